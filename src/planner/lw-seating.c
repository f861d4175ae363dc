/* lw-seating.c - who sits where while a plan is being made
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-seating.h"

#include <string.h>

/* What a pinned demand has, and nothing else can have. */
static LwSeat
get_pin (const LwBoard *board, guint demand)
{
  const LwBoardArc *arc = &board->arcs[board->demands[demand].first_arc];
  const LwBoardColumn *column = lw_board_get_pin (board, demand);

  return (LwSeat){ arc->cost + column->cost, column->spot };
}

/**
 * lw_seating_new:
 *
 * Returns: (transfer full): a plan in which nobody is placed
 */
LwSeating *
lw_seating_new (const LwBoard *board)
{
  LwSeating *self = g_new0 (LwSeating, 1);

  self->board = board;
  self->seats = g_new (LwSeat, board->n_demands);
  self->load = g_new0 (guint, board->n_cells);
  self->year = g_new0 (guint, board->n_companies);
  self->first = g_new (guint, board->n_places + 1);
  self->next = g_new (guint, board->n_demands);
  self->previous = g_new (guint, board->n_demands);
  memset (self->first, 0xff, board->n_places * sizeof *self->first);
  for (guint i = 0; i < board->n_demands; i++)
    {
      gint64 cost = board->demands[i].is_pinned ? 0 : board->demands[i].not_placed;

      self->seats[i] = (LwSeat){ cost, LW_BOARD_NONE };
      self->objective += cost;
    }
  for (guint i = 0; i < board->n_demands; i++)
    if (board->demands[i].is_pinned)
      lw_seating_seat (self, i, get_pin (board, i));

  return self;
}

void
lw_seating_free (LwSeating *self)
{
  g_free (self->seats);
  g_free (self->load);
  g_free (self->year);
  g_free (self->first);
  g_free (self->next);
  g_free (self->previous);
  g_free (self);
}

static void
link_demand (LwSeating *self, guint demand, guint place)
{
  guint next = self->first[place];

  self->next[demand] = next;
  self->previous[demand] = LW_BOARD_NONE;
  if (next != LW_BOARD_NONE)
    self->previous[next] = demand;
  self->first[place] = demand;
}

static void
unlink_demand (LwSeating *self, guint demand, guint place)
{
  guint next = self->next[demand], previous = self->previous[demand];

  if (previous == LW_BOARD_NONE)
    self->first[place] = next;
  else
    self->next[previous] = next;
  if (next != LW_BOARD_NONE)
    self->previous[next] = previous;
}

/**
 * lw_seating_get_step:
 *
 * Returns: what its company asks for one placement more at a spot
 */
gint64
lw_seating_get_step (const LwSeating *self, guint spot)
{
  const LwBoard *board = self->board;
  guint company = board->places[board->spot_place[spot]].company;

  return board->steps[board->companies[company].first_step + self->year[company]];
}

/**
 * lw_seating_seat:
 * @demand: one that isn't placed
 * @seat: one that is free and suits it, or nothing
 */
void
lw_seating_seat (LwSeating *self, guint demand, LwSeat seat)
{
  const LwBoard *board = self->board;
  const LwBoardPlace *place;
  const guint16 *cells;
  guint n;

  if (seat.spot == LW_BOARD_NONE)
    return;

  self->objective += seat.cost + lw_seating_get_step (self, seat.spot) - self->seats[demand].cost;
  self->seats[demand] = seat;
  place = &board->places[board->spot_place[seat.spot]];
  cells = lw_board_get_cells (board, seat.spot, &n);
  for (guint i = 0; i < n; i++)
    self->load[place->first_cell + cells[i]]++;
  self->year[place->company]++;
  link_demand (self, demand, board->spot_place[seat.spot]);
}

/**
 * lw_seating_unseat:
 *
 * Takes a demand's place from it, if it has one.
 */
void
lw_seating_unseat (LwSeating *self, guint demand)
{
  const LwBoard *board = self->board;
  LwSeat seat = self->seats[demand];
  const LwBoardPlace *place;
  const guint16 *cells;
  guint n;

  if (seat.spot == LW_BOARD_NONE)
    return;

  place = &board->places[board->spot_place[seat.spot]];
  cells = lw_board_get_cells (board, seat.spot, &n);
  for (guint i = 0; i < n; i++)
    self->load[place->first_cell + cells[i]]--;
  self->year[place->company]--;
  unlink_demand (self, demand, board->spot_place[seat.spot]);
  self->seats[demand] = (LwSeat){ board->demands[demand].not_placed, LW_BOARD_NONE };
  self->objective += self->seats[demand].cost - seat.cost - lw_seating_get_step (self, seat.spot);
}

/**
 * lw_seating_reset:
 * @seats: what all demands have
 */
void
lw_seating_reset (LwSeating *self, const LwSeat *seats)
{
  for (guint i = 0; i < self->board->n_demands; i++)
    if (self->seats[i].spot != seats[i].spot || self->seats[i].cost != seats[i].cost)
      lw_seating_unseat (self, i);
  for (guint i = 0; i < self->board->n_demands; i++)
    if (self->seats[i].spot != seats[i].spot || self->seats[i].cost != seats[i].cost)
      lw_seating_seat (self, i, seats[i]);
}

/**
 * lw_seating_is_free:
 *
 * Returns: whether one more can be at a spot, as far as its cells and its company's year go
 */
gboolean
lw_seating_is_free (const LwSeating *self, guint spot)
{
  const LwBoard *board = self->board;
  const LwBoardPlace *place = &board->places[board->spot_place[spot]];
  const guint16 *cells;
  guint n;

  if (self->year[place->company] >= board->companies[place->company].cap)
    return FALSE;

  cells = lw_board_get_cells (board, spot, &n);
  for (guint i = 0; i < n; i++)
    if (self->load[place->first_cell + cells[i]] >= place->seats)
      return FALSE;

  return TRUE;
}

/**
 * lw_seating_suits:
 *
 * Returns: whether a spot goes together with what the student's other demands have
 */
gboolean
lw_seating_suits (const LwSeating *self, guint demand, guint spot)
{
  const LwBoard *board = self->board;

  for (guint other = board->demands[demand].next; other != demand;
       other = board->demands[other].next)
    if (self->seats[other].spot != LW_BOARD_NONE
        && !lw_board_go_together (board, self->seats[other].spot, spot))
      return FALSE;

  return TRUE;
}
