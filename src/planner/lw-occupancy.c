/* lw-occupancy.c - how many students come on each half-day
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-occupancy.h"

#include "lw-date.h"

#include <glib/gi18n-lib.h>

static void
add_days (LwOccupancy *self, GArray *days)
{
  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);
      guint32 julian = g_date_get_julian (&day->day);

      if (julian < self->first || julian > self->last)
        continue;
      for (guint half = 0; half < 2; half++)
        self->counts[2 * (julian - self->first) + half] += (day->halves >> half) & 1;
    }
}

/**
 * lw_occupancy_init:
 * @self: to be cleared with lw_occupancy_clear()
 * @subject: a case with a student and at least one day
 * @placements: (nullable) (element-type LwPlacement): who may come
 *
 * Counts the placements of other students. A class activity takes no place, and the student of
 * the case takes one, also with two stages there.
 */
void
lw_occupancy_init (LwOccupancy *self, const LwCase *subject, GPtrArray *placements)
{
  GArray *days = subject->days;
  GDate first = lw_date_monday_of (&g_array_index (days, LwStageDay, 0).day);
  GDate last = lw_date_monday_of (&g_array_index (days, LwStageDay, days->len - 1).day);

  self->first = g_date_get_julian (&first);
  self->last = g_date_get_julian (&last) + 6;
  self->counts = g_new0 (guint16, 2 * (self->last - self->first + 1));
  for (guint i = 0; placements != NULL && i < placements->len; i++)
    {
      LwPlacement *other = g_ptr_array_index (placements, i);
      g_autoptr (GArray) other_days = NULL;

      if (!lw_case_is_other_student (subject, other))
        continue;
      other_days = lw_world_expand (subject->world, other);
      add_days (self, other_days);
    }
}

void
lw_occupancy_clear (LwOccupancy *self)
{
  g_clear_pointer (&self->counts, g_free);
}

/**
 * lw_occupancy_find_crowd:
 * @self: an occupancy
 * @days: (element-type LwStageDay): the days of the case it was made for
 * @limit: how many students may come on one half-day
 *
 * Returns: where the limit is passed
 */
LwCrowd
lw_occupancy_find_crowd (const LwOccupancy *self, GArray *days, guint limit)
{
  LwCrowd crowd = { NULL };

  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);
      const guint16 *counts = &self->counts[2 * (g_date_get_julian (&day->day) - self->first)];
      guint halves = 0;
      guint n_students = 0;

      for (guint half = 0; half < 2; half++)
        if ((day->halves & (1u << half)) && counts[half] + 1u > limit)
          {
            halves |= 1u << half;
            n_students = MAX (n_students, counts[half] + 1u);
          }
      if (halves == 0 || crowd.n_days++ > 0)
        continue;
      crowd.day = day;
      crowd.halves = halves;
      crowd.n_students = n_students;
    }

  return crowd;
}

/**
 * lw_occupancy_dup_advice:
 * @self: an occupancy
 * @workplace: where the student is to come; its open half-days, else the school's, are advised
 * @limit: how many students may come on one half-day
 *
 * Returns: (transfer full): the weekly half-days on which there is room all the time
 */
char *
lw_occupancy_dup_advice (const LwOccupancy *self, LwWorkplace *workplace, guint limit)
{
  LwWeekMask mask = lw_week_mask_from_words ((const char *const *) workplace->half_days);
  g_autofree char *text = NULL;

  if (mask == 0)
    mask = LW_SCHOOL_WEEK;
  for (guint i = 0; i < 2 * (self->last - self->first + 1); i++)
    if (self->counts[i] >= limit)
      mask &= ~(1u << (i % LW_HALF_DAYS_A_WEEK));
  if (mask == 0)
    return g_strdup (_ ("Choose another workplace or other weeks"));
  text = lw_week_mask_describe (mask);

  /* translators: half-days: Op di, do is in deze weken nog plek */
  return g_strdup_printf (_ ("There is room on %s in these weeks"), text);
}
