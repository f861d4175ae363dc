/* test-problem-pins.c - tests of plans in which somebody is kept where he is
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-solve.h"

#include "coupled.h"
#include "lw-error.h"

#define N_RANDOM 500
#define N_WEEKS 2

static const CoupledKind kinds[] = {
  { "slack", 6, 4, 3, 6, TRUE },
  { "tight", 6, 3, 2, 3, TRUE },
  { "over-asked", 6, 2, 1, 2, TRUE },
  { "apart", 7, 4, 3, 6, FALSE },
};

/* What is small needs little. */
static const LwPlannerBudget small_budget = { .seed = 3, .n_passes = 120, .n_rounds = 1000 };

static void
assert_sound (const LwProblem *problem, const LwPlannerResult *result, gint64 best)
{
  LwPlanTerms terms;

  g_assert_cmpuint (coupled_count_breaches (problem, result->plan), ==, 0);
  lw_plan_measure (result->plan, problem, &terms);
  g_assert_cmpint (lw_plan_terms_sum (&terms), ==, result->objective);
  g_assert_cmpint (result->bound, <=, best);
  g_assert_cmpint (best, <=, result->objective);
  if (result->is_exact)
    g_assert_cmpint (result->bound, ==, result->objective);
}

/* Against every plan that there is; without one there is a reason. */
static void
test_random (gconstpointer data)
{
  const CoupledKind *kind = data;
  g_autoptr (GRand) random = g_rand_new_with_seed (kind->n_demands * 7 + kind->seats);
  guint n_best = 0, n_solved = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (LwProblem) problem = coupled_new_random (random, kind, FALSE);
      g_autoptr (LwPlannerResult) result = NULL, again = NULL;
      g_autoptr (GError) error = NULL;
      gint64 best;

      coupled_pin_some (problem, random, 2 + i % 3);
      best = coupled_find_best (problem);
      result = lw_planner_solve (problem, &small_budget, NULL, NULL, NULL, &error);
      if (best == G_MAXINT64)
        {
          g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
          g_assert_null (result);
          continue;
        }
      g_assert_no_error (error);
      assert_sound (problem, result, best);
      again = lw_planner_solve (problem, &small_budget, NULL, NULL, NULL, NULL);
      g_assert_true (lw_plan_equal (result->plan, again->plan));
      n_solved++;
      n_best += result->objective == best;
    }

  g_test_message ("%u of %u are the best, %u can't be", n_best, n_solved, N_RANDOM - n_solved);
  g_assert_cmpuint (n_solved, >, N_RANDOM / 4);
  g_assert_cmpuint (n_solved, <, N_RANDOM);
  g_assert_cmpuint (100 * n_best, >=, 99 * n_solved);
}

/* Stopped before it began, it keeps who is pinned all the same. */
static void
test_cancelled (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  guint n = 0;

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < 100; i++)
    {
      g_autoptr (LwProblem) problem = coupled_new_random (random, &kinds[i % 4], FALSE);
      g_autoptr (LwPlannerResult) result = NULL;

      coupled_pin_some (problem, random, 3);
      result = lw_planner_solve (problem, NULL, NULL, NULL, cancellable, NULL);
      if (result == NULL)
        continue;
      g_assert_cmpuint (coupled_count_breaches (problem, result->plan), ==, 0);
      g_assert_cmpint (result->bound, <=, result->objective);
      n++;
    }
  g_assert_cmpuint (n, >, 20);
}

/* Two companies of two workplaces of one seat; patterns 0 and 1 overlap, 2 goes with both. The
 * last workplace is closed in the second week. */
static LwProblem *
new_corner (guint year_cap, guint other_student)
{
  static const LwWeekMask patterns[][N_WEEKS] = { { 3, 0 }, { 2, 2 }, { 4, 4 } };
  LwProblem *problem = lw_problem_new (N_WEEKS);

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      guint pattern = lw_problem_add_pattern (problem);

      for (guint week = 0; week < N_WEEKS; week++)
        lw_problem_take (problem, pattern, week, patterns[i][week]);
    }
  for (guint i = 0; i < 2; i++)
    lw_problem_add_company (problem, year_cap, NULL, 0);
  for (guint i = 0; i < 4; i++)
    {
      lw_problem_add_place (problem, i / 2, 1);
      for (guint week = 0; week < N_WEEKS - i / 3; week++)
        lw_problem_open (problem, i, week, 7);
    }
  for (guint i = 0; i < 2; i++)
    {
      lw_problem_add_demand (problem, i * other_student, 100);
      for (guint j = 0; j < 3; j++)
        lw_problem_allow_pattern (problem, j, 1);
      for (guint j = 0; j < 4; j++)
        lw_problem_allow_place (problem, j, j);
    }

  return problem;
}

