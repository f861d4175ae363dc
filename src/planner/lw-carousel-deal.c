/* lw-carousel-deal.c - in which round each student goes where
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A student and a workplace are an edge, a round is a colour. Where all may be in all rounds, each
 * workplace is split in copies of as many edges as there are rounds, so that no node has more edges
 * than there are colours; an edge for which no colour is free at both ends gets one after two
 * colours are changed over along the path that they make (Kőnig's theorem by Kempe chains). A full
 * copy has each round once, so that the numbers at a workplace differ by one at most.
 *
 * Else there is no such promise, and the path goes on where a round has no seat.
 */

#include "lw-carousel-private.h"

#include <string.h>

/* How many more at once than would be even are tried. */
#define MOST_SLACK 3

/* A graph of students and copies of workplaces. */
typedef struct
{
  LwCarousel *carousel;
  guint n_copies;
  guint *copy_of; /* owned, one a choice: its copy */
  guint *at_copy; /* owned, of each copy, of each round: the choice */
  guint *round;   /* owned, one a choice */
} Graph;

static guint *
of_student (Graph *self, guint choice, guint round)
{
  return lw_carousel_at (self->carousel, lw_carousel_choice (self->carousel, choice)->student,
                         round);
}

static guint *
of_copy (Graph *self, guint choice, guint round)
{
  return &self->at_copy[self->copy_of[choice] * self->carousel->n_rounds + round];
}

static void
paint (Graph *self, guint choice, guint round)
{
  *of_student (self, choice, round) = choice;
  *of_copy (self, choice, round) = choice;
  self->round[choice] = round;
}

/* Rounds @one and @other change over along the path that begins at the copy of @choice. */
static void
change_over (Graph *self, guint choice, guint one, guint other)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  gboolean at_copy = TRUE;
  guint round = one;

  while (choice != LW_CAROUSEL_NONE)
    {
      choice = at_copy ? *of_copy (self, choice, round) : *of_student (self, choice, round);
      if (choice != LW_CAROUSEL_NONE)
        g_array_append_val (path, choice);
      at_copy = !at_copy;
      round = round == one ? other : one;
    }
  for (guint i = 0; i < path->len; i++)
    {
      guint edge = g_array_index (path, guint, i);

      *of_student (self, edge, self->round[edge]) = LW_CAROUSEL_NONE;
      *of_copy (self, edge, self->round[edge]) = LW_CAROUSEL_NONE;
    }
  for (guint i = 0; i < path->len; i++)
    {
      guint edge = g_array_index (path, guint, i);

      paint (self, edge, self->round[edge] == one ? other : one);
    }
}

static void
colour (Graph *self, guint choice)
{
  guint of_one = LW_CAROUSEL_NONE, of_other = LW_CAROUSEL_NONE;

  for (guint round = 0; round < self->carousel->n_rounds; round++)
    {
      gboolean at_student = *of_student (self, choice, round) == LW_CAROUSEL_NONE;
      gboolean at_copy = *of_copy (self, choice, round) == LW_CAROUSEL_NONE;

      if (at_student && at_copy)
        {
          paint (self, choice, round);
          return;
        }
      if (at_student && of_one == LW_CAROUSEL_NONE)
        of_one = round;
      if (at_copy && of_other == LW_CAROUSEL_NONE)
        of_other = round;
    }
  g_assert (of_one != LW_CAROUSEL_NONE && of_other != LW_CAROUSEL_NONE);
  change_over (self, choice, of_one, of_other);
  paint (self, choice, of_one);
}

/* As many edges to a copy as there are rounds, the last has what is left. */
static void
split (Graph *self, const GArray *chosen)
{
  LwCarousel *carousel = self->carousel;
  g_autofree guint *n = g_new0 (guint, carousel->places->len + 1);
  g_autofree guint *first = g_new0 (guint, carousel->places->len + 1);

  for (guint i = 0; i < chosen->len; i++)
    n[lw_carousel_choice (carousel, g_array_index (chosen, guint, i))->place]++;
  for (guint i = 0; i < carousel->places->len; i++)
    first[i + 1] = first[i] + (n[i] + carousel->n_rounds - 1) / carousel->n_rounds;
  self->n_copies = first[carousel->places->len];
  for (guint i = chosen->len; i-- > 0;)
    {
      guint choice = g_array_index (chosen, guint, i);
      guint place = lw_carousel_choice (carousel, choice)->place;

      self->copy_of[choice] = first[place] + --n[place] / carousel->n_rounds;
    }
}

/* Whether all may be in all rounds, and each workplace has the same seats in all of them. */
static gboolean
is_even (const LwCarousel *self, const GArray *chosen)
{
  for (guint i = 0; i < self->places->len; i++)
    for (guint round = 1; round < self->n_rounds; round++)
      if (lw_carousel_seats (self, i, round) != lw_carousel_seats (self, i, 0))
        return FALSE;
  for (guint i = 0; i < self->choices->len; i++)
    if (lw_carousel_choice (self, i)->is_pinned)
      return FALSE;
  for (guint i = 0; i < chosen->len; i++)
    if (lw_carousel_choice (self, g_array_index (chosen, guint, i))->rounds
        != lw_carousel_all_rounds (self))
      return FALSE;

  return TRUE;
}

