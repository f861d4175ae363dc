/* test-cohort-shortage.c - tests of who is left out when there are seats too few
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort.h"

#include "lw-date.h"
#include "school.h"

#define SEEKS(id, student)                                                                         \
  "placement " id " {'student':'" student "','state':'zoekt','pattern':'lint:di',"                 \
  "'first-day':'2027-01-05','last-day':'2027-02-26'}"

/* One seat, at w3, for Hart (s2) and for Jong (s1), who is nearest. */
static const char *const lines[] = {
  SEEKS ("p1", "s1"),
  SEEKS ("p2", "s2"),
  "workplace w1 {'company':'c1','title':'Winkel','seats':0}",
  "workplace w2 {'company':'c1','title':'Bakkerij','seats':0}",
  "workplace w3 {'company':'c2','seats':1}",
  "student s1 {'number':'1','family-name':'Jong','group':'3b','postcode':'1000AA'}",
  "company c2 {'name':'Garage Smit','postcode':'2000AA'}",
  "travel-time t1 {'from':'1000','to':'2000','minutes':5}",
};

static void
add_wish (GPtrArray *wishes, const char *student, const char *workplace)
{
  LwRecord *wish = lw_record_new (&lw_wish_record, NULL);

  lw_record_set_text (wish, "student", student);
  lw_record_set_text (wish, "workplace", workplace);
  lw_record_set_int (wish, "rank", 1);
  g_ptr_array_add (wishes, wish);
}

/* Who has wishes is not left out for having them, and doesn't come first for having others. */
static void
test_wishes (void)
{
  static const struct
  {
    const char *student; /* nullable */
    const char *workplace;
    const char *placed;
    guint far;
  } cases[] = {
    { NULL, NULL, "s1", 0 }, { "s1", "w1", "s1", 6 }, { "s1", "w3", "s1", 0 },
    { "s2", "w1", "s1", 6 }, { "s2", "w3", "s2", 0 }, { "s2", "gone", "s1", 6 },
  };
  GDate today = lw_date_from_dmy (2, 11, 2026);

  lw_today_set (&today);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (GPtrArray) wishes = g_ptr_array_new_with_free_func (g_object_unref);
      LwCohortRequest request = { 0 };
      g_autoptr (LwCohort) cohort = NULL;
      g_autoptr (LwCohortPlan) plan = NULL;
      g_autoptr (GError) error = NULL;

      for (guint j = 0; j < G_N_ELEMENTS (lines); j++)
        school_add (school, lines[j]);
      if (cases[i].student != NULL)
        add_wish (wishes, cases[i].student, cases[i].workplace);
      cohort = lw_cohort_new (school_get_world (school), wishes, &request, &error);
      g_assert_no_error (error);
      plan = lw_cohort_solve (cohort, NULL, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      for (guint j = 0; j < plan->stages->len; j++)
        if (g_ptr_array_index (plan->stages, j) != NULL)
          g_assert_cmpstr (lw_record_get_id (LW_RECORD (lw_cohort_get_demand (cohort, j)->student)),
                           ==, cases[i].placed);
      g_assert_cmpuint (plan->terms.n_placed, ==, 1);
      g_assert_cmpuint (plan->terms.wish, ==, cases[i].far);
      g_assert_cmpint (plan->bound, ==, plan->objective);
      g_assert_cmpuint (lw_cohort_count_placed (cohort, plan->objective), ==, 1);
    }
}

/* However many wishes there are, of whom and of what: those that count decide. */
static void
test_many_wishes (void)
{
  GDate today = lw_date_from_dmy (2, 11, 2026);
  g_autoptr (School) school = school_new ();
  g_autoptr (GPtrArray) wishes = g_ptr_array_new_with_free_func (g_object_unref);
  LwCohortRequest request = { 0 };
  g_autoptr (LwCohort) cohort = NULL;
  g_autoptr (LwCohortPlan) plan = NULL;
  g_autoptr (GError) error = NULL;

  lw_today_set (&today);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    school_add (school, lines[i]);
  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *student = g_strdup_printf ("s%u", i % 1000);
      g_autofree char *workplace = g_strdup_printf ("w%u", 4 + i % 300);

      add_wish (wishes, student, workplace);
    }
  add_wish (wishes, "s2", "w3");
  cohort = lw_cohort_new (school_get_world (school), wishes, &request, &error);
  g_assert_no_error (error);
  plan = lw_cohort_solve (cohort, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (plan->terms.n_placed, ==, 1);
  g_assert_cmpuint (plan->terms.n_wished, ==, 1);
  for (guint i = 0; i < plan->stages->len; i++)
    if (g_ptr_array_index (plan->stages, i) != NULL)
      g_assert_cmpstr (lw_record_get_id (LW_RECORD (lw_cohort_get_demand (cohort, i)->student)), ==,
                       "s2");
}

