/* lw-flow-simplex.c - the network simplex method
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ahuja, Magnanti and Orlin, Network Flows (1993), 11.5 to 11.7, with Cunningham's strongly
 * feasible trees (1976), so that it ends, and Grigoriadis' block search (1986) for the arc that
 * enters. The tree hangs from a root outside the network. In the beginning each node hangs from the
 * next one on its way to where it is asked, and who can be “not placed” is; what can't be sent so
 * goes by the root, over arcs so dear that they carry nothing in the end, when there is another way.
 *
 * The order in which the arcs are looked at matters more than tenfold: a block has to show choices
 * of all students, for all kinds of places, not all choices of a few students or all students for a
 * few places.
 */

#include "lw-flow-private.h"

#include <math.h>
#include <string.h>

#define BLOCK_MIN 10
#define ROUNDS_MAX 20
#define PIVOTS_PER_LOOK 256

/* Where an arc stands: empty, in the tree, or full. */
enum
{
  STATE_UPPER = -1,
  STATE_TREE = 0,
  STATE_LOWER = 1,
};

/* What a pivot is about. */
typedef struct
{
  guint entering;
  guint first;  /* the end of the entering arc where the circle comes from */
  guint second; /* the end where it goes on */
  guint join;   /* where the paths from both to the root meet */
  gint64 amount;
  guint leaving; /* the node below the arc that leaves, or LW_FLOW_NONE: the entering arc itself */
  gboolean is_on_first;
} Pivot;

typedef struct
{
  LwFlow *flow; /* borrowed */
  guint n_arcs; /* with those to and from the root */
  guint n_real;
  guint root;
  guint *order; /* owned: the arc of the network; one a real arc */
  guint *from;  /* owned, and the next five; one an arc */
  guint *to;
  gint64 *capacity;
  LwCost *cost;
  gint64 *carries;
  gint8 *state;

  LwCost *potential; /* owned, and all that follow; one a node and the root */
  guint *parent;
  guint *arc; /* between the node and its parent */
  guint *depth;
  guint *child; /* the first one */
  guint *next;  /* the other children of its parent */
  guint *previous;

  guint block;
  guint seek; /* where the search for an entering arc goes on */
} Simplex;

/* Arcs by the node that they leave, and of these every so manieth. */
static void
order_arcs (Simplex *self)
{
  const LwFlow *flow = self->flow;
  g_autofree guint *first = g_new0 (guint, flow->n_nodes + 1);
  g_autofree guint *grouped = g_new (guint, flow->n_arcs);
  guint n = 0;

  for (guint i = 0; i < flow->n_arcs; i++)
    first[flow->from[i] + 1]++;
  for (guint i = 0; i < flow->n_nodes; i++)
    first[i + 1] += first[i];
  for (guint i = 0; i < flow->n_arcs; i++)
    grouped[first[flow->from[i]]++] = i;

  for (guint i = 0; i < self->block; i++)
    for (guint j = i; j < flow->n_arcs; j += self->block)
      self->order[n++] = grouped[j];
}

static LwCost
find_dearest (const LwFlow *flow)
{
  LwCost most = 0;

  for (guint i = 0; i < flow->n_arcs; i++)
    most = MAX (most, flow->cost[i] < 0 ? -flow->cost[i] : flow->cost[i]);

  return most;
}

static void
hang (Simplex *self, guint node, guint parent, guint arc)
{
  guint next = self->child[parent];

  self->parent[node] = parent;
  self->arc[node] = arc;
  self->previous[node] = LW_FLOW_NONE;
  self->next[node] = next;
  if (next != LW_FLOW_NONE)
    self->previous[next] = node;
  self->child[parent] = node;
}

static void
unhang (Simplex *self, guint node)
{
  guint next = self->next[node], previous = self->previous[node];

  if (previous == LW_FLOW_NONE)
    self->child[self->parent[node]] = next;
  else
    self->next[previous] = next;
  if (next != LW_FLOW_NONE)
    self->previous[next] = previous;
}

