/* lw-flow-check.c - the proof that a flow is the cheapest
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * By the reduced costs and by duality (Ahuja, Magnanti and Orlin, Network Flows (1993), 9.3
 * and 9.4): nothing here looks at how the flow was found.
 */

#include "lw-flow-private.h"

static LwCost
reduce (const LwFlow *self, guint arc)
{
  return self->cost[arc] + self->potential[self->from[arc]] - self->potential[self->to[arc]];
}

/* What comes into each node and does not go on: (transfer full). */
static gint64 *
sum_left (const LwFlow *self)
{
  gint64 *left = g_new (gint64, self->n_nodes);

  for (guint i = 0; i < self->n_nodes; i++)
    left[i] = self->supply[i];
  for (guint i = 0; i < self->n_arcs; i++)
    {
      left[self->from[i]] -= self->flow[i];
      left[self->to[i]] += self->flow[i];
    }

  return left;
}

/**
 * lw_flow_count_violations:
 *
 * Holds a feasible answer against all that makes it the best one: flows within capacities, each
 * node in balance, reduced costs of the right sign (complementary slackness), and an objective that
 * is what the flow costs and what the potentials prove.
 *
 * Returns: how many times something is wrong; 0 is the proof
 */
guint
lw_flow_count_violations (const LwFlow *self)
{
  g_autofree gint64 *left = sum_left (self);
  LwCost cost = 0;
  guint n = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    n += left[i] != 0;
  for (guint i = 0; i < self->n_arcs; i++)
    {
      n += self->flow[i] < 0 || self->flow[i] > self->capacity[i];
      n += self->flow[i] < self->capacity[i] && reduce (self, i) < 0;
      n += self->flow[i] > 0 && reduce (self, i) > 0;
      cost += self->flow[i] * self->cost[i];
    }
  n += cost != self->objective;
  n += cost != lw_flow_get_bound (self);

  return n;
}

/**
 * lw_flow_get_bound:
 *
 * Returns: what the potentials prove that any flow costs at least (weak duality)
 */
LwCost
lw_flow_get_bound (const LwFlow *self)
{
  unsigned __int128 bound = 0;

  /* Terms may be larger than the sum, which fits: so they may run round, and unsigned. */
  for (guint i = 0; i < self->n_nodes; i++)
    bound -= (unsigned __int128) self->supply[i] * (unsigned __int128) self->potential[i];
  for (guint i = 0; i < self->n_arcs; i++)
    if (reduce (self, i) < 0)
      bound += (unsigned __int128) self->capacity[i] * (unsigned __int128) reduce (self, i);

  return (LwCost) bound;
}
