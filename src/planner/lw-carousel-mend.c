/* lw-carousel-mend.c - looks for a better schedule round by round
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One round by itself, with the other rounds as they are, is a flow: the best answer to it is never
 * worse than what was there. Where no round can be bettered by itself some students are taken out
 * of all rounds and put in again, round by round, and what is no worse is kept. A number of steps
 * decides when that ends, so that it ends the same each time.
 */

#include "lw-carousel-private.h"

/* Flows through this many choices, all together. */
#define WORK 600000
#define LEAST_STEPS 3
#define MOST_STEPS 150
#define SEED 20050621
/* By turns all students are put in anew, or one of 2, of 3, up to one of so many. */
#define PARTS 6
/* For one of so many a place is drawn by lot. */
#define LOTS 8

typedef struct
{
  LwCarousel *carousel;
  GCancellable *cancellable; /* borrowed, nullable */
  GRand *random;             /* owned */
  guint *kept;               /* owned, one a choice: its round in the best so far */
  LwCost best;
} Mender;

static gboolean
is_in_round (const LwCarousel *self, const LwCarouselChoice *choice, guint round)
{
  return !choice->is_pinned && lw_carousel_can (choice, round)
         && (choice->round == LW_CAROUSEL_NONE || choice->round == round)
         && lw_carousel_seats (self, choice->place, round) > 0;
}

static gboolean
seeks (const LwCarousel *self, guint student, guint round)
{
  guint at = *lw_carousel_at (self, student, round);

  return !(self->away[student] >> round & 1)
         && (at == LW_CAROUSEL_NONE || !lw_carousel_choice (self, at)->is_pinned);
}

/* In the other rounds. */
static gint64
count_missing (const LwCarousel *self, guint student, guint round)
{
  gint64 n = 0;

  for (guint i = 0; i < self->n_rounds; i++)
    n += i != round && *lw_carousel_at (self, student, i) == LW_CAROUSEL_NONE
         && !(self->away[student] >> i & 1);

  return n;
}

/* What is not pinned leaves the round. */
static void
empty_round (LwCarousel *self, guint round)
{
  for (guint student = 0; student < self->n_students; student++)
    {
      guint at = *lw_carousel_at (self, student, round);

      if (at != LW_CAROUSEL_NONE && !lw_carousel_choice (self, at)->is_pinned)
        lw_carousel_clear (self, at);
    }
}

static void
add_students (const LwCarousel *self, LwFlow *flow, guint round)
{
  guint end = lw_flow_get_n_nodes (flow) - 1;
  gint64 n = 0;

  for (guint i = 0; i < self->n_students; i++)
    {
      const gint64 levels[N_LEVELS] = { 1, count_missing (self, i, round) };

      if (!seeks (self, i, round))
        continue;
      lw_flow_add_arc (flow, i, end, 1, lw_levels_pack (&self->levels, levels));
      lw_flow_set_supply (flow, i, 1);
      n++;
    }
  lw_flow_set_supply (flow, end, -n);
}

static void
add_places (const LwCarousel *self, LwFlow *flow, guint round)
{
  for (guint i = 0; i < self->places->len; i++)
    {
      guint seats = MIN (lw_carousel_seats (self, i, round), self->n_students);
      guint left = seats - MIN (seats, self->count[i * self->n_rounds + round]);
      guint n = self->total[i];

      while (left > 0)
        {
          const gint64 levels[N_LEVELS] = { [LEVEL_FAIR] = n / self->n_rounds };
          guint step = MIN (left, self->n_rounds - n % self->n_rounds);

          lw_flow_add_arc (flow, self->n_students + i,
                           self->n_students + self->places->len
                             + lw_carousel_place (self, i)->company,
                           step, lw_levels_pack (&self->levels, levels));
          left -= step;
          n += step;
        }
    }
  for (guint i = 0; i < self->companies->len; i++)
    {
      guint most = g_array_index (self->companies, guint, i);

      lw_flow_add_arc (flow, self->n_students + self->places->len + i,
                       lw_flow_get_n_nodes (flow) - 1,
                       MIN (most - MIN (most, self->of_company[i]), self->n_students), 0);
    }
}

/* The best for this round, the others being as they are. */
static gboolean
solve_round (Mender *mender, guint round, GError **error)
{
  LwCarousel *self = mender->carousel;
  g_autoptr (LwFlow) flow
    = lw_flow_new (self->n_students + self->places->len + self->companies->len + 1);
  g_autoptr (GArray) arcs = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->choices->len; i++)
    {
      const LwCarouselChoice *choice = lw_carousel_choice (self, i);

      if (!seeks (self, choice->student, round) || !is_in_round (self, choice, round))
        continue;
      lw_flow_add_arc (flow, choice->student, self->n_students + choice->place, 1,
                       lw_carousel_cost_of (self, choice));
      g_array_append_val (arcs, i);
    }
  empty_round (self, round);
  add_students (self, flow, round);
  add_places (self, flow, round);
  if (!lw_flow_solve (flow, LW_FLOW_AUTO, mender->cancellable, error))
    return FALSE;
  for (guint i = 0; i < arcs->len; i++)
    if (lw_flow_get_flow (flow, i) > 0)
      lw_carousel_set (self, g_array_index (arcs, guint, i), round);

  return TRUE;
}

