/* lw-timeline-load.h - how many of a class are away each week
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @students: ids, NULL-terminated. How many have a stage that takes their time. */
guint lw_timeline_count_placed (LwTimeline *timeline, const char *const *students);
void lw_timeline_draw_load (GtkWidget *widget,
                            GtkSnapshot *snapshot,
                            LwTimeline *timeline,
                            const char *const *students,
                            float height);

/* What a week looks like, for the legend. */
void lw_timeline_draw_load_sample (GtkWidget *widget,
                                   GtkSnapshot *snapshot,
                                   const graphene_rect_t *area);

G_END_DECLS
