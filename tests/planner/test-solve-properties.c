/* test-solve-properties.c - what holds of every plan, whatever the problem
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-solve.h"

#include "coupled.h"

#define N_RANDOM 400
#define N_CANCELLED 60
#define MOST_DELAY_US 1000

static const CoupledKind kinds[] = {
  { "slack", 10, 6, 3, 6, TRUE },
  { "tight", 10, 4, 2, 3, TRUE },
  { "over-asked", 10, 3, 1, 2, TRUE },
  { "apart", 10, 4, 2, 4, FALSE },
};

/* What is small needs little. */
static const LwPlannerBudget small_budget = { .seed = 1, .n_passes = 120, .n_rounds = 1000 };

static LwPlannerResult *
solve (const LwProblem *problem)
{
  LwPlannerResult *result = lw_planner_solve (problem, &small_budget, NULL, NULL, NULL, NULL);

  if (result == NULL)
    return NULL;
  g_assert_false (result->is_stopped);
  g_assert_cmpuint (coupled_count_breaches (problem, result->plan), ==, 0);
  g_assert_cmpint (result->bound, <=, result->objective);

  return result;
}

static gboolean
is_proven (const LwPlannerResult *result)
{
  return result->bound == result->objective;
}

/* The same problem, with its demands in that order; students are numbered by it. */
static LwProblem *
new_in_order (const LwProblem *problem, const guint *order)
{
  LwProblem *self = lw_problem_new (problem->n_weeks);
  g_autoptr (GHashTable) students = g_hash_table_new (NULL, NULL);

  g_array_append_vals (self->patterns, problem->patterns->data, problem->patterns->len);
  g_array_append_vals (self->open, problem->open->data, problem->open->len);
  g_array_append_vals (self->companies, problem->companies->data, problem->companies->len);
  g_array_append_vals (self->places, problem->places->data, problem->places->len);
  g_array_append_vals (self->steps, problem->steps->data, problem->steps->len);
  for (guint i = 0; i < problem->demands->len; i++)
    {
      const LwProblemDemand *demand = lw_problem_get_demand (problem, order[i]);
      const LwProblemChoice *places = lw_problem_get_places_of (problem, demand);
      const LwProblemChoice *patterns = lw_problem_get_patterns_of (problem, demand);
      gpointer key = GUINT_TO_POINTER (demand->student), student;

      if (!g_hash_table_lookup_extended (students, key, NULL, &student))
        {
          student = GUINT_TO_POINTER (g_hash_table_size (students));
          g_hash_table_insert (students, key, student);
        }
      lw_problem_add_demand (self, GPOINTER_TO_UINT (student), demand->not_placed);
      for (guint j = 0; j < demand->n_patterns; j++)
        lw_problem_allow_pattern (self, patterns[j].which, patterns[j].cost);
      for (guint j = 0; j < demand->n_places; j++)
        lw_problem_allow_place (self, places[j].which, places[j].cost);
      if (demand->is_pinned)
        lw_problem_pin (self, i, places[0].which, patterns[0].which);
    }

  return self;
}

static guint *
shuffle (GRand *random, guint n)
{
  guint *order = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  for (guint i = n; i > 1; i--)
    {
      guint other = (guint) g_rand_int_range (random, 0, (gint32) i), kept = order[i - 1];

      order[i - 1] = order[other];
      order[other] = kept;
    }

  return order;
}

/* In another order the best plan costs the same; what is proven of one holds of the other. */
static void
test_order (gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (31);
  guint n_proven = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (LwProblem) problem = coupled_new_random (random, data, FALSE);
      g_autoptr (LwProblem) other = NULL;
      g_autoptr (LwPlannerResult) result = NULL;
      g_autoptr (LwPlannerResult) shuffled = NULL;
      g_autofree guint *order = shuffle (random, problem->demands->len);

      if (i % 3 == 2)
        coupled_pin_some (problem, random, 4);
      other = new_in_order (problem, order);
      result = solve (problem);
      shuffled = solve (other);
      g_assert_cmpint (result == NULL, ==, shuffled == NULL);
      if (result == NULL)
        continue;
      g_assert_cmpint (result->bound, <=, shuffled->objective);
      g_assert_cmpint (shuffled->bound, <=, result->objective);
      if (!is_proven (result) || !is_proven (shuffled))
        continue;
      g_assert_cmpint (result->objective, ==, shuffled->objective);
      n_proven++;
    }
  g_assert_cmpuint (n_proven, >, N_RANDOM / 4);
}

/* A seat more, or a placement more in the year, is never worse. */
static void
test_more (gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (17);
  guint n_better = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (LwProblem) problem = coupled_new_random (random, data, FALSE);
      g_autoptr (LwPlannerResult) before = solve (problem);
      g_autoptr (LwPlannerResult) after = NULL;
      guint n = problem->places->len;
      LwProblemPlace *place;

      if (n == 0)
        continue;
      place = &g_array_index (problem->places, LwProblemPlace,
                              (guint) g_rand_int_range (random, 0, (gint32) n));
      place->seats++;
      if (i % 2 == 1)
        g_array_index (problem->companies, LwProblemCompany, place->company).year_cap++;
      after = solve (problem);
      g_assert_cmpint (after->bound, <=, before->objective);
      if (is_proven (before) && is_proven (after))
        g_assert_cmpint (after->objective, <=, before->objective);
      n_better += after->objective < before->objective;
    }
  g_assert_cmpuint (n_better, >, 0);
}

