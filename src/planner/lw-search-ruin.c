/* lw-search-ruin.c - a plan is broken in one spot, and mended
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ruin and recreate (Schrimpf, Schneider, Stamm-Wilbrandt and Dueck, 2000), with neighbours taken
 * out together and seats passed over now and then, as Christiaens and Vanden Berghe (2020) do it
 * for vehicle routes. A worse plan is gone on with when a round makes it not much worse (threshold
 * accepting: Dueck and Scheuer, 1990); how much, goes to nothing in the end. It is measured by the
 * round, not by the plan, so that it is the same for a school and for a region.
 */

#include "lw-search.h"

#define LEAST_OUT 3
#define MOST_OUT 12
/* One seat in so many is passed over. */
#define BLINK 40
/* A worse plan is gone on with by chance: the worse, the less often; in so many steps. */
#define STEPS 256
/* One round in so many is about somebody who has it worst; of so many demands one has. */
#define WORST_ROUNDS 4
#define WORST_PART 33
/* And one in so many about somebody who isn't placed. */
#define LEFT_ROUNDS 8
/* A round is short: looking at the clock each time would be a part of it. */
#define ROUNDS_PER_LOOK 64

/* Who is out, and what he had. */
typedef struct
{
  guint n;
  guint n_most;
  guint demand[MOST_OUT];
  LwSeat seat[MOST_OUT];
} Out;

static void
take_out (LwSearch *self, Out *out, guint demand)
{
  out->demand[out->n] = demand;
  out->seat[out->n++] = self->seating->seats[demand];
  lw_seating_unseat (self->seating, demand);
}

/* Somebody who is out has no seat, and is at no place; those who had none are met only once. */
static void
clear_spot (LwSearch *self, Out *out, guint spot)
{
  const LwBoard *board = self->board;
  guint next;

  for (guint demand = self->seating->first[board->spot_place[spot]];
       demand != LW_BOARD_NONE && out->n < out->n_most; demand = next)
    {
      guint other = self->seating->seats[demand].spot;

      next = self->seating->next[demand];
      if (board->demands[demand].is_pinned)
        continue;
      if (lw_board_overlaps (board, board->spot_pattern[spot], board->spot_pattern[other])
          || lw_search_roll (self, 4) == 0)
        take_out (self, out, demand);
    }
}

/* A demand, and those who sit where it could sit; and where those could sit. */
static void
ruin (LwSearch *self, Out *out, guint demand)
{
  const LwLikely *likely = self->likely;

  take_out (self, out, demand);
  for (guint tries = 0; tries < 4 * MOST_OUT && out->n < out->n_most; tries++)
    {
      guint from = out->demand[lw_search_roll (self, MIN (out->n, 3))];
      guint n = likely->first[from + 1] - likely->first[from];
      guint at = lw_search_roll (self, n);
      guint spot;

      at = MIN (at, lw_search_roll (self, n));
      spot = likely->seats[likely->first[from] + at].seat.spot;
      if (spot != LW_BOARD_NONE)
        clear_spot (self, out, spot);
    }
}

static void
shuffle (LwSearch *self, Out *out)
{
  for (guint i = out->n; i > 1; i--)
    {
      guint other = lw_search_roll (self, i), demand = out->demand[i - 1];
      LwSeat seat = out->seat[i - 1];

      out->demand[i - 1] = out->demand[other];
      out->seat[i - 1] = out->seat[other];
      out->demand[other] = demand;
      out->seat[other] = seat;
    }
}

/* The likely seats are in the order of what they cost at the prices. */
static void
seat_again (LwSearch *self, guint demand)
{
  const LwSeating *seating = self->seating;
  const LwLikelySeat *end = &self->likely->seats[self->likely->first[demand + 1]];
  LwSeat best = { self->board->demands[demand].not_placed, LW_BOARD_NONE };
  gint64 least = G_MAXINT64;

  for (const LwLikelySeat *likely = &self->likely->seats[self->likely->first[demand]];
       likely < end && likely->extra < least; likely++)
    {
      guint spot = likely->seat.spot;
      gint64 cost = likely->extra;

      if (spot == LW_BOARD_NONE)
        {
          if (cost < least)
            best = likely->seat;
          break;
        }
      if (!lw_seating_is_free (seating, spot) || !lw_seating_suits (seating, demand, spot)
          || lw_search_roll (self, BLINK) == 0)
        continue;
      cost += lw_seating_get_step (seating, spot)
              - MIN (
                lw_seating_get_step (seating, spot),
                self->prices->company[self->board->places[self->board->spot_place[spot]].company]);
      if (cost < least)
        {
          least = cost;
          best = likely->seat;
        }
    }
  lw_seating_seat (self->seating, demand, best);
}

