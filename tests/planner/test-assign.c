/* test-assign.c - tests of the best plan and of changing it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-assign.h"

#include "assignment.h"
#include "lw-error.h"

#include <string.h>

#define N_RANDOM 1500

static const Aim no_aim = { .forced_demand = LW_ASSIGN_NOT_PLACED };

static void
assert_keys (const gint64 *keys, const gint64 *expected)
{
  for (guint i = 0; i < N_KEYS; i++)
    g_assert_cmpint (keys[i], ==, expected[i]);
}

static void
assert_cost (const LwAssign *assign, const gint64 *keys)
{
  LwAssignCost cost;

  lw_assign_get_cost (assign, &cost);
  g_assert_cmpint (cost.not_placed, ==, keys[0]);
  g_assert_cmpint (cost.wish, ==, keys[2]);
  g_assert_cmpint (cost.travel, ==, keys[3]);
  g_assert_cmpint (cost.fair, ==, keys[4]);
}

static guint
count_moved (const Problem *before, const Problem *after)
{
  guint n = 0;

  for (guint i = 0; i < before->n_demands; i++)
    n += before->plan[i] != after->plan[i];

  return n;
}

/* Each change is from the plan, and of another demand. */
static void
apply_changes (Problem *problem, const GArray *changes)
{
  Problem before = *problem;

  for (guint i = 0; i < changes->len; i++)
    {
      const LwAssignChange *change = &g_array_index (changes, LwAssignChange, i);

      g_assert_cmpuint (change->from, ==, before.plan[change->demand]);
      g_assert_cmpuint (change->from, !=, change->to);
      g_assert_false (before.is_pinned[change->demand]);
      problem->plan[change->demand] = change->to;
    }
  g_assert_cmpuint (count_moved (&before, problem), ==, changes->len);
}

/* The best plan is that of all plans, and can be carried out, however it is found. */
static void
test_solve (void)
{
  static const LwFlowMethod methods[] = { LW_FLOW_AUTO, LW_FLOW_PATHS, LW_FLOW_SIMPLEX };
  g_autoptr (GRand) random = g_rand_new_with_seed (1);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      Problem problem;
      guint plan[MAX_DEMANDS];
      gint64 keys[N_KEYS];

      problem_init_random (&problem, random);
      g_assert_true (problem_search (&problem, &no_aim, plan, keys));
      for (guint j = 0; j < G_N_ELEMENTS (methods); j++)
        {
          g_autoptr (LwAssign) assign = problem_build (&problem);
          g_autoptr (GError) error = NULL;

          g_assert_true (lw_assign_solve (assign, methods[j], NULL, &error));
          g_assert_no_error (error);
          g_assert_true (lw_assign_is_best (assign));
          g_assert_cmpuint (lw_assign_count_violations (assign), ==, 0);
          assert_cost (assign, keys);
          problem_read_plan (&problem, assign);
          g_assert_cmpuint (problem_count_breaches (&problem), ==, 0);
        }
    }
}

/* Pinned ones stay, and the others make the best of the rest. */
static void
test_solve_pinned (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (LwAssign) assign = NULL;
      Problem problem, solved;
      guint plan[MAX_DEMANDS];
      gint64 keys[N_KEYS];

      problem_init_random (&problem, random);
      problem_pin_some (&problem, random);
      g_assert_true (problem_search (&problem, &no_aim, plan, keys));
      assign = problem_build (&problem);
      g_assert_true (lw_assign_solve (assign, LW_FLOW_AUTO, NULL, NULL));
      assert_cost (assign, keys);
      solved = problem;
      problem_read_plan (&solved, assign);
      for (guint j = 0; j < problem.n_demands; j++)
        if (problem.is_pinned[j])
          g_assert_cmpuint (solved.plan[j], ==, problem.plan[j]);
    }
}

/* A plan that is feasible but not the best: any that the search comes upon with wishes turned
 * round. */
static void
make_plan (Problem *problem, GRand *random)
{
  Problem turned = *problem;
  guint plan[MAX_DEMANDS];
  gint64 keys[N_KEYS];

  for (guint i = 0; i < turned.n_choices; i++)
    {
      turned.choices[i].wish = (guint) g_rand_int_range (random, 0, 3);
      turned.choices[i].is_closed |= g_rand_int_range (random, 0, 4) == 0;
    }
  g_assert_true (problem_search (&turned, &no_aim, plan, keys));
  memcpy (problem->plan, plan, sizeof plan);
}

