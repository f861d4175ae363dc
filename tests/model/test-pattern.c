/* test-pattern.c - tests of patterns of half-days
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-date.h"
#include "lw-error.h"
#include "lw-json.h"
#include "lw-pattern.h"
#include "lw-stages.h"

#include <string.h>

/* Days as one line: "01-05 01-06o +01-09m": month and day, half, "+" for an added one. */
static char *
days_to_text (GArray *days)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);
      g_autofree char *iso = lw_date_format_iso (&day->day);

      g_string_append_printf (text, "%s%s%s%s", i > 0 ? " " : "", day->part < 0 ? "+" : "", iso + 5,
                              day->halves == 1   ? "o"
                              : day->halves == 2 ? "m"
                                                 : "");
    }

  return g_string_free (text, FALSE);
}

static LwCalendar *
make_calendar (void)
{
  /* Kerst 2026 (weeks 52 and 53), a day off on Tuesday 9 February, exams of class 4a. */
  static const char *const school[] = {
    "{\"name\":\"Kerst\",\"kind\":\"vakantie\",\"first-day\":\"2026-12-19\","
    "\"last-day\":\"2027-01-03\"}",
    "{\"name\":\"Vrij\",\"kind\":\"vrij\",\"first-day\":\"2027-02-09\"}",
    "{\"name\":\"Examen\",\"kind\":\"examen\",\"first-day\":\"2027-02-15\","
    "\"last-day\":\"2027-02-19\",\"groups\":[\"4a\"]}",
    "{\"name\":\"Toetsen\",\"kind\":\"toetsweek\",\"first-day\":\"2027-02-22\","
    "\"last-day\":\"2027-02-26\"}",
  };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (school); i++)
    {
      LwRecord *record = lw_record_new (&lw_calendar_day_record, NULL);

      g_assert_true (lw_json_apply_fields (record, school[i], NULL, NULL, NULL));
      g_ptr_array_add (records, record);
    }

  return lw_calendar_new (records);
}

static GArray *
expand (const char *text,
        const char *first,
        const char *last,
        const LwCalendar *calendar,
        const char *group)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwPattern) pattern = lw_pattern_parse (text, &error);
  GDate first_day, last_day;

  g_assert_no_error (error);
  lw_date_parse_iso (first, &first_day);
  lw_date_parse_iso (last, &last_day);

  return lw_pattern_expand (pattern, &first_day, &last_day, calendar, group);
}

static void
test_new_destroy (void)
{
  LwPattern *pattern = lw_pattern_new ();
  GValue value = G_VALUE_INIT;
  g_autofree char *text = lw_pattern_to_text (pattern);

  g_assert_cmpstr (text, ==, "");
  g_value_init (&value, LW_TYPE_PATTERN);
  g_value_take_boxed (&value, pattern);
  g_value_unset (&value);
}

static void
test_mask (void)
{
  static const struct
  {
    const char *words;
    LwWeekMask mask;
    const char *text;
  } cases[] = {
    { "", 0, "" },
    { "ma-o", LW_HALF_DAY (0, FALSE), "ma-ochtend" },
    { "di-o di-m do-o do-m", 0x00cc, "di, do" },
    { "ma-o wo-o wo-m vr-m", 0x0231, "ma-ochtend, wo, vr-middag" },
    { "za-m zo-o zo-m", 0x3800, "za-middag, zo" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) words = g_strsplit (cases[i].words, " ", -1);
      g_auto (GStrv) back = lw_week_mask_to_words (cases[i].mask);
      g_autofree char *text = lw_week_mask_describe (cases[i].mask);

      g_assert_cmphex (lw_week_mask_from_words ((const char *const *) words), ==, cases[i].mask);
      g_assert_cmpstrv (words, back);
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpuint (lw_week_mask_count (cases[i].mask), ==, g_strv_length (words));
    }
  g_assert_cmphex (lw_week_mask_from_words (NULL), ==, 0);
  g_assert_cmpuint (lw_week_mask_count (LW_SCHOOL_WEEK), ==, 10);
}

