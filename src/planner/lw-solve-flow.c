/* lw-solve-flow.c - what of a problem is a cheapest flow
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Demands supply one each; what they choose from leads to a company, by a cell of a place when that
 * counts, and from there to the sink, over an arc for each step of what a year costs; an arc
 * straight to the sink is “not placed”, which a pinned one has not. Demands that choose alike go by
 * one node, their crowd's, and have arcs of their own only for what they have cheaper: in a region
 * that is one arc where there were tens.
 *
 * With cells in which no pattern stands twice that is the whole problem. Where patterns stand in
 * several, each is counted in one of them: what that proves holds all the same, and its prices are
 * where those of the seats begin.
 */

#include "lw-solve-flow.h"

#include "lw-crowds.h"

#include <string.h>

typedef struct
{
  const LwBoard *board; /* borrowed */
  LwFlow *flow;         /* owned */
  LwCrowds *crowds;     /* owned */
  GArray *columns;      /* owned, element-type guint: from arc 0 on; to a crowd LW_BOARD_NONE */
  guint16 *cell_of;     /* owned, one a spot: the cell in which it is counted */
  guint first_crowd;    /* a node, as the next three */
  guint first_company;
  guint first_cell;
  guint sink;
} Net;

/* Where a column leads: to a cell, or straight to the company. */
static guint
find_node (const Net *self, guint column)
{
  const LwBoard *board = self->board;
  guint spot = board->columns[column].spot, n;
  const LwBoardPlace *place = &board->places[board->spot_place[spot]];

  lw_board_get_cells (board, spot, &n);
  if (n == 0)
    return self->first_company + place->company;

  return self->first_cell + place->first_cell + self->cell_of[spot];
}

/* Of its cells the one in which most patterns of the place stand: the fewer cells are counted in,
 * the more each of them says. */
static void
choose_cells (Net *self)
{
  const LwBoard *board = self->board;
  g_autofree guint *n_spots = g_new0 (guint, board->n_cells + 1);
  guint n;

  self->cell_of = g_new0 (guint16, board->n_spots + 1);
  for (guint spot = 0; spot < board->n_spots; spot++)
    {
      const guint16 *cells = lw_board_get_cells (board, spot, &n);

      for (guint i = 0; i < n; i++)
        n_spots[board->places[board->spot_place[spot]].first_cell + cells[i]]++;
    }
  for (guint spot = 0; spot < board->n_spots; spot++)
    {
      const guint16 *cells = lw_board_get_cells (board, spot, &n);
      const guint *of_place = &n_spots[board->places[board->spot_place[spot]].first_cell];

      for (guint i = 0; i < n; i++)
        if (i == 0 || of_place[cells[i]] > of_place[self->cell_of[spot]])
          self->cell_of[spot] = cells[i];
    }
}

/* Of what leads to one node, only the cheapest, and of equals the first. */
static gboolean
is_cheapest (const Net *self, guint slot, guint column)
{
  const LwBoard *board = self->board;
  guint node = find_node (self, column);
  gint64 cost = board->columns[column].cost;

  for (guint i = board->first_column[slot]; i < board->first_column[slot + 1]; i++)
    if (i != column && find_node (self, i) == node
        && (board->columns[i].cost < cost || (board->columns[i].cost == cost && i < column)))
      return FALSE;

  return TRUE;
}

/* An arc from a node to each place of a slot. */
static void
add_slot (Net *self, guint from, guint slot, gint64 cost, guint most, const gboolean *is_dear)
{
  const LwBoard *board = self->board;

  for (guint i = board->first_column[slot]; i < board->first_column[slot + 1]; i++)
    if (!is_dear[i])
      {
        lw_flow_add_arc (self->flow, from, find_node (self, i), most,
                         (LwCost) cost + board->columns[i].cost);
        g_array_append_val (self->columns, i);
      }
}

