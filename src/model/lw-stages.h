/* lw-stages.h - stages and the days that they go on
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lw-record.h"

G_BEGIN_DECLS

/* The words that a choice allows, %NULL-terminated; also how they are kept and written. */
extern const char *const lw_calendar_kind_values[];
extern const char *const lw_placement_state_values[];
extern const char *const lw_found_by_values[];
extern const char *const lw_question_kind_values[];
extern const char *const lw_linkage_values[];

#define LW_TYPE_STAGE_PERIOD (lw_stage_period_get_type ())
G_DECLARE_FINAL_TYPE (LwStagePeriod, lw_stage_period, LW, STAGE_PERIOD, LwRecord)

extern const LwRecordType lw_stage_period_record;

struct _LwStagePeriod
{
  LwRecord parent_instance;

  char *name;
  char *group;
  char *variant;
  char *pattern;
  GDate first_day;
  GDate last_day;
  char *begin;
  char *end;
  int visits;
  char *supervisor;
};

#define LW_TYPE_CALENDAR_DAY (lw_calendar_day_get_type ())
G_DECLARE_FINAL_TYPE (LwCalendarDay, lw_calendar_day, LW, CALENDAR_DAY, LwRecord)

extern const LwRecordType lw_calendar_day_record;

struct _LwCalendarDay
{
  LwRecord parent_instance;

  char *name;
  char *kind;
  GDate first_day;
  GDate last_day;
  char **groups;
  int stages_go_on;
};

#define LW_TYPE_PLACEMENT (lw_placement_get_type ())
G_DECLARE_FINAL_TYPE (LwPlacement, lw_placement, LW, PLACEMENT, LwRecord)

extern const LwRecordType lw_placement_record;

struct _LwPlacement
{
  LwRecord parent_instance;

  char *student;
  char *variant;
  char *workplace;
  char *stage_period;
  char *pattern;
  GDate first_day;
  GDate last_day;
  char *begin;
  char *end;
  char *state;
  char *found_by;
  char *supervisor;
  char *workplace_mentor;
  char *learning_question;
  char *question_kind;
  char *linkage;
  int pinned;
  char *reason;
  GDate signed_on;  /* the agreement, by all */
  GDate printed_on; /* the agreement as it stands */
  char *follows;    /* the stage that this one is the next part of: off the job first, then on */
};

G_END_DECLS
