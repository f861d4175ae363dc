/* lw-plan-class-check.h - what can be said of a plan before it is made
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-cohort.h"
#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How many seek a place, what can't work and why, and who can't go anywhere. */
#define LW_TYPE_PLAN_CLASS_CHECK (lw_plan_class_check_get_type ())
G_DECLARE_FINAL_TYPE (LwPlanClassCheck, lw_plan_class_check, LW, PLAN_CLASS_CHECK, GtkWidget)

/* What was said stays, until there is something else to say. */
void lw_plan_class_check_wait (LwPlanClassCheck *self);
void lw_plan_class_check_show (LwPlanClassCheck *self, LwOffice *office, const LwCohort *cohort);
/* It can't be asked like this. */
void lw_plan_class_check_refuse (LwPlanClassCheck *self, const char *message);

G_END_DECLS
