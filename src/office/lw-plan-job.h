/* lw-plan-job.h - plans who goes where, as proposals
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-cohort-rivals.h"
#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwPlanJob:
 *
 * One plan on its way: what was asked, the school as it was then, and what was found.
 */
#define LW_TYPE_PLAN_JOB (lw_plan_job_get_type ())
G_DECLARE_FINAL_TYPE (LwPlanJob, lw_plan_job, LW, PLAN_JOB, GObject)

/**
 * LwPlanProgress:
 * @fraction: from 0 to 1: how far it is
 * @n_demands: how many stages seek a place
 * @n_placed: how many of these have one, in the best plan till now
 * @gap: how far that may be from the best plan there is, as a part of it
 */
typedef struct
{
  double fraction;
  guint n_demands;
  guint n_placed;
  double gap;
} LwPlanProgress;

LwPlanJob *lw_plan_job_new (LwOffice *office, const LwCohortRequest *request);

void lw_plan_job_set_reason (LwPlanJob *self, const char *reason);

/* Who is to be placed, and what can't work. */
void lw_plan_job_prepare_async (LwPlanJob *self,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean lw_plan_job_prepare_finish (LwPlanJob *self, GAsyncResult *result, GError **error);

/* Waits; for the command line and tests. */
gboolean
lw_plan_job_run (LwPlanJob *self, double seconds, GCancellable *cancellable, GError **error);
void lw_plan_job_run_async (LwPlanJob *self,
                            double seconds,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean lw_plan_job_run_finish (LwPlanJob *self, GAsyncResult *result, GError **error);
/* These from any thread. */
void lw_plan_job_stop (LwPlanJob *self);
void lw_plan_job_get_progress (LwPlanJob *self, LwPlanProgress *progress);
double lw_plan_job_get_fraction (LwPlanJob *self);

/* What was found; NULL before, and while it is being made. */
const LwCohort *lw_plan_job_get_cohort (LwPlanJob *self);
const LwCohortPlan *lw_plan_job_get_plan (LwPlanJob *self);
double lw_plan_job_get_seconds (LwPlanJob *self);
LwCohortRivals *lw_plan_job_find_rivals (LwPlanJob *self, guint demand);

/* Whether the school changed since the plan was asked for. */
gboolean lw_plan_job_is_stale (LwPlanJob *self);
void lw_plan_job_leave_out (LwPlanJob *self, guint demand, gboolean is_left_out);
gboolean lw_plan_job_is_left_out (LwPlanJob *self, guint demand);
guint lw_plan_job_count_kept (LwPlanJob *self);
LwAct *lw_plan_job_make_act (LwPlanJob *self, GError **error);

G_END_DECLS
