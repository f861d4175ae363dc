/* test-pattern-shift.c - tests of what moving a pattern does to its exceptions
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-pattern-shift.h"

#include "lw-date.h"
#include "lw-json.h"
#include "lw-stages.h"

/* Kerst 2026 (weeks 52 and 53), and exams of class 4a in week 7. */
static LwCalendar *
make_calendar (void)
{
  static const char *const days[] = {
    "{\"name\":\"Kerst\",\"kind\":\"vakantie\",\"first-day\":\"2026-12-19\","
    "\"last-day\":\"2027-01-03\"}",
    "{\"name\":\"Examen\",\"kind\":\"examen\",\"first-day\":\"2027-02-15\","
    "\"last-day\":\"2027-02-19\",\"groups\":[\"4a\"]}",
  };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      LwRecord *record = lw_record_new (&lw_calendar_day_record, NULL);

      g_assert_true (lw_json_apply_fields (record, days[i], NULL, NULL, NULL));
      g_ptr_array_add (records, record);
    }

  return lw_calendar_new (records);
}

static LwPattern *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  LwPattern *pattern = lw_pattern_parse (text, &error);

  g_assert_no_error (error);

  return pattern;
}

static LwRun
make_run (const char *first, const char *last)
{
  LwRun run;

  g_assert_true (lw_date_parse_iso (first, &run.first));
  g_assert_true (lw_date_parse_iso (last, &run.last));

  return run;
}

static void
check (const LwPattern *pattern, LwPattern *gone, const char *text, const char *gone_text)
{
  g_autoptr (LwPattern) owned = gone;
  g_autofree char *is = lw_pattern_to_text (pattern);
  g_autofree char *went = gone != NULL ? lw_pattern_to_text (gone) : NULL;

  g_assert_cmpstr (is, ==, text);
  g_assert_cmpstr (went, ==, gone_text);
}

static void
test_move (void)
{
  static const struct
  {
    const char *text;
    int days;
    const char *first; /* as it becomes */
    const char *last;
    const char *group;
    const char *moved;
    const char *gone;
  } cases[] = {
    { "lint:di,do", 7, "2027-01-12", "2027-05-28", NULL, "lint:di,do", NULL },
    { "lint:di,do -2027-03-02 +2027-03-05-o", 7, "2027-01-12", "2027-05-28", NULL,
      "lint:di,do -2027-03-09 +2027-03-12-o", NULL },
    { "lint:di,do -2027-03-02-o", -14, "2026-12-22", "2027-05-14", NULL, "lint:di,do -2027-02-16-o",
      NULL },
    /* Into a holiday: nothing is taken away there, but somebody comes in. */
    { "lint:di -2027-01-05", -7, "2026-12-08", "2027-05-14", NULL, "lint:di", " -2027-01-05" },
    { "lint:di +2027-01-06", -7, "2026-12-08", "2027-05-14", NULL, "lint:di +2026-12-30", NULL },
    /* Exams of the class alone. */
    { "lint:di -2027-02-09", 7, "2027-01-12", "2027-05-28", "4a", "lint:di", " -2027-02-09" },
    { "lint:di -2027-02-09", 7, "2027-01-12", "2027-05-28", "4b", "lint:di -2027-02-16", NULL },
    /* An added day outside the period moves too. */
    { "lint:di +2027-06-05", 7, "2027-01-12", "2027-05-28", NULL, "lint:di +2027-06-12", NULL },
    /* By days a lint keeps its weekdays: to the nearest week. */
    { "lint:di -2027-03-02", 3, "2027-01-08", "2027-05-31", NULL, "lint:di -2027-03-02", NULL },
    { "lint:di -2027-03-02", 4, "2027-01-09", "2027-06-01", NULL, "lint:di -2027-03-09", NULL },
    { "lint:di -2027-03-02", -4, "2027-01-01", "2027-05-24", NULL, "lint:di -2027-02-23", NULL },
    { "lint:di -2027-01-05", 3, "2027-01-08", "2027-05-31", NULL, "lint:di", " -2027-01-05" },
    /* A single day goes as it goes. */
    { "eenmalig -2027-03-02-m", 3, "2027-03-05", "2027-03-05", NULL, "eenmalig -2027-03-05-m",
      NULL },
    /* Each of several parts, over the end of the year and over 29 February. */
    { "sandwich:2w/vr-m+lint:di -2027-01-05 -2027-03-02", 28, "2027-01-11", "2027-05-28", NULL,
      "sandwich:2w/vr-m+lint:di -2027-02-02 -2027-03-30", NULL },
    { "lint:ma -2028-02-21 +2028-02-23", 7, "2028-01-10", "2028-05-26", NULL,
      "lint:ma -2028-02-28 +2028-03-01", NULL },
    { "lint:di +2028-02-22", 7, "2028-01-10", "2028-05-26", NULL, "lint:di +2028-02-29", NULL },
    /* What takes away a half that is none is no exception any more. */
    { "lint:di-o -2027-03-02-m", 7, "2027-01-12", "2027-05-28", NULL, "lint:di-o",
      " -2027-03-02-m" },
  };
  g_autoptr (LwCalendar) calendar = make_calendar ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwPattern) pattern = parse (cases[i].text);
      LwRun run = make_run (cases[i].first, cases[i].last);

      g_test_message ("%s, %d days", cases[i].text, cases[i].days);
      check (pattern, lw_pattern_move (pattern, cases[i].days, &run, calendar, cases[i].group),
             cases[i].moved, cases[i].gone);
    }
}

