/* test-cohort-begun.c - tests of plans of stages of which days are past
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort.h"

#include "lw-date.h"
#include "lw-error.h"
#include "school.h"

#include <string.h>

#define MOST_LINES 3

/* Of s1, over four weeks. */
#define SEEKS(pattern)                                                                             \
  "placement p1 {'student':'s1','state':'zoekt','pattern':'" pattern "',"                          \
  "'first-day':'2026-10-26','last-day':'2026-11-20'}"
#define PROPOSED(pattern)                                                                          \
  "placement p1 {'student':'s1','state':'voorgesteld','workplace':'w3','pattern':'" pattern "',"   \
  "'first-day':'2026-10-26','last-day':'2026-11-20'}"
#define PROMISED(pattern)                                                                          \
  "placement p1 {'student':'s1','state':'toegezegd','workplace':'w3','pattern':'" pattern "',"     \
  "'first-day':'2026-10-26','last-day':'2026-11-20'}"

static School *
make_school (const char *today, const char *const *lines)
{
  School *school = school_new ();
  GDate day;

  g_assert_true (lw_date_parse_iso (today, &day));
  lw_today_set (&day);
  for (guint i = 0; i < MOST_LINES && lines[i] != NULL; i++)
    school_add (school, lines[i]);

  return school;
}

/* "2026-11-03 3": the first day of a stage and how many there are; the pattern, when it has days
 * added by hand. */
static char *
dup_days (School *school, LwPlacement *stage)
{
  g_autoptr (GArray) days = lw_world_expand (school_get_world (school), stage);
  g_autofree char *first = lw_date_format_iso (&stage->first_day);
  const char *added = strstr (stage->pattern, " +");

  return g_strdup_printf ("%s %u%s", first, days->len, added != NULL ? added : "");
}

static char *
plan (School *school, const LwCohortRequest *request)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwCohort) cohort = lw_cohort_new (school_get_world (school), NULL, request, &error);
  g_autoptr (LwCohortPlan) found = NULL;
  LwPlacement *stage;

  g_assert_no_error (error);
  if (lw_cohort_get_n_demands (cohort) == 0)
    return g_strdup ("nobody");
  found = lw_cohort_solve (cohort, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  stage = g_ptr_array_index (found->stages, 0);
  if (stage == NULL)
    return lw_cohort_dup_reason (cohort, 0);

  return dup_days (school, stage);
}

