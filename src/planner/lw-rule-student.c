/* lw-rule-student.c - R6: one thing at a time per student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-case.h"

#include "lw-date.h"

#include <glib/gi18n-lib.h>

static const GDate *
first_day_of (GArray *days)
{
  return &g_array_index (days, LwStageDay, 0).day;
}

static const GDate *
last_day_of (GArray *days)
{
  return &g_array_index (days, LwStageDay, days->len - 1).day;
}

/* The nearest change: to end before the other begins, or to begin when it has ended. */
static char *
make_advice (GArray *days, GArray *other_days)
{
  if (g_date_compare (first_day_of (days), first_day_of (other_days)) < 0)
    {
      g_autofree char *text = lw_date_format_short (first_day_of (other_days));

      return g_strdup_printf (_ ("End before %s, or choose other half-days"), text);
    }
  else
    {
      g_autofree char *text = lw_date_format_short (last_day_of (other_days));

      return g_strdup_printf (_ ("Begin after %s, or choose other half-days"), text);
    }
}

static void
judge_other (LwCase *self, LwPlacement *other)
{
  g_autoptr (GArray) other_days = lw_world_expand (self->world, other);
  g_autofree char *stage = NULL;
  g_autofree char *when = NULL;
  const LwStageDay *first = NULL;
  guint halves = 0;
  guint n_days = 0;

  for (guint i = 0; i < self->days->len; i++)
    {
      const LwStageDay *day = &g_array_index (self->days, LwStageDay, i);
      const LwStageDay *there = lw_stage_days_find (other_days, &day->day);

      if (there == NULL || !(there->halves & day->halves))
        continue;
      if (n_days++ > 0)
        continue;
      first = day;
      halves = there->halves & day->halves;
    }
  if (first == NULL)
    return;

  stage = lw_world_dup_stage (self->world, other);
  when = lw_case_dup_day (&first->day, halves);
  /* translators: a day, and the form and place of a stage */
  lw_case_take_finding (
    self, &first->day,
    lw_case_take_more_days (g_strdup_printf (_ ("On %s the student already has %s"), when, stage),
                            n_days - 1),
    make_advice (self->days, other_days));
}

/**
 * lw_rule_one_at_a_time_judge:
 * @self: a case
 *
 * R6: no half-day of the placement is one of another of the same student. The one rule that
 * can't be passed. A rule of the school.
 */
void
lw_rule_one_at_a_time_judge (LwCase *self)
{
  if (!self->takes_time)
    return;
  for (guint i = 0; i < self->others->len; i++)
    judge_other (self, g_ptr_array_index (self->others, i));
}
