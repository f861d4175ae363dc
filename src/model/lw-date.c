/* lw-date.c - calendar days, clock times and the one door for today
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-date.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static GDate fixed_today;

static const char *const day_names[] = { "ma", "di", "wo", "do", "vr", "za", "zo" };

static const char *const month_names[] = {
  "januari", "februari", "maart",     "april",   "mei",      "juni",
  "juli",    "augustus", "september", "oktober", "november", "december",
};

static gboolean
set_checked (GDate *date, int day, int month, int year)
{
  g_date_clear (date, 1);
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1)
    return FALSE;
  if (!g_date_valid_dmy (day, month, year))
    return FALSE;
  g_date_set_dmy (date, day, month, year);

  return TRUE;
}

/**
 * lw_date_parse_iso:
 * @text: (nullable): "2027-03-02"
 * @date: (out): the day, cleared when @text is none
 *
 * Returns: whether @text is a day from 1900 to 2200, written with all its digits
 */
gboolean
lw_date_parse_iso (const char *text, GDate *date)
{
  g_date_clear (date, 1);
  if (text == NULL || strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return FALSE;
  for (int i = 0; i < 10; i++)
    if (i != 4 && i != 7 && !g_ascii_isdigit (text[i]))
      return FALSE;

  return set_checked (date, atoi (text + 8), atoi (text + 5), atoi (text));
}

/**
 * lw_date_format_iso:
 * @date: a day
 *
 * Returns: (transfer full) (nullable): "2027-03-02", or %NULL for a cleared date
 */
char *
lw_date_format_iso (const GDate *date)
{
  if (!g_date_valid (date))
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (date), g_date_get_month (date),
                          g_date_get_day (date));
}

gboolean
lw_date_equal (const GDate *a, const GDate *b)
{
  return lw_date_compare (a, b) == 0;
}

/**
 * lw_date_compare:
 * @a: a day, or a cleared date
 * @b: a day, or a cleared date
 *
 * Returns: less than, equal to or greater than zero; a cleared date comes first
 */
int
lw_date_compare (const GDate *a, const GDate *b)
{
  gboolean has_a = g_date_valid (a);
  gboolean has_b = g_date_valid (b);

  if (!has_a || !has_b)
    return (int) has_a - (int) has_b;

  return g_date_compare (a, b);
}

GDate
lw_date_from_dmy (int day, int month, int year)
{
  GDate date;

  set_checked (&date, day, month, year);

  return date;
}

/**
 * lw_date_monday_of:
 * @date: a day
 *
 * Returns: the Monday of its ISO week
 */
GDate
lw_date_monday_of (const GDate *date)
{
  return lw_date_add_days (date, -((int) g_date_get_weekday (date) - 1));
}

GDate
lw_date_add_days (const GDate *date, int days)
{
  GDate result = *date;

  if (days >= 0)
    g_date_add_days (&result, (guint) days);
  else
    g_date_subtract_days (&result, (guint) -days);

  return result;
}

static gboolean
nearest_day_month (int day, int month, const GDate *today, GDate *date)
{
  int best = G_MAXINT;

  g_date_clear (date, 1);
  for (int year = g_date_get_year (today) - 1; year <= g_date_get_year (today) + 1; year++)
    {
      GDate candidate;
      int distance;

      if (!set_checked (&candidate, day, month, year))
        continue;
      distance = ABS (g_date_days_between (today, &candidate));
      if (distance < best)
        {
          best = distance;
          *date = candidate;
        }
    }

  return best != G_MAXINT;
}

/**
 * lw_date_parse_entry:
 * @text: "31-12-2026", "31/12/2026", "31.12.26", "31/12", "+7", "-1" or "2026-12-31"
 * @today: the day that "+7" and a day without a year are counted from
 * @date: (out): the day, cleared when @text is none
 *
 * Reads a day as people type it. Without a year it is the one nearest to @today; two digits
 * are this century up to ten years from @today, else the one before.
 *
 * Returns: whether @text is a day
 */
gboolean
lw_date_parse_entry (const char *text, const GDate *today, GDate *date)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  int day, month, year, used = 0;
  char sep, sep2;

  g_date_clear (date, 1);
  if ((*stripped == '+' || *stripped == '-') && g_ascii_isdigit (stripped[1]))
    {
      if (sscanf (stripped, "%d%n", &day, &used) != 1 || stripped[used] != '\0' || ABS (day) > 3660)
        return FALSE;
      *date = lw_date_add_days (today, day);
      return TRUE;
    }
  if (lw_date_parse_iso (stripped, date))
    return TRUE;
  if (sscanf (stripped, "%2d%c%2d%c%4d%n", &day, &sep, &month, &sep2, &year, &used) == 5
      && stripped[used] == '\0' && strchr ("-/. ", sep) != NULL && strchr ("-/. ", sep2) != NULL)
    {
      if (year < 100)
        year += year + 2000 > g_date_get_year (today) + 10 ? 1900 : 2000;
      return set_checked (date, day, month, year);
    }
  if (sscanf (stripped, "%2d%c%2d%n", &day, &sep, &month, &used) == 3 && stripped[used] == '\0'
      && strchr ("-/. ", sep) != NULL)
    return nearest_day_month (day, month, today, date);

  return FALSE;
}

