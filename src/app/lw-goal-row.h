/* lw-goal-row.h - one goal of a POP
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Action: goal.delete. */
#define LW_TYPE_GOAL_ROW (lw_goal_row_get_type ())
G_DECLARE_FINAL_TYPE (LwGoalRow, lw_goal_row, LW, GOAL_ROW, AdwExpanderRow)

GtkWidget *lw_goal_row_new (LwOffice *office, LwGoal *goal);
/* As it is being written; (transfer none). */
LwGoal *lw_goal_row_get_goal (LwGoalRow *self);
const char *lw_goal_row_get_id (LwGoalRow *self);

G_END_DECLS
