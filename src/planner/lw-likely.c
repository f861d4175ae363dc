/* lw-likely.c - what each demand is likely to get in a good plan
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The columns of least reduced cost. A column that costs more extra than plan and bound are apart
 * is in no better plan at all, so with prices near the best ones little is lost by looking at few.
 */

#include "lw-likely.h"

/* Keeps the cheapest @n_most of them, sorted: a new one goes up from the end. */
static guint
insert (LwLikelySeat *seats, guint n, guint n_most, LwLikelySeat seat)
{
  guint at;

  if (n == n_most && seat.extra >= seats[n - 1].extra)
    return n;

  at = n < n_most ? n++ : n - 1;
  for (; at > 0 && seats[at - 1].extra > seat.extra; at--)
    seats[at] = seats[at - 1];
  seats[at] = seat;

  return n;
}

static guint
collect (const LwPrices *prices, guint demand, LwLikelySeat *seats, guint n_most)
{
  const LwBoard *board = prices->board;
  guint n = 0;

  for (guint i = board->demands[demand].first_arc; i < board->demands[demand + 1].first_arc; i++)
    {
      const LwBoardArc *arc = &board->arcs[i];
      gint64 year = prices->company[board->places[board->slot_place[arc->slot]].company];

      if (n == n_most && arc->cost + prices->best[arc->slot] >= seats[n - 1].extra)
        continue;
      for (guint j = board->first_column[arc->slot]; j < board->first_column[arc->slot + 1]; j++)
        {
          guint spot = board->columns[j].spot;
          gint64 cost = arc->cost + board->columns[j].cost;
          LwLikelySeat seat = { { cost, spot }, cost + prices->spot[spot] + year };

          if (cost < board->demands[demand].not_placed)
            n = insert (seats, n, n_most, seat);
        }
    }

  return n;
}

/**
 * lw_likely_new:
 * @prices: (borrowed): just looked at
 * @n_most: how many seats to keep for each demand; not to be placed comes on top of that
 *
 * Returns: (transfer full)
 */
LwLikely *
lw_likely_new (const LwPrices *prices, guint n_most)
{
  const LwBoard *board = prices->board;
  LwLikely *self = g_new0 (LwLikely, 1);
  g_autofree LwLikelySeat *seats = g_new (LwLikelySeat, n_most + 1);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (LwLikelySeat));

  self->first = g_new0 (guint, board->n_demands + 1);
  for (guint i = 0; i < board->n_demands; i++)
    {
      guint n = collect (prices, i, seats, n_most);
      gint64 least, without = board->demands[i].not_placed;

      n = insert (seats, n, n + 1, (LwLikelySeat){ { without, LW_BOARD_NONE }, without });
      least = seats[0].extra;
      for (guint j = 0; j < n; j++)
        seats[j].extra -= least;
      g_array_append_vals (all, seats, n);
      self->first[i + 1] = all->len;
    }
  self->seats = (LwLikelySeat *) (gpointer) g_array_free (g_steal_pointer (&all), FALSE);

  return self;
}

void
lw_likely_free (LwLikely *self)
{
  g_free (self->first);
  g_free (self->seats);
  g_free (self);
}
