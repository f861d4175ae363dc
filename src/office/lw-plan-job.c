/* lw-plan-job.c - plans who goes where, as proposals
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-job.h"

#include "lw-contacts.h"
#include "lw-error.h"

#include <glib/gi18n-lib.h>

#define N_LISTS (sizeof (LwWorldLists) / sizeof (LwRecordList *))

struct _LwPlanJob
{
  GObject parent_instance;

  /* owned */
  LwOffice *office;
  char **students; /* of the request, as are the next five; nullable */
  char **groups;
  char **patterns;
  char **companies;
  char **closed;
  char *variant;
  char *reason;       /* why a company takes nobody any more; nullable */
  LwWorldLists lists; /* the school as it was */
  LwWorld *world;
  LwPlaceFits *fits; /* nullable, as the next two */
  LwCohort *cohort;
  LwCohortPlan *plan;
  char *school_year; /* nullable: its id */

  GDate first_day;
  GDate last_day;
  double limit; /* seconds; 0: none */
  double seconds;
  gboolean fit_counts;
  int permille; /* atomic */
  gboolean replan;
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (LwPlanJob, lw_plan_job, G_TYPE_OBJECT)

/* The lists of a world, one after the other. */
static void
find_slots (LwWorldLists *lists, LwRecordList **slots[N_LISTS])
{
  LwRecordList **const found[] = {
    &lists->students,       &lists->groups,          &lists->companies,     &lists->workplaces,
    &lists->accreditations, &lists->variants,        &lists->placements,    &lists->exceptions,
    &lists->rules,          &lists->stage_periods,   &lists->calendar_days, &lists->staff,
    &lists->travel_times,   &lists->contact_moments,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (found) == N_LISTS);
  for (guint i = 0; i < N_LISTS; i++)
    slots[i] = found[i];
}

/* Records of live lists take over new fields while the plan is made. */
static LwRecordList *
copy_list (LwRecordList *list)
{
  LwRecordList *copy = lw_record_list_new (lw_record_list_get_record_type (list));
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    g_ptr_array_add (records, lw_record_copy (lw_record_list_peek (list, i)));
  lw_record_list_fill (copy, records);

  return copy;
}

static gboolean
says_fit_counts (LwOffice *office)
{
  LwSchool *school = lw_office_get_school (office);

  return school != NULL && lw_is_true (school->fit_counts);
}

static void
take_snapshot (LwPlanJob *self)
{
  LwRecordList **slots[N_LISTS];

  LwSchoolYear *year = lw_office_get_school_year (self->office);

  self->fit_counts = says_fit_counts (self->office);
  self->school_year = year != NULL ? g_strdup (lw_record_get_id (LW_RECORD (year))) : NULL;
  self->lists = *lw_world_get_lists (lw_office_get_world (self->office));
  find_slots (&self->lists, slots);
  for (guint i = 0; i < N_LISTS; i++)
    if (*slots[i] != NULL)
      *slots[i] = copy_list (*slots[i]);
  self->world = lw_world_new (&self->lists);
}

static gboolean
is_of_world (LwPlanJob *self, const LwRecordType *type)
{
  LwRecordList **slots[N_LISTS];

  find_slots (&self->lists, slots);
  for (guint i = 0; i < N_LISTS; i++)
    if (*slots[i] != NULL && lw_record_list_get_record_type (*slots[i]) == type)
      return TRUE;

  return type == &lw_wish_record || (type == &lw_pop_record && self->fit_counts);
}

/* The POPs of this school year. */
static LwPlaceFits *
query_fits (LwPlanJob *self, GError **error)
{
  const char *const fields[] = { "school-year" };
  const char *const values[] = { self->school_year };
  g_autoptr (GPtrArray) pops = lw_office_query (self->office, &lw_pop_record, fields, values,
                                                self->school_year != NULL ? 1 : 0, error);

  return pops != NULL ? lw_place_fits_new (self->world, NULL, pops) : NULL;
}

static void
progress_cb (gint64 objective, gint64 bound, double fraction, gpointer user_data)
{
  LwPlanJob *self = user_data;

  g_atomic_int_set (&self->permille, (int) (CLAMP (fraction, 0, 1) * 1000));
}

