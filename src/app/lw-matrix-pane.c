/* lw-matrix-pane.c - rows under heads that stay in sight
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-matrix-pane-private.h"

#include "lw-matrix-shown.h"

/* Columns may grow to this many times what their heads need; the titles take the rest. */
#define MAX_GROWTH 1.4

static void lw_matrix_pane_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LwMatrixPane,
                               lw_matrix_pane,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE,
                                                      lw_matrix_pane_scrollable_init))

enum
{
  PROP_HADJUSTMENT = 1,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  CURRENT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static LwMatrixRow *
nth_row (LwMatrixPane *self, guint position)
{
  return g_ptr_array_index (self->rows, position);
}

static gboolean
is_shown (LwMatrixRow *row)
{
  return gtk_widget_get_visible (GTK_WIDGET (row));
}

int
lw_matrix_pane_get_scroll (LwMatrixPane *self, GtkOrientation orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? (int) gtk_adjustment_get_value (adjustment) : 0;
}

static int
measure_heads_height (LwMatrixPane *self)
{
  int height;

  gtk_widget_measure (GTK_WIDGET (self->heads), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL,
                      NULL);

  return height;
}

static void
lw_matrix_pane_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  LwMatrixPane *self = LW_MATRIX_PANE (widget);
  int title_minimum, title_natural, column;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      int row_height = lw_matrix_shown_measure_height (self->rows);
      int heads_height = measure_heads_height (self);

      *minimum = heads_height + row_height;
      *natural = heads_height + row_height * lw_matrix_shown_count (self->rows);
      return;
    }
  lw_matrix_shown_measure_title (self->rows, &title_minimum, &title_natural);
  column = lw_matrix_heads_measure_column (self->heads);
  *minimum = title_minimum + column;
  *natural = title_natural + lw_matrix_columns_width (column);
}

static void
configure (LwMatrixPane *self, GtkOrientation orientation, int size, int page, int step)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment != NULL)
    gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment), 0,
                              MAX (size, page), step, page * 0.9, page);
}

/* The columns first take the width that is over, the titles the rest; what is short comes off
 * the titles first, and then the columns scroll. */
static void
divide_width (LwMatrixPane *self, int width)
{
  int title_minimum, title_natural, needed, column;
  int gaps = lw_matrix_columns_width (0);

  lw_matrix_shown_measure_title (self->rows, &title_minimum, &title_natural);
  needed = lw_matrix_heads_measure_column (self->heads);
  column = (width - title_natural - gaps) / LW_N_COLUMNS;
  column = CLAMP (column, needed, (int) (needed * MAX_GROWTH));
  self->metrics.column_width = column;
  self->metrics.title_width = MAX (title_minimum, width - lw_matrix_columns_width (column));
  configure (self, GTK_ORIENTATION_HORIZONTAL,
             self->metrics.title_width + lw_matrix_columns_width (column), width, column);
  self->metrics.offset = lw_matrix_pane_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
}

static void
lw_matrix_pane_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LwMatrixPane *self = LW_MATRIX_PANE (widget);
  GtkAllocation area = { 0, 0, width, 0 };

  divide_width (self, width);
  self->heads_height = measure_heads_height (self);
  self->row_height = lw_matrix_shown_measure_height (self->rows);
  configure (self, GTK_ORIENTATION_VERTICAL,
             self->heads_height + self->row_height * lw_matrix_shown_count (self->rows), height,
             self->row_height);

  area.y = self->heads_height - lw_matrix_pane_get_scroll (self, GTK_ORIENTATION_VERTICAL);
  area.height = self->row_height;
  for (guint i = 0; i < self->rows->len; i++)
    {
      if (!is_shown (nth_row (self, i)))
        continue;
      gtk_widget_size_allocate (GTK_WIDGET (nth_row (self, i)), &area, -1);
      area.y += self->row_height;
    }
  gtk_widget_size_allocate (GTK_WIDGET (self->heads),
                            &(GtkAllocation){ 0, 0, width, self->heads_height }, -1);
}

/* Rows move as they are when scrolled up and down, and must look again at where their columns are
 * when scrolled sideways. */