/* All its slots, or those that it has cheaper than its crowd. */
static void
add_demand (Net *self, guint demand, const gboolean *is_dear)
{
  const LwBoard *board = self->board;
  const LwCrowds *crowds = self->crowds;
  guint first = board->demands[demand].first_arc, crowd = crowds->crowd[demand],
        none = LW_BOARD_NONE;
  const gint64 *costs = crowd != LW_BOARD_NONE ? lw_crowds_get_costs (crowds, crowd) : NULL;

  for (guint i = first; i < board->demands[demand + 1].first_arc; i++)
    if (costs == NULL || board->arcs[i].cost < costs[i - first] + crowds->dearer[demand])
      add_slot (self, demand, board->arcs[i].slot, board->arcs[i].cost, 1, is_dear);
  if (costs == NULL)
    return;
  lw_flow_add_arc (self->flow, demand, self->first_crowd + crowd, 1, crowds->dearer[demand]);
  g_array_append_val (self->columns, none);
}

static void
add_crowd (Net *self, guint crowd, const gboolean *is_dear)
{
  const LwBoard *board = self->board;
  const gint64 *costs = lw_crowds_get_costs (self->crowds, crowd);
  guint example = lw_crowds_get_example (self->crowds, crowd);
  guint first = board->demands[example].first_arc;

  for (guint i = first; i < board->demands[example + 1].first_arc; i++)
    add_slot (self, self->first_crowd + crowd, board->arcs[i].slot, costs[i - first],
              lw_crowds_get_size (self->crowds, crowd), is_dear);
}

static void
add_choices (Net *self)
{
  const LwBoard *board = self->board;
  g_autofree gboolean *is_dear = g_new0 (gboolean, board->first_column[board->n_slots]);

  for (guint slot = 0; slot < board->n_slots; slot++)
    for (guint i = board->first_column[slot]; i < board->first_column[slot + 1]; i++)
      is_dear[i] = !is_cheapest (self, slot, i);

  for (guint i = 0; i < board->n_demands; i++)
    add_demand (self, i, is_dear);
  for (guint i = 0; i < self->crowds->n_crowds; i++)
    if (lw_crowds_get_size (self->crowds, i) > 0)
      add_crowd (self, i, is_dear);
}

/* An arc for all steps that cost the same. */
static void
add_years (Net *self)
{
  const LwBoard *board = self->board;

  for (guint i = 0; i < board->n_companies; i++)
    {
      const gint64 *steps = &board->steps[board->companies[i].first_step];
      guint from = 0, cap = board->companies[i].cap;

      for (guint j = 1; j <= cap; j++)
        if (j == cap || steps[j] != steps[from])
          {
            lw_flow_add_arc (self->flow, self->first_company + i, self->sink, j - from,
                             steps[from]);
            from = j;
          }
    }
}

static void
net_init (Net *self, const LwBoard *board)
{
  self->board = board;
  self->crowds = lw_crowds_new (board);
  self->first_crowd = board->n_demands;
  self->first_company = self->first_crowd + self->crowds->n_crowds;
  self->first_cell = self->first_company + board->n_companies;
  self->sink = self->first_cell + board->n_cells;
  self->flow = lw_flow_new (self->sink + 1);
  self->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  choose_cells (self);

  add_choices (self);
  for (guint i = 0; i < board->n_places; i++)
    for (guint j = 0; j < board->places[i].n_cells; j++)
      lw_flow_add_arc (self->flow, self->first_cell + board->places[i].first_cell + j,
                       self->first_company + board->places[i].company, board->places[i].seats, 0);
  add_years (self);
  for (guint i = 0; i < board->n_demands; i++)
    {
      if (!board->demands[i].is_pinned)
        lw_flow_add_arc (self->flow, i, self->sink, 1, board->demands[i].not_placed);
      lw_flow_set_supply (self->flow, i, 1);
    }
  lw_flow_set_supply (self->flow, self->sink, -(gint64) board->n_demands);
}

static void
net_clear (Net *self)
{
  g_clear_pointer (&self->flow, lw_flow_free);
  g_clear_pointer (&self->crowds, lw_crowds_free);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->cell_of, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Net, net_clear)

