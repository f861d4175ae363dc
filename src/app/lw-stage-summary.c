/* lw-stage-summary.c - a stage in a sentence
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-summary.h"

#include "lw-date.h"
#include "lw-pattern.h"

#include <glib/gi18n.h>
#include <string.h>

#define HOUR 60
/* Where a morning ends, and what is taken off a day of both halves: as R10 counts. */
#define NOON (12 * HOUR + 30)
#define BREAK 30

static guint
count_weeks (GArray *days)
{
  guint n_weeks = 0;
  GDate before;

  g_date_clear (&before, 1);
  for (guint i = 0; i < days->len; i++)
    {
      GDate monday = lw_date_monday_of (&g_array_index (days, LwStageDay, i).day);

      if (!lw_date_equal (&monday, &before))
        n_weeks++;
      before = monday;
    }

  return n_weeks;
}

static int
count_minutes (GArray *days, int begin, int end)
{
  int minutes = 0;

  for (guint i = 0; i < days->len; i++)
    switch (g_array_index (days, LwStageDay, i).halves)
      {
      case 1:
        minutes += MAX (0, MIN (end, NOON) - begin);
        break;
      case 2:
        minutes += MAX (0, end - MAX (begin, NOON));
        break;
      default:
        minutes += MAX (0, end - begin - BREAK);
      }

  return minutes;
}

static void
add (GString *text, const char *between, char *part)
{
  g_autofree char *owned = part;

  if (text->len > 0)
    g_string_append (text, between);
  g_string_append (text, owned);
}

/* "2 dagen per week, di en do", or "3 dagdelen per week, ma-ochtend en di". */
static char *
describe_lint (const LwPattern *pattern)
{
  LwWeekMask mask = g_array_index (pattern->parts, LwPatternPart, 0).half_days;
  guint n_half_days = lw_week_mask_count (mask);
  guint n_days = lw_week_mask_count ((mask | mask >> 1) & 0x1555);
  g_autofree char *each = lw_pattern_describe (pattern);
  const char *days = g_str_has_prefix (each, "elke ") ? each + strlen ("elke ") : each;
  g_autofree char *count = NULL;

  if (n_half_days == 2 * n_days)
    count = g_strdup_printf (ngettext ("%u day a week", "%u days a week", n_days), n_days);
  else
    count = g_strdup_printf (ngettext ("%u half-day a week", "%u half-days a week", n_half_days),
                             n_half_days);

  return g_strjoin (", ", count, days, NULL);
}

static char *
describe_pattern (const LwPattern *pattern)
{
  if (pattern->parts->len == 1 && lw_pattern_has_kind (pattern, LW_PATTERN_LINT))
    return describe_lint (pattern);

  return lw_pattern_describe (pattern);
}

/* Whether the pattern would have a day there, were there no calendar. */
static gboolean
falls_in (GArray *days, const LwCalendarSpan *span)
{
  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);

      if (lw_date_compare (&day->day, &span->first_day) >= 0
          && lw_date_compare (&day->day, &span->last_day) <= 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_school_year (const char *text)
{
  static const char shape[] = "0000-0000";

  for (guint i = 0; i < strlen (shape); i++)
    if (shape[i] == '-' ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;

  return text[strlen (shape)] == '\0';
}

/* "Meivakantie 2026-2027" is meant: the year is clear here. */
static char *
dup_name (const LwCalendarSpan *span)
{
  const char *last = strrchr (span->name, ' ');
  g_autofree char *name = last != NULL && is_school_year (last + 1)
                            ? g_strndup (span->name, (gsize) (last - span->name))
                            : g_strdup (span->name);
  const char *second = g_utf8_next_char (name);
  g_autofree char *first = g_utf8_strdown (name, second - name);

  if (g_strcmp0 (span->kind, "vakantie") == 0)
    return g_strconcat (first, second, NULL);

  return g_steal_pointer (&name);
}

static void
add_names (GString *text, const char *format, GPtrArray *names, const char *before_last)
{
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);

      if (i == 0)
        g_string_append (text, format);
      else
        g_string_append (text, i + 1 == names->len ? before_last : ", ");
      g_string_append (text, name);
    }
}

