/* lw-plan-check.h - whether a plan can be carried out, seen by itself
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-pattern.h"

G_BEGIN_DECLS

/* Instead of a workplace and a pattern. */
#define LW_PLAN_NOT_PLACED G_MAXUINT

/**
 * LwPlanBreachKind:
 * @LW_PLAN_MISSING: nothing is said of a demand
 * @LW_PLAN_TWICE: a demand stands in the plan more than once
 * @LW_PLAN_UNKNOWN: there is no such demand, workplace or pattern
 * @LW_PLAN_NOT_ALLOWED: the demand can't have that workplace with that pattern
 * @LW_PLAN_CLOSED: the workplace isn't open then
 * @LW_PLAN_NO_SEAT: more are there at once than there are seats
 * @LW_PLAN_YEAR_FULL: the company gets more than it takes in the year
 * @LW_PLAN_OVERLAP: a student is at two places at once
 * @LW_PLAN_SAME_COMPANY: two demands of a student are at one company
 * @LW_PLAN_PIN_MOVED: a pinned demand isn't where it was pinned
 */
typedef enum
{
  LW_PLAN_MISSING,
  LW_PLAN_TWICE,
  LW_PLAN_UNKNOWN,
  LW_PLAN_NOT_ALLOWED,
  LW_PLAN_CLOSED,
  LW_PLAN_NO_SEAT,
  LW_PLAN_YEAR_FULL,
  LW_PLAN_OVERLAP,
  LW_PLAN_SAME_COMPANY,
  LW_PLAN_PIN_MOVED,
} LwPlanBreachKind;

/**
 * LwPlanBreach:
 * @kind: what is wrong
 * @demand: of whom, or %LW_PLAN_NOT_PLACED
 * @workplace: where, or %LW_PLAN_NOT_PLACED
 * @company: where, or %LW_PLAN_NOT_PLACED
 * @week: when, for seats, opening and overlaps
 * @half_day: when in the week
 */
typedef struct
{
  LwPlanBreachKind kind;
  guint demand;
  guint workplace;
  guint company;
  guint week;
  guint half_day;
} LwPlanBreach;

/**
 * LwPlanLine:
 * @demand: who
 * @workplace: where, or %LW_PLAN_NOT_PLACED
 * @pattern: when, or %LW_PLAN_NOT_PLACED
 */
typedef struct
{
  guint demand;
  guint workplace;
  guint pattern;
} LwPlanLine;

typedef struct _LwPlanCheck LwPlanCheck;

LwPlanCheck *lw_plan_check_new (guint n_weeks);
void lw_plan_check_free (LwPlanCheck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwPlanCheck, lw_plan_check_free)

guint lw_plan_check_add_company (LwPlanCheck *self, guint year_cap);
guint
lw_plan_check_add_workplace (LwPlanCheck *self, guint company, guint seats, const LwWeekMask *open);
guint lw_plan_check_add_pattern (LwPlanCheck *self, const LwWeekMask *weeks);
guint lw_plan_check_add_demand (LwPlanCheck *self, guint student);
void lw_plan_check_allow (LwPlanCheck *self, guint demand, guint workplace, guint pattern);
void lw_plan_check_pin (LwPlanCheck *self, guint demand, guint workplace, guint pattern);

GArray *lw_plan_check_run (const LwPlanCheck *self, const LwPlanLine *lines, guint n_lines);

G_END_DECLS
