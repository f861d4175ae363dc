/* network.c - networks by chance, for the tests of the flow
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "network.h"

Network *
network_new (guint n_nodes)
{
  Network *self = g_new0 (Network, 1);

  self->n_nodes = n_nodes;
  self->arcs = g_array_new (FALSE, FALSE, sizeof (Arc));
  self->supply = g_new0 (gint64, n_nodes);

  return self;
}

void
network_free (Network *self)
{
  g_array_unref (self->arcs);
  g_free (self->supply);
  g_free (self);
}

void
network_add (Network *self, guint from, guint to, gint64 capacity, LwCost cost)
{
  Arc arc = { from, to, capacity, cost };

  g_array_append_val (self->arcs, arc);
}

/* Small, of any shape: with loops, arcs side by side, capacities of 0, nodes apart. Some have
 * enough arcs that all can flow, and some don't. */
Network *
network_new_random (GRand *random, gint32 cost_least, gint32 cost_most)
{
  guint n = (guint) g_rand_int_range (random, 2, 9);
  guint n_arcs = (guint) g_rand_int_range (random, 1, 5 * (gint32) n);
  guint n_supplies = (guint) g_rand_int_range (random, 0, (gint32) n);
  Network *self = network_new (n);

  for (guint i = 0; i < n_arcs; i++)
    network_add (self, (guint) g_rand_int_range (random, 0, (gint32) n),
                 (guint) g_rand_int_range (random, 0, (gint32) n), g_rand_int_range (random, 0, 7),
                 g_rand_int_range (random, cost_least, cost_most + 1));
  for (guint i = 0; i < n_supplies; i++)
    {
      gint64 amount = g_rand_int_range (random, 0, 4);

      self->supply[g_rand_int_range (random, 0, (gint32) n)] += amount;
      self->supply[g_rand_int_range (random, 0, (gint32) n)] -= amount;
    }

  return self;
}

static guint *
dup_order (guint n, GRand *random)
{
  guint *order = g_new (guint, n);

  for (guint i = 0; i < n; i++)
    {
      guint j = (guint) g_rand_int_range (random, 0, (gint32) i + 1);

      order[i] = order[j];
      order[j] = i;
    }

  return order;
}

/* The same with its nodes and arcs in another order. */
Network *
network_new_shuffled (const Network *network, GRand *random)
{
  Network *self = network_new (network->n_nodes);
  g_autofree guint *nodes = dup_order (network->n_nodes, random);
  g_autofree guint *arcs = dup_order (network->arcs->len, random);

  for (guint i = 0; i < network->n_nodes; i++)
    self->supply[nodes[i]] = network->supply[i];
  for (guint i = 0; i < network->arcs->len; i++)
    {
      const Arc *arc = &g_array_index (network->arcs, Arc, arcs[i]);

      network_add (self, nodes[arc->from], nodes[arc->to], arc->capacity, arc->cost);
    }

  return self;
}

/* Solved; what it answers is for the test to look at. */
LwFlow *
network_solve (const Network *self, LwFlowMethod method)
{
  LwFlow *flow = lw_flow_new (self->n_nodes);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->arcs->len; i++)
    {
      const Arc *arc = &g_array_index (self->arcs, Arc, i);

      lw_flow_add_arc (flow, arc->from, arc->to, arc->capacity, arc->cost);
    }
  for (guint i = 0; i < self->n_nodes; i++)
    lw_flow_set_supply (flow, i, self->supply[i]);
  g_assert_true (lw_flow_solve (flow, method, NULL, &error));
  g_assert_no_error (error);

  return flow;
}
