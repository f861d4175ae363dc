/* lw-period-plan.h - what a change of a stage period means for its stages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwPeriodPlan:
 * @follow: (element-type LwPlacement): as they are to become
 * @own: (element-type LwPlacement): stages that keep days of their own
 * @held: (element-type LwPlacement): stages that keep their days because a rule stops the new ones
 * @over: (element-type LwPlacement): stages that are over, and stay what they were
 * @kept: (element-type LwPlacement): those of the last three that must say now what the period
 *   said for them, as they are to become
 *
 * Each stage of the period is in one of the first four.
 */
typedef struct
{
  GPtrArray *follow;
  GPtrArray *own;
  GPtrArray *held;
  GPtrArray *over;
  GPtrArray *kept;
} LwPeriodPlan;

LwPeriodPlan *lw_period_plan_new (LwOffice *office, LwStagePeriod *was, LwStagePeriod *is);
void lw_period_plan_free (LwPeriodPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwPeriodPlan, lw_period_plan_free)

LwAct *lw_period_plan_make_act (LwPeriodPlan *self, LwStagePeriod *is, const char *label);
LwAct *lw_period_make_delete (LwOffice *office, LwStagePeriod *period, const char *label);

guint lw_period_count_stages (LwOffice *office, LwStagePeriod *period);
gboolean lw_stage_is_over (LwPlacement *placement);

G_END_DECLS
