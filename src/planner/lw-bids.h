/* lw-bids.h - what each demand bids for a place
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-bids-room.h"
#include "lw-bids-shares.h"

G_BEGIN_DECLS

/**
 * LwBids:
 * @bid: what each demand would pay for a place in all, one a demand
 * @count: how many companies took it, one a demand
 * @is_fixed: whether it has a seat for good, and bids no more, one a demand
 * @shares: where each demand was taken of late
 * @value: what no plan can cost less than, by these bids
 * @bound: the highest @value that there was
 *
 * Bids of demands, in the unit of the board, of which every company takes the best set that it has
 * room for.
 */
typedef struct
{
  const LwBoard *board;   /* borrowed */
  const LwPrices *prices; /* borrowed */
  gint64 *bid;            /* owned, as all that follow */
  guint *count;
  gboolean *is_fixed;
  LwBidsShares *shares;
  LwCost value;
  LwCost bound;

  LwBidsRoom *room;
  gint64 *best;  /* the bids that gave @bound */
  float *course; /* where they go */
  double weight; /* how far */
  guint n_idle;  /* passes since @bound rose */
} LwBids;

LwBids *lw_bids_new (const LwPrices *prices);
LwBids *lw_bids_copy_best (const LwBids *self);
void lw_bids_free (LwBids *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwBids, lw_bids_free)

void lw_bids_go_on (LwBids *self, LwCost off);
gboolean lw_bids_are_settled (const LwBids *self);
void lw_bids_settle (LwBids *self);
gboolean lw_bids_fix (LwBids *self, guint demand, LwSeat seat);
void lw_bids_go_on_from_here (LwBids *self, double weight);

G_END_DECLS
