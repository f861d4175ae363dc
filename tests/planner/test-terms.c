/* test-terms.c - tests of what an agreement says of days, hours and visits
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-terms.h"
#include "school.h"

typedef struct
{
  const char *lines[SCHOOL_MAX_LINES];
  guint n_days;
  int hours; /* rounded down */
  guint n_stops;
  int visits;
  const char *at_school; /* nullable */
  int morning_end;
} Case;

static const Case cases[] = {
  /* Tuesdays around Christmas: half an hour's break a day, a visit. */
  { { "placement p1 {'student':'s1','workplace':'w1','pattern':'lint:di','first-day':'2026-12-01',"
      "'last-day':'2027-01-26'}" },
    7,
    49,
    1,
    1,
    NULL,
    -1 },
  /* A day that is caught up in the holiday is a stage day; the holiday stays one. */
  { { "placement p1 {'student':'s1','workplace':'w1','pattern':'lint:di+2026-12-23',"
      "'first-day':'2026-12-15','last-day':'2027-01-05'}" },
    3,
    21,
    1,
    0,
    NULL,
    -1 },
  /* Two weeks with an afternoon at school: nine whole days and a morning. */
  { { "placement p1 {'student':'s1','workplace':'w1','pattern':'sandwich:2w/vr-m',"
      "'first-day':'2027-01-11','last-day':'2027-01-22'}" },
    10,
    64,
    0,
    1,
    "vr-middag",
    12 * 60 + 30 },
  /* What the stage does not say, its period does. */
  { { "stage-period d1 {'name':'D','group':'3b','pattern':'lint:wo','first-day':'2027-01-06',"
      "'last-day':'2027-02-10','begin':'09:00','end':'12:00','visits':3}",
      "placement p1 {'student':'s1','workplace':'w1','stage-period':'d1'}" },
    6,
    15,
    0,
    3,
    NULL,
    -1 },
  /* Nothing is known. */
  { { "placement p1 {'student':'s1'}" }, 0, 0, 0, 0, NULL, -1 },
};

static void
run_case (const Case *test)
{
  School *school = school_new ();
  LwPlacement *placement = NULL;
  g_autoptr (LwTerms) terms = NULL;

  for (guint i = 0; i < SCHOOL_MAX_LINES && test->lines[i] != NULL; i++)
    placement = school_add (school, test->lines[i]);
  terms = lw_terms_new (school_get_world (school), placement);
  g_assert_cmpuint (terms->n_days, ==, test->n_days);
  g_assert_cmpint (terms->minutes / 60, ==, test->hours);
  g_assert_cmpuint (terms->stops->len, ==, test->n_stops);
  g_assert_cmpint (terms->visits, ==, test->visits);
  g_assert_cmpstr (terms->at_school, ==, test->at_school);
  g_assert_cmpint (terms->morning_end, ==, test->morning_end);
  g_assert_cmpint (terms->afternoon_begin, ==, -1);
  school_free (school);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    run_case (&cases[i]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/terms/cases", test_cases);

  return g_test_run ();
}
