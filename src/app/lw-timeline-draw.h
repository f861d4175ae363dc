/* lw-timeline-draw.h - weeks, holidays and stages as they are drawn
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What lies behind the stages of a row: holidays hatched, months and today as lines. */
void lw_timeline_draw_weeks (GtkWidget *widget,
                             GtkSnapshot *snapshot,
                             LwTimeline *timeline,
                             const char *group,
                             float height);
void lw_timeline_draw_today (GtkWidget *widget,
                             GtkSnapshot *snapshot,
                             LwTimeline *timeline,
                             float height);
/* Where a stage stands in a row of that height with so many lanes. */
graphene_rect_t lw_timeline_get_area (LwTimeline *timeline,
                                      const LwTimelineStage *stage,
                                      guint n_lanes,
                                      float height);
/* @is_current: has the focus. */
void lw_timeline_draw_stage (GtkWidget *widget,
                             GtkSnapshot *snapshot,
                             LwTimeline *timeline,
                             const LwTimelineStage *stage,
                             const graphene_rect_t *area,
                             gboolean is_current);
/* What a state and a model look like, for the legend. */
void lw_timeline_draw_sample (GtkWidget *widget,
                              GtkSnapshot *snapshot,
                              const char *state,
                              LwPatternKind kind,
                              const graphene_rect_t *area);
/* What nobody is on stage in: a holiday. */
void lw_timeline_draw_hatch (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *area);
void
lw_timeline_draw_pin_sample (GtkWidget *widget, GtkSnapshot *snapshot, const graphene_rect_t *area);
void lw_timeline_draw_conflict_sample (GtkWidget *widget,
                                       GtkSnapshot *snapshot,
                                       const graphene_rect_t *area);
/* A line of text in an area, ellipsized at its end; @scale of the widget's font. */
void lw_timeline_draw_text (GtkWidget *widget,
                            GtkSnapshot *snapshot,
                            const char *text,
                            const graphene_rect_t *area,
                            const GdkRGBA *color,
                            double scale,
                            PangoWeight weight,
                            PangoAlignment alignment);
/* A text in a font of @scale of the widget's; (transfer full). */
PangoLayout *
lw_timeline_make_layout (GtkWidget *widget, const char *text, double scale, PangoWeight weight);
/* How wide that is, wholly written. */
float
lw_timeline_measure_text (GtkWidget *widget, const char *text, double scale, PangoWeight weight);

G_END_DECLS
