/* lw-plan-words.c - how a plan is spoken of
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-words.h"

#include <glib/gi18n-lib.h>

/* What is less isn't nothing. */
#define LEAST_PERCENT 0.01

double
lw_plan_find_gap (gint64 objective, gint64 bound)
{
  return objective > bound ? (double) (objective - bound) / (double) objective : 0;
}

/**
 * lw_plan_dup_gap:
 * @gap: how far a plan may be from the best one, as a part of it
 *
 * Returns: (transfer full): what is proven of it, in one sentence
 */
char *
lw_plan_dup_gap (double gap)
{
  if (gap <= 0)
    return g_strdup (_ ("Proven: there is no better plan."));

  return g_strdup_printf (_ ("Proven to be within %.2f %% of the best plan."),
                          MAX (gap * 100, LEAST_PERCENT));
}

/**
 * lw_plan_dup_wishes:
 * @terms: what a plan comes to
 *
 * Returns: (transfer full): how many got what they wished
 */
char *
lw_plan_dup_wishes (const LwCohortTerms *terms)
{
  return g_strdup_printf (ngettext ("%u got a workplace of their wishes",
                                    "%u got a workplace of their wishes", terms->n_wished),
                          terms->n_wished);
}

/**
 * lw_plan_dup_travel:
 * @terms: what a plan comes to
 *
 * Returns: (transfer full): how long they travel, one way
 */
char *
lw_plan_dup_travel (const LwCohortTerms *terms)
{
  if (terms->n_known == 0)
    return g_strdup (_ ("not known"));

  /* translators: minutes, and a number of students */
  return g_strdup_printf (ngettext ("%u minutes on average, known of %u",
                                    "%u minutes on average, known of %u", terms->n_known),
                          (terms->minutes + terms->n_known / 2) / terms->n_known, terms->n_known);
}

const char *
lw_plan_get_stopped (void)
{
  return _ ("Stopped before the end: another run may give another plan.");
}
