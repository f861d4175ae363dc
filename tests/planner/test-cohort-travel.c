/* test-cohort-travel.c - tests of how travelling counts in a plan of a school's records
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort.h"

#include "lw-date.h"
#include "school.h"

/* s1 lives four kilometres from w1 and fourteen from w3. */
static School *
make_school (const char *known)
{
  static const char *const lines[] = {
    "placement p1 {'student':'s1','state':'zoekt','pattern':'lint:di',"
    "'first-day':'2027-01-05','last-day':'2027-02-26'}",
    "workplace w2 {'company':'c1','title':'Bakkerij','seats':0}",
    "student s1 {'number':'1','family-name':'Jong','group':'3b','postcode':'3811AA'}",
    "company c1 {'name':'Bakkerij Jansen','postcode':'3831AA'}",
    "company c2 {'name':'Garage Smit','postcode':'3771AA'}",
  };
  School *school = school_new ();
  GDate today;

  g_assert_true (lw_date_parse_iso ("2026-11-02", &today));
  lw_today_set (&today);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    school_add (school, lines[i]);
  if (known != NULL)
    school_add (school, known);

  return school;
}

/* Where the school knows nothing of a way the map says what is nearer; what it knows goes first. */
static void
test_estimate (void)
{
  static const struct
  {
    const char *known; /* nullable */
    const char *workplace;
    int minutes;
    gboolean is_estimate;
  } cases[] = {
    { NULL, "w1", 21, TRUE },
    { "travel-time t1 {'from':'3811','to':'3831','minutes':43}", "w3", 42, TRUE },
    { "travel-time t1 {'from':'3771','to':'3811','minutes':20}", "w3", 20, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = make_school (cases[i].known);
      g_autoptr (GError) error = NULL;
      g_autoptr (LwCohort) cohort = NULL;
      g_autoptr (LwCohortPlan) plan = NULL;
      LwCohortRequest request = { 0 };
      gboolean is_estimate;

      g_test_message ("case %u", i);
      cohort = lw_cohort_new (school_get_world (school), NULL, &request, &error);
      g_assert_no_error (error);
      plan = lw_cohort_solve (cohort, NULL, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (((LwPlacement *) g_ptr_array_index (plan->stages, 0))->workplace, ==,
                       cases[i].workplace);
      g_assert_cmpuint (plan->terms.minutes, ==, cases[i].minutes);
      g_assert_cmpuint (plan->terms.most_minutes, ==, cases[i].minutes);
      g_assert_cmpuint (plan->terms.n_known, ==, 1);
      g_assert_cmpuint (plan->terms.n_estimated, ==, cases[i].is_estimate ? 1 : 0);
      g_assert_cmpint (lw_cohort_find_minutes (cohort, 0, cases[i].workplace, &is_estimate), ==,
                       cases[i].minutes);
      g_assert_cmpint (is_estimate, ==, cases[i].is_estimate);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cohort-travel/estimate", test_estimate);

  return g_test_run ();
}
