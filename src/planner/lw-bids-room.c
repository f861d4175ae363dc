/* lw-bids-room.c - the best that one company can take of what is bid
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A company takes few in a year, so all that it can take is looked at, by branch and bound (Land
 * and Doig, 1960). Those who choose from the same patterns stand in one line, who offers most in
 * front: whoever takes so many of a line takes the first ones, and which of these has which of
 * their patterns is all the same. Two things bound what more can be earned: the best offers that
 * are left, and what the half-days that are free are worth at the prices.
 */

#include "lw-bids-room.h"

#include "lw-bids-lines.h"

#include <string.h>

/* What is taken so far, and who is asked next. */
typedef struct
{
  guint line;
  guint at;     /* in the line */
  guint column; /* the first of the slot's that may be taken */
  guint n;
  LwCost value;
  LwCost free; /* what the cells that are free are worth */
} Taking;

struct _LwBidsRoom
{
  const LwPrices *prices; /* borrowed, as is the board */
  const LwBoard *board;
  LwBidsLines *lines;  /* owned, as all that follow */
  guint *load;         /* one a cell; those who have a seat for good are in it */
  guint *year;         /* one a company; the same */
  gboolean *is_taken;  /* one a student */
  guint *first_priced; /* one a slot: where its cells begin that have a price */
  GArray *priced;      /* element-type guint: these cells */
  guint64 *seen;       /* one a cell: the last filling or slot for which it was counted */
  guint64 n_counts;
  LwCost *worth;       /* what room for more is worth when so many are taken */
  LwBidsPlacing *path; /* who is taken */
  GArray *best;        /* element-type LwBidsPlacing: who was when that was worth most */
  LwBidsPlacing *last; /* one a step: whom the company took last */
  guint *n_last;       /* one a company: how many these are */
  LwCost fixed_cost;   /* of those who have a seat for good */
  guint looks_max;

  const gint64 *bids;  /* of the filling that goes on, as all that follow; borrowed */
  const gint64 *steps; /* borrowed */
  guint cap;
  LwCost most;
  guint n_looks;
};

static void
count (LwBidsRoom *self, guint spot, gint by)
{
  const LwBoardPlace *place = &self->board->places[self->board->spot_place[spot]];
  guint n;
  const guint16 *cells = lw_board_get_cells (self->board, spot, &n);

  for (guint i = 0; i < n; i++)
    self->load[place->first_cell + cells[i]] += (guint) by;
}

static gboolean
is_free (const LwBidsRoom *self, guint spot)
{
  const LwBoardPlace *place = &self->board->places[self->board->spot_place[spot]];
  guint n;
  const guint16 *cells = lw_board_get_cells (self->board, spot, &n);

  for (guint i = 0; i < n; i++)
    if (self->load[place->first_cell + cells[i]] >= place->seats)
      return FALSE;

  return TRUE;
}

/* Gives a demand its seat for good. */
static void
seat (LwBidsRoom *self, guint demand, LwSeat seat)
{
  const LwBoard *board = self->board;
  guint company = board->places[board->spot_place[seat.spot]].company;

  count (self, seat.spot, 1);
  self->fixed_cost
    += seat.cost + board->steps[board->companies[company].first_step + self->year[company]];
  self->year[company]++;
  lw_bids_lines_fix (self->lines, demand, seat.spot, self->load);
}

static void
seat_pinned (LwBidsRoom *self)
{
  const LwBoard *board = self->board;

  for (guint i = 0; i < board->n_demands; i++)
    {
      const LwBoardDemand *demand = &board->demands[i];

      if (demand->is_pinned)
        {
          const LwBoardColumn *pin = lw_board_get_pin (board, i);

          seat (self, i, (LwSeat){ board->arcs[demand->first_arc].cost + pin->cost, pin->spot });
        }
    }
}

/* The cells of each slot that have a price, each once. */
static void
find_priced (LwBidsRoom *self)
{
  const LwBoard *board = self->board;

  self->first_priced = g_new (guint, board->n_slots + 1);
  self->priced = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint slot = 0; slot < board->n_slots; slot++)
    {
      self->first_priced[slot] = self->priced->len;
      self->n_counts++;
      for (guint i = board->first_column[slot]; i < board->first_column[slot + 1]; i++)
        {
          guint n, first = board->places[board->slot_place[slot]].first_cell;
          const guint16 *cells = lw_board_get_cells (board, board->columns[i].spot, &n);

          for (guint j = 0; j < n; j++)
            {
              guint cell = first + cells[j];

              if (self->prices->cell[cell] > 0 && self->seen[cell] != self->n_counts)
                g_array_append_val (self->priced, cell);
              self->seen[cell] = self->n_counts;
            }
        }
    }
  self->first_priced[board->n_slots] = self->priced->len;
}

