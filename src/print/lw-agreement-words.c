/* lw-agreement-words.c - the days, hours and people of an agreement in Dutch words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-agreement-words.h"

#include "lw-date.h"
#include "lw-dutch.h"

#include <string.h>

#define HOUR 60
#define OLDER 16
#define MAX_STOPS 8
#define MAX_REACH 42

static void
append_time (GString *text, const char *before, int minutes, const char *after)
{
  g_autofree char *time = lw_time_describe (minutes);

  g_string_append_printf (text, "%s%s%s", before, time, after);
}

/**
 * lw_agreement_words_times:
 * @terms: of a stage
 *
 * Returns: (transfer full): "8.30 – 16.00 uur; een ochtend tot 12.30 uur"
 */
char *
lw_agreement_words_times (const LwTerms *terms)
{
  g_autofree char *times = lw_time_describe_span (terms->begin, terms->end);
  GString *text = g_string_new (times);
  gboolean has_morning = terms->morning_end >= 0;
  gboolean has_afternoon = terms->afternoon_begin >= 0;

  if (has_morning)
    append_time (text, "; een ochtend tot ", terms->morning_end, " uur");
  if (has_afternoon)
    append_time (text, has_morning ? ", een middag vanaf " : "; een middag vanaf ",
                 terms->afternoon_begin, " uur");

  return g_string_free (text, FALSE);
}

/**
 * lw_agreement_words_amount:
 * @terms: of a stage
 *
 * Returns: (transfer full) (nullable): on how many days and for how many whole hours
 *   without breaks; %NULL when no day is known
 */
char *
lw_agreement_words_amount (const LwTerms *terms)
{
  g_autofree char *days = NULL;

  if (terms->n_days == 0)
    return NULL;
  days = lw_dutch_count (terms->n_days, "dag", "dagen");

  return g_strdup_printf ("%s, samen ongeveer %d uur zonder pauzes", days,
                          (terms->minutes + HOUR / 2) / HOUR);
}

static void
append_stop (GString *text, const LwTermsStop *stop)
{
  g_autofree char *first = lw_date_format_short (&stop->first_day);
  g_autofree char *last = lw_date_format_short (&stop->last_day);

  if (text->len > 0)
    g_string_append (text, "; ");
  if (stop->name != NULL)
    g_string_append_printf (text, "%s, ", stop->name);
  g_string_append (text, first);
  if (!lw_date_equal (&stop->first_day, &stop->last_day))
    g_string_append_printf (text, " tot en met %s", last);
}

/**
 * lw_agreement_words_stops:
 * @terms: of a stage
 *
 * Returns: (transfer full) (nullable): "Voorjaarsvakantie, za 20 februari tot en met zo 28
 *   februari; Goede Vrijdag, vr 26 maart"
 */
char *
lw_agreement_words_stops (const LwTerms *terms)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < MIN (terms->stops->len, MAX_STOPS); i++)
    append_stop (text, g_ptr_array_index (terms->stops, i));
  if (terms->stops->len > MAX_STOPS)
    g_string_append (text, "; en andere vrije dagen van de schoolkalender");

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/**
 * lw_agreement_words_at_school:
 * @terms: of a stage
 *
 * Returns: (transfer full) (nullable): when the student is at school
 */
char *
lw_agreement_words_at_school (const LwTerms *terms)
{
  if (terms->at_school != NULL)
    return g_strdup_printf ("in elke stageweek op %s (terugkomdagdeel)", terms->at_school);

  return terms->days != NULL ? g_strdup ("op de andere schooldagen volgens het rooster") : NULL;
}

/**
 * lw_agreement_words_hours:
 * @terms: of a stage
 *
 * Returns: (transfer full) (nullable): what the school's rule is at that age. It is never worded as
 *   the law.
 */
char *
lw_agreement_words_hours (const LwTerms *terms)
{
  const LwTermsHours *hours = &terms->hours;
  GString *text;

  if (!hours->is_said)
    return NULL;
  text = g_string_new (NULL);
  g_string_printf (
    text,
    "Regel van de school %s: ten hoogste %d uur op een dag en %d uur in een week, de "
    "lessen meegeteld",
    terms->age >= OLDER ? "bij 16 en 17 jaar" : "tot 16 jaar", hours->a_day, hours->a_week);
  if (hours->from >= 0)
    append_time (text, "; niet vóór ", hours->from, " uur");
  if (hours->until >= 0)
    append_time (text, hours->from >= 0 ? " en niet na " : "; niet na ", hours->until, " uur");
  if (hours->no_sunday)
    g_string_append (text, "; niet op zondag");
  g_string_append_c (text, '.');

  return g_string_free (text, FALSE);
}

/**
 * lw_agreement_words_visits:
 * @terms: of a stage
 *
 * Returns: (transfer full) (nullable): how often somebody comes from school; %NULL when
 *   no day is known
 */
char *
lw_agreement_words_visits (const LwTerms *terms)
{
  if (terms->n_days == 0)
    return NULL;
  if (terms->visits <= 0)
    return g_strdup ("De school belt tijdens de stage met het bedrijf.");
  if (terms->visits == 1)
    return g_strdup ("De school komt één keer op bezoek, op een afgesproken moment.");

  return g_strdup_printf ("De school komt %d keer op bezoek, op een afgesproken moment.",
                          terms->visits);
}

static void
append_part (GString *text, const char *part, const char *between)
{
  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? between : "", part);
}

/**
 * lw_agreement_words_name:
 * @person: who signs
 *
 * Returns: (transfer full) (nullable): name and role
 */
char *
lw_agreement_words_name (const LwAgreementPerson *person)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_part (text, person->name, "");
  append_part (text, person->role, ", ");

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/**
 * lw_agreement_words_reach:
 * @person: who signs
 *
 * Returns: (transfer full) (nullable): phone and mail; what does not fit on one line
 *   starts a second one
 */
char *
lw_agreement_words_reach (const LwAgreementPerson *person)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gsize phone = person->phone != NULL ? strlen (person->phone) : 0;
  gsize email = person->email != NULL ? strlen (person->email) : 0;

  append_part (text, person->phone, "");
  append_part (text, person->email, phone + email > MAX_REACH ? "\n" : " · ");

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/**
 * lw_agreement_words_lacks:
 * @lacks: #LwAgreementLack
 *
 * Returns: (transfer full) (nullable): what they are, as part of a sentence
 */
char *
lw_agreement_words_lacks (guint lacks)
{
  static const char *const words[] = {
    "welk bedrijf",           "welke vorm", "van wanneer tot wanneer", "op welke dagen",
    "of het bedrijf ja zegt",
  };
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  GString *text;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (lacks & (1u << i))
      g_ptr_array_add (found, (gpointer) words[i]);
  if (found->len == 0)
    return NULL;
  text = g_string_new (NULL);
  for (guint i = 0; i < found->len; i++)
    append_part (text, g_ptr_array_index (found, i), i + 1 == found->len ? " en " : ", ");

  return g_string_free (text, FALSE);
}
