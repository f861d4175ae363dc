/* lw-carousel-swap.c - two cells of a schedule change places
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-carousel-private.h"

#include <glib/gi18n-lib.h>

/* What the student would have at the place, or LW_CAROUSEL_NONE. */
static guint
find_choice (const LwCarousel *self, guint student, guint place)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (lw_carousel_choice (self, i)->student == student
        && lw_carousel_choice (self, i)->place == place)
      return i;

  return LW_CAROUSEL_NONE;
}

/* As long as neither of the two is dealt out. What was dealt out evenly may be less even now. */
static LwCarouselSwap
try_set (LwCarousel *self, guint student, guint round, guint place)
{
  guint choice = place != LW_CAROUSEL_NONE ? find_choice (self, student, place) : LW_CAROUSEL_NONE;

  if (place == LW_CAROUSEL_NONE)
    return LW_CAROUSEL_SWAPPED;
  if (choice == LW_CAROUSEL_NONE || !lw_carousel_can (lw_carousel_choice (self, choice), round))
    return LW_CAROUSEL_CANNOT;
  if (lw_carousel_choice (self, choice)->round != LW_CAROUSEL_NONE)
    return LW_CAROUSEL_TWICE;
  if (self->count[place * self->n_rounds + round] >= lw_carousel_seats (self, place, round))
    return LW_CAROUSEL_NO_SEAT;
  lw_carousel_set (self, choice, round);

  return LW_CAROUSEL_SWAPPED;
}

static void
clear (LwCarousel *self, const LwCarouselCell *cell)
{
  guint choice = *lw_carousel_at (self, cell->student, cell->round);

  if (choice != LW_CAROUSEL_NONE)
    lw_carousel_clear (self, choice);
}

/* Two cells, and what they had. */
typedef struct
{
  LwCarouselCell cells[2];
  guint choices[2];
} Pair;

static guint
place_of (const LwCarousel *self, guint choice)
{
  return choice != LW_CAROUSEL_NONE ? lw_carousel_choice (self, choice)->place : LW_CAROUSEL_NONE;
}

static void
add_pair (LwCarousel *self, GArray *pairs, const LwCarouselCell *one, const LwCarouselCell *other)
{
  const Pair pair = { { *one, *other },
                      { *lw_carousel_at (self, one->student, one->round),
                        *lw_carousel_at (self, other->student, other->round) } };

  g_array_append_val (pairs, pair);
}

static gboolean
has_pins (const LwCarousel *self, const GArray *pairs)
{
  for (guint i = 0; i < pairs->len * 2; i++)
    {
      guint choice = g_array_index (pairs, Pair, i / 2).choices[i % 2];

      if (choice != LW_CAROUSEL_NONE && lw_carousel_choice (self, choice)->is_pinned)
        return TRUE;
    }

  return FALSE;
}

static void
clear_all (LwCarousel *self, const GArray *pairs)
{
  for (guint i = 0; i < pairs->len * 2; i++)
    clear (self, &g_array_index (pairs, Pair, i / 2).cells[i % 2]);
}

/* In which round the student is at the place, or LW_CAROUSEL_NONE. */
static guint
find_round (const LwCarousel *self, guint student, guint place)
{
  guint choice = place != LW_CAROUSEL_NONE ? find_choice (self, student, place) : LW_CAROUSEL_NONE;

  return choice != LW_CAROUSEL_NONE ? lw_carousel_choice (self, choice)->round : LW_CAROUSEL_NONE;
}

/* Two students who swap in one round would be twice where they have been: they swap in those
 * rounds too, and so on, till each sees every workplace once. */
static void
find_pairs (LwCarousel *self, GArray *pairs, const LwCarouselCell *one, const LwCarouselCell *other)
{
  LwRounds known = (LwRounds) 1 << one->round;

  add_pair (self, pairs, one, other);
  for (guint i = 0; one->round == other->round && i < pairs->len; i++)
    for (guint j = 0; j < 2; j++)
      {
        const Pair *pair = &g_array_index (pairs, Pair, i);
        guint student = pair->cells[j].student;
        guint round = find_round (self, student, place_of (self, pair->choices[1 - j]));

        if (round == LW_CAROUSEL_NONE || known >> round & 1)
          continue;
        known |= (LwRounds) 1 << round;
        add_pair (self, pairs, &(LwCarouselCell){ one->student, round },
                  &(LwCarouselCell){ other->student, round });
      }
}

