/* lw-carousel-grid.h - where each student is in each round, as a table
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-carousel-job.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A row for each student, and below them how full each workplace is. Rows have the focus and are
 * told whole. */
#define LW_TYPE_CAROUSEL_GRID (lw_carousel_grid_get_type ())
G_DECLARE_FINAL_TYPE (LwCarouselGrid, lw_carousel_grid, LW, CAROUSEL_GRID, GtkWidget)

/* @job: one that was run. */
void lw_carousel_grid_show (LwCarouselGrid *self, LwCarouselJob *job);

G_END_DECLS
