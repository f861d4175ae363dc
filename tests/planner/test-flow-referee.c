/* test-flow-referee.c - the cheapest flow, and what GLPK makes of it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-flow.h"
#include "lw-levels.h"
#include "network.h"

#include <glpk.h>
#include <math.h>
#include <string.h>

#define N_RANDOM 4000
#define N_LEVELLED 400
#define N_LEVELS 4

typedef struct
{
  double rhs;
} VertexData;

typedef struct
{
  double low;
  double cap;
  double cost;
} ArcData;

/* By the out-of-kilter algorithm; FALSE when it can't be. */
static gboolean
ask_referee (const Network *network, double *cost)
{
  glp_graph *graph = glp_create_graph (sizeof (VertexData), sizeof (ArcData));
  int result;

  glp_add_vertices (graph, (int) network->n_nodes);
  for (guint i = 0; i < network->n_nodes; i++)
    ((VertexData *) graph->v[i + 1]->data)->rhs = (double) network->supply[i];
  for (guint i = 0; i < network->arcs->len; i++)
    {
      const Arc *arc = &g_array_index (network->arcs, Arc, i);

      /* It doesn't know loops; they go round when that pays. */
      if (arc->from != arc->to)
        {
          glp_arc *a = glp_add_arc (graph, (int) arc->from + 1, (int) arc->to + 1);

          *(ArcData *) a->data = (ArcData){ 0, (double) arc->capacity, (double) arc->cost };
        }
    }
  result = glp_mincost_okalg (graph, offsetof (VertexData, rhs), offsetof (ArcData, low),
                              offsetof (ArcData, cap), offsetof (ArcData, cost), cost, -1, -1);
  glp_delete_graph (graph);
  g_assert_true (result == 0 || result == GLP_ENOPFS);
  for (guint i = 0; i < network->arcs->len; i++)
    {
      const Arc *arc = &g_array_index (network->arcs, Arc, i);

      if (arc->from == arc->to)
        *cost += (double) (arc->capacity * MIN (0, arc->cost));
    }

  return result == 0;
}

static void
assert_as_referee (const Network *network, LwFlowMethod method)
{
  g_autoptr (LwFlow) flow = network_solve (network, method);
  double cost = 0;
  gboolean is_feasible = ask_referee (network, &cost);

  g_assert_cmpint (lw_flow_is_feasible (flow), ==, is_feasible);
  if (is_feasible)
    g_assert_cmpint ((gint64) lw_flow_get_objective (flow), ==, llround (cost));
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (Network) network = network_new_random (random, i % 2 == 0 ? 0 : -20, 20);

      assert_as_referee (network, LW_FLOW_PATHS);
      assert_as_referee (network, LW_FLOW_SIMPLEX);
    }
}

/* A school's shape, and fewer places than students, or more. */
static Network *
make_school (GRand *random, guint n_students, guint n_places, guint seats)
{
  Network *network = network_new (n_students + n_places + 1);
  guint end = n_students + n_places;

  for (guint i = 0; i < n_students; i++)
    {
      network->supply[i] = 1;
      network_add (network, i, end, 1, 10000);
      for (guint j = 0; j < n_places; j++)
        if (g_rand_int_range (random, 0, 4) == 0)
          network_add (network, i, n_students + j, 1, g_rand_int_range (random, 0, 500));
    }
  for (guint i = 0; i < n_places; i++)
    for (guint j = 0; j < seats; j++)
      network_add (network, n_students + i, end, 1, 60 * j);
  network->supply[end] = -(gint64) n_students;

  return network;
}

static void
test_school (void)
{
  static const guint seats[] = { 1, 3, 5 };
  g_autoptr (GRand) random = g_rand_new_with_seed (12);

  for (guint i = 0; i < G_N_ELEMENTS (seats); i++)
    {
      g_autoptr (Network) network = make_school (random, 120, 40, seats[i]);

      assert_as_referee (network, LW_FLOW_PATHS);
      assert_as_referee (network, LW_FLOW_SIMPLEX);
    }
}

typedef struct
{
  gint64 at[N_LEVELS];
} Levels;

