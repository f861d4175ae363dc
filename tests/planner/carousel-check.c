/* carousel-check.c - a carousel as plain numbers, and what can be said of it without the engine
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "carousel-check.h"

#include <string.h>

LwCarousel *
ride_make (const Ride *self)
{
  LwCarousel *carousel = lw_carousel_new (self->n_students, self->n_rounds);

  for (guint i = 0; i < self->n_companies; i++)
    lw_carousel_add_company (carousel, self->most[i]);
  for (guint i = 0; i < self->n_places; i++)
    {
      lw_carousel_add_place (carousel, self->company[i], 0);
      for (guint round = 0; round < self->n_rounds; round++)
        lw_carousel_set_seats (carousel, i, round, self->seats[i][round]);
    }
  for (guint i = 0; i < self->n_students; i++)
    for (guint j = 0; j < self->n_places; j++)
      {
        guint choice;

        if (self->rounds[i][j] == 0)
          continue;
        choice = lw_carousel_add_choice (carousel, i, j, self->rounds[i][j], self->again[i][j] != 0,
                                         self->wish[i][j], self->travel[i][j]);
        for (guint round = 0; round < self->n_rounds; round++)
          if (self->pinned[i][round] == (int) j)
            lw_carousel_pin (carousel, choice, round);
      }
  for (guint i = 0; i < self->n_students; i++)
    for (guint round = 0; round < self->n_rounds; round++)
      if (self->away[i] >> round & 1)
        lw_carousel_set_away (carousel, i, round);

  return carousel;
}

void
ride_read (const Ride *self, const LwCarousel *carousel, RidePlan plan)
{
  for (guint i = 0; i < self->n_students; i++)
    for (guint round = 0; round < self->n_rounds; round++)
      {
        guint place = lw_carousel_get_place (carousel, i, round);

        plan[i][round] = place == LW_CAROUSEL_NONE ? -1 : (int) place;
      }
}

static guint
count_twice (const Ride *self, RidePlan plan, guint student)
{
  guint n = 0;

  for (guint one = 0; one < self->n_rounds; one++)
    for (guint other = 0; other < one; other++)
      n += plan[student][one] >= 0 && plan[student][one] == plan[student][other];

  return n;
}

static guint
count_too_many (const Ride *self, RidePlan plan)
{
  guint of_company[RIDE_MOST] = { 0 };
  guint n = 0;

  for (guint place = 0; place < self->n_places; place++)
    for (guint round = 0; round < self->n_rounds; round++)
      {
        guint here = 0;

        for (guint i = 0; i < self->n_students; i++)
          here += plan[i][round] == (int) place;
        n += here > self->seats[place][round];
        of_company[self->company[place]] += here;
      }
  for (guint i = 0; i < self->n_companies; i++)
    n += of_company[i] > self->most[i];

  return n;
}

guint
ride_count_faults (const Ride *self, RidePlan plan)
{
  guint n = count_too_many (self, plan);

  for (guint i = 0; i < self->n_students; i++)
    {
      n += count_twice (self, plan, i);
      for (guint round = 0; round < self->n_rounds; round++)
        {
          int place = plan[i][round];

          n += place >= 0
               && (!(self->rounds[i][place] >> round & 1) || (self->away[i] >> round & 1));
          n += self->pinned[i][round] >= 0 && place != self->pinned[i][round];
        }
    }

  return n;
}

void
ride_measure (const Ride *self, RidePlan plan, LwCarouselTerms *terms)
{
  guint total[RIDE_MOST] = { 0 };

  memset (terms, 0, sizeof *terms);
  for (guint i = 0; i < self->n_students; i++)
    {
      guint missing = 0;

      for (guint round = 0; round < self->n_rounds; round++)
        {
          int place = plan[i][round];

          if (place < 0)
            {
              if (!(self->away[i] >> round & 1))
                terms->uneven += missing++;
              continue;
            }
          terms->again += self->again[i][place] != 0;
          terms->wish += self->wish[i][place];
          terms->travel += self->travel[i][place];
          terms->fair += total[place]++ / self->n_rounds;
        }
      terms->not_placed += missing;
    }
}

typedef struct
{
  const Ride *ride;
  RidePlan plan;
  LwCarouselTerms best;
  gboolean has_best;
} Trial;

/* The n-th student and round, counted through. */
static void
try_on (Trial *self, guint n)
{
  const Ride *ride = self->ride;
  guint student = n / ride->n_rounds, round = n % ride->n_rounds;
  LwCarouselTerms terms;

  if (n == ride->n_students * ride->n_rounds)
    {
      if (ride_count_faults (ride, self->plan) > 0)
        return;
      ride_measure (ride, self->plan, &terms);
      if (!self->has_best || lw_carousel_terms_compare (&terms, &self->best) < 0)
        self->best = terms;
      self->has_best = TRUE;
      return;
    }
  for (int place = -1; place < (int) ride->n_places; place++)
    {
      gboolean fits = place < 0 || (ride->rounds[student][place] >> round & 1);

      for (guint other = 0; other < round && place >= 0; other++)
        fits &= self->plan[student][other] != place;
      if (!fits)
        continue;
      self->plan[student][round] = place;
      try_on (self, n + 1);
    }
}

void
ride_find_best (const Ride *self, LwCarouselTerms *terms)
{
  Trial trial = { .ride = self };

  try_on (&trial, 0);
  g_assert_true (trial.has_best);
  *terms = trial.best;
}