/* There and back again all is as it was. */
static void
test_there_and_back (void)
{
  g_autoptr (LwPattern) pattern = parse ("lint:di,do -2027-03-02 +2027-03-05-o");
  LwRun there = make_run ("2027-01-26", "2027-06-11");
  LwRun back = make_run ("2027-01-05", "2027-05-21");

  g_assert_null (lw_pattern_move (pattern, 21, &there, NULL, NULL));
  check (pattern, lw_pattern_move (pattern, -21, &back, NULL, NULL),
         "lint:di,do -2027-03-02 +2027-03-05-o", NULL);
}

static void
test_stretch (void)
{
  static const struct
  {
    const char *text;
    const char *first; /* from 5 January to 28 May */
    const char *last;
    const char *stretched;
    const char *gone;
  } cases[] = {
    { "lint:di,do -2027-03-02", "2027-01-05", "2027-06-04", "lint:di,do -2027-03-02", NULL },
    { "lint:di,do -2027-03-02", "2027-01-05", "2027-03-02", "lint:di,do -2027-03-02", NULL },
    { "lint:di,do -2027-03-02", "2027-01-05", "2027-03-01", "lint:di,do", " -2027-03-02" },
    { "lint:di -2027-01-05 +2027-03-05-o -2027-05-25", "2027-01-12", "2027-05-21",
      "lint:di +2027-03-05-o", " -2027-01-05 -2027-05-25" },
    { "sandwich:3w/vr-m +2027-05-27", "2027-01-05", "2027-01-22", "sandwich:3w/vr-m",
      " +2027-05-27" },
    /* Somebody comes in after the period: it lay outside before. */
    { "lint:di +2027-06-05", "2027-01-05", "2027-05-21", "lint:di +2027-06-05", NULL },
    { "lint:di", "2027-01-05", "2027-01-05", "lint:di", NULL },
  };
  LwRun was = make_run ("2027-01-05", "2027-05-28");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwPattern) pattern = parse (cases[i].text);
      LwRun run = make_run (cases[i].first, cases[i].last);

      g_test_message ("%s, %s", cases[i].text, cases[i].last);
      check (pattern, lw_pattern_stretch (pattern, &was, &run), cases[i].stretched, cases[i].gone);
    }
}

/* What went, in words. */
static void
test_words (void)
{
  g_autoptr (LwPattern) pattern = parse ("lint:di -2027-03-02 +2027-03-05-o -2027-05-25");
  g_autofree char *words = lw_pattern_describe_exceptions (pattern);
  g_autofree char *none = NULL;

  g_assert_cmpstr (words, ==, "niet op di 2 maart en di 25 mei, wel op vr 5 maart in de ochtend");
  g_array_set_size (pattern->exceptions, 0);
  none = lw_pattern_describe_exceptions (pattern);
  g_assert_cmpstr (none, ==, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pattern-shift/move", test_move);
  g_test_add_func ("/pattern-shift/there-and-back", test_there_and_back);
  g_test_add_func ("/pattern-shift/stretch", test_stretch);
  g_test_add_func ("/pattern-shift/words", test_words);

  return g_test_run ();
}
