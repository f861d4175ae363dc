/* lw-pattern.h - which half-days a placement takes
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-calendar.h"

#include <glib-object.h>

G_BEGIN_DECLS

/* A week has fourteen half-days: bit 2 * day is the morning and bit 2 * day + 1 the afternoon,
 * with Monday as day 0. */
#define LW_HALF_DAYS_A_WEEK 14
#define LW_HALF_DAY(day, afternoon) (1u << (2 * (day) + ((afternoon) ? 1 : 0)))
#define LW_SCHOOL_WEEK 0x03ffu

typedef guint16 LwWeekMask;

LwWeekMask lw_week_mask_from_words (const char *const *words);
char **lw_week_mask_to_words (LwWeekMask mask);
guint lw_week_mask_count (LwWeekMask mask);
/* "di, do" or "ma-ochtend, wo": Dutch, for screen and paper. */
char *lw_week_mask_describe (LwWeekMask mask);

typedef enum
{
  LW_PATTERN_LINT,
  LW_PATTERN_SANDWICH,
  LW_PATTERN_ONCE,
} LwPatternKind;

/**
 * LwPatternPart:
 * @kind: lint, sandwich or a single day
 * @half_days: lint: the half-days of each week; sandwich: all school half-days less @at_school;
 *   once: 0, the half-days are those of the placement's first day
 * @weeks: sandwich: how many weeks with stage days; 0 for lint and once
 * @at_school: sandwich: the return half-days
 * @has_return: sandwich: whether the return half-day was said; "/-" says that there is none
 */
typedef struct
{
  LwPatternKind kind;
  LwWeekMask half_days;
  int weeks;
  LwWeekMask at_school;
  gboolean has_return;
} LwPatternPart;

typedef struct
{
  GDate day;
  guint8 halves; /* 1 morning, 2 afternoon, 3 both */
  gboolean added;
} LwPatternException;

/**
 * LwPattern:
 * @parts: (element-type LwPatternPart)
 * @exceptions: (element-type LwPatternException): in order of day
 *
 * A pattern, parted into what it is made of. Parts of one pattern follow each other: a sandwich
 * takes its weeks, a lint the weeks that the sandwiches before and behind it leave.
 */
typedef struct
{
  GArray *parts;
  GArray *exceptions;
} LwPattern;

#define LW_TYPE_PATTERN (lw_pattern_get_type ())
GType lw_pattern_get_type (void);

LwPattern *lw_pattern_new (void);
LwPattern *lw_pattern_parse (const char *text, GError **error);
LwPattern *lw_pattern_copy (const LwPattern *self);
void lw_pattern_free (LwPattern *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwPattern, lw_pattern_free)

gboolean lw_pattern_is_valid (const char *text);
char *lw_pattern_to_text (const LwPattern *self);
/* "elke di en do" or "3 weken achter elkaar, vr-middag op school": Dutch. */
char *lw_pattern_describe (const LwPattern *self);
/* "niet op di 2 maart, wel op do 4 maart in de ochtend"; NULL for none. */
char *lw_pattern_describe_exceptions (const LwPattern *self);
gboolean lw_pattern_has_kind (const LwPattern *self, LwPatternKind kind);

/**
 * LwStageDay:
 * @day: a calendar day with stage half-days
 * @halves: 1 morning, 2 afternoon, 3 both
 * @part: which part of the pattern put it there; -1 for an added exception
 */
typedef struct
{
  GDate day;
  guint8 halves;
  int part;
} LwStageDay;

/* The one expansion that rules, solver, time line, paper and calendars read. */
GArray *lw_pattern_expand (const LwPattern *self,
                           const GDate *first_day,
                           const GDate *last_day,
                           const LwCalendar *calendar,
                           const char *group);
/* Where the first stage day on or after that day is; the array's length when there is none. */
guint lw_stage_days_seek (GArray *days, const GDate *day);

G_END_DECLS
