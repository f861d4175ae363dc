/* lw-plan-job.h - plans who goes where, as proposals
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-cohort.h"
#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwPlanJob:
 *
 * One plan on its way: what was asked, the school as it was then, and what was found.
 */
#define LW_TYPE_PLAN_JOB (lw_plan_job_get_type ())
G_DECLARE_FINAL_TYPE (LwPlanJob, lw_plan_job, LW, PLAN_JOB, GObject)

LwPlanJob *lw_plan_job_new (LwOffice *office, const LwCohortRequest *request);

void lw_plan_job_set_reason (LwPlanJob *self, const char *reason);

/* Waits; for the command line and tests. */
gboolean
lw_plan_job_run (LwPlanJob *self, double seconds, GCancellable *cancellable, GError **error);
void lw_plan_job_run_async (LwPlanJob *self,
                            double seconds,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
gboolean lw_plan_job_run_finish (LwPlanJob *self, GAsyncResult *result, GError **error);
/* From 0 to 1: how far it is; from any thread. */
double lw_plan_job_get_fraction (LwPlanJob *self);

/* What was found; NULL before. */
const LwCohort *lw_plan_job_get_cohort (LwPlanJob *self);
const LwCohortPlan *lw_plan_job_get_plan (LwPlanJob *self);
double lw_plan_job_get_seconds (LwPlanJob *self);

/* Whether the school changed since the plan was asked for. */
gboolean lw_plan_job_is_stale (LwPlanJob *self);
LwAct *lw_plan_job_make_act (LwPlanJob *self, GError **error);

G_END_DECLS
