/* lw-matrix-rows.h - keeps the rows of a matrix in step with a list of forms
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-matrix-pane.h"

G_BEGIN_DECLS

/**
 * LwDimFunc:
 * @variant: a form
 *
 * Returns: (transfer full) (nullable): words on a form: why it does not fit, or %NULL when it does
 */
typedef char *(*LwDimFunc) (LwVariant *variant, gpointer user_data);

#define LW_TYPE_MATRIX_ROWS (lw_matrix_rows_get_type ())
G_DECLARE_FINAL_TYPE (LwMatrixRows, lw_matrix_rows, LW, MATRIX_ROWS, GObject)

/* @pane outlives the rows' keeper. */
LwMatrixRows *lw_matrix_rows_new (LwMatrixPane *pane);
GListModel *lw_matrix_rows_get_model (LwMatrixRows *self);
void lw_matrix_rows_set_model (LwMatrixRows *self, GListModel *model);
void lw_matrix_rows_set_catalogue (LwMatrixRows *self, const LwCatalogue *catalogue);
void lw_matrix_rows_set_filter (LwMatrixRows *self, GtkFilter *filter);
void lw_matrix_rows_set_dim_func (LwMatrixRows *self,
                                  LwDimFunc func,
                                  gpointer user_data,
                                  GDestroyNotify destroy);
/* What stands below the cells of each form; %NULL for nothing. */
void lw_matrix_rows_set_note_func (LwMatrixRows *self, LwDimFunc func, gpointer user_data);
/* Ask the functions again. */
void lw_matrix_rows_refresh (LwMatrixRows *self);
LwMatrixRow *lw_matrix_rows_find (LwMatrixRows *self, LwVariant *variant);

G_END_DECLS
