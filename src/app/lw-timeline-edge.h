/* lw-timeline-edge.h - where a stage is taken up to be moved, and where to be stretched
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline-row.h"

G_BEGIN_DECLS

/* What follows the pointer. */
typedef enum
{
  LW_TIMELINE_WHOLE,
  LW_TIMELINE_BEGIN,
  LW_TIMELINE_END,
} LwTimelinePart;

LwTimelinePart lw_timeline_part_at (LwTimelineRow *row, const LwTimelineStage *stage, double x);
/* One sees beforehand what dragging will do. */
void lw_timeline_edge_watch (LwTimelineRow *row);

G_END_DECLS
