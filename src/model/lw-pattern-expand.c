/* lw-pattern-expand.c - the days that a pattern puts in a period
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-pattern.h"

#define DAYS_A_WEEK 7

/* Days are Julian numbers here. Day 1 is a Monday, so that weeks, which begin on Monday as
 * ISO 8601's do, count on over the ends of years. */
typedef struct
{
  const LwPattern *pattern;   /* borrowed */
  const LwCalendar *calendar; /* borrowed, nullable */
  const char *group;          /* borrowed, nullable */
  guint32 first;
  guint32 last;
  GArray *days; /* LwStageDay, being made */
} Expansion;

static guint32
week_of (guint32 day)
{
  return (day - 1) / DAYS_A_WEEK;
}

static guint8
halves_on (LwWeekMask mask, guint32 day)
{
  return (mask >> (2 * ((day - 1) % DAYS_A_WEEK))) & 3;
}

static gboolean
is_stopped (const Expansion *self, const GDate *day)
{
  return self->calendar != NULL && lw_calendar_find_stop (self->calendar, day, self->group) != NULL;
}

/* The stage days of one week; @part is -1 to look only whether there are any. */
static gboolean
fill_week (Expansion *self, guint32 week, LwWeekMask mask, int part)
{
  guint32 from = MAX (self->first, week * DAYS_A_WEEK + 1);
  guint32 to = MIN (self->last, (week + 1) * DAYS_A_WEEK);
  gboolean has_days = FALSE;

  for (guint32 day = from; day <= to; day++)
    {
      LwStageDay stage_day = { .halves = halves_on (mask, day), .part = part };

      if (stage_day.halves == 0)
        continue;
      g_date_clear (&stage_day.day, 1);
      g_date_set_julian (&stage_day.day, day);
      if (is_stopped (self, &stage_day.day))
        continue;
      has_days = TRUE;
      if (part < 0)
        break;
      g_array_append_val (self->days, stage_day);
    }

  return has_days;
}

/* Where the sandwiches behind a lint begin: they take the last weeks of the period. */
static guint32
find_tail (Expansion *self, guint after, guint32 from, guint32 end)
{
  for (guint i = self->pattern->parts->len; i > after + 1; i--)
    {
      const LwPatternPart *part = &g_array_index (self->pattern->parts, LwPatternPart, i - 1);
      int left = part->kind == LW_PATTERN_SANDWICH ? part->weeks : 0;

      while (left > 0 && end > from)
        left -= fill_week (self, --end, part->half_days, -1);
    }

  return end;
}

static void
fill_weeks (Expansion *self)
{
  guint32 week = week_of (self->first);
  guint32 end = week_of (self->last) + 1;

  for (guint i = 0; i < self->pattern->parts->len; i++)
    {
      const LwPatternPart *part = &g_array_index (self->pattern->parts, LwPatternPart, i);

      if (part->kind == LW_PATTERN_LINT)
        for (guint32 tail = find_tail (self, i, week, end); week < tail; week++)
          fill_week (self, week, part->half_days, i);
      else if (part->kind == LW_PATTERN_SANDWICH)
        for (int left = part->weeks; left > 0 && week < end; week++)
          left -= fill_week (self, week, part->half_days, i);
    }
}

static void
add_day (Expansion *self, const GDate *day, guint8 halves, int part)
{
  guint place = lw_stage_days_seek (self->days, day);
  LwStageDay stage_day = { .day = *day, .halves = halves, .part = part };

  if (place < self->days->len
      && g_date_compare (&g_array_index (self->days, LwStageDay, place).day, day) == 0)
    g_array_index (self->days, LwStageDay, place).halves |= halves;
  else
    g_array_insert_val (self->days, place, stage_day);
}

static void
remove_halves (Expansion *self, const GDate *day, guint8 halves)
{
  guint place = lw_stage_days_seek (self->days, day);
  LwStageDay *stage_day;

  if (place == self->days->len)
    return;
  stage_day = &g_array_index (self->days, LwStageDay, place);
  if (g_date_compare (&stage_day->day, day) != 0)
    return;
  stage_day->halves &= ~halves;
  if (stage_day->halves == 0)
    g_array_remove_index (self->days, place);
}

static void
add_once (Expansion *self, const GDate *first_day)
{
  for (guint i = 0; i < self->pattern->parts->len; i++)
    if (g_array_index (self->pattern->parts, LwPatternPart, i).kind == LW_PATTERN_ONCE
        && !is_stopped (self, first_day))
      add_day (self, first_day, 3, i);
}

static void
apply_exceptions (Expansion *self)
{
  for (guint i = 0; i < self->pattern->exceptions->len; i++)
    {
      const LwPatternException *exception
        = &g_array_index (self->pattern->exceptions, LwPatternException, i);

      if (exception->added)
        add_day (self, &exception->day, exception->halves, -1);
      else
        remove_halves (self, &exception->day, exception->halves);
    }
}

/**
 * lw_pattern_expand:
 * @self: a pattern
 * @first_day: the period's first day; a cleared date gives no days
 * @last_day: its last day; may be cleared for a pattern that is only "eenmalig"
 * @calendar: (nullable): the days that stages do not go on; %NULL for none
 * @group: (nullable): id of the class whose calendar it is
 *
 * Works out every day of a pattern in a period. A week is one from Monday to Sunday.
 *
 * - A sandwich takes as many weeks as it says. Weeks without a day to go on, such as a holiday,
 *   do not count. It begins where the part before it ends, the first one in the first week; one
 *   that stands behind a lint takes the last weeks of the period.
 * - A lint takes the weeks that the sandwiches leave.
 * - "Eenmalig" takes both halves of the first day.
 * - Then half-days taken away go, and added ones come, also on a day that stages do not go on
 *   and outside the period: someone said so.
 *
 * Returns: (transfer full) (element-type LwStageDay): by day, one for each day with half-days
 */
GArray *
lw_pattern_expand (const LwPattern *self,
                   const GDate *first_day,
                   const GDate *last_day,
                   const LwCalendar *calendar,
                   const char *group)
{
  Expansion expansion = {
    .pattern = self,
    .calendar = calendar,
    .group = group,
    .days = g_array_new (FALSE, FALSE, sizeof (LwStageDay)),
  };

  if (!g_date_valid (first_day))
    return expansion.days;
  expansion.first = g_date_get_julian (first_day);
  expansion.last = g_date_valid (last_day) ? g_date_get_julian (last_day) : 0;
  if (g_date_valid (last_day) && expansion.last < expansion.first)
    return expansion.days;

  if (g_date_valid (last_day))
    fill_weeks (&expansion);
  add_once (&expansion, first_day);
  apply_exceptions (&expansion);

  return expansion.days;
}

/**
 * lw_stage_days_seek:
 * @days: (element-type LwStageDay): as lw_pattern_expand() gives them
 * @day: a day
 *
 * Returns: the index of the first stage day on or after @day; the length when there is none
 */
guint
lw_stage_days_seek (GArray *days, const GDate *day)
{
  guint32 julian = days->len > 0 ? g_date_get_julian (day) : 0;
  guint low = 0;
  guint high = days->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_date_get_julian (&g_array_index (days, LwStageDay, middle).day) < julian)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