/* Mondays of the four weeks: 26 October, 2, 9 and 16 November. */
static void
test_days (void)
{
  static const struct
  {
    const char *today;
    const char *stage;
    const char *found;
  } cases[] = {
    { "2026-10-26", SEEKS ("lint:ma"), "2026-10-26 4" },
    { "2026-10-27", SEEKS ("lint:ma"), "2026-11-02 3" },
    { "2026-11-03", SEEKS ("lint:ma,di"), "2026-11-03 5" },
    /* nothing of it is past yet */
    { "2026-10-27", SEEKS ("lint:do"), "2026-10-26 4" },
    { "2026-11-17", SEEKS ("lint:ma"), "its days are past" },
    { "2026-11-21", SEEKS ("lint:ma"), "nobody" },
    /* a block that fills its period, and one that has room to come later */
    { "2026-10-26", SEEKS ("sandwich:4w/vr-m"), "2026-10-26 20" },
    { "2026-10-27", SEEKS ("sandwich:4w/vr-m"), "has begun, and too few weeks are left" },
    { "2026-10-27", SEEKS ("sandwich:2w/vr-m"), "2026-11-02 10" },
    { "2026-11-04", SEEKS ("sandwich:2w/vr-m"), "2026-11-09 10" },
    { "2026-11-10", SEEKS ("sandwich:2w/vr-m"), "has begun, and too few weeks are left" },
    /* what comes last keeps its length, and what comes first has fewer weeks */
    { "2026-11-03", SEEKS ("lint:ma+sandwich:1w/vr-m"), "2026-11-09 6" },
    { "2026-11-17", SEEKS ("lint:ma+sandwich:1w/vr-m"), "has begun, and too few weeks are left" },
    /* days by hand that are past go */
    { "2026-11-03", SEEKS ("lint:ma +2026-10-28 +2026-11-12"), "2026-11-09 3 +2026-11-12" },
    { "2026-10-22", SEEKS ("lint:di +2026-10-20"), "2026-10-27 4" },
    { "2026-10-27", SEEKS ("eenmalig"), "its days are past" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const lines[MOST_LINES] = { cases[i].stage };
      g_autoptr (School) school = make_school (cases[i].today, lines);
      LwCohortRequest request = { 0 };
      g_autofree char *found = NULL;

      g_test_message ("case %u", i);
      found = plan (school, &request);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* Who loses a place gets another one from today on; who may move and stays, stays whole. */
static void
test_replan (void)
{
  static const char *const closed[] = { "c2", NULL };
  static const struct
  {
    const char *stage;
    const char *const *closed;
    const char *found;
  } cases[] = {
    { PROMISED ("lint:ma"), closed, "2026-11-09 2" },
    { PROMISED ("sandwich:4w/vr-m"), closed, "has begun, and too few weeks are left" },
    { PROPOSED ("lint:ma"), NULL, "2026-10-26 4" },
    { PROPOSED ("sandwich:4w/vr-m"), NULL, "nobody" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const lines[MOST_LINES] = { cases[i].stage };
      g_autoptr (School) school = make_school ("2026-11-03", lines);
      LwCohortRequest request = { .closed = cases[i].closed, .replan = TRUE };
      g_autofree char *found = NULL;

      g_test_message ("case %u", i);
      found = plan (school, &request);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_notes (void)
{
  static const struct
  {
    const char *today;
    const char *stage;
    const char *note; /* nullable */
  } cases[] = {
    { "2026-10-26", SEEKS ("lint:ma"), NULL },
    { "2026-10-27", SEEKS ("lint:ma"),
      "1 stage has begun already: of it, what comes from today, di 27 oktober, on is planned." },
    { "2026-11-21", SEEKS ("lint:ma"),
      "1 stage that seeks a place is over: Jong. Give it other days if it is still to come." },
    { "2026-11-21",
      "placement p1 {'student':'s1','state':'zoekt','pattern':'eenmalig','first-day':'2026-10-26'}",
      "1 stage that seeks a place is over: Jong. Give it other days if it is still to come." },
    { "2026-11-21", PROPOSED ("lint:ma"), NULL },
    /* of another school year nobody is told */
    { "2027-08-30", SEEKS ("lint:ma"), NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const lines[MOST_LINES] = { cases[i].stage };
      g_autoptr (School) school = make_school (cases[i].today, lines);
      LwCohortRequest request = { 0 };
      g_autoptr (LwCohort) cohort = lw_cohort_new (school_get_world (school), NULL, &request, NULL);
      GPtrArray *notes = lw_cohort_get_notes (cohort);

      g_test_message ("case %u", i);
      g_assert_cmpuint (notes->len, ==, cases[i].note != NULL);
      if (notes->len > 0)
        g_assert_cmpstr (g_ptr_array_index (notes, 0), ==, cases[i].note);
    }
}

/* Days choose which stages are planned; those that reach beyond stay as long, and that is said. */
static void
test_wider (void)
{
  static const char note[] = "1 stage keeps the days that were agreed, also those before the first "
                             "or after the last day.";
  static const struct
  {
    GDateDay first, last; /* of November; 0: not asked */
    const char *note;     /* nullable */
  } cases[] = { { 0, 0, NULL }, { 2, 0, note }, { 0, 10, note }, { 0, 30, NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *const lines[MOST_LINES] = { SEEKS ("lint:ma") };
      g_autoptr (School) school = make_school ("2026-10-26", lines);
      LwCohortRequest request = { 0 };
      g_autoptr (LwCohort) cohort = NULL;
      GPtrArray *notes;

      g_test_message ("case %u", i);
      if (cases[i].first != 0)
        request.first_day = lw_date_from_dmy (cases[i].first, 11, 2026);
      if (cases[i].last != 0)
        request.last_day = lw_date_from_dmy (cases[i].last, 11, 2026);
      cohort = lw_cohort_new (school_get_world (school), NULL, &request, NULL);
      notes = lw_cohort_get_notes (cohort);
      g_assert_cmpuint (notes->len, ==, cases[i].note != NULL);
      if (notes->len > 0)
        g_assert_cmpstr (g_ptr_array_index (notes, 0), ==, cases[i].note);
    }
}

static void
test_over (void)
{
  const char *const lines[MOST_LINES] = { SEEKS ("lint:ma") };
  g_autoptr (School) school = make_school ("2026-11-03", lines);
  g_autoptr (GError) error = NULL;
  LwCohortRequest request = { .last_day = lw_date_from_dmy (2, 11, 2026) };

  g_assert_null (lw_cohort_new (school_get_world (school), NULL, &request, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cohort-begun/days", test_days);
  g_test_add_func ("/cohort-begun/replan", test_replan);
  g_test_add_func ("/cohort-begun/notes", test_notes);
  g_test_add_func ("/cohort-begun/wider", test_wider);
  g_test_add_func ("/cohort-begun/over", test_over);

  return g_test_run ();
}
