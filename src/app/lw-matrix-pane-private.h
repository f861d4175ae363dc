/* lw-matrix-pane-private.h - what the files of a pane of a matrix share of it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-matrix-pane.h"

#include "lw-matrix-heads.h"

G_BEGIN_DECLS

struct _LwMatrixPane
{
  GtkWidget parent_instance;

  /* owned */
  GPtrArray *rows; /* owned as children */
  LwMatrixHeads *heads;
  GtkAdjustment *adjustments[2]; /* by orientation, NULL when not in a scrolled window */

  /* borrowed */
  LwMatrixRow *current;     /* one of the rows, or NULL */
  LwMatrixRow *pointed_row; /* under the pointer, or NULL */

  LwMatrixMetrics metrics;
  int current_column;
  int pointed_column; /* LW_MATRIX_TITLE for none */
  int heads_height;
  int row_height;
  GtkScrollablePolicy policies[2];
};

int lw_matrix_pane_get_scroll (LwMatrixPane *self, GtkOrientation orientation);
/* GtkWidgetClass.snapshot */
void lw_matrix_pane_snapshot (GtkWidget *widget, GtkSnapshot *snapshot);

G_END_DECLS
