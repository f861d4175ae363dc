/* lw-carousel-cohort-private.h - what the files of a cohort that goes round share of it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-carousel-cohort.h"

#include "lw-cohort-private.h"

G_BEGIN_DECLS

struct _LwCarouselCohort
{
  LwCohort *cohort;      /* owned: demands are students, and of each the rounds */
  GArray *rounds;        /* owned, element-type LwCarouselRound */
  GPtrArray *students;   /* owned, element-type LwStudent, borrowed from the world */
  GPtrArray *workplaces; /* owned, element-type LwWorkplace, the same: one a site */
  guint *seats;          /* owned, of each site, of each round */
  LwCarousel *carousel;  /* owned, nullable: once solved */
  LwPlan *plan;          /* owned, nullable: the same, of the cohort's demands */
  GPtrArray *stages;     /* owned, nullable, element-type LwPlacement */
  GArray *by_hand;       /* owned, element-type LwCarouselHeld */
  guint *made;           /* owned, nullable: the sites of all cells before any was swapped */
};

static inline guint
lw_carousel_cohort_demand (LwCarouselCohort *self, guint student, guint round)
{
  return student * self->rounds->len + round;
}

/* The schedule as it is, without what breaks a rule. */
void lw_carousel_cohort_hold (LwCarouselCohort *self);
/* lw-carousel-by-hand.c: of what was put by hand all that fits, before the rest is dealt out. */
void lw_carousel_cohort_pin_by_hand (LwCarouselCohort *self);

G_END_DECLS
