/* lw-week.c - one week of half-days
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-week.h"

#include "lw-date.h"

#define DAYS_A_WEEK 7
#define SCHOOL_DAYS_A_WEEK 5

/**
 * lw_week_of_days:
 * @days: (element-type LwStageDay): days of a stage
 * @monday: a Monday
 *
 * Returns: the half-days of that week that the stage takes
 */
LwWeekMask
lw_week_of_days (GArray *days, const GDate *monday)
{
  GDate next = lw_date_add_days (monday, DAYS_A_WEEK);
  LwWeekMask mask = 0;

  for (guint i = lw_stage_days_seek (days, monday); i < days->len; i++)
    {
      const LwStageDay *stage_day = &g_array_index (days, LwStageDay, i);

      if (g_date_compare (&stage_day->day, &next) >= 0)
        break;
      mask |= stage_day->halves << lw_stage_day_shift (stage_day);
    }

  return mask;
}

/**
 * lw_week_of_lessons:
 * @self: a case
 * @monday: a Monday
 *
 * Returns: the half-days of that week on which the student's class has lessons
 */
LwWeekMask
lw_week_of_lessons (const LwCase *self, const GDate *monday)
{
  LwWeekMask mask = 0;

  for (int i = 0; i < SCHOOL_DAYS_A_WEEK; i++)
    {
      GDate day = lw_date_add_days (monday, i);

      if (lw_calendar_has_lessons (self->world->calendar, &day, lw_case_get_group_id (self)))
        mask |= 3 << (2 * i);
    }

  return mask;
}

/**
 * lw_week_of_student:
 * @self: a case
 * @monday: a Monday
 *
 * Returns: the half-days of that week on which a stage takes the student out of school, this one
 *   or another
 */
LwWeekMask
lw_week_of_student (const LwCase *self, const GDate *monday)
{
  LwWeekMask mask = lw_week_of_days (self->days, monday);

  for (guint i = 0; i < self->others->len; i++)
    {
      LwPlacement *other = g_ptr_array_index (self->others, i);
      g_autoptr (GArray) days = NULL;

      if (!lw_world_is_away (self->world, other))
        continue;
      days = lw_world_expand (self->world, other);
      mask |= lw_week_of_days (days, monday);
    }

  return mask;
}

/**
 * lw_week_next:
 * @days: (element-type LwStageDay): days of a stage
 * @index: where a week of them begins
 * @monday: (out): its Monday
 *
 * Returns: where the next week begins
 */
guint
lw_week_next (GArray *days, guint index, GDate *monday)
{
  GDate next;

  *monday = lw_date_monday_of (&g_array_index (days, LwStageDay, index).day);
  next = lw_date_add_days (monday, DAYS_A_WEEK);
  while (index < days->len
         && g_date_compare (&g_array_index (days, LwStageDay, index).day, &next) < 0)
    index++;

  return index;
}
