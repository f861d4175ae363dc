/* lw-timeline-bar.h - the bars of a stage, in the look of its state
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwTimelineLook:
 * @fill: opacity of the setting's colour
 * @outline: likewise
 *
 * How a state looks.
 */
typedef struct
{
  const char *state;
  double fill;
  double outline;
  gboolean is_dashed;
  gboolean is_struck;
} LwTimelineLook;

/* What an arrangement looks like, which is nobody's stage yet; beside the states. */
#define LW_TIMELINE_PERIOD_LOOK "stageperiode"

const LwTimelineLook *lw_timeline_find_look (const char *state);
const LwTimelineLook *lw_timeline_get_look (const LwTimelineStage *stage);

/* Where weeks show their days, words take this much of a stage's height and half-days the rest. */
#define LW_TIMELINE_WORDS 0.5

/* @area: where the stage stands; see lw_timeline_get_area(). */
void lw_timeline_draw_bars (cairo_t *cr,
                            LwTimeline *timeline,
                            const LwTimelineStage *stage,
                            const graphene_rect_t *area,
                            const GdkRGBA *color);
graphene_rect_t lw_timeline_get_bar_box (LwTimeline *timeline,
                                         const LwTimelineBar *bar,
                                         const graphene_rect_t *area);
/* A bar of no stage in particular, for the legend. */
void lw_timeline_draw_one_bar (cairo_t *cr,
                               LwPatternKind kind,
                               const graphene_rect_t *box,
                               const LwTimelineLook *look,
                               const GdkRGBA *color);

G_END_DECLS
