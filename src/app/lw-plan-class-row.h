/* lw-plan-class-row.h - what a plan changes for one student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-plan-class-item.h"
#include "lw-plan-job.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwPlanClassRow:
 *
 * A head; a proposal with a check to leave it out; or who has no place, with a button that calls
 * win.next-places or win.plan-stage.
 *
 * Signal "changed": the proposal was left out, or taken in again.
 */
#define LW_TYPE_PLAN_CLASS_ROW (lw_plan_class_row_get_type ())
G_DECLARE_FINAL_TYPE (LwPlanClassRow, lw_plan_class_row, LW, PLAN_CLASS_ROW, GtkBox)

GtkWidget *lw_plan_class_row_new (void);
/* To be fitted thereafter. */
void lw_plan_class_row_show (LwPlanClassRow *self,
                             LwOffice *office,
                             LwPlanJob *job,
                             LwPlanClassItem *item);
/* It shows nothing any more. */
void lw_plan_class_row_clear (LwPlanClassRow *self);
/* Gives each text the lines that it needs when the row is that wide, also when it is opened later;
 * @layout: measures them. */
void lw_plan_class_row_fit (LwPlanClassRow *self, PangoLayout *layout, int width);

G_END_DECLS
