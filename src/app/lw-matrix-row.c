/* lw-matrix-row.c - one form of the forms matrix
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-matrix-row.h"

#include "lw-cells.h"
#include "lw-matrix-cell.h"
#include "lw-matrix-shape.h"

#include <glib/gi18n.h>

#define TITLE_CHARS 16

struct _LwMatrixRow
{
  GtkWidget parent_instance;

  /* owned */
  LwVariant *variant;
  LwCells cells;
  char *definition;
  char *reason;

  /* owned, as children */
  GtkWidget *title;
  GtkWidget *note; /* hidden when there is none */
  GtkWidget *widgets[LW_N_COLUMNS];

  /* borrowed */
  const LwMatrixMetrics *metrics;
};

G_DEFINE_FINAL_TYPE (LwMatrixRow, lw_matrix_row, GTK_TYPE_WIDGET)

/* "Snuffelstage, Sandwich: cross in the figure" */
static char *
dup_cell_words (LwMatrixRow *self, guint column)
{
  g_autofree char *said = lw_shape_dup_words (&self->cells.cells[column]);

  /* translators: a form, a column, and what is said of the two */
  return g_strdup_printf (_ ("%s, %s: %s"), self->variant->name, lw_column_title (column), said);
}

static void
paint_cell (LwMatrixRow *self, guint column)
{
  g_autofree char *words = dup_cell_words (self, column);

  lw_matrix_cell_set_cell (LW_MATRIX_CELL (self->widgets[column]), &self->cells.cells[column]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->widgets[column]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static int
measure_note (LwMatrixRow *self)
{
  int height = 0;

  if (gtk_widget_get_visible (self->note))
    gtk_widget_measure (self->note, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);

  return height;
}

static void
lw_matrix_row_measure (GtkWidget *widget,
                       GtkOrientation orientation,
                       int for_size,
                       int *minimum,
                       int *natural,
                       int *minimum_baseline,
                       int *natural_baseline)
{
  LwMatrixRow *self = LW_MATRIX_ROW (widget);
  int title_minimum, title_natural, cell_minimum, cell_natural;

  gtk_widget_measure (self->title, orientation, -1, &title_minimum, &title_natural, NULL, NULL);
  gtk_widget_measure (self->widgets[0], orientation, -1, &cell_minimum, &cell_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = MAX (title_minimum, cell_minimum) + measure_note (self);
      *natural = MAX (title_natural, cell_natural) + measure_note (self);
      return;
    }
  *minimum = title_minimum + lw_matrix_columns_width (cell_minimum);
  *natural = title_natural + lw_matrix_columns_width (cell_natural);
}

static void
lw_matrix_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LwMatrixRow *self = LW_MATRIX_ROW (widget);
  int note_height = measure_note (self);
  GtkAllocation area = { 0, 0, self->metrics->title_width, height - note_height };

  gtk_widget_size_allocate (self->title, &area, -1);
  area.width = self->metrics->column_width;
  for (guint column = 0; column < LW_N_COLUMNS; column++)
    {
      area.x = lw_matrix_metrics_get_x (self->metrics, column);
      gtk_widget_size_allocate (self->widgets[column], &area, -1);
    }
  if (note_height > 0)
    gtk_widget_size_allocate (self->note,
                              &(GtkAllocation){ 0, height - note_height, width, note_height }, -1);
}

/* The columns go under the title. */
static void
lw_matrix_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LwMatrixRow *self = LW_MATRIX_ROW (widget);
  int x = self->metrics->title_width;

  gtk_widget_snapshot_child (widget, self->title, snapshot);
  gtk_widget_snapshot_child (widget, self->note, snapshot);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (x, 0, gtk_widget_get_width (widget) - x,
                                                         gtk_widget_get_height (widget)));
  for (guint column = 0; column < LW_N_COLUMNS; column++)
    gtk_widget_snapshot_child (widget, self->widgets[column], snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
lw_matrix_row_dispose (GObject *object)
{
  LwMatrixRow *self = LW_MATRIX_ROW (object);

  g_clear_pointer (&self->title, gtk_widget_unparent);
  g_clear_pointer (&self->note, gtk_widget_unparent);
  for (guint column = 0; column < LW_N_COLUMNS; column++)
    g_clear_pointer (&self->widgets[column], gtk_widget_unparent);
  g_clear_object (&self->variant);

  G_OBJECT_CLASS (lw_matrix_row_parent_class)->dispose (object);
}

static void
lw_matrix_row_finalize (GObject *object)
{
  LwMatrixRow *self = LW_MATRIX_ROW (object);

  lw_cells_clear (&self->cells);
  g_free (self->definition);
  g_free (self->reason);

  G_OBJECT_CLASS (lw_matrix_row_parent_class)->finalize (object);
}

static void
lw_matrix_row_class_init (LwMatrixRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lw_matrix_row_dispose;
  object_class->finalize = lw_matrix_row_finalize;
  widget_class->measure = lw_matrix_row_measure;
  widget_class->size_allocate = lw_matrix_row_size_allocate;
  widget_class->snapshot = lw_matrix_row_snapshot;

  gtk_widget_class_set_css_name (widget_class, "matrixrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
lw_matrix_row_init (LwMatrixRow *self)
{
  GtkLabel *title = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (title, 0);
  gtk_label_set_ellipsize (title, PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (title, TITLE_CHARS);
  gtk_widget_add_css_class (GTK_WIDGET (title), "title");
  self->title = GTK_WIDGET (title);
  gtk_widget_set_parent (self->title, GTK_WIDGET (self));
  for (guint column = 0; column < LW_N_COLUMNS; column++)
    {
      self->widgets[column] = lw_matrix_cell_new ();
      gtk_widget_set_focusable (self->widgets[column], TRUE);
      gtk_widget_set_parent (self->widgets[column], GTK_WIDGET (self));
    }
  self->note = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->note), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->note), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->note, "note");
  gtk_widget_set_visible (self->note, FALSE);
  gtk_widget_set_parent (self->note, GTK_WIDGET (self));
}

LwMatrixRow *
lw_matrix_row_new (LwVariant *variant, const LwMatrixMetrics *metrics)
{
  LwMatrixRow *self = g_object_new (LW_TYPE_MATRIX_ROW, NULL);

  self->variant = g_object_ref (variant);
  self->metrics = metrics;
  lw_matrix_row_refresh (self);

  return self;
}

LwVariant *
lw_matrix_row_get_variant (LwMatrixRow *self)
{
  return self->variant;
}

void
lw_matrix_row_refresh (LwMatrixRow *self)
{
  lw_cells_clear (&self->cells);
  lw_cells_read (self->variant, &self->cells);
  gtk_label_set_text (GTK_LABEL (self->title), self->variant->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->variant->name, -1);
  for (guint column = 0; column < LW_N_COLUMNS; column++)
    paint_cell (self, column);
}

void
lw_matrix_row_set_definition (LwMatrixRow *self, const char *definition)
{
  if (g_strcmp0 (self->definition, definition) == 0)
    return;
  g_free (self->definition);
  self->definition = g_strdup (definition);
}

/* The note says what the reason says, and more. */
static void
describe (LwMatrixRow *self)
{
  const char *note = gtk_label_get_text (GTK_LABEL (self->note));
  const char *text = *note != '\0' ? note : self->reason;

  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

void
lw_matrix_row_set_note (LwMatrixRow *self, const char *note)
{
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (self->note)), note != NULL ? note : "") == 0)
    return;
  gtk_label_set_text (GTK_LABEL (self->note), note != NULL ? note : "");
  gtk_widget_set_visible (self->note, note != NULL);
  describe (self);
}