/* Moved to each of its choices, and to the best: as few as can be give way, as a search through all
 * plans says. */
static void
check_move (Problem *problem, LwAssign *assign, guint demand, guint choice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) changes = lw_assign_move (assign, demand, choice, &error);
  Aim aim = { .counts_moves = TRUE, .forced_demand = LW_ASSIGN_NOT_PLACED };
  Problem moved = *problem;
  guint plan[MAX_DEMANDS];
  gint64 keys[N_KEYS], expected[N_KEYS];
  gboolean is_possible;

  aim.is_free[demand] = TRUE;
  if (choice != LW_ASSIGN_ANY)
    {
      aim.forced_demand = demand;
      aim.forced_choice = choice;
    }
  is_possible = !problem->is_pinned[demand] && problem_search (problem, &aim, plan, expected);
  g_assert_cmpint (changes != NULL, ==, is_possible);
  if (!is_possible)
    {
      g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
      return;
    }

  apply_changes (&moved, changes);
  problem_get_keys (problem, &aim, moved.plan, keys);
  assert_keys (keys, expected);
  g_assert_cmpuint (problem_count_breaches (&moved), ==, 0);
  if (choice != LW_ASSIGN_ANY)
    g_assert_cmpuint (moved.plan[demand], ==, choice);
  if (changes->len > 0)
    g_assert_cmpuint (g_array_index (changes, LwAssignChange, 0).demand, ==, demand);
}

static void
init_planned (Problem *problem, GRand *random, gboolean has_pins)
{
  do
    {
      problem_init_random (problem, random);
      if (has_pins)
        problem_pin_some (problem, random);
      make_plan (problem, random);
    }
  while (problem_count_breaches (problem) > 0);
}

static void
test_move (gconstpointer has_pins)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (LwAssign) assign = NULL;
      Problem problem;

      init_planned (&problem, random, has_pins != NULL);
      assign = problem_build (&problem);
      for (guint j = 0; j < problem.n_choices; j++)
        check_move (&problem, assign, problem.choices[j].demand, j);
      for (guint j = 0; j < problem.n_demands; j++)
        {
          check_move (&problem, assign, j, LW_ASSIGN_ANY);
          check_move (&problem, assign, j, LW_ASSIGN_NOT_PLACED);
        }
    }
}

/* One move upon the other: each is as from a plan that was just taken over. */
static void
test_moves_in_a_row (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (4);

  for (guint i = 0; i < N_RANDOM / 4; i++)
    {
      g_autoptr (LwAssign) assign = NULL;
      Problem problem;

      init_planned (&problem, random, FALSE);
      assign = problem_build (&problem);
      for (guint j = 0; j < 12 && problem.n_choices > 0; j++)
        {
          guint choice = (guint) g_rand_int_range (random, 0, (gint32) problem.n_choices);
          g_autoptr (GArray) changes = NULL;

          check_move (&problem, assign, problem.choices[choice].demand, choice);
          changes = lw_assign_move (assign, problem.choices[choice].demand, choice, NULL);
          if (changes == NULL)
            continue;
          apply_changes (&problem, changes);
          lw_assign_apply (assign, changes);
          for (guint k = 0; k < problem.n_demands; k++)
            g_assert_cmpuint (lw_assign_get_choice (assign, k), ==, problem.plan[k]);
        }
    }
}

/* Replans, and holds it against all plans. Those in @is_free are who can't stay. */
static void
check_replan (Problem *problem, LwAssign *assign, const Aim *aim)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) changes = lw_assign_replan (assign, NULL, &error);
  Problem after = *problem;
  guint plan[MAX_DEMANDS];
  gint64 keys[N_KEYS], expected[N_KEYS];

  g_assert_no_error (error);
  apply_changes (&after, changes);
  g_assert_true (problem_search (problem, aim, plan, expected));
  problem_get_keys (problem, aim, after.plan, keys);
  assert_keys (keys, expected);
  g_assert_cmpuint (problem_count_breaches (&after), ==, 0);
  lw_assign_apply (assign, changes);
  for (guint i = 0; i < problem->n_demands; i++)
    g_assert_cmpuint (lw_assign_get_choice (assign, i), ==, after.plan[i]);
}