static void
test_canonical (void)
{
  static const char *const cases[][2] = {
    { "lint:di,do", "lint:di,do" },
    { "lint:do,di", "lint:di,do" },
    { "lint:di-o,do", "lint:di-o,do" },
    { "lint:di-m,di-o", "lint:di" },
    { "lint:di,di", "lint:di" },
    { "  lint:di, do  ", "lint:di,do" },
    { "lint:za,zo-m", "lint:za,zo-m" },
    { "eenmalig", "eenmalig" },
    { "sandwich:3w", "sandwich:3w" },
    { "sandwich:03w/vr-m", "sandwich:3w/vr-m" },
    { "sandwich:53w/-", "sandwich:53w/-" },
    { "sandwich:2w/vr-m,wo", "sandwich:2w/wo,vr-m" },
    { "sandwich:3w/vr-m+lint:di", "sandwich:3w/vr-m+lint:di" },
    { "lint:ma + sandwich:1w", "lint:ma+sandwich:1w" },
    { "sandwich:1w+lint:ma+sandwich:1w/-", "sandwich:1w+lint:ma+sandwich:1w/-" },
    { "eenmalig+lint:ma", "eenmalig+lint:ma" },
    /* Exceptions: after a space, a comma, or nothing. */
    { "lint:di,do -2027-03-02 +2027-03-04-o", "lint:di,do -2027-03-02 +2027-03-04-o" },
    { "lint:di,do,-2027-03-02,+2027-03-04-o", "lint:di,do -2027-03-02 +2027-03-04-o" },
    { "lint:di,do-2027-03-02+2027-03-04-o", "lint:di,do -2027-03-02 +2027-03-04-o" },
    { "lint:di,do , -2027-03-02", "lint:di,do -2027-03-02" },
    { "lint:di-o-2027-03-02", "lint:di-o -2027-03-02" },
    { "eenmalig+2027-03-04", "eenmalig +2027-03-04" },
    { "sandwich:3w-2027-03-02", "sandwich:3w -2027-03-02" },
    { "sandwich:3w/vr-m,-2027-03-02", "sandwich:3w/vr-m -2027-03-02" },
    { "sandwich:3w/- -2027-03-02", "sandwich:3w/- -2027-03-02" },
    { "sandwich:3w -2027-03-02 +lint:di", "sandwich:3w+lint:di -2027-03-02" },
    /* In order of day; two halves are one day; one half may make place for the other. */
    { "lint:di +2027-03-04 -2027-03-02", "lint:di -2027-03-02 +2027-03-04" },
    { "lint:di -2027-03-02-m -2027-03-02-o", "lint:di -2027-03-02" },
    { "lint:di-o +2027-03-02-m -2027-03-02-o", "lint:di-o -2027-03-02-o +2027-03-02-m" },
    { "lint:ma +2028-02-29", "lint:ma +2028-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LwPattern) pattern = lw_pattern_parse (cases[i][0], &error);
      g_autoptr (LwPattern) copy = NULL;
      g_autofree char *text = NULL;
      g_autofree char *again = NULL;

      g_test_message ("%s", cases[i][0]);
      g_assert_no_error (error);
      text = lw_pattern_to_text (pattern);
      g_assert_cmpstr (text, ==, cases[i][1]);
      g_assert_true (lw_pattern_is_valid (text));
      copy = lw_pattern_copy (pattern);
      again = lw_pattern_to_text (copy);
      g_assert_cmpstr (again, ==, text);
    }
}

static void
test_refusals (void)
{
  static const char *const cases[][2] = {
    { "", "a part must be as" },
    { "lint", "a part must be as" },
    { "lint:", "is not a day" },
    { "lint:di,", "is not a day" },
    { "lint:dinsdag", "“dinsdag” is not a day" },
    { "lint:di-x", "“di-x” is not a day" },
    { "lint:di-ochtend", "“di-ochtend” is not a day" },
    { "Lint:di", "a part must be as" },
    { "lint:DI", "“DI” is not a day" },
    { "lint:di;do", "“di;do” is not a day" },
    { "lint:di do", "“do” can't stand here" },
    { "lint:di+lint:do", "“lint” stands here twice" },
    { "lint:di++sandwich:3w", "a part must be as" },
    { "eenmalig+eenmalig", "“eenmalig” stands here twice" },
    { "eenmalige", "a part must be as" },
    { "sandwich:w", "number of weeks from 1 to 53" },
    { "sandwich:0w", "number of weeks from 1 to 53" },
    { "sandwich:54w", "number of weeks from 1 to 53" },
    { "sandwich:99999999999999w", "number of weeks from 1 to 53" },
    { "sandwich:-3w", "number of weeks from 1 to 53" },
    { "sandwich:3", "number of weeks from 1 to 53" },
    { "sandwich:3weken", "behind the weeks comes" },
    { "sandwich:3w/", "is not a day" },
    { "sandwich:3w/za", "must be from ma to vr" },
    { "sandwich:3w/-x", "behind “/-” comes" },
    { "sandwich:3w/-2027-03-02", "behind “/-” comes" },
    { "sandwich:3w/ma,di,wo,do,vr", "no half-day is left" },
    { "lint:di -2027-02-29", "“-2027-02-29” is not a day that" },
    { "lint:di -2027-3-2", "“-2027-3-2” is not a day that" },
    { "lint:di -2027-03-02-x", "“-2027-03-02-x” is not a day that" },
    { "lint:di +2027", "“+2027” is not a day that" },
    { "lint:di 2027-03-02", "“2027-03-02” can't stand here" },
    { "lint:di -2027-03-02,", "can't stand here" },
    { "lint:di -2027-03-02 +2027-03-02-o", "2027-03-02 is both added and taken away" },
    { "-2027-03-02", "a part must be as" },
    { "lint:di\n", "is not a day" },
    { "lint:dé", "“dé” is not a day" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i][0]);
      g_assert_null (lw_pattern_parse (cases[i][0], &error));
      g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, cases[i][1]));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_false (lw_pattern_is_valid (cases[i][0]));
    }
  g_assert_false (lw_pattern_is_valid (NULL));
}

