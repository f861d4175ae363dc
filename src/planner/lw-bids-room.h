/* lw-bids-room.h - the best that one company can take of what is bid
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-prices.h"
#include "lw-seating.h"

G_BEGIN_DECLS

/**
 * LwBidsPlacing:
 * @demand: who is taken
 * @seat: where, when and what that costs
 */
typedef struct
{
  guint demand;
  LwSeat seat;
} LwBidsPlacing;

typedef struct _LwBidsRoom LwBidsRoom;

LwBidsRoom *lw_bids_room_new (const LwPrices *prices, guint n_looks);
void lw_bids_room_free (LwBidsRoom *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwBidsRoom, lw_bids_room_free)

void lw_bids_room_set_looks (LwBidsRoom *self, guint n_looks);
gboolean lw_bids_room_fix (LwBidsRoom *self, guint demand, LwSeat chosen);
LwCost lw_bids_room_get_fixed_cost (const LwBidsRoom *self);
LwCost
lw_bids_room_fill (LwBidsRoom *self, guint company, const gint64 *bids, const GArray **taken);

G_END_DECLS
