/* test-carousel-job.c - tests of carousels that are kept as proposals
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-carousel-job.h"

#include "folder.h"
#include "lw-date.h"
#include "lw-error.h"

#include <string.h>

typedef FolderSchool Fixture;

static const char *const base[] = {
  "variant v1 {'name':'Proefstage'}",
  "group 3b {'name':'3B','grade':3,'profile':'Z&W'}",
  "student s1 {'number':'1','family-name':'Jong','group':'3b'}",
  "student s2 {'number':'2','family-name':'Hart','group':'3b'}",
  "company c1 {'name':'Bakkerij Jansen'}",
  "workplace w1 {'company':'c1','title':'Winkel','seats':1}",
};

static const char *const class_3b[] = { "3b", NULL };

static void
set_up (Fixture *fixture, gconstpointer data)
{
  const GDate today = lw_date_from_dmy (2, 11, 2026);

  lw_today_set (&today);
  folder_school_set_up (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (base); i++)
    put_line (fixture->office, base[i]);
}

static LwCarouselRequest
make_request (const char *const *workplaces)
{
  return (LwCarouselRequest){
    .groups = class_3b,
    .variant = "v1",
    .pattern = "lint:di",
    .first_day = lw_date_from_dmy (11, 1, 2027),
    .n_rounds = 2,
    .n_weeks = 1,
    .workplaces = workplaces,
  };
}

static LwRecordList *
list_of (Fixture *fixture, const LwRecordType *type)
{
  return lw_office_get_list (fixture->office, type);
}

/* A function by its name is a workplace of the school itself, made with the stages in one act. */
static void
test_own (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwCarouselOwn) own = lw_carousel_own_new (fixture->office);
  LwWorkplace *desk = lw_carousel_own_add (own, "Receptie");
  LwWorkplace *unused = lw_carousel_own_add (own, "Kantine");
  const char *const workplaces[] = { "w1", lw_record_get_id (LW_RECORD (desk)), NULL };
  LwCarouselRequest request = make_request (workplaces);
  g_autoptr (LwCarouselJob) job = lw_carousel_job_new (fixture->office, &request, own);
  g_autoptr (LwAct) act = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *place = NULL;
  LwCompany *company;

  g_assert_true (lw_carousel_job_run (job, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (lw_carousel_cohort_count_placed (lw_carousel_job_get_cohort (job)), ==, 4);
  place = lw_carousel_job_dup_place (job, workplaces[1]);
  g_assert_cmpstr (place, ==, "Receptie");
  act = lw_carousel_job_make_act (job, &error);
  g_assert_no_error (error);
  g_assert_true (lw_office_commit (fixture->office, act, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (lw_record_list_get_size (list_of (fixture, &lw_placement_record)), ==, 4);
  company = lw_record_list_find (list_of (fixture, &lw_company_record), desk->company);
  g_assert_cmpstr (company->kind, ==, "school");
  g_assert_nonnull (lw_record_list_find (list_of (fixture, &lw_workplace_record), workplaces[1]));
  g_assert_null (lw_record_list_find (list_of (fixture, &lw_workplace_record),
                                      lw_record_get_id (LW_RECORD (unused))));

  g_assert_true (lw_office_undo (fixture->office, &error));
  g_assert_cmpuint (lw_record_list_get_size (list_of (fixture, &lw_placement_record)), ==, 0);
  g_assert_cmpuint (lw_record_list_get_size (list_of (fixture, &lw_company_record)), ==, 1);
}

/* The second time the same company is found. */
static void
test_own_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwCarouselOwn) own = lw_carousel_own_new (fixture->office);
  g_autoptr (LwCarouselOwn) again = NULL;
  g_autoptr (LwAct) act = lw_act_new ("test", "test");

  g_assert_true (own->is_new);
  lw_act_put_checked (act, LW_RECORD (own->company), 0);
  g_assert_true (lw_office_commit (fixture->office, act, NULL));
  again = lw_carousel_own_new (fixture->office);
  g_assert_false (again->is_new);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lw_carousel_job_run_finish (LW_CAROUSEL_JOB (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

/* Made on another thread; what changes meanwhile makes it one that can't be kept. */
static void
test_stale (Fixture *fixture, gconstpointer data)
{
  static const char *const workplaces[] = { "w1", NULL };
  LwCarouselRequest request = make_request (workplaces);
  g_autoptr (LwCarouselJob) job = lw_carousel_job_new (fixture->office, &request, NULL);
  g_autoptr (GError) error = NULL;
  gboolean is_done = FALSE;

  lw_carousel_job_run_async (job, NULL, done_cb, &is_done);
  while (!is_done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (lw_carousel_job_is_stale (job));
  put_line (fixture->office, "student s3 {'number':'3','family-name':'Bos','group':'3b'}");
  g_assert_true (lw_carousel_job_is_stale (job));
  g_assert_null (lw_carousel_job_make_act (job, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_CONFLICT);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  static const char *const workplaces[] = { "w1", NULL };
  LwCarouselRequest request = make_request (workplaces);
  g_autoptr (LwCarouselJob) job = lw_carousel_job_new (fixture->office, &request, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (lw_carousel_job_run (job, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static LwCarouselJob *
run (Fixture *fixture, const LwCarouselRequest *request, const GArray *by_hand)
{
  LwCarouselJob *job = lw_carousel_job_new (fixture->office, request, NULL);
  g_autoptr (GError) error = NULL;

  if (by_hand != NULL)
    lw_carousel_job_keep (job, by_hand);
  g_assert_true (lw_carousel_job_run (job, NULL, &error));
  g_assert_no_error (error);

  return job;
}

static const char *
place_in (LwCarouselJob *job, guint student, guint round)
{
  LwPlacement *stage = lw_carousel_job_get_stage (job, student, round);

  return stage != NULL ? stage->workplace : NULL;
}

/* How many of the cells of the first two rounds are not as they were. */
static guint
count_lost (LwCarouselJob *job, LwCarouselJob *before, guint n_rounds)
{
  guint n = 0;

  for (guint i = 0; i < 4; i++)
    n += i % 2 >= n_rounds
         || g_strcmp0 (place_in (job, i / 2, i % 2), place_in (before, i / 2, i % 2)) != 0;

  return n;
}

/* What was swapped stays where it fits, whatever else is asked; what doesn't is told by name. */
static void
test_by_hand (Fixture *fixture, gconstpointer data)
{
  static const char *const two[]
    = { "w1", "w2", NULL },
    *const three[] = { "w1", "w2", "w3", NULL }, *const one[] = { "w1", NULL };
  const LwCarouselCell first = { 0, 0 }, second = { 1, 0 };
  const struct
  {
    const char *const *workplaces;
    guint n_rounds;
    guint n_weeks;
    guint n_lost;
  } cases[] = {
    { two, 2, 1, 0 }, { three, 2, 1, 0 }, { three, 3, 1, 0 },
    { two, 2, 3, 0 }, { one, 2, 1, 2 },   { two, 1, 1, 2 },
  };
  LwCarouselRequest request = make_request (two);
  g_autoptr (LwCarouselJob) job = NULL;
  g_autofree char *place = NULL;
  GArray *by_hand;
  guint n;

  put_line (fixture->office, "workplace w2 {'company':'c1','title':'Bakkerij','seats':1}");
  put_line (fixture->office, "workplace w3 {'company':'c1','title':'Keuken','seats':2}");
  job = run (fixture, &request, NULL);
  place = g_strdup (place_in (job, 0, 0));
  g_assert_true (lw_carousel_job_swap (job, &first, &second, &n, NULL));
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (place_in (job, 1, 0), ==, place);
  g_assert_cmpstr (place_in (job, 0, 1), ==, place);
  by_hand = lw_carousel_cohort_get_by_hand (lw_carousel_job_get_cohort (job));
  g_assert_cmpuint (by_hand->len, ==, 4);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwCarouselJob) next = NULL;
      g_autofree char *lost = NULL;

      g_test_message ("case %u", i);
      request = make_request (cases[i].workplaces);
      request.n_rounds = cases[i].n_rounds;
      request.n_weeks = cases[i].n_weeks;
      next = run (fixture, &request, by_hand);
      g_assert_cmpuint (count_lost (next, job, cases[i].n_rounds), ==, cases[i].n_lost);
      lost = lw_carousel_cohort_dup_lost (lw_carousel_job_get_cohort (next));
      if (cases[i].n_lost == 0)
        g_assert_null (lost);
      else
        g_assert_true (
          g_str_has_prefix (lost, "What was swapped by hand does not fit now: Hart, "));
      /* And it can be swapped again, which is what is kept then. */
      if (cases[i].workplaces == two && cases[i].n_rounds == 2)
        {
          g_assert_true (lw_carousel_job_swap (next, &first, &second, &n, NULL));
          g_assert_cmpuint (lw_carousel_cohort_get_by_hand (lw_carousel_job_get_cohort (next))->len,
                            ==, 4);
          g_assert_cmpstr (place_in (next, 0, 0), ==, place);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, folder_school_tear_down)
  ADD ("/carousel-job/own", test_own);
  ADD ("/carousel-job/own-again", test_own_again);
  ADD ("/carousel-job/by-hand", test_by_hand);
  ADD ("/carousel-job/stale", test_stale);
  ADD ("/carousel-job/cancelled", test_cancelled);
#undef ADD

  return g_test_run ();
}
