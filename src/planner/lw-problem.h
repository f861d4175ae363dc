/* lw-problem.h - who is to go where and when, as numbers to be solved
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-pattern.h"

G_BEGIN_DECLS

/* Instead of the number of something. */
#define LW_PROBLEM_NONE G_MAXUINT

/* What no cost passes, so that it can be counted in 1/256 with room for prices, and what no plan
 * costs in all: lw_problem_is_within_limits(). */
#define LW_PROBLEM_COST_MAX ((gint64) 1 << 49)
#define LW_PROBLEM_PLAN_MAX ((gint64) 1 << 60)

/**
 * LwProblemCompany:
 * @year_cap: how many placements it takes in a year
 * @first_step, @n_steps: what each of these costs, in the problem's steps; after the last step each
 *   costs as much as that one, and without steps nothing
 */
typedef struct
{
  guint year_cap;
  guint first_step;
  guint n_steps;
} LwProblemCompany;

/**
 * LwProblemPlace:
 * @company: whose workplace it is
 * @seats: how many can be there on one half-day
 */
typedef struct
{
  guint company;
  guint seats;
} LwProblemPlace;

/**
 * LwProblemChoice:
 * @which: a pattern or a place
 * @cost: what choosing it costs
 */
typedef struct
{
  guint which;
  gint64 cost;
} LwProblemChoice;

/**
 * LwProblemDemand:
 * @student: whose demand it is
 * @first_pattern, @n_patterns: in the problem's patterns to choose from
 * @first_place, @n_places: in the problem's places to choose from
 * @not_placed: what it costs when it gets no place
 * @is_pinned: whether it has the one place and the one pattern that are left to choose from
 */
typedef struct
{
  guint student;
  guint first_pattern;
  guint n_patterns;
  guint first_place;
  guint n_places;
  gint64 not_placed;
  gboolean is_pinned;
} LwProblemDemand;

/**
 * LwProblemClashKind:
 * @LW_PROBLEM_CLASH_CLOSED: a demand is pinned where the place isn't open then
 * @LW_PROBLEM_CLASH_SEAT: more are pinned to a place at once than it has seats
 * @LW_PROBLEM_CLASH_YEAR: more are pinned to a company than it takes in the year
 * @LW_PROBLEM_CLASH_OVERLAP: a student is pinned to two places at once
 * @LW_PROBLEM_CLASH_COMPANY: two demands of a student are pinned to one company
 */
typedef enum
{
  LW_PROBLEM_CLASH_CLOSED,
  LW_PROBLEM_CLASH_SEAT,
  LW_PROBLEM_CLASH_YEAR,
  LW_PROBLEM_CLASH_OVERLAP,
  LW_PROBLEM_CLASH_COMPANY,
} LwProblemClashKind;

/**
 * LwProblemClash:
 * @kind: what can't be
 * @demand: the one for which there is no room
 * @other: one that is in its way, or %LW_PROBLEM_NONE
 * @place: where @demand is pinned
 */
typedef struct
{
  LwProblemClashKind kind;
  guint demand;
  guint other;
  guint place;
} LwProblemClash;

/**
 * LwProblem:
 * @n_weeks: of how many weeks the year is
 * @n_words: a set of half-days is so many words of 64 bits
 * @n_students: one more than the highest number of a student
 * @patterns: (element-type guint64): sets of half-days, one a pattern
 * @open: (element-type guint64): the same, one a place: when one can be there
 * @companies: (element-type LwProblemCompany)
 * @places: (element-type LwProblemPlace)
 * @steps: (element-type gint64)
 * @demands: (element-type LwProblemDemand)
 * @pattern_choices: (element-type LwProblemChoice): of all demands
 * @place_choices: (element-type LwProblemChoice): of all demands
 *
 * The problem: every demand gets one of its places on one of its patterns, or nothing. All
 * half-days of the pattern are half-days on which the place is open; on no half-day a place has
 * more than its seats, in the year a company has no more than its cap. Demands of one student go to
 * different companies and have no half-day in common. A plan costs what its choices cost, what each
 * company asks for as many as it gets, and what is lost on those without a place; the less the
 * better.
 *
 * A demand that is pinned has its place and its pattern in every plan.
 *
 * Where several things weigh one above the other the costs are made so that they do.
 */
typedef struct
{
  guint n_weeks;
  guint n_words;
  guint n_students;
  GArray *patterns;
  GArray *open;
  GArray *companies;
  GArray *places;
  GArray *steps;
  GArray *demands;
  GArray *pattern_choices;
  GArray *place_choices;
} LwProblem;

LwProblem *lw_problem_new (guint n_weeks);
LwProblem *lw_problem_new_share (const LwProblem *problem);
void lw_problem_free (LwProblem *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwProblem, lw_problem_free)

guint lw_problem_add_pattern (LwProblem *self);
void lw_problem_take (LwProblem *self, guint pattern, guint week, LwWeekMask half_days);
guint lw_problem_add_company (LwProblem *self, guint year_cap, const gint64 *steps, guint n_steps);
guint lw_problem_add_place (LwProblem *self, guint company, guint seats);
void lw_problem_open (LwProblem *self, guint place, guint week, LwWeekMask half_days);
guint lw_problem_add_demand (LwProblem *self, guint student, gint64 not_placed);
void lw_problem_allow_pattern (LwProblem *self, guint pattern, gint64 cost);
void lw_problem_allow_place (LwProblem *self, guint place, gint64 cost);
void lw_problem_pin (LwProblem *self, guint demand, guint place, guint pattern);

const guint64 *lw_problem_get_pattern (const LwProblem *self, guint pattern);
guint lw_problem_get_n_patterns (const LwProblem *self);
const LwProblemCompany *lw_problem_get_company (const LwProblem *self, guint company);
const LwProblemPlace *lw_problem_get_place (const LwProblem *self, guint place);
const LwProblemDemand *lw_problem_get_demand (const LwProblem *self, guint demand);
const LwProblemChoice *lw_problem_get_patterns_of (const LwProblem *self,
                                                   const LwProblemDemand *demand);
const LwProblemChoice *lw_problem_get_places_of (const LwProblem *self,
                                                 const LwProblemDemand *demand);
gint64 lw_problem_get_step (const LwProblem *self, const LwProblemCompany *company, guint n);

gboolean lw_problem_is_open (const LwProblem *self, guint place, guint pattern);
gboolean lw_problem_overlaps (const LwProblem *self, guint pattern, guint other);
gboolean lw_problem_is_within_limits (const LwProblem *self);

/* lw-problem-pins.c */
gboolean lw_problem_find_clash (const LwProblem *self, LwProblemClash *clash);
char *lw_problem_clash_describe (const LwProblemClash *clash);

G_END_DECLS
