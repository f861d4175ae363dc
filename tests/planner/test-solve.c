/* test-solve.c - tests of the door of the planner
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-solve.h"

#include "coupled.h"
#include "lw-error.h"

#define N_RANDOM 600
#define N_WEEKS 40

static const CoupledKind kinds[] = {
  { "slack", 6, 4, 3, 6, TRUE },        { "tight", 6, 3, 2, 3, TRUE },
  { "over-asked", 6, 2, 1, 2, TRUE },   { "one-place", 6, 1, 2, 6, TRUE },
  { "apart-slack", 7, 4, 3, 6, FALSE }, { "apart-tight", 7, 2, 2, 3, FALSE },
};

/* What is small needs little. */
static const LwPlannerBudget small_budget = { .seed = 1, .n_passes = 120, .n_rounds = 1000 };

static LwPlannerResult *
solve (const LwProblem *problem)
{
  g_autoptr (GError) error = NULL;
  LwPlannerResult *result = lw_planner_solve (problem, &small_budget, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
  g_assert_false (result->is_stopped);

  return result;
}

/* What holds of any result, however it came about. */
static void
assert_sound (const LwProblem *problem, const LwPlannerResult *result)
{
  LwPlanTerms terms;

  g_assert_cmpuint (result->plan->n_demands, ==, problem->demands->len);
  g_assert_cmpuint (coupled_count_breaches (problem, result->plan), ==, 0);
  lw_plan_measure (result->plan, problem, &terms);
  g_assert_cmpint (lw_plan_terms_sum (&terms), ==, result->objective);
  g_assert_cmpint (result->bound, <=, result->objective);
}

/* Against every plan that there is. */
static void
test_random (gconstpointer data)
{
  const CoupledKind *kind = data;
  g_autoptr (GRand) random = g_rand_new_with_seed (kind->n_demands * 31 + kind->seats);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (LwProblem) problem = coupled_new_random (random, kind, FALSE);
      g_autoptr (LwPlannerResult) result = solve (problem);
      gint64 best = coupled_find_best (problem);

      assert_sound (problem, result);
      g_assert_cmpint (result->bound, <=, best);
      if (!kind->is_coupled)
        g_assert_true (result->is_exact);
      g_assert_cmpint (result->objective, ==, best);
      g_assert_cmpint (result->bound, ==, best);
    }
}

/* One place more is never worse. */
static void
test_more_places (void)
{
  for (guint i = 0; i < N_RANDOM; i++)
    {
      const CoupledKind *kind = &kinds[4 + i % 2];
      g_autoptr (GRand) random = g_rand_new_with_seed (i), again = g_rand_new_with_seed (i);
      g_autoptr (LwProblem) problem = coupled_new_random (random, kind, FALSE);
      g_autoptr (LwProblem) larger = coupled_new_random (again, kind, TRUE);
      g_autoptr (LwPlannerResult) result = solve (problem), other = solve (larger);

      assert_sound (larger, other);
      g_assert_cmpint (other->objective, <=, result->objective);
    }
}

static void
test_same_again (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (LwProblem) problem = coupled_new_random (random, &kinds[i % 4], FALSE);
      g_autoptr (LwPlannerResult) result = solve (problem), again = solve (problem);

      g_assert_true (lw_plan_equal (result->plan, again->plan));
      g_assert_cmpint (result->bound, ==, again->bound);
    }
}

/* A class of its own: each choice there is, in blocks of weeks that overlap those of others. */
static LwProblem *
new_school (guint n_demands)
{
  LwProblem *problem = lw_problem_new (N_WEEKS);

  for (guint first = 0; first < N_WEEKS - 10; first += 5)
    {
      guint pattern = lw_problem_add_pattern (problem);

      for (guint week = first; week < first + 10; week++)
        lw_problem_take (problem, pattern, week, 0xf);
    }
  for (guint i = 0; i < n_demands / 3; i++)
    {
      lw_problem_add_place (problem, lw_problem_add_company (problem, 3, NULL, 0), 1);
      for (guint week = 0; week < N_WEEKS; week++)
        lw_problem_open (problem, i, week, 0x3ff);
    }
  for (guint i = 0; i < n_demands; i++)
    {
      lw_problem_add_demand (problem, i, 100000);
      for (guint j = 0; j < lw_problem_get_n_patterns (problem); j++)
        lw_problem_allow_pattern (problem, j, 3 * j);
      for (guint j = 0; j < problem->places->len; j++)
        if ((i * 7 + j * 5) % 11 < 4)
          lw_problem_allow_place (problem, j, (i * 37 + j * 101) % 200);
    }

  return problem;
}

static void
test_cancelled (void)
{
  g_autoptr (LwProblem) problem = new_school (90);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LwPlannerResult) result = NULL;

  g_cancellable_cancel (cancellable);
  result = lw_planner_solve (problem, NULL, NULL, NULL, cancellable, NULL);
  g_assert_nonnull (result);
  g_assert_true (result->is_stopped);
  g_assert_cmpint (result->bound, <=, result->objective);
}

typedef struct
{
  GCancellable *cancellable;
  guint n_left;
  gint64 objective;
  gint64 bound;
} Watch;

