/* lw-flow-paths.c - shortest paths through what a network has left
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Successive shortest paths with potentials: Ahuja, Magnanti and Orlin, Network Flows (1993), 9.7;
 * the search is Dijkstra's over reduced costs. Three things make it quick on assignments:
 *
 * - a search ends at the nearest node that asks, and only the nodes nearer than that get another
 * potential (Jonker and Volgenant, 1987), so most searches touch a handful of nodes;
 * - potentials start at 0 and only fall. A node's arcs are in the order of their costs, and once
 * the node's distance and potential plus a cost is no less than the best way found, no later arc
 * can be on a better one;
 * - a node knows the arcs into it that carry something, which are few, and never walks the others.
 */

#include "lw-flow-paths.h"

#include "lw-flow-private.h"

#include <string.h>

/* An arc as the node that it leaves sees it. */
typedef struct
{
  LwCost cost;
  guint to;
  guint arc;
} Out;

typedef struct
{
  LwCost distance;
  guint node;
} HeapEntry;

struct _LwFlowPaths
{
  LwFlow *flow;    /* borrowed */
  guint *first;    /* owned, one a node and one more: its part of the arcs */
  Out *arcs;       /* owned, by node and cost */
  guint *carrying; /* owned, one a node: the first of the arcs into it that carry something */
  guint *next;     /* owned, one an arc: the other ones */
  guint *previous; /* owned, one an arc */
  gint64 *excess;  /* owned, one a node: what is still to be sent; below 0 still asked */

  LwCost *distance; /* owned, and all that follow; one a node */
  guint *step; /* the arc by which the node is reached, times 2, and 1 when against its direction */
  guint *position; /* in the heap, from 1; 0 for a node not reached */
  HeapEntry *heap; /* from 1 */
  guint n_heap;
  guint *reached;
  guint n_reached;

  guint source;
  guint goal;
  LwCost bound;
};

static void
merge (const Out *from, Out *to, guint begin, guint middle, guint end)
{
  guint left = begin, right = middle;

  for (guint i = begin; i < end; i++)
    if (left < middle && (right == end || from[left].cost <= from[right].cost))
      to[i] = from[left++];
    else
      to[i] = from[right++];
}

/* Merge sort: arcs of one cost stay in the order in which they were added. */
static void
sort_by_cost (Out *arcs, Out *other, guint n)
{
  Out *from = arcs, *to = other;

  for (guint width = 1; width < n; width *= 2)
    {
      Out *swap = from;

      for (guint begin = 0; begin < n; begin += 2 * width)
        merge (from, to, begin, MIN (begin + width, n), MIN (begin + 2 * width, n));
      from = to;
      to = swap;
    }
  if (from != arcs)
    memcpy (arcs, from, n * sizeof *arcs);
}

static void
order_arcs (LwFlowPaths *self)
{
  const LwFlow *flow = self->flow;
  g_autofree Out *other = NULL;
  guint most = 0;

  for (guint i = 0; i < flow->n_arcs; i++)
    self->first[flow->from[i] + 1]++;
  for (guint i = 0; i < flow->n_nodes; i++)
    {
      most = MAX (most, self->first[i + 1]);
      self->first[i + 1] += self->first[i];
    }

  for (guint i = 0; i < flow->n_arcs; i++)
    {
      Out *out = &self->arcs[self->first[flow->from[i]]++];

      *out = (Out){ flow->cost[i], flow->to[i], i };
    }
  memmove (&self->first[1], self->first, flow->n_nodes * sizeof *self->first);
  self->first[0] = 0;

  other = g_new (Out, most);
  for (guint i = 0; i < flow->n_nodes; i++)
    sort_by_cost (&self->arcs[self->first[i]], other, self->first[i + 1] - self->first[i]);
}

static void
link_carrying (LwFlowPaths *self, guint arc)
{
  guint *head = &self->carrying[self->flow->to[arc]];

  self->next[arc] = *head;
  self->previous[arc] = LW_FLOW_NONE;
  if (*head != LW_FLOW_NONE)
    self->previous[*head] = arc;
  *head = arc;
}

static void
unlink_carrying (LwFlowPaths *self, guint arc)
{
  guint next = self->next[arc], previous = self->previous[arc];

  if (previous == LW_FLOW_NONE)
    self->carrying[self->flow->to[arc]] = next;
  else
    self->next[previous] = next;
  if (next != LW_FLOW_NONE)
    self->previous[next] = previous;
}

/* The heap: a node can come nearer while it is in it. */

static void
heap_set (LwFlowPaths *self, guint position, HeapEntry entry)
{
  self->heap[position] = entry;
  self->position[entry.node] = position;
}

static void
heap_rise (LwFlowPaths *self, guint position, HeapEntry entry)
{
  while (position > 1 && entry.distance < self->heap[position / 2].distance)
    {
      heap_set (self, position, self->heap[position / 2]);
      position /= 2;
    }
  heap_set (self, position, entry);
}

