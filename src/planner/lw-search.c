/* lw-search.c - the search for a good plan
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-search.h"

#include <string.h>

/* Whether somebody or the time put an end to it. */
gboolean
lw_search_is_over (LwSearch *self)
{
  if (!self->is_stopped
      && (g_cancellable_is_cancelled (self->cancellable)
          || (self->end > 0 && g_get_monotonic_time () >= self->end)))
    self->is_stopped = TRUE;

  return self->is_stopped;
}

/* Keeps the plan as it is when it is the best so far; whether it was. */
gboolean
lw_search_keep (LwSearch *self)
{
  if (self->seating->objective >= self->objective)
    return FALSE;

  self->objective = self->seating->objective;
  memcpy (self->best, self->seating->seats, self->board->n_demands * sizeof *self->best);

  return TRUE;
}

void
lw_search_go_back (LwSearch *self)
{
  lw_seating_reset (self->seating, self->best);
}

static gint64
find_price (const LwPrices *prices, LwSeat seat)
{
  const LwBoard *board = prices->board;

  if (seat.spot == LW_BOARD_NONE)
    return seat.cost;

  return seat.cost + prices->spot[seat.spot]
         + prices->company[board->places[board->spot_place[seat.spot]].company];
}

/* What a seat costs more than the demand's cheapest, at the prices. */
gint64
lw_search_find_extra (const LwSearch *self, guint demand, LwSeat seat)
{
  return find_price (self->prices, seat)
         - find_price (self->prices, self->likely->seats[self->likely->first[demand]].seat);
}
