/* lw-pattern-choice.h - one pattern, or several to choose from
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwPatternChoice:
 *
 * What was agreed before, or a pattern, or several of which the best may be taken.
 *
 * Signal "changed": somebody changed it.
 */
#define LW_TYPE_PATTERN_CHOICE (lw_pattern_choice_get_type ())
G_DECLARE_FINAL_TYPE (LwPatternChoice, lw_pattern_choice, LW, PATTERN_CHOICE, AdwPreferencesGroup)

/* (transfer full) (nullable): the texts; NULL for what was agreed before. */
char **lw_pattern_choice_dup_texts (LwPatternChoice *self);
/* What is wrong with it, or NULL. */
const char *lw_pattern_choice_get_trouble (LwPatternChoice *self);

G_END_DECLS
