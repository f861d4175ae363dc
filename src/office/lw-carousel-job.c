/* lw-carousel-job.c - makes the schedule of a class that goes round, as proposals
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-carousel-job.h"

#include "lw-error.h"
#include "lw-snapshot.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _LwCarouselJob
{
  GObject parent_instance;

  /* owned */
  LwOffice *office;
  char **groups; /* of the request, as are the next three */
  char *variant; /* nullable */
  char *pattern; /* nullable */
  char **workplaces;
  GPtrArray *fresh;         /* LwRecord: what the school doesn't have yet, the company first */
  LwSnapshot *school;       /* as it was */
  LwCarouselCohort *cohort; /* nullable */
  GArray *by_hand;          /* element-type LwCarouselHeld; nullable */

  GDate first_day;
  guint n_rounds;
  guint n_weeks;
  gboolean is_stale;
};

G_DEFINE_FINAL_TYPE (LwCarouselJob, lw_carousel_job, G_TYPE_OBJECT)

static LwCompany *
find_own_company (LwOffice *office, const char *name)
{
  LwRecordList *companies = lw_office_get_list (office, &lw_company_record);

  for (guint i = 0; i < lw_record_list_get_size (companies); i++)
    {
      LwCompany *company = lw_record_list_peek (companies, i);

      if (g_strcmp0 (company->kind, "school") == 0 && g_strcmp0 (company->name, name) == 0)
        return company;
    }

  return NULL;
}

/**
 * lw_carousel_own_new:
 * @office: an open school
 *
 * The functions of a bedrijfssimulatie are workplaces of the school itself: of a company of kind
 * “school” that is called as the school is.
 *
 * Returns: (transfer full): that company, there or to be made, without new functions
 */
LwCarouselOwn *
lw_carousel_own_new (LwOffice *office)
{
  LwCarouselOwn *self = g_new0 (LwCarouselOwn, 1);
  LwSchool *school = lw_office_get_school (office);
  const char *name = school != NULL && school->name != NULL ? school->name : _ ("Our school");
  LwCompany *company = find_own_company (office, name);

  self->sites = g_ptr_array_new_with_free_func (g_object_unref);
  self->is_new = company == NULL;
  if (company != NULL)
    {
      self->company = g_object_ref (company);
      return self;
    }
  self->company = LW_COMPANY (lw_record_new (&lw_company_record, NULL));
  lw_record_set_text (LW_RECORD (self->company), "name", name);
  lw_record_set_text (LW_RECORD (self->company), "kind", "school");

  return self;
}

/**
 * lw_carousel_own_add:
 * @self: functions of the school's own company
 * @name: what it is called
 *
 * Returns: (transfer none): a function that isn't kept yet
 */
LwWorkplace *
lw_carousel_own_add (LwCarouselOwn *self, const char *name)
{
  LwRecord *site = lw_record_new (&lw_workplace_record, NULL);

  lw_record_set_text (site, "company", lw_record_get_id (LW_RECORD (self->company)));
  lw_record_set_text (site, "title", name);
  g_ptr_array_add (self->sites, site);

  return LW_WORKPLACE (site);
}

void
lw_carousel_own_free (LwCarouselOwn *self)
{
  g_object_unref (self->company);
  g_ptr_array_unref (self->sites);
  g_free (self);
}

