/* lw-plan-class-list.h - what a plan changes, student by student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-plan-job.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwPlanClassList:
 *
 * Those without a place first, by what would help them; then the proposals, each with a check to
 * leave it out. Its buttons call win.next-places and win.plan-stage.
 *
 * Signal "changed": a proposal was left out, or taken in again.
 */
#define LW_TYPE_PLAN_CLASS_LIST (lw_plan_class_list_get_type ())
G_DECLARE_FINAL_TYPE (LwPlanClassList, lw_plan_class_list, LW, PLAN_CLASS_LIST, GtkWidget)

/* @job: one with a plan, or NULL. */
void lw_plan_class_list_show (LwPlanClassList *self, LwOffice *office, LwPlanJob *job);

G_END_DECLS
