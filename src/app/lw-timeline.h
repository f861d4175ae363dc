/* lw-timeline.h - what head and rows of the time line share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-conflicts.h"
#include "lw-seats.h"
#include "lw-timeline-span.h"
#include "lw-timeline-stage.h"

G_BEGIN_DECLS

#define LW_TIMELINE_LEAST_WEEK 16
#define LW_TIMELINE_MOST_WEEK 640
/* As wide as this a week shows its days, and stages their half-days. */
#define LW_TIMELINE_WEEK_OF_DAYS 240
/* No wider than this to fit the year. */
#define LW_TIMELINE_FITTING_WEEK 60

/* What a row shows. */
typedef enum
{
  LW_TIMELINE_STUDENTS, /* below their classes */
  LW_TIMELINE_CLASSES,
  LW_TIMELINE_WORKPLACES,
  LW_TIMELINE_SUPERVISORS,
  LW_TIMELINE_SEATS, /* workplaces, by how many can still come in each week */
} LwTimelineRows;

/* By this the stages without a workplace or a supervisor are found. */
#define LW_TIMELINE_NOBODY ""

/**
 * LwTimeline:
 *
 * The weeks that are shown and how wide they are, how far they are scrolled, the stage or the week
 * that has the focus, what a row shows, and the stages of each, read once.
 *
 * Signals: "changed": draw again. "moved" (const char *placement_id): only where that stage
 * stands. "reread": what was read of stages and students is old.
 */
#define LW_TYPE_TIMELINE (lw_timeline_get_type ())
G_DECLARE_FINAL_TYPE (LwTimeline, lw_timeline, LW, TIMELINE, GObject)

LwTimeline *lw_timeline_new (LwOffice *office);
LwOffice *lw_timeline_get_office (LwTimeline *self);
LwConflicts *lw_timeline_get_conflicts (LwTimeline *self);

/* The school year that is shown, by the year in which it begins: at first this one. */
int lw_timeline_get_year (LwTimeline *self);
void lw_timeline_set_year (LwTimeline *self, int year);

guint lw_timeline_get_n_weeks (LwTimeline *self);
/* Julian day of the Monday of a week; week 0 is the first. */
guint32 lw_timeline_get_monday (LwTimeline *self, guint week);
double lw_timeline_get_week_width (LwTimeline *self);
/* Whether weeks are wide enough to tell half-days apart. */
gboolean lw_timeline_shows_days (LwTimeline *self);
/* @week_width: in pixels, or 0 for as wide as fits. */
void lw_timeline_set_week_width (LwTimeline *self, double week_width);
/* The width of the column of names, of the weeks right of it that are on screen, how far these are
 * scrolled, and how narrow a week can be. */
void lw_timeline_set_width (LwTimeline *self, int names, int width, double least_week);
int lw_timeline_get_names (LwTimeline *self);
int lw_timeline_get_width (LwTimeline *self);
double lw_timeline_get_full_width (LwTimeline *self);
double lw_timeline_get_offset (LwTimeline *self);
void lw_timeline_set_offset (LwTimeline *self, double offset);
/* Scrolls until the day is in sight. */
void lw_timeline_show_day (LwTimeline *self, guint32 day);
/* From the left of a row, names and all. */
double lw_timeline_get_x (LwTimeline *self, guint32 day);
/* The day at @x, or 0 left or right of the weeks. */
guint32 lw_timeline_find_day (LwTimeline *self, double x);

LwTimelineRows lw_timeline_get_rows (LwTimeline *self);
void lw_timeline_set_rows (LwTimeline *self, LwTimelineRows rows);
/* Of the record that rows are of, or what is arranged for a class and what it does together;
 * (transfer none) (element-type LwTimelineStage): by first day. */
GPtrArray *lw_timeline_get_stages (LwTimeline *self, const char *owner_id, guint *n_lanes);
/* The placements that these are made of, without the work of expanding them; (transfer none)
 * (nullable) (element-type LwPlacement). */
GPtrArray *lw_timeline_get_placements (LwTimeline *self, const char *owner_id);
/* The arrangements of a class; (transfer none) (nullable) (element-type LwStagePeriod). */
GPtrArray *lw_timeline_get_periods (LwTimeline *self, const char *group_id);
/* Of a workplace, in the weeks that are shown; (transfer none). */
const LwSeats *lw_timeline_get_seats (LwTimeline *self, LwWorkplace *workplace);
/* All words of a stage, beginning with whose it is where the row does not say so. */
char *lw_timeline_describe (LwTimeline *self, const LwTimelineStage *stage);
/* A stage as it would become, drawn in place of the one of its id; NULL ends that. */
void lw_timeline_set_ghost (LwTimeline *self, LwPlacement *placement);
gboolean lw_timeline_has_ghost (LwTimeline *self);
/* What to draw for a stage: itself, or as it would become. */
const LwTimelineStage *lw_timeline_get_shown (LwTimeline *self, const LwTimelineStage *stage);
const char *lw_timeline_get_current (LwTimeline *self);
void lw_timeline_set_current (LwTimeline *self, const char *placement_id);
/* The Monday of the week that has the focus, among free seats; 0 for none. */
guint32 lw_timeline_get_cursor (LwTimeline *self);
void lw_timeline_set_cursor (LwTimeline *self, guint32 monday);

G_END_DECLS
