/* lw-matrix-row.h - one form of the forms matrix
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-forms.h"
#include "lw-matrix-metrics.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LW_TYPE_MATRIX_ROW (lw_matrix_row_get_type ())
G_DECLARE_FINAL_TYPE (LwMatrixRow, lw_matrix_row, LW, MATRIX_ROW, GtkWidget)

/* @metrics is the matrix's own and outlives the row. */
LwMatrixRow *lw_matrix_row_new (LwVariant *variant, const LwMatrixMetrics *metrics);
LwVariant *lw_matrix_row_get_variant (LwMatrixRow *self);
/* Look at the variant again. */
void lw_matrix_row_refresh (LwMatrixRow *self);
/* What the title's tooltip says of the form; NULL for nothing. */
void lw_matrix_row_set_definition (LwMatrixRow *self, const char *definition);
/* Dimmed with a reason, or NULL when the form fits. */
void lw_matrix_row_set_reason (LwMatrixRow *self, const char *reason);
const char *lw_matrix_row_get_reason (LwMatrixRow *self);
/* A line below the cells, over the whole width; NULL for none. */
void lw_matrix_row_set_note (LwMatrixRow *self, const char *note);
GtkWidget *lw_matrix_row_get_cell (LwMatrixRow *self, guint column);
/* The column of a cell of this row, -1 for another widget. */
int lw_matrix_row_find_cell (LwMatrixRow *self, GtkWidget *widget);
/* The smallest and the best width of the title. */
void lw_matrix_row_measure_title (LwMatrixRow *self, int *minimum, int *natural);
/* Words for a column, or for LW_MATRIX_TITLE. Free them. */
char *lw_matrix_row_dup_tooltip (LwMatrixRow *self, int column);

G_END_DECLS
