/* lw-pattern-shift.c - what moving a pattern does to its exceptions
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-pattern-shift.h"

#include "lw-date.h"

#define DAYS_A_WEEK 7

static gboolean
is_within (const LwRun *run, const GDate *day)
{
  return g_date_valid (&run->first) && g_date_valid (&run->last)
         && lw_date_compare (day, &run->first) >= 0 && lw_date_compare (day, &run->last) <= 0;
}

/* Takes it out of the pattern and puts it with what went before. */
static void
let_go (LwPattern *self, guint index, LwPattern **gone)
{
  if (*gone == NULL)
    *gone = lw_pattern_new ();
  g_array_append_val ((*gone)->exceptions,
                      g_array_index (self->exceptions, LwPatternException, index));
  g_array_remove_index (self->exceptions, index);
}

/* A single day moves as it is moved; what goes on each week keeps its weekdays, so that the days
 * of its weeks move by weeks, to the nearest. */
static int
days_of_exceptions (const LwPattern *self, int days)
{
  const int half = DAYS_A_WEEK / 2;

  if (!lw_pattern_has_kind (self, LW_PATTERN_LINT)
      && !lw_pattern_has_kind (self, LW_PATTERN_SANDWICH))
    return days;

  return (days + (days < 0 ? -half : half)) / DAYS_A_WEEK * DAYS_A_WEEK;
}

/* The days of the run, were there no exceptions. */
static GArray *
expand_plainly (const LwPattern *self,
                const LwRun *run,
                const LwCalendar *calendar,
                const char *group)
{
  g_autoptr (LwPattern) plain = lw_pattern_copy (self);

  g_array_set_size (plain->exceptions, 0);

  return lw_pattern_expand (plain, &run->first, &run->last, calendar, group);
}

static gboolean
takes_away (GArray *days, const LwPatternException *exception)
{
  guint place = lw_stage_days_seek (days, &exception->day);
  const LwStageDay *stage_day;

  if (place == days->len)
    return FALSE;
  stage_day = &g_array_index (days, LwStageDay, place);

  return lw_date_equal (&stage_day->day, &exception->day)
         && (stage_day->halves & exception->halves) != 0;
}

/**
 * lw_pattern_move:
 * @self: a pattern
 * @days: so many days later, or earlier, both ends of its period go
 * @run: the period as it becomes
 * @calendar: (nullable): the days that stages do not go on; %NULL for none
 * @group: (nullable): id of the class whose calendar it is
 *
 * Moves the exceptions along: by whole weeks, and those of a single day by @days. A day that was
 * taken away goes when nothing is to be taken away there, such as in a holiday; one that was
 * added stays added, also on a day that stages do not go on: R7 speaks of that.
 *
 *   |- - - x - - -|          lint with a day less
 *        |- - - x - - -|     a week later, and so is that day
 *
 * Returns: (transfer full) (nullable): the exceptions that go, of a pattern without parts
 */
LwPattern *
lw_pattern_move (LwPattern *self,
                 int days,
                 const LwRun *run,
                 const LwCalendar *calendar,
                 const char *group)
{
  g_autoptr (GArray) plain = expand_plainly (self, run, calendar, group);
  int by = days_of_exceptions (self, days);
  LwPattern *gone = NULL;

  for (guint i = 0; i < self->exceptions->len;)
    {
      LwPatternException *exception = &g_array_index (self->exceptions, LwPatternException, i);
      LwPatternException was = *exception;

      exception->day = lw_date_add_days (&was.day, by);
      if (exception->added || takes_away (plain, exception))
        {
          i++;
          continue;
        }
      /* By the day that a person took away. */
      exception->day = was.day;
      let_go (self, i, &gone);
    }

  return gone;
}

/**
 * lw_pattern_stretch:
 * @self: a pattern
 * @was: its period
 * @run: the period as it becomes
 *
 * Takes out the exceptions that a shorter period leaves outside. One that lay outside before was
 * put there by somebody, and stays.
 *
 * Returns: (transfer full) (nullable): the exceptions that go, of a pattern without parts
 */
LwPattern *
lw_pattern_stretch (LwPattern *self, const LwRun *was, const LwRun *run)
{
  LwPattern *gone = NULL;

  for (guint i = 0; i < self->exceptions->len;)
    {
      const GDate *day = &g_array_index (self->exceptions, LwPatternException, i).day;

      if (is_within (was, day) && !is_within (run, day))
        let_go (self, i, &gone);
      else
        i++;
    }

  return gone;
}
