/* lw-stage-fit.h - how workplaces suit what the student of a stage wants to learn
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-place-fit.h"

G_BEGIN_DECLS

/**
 * LwStageFit:
 *
 * One stage, and the POPs of its student, which the store tells later.
 *
 * Signal "changed": what is known of the student is there, or became another.
 */
#define LW_TYPE_STAGE_FIT (lw_stage_fit_get_type ())
G_DECLARE_FINAL_TYPE (LwStageFit, lw_stage_fit, LW, STAGE_FIT, GObject)

LwStageFit *lw_stage_fit_new (LwOffice *office);
void lw_stage_fit_set_stage (LwStageFit *self, LwPlacement *stage);
gboolean lw_stage_fit_is_filled (LwStageFit *self);
/* With the stage in hand, for as long as the school and the stage stay as they are: (transfer full)
 */
LwPlaceFits *lw_stage_fit_make (LwStageFit *self);
/* What is against the place and for it, in so many reasons on one line: (transfer full) (nullable).
 */
char *lw_stage_fit_describe (LwStageFit *self, LwWorkplace *workplace, guint n_most);

G_END_DECLS
