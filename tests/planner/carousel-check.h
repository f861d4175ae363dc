/* carousel-check.h - a carousel as plain numbers, and what can be said of it without the engine
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-carousel.h"

#define RIDE_MOST 64
#define RIDE_ROUNDS 8

/* A small carousel. What is not allowed has no rounds. */
typedef struct
{
  guint n_students;
  guint n_rounds;
  guint n_places;
  guint n_companies;
  guint company[RIDE_MOST];
  guint most[RIDE_MOST];
  guint seats[RIDE_MOST][RIDE_ROUNDS];
  guint rounds[RIDE_MOST][RIDE_MOST]; /* of a student at a place: bits */
  guint again[RIDE_MOST][RIDE_MOST];
  guint wish[RIDE_MOST][RIDE_MOST];
  guint travel[RIDE_MOST][RIDE_MOST];
  guint away[RIDE_MOST];              /* bits */
  int pinned[RIDE_MOST][RIDE_ROUNDS]; /* a place, or -1 */
} Ride;

/* Where each student is in each round; -1 for nowhere. */
typedef int RidePlan[RIDE_MOST][RIDE_ROUNDS];

LwCarousel *ride_make (const Ride *self);
void ride_read (const Ride *self, const LwCarousel *carousel, RidePlan plan);

/* How many things are wrong. */
guint ride_count_faults (const Ride *self, RidePlan plan);
void ride_measure (const Ride *self, RidePlan plan, LwCarouselTerms *terms);
/* Tries everything; only for very small ones. */
void ride_find_best (const Ride *self, LwCarouselTerms *terms);
