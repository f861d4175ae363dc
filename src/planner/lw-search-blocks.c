/* lw-search-blocks.c - many demands placed anew at once, and in the best way
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A very large-scale neighbourhood (Ahuja, Ergun, Orlin and Punnen, 2002): of patterns that have no
 * half-day in common, each has its own seats at every place, whatever the others get. So all
 * demands on such patterns can be placed anew among them by one cheapest flow, while the rest
 * stays.
 */

#include "lw-search.h"

typedef struct
{
  const LwBoard *board; /* borrowed */
  gboolean *is_in;      /* owned, as all that follow; one a pattern: whether it is in the block */
  GArray *demands;      /* element-type guint: those placed anew */
  GArray *old;          /* element-type LwSeat: what they had */
  GArray *spots;        /* element-type guint: where they can go */
  guint *node;          /* one a spot: its number in @spots, when it is there */
  GArray *choices;      /* element-type LwSeat: of the flow's first arcs */
  LwFlow *flow;
} Block;

/* Patterns by chance, as many as go side by side. Those that one demand chooses from come together,
 * so that it can go from one to the other. */
static void
pick_patterns (LwSearch *self, Block *block)
{
  const LwBoard *board = self->board;
  const LwProblem *problem = board->problem;
  g_autofree guint *in = g_new (guint, board->n_patterns);
  guint n_in = 0;

  for (guint tries = 0; tries < 2 * board->n_patterns; tries++)
    {
      const LwProblemDemand *demand
        = lw_problem_get_demand (problem, lw_search_roll (self, board->n_demands));
      const LwProblemChoice *choices = lw_problem_get_patterns_of (problem, demand);
      guint first = demand->n_patterns == 0 ? 0 : lw_search_roll (self, demand->n_patterns);

      for (guint i = 0; i < demand->n_patterns; i++)
        {
          guint pattern = choices[(first + i) % demand->n_patterns].which, j = 0;

          while (j < n_in && !lw_board_overlaps (board, pattern, in[j]))
            j++;
          if (j == n_in && !block->is_in[pattern])
            {
              in[n_in++] = pattern;
              block->is_in[pattern] = TRUE;
            }
        }
    }
}

static gboolean
is_in_block (const Block *block, guint spot)
{
  return spot == LW_BOARD_NONE || block->is_in[block->board->spot_pattern[spot]];
}

/* Of one student's demands only one is placed anew at a time: a flow can't keep two apart. */
static void
take_demands (LwSearch *self, Block *block)
{
  const LwBoard *board = self->board;
  g_autofree gboolean *is_taken = g_new0 (gboolean, board->n_demands);
  guint first = lw_search_roll (self, board->n_demands);

  for (guint i = 0; i < board->n_demands; i++)
    {
      guint demand = (first + i) % board->n_demands, other = board->demands[demand].next;
      LwSeat seat = self->seating->seats[demand];

      while (other != demand && !is_taken[other])
        other = board->demands[other].next;
      if (other != demand || board->demands[demand].is_pinned || !is_in_block (block, seat.spot))
        continue;

      is_taken[demand] = TRUE;
      g_array_append_val (block->demands, demand);
      g_array_append_val (block->old, seat);
      lw_seating_unseat (self->seating, demand);
    }
}

/* How many more there can be at a spot, whatever happens at the others of the block. */
static guint
count_free (const LwSeating *seating, guint spot)
{
  const LwBoard *board = seating->board;
  const LwBoardPlace *place = &board->places[board->spot_place[spot]];
  guint n, n_free = board->companies[place->company].cap - seating->year[place->company];
  const guint16 *cells = lw_board_get_cells (board, spot, &n);

  for (guint i = 0; i < n; i++)
    n_free = MIN (n_free, place->seats - seating->load[place->first_cell + cells[i]]);

  return n_free;
}

static guint
find_node (Block *block, guint spot)
{
  guint node = block->node[spot];

  if (node >= block->spots->len || g_array_index (block->spots, guint, node) != spot)
    {
      node = block->node[spot] = block->spots->len;
      g_array_append_val (block->spots, spot);
    }

  return node;
}

/* What a demand can choose from in the block: what is likely, and what it had. Ends with “not
 * placed”. */
static void
collect_choices (LwSearch *self, Block *block, guint demand, LwSeat old)
{
  const LwLikely *likely = self->likely;
  LwSeat without = { self->board->demands[demand].not_placed, LW_BOARD_NONE };

  if (old.spot != LW_BOARD_NONE)
    g_array_append_val (block->choices, old);
  for (guint i = likely->first[demand]; i < likely->first[demand + 1]; i++)
    {
      LwSeat seat = likely->seats[i].seat;

      if (seat.spot != LW_BOARD_NONE && seat.spot != old.spot && is_in_block (block, seat.spot)
          && lw_seating_is_free (self->seating, seat.spot)
          && lw_seating_suits (self->seating, demand, seat.spot))
        g_array_append_val (block->choices, seat);
    }
  g_array_append_val (block->choices, without);
}

