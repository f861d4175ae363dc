/* lw-plan.h - who goes where and when
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-problem.h"

G_BEGIN_DECLS

/**
 * LwPlacing:
 * @place: one of the demand's, or %LW_PROBLEM_NONE: not placed
 * @pattern: one of the demand's, or %LW_PROBLEM_NONE
 */
typedef struct
{
  guint place;
  guint pattern;
} LwPlacing;

/**
 * LwPlan:
 * @n_demands: of how many demands
 * @placings: what each of them gets
 */
typedef struct
{
  guint n_demands;
  LwPlacing *placings; /* owned */
} LwPlan;

/**
 * LwPlanTerms:
 * @n_not_placed: how many demands have no place
 * @not_placed: what that costs
 * @places: what the places cost
 * @patterns: what the patterns cost
 * @steps: what the companies ask for as many as they get
 *
 * What a plan costs; the costs together are its objective.
 */
typedef struct
{
  guint n_not_placed;
  gint64 not_placed;
  gint64 places;
  gint64 patterns;
  gint64 steps;
} LwPlanTerms;

LwPlan *lw_plan_new (guint n_demands);
gboolean lw_plan_equal (const LwPlan *self, const LwPlan *other);
void lw_plan_free (LwPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwPlan, lw_plan_free)

void lw_plan_measure (const LwPlan *self, const LwProblem *problem, LwPlanTerms *terms);
gint64 lw_plan_terms_sum (const LwPlanTerms *terms);

G_END_DECLS
