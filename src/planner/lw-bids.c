/* lw-bids.c - what each demand bids for a place
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lagrangian relaxation the other way round, as for generalised assignment (Fisher, Jaikumar and
 * Van Wassenhove, 1986): not seats have a price, so that every demand chooses for itself, but
 * demands do, so that every company does. What all bid, less what the companies earn at most, is no
 * more than any plan costs. A company chooses among whole sets that it has room for, which prices
 * of half-days can't: with one seat and three patterns of which each two meet, these let it take
 * half of each, one and a half in all, and here it takes one. So this bound is the higher one.
 *
 * Bids go up for whom nobody takes, and down for whom several take: by the subgradient method, as
 * in lw-prices.c.
 */

#include "lw-bids.h"

#include <math.h>
#include <string.h>

/* How much of a course is new. */
#define FRESH 0.15
#define WEIGHT_FIRST 0.1
#define WEIGHT_LAST 1e-3
#define WEIGHT_LESS 0.5
#define IDLE_MAX 20
/* A step that leads so far below the bound, as a part of it, is too long, and counts as so many
 * that raise nothing. */
#define BELOW 0.003
#define BELOW_COUNTS 5
/* At how many sets may be looked to fill a company, in the end, and where nothing is proven. */
#define LOOKS 5000
#define LOOKS_LAST 100000
#define LOOKS_COPY 100
#define BID_MOST (LW_PROBLEM_COST_MAX * LW_BOARD_SCALE)
/* Less than any bound. */
#define BOUND_FIRST (-((LwCost) 1 << 100))

/* What a demand pays at the prices for the best place at another company than the one of a spot, or
 * for none. */
static gint64
choose_elsewhere (const LwPrices *prices, guint demand, guint spot)
{
  const LwBoard *board = prices->board;
  guint company = board->places[board->spot_place[spot]].company;
  gint64 least = board->demands[demand].not_placed;

  for (guint i = board->demands[demand].first_arc; i < board->demands[demand + 1].first_arc; i++)
    {
      const LwBoardArc *arc = &board->arcs[i];

      if (board->places[board->slot_place[arc->slot]].company != company)
        least = MIN (least, arc->cost + prices->best[arc->slot]);
    }

  return least;
}

/* A demand pays what it does at the prices. One that makes a pair with another pays what it costs
 * to go where the other doesn't, but not so much that several companies would want it: where only
 * one of two can be placed, all would. */
static gint64
find_first_bid (const LwPrices *prices, guint demand)
{
  const LwBoard *board = prices->board;
  guint pair = board->demands[demand].pair, column, others, mine, its;
  gint64 least = lw_prices_choose (prices, demand, &column), together;

  if (pair == LW_BOARD_NONE || column == LW_BOARD_NONE)
    return least;

  together = lw_prices_choose_pair (prices, demand, &mine, &its)
             - lw_prices_choose (prices, pair, &others);

  return MIN (together, choose_elsewhere (prices, demand, board->columns[column].spot));
}

/* Nobody bids more than what it costs not to be placed. */
static gint64
find_most (const LwBids *self, guint demand)
{
  return MIN (self->board->demands[demand].not_placed, BID_MOST);
}

/* Lets every company take what it earns most by. */
static void
look (LwBids *self)
{
  const LwBoard *board = self->board;

  self->value = lw_bids_room_get_fixed_cost (self->room);
  for (guint i = 0; i < board->n_demands; i++)
    {
      if (!self->is_fixed[i])
        self->value += self->bid[i];
      self->count[i] = 0;
    }
  lw_bids_shares_fade (self->shares);
  for (guint i = 0; i < board->n_companies; i++)
    {
      const GArray *taken;

      self->value -= lw_bids_room_fill (self->room, i, self->bid, &taken);
      for (guint j = 0; j < taken->len; j++)
        {
          const LwBidsPlacing *placing = &g_array_index (taken, LwBidsPlacing, j);

          self->count[placing->demand]++;
          lw_bids_shares_add (self->shares, placing->demand, placing->seat);
        }
    }

  self->n_idle++;
  if (self->value > self->bound)
    {
      if (self->value - self->bound > ABS (self->bound) / 100000)
        self->n_idle = 0;
      self->bound = self->value;
      memcpy (self->best, self->bid, board->n_demands * sizeof *self->bid);
    }
}

static LwBids *
new_bids (const LwPrices *prices, guint n_looks)
{
  LwBids *self = g_new0 (LwBids, 1);
  guint n = prices->board->n_demands;

  self->board = prices->board;
  self->prices = prices;
  self->room = lw_bids_room_new (prices, n_looks);
  /* One more than there are, so that nothing is NULL. */
  self->bid = g_new0 (gint64, n + 1);
  self->count = g_new0 (guint, n + 1);
  self->best = g_new0 (gint64, n + 1);
  self->course = g_new0 (float, n + 1);
  self->is_fixed = g_new0 (gboolean, n + 1);
  for (guint i = 0; i < n; i++)
    self->is_fixed[i] = self->board->demands[i].is_pinned;
  self->weight = WEIGHT_FIRST;
  self->bound = BOUND_FIRST;

  return self;
}

