/* lw-timeline-edge.c - where a stage is taken up to be moved, and where to be stretched
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-edge.h"

/* So near to its end a stage is stretched, if it is wide enough to be moved too. */
#define EDGE 7
#define LEAST_WIDTH 28

LwTimelinePart
lw_timeline_part_at (LwTimelineRow *row, const LwTimelineStage *stage, double x)
{
  graphene_rect_t area;

  if (!lw_timeline_row_get_area (row, lw_timeline_stage_get_id (stage), &area)
      || area.size.width < LEAST_WIDTH)
    return LW_TIMELINE_WHOLE;
  if (x < area.origin.x + EDGE)
    return LW_TIMELINE_BEGIN;

  return x > area.origin.x + area.size.width - EDGE ? LW_TIMELINE_END : LW_TIMELINE_WHOLE;
}

static void
motion_cb (LwTimelineRow *row, double x, double y)
{
  const LwTimelineStage *stage = lw_timeline_row_pick (row, x, y);
  gboolean is_edge = stage != NULL && stage->period == NULL
                     && lw_timeline_part_at (row, stage, x) != LW_TIMELINE_WHOLE;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (row), is_edge ? "ew-resize" : NULL);
}

void
lw_timeline_edge_watch (LwTimelineRow *row)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), row, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (row), motion);
}
