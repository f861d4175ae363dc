/* lw-bids-lines.h - who bids at one company, in lines
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-prices.h"

G_BEGIN_DECLS

/* For the room of a company only. */

/**
 * LwBidder:
 * @offer: what is left of the bid after what the place costs
 * @extra: how much of the offers of this one, of those behind it, and of the lines that follow is
 *   more than the prices ask
 * @demand: whose it is
 * @is_choosy: whether the student may not have all patterns of the line, for another one that he
 *   has or is taken on: he stands in several lines, or has another seat for good
 */
typedef struct
{
  gint64 offer;
  LwCost extra;
  guint demand;
  gboolean is_choosy;
} LwBidder;

/**
 * LwBidsLine:
 * @slot: where they bid
 * @first, @n: of the bidders, who offers most first
 * @row: of the tops of its first one; that of the next one follows
 *
 * Those who choose from the same patterns of a place.
 */
typedef struct
{
  guint slot;
  guint first;
  guint n;
  guint row;
} LwBidsLine;

typedef struct _LwBidsLines LwBidsLines;

/**
 * LwBidsTop:
 * @offer: one of the highest, on the cheapest pattern
 * @student: who makes it
 */
typedef struct
{
  gint64 offer;
  guint student;
} LwBidsTop;

/**
 * LwBidsLines:
 * @student: one a demand: the first demand of its student
 * @fixed: one a demand: the spot that it has for good, or %LW_BOARD_NONE
 * @least: one a slot: what its cheapest pattern costs that isn't full for good
 * @lines: (element-type LwBidsLine): those of the company, the one in which most is offered first
 * @bidders: (element-type LwBidder)
 */
struct _LwBidsLines
{
  const LwPrices *prices; /* borrowed, as is the board */
  const LwBoard *board;
  guint *student; /* owned, as all that follow */
  guint *fixed;
  gint64 *least;
  GArray *lines;
  GArray *bidders;

  guint *first_slot; /* one a company: where its slots begin */
  guint *slots;
  guint *first_asking; /* one a slot: where those begin who may bid there */
  struct _LwBidsAsking *askings;
  guint *asking;   /* one an arc: which of these it is */
  guint *n_choosy; /* one a slot: how many who bid there can have some patterns only */
  guint *times;    /* one a student: in how many lines */
  gint64 *counted; /* one a student: what of its extra is counted */
  LwBidsTop *tops; /* rows of @n_row: the highest offers from a bidder on */
  gsize n_tops;
  guint n_row;
  gboolean is_cut; /* whether rows hold not all offers */
};

LwBidsLines *lw_bids_lines_new (const LwPrices *prices, const guint *load);
void lw_bids_lines_free (LwBidsLines *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwBidsLines, lw_bids_lines_free)

void lw_bids_lines_fix (LwBidsLines *self, guint demand, guint spot, const guint *load);
gboolean lw_bids_lines_suit (const LwBidsLines *self, guint demand, guint spot);
void
lw_bids_lines_fill (LwBidsLines *self, guint company, const gint64 *bids, guint cap, gint64 step);
LwCost lw_bids_lines_find_most (const LwBidsLines *self,
                                const LwBidsLine *line,
                                guint at,
                                const gint64 *steps,
                                guint n_steps);

static inline const LwBidsLine *
lw_bids_lines_get (const LwBidsLines *self, guint line)
{
  return &g_array_index (self->lines, LwBidsLine, line);
}

static inline LwBidder *
lw_bids_lines_get_bidder (const LwBidsLines *self, const LwBidsLine *line, guint at)
{
  return &g_array_index (self->bidders, LwBidder, line->first + at);
}

G_END_DECLS