/**
 * lw_date_format_entry:
 * @date: a day
 *
 * Returns: (transfer full): "31-12-2026", or "" for a cleared date
 */
char *
lw_date_format_entry (const GDate *date)
{
  if (!g_date_valid (date))
    return g_strdup ("");

  return g_strdup_printf ("%02d-%02d-%04d", g_date_get_day (date), g_date_get_month (date),
                          g_date_get_year (date));
}

/**
 * lw_date_format_short:
 * @date: a day
 *
 * Returns: (transfer full): "di 3 maart", or "" for a cleared date
 */
char *
lw_date_format_short (const GDate *date)
{
  if (!g_date_valid (date))
    return g_strdup ("");

  return g_strdup_printf ("%s %d %s", day_names[g_date_get_weekday (date) - 1],
                          g_date_get_day (date), month_names[g_date_get_month (date) - 1]);
}

/**
 * lw_date_format_long:
 * @date: a day
 *
 * Returns: (transfer full): "di 3 maart 2027", or "" for a cleared date
 */
char *
lw_date_format_long (const GDate *date)
{
  g_autofree char *text = lw_date_format_short (date);

  if (!g_date_valid (date))
    return g_steal_pointer (&text);

  return g_strdup_printf ("%s %d", text, g_date_get_year (date));
}

/**
 * lw_date_get_short_month:
 * @date: a date
 *
 * Returns: the first letters of its month, in Dutch: "mrt"
 */
const char *
lw_date_get_short_month (const GDate *date)
{
  static const char *const names[]
    = { "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec" };

  g_return_val_if_fail (g_date_valid (date), "");

  return names[g_date_get_month (date) - 1];
}

/**
 * lw_today:
 *
 * The one door for "today": what lw_today_set() said, else LEERWERK_TODAY, else the clock.
 *
 * Returns: today's date
 */
GDate
lw_today (void)
{
  GDate today;

  if (g_date_valid (&fixed_today))
    return fixed_today;
  if (lw_date_parse_iso (g_getenv ("LEERWERK_TODAY"), &today))
    return today;
  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));

  return today;
}

/**
 * lw_today_set:
 * @today: (nullable): the day that it is for this program, or %NULL to follow the clock
 */
void
lw_today_set (const GDate *today)
{
  g_date_clear (&fixed_today, 1);
  if (today != NULL)
    fixed_today = *today;
}

/**
 * lw_time_parse:
 * @text: (nullable): "8:30", "08:30" or "8.30"
 *
 * Returns: minutes after midnight, or -1 when @text is no clock time
 */
int
lw_time_parse (const char *text)
{
  int hours, minutes;

  /* By hand: the rules read the times of thousands of stages. */
  if (text == NULL || !g_ascii_isdigit (*text))
    return -1;
  hours = g_ascii_digit_value (*text++);
  if (g_ascii_isdigit (*text))
    hours = hours * 10 + g_ascii_digit_value (*text++);
  if ((*text != ':' && *text != '.') || !g_ascii_isdigit (text[1]) || !g_ascii_isdigit (text[2])
      || text[3] != '\0')
    return -1;
  minutes = g_ascii_digit_value (text[1]) * 10 + g_ascii_digit_value (text[2]);
  if (hours > 23 || minutes > 59)
    return -1;

  return hours * 60 + minutes;
}

/**
 * lw_time_format:
 * @minutes: minutes after midnight
 *
 * Returns: (transfer full): "08:30"
 */
char *
lw_time_format (int minutes)
{
  return g_strdup_printf ("%02d:%02d", minutes / 60, minutes % 60);
}

/**
 * lw_time_describe:
 * @minutes: minutes after midnight
 *
 * Returns: (transfer full): "8.30": the Dutch write a point
 */
char *
lw_time_describe (int minutes)
{
  return g_strdup_printf ("%d.%02d", minutes / 60, minutes % 60);
}

/**
 * lw_time_describe_span:
 * @begin: minutes after midnight
 * @end: the same
 *
 * Returns: (transfer full): "8.30 – 16.00 uur"
 */
char *
lw_time_describe_span (int begin, int end)
{
  g_autofree char *from = lw_time_describe (begin);
  g_autofree char *until = lw_time_describe (end);

  return g_strdup_printf ("%s – %s uur", from, until);
}

int
lw_school_year_of (const GDate *date)
{
  int year = g_date_get_year (date);

  return g_date_get_month (date) >= G_DATE_AUGUST ? year : year - 1;
}

/**
 * lw_school_year_name:
 * @first_year: its first calendar year
 *
 * Returns: (transfer full): "2026-2027"
 */
char *
lw_school_year_name (int first_year)
{
  return g_strdup_printf ("%d-%d", first_year, first_year + 1);
}
