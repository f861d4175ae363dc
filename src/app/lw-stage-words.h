/* lw-stage-words.h - how a stage's period and days are said on screen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-pattern.h"

G_BEGIN_DECLS

/* The class that does it together, all at once; NULL for the stage of a student. */
gpointer lw_stage_get_class (LwOffice *office, LwPlacement *placement);
/* The student, or that class; (nullable). */
gpointer lw_stage_get_owner (LwOffice *office, LwPlacement *placement);
/* Id of that class, or of the class that the student is in; (nullable). */
const char *lw_stage_get_group (LwOffice *office, LwPlacement *placement);
/* What a stage does not say itself, its stage period says. A day that neither says is cleared. */
void lw_stage_get_period (LwOffice *office, LwPlacement *placement, GDate *first, GDate *last);
LwPattern *lw_stage_dup_pattern (LwOffice *office, LwPlacement *placement);
/* "di 5 jan – vr 28 mei 2027". */
char *lw_stage_dup_period_text (LwOffice *office, LwPlacement *placement);
/* "Bakkerij Vis, Gouda", or that there is no place yet. */
char *lw_stage_dup_place_text (LwOffice *office, LwPlacement *placement);
/* "elke di en do"; NULL when no pattern was chosen. */
char *lw_stage_dup_days_text (LwOffice *office, LwPlacement *placement);

G_END_DECLS
