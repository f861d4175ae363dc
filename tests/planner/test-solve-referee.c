/* test-solve-referee.c - coupled problems, and what GLPK makes of them
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Larger than what can be tried out whole; half of them with somebody pinned, some so that nothing
 * can be.
 */

#include "lw-solve.h"

#include "coupled-referee.h"
#include "coupled.h"
#include "lw-error.h"

#include <glpk.h>

#define N_COUPLED 700
#define N_FLOW 4000

static const CoupledKind kinds[] = {
  { "slack", 12, 7, 3, 6, TRUE },
  { "tight", 12, 5, 2, 3, TRUE },
  { "over-asked", 14, 4, 1, 2, TRUE },
  { "apart", 14, 5, 2, 4, FALSE },
};

static const LwPlannerBudget budget = { .seed = 1, .n_passes = 200, .n_rounds = 2000 };

static void
test_random (gconstpointer data)
{
  const CoupledKind *kind = data;
  g_autoptr (GRand) random = g_rand_new_with_seed (kind->n_demands * 13 + kind->n_places);
  guint n = kind->is_coupled ? N_COUPLED : N_FLOW, n_solved = 0;

  glp_term_out (GLP_OFF);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LwProblem) problem = coupled_new_random (random, kind, FALSE);
      g_autoptr (LwPlannerResult) result = NULL;
      g_autoptr (GError) error = NULL;
      gint64 best;

      if (i % 2 == 1)
        coupled_pin_some (problem, random, 4);
      best = coupled_ask_referee (problem);
      result = lw_planner_solve (problem, &budget, NULL, NULL, NULL, &error);
      if (best == G_MAXINT64)
        {
          g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (coupled_count_breaches (problem, result->plan), ==, 0);
      g_assert_cmpint (result->objective, ==, best);
      g_assert_cmpint (result->bound, ==, best);
      n_solved++;
    }

  g_test_message ("%u of %u can be", n_solved, n);
  g_assert_cmpuint (n_solved, <, n);
  g_assert_cmpuint (n_solved, >, n / 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/solve-referee/%s", kinds[i].name);

      g_test_add_data_func (path, &kinds[i], test_random);
    }

  return g_test_run ();
}
