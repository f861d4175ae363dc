/* lw-goal-editor.h - the fields of one goal
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-keeper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LW_TYPE_GOAL_EDITOR (lw_goal_editor_get_type ())
G_DECLARE_FINAL_TYPE (LwGoalEditor, lw_goal_editor, LW, GOAL_EDITOR, GtkWidget)

GtkWidget *lw_goal_editor_new (LwKeeper *keeper);

G_END_DECLS
