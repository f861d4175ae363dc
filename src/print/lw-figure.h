/* lw-figure.h - a picture on a page
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib-object.h>

G_BEGIN_DECLS

#define LW_TYPE_FIGURE (lw_figure_get_type ())
G_DECLARE_FINAL_TYPE (LwFigure, lw_figure, LW, FIGURE, GObject)

/* NULL when the file is no picture that can be shown. */
LwFigure *lw_figure_new (const char *path);

/* Pixels, upright. */
int lw_figure_get_width (LwFigure *self);
int lw_figure_get_height (LwFigure *self);

void lw_figure_draw (LwFigure *self, cairo_t *cr, double x, double y, double width, double height);
/* Drops the pixels; they are decoded again when they are needed. */
void lw_figure_forget (LwFigure *self);

G_END_DECLS
