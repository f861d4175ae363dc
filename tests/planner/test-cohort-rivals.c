/* test-cohort-rivals.c - tests of who has the places of one without
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort-rivals.h"

#include "lw-date.h"
#include "school.h"

#include <stdlib.h>
#include <string.h>

#define MAX_LINES 10
#define MOST_STUDENTS 12
#define MOST_PLACES 6
#define N_PROFILES 4

#define SEEKS_ON(id, student, pattern)                                                             \
  "placement " id " {'student':'" student "','state':'zoekt','pattern':'" pattern "',"             \
  "'first-day':'2027-01-05','last-day':'2027-02-26'}"
#define SEEKS(id, student) SEEKS_ON (id, student, "lint:di")

/* What the base has is closed. */
static const char *const closed[] = {
  "workplace w1 {'company':'c1','title':'Winkel','seats':0}",
  "workplace w2 {'company':'c1','title':'Bakkerij','seats':0}",
  "workplace w3 {'company':'c2','seats':0}",
};

static const char *const profiles[N_PROFILES] = { "Z&W", "BWI", "PIE", "Groen" };

static LwCohort *
make_cohort (School *school)
{
  LwCohortRequest request = { 0 };
  GDate today = lw_date_from_dmy (2, 11, 2026);
  g_autoptr (GError) error = NULL;
  LwCohort *cohort;

  lw_today_set (&today);
  cohort = lw_cohort_new (school_get_world (school), NULL, &request, &error);
  g_assert_no_error (error);

  return cohort;
}

static LwCohortPlan *
solve (LwCohort *cohort)
{
  g_autoptr (GError) error = NULL;
  LwCohortPlan *plan = lw_cohort_solve (cohort, NULL, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return plan;
}

/* Of who is not placed: the name, and what is in the way. */
static char *
tell_all (LwCohort *cohort, const LwCohortPlan *plan)
{
  g_autoptr (LwCohortRivalry) rivalry = lw_cohort_rivalry_new (cohort, plan);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < plan->stages->len; i++)
    if (g_ptr_array_index (plan->stages, i) == NULL)
      {
        g_autoptr (LwCohortRivals) rivals = lw_cohort_rivalry_find (rivalry, i);
        g_autofree char *set = lw_cohort_rivals_dup_set (rivals, cohort);
        g_autofree char *places = lw_cohort_rivals_dup_places (rivals, cohort, G_MAXUINT);
        g_autofree char *seat = lw_cohort_dup_help (cohort, i);

        g_string_append_printf (
          text, "%s (%s)\n%s%s%s\n",
          lw_record_get_title (LW_RECORD (lw_cohort_get_demand (cohort, i)->student)), seat,
          set != NULL ? set : "", set != NULL ? "\n" : "", places != NULL ? places : "-");
      }

  return g_string_free (text, FALSE);
}

