/* lw-timeline-head.h - months, weeks and Mondays above the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Tells the time line how wide the weeks may be. */
#define LW_TYPE_TIMELINE_HEAD (lw_timeline_head_get_type ())
G_DECLARE_FINAL_TYPE (LwTimelineHead, lw_timeline_head, LW, TIMELINE_HEAD, GtkWidget)

void lw_timeline_head_set_timeline (LwTimelineHead *self, LwTimeline *timeline);

G_END_DECLS