/**
 * lw_bids_room_new:
 * @prices: (borrowed): they tell what is worth looking at; just looked at, and not changed while
 *   the room is there
 * @n_looks: at how many sets it may look to fill a company
 *
 * Returns: (transfer full)
 */
LwBidsRoom *
lw_bids_room_new (const LwPrices *prices, guint n_looks)
{
  LwBidsRoom *self = g_new0 (LwBidsRoom, 1);
  const LwBoard *board = prices->board;
  guint most = 0;

  self->prices = prices;
  self->board = board;
  self->looks_max = n_looks;
  self->load = g_new0 (guint, board->n_cells + 1);
  self->year = g_new0 (guint, board->n_companies + 1);
  self->lines = lw_bids_lines_new (prices, self->load);
  seat_pinned (self);
  self->is_taken = g_new0 (gboolean, board->n_demands + 1);
  self->seen = g_new0 (guint64, board->n_cells + 1);
  find_priced (self);
  for (guint i = 0; i < board->n_companies; i++)
    most = MAX (most, board->companies[i].cap);
  self->worth = g_new0 (LwCost, most + 1);
  self->path = g_new (LwBidsPlacing, most + 1);
  self->best = g_array_new (FALSE, FALSE, sizeof (LwBidsPlacing));
  self->last = g_new0 (LwBidsPlacing, board->companies[board->n_companies].first_step + 1);
  self->n_last = g_new0 (guint, board->n_companies + 1);

  return self;
}

void
lw_bids_room_free (LwBidsRoom *self)
{
  lw_bids_lines_free (self->lines);
  g_free (self->load);
  g_free (self->year);
  g_free (self->is_taken);
  g_free (self->first_priced);
  g_array_unref (self->priced);
  g_free (self->seen);
  g_free (self->worth);
  g_free (self->path);
  g_array_unref (self->best);
  g_free (self->last);
  g_free (self->n_last);
  g_free (self);
}

/**
 * lw_bids_room_set_looks:
 * @n_looks: at how many sets it may look to fill a company from now on
 */
void
lw_bids_room_set_looks (LwBidsRoom *self, guint n_looks)
{
  self->looks_max = n_looks;
}

/**
 * lw_bids_room_get_fixed_cost:
 *
 * Returns: what those cost who have a seat for good, as those who are pinned: they have what they
 *   have, and bid for nothing
 */
LwCost
lw_bids_room_get_fixed_cost (const LwBidsRoom *self)
{
  return self->fixed_cost;
}

/**
 * lw_bids_room_fix:
 * @demand: one that has no seat for good
 * @chosen: where it could sit
 *
 * Gives a demand a seat for good, when there is room for it. From then on it is to bid nothing.
 *
 * Returns: whether there was
 */
gboolean
lw_bids_room_fix (LwBidsRoom *self, guint demand, LwSeat chosen)
{
  const LwBoard *board = self->board;
  guint company = board->places[board->spot_place[chosen.spot]].company;

  if (self->year[company] >= board->companies[company].cap || !is_free (self, chosen.spot)
      || !lw_bids_lines_suit (self->lines, demand, chosen.spot))
    return FALSE;
  seat (self, demand, chosen);
  self->n_last[company] = 0;

  return TRUE;
}

/* What the cells of a slot are worth that weren't counted yet. */
static LwCost
count_cells (LwBidsRoom *self, guint slot)
{
  const LwBoardPlace *place = &self->board->places[self->board->slot_place[slot]];
  LwCost worth = 0;

  for (guint i = self->first_priced[slot]; i < self->first_priced[slot + 1]; i++)
    {
      guint cell = g_array_index (self->priced, guint, i);

      if (self->seen[cell] != self->n_counts)
        worth += (LwCost) self->prices->cell[cell] * (place->seats - self->load[cell]);
      self->seen[cell] = self->n_counts;
    }

  return worth;
}

/* No more than this can come of it. */
static LwCost
find_most (const LwBidsRoom *self, const Taking *taking)
{
  const LwBidsLine *line = lw_bids_lines_get (self->lines, taking->line);
  LwCost by_offers = lw_bids_lines_find_most (self->lines, line, taking->at,
                                              self->steps + taking->n, self->cap - taking->n);
  LwCost by_prices = taking->free + self->worth[taking->n]
                     + lw_bids_lines_get_bidder (self->lines, line, taking->at)->extra;

  return taking->value + MIN (by_offers, by_prices);
}

static void
keep (LwBidsRoom *self, const Taking *taking)
{
  self->most = taking->value;
  g_array_set_size (self->best, 0);
  g_array_append_vals (self->best, self->path, taking->n);
}

static void look (LwBidsRoom *self, Taking taking);

