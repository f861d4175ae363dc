/* lw-matrix-pane.h - rows under heads that stay in sight
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-matrix-row.h"

G_BEGIN_DECLS

/* Lays out, draws and scrolls, in a GtkScrolledWindow: the heads stay at the top and the titles at
 * the left. Knows which cell is the current one, and emits "current-changed" when that is in
 * another row. */
#define LW_TYPE_MATRIX_PANE (lw_matrix_pane_get_type ())
G_DECLARE_FINAL_TYPE (LwMatrixPane, lw_matrix_pane, LW, MATRIX_PANE, GtkWidget)

const LwMatrixMetrics *lw_matrix_pane_get_metrics (LwMatrixPane *self);
/* The rows in order, for lw-matrix-shown.h; change them with a splice only. */
GPtrArray *lw_matrix_pane_get_rows (LwMatrixPane *self);
/* Put other rows in the place of some; @added: (element-type LwMatrixRow): one that was removed
 * and comes back keeps the focus. */
void lw_matrix_pane_splice (LwMatrixPane *self, guint position, guint n_removals, GPtrArray *added);

/* Where the focus is, or goes to when it comes. */
LwMatrixRow *lw_matrix_pane_get_current (LwMatrixPane *self);
int lw_matrix_pane_get_current_column (LwMatrixPane *self);
void lw_matrix_pane_set_current (LwMatrixPane *self, LwMatrixRow *row, int column);
/* Answers FALSE for no row. */
gboolean lw_matrix_pane_focus_cell (LwMatrixPane *self, LwMatrixRow *row, int column);
/* Make current what has the focus; answers whether it is inside. */
gboolean lw_matrix_pane_follow_focus (LwMatrixPane *self);
void lw_matrix_pane_scroll_to (LwMatrixPane *self, LwMatrixRow *row, int column);
void lw_matrix_pane_set_pointed (LwMatrixPane *self, LwMatrixRow *row, int column);

/* How many rows a page is. */
int lw_matrix_pane_get_page (LwMatrixPane *self);
/* FALSE over the heads, in a gap between groups and beyond the last row. */
gboolean
lw_matrix_pane_find_at (LwMatrixPane *self, double x, double y, LwMatrixRow **row, int *column);
GdkRectangle lw_matrix_pane_get_area (LwMatrixPane *self, LwMatrixRow *row, int column);

G_END_DECLS
