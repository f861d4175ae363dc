/* lw-plan-job.c - plans who goes where, as proposals
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-job-private.h"

#include "lw-plan-words.h"

G_DEFINE_FINAL_TYPE (LwPlanJob, lw_plan_job, G_TYPE_OBJECT)

static gboolean
says_fit_counts (LwOffice *office)
{
  LwSchool *school = lw_office_get_school (office);

  return school != NULL && lw_is_true (school->fit_counts);
}

static void
take_snapshot (LwPlanJob *self)
{
  LwSchoolYear *year = lw_office_get_school_year (self->office);

  self->fit_counts = says_fit_counts (self->office);
  self->school_year = year != NULL ? g_strdup (lw_record_get_id (LW_RECORD (year))) : NULL;
  self->school = lw_snapshot_new (self->office);
}

static gboolean
is_of_plan (LwPlanJob *self, const LwRecordType *type)
{
  return lw_snapshot_holds (self->school, type) || (type == &lw_pop_record && self->fit_counts);
}

/* The POPs of this school year. */
static LwPlaceFits *
query_fits (LwPlanJob *self, GError **error)
{
  const char *const fields[] = { "school-year" };
  const char *const values[] = { self->school_year };
  g_autoptr (GPtrArray) pops = lw_office_query (self->office, &lw_pop_record, fields, values,
                                                self->school_year != NULL ? 1 : 0, error);

  return pops != NULL ? lw_place_fits_new (lw_snapshot_get_world (self->school), NULL, pops) : NULL;
}

static void
progress_cb (gint64 objective, gint64 bound, double fraction, gpointer user_data)
{
  LwPlanJob *self = user_data;

  g_mutex_lock (&self->lock);
  self->progress.fraction = CLAMP (fraction, 0, 1);
  self->progress.n_placed = lw_cohort_count_placed (self->cohort, objective);
  self->progress.gap = lw_plan_find_gap (objective, bound);
  g_mutex_unlock (&self->lock);
}

/* On whichever thread: only on what is the job's own, but for the store's queue. */
static gboolean
prepare (LwPlanJob *self, GCancellable *cancellable, GError **error)
{
  LwCohortRequest request = {
    .students = (const char *const *) self->students,
    .groups = (const char *const *) self->groups,
    .variant = self->variant,
    .patterns = (const char *const *) self->patterns,
    .first_day = self->first_day,
    .last_day = self->last_day,
    .companies = (const char *const *) self->companies,
    .closed = (const char *const *) self->closed,
    .replan = self->replan,
    .fit_counts = self->fit_counts,
  };
  g_autoptr (GPtrArray) wishes = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (self->cohort != NULL)
    return TRUE;
  wishes = lw_office_query (self->office, &lw_wish_record, NULL, NULL, 0, error);
  if (wishes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  g_clear_pointer (&self->fits, lw_place_fits_free);
  self->fits = query_fits (self, error);
  if (self->fits == NULL)
    return FALSE;
  request.fits = self->fits;
  self->cohort = lw_cohort_new (lw_snapshot_get_world (self->school), wishes, &request, error);
  if (self->cohort == NULL)
    return FALSE;
  g_mutex_lock (&self->lock);
  self->progress.n_demands = lw_cohort_get_n_demands (self->cohort);
  g_mutex_unlock (&self->lock);

  return TRUE;
}

static void
cancelled_cb (GCancellable *cancellable, LwPlanJob *self)
{
  lw_plan_job_stop (self);
}

/* The same. */
static gboolean
solve (LwPlanJob *self, GCancellable *cancellable, GError **error)
{
  const LwPlannerBudget budget = { .seconds = self->limit, .stop = self->stop };
  gint64 start = g_get_monotonic_time ();
  gulong handler = 0;

  g_clear_pointer (&self->rivalry, lw_cohort_rivalry_free);
  g_clear_pointer (&self->plan, lw_cohort_plan_free);
  if (!prepare (self, cancellable, error))
    return FALSE;
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), self, NULL);
  self->plan = lw_cohort_solve (self->cohort, &budget, progress_cb, self, cancellable, error);
  g_cancellable_disconnect (cancellable, handler);
  self->seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;

  return self->plan != NULL;
}

