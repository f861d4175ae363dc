/* lw-timeline-list.h - the rows of the time line: classes and their students
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-row-list.h"
#include "lw-timeline.h"

G_BEGIN_DECLS

/* One row: a class, or a student. */
#define LW_TYPE_TIMELINE_ITEM (lw_timeline_item_get_type ())
G_DECLARE_FINAL_TYPE (LwTimelineItem, lw_timeline_item, LW, TIMELINE_ITEM, GObject)

/* NULL for a class. */
LwStudent *lw_timeline_item_get_student (LwTimelineItem *self);
/* NULL for students without a class. */
LwGroup *lw_timeline_item_get_group (LwTimelineItem *self);
gboolean lw_timeline_item_is_folded (LwTimelineItem *self);
/* Id of whose stages it shows: a student or a class; (nullable). */
const char *lw_timeline_item_get_owner (LwTimelineItem *self);
/* Of a class: ids of the students that the filters leave; NULL-terminated. */
const char *const *lw_timeline_item_get_students (LwTimelineItem *self);
/* What to call it on screen. */
const char *lw_timeline_item_get_title (LwTimelineItem *self);

/**
 * LwTimelineQuery:
 * @words: (nullable): what name, number, class or company must hold, all of it
 * @group: (nullable): id of a class
 * @state: (nullable): a state that one of the stages must have
 * @without_stage: only students who have no stage this school year
 */
typedef struct
{
  const char *words;
  const char *group;
  const char *state;
  gboolean without_stage;
} LwTimelineQuery;

/* A GListModel of LwTimelineItem: each class, followed by its students unless it is folded. */
#define LW_TYPE_TIMELINE_LIST (lw_timeline_list_get_type ())
G_DECLARE_FINAL_TYPE (LwTimelineList, lw_timeline_list, LW, TIMELINE_LIST, LwRowList)

LwTimelineList *lw_timeline_list_new (LwTimeline *timeline);
void lw_timeline_list_set_query (LwTimelineList *self, const LwTimelineQuery *query);
void lw_timeline_list_toggle (LwTimelineList *self, LwTimelineItem *item);

G_END_DECLS
