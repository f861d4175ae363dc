/* lw-tally-row.h - what was counted of one thing, in a row with bars
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-tally-bar.h"

G_BEGIN_DECLS

/**
 * LwTallyRow:
 *
 * A title with a figure at its right, bars below it, and words. Its label for those who do not see
 * it is all of the words.
 */
#define LW_TYPE_TALLY_ROW (lw_tally_row_get_type ())
G_DECLARE_FINAL_TYPE (LwTallyRow, lw_tally_row, LW, TALLY_ROW, GtkListBoxRow)

/* @figure: (nullable) */
GtkWidget *lw_tally_row_new (const char *title, const char *figure);
/* A bar over the whole width. */
void lw_tally_row_add_bar (LwTallyRow *self, const LwTallyPart *parts, guint n_parts, double whole);
/* Bars over each other between their name and their value; @words say it to who sees neither. */
void lw_tally_row_add_line (LwTallyRow *self,
                            const char *name,
                            const LwTallyPart *parts,
                            guint n_parts,
                            double whole,
                            const char *value,
                            const char *words);
void lw_tally_row_add_text (LwTallyRow *self, const char *text);
/* What it opens: an action and its target, of which a floating reference is taken. */
void lw_tally_row_set_opens (LwTallyRow *self, const char *action, GVariant *target);

G_END_DECLS
