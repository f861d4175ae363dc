/* lw-rule-school.c - R1: half-days at school in a week with stage days
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-week.h"

#include "lw-date.h"

#include <glib/gi18n-lib.h>

static guint
count_left (const LwWeek *week)
{
  return lw_week_mask_count (week->lessons & ~week->taken);
}

static char *
make_message (const LwWeek *week, guint needed, guint n_more)
{
  g_autofree char *monday = lw_date_format_short (&week->monday);
  g_autofree char *text = NULL;
  guint number = g_date_get_iso8601_week_of_year (&week->monday);
  guint left = count_left (week);

  if (left == 0)
    /* translators: a week number and its Monday */
    text = g_strdup_printf (_ ("In week %u (%s) no half-day at school is left"), number, monday);
  else
    text = g_strdup_printf (
      ngettext ("In week %u (%s) %u half-day at school is left; the school asks for %u",
                "In week %u (%s) %u half-days at school are left; the school asks for %u", left),
      number, monday, left, needed);
  if (n_more == 0)
    return g_steal_pointer (&text);

  return g_strdup_printf (ngettext ("%s, and in %u more week", "%s, and in %u more weeks", n_more),
                          text, n_more);
}

/* The latest half-days of those given, as many as are short. */
static char *
make_advice (LwWeekMask candidates, guint n_short, guint asked)
{
  LwWeekMask chosen = 0;
  g_autofree char *text = NULL;

  if (asked >= lw_week_mask_count (LW_SCHOOL_WEEK))
    return g_strdup (_ ("Ask for fewer half-days at school in this rule; now no stage can be"));
  for (int bit = LW_HALF_DAYS_A_WEEK - 1; bit >= 0 && n_short > 0; bit--)
    if (candidates & (1u << bit))
      {
        chosen |= 1u << bit;
        n_short--;
      }
  if (n_short > 0)
    return g_strdup (_ ("Spread the student’s stages over other weeks"));
  text = lw_week_mask_describe (chosen);

  /* translators: half-days: Laat bijvoorbeeld vr-middag vrij */
  return g_strdup_printf (_ ("Leave %s free, for example"), text);
}

/**
 * lw_rule_school_judge:
 * @self: a case
 *
 * R1: in each week with stage days of the placement at least so many half-days with lessons
 * must be free of all the student's stages; a week with fewer lessons asks for no more than it
 * has. A form that is in school takes nobody out of it. Source: footnote 37 of the report: a
 * student "dient 1 dagdeel per week op school te zijn", also in a sandwich.
 */
void
lw_rule_school_judge (LwCase *self)
{
  guint asked = MAX (0, lw_case_get_number (self, "half-days"));
  const LwWeek *first = NULL;
  GArray *weeks;
  LwWeekMask candidates = LW_SCHOOL_WEEK;
  guint n_short = 0;
  guint n_weeks = 0;

  if ((self->placement->student == NULL && !self->is_of_class) || !self->takes_time
      || !lw_world_is_away (self->world, self->placement))
    return;

  weeks = lw_week_get_all (self);
  for (guint i = 0; i < weeks->len; i++)
    {
      const LwWeek *week = &g_array_index (weeks, LwWeek, i);
      guint needed = MIN (asked, lw_week_mask_count (week->lessons));

      if (count_left (week) >= needed)
        continue;
      if (n_weeks++ == 0)
        first = week;
      n_short = MAX (n_short, needed - count_left (week));
      candidates &= week->own & week->lessons;
    }

  if (n_weeks > 0)
    lw_case_take_finding (self, &first->monday, make_message (first, asked, n_weeks - 1),
                          make_advice (candidates, n_short, asked));
}
