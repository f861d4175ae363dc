/* lw-cohort-caps.c - how many a company's seats can hold in the whole year
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The solver proves how good a plan is first by what companies take in the year, and only then by
 * seats on half-days. A company that says nothing of the year has seats all the same: said as what
 * it can take at most, nothing that was possible is lost, and the proof begins where it would else
 * only come to.
 */

#include "lw-cohort-private.h"

/* Which patterns somebody could have at each place. */
typedef struct
{
  const LwProblem *problem; /* borrowed */
  guint n_patterns;
  gboolean *is_used; /* owned, one a place and pattern */
} Uses;

static void
find_uses (Uses *self, guint number)
{
  const LwProblemDemand *demand = lw_problem_get_demand (self->problem, number);
  const LwProblemChoice *patterns = lw_problem_get_patterns_of (self->problem, demand);
  const LwProblemChoice *places = lw_problem_get_places_of (self->problem, demand);

  for (guint i = 0; i < demand->n_places; i++)
    for (guint j = 0; j < demand->n_patterns; j++)
      if (lw_problem_is_open (self->problem, places[i].which, patterns[j].which))
        self->is_used[places[i].which * self->n_patterns + patterns[j].which] = TRUE;
}

static gboolean
takes (const Uses *self, guint pattern, guint cell)
{
  return lw_problem_get_pattern (self->problem, pattern)[cell / 64] >> cell % 64 & 1;
}

/* The half-day that most of the patterns take. */
static guint
find_busiest (const Uses *self, const gboolean *is_left)
{
  guint busiest = 0, most = 0;

  for (guint cell = 0; cell < self->problem->n_weeks * LW_HALF_DAYS_A_WEEK; cell++)
    {
      guint n = 0;

      for (guint i = 0; i < self->n_patterns; i++)
        n += is_left[i] && takes (self, i, cell);
      if (n > most)
        {
          most = n;
          busiest = cell;
        }
    }

  return busiest;
}

/* On how few half-days all patterns of a place are met: on each no more than its seats can be. */
static guint
count_turns (const Uses *self, guint place)
{
  g_autofree gboolean *is_left
    = g_memdup2 (&self->is_used[place * self->n_patterns], self->n_patterns * sizeof (gboolean));
  guint n_left = 0, n_turns = 0;

  for (guint i = 0; i < self->n_patterns; i++)
    n_left += is_left[i];
  while (n_left > 0)
    {
      guint cell = find_busiest (self, is_left);

      for (guint i = 0; i < self->n_patterns; i++)
        if (is_left[i] && takes (self, i, cell))
          {
            is_left[i] = FALSE;
            n_left--;
          }
      n_turns++;
    }

  return n_turns;
}

/* Says for each company what its seats can hold; never more than it takes in the year. */
void
lw_cohort_tighten_caps (LwCohort *self)
{
  LwProblem *problem = self->problem;
  guint n_patterns = lw_problem_get_n_patterns (problem);
  g_autofree gboolean *is_used = g_new0 (gboolean, (gsize) problem->places->len * n_patterns + 1);
  g_autofree guint *n_most = g_new0 (guint, problem->companies->len + 1);
  Uses uses = { problem, n_patterns, is_used };

  for (guint i = 0; i < problem->demands->len; i++)
    find_uses (&uses, i);
  for (guint i = 0; i < problem->places->len && n_patterns > 0; i++)
    {
      const LwProblemPlace *place = lw_problem_get_place (problem, i);

      n_most[place->company] += place->seats * count_turns (&uses, i);
    }
  for (guint i = 0; i < problem->companies->len; i++)
    {
      LwProblemCompany *company = &g_array_index (problem->companies, LwProblemCompany, i);

      company->year_cap = MIN (company->year_cap, n_most[i]);
    }
}