static guint
heap_pop (LwFlowPaths *self)
{
  guint node = self->heap[1].node, position = 1, child;
  HeapEntry last = self->heap[self->n_heap--];

  while ((child = 2 * position) <= self->n_heap)
    {
      if (child < self->n_heap && self->heap[child + 1].distance < self->heap[child].distance)
        child++;
      if (last.distance <= self->heap[child].distance)
        break;
      heap_set (self, position, self->heap[child]);
      position = child;
    }
  if (self->n_heap > 0)
    heap_set (self, position, last);

  return node;
}

static void
reach (LwFlowPaths *self, guint node, LwCost distance, guint step)
{
  if (self->position[node] == 0)
    {
      self->reached[self->n_reached++] = node;
      self->position[node] = ++self->n_heap;
    }
  self->distance[node] = distance;
  self->step[node] = step;
  heap_rise (self, self->position[node], (HeapEntry){ distance, node });
  if (self->excess[node] < 0)
    {
      self->goal = node;
      self->bound = distance;
    }
}

/* A node that left the heap is never nearer by another way, so it is not asked for here. */
static gboolean
is_nearer (const LwFlowPaths *self, guint node, LwCost distance)
{
  return distance < self->bound && (self->position[node] == 0 || distance < self->distance[node]);
}

static void
scan (LwFlowPaths *self, guint node)
{
  const LwFlow *flow = self->flow;
  LwCost base = self->distance[node] + flow->potential[node];

  for (guint i = self->first[node]; i < self->first[node + 1]; i++)
    {
      const Out *out = &self->arcs[i];
      LwCost distance = base + out->cost;

      if (distance >= self->bound)
        break;
      distance -= flow->potential[out->to];
      if (is_nearer (self, out->to, distance) && flow->flow[out->arc] < flow->capacity[out->arc])
        reach (self, out->to, distance, 2 * out->arc);
    }

  for (guint arc = self->carrying[node]; arc != LW_FLOW_NONE; arc = self->next[arc])
    {
      guint from = flow->from[arc];
      LwCost distance = base - flow->cost[arc] - flow->potential[from];

      if (is_nearer (self, from, distance))
        reach (self, from, distance, 2 * arc + 1);
    }
}

/**
 * lw_flow_paths_new:
 * @flow: (borrowed): outlives it; its flow and potentials are read and written, its arcs stay as
 * they are
 *
 * The potentials must be at most 0, and no arc with room left may have a reduced cost below 0, nor
 * one that carries something a reduced cost above 0: so it is for no flow at all with costs that
 * are not below 0, and for a flow that was solved.
 *
 * Returns: (transfer full): searches, with nothing left to be sent
 */
LwFlowPaths *
lw_flow_paths_new (LwFlow *flow)
{
  LwFlowPaths *self = g_new0 (LwFlowPaths, 1);

  self->flow = flow;
  self->first = g_new0 (guint, flow->n_nodes + 1);
  self->arcs = g_new (Out, flow->n_arcs);
  self->carrying = g_new (guint, flow->n_nodes);
  self->next = g_new (guint, flow->n_arcs);
  self->previous = g_new (guint, flow->n_arcs);
  self->excess = g_new0 (gint64, flow->n_nodes);
  self->distance = g_new (LwCost, flow->n_nodes);
  self->step = g_new (guint, flow->n_nodes);
  self->position = g_new0 (guint, flow->n_nodes);
  self->heap = g_new (HeapEntry, flow->n_nodes + 1);
  self->reached = g_new (guint, flow->n_nodes);
  self->goal = LW_FLOW_NONE;

  order_arcs (self);
  memset (self->carrying, 0xff, flow->n_nodes * sizeof *self->carrying);
  for (guint i = 0; i < flow->n_arcs; i++)
    if (flow->flow[i] > 0)
      link_carrying (self, i);

  return self;
}

void
lw_flow_paths_free (LwFlowPaths *self)
{
  g_free (self->first);
  g_free (self->arcs);
  g_free (self->carrying);
  g_free (self->next);
  g_free (self->previous);
  g_free (self->excess);
  g_free (self->distance);
  g_free (self->step);
  g_free (self->position);
  g_free (self->heap);
  g_free (self->reached);
  g_free (self);
}

/**
 * lw_flow_paths_set_excess:
 * @excess: what is to be sent from here, or, below 0, what is asked here
 */
void
lw_flow_paths_set_excess (LwFlowPaths *self, guint node, gint64 excess)
{
  self->excess[node] = excess;
}

gint64
lw_flow_paths_get_excess (const LwFlowPaths *self, guint node)
{
  return self->excess[node];
}

/**
 * lw_flow_paths_set_flow:
 *
 * Changes what one arc carries; what that leaves over or short at its ends is the caller's to say.
 */
void
lw_flow_paths_set_flow (LwFlowPaths *self, guint arc, gint64 flow)
{
  gint64 old = self->flow->flow[arc];

  self->flow->flow[arc] = flow;
  if (old == 0 && flow > 0)
    link_carrying (self, arc);
  else if (old > 0 && flow == 0)
    unlink_carrying (self, arc);
}

