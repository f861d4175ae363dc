/* lw-rule-agreement.c - R15: the agreement is signed before the first day
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-case.h"

#include "lw-date.h"

#include <glib/gi18n-lib.h>

/* There is a place, and nobody has signed yet. */
static gboolean
waits_for_signature (const LwCase *self)
{
  static const char *const states[] = { "voorgesteld", "gevraagd", "toegezegd", NULL };
  const char *state = self->placement->state;

  return state != NULL && g_strv_contains (states, state);
}

/**
 * lw_rule_agreement_judge:
 * @self: a case
 *
 * R15: from so many days before the first stage day until the last, the agreement is signed by
 * all, as the state says. Not for a single day, nor for what does not take the student out of
 * school. A rule of the school.
 */
void
lw_rule_agreement_judge (LwCase *self)
{
  const GDate *today = &self->world->today;
  GDate soon = lw_date_add_days (today, (int) lw_case_get_number (self, "days-ahead"));
  const GDate *first, *last;
  g_autofree char *text = NULL;

  if (self->placement->student == NULL || self->days->len < 2 || !waits_for_signature (self)
      || !lw_world_is_away (self->world, self->placement))
    return;
  first = &g_array_index (self->days, LwStageDay, 0).day;
  last = &g_array_index (self->days, LwStageDay, self->days->len - 1).day;
  if (g_date_compare (first, &soon) > 0 || g_date_compare (last, today) < 0)
    return;

  text = lw_date_format_short (first);
  if (g_date_compare (first, today) > 0)
    lw_case_take_finding (
      self, first,
      /* translators: a day */
      g_strdup_printf (_ ("The stage begins on %s, and the agreement is not signed yet"), text),
      /* translators: a day */
      g_strdup_printf (_ ("Have everybody sign before %s, then choose the state “Signed”"), text));
  else
    lw_case_take_finding (
      self, first,
      /* translators: a day */
      g_strdup_printf (_ ("The stage began on %s, and the agreement is not signed"), text),
      g_strdup (_ ("Have everybody sign now, then choose the state “Signed”")));
}
