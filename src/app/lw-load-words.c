/* lw-load-words.c - how busy a company is, in words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-load-words.h"

#include "lw-date.h"
#include "lw-stage-words.h"
#include "lw-words.h"

#include <glib/gi18n.h>

#define SEPARATOR " · "

static char *
dup_week_name (const LwLoadWeek *week)
{
  g_autofree char *day = lw_date_format_short (&week->monday);

  /* translators: the number of a week and its Monday: Week 37, ma 7 september */
  return g_strdup_printf (_ ("Week %u, %s"), g_date_get_iso8601_week_of_year (&week->monday), day);
}

/* "3 leerlingen, hoogstens 2 tegelijk" */
static void
append_counts (GString *text, const LwLoad *load, const LwLoadWeek *week)
{
  guint at_once = week->n_firm + week->n_asked;

  g_string_append_printf (text, ngettext ("%u student", "%u students", week->n_students),
                          week->n_students);
  if (week->n_students == 0)
    return;
  if (at_once < week->n_students)
    g_string_append_printf (text, _ (", at most %u at once"), at_once);
  if (load->seats != LW_UNSET)
    g_string_append_printf (text, ngettext (", for %d seat", ", for %d seats", load->seats),
                            load->seats);
  if (week->is_crowded)
    g_string_append_printf (text, "; %s", _ ("too many"));
}

/* "Sanne de Jong: di, do (gevraagd)" */
static void
append_visit (GString *text, LwOffice *office, const LwLoadVisit *visit)
{
  LwRecord *owner = lw_stage_get_owner (office, visit->placement);
  g_autofree char *days = lw_week_mask_describe (visit->half_days);

  g_string_append_printf (text, "\n%s: %s",
                          owner != NULL ? lw_record_get_title (owner) : _ ("Class activity"), days);
  if (visit->placement->student == NULL && owner != NULL)
    g_string_append_printf (text, " (%s)", _ ("class activity"));
  else if (!visit->is_firm)
    g_string_append_printf (text, " (%s)", lw_word_label (visit->placement->state));
}

char *
lw_load_describe_week (LwOffice *office, const LwLoad *load, const LwLoadWeek *week)
{
  g_autofree char *name = dup_week_name (week);
  g_autoptr (GString) text = g_string_new (name);

  g_string_append (text, ": ");
  if (week->holiday != NULL && week->visits->len == 0)
    g_string_append (text, *week->holiday != '\0' ? week->holiday : _ ("holiday"));
  else if (week->visits->len == 0)
    g_string_append (text, _ ("nobody"));
  else
    append_counts (text, load, week);
  for (guint i = 0; i < week->visits->len; i++)
    append_visit (text, office, &g_array_index (week->visits, LwLoadVisit, i));

  return g_strdup (text->str);
}

char *
lw_load_describe_year (const LwLoad *load, int school_year)
{
  g_autofree char *year = lw_school_year_name (school_year);
  guint n_weeks = 0;

  for (guint i = 0; i < load->weeks->len; i++)
    n_weeks += lw_load_get_week (load, i)->n_students > 0;
  if (n_weeks == 0)
    /* translators: a school year */
    return g_strdup_printf (_ ("Load over %s: no students"), year);

  return g_strdup_printf (
    /* translators: a school year, a number of weeks, and of students */
    ngettext ("Load over %s: students in %u week, at most %u at once",
              "Load over %s: students in %u weeks, at most %u at once", n_weeks),
    year, n_weeks, lw_load_get_most (load));
}

static void
append_part (GString *text, const char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? SEPARATOR : "", part);
}

