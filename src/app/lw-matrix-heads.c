/* lw-matrix-heads.c - the heads of the columns of the forms matrix
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-matrix-heads.h"

#include <string.h>

struct _LwMatrixHeads
{
  GtkWidget parent_instance;

  /* owned, as children */
  GtkWidget *columns[LW_N_COLUMNS];
  GtkWidget *groups[LW_N_COLUMNS]; /* by the first column of the group; NULL for a group of one */

  /* borrowed */
  const LwMatrixMetrics *metrics;
};

G_DEFINE_FINAL_TYPE (LwMatrixHeads, lw_matrix_heads, GTK_TYPE_WIDGET)

/* Dutch in every locale, as the full titles; parted where a Dutch word may be. */
static const char *const short_titles[LW_N_COLUMNS] = {
  [LW_COLUMN_IN_SCHOOL] = "Binnen-\nschools",
  [LW_COLUMN_ON_THE_JOB] = "On the\njob",
  [LW_COLUMN_OFF_THE_JOB] = "Off the\njob",
  [LW_COLUMN_LOWER] = "Onder-\nbouw",
  [LW_COLUMN_UPPER] = "Boven-\nbouw",
  [LW_COLUMN_LINT] = "Lint",
  [LW_COLUMN_SANDWICH] = "Sand-\nwich",
  [LW_COLUMN_TL] = "TL",
  [LW_COLUMN_GL] = "GL",
  [LW_COLUMN_KB] = "KB",
  [LW_COLUMN_BB] = "BB",
  [LW_COLUMN_ACCREDITATION] = "Accre-\nditatie",
};

static int
measure_height (GtkWidget *const *labels)
{
  int tallest = 0;

  for (guint column = 0; column < LW_N_COLUMNS; column++)
    {
      int height;

      if (labels[column] == NULL)
        continue;
      gtk_widget_measure (labels[column], GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
      tallest = MAX (tallest, height);
    }

  return tallest;
}

static void
lw_matrix_heads_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  LwMatrixHeads *self = LW_MATRIX_HEADS (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = measure_height (self->groups) + measure_height (self->columns);
  else
    *minimum = lw_matrix_columns_width (lw_matrix_heads_measure_column (self));
  *natural = *minimum;
}

static void
lw_matrix_heads_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  LwMatrixHeads *self = LW_MATRIX_HEADS (widget);
  int group_height = measure_height (self->groups);

  for (guint column = 0; column < LW_N_COLUMNS; column++)
    {
      int x = lw_matrix_metrics_get_x (self->metrics, column);

      gtk_widget_size_allocate (
        self->columns[column],
        &(GtkAllocation){ x, group_height, self->metrics->column_width, height - group_height },
        -1);
      if (self->groups[column] != NULL)
        {
          int n = (int) (lw_matrix_get_group_end (column) - column);

          gtk_widget_size_allocate (
            self->groups[column],
            &(GtkAllocation){ x, 0, n * self->metrics->column_width, group_height }, -1);
        }
    }
}

/* The columns go under the corner. */
static void
lw_matrix_heads_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LwMatrixHeads *self = LW_MATRIX_HEADS (widget);
  int x = self->metrics->title_width;

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (x, 0, gtk_widget_get_width (widget) - x,
                                                         gtk_widget_get_height (widget)));
  GTK_WIDGET_CLASS (lw_matrix_heads_parent_class)->snapshot (widget, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
lw_matrix_heads_dispose (GObject *object)
{
  LwMatrixHeads *self = LW_MATRIX_HEADS (object);

  for (guint column = 0; column < LW_N_COLUMNS; column++)
    {
      g_clear_pointer (&self->groups[column], gtk_widget_unparent);
      g_clear_pointer (&self->columns[column], gtk_widget_unparent);
    }

  G_OBJECT_CLASS (lw_matrix_heads_parent_class)->dispose (object);
}

static void
lw_matrix_heads_class_init (LwMatrixHeadsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_matrix_heads_dispose;
  widget_class->measure = lw_matrix_heads_measure;
  widget_class->size_allocate = lw_matrix_heads_size_allocate;
  widget_class->snapshot = lw_matrix_heads_snapshot;

  gtk_widget_class_set_css_name (widget_class, "matrixheads");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static GtkWidget *
add_label (LwMatrixHeads *self, const char *text, const char *name, const char *css_class)
{
  GtkWidget *label
    = g_object_new (GTK_TYPE_LABEL, "label", text, "tooltip-text", name, "justify",
                    GTK_JUSTIFY_CENTER, "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

static char *
dup_full_title (guint column)
{
  const char *title = lw_column_title (column);
  const char *head = lw_column_head (column);

  return strcmp (title, head) == 0 ? g_strdup (title) : g_strdup_printf ("%s: %s", head, title);
}

static void
lw_matrix_heads_init (LwMatrixHeads *self)
{
  for (guint column = 0; column < LW_N_COLUMNS; column++)
    {
      g_autofree char *name = dup_full_title (column);
      const char *head = lw_column_head (column);

      /* A group of one has the group's name for its title already. */
      if (lw_matrix_begins_group (column) && lw_matrix_get_group_end (column) > column + 1)
        self->groups[column] = add_label (self, head, head, "group");
      self->columns[column] = add_label (self, short_titles[column], name, "column");
    }
}

LwMatrixHeads *
lw_matrix_heads_new (const LwMatrixMetrics *metrics)
{
  LwMatrixHeads *self = g_object_new (LW_TYPE_MATRIX_HEADS, NULL);

  self->metrics = metrics;

  return self;
}

/* The words of a group have the width of all its columns. */
int
lw_matrix_heads_measure_column (LwMatrixHeads *self)
{
  int widest = 0;

  for (guint column = 0; column < LW_N_COLUMNS; column++)
    {
      int width;

      gtk_widget_measure (self->columns[column], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL,
                          NULL);
      widest = MAX (widest, width);
      if (self->groups[column] == NULL)
        continue;
      gtk_widget_measure (self->groups[column], GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL,
                          NULL);
      widest = MAX (widest, width / (int) (lw_matrix_get_group_end (column) - column));
    }

  return widest;
}
