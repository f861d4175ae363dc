/* lw-rules.h - the school's rules held against its stages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-calendar.h"
#include "lw-cells.h"
#include "lw-record-list.h"
#include "lw-types.h"

G_BEGIN_DECLS

typedef enum
{
  LW_STRENGTH_HINT,
  LW_STRENGTH_WARN,
  LW_STRENGTH_STOP,
  LW_STRENGTH_ABSOLUTE, /* can't be passed: R6 */
  LW_STRENGTH_REPORT,   /* counted in the account, never against a stage: R16 */
} LwStrength;

/**
 * LwWorld:
 *
 * What the rules look at: lists (borrowed from who made the world) and the calendar. It stays as it
 * is while rules are judged; when the lists change it is told before and after, or made anew.
 */
typedef struct _LwWorld LwWorld;

typedef struct
{
  LwRecordList *students;
  LwRecordList *groups;
  LwRecordList *companies;
  LwRecordList *workplaces;
  LwRecordList *accreditations;
  LwRecordList *variants;
  LwRecordList *placements;
  LwRecordList *exceptions;
  LwRecordList *rules;
  LwRecordList *stage_periods;
  LwRecordList *calendar_days;
  LwRecordList *staff;
  LwRecordList *travel_times;
  LwRecordList *contact_moments;
  LwRecordList *visits;
} LwWorldLists;

LwWorld *lw_world_new (const LwWorldLists *lists);
void lw_world_free (LwWorld *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwWorld, lw_world_free)
/* Around a change of the lists: the first answers FALSE when the world can't follow it. */
gboolean lw_world_let_go (LwWorld *self, const LwRecordType *type, const char *id);
void lw_world_take_up (LwWorld *self, const LwRecordType *type, const char *id);
/* Not so when it was made on another day: some rules look at today. */
gboolean lw_world_is_of_today (LwWorld *self);
LwCalendar *lw_world_get_calendar (LwWorld *self);
/* What it was made of, for a world in which something is different. */
const LwWorldLists *lw_world_get_lists (LwWorld *self);
const LwCells *lw_world_get_cells (LwWorld *self, LwVariant *variant);

/* The quickest way that is known between two postcodes; (transfer none) (nullable). */
LwTravelTime *lw_world_find_travel (LwWorld *self, const char *from, const char *to);
/* In minutes one way: estimated by where the areas lie; what is known, else the estimate. -1 when
 * it can't be said. */
int lw_world_estimate_minutes (LwWorld *self, const char *from, const char *to);
int lw_world_get_minutes (LwWorld *self, const char *from, const char *to, gboolean *is_estimate);
/* As if the list had it, in place of the one of its id, while it is being typed; %NULL ends that.
 */
void lw_world_suppose_travel (LwWorld *self, LwTravelTime *travel);

/* One rule. A rule record's value replaces members of @value; {"off":true}
 * switches the rule off. */
typedef struct
{
  const char *number; /* "R1" */
  LwStrength strength;
  const char *value;  /* default as a JSON object, or NULL */
  const char *title;  /* English msgid */
  const char *source; /* Dutch: "notitie, voetnoot 37" */
} LwRuleInfo;

const LwRuleInfo *lw_rules_get_table (guint *n_rules);
const LwRuleInfo *lw_rules_find (const char *number);
/* What holds in this school: its rule record when there is one, else the table. */
gboolean lw_rules_is_on (LwWorld *world, const char *number, LwStrength *strength);

/**
 * LwFinding:
 * @rule: "R4"
 * @strength: hint, warn, stop or absolute, as the school has it
 * @placement: id of the placement that it is about
 * @day: the first day on which it shows, or cleared
 * @message: what is wrong and where, in the user's language
 * @advice: (nullable): the nearest change that mends it
 * @reason: (nullable): "toch, omdat ...": there is an exception with this reason
 */
typedef struct
{
  char *rule;
  LwStrength strength;
  char *placement;
  GDate day;
  char *message;
  char *advice;
  char *reason;
} LwFinding;

void lw_finding_free (LwFinding *finding);

/* (element-type LwFinding), strongest first, then by rule number. The placement need not be in
 * the lists (one being made), and stands in for the one of its id that is. */
GPtrArray *lw_rules_judge (LwWorld *world, LwPlacement *placement);
GPtrArray *lw_rules_judge_conflicts (LwWorld *world, LwPlacement *placement);
GPtrArray *lw_rules_judge_all (LwWorld *world);
/* What R1, R2 and R7 say of a class's arrangement as such; it need not be in the lists. */
GPtrArray *lw_rules_judge_period (LwWorld *world, LwStagePeriod *period);
/* Whether the placement may be kept: nothing absolute, and a reason for each stop. */
gboolean lw_rules_may_keep (GPtrArray *findings);

/**
 * LwTraject:
 * @minutes: clock time done and planned outside school in classes 3 and 4, without breaks
 * @n_days: on how many days
 *
 * The forecast of a leerwerktraject.
 */
typedef struct
{
  int minutes;
  guint n_days;
} LwTraject;

/* Of the placement's student, with the placement standing in for the one of its id. %FALSE when
 * the student has no leerwerktraject, or is not in class 3 or 4. */
gboolean lw_rules_forecast (LwWorld *world, LwPlacement *placement, LwTraject *traject);

/* The expansion of a placement: (element-type LwStageDay), see lw_pattern_expand(). What the
 * placement does not say, its stage period says. Shared and counted: not to be changed. */
GArray *lw_world_expand (LwWorld *world, LwPlacement *placement);
GArray *lw_world_expand_by (LwWorld *world, LwPlacement *placement, const LwCalendar *calendar);

G_END_DECLS
