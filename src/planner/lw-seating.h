/* lw-seating.h - who sits where while a plan is being made
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-board.h"
#include "lw-flow.h"
#include "lw-plan.h"

G_BEGIN_DECLS

/**
 * LwSeat:
 * @spot: where and when, or %LW_BOARD_NONE
 * @cost: what place and pattern cost, or not to be placed
 */
typedef struct
{
  gint64 cost;
  guint spot;
} LwSeat;

/**
 * LwSeating:
 * @seats: what each demand has
 * @load: how many are in a cell, one a cell
 * @year: how many a company has in the year, one a company
 * @first: of those at a place, one a place
 * @next: the next one at the same place, one a demand
 * @previous: the one before it
 * @objective: what all that costs, in the unit of the board
 *
 * A plan that always keeps to the limits: whoever seats somebody sees to it that he fits.
 */
typedef struct
{
  const LwBoard *board; /* borrowed */
  LwSeat *seats;        /* owned, as all that follow */
  guint *load;
  guint *year;
  guint *first;
  guint *next;
  guint *previous;
  LwCost objective;
} LwSeating;

LwSeating *lw_seating_new (const LwBoard *board);
void lw_seating_free (LwSeating *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwSeating, lw_seating_free)

void lw_seating_seat (LwSeating *self, guint demand, LwSeat seat);
void lw_seating_unseat (LwSeating *self, guint demand);
void lw_seating_reset (LwSeating *self, const LwSeat *seats);
gint64 lw_seating_get_step (const LwSeating *self, guint spot);
gboolean lw_seating_is_free (const LwSeating *self, guint spot);
gboolean lw_seating_suits (const LwSeating *self, guint demand, guint spot);

G_END_DECLS