void
lw_matrix_row_set_reason (LwMatrixRow *self, const char *reason)
{
  if (g_strcmp0 (self->reason, reason) == 0)
    return;
  g_free (self->reason);
  self->reason = g_strdup (reason);
  if (reason != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "dimmed");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dimmed");
  describe (self);
}

const char *
lw_matrix_row_get_reason (LwMatrixRow *self)
{
  return self->reason;
}

GtkWidget *
lw_matrix_row_get_cell (LwMatrixRow *self, guint column)
{
  g_return_val_if_fail (column < LW_N_COLUMNS, NULL);

  return self->widgets[column];
}

int
lw_matrix_row_find_cell (LwMatrixRow *self, GtkWidget *widget)
{
  for (guint column = 0; column < LW_N_COLUMNS; column++)
    if (self->widgets[column] == widget)
      return (int) column;

  return -1;
}

void
lw_matrix_row_measure_title (LwMatrixRow *self, int *minimum, int *natural)
{
  gtk_widget_measure (self->title, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

static void
append_line (GString *text, const char *line)
{
  if (line != NULL && *line != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
}

char *
lw_matrix_row_dup_tooltip (LwMatrixRow *self, int column)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (column == LW_MATRIX_TITLE)
    {
      append_line (text, self->variant->name);
      append_line (text, self->definition);
    }
  else
    {
      g_autofree char *words = dup_cell_words (self, (guint) column);

      append_line (text, words);
      if (self->cells.cells[column].own != LW_SAID_NOT_STATED)
        {
          append_line (text, self->cells.why);
          append_line (text, self->cells.who);
          append_line (text, self->cells.school_year);
        }
    }
  append_line (text, gtk_widget_get_visible (self->note)
                       ? gtk_label_get_text (GTK_LABEL (self->note))
                       : self->reason);

  return g_string_free (g_steal_pointer (&text), FALSE);
}
