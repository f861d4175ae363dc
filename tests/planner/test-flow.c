/* test-flow.c - tests of the cheapest flow
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-flow.h"

#include "lw-error.h"
#include "lw-flow-private.h"
#include "network.h"

#define N_RANDOM 4000

static const LwFlowMethod methods[] = { LW_FLOW_AUTO, LW_FLOW_PATHS, LW_FLOW_SIMPLEX };

/* For each method: what this network costs, or that it can't be. */
static void
assert_cost (const Network *network, gboolean is_feasible, LwCost cost)
{
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      g_autoptr (LwFlow) flow = network_solve (network, methods[i]);

      g_assert_cmpint (lw_flow_is_feasible (flow), ==, is_feasible);
      if (is_feasible)
        {
          g_assert_true (lw_flow_get_objective (flow) == cost);
          g_assert_cmpuint (lw_flow_count_violations (flow), ==, 0);
        }
    }
}

static void
test_nothing (void)
{
  g_autoptr (Network) no_nodes = network_new (0);
  g_autoptr (Network) no_arcs = network_new (3);

  assert_cost (no_nodes, TRUE, 0);
  assert_cost (no_arcs, TRUE, 0);
  no_arcs->supply[1] = 1;
  no_arcs->supply[2] = -1;
  assert_cost (no_arcs, FALSE, 0);
}

/* 0 --1--> 1 --1--> 3
 *  \--1--> 2 --1--/     and 1 -> 2 for nothing: the greedy way 0 1 2 3 has to be taken back in
 * part. */
static void
test_take_back (void)
{
  g_autoptr (Network) network = network_new (4);

  network->supply[0] = 2;
  network->supply[3] = -2;
  network_add (network, 0, 1, 1, 1);
  network_add (network, 0, 2, 1, 5);
  network_add (network, 1, 2, 1, 0);
  network_add (network, 1, 3, 1, 5);
  network_add (network, 2, 3, 1, 1);
  assert_cost (network, TRUE, 12);
}

/* Arcs side by side are a convex cost: 1 + 2 + 4 for three. */
static void
test_convex (void)
{
  g_autoptr (Network) network = network_new (2);

  network->supply[0] = 3;
  network->supply[1] = -3;
  network_add (network, 0, 1, 1, 4);
  network_add (network, 0, 1, 1, 2);
  network_add (network, 0, 1, 1, 1);
  network_add (network, 0, 1, 1, 8);
  assert_cost (network, TRUE, 7);
}

/* A circle and a loop that pay are gone round as often as they carry. */
static void
test_paying_circle (void)
{
  g_autoptr (Network) network = network_new (3);

  network_add (network, 0, 1, 4, 3);
  network_add (network, 1, 2, 9, -7);
  network_add (network, 2, 0, 5, 2);
  network_add (network, 1, 1, 6, -1);
  network_add (network, 2, 2, 6, 1);
  assert_cost (network, TRUE, -14);
}

static void
test_unbalanced (void)
{
  g_autoptr (Network) network = network_new (2);

  network->supply[0] = 2;
  network->supply[1] = -1;
  network_add (network, 0, 1, 5, 1);
  assert_cost (network, FALSE, 0);
}

static void
assert_same (const LwFlow *flow, const LwFlow *other)
{
  g_assert_cmpint (lw_flow_is_feasible (flow), ==, lw_flow_is_feasible (other));
  g_assert_true (lw_flow_get_objective (flow) == lw_flow_get_objective (other));
  if (lw_flow_is_feasible (other))
    g_assert_cmpuint (lw_flow_count_violations (other), ==, 0);
}

/* Both methods prove the same, also when nodes and arcs come in another order, and do so again. */
static void
test_methods_agree (gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  gint32 least = GPOINTER_TO_INT (data);
  guint n_feasible = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (Network) network = network_new_random (random, least, 20);
      g_autoptr (Network) shuffled = network_new_shuffled (network, random);
      g_autoptr (LwFlow) paths = network_solve (network, LW_FLOW_PATHS);
      g_autoptr (LwFlow) again = network_solve (network, LW_FLOW_PATHS);
      g_autoptr (LwFlow) simplex = network_solve (network, LW_FLOW_SIMPLEX);
      g_autoptr (LwFlow) paths_shuffled = network_solve (shuffled, LW_FLOW_PATHS);
      g_autoptr (LwFlow) simplex_shuffled = network_solve (shuffled, LW_FLOW_SIMPLEX);

      n_feasible += lw_flow_is_feasible (paths);
      assert_same (paths, paths);
      assert_same (paths, simplex);
      assert_same (paths, paths_shuffled);
      assert_same (paths, simplex_shuffled);
      for (guint j = 0; j < network->arcs->len; j++)
        g_assert_cmpint (lw_flow_get_flow (paths, j), ==, lw_flow_get_flow (again, j));
    }
  g_assert_cmpuint (n_feasible, >, N_RANDOM / 10);
  g_assert_cmpuint (n_feasible, <, N_RANDOM * 9 / 10);
}

