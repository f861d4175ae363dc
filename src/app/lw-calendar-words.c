/* lw-calendar-words.c - how days of the school's calendar are said on screen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-calendar-words.h"

#include "lw-calendar.h"
#include "lw-date.h"

#include <glib/gi18n.h>
#include <string.h>

/* More classes than this are counted, not named. */
#define MOST_NAMED 3

static const GDate *
last_of (LwCalendarDay *day)
{
  return g_date_valid (&day->last_day) ? &day->last_day : &day->first_day;
}

static gboolean
is_void (LwCalendarDay *day)
{
  return !g_date_valid (&day->first_day) || lw_date_compare (last_of (day), &day->first_day) < 0;
}

/* None chosen are all. */
static gboolean
share_classes (LwCalendarDay *a, LwCalendarDay *b)
{
  if (a->groups == NULL || *a->groups == NULL || b->groups == NULL || *b->groups == NULL)
    return TRUE;
  for (char **group = a->groups; *group != NULL; group++)
    if (g_strv_contains ((const char *const *) b->groups, *group))
      return TRUE;

  return FALSE;
}

static gboolean
fall_together (LwCalendarDay *a, LwCalendarDay *b)
{
  return !is_void (a) && !is_void (b) && lw_date_compare (&a->first_day, last_of (b)) <= 0
         && lw_date_compare (&b->first_day, last_of (a)) <= 0 && share_classes (a, b);
}

static LwCalendarDay *
find_double (LwCalendarDay *day, LwRecordList *days)
{
  const char *id = lw_record_get_id (LW_RECORD (day));

  for (guint i = 0; i < lw_record_list_get_size (days); i++)
    {
      LwCalendarDay *other = lw_record_list_peek (days, i);

      if (strcmp (lw_record_get_id (LW_RECORD (other)), id) != 0 && fall_together (day, other))
        return other;
    }

  return NULL;
}

LwCalendarTrouble
lw_calendar_day_judge (LwCalendarDay *day, LwRecordList *days, char **text)
{
  LwCalendarDay *other;
  g_autofree char *span = NULL;

  *text = NULL;
  if (!g_date_valid (&day->first_day))
    {
      *text = g_strdup (_ ("Choose the first day; until then this does not count."));
      return LW_CALENDAR_VOID;
    }
  if (is_void (day))
    {
      *text = g_strdup (_ ("The last day lies before the first. Until that is mended this does not "
                           "count."));
      return LW_CALENDAR_VOID;
    }
  other = find_double (day, days);
  if (other == NULL)
    return LW_CALENDAR_FINE;
  span = lw_calendar_day_dup_span (other);
  /* translators: another entry of the calendar, and its days */
  *text = g_strdup_printf (_ ("Falls together with “%s” (%s). Where one of both stops stages, they "
                              "stop."),
                           other->name, span);

  return LW_CALENDAR_DOUBLE;
}

gboolean
lw_calendar_day_goes_on (LwCalendarDay *day)
{
  return day->stages_go_on != LW_UNSET ? day->stages_go_on
                                       : !lw_calendar_kind_stops_stages (day->kind);
}

char *
lw_calendar_day_dup_span (LwCalendarDay *day)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!g_date_valid (&day->first_day))
    return NULL;
  if (!g_date_valid (&day->last_day) || lw_date_equal (&day->first_day, &day->last_day))
    return lw_date_format_long (&day->first_day);
  first = g_date_get_year (&day->first_day) == g_date_get_year (&day->last_day)
            ? lw_date_format_short (&day->first_day)
            : lw_date_format_long (&day->first_day);
  last = lw_date_format_long (&day->last_day);

  return g_strdup_printf ("%s – %s", first, last);
}

char *
lw_calendar_day_dup_classes (LwCalendarDay *day, LwOffice *office)
{
  guint n_groups = day->groups != NULL ? g_strv_length (day->groups) : 0;
  g_autoptr (GString) names = NULL;

  if (n_groups == 0)
    return g_strdup (_ ("All classes"));
  if (n_groups > MOST_NAMED)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u class", "%u classes", n_groups),
                            n_groups);
  names = g_string_new (NULL);
  for (guint i = 0; i < n_groups; i++)
    {
      LwGroup *group = lw_office_find (office, &lw_group_record, day->groups[i]);

      if (group != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", group->name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static gboolean
is_of_year (const GDate *date, const char *school_year)
{
  g_autofree char *name
    = g_date_valid (date) ? lw_school_year_name (lw_school_year_of (date)) : NULL;

  return g_strcmp0 (name, school_year) == 0;
}

gboolean
lw_calendar_day_is_in (LwCalendarDay *day, const char *school_year)
{
  return (!g_date_valid (&day->first_day) && !g_date_valid (&day->last_day))
         || is_of_year (&day->first_day, school_year) || is_of_year (&day->last_day, school_year);
}