/* On whichever thread: only on what is the job's own, but for the store's queue. */
static gboolean
solve (LwCarouselJob *self, GCancellable *cancellable, GError **error)
{
  const LwCarouselRequest request = {
    .groups = (const char *const *) self->groups,
    .variant = self->variant,
    .pattern = self->pattern,
    .first_day = self->first_day,
    .n_rounds = self->n_rounds,
    .n_weeks = self->n_weeks,
    .workplaces = (const char *const *) self->workplaces,
  };
  g_autoptr (GPtrArray) wishes
    = lw_office_query (self->office, &lw_wish_record, NULL, NULL, 0, error);

  if (wishes == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  g_clear_pointer (&self->cohort, lw_carousel_cohort_free);
  self->cohort
    = lw_carousel_cohort_new (lw_snapshot_get_world (self->school), wishes, &request, error);

  if (self->cohort != NULL && self->by_hand != NULL)
    lw_carousel_cohort_keep (self->cohort, self->by_hand);

  return self->cohort != NULL && lw_carousel_cohort_solve (self->cohort, cancellable, error);
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
  LwCarouselJob *self = user_data;

  for (guint i = 0; i < outcome->changes->len && !self->is_stale; i++)
    self->is_stale
      = lw_snapshot_holds (self->school, ((LwChange *) outcome->changes->pdata[i])->type);
}

static void
lw_carousel_job_finalize (GObject *object)
{
  LwCarouselJob *self = LW_CAROUSEL_JOB (object);

  g_clear_pointer (&self->cohort, lw_carousel_cohort_free);
  g_clear_pointer (&self->school, lw_snapshot_free);
  g_ptr_array_unref (self->fresh);
  g_clear_pointer (&self->by_hand, g_array_unref);
  g_strfreev (self->groups);
  g_strfreev (self->workplaces);
  g_free (self->variant);
  g_free (self->pattern);
  g_object_unref (self->office);

  G_OBJECT_CLASS (lw_carousel_job_parent_class)->finalize (object);
}

static void
lw_carousel_job_class_init (LwCarouselJobClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_carousel_job_finalize;
}

static void
lw_carousel_job_init (LwCarouselJob *self)
{
  self->fresh = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Only what takes part. */
static void
suppose_own (LwCarouselJob *self, const LwCarouselOwn *own)
{
  for (guint i = 0; i < own->sites->len; i++)
    {
      LwRecord *site = g_ptr_array_index (own->sites, i);

      if (self->workplaces != NULL
          && g_strv_contains ((const char *const *) self->workplaces, lw_record_get_id (site)))
        g_ptr_array_add (self->fresh, g_object_ref (site));
    }
  if (self->fresh->len > 0 && own->is_new)
    g_ptr_array_insert (self->fresh, 0, g_object_ref (own->company));
  for (guint i = 0; i < self->fresh->len; i++)
    {
      g_autoptr (LwRecord) copy = lw_record_copy (g_ptr_array_index (self->fresh, i));

      lw_snapshot_suppose (self->school, copy);
    }
}

/**
 * lw_carousel_job_new:
 * @office: an open school with its lists
 * @request: what is to be planned; copied
 * @own: (nullable): functions that are made with it
 *
 * Takes the school as it is now. Changes after this don't change the schedule, but make it one that
 * can't be kept.
 *
 * Returns: (transfer full): the job, to be run once
 */
LwCarouselJob *
lw_carousel_job_new (LwOffice *office, const LwCarouselRequest *request, const LwCarouselOwn *own)
{
  LwCarouselJob *self = g_object_new (LW_TYPE_CAROUSEL_JOB, NULL);

  self->office = g_object_ref (office);
  self->groups = g_strdupv ((char **) request->groups);
  self->variant = g_strdup (request->variant);
  self->pattern = g_strdup (request->pattern);
  self->workplaces = g_strdupv ((char **) request->workplaces);
  self->first_day = request->first_day;
  self->n_rounds = request->n_rounds;
  self->n_weeks = request->n_weeks;
  self->school = lw_snapshot_new (office);
  if (own != NULL)
    suppose_own (self, own);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, 0);

  return self;
}

/**
 * lw_carousel_job_run:
 * @self: a job
 * @cancellable: (nullable): a cancellable
 * @error: return location for an #LwError or %G_IO_ERROR_CANCELLED
 *
 * Makes the schedule and waits for it. Nothing is kept yet.
 *
 * Returns: whether there is one, in which there may still be gaps
 */
gboolean
lw_carousel_job_run (LwCarouselJob *self, GCancellable *cancellable, GError **error)
{
  return solve (self, cancellable, error);
}

/**
 * lw_carousel_job_run_async:
 * @self: a job
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is ready
 * @user_data: for @callback
 *
 * Makes the schedule on another thread.
 */
void
lw_carousel_job_run_async (LwCarouselJob *self,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, lw_carousel_job_run_async);
  g_task_run_in_thread (task, solve_in_thread);
}

/**
 * lw_carousel_job_run_finish:
 * @self: a job
 * @result: what the callback was given
 * @error: return location for an #LwError
 *
 * Returns: whether there is a schedule
 */
