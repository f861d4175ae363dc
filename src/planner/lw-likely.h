/* lw-likely.h - what each demand is likely to get in a good plan
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-prices.h"
#include "lw-seating.h"

G_BEGIN_DECLS

/**
 * LwLikelySeat:
 * @seat: where and when, or %LW_BOARD_NONE: not placed
 * @extra: what it costs more at these prices than the demand's cheapest: its reduced cost
 */
typedef struct
{
  LwSeat seat;
  gint64 extra;
} LwLikelySeat;

/**
 * LwLikely:
 * @first: where a demand's seats begin, up to those of the next demand
 * @seats: of all demands, of each the cheapest first; not to be placed is always among them
 */
typedef struct
{
  guint *first;        /* owned */
  LwLikelySeat *seats; /* owned */
} LwLikely;

LwLikely *lw_likely_new (const LwPrices *prices, guint n_most);
void lw_likely_free (LwLikely *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwLikely, lw_likely_free)

G_END_DECLS
