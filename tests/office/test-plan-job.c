/* test-plan-job.c - tests of plans that are kept as proposals
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-job.h"

#include "folder.h"
#include "lw-contact-moment.h"
#include "lw-date.h"
#include "lw-error.h"
#include "lw-plan-words.h"

#include <math.h>
#include <string.h>

typedef FolderSchool Fixture;

static const char *const base[] = {
  "variant v1 {'name':'Proefstage'}",
  "group 3b {'name':'3B','grade':3,'profile':'Z&W'}",
  "student s1 {'number':'1','family-name':'Jong','group':'3b'}",
  "student s2 {'number':'2','family-name':'Hart','group':'3b'}",
  "student s3 {'number':'3','family-name':'Bos','group':'3b'}",
  "company c1 {'name':'Bakkerij Jansen'}",
  "workplace w1 {'company':'c1','title':'Winkel','seats':1}",
  "workplace w2 {'company':'c1','title':'Bakkerij','seats':1}",
  "stage-period b1 {'name':'Stage 3B','group':'3b','variant':'v1','pattern':'lint:di',"
  "'first-day':'2027-01-05','last-day':'2027-03-30'}",
  "placement p1 {'student':'s1','stage-period':'b1','state':'zoekt'}",
  "placement p2 {'student':'s2','stage-period':'b1','state':'zoekt','pinned':true}",
  "wish x1 {'student':'s1','workplace':'w2','rank':1}",
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const GDate today = lw_date_from_dmy (2, 11, 2026);

  lw_today_set (&today);
  folder_school_set_up (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (base); i++)
    put_line (fixture->office, base[i]);
}

static LwPlanJob *
new_job (Fixture *fixture, const char *variant)
{
  static const char *const groups[] = { "3b", NULL };
  LwCohortRequest request = { .groups = groups, .variant = variant };

  g_date_clear (&request.first_day, 1);
  g_date_clear (&request.last_day, 1);

  return lw_plan_job_new (fixture->office, &request);
}

static LwPlanJob *
run_job (Fixture *fixture, const char *variant)
{
  LwPlanJob *job = new_job (fixture, variant);
  g_autoptr (GError) error = NULL;

  lw_plan_job_run (job, 0, NULL, &error);
  g_assert_no_error (error);

  return job;
}

static LwPlacement *
stage_of (Fixture *fixture, const char *id)
{
  return lw_office_find (fixture->office, &lw_placement_record, id);
}

static guint
count_stages (Fixture *fixture)
{
  return lw_record_list_get_size (lw_office_get_list (fixture->office, &lw_placement_record));
}

/* The POP of s3 goes with the bakery, which only counts where the school says so. A plan that it
 * counts in is of the POPs too. */
static void
test_fit (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *school;
    guint fit;
  } cases[] = {
    { "school h1 {'name':'De Haven'}", LW_PLACE_FIT_UNKNOWN },
    { "school h1 {'name':'De Haven','fit-counts':true}", LW_PLACE_FIT_SUITS },
  };
  g_autoptr (LwPlanJob) stale = NULL;

  put_line (fixture->office, "student s1 {'number':'1','family-name':'Jong'}");
  put_line (fixture->office, "student s2 {'number':'2','family-name':'Hart'}");
  put_line (fixture->office, "school-year y1 {'name':'2026-2027','first-day':'2026-08-01',"
                             "'last-day':'2027-07-31'}");
  put_line (fixture->office,
            "pop o1 {'student':'s3','school-year':'y1','question-kind':'verdieping'}");
  put_line (fixture->office, "pop o2 {'student':'s3','question-kind':'orientatie'}");
  put_line (fixture->office, "workplace w2 {'company':'c1','title':'Bakkerij','seats':1,"
                             "'profiles':['Z&W']}");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwPlanJob) job = NULL;

      put_line (fixture->office, cases[i].school);
      job = run_job (fixture, "v1");
      g_assert_cmpuint (lw_plan_job_get_plan (job)->terms.n_placed, ==, 1);
      g_assert_cmpuint (lw_plan_job_get_plan (job)->terms.fit, ==, cases[i].fit);
    }

  stale = run_job (fixture, "v1");
  put_line (fixture->office, "pop o3 {'student':'s3','school-year':'y1'}");
  g_assert_true (lw_plan_job_is_stale (stale));
}

