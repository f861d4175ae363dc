/* lw-search-greedy.c - a plan from prices
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who loses most when he does not get his first choice goes first (Vogel's regret, as Martello and
 * Toth use it for generalised assignment, 1981), and everybody takes what is cheapest for him at
 * the prices.
 */

#include "lw-search.h"

typedef struct
{
  gint64 regret;
  guint demand;
} Turn;

static int
compare_turns (gconstpointer a, gconstpointer b)
{
  const Turn *one = a, *two = b;

  if (one->regret != two->regret)
    return one->regret > two->regret ? -1 : 1;

  return one->demand < two->demand ? -1 : one->demand > two->demand;
}

/* What the second best company costs more than the best one. */
static gint64
find_regret (const LwPrices *prices, guint demand)
{
  const LwBoard *board = prices->board;
  const LwBoardDemand *asking = &board->demands[demand];
  gint64 best = asking->not_placed, second = asking->not_placed;

  for (guint i = asking[0].first_arc; i < asking[1].first_arc; i++)
    {
      gint64 cost = board->arcs[i].cost + prices->best[board->arcs[i].slot];

      if (cost < best)
        {
          second = best;
          best = cost;
        }
      else
        second = MIN (second, cost);
    }

  return second - best;
}

/* The cheapest seat at the prices that is free; not to be placed when that costs less than @most.
 */
static LwSeat
find_seat (const LwSearch *self, guint demand, gint64 most)
{
  const LwBoard *board = self->board;
  const LwPrices *prices = self->prices;
  const LwBoardDemand *asking = &board->demands[demand];
  LwSeat found = { asking->not_placed, LW_BOARD_NONE };
  gint64 best = most;

  for (guint i = asking[0].first_arc; i < asking[1].first_arc; i++)
    {
      const LwBoardArc *arc = &board->arcs[i];
      gint64 year;

      if (arc->cost + prices->best[arc->slot] >= best)
        continue;
      year = prices->company[board->places[board->slot_place[arc->slot]].company];
      for (guint j = board->first_column[arc->slot]; j < board->first_column[arc->slot + 1]; j++)
        {
          guint spot = board->columns[j].spot;
          gint64 cost = arc->cost + board->columns[j].cost;

          if (cost + prices->spot[spot] + year < best && lw_seating_is_free (self->seating, spot)
              && lw_seating_suits (self->seating, demand, spot))
            {
              best = cost + prices->spot[spot] + year;
              found = (LwSeat){ cost, spot };
            }
        }
    }

  return found;
}

/* Whether it is of use to seat somebody there although the company asks more for it. */
static gboolean
is_worth (const LwSeating *self, guint demand, LwSeat seat)
{
  return seat.spot != LW_BOARD_NONE
         && seat.cost + lw_seating_get_step (self, seat.spot) < self->seats[demand].cost;
}

/* In turn; once with what not to be placed costs as the most, and once whatever the prices are. */
static void
take_turns (LwSearch *self, const Turn *turns, gboolean is_last)
{
  for (guint i = 0; i < self->board->n_demands; i++)
    {
      guint demand = turns[i].demand;
      LwSeat seat;

      if (self->seating->seats[demand].spot != LW_BOARD_NONE)
        continue;
      seat = find_seat (self, demand,
                        is_last ? LW_BOARD_INFINITE : self->board->demands[demand].not_placed);
      if (is_worth (self->seating, demand, seat))
        lw_seating_seat (self->seating, demand, seat);
    }
}

/**
 * lw_search_fill:
 *
 * Seats everybody who isn't seated, as far as there is place.
 */
void
lw_search_fill (LwSearch *self)
{
  guint n = self->board->n_demands;
  g_autofree Turn *turns = g_new (Turn, n);

  for (guint i = 0; i < n; i++)
    turns[i] = (Turn){ find_regret (self->prices, i), i };
  qsort (turns, n, sizeof *turns, compare_turns);
  take_turns (self, turns, FALSE);
  take_turns (self, turns, TRUE);
}

/**
 * lw_search_fill_from:
 * @seats: one a demand; not placed for whom there is none
 *
 * Seats everybody anew: on these seats who fits there, and the others as lw_search_fill() does.
 */
void
lw_search_fill_from (LwSearch *self, const LwSeat *seats)
{
  const LwBoard *board = self->board;

  for (guint i = 0; i < board->n_demands; i++)
    if (!board->demands[i].is_pinned)
      lw_seating_unseat (self->seating, i);
  for (guint i = 0; i < board->n_demands; i++)
    if (!board->demands[i].is_pinned && seats[i].spot != LW_BOARD_NONE
        && lw_seating_is_free (self->seating, seats[i].spot)
        && lw_seating_suits (self->seating, i, seats[i].spot))
      lw_seating_seat (self->seating, i, seats[i]);
  lw_search_fill (self);
}