/* A company calls off: who is there goes elsewhere, pinned or not, and nothing is left to mend. */
static void
test_company_calls_off (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  guint n_moved = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (LwAssign) assign = NULL;
      g_autoptr (GArray) again = NULL;
      Aim aim = { .counts_moves = TRUE, .forced_demand = LW_ASSIGN_NOT_PLACED };
      Problem problem;
      guint company;

      init_planned (&problem, random, TRUE);
      assign = problem_build (&problem);
      company = (guint) g_rand_int_range (random, 0, (gint32) problem.n_companies);
      lw_assign_close_company (assign, company);
      problem.is_closed[company] = TRUE;
      for (guint j = 0; j < problem.n_demands; j++)
        if (problem.plan[j] != LW_ASSIGN_NOT_PLACED
            && problem.company[problem.choices[problem.plan[j]].place] == company)
          {
            problem.is_pinned[j] = FALSE;
            aim.is_free[j] = TRUE;
            n_moved++;
          }
      check_replan (&problem, assign, &aim);
      again = lw_assign_replan (assign, NULL, NULL);
      g_assert_cmpuint (again->len, ==, 0);
    }
  g_assert_cmpuint (n_moved, >, N_RANDOM / 4);
}

/* More of them than there are seats: the first ones stay. */
static void
test_too_many (void)
{
  g_autoptr (LwAssign) assign = lw_assign_new (3);
  g_autoptr (GArray) changes = NULL, again = NULL;
  guint company = lw_assign_add_company (assign, 9), place, other;

  place = lw_assign_add_place (assign, company, 1);
  other = lw_assign_add_place (assign, company, 1);
  for (guint i = 0; i < 3; i++)
    lw_assign_set_choice (assign, i, lw_assign_add_choice (assign, i, place, 0, 0));
  for (guint i = 0; i < 3; i++)
    lw_assign_add_choice (assign, i, other, i == 2 ? 0 : 1, 0);

  changes = lw_assign_replan (assign, NULL, NULL);
  g_assert_cmpuint (changes->len, ==, 2);
  g_assert_cmpuint (g_array_index (changes, LwAssignChange, 0).demand, ==, 1);
  g_assert_cmpuint (g_array_index (changes, LwAssignChange, 0).to, ==, LW_ASSIGN_NOT_PLACED);
  g_assert_cmpuint (g_array_index (changes, LwAssignChange, 1).to, ==, 5);
  lw_assign_apply (assign, changes);
  again = lw_assign_replan (assign, NULL, NULL);
  g_assert_cmpuint (again->len, ==, 0);
}

static void
check_why_not (const Problem *problem, LwAssign *assign, guint choice)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwAssignWhyNot) why = lw_assign_why_not (assign, choice, &error);
  const Aim aim = { .forced_demand = problem->choices[choice].demand, .forced_choice = choice };
  Problem other = *problem;
  guint plan[MAX_DEMANDS];
  gint64 now[N_KEYS], keys[N_KEYS], expected[N_KEYS];
  gboolean is_possible = problem_search (problem, &aim, plan, expected);

  if (why == NULL)
    {
      g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
      g_assert_true (!is_possible || problem->is_pinned[problem->choices[choice].demand]);
      return;
    }

  g_assert_cmpint (why->is_possible, ==, is_possible);
  if (!is_possible)
    {
      g_assert_cmpuint (why->changes->len, ==, 0);
      return;
    }

  apply_changes (&other, why->changes);
  g_assert_cmpuint (other.plan[aim.forced_demand], ==, choice);
  g_assert_cmpuint (problem_count_breaches (&other), ==, 0);
  problem_get_keys (problem, &no_aim, problem->plan, now);
  problem_get_keys (problem, &no_aim, other.plan, keys);
  assert_keys (keys, expected);
  g_assert_cmpint (why->more.not_placed, ==, keys[0] - now[0]);
  g_assert_cmpint (why->more.wish, ==, keys[2] - now[2]);
  g_assert_cmpint (why->more.travel, ==, keys[3] - now[3]);
  g_assert_cmpint (why->more.fair, ==, keys[4] - now[4]);
}

/* For each choice: what it would take is what solving all again with it says. */
static void
test_why_not (gconstpointer method)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (LwAssign) assign = NULL;
      Problem problem;

      init_planned (&problem, random, i % 2 == 1);
      assign = problem_build (&problem);
      g_assert_true (lw_assign_solve (assign, GPOINTER_TO_INT (method), NULL, NULL));
      problem_read_plan (&problem, assign);
      for (guint j = 0; j < problem.n_choices; j++)
        check_why_not (&problem, assign, j);
    }
}