/* The next node below @top, parents before their children; after the last one the root. */
static guint
walk (const Simplex *self, guint node, guint top)
{
  if (self->child[node] != LW_FLOW_NONE)
    return self->child[node];
  while (node != top && self->next[node] == LW_FLOW_NONE)
    node = self->parent[node];

  return node == top ? self->root : self->next[node];
}

/* Who can go to one that asks in one step, and fills the arc by doing so, goes there: in a plan
 * these are the arcs of “not placed”. What is left, one a node: (transfer full). */
static gint64 *
fill_direct_arcs (Simplex *self)
{
  const LwFlow *flow = self->flow;
  gint64 *left = g_memdup2 (flow->supply, flow->n_nodes * sizeof *flow->supply);

  for (guint i = 0; i < self->n_real; i++)
    {
      gint64 most = self->capacity[i];

      if (most > 0 && left[self->from[i]] == most && left[self->to[i]] <= -most)
        {
          left[self->from[i]] -= most;
          left[self->to[i]] += most;
          self->carries[i] = most;
          self->state[i] = STATE_UPPER;
        }
    }

  return left;
}

/* For each node the first arc of its cheapest way to one that asks, over arcs that are empty;
 * LW_FLOW_NONE where there is none, for those that ask, and for those that have something left,
 * whose way it is not. The last arcs mostly are the nearest to where it is asked, and so they come
 * first. (Bellman and Ford's.) */
static guint *
find_ways (const Simplex *self, const gint64 *left)
{
  guint n = self->flow->n_nodes;
  guint *ways = g_new (guint, n);
  g_autofree LwCost *distance = g_new (LwCost, n);
  gboolean has_changed = TRUE;

  for (guint i = 0; i < n; i++)
    {
      distance[i] = self->flow->supply[i] < 0 ? 0 : LW_COST_INFINITE;
      ways[i] = LW_FLOW_NONE;
    }
  for (guint round = 0; has_changed && round < ROUNDS_MAX; round++)
    {
      has_changed = FALSE;
      for (guint i = self->n_real; i-- > 0;)
        {
          guint from = self->from[i], to = self->to[i];
          LwCost by = distance[to] + MAX (0, self->cost[i]);

          if (by < distance[from] && distance[to] < LW_COST_INFINITE && left[from] == 0
              && self->carries[i] == 0 && self->capacity[i] > 0)
            {
              distance[from] = by;
              ways[from] = i;
              has_changed = TRUE;
            }
        }
    }

  return ways;
}

/* By the root, over an arc of its own, a node sends what it has left, or gets, dearly, what it
 * still asks. */
static void
hang_at_root (Simplex *self, guint node, gint64 left, LwCost dear)
{
  guint arc = self->n_real + node;
  gboolean is_up = left >= 0;

  self->from[arc] = is_up ? node : self->root;
  self->to[arc] = is_up ? self->root : node;
  self->cost[arc] = is_up ? 0 : dear;
  self->carries[arc] = ABS (left);
  hang (self, node, self->root, arc);
}

/* Above each node there is an empty arc upwards, or one without an end to what it carries. */
static void
plant (Simplex *self)
{
  const LwFlow *flow = self->flow;
  LwCost dear = (find_dearest (flow) + 1) * ((LwCost) flow->n_nodes + 1);
  g_autofree gint64 *left = fill_direct_arcs (self);
  g_autofree guint *ways = find_ways (self, left);

  memset (self->child, 0xff, (flow->n_nodes + 1) * sizeof *self->child);
  for (guint i = flow->n_nodes; i-- > 0;)
    {
      self->capacity[self->n_real + i] = G_MAXINT64;
      if (ways[i] == LW_FLOW_NONE)
        hang_at_root (self, i, left[i], dear);
      else
        {
          hang (self, i, self->to[ways[i]], ways[i]);
          self->state[ways[i]] = STATE_TREE;
        }
    }

  self->parent[self->root] = LW_FLOW_NONE;
  self->next[self->root] = LW_FLOW_NONE;
  for (guint i = walk (self, self->root, self->root); i != self->root;
       i = walk (self, i, self->root))
    {
      guint arc = self->arc[i], parent = self->parent[i];

      self->depth[i] = self->depth[parent] + 1;
      self->potential[i]
        = self->potential[parent] + (self->from[arc] == i ? -self->cost[arc] : self->cost[arc]);
    }
}

