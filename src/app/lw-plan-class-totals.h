/* lw-plan-class-totals.h - what a plan comes to, in words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-plan-job.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Term by term, and never one number for all. */
#define LW_TYPE_PLAN_CLASS_TOTALS (lw_plan_class_totals_get_type ())
G_DECLARE_FINAL_TYPE (LwPlanClassTotals, lw_plan_class_totals, LW, PLAN_CLASS_TOTALS, GtkWidget)

/* @job: one with a plan. */
void lw_plan_class_totals_show (LwPlanClassTotals *self, LwOffice *office, LwPlanJob *job);

G_END_DECLS
