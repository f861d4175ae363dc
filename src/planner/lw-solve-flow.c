/* lw-solve-flow.c - what of a problem is a cheapest flow
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Demands supply one each; what they choose from leads to a company, by a cell of a place when that
 * counts, and from there to the sink, over an arc for each step of what a year costs; an arc
 * straight to the sink is “not placed”, which a pinned one has not. With cells in which no pattern
 * stands twice that is the whole problem. Where patterns stand in several, each is counted in one
 * of them: what that proves holds all the same, and its prices are where those of the seats begin.
 */

#include "lw-solve-flow.h"

typedef struct
{
  const LwBoard *board; /* borrowed */
  LwFlow *flow;         /* owned */
  GArray *columns;      /* owned, element-type guint: of the arcs that have one, from arc 0 on */
  guint16 *cell_of;     /* owned, one a spot: the cell in which it is counted */
  guint first_company;  /* a node, as the next two */
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

static void
add_choices (Net *self)
{
  const LwBoard *board = self->board;
  g_autofree gboolean *is_dear = g_new0 (gboolean, board->first_column[board->n_slots]);

  for (guint slot = 0; slot < board->n_slots; slot++)
    for (guint i = board->first_column[slot]; i < board->first_column[slot + 1]; i++)
      is_dear[i] = !is_cheapest (self, slot, i);

  for (guint i = 0; i < board->n_demands; i++)
    for (guint j = board->demands[i].first_arc; j < board->demands[i + 1].first_arc; j++)
      {
        const LwBoardArc *arc = &board->arcs[j];

        for (guint k = board->first_column[arc->slot]; k < board->first_column[arc->slot + 1]; k++)
          if (!is_dear[k])
            {
              lw_flow_add_arc (self->flow, i, find_node (self, k), 1,
                               (LwCost) arc->cost + board->columns[k].cost);
              g_array_append_val (self->columns, k);
            }
      }
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
  self->first_company = board->n_demands;
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
  guint arc = 0;

  net_init (&net, board);
  if (!lw_flow_solve (net.flow, LW_FLOW_AUTO, cancellable, error))
    return FALSE;

  *bound = lw_flow_get_bound (net.flow);
  for (guint i = 0; i < board->n_demands; i++)
    {
      columns[i] = LW_BOARD_NONE;
      for (guint j = board->demands[i].first_arc; j < board->demands[i + 1].first_arc; j++)
        {
          guint slot = board->arcs[j].slot;

          for (guint k = board->first_column[slot]; k < board->first_column[slot + 1]; k++)
            if (arc < net.columns->len && g_array_index (net.columns, guint, arc) == k)
              {
                if (lw_flow_get_flow (net.flow, arc) > 0)
                  columns[i] = k;
                arc++;
              }
        }
    }

  return TRUE;
}
