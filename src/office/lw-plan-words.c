/* lw-plan-words.c - how a plan is spoken of
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-words.h"

#include <glib/gi18n-lib.h>

/* What is less isn't nothing. */
#define LEAST_PERCENT 0.01
/* A plan that was stopped at once is often the best but for a little, which isn't proven yet. */
#define MOST_TOLD 0.1

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
  if (gap > MOST_TOLD)
    return g_strdup (_ ("How far it is from the best plan is not known yet."));

  return g_strdup_printf (_ ("Proven to be within %.2f %% of the best plan."),
                          MAX (gap * 100, LEAST_PERCENT));
}

/**
 * lw_plan_dup_proof:
 * @cohort: whose plan it is
 * @plan: a plan
 *
 * Whoever is left without a place asks first whether there is none, and only then how good the plan
 * is for the others.
 *
 * Returns: (transfer full): what is proven of it
 */
char *
lw_plan_dup_proof (const LwCohort *cohort, const LwCohortPlan *plan)
{
  double share = lw_plan_find_gap (plan->objective, plan->bound);
  g_autofree char *gap = lw_plan_dup_gap (share);

  if (share <= 0 || plan->terms.n_not_placed == 0
      || lw_cohort_count_placed (cohort, plan->bound) > plan->terms.n_placed)
    return g_steal_pointer (&gap);

  /* translators: goes before how near a plan is proven to be to the best one */
  return g_strdup_printf (_ ("There is no place for more students: that is proven. %s"), gap);
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
  guint n_all = terms->n_known;
  GString *text;

  if (n_all == 0)
    return g_strdup (_ ("not known"));
  text = g_string_new (NULL);
  /* translators: two numbers of minutes */
  g_string_printf (text, _ ("%u minutes on average, at most %u"),
                   (terms->minutes + n_all / 2) / n_all, terms->most_minutes);
  if (n_all < terms->n_placed)
    /* translators: goes on after how long they travel; a number of students */
    g_string_append_printf (text, _ (", known of %u"), n_all);
  if (terms->n_estimated == n_all)
    /* translators: goes on after how long they travel */
    g_string_append (text, _ (" (estimated)"));
  else if (terms->n_estimated > 0)
    /* translators: goes on after how long they travel; a number of students */
    g_string_append_printf (text, _ (" (estimated of %u)"), terms->n_estimated);

  return g_string_free (text, FALSE);
}

/**
 * lw_plan_dup_minutes:
 * @minutes: of travelling one way
 * @is_estimate: whether it is only an estimate
 *
 * Returns: (transfer full): how far away a place is
 */
char *
lw_plan_dup_minutes (int minutes, gboolean is_estimate)
{
  return g_strdup_printf (
    is_estimate ? ngettext ("about %d minute away", "about %d minutes away", (gulong) minutes)
                : ngettext ("%d minute away", "%d minutes away", (gulong) minutes),
    minutes);
}

const char *
lw_plan_get_stopped (void)
{
  return _ ("Stopped before the end: another run may give another plan.");
}
