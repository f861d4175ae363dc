/* lw-cohort-begun.c - what is left to plan of a stage that has begun
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort-private.h"

#include "lw-date.h"

#include <glib/gi18n-lib.h>

#define DAYS_A_WEEK 7

/* More names are no help. */
#define MOST_NAMES 6

static const LwStageDay *
day_of (GArray *days, guint index)
{
  return &g_array_index (days, LwStageDay, index);
}

/* In how many weeks the part has days. */
static int
count_weeks (GArray *days, int part)
{
  GDate monday;
  int n = 0;

  g_date_clear (&monday, 1);
  for (guint i = 0; i < days->len; i++)
    {
      GDate of_day = lw_date_monday_of (&day_of (days, i)->day);

      if (day_of (days, i)->part != part || lw_date_equal (&monday, &of_day))
        continue;
      monday = of_day;
      n++;
    }

  return n;
}

static gboolean
is_of_sandwich (const LwPattern *pattern, const LwStageDay *day)
{
  return day->part >= 0
         && g_array_index (pattern->parts, LwPatternPart, day->part).kind == LW_PATTERN_SANDWICH;
}

static const GDate *
later_of (const GDate *one, const GDate *other)
{
  return lw_date_compare (one, other) > 0 ? one : other;
}

/* Today, or the first day when that is to come; but no sandwich begins halfway a week of which days
 * are past. */
static GDate
find_start (LwWorld *world, LwRecord *stage, const LwPattern *pattern, const GDate *first)
{
  GDate monday = lw_date_monday_of (&world->today);
  g_autoptr (GArray) days = NULL;

  lw_record_set_date (stage, "first-day", later_of (&monday, first));
  days = lw_world_expand (world, LW_PLACEMENT (stage));
  for (guint i = 0; i < lw_stage_days_seek (days, &world->today); i++)
    if (is_of_sandwich (pattern, day_of (days, i)))
      return lw_date_add_days (&monday, DAYS_A_WEEK);

  return *later_of (&world->today, first);
}

/* Days that somebody added or took away before the start say nothing any more. */
static void
drop_exceptions (LwRecord *stage, const LwPattern *pattern, const GDate *start)
{
  g_autoptr (LwPattern) left = lw_pattern_copy (pattern);
  g_autofree char *text = NULL;

  for (guint i = left->exceptions->len; i > 0; i--)
    if (lw_date_compare (&g_array_index (left->exceptions, LwPatternException, i - 1).day, start)
        < 0)
      g_array_remove_index (left->exceptions, i - 1);
  if (left->exceptions->len == pattern->exceptions->len)
    return;
  text = lw_pattern_to_text (left);
  lw_record_set_text (stage, "pattern", text);
}

/* Seen at once of nearly all. */
static gboolean
is_to_come (LwWorld *world, const LwPattern *pattern, const GDate *first)
{
  return pattern == NULL || !g_date_valid (first)
         || (pattern->exceptions->len == 0 && lw_date_compare (first, &world->today) >= 0);
}

/* No part that says how many weeks has fewer than it had. */
static gboolean
is_whole (const LwPattern *pattern, GArray *before, GArray *after)
{
  for (guint i = 0; i < pattern->parts->len; i++)
    {
      const LwPatternPart *part = &g_array_index (pattern->parts, LwPatternPart, i);

      if (part->kind == LW_PATTERN_SANDWICH
          && count_weeks (after, (int) i) < MIN (part->weeks, count_weeks (before, (int) i)))
        return FALSE;
    }

  return TRUE;
}

/**
 * lw_cohort_has_begun:
 * @world: a world
 * @stage: a stage
 *
 * Returns: whether days of it are past
 */
gboolean
lw_cohort_has_begun (LwWorld *world, LwPlacement *stage)
{
  g_autoptr (GArray) days = NULL;
  GDate first, last;

  lw_world_get_period (world, stage, &first, &last);
  if (is_to_come (world, lw_world_get_pattern (world, stage), &first))
    return FALSE;
  days = lw_world_expand (world, stage);

  return days->len > 0 && lw_date_compare (&day_of (days, 0)->day, &world->today) < 0;
}

/**
 * lw_cohort_begin_today:
 * @world: a world
 * @stage: (inout): a stage of no list
 * @has_begun: (out): whether @stage was changed
 *
 * A plan is for today and later: where days of the stage are past it is made to begin with the
 * first of those that are left. A lint has fewer weeks then; a sandwich keeps its length, so that
 * it can only be later in a period that has room for it.
 *
 * Returns: %LW_COHORT_PAST or %LW_COHORT_CUT when that can't be; else %LW_N_COHORT_BARS
 */
