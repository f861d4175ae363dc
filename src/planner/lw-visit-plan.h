/* lw-visit-plan.h - who guides how many stages, and visits them how often
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-visits.h"

G_BEGIN_DECLS

/**
 * LwVisitLoad:
 * @staff: (nullable): who guides; %NULL: the stages that nobody guides yet
 * @placements: (element-type LwPlacement): the stages of the year that are promised or further, in
 * no order but that of @nobody: by company
 * @visits: (element-type LwVisit): by day: those to these stages, and to others when they go there
 * @n_now: how many of the stages go on today
 * @n_to_come: how many begin after today
 * @n_most: how many go on at the same time in the fullest week
 * @most_week: the Monday of the first such week; cleared when there are no stages
 * @n_missing: visits that stages ask for and nobody planned
 * @n_planned: visits planned, overdue ones too
 * @n_done: visits made
 * @n_overdue: visits whose day is past, and that were not marked as made
 *
 * The year of one supervisor.
 */
typedef struct
{
  /* owned */
  LwStaff *staff;
  GPtrArray *placements;
  GPtrArray *visits;

  guint n_now;
  guint n_to_come;
  guint n_most;
  GDate most_week;
  guint n_missing;
  guint n_planned;
  guint n_done;
  guint n_overdue;
} LwVisitLoad;

/**
 * LwVisitPlan:
 * @loads: (element-type LwVisitLoad): by name; those of nobody are not in it
 * @nobody: the stages that are not over and that nobody guides
 * @most: how many stages one may have at a time by R14; 0: no limit
 * @first, @today: what it was made for
 *
 * A value, made of a world, that does not follow its changes.
 */
typedef struct
{
  GPtrArray *loads;
  LwVisitLoad *nobody;
  guint most;
  GDate first;
  GDate today;
} LwVisitPlan;

/**
 * LwHandOut:
 * @placement: a stage
 * @staff: who is proposed for it
 * @n_stages: how many stages this one is for them, at that time
 */
typedef struct
{
  LwPlacement *placement; /* owned, as the next */
  LwStaff *staff;
  guint n_stages;
} LwHandOut;

LwVisitPlan *lw_visit_plan_new (LwWorld *world, const GDate *first, const GDate *today);
void lw_visit_plan_free (LwVisitPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwVisitPlan, lw_visit_plan_free)
/* (transfer none) (nullable). */
LwVisitLoad *lw_visit_plan_find (LwVisitPlan *self, const char *staff);

void lw_visit_plan_sort_stages (LwWorld *world, GPtrArray *placements);
/* (transfer container) (element-type LwPlacement): those of a load that are not over, by company.
 */
GPtrArray *lw_visit_plan_find_to_go (LwVisitPlan *self, LwWorld *world, const LwVisitLoad *load);
GPtrArray *lw_visit_plan_hand_out (LwVisitPlan *self, LwWorld *world, GPtrArray *placements);

G_END_DECLS
