/* lw-timeline-seats.h - the free seats of a workplace on the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One cell a week: the fuller the darker, with how many can still come. */
void lw_timeline_draw_seats (GtkWidget *widget,
                             GtkSnapshot *snapshot,
                             LwTimeline *timeline,
                             LwWorkplace *workplace,
                             float height);
/* How wide a week must be for its number. */
float lw_timeline_measure_seats (GtkWidget *widget);
/* What a cell looks like of which so much is taken, for the legend; more than 1: too much. */
void lw_timeline_draw_seats_sample (GtkWidget *widget,
                                    GtkSnapshot *snapshot,
                                    double share,
                                    const graphene_rect_t *area);
/* The whole year in a few words. */
char *lw_timeline_describe_seats (LwTimeline *timeline, LwWorkplace *workplace);
/* One week of it, by any of its days. */
char *
lw_timeline_describe_seats_of_week (LwTimeline *timeline, LwWorkplace *workplace, guint32 day);

G_END_DECLS