/* The half-days with that many seats left. */
static void
append_seats (GString *text, LwWeekMask half_days, int n_free)
{
  g_autofree char *days = lw_week_mask_describe (half_days);
  g_autofree char *part = NULL;

  if (n_free > 0)
    /* translators: half-days and a number of seats: ma, di: 2 vrij */
    part = g_strdup_printf (_ ("%s: %d free"), days, n_free);
  else if (n_free == 0)
    /* translators: half-days: wo: vol */
    part = g_strdup_printf (_ ("%s: full"), days);
  else
    /* translators: half-days and a number of students: wo: 1 te veel */
    part = g_strdup_printf (_ ("%s: %d too many"), days, -n_free);
  append_part (text, part);
}

static int
find_most (const int seats[LW_HALF_DAYS_A_WEEK], LwWeekMask among)
{
  int most = G_MININT;

  for (guint i = 0; i < LW_HALF_DAYS_A_WEEK; i++)
    if (among & (1u << i))
      most = MAX (most, seats[i]);

  return most;
}

/* Half-days on which it is closed and yet somebody comes are a matter of the rules. */
char *
lw_load_describe_free (LwOffice *office, const LwLoadWeek *week, LwWorkplace *workplace)
{
  int seats[LW_HALF_DAYS_A_WEEK];
  LwWeekMask left = lw_load_get_free (lw_office_get_world (office), week, workplace, seats);
  g_autoptr (GString) text = g_string_new (NULL);

  if (left == 0)
    return g_strdup (week->holiday != NULL && *week->holiday != '\0' ? week->holiday
                                                                     : _ ("Closed this week"));
  if (workplace->seats == LW_UNSET)
    {
      g_autofree char *days = lw_week_mask_describe (left);

      /* translators: half-days */
      return g_strdup_printf (_ ("Open on %s; how many seats is not filled in"), days);
    }
  while (left != 0)
    {
      int most = find_most (seats, left);
      LwWeekMask alike = 0;

      for (guint i = 0; i < LW_HALF_DAYS_A_WEEK; i++)
        if ((left & (1u << i)) && seats[i] == most)
          alike |= (LwWeekMask) (1u << i);
      append_seats (text, alike, most);
      left &= (LwWeekMask) ~alike;
    }

  return g_strdup (text->str);
}

/* "7 keer gevraagd, 5 keer ja, 1 afgezegd, 1 nog geen antwoord" */
static void
append_asks (GString *text, const LwAsks *asks)
{
  guint n_open = asks->n_asked - asks->n_agreed - asks->n_broken;

  g_string_append_printf (text, ngettext ("asked %u time", "asked %u times", asks->n_asked),
                          asks->n_asked);
  if (asks->n_agreed > 0)
    g_string_append_printf (text, ngettext (", %u time yes", ", %u times yes", asks->n_agreed),
                            asks->n_agreed);
  if (asks->n_broken > 0)
    g_string_append_printf (text, _ (", %u no or broken off"), asks->n_broken);
  if (n_open > 0)
    g_string_append_printf (text, _ (", %u without an answer yet"), n_open);
}

char *
lw_load_describe_asks (LwOffice *office, const char *company, int school_year)
{
  LwAsks all, tracks[LW_ASK_TRACKS];
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean is_one_track = FALSE;

  lw_asks_count (lw_office_get_world (office), company, school_year, &all, tracks);
  if (all.n_asked == 0)
    return g_strdup (_ ("Not asked this school year"));
  for (guint i = 0; i < LW_ASK_TRACKS; i++)
    is_one_track |= tracks[i].n_asked == all.n_asked;
  if (!is_one_track)
    {
      /* translators: begins a sentence: All together: asked 7 times, 5 times yes */
      g_string_append_printf (text, "%s: ", _ ("All together"));
      append_asks (text, &all);
    }
  for (guint i = 0; i < LW_ASK_TRACKS; i++)
    {
      if (tracks[i].n_asked == 0)
        continue;
      g_string_append_printf (text, "%s%s: ", text->len > 0 ? "\n" : "",
                              i < LW_ASK_TRACKS - 1 ? lw_word_label (lw_track_values[i])
                                                    : _ ("Track not filled in"));
      append_asks (text, &tracks[i]);
    }

  return g_strdup (text->str);
}
