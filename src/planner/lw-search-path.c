/* lw-search-path.c - the shortest way to something better
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Cyclic exchange (Thompson and Psaraftis, 1993; Ahuja, Orlin and Sharma, 2003), from one who has
 * it bad to a seat that is free: who comes to a company makes one go on from there, and no company
 * is come to twice, so that each step is what it is by itself. Of all ways the one that costs least
 * extra is gone first (Dijkstra, 1959).
 */

#include "lw-search.h"

#define STEPS_MAX 12
#define EXPANDED_MAX 500
#define IN_THE_WAY_MAX 16

/* One who is without a seat, as the one before takes it, and what all that costs extra. */
typedef struct
{
  gint64 extra;
  guint demand;
  guint from; /* the step before, or LW_BOARD_NONE */
  LwSeat seat;
  guint n_before;
} Step;

typedef struct
{
  gint64 extra;
  guint step;
} Open;

typedef struct
{
  LwSearch *search;
  GArray *steps; /* owned, element-type Step */
  GArray *open;  /* owned, element-type Open: a heap, the least extra first */
  guint *best;   /* owned: one a demand: its step of least extra, when that is one of it */
} Paths;

static const Step *
get_step (const Paths *self, guint step)
{
  return &g_array_index (self->steps, Step, step);
}

static Open *
open_at (const Paths *self, guint at)
{
  return &g_array_index (self->open, Open, at);
}

static void
push (Paths *self, Open next)
{
  guint at = self->open->len;

  g_array_append_val (self->open, next);
  for (; at > 0 && open_at (self, (at - 1) / 2)->extra > next.extra; at = (at - 1) / 2)
    *open_at (self, at) = *open_at (self, (at - 1) / 2);
  *open_at (self, at) = next;
}

static Open
pop (Paths *self)
{
  Open first = *open_at (self, 0), last = *open_at (self, self->open->len - 1);
  guint n = self->open->len - 1, at = 0, child;

  g_array_set_size (self->open, n);
  for (; (child = 2 * at + 1) < n; at = child)
    {
      if (child + 1 < n && open_at (self, child + 1)->extra < open_at (self, child)->extra)
        child++;
      if (open_at (self, child)->extra >= last.extra)
        break;
      *open_at (self, at) = *open_at (self, child);
    }
  if (n > 0)
    *open_at (self, at) = last;

  return first;
}

static guint
company_of (const LwBoard *board, guint spot)
{
  return spot == LW_BOARD_NONE ? LW_BOARD_NONE : board->places[board->spot_place[spot]].company;
}

/* Whether a way has come to a company. */
static gboolean
is_on_way (const Paths *self, guint step, guint company)
{
  for (; step != LW_BOARD_NONE; step = get_step (self, step)->from)
    if (company_of (self->search->board, get_step (self, step)->seat.spot) == company)
      return TRUE;

  return FALSE;
}

/* Whether a way goes past a demand. */
static gboolean
is_past (const Paths *self, guint step, guint demand)
{
  for (; step != LW_BOARD_NONE; step = get_step (self, step)->from)
    if (get_step (self, step)->demand == demand)
      return TRUE;

  return FALSE;
}

/* Everybody on the way gets the seat that he goes to; FALSE when the plan is no better for it, and
 * as it was. */
static gboolean
go (Paths *self, guint last, LwSeat seat, LwCost before)
{
  LwSeating *seating = self->search->seating;
  guint who[STEPS_MAX + 1], n = 0, n_seated = 0;
  LwSeat old[STEPS_MAX + 1], next[STEPS_MAX + 1];
  gboolean is_possible = TRUE;

  for (guint i = last; i != LW_BOARD_NONE; i = get_step (self, i)->from)
    {
      who[n] = get_step (self, i)->demand;
      old[n] = seating->seats[who[n]];
      next[n++] = seat;
      seat = get_step (self, i)->seat;
      lw_seating_unseat (seating, who[n - 1]);
    }
  for (; n_seated < n && is_possible; n_seated++)
    {
      is_possible = lw_seating_is_free (seating, next[n_seated].spot)
                    && lw_seating_suits (seating, who[n_seated], next[n_seated].spot);
      if (is_possible)
        lw_seating_seat (seating, who[n_seated], next[n_seated]);
    }
  if (is_possible && seating->objective < before)
    return TRUE;

  for (guint i = 0; i < n; i++)
    lw_seating_unseat (seating, who[i]);
  for (guint i = 0; i < n; i++)
    lw_seating_seat (seating, who[i], old[i]);

  return FALSE;
}

