/* lw-timeline-move.h - a stage is moved and stretched on the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline-row.h"

G_BEGIN_DECLS

/**
 * LwTimelineMove:
 *
 * By dragging: a stage in its middle is moved, at an end stretched; let go outside the list it
 * stays as it was. By keys: Alt with Left and Right moves, with Shift stretches, Enter keeps.
 * Where rows are workplaces, it can be dragged to another row too, or go there by Ctrl and Shift
 * with Up and Down. Escape leaves it as it was. It goes by weeks, or by days where weeks show these. Half-days and
 * times: F2, the menu key or a right click. P pins the stage, W asks whether it can be elsewhere,
 * Delete takes it away.
 *
 * The school's rules speak meanwhile; what stops asks for a reason before it is kept.
 */
#define LW_TYPE_TIMELINE_MOVE (lw_timeline_move_get_type ())
G_DECLARE_FINAL_TYPE (LwTimelineMove, lw_timeline_move, LW, TIMELINE_MOVE, GObject)

/* @page: the widget with a layout manager that the popover stands in; @list: where one may let go.
 * Both must outlive the move. */
LwTimelineMove *lw_timeline_move_new (LwTimeline *timeline, GtkWidget *page, GtkWidget *list);
/* Ends it: nothing is kept any more. */
void lw_timeline_move_stop (LwTimelineMove *self);
void lw_timeline_move_add_row (LwTimelineMove *self, LwTimelineRow *row);
/* Whether the key meant the stage that has the focus; @row: the row that it stands in. */
gboolean
lw_timeline_move_press (LwTimelineMove *self, LwTimelineRow *row, guint key, GdkModifierType state);

G_END_DECLS
