/* lw-matrix-legend.h - what the shapes of the forms matrix mean
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LW_TYPE_MATRIX_LEGEND (lw_matrix_legend_get_type ())
G_DECLARE_FINAL_TYPE (LwMatrixLegend, lw_matrix_legend, LW, MATRIX_LEGEND, GtkWidget)

GtkWidget *lw_matrix_legend_new (void);

G_END_DECLS
