/* lw-plan-class-words.h - how a plan of many is told, student by student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-plan-job.h"

G_BEGIN_DECLS

/* All (transfer full). */

/* "Sanne de Jong (3B)". */
char *lw_plan_class_dup_who (LwOffice *office, const LwCohortDemand *demand);
/* "Bakkerij Vis, Winkel · elke di en do · 5 jan – 28 mei". */
char *lw_plan_class_dup_change (LwOffice *office, LwPlacement *stage);
/* "wens 1 · 12 minuten reizen". */
char *lw_plan_class_dup_why (const LwCohort *cohort, guint demand, LwPlacement *stage);
/* Which form, and when, of one without a place: (nullable). */
char *lw_plan_class_dup_sought (LwOffice *office, LwPlacement *stage);
/* "118 leerlingen bij 64 bedrijven, hoogstens 4 bij één bedrijf". */
char *lw_plan_class_dup_spread (LwOffice *office, const LwCohortPlan *plan);
/* The nearest full places and who has them, each a line with a point before it: (nullable). */
char *lw_plan_class_dup_taken (const LwCohort *cohort, const LwCohortRivals *rivals);

G_END_DECLS
