/* lw-search-exact.c - the best plan, proven by looking at all others
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Branch and bound (Land and Doig, 1960) with the prices as the bound: at these prices no plan
 * costs less than what all pay at least, and each seat costs so much extra. A plan that is better
 * than the one in hand takes seats whose extras together are less than what lies between that plan
 * and the bound; with good prices these are few, and of a class all can be looked at.
 */

#include "lw-search.h"

/* What goes on while plans are looked at. */
typedef struct
{
  LwSearch *search;
  LwLikely *likely; /* borrowed: all seats that there are */
  LwCost base;      /* what all pay at least, less what the seats are worth */
  guint *open;      /* owned: the demands that aren't decided, the first @n_open */
  guint n_open;
  gint64 n_looks; /* how many more seats may be looked at */
} Exact;

/* One demand and what its seats may cost extra. */
typedef struct
{
  guint at; /* in @open */
  LwCost most;
  guint n_seats;
} Branch;

static const LwLikelySeat *
seats_of (const Exact *self, guint demand, guint *n)
{
  *n = self->likely->first[demand + 1] - self->likely->first[demand];

  return &self->likely->seats[self->likely->first[demand]];
}

static gboolean
can_have (Exact *self, guint demand, guint spot)
{
  const LwSeating *seating = self->search->seating;

  self->n_looks--;

  return spot == LW_BOARD_NONE
         || (lw_seating_is_free (seating, spot) && lw_seating_suits (seating, demand, spot));
}

/* How much extra all together may cost in a plan that is better than the best one: costs are whole.
 */
static LwCost
find_room (const Exact *self)
{
  return self->search->objective - LW_BOARD_SCALE - self->base;
}

/* The cheapest seat that the demand can still have. */
static LwCost
find_least (Exact *self, guint demand)
{
  guint n;
  const LwLikelySeat *seats = seats_of (self, demand, &n);

  for (guint i = 0; i < n; i++)
    if (can_have (self, demand, seats[i].seat.spot))
      return seats[i].extra;

  return LW_BOARD_INFINITE;
}

/* How many seats the demand can have for so much extra; no more than @enough are counted. */
static guint
count_seats (Exact *self, guint demand, LwCost most, guint enough)
{
  guint n, n_seats = 0;
  const LwLikelySeat *seats = seats_of (self, demand, &n);

  for (guint i = 0; i < n && seats[i].extra <= most && n_seats < enough; i++)
    n_seats += can_have (self, demand, seats[i].seat.spot);

  return n_seats;
}

/* The open demand that has the fewest seats to choose from. FALSE when no better plan can come of
 * what is decided. */
static gboolean
find_branch (Exact *self, LwCost extra, Branch *branch)
{
  g_autofree LwCost *least = g_new (LwCost, self->n_open);
  LwCost room = find_room (self) - extra;

  for (guint i = 0; i < self->n_open; i++)
    {
      least[i] = find_least (self, self->open[i]);
      room -= least[i];
      if (room < 0)
        return FALSE;
    }
  *branch = (Branch){ 0, 0, G_MAXUINT };
  for (guint i = 0; i < self->n_open && branch->n_seats > 1; i++)
    {
      guint n = count_seats (self, self->open[i], room + least[i], branch->n_seats);

      if (n < branch->n_seats)
        *branch = (Branch){ i, room + least[i], n };
    }

  return TRUE;
}

static void look_at_all (Exact *self, LwCost extra);

static void
try_seats (Exact *self, guint demand, LwCost extra, LwCost most)
{
  LwSeating *seating = self->search->seating;
  LwCost objective = self->search->objective;
  guint n;
  const LwLikelySeat *seats = seats_of (self, demand, &n);

  for (guint i = 0; i < n && seats[i].extra <= most && self->n_looks > 0; i++)
    {
      if (!can_have (self, demand, seats[i].seat.spot))
        continue;
      lw_seating_seat (seating, demand, seats[i].seat);
      look_at_all (self, extra + seats[i].extra);
      lw_seating_unseat (seating, demand);
      /* A better plan leaves less room for others. */
      most -= objective - self->search->objective;
      objective = self->search->objective;
    }
}

/* All plans in which what is seated is, and the open demands have whatever they can. */
static void
look_at_all (Exact *self, LwCost extra)
{
  Branch branch;
  guint demand;

  if (self->n_looks <= 0 || lw_search_is_over (self->search))
    {
      self->n_looks = 0;
      return;
    }
  if (self->n_open == 0)
    {
      lw_search_keep (self->search);
      return;
    }
  if (!find_branch (self, extra, &branch))
    return;
  demand = self->open[branch.at];
  self->open[branch.at] = self->open[--self->n_open];
  try_seats (self, demand, extra, branch.most);
  self->open[self->n_open++] = self->open[branch.at];
  self->open[branch.at] = demand;
}

/**
 * lw_search_exact:
 * @self: a search with prices that were just looked at
 * @n_looks: how many seats may be looked at; this decides when it gives up
 *
 * Looks for the best plan there is. What is better is kept on the way.
 *
 * Returns: whether all plans were looked at, so that the best one is proven to be
 */
gboolean
lw_search_exact (LwSearch *self, gint64 n_looks)
{
  const LwBoard *board = self->board;
  g_autoptr (LwLikely) likely = lw_likely_new (self->prices, board->first_column[board->n_slots]);
  g_autofree guint *open = g_new (guint, board->n_demands + 1);
  Exact exact = { .search = self,
                  .likely = likely,
                  .base = lw_prices_get_single_value (self->prices),
                  .open = open,
                  .n_looks = n_looks };

  for (guint i = 0; i < board->n_demands; i++)
    if (!board->demands[i].is_pinned)
      {
        lw_seating_unseat (self->seating, i);
        open[exact.n_open++] = i;
      }
  look_at_all (&exact, 0);
  lw_search_go_back (self);
  if (exact.n_looks <= 0)
    return FALSE;
  self->prices->bound = MAX (self->prices->bound, self->objective);

  return TRUE;
}