static LwCarouselSwap
swap_all (LwCarousel *self, const GArray *pairs)
{
  LwCarouselSwap result = LW_CAROUSEL_SWAPPED;

  clear_all (self, pairs);
  for (guint i = 0; result == LW_CAROUSEL_SWAPPED && i < pairs->len * 2; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i / 2);

      result = try_set (self, pair->cells[i % 2].student, pair->cells[i % 2].round,
                        place_of (self, pair->choices[1 - i % 2]));
    }
  if (result == LW_CAROUSEL_SWAPPED)
    return result;
  clear_all (self, pairs);
  for (guint i = 0; i < pairs->len * 2; i++)
    {
      const Pair *pair = &g_array_index (pairs, Pair, i / 2);

      if (pair->choices[i % 2] != LW_CAROUSEL_NONE)
        lw_carousel_set (self, pair->choices[i % 2], pair->cells[i % 2].round);
    }

  return result;
}

/**
 * lw_carousel_try_pin:
 * @self: a carousel that is not solved yet
 * @student: number of a student
 * @place: number of a workplace
 * @round: number of a round
 *
 * Pins the student there where it fits: he can be there then, is not pinned elsewhere in that round
 * or there in another, and other pins leave a seat.
 *
 * Returns: whether it fits
 */
gboolean
lw_carousel_try_pin (LwCarousel *self, guint student, guint place, guint round)
{
  guint choice = find_choice (self, student, place);
  guint company = lw_carousel_place (self, place)->company;
  guint n_there = 0, n_of_company = 0;

  if (choice == LW_CAROUSEL_NONE || !lw_carousel_can (lw_carousel_choice (self, choice), round)
      || self->away[student] >> round & 1)
    return FALSE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      const LwCarouselChoice *other = lw_carousel_choice (self, i);

      if (!other->is_pinned)
        continue;
      if (other->student == student && (other->round == round || other->place == place))
        return FALSE;
      n_there += other->place == place && other->round == round;
      n_of_company += lw_carousel_place (self, other->place)->company == company;
    }
  if (n_there >= lw_carousel_seats (self, place, round)
      || n_of_company >= g_array_index (self->companies, guint, company))
    return FALSE;
  lw_carousel_pin (self, choice, round);

  return TRUE;
}

/**
 * lw_carousel_unpin:
 * @self: a carousel
 *
 * From now on what was pinned can be swapped as all else.
 */
void
lw_carousel_unpin (LwCarousel *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    lw_carousel_choice (self, i)->is_pinned = FALSE;
}

/**
 * lw_carousel_swap:
 * @self: a carousel with a schedule
 * @one, @other: two cells of it; one of them may be empty
 * @n_rounds: (out) (optional): in how many rounds was swapped
 *
 * Puts in each cell the workplace of the other. Two students who swap in one round do so in as many
 * others as it takes for each to be everywhere once at most. What can't be leaves the schedule as
 * it is. Doing it again takes it back.
 *
 * Returns: %LW_CAROUSEL_SWAPPED, or why it can't be
 */
LwCarouselSwap
lw_carousel_swap (LwCarousel *self,
                  const LwCarouselCell *one,
                  const LwCarouselCell *other,
                  guint *n_rounds)
{
  g_autoptr (GArray) pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  if (lw_carousel_get_place (self, one->student, one->round)
      == lw_carousel_get_place (self, other->student, other->round))
    return LW_CAROUSEL_SAME;
  find_pairs (self, pairs, one, other);
  if (n_rounds != NULL)
    *n_rounds = pairs->len;
  if (has_pins (self, pairs))
    return LW_CAROUSEL_CANNOT;

  return swap_all (self, pairs);
}

/**
 * lw_carousel_swap_tell:
 * @swap: what lw_carousel_swap() answered; %LW_CAROUSEL_SWAPPED when the rules refuse what it did
 *
 * Returns: why two cells were not swapped
 */
const char *
lw_carousel_swap_tell (LwCarouselSwap swap)
{
  switch (swap)
    {
    case LW_CAROUSEL_SAME:
      return _ ("Both have the same: there is nothing to swap.");
    case LW_CAROUSEL_CANNOT:
      return _ ("That can’t be: one of the two can’t be there in that round.");
    case LW_CAROUSEL_TWICE:
      return _ ("That can’t be: one of the two is there in another round already.");
    case LW_CAROUSEL_NO_SEAT:
      return _ ("That can’t be: the workplace is full in that round.");
    case LW_CAROUSEL_SWAPPED:
    default:
      return _ ("That can’t be: a rule stops it.");
    }
}