/* Who gives way comes after who asks, and in the order in which they give way. */
static void
test_chain (void)
{
  g_autoptr (LwAssign) assign = lw_assign_new (3);
  g_autoptr (LwAssignWhyNot) why = NULL, late = NULL;
  g_autoptr (GArray) changes = NULL;
  g_autoptr (GError) error = NULL;
  guint places[4], at[3], next[3];

  for (guint i = 0; i < 4; i++)
    places[i] = lw_assign_add_place (assign, lw_assign_add_company (assign, 2), 1);
  for (guint i = 0; i < 3; i++)
    {
      at[i] = lw_assign_add_choice (assign, i, places[i], 0, 10);
      next[i] = lw_assign_add_choice (assign, i, places[i + 1], 1, 20);
    }
  g_assert_true (lw_assign_solve (assign, LW_FLOW_AUTO, NULL, NULL));
  why = lw_assign_why_not (assign, next[0], &error);
  g_assert_no_error (error);
  g_assert_cmpuint (why->changes->len, ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      const LwAssignChange *change = &g_array_index (why->changes, LwAssignChange, i);

      g_assert_cmpuint (change->demand, ==, i);
      g_assert_cmpuint (change->from, ==, at[i]);
      g_assert_cmpuint (change->to, ==, next[i]);
    }
  g_assert_cmpint (why->more.wish, ==, 3);
  g_assert_cmpint (why->more.travel, ==, 30);

  changes = lw_assign_move (assign, 0, next[0], NULL);
  g_assert_cmpmem (changes->data, changes->len * sizeof (LwAssignChange), why->changes->data,
                   why->changes->len * sizeof (LwAssignChange));
  lw_assign_apply (assign, changes);
  late = lw_assign_why_not (assign, at[0], &error);
  g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
  g_assert_null (late);
}

/* Numbers that don't fit are refused; the plan stays. */
static void
test_too_large (void)
{
  g_autoptr (LwAssign) assign = lw_assign_new (4000000);
  g_autoptr (GError) error = NULL;
  guint place = lw_assign_add_place (assign, lw_assign_add_company (assign, G_MAXUINT), G_MAXUINT);

  for (guint i = 0; i < 4000000; i += 1000)
    lw_assign_add_choice (assign, i, place, G_MAXUINT, G_MAXUINT);
  g_assert_false (lw_assign_solve (assign, LW_FLOW_AUTO, NULL, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
  g_assert_cmpuint (lw_assign_get_choice (assign, 0), ==, LW_ASSIGN_NOT_PLACED);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (LwAssign) assign = lw_assign_new (1);
  g_autoptr (GError) error = NULL, again = NULL;
  guint place = lw_assign_add_place (assign, lw_assign_add_company (assign, 1), 1);
  guint choice = lw_assign_add_choice (assign, 0, place, 0, 0);

  lw_assign_set_choice (assign, 0, choice);
  lw_assign_close_choice (assign, choice);
  g_cancellable_cancel (cancellable);
  g_assert_false (lw_assign_solve (assign, LW_FLOW_AUTO, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (lw_assign_get_choice (assign, 0), ==, choice);
  g_assert_null (lw_assign_replan (assign, cancellable, &again));
  g_assert_error (again, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assign/solve", test_solve);
  g_test_add_func ("/assign/solve-pinned", test_solve_pinned);
  g_test_add_data_func ("/assign/move", NULL, test_move);
  g_test_add_data_func ("/assign/move-pinned", "pins", test_move);
  g_test_add_func ("/assign/moves-in-a-row", test_moves_in_a_row);
  g_test_add_func ("/assign/company-calls-off", test_company_calls_off);
  g_test_add_func ("/assign/too-many", test_too_many);
  g_test_add_data_func ("/assign/why-not-paths", GINT_TO_POINTER (LW_FLOW_PATHS), test_why_not);
  g_test_add_data_func ("/assign/why-not-simplex", GINT_TO_POINTER (LW_FLOW_SIMPLEX), test_why_not);
  g_test_add_func ("/assign/chain", test_chain);
  g_test_add_func ("/assign/too-large", test_too_large);
  g_test_add_func ("/assign/cancel", test_cancel);

  return g_test_run ();
}
