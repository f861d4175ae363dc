/* lw-carousel-cohort.h - from the school's records to a carousel, and from its schedule to stages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-carousel.h"
#include "lw-cohort.h"
#include "lw-rules.h"

G_BEGIN_DECLS

/**
 * LwCarouselRequest:
 * @groups: ids of the classes that go round
 * @variant: (nullable): id of the form
 * @pattern: which half-days of each week, as text; a sandwich takes all weeks of a round
 * @first_day: a day of the first week
 * @n_rounds: how many rounds
 * @n_weeks: of how many weeks each is
 * @workplaces: ids of those that take part
 *
 * What is to be planned.
 */
typedef struct
{
  const char *const *groups;
  const char *variant;
  const char *pattern;
  GDate first_day;
  guint n_rounds;
  guint n_weeks;
  const char *const *workplaces;
} LwCarouselRequest;

/**
 * LwCarouselRound:
 * @first_day, @last_day: Monday and Friday, or Sunday when stages go on then
 * @n_days: on how many days stages go on
 */
typedef struct
{
  GDate first_day;
  GDate last_day;
  guint n_days;
} LwCarouselRound;

/**
 * LwCarouselHeld:
 * @student: (owned): id of who
 * @round: when, counted from 0
 * @workplace: (owned): id of where
 * @name: (owned): what that is called, also when it takes part no more
 *
 * One cell of a schedule that was put by hand.
 */
typedef struct
{
  char *student;
  guint round;
  char *workplace;
  char *name;
} LwCarouselHeld;

typedef struct _LwCarouselCohort LwCarouselCohort;

LwCarouselCohort *lw_carousel_cohort_new (LwWorld *world,
                                          GPtrArray *wishes,
                                          const LwCarouselRequest *request,
                                          GError **error);
void lw_carousel_cohort_free (LwCarouselCohort *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwCarouselCohort, lw_carousel_cohort_free)

/* The weeks of the rounds; those in which stages don't go on are skipped. (transfer full)
 * (element-type LwCarouselRound). */
GArray *lw_carousel_find_rounds (LwWorld *world, const LwCarouselRequest *request, GError **error);

/* (element-type LwCarouselRound), (element-type LwStudent) and (element-type LwWorkplace). */
GArray *lw_carousel_cohort_get_rounds (LwCarouselCohort *self);
GPtrArray *lw_carousel_cohort_get_students (LwCarouselCohort *self);
GPtrArray *lw_carousel_cohort_get_workplaces (LwCarouselCohort *self);
/* (element-type utf8): what can't work and why, in the user's language. */
GPtrArray *lw_carousel_cohort_get_messages (LwCarouselCohort *self);
/* How many can come in that round; no more are counted than there are students. */
guint lw_carousel_cohort_get_seats (LwCarouselCohort *self, guint workplace, guint round);
guint lw_carousel_cohort_sum_seats (LwCarouselCohort *self, guint round);

gboolean
lw_carousel_cohort_solve (LwCarouselCohort *self, GCancellable *cancellable, GError **error);
/* The schedule: the stage as it would be, or NULL. */
LwPlacement *lw_carousel_cohort_get_stage (LwCarouselCohort *self, guint student, guint round);
guint lw_carousel_cohort_count (LwCarouselCohort *self, guint workplace, guint round);
guint lw_carousel_cohort_count_placed (LwCarouselCohort *self);
guint lw_carousel_cohort_count_workplaces (LwCarouselCohort *self, guint student);
char *lw_carousel_cohort_dup_reason (LwCarouselCohort *self, guint student, guint round);
/* Wishes and travelling, summed. */
void lw_carousel_cohort_sum (LwCarouselCohort *self, LwCohortTerms *terms);
void lw_carousel_cohort_get_terms (LwCarouselCohort *self, LwCarouselTerms *terms);
gboolean lw_carousel_cohort_is_best (LwCarouselCohort *self);

/* lw-carousel-by-hand.c */

/* When it can't be, nothing changes. */
gboolean lw_carousel_cohort_swap (LwCarouselCohort *self,
                                  const LwCarouselCell *one,
                                  const LwCarouselCell *other,
                                  guint *n_rounds,
                                  GError **error);
/* All (element-type LwCarouselHeld). */
GArray *lw_carousel_by_hand_new (void);
GArray *lw_carousel_by_hand_copy (const GArray *by_hand);
void lw_carousel_cohort_keep (LwCarouselCohort *self, const GArray *by_hand);
GArray *lw_carousel_cohort_get_by_hand (LwCarouselCohort *self);
char *lw_carousel_cohort_dup_lost (LwCarouselCohort *self);

G_END_DECLS