/* With costs times 2 to the 100 and a bit at the bottom that no sum of them may lose. */
static void
test_large_costs (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);

  for (guint i = 0; i < N_RANDOM / 4; i++)
    {
      g_autoptr (Network) small = network_new_random (random, -5, 20);
      g_autoptr (Network) large = network_new (small->n_nodes);
      g_autoptr (LwFlow) flow = network_solve (small, LW_FLOW_PATHS);
      LwCost cost = 0;

      for (guint j = 0; j < small->arcs->len; j++)
        {
          const Arc *arc = &g_array_index (small->arcs, Arc, j);

          network_add (large, arc->from, arc->to, arc->capacity,
                       arc->cost * ((LwCost) 1 << 100) + arc->cost);
        }
      for (guint j = 0; j < small->n_nodes; j++)
        large->supply[j] = small->supply[j];
      cost = lw_flow_get_objective (flow);
      assert_cost (large, lw_flow_is_feasible (flow), cost * ((LwCost) 1 << 100) + cost);
    }
}

/* What can't be added up is refused, not added up wrongly. */
static void
test_too_large (void)
{
  static const struct
  {
    gint64 supply;
    gint64 capacity;
    int bits;
    gboolean is_refused;
  } cases[] = {
    { 1, 1, 120, FALSE },
    { 1, 1, 122, TRUE },
    { 1, 1, 126, TRUE },
    { 1, G_MAXINT64, 120, FALSE },
    { 1000, G_MAXINT64, 100, FALSE },
    { 1000, G_MAXINT64, 120, TRUE },
    { G_MAXINT64, G_MAXINT64, 0, TRUE },
    { G_MAXINT64 / 32, G_MAXINT64, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint j = 0; j < G_N_ELEMENTS (methods); j++)
      {
        g_autoptr (LwFlow) flow = lw_flow_new (2);
        g_autoptr (GError) error = NULL;

        lw_flow_set_supply (flow, 0, cases[i].supply);
        lw_flow_set_supply (flow, 1, -cases[i].supply);
        lw_flow_add_arc (flow, 0, 1, cases[i].capacity, (LwCost) 1 << cases[i].bits);
        g_assert_cmpint (lw_flow_solve (flow, methods[j], NULL, &error), !=, cases[i].is_refused);
        if (cases[i].is_refused)
          g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
        else
          g_assert_cmpuint (lw_flow_count_violations (flow), ==, 0);
      }
}

/* An arc that pays without end would carry more than can be counted. */
static void
test_pays_without_end (void)
{
  g_autoptr (LwFlow) flow = lw_flow_new (1);
  g_autoptr (GError) error = NULL;

  lw_flow_add_arc (flow, 0, 0, G_MAXINT64, -1);
  g_assert_false (lw_flow_solve (flow, LW_FLOW_AUTO, NULL, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
}

static void
test_cancel (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      g_autoptr (LwFlow) flow = lw_flow_new (2);
      g_autoptr (GError) error = NULL;

      lw_flow_set_supply (flow, 0, 1);
      lw_flow_set_supply (flow, 1, -1);
      lw_flow_add_arc (flow, 0, 1, 1, 1);
      g_assert_false (lw_flow_solve (flow, methods[i], cancellable, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
      g_assert_false (lw_flow_is_feasible (flow));
    }
}

/* Each wrong thing is seen: the proof is worth something. */
static void
test_proof_can_fail (void)
{
  g_autoptr (LwFlow) flow = lw_flow_new (2);

  lw_flow_set_supply (flow, 0, 2);
  lw_flow_set_supply (flow, 1, -2);
  lw_flow_add_arc (flow, 0, 1, 2, 3);
  lw_flow_add_arc (flow, 0, 1, 2, 5);
  g_assert_true (lw_flow_solve (flow, LW_FLOW_AUTO, NULL, NULL));
  g_assert_cmpuint (lw_flow_count_violations (flow), ==, 0);

  flow->cost[1] = 1;
  g_assert_cmpuint (lw_flow_count_violations (flow), >, 0);
  flow->cost[1] = 5;
  flow->capacity[0] = 1;
  g_assert_cmpuint (lw_flow_count_violations (flow), >, 0);
  flow->capacity[0] = 2;
  lw_flow_set_supply (flow, 0, 1);
  g_assert_cmpuint (lw_flow_count_violations (flow), >, 0);
  lw_flow_set_supply (flow, 0, 2);
  g_assert_cmpuint (lw_flow_count_violations (flow), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/flow/nothing", test_nothing);
  g_test_add_func ("/flow/take-back", test_take_back);
  g_test_add_func ("/flow/convex", test_convex);
  g_test_add_func ("/flow/paying-circle", test_paying_circle);
  g_test_add_func ("/flow/unbalanced", test_unbalanced);
  g_test_add_data_func ("/flow/methods-agree", GINT_TO_POINTER (0), test_methods_agree);
  g_test_add_data_func ("/flow/methods-agree-below-0", GINT_TO_POINTER (-20), test_methods_agree);
  g_test_add_func ("/flow/large-costs", test_large_costs);
  g_test_add_func ("/flow/too-large", test_too_large);
  g_test_add_func ("/flow/pays-without-end", test_pays_without_end);
  g_test_add_func ("/flow/cancel", test_cancel);
  g_test_add_func ("/flow/proof-can-fail", test_proof_can_fail);

  return g_test_run ();
}
