/* lw-prices.h - what a seat on each half-day is worth
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-board.h"
#include "lw-flow.h"

G_BEGIN_DECLS

/**
 * LwPrices:
 * @cell: what a seat costs, one a cell
 * @company: what a placement costs, one a company
 * @spot: the prices of its cells together, one a spot
 * @best: the cheapest column of a slot, with all prices; %LW_BOARD_INFINITE when it has none
 * @best_column: which that is
 * @chosen: what each demand would take at these prices, a column, or %LW_BOARD_NONE: nothing
 * @load: how many would be in a cell then
 * @year: and at a company in the year
 * @value: what no plan can cost less than, by these prices
 * @bound: the highest @value that there was
 *
 * Prices for what demands compete for, in the unit of the board.
 */
typedef struct
{
  const LwBoard *board; /* borrowed */
  gint64 *cell;         /* owned, as all that follow */
  gint64 *company;
  gint64 *spot;
  gint64 *best;
  guint *best_column;
  guint *chosen;
  gint *load;
  gint *year;
  LwCost value;
  LwCost bound;

  gboolean *is_stale; /* one a place: its prices have changed */
  gint64 *best_cell;  /* the prices that gave @bound */
  gint64 *best_company;
  float *cell_course; /* where the prices go */
  float *company_course;
  double weight; /* how far */
  guint n_idle;  /* passes since @bound rose */
} LwPrices;

LwPrices *lw_prices_new (const LwBoard *board);
void lw_prices_free (LwPrices *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwPrices, lw_prices_free)

void lw_prices_set_companies (LwPrices *self, const gint64 *prices);
void lw_prices_look (LwPrices *self);
void lw_prices_go_on (LwPrices *self, LwCost target);
void lw_prices_start_over (LwPrices *self, const gint64 *companies, const gint64 *cells);
gboolean lw_prices_are_settled (const LwPrices *self);
void lw_prices_go_back (LwPrices *self);

gint64 lw_prices_choose (const LwPrices *self, guint demand, guint *column);
LwCost lw_prices_get_single_value (const LwPrices *self);

/* lw-prices-pair.c */
gint64 lw_prices_choose_pair (const LwPrices *self, guint demand, guint *one, guint *other);

G_END_DECLS
