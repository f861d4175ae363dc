/* lw-week.c - one week of half-days
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-week.h"

#include "lw-date.h"

#define DAYS_A_WEEK 7

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
  guint32 next = g_date_get_julian (monday) + DAYS_A_WEEK;
  LwWeekMask mask = 0;

  for (guint i = lw_stage_days_seek (days, monday); i < days->len; i++)
    {
      const LwStageDay *stage_day = &g_array_index (days, LwStageDay, i);

      if (g_date_get_julian (&stage_day->day) >= next)
        break;
      mask |= stage_day->halves << lw_stage_day_shift (stage_day);
    }

  return mask;
}

/* The week that begins with a day of the placement. */
static LwWeek
make_week (const LwCase *self, guint first)
{
  LwWeek week = { .first = first, .end = first };
  guint32 next;

  week.monday = lw_date_monday_of (&g_array_index (self->days, LwStageDay, first).day);
  next = g_date_get_julian (&week.monday) + DAYS_A_WEEK;
  for (; week.end < self->days->len; week.end++)
    {
      const LwStageDay *stage_day = &g_array_index (self->days, LwStageDay, week.end);

      if (g_date_get_julian (&stage_day->day) >= next)
        break;
      week.own |= stage_day->halves << lw_stage_day_shift (stage_day);
    }
  week.taken = week.own;
  week.lessons = lw_calendar_find_lessons (self->world->calendar, &week.monday,
                                           lw_case_get_group_id (self));

  return week;
}

static void
take_other (GArray *weeks, GArray *days)
{
  for (guint i = 0; i < weeks->len; i++)
    {
      LwWeek *week = &g_array_index (weeks, LwWeek, i);

      week->taken |= lw_week_of_days (days, &week->monday);
    }
}

/**
 * lw_week_get_all:
 * @self: a case
 *
 * Several rules judge by the week: its weeks are made once.
 *
 * Returns: (transfer none) (element-type LwWeek): the weeks with days of the placement
 */
GArray *
lw_week_get_all (LwCase *self)
{
  GArray *weeks;

  if (self->weeks != NULL)
    return self->weeks;

  weeks = self->weeks = g_array_new (FALSE, FALSE, sizeof (LwWeek));
  for (guint first = 0; first < self->days->len;)
    {
      LwWeek week = make_week (self, first);

      g_array_append_val (weeks, week);
      first = week.end;
    }
  for (guint i = 0; i < self->others->len; i++)
    {
      LwPlacement *other = g_ptr_array_index (self->others, i);
      g_autoptr (GArray) days = NULL;

      if (!lw_world_is_away (self->world, other))
        continue;
      days = lw_world_expand (self->world, other);
      take_other (weeks, days);
    }

  return weeks;
}
