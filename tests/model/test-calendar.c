/* test-calendar.c - tests of the days that stages go on
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-calendar.h"
#include "lw-date.h"
#include "lw-json.h"
#include "lw-stages.h"

static const char *const school[] = {
  "{\"name\":\"Studiedag\",\"kind\":\"studiedag\",\"first-day\":\"2026-10-06\"}",
  "{\"name\":\"Herfstvakantie\",\"kind\":\"vakantie\",\"first-day\":\"2026-10-17\","
  "\"last-day\":\"2026-10-25\"}",
  "{\"name\":\"Toetsweek\",\"kind\":\"toetsweek\",\"first-day\":\"2026-11-02\","
  "\"last-day\":\"2026-11-06\"}",
  "{\"name\":\"Toetsweek 4\",\"kind\":\"toetsweek\",\"first-day\":\"2026-11-09\","
  "\"last-day\":\"2026-11-13\",\"groups\":[\"4a\",\"4b\"],\"stages-go-on\":false}",
  "{\"name\":\"Examen\",\"kind\":\"examen\",\"first-day\":\"2027-05-10\","
  "\"last-day\":\"2027-05-12\",\"groups\":[\"4a\"]}",
  "{\"name\":\"Sint\",\"kind\":\"vrij\",\"first-day\":\"2026-12-04\",\"stages-go-on\":true}",
  "{\"name\":\"Goede Vrijdag\",\"kind\":\"vrij\",\"first-day\":\"2027-03-26\"}",
  "{\"name\":\"Zonder soort\",\"first-day\":\"2027-04-01\"}",
  "{\"name\":\"Zonder dag\",\"kind\":\"vakantie\"}",
  "{\"name\":\"Omgekeerd\",\"kind\":\"vakantie\",\"first-day\":\"2027-02-02\","
  "\"last-day\":\"2027-02-01\"}",
};

static LwCalendar *
make_calendar (void)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (school); i++)
    {
      LwRecord *record = lw_record_new (&lw_calendar_day_record, NULL);

      g_assert_true (lw_json_apply_fields (record, school[i], NULL, NULL, NULL));
      g_ptr_array_add (records, record);
    }

  return lw_calendar_new (records);
}

static void
test_spans (void)
{
  g_autoptr (LwCalendar) calendar = make_calendar ();
  g_autoptr (LwCalendar) again = lw_calendar_ref (calendar);

  /* What has no day, or ends before it begins, is no span. */
  g_assert_cmpuint (lw_calendar_get_n_spans (calendar), ==, G_N_ELEMENTS (school) - 2);
  for (guint i = 1; i < lw_calendar_get_n_spans (calendar); i++)
    g_assert_cmpint (lw_date_compare (&lw_calendar_get_span (calendar, i - 1)->first_day,
                                      &lw_calendar_get_span (calendar, i)->first_day),
                     <=, 0);
  g_assert_cmpstr (lw_calendar_get_span (calendar, 0)->name, ==, "Studiedag");
  g_assert_null (lw_calendar_get_span (calendar, 0)->groups);
}

static void
test_stops (void)
{
  static const struct
  {
    const char *day;
    const char *group;
    const char *stop;
    gboolean has_lessons;
  } cases[] = {
    { "2026-10-05", NULL, NULL, TRUE },
    { "2026-10-06", "3b", NULL, FALSE }, /* studiedag: stages go on, no lessons */
    { "2026-10-16", "3b", NULL, TRUE },
    { "2026-10-17", "3b", "Herfstvakantie", FALSE },
    { "2026-10-21", NULL, "Herfstvakantie", FALSE },
    { "2026-10-25", "4a", "Herfstvakantie", FALSE },
    { "2026-10-26", "4a", NULL, TRUE },
    { "2026-10-31", "4a", NULL, FALSE }, /* a Saturday: no lessons, but no stop either */
    { "2026-11-03", "3b", NULL, TRUE },
    { "2026-11-10", "3b", NULL, TRUE },
    { "2026-11-10", "4b", "Toetsweek 4", TRUE },
    { "2026-11-10", NULL, NULL, TRUE }, /* no class: only what holds for all */
    { "2026-12-04", "3b", NULL, FALSE },
    { "2027-02-01", "3b", NULL, TRUE },
    { "2027-03-26", "3b", "Goede Vrijdag", FALSE },
    { "2027-04-01", "3b", NULL, TRUE },
    { "2027-05-11", "4a", "Examen", TRUE },
    { "2027-05-11", "4b", NULL, TRUE },
    { "2027-05-13", "4a", NULL, TRUE },
  };
  g_autoptr (LwCalendar) calendar = make_calendar ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LwCalendarSpan *stop;
      GDate day;

      g_test_message ("%s %s", cases[i].day, cases[i].group);
      g_assert_true (lw_date_parse_iso (cases[i].day, &day));
      stop = lw_calendar_find_stop (calendar, &day, cases[i].group);
      g_assert_cmpstr (stop != NULL ? stop->name : NULL, ==, cases[i].stop);
      g_assert_cmpint (lw_calendar_has_lessons (calendar, &day, cases[i].group), ==,
                       cases[i].has_lessons);
    }
}

/* A week says of all its days what each says. */
static void
test_weeks (void)
{
  static const char *const groups[] = { NULL, "3b", "4a", "4b" };
  g_autoptr (LwCalendar) calendar = make_calendar ();

  for (guint g = 0; g < G_N_ELEMENTS (groups); g++)
    for (int week = 0; week < 53; week++)
      {
        GDate begin = lw_date_from_dmy (3, 8, 2026);
        GDate monday = lw_date_add_days (&begin, 7 * week);
        guint lessons = lw_calendar_find_lessons (calendar, &monday, groups[g]);

        for (int i = 0; i < 7; i++)
          {
            GDate day = lw_date_add_days (&monday, i);

            g_assert_cmpuint ((lessons >> (2 * i)) & 3, ==,
                              lw_calendar_has_lessons (calendar, &day, groups[g]) ? 3 : 0);
          }
      }
}

static void
test_empty (void)
{
  g_autoptr (LwCalendar) calendar = lw_calendar_new (NULL);
  GDate day = lw_date_from_dmy (24, 12, 2026);

  g_assert_cmpuint (lw_calendar_get_n_spans (calendar), ==, 0);
  g_assert_null (lw_calendar_find_stop (calendar, &day, NULL));
  g_assert_true (lw_calendar_has_lessons (calendar, &day, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/spans", test_spans);
  g_test_add_func ("/calendar/stops", test_stops);
  g_test_add_func ("/calendar/weeks", test_weeks);
  g_test_add_func ("/calendar/empty", test_empty);

  return g_test_run ();
}
