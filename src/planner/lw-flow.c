/* lw-flow.c - a network, what it carries, and the one door to solve it by
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-flow.h"

#include "lw-error.h"
#include "lw-flow-private.h"

#include <glib/gi18n-lib.h>

/* What sums of capacities and supplies stay under, with room to add a few of them. */
#define QUANTITY_MAX (G_MAXINT64 / 8)

/* Fewer places than this for a hundred demands, and the simplex is the quicker. */
#define FEW_PLACES 95

static LwCost
cost_abs (LwCost cost)
{
  return cost < 0 ? -cost : cost;
}

/* All that can flow: what is supplied, and what goes round in circles because that pays. */
static gboolean
measure_quantity (const LwFlow *self, gint64 *quantity)
{
  *quantity = 0;
  for (guint i = 0; i < self->n_nodes; i++)
    {
      if (self->supply[i] < -QUANTITY_MAX || self->supply[i] > QUANTITY_MAX)
        return FALSE;
      *quantity += ABS (self->supply[i]);
      if (*quantity > QUANTITY_MAX)
        return FALSE;
    }
  for (guint i = 0; i < self->n_arcs; i++)
    if (self->cost[i] < 0)
      {
        if (self->capacity[i] > QUANTITY_MAX - *quantity)
          return FALSE;
        *quantity += self->capacity[i];
      }

  return TRUE;
}

/* No sum that is made in solving may pass the ends of its type: that of the costs along a path with
 * the simplex's own dear arcs in it, and that of the whole flow. */
static gboolean
is_within_limits (const LwFlow *self)
{
  LwCost limit = LW_COST_INFINITE / 8, highest = 0, total = 0;
  gint64 quantity;

  if (!measure_quantity (self, &quantity))
    return FALSE;

  for (guint i = 0; i < self->n_arcs; i++)
    {
      LwCost most;

      if (self->cost[i] < -limit || self->cost[i] > limit)
        return FALSE;
      highest = MAX (highest, cost_abs (self->cost[i]));
      if (__builtin_mul_overflow (cost_abs (self->cost[i]), MIN (self->capacity[i], quantity),
                                  &most)
          || most > limit - total)
        return FALSE;
      total += most;
    }

  return highest <= limit / ((LwCost) self->n_nodes + 2);
}

static void
reset (LwFlow *self)
{
  for (guint i = 0; i < self->n_arcs; i++)
    self->flow[i] = 0;
  for (guint i = 0; i < self->n_nodes; i++)
    self->potential[i] = 0;
  self->objective = 0;
  self->is_feasible = FALSE;
}

static gint64
sum_supplies (const LwFlow *self)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    sum += self->supply[i];

  return sum;
}

/**
 * lw_flow_new:
 * @n_nodes: how many nodes there are; they are counted from 0
 *
 * Returns: (transfer full): a network without arcs, that supplies and asks nothing
 */
LwFlow *
lw_flow_new (guint n_nodes)
{
  LwFlow *self = g_new0 (LwFlow, 1);

  self->n_nodes = n_nodes;
  self->supply = g_new0 (gint64, n_nodes);
  self->potential = g_new0 (LwCost, n_nodes);

  return self;
}

void
lw_flow_free (LwFlow *self)
{
  g_free (self->from);
  g_free (self->to);
  g_free (self->capacity);
  g_free (self->cost);
  g_free (self->flow);
  g_free (self->supply);
  g_free (self->potential);
  g_free (self);
}

static void
make_room (LwFlow *self)
{
  self->n_allocated = MAX (64, self->n_allocated + self->n_allocated / 2);
  self->from = g_renew (guint, self->from, self->n_allocated);
  self->to = g_renew (guint, self->to, self->n_allocated);
  self->capacity = g_renew (gint64, self->capacity, self->n_allocated);
  self->cost = g_renew (LwCost, self->cost, self->n_allocated);
  self->flow = g_renew (gint64, self->flow, self->n_allocated);
}

/**
 * lw_flow_add_arc:
 * @capacity: how much it carries at most; 0 or more
 * @cost: of each unit it carries; may be below 0
 *
 * Between two nodes there may be several arcs: with rising costs they make a convex cost.
 *
 * Returns: the number of the arc, counted from 0
 */
