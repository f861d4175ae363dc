/* lw-timeline-move-private.h - what the files of a move on the time line share of it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline-move.h"

#include "lw-stage-popover.h"
#include "lw-timeline-carry.h"
#include "lw-timeline-edge.h"

G_BEGIN_DECLS

struct _LwTimelineMove
{
  GObject parent_instance;

  /* owned */
  LwTimeline *timeline;
  LwStageDraft *origin; /* as it was; NULL while nothing is moved */
  LwTimelineCarry *carry;

  /* borrowed */
  GtkWidget *page; /* NULL once stopped */
  GtkWidget *list;
  LwTimelineRow *row;      /* a weak pointer */
  LwStagePopover *popover; /* a child of the page; NULL till something is moved */

  LwTimelinePart part; /* of a drag */
  int first, last;     /* so many days from the origin */
  gboolean is_dragging;
  gboolean is_moving; /* by drag or keys, else in the popover */
};

/* Whether there is a stage there that has days, in a school that may be changed. */
gboolean
lw_timeline_move_take_up (LwTimelineMove *self, LwTimelineRow *row, const char *placement_id);
/* By so many days from the origin. */
void lw_timeline_move_shift (LwTimelineMove *self, int first, int last);
void lw_timeline_move_carried (LwTimelineMove *self);
/* In days. */
int lw_timeline_move_get_step (LwTimelineMove *self);
/* What was taken up is kept, left as it was, edited in the popover, or deleted. */
void lw_timeline_move_drop (LwTimelineMove *self);
void lw_timeline_move_leave (LwTimelineMove *self);
void lw_timeline_move_edit (LwTimelineMove *self, LwTimelineRow *row, const char *placement_id);
void lw_timeline_move_delete (LwTimelineMove *self);

G_END_DECLS