static void
deal_even (LwCarousel *self, const GArray *chosen)
{
  Graph graph = { .carousel = self };

  graph.copy_of = g_new (guint, self->choices->len + 1);
  graph.round = g_new (guint, self->choices->len + 1);
  split (&graph, chosen);
  graph.at_copy = g_new (guint, graph.n_copies * self->n_rounds + 1);
  for (guint i = 0; i < graph.n_copies * self->n_rounds; i++)
    graph.at_copy[i] = LW_CAROUSEL_NONE;
  for (guint i = 0; i < chosen->len; i++)
    colour (&graph, g_array_index (chosen, guint, i));
  for (guint i = 0; i < chosen->len; i++)
    {
      guint choice = g_array_index (chosen, guint, i);

      lw_carousel_set (self, choice, graph.round[choice]);
    }
  g_free (graph.copy_of);
  g_free (graph.at_copy);
  g_free (graph.round);
}

/* A step of a path: this choice goes over to the other round of the two. */
typedef struct
{
  guint choice;
  guint from; /* the step before it, or LW_CAROUSEL_NONE */
} Step;

typedef struct
{
  LwCarousel *carousel;
  GPtrArray *at_place; /* owned, element-type GArray of guint: the choices dealt out at each */
  guint *seen;         /* owned, one a choice: in which search */
  guint n_searches;
  GArray *steps; /* owned, element-type Step */
} Dealer;

static void
set (Dealer *self, guint choice, guint round)
{
  GArray *list
    = g_ptr_array_index (self->at_place, lw_carousel_choice (self->carousel, choice)->place);

  lw_carousel_set (self->carousel, choice, round);
  g_array_append_val (list, choice);
}

static void
reach (Dealer *self, guint choice, guint from)
{
  const Step step = { choice, from };

  self->seen[choice] = self->n_searches;
  g_array_append_val (self->steps, step);
}

/* Those who are at the workplace in @round and could go over to @other. */
static void
reach_at_place (Dealer *self, guint place, guint round, guint other, guint from)
{
  const GArray *list = g_ptr_array_index (self->at_place, place);

  for (guint i = 0; i < list->len; i++)
    {
      guint choice = g_array_index (list, guint, i);
      const LwCarouselChoice *at = lw_carousel_choice (self->carousel, choice);

      if (at->round == round && !at->is_pinned && lw_carousel_can (at, other)
          && self->seen[choice] != self->n_searches)
        reach (self, choice, from);
    }
}

static void
follow_back (Dealer *self, guint last, guint one, guint other)
{
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (Step));

  for (guint i = last; i != LW_CAROUSEL_NONE; i = g_array_index (self->steps, Step, i).from)
    {
      Step step = { g_array_index (self->steps, Step, i).choice, 0 };
      guint round = lw_carousel_choice (self->carousel, step.choice)->round;

      step.from = round == one ? other : one;
      g_array_append_val (path, step);
    }
  for (guint i = 0; i < path->len; i++)
    lw_carousel_clear (self->carousel, g_array_index (path, Step, i).choice);
  for (guint i = 0; i < path->len; i++)
    lw_carousel_set (self->carousel, g_array_index (path, Step, i).choice,
                     g_array_index (path, Step, i).from);
}

/* Goes on from the steps that there are till somebody can change without putting out another. */
static gboolean
search (Dealer *self, guint one, guint other)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      const LwCarouselChoice *at
        = lw_carousel_choice (self->carousel, g_array_index (self->steps, Step, i).choice);

      if (at->round == one)
        {
          guint next = *lw_carousel_at (self->carousel, at->student, other);

          if (next == LW_CAROUSEL_NONE)
            {
              follow_back (self, i, one, other);
              return TRUE;
            }
          if (self->seen[next] != self->n_searches
              && !lw_carousel_choice (self->carousel, next)->is_pinned
              && lw_carousel_can (lw_carousel_choice (self->carousel, next), one))
            reach (self, next, i);
        }
      else if (lw_carousel_has_seat (self->carousel, at->place, one))
        {
          follow_back (self, i, one, other);
          return TRUE;
        }
      else
        reach_at_place (self, at->place, one, other, i);
    }

  return FALSE;
}

/* Makes room for the choice in round @one, by who has room in round @other. */
static gboolean
make_room (Dealer *self, guint choice, guint one, guint other)
{
  const LwCarouselChoice *wanted = lw_carousel_choice (self->carousel, choice);
  guint now = *lw_carousel_at (self->carousel, wanted->student, one);

  self->n_searches++;
  g_array_set_size (self->steps, 0);
  if (now == LW_CAROUSEL_NONE && lw_carousel_has_seat (self->carousel, wanted->place, other))
    reach_at_place (self, wanted->place, one, other, LW_CAROUSEL_NONE);

  return search (self, one, other);
}

