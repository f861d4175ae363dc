/* lw-pattern-editor.h - rows in which a pattern is put together
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-pattern-draft.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwPatternEditor:
 *
 * Lint, sandwich or a single day, with what belongs to it; and what comes after it.
 *
 * Signal "changed": somebody changed it.
 */
#define LW_TYPE_PATTERN_EDITOR (lw_pattern_editor_get_type ())
G_DECLARE_FINAL_TYPE (LwPatternEditor, lw_pattern_editor, LW, PATTERN_EDITOR, AdwPreferencesGroup)

/* @text: (nullable): the pattern, to be put in words when it is beyond what can be edited. */
void lw_pattern_editor_show (LwPatternEditor *self, const LwPatternDraft *draft, const char *text);
const LwPatternDraft *lw_pattern_editor_get_draft (LwPatternEditor *self);
/* The half-days on which the workplace of a lint is open; all others are hatched. */
void lw_pattern_editor_set_allowed (LwPatternEditor *self, LwWeekMask allowed);
/* What is wrong with the half-days, or NULL. */
void lw_pattern_editor_set_trouble (LwPatternEditor *self, const char *trouble);

G_END_DECLS