/* Of a plan that may not be the best it is still told when nobody else can get a place. */
static void
test_proof (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint n_not_placed;
    double bound; /* as a part of what a plan costs */
    const char *text;
  } cases[] = {
    { 1, 1, "Proven: there is no better plan." },
    { 1, .9999,
      "There is no place for more students: that is proven. Proven to be within 0.01 % of the best "
      "plan." },
    { 1, 0, "How far it is from the best plan is not known yet." },
    { 0, .9999, "Proven to be within 0.01 % of the best plan." },
  };
  g_autoptr (LwPlanJob) job = NULL;
  LwCohortPlan plan;

  put_line (fixture->office, "workplace w1 {'company':'c1','title':'Winkel','seats':0}");
  job = run_job (fixture, "v1");
  plan = *lw_plan_job_get_plan (job);
  g_assert_cmpuint (plan.terms.n_placed, ==, 1);
  g_assert_cmpuint (plan.terms.n_not_placed, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = NULL;

      plan.terms.n_not_placed = cases[i].n_not_placed;
      plan.bound = (gint64) ceil (cases[i].bound * (double) plan.objective);
      text = lw_plan_dup_proof (lw_plan_job_get_cohort (job), &plan);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* The wished workplace is proposed, what is pinned stays, and one act takes it all back. */
static void
test_keep (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwPlanJob) job = run_job (fixture, "v1");
  g_autoptr (LwAct) act = NULL;
  g_autoptr (GError) error = NULL;
  LwPlacement *fresh;

  g_assert_cmpuint (lw_plan_job_get_plan (job)->terms.n_placed, ==, 2);
  g_assert_cmpuint (count_stages (fixture), ==, 2);
  act = lw_plan_job_make_act (job, &error);
  g_assert_no_error (error);
  lw_office_commit (fixture->office, act, &error);
  g_assert_no_error (error);

  g_assert_cmpstr (stage_of (fixture, "p1")->workplace, ==, "w2");
  g_assert_cmpstr (stage_of (fixture, "p1")->state, ==, "voorgesteld");
  g_assert_null (stage_of (fixture, "p2")->workplace);
  g_assert_cmpuint (count_stages (fixture), ==, 3);
  fresh = lw_record_list_peek (lw_office_get_list (fixture->office, &lw_placement_record), 2);
  g_assert_cmpstr (fresh->student, ==, "s3");
  g_assert_cmpstr (fresh->workplace, ==, "w1");
  g_assert_cmpstr (fresh->stage_period, ==, "b1");
  g_assert_null (strchr (lw_record_get_id (LW_RECORD (fresh)), '/'));

  g_assert_true (lw_office_undo (fixture->office, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_stages (fixture), ==, 2);
  g_assert_null (stage_of (fixture, "p1")->workplace);
  g_assert_cmpstr (stage_of (fixture, "p1")->state, ==, "zoekt");
}

/* Somebody else's change, before or after the plan was made; what no plan looks at is none. */
static void
test_changed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwPlanJob) job = run_job (fixture, NULL);
  g_autoptr (LwAct) act = NULL;
  g_autoptr (GError) error = NULL;

  put_line (fixture->office, "competency k1 {'name':'Leren lassen'}");
  g_assert_false (lw_plan_job_is_stale (job));
  put_line (fixture->office, "workplace w2 {'company':'c1','title':'Bakkerij','seats':0}");
  g_assert_true (lw_plan_job_is_stale (job));
  act = lw_plan_job_make_act (job, &error);
  g_assert_null (act);
  g_assert_error (error, LW_ERROR, LW_ERROR_CONFLICT);
  g_assert_null (stage_of (fixture, "p1")->workplace);
}

/* What a company cancels goes elsewhere, or seeks again; why it said no is kept, and why a rule was
 * passed there is forgotten. One act. */