/**
 * lw_bids_new:
 * @prices: (borrowed): just looked at, and not changed while the bids are there
 *
 * Returns: (transfer full): bids as the prices are, and what companies take of them
 */
LwBids *
lw_bids_new (const LwPrices *prices)
{
  LwBids *self = new_bids (prices, LOOKS);

  self->shares = lw_bids_shares_new (self->board->n_demands);
  for (guint i = 0; i < self->board->n_demands; i++)
    if (!self->is_fixed[i])
      self->bid[i] = MIN (find_first_bid (prices, i), find_most (self, i));
  look (self);

  return self;
}

/**
 * lw_bids_copy_best:
 *
 * Returns: (transfer full): the bids that gave the bound, to make a plan of: companies look at few
 *   sets, and first when lw_bids_go_on_from_here() says so
 */
LwBids *
lw_bids_copy_best (const LwBids *self)
{
  LwBids *copy = new_bids (self->prices, LOOKS_COPY);

  copy->shares = lw_bids_shares_copy (self->shares);
  memcpy (copy->bid, self->best, self->board->n_demands * sizeof *self->best);

  return copy;
}

void
lw_bids_free (LwBids *self)
{
  lw_bids_room_free (self->room);
  lw_bids_shares_free (self->shares);
  g_free (self->bid);
  g_free (self->count);
  g_free (self->best);
  g_free (self->course);
  g_free (self->is_fixed);
  g_free (self);
}

/* Deflects the courses, and gives the square of their length. */
static double
set_course (LwBids *self)
{
  double square = 0;

  for (guint i = 0; i < self->board->n_demands; i++)
    {
      float *course = &self->course[i];

      if (self->is_fixed[i])
        continue;
      *course = (float) (FRESH * (1 - (double) self->count[i]) + (1 - FRESH) * *course);
      if (self->bid[i] >= find_most (self, i) && *course > 0)
        *course = 0;
      square += *course * *course;
    }

  return square;
}

static void
go_back (LwBids *self)
{
  memcpy (self->bid, self->best, self->board->n_demands * sizeof *self->bid);
  memset (self->course, 0, self->board->n_demands * sizeof *self->course);
  look (self);
  self->n_idle = 0;
}

static gboolean
is_far_below (const LwBids *self)
{
  return (double) (self->bound - self->value) > BELOW * (double) ABS (self->bound);
}

/**
 * lw_bids_go_on:
 * @off: how far @value is thought to be off the best that can be proven
 *
 * One step, and a look at where it leads. When the bound has not risen for a while it goes on from
 * the best bids, with smaller steps; the sooner, the further below it they led.
 */
void
lw_bids_go_on (LwBids *self, LwCost off)
{
  double square = set_course (self);
  double step = square > 0 ? self->weight * (double) off / square : 0;

  for (guint i = 0; i < self->board->n_demands; i++)
    if (self->course[i] != 0)
      self->bid[i] = (gint64) CLAMP (floor ((double) self->bid[i] + step * self->course[i] + 0.5),
                                     -(double) BID_MOST, (double) find_most (self, i));
  look (self);
  if (is_far_below (self))
    self->n_idle += BELOW_COUNTS - 1;
  if (self->n_idle > IDLE_MAX)
    {
      go_back (self);
      self->weight *= WEIGHT_LESS;
    }
}

/**
 * lw_bids_fix:
 * @seat: where a demand is to sit for good
 *
 * Returns: whether there was room for it. It bids no more then
 */
gboolean
lw_bids_fix (LwBids *self, guint demand, LwSeat seat)
{
  if (!lw_bids_room_fix (self->room, demand, seat))
    return FALSE;
  self->is_fixed[demand] = TRUE;
  self->bid[demand] = -BID_MOST;
  self->course[demand] = 0;

  return TRUE;
}

/**
 * lw_bids_go_on_from_here:
 * @weight: how far steps go from here
 *
 * Some have got a seat for good: what was proven before does not count any more.
 */
void
lw_bids_go_on_from_here (LwBids *self, double weight)
{
  self->bound = BOUND_FIRST;
  self->weight = weight;
  look (self);
}

/**
 * lw_bids_are_settled:
 *
 * Returns: whether steps have become so small that going on is of no use
 */
gboolean
lw_bids_are_settled (const LwBids *self)
{
  return self->weight < WEIGHT_LAST;
}

/**
 * lw_bids_settle:
 *
 * Takes the bids that gave the bound again, and looks closer at them, for which it may rise.
 */
void
lw_bids_settle (LwBids *self)
{
  lw_bids_room_set_looks (self->room, LOOKS_LAST);
  go_back (self);
}