/* A row for each node, then one for each level; what loops carry stays where it is. */
static glp_prob *
make_program (const Network *network, const Levels *costs)
{
  glp_prob *problem = glp_create_prob ();

  glp_add_rows (problem, (int) network->n_nodes + N_LEVELS);
  glp_add_cols (problem, (int) network->arcs->len);
  for (guint i = 0; i < network->n_nodes; i++)
    glp_set_row_bnds (problem, (int) i + 1, GLP_FX, (double) network->supply[i], 0);
  for (guint i = 0; i < network->arcs->len; i++)
    {
      const Arc *arc = &g_array_index (network->arcs, Arc, i);
      int rows[N_LEVELS + 3], n = 0;
      double values[N_LEVELS + 3];

      if (arc->from != arc->to)
        {
          rows[++n] = (int) arc->from + 1;
          values[n] = 1;
          rows[++n] = (int) arc->to + 1;
          values[n] = -1;
        }
      for (guint j = 0; j < N_LEVELS; j++)
        {
          rows[++n] = (int) (network->n_nodes + j) + 1;
          values[n] = (double) costs[i].at[j];
        }
      glp_set_mat_col (problem, (int) i + 1, n, rows, values);
      glp_set_col_bnds (problem, (int) i + 1, arc->capacity > 0 ? GLP_DB : GLP_FX, 0,
                        (double) arc->capacity);
    }

  return problem;
}

/* One level after the other: the best of the first, then of the second among those, and so on. */
static gboolean
ask_levels (const Network *network, const Levels *costs, Levels *sums)
{
  glp_prob *problem = make_program (network, costs);
  glp_smcp parameters;
  gboolean is_feasible = TRUE;

  glp_init_smcp (&parameters);
  parameters.msg_lev = GLP_MSG_OFF;
  for (guint j = 0; j < N_LEVELS; j++)
    glp_set_row_bnds (problem, (int) (network->n_nodes + j) + 1, GLP_FR, 0, 0);
  for (guint j = 0; j < N_LEVELS && is_feasible; j++)
    {
      for (guint i = 0; i < network->arcs->len; i++)
        glp_set_obj_coef (problem, (int) i + 1, (double) costs[i].at[j]);
      g_assert_cmpint (glp_simplex (problem, &parameters), ==, 0);
      is_feasible = glp_get_status (problem) == GLP_OPT;
      sums->at[j] = llround (glp_get_obj_val (problem));
      glp_set_row_bnds (problem, (int) (network->n_nodes + j) + 1, GLP_FX, (double) sums->at[j], 0);
    }
  glp_delete_prob (problem);

  return is_feasible;
}

static void
test_levels (void)
{
  static const gint64 most[N_LEVELS] = { 500, 50000, 500, 5000000000 };
  g_autoptr (GRand) random = g_rand_new_with_seed (13);
  guint n_feasible = 0;

  for (guint i = 0; i < N_LEVELLED; i++)
    {
      g_autoptr (Network) network = network_new_random (random, 0, 0);
      g_autofree Levels *costs = g_new0 (Levels, network->arcs->len);
      Levels sums, expected = { 0 };
      LwLevels levels;

      g_assert_true (lw_levels_init (&levels, N_LEVELS, most, NULL));
      for (guint j = 0; j < network->arcs->len; j++)
        {
          for (guint k = 0; k < N_LEVELS; k++)
            costs[j].at[k] = g_rand_int_range (random, 0, 3);
          g_array_index (network->arcs, Arc, j).cost = lw_levels_pack (&levels, costs[j].at);
        }
      for (guint method = LW_FLOW_PATHS; method <= LW_FLOW_SIMPLEX; method++)
        {
          g_autoptr (LwFlow) flow = network_solve (network, method);

          if (method == LW_FLOW_PATHS)
            n_feasible += lw_flow_is_feasible (flow);
          g_assert_cmpint (ask_levels (network, costs, &expected), ==, lw_flow_is_feasible (flow));
          lw_levels_unpack (&levels, lw_flow_get_objective (flow), sums.at);
          for (guint k = 0; lw_flow_is_feasible (flow) && k < N_LEVELS; k++)
            g_assert_cmpint (sums.at[k], ==, expected.at[k]);
        }
    }
  g_assert_cmpuint (n_feasible, >, N_LEVELLED / 10);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  glp_term_out (GLP_OFF);

  g_test_add_func ("/flow-referee/random", test_random);
  g_test_add_func ("/flow-referee/school", test_school);
  g_test_add_func ("/flow-referee/levels", test_levels);

  return g_test_run ();
}
