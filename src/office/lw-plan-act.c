/* lw-plan-act.c - keeps a plan as proposals, all in one act
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-job-private.h"

#include "lw-contacts.h"
#include "lw-error.h"

#include <glib/gi18n-lib.h>

/**
 * lw_plan_job_leave_out:
 * @self: a job with a plan
 * @demand: one of its demands
 * @is_left_out: whether what was found for it is not to be kept
 */
void
lw_plan_job_leave_out (LwPlanJob *self, guint demand, gboolean is_left_out)
{
  if (self->is_left_out == NULL)
    self->is_left_out = g_new0 (gboolean, self->plan->stages->len);
  self->is_left_out[demand] = is_left_out;
}

gboolean
lw_plan_job_is_left_out (LwPlanJob *self, guint demand)
{
  return self->is_left_out != NULL && self->is_left_out[demand];
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

/* What is kept of it: nothing of who is left out, but that a place was lost. */
static LwPlacement *
find_next (LwPlanJob *self, guint demand)
{
  return lw_plan_job_is_left_out (self, demand) ? NULL
                                                : g_ptr_array_index (self->plan->stages, demand);
}

static gboolean
is_kept_as_it_was (LwPlanJob *self, guint demand)
{
  return lw_plan_job_is_left_out (self, demand)
         && !lw_cohort_get_demand (self->cohort, demand)->is_cancelled;
}

/**
 * lw_plan_job_count_kept:
 * @self: a job with a plan
 *
 * Returns: how many stages would be others than they are
 */
guint
lw_plan_job_count_kept (LwPlanJob *self)
{
  guint n = 0;

  for (guint i = 0; i < self->plan->stages->len; i++)
    {
      const LwCohortDemand *demand = lw_cohort_get_demand (self->cohort, i);
      LwPlacement *stage = find_next (self, i);

      if (is_kept_as_it_was (self, i))
        continue;
      n += stage != NULL ? !lw_cohort_demand_stays (demand, stage) : demand->before != NULL;
    }

  return n;
}

static char *
make_label (LwPlanJob *self)
{
  guint n = lw_plan_job_count_kept (self);

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
 * that can be taken back; who has no place, or was left out, stays as it was. Who loses a place
 * that a company cancelled, and finds none or is left out, seeks one; that the company said no is
 * kept with each of these.
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
      LwRecord *stage = (LwRecord *) find_next (self, i);

      if (is_kept_as_it_was (self, i))
        continue;
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
