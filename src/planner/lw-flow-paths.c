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

#include "lw-flow-private.h"

#include <string.h>

/* An arc as the node that it leaves sees it. */
typedef struct
{
  LwCost cost;
  guint to;
  guint arc;
} Out;

/* What a search asks of a node, side by side. */
typedef struct
{
  LwCost potential; /* as in the network */
  LwCost distance;  /* from the source; infinite for a node that isn't reached */
  guint step;       /* the arc by which it is reached, times 2, and 1 when against its direction */
  guint position;   /* in the heap */
  guint first;      /* where its arcs begin, up to those of the next node */
  guint carrying;   /* the first of the arcs into it that carry something */
} Node;

typedef struct
{
  LwCost distance;
  guint node;
} HeapEntry;

typedef struct
{
  LwFlow *flow;    /* borrowed */
  Node *nodes;     /* owned, and one more */
  gint64 *excess;  /* owned, one a node: what is still to be sent; below 0 still asked */
  Out *arcs;       /* owned, by node and cost */
  guint *next;     /* owned, one an arc: the other arcs that carry something into the same node */
  guint *previous; /* owned, one an arc */

  HeapEntry *heap; /* owned, from 1 */
  guint n_heap;
  guint *reached; /* owned */
  guint n_reached;

  guint source;
  guint goal;
  LwCost bound; /* how far it is, as far as is known */
} Paths;

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
order_arcs (Paths *self)
{
  const LwFlow *flow = self->flow;
  g_autofree Out *other = NULL;
  guint most = 0;

  for (guint i = 0; i < flow->n_arcs; i++)
    self->nodes[flow->from[i] + 1].first++;
  for (guint i = 0; i < flow->n_nodes; i++)
    {
      most = MAX (most, self->nodes[i + 1].first);
      self->nodes[i + 1].first += self->nodes[i].first;
    }

  /* Each beginning moves on to the next one's, and is brought back. */
  for (guint i = 0; i < flow->n_arcs; i++)
    self->arcs[self->nodes[flow->from[i]].first++] = (Out){ flow->cost[i], flow->to[i], i };
  for (guint i = flow->n_nodes; i > 0; i--)
    self->nodes[i].first = self->nodes[i - 1].first;
  self->nodes[0].first = 0;

  other = g_new (Out, most);
  for (guint i = 0; i < flow->n_nodes; i++)
    sort_by_cost (&self->arcs[self->nodes[i].first], other,
                  self->nodes[i + 1].first - self->nodes[i].first);
}

static void
link_carrying (Paths *self, guint arc)
{
  guint *head = &self->nodes[self->flow->to[arc]].carrying;

  self->next[arc] = *head;
  self->previous[arc] = LW_FLOW_NONE;
  if (*head != LW_FLOW_NONE)
    self->previous[*head] = arc;
  *head = arc;
}

static void
unlink_carrying (Paths *self, guint arc)
{
  guint next = self->next[arc], previous = self->previous[arc];

  if (previous == LW_FLOW_NONE)
    self->nodes[self->flow->to[arc]].carrying = next;
  else
    self->next[previous] = next;
  if (next != LW_FLOW_NONE)
    self->previous[next] = previous;
}

/* The heap: a node can come nearer while it is in it. */

static void
heap_set (Paths *self, guint position, HeapEntry entry)
{
  self->heap[position] = entry;
  self->nodes[entry.node].position = position;
}

static void
heap_rise (Paths *self, guint position, HeapEntry entry)
{
  while (position > 1 && entry.distance < self->heap[position / 2].distance)
    {
      heap_set (self, position, self->heap[position / 2]);
      position /= 2;
    }
  heap_set (self, position, entry);
}

static guint
heap_pop (Paths *self)
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
reach (Paths *self, guint number, LwCost distance, guint step)
{
  Node *node = &self->nodes[number];

  if (node->distance == LW_COST_INFINITE)
    {
      self->reached[self->n_reached++] = number;
      node->position = ++self->n_heap;
    }
  node->distance = distance;
  node->step = step;
  heap_rise (self, node->position, (HeapEntry){ distance, number });
  if (self->excess[number] < 0)
    {
      self->goal = number;
      self->bound = distance;
    }
}

/* A node that left the heap is never nearer by another way, so it isn't reached again. */
static void
scan (Paths *self, const Node *node)
{
  const LwFlow *flow = self->flow;
  LwCost base = node->distance + node->potential;

  for (const Out *out = &self->arcs[node->first]; out < &self->arcs[node[1].first]; out++)
    {
      LwCost distance = base + out->cost;
      const Node *to = &self->nodes[out->to];

      if (distance >= self->bound)
        break;
      distance -= to->potential;
      if (distance < to->distance && distance < self->bound
          && flow->flow[out->arc] < flow->capacity[out->arc])
        reach (self, out->to, distance, 2 * out->arc);
    }

  for (guint arc = node->carrying; arc != LW_FLOW_NONE; arc = self->next[arc])
    {
      const Node *from = &self->nodes[flow->from[arc]];
      LwCost distance = base - flow->cost[arc] - from->potential;

      if (distance < from->distance && distance < self->bound)
        reach (self, flow->from[arc], distance, 2 * arc + 1);
    }
}

