/* lw-overview.h - what a student's dossier tells: what is open, and what was when
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-attention.h"

G_BEGIN_DECLS

/* A goal asks for attention so many days ahead. */
#define LW_OVERVIEW_GOAL_SOON 14

/**
 * LwOverviewInput:
 * @world: the school's lists and calendar
 * @student: whose dossier it is
 * @records: (element-type LwRecord): the student's POPs, their goals, portfolio items and reviews, in
 *   any order
 * @school_years: (nullable): the school's years
 * @competencies: (nullable): the school's competencies
 * @school_year: (nullable): the one of @today
 * @today: the day that it is
 *
 * What is looked at; all borrowed.
 */
typedef struct
{
  LwWorld *world;
  LwStudent *student;
  GPtrArray *records;
  LwRecordList *school_years;
  LwRecordList *competencies;
  LwSchoolYear *school_year;
  GDate today;
} LwOverviewInput;

/**
 * LwMomentKind:
 * @LW_MOMENT_STAGE: a stage, of the student or of the whole class
 * @LW_MOMENT_VISIT: a visit of a supervisor to a stage of the student, planned or made
 * @LW_MOMENT_NEXT_REVIEW: the conversation that the last one set, when that is still to come
 * @LW_MOMENT_REVIEW: a conversation that was held
 * @LW_MOMENT_GOAL: a goal, on the day that it is to be reached
 * @LW_MOMENT_ITEM: something in the portfolio
 * @LW_MOMENT_POP: a POP, on the first day of its school year: when it was agreed is not kept
 *
 * In the order in which those of one day are shown.
 */
typedef enum
{
  LW_MOMENT_STAGE,
  LW_MOMENT_VISIT,
  LW_MOMENT_NEXT_REVIEW,
  LW_MOMENT_REVIEW,
  LW_MOMENT_GOAL,
  LW_MOMENT_ITEM,
  LW_MOMENT_POP,
} LwMomentKind;

/**
 * LwMoment:
 * @kind: what it is
 * @record: of what
 * @day: when; cleared when nobody said
 * @last: STAGE: its last day; cleared when it has none
 */
typedef struct
{
  LwMomentKind kind;
  LwRecord *record; /* owned */
  GDate day;
  GDate last;
} LwMoment;

/**
 * LwOpenKind:
 * @LW_OPEN_ATTENTION: what the page of today tells too: no place, an agreement that is not signed, a
 *   conversation or a goal that is due, a rule that is broken
 * @LW_OPEN_POP: no POP of this school year, or one that is not agreed
 * @LW_OPEN_HOURS: what a leerwerktraject comes to
 * @LW_OPEN_HINT: R9: to orientate asks for more workplaces
 */
typedef enum
{
  LW_OPEN_ATTENTION,
  LW_OPEN_POP,
  LW_OPEN_HOURS,
  LW_OPEN_HINT,
} LwOpenKind;

/**
 * LwOpen:
 * @kind: what it is
 * @attention: (nullable): ATTENTION: all of it
 * @record: (nullable): POP: the one that is there; HINT: the stage that it is said of; ATTENTION: the
 *   first goal that is due
 * @traject: HOURS: done and planned
 * @least: HOURS: what the school's rule asks at least
 * @text: (nullable): HOURS: why that can't be met any more; HINT: what the rule says
 */
typedef struct
{
  LwOpenKind kind;
  LwAttention *attention; /* owned, as the next and @text */
  LwRecord *record;
  LwTraject traject;
  LwTraject least;
  char *text;
} LwOpen;

/**
 * LwCompetencyUse:
 * @competency: which
 * @n_goals: how many goals are about it
 * @n_items: how many portfolio items show it
 */
typedef struct
{
  LwRecord *competency; /* owned */
  guint n_goals;
  guint n_items;
} LwCompetencyUse;

void lw_moment_free (LwMoment *self);
void lw_open_free (LwOpen *self);
void lw_competency_use_free (LwCompetencyUse *self);

GPtrArray *lw_overview_find_moments (const LwOverviewInput *input);
GPtrArray *lw_overview_find_open (const LwOverviewInput *input);
GPtrArray *lw_overview_count_competencies (const LwOverviewInput *input);

G_END_DECLS
