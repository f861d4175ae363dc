/* lw-stage-state.h - the state of a stage, changed in one act
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/* The state that the days say it is in by now, when that is another one; (nullable). */
const char *lw_stage_suggest_state (LwOffice *office, LwPlacement *placement);
/* Broken off, finished, or with its last day behind us. */
gboolean lw_stage_has_ended (LwOffice *office, LwPlacement *placement);
/* Whether there must be a workplace in that state. */
gboolean lw_state_needs_place (const char *state);
/* Keeps the day on which the agreement was signed. */
void lw_stage_note_signed (LwPlacement *placement);
/* Why the stage can't be put in that state as it is, or NULL. */
char *lw_stage_state_why_not (LwOffice *office, LwPlacement *placement, const char *state);
/* @reason: (nullable): why it was broken off. */
LwAct *lw_stage_state_make_act (LwOffice *office,
                                LwPlacement *placement,
                                const char *state,
                                const char *reason);

G_END_DECLS
