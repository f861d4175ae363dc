/* lw-rule-calendar.c - R7: stage days on days that stages do not go on
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-case.h"

#include "lw-date.h"

#include <glib/gi18n-lib.h>

/* How far to look for a day that stages do go on: the summer holiday has 44 days. */
#define MAX_DAYS_AHEAD 100

static const LwCalendarSpan *
find_stop (const LwCase *self, const GDate *day)
{
  return lw_calendar_find_stop (self->world->calendar, day, lw_case_get_group_id (self));
}

static const char *
name_of (const LwCalendarSpan *stop)
{
  return stop->name != NULL ? stop->name : _ ("a day off");
}

/* The first weekday from @day on that stages go on and that is not one of the stage's. */
static gboolean
find_next_day (const LwCase *self, const GDate *day, GDate *next)
{
  for (int i = 1; i <= MAX_DAYS_AHEAD; i++)
    {
      *next = lw_date_add_days (day, i);
      if (g_date_get_weekday (next) <= G_DATE_FRIDAY && find_stop (self, next) == NULL
          && lw_stage_days_find (self->days, next) == NULL)
        return TRUE;
    }

  return FALSE;
}

static char *
dup_next_day (const LwCase *self, const GDate *day)
{
  GDate next;

  return find_next_day (self, day, &next) ? lw_date_format_short (&next) : NULL;
}

/* A period whose every day is stopped leaves nothing of the stage. */
static void
judge_whole_period (LwCase *self)
{
  g_autoptr (GArray) days = lw_world_expand_by (self->world, self->placement, NULL);
  const LwCalendarSpan *stop;
  g_autofree char *next = NULL;
  const GDate *first;

  if (days->len == 0)
    return;
  first = &g_array_index (days, LwStageDay, 0).day;
  stop = find_stop (self, first);
  if (stop == NULL)
    return;
  next = dup_next_day (self, first);
  lw_case_take_finding (
    self, first,
    /* translators: a holiday: Herfstvakantie */
    g_strdup_printf (_ ("The whole stage falls in %s, when stages do not go on"), name_of (stop)),
    next != NULL ? g_strdup_printf (_ ("Begin on %s, for example"), next) : NULL);
}

/**
 * lw_rule_stops_judge:
 * @self: a case
 *
 * R7: no day added to the pattern is one that stages do not go on (a pattern's own days leave
 * those out), and not the whole period is. Catching up in a holiday is an exception with a
 * reason. Source: the school's calendar.
 */
void
lw_rule_stops_judge (LwCase *self)
{
  const LwCalendarSpan *first_stop = NULL;
  const GDate *first = NULL;
  g_autofree char *text = NULL;
  g_autofree char *next = NULL;
  guint n_days = 0;

  for (guint i = 0; i < self->days->len; i++)
    {
      const LwStageDay *day = &g_array_index (self->days, LwStageDay, i);
      const LwCalendarSpan *stop = day->part < 0 ? find_stop (self, &day->day) : NULL;

      if (stop == NULL || n_days++ > 0)
        continue;
      first_stop = stop;
      first = &day->day;
    }
  if (self->days->len == 0)
    judge_whole_period (self);
  if (first == NULL)
    return;

  text = lw_date_format_short (first);
  next = dup_next_day (self, first);
  lw_case_take_finding (
    self, first,
    /* translators: a day and the name of a holiday */
    lw_case_take_more_days (
      g_strdup_printf (_ ("On %s (%s) stages do not go on"), text, name_of (first_stop)),
      n_days - 1),
    next != NULL ? g_strdup_printf (_ ("Choose %s, for example"), next) : NULL);
}
