/* lw-cohort-tell.c - what a place means for a student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort-private.h"

/**
 * lw_cohort_count_placed:
 * @self: a cohort
 * @objective: what a plan of it comes to
 *
 * Placing one weighs more than all else together, so that it can be read off.
 *
 * Returns: how many have a place
 */
guint
lw_cohort_count_placed (const LwCohort *self, gint64 objective)
{
  guint n = self->seekers->len;

  return n - (guint) CLAMP (objective / self->units.placed, 0, n);
}

gboolean
lw_cohort_has_wishes (const LwCohort *self, guint demand)
{
  return lw_cohort_seeker (self, demand)->wishes != NULL;
}