/* A record with a wrong pattern says which word is wrong. */
static void
test_validate (void)
{
  g_autoptr (LwRecord) placement = lw_record_new (&lw_placement_record, NULL);
  g_autoptr (GError) error = NULL;

  lw_record_set_text (placement, "pattern", "lint:di,do -2027-03-02");
  g_assert_true (lw_record_validate (placement, &error));
  g_assert_no_error (error);
  lw_record_set_text (placement, "pattern", "lint:dinsdag");
  g_assert_false (lw_record_validate (placement, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
  g_assert_true (g_str_has_prefix (error->message, "placement pattern: "));
  g_assert_nonnull (strstr (error->message, "“dinsdag” is not a day"));
}

static void
test_describe (void)
{
  static const char *const cases[][2] = {
    { "lint:di,do", "elke di en do" },
    { "lint:di-o,do", "elke di-ochtend en do" },
    { "lint:ma,wo,vr-m", "elke ma, wo en vr-middag" },
    { "sandwich:3w/vr-m", "3 weken achter elkaar, vr-middag op school" },
    { "sandwich:1w/ma-o,vr-m", "1 week, ma-ochtend en vr-middag op school" },
    { "sandwich:2w", "2 weken achter elkaar" },
    { "sandwich:2w/-", "2 weken achter elkaar, geen dagdeel op school" },
    { "eenmalig", "eenmalig" },
    { "sandwich:3w/vr-m+lint:di", "3 weken achter elkaar, vr-middag op school, daarna elke di" },
    { "lint:di -2027-03-02", "elke di (niet op di 2 maart)" },
    { "lint:di -2027-03-02 -2027-03-09 +2027-03-04-o",
      "elke di (niet op di 2 maart en di 9 maart, wel op do 4 maart in de ochtend)" },
    { "lint:di +2027-03-04-m", "elke di (wel op do 4 maart in de middag)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwPattern) pattern = lw_pattern_parse (cases[i][0], NULL);
      g_autofree char *text = lw_pattern_describe (pattern);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

static void
test_kinds (void)
{
  g_autoptr (LwPattern) pattern = lw_pattern_parse ("sandwich:3w/vr-m+lint:di", NULL);
  const LwPatternPart *sandwich = &g_array_index (pattern->parts, LwPatternPart, 0);

  g_assert_true (lw_pattern_has_kind (pattern, LW_PATTERN_SANDWICH));
  g_assert_true (lw_pattern_has_kind (pattern, LW_PATTERN_LINT));
  g_assert_false (lw_pattern_has_kind (pattern, LW_PATTERN_ONCE));
  g_assert_cmphex (sandwich->half_days, ==, LW_SCHOOL_WEEK & ~LW_HALF_DAY (4, TRUE));
  g_assert_cmphex (sandwich->at_school, ==, LW_HALF_DAY (4, TRUE));
}

/* Weeks from Monday to Sunday, O morning, M afternoon, # both, . none, ~ stopped. */
static void
test_expand (void)
{
  static const struct
  {
    const char *pattern;
    const char *first;
    const char *last;
    const char *group;
    const char *days;
  } cases[] = {
    /* 4-10 Jan  .#.O...   11-17 Jan  .#.O... */
    { "lint:di,do-o", "2027-01-04", "2027-01-17", NULL, "01-05 01-07o 01-12 01-14o" },
    /* from Wednesday to Tuesday: the first week has no Tuesday left, the last no Thursday */
    { "lint:di,do", "2027-01-06", "2027-01-12", NULL, "01-07 01-12" },
    { "lint:di", "2027-01-05", "2027-01-05", NULL, "01-05" },
    { "lint:di", "2027-01-06", "2027-01-11", NULL, "" },
    { "lint:za,zo-m", "2027-01-04", "2027-01-10", NULL, "01-09 01-10m" },
    /* 14-20 Dec #...~~.  two weeks of Kerst (52 and 53)  4-10 Jan #...... */
    { "lint:ma", "2026-12-14", "2027-01-10", NULL, "12-14 01-04" },
    { "lint:za,zo", "2026-12-14", "2027-01-04", NULL, "" },
    /* 1-7 Feb .#.....  8-14 Feb .~.....  15-21 Feb .#..... */
    { "lint:di", "2027-02-01", "2027-02-21", NULL, "02-02 02-16" },
    { "lint:di", "2027-02-01", "2027-02-21", "3b", "02-02 02-16" },
    { "lint:di", "2027-02-01", "2027-02-21", "4a", "02-02" },
    { "lint:di", "2027-02-15", "2027-02-28", "4a", "02-23" }, /* a toetsweek does not stop */
    /* 4-10 Jan ####O..  11-17 Jan ####O..  18-24 Jan ....... */
    { "sandwich:2w/vr-m", "2027-01-04", "2027-01-24", NULL,
      "01-04 01-05 01-06 01-07 01-08o 01-11 01-12 01-13 01-14 01-15o" },
    /* The first week is what is left of it: 7-10 Jan ...##.. */
    { "sandwich:1w/-", "2027-01-07", "2027-01-24", NULL, "01-07 01-08" },
    { "sandwich:1w", "2027-01-07", "2027-01-24", NULL, "01-07 01-08" },
    { "sandwich:1w", "2027-01-09", "2027-01-17", NULL, "01-11 01-12 01-13 01-14 01-15" },
    /* 17-20 Dec ...##~~  Kerst does not count  4-10 Jan #####.. */
    { "sandwich:2w", "2026-12-17", "2027-01-31", NULL,
      "12-17 12-18 01-04 01-05 01-06 01-07 01-08" },
    { "sandwich:9w", "2027-01-07", "2027-01-11", NULL, "01-07 01-08 01-11" },
    /* A week of exams counts for the others only. */
    { "sandwich:1w/ma,di,wo", "2027-02-15", "2027-02-28", "4a", "02-25 02-26" },
    { "sandwich:1w/ma,di,wo", "2027-02-15", "2027-02-28", "4b", "02-18 02-19" },
    /* 4-10 Jan #####..  11-17 Jan .O.....  18-24 Jan .O..... */
    { "sandwich:1w+lint:di-o", "2027-01-04", "2027-01-24", NULL,
      "01-04 01-05 01-06 01-07 01-08 01-12o 01-19o" },
    /* 4-10 Jan .O.....  11-17 Jan .O.....  18-24 Jan ##..... */
    { "lint:di-o+sandwich:1w/wo,do,vr", "2027-01-04", "2027-01-24", NULL,
      "01-05o 01-12o 01-18 01-19" },
    { "sandwich:1w/di,wo,do,vr+lint:wo+sandwich:1w/ma,di,wo,do", "2027-01-04", "2027-01-24", NULL,
      "01-04 01-13 01-22" },
    /* Behind a lint a week wholly in a stop does not count either: 14-20 Dec and 4-10 Jan. */
    { "lint:ma+sandwich:2w/ma,di,wo,do", "2026-12-07", "2027-01-10", NULL, "12-07 12-18 01-08" },
    { "lint:ma+sandwich:9w/ma,di,wo,do", "2027-01-04", "2027-01-17", NULL, "01-08 01-15" },
    { "sandwich:1w/ma,di,wo,do+sandwich:1w/di,wo,do,vr", "2027-01-04", "2027-01-31", NULL,
      "01-08 01-11" },
    /* One day. */
    { "eenmalig", "2027-01-06", "2027-01-06", NULL, "01-06" },
    { "eenmalig", "2027-01-06", "", NULL, "01-06" },
    { "eenmalig", "2027-01-06", "2027-02-06", NULL, "01-06" },
    { "eenmalig", "2027-01-09", "2027-01-09", NULL, "01-09" },
    { "eenmalig", "2026-12-24", "2026-12-24", NULL, "" },
    { "eenmalig+lint:wo-o,do", "2027-01-06", "2027-01-13", NULL, "01-06 01-07 01-13o" },
    /* Exceptions. */
    { "lint:di -2027-01-12", "2027-01-04", "2027-01-24", NULL, "01-05 01-19" },
    { "lint:di -2027-01-12-o", "2027-01-04", "2027-01-24", NULL, "01-05 01-12m 01-19" },
    { "lint:di-o -2027-01-12-m", "2027-01-04", "2027-01-17", NULL, "01-05o 01-12o" },
    { "lint:di -2027-01-13", "2027-01-04", "2027-01-17", NULL, "01-05 01-12" },
    { "lint:di -2027-01-05 -2027-01-12", "2027-01-04", "2027-01-17", NULL, "" },
    { "lint:di +2027-01-07-o", "2027-01-04", "2027-01-17", NULL, "01-05 +01-07o 01-12" },
    { "lint:di-o +2027-01-05-m", "2027-01-04", "2027-01-10", NULL, "01-05" },
    { "lint:di-o -2027-01-05-o +2027-01-05-m", "2027-01-04", "2027-01-10", NULL, "+01-05m" },
    { "lint:di +2026-12-24", "2026-12-14", "2027-01-05", NULL, "12-15 +12-24 01-05" },
    { "lint:di +2027-03-01 +2026-12-01", "2027-01-04", "2027-01-10", NULL, "+12-01 01-05 +03-01" },
    /* Ends of years and February. */
    { "lint:vr", "2024-12-27", "2025-01-10", NULL, "12-27 01-03 01-10" },
    { "lint:ma,di", "2028-02-28", "2028-03-06", NULL, "02-28 02-29 03-06" },
    { "lint:ma", "2027-02-22", "2027-03-01", NULL, "02-22 03-01" },
    { "sandwich:1w/-", "2020-12-28", "2021-01-10", NULL, "12-28 12-29 12-30 12-31 01-01" },
    /* What can't be worked out has no days. */
    { "lint:di", "", "2027-01-17", NULL, "" },
    { "lint:di", "2027-01-04", "", NULL, "" },
    { "lint:di +2027-01-07", "2027-01-17", "2027-01-04", NULL, "" },
  };
  g_autoptr (LwCalendar) calendar = make_calendar ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) days
        = expand (cases[i].pattern, cases[i].first, cases[i].last, calendar, cases[i].group);
      g_autofree char *text = days_to_text (days);

      g_test_message ("%s %s - %s", cases[i].pattern, cases[i].first, cases[i].last);
      g_assert_cmpstr (text, ==, cases[i].days);
    }
}

static void
test_parts (void)
{
  g_autoptr (GArray) days = expand ("sandwich:1w/di,wo,do,vr+lint:wo +2027-01-20", "2027-01-04",
                                    "2027-01-17", NULL, NULL);

  g_assert_cmpuint (days->len, ==, 3);
  g_assert_cmpint (g_array_index (days, LwStageDay, 0).part, ==, 0);
  g_assert_cmpint (g_array_index (days, LwStageDay, 1).part, ==, 1);
  g_assert_cmpint (g_array_index (days, LwStageDay, 2).part, ==, -1);
}

/* Held against a plain walk over the days, for every first day of eight years, so that week
 * 53, ends of years and 29 February come by on every weekday. */
static void
test_against_walk (void)
{
  g_autoptr (LwPattern) pattern = lw_pattern_parse ("sandwich:2w/wo-m+lint:di-o,za", NULL);
  GDate first = lw_date_from_dmy (1, 1, 2024);

  for (int i = 0; i < 8 * 366; i++)
    {
      GDate last = lw_date_add_days (&first, 30);
      GDate monday = lw_date_monday_of (&first);
      /* A period that begins in a weekend has its first school days in the week after. */
      int skipped = g_date_get_weekday (&first) > G_DATE_FRIDAY ? 1 : 0;
      g_autoptr (GArray) days = lw_pattern_expand (pattern, &first, &last, NULL, NULL);
      guint n = 0;

      for (int offset = 0; offset <= 30; offset++)
        {
          GDate day = lw_date_add_days (&first, offset);
          int week = g_date_days_between (&monday, &day) / 7 - skipped;
          GDateWeekday weekday = g_date_get_weekday (&day);
          guint8 halves = 0;

          if (week >= 0 && week < 2 && weekday <= G_DATE_FRIDAY)
            halves = weekday == G_DATE_WEDNESDAY ? 1 : 3;
          else if (week >= 2)
            halves = weekday == G_DATE_TUESDAY ? 1 : weekday == G_DATE_SATURDAY ? 3 : 0;
          if (halves == 0)
            continue;
          g_assert_cmpuint (n, <, days->len);
          g_assert_true (lw_date_equal (&g_array_index (days, LwStageDay, n).day, &day));
          g_assert_cmpuint (g_array_index (days, LwStageDay, n).halves, ==, halves);
          n++;
        }
      g_assert_cmpuint (n, ==, days->len);
      first = lw_date_add_days (&first, 1);
    }
}

static void
test_seek (void)
{
  static const struct
  {
    const char *day;
    guint index;
  } cases[] = {
    { "2027-01-01", 0 }, { "2027-01-05", 0 }, { "2027-01-06", 1 },
    { "2027-01-19", 2 }, { "2027-01-20", 3 }, { "2028-01-01", 3 },
  };
  g_autoptr (GArray) days = expand ("lint:di", "2027-01-04", "2027-01-24", NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate day;

      lw_date_parse_iso (cases[i].day, &day);
      g_assert_cmpuint (lw_stage_days_seek (days, &day), ==, cases[i].index);
    }
}

/* Whatever is strung together: it is refused with a message, or its canonical form reads back
 * as itself and expands in order, one entry a day. */
static void
test_random (void)
{
  static const char *const pieces[] = {
    "lint:",
    "sandwich:",
    "eenmalig",
    "ma",
    "di",
    "zo",
    "-o",
    "-m",
    ",",
    " ",
    "+",
    "-",
    "/",
    "/-",
    "2w",
    "1w",
    "+2027-01-05",
    "-2027-01-12",
    "lint:di",
    "vr-m",
    ":",
    "é",
    "+2026-12-24-m",
    "-2027-01-05-o",
    "lint:ma,",
    "sandwich:1w/vr-m",
  };
  g_autoptr (LwCalendar) calendar = make_calendar ();
  GDate first = lw_date_from_dmy (14, 12, 2026);
  GDate last = lw_date_from_dmy (31, 1, 2027);
  guint n_read = 0;

  for (guint i = 0; i < 20000; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (LwPattern) pattern = NULL;
      g_autoptr (LwPattern) again = NULL;
      g_autoptr (GArray) days = NULL;
      g_autofree char *canonical = NULL;
      g_autofree char *canonical_again = NULL;

      for (int n = g_test_rand_int_range (1, 7); n > 0; n--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      pattern = lw_pattern_parse (text->str, &error);
      if (pattern == NULL)
        {
          g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
          continue;
        }
      n_read++;
      canonical = lw_pattern_to_text (pattern);
      again = lw_pattern_parse (canonical, &error);
      g_assert_no_error (error);
      canonical_again = lw_pattern_to_text (again);
      g_assert_cmpstr (canonical_again, ==, canonical);
      days = lw_pattern_expand (pattern, &first, &last, calendar, NULL);
      for (guint j = 0; j < days->len; j++)
        {
          const LwStageDay *day = &g_array_index (days, LwStageDay, j);

          g_assert_true (day->halves >= 1 && day->halves <= 3);
          g_assert_true (day->part >= -1 && day->part < (int) pattern->parts->len);
          g_assert_true (j == 0 || g_date_compare (&(day - 1)->day, &day->day) < 0);
        }
    }
  g_assert_cmpuint (n_read, >, 100);
}

static void
test_speed (void)
{
  g_autoptr (LwCalendar) calendar = make_calendar ();
  g_autoptr (LwPattern) pattern = lw_pattern_parse ("sandwich:3w/vr-m+lint:di,do-o", NULL);
  GDate first = lw_date_from_dmy (31, 8, 2026);
  GDate last = lw_date_from_dmy (4, 6, 2027);
  guint n_rounds = g_test_perf () ? 20000 : 200;
  double seconds;

  g_test_timer_start ();
  for (guint i = 0; i < n_rounds; i++)
    {
      g_autoptr (GArray) days = lw_pattern_expand (pattern, &first, &last, calendar, "3b");

      /* 15 in the sandwich; 37 weeks less Kerst by two, less 9 February. */
      g_assert_cmpuint (days->len, ==, 84);
    }
  seconds = g_test_timer_elapsed ();
  g_test_minimized_result (seconds / n_rounds * 1e6, "microseconds for 40 weeks: %.2f",
                           seconds / n_rounds * 1e6);
  /* Measured 1.7 us; a machine with other work gets room. */
  g_assert_cmpfloat (seconds / n_rounds, <, 500e-6);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pattern/new-destroy", test_new_destroy);
  g_test_add_func ("/pattern/mask", test_mask);
  g_test_add_func ("/pattern/canonical", test_canonical);
  g_test_add_func ("/pattern/refusals", test_refusals);
  g_test_add_func ("/pattern/validate", test_validate);
  g_test_add_func ("/pattern/describe", test_describe);
  g_test_add_func ("/pattern/kinds", test_kinds);
  g_test_add_func ("/pattern/expand", test_expand);
  g_test_add_func ("/pattern/parts", test_parts);
  g_test_add_func ("/pattern/against-walk", test_against_walk);
  g_test_add_func ("/pattern/seek", test_seek);
  g_test_add_func ("/pattern/random", test_random);
  g_test_add_func ("/pattern/speed", test_speed);

  return g_test_run ();
}