/* What would help is possible. */
static void
test_help (void)
{
  static const struct
  {
    int n_half_days;
    const char *help;
  } cases[] = {
    { 1, "A pattern that leaves 1 half-day at school" },
    { 4, "A pattern that leaves 4 half-days at school" },
    { 10, "Fewer half-days at school in rule R1" },
  };
  static const char *const patterns[] = { "lint:ma,di,wo,do,vr", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autofree char *rule = g_strdup_printf ("rule r1 {'number':'R1','value':{'half-days':%d}}",
                                               cases[i].n_half_days);
      LwCohortRequest request = { .patterns = patterns };
      g_autoptr (LwCohort) cohort = NULL;
      g_autofree char *help = NULL;

      school_add (school, SEEKS ("p1", "s1"));
      school_add (school, rule);
      cohort = lw_cohort_new (school_get_world (school), NULL, &request, NULL);
      help = lw_cohort_dup_help (cohort, 0);
      g_assert_cmpstr (help, ==, cases[i].help);
    }
}

/* What is missing is named, and what is there is not asked for. */
static void
test_unknown (void)
{
  static const char *const none[] = { "c9", NULL };
  static const struct
  {
    const char *stage;
    const char *const *companies;
    const char *reason;
    const char *help;
  } cases[] = {
    { SEEKS ("p1", "s1"), none, "there are no workplaces", "Workplaces to choose from" },
    { "placement p1 {'student':'s1','state':'zoekt'}", NULL, "no pattern and days are known",
      "A pattern and days" },
    { "placement p1 {'student':'s1','state':'zoekt','pattern':'lint:di'}", NULL,
      "no pattern and days are known", "A pattern and days" },
    { "placement p1 {'student':'s1','state':'zoekt','pattern':'lint:di',"
      "'first-day':'2027-01-09','last-day':'2027-01-10'}",
      NULL, "no days in this period", "Other days or another pattern" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      LwCohortRequest request = { .companies = cases[i].companies };
      g_autoptr (LwCohort) cohort = NULL;
      g_autofree char *reason = NULL;
      g_autofree char *help = NULL;

      school_add (school, cases[i].stage);
      cohort = lw_cohort_new (school_get_world (school), NULL, &request, NULL);
      reason = lw_cohort_dup_reason (cohort, 0);
      help = lw_cohort_dup_help (cohort, 0);
      g_assert_cmpstr (reason, ==, cases[i].reason);
      g_assert_cmpstr (help, ==, cases[i].help);
    }
}

/* Of a school that has just begun it is said what to begin with. */
static void
test_nobody (void)
{
  static const char *const students[] = { "s1", "s2", "s3", "s9", NULL };
  g_autoptr (School) school = school_new ();
  LwCohortRequest request = { .replan = FALSE };
  g_autoptr (LwCohort) cohort = NULL;
  g_autoptr (LwCohort) empty = NULL;

  cohort = lw_cohort_new (school_get_world (school), NULL, &request, NULL);
  g_assert_cmpuint (lw_cohort_get_messages (cohort)->len, ==, 0);
  for (guint i = 0; students[i] != NULL; i++)
    {
      g_autofree char *line = g_strdup_printf ("student %s", students[i]);

      school_delete (school, line);
    }
  empty = lw_cohort_new (school_get_world (school), NULL, &request, NULL);
  g_assert_cmpuint (lw_cohort_get_messages (empty)->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (lw_cohort_get_messages (empty), 0), ==,
                   "There are no students yet. Read a class list first.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cohort-shortage/wishes", test_wishes);
  g_test_add_func ("/cohort-shortage/many-wishes", test_many_wishes);
  g_test_add_func ("/cohort-shortage/help", test_help);
  g_test_add_func ("/cohort-shortage/unknown", test_unknown);
  g_test_add_func ("/cohort-shortage/nobody", test_nobody);

  return g_test_run ();
}
