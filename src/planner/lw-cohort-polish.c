/* lw-cohort-polish.c - whoever can do better alone does
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The search looks at the likeliest places of each demand. Where hundreds of places are as good as
 * each other these are the same few for all, and companies that were never asked stay so.
 */

#include "lw-cohort-private.h"

#define MOST_PASSES 100

typedef struct
{
  const LwProblem *problem;
  LwPlan *plan;
  guint n_cells;
  guint16 *load; /* owned, a half-day of a place */
  guint *year;   /* owned, one a company */
} Polish;

static gboolean
takes (const Polish *self, guint pattern, guint cell)
{
  return lw_problem_get_pattern (self->problem, pattern)[cell / 64] >> cell % 64 & 1;
}

static void
count (Polish *self, const LwPlacing *placing, int by)
{
  guint16 *load;

  if (placing->place == LW_PROBLEM_NONE)
    return;
  load = &self->load[(gsize) placing->place * self->n_cells];
  for (guint cell = 0; cell < self->n_cells; cell++)
    if (takes (self, placing->pattern, cell))
      load[cell] += by;
  self->year[lw_problem_get_place (self->problem, placing->place)->company] += by;
}

/* Demands of one student follow each other. */
static gboolean
goes_with (const Polish *self, guint demand, guint other, const LwPlacing *placing)
{
  const LwProblem *problem = self->problem;
  const LwPlacing *there = &self->plan->placings[other];

  return there->place == LW_PROBLEM_NONE
         || lw_problem_get_demand (problem, other)->student
              != lw_problem_get_demand (problem, demand)->student
         || (lw_problem_get_place (problem, there->place)->company
               != lw_problem_get_place (problem, placing->place)->company
             && !lw_problem_overlaps (problem, there->pattern, placing->pattern));
}

static gboolean
goes_with_others (const Polish *self, guint demand, const LwPlacing *placing)
{
  guint student = lw_problem_get_demand (self->problem, demand)->student;

  for (guint i = demand; i > 0 && lw_problem_get_demand (self->problem, i - 1)->student == student;
       i--)
    if (!goes_with (self, demand, i - 1, placing))
      return FALSE;
  for (guint i = demand + 1;
       i < self->plan->n_demands && lw_problem_get_demand (self->problem, i)->student == student;
       i++)
    if (!goes_with (self, demand, i, placing))
      return FALSE;

  return TRUE;
}

static gboolean
has_room (const Polish *self, const LwPlacing *placing)
{
  const LwProblemPlace *place = lw_problem_get_place (self->problem, placing->place);
  const guint16 *load = &self->load[(gsize) placing->place * self->n_cells];

  if (self->year[place->company] >= lw_problem_get_company (self->problem, place->company)->year_cap
      || !lw_problem_is_open (self->problem, placing->place, placing->pattern))
    return FALSE;
  for (guint cell = 0; cell < self->n_cells; cell++)
    if (load[cell] >= place->seats && takes (self, placing->pattern, cell))
      return FALSE;

  return TRUE;
}

/* What one more placement there costs. */
static gint64
find_cost (const Polish *self, const LwProblemChoice *place, const LwProblemChoice *pattern)
{
  guint company = lw_problem_get_place (self->problem, place->which)->company;

  return place->cost + pattern->cost
         + lw_problem_get_step (self->problem, lw_problem_get_company (self->problem, company),
                                self->year[company]);
}

static gint64
find_cost_now (const Polish *self, guint number)
{
  const LwProblemDemand *demand = lw_problem_get_demand (self->problem, number);
  const LwProblemChoice *places = lw_problem_get_places_of (self->problem, demand);
  const LwProblemChoice *patterns = lw_problem_get_patterns_of (self->problem, demand);
  const LwPlacing *placing = &self->plan->placings[number];

  for (guint i = 0; i < demand->n_places; i++)
    for (guint j = 0; j < demand->n_patterns; j++)
      if (places[i].which == placing->place && patterns[j].which == placing->pattern)
        return find_cost (self, &places[i], &patterns[j]);

  return demand->not_placed;
}

/* Whether the demand went elsewhere. */
static gboolean
better (Polish *self, guint number)
{
  const LwProblemDemand *demand = lw_problem_get_demand (self->problem, number);
  const LwProblemChoice *places = lw_problem_get_places_of (self->problem, demand);
  const LwProblemChoice *patterns = lw_problem_get_patterns_of (self->problem, demand);
  LwPlacing best = self->plan->placings[number];
  gboolean is_other = FALSE;
  gint64 least;

  count (self, &best, -1);
  least = find_cost_now (self, number);
  for (guint i = 0; i < demand->n_places; i++)
    for (guint j = 0; j < demand->n_patterns; j++)
      {
        const LwPlacing placing = { places[i].which, patterns[j].which };
        gint64 cost = find_cost (self, &places[i], &patterns[j]);

        if (cost >= least || !has_room (self, &placing)
            || !goes_with_others (self, number, &placing))
          continue;
        least = cost;
        best = placing;
        is_other = TRUE;
      }
  self->plan->placings[number] = best;
  count (self, &best, 1);

  return is_other;
}

/**
 * lw_cohort_polish:
 * @plan: one that can be carried out; it only gets better
 */
void
lw_cohort_polish (const LwProblem *problem, LwPlan *plan, GCancellable *cancellable)
{
  guint n_cells = problem->n_weeks * LW_HALF_DAYS_A_WEEK;
  g_autofree guint16 *load = g_new0 (guint16, (gsize) problem->places->len * n_cells + 1);
  g_autofree guint *year = g_new0 (guint, problem->companies->len + 1);
  Polish polish = { problem, plan, n_cells, load, year };
  gboolean goes_on = TRUE;

  for (guint i = 0; i < plan->n_demands; i++)
    count (&polish, &plan->placings[i], 1);
  for (guint pass = 0; pass < MOST_PASSES && goes_on && !g_cancellable_is_cancelled (cancellable);
       pass++)
    {
      goes_on = FALSE;
      for (guint i = 0; i < plan->n_demands; i++)
        goes_on |= better (&polish, i);
    }
}
