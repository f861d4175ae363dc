/* lw-timeline-list.h - the rows of the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-row-list.h"
#include "lw-timeline-item.h"

G_BEGIN_DECLS

/**
 * LwTimelineQuery:
 * @words: (nullable): what name, number, class or company must hold, all of it
 * @group: (nullable): id of a class, of which somebody must be there
 * @state: (nullable): a state that one of the stages must have
 * @without_stage: only those who have no stage this school year
 */
typedef struct
{
  const char *words;
  const char *group;
  const char *state;
  gboolean without_stage;
} LwTimelineQuery;

/* A GListModel of LwTimelineItem: each class, followed by its students unless it is folded, as all
 * are at first when rows are classes; or workplaces, or supervisors, as the time line says. */
#define LW_TYPE_TIMELINE_LIST (lw_timeline_list_get_type ())
G_DECLARE_FINAL_TYPE (LwTimelineList, lw_timeline_list, LW, TIMELINE_LIST, LwRowList)

LwTimelineList *lw_timeline_list_new (LwTimeline *timeline);
void lw_timeline_list_set_query (LwTimelineList *self, const LwTimelineQuery *query);
void lw_timeline_list_toggle (LwTimelineList *self, LwTimelineItem *item);

G_END_DECLS
