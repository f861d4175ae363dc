/* lw-timeline-cursor.c - walking the weeks of a workplace's free seats
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-cursor.h"

#include "lw-date.h"
#include "lw-timeline-seats.h"

#define DAYS_A_WEEK 7

/* Within the weeks that are shown. */
static guint32
clamp_week (LwTimeline *timeline, gint64 day)
{
  gint64 first = lw_timeline_get_monday (timeline, 0);
  gint64 week = (day - first) / DAYS_A_WEEK;

  return lw_timeline_get_monday (
    timeline, (guint) CLAMP (week, 0, (gint64) lw_timeline_get_n_weeks (timeline) - 1));
}

void
lw_timeline_cursor_go (LwTimeline *timeline, LwTimelineItem *item, guint32 day)
{
  guint32 monday = clamp_week (timeline, day);

  lw_timeline_set_current (timeline, lw_timeline_item_get_owner (item));
  lw_timeline_set_cursor (timeline, monday);
  lw_timeline_show_day (timeline, monday);
}

void
lw_timeline_cursor_enter (LwTimeline *timeline, LwTimelineItem *item)
{
  GDate today = lw_today ();
  guint32 cursor = lw_timeline_get_cursor (timeline);

  lw_timeline_set_current (timeline, item != NULL ? lw_timeline_item_get_owner (item) : NULL);
  lw_timeline_set_cursor (timeline,
                          clamp_week (timeline, cursor != 0 ? cursor : g_date_get_julian (&today)));
}

void
lw_timeline_cursor_step (LwTimeline *timeline, LwTimelineItem *item, int by)
{
  lw_timeline_cursor_enter (timeline, item);
  lw_timeline_cursor_go (
    timeline, item,
    clamp_week (timeline, (gint64) lw_timeline_get_cursor (timeline) + by * DAYS_A_WEEK));
}

char *
lw_timeline_cursor_describe (LwTimeline *timeline, LwTimelineItem *item)
{
  LwRecord *record = item != NULL ? lw_timeline_item_get_record (item) : NULL;

  if (!LW_IS_WORKPLACE (record))
    return NULL;

  return lw_timeline_describe_seats_of_week (timeline, LW_WORKPLACE (record),
                                             lw_timeline_get_cursor (timeline));
}
