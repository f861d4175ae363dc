/* lw-prices-pair.c - what a student's two demands take at these prices
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Exactly: for each pattern of a demand its cheapest column, and the cheapest at another company.
 * Among those of two patterns that do not overlap is the best pair, because when the cheapest two
 * are at one company, one of them makes way for its second best.
 */

#include "lw-prices.h"

typedef struct
{
  gint64 cost;
  guint company;
  guint column;
} Offer;

/* The best two of one pattern, at different companies. */
typedef struct
{
  guint pattern;
  Offer best[2];
} Offers;

static const Offer no_offer = { LW_BOARD_INFINITE, LW_BOARD_NONE, LW_BOARD_NONE };

static void
take_offer (Offers *self, Offer offer)
{
  if (offer.cost < self->best[0].cost)
    {
      if (offer.company != self->best[0].company)
        self->best[1] = self->best[0];
      self->best[0] = offer;
    }
  else if (offer.company != self->best[0].company && offer.cost < self->best[1].cost)
    self->best[1] = offer;
}

/* What a demand is offered, by pattern. (transfer full) (element-type Offers) */
static GArray *
collect_offers (const LwPrices *self, guint demand)
{
  const LwBoard *board = self->board;
  const LwProblemDemand *asking = lw_problem_get_demand (board->problem, demand);
  GArray *all = g_array_sized_new (FALSE, FALSE, sizeof (Offers), asking->n_patterns);

  for (guint i = board->demands[demand].first_arc; i < board->demands[demand + 1].first_arc; i++)
    {
      guint slot = board->arcs[i].slot;
      guint company = board->places[board->slot_place[slot]].company, at = 0;

      for (guint j = board->first_column[slot]; j < board->first_column[slot + 1]; j++)
        {
          guint spot = board->columns[j].spot, pattern = board->spot_pattern[spot];
          Offer offer = { board->arcs[i].cost + board->columns[j].cost + self->spot[spot]
                            + self->company[company],
                          company, j };

          /* The patterns come in one order from all slots. */
          while (at < all->len && g_array_index (all, Offers, at).pattern != pattern)
            at++;
          if (at == all->len)
            for (at = 0; at < all->len && g_array_index (all, Offers, at).pattern != pattern;)
              at++;
          if (at == all->len)
            {
              Offers offers = { pattern, { no_offer, no_offer } };

              g_array_append_val (all, offers);
            }
          take_offer (&g_array_index (all, Offers, at), offer);
        }
    }

  return all;
}

static gint64
choose_together (const LwPrices *self, guint demand, guint *one, guint *other)
{
  const LwBoard *board = self->board;
  guint pair = board->demands[demand].pair;
  g_autoptr (GArray) mine = collect_offers (self, demand), its = collect_offers (self, pair);
  guint column;
  gint64 best = board->demands[pair].not_placed + lw_prices_choose (self, demand, one);
  gint64 second = board->demands[demand].not_placed + lw_prices_choose (self, pair, &column);

  *other = LW_BOARD_NONE;
  if (second < best)
    {
      best = second;
      *one = LW_BOARD_NONE;
      *other = column;
    }
  for (guint i = 0; i < mine->len; i++)
    for (guint j = 0; j < its->len; j++)
      {
        const Offers *a = &g_array_index (mine, Offers, i), *b = &g_array_index (its, Offers, j);

        if (a->best[0].cost + b->best[0].cost >= best
            || lw_board_overlaps (board, a->pattern, b->pattern))
          continue;
        for (guint k = 0; k < 4; k++)
          {
            const Offer *first = &a->best[k & 1], *next = &b->best[k >> 1];

            if (first->company != next->company && first->cost + next->cost < best)
              {
                best = first->cost + next->cost;
                *one = first->column;
                *other = next->column;
              }
          }
      }

  return best;
}

/**
 * lw_prices_choose_pair:
 * @one: (out): the column of the demand
 * @other: (out): that of the one that it makes a pair with
 *
 * Returns: what the two pay at least
 */
gint64
lw_prices_choose_pair (const LwPrices *self, guint demand, guint *one, guint *other)
{
  const LwBoard *board = self->board;
  gint64 paid = lw_prices_choose (self, demand, one)
                + lw_prices_choose (self, board->demands[demand].pair, other);

  if (*one == LW_BOARD_NONE || *other == LW_BOARD_NONE
      || lw_board_go_together (board, board->columns[*one].spot, board->columns[*other].spot))
    return paid;

  return choose_together (self, demand, one, other);
}
