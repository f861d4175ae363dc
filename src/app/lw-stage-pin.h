/* lw-stage-pin.h - a stage is pinned, with why
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-stage-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwStagePin:
 *
 * A button that pins a stage, and a field for why, which is there when it is pinned.
 *
 * Signal "changed": the user pinned it, let it go, or wrote why.
 */
#define LW_TYPE_STAGE_PIN (lw_stage_pin_get_type ())
G_DECLARE_FINAL_TYPE (LwStagePin, lw_stage_pin, LW, STAGE_PIN, GtkWidget)

void lw_stage_pin_show (LwStagePin *self, LwPlacement *placement);
gboolean lw_stage_pin_is_pinned (LwStagePin *self);
const char *lw_stage_pin_get_reason (LwStagePin *self);
/* The other way round, with the keyboard at the reason or the button. */
void lw_stage_pin_toggle (LwStagePin *self);

/* Why a stage is pinned; NULL when it isn't, or nobody said. */
const char *lw_stage_get_pin_reason (LwPlacement *placement);
/* "vastgezet: broer werkt er", or NULL: (transfer full). */
char *lw_stage_dup_pin_words (LwPlacement *placement);

G_END_DECLS
