/* lw-timeline-legend.h - what the shapes of the time line mean
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Fills a grid with a sample and the words of each setting, model and state. */
void lw_timeline_legend_fill (GtkGrid *grid);

G_END_DECLS
