/* lw-matrix-legend.c - what the shapes of the forms matrix mean
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-matrix-legend.h"

#include "lw-matrix-cell.h"
#include "lw-wrap-layout.h"

#include <glib/gi18n.h>

struct _LwMatrixLegend
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (LwMatrixLegend, lw_matrix_legend, GTK_TYPE_WIDGET)

static const struct
{
  LwCell cell;
  const char *words;
} entries[] = {
  { { .figure = LW_SAID_YES }, N_ ("cross in the figure") },
  { { .text = LW_SAID_YES }, N_ ("said in the text") },
  { { .text = LW_SAID_NO }, N_ ("the text says no") },
  { { .figure = LW_SAID_NOT_STATED }, N_ ("empty: not stated") },
  { { .own = LW_SAID_YES }, N_ ("chosen by the school") },
  { { .figure = LW_SAID_YES, .own = LW_SAID_NO }, N_ ("dropped by the school") },
};

static void
lw_matrix_legend_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lw_matrix_legend_parent_class)->dispose (object);
}

static void
lw_matrix_legend_class_init (LwMatrixLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_matrix_legend_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, LW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "matrixlegend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
make_entry (const LwCell *cell, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (words);

  if (lw_cell_effective (cell) != LW_SAID_NOT_STATED)
    {
      GtkWidget *shape = lw_matrix_cell_new ();

      lw_matrix_cell_set_cell (LW_MATRIX_CELL (shape), cell);
      gtk_box_append (GTK_BOX (box), shape);
    }
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static void
lw_matrix_legend_init (LwMatrixLegend *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Legend"), -1);
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GtkWidget *entry = make_entry (&entries[i].cell, _ (entries[i].words));

      gtk_widget_set_margin_end (entry, 6);
      gtk_widget_set_parent (entry, GTK_WIDGET (self));
    }
}

GtkWidget *
lw_matrix_legend_new (void)
{
  return g_object_new (LW_TYPE_MATRIX_LEGEND, NULL);
}
