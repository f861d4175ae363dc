/* lw-cohort.h - from the school's records to a problem, and from its plan to stages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-place-fit.h"
#include "lw-rules.h"
#include "lw-solve.h"

G_BEGIN_DECLS

/**
 * LwCohortRequest:
 * @students: (nullable): ids of who is meant
 * @groups: (nullable): ids of the classes that are meant; neither: the whole school
 * @variant: (nullable): id of the form
 * @patterns: (nullable): texts to choose from; %NULL: what each stage, else its period, says
 * @first_day, @last_day: what is planned lies between; may be cleared
 * @companies: (nullable): ids of those that may be asked; %NULL: all
 * @closed: (nullable): ids of companies that take nobody any more
 * @replan: whether proposals may move
 * @fits: (nullable): how workplaces suit what students want to learn; must outlive the cohort
 * @fit_counts: whether the plan is made by it
 *
 * What is to be planned, from today on. Stages that seek a place always are. With a form, students
 * who have no stage of it get one for each period of their class in that form that isn't over, or
 * for the days asked when a pattern and both days are. Of what has begun already only what is left
 * is planned.
 *
 * With closed companies those seek who lose their place there, and nobody else: who was promised a
 * place at most, and isn't pinned. With @replan proposals that aren't pinned and break no rule may
 * make way, as few as can be: with closed companies those whose time meets that of who seeks.
 */
typedef struct
{
  const char *const *students;
  const char *const *groups;
  const char *variant;
  const char *const *patterns;
  GDate first_day;
  GDate last_day;
  const char *const *companies;
  const char *const *closed;
  gboolean replan;
  LwPlaceFits *fits;
  gboolean fit_counts;
} LwCohortRequest;

/**
 * LwCohortBar:
 *
 * Why a place, or before %LW_COHORT_PROFILE a pattern, falls away for a student.
 */
typedef enum
{
  LW_COHORT_NO_DAYS,
  LW_COHORT_PAST,
  LW_COHORT_CUT,      /* of a sandwich too few weeks are left */
  LW_COHORT_SCHOOL,   /* R1 */
  LW_COHORT_FORM,     /* R2 */
  LW_COHORT_ONE,      /* R6 */
  LW_COHORT_CALENDAR, /* R7 */
  LW_COHORT_YOUNG,    /* R10 */
  LW_COHORT_OLDER,    /* R11 */
  LW_COHORT_PROFILE,
  LW_COHORT_AGE,
  LW_COHORT_REFUSED,
  LW_COHORT_ACCREDITATION, /* R3 */
  LW_COHORT_TRAVEL,        /* R13 */
  LW_COHORT_CLOSED,        /* R5 */
  LW_COHORT_FULL,          /* R4 */
  LW_COHORT_ASKED,         /* R8 */
  LW_N_COHORT_BARS,
} LwCohortBar;

/**
 * LwCohortDemand:
 * @student: (owned): who
 * @stage: (owned): what seeks a place, or a new one that does
 * @is_new: whether it is a new one
 * @has_begun: whether days of it are past, so that only what is left of it is planned
 * @before: (nullable) (owned): the stage with the place that it has now
 * @is_cancelled: whether it loses that place; if not it need not move
 * @n_barred: how many patterns and places fell away, by why; each once, by the first reason
 * @n_places: how many workplaces are left
 */
typedef struct
{
  LwStudent *student;
  LwPlacement *stage;
  gboolean is_new;
  gboolean has_begun;
  LwPlacement *before;
  gboolean is_cancelled;
  guint n_barred[LW_N_COHORT_BARS];
  guint n_places;
} LwCohortDemand;

/**
 * LwCohortTerms:
 * @n_placed, @n_not_placed: how many have a place, and how many not
 * @n_moved: how many make way for others
 * @n_wished: of how many it is a wish of theirs
 * @wish: sum of how far each is from the first wish, of those with wishes; without a place as far
 *   as where nothing was wished
 * @fit: sum of how far each place is from suiting well, 0 to 3 (#LwPlaceFitOrder); it comes before
 *   travelling where the school says that it counts: of all, or for many students of each by itself
 * @minutes: sum of what is known of travelling one way
 * @most_minutes: the longest of them
 * @n_known: of how many travelling is known
 * @n_estimated: of how many of those it is only estimated
 * @fair: for each company, 0 for its first stage of the year, 1 for the next, and so on
 *
 * What a plan comes to, term by term; each weighs more than all after it together.
 */
typedef struct
{
  guint n_placed;
  guint n_not_placed;
  guint n_moved;
  guint n_wished;
  guint wish;
  guint fit;
  guint minutes;
  guint most_minutes;
  guint n_known;
  guint n_estimated;
  guint fair;
} LwCohortTerms;

/**
 * LwCohortPlan:
 * @stages: (owned) (element-type LwPlacement): one a demand, as it would be; %NULL: not placed
 * @placings: (owned): the same in the numbers of the problem
 * @terms: what it comes to
 * @objective: all terms in one number, the less the better
 * @bound: what no plan can be less than: this is proven
 * @is_stopped: time or somebody put an end to it: another run may give another plan
 */
typedef struct
{
  GPtrArray *stages;
  LwPlan *placings;
  LwCohortTerms terms;
  gint64 objective;
  gint64 bound;
  gboolean is_stopped;
} LwCohortPlan;

typedef struct _LwCohort LwCohort;

LwCohort *
lw_cohort_new (LwWorld *world, GPtrArray *wishes, const LwCohortRequest *request, GError **error);
void lw_cohort_free (LwCohort *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwCohort, lw_cohort_free)

guint lw_cohort_get_n_demands (const LwCohort *self);
const LwCohortDemand *lw_cohort_get_demand (const LwCohort *self, guint demand);
/* Whether a stage of a plan is where it was. */
gboolean lw_cohort_demand_stays (const LwCohortDemand *demand, LwPlacement *stage);
/* Whether the rule is about the place: a reason to break it there is none elsewhere. */
gboolean lw_cohort_is_rule_of_place (const char *rule);
/* Which of the student's wishes a workplace is, from 1 on; 0 for none. */
guint lw_cohort_find_rank (const LwCohort *self, guint demand, const char *workplace);
/* As of lw_world_get_minutes(). */
int lw_cohort_find_minutes (const LwCohort *self,
                            guint demand,
                            const char *workplace,
                            gboolean *is_estimate);
/* (element-type utf8): what can't work and why, in the user's language. */
GPtrArray *lw_cohort_get_messages (const LwCohort *self);
/* The same: what is good to know, and stands in nobody's way. */
GPtrArray *lw_cohort_get_notes (const LwCohort *self);
/* Why nothing was found, in one line: (transfer full). */
char *lw_cohort_dup_reason (const LwCohort *self, guint demand);
/* "A seat more for BWI, elke di": what would help, (transfer full). */
char *lw_cohort_dup_help (const LwCohort *self, guint demand);
/* "R13", or NULL where no rule says it. */
const char *lw_cohort_bar_get_rule (LwCohortBar bar);

/* Of a plan that comes to @objective, how many have a place. */
guint lw_cohort_count_placed (const LwCohort *self, gint64 objective);
gboolean lw_cohort_has_wishes (const LwCohort *self, guint demand);

LwCohortPlan *lw_cohort_solve (LwCohort *self,
                               const LwPlannerBudget *budget,
                               LwPlannerProgress progress,
                               gpointer user_data,
                               GCancellable *cancellable,
                               GError **error);
void lw_cohort_plan_free (LwCohortPlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwCohortPlan, lw_cohort_plan_free)

G_END_DECLS
