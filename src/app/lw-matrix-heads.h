/* lw-matrix-heads.h - the heads of the columns of the forms matrix
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-matrix-metrics.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Two lines a column, under the head of its group. */
#define LW_TYPE_MATRIX_HEADS (lw_matrix_heads_get_type ())
G_DECLARE_FINAL_TYPE (LwMatrixHeads, lw_matrix_heads, LW, MATRIX_HEADS, GtkWidget)

/* @metrics is the matrix's own and outlives the heads. */
LwMatrixHeads *lw_matrix_heads_new (const LwMatrixMetrics *metrics);
/* How wide a column must be for the widest of its words. */
int lw_matrix_heads_measure_column (LwMatrixHeads *self);

G_END_DECLS
