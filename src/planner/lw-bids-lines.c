/* lw-bids-lines.c - who bids at one company, in lines
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-bids-lines.h"

#include <string.h>

/* So many of the highest offers are told apart; what follows counts as the last of these. */
#define MOST_TOPS 48

/* Which patterns of a slot go with what else the student has for good. */
typedef enum
{
  FIT_ALL,
  FIT_SOME,
  FIT_NONE,
} Fit;

/* Who may bid at a slot, and what the place costs then. */
typedef struct _LwBidsAsking
{
  gint64 cost;
  guint demand;
  Fit fit;
} Asking;

static void
order_slots (LwBidsLines *self)
{
  const LwBoard *board = self->board;

  self->first_slot = g_new0 (guint, board->n_companies + 2);
  self->slots = g_new (guint, board->n_slots + 1);
  for (guint i = 0; i < board->n_slots; i++)
    self->first_slot[board->places[board->slot_place[i]].company + 2]++;
  for (guint i = 2; i < board->n_companies + 2; i++)
    self->first_slot[i] += self->first_slot[i - 1];
  for (guint i = 0; i < board->n_slots; i++)
    self->slots[self->first_slot[board->places[board->slot_place[i]].company + 1]++] = i;
}

static void
order_askings (LwBidsLines *self)
{
  const LwBoard *board = self->board;
  guint n_arcs = board->demands[board->n_demands].first_arc;

  self->first_asking = g_new0 (guint, board->n_slots + 2);
  self->askings = g_new (Asking, n_arcs + 1);
  self->asking = g_new (guint, n_arcs + 1);
  for (guint i = 0; i < n_arcs; i++)
    self->first_asking[board->arcs[i].slot + 2]++;
  for (guint i = 2; i < board->n_slots + 2; i++)
    self->first_asking[i] += self->first_asking[i - 1];
  for (guint demand = 0; demand < board->n_demands; demand++)
    for (guint i = board->demands[demand].first_arc; i < board->demands[demand + 1].first_arc; i++)
      {
        self->asking[i] = self->first_asking[board->arcs[i].slot + 1]++;
        self->askings[self->asking[i]] = (Asking){ board->arcs[i].cost, demand, FIT_ALL };
      }
}

static gboolean
is_full (const LwBoard *board, guint spot, const guint *load)
{
  const LwBoardPlace *place = &board->places[board->spot_place[spot]];
  guint n;
  const guint16 *cells = lw_board_get_cells (board, spot, &n);

  for (guint i = 0; i < n; i++)
    if (load[place->first_cell + cells[i]] >= place->seats)
      return TRUE;

  return FALSE;
}

/* @load: how many have a seat for good, one a cell */
static void
find_least (LwBidsLines *self, guint slot, const guint *load)
{
  const LwBoard *board = self->board;

  self->least[slot] = LW_BOARD_INFINITE;
  for (guint i = board->first_column[slot]; i < board->first_column[slot + 1]; i++)
    if (board->columns[i].cost < self->least[slot]
        && !is_full (board, board->columns[i].spot, load))
      self->least[slot] = board->columns[i].cost;
}

static void
find_students (LwBidsLines *self)
{
  const LwBoard *board = self->board;

  self->student = g_new (guint, board->n_demands + 1);
  for (guint i = 0; i < board->n_demands; i++)
    {
      self->student[i] = i;
      for (guint other = board->demands[i].next; other != i; other = board->demands[other].next)
        self->student[i] = MIN (self->student[i], other);
    }
}

/**
 * lw_bids_lines_new:
 * @prices: (borrowed): just looked at, and not changed while the lines are there
 * @load: how many have a seat for good, one a cell: nobody yet
 *
 * Returns: (transfer full)
 */
LwBidsLines *
lw_bids_lines_new (const LwPrices *prices, const guint *load)
{
  LwBidsLines *self = g_new0 (LwBidsLines, 1);

  self->prices = prices;
  self->board = prices->board;
  order_slots (self);
  order_askings (self);
  find_students (self);
  self->fixed = g_new (guint, self->board->n_demands + 1);
  for (guint i = 0; i < self->board->n_demands; i++)
    self->fixed[i] = LW_BOARD_NONE;
  self->least = g_new (gint64, self->board->n_slots + 1);
  for (guint slot = 0; slot < self->board->n_slots; slot++)
    find_least (self, slot, load);
  self->times = g_new0 (guint, self->board->n_demands + 1);
  self->n_choosy = g_new0 (guint, self->board->n_slots + 1);
  self->counted = g_new0 (gint64, self->board->n_demands + 1);
  self->lines = g_array_new (FALSE, FALSE, sizeof (LwBidsLine));
  self->bidders = g_array_new (FALSE, FALSE, sizeof (LwBidder));

  return self;
}

