/* lw-timeline-item.h - one row of the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-timeline.h"

G_BEGIN_DECLS

/**
 * LwTimelineItem:
 *
 * A class with its load and what it does together, or the stages of a student, a workplace or a
 * supervisor, or of none of these.
 *
 * Signal "folded": it was folded, or unfolded.
 */
#define LW_TYPE_TIMELINE_ITEM (lw_timeline_item_get_type ())
G_DECLARE_FINAL_TYPE (LwTimelineItem, lw_timeline_item, LW, TIMELINE_ITEM, GObject)

/* @group: (nullable): the class; NULL for students without one. */
LwTimelineItem *lw_timeline_item_new_class (LwGroup *group);
LwTimelineItem *lw_timeline_item_new_student (LwStudent *student, LwGroup *group);
/* @record: (nullable): a workplace or a member of staff; NULL for stages without one. */
LwTimelineItem *lw_timeline_item_new (LwRecord *record, const char *title);

gboolean lw_timeline_item_is_class (LwTimelineItem *self);
/* Whose row it is; (nullable). */
LwRecord *lw_timeline_item_get_record (LwTimelineItem *self);
/* Of a class, or the one that a student is in; (nullable). */
LwGroup *lw_timeline_item_get_group (LwTimelineItem *self);
/* By what lw_timeline_get_stages() finds its stages; (nullable). */
const char *lw_timeline_item_get_owner (LwTimelineItem *self);
/* What to call it on screen. */
const char *lw_timeline_item_get_title (LwTimelineItem *self);

/* Of a class: whether its students are hidden, and the ids of those that the filters leave,
 * NULL-terminated. */
gboolean lw_timeline_item_is_folded (LwTimelineItem *self);
void lw_timeline_item_set_folded (LwTimelineItem *self, gboolean is_folded);
const char *const *lw_timeline_item_get_students (LwTimelineItem *self);
void lw_timeline_item_take_students (LwTimelineItem *self, char **students);

/* Folded; (nullable): not read yet. */
const char *lw_timeline_item_get_search_text (LwTimelineItem *self);
void lw_timeline_item_take_search_text (LwTimelineItem *self, char *text);

G_END_DECLS
