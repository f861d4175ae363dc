/* lw-timeline-row.h - one class or student on the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline-list.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwTimelineRow:
 *
 * Draws a name and its stages; a class shows how many of its students are on a stage in each
 * week, and below that what is arranged for it and what it does together. Its label, and that of
 * the list's row around it, say in words what is drawn.
 */
#define LW_TYPE_TIMELINE_ROW (lw_timeline_row_get_type ())
G_DECLARE_FINAL_TYPE (LwTimelineRow, lw_timeline_row, LW, TIMELINE_ROW, GtkWidget)

GtkWidget *lw_timeline_row_new (LwTimeline *timeline);
void lw_timeline_row_set_item (LwTimelineRow *self, LwTimelineItem *item);
LwTimelineItem *lw_timeline_row_get_item (LwTimelineRow *self);
/* The stage at a point; (nullable). */
const LwTimelineStage *lw_timeline_row_pick (LwTimelineRow *self, double x, double y);
/* Where the stage of that id is drawn; FALSE when it is not in this row. @area: (out) (nullable).
 */
gboolean
lw_timeline_row_get_area (LwTimelineRow *self, const char *placement_id, graphene_rect_t *area);

G_END_DECLS
