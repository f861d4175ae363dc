/* lw-planner-choice.h - which stage, week or class of the time line is chosen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline-list.h"
#include "lw-timeline-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwPlannerChoice:
 *
 * In the row that is selected: the stage with the ring, a class itself, or, of an empty week that
 * was clicked and among free seats, a day. What is chosen comes in sight and is read out.
 */
#define LW_TYPE_PLANNER_CHOICE (lw_planner_choice_get_type ())
G_DECLARE_FINAL_TYPE (LwPlannerChoice, lw_planner_choice, LW, PLANNER_CHOICE, GObject)

/* @list: shows @rows with @selection; must outlive the choice. */
LwPlannerChoice *lw_planner_choice_new (LwTimeline *timeline,
                                        LwTimelineList *rows,
                                        GtkSingleSelection *selection,
                                        GtkWidget *list);
/* (nullable) (transfer none) */
LwTimelineItem *lw_planner_choice_get_item (LwPlannerChoice *self);
/* (nullable) (transfer none) */
const LwTimelineStage *lw_planner_choice_get_stage (LwPlannerChoice *self);
/* A day of the week, or 0. */
guint32 lw_planner_choice_get_day (LwPlannerChoice *self);
/* The row may have got its stages after it was selected. */
void lw_planner_choice_follow (LwPlannerChoice *self);
/* Who goes on by keys means no week that was clicked. */
void lw_planner_choice_forget_day (LwPlannerChoice *self);
/* To the next stage or week, or into a class or out of it. */
void lw_planner_choice_step (LwPlannerChoice *self, int by);
/* Folds or unfolds what is selected. */
void lw_planner_choice_toggle (LwPlannerChoice *self);
/* Says which stage is meant, or which week; answers FALSE where neither is. */
gboolean lw_planner_choice_point (LwPlannerChoice *self, LwTimelineRow *row, double x, double y);

G_END_DECLS
