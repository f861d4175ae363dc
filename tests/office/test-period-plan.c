/* test-period-plan.c - tests of what a change of a stage period means for its stages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-period-plan.h"

#include "folder.h"
#include "lw-date.h"
#include "lw-json.h"

#include <string.h>

typedef FolderSchool Fixture;

static const char *const base[] = {
  "group 3b {'name':'3B','grade':3}",
  "student s1 {'number':'1','family-name':'Jong','group':'3b'}",
  "student s2 {'number':'2','family-name':'Hart','group':'3b'}",
  "student s3 {'number':'3','family-name':'Bos','group':'3b'}",
  "student s4 {'number':'4','family-name':'Vis','group':'3b'}",
  "student s5 {'number':'5','family-name':'Zee','group':'3b'}",
  "stage-period b1 {'name':'Stage 3B','group':'3b','pattern':'lint:di','first-day':'2027-01-05',"
  "'last-day':'2027-03-30','begin':'08:30','end':'16:00'}",
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  folder_school_set_up (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (base); i++)
    put_line (fixture->office, base[i]);
}

static LwStagePeriod *
period_of (Fixture *fixture)
{
  return lw_office_find (fixture->office, &lw_stage_period_record, "b1");
}

static LwStagePeriod *
changed (Fixture *fixture, const char *fields)
{
  LwRecord *is = lw_record_copy (LW_RECORD (period_of (fixture)));
  g_autofree char *json = g_strdelimit (g_strdup (fields), "'", '"');
  g_autoptr (GError) error = NULL;

  g_assert_true (lw_json_apply_fields (is, json, NULL, NULL, &error));
  g_assert_no_error (error);

  return LW_STAGE_PERIOD (is);
}

static void
commit (Fixture *fixture, LwAct *act)
{
  g_autoptr (GError) error = NULL;

  lw_office_commit (fixture->office, act, &error);
  g_assert_no_error (error);
}

static void
assert_days (Fixture *fixture,
             const char *id,
             const char *pattern,
             const char *first,
             const char *last)
{
  LwPlacement *placement = lw_office_find (fixture->office, &lw_placement_record, id);
  g_autofree char *is_first = lw_date_format_iso (&placement->first_day);
  g_autofree char *is_last = lw_date_format_iso (&placement->last_day);

  g_assert_cmpstr (placement->pattern, ==, pattern);
  g_assert_cmpstr (is_first, ==, first);
  g_assert_cmpstr (is_last, ==, last);
}

#define SAID "'pattern':'lint:di','first-day':'2027-01-05','last-day':'2027-03-30'"

/* Who says nothing of its own follows; others keep what they have, and undo takes all back. */
static void
test_shorten (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwStagePeriod) is = NULL;
  g_autoptr (LwPeriodPlan) plan = NULL;
  g_autoptr (LwAct) act = NULL;
  g_autoptr (GError) error = NULL;

  put_line (fixture->office, "placement p1 {'student':'s1','stage-period':'b1'}");
  put_line (fixture->office, "placement p2 {'student':'s2','stage-period':'b1'," SAID "}");
  put_line (fixture->office, "placement p3 {'student':'s3','stage-period':'b1','pattern':'lint:di',"
                             "'first-day':'2027-01-05','last-day':'2027-02-09'}");
  put_line (fixture->office,
            "placement p4 {'student':'s4','stage-period':'b1','state':'afgebroken'}");
  put_line (fixture->office, "placement p5 {'student':'s5'," SAID "}");
  is = changed (fixture, "{'last-day':'2027-03-02'}");
  plan = lw_period_plan_new (fixture->office, period_of (fixture), is);
  g_assert_cmpuint (plan->follow->len, ==, 2);
  g_assert_cmpuint (plan->own->len, ==, 1);
  g_assert_cmpuint (plan->over->len, ==, 1);
  g_assert_cmpuint (plan->held->len, ==, 0);
  g_assert_cmpuint (lw_period_count_stages (fixture->office, is), ==, 4);

  act = lw_period_plan_make_act (plan, is, "Shorter");
  commit (fixture, act);
  assert_days (fixture, "p1", "lint:di", "2027-01-05", "2027-03-02");
  assert_days (fixture, "p2", "lint:di", "2027-01-05", "2027-03-02");
  assert_days (fixture, "p3", "lint:di", "2027-01-05", "2027-02-09");
  /* what was broken off says itself now what it was */
  assert_days (fixture, "p4", "lint:di", "2027-01-05", "2027-03-30");
  assert_days (fixture, "p5", "lint:di", "2027-01-05", "2027-03-30");

  lw_office_undo (fixture->office, &error);
  g_assert_no_error (error);
  assert_days (fixture, "p1", NULL, NULL, NULL);
  assert_days (fixture, "p2", "lint:di", "2027-01-05", "2027-03-30");
  assert_days (fixture, "p4", NULL, NULL, NULL);
  assert_days (fixture, "p3", "lint:di", "2027-01-05", "2027-02-09");
}

