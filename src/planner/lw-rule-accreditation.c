/* lw-rule-accreditation.c - R3: the company's accreditation for the profile
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-case.h"

#include "lw-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
profile_of (const LwCase *self)
{
  if (self->student != NULL && self->student->profile != NULL)
    return self->student->profile;

  return self->group != NULL ? self->group->profile : NULL;
}

/* The accreditation for the profile that lasts longest; one without a last day has no end. */
static LwAccreditation *
find_longest (const LwCase *self, const char *profile)
{
  GPtrArray *all = lw_world_lookup (self->world->accreditations, self->workplace->company);
  LwAccreditation *longest = NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      LwAccreditation *one = g_ptr_array_index (all, i);

      if (profile != NULL && one->profile != NULL && strcmp (profile, one->profile) != 0)
        continue;
      if (!g_date_valid (&one->valid_until))
        return one;
      if (longest == NULL || g_date_compare (&one->valid_until, &longest->valid_until) > 0)
        longest = one;
    }

  return longest;
}

static char *
dup_advice (void)
{
  return g_strdup (_ ("Check the accreditation and note it with the company, or choose another "
                      "company"));
}

static void
judge_missing (LwCase *self, const char *profile)
{
  g_autofree char *place = lw_world_dup_place (self->world, self->workplace);
  const GDate *day = self->days->len > 0 ? &g_array_index (self->days, LwStageDay, 0).day : NULL;

  lw_case_take_finding (self, day,
                        profile != NULL
                          /* translators: a company and a profile such as Z&W */
                          ? g_strdup_printf (_ ("%s has no accreditation for %s"), place, profile)
                          : g_strdup_printf (_ ("%s has no accreditation"), place),
                        dup_advice ());
}

static void
judge_end (LwCase *self, LwAccreditation *accreditation)
{
  const GDate *end = &accreditation->valid_until;

  for (guint i = 0; i < self->days->len && g_date_valid (end); i++)
    {
      const GDate *day = &g_array_index (self->days, LwStageDay, i).day;
      g_autofree char *place = NULL;
      g_autofree char *end_text = NULL;

      if (g_date_compare (day, end) <= 0)
        continue;
      place = lw_world_dup_place (self->world, self->workplace);
      end_text = lw_date_format_long (end);
      /* translators: a company and a day */
      lw_case_take_finding (
        self, day,
        g_strdup_printf (_ ("The accreditation of %s ends on %s, before the stage does"), place,
                         end_text),
        dup_advice ());
      return;
    }
}

/**
 * lw_rule_accreditation_judge:
 * @self: a case
 *
 * R3: where a form asks for accreditation (the school's own choice, else the text, else a cross
 * in the figure) the company has one for the student's profile, else the class's, on all days
 * of the stage. Without a profile any accreditation will do. Source: II 1.3.
 */
void
lw_rule_accreditation_judge (LwCase *self)
{
  const char *profile = profile_of (self);
  LwAccreditation *accreditation;
  const LwCells *cells;

  if (self->variant == NULL || self->workplace == NULL || self->workplace->company == NULL)
    return;
  cells = lw_world_get_cells (self->world, self->variant);
  if (lw_cell_effective (&cells->cells[LW_COLUMN_ACCREDITATION]) != LW_SAID_YES)
    return;

  accreditation = find_longest (self, profile);
  if (accreditation == NULL)
    judge_missing (self, profile);
  else
    judge_end (self, accreditation);
}
