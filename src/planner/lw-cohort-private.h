/* lw-cohort-private.h - what the files that make a problem of the records share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-cohort-filter.h"

G_BEGIN_DECLS

/**
 * LwCohortOption:
 * @text: (nullable): the pattern, when it was asked for or differs; %NULL: what the stage or its
 *   period says
 * @first_day: its first day, when days of the stage are past; else cleared
 * @days: (element-type LwStageDay): its days
 * @pattern: its number in the problem
 *
 * One pattern that a demand can have.
 */
typedef struct
{
  char *text; /* owned */
  GDate first_day;
  GArray *days; /* owned */
  guint pattern;
} LwCohortOption;

/* What there is of a demand beside what all may see. */
typedef struct
{
  LwCohortDemand base;
  const char *profile; /* borrowed from the student or the class, nullable */
  GArray *options;     /* owned, element-type LwCohortOption */
  GHashTable *wishes;  /* owned, nullable: workplace id -> rank */
  GArray *full;        /* owned, element-type guint: sites that suit it, but have no room */
} LwCohortSeeker;

/**
 * LwCohortSite:
 * @first_place, @n_places: in the problem: its seats, in layers
 * @opening: when it is open at all, kept stages or not
 *
 * A workplace. Seats that kept stages take in part of the time are split in layers: the first
 * layer has the half-days with at least one seat free, the next those with two, and so on; one
 * student keeps to one layer. That never promises a seat that isn't there, and misses one only
 * where two students would have to change seats halfway. Who may move has a seat still that nobody
 * else has before he goes: so staying never takes a seat that can't be told apart.
 */
typedef struct
{
  LwWorkplace *workplace; /* borrowed from the world */
  LwCompany *company;     /* the same */
  guint first_place;
  guint n_places;
  guint company_number;
  guint64 *opening; /* owned */
} LwCohortSite;

/* Each level in these units weighs more than all below it together. */
typedef struct
{
  gint64 placed;
  gint64 moved;
  gint64 wish;
  gint64 fit; /* 0 when it doesn't count */
  gint64 travel;
  int minutes; /* that travelling is counted in */
  int steps;   /* after so many stages a company costs no more for the next */
} LwCohortUnits;

/**
 * LwCohortTime:
 * @is_all: whether all time is meant
 * @first, @last: else from this day to that day; cleared: no time at all
 */
typedef struct
{
  gboolean is_all;
  GDate first;
  GDate last;
} LwCohortTime;

struct _LwCohort
{
  LwWorld *world;    /* borrowed */
  LwPlaceFits *fits; /* borrowed, nullable */
  LwCohortUnits units;
  GDate monday; /* of the first week */
  LwProblem *problem;
  GPtrArray *seekers;      /* owned, element-type LwCohortSeeker */
  GArray *sites;           /* owned, element-type LwCohortSite */
  GArray *site_of;         /* owned, element-type guint: one a place of the problem */
  GHashTable *patterns;    /* owned, GBytes -> number + 1 */
  GPtrArray *messages;     /* owned */
  GPtrArray *notes;        /* owned */
  const char *const *only; /* borrowed, nullable: ids of workplaces; no others take part */
};

/* lw-cohort-begun.c */
gboolean lw_cohort_can_begin_today (LwWorld *world, LwPlacement *stage);
void lw_cohort_note_time (LwCohort *self, const LwCohortRequest *request, GPtrArray *over);

/* lw-cohort-missing.c */
void lw_cohort_say_empty (LwCohort *self, const LwCohortRequest *request);
void lw_cohort_say_missing (LwCohort *self, GHashTable *without, guint n_classless);

/* lw-cohort-rivals-words.c */
char *lw_cohort_dup_list (GPtrArray *parts, gboolean is_more);

/* lw-cohort-replan.c */
gboolean
lw_cohort_is_cancelled (LwWorld *world, const LwCohortRequest *request, LwPlacement *stage);
gboolean lw_cohort_is_where_it_was (const LwCohortSeeker *seeker, LwWorkplace *workplace);
gboolean lw_cohort_may_move (LwWorld *world,
                             const LwCohortRequest *request,
                             LwPlacement *stage,
                             const LwCohortTime *lost);
void lw_cohort_find_lost (LwWorld *world, const LwCohortRequest *request, LwCohortTime *lost);
LwPlacement *lw_cohort_lift_stage (LwPlacement *stage);
void lw_cohort_lift_all (LwCohort *self);
void lw_cohort_put_back_all (LwCohort *self);
void lw_cohort_put_in_world (LwWorld *world, const char *id, LwRecord *stage);

/* A cohort in which nobody seeks; who calls adds them, and lays it out. */
LwCohort *lw_cohort_new_empty (LwWorld *world);
void lw_cohort_add_given (LwCohort *self, GPtrArray *wishes, GPtrArray *stages);
void lw_cohort_lay_out (LwCohort *self, const LwCohortRequest *request);

gboolean lw_cohort_find_seekers (LwCohort *self,
                                 GPtrArray *wishes,
                                 const LwCohortRequest *request,
                                 GError **error);
void lw_cohort_add_sites (LwCohort *self, const LwCohortRequest *request);
void lw_cohort_add_demands (LwCohort *self);
void lw_cohort_check (LwCohort *self);
void lw_cohort_tighten_caps (LwCohort *self);
void lw_cohort_polish (const LwProblem *problem, LwPlan *plan, GCancellable *cancellable);
LwPlannerResult *lw_cohort_solve_parts (const LwProblem *problem,
                                        const LwPlannerBudget *budget,
                                        LwPlannerProgress progress,
                                        gpointer user_data,
                                        GCancellable *cancellable,
                                        GError **error);

/* Leaves out of the plan what would break a rule among the others; how many these are. */
guint lw_cohort_hold (LwCohort *self, LwPlan *plan);
/* Adds a stage for each demand, NULL for those without a place. */
void lw_cohort_count_terms (LwCohort *self, const LwPlan *plan, LwCohortTerms *terms);
void lw_cohort_make_stages (LwCohort *self, const LwPlan *plan, GPtrArray *stages);

guint lw_cohort_count_students (const LwCohort *self,
                                const char *company,
                                const GDate *first,
                                const GDate *last);
gboolean lw_cohort_suits (const LwCohortSeeker *seeker, LwWorkplace *workplace);
int lw_cohort_get_minutes (const LwCohort *self,
                           LwStudent *student,
                           LwCompany *company,
                           gboolean *is_estimate);
/* 0 to 3, for the stage that the fits have in hand; 0 when nothing is known of fits. */
guint lw_cohort_get_fit (const LwCohort *self, LwWorkplace *workplace);
/* How far from the first wish: 0 for it, and for those who wish nothing; %NULL: no place at all. */
guint lw_cohort_get_wish (const LwCohortSeeker *seeker, LwWorkplace *workplace);

static inline LwCohortSeeker *
lw_cohort_seeker (const LwCohort *self, guint index)
{
  return g_ptr_array_index (self->seekers, index);
}

static inline LwCohortOption *
lw_cohort_option (const LwCohortSeeker *seeker, guint index)
{
  return &g_array_index (seeker->options, LwCohortOption, index);
}

static inline LwCohortSite *
lw_cohort_site (const LwCohort *self, guint index)
{
  return &g_array_index (self->sites, LwCohortSite, index);
}

/* The half-day of a day's morning, counted from the first week. */
static inline guint
lw_cohort_cell_of (const LwCohort *self, const GDate *day)
{
  return 2 * (g_date_get_julian (day) - g_date_get_julian (&self->monday));
}

G_END_DECLS
