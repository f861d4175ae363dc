/* lw-search-dive.c - a plan from bids
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Diving, as it is done in branch and price (Sadykov, Vanderbeck, Pessoa, Tahiri and Uchoa, 2019):
 * whoever is nearly always taken on the same seat gets it for good, the others bid again for what
 * is left, and so on until everybody sits or nobody is taken any more. Where bids prove much, most
 * sit after the first time.
 */

#include "lw-search.h"

/* Who is taken this often gets the seat; at least so many of those who are taken. */
#define SURE 0.95
#define LEAST_PART 0.05
/* And no more, when a share is so small. */
#define SHARE_MIN 0.01
#define PASSES 10
#define WEIGHT 0.02
/* How far a plan is thought to be off the bound, as a part of it. */
#define OFF 0.005
/* Who goes without in so many passes bids more in each, up to so many times what any seat costs. */
#define PATIENCE 4
#define RAISE 1.1
#define RAISE_PART 0.02
#define TIMES_MOST 1.5

/* One who may get a seat for good. */
typedef struct
{
  double share;
  guint demand;
  LwSeat seat;
} Taker;

typedef struct
{
  LwBids *bids;    /* owned, as all that follow */
  LwSeat *seats;   /* one a demand: what it got */
  guint *n_missed; /* one a demand: in how many passes it went without */
  GArray *takers;  /* element-type Taker */
  double most;     /* what a seat costs at most */
  LwCost off;
} Dive;

static void
dive_clear (Dive *self)
{
  lw_bids_free (self->bids);
  g_free (self->seats);
  g_free (self->n_missed);
  g_array_unref (self->takers);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Dive, dive_clear)

static double
find_most (const LwPrices *prices)
{
  const LwBoard *board = prices->board;
  gint64 most = 0;

  for (guint i = 0; i < board->demands[board->n_demands].first_arc; i++)
    if (prices->best[board->arcs[i].slot] < LW_BOARD_INFINITE)
      most = MAX (most, board->arcs[i].cost + prices->best[board->arcs[i].slot]);

  return (double) most;
}

static void
start (Dive *self, const LwBids *bids)
{
  const LwBoard *board = bids->board;

  self->bids = lw_bids_copy_best (bids);
  self->seats = g_new (LwSeat, board->n_demands + 1);
  for (guint i = 0; i < board->n_demands; i++)
    self->seats[i] = (LwSeat){ board->demands[i].not_placed, LW_BOARD_NONE };
  self->n_missed = g_new0 (guint, board->n_demands + 1);
  self->takers = g_array_new (FALSE, FALSE, sizeof (Taker));
  self->most = find_most (bids->prices);
  self->off = (LwCost) (OFF * (double) ABS (bids->bound));
}

static int
compare_takers (gconstpointer a, gconstpointer b)
{
  const Taker *one = a, *other = b;

  if (one->share != other->share)
    return one->share > other->share ? -1 : 1;

  return one->demand < other->demand ? -1 : one->demand > other->demand;
}

/* Those who are taken, who is most first. */
static void
find_takers (Dive *self)
{
  g_array_set_size (self->takers, 0);
  for (guint i = 0; i < self->bids->board->n_demands; i++)
    {
      Taker taker = { .demand = i };

      if (self->bids->is_fixed[i])
        continue;
      taker.share = lw_bids_shares_find_most (self->bids->shares, i, &taker.seat);
      if (taker.share > SHARE_MIN)
        g_array_append_val (self->takers, taker);
    }
  g_array_sort (self->takers, compare_takers);
}

/* Gives seats for good; whether anybody got one. */
static gboolean
fix (Dive *self)
{
  guint n = 0, least;

  find_takers (self);
  least = 1 + (guint) (LEAST_PART * self->takers->len);
  for (guint i = 0; i < self->takers->len; i++)
    {
      const Taker *taker = &g_array_index (self->takers, Taker, i);

      if (taker->share < SURE && n >= least)
        break;
      if (lw_bids_fix (self->bids, taker->demand, taker->seat))
        {
          self->seats[taker->demand] = taker->seat;
          n++;
        }
      else
        lw_bids_shares_forget (self->bids->shares, taker->demand, taker->seat.spot);
    }

  return n > 0;
}

/* Who goes without for long bids more. */
static void
raise_bids (Dive *self)
{
  LwBids *bids = self->bids;

  for (guint i = 0; i < bids->board->n_demands; i++)
    {
      double bid = (double) bids->bid[i], most = MAX (bid, TIMES_MOST * self->most);

      if (bids->is_fixed[i])
        continue;
      self->n_missed[i] = bids->count[i] > 0 ? 0 : self->n_missed[i] + 1;
      if (self->n_missed[i] > PATIENCE)
        bids->bid[i] = (gint64) MIN (RAISE * MAX (bid, 0) + RAISE_PART * self->most,
                                     MIN (most, (double) bids->board->demands[i].not_placed));
    }
}

/* Who has it bad in the best plan begins with a higher bid. */
static void
raise_first_bids (Dive *self, const LwSearch *search)
{
  for (guint i = 0; i < search->board->n_demands; i++)
    if (!self->bids->is_fixed[i])
      self->bids->bid[i] += MAX (0, lw_search_find_extra (search, i, search->best[i])) / 2;
}

/**
 * lw_search_dive:
 * @bids: just settled
 * @is_anew: to look for another plan than the best one: who has it bad there comes first here
 *
 * Makes a plan from bids. It may be worse than the best one.
 */
void
lw_search_dive (LwSearch *self, const LwBids *bids, gboolean is_anew)
{
  g_auto (Dive) dive = { 0 };

  start (&dive, bids);
  if (is_anew)
    raise_first_bids (&dive, self);
  while (fix (&dive) && !lw_search_is_over (self))
    {
      lw_bids_go_on_from_here (dive.bids, WEIGHT);
      for (guint i = 0; i < PASSES && !lw_search_is_over (self); i++)
        {
          lw_bids_go_on (dive.bids, dive.off);
          if (is_anew)
            raise_bids (&dive);
        }
    }
  lw_search_fill_from (self, dive.seats);
  lw_search_keep (self);
}