static void
simplex_init (Simplex *self, LwFlow *flow)
{
  guint n = flow->n_nodes + 1, m = flow->n_arcs + flow->n_nodes;

  *self = (Simplex){ .flow = flow, .n_arcs = m, .n_real = flow->n_arcs, .root = flow->n_nodes };
  self->order = g_new (guint, self->n_real);
  self->from = g_new (guint, m);
  self->to = g_new (guint, m);
  self->capacity = g_new (gint64, m);
  self->cost = g_new (LwCost, m);
  self->carries = g_new0 (gint64, m);
  self->state = g_new0 (gint8, m);
  self->potential = g_new0 (LwCost, n);
  self->parent = g_new (guint, n);
  self->arc = g_new (guint, n);
  self->depth = g_new0 (guint, n);
  self->child = g_new (guint, n);
  self->next = g_new (guint, n);
  self->previous = g_new (guint, n);
  self->block = MAX (BLOCK_MIN, (guint) sqrt (self->n_real));

  order_arcs (self);
  for (guint i = 0; i < self->n_real; i++)
    {
      guint arc = self->order[i];

      self->from[i] = flow->from[arc];
      self->to[i] = flow->to[arc];
      self->capacity[i] = flow->capacity[arc];
      self->cost[i] = flow->cost[arc];
      self->state[i] = STATE_LOWER;
    }
  plant (self);
}

static void
simplex_clear (Simplex *self)
{
  g_free (self->order);
  g_free (self->from);
  g_free (self->to);
  g_free (self->capacity);
  g_free (self->cost);
  g_free (self->carries);
  g_free (self->state);
  g_free (self->potential);
  g_free (self->parent);
  g_free (self->arc);
  g_free (self->depth);
  g_free (self->child);
  g_free (self->next);
  g_free (self->previous);
}

static LwCost
reduce (const Simplex *self, guint arc)
{
  return self->cost[arc] + self->potential[self->from[arc]] - self->potential[self->to[arc]];
}

/* The best of a block; only when no block has any the tree is the best one. Arcs to and from the
 * root never come back. */
static gboolean
find_entering (Simplex *self, guint *entering)
{
  LwCost best = 0;
  guint left = self->block;

  for (guint i = 0; i < self->n_real; i++)
    {
      guint arc = self->seek;

      self->seek = arc + 1 < self->n_real ? arc + 1 : 0;
      if (self->state[arc] != STATE_TREE)
        {
          LwCost gain = self->state[arc] == STATE_LOWER ? reduce (self, arc) : -reduce (self, arc);

          if (gain < best)
            {
              best = gain;
              *entering = arc;
            }
        }
      if (--left == 0)
        {
          if (best < 0)
            return TRUE;
          left = self->block;
        }
    }

  return best < 0;
}

static guint
find_join (const Simplex *self, guint a, guint b)
{
  while (a != b)
    if (self->depth[a] >= self->depth[b])
      a = self->parent[a];
    else
      b = self->parent[b];

  return a;
}

/* How much more the arc above a node can carry upwards, or downwards. */
static gint64
get_room (const Simplex *self, guint node, gboolean is_upwards)
{
  guint arc = self->arc[node];

  return (self->from[arc] == node) == is_upwards ? self->capacity[arc] - self->carries[arc]
                                                 : self->carries[arc];
}

/* The last arc that blocks on the way from the join keeps the tree strongly feasible. */
static void
find_leaving (const Simplex *self, Pivot *pivot)
{
  guint arc = pivot->entering;
  gboolean is_forth = self->state[arc] == STATE_LOWER;

  pivot->first = is_forth ? self->from[arc] : self->to[arc];
  pivot->second = is_forth ? self->to[arc] : self->from[arc];
  pivot->join = find_join (self, pivot->first, pivot->second);
  pivot->amount = self->capacity[arc];
  pivot->leaving = LW_FLOW_NONE;

  for (guint node = pivot->first; node != pivot->join; node = self->parent[node])
    if (get_room (self, node, FALSE) < pivot->amount)
      {
        pivot->amount = get_room (self, node, FALSE);
        pivot->leaving = node;
        pivot->is_on_first = TRUE;
      }
  for (guint node = pivot->second; node != pivot->join; node = self->parent[node])
    if (get_room (self, node, TRUE) <= pivot->amount)
      {
        pivot->amount = get_room (self, node, TRUE);
        pivot->leaving = node;
        pivot->is_on_first = FALSE;
      }
}

