/* lw-matrix-pane-draw.c - the lines and tints between the rows of a matrix, and its rows
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-matrix-pane-private.h"

#include "lw-matrix-shown.h"

#define POINTED_TINT 0.06f
#define CURRENT_TINT 0.14f
#define LINE_TINT 0.08f

static void
fill (GtkSnapshot *snapshot, GdkRGBA color, float alpha, int x, int y, int width, int height)
{
  color.alpha *= alpha;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
tint_column (LwMatrixPane *self, GtkSnapshot *snapshot, const GdkRGBA *ink, int column)
{
  int left = self->metrics.title_width;
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - left;
  int height = self->heads_height + self->row_height * lw_matrix_shown_count (self->rows)
               - lw_matrix_pane_get_scroll (self, GTK_ORIENTATION_VERTICAL);

  if (column == LW_MATRIX_TITLE)
    return;
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (left, 0, width, height));
  fill (snapshot, *ink, POINTED_TINT, lw_matrix_metrics_get_x (&self->metrics, (guint) column), 0,
        self->metrics.column_width, height);
  gtk_snapshot_pop (snapshot);
}

static void
draw_row (LwMatrixPane *self, GtkSnapshot *snapshot, LwMatrixRow *row, int y, const GdkRGBA *ink)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  GdkRGBA accent;

  if (row == self->current
      && gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)),
                                         "accent_bg_color", &accent))
    fill (snapshot, accent, CURRENT_TINT, 0, y, width, self->row_height);
  else if (row == self->pointed_row)
    fill (snapshot, *ink, POINTED_TINT, 0, y, width, self->row_height);
  fill (snapshot, *ink, LINE_TINT, 0, y + self->row_height - 1, width, 1);
  gtk_widget_snapshot_child (GTK_WIDGET (self), GTK_WIDGET (row), snapshot);
}

void
lw_matrix_pane_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LwMatrixPane *self = LW_MATRIX_PANE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  int y = self->heads_height - lw_matrix_pane_get_scroll (self, GTK_ORIENTATION_VERTICAL);
  gboolean has_focus = gtk_widget_get_focus_child (widget) != NULL;
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &ink);
  tint_column (self, snapshot, &ink, self->pointed_column);
  if (has_focus && self->current != NULL && self->current_column != self->pointed_column)
    tint_column (self, snapshot, &ink, self->current_column);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, self->heads_height, width,
                                                         MAX (0, height - self->heads_height)));
  for (guint i = 0; i < self->rows->len; i++)
    {
      LwMatrixRow *row = g_ptr_array_index (self->rows, i);

      if (!gtk_widget_get_visible (GTK_WIDGET (row)))
        continue;
      if (y + self->row_height > self->heads_height && y < height)
        draw_row (self, snapshot, row, y, &ink);
      y += self->row_height;
    }
  gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->heads), snapshot);
  fill (snapshot, ink, 2 * LINE_TINT, 0, self->heads_height - 1, width, 1);
  if (self->metrics.offset > 0)
    fill (snapshot, ink, 2 * LINE_TINT, self->metrics.title_width, 0, 1, height);
}