static void
test_table (void)
{
  static const struct
  {
    const char *name;
    const char *lines[MAX_LINES];
    const char *told;
  } cases[] = {
    { "one place, two students",
      { SEEKS ("p1", "s1"), SEEKS ("p2", "s2"), "workplace w3 {'company':'c2','seats':1}" },
      "Jong (A seat more for Z&W, elke di)\n"
      "2 students fit only at this 1 place that is left: Garage Smit (1); 1 place too few.\n"
      "Garage Smit: taken by Hart\n" },
    { "seats all round",
      { SEEKS ("p1", "s1"), SEEKS ("p2", "s2"), "workplace w3 {'company':'c2','seats':2}" },
      "" },
    /* s1 fits w3 only, s2 fits w3 and w4, s3 fits w4 only. */
    { "chain of three",
      { SEEKS ("p1", "s1"), SEEKS ("p2", "s2"), SEEKS ("p3", "s3"),
        "student s1 {'number':'1','family-name':'Jong','group':'3b','profile':'BWI'}",
        "student s2 {'number':'2','family-name':'Hart','group':'3b','profile':'Z&W'}",
        "student s3 {'number':'3','family-name':'Bos','group':'3b','profile':'PIE'}",
        "workplace w3 {'company':'c2','seats':1,'profiles':['BWI','Z&W']}",
        "company c4 {'name':'Kwekerij Vos'}",
        "workplace w4 {'company':'c4','title':'Kas','seats':1,'profiles':['Z&W','PIE']}" },
      "Jong (A seat more for BWI, elke di)\n"
      "3 students fit only at these 2 places that are left: Garage Smit (1) and Kwekerij Vos (1); "
      "1 place too few.\n"
      "Garage Smit: taken by Hart\n" },
    { "as many as a company takes in the year",
      { SEEKS ("p1", "s1"), SEEKS_ON ("p2", "s2", "lint:do"),
        "company c2 {'name':'Garage Smit','max-per-year':1}",
        "workplace w3 {'company':'c2','seats':3}" },
      "Jong (A seat more for Z&W, elke di)\n"
      "2 students fit only at this 1 place that is left: Garage Smit (1); 1 place too few.\n"
      "Garage Smit: takes no more (R8), because of Hart\n" },
    { "from before as many as a company takes in the year, or in the month",
      { SEEKS ("p1", "s1"), "company c2 {'name':'Garage Smit','max-per-year':1}",
        "workplace w3 {'company':'c2','seats':3}",
        "company c4 {'name':'Kwekerij Vos','max-per-month':1}",
        "workplace w4 {'company':'c4','title':'Kas','seats':2}",
        "placement p8 {'student':'s2','workplace':'w4','state':'getekend','pattern':'lint:do',"
        "'first-day':'2027-01-05','last-day':'2027-02-26'}",
        "placement p7 {'student':'s2','workplace':'w4','state':'afgerond','pattern':'lint:do',"
        "'first-day':'2026-09-01','last-day':'2026-10-02'}",
        "placement p9 {'student':'s3','workplace':'w3','state':'afgerond','pattern':'lint:di',"
        "'first-day':'2026-09-01','last-day':'2026-10-02'}" },
      "Jong (A company that still takes students)\n"
      "Garage Smit: takes no more (R8), because of Bos\n"
      "Kwekerij Vos (Kas): takes no more (R8), because of Hart\n" },
    { "too far from a company that takes no more",
      { SEEKS ("p1", "s1"),
        "company c2 {'name':'Garage Smit','max-per-year':1,'postcode':'2000AA'}",
        "workplace w3 {'company':'c2','seats':3}",
        "student s1 {'number':'1','family-name':'Jong','group':'3b','postcode':'1000AA'}",
        "travel-time t1 {'from':'1000','to':'2000','minutes':61}",
        "placement p9 {'student':'s3','workplace':'w3','state':'getekend','pattern':'lint:do',"
        "'first-day':'2027-01-05','last-day':'2027-02-26'}" },
      "Jong (A seat more for Z&W, elke di)\n-\n" },
    { "one from before has it",
      { SEEKS ("p1", "s1"), "workplace w3 {'company':'c2','seats':1}",
        "placement p9 {'student':'s3','workplace':'w3','state':'getekend','pattern':'lint:di',"
        "'first-day':'2027-01-05','last-day':'2027-02-26'}" },
      "Jong (A seat more for Z&W, elke di)\nGarage Smit: taken by Bos\n" },
    { "at another time is no rival",
      { SEEKS ("p1", "s1"), SEEKS ("p2", "s2"), SEEKS_ON ("p3", "s3", "lint:do"),
        "workplace w3 {'company':'c2','seats':1}" },
      "Jong (A seat more for Z&W, elke di)\n"
      "2 students fit only at this 1 place that is left: Garage Smit (1); 1 place too few.\n"
      "Garage Smit: taken by Hart\n" },
    { "two without",
      { SEEKS ("p1", "s1"), SEEKS ("p2", "s2"), SEEKS ("p3", "s3"),
        "workplace w3 {'company':'c2','seats':1}" },
      "Hart (A seat more for Z&W, elke di)\n"
      "3 students fit only at this 1 place that is left: Garage Smit (1); 2 places too few.\n"
      "Garage Smit: taken by Bos\n"
      "Jong (A seat more for Z&W, elke di)\n"
      "3 students fit only at this 1 place that is left: Garage Smit (1); 2 places too few.\n"
      "Garage Smit: taken by Bos\n" },
    { "as many as a company takes at once",
      { SEEKS ("p1", "s1"), "company c2 {'name':'Garage Smit','max-at-once':1}",
        "workplace w3 {'company':'c2','title':'Werkplaats','seats':1}",
        "workplace w4 {'company':'c2','title':'Balie','seats':1}",
        "workplace w5 {'company':'c2','title':'Kantine','seats':0}",
        "placement p9 {'student':'s3','workplace':'w3','state':'getekend','pattern':'lint:di',"
        "'first-day':'2027-01-05','last-day':'2027-02-26'}" },
      "Jong (A seat more for Z&W, elke di)\n"
      "Garage Smit (Werkplaats): taken by Bos\nGarage Smit (Balie): taken by Bos\n" },
    { "the nearest first",
      { SEEKS ("p1", "s1"), SEEKS ("p2", "s2"), SEEKS ("p3", "s3"),
        "student s1 {'number':'1','family-name':'Jong','group':'3b','postcode':'1000AA'}",
        "student s2 {'number':'2','family-name':'Hart','group':'3b','postcode':'1000AA'}",
        "student s3 {'number':'3','family-name':'Bos','group':'3b','postcode':'1000AA'}",
        "company c4 {'name':'Kwekerij Vos','postcode':'2000AA'}",
        "travel-time t1 {'from':'1000','to':'2000','minutes':55}",
        "workplace w3 {'company':'c2','seats':1}",
        "workplace w4 {'company':'c4','title':'Kas','seats':1}" },
      "Hart (A seat more for Z&W, elke di)\n"
      "3 students fit only at these 2 places that are left: Garage Smit (1) and Kwekerij Vos (1); "
      "1 place too few.\n"
      "Kwekerij Vos (Kas): taken by Jong\nGarage Smit: taken by Bos\n" },
    { "no place at all", { SEEKS ("p1", "s1") }, "Jong (A seat more for Z&W, elke di)\n-\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (LwCohort) cohort = NULL;
      g_autoptr (LwCohortPlan) plan = NULL;
      g_autofree char *told = NULL;

      g_test_message ("%s", cases[i].name);
      for (guint j = 0; j < G_N_ELEMENTS (closed); j++)
        school_add (school, closed[j]);
      for (guint j = 0; j < MAX_LINES && cases[i].lines[j] != NULL; j++)
        school_add (school, cases[i].lines[j]);
      cohort = make_cohort (school);
      plan = solve (cohort);
      told = tell_all (cohort, plan);
      g_assert_cmpstr (told, ==, cases[i].told);
    }
}

/* A plan that leaves a seat empty is no best one: who could have it competes with nobody. */
static void
test_room (void)
{
  g_autoptr (School) school = school_new ();
  g_autoptr (LwCohort) cohort = NULL;
  g_autoptr (LwCohortPlan) plan = NULL;
  g_autoptr (LwCohortRivalry) rivalry = NULL;
  g_autoptr (LwCohortRivals) rivals = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
    school_add (school, closed[i]);
  school_add (school, SEEKS ("p1", "s1"));
  school_add (school, SEEKS ("p2", "s2"));
  school_add (school, "workplace w3 {'company':'c2','seats':2}");
  cohort = make_cohort (school);
  plan = solve (cohort);
  plan->placings->placings[1] = (LwPlacing){ LW_PROBLEM_NONE, LW_PROBLEM_NONE };
  rivalry = lw_cohort_rivalry_new (cohort, plan);
  rivals = lw_cohort_rivalry_find (rivalry, 1);
  g_assert_cmpuint (rivals->demands->len, ==, 0);
  g_assert_cmpuint (rivals->taken->len, ==, 0);
  g_assert_cmpuint (rivals->n_short, ==, 0);
}

/* Of many companies the first few are named. */
static void
test_many (void)
{
  g_autoptr (School) school = school_new ();
  g_autoptr (LwCohort) cohort = NULL;
  g_autoptr (LwCohortPlan) plan = NULL;
  g_autofree char *told = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
    school_add (school, closed[i]);
  for (guint i = 0; i < 14; i++)
    {
      g_autofree char *student
        = g_strdup_printf ("student r%02u {'number':'%u','family-name':'R','group':'3b'}", i, i);
      g_autofree char *stage
        = g_strdup_printf ("placement q%02u {'student':'r%02u','state':'zoekt','pattern':'lint:di',"
                           "'first-day':'2027-01-05','last-day':'2027-02-26'}",
                           i, i);
      g_autofree char *company = g_strdup_printf ("company d%02u {'name':'D%u'}", i, i);
      g_autofree char *place
        = g_strdup_printf ("workplace z%02u {'company':'d%02u','seats':1}", i, i);

      school_add (school, student);
      school_add (school, stage);
      school_add (school, company);
      if (i > 0)
        school_add (school, place);
    }
  cohort = make_cohort (school);
  plan = solve (cohort);
  told = tell_all (cohort, plan);
  g_assert_nonnull (strstr (told, "14 students fit only at these 13 places that are left: "
                                  "D1 (1), D2 (1), D3 (1), D4 (1) and others; 1 place too few.\n"));
  g_assert_nonnull (strstr (told, "and 1 other full place\n"));
}

/* Some students of four profiles, some places with few seats, for one or more of these. */
typedef struct
{
  guint n_students;
  guint n_places;
  guint profile_of[MOST_STUDENTS];
  guint mask_of[MOST_PLACES];
  guint seats_of[MOST_PLACES];
} Random;

static void
add_random (School *school, GRand *rand, Random *random)
{
  random->n_students = (guint) g_rand_int_range (rand, 2, MOST_STUDENTS + 1);
  random->n_places = (guint) g_rand_int_range (rand, 1, MOST_PLACES + 1);
  for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
    school_add (school, closed[i]);
  for (guint i = 0; i < random->n_students; i++)
    {
      g_autofree char *student = NULL, *stage = NULL;

      random->profile_of[i] = (guint) g_rand_int_range (rand, 0, N_PROFILES);
      student = g_strdup_printf ("student r%u {'number':'r%u','family-name':'R%u','profile':'%s',"
                                 "'group':'3b'}",
                                 i, i, i, profiles[random->profile_of[i]]);
      stage = g_strdup_printf ("placement q%u {'student':'r%u','state':'zoekt','pattern':'lint:di',"
                               "'first-day':'2027-01-05','last-day':'2027-02-26'}",
                               i, i);
      school_add (school, student);
      school_add (school, stage);
    }
  for (guint i = 0; i < random->n_places; i++)
    {
      g_autofree char *company = g_strdup_printf ("company d%u {'name':'%u'}", i, i), *place = NULL;
      GString *fits = g_string_new (NULL);

      random->mask_of[i] = (guint) g_rand_int_range (rand, 1, 1 << N_PROFILES);
      random->seats_of[i] = (guint) g_rand_int_range (rand, 1, 4);
      for (guint j = 0; j < N_PROFILES; j++)
        if (random->mask_of[i] >> j & 1)
          g_string_append_printf (fits, "%s'%s'", fits->len > 0 ? "," : "", profiles[j]);
      place = g_strdup_printf ("workplace z%u {'company':'d%u','seats':%u,'profiles':[%s]}", i, i,
                               random->seats_of[i], fits->str);
      g_string_free (fits, TRUE);
      school_add (school, company);
      school_add (school, place);
    }
}

/* All places that those who compete fit at, and no others, have as many seats less than they are as
 * are without: one, when there is nobody beside the one asked for. */
static void
check_set (const LwCohort *cohort,
           const LwCohortPlan *plan,
           const Random *random,
           const LwCohortRivals *rivals)
{
  guint competing = 0, n_seats = 0, n_places = 0, n_without = 0;

  for (guint i = 0; i < rivals->demands->len; i++)
    {
      const LwCohortDemand *demand
        = lw_cohort_get_demand (cohort, g_array_index (rivals->demands, guint, i));

      n_without
        += g_ptr_array_index (plan->stages, g_array_index (rivals->demands, guint, i)) == NULL;
      competing |= 1u << random->profile_of[atoi (demand->student->number + 1)];
    }
  for (guint i = 0; i < random->n_places; i++)
    if ((random->mask_of[i] & competing) != 0)
      {
        n_seats += random->seats_of[i];
        n_places++;
      }
  g_assert_cmpuint (rivals->n_short, ==, n_without);
  g_assert_cmpuint (rivals->n_seats, ==, n_seats);
  g_assert_cmpuint (rivals->scarce->len, ==, n_places);
  g_assert_cmpuint (rivals->demands->len, ==, n_seats + n_without);
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint n_sets = 0;

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (LwCohort) cohort = NULL;
      g_autoptr (LwCohortPlan) plan = NULL;
      g_autoptr (LwCohortRivalry) rivalry = NULL;
      Random random;

      add_random (school, rand, &random);
      cohort = make_cohort (school);
      plan = solve (cohort);
      rivalry = lw_cohort_rivalry_new (cohort, plan);
      for (guint j = 0; j < plan->stages->len; j++)
        if (g_ptr_array_index (plan->stages, j) == NULL)
          {
            g_autoptr (LwCohortRivals) rivals = lw_cohort_rivalry_find (rivalry, j);

            g_assert_cmpuint (g_array_index (rivals->demands, guint, 0), ==, j);
            check_set (cohort, plan, &random, rivals);
            n_sets++;
          }
    }
  g_assert_cmpuint (n_sets, >, 30);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cohort-rivals/table", test_table);
  g_test_add_func ("/cohort-rivals/room", test_room);
  g_test_add_func ("/cohort-rivals/many", test_many);
  g_test_add_func ("/cohort-rivals/random", test_random);

  return g_test_run ();
}