static void
solve_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (solve (source, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
prepare_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (prepare (source, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
changed_cb (LwOffice *office, LwOutcome *outcome, gpointer user_data)
{
  LwPlanJob *self = user_data;

  self->is_stale |= says_fit_counts (office) != self->fit_counts;
  for (guint i = 0; i < outcome->changes->len && !self->is_stale; i++)
    self->is_stale = is_of_plan (self, ((LwChange *) outcome->changes->pdata[i])->type);
}

static void
lw_plan_job_finalize (GObject *object)
{
  LwPlanJob *self = LW_PLAN_JOB (object);

  g_clear_pointer (&self->rivalry, lw_cohort_rivalry_free);
  g_clear_pointer (&self->plan, lw_cohort_plan_free);
  g_clear_pointer (&self->cohort, lw_cohort_free);
  g_clear_pointer (&self->fits, lw_place_fits_free);
  g_clear_pointer (&self->school, lw_snapshot_free);
  g_strfreev (self->students);
  g_strfreev (self->groups);
  g_strfreev (self->patterns);
  g_strfreev (self->companies);
  g_strfreev (self->closed);
  g_free (self->variant);
  g_free (self->reason);
  g_free (self->school_year);
  g_free (self->is_left_out);
  g_object_unref (self->stop);
  g_object_unref (self->office);
  g_mutex_clear (&self->lock);

  G_OBJECT_CLASS (lw_plan_job_parent_class)->finalize (object);
}

static void
lw_plan_job_class_init (LwPlanJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_plan_job_finalize;
}

static void
lw_plan_job_init (LwPlanJob *self)
{
  g_mutex_init (&self->lock);
  self->stop = g_cancellable_new ();
}

/**
 * lw_plan_job_new:
 * @office: an open school with its lists
 * @request: what is to be planned; copied
 *
 * Takes the school as it is now, in some milliseconds. Changes after this don't change the plan,
 * but make it one that can't be kept.
 *
 * Returns: (transfer full): the job, to be run once
 */
LwPlanJob *
lw_plan_job_new (LwOffice *office, const LwCohortRequest *request)
{
  LwPlanJob *self = g_object_new (LW_TYPE_PLAN_JOB, NULL);

  self->office = g_object_ref (office);
  self->students = g_strdupv ((char **) request->students);
  self->groups = g_strdupv ((char **) request->groups);
  self->patterns = g_strdupv ((char **) request->patterns);
  self->companies = g_strdupv ((char **) request->companies);
  self->closed = g_strdupv ((char **) request->closed);
  self->replan = request->replan;
  self->variant = g_strdup (request->variant);
  self->first_day = request->first_day;
  self->last_day = request->last_day;
  take_snapshot (self);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, 0);

  return self;
}

/**
 * lw_plan_job_set_reason:
 * @self: a job
 * @reason: (nullable): why the closed companies say no
 *
 * Says what is kept with those who lose a place there.
 */
void
lw_plan_job_set_reason (LwPlanJob *self, const char *reason)
{
  g_free (self->reason);
  self->reason = g_strdup (reason);
}

/**
 * lw_plan_job_run:
 * @self: a job
 * @seconds: after how long it is to stop with the best plan till then; 0 for never
 * @cancellable: (nullable): a cancellable; cancelled there is no plan
 * @error: return location for an #LwError or %G_IO_ERROR_CANCELLED
 *
 * Makes the plan and waits for it. Nothing is kept yet.
 *
 * Returns: whether there is a plan, of which somebody may still be left over
 */
gboolean
lw_plan_job_run (LwPlanJob *self, double seconds, GCancellable *cancellable, GError **error)
{
  self->limit = seconds;

  return solve (self, cancellable, error);
}

/**
 * lw_plan_job_prepare_async:
 * @self: a job
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is ready
 * @user_data: for @callback
 *
 * Finds out on another thread who is to be placed and what can't work; lw_plan_job_get_cohort()
 * then tells it. A plan that is made afterwards goes on from there.
 */
void
lw_plan_job_prepare_async (LwPlanJob *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, lw_plan_job_prepare_async);
  g_task_run_in_thread (task, prepare_in_thread);
}

/**
 * lw_plan_job_prepare_finish:
 * @self: a job
 * @result: what the callback was given
 * @error: return location for an #LwError
 *
 * Returns: whether it is known who is to be placed
 */
gboolean
lw_plan_job_prepare_finish (LwPlanJob *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * lw_plan_job_run_async:
 * @self: a job
 * @seconds: after how long it is to stop with the best plan till then; 0 for never
 * @cancellable: (nullable): a cancellable; cancelled there is no plan
 * @callback: called when it is ready
 * @user_data: for @callback
 *
 * Makes the plan on another thread; lw_plan_job_get_fraction() tells how far it is.
 */
void
lw_plan_job_run_async (LwPlanJob *self,
                       double seconds,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, lw_plan_job_run_async);
  self->limit = seconds;
  g_task_run_in_thread (task, solve_in_thread);
}

/**
 * lw_plan_job_run_finish:
 * @self: a job
 * @result: what the callback was given
 * @error: return location for an #LwError
 *
 * Returns: whether there is a plan
 */
gboolean
lw_plan_job_run_finish (LwPlanJob *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * lw_plan_job_stop:
 * @self: a job that runs
 *
 * From any thread: it ends soon, with the best plan till then.
 */
void
lw_plan_job_stop (LwPlanJob *self)
{
  g_cancellable_cancel (self->stop);
}

/**
 * lw_plan_job_get_progress:
 * @self: a job
 * @progress: (out caller-allocates): how far it is
 *
 * From any thread.
 */
void
lw_plan_job_get_progress (LwPlanJob *self, LwPlanProgress *progress)
{
  g_mutex_lock (&self->lock);
  *progress = self->progress;
  g_mutex_unlock (&self->lock);
}

/**
 * lw_plan_job_get_fraction:
 * @self: a job
 *
 * From any thread.
 *
 * Returns: how far it is, from 0 to 1
 */
double
lw_plan_job_get_fraction (LwPlanJob *self)
{
  LwPlanProgress progress;

  lw_plan_job_get_progress (self, &progress);

  return progress.fraction;
}

/**
 * lw_plan_job_get_cohort:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): who is to be placed; %NULL before it is prepared
 */
const LwCohort *
lw_plan_job_get_cohort (LwPlanJob *self)
{
  return self->cohort;
}

/**
 * lw_plan_job_get_plan:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): what was found; %NULL before, and while it is being made
 */
const LwCohortPlan *
lw_plan_job_get_plan (LwPlanJob *self)
{
  return self->plan;
}

/**
 * lw_plan_job_get_seconds:
 * @self: a job
 *
 * Returns: how long making the plan took, in seconds
 */
double
lw_plan_job_get_seconds (LwPlanJob *self)
{
  return self->seconds;
}

/**
 * lw_plan_job_find_rivals:
 * @self: a job with a plan
 * @demand: one that the plan has not placed
 *
 * Takes some milliseconds in a large school; not while a plan is being made.
 *
 * Returns: (transfer full): who have the places that it could have had
 */
LwCohortRivals *
lw_plan_job_find_rivals (LwPlanJob *self, guint demand)
{
  g_return_val_if_fail (self->plan != NULL, NULL);

  if (self->rivalry == NULL)
    self->rivalry = lw_cohort_rivalry_new (self->cohort, self->plan);

  return lw_cohort_rivalry_find (self->rivalry, demand);
}

/**
 * lw_plan_job_is_stale:
 * @self: a job
 *
 * Returns: whether the school changed since the plan was asked for
 */
gboolean
lw_plan_job_is_stale (LwPlanJob *self)
{
  return self->is_stale;
}
