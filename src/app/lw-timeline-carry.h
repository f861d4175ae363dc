/* lw-timeline-carry.h - a stage is carried to another workplace on the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline-row.h"

G_BEGIN_DECLS

/**
 * LwTimelineCarry:
 *
 * Where rows are workplaces a stage that is moved can go to another row, by dragging or by keys.
 * Before it is let go it is known whether it can, and who would move for it; when others would, it
 * asks first.
 */
#define LW_TYPE_TIMELINE_CARRY (lw_timeline_carry_get_type ())
G_DECLARE_FINAL_TYPE (LwTimelineCarry, lw_timeline_carry, LW, TIMELINE_CARRY, GObject)

/* @list: the rows, which must outlive it. */
LwTimelineCarry *lw_timeline_carry_new (LwTimeline *timeline, GtkWidget *list);
/* Whether it is dragged so far up or down that another row may be meant. */
gboolean lw_timeline_carry_begins (LwTimelineCarry *self, double dy);
/* To the row at a point of @from, or @by so many rows from where it is now; answers whether it is
 * another one than before. */
gboolean lw_timeline_carry_to (LwTimelineCarry *self, LwTimelineRow *from, double x, double y);
gboolean lw_timeline_carry_step (LwTimelineCarry *self, LwTimelineRow *from, int by);
gboolean lw_timeline_carry_has_target (LwTimelineCarry *self);
/* The row that it is over, when it is on screen; (nullable). */
GtkWidget *lw_timeline_carry_get_row (LwTimelineCarry *self);
/* Whether it can go there, in words; NULL when it is over its own row. (transfer full). */
char *lw_timeline_carry_describe (LwTimelineCarry *self, LwPlacement *stage);
/* It is let go: done, asked about, or refused with why. */
void lw_timeline_carry_drop (LwTimelineCarry *self, LwPlacement *stage);
/* It is over its own row again. */
void lw_timeline_carry_end (LwTimelineCarry *self);

G_END_DECLS
