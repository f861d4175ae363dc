/* lw-carousel.h - every student each round at another workplace
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Instead of the number of something. */
#define LW_CAROUSEL_NONE G_MAXUINT

/* Rounds are bits of a #LwRounds. */
#define LW_CAROUSEL_MOST_ROUNDS 40

/* A set of rounds: bit 0 is the first one. */
typedef guint64 LwRounds;

/**
 * LwCarouselTerms:
 * @not_placed: for how many rounds of students there is no place
 * @uneven: the second round without a place of one student costs 1, the third 2, and so on
 * @again: how often a student comes where he was before
 * @wish: sum of what the choices say of wishes
 * @travel: sum of what they say of travelling
 * @fair: for each workplace, as many students as there are rounds cost nothing, so one at a time;
 *   as many more 1 each, then 2, and so on
 *
 * What a carousel comes to. Each weighs more than all that come after it together.
 */
typedef struct
{
  gint64 not_placed;
  gint64 uneven;
  gint64 again;
  gint64 wish;
  gint64 travel;
  gint64 fair;
} LwCarouselTerms;

/**
 * LwCarouselWhy:
 * @LW_CAROUSEL_HAS_PLACE: nothing is amiss
 * @LW_CAROUSEL_AWAY: nowhere can this student come in this round
 * @LW_CAROUSEL_FEW: all that the student may choose from he has had already
 * @LW_CAROUSEL_FULL: what he has not had yet is full in this round, or takes no more in all
 * @LW_CAROUSEL_CLOSED: what he has not had yet can't be reached in this round
 *
 * Why a student has no place in a round.
 */
typedef enum
{
  LW_CAROUSEL_HAS_PLACE,
  LW_CAROUSEL_AWAY,
  LW_CAROUSEL_FEW,
  LW_CAROUSEL_FULL,
  LW_CAROUSEL_CLOSED,
} LwCarouselWhy;

/**
 * LwCarouselCell:
 * @student, @round: both counted from 0
 *
 * One of the cells of a schedule.
 */
typedef struct
{
  guint student;
  guint round;
} LwCarouselCell;

/**
 * LwCarouselSwap:
 * @LW_CAROUSEL_SWAPPED: it was done
 * @LW_CAROUSEL_SAME: both have the same
 * @LW_CAROUSEL_CANNOT: a student can't be there in that round
 * @LW_CAROUSEL_TWICE: a student is there in another round already
 * @LW_CAROUSEL_NO_SEAT: it is full in that round
 *
 * What becomes of swapping two cells.
 */
typedef enum
{
  LW_CAROUSEL_SWAPPED,
  LW_CAROUSEL_SAME,
  LW_CAROUSEL_CANNOT,
  LW_CAROUSEL_TWICE,
  LW_CAROUSEL_NO_SEAT,
} LwCarouselSwap;

/**
 * LwCarousel:
 *
 * A number of students, rounds and workplaces. In each round a student is at one workplace at most,
 * at each workplace once at most; a workplace has its seats in each round, a company takes so many
 * in all rounds together.
 */
typedef struct _LwCarousel LwCarousel;

/* The problem. */
LwCarousel *lw_carousel_new (guint n_students, guint n_rounds);
void lw_carousel_free (LwCarousel *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwCarousel, lw_carousel_free)

guint lw_carousel_add_company (LwCarousel *self, guint most);
guint lw_carousel_add_place (LwCarousel *self, guint company, guint seats);
void lw_carousel_set_seats (LwCarousel *self, guint place, guint round, guint seats);
guint lw_carousel_add_choice (LwCarousel *self,
                              guint student,
                              guint place,
                              LwRounds rounds,
                              gboolean again,
                              guint wish,
                              guint travel);
void lw_carousel_pin (LwCarousel *self, guint choice, guint round);
gboolean lw_carousel_try_pin (LwCarousel *self, guint student, guint place, guint round);
void lw_carousel_unpin (LwCarousel *self);
void lw_carousel_set_away (LwCarousel *self, guint student, guint round);

/* The schedule. */
gboolean lw_carousel_solve (LwCarousel *self, GCancellable *cancellable, GError **error);
guint lw_carousel_get_choice (const LwCarousel *self, guint student, guint round);
guint lw_carousel_get_place (const LwCarousel *self, guint student, guint round);
guint lw_carousel_count (const LwCarousel *self, guint place, guint round);
void lw_carousel_get_terms (const LwCarousel *self, LwCarouselTerms *terms);
void lw_carousel_get_bound (const LwCarousel *self, LwCarouselTerms *terms);
gboolean lw_carousel_is_best (const LwCarousel *self);
LwCarouselSwap lw_carousel_swap (LwCarousel *self,
                                 const LwCarouselCell *one,
                                 const LwCarouselCell *other,
                                 guint *n_rounds);
/* Why not, in the user's language. */
const char *lw_carousel_swap_tell (LwCarouselSwap swap);
LwCarouselWhy lw_carousel_get_why (const LwCarousel *self, guint student, guint round);

int lw_carousel_terms_compare (const LwCarouselTerms *one, const LwCarouselTerms *other);

G_END_DECLS