/**
 * lw_flow_paths_search:
 *
 * Finds the shortest path, by reduced costs, from @source to the nearest node with an excess below
 * 0. Nothing is sent yet.
 *
 * Returns: whether there is one
 */
gboolean
lw_flow_paths_search (LwFlowPaths *self, guint source)
{
  for (guint i = 0; i < self->n_reached; i++)
    self->position[self->reached[i]] = 0;
  self->n_reached = 0;
  self->n_heap = 0;
  self->source = source;
  self->goal = LW_FLOW_NONE;
  self->bound = LW_COST_INFINITE;

  reach (self, source, 0, LW_FLOW_NONE);
  while (self->n_heap > 0 && self->heap[1].distance < self->bound)
    scan (self, heap_pop (self));

  return self->goal != LW_FLOW_NONE;
}

/**
 * lw_flow_paths_get_length:
 *
 * Returns: the length of the path found, in reduced costs
 */
LwCost
lw_flow_paths_get_length (const LwFlowPaths *self)
{
  return self->bound;
}

/**
 * lw_flow_paths_get_goal:
 *
 * Returns: the node where the path found ends
 */
guint
lw_flow_paths_get_goal (const LwFlowPaths *self)
{
  return self->goal;
}

/**
 * lw_flow_paths_get_step:
 * @is_back: (out): whether the arc is gone through against its direction: what it carries gets less
 *
 * Returns: the last arc of the path to a node on the path found, or %LW_FLOW_NONE where it begins
 */
guint
lw_flow_paths_get_step (const LwFlowPaths *self, guint node, gboolean *is_back)
{
  if (self->step[node] == LW_FLOW_NONE)
    return LW_FLOW_NONE;
  *is_back = self->step[node] & 1;

  return self->step[node] / 2;
}

/**
 * lw_flow_paths_settle:
 *
 * Brings the potentials up to date with the path found, so that it can be pushed and the next be
 * searched.
 */
void
lw_flow_paths_settle (LwFlowPaths *self)
{
  for (guint i = 0; i < self->n_reached; i++)
    {
      guint node = self->reached[i];

      if (self->distance[node] < self->bound)
        self->flow->potential[node] += self->distance[node] - self->bound;
    }
}

static guint
walk_back (const LwFlow *flow, guint step)
{
  return step & 1 ? flow->to[step / 2] : flow->from[step / 2];
}

static gint64
measure_path (const LwFlowPaths *self)
{
  const LwFlow *flow = self->flow;
  gint64 most = MIN (self->excess[self->source], -self->excess[self->goal]);

  for (guint node = self->goal; node != self->source; node = walk_back (flow, self->step[node]))
    {
      guint arc = self->step[node] / 2;

      most = MIN (most,
                  self->step[node] & 1 ? flow->flow[arc] : flow->capacity[arc] - flow->flow[arc]);
    }

  return most;
}

/**
 * lw_flow_paths_push:
 *
 * Sends along the path found as much as it takes, the source has, and the goal asks.
 */
void
lw_flow_paths_push (LwFlowPaths *self)
{
  gint64 amount = measure_path (self);

  for (guint node = self->goal; node != self->source;
       node = walk_back (self->flow, self->step[node]))
    {
      guint arc = self->step[node] / 2;

      lw_flow_paths_set_flow (self, arc,
                              self->flow->flow[arc] + (self->step[node] & 1 ? -amount : amount));
    }
  self->excess[self->source] -= amount;
  self->excess[self->goal] += amount;
}

/* An arc that pays is filled, and what it brings is sent on from there; only its way back is left
 * then. */
static void
fill_paying_arcs (LwFlowPaths *self)
{
  const LwFlow *flow = self->flow;

  for (guint i = 0; i < flow->n_arcs; i++)
    if (flow->cost[i] < 0 && flow->capacity[i] > 0)
      {
        lw_flow_paths_set_flow (self, i, flow->capacity[i]);
        self->excess[flow->from[i]] -= flow->capacity[i];
        self->excess[flow->to[i]] += flow->capacity[i];
      }
}

/* For lw_flow_solve (), with nothing flowing and all potentials 0. */
gboolean
lw_flow_solve_by_paths (LwFlow *flow, GCancellable *cancellable, GError **error)
{
  g_autoptr (LwFlowPaths) self = lw_flow_paths_new (flow);

  memcpy (self->excess, flow->supply, flow->n_nodes * sizeof *flow->supply);
  fill_paying_arcs (self);
  for (guint i = 0; i < flow->n_nodes; i++)
    while (self->excess[i] > 0)
      {
        if (g_cancellable_set_error_if_cancelled (cancellable, error))
          return FALSE;
        if (!lw_flow_paths_search (self, i))
          return TRUE;
        lw_flow_paths_settle (self);
        lw_flow_paths_push (self);
      }
  flow->is_feasible = TRUE;

  return TRUE;
}
