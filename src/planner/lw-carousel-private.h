/* lw-carousel-private.h - what choosing the workplaces and dealing out the rounds share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-carousel.h"
#include "lw-levels.h"

G_BEGIN_DECLS

/* As packed in a cost, the weightiest first: as in LwCarouselTerms. */
enum
{
  LEVEL_NOT_PLACED,
  LEVEL_UNEVEN,
  LEVEL_AGAIN,
  LEVEL_WISH,
  LEVEL_TRAVEL,
  LEVEL_FAIR,
  N_LEVELS,
};

typedef struct
{
  guint student;
  guint place;
  LwRounds rounds; /* in which he can be there */
  guint again;
  guint wish;
  guint travel;
  guint round; /* in which he is there, or LW_CAROUSEL_NONE */
  gboolean is_pinned;
} LwCarouselChoice;

typedef struct
{
  guint company;
  guint n_choices; /* of it there are */
} LwCarouselPlace;

struct _LwCarousel
{
  guint n_students;
  guint n_rounds;
  GArray *choices;   /* owned, element-type LwCarouselChoice */
  GArray *places;    /* owned, element-type LwCarouselPlace */
  GArray *seats;     /* owned, element-type guint: of each place, of each round */
  GArray *companies; /* owned, element-type guint: how many each takes in all */
  LwRounds *away;    /* owned, one a student: rounds in which he has something else */
  guint *at;         /* owned, of each student, of each round: the choice */
  guint *count;      /* owned, as seats: how many are there; once solved */
  guint *total;      /* owned, one a place; once solved */
  guint *spread;     /* owned, nullable, one a place: how many at once, to deal out evenly */
  guint *of_company; /* owned, one a company; once solved */
  LwLevels levels;
  LwCost bound;
  gboolean is_solved;
};

static inline LwCarouselChoice *
lw_carousel_choice (const LwCarousel *self, guint choice)
{
  return &g_array_index (self->choices, LwCarouselChoice, choice);
}

static inline LwCarouselPlace *
lw_carousel_place (const LwCarousel *self, guint place)
{
  return &g_array_index (self->places, LwCarouselPlace, place);
}

static inline guint
lw_carousel_seats (const LwCarousel *self, guint place, guint round)
{
  return g_array_index (self->seats, guint, place * self->n_rounds + round);
}

static inline guint *
lw_carousel_at (const LwCarousel *self, guint student, guint round)
{
  return &self->at[student * self->n_rounds + round];
}

static inline gboolean
lw_carousel_can (const LwCarouselChoice *choice, guint round)
{
  return choice->rounds >> round & 1;
}

static inline gboolean
lw_carousel_has_seat (const LwCarousel *self, guint place, guint round)
{
  guint n = self->count[place * self->n_rounds + round];

  return n < lw_carousel_seats (self, place, round)
         && (self->spread == NULL || n < self->spread[place]);
}

static inline LwRounds
lw_carousel_all_rounds (const LwCarousel *self)
{
  return ((LwRounds) 1 << self->n_rounds) - 1;
}

void lw_carousel_set (LwCarousel *self, guint choice, guint round);
void lw_carousel_clear (LwCarousel *self, guint choice);
LwCost lw_carousel_cost_of (const LwCarousel *self, const LwCarouselChoice *choice);
LwCost lw_carousel_measure (const LwCarousel *self);

/* lw-carousel-choose.c: which places each student gets, whatever the round. */
GArray *lw_carousel_choose (LwCarousel *self, GCancellable *cancellable, GError **error);
/* lw-carousel-deal.c: in which round. FALSE when some are left without one. */
gboolean lw_carousel_deal (LwCarousel *self, const GArray *chosen);
/* lw-carousel-mend.c: looks for better, when dealing out did not do. */
gboolean lw_carousel_mend (LwCarousel *self, GCancellable *cancellable, GError **error);

G_END_DECLS
