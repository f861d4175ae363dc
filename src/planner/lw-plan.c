/* lw-plan.c - who goes where and when
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan.h"

#include <string.h>

/**
 * lw_plan_new:
 *
 * Returns: (transfer full): a plan in which nobody is placed
 */
LwPlan *
lw_plan_new (guint n_demands)
{
  LwPlan *self = g_new0 (LwPlan, 1);

  self->n_demands = n_demands;
  self->placings = g_new (LwPlacing, n_demands);
  for (guint i = 0; i < n_demands; i++)
    self->placings[i] = (LwPlacing){ LW_PROBLEM_NONE, LW_PROBLEM_NONE };

  return self;
}

gboolean
lw_plan_equal (const LwPlan *self, const LwPlan *other)
{
  if (self->n_demands != other->n_demands)
    return FALSE;
  for (guint i = 0; i < self->n_demands; i++)
    if (self->placings[i].place != other->placings[i].place
        || self->placings[i].pattern != other->placings[i].pattern)
      return FALSE;

  return TRUE;
}

void
lw_plan_free (LwPlan *self)
{
  g_free (self->placings);
  g_free (self);
}

/* The least that the choice costs, where it is there more than once. */
static gint64
find_cost (const LwProblemChoice *choices, guint n, guint which)
{
  gint64 cost = G_MAXINT64;

  for (guint i = 0; i < n; i++)
    if (choices[i].which == which)
      cost = MIN (cost, choices[i].cost);
  g_return_val_if_fail (cost < G_MAXINT64, 0);

  return cost;
}

/**
 * lw_plan_measure:
 * @terms: (out)
 *
 * Adds up what a plan costs, from the problem and nothing else.
 */
void
lw_plan_measure (const LwPlan *self, const LwProblem *problem, LwPlanTerms *terms)
{
  g_autofree guint *year = g_new0 (guint, problem->companies->len);

  g_return_if_fail (self->n_demands == problem->demands->len);

  memset (terms, 0, sizeof *terms);
  for (guint i = 0; i < self->n_demands; i++)
    {
      const LwProblemDemand *demand = lw_problem_get_demand (problem, i);
      LwPlacing placing = self->placings[i];
      guint company;

      if (placing.place == LW_PROBLEM_NONE)
        {
          terms->n_not_placed++;
          terms->not_placed += demand->not_placed;
          continue;
        }
      terms->places
        += find_cost (lw_problem_get_places_of (problem, demand), demand->n_places, placing.place);
      terms->patterns += find_cost (lw_problem_get_patterns_of (problem, demand),
                                    demand->n_patterns, placing.pattern);
      company = lw_problem_get_place (problem, placing.place)->company;
      terms->steps += lw_problem_get_step (problem, lw_problem_get_company (problem, company),
                                           year[company]++);
    }
}

/**
 * lw_plan_terms_sum:
 *
 * Returns: the objective
 */
gint64
lw_plan_terms_sum (const LwPlanTerms *terms)
{
  return terms->not_placed + terms->places + terms->patterns + terms->steps;
}
