/* lw-figure-entry.h - an entry for a number within bounds
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-value-entry.h"

G_BEGIN_DECLS

/* Reads "7", "7,5" and "7.5". Property "value" is a double; there always is one. */
#define LW_TYPE_FIGURE_ENTRY (lw_figure_entry_get_type ())
G_DECLARE_FINAL_TYPE (LwFigureEntry, lw_figure_entry, LW, FIGURE_ENTRY, LwValueEntry)

/* With a @step of 1 or more only whole numbers are taken. */
GtkWidget *lw_figure_entry_new (double lowest, double highest, double step);
double lw_figure_entry_get_value (LwFigureEntry *self);
void lw_figure_entry_set_value (LwFigureEntry *self, double value);

G_END_DECLS
