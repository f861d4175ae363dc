/* lw-timeline-cursor.h - walking the weeks of a workplace's free seats
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline-item.h"

G_BEGIN_DECLS

/* Puts the cursor on a row; in the week where it was, at first in that of today. */
void lw_timeline_cursor_enter (LwTimeline *timeline, LwTimelineItem *item);
/* To a week, by any of its days. */
void lw_timeline_cursor_go (LwTimeline *timeline, LwTimelineItem *item, guint32 day);
/* By so many weeks. */
void lw_timeline_cursor_step (LwTimeline *timeline, LwTimelineItem *item, int by);
/* (nullable): what there is to say of the week. */
char *lw_timeline_cursor_describe (LwTimeline *timeline, LwTimelineItem *item);

G_END_DECLS
