/* lw-next-places.h - where else a student could go
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-place-fit.h"

G_BEGIN_DECLS

/**
 * LwNextPlace:
 * @workplace: (owned): where
 * @wish: which wish of the student it is, from 1; 0: none
 * @order: where it stands by its fit
 * @fit: (owned) (nullable): how it suits what the student wants to learn
 * @minutes: one way, or -1 when that is not known
 * @is_estimate: whether that is only estimated
 * @n_asked: how often the company was asked this school year
 * @is_public: whether it is a public body or works for no profit
 * @findings: (owned) (element-type LwFinding): what the rules say of it: nothing that stops it
 * @n_warnings: how many of these warn
 *
 * One place to ask next.
 */
typedef struct
{
  LwWorkplace *workplace;
  guint wish;
  LwPlaceFitOrder order;
  LwPlaceFit *fit;
  int minutes;
  gboolean is_estimate;
  guint n_asked;
  gboolean is_public;
  GPtrArray *findings;
  guint n_warnings;
} LwNextPlace;

LwPlacement *lw_next_places_begin (LwWorld *world, LwPlacement *placement, gboolean *has_begun);
gboolean lw_next_places_is_for (LwWorld *world, LwPlacement *placement);
GPtrArray *lw_next_places_find (LwWorld *world,
                                LwPlacement *placement,
                                GPtrArray *wishes,
                                LwPlaceFits *fits,
                                guint n_places);

G_END_DECLS