static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  static const char *const closed[] = { "c1", NULL };
  static const char *const lines[] = {
    "company c2 {'name':'Garage Smit'}",
    "workplace w3 {'company':'c2','title':'Garage','seats':1}",
    "placement p1 {'student':'s1','stage-period':'b1','state':'toegezegd','workplace':'w1'}",
    "placement p3 {'student':'s3','stage-period':'b1','state':'voorgesteld','workplace':'w2'}",
    "exception e1 {'placement':'p1','rule':'R13','reason':'oom rijdt'}",
  };
  const LwCohortRequest request = { .closed = closed, .replan = TRUE };
  g_autoptr (LwPlanJob) job = NULL;
  g_autoptr (LwAct) act = NULL;
  g_autoptr (GError) error = NULL;
  LwRecordList *moments = lw_office_get_list (fixture->office, &lw_contact_moment_record);
  gboolean is_first;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    put_line (fixture->office, lines[i]);
  job = lw_plan_job_new (fixture->office, &request);
  lw_plan_job_set_reason (job, "Verhuist");
  g_assert_true (lw_plan_job_run (job, 0, NULL, &error));
  act = lw_plan_job_make_act (job, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (act->label, "2 "));
  lw_office_commit (fixture->office, act, &error);
  g_assert_no_error (error);

  is_first = g_strcmp0 (stage_of (fixture, "p1")->state, "voorgesteld") == 0;
  g_assert_cmpstr (stage_of (fixture, is_first ? "p1" : "p3")->workplace, ==, "w3");
  g_assert_null (stage_of (fixture, is_first ? "p3" : "p1")->workplace);
  g_assert_cmpstr (stage_of (fixture, is_first ? "p3" : "p1")->state, ==, "zoekt");
  g_assert_cmpuint (lw_record_list_get_size (moments), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      LwContactMoment *moment = lw_record_list_peek (moments, i);

      g_assert_true (lw_contact_moment_is_refusal (moment));
      g_assert_cmpstr (moment->company, ==, "c1");
      g_assert_cmpstr (moment->reason, ==, "Verhuist");
    }
  g_assert_null (lw_office_find (fixture->office, &lw_exception_record, "e1"));

  g_assert_true (lw_office_undo (fixture->office, &error));
  g_assert_cmpstr (stage_of (fixture, "p1")->workplace, ==, "w1");
  g_assert_cmpstr (stage_of (fixture, "p1")->state, ==, "toegezegd");
  g_assert_cmpstr (stage_of (fixture, "p3")->workplace, ==, "w2");
  g_assert_cmpuint (lw_record_list_get_size (moments), ==, 0);
}

typedef struct
{
  gboolean is_ready;
  gboolean has_plan;
  GError *error;
} Answer;

static void
ready_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->has_plan = lw_plan_job_run_finish (LW_PLAN_JOB (source), result, &answer->error);
  answer->is_ready = TRUE;
}

static void
test_thread (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwPlanJob) job = new_job (fixture, NULL);
  Answer answer = { FALSE };

  lw_plan_job_run_async (job, 0, NULL, ready_cb, &answer);
  /* the school may change under it */
  put_line (fixture->office,
            "placement p1 {'student':'s1','stage-period':'b1','state':'afgebroken'}");
  while (!answer.is_ready)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (answer.error);
  g_assert_true (answer.has_plan);
  g_assert_cmpuint (lw_plan_job_get_plan (job)->terms.n_placed, ==, 1);
  g_assert_true (lw_plan_job_is_stale (job));
}

static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwPlanJob) job = new_job (fixture, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answer answer = { FALSE };

  g_cancellable_cancel (cancellable);
  lw_plan_job_run_async (job, 0, cancellable, ready_cb, &answer);
  while (!answer.is_ready)
    g_main_context_iteration (NULL, TRUE);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (lw_plan_job_get_plan (job));
  g_error_free (answer.error);
}

static void
prepared_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Answer *answer = user_data;

  answer->has_plan = lw_plan_job_prepare_finish (LW_PLAN_JOB (source), result, &answer->error);
  answer->is_ready = TRUE;
}