/* Who came off without a seat takes one that nobody else wanted at the prices. */
static void
seat_left (LwSearch *self, guint demand)
{
  const LwLikely *likely = self->likely;

  for (guint i = likely->first[demand];
       i < likely->first[demand + 1] && self->seating->seats[demand].spot == LW_BOARD_NONE; i++)
    {
      LwSeat seat = likely->seats[i].seat;

      if (seat.spot != LW_BOARD_NONE && lw_seating_is_free (self->seating, seat.spot)
          && lw_seating_suits (self->seating, demand, seat.spot)
          && seat.cost + lw_seating_get_step (self->seating, seat.spot)
               < self->board->demands[demand].not_placed)
        lw_seating_seat (self->seating, demand, seat);
    }
}

static void
put_back (LwSearch *self, const Out *out)
{
  for (guint i = 0; i < out->n; i++)
    lw_seating_unseat (self->seating, out->demand[i]);
  for (guint i = 0; i < out->n; i++)
    lw_seating_seat (self->seating, out->demand[i], out->seat[i]);
}

static void
go_round (LwSearch *self, guint first, LwCost slack)
{
  Out out = { .n_most = LEAST_OUT + lw_search_roll (self, MOST_OUT + 1 - LEAST_OUT) };
  LwCost before = self->seating->objective;

  if (self->board->demands[first].is_pinned)
    return;
  ruin (self, &out, first);
  shuffle (self, &out);
  for (guint i = 0; i < out.n; i++)
    seat_again (self, out.demand[i]);
  for (guint i = 0; i < out.n; i++)
    seat_left (self, out.demand[i]);
  if (self->seating->objective > before + slack * lw_search_roll (self, STEPS) / STEPS)
    put_back (self, &out);
  else
    lw_search_keep (self);
}

/* One who pays more than by the prices he should. */
typedef struct
{
  gint64 extra;
  guint demand;
} Loser;

static int
compare_losers (gconstpointer a, gconstpointer b)
{
  const Loser *one = a, *other = b;

  if (one->extra != other->extra)
    return one->extra > other->extra ? -1 : 1;

  return one->demand < other->demand ? -1 : one->demand > other->demand;
}

/* Who has it worst: who isn't placed, and who sits farthest from his first choice. (transfer full)
 * (element-type Loser) */
static GArray *
find_worst (const LwSearch *self)
{
  GArray *losers = g_array_new (FALSE, FALSE, sizeof (Loser));

  for (guint i = 0; i < self->board->n_demands; i++)
    {
      Loser loser = { lw_search_find_extra (self, i, self->seating->seats[i]), i };

      if (loser.extra > 0)
        g_array_append_val (losers, loser);
    }
  g_array_sort (losers, compare_losers);
  g_array_set_size (losers, MIN (losers->len, 1 + self->board->n_demands / WORST_PART));

  return losers;
}

/* Who is not placed. (transfer full) (element-type guint) */
static GArray *
find_left (const LwSearch *self)
{
  GArray *left = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->board->n_demands; i++)
    if (self->seating->seats[i].spot == LW_BOARD_NONE)
      g_array_append_val (left, i);

  return left;
}

/* Around whom the next round goes: anybody, one who is not placed, or one of those who have it
 * worst. */
static guint
choose_first (LwSearch *self, const GArray *left, const GArray *worst)
{
  if (left->len > 0 && lw_search_roll (self, LEFT_ROUNDS) == 0)
    return g_array_index (left, guint, lw_search_roll (self, left->len));
  if (worst->len > 0 && lw_search_roll (self, WORST_ROUNDS) == 0)
    return g_array_index (worst, Loser, lw_search_roll (self, worst->len)).demand;

  return lw_search_roll (self, self->board->n_demands);
}

/**
 * lw_search_ruin:
 * @n_rounds: how often
 * @slack: how much worse a round may make the plan in the beginning
 * @slack_end: and in the end
 */
void
lw_search_ruin (LwSearch *self, guint n_rounds, LwCost slack, LwCost slack_end)
{
  g_autoptr (GArray) left = find_left (self);
  g_autoptr (GArray) worst = find_worst (self);

  for (guint i = 0; i < n_rounds; i++)
    {
      double part = (double) i / n_rounds;

      if (i % ROUNDS_PER_LOOK == 0 && lw_search_is_over (self))
        return;
      go_round (self, choose_first (self, left, worst),
                slack + (LwCost) (part * (double) (slack_end - slack)));
    }
}