LwCohortBar
lw_cohort_begin_today (LwWorld *world, LwRecord *stage, gboolean *has_begun)
{
  const LwPattern *pattern = lw_world_get_pattern (world, LW_PLACEMENT (stage));
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;
  GDate first, last, start;

  *has_begun = FALSE;
  if (!lw_cohort_has_begun (world, LW_PLACEMENT (stage)))
    return LW_N_COHORT_BARS;
  lw_world_get_period (world, LW_PLACEMENT (stage), &first, &last);
  before = lw_world_expand (world, LW_PLACEMENT (stage));
  if (lw_date_compare (&last, &world->today) < 0 || lw_pattern_has_kind (pattern, LW_PATTERN_ONCE))
    return LW_COHORT_PAST;
  start = find_start (world, stage, pattern, &first);
  lw_record_set_date (stage, "first-day", &start);
  drop_exceptions (stage, pattern, &start);
  after = lw_world_expand (world, LW_PLACEMENT (stage));
  if (!is_whole (pattern, before, after))
    return LW_COHORT_CUT;
  if (after->len == 0)
    return LW_COHORT_PAST;
  lw_record_set_date (stage, "first-day", &day_of (after, 0)->day);
  *has_begun = TRUE;

  return LW_N_COHORT_BARS;
}

/* Whether it may be planned in another way: nothing of it is past, or what is left can be. */
gboolean
lw_cohort_can_begin_today (LwWorld *world, LwPlacement *stage)
{
  g_autoptr (LwRecord) copy = NULL;
  gboolean has_begun;

  if (!lw_cohort_has_begun (world, stage))
    return TRUE;
  copy = lw_record_copy (LW_RECORD (stage));

  return lw_cohort_begin_today (world, copy, &has_begun) == LW_N_COHORT_BARS;
}

static void
note_over (LwCohort *self, GPtrArray *over)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (over->len == 0)
    return;
  for (guint i = 0; i < MIN (over->len, MOST_NAMES); i++)
    g_ptr_array_add (names, g_ptr_array_index (over, i));
  list = lw_cohort_dup_list (names, over->len > names->len);
  g_ptr_array_add (
    self->notes,
    /* translators: a number of stages, and names of students */
    g_strdup_printf (ngettext ("%u stage that seeks a place is over: %s. Give it other days if it "
                               "is still to come.",
                               "%u stages that seek a place are over: %s. Give them other days if "
                               "they are still to come.",
                               over->len),
                     over->len, list));
}

static gboolean
is_wider (const LwCohort *self, const LwCohortRequest *request, const LwCohortDemand *demand)
{
  GDate first, last;

  lw_world_get_period (self->world, demand->stage, &first, &last);

  return (g_date_valid (&request->first_day) && g_date_valid (&first)
          && g_date_compare (&first, &request->first_day) < 0)
         || (g_date_valid (&request->last_day) && g_date_valid (&last)
             && g_date_compare (&last, &request->last_day) > 0);
}

/* The days that are asked for choose stages, and don't cut them. */
static void
note_wider (LwCohort *self, const LwCohortRequest *request)
{
  guint n_wider = 0;

  for (guint i = 0; i < self->seekers->len; i++)
    n_wider += is_wider (self, request, &lw_cohort_seeker (self, i)->base) ? 1 : 0;
  if (n_wider > 0)
    g_ptr_array_add (
      self->notes,
      g_strdup_printf (ngettext ("%u stage keeps the days that were agreed, also those before the "
                                 "first or after the last day.",
                                 "%u stages keep the days that were agreed, also those before the "
                                 "first or after the last day.",
                                 n_wider),
                       n_wider));
}

/* What is good to know, and stands in nobody's way. @over: (element-type utf8): names of students
 * of whom a stage that seeks a place is over. */
void
lw_cohort_note_time (LwCohort *self, const LwCohortRequest *request, GPtrArray *over)
{
  g_autofree char *today = lw_date_format_short (&self->world->today);
  guint n_begun = 0;

  for (guint i = 0; i < self->seekers->len; i++)
    n_begun += lw_cohort_seeker (self, i)->base.has_begun;
  if (n_begun > 0)
    g_ptr_array_add (
      self->notes,
      /* translators: a number of stages, and the day of today */
      g_strdup_printf (ngettext ("%u stage has begun already: of it, what comes from today, %s, on "
                                 "is planned.",
                                 "%u stages have begun already: of them, what comes from today, "
                                 "%s, on is planned.",
                                 n_begun),
                       n_begun, today));
  note_wider (self, request);
  note_over (self, over);
}
