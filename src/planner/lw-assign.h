/* lw-assign.h - the best places for all students at once, and what changing one of them takes
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-flow.h"

G_BEGIN_DECLS

/* Instead of a choice. */
#define LW_ASSIGN_NOT_PLACED G_MAXUINT
#define LW_ASSIGN_ANY (G_MAXUINT - 1)

/**
 * LwAssignCost:
 * @not_placed: how many demands have no place
 * @wish: sum of what the choices say of wishes
 * @travel: sum of what they say of travelling
 * @fair: for each company, the first placement beyond half of what it takes in a year costs 1, the
 * second 2, and so on
 *
 * What a plan costs. Each level weighs more than all that come after it together.
 */
typedef struct
{
  gint64 not_placed;
  gint64 wish;
  gint64 travel;
  gint64 fair;
} LwAssignCost;

/**
 * LwAssignChange:
 * @demand: who
 * @from: its choice in the plan, or %LW_ASSIGN_NOT_PLACED
 * @to: the choice that it changes to, or %LW_ASSIGN_NOT_PLACED
 */
typedef struct
{
  guint demand;
  guint from;
  guint to;
} LwAssignChange;

/**
 * LwAssignWhyNot:
 * @is_possible: whether any plan has this choice in it
 * @more: what the best plan with this choice costs more, or less at a lower level, than the best
 * one
 * @changes: (element-type LwAssignChange): from the plan to that one; the asked one first, then
 * whom it takes the place of, and so on
 */
typedef struct
{
  gboolean is_possible;
  LwAssignCost more;
  GArray *changes;
} LwAssignWhyNot;

typedef struct _LwAssign LwAssign;

/* The problem. */
LwAssign *lw_assign_new (guint n_demands);
void lw_assign_free (LwAssign *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwAssign, lw_assign_free)

guint lw_assign_add_company (LwAssign *self, guint year_cap);
guint lw_assign_add_place (LwAssign *self, guint company, guint seats);
guint lw_assign_add_choice (LwAssign *self, guint demand, guint place, guint wish, guint travel);
void lw_assign_pin (LwAssign *self, guint demand, guint choice);
void lw_assign_unpin (LwAssign *self, guint demand);
void lw_assign_close_choice (LwAssign *self, guint choice);
void lw_assign_close_company (LwAssign *self, guint company);

/* The plan. */
gboolean
lw_assign_solve (LwAssign *self, LwFlowMethod method, GCancellable *cancellable, GError **error);
guint lw_assign_get_choice (const LwAssign *self, guint demand);
void lw_assign_set_choice (LwAssign *self, guint demand, guint choice);
void lw_assign_get_cost (const LwAssign *self, LwAssignCost *cost);
gboolean lw_assign_is_best (const LwAssign *self);
guint lw_assign_count_violations (const LwAssign *self);

/* Living with it. */
GArray *lw_assign_move (LwAssign *self, guint demand, guint choice, GError **error);
GArray *lw_assign_replan (LwAssign *self, GCancellable *cancellable, GError **error);
void lw_assign_apply (LwAssign *self, const GArray *changes);

LwAssignWhyNot *lw_assign_why_not (LwAssign *self, guint choice, GError **error);
void lw_assign_why_not_free (LwAssignWhyNot *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwAssignWhyNot, lw_assign_why_not_free)

G_END_DECLS
