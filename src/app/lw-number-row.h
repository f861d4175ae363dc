/* lw-number-row.h - a row of a boxed list with a number that may be left open
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Its number is 0 to 999; 0 shows as "–": not said. */
#define LW_TYPE_NUMBER_ROW (lw_number_row_get_type ())
G_DECLARE_FINAL_TYPE (LwNumberRow, lw_number_row, LW, NUMBER_ROW, AdwActionRow)

GtkWidget *lw_number_row_get_spin_button (LwNumberRow *self);

G_END_DECLS