/* The arcs of the companies: what is left of their years. */
static void
add_years (const LwSeating *seating, LwFlow *flow, guint first_node, guint sink)
{
  const LwBoard *board = seating->board;

  for (guint i = 0; i < board->n_companies; i++)
    {
      const gint64 *steps = &board->steps[board->companies[i].first_step];
      guint from = seating->year[i], cap = board->companies[i].cap;

      for (guint j = from + 1; j <= cap; j++)
        if (j == cap || steps[j] != steps[from])
          {
            lw_flow_add_arc (flow, first_node + i, sink, j - from, steps[from]);
            from = j;
          }
    }
}

/* Nodes: the demands, the companies, the sink, the spots. */
static void
make_flow (LwSearch *self, Block *block)
{
  const LwBoard *board = self->board;
  guint n = block->demands->len, sink = n + board->n_companies, demand = 0;

  for (guint i = 0; i < n; i++)
    collect_choices (self, block, g_array_index (block->demands, guint, i),
                     g_array_index (block->old, LwSeat, i));
  for (guint i = 0; i < block->choices->len; i++)
    if (g_array_index (block->choices, LwSeat, i).spot != LW_BOARD_NONE)
      find_node (block, g_array_index (block->choices, LwSeat, i).spot);

  block->flow = lw_flow_new (sink + 1 + block->spots->len);
  for (guint i = 0; i < block->choices->len; i++)
    {
      LwSeat seat = g_array_index (block->choices, LwSeat, i);
      gboolean is_last = seat.spot == LW_BOARD_NONE;

      lw_flow_add_arc (block->flow, demand,
                       is_last ? sink : sink + 1 + find_node (block, seat.spot), 1, seat.cost);
      demand += is_last;
    }
  for (guint i = 0; i < block->spots->len; i++)
    {
      guint spot = g_array_index (block->spots, guint, i);

      lw_flow_add_arc (block->flow, sink + 1 + i,
                       n + board->places[board->spot_place[spot]].company,
                       count_free (self->seating, spot), 0);
    }
  add_years (self->seating, block->flow, n, sink);
  for (guint i = 0; i < n; i++)
    lw_flow_set_supply (block->flow, i, 1);
  lw_flow_set_supply (block->flow, sink, -(gint64) n);
}

/* As the flow says, or as it was when it was stopped. */
static void
seat_demands (LwSearch *self, Block *block, gboolean is_solved)
{
  guint at = 0;

  for (guint i = 0; i < block->choices->len && is_solved; i++)
    {
      LwSeat seat = g_array_index (block->choices, LwSeat, i);

      if (lw_flow_get_flow (block->flow, i) > 0)
        lw_seating_seat (self->seating, g_array_index (block->demands, guint, at), seat);
      at += seat.spot == LW_BOARD_NONE;
    }
  for (guint i = 0; i < block->demands->len && !is_solved; i++)
    lw_seating_seat (self->seating, g_array_index (block->demands, guint, i),
                     g_array_index (block->old, LwSeat, i));
}

/**
 * lw_search_blocks:
 *
 * Places one block of demands anew. The plan gets no worse.
 *
 * Returns: whether it got better
 */
gboolean
lw_search_blocks (LwSearch *self)
{
  const LwBoard *board = self->board;
  LwCost before = self->seating->objective;
  Block block = { .board = board,
                  .is_in = g_new0 (gboolean, board->n_patterns),
                  .demands = g_array_new (FALSE, FALSE, sizeof (guint)),
                  .old = g_array_new (FALSE, FALSE, sizeof (LwSeat)),
                  .spots = g_array_new (FALSE, FALSE, sizeof (guint)),
                  .node = g_new0 (guint, board->n_spots),
                  .choices = g_array_new (FALSE, FALSE, sizeof (LwSeat)) };
  gboolean is_solved;

  pick_patterns (self, &block);
  take_demands (self, &block);
  make_flow (self, &block);
  is_solved = lw_flow_solve (block.flow, LW_FLOW_AUTO, self->cancellable, NULL)
              && lw_flow_is_feasible (block.flow);
  seat_demands (self, &block, is_solved);
  lw_search_keep (self);

  g_free (block.is_in);
  g_array_unref (block.demands);
  g_array_unref (block.old);
  g_array_unref (block.spots);
  g_free (block.node);
  g_array_unref (block.choices);
  lw_flow_free (block.flow);

  return self->seating->objective < before;
}