/* The same input gives the same plan, pinned or not. */
static void
test_same (gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (23);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (LwProblem) problem = coupled_new_random (random, data, FALSE);
      g_autoptr (LwPlannerResult) one = NULL;
      g_autoptr (LwPlannerResult) other = NULL;

      if (i % 2 == 1)
        coupled_pin_some (problem, random, 3);
      one = solve (problem);
      other = solve (problem);
      g_assert_cmpint (one == NULL, ==, other == NULL);
      if (one == NULL)
        continue;
      g_assert_true (lw_plan_equal (one->plan, other->plan));
      g_assert_cmpint (one->bound, ==, other->bound);
    }
}

/* To be pinned where the plan has it changes nothing; to be pinned anywhere makes no plan better.
 */
static void
test_pinned (gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (29);
  guint n_same = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (LwProblem) problem = coupled_new_random (random, data, FALSE);
      g_autoptr (LwPlannerResult) before = solve (problem);
      g_autoptr (LwPlannerResult) after = NULL;

      for (guint j = 0; j < problem->demands->len; j++)
        if (before->plan->placings[j].place != LW_PROBLEM_NONE && g_rand_boolean (random))
          lw_problem_pin (problem, j, before->plan->placings[j].place,
                          before->plan->placings[j].pattern);
      after = solve (problem);
      g_assert_nonnull (after);
      g_assert_cmpint (before->bound, <=, after->objective);
      g_assert_cmpint (after->bound, <=, before->objective);
      if (is_proven (before) && is_proven (after))
        g_assert_cmpint (after->objective, ==, before->objective);
      n_same += after->objective == before->objective;
    }
  g_assert_cmpuint (100 * n_same, >=, 95 * N_RANDOM);
}

/* A class of its own, too large to be ready at once. */
static LwProblem *
new_large (GRand *random)
{
  LwProblem *problem = lw_problem_new (3);

  for (guint i = 0; i < 5; i++)
    {
      guint pattern = lw_problem_add_pattern (problem);

      for (guint week = i / 2; week < 3; week++)
        lw_problem_take (problem, pattern, week, (LwWeekMask) (3 << i));
    }
  for (guint i = 0; i < 60; i++)
    {
      lw_problem_add_place (problem, lw_problem_add_company (problem, 3, NULL, 0), 1);
      for (guint week = 0; week < 3; week++)
        lw_problem_open (problem, i, week, 0x3fff);
    }
  for (guint i = 0; i < 200; i++)
    {
      lw_problem_add_demand (problem, i, 100000);
      for (guint j = 0; j < 5; j++)
        lw_problem_allow_pattern (problem, j, g_rand_int_range (random, 0, 50));
      for (guint j = 0; j < 60; j++)
        lw_problem_allow_place (problem, j, g_rand_int_range (random, 0, 500));
    }

  return problem;
}

static gpointer
cancel_soon (gpointer data)
{
  g_usleep (g_random_int_range (0, MOST_DELAY_US));
  g_cancellable_cancel (data);

  return NULL;
}

/* Somebody stops it within a millisecond, wherever it is: there is a plan that can be carried out,
 * with who is pinned in it. */
static void
test_cancelled (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (37);
  g_autoptr (LwProblem) problem = new_large (random);

  lw_problem_pin (problem, 7, 3, 2);
  for (guint i = 0; i < N_CANCELLED; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      GThread *thread = g_thread_new ("cancel", cancel_soon, cancellable);
      g_autoptr (LwPlannerResult) result
        = lw_planner_solve (problem, NULL, NULL, NULL, cancellable, NULL);

      g_thread_join (thread);
      g_assert_nonnull (result);
      g_assert_true (result->is_stopped);
      g_assert_cmpuint (coupled_count_breaches (problem, result->plan), ==, 0);
      g_assert_cmpuint (result->plan->placings[7].place, ==, 3);
      g_assert_cmpint (result->bound, <=, result->objective);
    }
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    GTestDataFunc test;
  } properties[] = {
    { "order", test_order },
    { "more", test_more },
    { "same", test_same },
    { "pinned", test_pinned },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (properties); i++)
    for (guint j = 0; j < G_N_ELEMENTS (kinds); j++)
      {
        g_autofree char *path
          = g_strdup_printf ("/solve-properties/%s/%s", properties[i].name, kinds[j].name);

        g_test_add_data_func (path, &kinds[j], properties[i].test);
      }
  g_test_add_func ("/solve-properties/cancelled", test_cancelled);

  return g_test_run ();
}
