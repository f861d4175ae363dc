/* lw-load-draw.h - how busy a company is, as it is drawn
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-load.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwLoadFrame:
 * @load: (borrowed): what is drawn
 * @names: how wide the names of the axes are, at the side where one begins to read
 * @line: the height of a line of small text
 * @width, @height: of the widget
 * @is_rtl: the year runs from right to left
 *
 * How the room of a chart is divided.
 */
typedef struct
{
  const LwLoad *load;
  float names;
  float line;
  float width;
  float height;
  gboolean is_rtl;
} LwLoadFrame;

typedef enum
{
  LW_LOAD_FIRM,
  LW_LOAD_ASKED,
  LW_LOAD_CROWDED,
  LW_LOAD_SEATS,
  LW_LOAD_HOLIDAY,
  LW_N_LOAD_LOOKS,
} LwLoadLook;

LwLoadFrame lw_load_frame_make (GtkWidget *widget, const LwLoad *load);
int lw_load_frame_measure_width (const LwLoadFrame *self);
int lw_load_frame_measure_height (const LwLoadFrame *self);
/* A week from the top to the names of the weeks. */
graphene_rect_t lw_load_frame_get_week (const LwLoadFrame *self, guint week);
/* Which week is there, or -1. */
int lw_load_frame_pick (const LwLoadFrame *self, double x);

void lw_load_draw (GtkWidget *widget, GtkSnapshot *snapshot, const LwLoadFrame *frame);
/* What it means, for the legend: a small picture. */
GtkWidget *lw_load_sample_new (LwLoadLook look);

G_END_DECLS