/* On whichever thread: only on what is the job's own, but for the store's queue. */
static gboolean
solve (LwPlanJob *self, GCancellable *cancellable, GError **error)
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
  const LwPlannerBudget budget = { .seconds = self->limit };
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GPtrArray) wishes
    = lw_office_query (self->office, &lw_wish_record, NULL, NULL, 0, error);

  if (wishes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  g_clear_pointer (&self->plan, lw_cohort_plan_free);
  g_clear_pointer (&self->cohort, lw_cohort_free);
  g_clear_pointer (&self->fits, lw_place_fits_free);
  self->fits = query_fits (self, error);
  if (self->fits == NULL)
    return FALSE;
  request.fits = self->fits;
  self->cohort = lw_cohort_new (self->world, wishes, &request, error);
  if (self->cohort == NULL)
    return FALSE;
  self->plan = lw_cohort_solve (self->cohort, &budget, progress_cb, self, cancellable, error);
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
changed_cb (LwOffice *office, LwOutcome *outcome, gpointer user_data)
{
  LwPlanJob *self = user_data;

  self->is_stale |= says_fit_counts (office) != self->fit_counts;
  for (guint i = 0; i < outcome->changes->len && !self->is_stale; i++)
    self->is_stale = is_of_world (self, ((LwChange *) outcome->changes->pdata[i])->type);
}

static void
lw_plan_job_finalize (GObject *object)
{
  LwPlanJob *self = LW_PLAN_JOB (object);
  LwRecordList **slots[N_LISTS];

  g_clear_pointer (&self->plan, lw_cohort_plan_free);
  g_clear_pointer (&self->cohort, lw_cohort_free);
  g_clear_pointer (&self->fits, lw_place_fits_free);
  g_clear_pointer (&self->world, lw_world_free);
  find_slots (&self->lists, slots);
  for (guint i = 0; i < N_LISTS; i++)
    g_clear_object (slots[i]);
  g_strfreev (self->students);
  g_strfreev (self->groups);
  g_strfreev (self->patterns);
  g_strfreev (self->companies);
  g_strfreev (self->closed);
  g_free (self->variant);
  g_free (self->reason);
  g_free (self->school_year);
  g_object_unref (self->office);

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
}

/**
 * lw_plan_job_new:
 * @office: an open school with its lists
 * @request: what is to be planned; copied
 *
 * Takes the school as it is now. Changes after this don't change the plan, but make it one that
 * can't be kept.
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

gboolean
lw_plan_job_run_finish (LwPlanJob *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

double
lw_plan_job_get_fraction (LwPlanJob *self)
{
  return g_atomic_int_get (&self->permille) / 1000.0;
}

const LwCohort *
lw_plan_job_get_cohort (LwPlanJob *self)
{
  return self->cohort;
}

const LwCohortPlan *
lw_plan_job_get_plan (LwPlanJob *self)
{
  return self->plan;
}

double
lw_plan_job_get_seconds (LwPlanJob *self)
{
  return self->seconds;
}

gboolean
lw_plan_job_is_stale (LwPlanJob *self)
{
  return self->is_stale;
}

/* The same stage with an id of its own. */
static LwRecord *
make_new (LwRecord *stage)
{
  g_autoptr (LwRecord) record = lw_record_new (&lw_placement_record, NULL);

  for (guint i = 0; i < lw_placement_record.n_fields; i++)
    lw_record_copy_field (record, stage, &lw_placement_record.fields[i]);

  return g_steal_pointer (&record);
}

/* Why a rule was passed at one place there is no reason elsewhere. */
static void
delete_exceptions (LwPlanJob *self, LwAct *act, const char *stage)
{
  LwRecordList *exceptions = lw_office_get_list (self->office, &lw_exception_record);

  for (guint i = 0; i < lw_record_list_get_size (exceptions); i++)
    {
      LwException *exception = lw_record_list_peek (exceptions, i);

      if (g_strcmp0 (exception->placement, stage) == 0 && exception->rule != NULL
          && lw_cohort_is_rule_of_place (exception->rule))
        lw_act_delete (act, &lw_exception_record, lw_record_get_id (LW_RECORD (exception)), -1);
    }
}

/* The company said no to this stage: so it isn't asked for it again. */
static void
add_refusal (LwPlanJob *self, LwAct *act, const LwCohortDemand *demand)
{
  LwWorkplace *workplace
    = lw_office_find (self->office, &lw_workplace_record, demand->before->workplace);
  g_autoptr (LwRecord) moment = lw_record_new (&lw_contact_moment_record, NULL);

  if (workplace == NULL || workplace->company == NULL)
    return;
  lw_record_set_text (moment, "company", workplace->company);
  lw_contacts_begin (self->office, moment);
  lw_record_set_text (moment, "placement", lw_record_get_id (LW_RECORD (demand->before)));
  lw_record_set_text (moment, "outcome", "geweigerd");
  lw_record_set_text (moment, "reason", self->reason);
  lw_act_put (act, moment);
}

/* Who had a place and has another one now, or none. */
static void
add_move (LwPlanJob *self, LwAct *act, const LwCohortDemand *demand, LwRecord *stage)
{
  LwRecord *next = stage != NULL ? stage : LW_RECORD (demand->stage);

  if (lw_cohort_demand_stays (demand, LW_PLACEMENT (stage)))
    return;
  lw_act_put_checked (act, next, lw_record_get_rev (next));
  delete_exceptions (self, act, lw_record_get_id (next));
  if (demand->is_cancelled)
    add_refusal (self, act, demand);
}

static guint
count_changed (LwPlanJob *self)
{
  guint n = 0;

  for (guint i = 0; i < self->plan->stages->len; i++)
    {
      const LwCohortDemand *demand = lw_cohort_get_demand (self->cohort, i);
      LwPlacement *stage = g_ptr_array_index (self->plan->stages, i);

      n += stage != NULL ? !lw_cohort_demand_stays (demand, stage) : demand->before != NULL;
    }

  return n;
}

static char *
make_label (LwPlanJob *self)
{
  guint n = count_changed (self);

  return g_strdup_printf (self->closed != NULL || self->replan
                            ? ngettext ("%u stage planned anew", "%u stages planned anew", n)
                            : ngettext ("%u stage proposed", "%u stages proposed", n),
                          n);
}

/**
 * lw_plan_job_make_act:
 * @self: a job with a plan
 * @error: %LW_ERROR_CONFLICT when the school changed meanwhile
 *
 * The plan as proposals: each stage that has a place now is “voorgesteld” there. All in one act
 * that can be taken back; who has no place stays as it was. Who loses a place that a company
 * cancelled, and finds none, seeks one; that the company said no is kept with each of these.
 *
 * Returns: (transfer full) (nullable): the act; without changes when nothing would be another
 */
LwAct *
lw_plan_job_make_act (LwPlanJob *self, GError **error)
{
  g_autofree char *label = make_label (self);
  g_autoptr (LwAct) act = NULL;

  if (self->is_stale)
    {
      g_set_error_literal (error, LW_ERROR, LW_ERROR_CONFLICT,
                           _ ("The school changed while the plan was made. Nothing was kept; make "
                              "the plan again."));
      return NULL;
    }
  act = lw_act_new ("plan", label);
  for (guint i = 0; i < self->plan->stages->len; i++)
    {
      const LwCohortDemand *demand = lw_cohort_get_demand (self->cohort, i);
      LwRecord *stage = g_ptr_array_index (self->plan->stages, i);

      if (demand->before != NULL)
        add_move (self, act, demand, stage);
      else if (stage == NULL)
        continue;
      else if (demand->is_new)
        {
          g_autoptr (LwRecord) fresh = make_new (stage);

          g_set_object ((LwRecord **) &self->plan->stages->pdata[i], fresh);
          lw_act_put_checked (act, fresh, 0);
        }
      else
        lw_act_put_checked (act, stage, lw_record_get_rev (stage));
    }

  return g_steal_pointer (&act);
}
