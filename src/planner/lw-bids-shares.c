/* lw-bids-shares.c - how often each demand was taken where, of late
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What companies take of bids near the best ones is no plan: a demand is taken by two of them in
 * one pass and by none in the next. Its mean over the passes is one in parts, and comes near the
 * best there is of that kind (the volume algorithm: Barahona and Anbil, 2000).
 */

#include "lw-bids-shares.h"

/* Of so many seats each demand's shares are kept: nobody has more that count. */
#define N_SHARES 12
/* What one pass counts. */
#define PASS 0.1F

typedef struct
{
  LwSeat seat;
  float part; /* 0 to 1; more when several companies took it at once */
} Share;

struct _LwBidsShares
{
  guint n_demands;
  Share *shares; /* owned: N_SHARES a demand */
};

/**
 * lw_bids_shares_new:
 *
 * Returns: (transfer full): nobody was taken anywhere
 */
LwBidsShares *
lw_bids_shares_new (guint n_demands)
{
  LwBidsShares *self = g_new0 (LwBidsShares, 1);

  self->n_demands = n_demands;
  self->shares = g_new0 (Share, (gsize) N_SHARES * (n_demands + 1));

  return self;
}

/**
 * lw_bids_shares_copy:
 *
 * Returns: (transfer full)
 */
LwBidsShares *
lw_bids_shares_copy (const LwBidsShares *self)
{
  LwBidsShares *copy = g_memdup2 (self, sizeof *self);

  copy->shares
    = g_memdup2 (self->shares, (gsize) N_SHARES * (self->n_demands + 1) * sizeof *self->shares);

  return copy;
}

void
lw_bids_shares_free (LwBidsShares *self)
{
  g_free (self->shares);
  g_free (self);
}

/**
 * lw_bids_shares_fade:
 *
 * A pass begins: what was before it counts less.
 */
void
lw_bids_shares_fade (LwBidsShares *self)
{
  gsize n = (gsize) N_SHARES * self->n_demands;

  for (gsize i = 0; i < n; i++)
    self->shares[i].part *= 1 - PASS;
}

static Share *
get_shares (const LwBidsShares *self, guint demand)
{
  return &self->shares[(gsize) N_SHARES * demand];
}

/**
 * lw_bids_shares_add:
 *
 * A demand is taken on a seat in this pass. The share that counts least makes way for a new one.
 */
void
lw_bids_shares_add (LwBidsShares *self, guint demand, LwSeat seat)
{
  Share *shares = get_shares (self, demand), *least = shares;

  for (guint i = 0; i < N_SHARES; i++)
    {
      if (shares[i].part > 0 && shares[i].seat.spot == seat.spot)
        {
          shares[i].part += PASS;
          return;
        }
      if (shares[i].part < least->part)
        least = &shares[i];
    }
  *least = (Share){ seat, PASS };
}

/**
 * lw_bids_shares_find_most:
 * @seat: (out): where the demand was taken most; not set when nowhere
 *
 * Returns: how often, as a part of all passes; 0 for nowhere
 */
double
lw_bids_shares_find_most (const LwBidsShares *self, guint demand, LwSeat *seat)
{
  const Share *shares = get_shares (self, demand), *most = shares;

  for (guint i = 1; i < N_SHARES; i++)
    if (shares[i].part > most->part)
      most = &shares[i];
  if (most->part > 0)
    *seat = most->seat;

  return (double) most->part;
}

/**
 * lw_bids_shares_forget:
 * @spot: where it can't be taken any more
 */
void
lw_bids_shares_forget (LwBidsShares *self, guint demand, guint spot)
{
  Share *shares = get_shares (self, demand);

  for (guint i = 0; i < N_SHARES; i++)
    if (shares[i].seat.spot == spot)
      shares[i].part = 0;
}