/* What can't work is known before; the plan then goes on from there, and tells how far it is. */
static void
test_prepare (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwPlanJob) job = new_job (fixture, "v1");
  g_autoptr (GError) error = NULL;
  const LwCohort *cohort;
  LwPlanProgress progress;
  Answer answer = { FALSE };

  lw_plan_job_prepare_async (job, NULL, prepared_cb, &answer);
  while (!answer.is_ready)
    g_main_context_iteration (NULL, TRUE);
  g_assert_no_error (answer.error);
  cohort = lw_plan_job_get_cohort (job);
  g_assert_cmpuint (lw_cohort_get_n_demands (cohort), ==, 2);
  g_assert_null (lw_plan_job_get_plan (job));
  lw_plan_job_get_progress (job, &progress);
  g_assert_cmpuint (progress.n_demands, ==, 2);
  g_assert_cmpuint (progress.n_placed, ==, 0);

  g_assert_true (lw_plan_job_run (job, 0, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (lw_plan_job_get_cohort (job) == cohort);
  lw_plan_job_get_progress (job, &progress);
  g_assert_cmpuint (progress.n_placed, ==, 2);
  g_assert_cmpfloat (progress.gap, ==, 0);
  g_assert_cmpfloat (progress.fraction, ==, 1);
}

/* Before it began: there still is a plan, if a poor one, that says so. */
static void
test_stop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwPlanJob) job = new_job (fixture, "v1");
  g_autoptr (LwAct) act = NULL;
  g_autoptr (GError) error = NULL;

  lw_plan_job_stop (job);
  g_assert_true (lw_plan_job_run (job, 0, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (lw_plan_job_get_plan (job)->is_stopped);
  act = lw_plan_job_make_act (job, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (act->changes->len, ==, lw_plan_job_get_plan (job)->terms.n_placed);
}

static guint
find_demand (const LwCohort *cohort, const char *student)
{
  for (guint i = 0; i < lw_cohort_get_n_demands (cohort); i++)
    if (strcmp (lw_record_get_id (LW_RECORD (lw_cohort_get_demand (cohort, i)->student)), student)
        == 0)
      return i;

  g_assert_not_reached ();
}

/* Each proposal can be left out, and taken in again. */
static void
test_leave_out (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwPlanJob) job = run_job (fixture, "v1");
  const LwCohort *cohort = lw_plan_job_get_cohort (job);
  guint demand = find_demand (cohort, "s1");
  g_autoptr (LwAct) act = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (lw_cohort_find_rank (cohort, demand, "w2"), ==, 1);
  g_assert_cmpuint (lw_cohort_find_rank (cohort, demand, "w1"), ==, 0);
  g_assert_true (lw_cohort_has_wishes (cohort, demand));
  g_assert_false (lw_cohort_has_wishes (cohort, find_demand (cohort, "s3")));
  g_assert_cmpint (lw_cohort_find_minutes (cohort, demand, "w2", NULL), ==, -1);

  g_assert_cmpuint (lw_plan_job_count_kept (job), ==, 2);
  lw_plan_job_leave_out (job, demand, TRUE);
  lw_plan_job_leave_out (job, find_demand (cohort, "s3"), TRUE);
  g_assert_cmpuint (lw_plan_job_count_kept (job), ==, 0);
  lw_plan_job_leave_out (job, find_demand (cohort, "s3"), FALSE);
  act = lw_plan_job_make_act (job, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (act->changes->len, ==, 1);
  lw_office_commit (fixture->office, act, &error);
  g_assert_no_error (error);
  g_assert_null (stage_of (fixture, "p1")->workplace);
  g_assert_cmpuint (count_stages (fixture), ==, 3);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/plan-job/keep", Fixture, NULL, set_up, test_keep, folder_school_tear_down);
  g_test_add ("/plan-job/proof", Fixture, NULL, set_up, test_proof, folder_school_tear_down);
  g_test_add ("/plan-job/fit", Fixture, NULL, set_up, test_fit, folder_school_tear_down);
  g_test_add ("/plan-job/cancelled", Fixture, NULL, set_up, test_cancelled,
              folder_school_tear_down);
  g_test_add ("/plan-job/changed", Fixture, NULL, set_up, test_changed, folder_school_tear_down);
  g_test_add ("/plan-job/thread", Fixture, NULL, set_up, test_thread, folder_school_tear_down);
  g_test_add ("/plan-job/cancel", Fixture, NULL, set_up, test_cancel, folder_school_tear_down);
  g_test_add ("/plan-job/prepare", Fixture, NULL, set_up, test_prepare, folder_school_tear_down);
  g_test_add ("/plan-job/stop", Fixture, NULL, set_up, test_stop, folder_school_tear_down);
  g_test_add ("/plan-job/leave-out", Fixture, NULL, set_up, test_leave_out,
              folder_school_tear_down);

  return g_test_run ();
}