guint
lw_flow_add_arc (LwFlow *self, guint from, guint to, gint64 capacity, LwCost cost)
{
  g_return_val_if_fail (from < self->n_nodes && to < self->n_nodes, LW_FLOW_NONE);
  g_return_val_if_fail (capacity >= 0, LW_FLOW_NONE);

  if (self->n_arcs == self->n_allocated)
    make_room (self);

  self->from[self->n_arcs] = from;
  self->to[self->n_arcs] = to;
  self->capacity[self->n_arcs] = capacity;
  self->cost[self->n_arcs] = cost;
  self->flow[self->n_arcs] = 0;

  return self->n_arcs++;
}

/**
 * lw_flow_set_supply:
 * @supply: how much comes into the network here, or, below 0, how much is asked here
 */
void
lw_flow_set_supply (LwFlow *self, guint node, gint64 supply)
{
  g_return_if_fail (node < self->n_nodes);

  self->supply[node] = supply;
}

guint
lw_flow_get_n_nodes (const LwFlow *self)
{
  return self->n_nodes;
}

guint
lw_flow_get_from (const LwFlow *self, guint arc)
{
  return self->from[arc];
}

static gboolean
check_limits (const LwFlow *self, GError **error)
{
  if (is_within_limits (self))
    return TRUE;
  g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID,
                       _ ("The numbers of this plan are too large to add up."));

  return FALSE;
}

/* The method that is expected to be the quicker. Demands are what is supplied; places are what the
 * nodes that ask can get from nodes that supply nothing themselves, so the arcs for “not placed”
 * are no places. */
static LwFlowMethod
choose_method (const LwFlow *self)
{
  double places = 0, demands = 0;

  for (guint i = 0; i < self->n_nodes; i++)
    demands += MAX (0, self->supply[i]);
  for (guint i = 0; i < self->n_arcs; i++)
    if (self->supply[self->to[i]] < 0 && self->supply[self->from[i]] == 0)
      places += self->capacity[i];

  return 100 * places < FEW_PLACES * demands ? LW_FLOW_SIMPLEX : LW_FLOW_PATHS;
}

/**
 * lw_flow_solve:
 *
 * Finds a flow that takes all that is supplied to where it is asked, at the lowest cost. Or finds
 * that there is none: that is an answer too, see lw_flow_is_feasible (). The same network gives the
 * same flow.
 *
 * Returns: whether there is an answer; if not, @error tells that it was cancelled (in %G_IO_ERROR)
 * or that the numbers are too large to add up (%LW_ERROR_INVALID)
 */
gboolean
lw_flow_solve (LwFlow *self, LwFlowMethod method, GCancellable *cancellable, GError **error)
{
  gboolean is_done;

  reset (self);
  if (!check_limits (self, error))
    return FALSE;
  if (sum_supplies (self) != 0)
    return !g_cancellable_set_error_if_cancelled (cancellable, error);

  if (method == LW_FLOW_AUTO)
    method = choose_method (self);
  is_done = method == LW_FLOW_PATHS ? lw_flow_solve_by_paths (self, cancellable, error)
                                    : lw_flow_solve_by_simplex (self, cancellable, error);
  if (is_done && self->is_feasible)
    for (guint i = 0; i < self->n_arcs; i++)
      self->objective += self->flow[i] * self->cost[i];

  return is_done;
}

/**
 * lw_flow_is_feasible:
 *
 * Returns: whether the network was solved and all that is supplied gets where it is asked
 */
gboolean
lw_flow_is_feasible (const LwFlow *self)
{
  return self->is_feasible;
}

/**
 * lw_flow_get_flow:
 *
 * Returns: what the arc carries; when the network isn't feasible that is a part of what is asked
 * only
 */
gint64
lw_flow_get_flow (const LwFlow *self, guint arc)
{
  g_return_val_if_fail (arc < self->n_arcs, 0);

  return self->flow[arc];
}

/**
 * lw_flow_get_potential:
 *
 * The dual prices of a feasible network: the reduced cost of an arc is its cost, plus the potential
 * of the node it leaves, minus that of the node it enters. It is not below 0 where there is room
 * left, not above 0 where something flows. The highest potential is at most 0.
 */
LwCost
lw_flow_get_potential (const LwFlow *self, guint node)
{
  g_return_val_if_fail (node < self->n_nodes, 0);

  return self->potential[node];
}

LwCost
lw_flow_get_objective (const LwFlow *self)
{
  return self->objective;
}