static void
test_clashes (void)
{
  static const struct
  {
    guint year_cap, other_student;
    LwPlacing pins[2];
    gint kind; /* or -1: none */
    guint other;
  } cases[] = {
    { 2, 1, { { 0, 0 }, { 0, 2 } }, -1, 0 },
    { 2, 1, { { 0, 0 }, { 1, 1 } }, -1, 0 },
    { 2, 0, { { 0, 0 }, { 2, 2 } }, -1, 0 },
    { 2, 1, { { 0, 0 }, { 0, 1 } }, LW_PROBLEM_CLASH_SEAT, 0 },
    { 1, 1, { { 0, 0 }, { 1, 1 } }, LW_PROBLEM_CLASH_YEAR, 0 },
    { 0, 1, { { 2, 0 }, { 1, 1 } }, LW_PROBLEM_CLASH_YEAR, LW_PROBLEM_NONE },
    { 2, 1, { { 2, 0 }, { 3, 1 } }, LW_PROBLEM_CLASH_CLOSED, LW_PROBLEM_NONE },
    { 2, 0, { { 0, 0 }, { 2, 1 } }, LW_PROBLEM_CLASH_OVERLAP, 0 },
    { 2, 0, { { 0, 0 }, { 1, 2 } }, LW_PROBLEM_CLASH_COMPANY, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwProblem) problem = new_corner (cases[i].year_cap, cases[i].other_student);
      g_autoptr (LwPlannerResult) result = NULL;
      g_autoptr (GError) error = NULL;
      LwProblemClash clash;
      g_autofree char *text = NULL;

      for (guint j = 0; j < 2; j++)
        lw_problem_pin (problem, j, cases[i].pins[j].place, cases[i].pins[j].pattern);
      result = lw_planner_solve (problem, &small_budget, NULL, NULL, NULL, &error);
      g_assert_cmpint (lw_problem_find_clash (problem, &clash), ==, cases[i].kind >= 0);
      if (cases[i].kind < 0)
        {
          g_assert_no_error (error);
          for (guint j = 0; j < 2; j++)
            {
              g_assert_cmpuint (result->plan->placings[j].place, ==, cases[i].pins[j].place);
              g_assert_cmpuint (result->plan->placings[j].pattern, ==, cases[i].pins[j].pattern);
            }
          continue;
        }
      text = lw_problem_clash_describe (&clash);
      g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, text);
      g_assert_cmpint (clash.kind, ==, cases[i].kind);
      g_assert_cmpuint (clash.other, ==, cases[i].other);
      if (clash.other != LW_PROBLEM_NONE)
        g_assert_nonnull (strstr (text, "Stages 1 and 2 "));
    }
}

/* A pin costs what it costs, and others make way for it. */
static void
test_makes_way (void)
{
  g_autoptr (LwProblem) free = new_corner (2, 1), pinned = new_corner (2, 1);
  g_autoptr (LwPlannerResult) before = lw_planner_solve (free, NULL, NULL, NULL, NULL, NULL);
  g_autoptr (LwPlannerResult) after = NULL;

  /* One at the first place and the other beside it, on patterns that go together. */
  g_assert_cmpint (before->objective, ==, 2);
  lw_problem_pin (pinned, 1, 2, 1);
  after = lw_planner_solve (pinned, NULL, NULL, NULL, NULL, NULL);
  g_assert_cmpint (after->objective, ==, 4);
  g_assert_cmpuint (after->plan->placings[1].place, ==, 2);
  g_assert_cmpuint (after->plan->placings[0].place, ==, 0);
  g_assert_cmpint (after->bound, ==, 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/problem-pins/random/%s", kinds[i].name);

      g_test_add_data_func (path, &kinds[i], test_random);
    }
  g_test_add_func ("/problem-pins/cancelled", test_cancelled);
  g_test_add_func ("/problem-pins/clashes", test_clashes);
  g_test_add_func ("/problem-pins/makes-way", test_makes_way);

  return g_test_run ();
}