static void
progress_cb (gint64 objective, gint64 bound, double fraction, gpointer user_data)
{
  Watch *watch = user_data;

  g_assert_cmpfloat (fraction, >=, 0);
  g_assert_cmpfloat (fraction, <=, 1);
  g_assert_cmpint (objective, <=, watch->objective);
  g_assert_cmpint (bound, >=, watch->bound);
  g_assert_cmpint (bound, <=, objective);
  watch->objective = objective;
  watch->bound = bound;
  if (watch->n_left-- == 0)
    g_cancellable_cancel (watch->cancellable);
}

/* Wherever it is stopped, the plan is the best one that was told of, or better. */
static void
test_stopped (void)
{
  g_autoptr (LwProblem) problem = new_school (90);

  for (guint i = 0; i < 12; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      Watch watch = { cancellable, 2 * i, G_MAXINT64, G_MININT64 };
      g_autoptr (LwPlannerResult) result
        = lw_planner_solve (problem, NULL, progress_cb, &watch, cancellable, NULL);

      g_assert_cmpint (result->objective, <=, watch.objective);
      g_assert_cmpint (result->bound, >=, watch.bound);
      g_assert_cmpint (result->bound, <=, result->objective);
    }
}

/* Three times as many as there are places: the prices must start from the years for this. */
static void
test_over_asked (void)
{
  g_autoptr (LwProblem) problem = new_school (240);
  g_autoptr (LwPlannerResult) result = NULL;

  for (guint i = 0; i < problem->companies->len; i++)
    g_array_index (problem->companies, LwProblemCompany, i).year_cap = 1;
  result = lw_planner_solve (problem, NULL, NULL, NULL, NULL, NULL);
  g_assert_cmpuint (result->terms.n_not_placed, ==, 160);
  g_assert_cmpint (result->objective - result->bound, <=, result->objective / 10000);
}

static void
test_out_of_time (void)
{
  g_autoptr (LwProblem) problem = new_school (300);
  LwPlannerBudget budget = { .n_rounds = 100000000, .seconds = 0.001 };
  g_autoptr (LwPlannerResult) result = lw_planner_solve (problem, &budget, NULL, NULL, NULL, NULL);

  g_assert_true (result->is_stopped);
  g_assert_cmpint (result->bound, <=, result->objective);
}

static void
test_nothing (void)
{
  g_autoptr (LwProblem) none = lw_problem_new (0), no_places = lw_problem_new (1);
  g_autoptr (LwPlannerResult) result = solve (none), other = NULL;

  g_assert_cmpint (result->objective, ==, 0);
  g_assert_cmpint (result->bound, ==, 0);

  lw_problem_take (no_places, lw_problem_add_pattern (no_places), 0, 1);
  for (guint i = 0; i < 3; i++)
    {
      lw_problem_add_demand (no_places, 0, 7);
      lw_problem_allow_pattern (no_places, 0, 0);
    }
  other = solve (no_places);
  g_assert_cmpint (other->objective, ==, 21);
  g_assert_cmpint (other->bound, ==, 21);
  g_assert_cmpuint (other->terms.n_not_placed, ==, 3);
}

/* One demand and one place, of which something is nothing. */
static void
test_edges (void)
{
  static const struct
  {
    guint seats, cap;
    LwWeekMask open, taken;
    gint64 objective;
  } cases[] = {
    { 1, 1, 1, 1, 5 }, { 0, 1, 1, 1, 9 }, { 1, 0, 1, 1, 9 },
    { 1, 1, 0, 1, 9 }, { 0, 1, 0, 0, 5 }, { 1, 1, 2, 3, 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwProblem) problem = lw_problem_new (1);
      g_autoptr (LwPlannerResult) result = NULL;

      lw_problem_take (problem, lw_problem_add_pattern (problem), 0, cases[i].taken);
      lw_problem_add_company (problem, cases[i].cap, NULL, 0);
      lw_problem_open (problem, lw_problem_add_place (problem, 0, cases[i].seats), 0,
                       cases[i].open);
      lw_problem_add_demand (problem, 0, 9);
      lw_problem_allow_pattern (problem, 0, 2);
      lw_problem_allow_place (problem, 0, 3);
      result = solve (problem);
      g_assert_cmpint (result->objective, ==, cases[i].objective);
      g_assert_cmpint (result->bound, ==, cases[i].objective);
    }
}

static void
test_too_large (void)
{
  g_autoptr (LwProblem) problem = lw_problem_new (1);
  g_autoptr (GError) error = NULL;

  lw_problem_add_demand (problem, 0, G_MAXINT64);
  g_assert_null (lw_planner_solve (problem, NULL, NULL, NULL, NULL, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/solve/random/%s", kinds[i].name);

      g_test_add_data_func (path, &kinds[i], test_random);
    }
  g_test_add_func ("/solve/more-places", test_more_places);
  g_test_add_func ("/solve/same-again", test_same_again);
  g_test_add_func ("/solve/cancelled", test_cancelled);
  g_test_add_func ("/solve/stopped", test_stopped);
  g_test_add_func ("/solve/over-asked", test_over_asked);
  g_test_add_func ("/solve/out-of-time", test_out_of_time);
  g_test_add_func ("/solve/nothing", test_nothing);
  g_test_add_func ("/solve/edges", test_edges);
  g_test_add_func ("/solve/too-large", test_too_large);

  return g_test_run ();
}