/* The potentials must be at most 0, and no arc with room left may have a reduced cost below 0: so
 * it is for no flow at all, with what pays sent on its way before. */
static Paths *
paths_new (LwFlow *flow)
{
  Paths *self = g_new0 (Paths, 1);

  self->flow = flow;
  self->nodes = g_new0 (Node, flow->n_nodes + 1);
  self->excess = g_new0 (gint64, flow->n_nodes);
  self->arcs = g_new (Out, flow->n_arcs);
  self->next = g_new (guint, flow->n_arcs);
  self->previous = g_new (guint, flow->n_arcs);
  self->heap = g_new (HeapEntry, flow->n_nodes + 1);
  self->reached = g_new (guint, flow->n_nodes);
  self->goal = LW_FLOW_NONE;

  order_arcs (self);
  for (guint i = 0; i < flow->n_nodes; i++)
    {
      self->nodes[i].potential = flow->potential[i];
      self->nodes[i].distance = LW_COST_INFINITE;
      self->nodes[i].carrying = LW_FLOW_NONE;
    }

  return self;
}

static void
paths_free (Paths *self)
{
  g_free (self->nodes);
  g_free (self->excess);
  g_free (self->arcs);
  g_free (self->next);
  g_free (self->previous);
  g_free (self->heap);
  g_free (self->reached);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paths, paths_free)

/* What that leaves over or short at its ends is the caller's to say. */
static void
set_flow (Paths *self, guint arc, gint64 flow)
{
  gint64 old = self->flow->flow[arc];

  self->flow->flow[arc] = flow;
  if (old == 0 && flow > 0)
    link_carrying (self, arc);
  else if (old > 0 && flow == 0)
    unlink_carrying (self, arc);
}

/* Finds the shortest path, by reduced costs, from the source to the nearest node that asks, if
 * there is one. Nothing is sent yet. */
static gboolean
search (Paths *self, guint source)
{
  for (guint i = 0; i < self->n_reached; i++)
    self->nodes[self->reached[i]].distance = LW_COST_INFINITE;
  self->n_reached = 0;
  self->n_heap = 0;
  self->source = source;
  self->goal = LW_FLOW_NONE;
  self->bound = LW_COST_INFINITE;

  reach (self, source, 0, LW_FLOW_NONE);
  while (self->n_heap > 0 && self->heap[1].distance < self->bound)
    scan (self, &self->nodes[heap_pop (self)]);

  return self->goal != LW_FLOW_NONE;
}

/* Brings the potentials up to date with the path found, so that it can be pushed and the next be
 * searched. */
static void
settle (Paths *self)
{
  for (guint i = 0; i < self->n_reached; i++)
    {
      Node *node = &self->nodes[self->reached[i]];

      if (node->distance < self->bound)
        {
          node->potential += node->distance - self->bound;
          self->flow->potential[self->reached[i]] = node->potential;
        }
    }
}

/* The node before one on the path found. */
static guint
get_before (const Paths *self, guint node)
{
  guint step = self->nodes[node].step;

  return step & 1 ? self->flow->to[step / 2] : self->flow->from[step / 2];
}

static gint64
measure_path (const Paths *self)
{
  const LwFlow *flow = self->flow;
  gint64 most = MIN (self->excess[self->source], -self->excess[self->goal]);

  for (guint node = self->goal; node != self->source; node = get_before (self, node))
    {
      guint step = self->nodes[node].step, arc = step / 2;

      most = MIN (most, step & 1 ? flow->flow[arc] : flow->capacity[arc] - flow->flow[arc]);
    }

  return most;
}

/* Sends along the path found as much as it takes, the source has, and the goal asks. */
static void
push (Paths *self)
{
  gint64 amount = measure_path (self);

  for (guint node = self->goal; node != self->source; node = get_before (self, node))
    {
      guint step = self->nodes[node].step, arc = step / 2;

      set_flow (self, arc, self->flow->flow[arc] + (step & 1 ? -amount : amount));
    }
  self->excess[self->source] -= amount;
  self->excess[self->goal] += amount;
}

/* An arc that pays is filled, and what it brings is sent on from there; only its way back is left
 * then. */
static void
fill_paying_arcs (Paths *self)
{
  const LwFlow *flow = self->flow;

  for (guint i = 0; i < flow->n_arcs; i++)
    if (flow->cost[i] < 0 && flow->capacity[i] > 0)
      {
        set_flow (self, i, flow->capacity[i]);
        self->excess[flow->from[i]] -= flow->capacity[i];
        self->excess[flow->to[i]] += flow->capacity[i];
      }
}

/* For lw_flow_solve (), with nothing flowing and all potentials 0. */
gboolean
lw_flow_solve_by_paths (LwFlow *flow, GCancellable *cancellable, GError **error)
{
  g_autoptr (Paths) self = paths_new (flow);

  for (guint i = 0; i < flow->n_nodes; i++)
    self->excess[i] = flow->supply[i];
  fill_paying_arcs (self);
  for (guint i = 0; i < flow->n_nodes; i++)
    while (self->excess[i] > 0)
      {
        if (g_cancellable_set_error_if_cancelled (cancellable, error))
          return FALSE;
        if (!search (self, i))
          return TRUE;
        settle (self);
        push (self);
      }
  flow->is_feasible = TRUE;

  return TRUE;
}
