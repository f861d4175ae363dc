/* lw-plan-class-ask.h - whom to plan, and when, in what and where
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-cohort.h"
#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwPlanClassAsk:
 *
 * The question that a plan answers: classes or students, form, patterns, days and companies.
 *
 * Signal "changed": somebody asks something else.
 */
#define LW_TYPE_PLAN_CLASS_ASK (lw_plan_class_ask_get_type ())
G_DECLARE_FINAL_TYPE (LwPlanClassAsk, lw_plan_class_ask, LW, PLAN_CLASS_ASK, GtkWidget)

/* @office must outlive it. */
void lw_plan_class_ask_set_office (LwPlanClassAsk *self, LwOffice *office);
/* What is known already; nobody is told. A class of which students have no stage yet of its next
 * stage period is asked to be planned for the form of that. */
void lw_plan_class_ask_set_group (LwPlanClassAsk *self, const char *group);
void lw_plan_class_ask_set_students (LwPlanClassAsk *self, const char *const *students);
/* Its texts are valid till the next change. */
void lw_plan_class_ask_fill (LwPlanClassAsk *self, LwCohortRequest *request);
/* What can't be asked, or NULL. */
const char *lw_plan_class_ask_get_trouble (LwPlanClassAsk *self);

G_END_DECLS