/* The holidays and free days that take days away. */
static void
add_stops (GString *text,
           LwCalendar *calendar,
           LwPlacement *placement,
           const LwPattern *pattern,
           const char *group)
{
  g_autoptr (GArray) days
    = lw_pattern_expand (pattern, &placement->first_day, &placement->last_day, NULL, group);
  g_autoptr (GPtrArray) holidays = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < lw_calendar_get_n_spans (calendar); i++)
    {
      const LwCalendarSpan *span = lw_calendar_get_span (calendar, i);

      if (span->name == NULL || *span->name == '\0' || !falls_in (days, span)
          || lw_calendar_find_stop (calendar, &span->first_day, group) != span)
        continue;
      g_ptr_array_add (g_strcmp0 (span->kind, "vakantie") == 0 ? holidays : others,
                       dup_name (span));
    }
  /* translators: before the names of holidays: niet in de meivakantie */
  add_names (text, _ ("; not in the "), holidays,
             /* translators: between the last two names of holidays */
             _ (" and the "));
  /* translators: before the names of free days: niet op Goede Vrijdag */
  add_names (text, _ ("; not on "), others,
             /* translators: between the last two names of days */
             _ (" and "));
}

/* "3 weken achter elkaar" need not be told again. */
static gboolean
says_weeks (const LwPattern *pattern, guint n_weeks)
{
  const LwPatternPart *part = &g_array_index (pattern->parts, LwPatternPart, 0);

  return pattern->parts->len == 1 && part->kind == LW_PATTERN_SANDWICH
         && part->weeks == (int) n_weeks;
}

static void
add_counts (GString *text, GArray *days, LwPlacement *placement, const LwPattern *pattern)
{
  guint n_weeks = count_weeks (days);
  int minutes = count_minutes (days, MAX (0, lw_time_parse (placement->begin)),
                               MAX (0, lw_time_parse (placement->end)));
  int hours = (minutes + HOUR / 2) / HOUR;

  if (n_weeks > 1 && !says_weeks (pattern, n_weeks))
    add (text, ", ", g_strdup_printf (ngettext ("%u week", "%u weeks", n_weeks), n_weeks));
  add (text, ", ",
       g_strdup_printf (ngettext ("%u stage day", "%u stage days", days->len), days->len));
  if (hours > 0)
    add (text, ", ", g_strdup_printf (ngettext ("%d hour", "%d hours", hours), hours));
}

/* What the stages of a leerwerktraject come to all together, this one among them. */
static void
add_traject (GString *text, LwWorld *world, LwPlacement *placement)
{
  LwTraject traject;
  int hours;

  if (!lw_rules_forecast (world, placement, &traject))
    return;
  hours = (traject.minutes + HOUR / 2) / HOUR;
  g_string_append_printf (text,
                          /* translators: hours and days: leerwerktraject: 812 uur op 96 dagen */
                          _ ("; leerwerktraject: %d hours on %u days"), hours, traject.n_days);
}

char *
lw_stage_summarize (LwOffice *office, LwPlacement *placement)
{
  LwWorld *world = lw_office_get_world (office);
  LwStudent *student = lw_office_find (office, &lw_student_record, placement->student);
  g_autoptr (LwPattern) pattern
    = placement->pattern != NULL ? lw_pattern_parse (placement->pattern, NULL) : NULL;
  GString *text = g_string_new (NULL);
  g_autoptr (GArray) days = NULL;

  if (pattern == NULL)
    return g_string_free (text, FALSE);
  add (text, "", describe_pattern (pattern));
  days = lw_world_expand (world, placement);
  if (days->len == 0)
    return g_string_free (text, FALSE);
  add_counts (text, days, placement, pattern);
  add_stops (text, lw_world_get_calendar (world), placement, pattern,
             student != NULL ? student->group : NULL);
  add_traject (text, world, placement);

  return g_string_free (text, FALSE);
}

char *
lw_stage_describe_weeks (const GDate *first, const GDate *last)
{
  guint first_week, last_week;

  if (!g_date_valid (first))
    return NULL;
  first_week = g_date_get_iso8601_week_of_year (first);
  last_week = g_date_valid (last) ? g_date_get_iso8601_week_of_year (last) : first_week;
  if (first_week == last_week)
    /* translators: the number of a week in the year */
    return g_strdup_printf (_ ("week %u"), first_week);

  /* translators: the numbers of two weeks: week 10 t/m 23 */
  return g_strdup_printf (_ ("week %u to %u"), first_week, last_week);
}
