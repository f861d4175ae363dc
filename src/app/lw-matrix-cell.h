/* lw-matrix-cell.h - one cell of the forms matrix
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-cells.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Drawn, and as light as a widget can be: there are 240 of them. */
#define LW_TYPE_MATRIX_CELL (lw_matrix_cell_get_type ())
G_DECLARE_FINAL_TYPE (LwMatrixCell, lw_matrix_cell, LW, MATRIX_CELL, GtkWidget)

GtkWidget *lw_matrix_cell_new (void);
void lw_matrix_cell_set_cell (LwMatrixCell *self, const LwCell *cell);

G_END_DECLS
