/* lw-half-day-cell.h - one half-day of the picker
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Emits "toggle" on Space and on a click; who owns it decides. */
#define LW_TYPE_HALF_DAY_CELL (lw_half_day_cell_get_type ())
G_DECLARE_FINAL_TYPE (LwHalfDayCell, lw_half_day_cell, LW, HALF_DAY_CELL, GtkWidget)

GtkWidget *lw_half_day_cell_new (const char *name);
void lw_half_day_cell_set_state (LwHalfDayCell *self, gboolean is_on, gboolean is_open);

G_END_DECLS
