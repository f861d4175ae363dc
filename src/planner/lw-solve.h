/* lw-solve.h - the best plan that can be found
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-plan.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LwPlannerBudget:
 * @seed: where chance begins; the same seed gives the same plan
 * @n_passes: how often prices are looked at; 0 for the usual
 * @n_rounds: how often a plan is broken and mended; 0 for the usual
 * @seconds: after how long it is to stop, wherever it is; 0 for never
 * @stop: (nullable): cancelled from any thread, it stops with the best plan till then
 *
 * How much may be done for a good plan. The first three decide it; the others only cut it off.
 */
typedef struct
{
  guint64 seed;
  guint n_passes;
  guint n_rounds;
  double seconds;
  GCancellable *stop;
} LwPlannerBudget;

/**
 * LwPlannerResult:
 * @plan: the best one found
 * @terms: what it costs, by what
 * @objective: and together
 * @bound: what no plan can cost less than: this is proven
 * @is_exact: whether the problem was solved as a flow, so that the plan is the best one there is
 * @is_stopped: whether time or somebody put an end to it: another run may give another plan
 */
typedef struct
{
  LwPlan *plan;
  LwPlanTerms terms;
  gint64 objective;
  gint64 bound;
  gboolean is_exact;
  gboolean is_stopped;
} LwPlannerResult;

/**
 * LwPlannerProgress:
 * @objective: of the best plan so far
 * @bound: what is proven so far that no plan can cost less than
 * @fraction: from 0 to 1: how much of the budget is used
 *
 * Called now and then, in the thread that solves.
 */
typedef void (*LwPlannerProgress) (gint64 objective,
                                   gint64 bound,
                                   double fraction,
                                   gpointer user_data);

LwPlannerResult *lw_planner_solve (const LwProblem *problem,
                                   const LwPlannerBudget *budget,
                                   LwPlannerProgress progress,
                                   gpointer user_data,
                                   GCancellable *cancellable,
                                   GError **error);
void lw_planner_result_free (LwPlannerResult *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwPlannerResult, lw_planner_result_free)

G_END_DECLS
