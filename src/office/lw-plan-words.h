/* lw-plan-words.h - how a plan is spoken of
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-cohort.h"

G_BEGIN_DECLS

/* How far a plan may be from the best one, as a part of it. */
double lw_plan_find_gap (gint64 objective, gint64 bound);
/* All (transfer full), in the user's language, without a name of what they are about. */
char *lw_plan_dup_gap (double gap);
char *lw_plan_dup_proof (const LwCohort *cohort, const LwCohortPlan *plan);
char *lw_plan_dup_wishes (const LwCohortTerms *terms);
char *lw_plan_dup_travel (const LwCohortTerms *terms);
/* One way: "25 minuten reizen", "ca. 25 minuten reizen". */
char *lw_plan_dup_minutes (int minutes, gboolean is_estimate);
const char *lw_plan_get_stopped (void);

G_END_DECLS
