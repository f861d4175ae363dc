/* lw-carousel-rounds.c - in which weeks the rounds of a carousel are
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-carousel-cohort.h"

#include "lw-date.h"
#include "lw-error.h"
#include "lw-pattern.h"
#include "lw-world.h"

#include <glib/gi18n-lib.h>

#define DAYS_TO_FRIDAY 4
#define DAYS_TO_SUNDAY 6

/* How the pattern looks in one week. */
static LwPattern *
parse_for_week (const char *text, GError **error)
{
  LwPattern *pattern = lw_pattern_parse (text, error);

  for (guint i = 0; pattern != NULL && i < pattern->parts->len; i++)
    if (g_array_index (pattern->parts, LwPatternPart, i).kind == LW_PATTERN_SANDWICH)
      g_array_index (pattern->parts, LwPatternPart, i).weeks = 1;

  return pattern;
}

static GArray *
expand_week (LwWorld *world, const LwPattern *pattern, const GDate *monday, const char *group)
{
  GDate sunday = lw_date_add_days (monday, DAYS_TO_SUNDAY);

  return lw_pattern_expand (pattern, monday, &sunday, lw_world_get_calendar (world), group);
}

static guint
count_days (LwWorld *world, const LwPattern *pattern, const GDate *monday, const char *group)
{
  g_autoptr (GArray) days = expand_week (world, pattern, monday, group);

  return days->len;
}

/* A schedule is for today and later. */
static gboolean
is_past (LwWorld *world,
         const LwPattern *pattern,
         const LwCarouselRequest *request,
         const LwCarouselRound *round)
{
  for (guint i = 0; request->groups[i] != NULL; i++)
    {
      g_autoptr (GArray) days = expand_week (world, pattern, &round->first_day, request->groups[i]);

      if (days->len > 0
          && lw_date_compare (&g_array_index (days, LwStageDay, 0).day, &world->today) < 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_in_weekend (const LwPattern *pattern)
{
  for (guint i = 0; i < pattern->parts->len; i++)
    if (g_array_index (pattern->parts, LwPatternPart, i).half_days & ~LW_SCHOOL_WEEK)
      return TRUE;

  return FALSE;
}

/* Goes on from @monday; FALSE when the school year ends before the round does. */
static gboolean
find_round (LwWorld *world,
            const LwPattern *pattern,
            const LwCarouselRequest *request,
            GDate *monday,
            LwCarouselRound *round)
{
  int year = lw_school_year_of (&request->first_day);
  guint n_weeks = 0;

  round->n_days = 0;
  while (n_weeks < request->n_weeks)
    {
      guint n = 0;

      if (lw_school_year_of (monday) != year)
        return FALSE;
      for (guint i = 0; request->groups[i] != NULL; i++)
        n = MAX (n, count_days (world, pattern, monday, request->groups[i]));
      if (n > 0)
        {
          if (n_weeks == 0)
            round->first_day = *monday;
          round->last_day
            = lw_date_add_days (monday, is_in_weekend (pattern) ? DAYS_TO_SUNDAY : DAYS_TO_FRIDAY);
          round->n_days += n;
          n_weeks++;
        }
      *monday = lw_date_add_days (monday, DAYS_TO_SUNDAY + 1);
    }

  return TRUE;
}

/**
 * lw_carousel_find_rounds:
 * @world: a world
 * @request: what is to be planned; its workplaces don't matter
 * @error: %LW_ERROR_INVALID when the pattern can't be read, days are past, or the school year is
 * too short
 *
 * Returns: (transfer full) (nullable) (element-type LwCarouselRound): the rounds
 */
GArray *
lw_carousel_find_rounds (LwWorld *world, const LwCarouselRequest *request, GError **error)
{
  g_autoptr (LwPattern) pattern = parse_for_week (request->pattern, error);
  g_autoptr (GArray) rounds = g_array_new (FALSE, FALSE, sizeof (LwCarouselRound));
  GDate monday;

  if (pattern == NULL)
    return NULL;
  monday = lw_date_monday_of (&request->first_day);
  for (guint i = 0; i < request->n_rounds; i++)
    {
      LwCarouselRound round;

      if (!find_round (world, pattern, request, &monday, &round))
        {
          g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
                       ngettext ("From that week the school year has room for %u round. Choose an "
                                 "earlier week, fewer rounds or other days.",
                                 "From that week the school year has room for %u rounds. Choose an "
                                 "earlier week, fewer rounds or other days.",
                                 i),
                       i);
          return NULL;
        }
      g_array_append_val (rounds, round);
    }
  if (rounds->len > 0
      && is_past (world, pattern, request, &g_array_index (rounds, LwCarouselRound, 0)))
    {
      g_set_error_literal (
        error, LW_ERROR, LW_ERROR_INVALID,
        _ ("The first round has days that are past. Choose a later first week."));
      return NULL;
    }

  return g_steal_pointer (&rounds);
}
