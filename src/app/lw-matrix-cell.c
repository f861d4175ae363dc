/* lw-matrix-cell.c - one cell of the forms matrix
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-matrix-cell.h"

#include "lw-matrix-shape.h"

/* Of the height of the cell. */
#define SHAPE_PART 0.72f

struct _LwMatrixCell
{
  GtkWidget parent_instance;

  LwShape shape;
};

G_DEFINE_FINAL_TYPE (LwMatrixCell, lw_matrix_cell, GTK_TYPE_WIDGET)

static void
lw_matrix_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);
  float size = MIN (width, height) * SHAPE_PART;

  lw_shape_snapshot (snapshot, widget, LW_MATRIX_CELL (widget)->shape,
                     &GRAPHENE_RECT_INIT ((width - size) / 2, (height - size) / 2, size, size));
}

static void
lw_matrix_cell_class_init (LwMatrixCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = lw_matrix_cell_snapshot;
  gtk_widget_class_set_css_name (widget_class, "matrixcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
lw_matrix_cell_init (LwMatrixCell *self)
{
}

GtkWidget *
lw_matrix_cell_new (void)
{
  return g_object_new (LW_TYPE_MATRIX_CELL, NULL);
}

void
lw_matrix_cell_set_cell (LwMatrixCell *self, const LwCell *cell)
{
  LwShape shape = lw_shape_of_cell (cell);

  g_return_if_fail (LW_IS_MATRIX_CELL (self));

  if (self->shape == shape)
    return;
  self->shape = shape;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
