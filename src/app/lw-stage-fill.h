/* lw-stage-fill.h - what a stage takes over from the class's stage period
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/* The clock times of a day, unless said otherwise. */
#define LW_STAGE_DEFAULT_BEGIN "08:30"
#define LW_STAGE_DEFAULT_END "16:00"

/* The arrangement of the student's class that is going on, or else the next, and in which the
 * student has no stage yet; (nullable). */
LwStagePeriod *lw_stage_find_period (LwOffice *office, const char *student_id);
/* The stage for which a student who is all that is @known (nullable: a{ss}) still looks for a
 * place, in an arrangement of the class that is not over; (nullable). */
LwPlacement *lw_stage_find_sought (LwOffice *office, GVariant *known);
/* Fills in what the class has said where nobody said otherwise: what is empty, what is the
 * default, and what is still as the period @before (nullable) had it. */
void lw_stage_take_period (LwPlacement *placement, LwStagePeriod *before, LwStagePeriod *period);
/* Fills in only what the placement does not say. */
void lw_stage_fill_holes (LwPlacement *placement, LwStagePeriod *period);
/* The Friday of the last week of a sandwich of so many weeks, or a later day of that week that it
 * takes; cleared while nobody said when it begins. @group: (nullable): whose calendar it is. */
GDate lw_stage_find_end (LwPlacement *placement,
                         int weeks,
                         const LwCalendar *calendar,
                         const char *group);
void lw_stage_fill_times (LwPlacement *placement);

G_END_DECLS