/* Who is asked is taken, on a pattern that there is room for. */
static void
take_on (LwBidsRoom *self, const Taking *taking, guint column, guint demand, gint64 cost)
{
  guint spot = self->board->columns[column].spot;
  Taking next = { .line = taking->line,
                  .at = taking->at + 1,
                  .column = taking->column,
                  .n = taking->n + 1,
                  .value = taking->value + self->bids[demand] - cost - self->steps[taking->n],
                  .free = taking->free - self->prices->spot[spot] };
  gboolean is_last = next.n == self->cap;

  if ((is_last && next.value <= self->most) || !is_free (self, spot)
      || !lw_bids_lines_suit (self->lines, demand, spot))
    return;

  self->path[taking->n] = (LwBidsPlacing){ demand, { cost, spot } };
  if (is_last)
    {
      keep (self, &next);
      return;
    }
  count (self, spot, 1);
  look (self, next);
  count (self, spot, -1);
}

/* Who is asked is taken, on each pattern. */
static void
take (LwBidsRoom *self, Taking taking)
{
  const LwBoard *board = self->board;
  const LwBidsLine *line = lw_bids_lines_get (self->lines, taking.line);
  const LwBidder *bidder = lw_bids_lines_get_bidder (self->lines, line, taking.at);
  gboolean *is_taken = &self->is_taken[self->lines->student[bidder->demand]];
  guint first = board->first_column[line->slot];
  gint64 cost = self->bids[bidder->demand] - bidder->offer;

  if (*is_taken)
    return;

  *is_taken = TRUE;
  for (guint i = first + taking.column; i < board->first_column[line->slot + 1]; i++)
    {
      taking.column = i - first;
      take_on (self, &taking, i, bidder->demand, cost + board->columns[i].cost);
    }
  *is_taken = FALSE;
}

/* All that can be taken beside what is. Who isn't taken, though he could be, is the last of his
 * line: unless he isn't for what else he has. */
static void
look (LwBidsRoom *self, Taking taking)
{
  if (taking.value > self->most)
    keep (self, &taking);
  while (taking.n < self->cap && taking.line < self->lines->lines->len)
    {
      const LwBidsLine *line = lw_bids_lines_get (self->lines, taking.line);

      if (taking.at == line->n)
        {
          taking.line++;
          taking.at = taking.column = 0;
          continue;
        }
      if (self->n_looks++ >= self->looks_max || find_most (self, &taking) <= self->most)
        return;
      take (self, taking);
      taking.at = lw_bids_lines_get_bidder (self->lines, line, taking.at)->is_choosy ? taking.at + 1
                                                                                     : line->n;
    }
}

/* Those whom the company took last are mostly the best again: with what they are worth now, less
 * has to be looked at. */
static void
begin_with_last (LwBidsRoom *self, guint company)
{
  const LwBidsPlacing *last = &self->last[self->board->companies[company].first_step];
  LwCost value = 0;

  for (guint i = 0; i < self->n_last[company]; i++)
    {
      if (!lw_bids_lines_suit (self->lines, last[i].demand, last[i].seat.spot))
        return;
      value += self->bids[last[i].demand] - last[i].seat.cost - self->steps[i];
    }
  if (value <= 0)
    return;
  self->most = value;
  g_array_append_vals (self->best, last, self->n_last[company]);
}

static void
keep_last (LwBidsRoom *self, guint company)
{
  self->n_last[company] = self->best->len;
  if (self->best->len > 0)
    memcpy (&self->last[self->board->companies[company].first_step], self->best->data,
            self->best->len * sizeof *self->last);
}

/**
 * lw_bids_room_fill:
 * @bids: one a demand
 * @taken: (out) (element-type LwBidsPlacing): who is taken, until the next filling
 *
 * Returns: what the company can earn at most: the bids less what these placements cost. It is what
 *   those who are taken bring, or more where not everything could be looked at
 */
LwCost
lw_bids_room_fill (LwBidsRoom *self, guint company, const gint64 *bids, const GArray **taken)
{
  const LwBoardCompany *taking = &self->board->companies[company];
  Taking nothing = { 0 };
  LwCost most;

  *taken = self->best;
  g_array_set_size (self->best, 0);
  self->bids = bids;
  self->cap = taking->cap - self->year[company];
  self->steps = &self->board->steps[taking->first_step + self->year[company]];
  self->most = 0;
  self->n_looks = 0;
  self->n_counts++;
  if (self->cap == 0)
    return 0;
  lw_bids_lines_fill (self->lines, company, bids, self->cap, self->steps[0]);
  if (self->lines->lines->len == 0)
    return 0;

  self->worth[self->cap] = 0;
  for (guint i = self->cap; i-- > 0;)
    self->worth[i] = self->worth[i + 1] + MAX (0, self->prices->company[company] - self->steps[i]);
  for (guint i = 0; i < self->lines->lines->len; i++)
    nothing.free += count_cells (self, lw_bids_lines_get (self->lines, i)->slot);
  most = find_most (self, &nothing);
  begin_with_last (self, company);
  look (self, nothing);
  keep_last (self, company);

  return self->n_looks > self->looks_max ? MAX (most, self->most) : self->most;
}
