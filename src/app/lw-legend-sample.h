/* lw-legend-sample.h - a small picture of what is drawn, for a legend
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*LwLegendDraw) (GtkWidget *widget,
                              GtkSnapshot *snapshot,
                              const graphene_rect_t *area,
                              gconstpointer data);

/* The words beside it tell what it is: it is not read out.
 *
 * @data: (nullable): what @draw is given; it must stay */
GtkWidget *lw_legend_sample_new (LwLegendDraw draw, gconstpointer data, int width, int height);

G_END_DECLS
