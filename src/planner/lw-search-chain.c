/* lw-search-chain.c - one goes where another has to go elsewhere
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Ejection chains (Glover, 1996; for generalised assignment Yagiura, Ibaraki and Glover, 2004),
 * depth first, over the seats of least reduced cost: a demand takes a seat, who is in its way takes
 * another one, and so on, until the plan as a whole is better.
 */

#include "lw-search.h"

#define LINKS_MAX 6
#define LOOKS_MAX 600
#define IN_THE_WAY_MAX 16
/* How far a chain may go beyond the prices: what lies between plan and bound for so many demands.
 */
#define STRAY_DEMANDS 64

typedef struct
{
  guint n;
  guint demand[LINKS_MAX];
  guint n_looks;
  LwCost before; /* what the plan cost */
  LwCost stray;  /* how much more than it frees a chain may take, in reduced costs */
} Chain;

static gboolean
is_in_chain (const Chain *chain, guint demand)
{
  for (guint i = 0; i < chain->n; i++)
    if (chain->demand[i] == demand)
      return TRUE;

  return FALSE;
}

/* Those at the place, of whom one has to go: when the year is full anybody, else who is there at
 * the same time. */
static guint
collect_others (const LwSearch *self, const Chain *chain, guint spot, guint *others)
{
  const LwBoard *board = self->board;
  const LwSeating *seating = self->seating;
  guint n = 0, company = board->places[board->spot_place[spot]].company;
  gboolean is_full = seating->year[company] >= board->companies[company].cap;

  for (guint demand = seating->first[board->spot_place[spot]];
       demand != LW_BOARD_NONE && n < IN_THE_WAY_MAX; demand = seating->next[demand])
    if ((is_full
         || lw_board_overlaps (board, board->spot_pattern[spot],
                               board->spot_pattern[seating->seats[demand].spot]))
        && !board->demands[demand].is_pinned && !is_in_chain (chain, demand))
      others[n++] = demand;

  return n;
}

static gboolean go_on (LwSearch *self, Chain *chain, guint demand, gint64 extra);

/* The seat, for which somebody has to go on. */
static gboolean
push_away (LwSearch *self, Chain *chain, guint demand, LwSeat seat, gint64 extra)
{
  LwSeating *seating = self->seating;
  guint others[IN_THE_WAY_MAX], n = collect_others (self, chain, seat.spot, others);

  for (guint i = 0; i < n; i++)
    {
      LwSeat old = seating->seats[others[i]];

      lw_seating_unseat (seating, others[i]);
      if (lw_seating_is_free (seating, seat.spot))
        {
          lw_seating_seat (seating, demand, seat);
          if (go_on (self, chain, others[i], extra - lw_search_find_extra (self, others[i], old)))
            return TRUE;
          lw_seating_unseat (seating, demand);
        }
      lw_seating_seat (seating, others[i], old);
    }

  return FALSE;
}

/* A seat for one who has none; TRUE when the plan is better then, else all is as it was. */
static gboolean
go_on (LwSearch *self, Chain *chain, guint demand, gint64 extra)
{
  LwSeating *seating = self->seating;
  const LwLikelySeat *end = &self->likely->seats[self->likely->first[demand + 1]];
  gboolean is_better = seating->objective < chain->before;

  if (is_better || chain->n == LINKS_MAX)
    return is_better;

  chain->demand[chain->n++] = demand;
  for (const LwLikelySeat *likely = &self->likely->seats[self->likely->first[demand]];
       likely < end && !is_better && extra + likely->extra <= chain->stray
       && chain->n_looks < LOOKS_MAX;
       likely++)
    {
      LwSeat seat = likely->seat;

      chain->n_looks++;
      if (seat.spot == LW_BOARD_NONE || !lw_seating_suits (seating, demand, seat.spot))
        continue;
      if (lw_seating_is_free (seating, seat.spot))
        {
          lw_seating_seat (seating, demand, seat);
          is_better = seating->objective < chain->before;
          if (!is_better)
            lw_seating_unseat (seating, demand);
        }
      else
        is_better = push_away (self, chain, demand, seat, extra + likely->extra);
    }
  chain->n--;

  return is_better;
}

/**
 * lw_search_chain:
 *
 * Looks for a better seat for a demand, whoever has to move for it.
 *
 * Returns: whether the plan got better; else it is as it was
 */
gboolean
lw_search_chain (LwSearch *self, guint demand)
{
  LwSeat old = self->seating->seats[demand];
  gint64 extra = lw_search_find_extra (self, demand, old);
  Chain chain
    = { .before = self->seating->objective,
        .stray = (self->objective - self->prices->bound) / self->board->n_demands * STRAY_DEMANDS };

  /* Who has what suits him best at the prices does not begin one. */
  if (self->board->demands[demand].is_pinned || extra <= 0)
    return FALSE;
  lw_seating_unseat (self->seating, demand);
  if (go_on (self, &chain, demand, -extra))
    {
      lw_search_keep (self);
      return TRUE;
    }
  lw_seating_seat (self->seating, demand, old);

  return FALSE;
}