void
lw_bids_lines_free (LwBidsLines *self)
{
  g_free (self->student);
  g_free (self->fixed);
  g_free (self->least);
  g_array_unref (self->lines);
  g_array_unref (self->bidders);
  g_free (self->first_slot);
  g_free (self->slots);
  g_free (self->first_asking);
  g_free (self->askings);
  g_free (self->asking);
  g_free (self->times);
  g_free (self->n_choosy);
  g_free (self->counted);
  g_free (self->tops);
  g_free (self);
}

/**
 * lw_bids_lines_suit:
 *
 * Returns: whether a spot goes with what else the student of a demand has for good
 */
gboolean
lw_bids_lines_suit (const LwBidsLines *self, guint demand, guint spot)
{
  const LwBoardDemand *demands = self->board->demands;

  for (guint other = demands[demand].next; other != demand; other = demands[other].next)
    if (self->fixed[other] != LW_BOARD_NONE
        && !lw_board_go_together (self->board, self->fixed[other], spot))
      return FALSE;

  return TRUE;
}

static Fit
find_fit (const LwBidsLines *self, guint demand, guint slot)
{
  const LwBoard *board = self->board;
  guint n = 0;

  for (guint i = board->first_column[slot]; i < board->first_column[slot + 1]; i++)
    n += lw_bids_lines_suit (self, demand, board->columns[i].spot);
  if (n == 0)
    return FIT_NONE;

  return n < board->first_column[slot + 1] - board->first_column[slot] ? FIT_SOME : FIT_ALL;
}

/* For another demand of its student got a seat. */
static void
fit_anew (LwBidsLines *self, guint demand)
{
  const LwBoard *board = self->board;

  for (guint i = board->demands[demand].first_arc; i < board->demands[demand + 1].first_arc; i++)
    {
      Asking *asking = &self->askings[self->asking[i]];
      guint slot = board->arcs[i].slot;

      self->n_choosy[slot] -= asking->fit == FIT_SOME;
      asking->fit = find_fit (self, demand, slot);
      self->n_choosy[slot] += asking->fit == FIT_SOME;
    }
}

/**
 * lw_bids_lines_fix:
 * @spot: where a demand sits for good
 * @load: how many do so, with this one, one a cell
 *
 * The demand is not to bid any more.
 */
void
lw_bids_lines_fix (LwBidsLines *self, guint demand, guint spot, const guint *load)
{
  const LwBoard *board = self->board;
  const LwBoardPlace *place = &board->places[board->spot_place[spot]];

  self->fixed[demand] = spot;
  for (guint other = board->demands[demand].next; other != demand;
       other = board->demands[other].next)
    fit_anew (self, other);
  for (guint slot = place->first_slot; slot < place[1].first_slot; slot++)
    find_least (self, slot, load);
}

/* Those who offer most at a slot: as many as can be taken, beside those whom not all suits. */
static void
line_up (LwBidsLines *self, guint slot, const gint64 *bids, guint cap, gint64 step)
{
  guint n_most = cap + self->n_choosy[slot];
  LwBidsLine line = { slot, self->bidders->len, 0, 0 };
  gint64 least = self->least[slot] + step;
  LwBidder *bidders;

  g_array_set_size (self->bidders, line.first + n_most);
  bidders = &g_array_index (self->bidders, LwBidder, line.first);
  for (guint i = self->first_asking[slot]; i < self->first_asking[slot + 1]; i++)
    {
      const Asking *asking = &self->askings[i];
      guint demand = asking->demand, at;
      LwBidder next = { bids[demand] - asking->cost, 0, demand, asking->fit == FIT_SOME };

      if (next.offer <= least || (line.n == n_most && next.offer <= bidders[line.n - 1].offer)
          || asking->fit == FIT_NONE || self->board->demands[demand].is_pinned)
        continue;
      for (at = line.n < n_most ? line.n++ : line.n - 1;
           at > 0 && bidders[at - 1].offer < next.offer; at--)
        bidders[at] = bidders[at - 1];
      bidders[at] = next;
    }
  g_array_set_size (self->bidders, line.first + line.n);
  if (line.n > 0)
    g_array_append_val (self->lines, line);
}

/* What is offered at most in a line. */
static gint64
find_first (const LwBidsLines *self, const LwBidsLine *line)
{
  return lw_bids_lines_get_bidder (self, line, 0)->offer - self->least[line->slot];
}

static void
sort_lines (LwBidsLines *self)
{
  for (guint i = 1; i < self->lines->len; i++)
    {
      LwBidsLine line = *lw_bids_lines_get (self, i);
      gint64 first = find_first (self, &line);
      guint at = i;

      for (; at > 0 && find_first (self, lw_bids_lines_get (self, at - 1)) < first; at--)
        g_array_index (self->lines, LwBidsLine, at) = *lw_bids_lines_get (self, at - 1);
      g_array_index (self->lines, LwBidsLine, at) = line;
    }
}

