/* lw-forms-matrix.h - the forms against the twelve columns of the figure
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-matrix-rows.h"

G_BEGIN_DECLS

/* One Tab stop; arrows, Home, End, Page Up and Page Down walk the cells. Scrolls by itself, with
 * heads and titles in sight.
 *
 * Properties: "model", a live GListModel of #LwVariant; "selected-variant", the one of the row
 * with the focus, or where it was last.
 * Signals: "toggle-choice" (LwVariant, int column) on Space or a double click; "open-form"
 * (LwVariant) on Enter or a click on a title. */
#define LW_TYPE_FORMS_MATRIX (lw_forms_matrix_get_type ())
G_DECLARE_FINAL_TYPE (LwFormsMatrix, lw_forms_matrix, LW, FORMS_MATRIX, GtkWidget)

GtkWidget *lw_forms_matrix_new (void);
GListModel *lw_forms_matrix_get_model (LwFormsMatrix *self);
void lw_forms_matrix_set_model (LwFormsMatrix *self, GListModel *model);
/* For what the titles' tooltips say. It must outlive the matrix. */
void lw_forms_matrix_set_catalogue (LwFormsMatrix *self, const LwCatalogue *catalogue);
LwVariant *lw_forms_matrix_get_selected_variant (LwFormsMatrix *self);
/* NULL for none; scrolls there. */
void lw_forms_matrix_set_selected_variant (LwFormsMatrix *self, LwVariant *variant);
/* Goes to that cell; FALSE when the form is not shown. */
gboolean lw_forms_matrix_focus_cell (LwFormsMatrix *self, LwVariant *variant, LwColumn column);
/* Hide the rows that the filter does not match; NULL shows all. */
void lw_forms_matrix_set_row_filter (LwFormsMatrix *self, GtkFilter *filter);
/* Dim the rows that @func gives a reason for; NULL dims none. Set it again when its answers change.
 */
void lw_forms_matrix_set_dim_func (LwFormsMatrix *self,
                                   LwDimFunc func,
                                   gpointer user_data,
                                   GDestroyNotify destroy);
/* A line of words below the cells of each form; the data must outlive the matrix. */
void lw_forms_matrix_set_note_func (LwFormsMatrix *self, LwDimFunc func, gpointer user_data);
/* Ask both functions again. */
void lw_forms_matrix_refresh (LwFormsMatrix *self);

G_END_DECLS