/* No higher than anything costs: a price proves the less for it, but nothing false. */
static gint64
find_price (LwCost from, LwCost to)
{
  return (gint64) CLAMP (to - from, 0, (LwCost) LW_PROBLEM_COST_MAX * LW_BOARD_SCALE);
}

/**
 * lw_solve_flow_find_prices:
 * @prices: (out caller-allocates): what a placement at each company is worth
 * @cells: (out caller-allocates): what one in each cell is worth
 *
 * Returns: whether there is an answer; if not, @error tells that it was cancelled
 */
gboolean
lw_solve_flow_find_prices (const LwBoard *board,
                           gint64 *prices,
                           gint64 *cells,
                           GCancellable *cancellable,
                           GError **error)
{
  g_auto (Net) net = { NULL };
  LwCost sink;

  net_init (&net, board);
  if (!lw_flow_solve (net.flow, LW_FLOW_AUTO, cancellable, error))
    return FALSE;

  sink = lw_flow_get_potential (net.flow, net.sink);
  for (guint i = 0; i < board->n_companies; i++)
    prices[i] = find_price (lw_flow_get_potential (net.flow, net.first_company + i), sink);
  for (guint i = 0; i < board->n_places; i++)
    for (guint j = 0; j < board->places[i].n_cells; j++)
      {
        guint cell = board->places[i].first_cell + j;

        cells[cell] = find_price (
          lw_flow_get_potential (net.flow, net.first_cell + cell),
          lw_flow_get_potential (net.flow, net.first_company + board->places[i].company));
      }

  return TRUE;
}

/* What flows out of a crowd goes to those of it who flow in, in their order: it costs each as much
 * more as any of the others. */
static void
read_plan (const Net *self, guint *columns)
{
  guint n_demands = self->board->n_demands;
  g_autofree guint *first = g_new (guint, self->crowds->n_crowds + 1);
  g_autofree guint *next = g_new (guint, n_demands + 1);

  for (guint i = 0; i < n_demands; i++)
    columns[i] = LW_BOARD_NONE;
  memset (first, 0xff, (self->crowds->n_crowds + 1) * sizeof *first);
  for (guint arc = self->columns->len; arc-- > 0;)
    {
      guint from = lw_flow_get_from (self->flow, arc);
      guint column = g_array_index (self->columns, guint, arc);

      if (from >= n_demands || lw_flow_get_flow (self->flow, arc) == 0)
        continue;
      columns[from] = column;
      if (column == LW_BOARD_NONE)
        {
          next[from] = first[self->crowds->crowd[from]];
          first[self->crowds->crowd[from]] = from;
        }
    }
  for (guint arc = 0; arc < self->columns->len; arc++)
    {
      guint from = lw_flow_get_from (self->flow, arc);

      for (gint64 i = from < n_demands ? 0 : lw_flow_get_flow (self->flow, arc); i > 0; i--)
        {
          guint *member = &first[from - self->first_crowd];

          columns[*member] = g_array_index (self->columns, guint, arc);
          *member = next[*member];
        }
    }
}

/**
 * lw_solve_flow_find_plan:
 * @board: one of which lw_board_is_flow () is true
 * @columns: (out caller-allocates): the column that each demand gets, or %LW_BOARD_NONE
 * @bound: (out): what no plan can cost less than, by the duals; it is what this one costs
 *
 * Returns: whether there is an answer; if not, @error tells that it was cancelled
 */
gboolean
lw_solve_flow_find_plan (const LwBoard *board,
                         guint *columns,
                         LwCost *bound,
                         GCancellable *cancellable,
                         GError **error)
{
  g_auto (Net) net = { NULL };

  net_init (&net, board);
  if (!lw_flow_solve (net.flow, LW_FLOW_AUTO, cancellable, error))
    return FALSE;

  *bound = lw_flow_get_bound (net.flow);
  read_plan (&net, columns);

  return TRUE;
}
