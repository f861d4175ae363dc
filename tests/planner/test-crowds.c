/* test-crowds.c - demands that choose alike, and what a plan costs by their crowds
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-crowds.h"
#include "lw-flow.h"
#include "lw-problem.h"
#include "lw-solve.h"

#define N_TOWNS 4
#define N_PLACES 24
#define NOT_PLACED 100000

typedef struct
{
  LwProblem *problem; /* owned */
  GRand *random;      /* owned */
} Fixture;

/* Towns lie apart, each has its distances; from each go @n_of_town students. */
static void
set_up (Fixture *self, guint seed, guint n_of_town, guint n_wishes, gboolean is_alone)
{
  gint64 ways[N_TOWNS][N_PLACES];
  guint pattern;

  self->random = g_rand_new_with_seed (seed);
  self->problem = lw_problem_new (1);
  pattern = lw_problem_add_pattern (self->problem);
  lw_problem_take (self->problem, pattern, 0, 1);
  for (guint i = 0; i < N_PLACES; i++)
    {
      const gint64 steps[] = { 0, 7, 30 };
      guint company = lw_problem_add_company (self->problem, 1 + i % 4, steps, 3);

      lw_problem_add_place (self->problem, company, 1 + i % 3);
      lw_problem_open (self->problem, i, 0, 1);
      for (guint town = 0; town < N_TOWNS; town++)
        ways[town][i] = g_rand_int_range (self->random, 5, 60);
    }
  for (guint i = 0; i < N_TOWNS * n_of_town; i++)
    {
      gint64 own = n_wishes > 0 ? 500 * g_rand_int_range (self->random, 0, 3) : 0;

      lw_problem_add_demand (self->problem, i, NOT_PLACED + own);
      lw_problem_allow_pattern (self->problem, pattern, 0);
      for (guint j = 0; j < N_PLACES; j++)
        {
          gboolean is_wish = own > 0 && (i + j) % (N_PLACES / MAX (1, n_wishes)) == 0;
          gint64 odd = is_alone ? g_rand_int_range (self->random, 0, 1000) : 0;

          lw_problem_allow_place (self->problem, j,
                                  ways[i % N_TOWNS][j] + odd + (is_wish ? 0 : own));
        }
    }
}

static void
tear_down (Fixture *self)
{
  lw_problem_free (self->problem);
  g_rand_free (self->random);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, tear_down)

/* Every choice can be had at its cost, and none for less. */
static void
check_costs (const LwBoard *board, const LwCrowds *crowds)
{
  for (guint i = 0; i < board->n_demands; i++)
    {
      guint first = board->demands[i].first_arc, crowd = crowds->crowd[i], n_cheaper = 0;
      const LwBoardArc *example;
      const gint64 *costs;

      if (crowd == LW_BOARD_NONE)
        continue;
      costs = lw_crowds_get_costs (crowds, crowd);
      example = &board->arcs[board->demands[lw_crowds_get_example (crowds, crowd)].first_arc];
      g_assert_cmpint (crowds->dearer[i], >=, 0);
      for (guint j = 0; first + j < board->demands[i + 1].first_arc; j++)
        {
          g_assert_cmpuint (example[j].slot, ==, board->arcs[first + j].slot);
          g_assert_cmpint (costs[j], >=, 0);
          g_assert_cmpint (board->arcs[first + j].cost, <=, costs[j] + crowds->dearer[i]);
          n_cheaper += board->arcs[first + j].cost < costs[j] + crowds->dearer[i];
        }
      g_assert_cmpuint (n_cheaper, <, N_PLACES);
    }
}

/* The same, with an arc for each choice. */
static gint64
solve_plainly (const LwProblem *problem)
{
  guint n = problem->demands->len, sink = n + 2 * N_PLACES;
  g_autoptr (LwFlow) flow = lw_flow_new (sink + 1);

  for (guint i = 0; i < n; i++)
    {
      const LwProblemDemand *demand = lw_problem_get_demand (problem, i);
      const LwProblemChoice *places = lw_problem_get_places_of (problem, demand);

      lw_flow_set_supply (flow, i, 1);
      lw_flow_add_arc (flow, i, sink, 1, demand->not_placed);
      for (guint j = 0; j < demand->n_places; j++)
        lw_flow_add_arc (flow, i, n + places[j].which, 1, places[j].cost);
    }
  for (guint i = 0; i < N_PLACES; i++)
    {
      const LwProblemCompany *company = lw_problem_get_company (problem, i);

      lw_flow_add_arc (flow, n + i, n + N_PLACES + i, lw_problem_get_place (problem, i)->seats, 0);
      for (guint j = 0; j < company->year_cap; j++)
        lw_flow_add_arc (flow, n + N_PLACES + i, sink, 1,
                         lw_problem_get_step (problem, company, j));
    }
  lw_flow_set_supply (flow, sink, -(gint64) n);
  g_assert_true (lw_flow_solve (flow, LW_FLOW_PATHS, NULL, NULL));

  return (gint64) lw_flow_get_objective (flow);
}

static const struct
{
  const char *name;
  guint n_of_town;
  guint n_wishes;
  gboolean is_alone;
  guint n_crowds;
} kinds[] = {
  { "/crowds/same", 6, 0, FALSE, N_TOWNS },
  { "/crowds/wishes", 6, 1, FALSE, N_TOWNS },
  { "/crowds/too-many", 15, 1, FALSE, N_TOWNS },
  { "/crowds/nobody-like-another", 6, 0, TRUE, 0 },
};

static void
test_kind (gconstpointer data)
{
  guint kind = GPOINTER_TO_UINT (data);

  for (guint seed = 0; seed < 20; seed++)
    {
      g_auto (Fixture) fixture = { NULL };
      g_autoptr (LwBoard) board = NULL;
      g_autoptr (LwCrowds) crowds = NULL;
      g_autoptr (LwPlannerResult) result = NULL;
      guint n_crowds = 0;

      set_up (&fixture, seed, kinds[kind].n_of_town, kinds[kind].n_wishes, kinds[kind].is_alone);
      board = lw_board_new (fixture.problem);
      crowds = lw_crowds_new (board);
      for (guint i = 0; i < crowds->n_crowds; i++)
        n_crowds += lw_crowds_get_size (crowds, i) > 0;
      g_assert_cmpuint (n_crowds, ==, kinds[kind].n_crowds);
      check_costs (board, crowds);

      result = lw_planner_solve (fixture.problem, NULL, NULL, NULL, NULL, NULL);
      g_assert_true (result->is_exact);
      g_assert_cmpint (result->objective, ==, result->bound);
      g_assert_cmpint (result->objective, ==, solve_plainly (fixture.problem));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_test_add_data_func (kinds[i].name, GUINT_TO_POINTER (i), test_kind);

  return g_test_run ();
}