/* All rounds in turn till none gets better. */
static gboolean
solve_rounds (Mender *mender, GError **error)
{
  LwCarousel *self = mender->carousel;
  g_autofree guint *order = g_new (guint, self->n_rounds);
  LwCost before;

  for (guint i = 0; i < self->n_rounds; i++)
    order[i] = i;
  for (guint i = self->n_rounds; i-- > 1;)
    {
      guint j = (guint) g_rand_int_range (mender->random, 0, (gint32) i + 1);
      guint swapped = order[i];

      order[i] = order[j];
      order[j] = swapped;
    }
  do
    {
      before = lw_carousel_measure (self);
      for (guint i = 0; i < self->n_rounds; i++)
        if (!solve_round (mender, order[i], error))
          return FALSE;
    }
  while (lw_carousel_measure (self) < before && lw_carousel_measure (self) > self->bound);

  return TRUE;
}

static void
keep (Mender *mender)
{
  LwCarousel *self = mender->carousel;

  mender->best = lw_carousel_measure (self);
  for (guint i = 0; i < self->choices->len; i++)
    mender->kept[i] = lw_carousel_choice (self, i)->round;
}

static void
go_back (Mender *mender)
{
  LwCarousel *self = mender->carousel;

  for (guint round = 0; round < self->n_rounds; round++)
    empty_round (self, round);
  for (guint i = 0; i < self->choices->len; i++)
    if (mender->kept[i] != LW_CAROUSEL_NONE && !lw_carousel_choice (self, i)->is_pinned)
      lw_carousel_set (self, i, mender->kept[i]);
}

/* Who misses a place, and one of so many others. */
static void
take_out_some (Mender *mender, gint32 part)
{
  LwCarousel *self = mender->carousel;

  for (guint student = 0; student < self->n_students; student++)
    {
      gboolean is_out = count_missing (self, student, LW_CAROUSEL_NONE) > 0
                        || g_rand_int_range (mender->random, 0, part) == 0;

      for (guint round = 0; is_out && round < self->n_rounds; round++)
        {
          guint at = *lw_carousel_at (self, student, round);

          if (at != LW_CAROUSEL_NONE && !lw_carousel_choice (self, at)->is_pinned)
            lw_carousel_clear (self, at);
        }
    }
}

/* Some begin with a place drawn by lot, of which the rounds solved before its own must make the
 * best. */
static void
draw_lots (Mender *mender)
{
  LwCarousel *self = mender->carousel;
  guint n = self->n_students / LOTS + 1;

  for (guint i = 0; i < n && self->choices->len > 0; i++)
    {
      guint drawn = (guint) g_rand_int_range (mender->random, 0, (gint32) self->choices->len);
      guint round = (guint) g_rand_int_range (mender->random, 0, (gint32) self->n_rounds);
      const LwCarouselChoice *choice = lw_carousel_choice (self, drawn);
      guint company = lw_carousel_place (self, choice->place)->company;

      if (choice->round == LW_CAROUSEL_NONE && lw_carousel_can (choice, round)
          && *lw_carousel_at (self, choice->student, round) == LW_CAROUSEL_NONE
          && lw_carousel_has_seat (self, choice->place, round)
          && self->of_company[company] < g_array_index (self->companies, guint, company))
        lw_carousel_set (self, drawn, round);
    }
}

static gboolean
mend (Mender *mender, GError **error)
{
  LwCarousel *self = mender->carousel;
  guint n_steps = WORK / ((self->choices->len + 1) * self->n_rounds);

  if (!solve_rounds (mender, error))
    return FALSE;
  keep (mender);
  n_steps = CLAMP (n_steps, LEAST_STEPS, MOST_STEPS);
  for (guint i = 0; i < n_steps && mender->best > self->bound; i++)
    {
      take_out_some (mender, (gint32) (PARTS - i % PARTS));
      draw_lots (mender);
      if (!solve_rounds (mender, error))
        return FALSE;
      if (lw_carousel_measure (self) <= mender->best)
        keep (mender);
      else
        go_back (mender);
    }

  return TRUE;
}

/* Betters what was dealt out; %FALSE when it was cancelled. */
gboolean
lw_carousel_mend (LwCarousel *self, GCancellable *cancellable, GError **error)
{
  Mender mender = { .carousel = self, .cancellable = cancellable };
  gboolean is_done;

  mender.random = g_rand_new_with_seed (SEED);
  mender.kept = g_new (guint, self->choices->len + 1);
  is_done = mend (&mender, error);
  g_rand_free (mender.random);
  g_free (mender.kept);

  return is_done;
}
