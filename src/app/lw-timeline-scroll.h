/* lw-timeline-scroll.h - how wide the weeks are and which of them are in sight
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Keeps a scrollbar with the weeks, and lets the wheel over the list scroll them, and zoom with
 * Ctrl. */
#define LW_TYPE_TIMELINE_SCROLL (lw_timeline_scroll_get_type ())
G_DECLARE_FINAL_TYPE (LwTimelineScroll, lw_timeline_scroll, LW, TIMELINE_SCROLL, GObject)

/* The widgets must outlive it. */
LwTimelineScroll *
lw_timeline_scroll_new (LwTimeline *timeline, GtkWidget *list, GtkScrollbar *scrollbar);
/* So many steps nearer, or farther; what is in the middle stays there. */
void lw_timeline_scroll_zoom (LwTimelineScroll *self, double steps);

G_END_DECLS