gboolean
lw_carousel_job_run_finish (LwCarouselJob *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * lw_carousel_job_get_cohort:
 * @self: a job
 *
 * Returns: (transfer none) (nullable): what was found; %NULL before
 */
LwCarouselCohort *
lw_carousel_job_get_cohort (LwCarouselJob *self)
{
  return self->cohort;
}

/**
 * lw_carousel_job_get_stage:
 * @self: a job that was run
 * @student: number of a student
 * @round: number of a round
 *
 * Returns: (transfer none) (nullable): where the student is then; %NULL for nowhere
 */
LwPlacement *
lw_carousel_job_get_stage (LwCarouselJob *self, guint student, guint round)
{
  return lw_carousel_cohort_get_stage (self->cohort, student, round);
}

static gpointer
find_in (LwRecordList *list, const char *id)
{
  return list != NULL && id != NULL ? lw_record_list_find (list, id) : NULL;
}

/**
 * lw_carousel_job_dup_place:
 * @workplace: id of a workplace
 *
 * Returns: (transfer full): its title where it has one, else its company: a column is narrow
 */
char *
lw_carousel_job_dup_place (LwCarouselJob *self, const char *workplace)
{
  LwWorkplace *site = find_in (self->school->lists.workplaces, workplace);
  LwCompany *company = site != NULL ? find_in (self->school->lists.companies, site->company) : NULL;

  if (company == NULL || company->name == NULL
      || (g_strcmp0 (company->kind, "school") == 0 && site->title != NULL))
    return g_strdup (site != NULL && site->title != NULL ? site->title : "");

  return site->title != NULL ? g_strdup_printf ("%s (%s)", company->name, site->title)
                             : g_strdup (company->name);
}

/**
 * lw_carousel_job_keep:
 * @self: a job that was not run yet
 * @by_hand: (element-type LwCarouselHeld): what was put by hand; copied
 *
 * What of it still fits stays, see lw_carousel_cohort_keep().
 */
void
lw_carousel_job_keep (LwCarouselJob *self, const GArray *by_hand)
{
  g_clear_pointer (&self->by_hand, g_array_unref);
  self->by_hand = lw_carousel_by_hand_copy (by_hand);
}

/**
 * lw_carousel_job_swap:
 * @self: a job that was run
 * @one, @other: two cells of its schedule
 * @n_rounds: (out): in how many rounds was swapped
 * @error: %LW_ERROR_RULE: why the two can't be swapped
 *
 * Returns: whether they were
 */
gboolean
lw_carousel_job_swap (LwCarouselJob *self,
                      const LwCarouselCell *one,
                      const LwCarouselCell *other,
                      guint *n_rounds,
                      GError **error)
{
  return lw_carousel_cohort_swap (self->cohort, one, other, n_rounds, error);
}

/**
 * lw_carousel_job_is_stale:
 * @self: a job
 *
 * Returns: whether the school changed since the schedule was asked for
 */
gboolean
lw_carousel_job_is_stale (LwCarouselJob *self)
{
  return self->is_stale;
}

/* The same stage with an id of its own. */
static void
put_new (LwAct *act, LwPlacement *stage)
{
  g_autoptr (LwRecord) record = lw_record_new (&lw_placement_record, NULL);

  for (guint i = 0; i < lw_placement_record.n_fields; i++)
    lw_record_copy_field (record, LW_RECORD (stage), &lw_placement_record.fields[i]);
  lw_act_put_checked (act, record, 0);
}

/**
 * lw_carousel_job_make_act:
 * @self: a job that was run
 * @error: %LW_ERROR_CONFLICT when the school changed meanwhile
 *
 * The schedule as proposals, and the functions that were new, all in one act that can be taken
 * back.
 *
 * Returns: (transfer full) (nullable): the act; without changes when nobody has a place
 */
LwAct *
lw_carousel_job_make_act (LwCarouselJob *self, GError **error)
{
  guint n = lw_carousel_cohort_count_placed (self->cohort);
  guint n_students = lw_carousel_cohort_get_students (self->cohort)->len;
  guint n_rounds = lw_carousel_cohort_get_rounds (self->cohort)->len;
  g_autofree char *label
    = g_strdup_printf (ngettext ("%u stage proposed", "%u stages proposed", n), n);
  g_autoptr (LwAct) act = NULL;

  if (self->is_stale)
    {
      g_set_error_literal (error, LW_ERROR, LW_ERROR_CONFLICT,
                           _ ("The school changed while the plan was made. Nothing was kept; make "
                              "the plan again."));
      return NULL;
    }
  act = lw_act_new ("plan", label);
  for (guint i = 0; n > 0 && i < self->fresh->len; i++)
    lw_act_put_checked (act, g_ptr_array_index (self->fresh, i), 0);
  for (guint i = 0; i < n_students; i++)
    for (guint round = 0; round < n_rounds; round++)
      {
        LwPlacement *stage = lw_carousel_job_get_stage (self, i, round);

        if (stage != NULL)
          put_new (act, stage);
      }

  return g_steal_pointer (&act);
}