static void
scrolled_cb (LwMatrixPane *self, GtkAdjustment *adjustment)
{
  if (adjustment == self->adjustments[GTK_ORIENTATION_HORIZONTAL])
    {
      for (guint i = 0; i < self->rows->len; i++)
        gtk_widget_queue_allocate (GTK_WIDGET (nth_row (self, i)));
      gtk_widget_queue_allocate (GTK_WIDGET (self->heads));
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
set_adjustment (LwMatrixPane *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **place = &self->adjustments[orientation];

  if (*place == adjustment)
    return;
  if (*place != NULL)
    g_signal_handlers_disconnect_by_func (*place, scrolled_cb, self);
  g_set_object (place, adjustment);
  if (adjustment != NULL)
    g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self,
                             G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static gboolean
lw_matrix_pane_get_border (GtkScrollable *scrollable, GtkBorder *border)
{
  LwMatrixPane *self = LW_MATRIX_PANE (scrollable);

  *border
    = (GtkBorder){ .top = (gint16) self->heads_height, .left = (gint16) self->metrics.title_width };

  return TRUE;
}

static void
lw_matrix_pane_scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = lw_matrix_pane_get_border;
}

static void
lw_matrix_pane_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  LwMatrixPane *self = LW_MATRIX_PANE (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_matrix_pane_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  LwMatrixPane *self = LW_MATRIX_PANE (object);

  switch (prop_id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lw_matrix_pane_dispose (GObject *object)
{
  LwMatrixPane *self = LW_MATRIX_PANE (object);

  self->current = self->pointed_row = NULL;
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_unparent (GTK_WIDGET (nth_row (self, i)));
  g_ptr_array_set_size (self->rows, 0);
  if (self->heads != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->heads));
  self->heads = NULL;
  g_clear_object (&self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
  g_clear_object (&self->adjustments[GTK_ORIENTATION_VERTICAL]);

  G_OBJECT_CLASS (lw_matrix_pane_parent_class)->dispose (object);
}

static void
lw_matrix_pane_finalize (GObject *object)
{
  g_ptr_array_unref (LW_MATRIX_PANE (object)->rows);

  G_OBJECT_CLASS (lw_matrix_pane_parent_class)->finalize (object);
}

static void
lw_matrix_pane_class_init (LwMatrixPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = lw_matrix_pane_get_property;
  object_class->set_property = lw_matrix_pane_set_property;
  object_class->dispose = lw_matrix_pane_dispose;
  object_class->finalize = lw_matrix_pane_finalize;
  widget_class->measure = lw_matrix_pane_measure;
  widget_class->size_allocate = lw_matrix_pane_size_allocate;
  widget_class->snapshot = lw_matrix_pane_snapshot;

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  signals[CURRENT_CHANGED] = g_signal_new ("current-changed", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
lw_matrix_pane_init (LwMatrixPane *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  self->rows = g_ptr_array_new ();
  self->pointed_column = LW_MATRIX_TITLE;
  self->heads = lw_matrix_heads_new (&self->metrics);
  gtk_widget_set_parent (GTK_WIDGET (self->heads), widget);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
}

const LwMatrixMetrics *
lw_matrix_pane_get_metrics (LwMatrixPane *self)
{
  return &self->metrics;
}

GPtrArray *
lw_matrix_pane_get_rows (LwMatrixPane *self)
{
  return self->rows;
}

static gboolean
has_focus_in (LwMatrixRow *row)
{
  return row != NULL
         && (gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static LwMatrixRow *
find_near (LwMatrixPane *self, guint position)
{
  LwMatrixRow *row;

  if (self->rows->len == 0)
    return NULL;
  row = nth_row (self, MIN (position, self->rows->len - 1));

  return is_shown (row) ? row : lw_matrix_shown_find_edge (self->rows, FALSE);
}

/* Parents the rows that are new and puts all in their order, which screen readers follow. */
static void
order_rows (LwMatrixPane *self)
{
  GtkWidget *previous = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = GTK_WIDGET (nth_row (self, i));

      if (gtk_widget_get_parent (row) == NULL || gtk_widget_get_prev_sibling (row) != previous)
        gtk_widget_insert_after (row, GTK_WIDGET (self), previous);
      previous = row;
    }
}

void
lw_matrix_pane_splice (LwMatrixPane *self, guint position, guint n_removals, GPtrArray *added)
{
  g_autoptr (GPtrArray) removed = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean had_focus = has_focus_in (self->current);

  for (guint i = 0; i < n_removals; i++)
    g_ptr_array_add (removed, g_object_ref (nth_row (self, position + i)));
  if (n_removals > 0)
    g_ptr_array_remove_range (self->rows, position, n_removals);
  for (guint i = 0; i < added->len; i++)
    g_ptr_array_insert (self->rows, (int) (position + i), g_ptr_array_index (added, i));

  self->pointed_row = NULL;
  order_rows (self);
  if (self->current != NULL && !g_ptr_array_find (self->rows, self->current, NULL))
    {
      lw_matrix_pane_set_current (self, had_focus ? find_near (self, position) : NULL,
                                  self->current_column);
      if (had_focus && self->current != NULL)
        lw_matrix_pane_focus_cell (self, self->current, self->current_column);
    }
  for (guint i = 0; i < removed->len; i++)
    if (!g_ptr_array_find (self->rows, g_ptr_array_index (removed, i), NULL))
      gtk_widget_unparent (g_ptr_array_index (removed, i));
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

LwMatrixRow *
lw_matrix_pane_get_current (LwMatrixPane *self)
{
  return self->current;
}

int
lw_matrix_pane_get_current_column (LwMatrixPane *self)
{
  return self->current_column;
}

void
lw_matrix_pane_set_current (LwMatrixPane *self, LwMatrixRow *row, int column)
{
  gboolean has_changed = self->current != row;

  self->current = row;
  self->current_column = column;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (has_changed)
    g_signal_emit (self, signals[CURRENT_CHANGED], 0);
}

gboolean
lw_matrix_pane_focus_cell (LwMatrixPane *self, LwMatrixRow *row, int column)
{
  if (row == NULL)
    return FALSE;
  lw_matrix_pane_scroll_to (self, row, column);
  gtk_widget_grab_focus (lw_matrix_row_get_cell (row, (guint) column));
  lw_matrix_pane_set_current (self, row, column);

  return TRUE;
}

/* Assistive tools may have moved the focus behind our back. Answers whether it is inside. */
gboolean
lw_matrix_pane_follow_focus (LwMatrixPane *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus != NULL && i < self->rows->len; i++)
    {
      int column = lw_matrix_row_find_cell (nth_row (self, i), focus);

      if (column < 0)
        continue;
      if (nth_row (self, i) != self->current || column != self->current_column)
        lw_matrix_pane_set_current (self, nth_row (self, i), column);
      return TRUE;
    }

  return FALSE;
}

/* Where a point is: FALSE over the heads, in a gap and beyond the last row. */
gboolean
lw_matrix_pane_find_at (LwMatrixPane *self, double x, double y, LwMatrixRow **row, int *column)
{
  int place;

  *row = NULL;
  if (y < self->heads_height || self->row_height == 0)
    return FALSE;
  place
    = ((int) y - self->heads_height + lw_matrix_pane_get_scroll (self, GTK_ORIENTATION_VERTICAL))
      / self->row_height;
  *row = lw_matrix_shown_nth (self->rows, place);

  return *row != NULL && lw_matrix_metrics_find_column (&self->metrics, x, column);
}

void
lw_matrix_pane_scroll_to (LwMatrixPane *self, LwMatrixRow *row, int column)
{
  GtkAdjustment *vertical = self->adjustments[GTK_ORIENTATION_VERTICAL];
  GtkAdjustment *horizontal = self->adjustments[GTK_ORIENTATION_HORIZONTAL];
  int y = lw_matrix_shown_get_place (self->rows, row) * self->row_height;
  int x = lw_matrix_metrics_get_x (&self->metrics, (guint) column) + self->metrics.offset
          - self->metrics.title_width;

  if (vertical != NULL)
    gtk_adjustment_clamp_page (vertical, y, y + self->heads_height + self->row_height);
  if (horizontal != NULL)
    gtk_adjustment_clamp_page (horizontal, x - LW_MATRIX_GAP,
                               x + self->metrics.title_width + self->metrics.column_width);
}

int
lw_matrix_pane_get_page (LwMatrixPane *self)
{
  int room = gtk_widget_get_height (GTK_WIDGET (self)) - self->heads_height;

  return self->row_height > 0 ? MAX (1, room / self->row_height - 1) : 1;
}

GdkRectangle
lw_matrix_pane_get_area (LwMatrixPane *self, LwMatrixRow *row, int column)
{
  GdkRectangle area = { 0, 0, self->metrics.title_width, self->row_height };

  area.y = self->heads_height + lw_matrix_shown_get_place (self->rows, row) * self->row_height
           - lw_matrix_pane_get_scroll (self, GTK_ORIENTATION_VERTICAL);
  if (column != LW_MATRIX_TITLE)
    {
      area.x = lw_matrix_metrics_get_x (&self->metrics, (guint) column);
      area.width = self->metrics.column_width;
    }

  return area;
}

void
lw_matrix_pane_set_pointed (LwMatrixPane *self, LwMatrixRow *row, int column)
{
  if (self->pointed_row == row && self->pointed_column == column)
    return;
  self->pointed_row = row;
  self->pointed_column = column;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