static gboolean
deal_directly (Dealer *self, guint choice)
{
  const LwCarouselChoice *wanted = lw_carousel_choice (self->carousel, choice);

  for (guint round = 0; round < self->carousel->n_rounds; round++)
    if (lw_carousel_can (wanted, round)
        && *lw_carousel_at (self->carousel, wanted->student, round) == LW_CAROUSEL_NONE
        && lw_carousel_has_seat (self->carousel, wanted->place, round))
      {
        set (self, choice, round);
        return TRUE;
      }

  return FALSE;
}

static gboolean
deal_one (Dealer *self, guint choice)
{
  const LwCarouselChoice *wanted = lw_carousel_choice (self->carousel, choice);
  guint n_rounds = self->carousel->n_rounds;

  if (deal_directly (self, choice))
    return TRUE;
  for (guint one = 0; one < n_rounds; one++)
    {
      if (!lw_carousel_can (wanted, one)
          || *lw_carousel_at (self->carousel, wanted->student, one) != LW_CAROUSEL_NONE)
        continue;
      for (guint other = 0; other < n_rounds; other++)
        if (other != one && make_room (self, choice, one, other))
          {
            set (self, choice, one);
            return TRUE;
          }
    }

  return FALSE;
}

static guint
count_rounds (const LwCarousel *self, guint choice)
{
  const LwCarouselChoice *wanted = lw_carousel_choice (self, choice);
  guint n = 0;

  for (guint round = 0; round < self->n_rounds; round++)
    n += lw_carousel_can (wanted, round) && lw_carousel_seats (self, wanted->place, round) > 0;

  return n;
}

/* Those with the fewest rounds to choose from first. */
static gboolean
deal_all (LwCarousel *self, const GArray *chosen)
{
  Dealer dealer = { .carousel = self };
  gboolean all = TRUE;

  dealer.at_place = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = 0; i < self->places->len; i++)
    g_ptr_array_add (dealer.at_place, g_array_new (FALSE, FALSE, sizeof (guint)));
  dealer.seen = g_new0 (guint, self->choices->len + 1);
  dealer.steps = g_array_new (FALSE, FALSE, sizeof (Step));
  for (guint n = 0; n <= self->n_rounds; n++)
    for (guint i = 0; i < chosen->len; i++)
      if (count_rounds (self, g_array_index (chosen, guint, i)) == n)
        all &= deal_one (&dealer, g_array_index (chosen, guint, i));
  g_ptr_array_unref (dealer.at_place);
  g_free (dealer.seen);
  g_array_unref (dealer.steps);

  return all;
}

/* In each round so many at a workplace as come to it when all its rounds get the same, and @slack
 * more. */
static void
find_spread (LwCarousel *self, const GArray *chosen, guint slack)
{
  memset (self->spread, 0, self->places->len * sizeof *self->spread);
  for (guint i = 0; i < chosen->len; i++)
    self->spread[lw_carousel_choice (self, g_array_index (chosen, guint, i))->place]++;
  for (guint i = 0; i < self->places->len; i++)
    {
      guint n_open = 0;

      for (guint round = 0; round < self->n_rounds; round++)
        n_open += lw_carousel_seats (self, i, round) > 0;
      self->spread[i]
        = (self->spread[i] + self->total[i] + MAX (n_open, 1) - 1) / MAX (n_open, 1) + slack;
    }
}

static void
take_back (LwCarousel *self, const GArray *chosen)
{
  for (guint i = 0; i < chosen->len; i++)
    if (lw_carousel_choice (self, g_array_index (chosen, guint, i))->round != LW_CAROUSEL_NONE)
      lw_carousel_clear (self, g_array_index (chosen, guint, i));
}

/* As evenly over the rounds as goes; when nothing but the seats holds, some may be left. */
static gboolean
deal_uneven (LwCarousel *self, const GArray *chosen)
{
  gboolean is_done = FALSE;

  self->spread = g_new (guint, self->places->len + 1);
  for (guint slack = 0; slack <= MOST_SLACK && !is_done; slack++)
    {
      take_back (self, chosen);
      find_spread (self, chosen, slack);
      is_done = deal_all (self, chosen);
    }
  g_clear_pointer (&self->spread, g_free);
  if (is_done)
    return TRUE;
  take_back (self, chosen);

  return deal_all (self, chosen);
}

/* @chosen: (element-type guint). FALSE when some of them have no round. */
gboolean
lw_carousel_deal (LwCarousel *self, const GArray *chosen)
{
  if (!is_even (self, chosen))
    return deal_uneven (self, chosen);
  deal_even (self, chosen);

  return TRUE;
}
