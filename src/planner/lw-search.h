/* lw-search.h - the search for a good plan
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-bids.h"
#include "lw-likely.h"
#include "lw-prices.h"
#include "lw-seating.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LwSearch:
 * @seating: the plan that is being changed
 * @best: what all demands have in the best plan so far
 * @objective: what that one costs, in the unit of the board
 * @likely: what each demand is likely to get; there once prices are
 *
 * What the ways to look for a better plan share.
 */
typedef struct
{
  const LwBoard *board; /* borrowed */
  LwPrices *prices;     /* owned, as the next three */
  LwLikely *likely;
  LwSeating *seating;
  LwSeat *best;
  LwCost objective;

  guint64 random;            /* the state of its dice */
  GCancellable *cancellable; /* (nullable): borrowed */
  gint64 end;                /* monotonic, or 0 */
  gboolean is_stopped;       /* by one of these two */
} LwSearch;

gboolean lw_search_is_over (LwSearch *self);
gboolean lw_search_keep (LwSearch *self);
void lw_search_go_back (LwSearch *self);
gint64 lw_search_find_extra (const LwSearch *self, guint demand, LwSeat seat);

/* lw-search-greedy.c */
void lw_search_fill (LwSearch *self);
void lw_search_fill_from (LwSearch *self, const LwSeat *seats);
/* lw-search-dive.c */
void lw_search_dive (LwSearch *self, const LwBids *bids, gboolean is_anew);
/* lw-search-ruin.c */
void lw_search_ruin (LwSearch *self, guint n_rounds, LwCost slack, LwCost slack_end);
/* lw-search-path.c */
void lw_search_paths (LwSearch *self);
/* lw-search-blocks.c */
gboolean lw_search_blocks (LwSearch *self);
/* lw-search-exact.c */
gboolean lw_search_exact (LwSearch *self, gint64 n_looks);

/* Marsaglia's xorshift64* (2003; Vigna, 2016): the same everywhere, whatever GLib's is. */
static inline guint
lw_search_roll (LwSearch *self, guint n)
{
  self->random ^= self->random >> 12;
  self->random ^= self->random << 25;
  self->random ^= self->random >> 27;

  return (guint) (((self->random * G_GUINT64_CONSTANT (2685821657736338717)) >> 32) * n >> 32);
}

G_END_DECLS