static void
send (Simplex *self, guint node, guint join, gboolean is_upwards, gint64 amount)
{
  for (; node != join; node = self->parent[node])
    {
      guint arc = self->arc[node];

      self->carries[arc] += (self->from[arc] == node) == is_upwards ? amount : -amount;
    }
}

static void
send_round (Simplex *self, const Pivot *pivot)
{
  if (pivot->amount == 0)
    return;
  self->carries[pivot->entering] += self->state[pivot->entering] * pivot->amount;
  send (self, pivot->first, pivot->join, FALSE, pivot->amount);
  send (self, pivot->second, pivot->join, TRUE, pivot->amount);
}

/* All potentials of what hangs from a node move with it, and its depth is anew. */
static void
shift (Simplex *self, guint top, LwCost by)
{
  for (guint node = top; node != self->root; node = walk (self, node, top))
    {
      self->potential[node] += by;
      self->depth[node] = self->depth[self->parent[node]] + 1;
    }
}

/* What hung by the leaving arc hangs by the entering one, with the path between the two turned
 * over. */
static void
rehang (Simplex *self, const Pivot *pivot)
{
  guint node = pivot->is_on_first ? pivot->first : pivot->second;
  guint parent = pivot->is_on_first ? pivot->second : pivot->first;
  guint arc = pivot->entering, top = node;
  LwCost reduced = reduce (self, arc);

  for (;;)
    {
      guint old_parent = self->parent[node], old_arc = self->arc[node];

      unhang (self, node);
      hang (self, node, parent, arc);
      if (node == pivot->leaving)
        break;
      parent = node;
      arc = old_arc;
      node = old_parent;
    }
  shift (self, top, self->from[pivot->entering] == top ? -reduced : reduced);
}

static void
do_pivot (Simplex *self, guint entering)
{
  Pivot pivot = { .entering = entering };

  find_leaving (self, &pivot);
  send_round (self, &pivot);
  if (pivot.leaving == LW_FLOW_NONE)
    self->state[entering] = -self->state[entering];
  else
    {
      guint arc = self->arc[pivot.leaving];

      self->state[arc] = self->carries[arc] == 0 ? STATE_LOWER : STATE_UPPER;
      self->state[entering] = STATE_TREE;
      rehang (self, &pivot);
    }
}

/* Potentials end at 0 and below, as those of the shortest paths do. */
static void
hand_over (const Simplex *self)
{
  LwFlow *flow = self->flow;
  LwCost highest = -LW_COST_INFINITE;

  flow->is_feasible = TRUE;
  for (guint i = 0; i < self->n_real; i++)
    flow->flow[self->order[i]] = self->carries[i];
  for (guint i = self->n_real; i < self->n_arcs; i++)
    if (self->carries[i] > 0)
      flow->is_feasible = FALSE;
  for (guint i = 0; i < flow->n_nodes; i++)
    highest = MAX (highest, self->potential[i]);
  for (guint i = 0; i < flow->n_nodes; i++)
    flow->potential[i] = self->potential[i] - highest;
}

/* For lw_flow_solve (), with supplies that add up to 0. */
gboolean
lw_flow_solve_by_simplex (LwFlow *flow, GCancellable *cancellable, GError **error)
{
  Simplex self;
  guint entering = LW_FLOW_NONE;
  gboolean is_cancelled = FALSE;

  simplex_init (&self, flow);
  for (guint i = 0; !is_cancelled && find_entering (&self, &entering); i++)
    {
      do_pivot (&self, entering);
      if (i % PIVOTS_PER_LOOK == 0)
        is_cancelled = g_cancellable_set_error_if_cancelled (cancellable, error);
    }
  if (!is_cancelled)
    hand_over (&self);
  simplex_clear (&self);

  return !is_cancelled;
}