/* Days go together; times and the form are another matter. */
static void
test_blocks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwStagePeriod) is = NULL;
  g_autoptr (LwPeriodPlan) plan = NULL;
  g_autoptr (LwAct) act = NULL;
  LwPlacement *placement;

  put_line (fixture->office, "placement p1 {'student':'s1','stage-period':'b1','pattern':'lint:wo',"
                             "'first-day':'2027-01-05','last-day':'2027-03-30','begin':'08:30'}");
  put_line (fixture->office,
            "placement p2 {'student':'s2','stage-period':'b1'," SAID ",'end':'15:00'}");
  is = changed (fixture, "{'first-day':'2027-01-12','begin':'09:00'}");
  plan = lw_period_plan_new (fixture->office, period_of (fixture), is);
  g_assert_cmpuint (plan->follow->len, ==, 1);
  g_assert_cmpuint (plan->own->len, ==, 1);
  act = lw_period_plan_make_act (plan, is, "Later");
  commit (fixture, act);
  assert_days (fixture, "p1", "lint:wo", "2027-01-05", "2027-03-30");
  assert_days (fixture, "p2", "lint:di", "2027-01-12", "2027-03-30");
  placement = lw_office_find (fixture->office, &lw_placement_record, "p1");
  g_assert_cmpstr (placement->begin, ==, "09:00");
  g_assert_cmpstr (placement->end, ==, "16:00");
  placement = lw_office_find (fixture->office, &lw_placement_record, "p2");
  g_assert_cmpstr (placement->begin, ==, "08:30");
  g_assert_cmpstr (placement->end, ==, "15:00");
}

/* R6 and what stops are judged as all would be together. */
static void
test_held (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwStagePeriod) is = NULL;
  g_autoptr (LwPeriodPlan) plan = NULL;
  g_autoptr (LwAct) act = NULL;

  put_line (fixture->office, "company c1 {'name':'Bakkerij'}");
  put_line (fixture->office, "workplace w1 {'company':'c1','title':'Winkel','seats':1}");
  put_line (fixture->office, "workplace w2 {'company':'c1','title':'Bakkerij','seats':1}");
  put_line (fixture->office, "placement p1 {'student':'s1','stage-period':'b1'}");
  put_line (fixture->office,
            "placement q1 {'student':'s1','pattern':'lint:do','first-day':'2027-01-07',"
            "'last-day':'2027-03-25'}");
  /* a seat that is somebody else's on Thursday, and one that two share in turn */
  put_line (fixture->office, "placement p2 {'student':'s2','stage-period':'b1','workplace':'w1'}");
  put_line (fixture->office,
            "placement q2 {'student':'s5','pattern':'lint:do','first-day':'2027-01-07',"
            "'last-day':'2027-03-25','workplace':'w1'}");
  put_line (fixture->office, "placement p3 {'student':'s3','stage-period':'b1','workplace':'w2'}");
  is = changed (fixture, "{'pattern':'lint:do'}");
  plan = lw_period_plan_new (fixture->office, period_of (fixture), is);
  g_assert_cmpuint (plan->follow->len, ==, 1);
  g_assert_cmpuint (plan->held->len, ==, 2);
  act = lw_period_plan_make_act (plan, is, "Thursday");
  commit (fixture, act);
  assert_days (fixture, "p1", "lint:di", "2027-01-05", "2027-03-30");
  assert_days (fixture, "p2", "lint:di", "2027-01-05", "2027-03-30");
  assert_days (fixture, "p3", "lint:do", "2027-01-05", "2027-03-30");
}

/* What the stages do not share is no matter for them. */
static void
test_nothing_shared (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwStagePeriod) is = changed (fixture, "{'name':'Lintstage 3B','visits':2}");
  g_autoptr (LwPeriodPlan) plan = NULL;

  put_line (fixture->office, "placement p1 {'student':'s1','stage-period':'b1'}");
  plan = lw_period_plan_new (fixture->office, period_of (fixture), is);
  g_assert_cmpuint (plan->follow->len + plan->own->len + plan->held->len + plan->over->len, ==, 0);
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwAct) act = NULL;
  g_autoptr (GError) error = NULL;
  LwPlacement *placement;

  put_line (fixture->office, "placement p1 {'student':'s1','stage-period':'b1'}");
  put_line (fixture->office, "placement p2 {'student':'s2','stage-period':'b1','state':'afgerond',"
                             "'pattern':'lint:wo'}");
  act = lw_period_make_delete (fixture->office, period_of (fixture), "Gone");
  commit (fixture, act);
  g_assert_null (period_of (fixture));
  assert_days (fixture, "p1", "lint:di", "2027-01-05", "2027-03-30");
  assert_days (fixture, "p2", "lint:wo", "2027-01-05", "2027-03-30");
  placement = lw_office_find (fixture->office, &lw_placement_record, "p1");
  g_assert_null (placement->stage_period);
  g_assert_cmpstr (placement->begin, ==, "08:30");

  lw_office_undo (fixture->office, &error);
  g_assert_no_error (error);
  g_assert_nonnull (period_of (fixture));
  assert_days (fixture, "p1", NULL, NULL, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add (name, Fixture, NULL, set_up, function, folder_school_tear_down)
  ADD ("/period-plan/shorten", test_shorten);
  ADD ("/period-plan/blocks", test_blocks);
  ADD ("/period-plan/held", test_held);
  ADD ("/period-plan/nothing-shared", test_nothing_shared);
  ADD ("/period-plan/delete", test_delete);

  return g_test_run ();
}