/* Those of whom each one makes room for a spot by going. */
static guint
find_in_the_way (LwSeating *seating, guint spot, guint *others)
{
  const LwBoard *board = seating->board;
  guint place = board->spot_place[spot], company = board->places[place].company, n = 0;
  guint there[IN_THE_WAY_MAX], n_there = 0;
  gboolean is_full = seating->year[company] >= board->companies[company].cap;

  for (guint i = seating->first[place]; i != LW_BOARD_NONE && n_there < IN_THE_WAY_MAX;
       i = seating->next[i])
    if (!board->demands[i].is_pinned
        && (is_full
            || lw_board_overlaps (board, board->spot_pattern[spot],
                                  board->spot_pattern[seating->seats[i].spot])))
      there[n_there++] = i;
  for (guint i = 0; i < n_there; i++)
    {
      LwSeat old = seating->seats[there[i]];

      lw_seating_unseat (seating, there[i]);
      if (lw_seating_is_free (seating, spot))
        others[n++] = there[i];
      lw_seating_seat (seating, there[i], old);
    }

  return n;
}

static void
add_step (Paths *self, Step step)
{
  guint best = self->best[step.demand];

  if (best < self->steps->len && get_step (self, best)->demand == step.demand
      && get_step (self, best)->extra <= step.extra)
    return;
  self->best[step.demand] = self->steps->len;
  push (self, (Open){ step.extra, self->steps->len });
  g_array_append_val (self->steps, step);
}

/* Somebody takes a seat for which one of several has to go. */
static void
push_away (Paths *self, guint from, LwSeat seat, gint64 extra)
{
  LwSearch *search = self->search;
  guint others[IN_THE_WAY_MAX], n = find_in_the_way (search->seating, seat.spot, others);

  for (guint i = 0; i < n; i++)
    if (!is_past (self, from, others[i]))
      add_step (
        self,
        (Step){ extra - lw_search_find_extra (search, others[i], search->seating->seats[others[i]]),
                others[i], from, seat, get_step (self, from)->n_before + 1 });
}

/* All seats that somebody can go to; TRUE when one of them ends a way to a better plan. */
static gboolean
expand (Paths *self, guint at, LwCost before)
{
  const LwLikely *likely = self->search->likely;
  const Step step = *get_step (self, at);

  for (guint i = likely->first[step.demand]; i < likely->first[step.demand + 1]; i++)
    {
      LwSeat seat = likely->seats[i].seat;
      gint64 extra = step.extra + likely->seats[i].extra;

      if (extra >= 0)
        break;
      if (seat.spot == LW_BOARD_NONE
          || is_on_way (self, at, company_of (self->search->board, seat.spot))
          || !lw_seating_suits (self->search->seating, step.demand, seat.spot))
        continue;
      if (lw_seating_is_free (self->search->seating, seat.spot))
        {
          if (go (self, at, seat, before))
            return TRUE;
        }
      else if (step.n_before < STEPS_MAX)
        push_away (self, at, seat, extra);
    }

  return FALSE;
}

static gboolean
find_way (Paths *self, guint demand)
{
  LwSeating *seating = self->search->seating;
  LwCost before = seating->objective;
  gint64 extra = lw_search_find_extra (self->search, demand, seating->seats[demand]);

  if (self->search->board->demands[demand].is_pinned || extra <= 0)
    return FALSE;
  g_array_set_size (self->open, 0);
  g_array_set_size (self->steps, 0);
  add_step (self, (Step){ -extra, demand, LW_BOARD_NONE, { 0, LW_BOARD_NONE }, 0 });
  for (guint n = 0; self->open->len > 0 && n < EXPANDED_MAX;)
    {
      guint next = pop (self).step;

      /* Else a cheaper way to the same was found since. */
      if (self->best[get_step (self, next)->demand] != next)
        continue;
      if (expand (self, next, before))
        return TRUE;
      n++;
    }

  return FALSE;
}

/**
 * lw_search_paths:
 *
 * Looks for a better seat for everybody, whoever has to go on for it, however many. The plan gets
 * no worse.
 */
void
lw_search_paths (LwSearch *self)
{
  guint n = self->board->n_demands, first = lw_search_roll (self, n);
  Paths paths = { .search = self,
                  .steps = g_array_new (FALSE, FALSE, sizeof (Step)),
                  .best = g_new0 (guint, n + 1),
                  .open = g_array_new (FALSE, FALSE, sizeof (Open)) };

  for (guint i = 0; i < n && !lw_search_is_over (self); i++)
    while (find_way (&paths, (first + i) % n))
      lw_search_keep (self);

  g_array_unref (paths.steps);
  g_free (paths.best);
  g_array_unref (paths.open);
}
