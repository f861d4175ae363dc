/* lw-legend-sample.c - a small picture of what is drawn, for a legend
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-legend-sample.h"

#define LW_TYPE_LEGEND_SAMPLE (lw_legend_sample_get_type ())
G_DECLARE_FINAL_TYPE (LwLegendSample, lw_legend_sample, LW, LEGEND_SAMPLE, GtkWidget)

struct _LwLegendSample
{
  GtkWidget parent_instance;

  LwLegendDraw draw;
  gconstpointer data; /* borrowed */
};

G_DEFINE_FINAL_TYPE (LwLegendSample, lw_legend_sample, GTK_TYPE_WIDGET)

static void
lw_legend_sample_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  LwLegendSample *self = LW_LEGEND_SAMPLE (widget);

  self->draw (widget, snapshot,
              &GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                   (float) gtk_widget_get_height (widget)),
              self->data);
}

static void
lw_legend_sample_class_init (LwLegendSampleClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = lw_legend_sample_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
lw_legend_sample_init (LwLegendSample *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
lw_legend_sample_new (LwLegendDraw draw, gconstpointer data, int width, int height)
{
  LwLegendSample *self = g_object_new (LW_TYPE_LEGEND_SAMPLE, NULL);

  self->draw = draw;
  self->data = data;
  gtk_widget_set_size_request (GTK_WIDGET (self), width, height);

  return GTK_WIDGET (self);
}