/* Puts an offer among the highest; of two of one student the higher one. */
static void
put_offer (LwBidsTop *row, guint n_most, gint64 offer, guint student)
{
  guint n = 0;

  while (n < n_most && row[n].offer > 0 && row[n].student != student)
    n++;
  /* The one at n goes: the student's own, the last one, or none. */
  if (n == n_most)
    n--;
  if (row[n].offer >= offer)
    return;

  for (; n > 0 && row[n - 1].offer < offer; n--)
    row[n] = row[n - 1];
  row[n] = (LwBidsTop){ offer, student };
}

/* In how many lines each student stands. */
static void
count_times (LwBidsLines *self)
{
  for (guint i = 0; i < self->bidders->len; i++)
    {
      guint student = self->student[g_array_index (self->bidders, LwBidder, i).demand];

      self->times[student] = 0;
      self->counted[student] = 0;
    }
  for (guint i = 0; i < self->bidders->len; i++)
    self->times[self->student[g_array_index (self->bidders, LwBidder, i).demand]]++;
}

/* A row for each bidder and one for nobody; each ends with an offer of nothing. */
static void
make_rows (LwBidsLines *self, guint cap)
{
  guint n = self->bidders->len;
  gsize n_tops;

  for (guint i = 0; i < n; i++)
    {
      LwBidder *bidder = &g_array_index (self->bidders, LwBidder, i);

      bidder->is_choosy |= self->times[self->student[bidder->demand]] > 1;
    }
  self->n_row = MIN (MIN (n, cap), MOST_TOPS) + 1;
  self->is_cut = MIN (n, cap) > MOST_TOPS;
  n_tops = (gsize) self->n_row * (n + 1);
  if (n_tops > self->n_tops)
    {
      self->n_tops = n_tops;
      self->tops = g_renew (LwBidsTop, self->tops, n_tops);
    }
  memset (&self->tops[(gsize) n * self->n_row], 0, self->n_row * sizeof *self->tops);
}

/* From the last bidder on: the highest offers from there on, and all extras. */
static void
sum_up (LwBidsLines *self, guint cap)
{
  guint row = self->bidders->len;
  LwCost extra = 0;

  count_times (self);
  make_rows (self, cap);
  for (guint i = self->lines->len; i-- > 0;)
    {
      LwBidsLine *line = &g_array_index (self->lines, LwBidsLine, i);

      line->row = row - line->n;
      for (guint j = line->n; j-- > 0;)
        {
          LwBidder *bidder = lw_bids_lines_get_bidder (self, line, j);
          LwBidsTop *tops = &self->tops[(gsize) --row * self->n_row];
          guint student = self->student[bidder->demand];
          gint64 more = bidder->offer - self->prices->best[line->slot];

          memcpy (tops, tops + self->n_row, self->n_row * sizeof *tops);
          put_offer (tops, self->n_row - 1, bidder->offer - self->least[line->slot], student);
          if (more > self->counted[student])
            {
              extra += more - self->counted[student];
              self->counted[student] = more;
            }
          bidder->extra = extra;
        }
    }
}

/**
 * lw_bids_lines_fill:
 * @bids: one a demand
 * @cap: how many the company can take; 1 or more
 * @step: what the first of these costs
 *
 * Lines up those who bid at a company.
 */
void
lw_bids_lines_fill (LwBidsLines *self, guint company, const gint64 *bids, guint cap, gint64 step)
{
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->bidders, 0);
  for (guint i = self->first_slot[company]; i < self->first_slot[company + 1]; i++)
    line_up (self, self->slots[i], bids, cap, step);
  sort_lines (self);
  sum_up (self, cap);
}

/**
 * lw_bids_lines_find_most:
 * @line, @at: a bidder
 * @steps: what each one that is taken costs
 * @n_steps: how many can be
 *
 * Returns: what can be earned at most by this bidder, those behind it and the lines that follow,
 *   when they get in nobody's way
 */
LwCost
lw_bids_lines_find_most (const LwBidsLines *self,
                         const LwBidsLine *line,
                         guint at,
                         const gint64 *steps,
                         guint n_steps)
{
  const LwBidsTop *row = &self->tops[(gsize) (line->row + at) * self->n_row];
  guint last = self->n_row - 2;
  LwCost most = 0;

  for (guint i = 0; i < n_steps && (i <= last || self->is_cut); i++)
    {
      gint64 offer = row[MIN (i, last)].offer;

      if (offer <= MAX (steps[i], 0))
        break;
      most += offer - steps[i];
    }

  return most;
}
