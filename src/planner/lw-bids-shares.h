/* lw-bids-shares.h - how often each demand was taken where, of late
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-seating.h"

G_BEGIN_DECLS

/* For bids only. */

typedef struct _LwBidsShares LwBidsShares;

LwBidsShares *lw_bids_shares_new (guint n_demands);
LwBidsShares *lw_bids_shares_copy (const LwBidsShares *self);
void lw_bids_shares_free (LwBidsShares *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwBidsShares, lw_bids_shares_free)

void lw_bids_shares_fade (LwBidsShares *self);
void lw_bids_shares_add (LwBidsShares *self, guint demand, LwSeat seat);
double lw_bids_shares_find_most (const LwBidsShares *self, guint demand, LwSeat *seat);
void lw_bids_shares_forget (LwBidsShares *self, guint demand, guint spot);

G_END_DECLS
