/* lw-pattern-box.h - the parts of a pattern, in little room
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-pattern-draft.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwPatternBox:
 *
 * The half-days of each part under each other, and the weeks of a sandwich. What the parts are is
 * not changed here: #LwPatternEditor does that. Nothing of a single day, or of a pattern that is
 * beyond what can be edited.
 *
 * Signal "changed": somebody changed it.
 */
#define LW_TYPE_PATTERN_BOX (lw_pattern_box_get_type ())
G_DECLARE_FINAL_TYPE (LwPatternBox, lw_pattern_box, LW, PATTERN_BOX, GtkWidget)

void lw_pattern_box_show (LwPatternBox *self, const LwPatternDraft *draft);
const LwPatternDraft *lw_pattern_box_get_draft (LwPatternBox *self);

G_END_DECLS
