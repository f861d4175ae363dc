/* lw-carousel.c - every student each round at another workplace
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * First the workplaces of each student are chosen by a flow in which a workplace has the seats of
 * all rounds together; that is a bound on what any schedule comes to. Then these are dealt out over
 * the rounds. When every workplace has the same seats in each round that is the colouring of the
 * edges of a bipartite graph, which always goes (Kőnig 1916): the schedule is as good as the bound,
 * and so the best. Else a search goes on from what could be dealt out.
 */

#include "lw-carousel-private.h"

#include <string.h>

/**
 * lw_carousel_new:
 * @n_students: how many students
 * @n_rounds: how many rounds, 1 to %LW_CAROUSEL_MOST_ROUNDS
 *
 * Returns: (transfer full): a carousel without workplaces
 */
LwCarousel *
lw_carousel_new (guint n_students, guint n_rounds)
{
  LwCarousel *self;

  g_return_val_if_fail (n_rounds > 0 && n_rounds <= LW_CAROUSEL_MOST_ROUNDS, NULL);

  self = g_new0 (LwCarousel, 1);
  self->n_students = n_students;
  self->n_rounds = n_rounds;
  self->choices = g_array_new (FALSE, FALSE, sizeof (LwCarouselChoice));
  self->places = g_array_new (FALSE, FALSE, sizeof (LwCarouselPlace));
  self->seats = g_array_new (FALSE, FALSE, sizeof (guint));
  self->companies = g_array_new (FALSE, FALSE, sizeof (guint));
  self->away = g_new0 (LwRounds, n_students);
  self->at = g_new (guint, n_students * n_rounds);
  for (guint i = 0; i < n_students * n_rounds; i++)
    self->at[i] = LW_CAROUSEL_NONE;

  return self;
}

void
lw_carousel_free (LwCarousel *self)
{
  g_array_unref (self->choices);
  g_array_unref (self->places);
  g_array_unref (self->seats);
  g_array_unref (self->companies);
  g_free (self->away);
  g_free (self->at);
  g_free (self->count);
  g_free (self->total);
  g_free (self->of_company);
  g_free (self);
}

/**
 * lw_carousel_add_company:
 * @most: how many students it takes in all rounds together; %G_MAXUINT for no limit
 *
 * Returns: its number
 */
guint
lw_carousel_add_company (LwCarousel *self, guint most)
{
  g_array_append_val (self->companies, most);

  return self->companies->len - 1;
}

/**
 * lw_carousel_add_place:
 * @company: whose workplace it is
 * @seats: how many students can be there in each round
 *
 * Returns: its number
 */
guint
lw_carousel_add_place (LwCarousel *self, guint company, guint seats)
{
  const LwCarouselPlace place = { company, 0 };

  g_return_val_if_fail (company < self->companies->len, LW_CAROUSEL_NONE);

  g_array_append_val (self->places, place);
  for (guint round = 0; round < self->n_rounds; round++)
    g_array_append_val (self->seats, seats);

  return self->places->len - 1;
}

/**
 * lw_carousel_set_seats:
 * @self: a carousel
 * @place: number of a workplace
 * @round: number of a round
 * @seats: how many can come in that round; 0 when it is closed then
 *
 * What is different from the other rounds.
 */
void
lw_carousel_set_seats (LwCarousel *self, guint place, guint round, guint seats)
{
  g_return_if_fail (place < self->places->len && round < self->n_rounds);

  g_array_index (self->seats, guint, place * self->n_rounds + round) = seats;
}

/**
 * lw_carousel_add_choice:
 * @student: who
 * @place: where; once for each student and workplace
 * @rounds: in which rounds that can be
 * @again: whether he was there before
 * @wish, @travel: what it costs
 *
 * Returns: its number
 */
guint
lw_carousel_add_choice (LwCarousel *self,
                        guint student,
                        guint place,
                        LwRounds rounds,
                        gboolean again,
                        guint wish,
                        guint travel)
{
  const LwCarouselChoice choice = { student,          place, rounds & lw_carousel_all_rounds (self),
                                    again ? 1 : 0,    wish,  travel,
                                    LW_CAROUSEL_NONE, FALSE };

  g_return_val_if_fail (student < self->n_students && place < self->places->len, LW_CAROUSEL_NONE);

  g_array_append_val (self->choices, choice);
  lw_carousel_place (self, place)->n_choices++;

  return self->choices->len - 1;
}

/**
 * lw_carousel_pin:
 * @self: a carousel that is not solved yet
 * @choice: who and where
 * @round: when
 *
 * It stays so, also where there is no seat.
 */
void
lw_carousel_pin (LwCarousel *self, guint choice, guint round)
{
  LwCarouselChoice *pinned;

  g_return_if_fail (choice < self->choices->len && round < self->n_rounds);

  pinned = lw_carousel_choice (self, choice);
  pinned->round = round;
  pinned->is_pinned = TRUE;
  *lw_carousel_at (self, pinned->student, round) = choice;
}

/**
 * lw_carousel_set_away:
 * @self: a carousel
 * @student: number of a student
 * @round: number of a round
 *
 * The student has something else then, which is no lack of places.
 */
void
lw_carousel_set_away (LwCarousel *self, guint student, guint round)
{
  g_return_if_fail (student < self->n_students && round < self->n_rounds);

  self->away[student] |= (LwRounds) 1 << round;
}

/* From now on he is there in that round. */
void
lw_carousel_set (LwCarousel *self, guint choice, guint round)
{
  LwCarouselChoice *set = lw_carousel_choice (self, choice);

  g_assert (set->round == LW_CAROUSEL_NONE);
  set->round = round;
  *lw_carousel_at (self, set->student, round) = choice;
  self->count[set->place * self->n_rounds + round]++;
  self->total[set->place]++;
  self->of_company[lw_carousel_place (self, set->place)->company]++;
}

void
lw_carousel_clear (LwCarousel *self, guint choice)
{
  LwCarouselChoice *set = lw_carousel_choice (self, choice);

  g_assert (set->round != LW_CAROUSEL_NONE && !set->is_pinned);
  *lw_carousel_at (self, set->student, set->round) = LW_CAROUSEL_NONE;
  self->count[set->place * self->n_rounds + set->round]--;
  self->total[set->place]--;
  self->of_company[lw_carousel_place (self, set->place)->company]--;
  set->round = LW_CAROUSEL_NONE;
}

/* What the schedule has no more than the pins; counts what these take. */
static void
start (LwCarousel *self)
{
  guint n = self->places->len;

  g_free (self->count);
  g_free (self->total);
  g_free (self->of_company);
  self->count = g_new0 (guint, n * self->n_rounds);
  self->total = g_new0 (guint, n);
  self->of_company = g_new0 (guint, self->companies->len);
  for (guint i = 0; i < self->n_students * self->n_rounds; i++)
    self->at[i] = LW_CAROUSEL_NONE;
  for (guint i = 0; i < self->choices->len; i++)
    {
      LwCarouselChoice *choice = lw_carousel_choice (self, i);
      guint round = choice->round;

      choice->round = LW_CAROUSEL_NONE;
      choice->rounds &= ~self->away[choice->student];
      if (choice->is_pinned)
        lw_carousel_set (self, i, round);
    }
}

static guint
sum_seats (const LwCarousel *self, guint place)
{
  guint n = 0;

  for (guint round = 0; round < self->n_rounds; round++)
    n += MIN (lw_carousel_seats (self, place, round), self->n_students);

  return n;
}

/* n students at one workplace, counted over all rounds. */
static gint64
fair_of (const LwCarousel *self, gint64 n)
{
  gint64 full = n / self->n_rounds;

  return full * (full - 1) / 2 * self->n_rounds + full * (n % self->n_rounds);
}

/* Sums that no schedule can pass. */
static gboolean
init_levels (LwCarousel *self, GError **error)
{
  gint64 n = self->n_students, r = self->n_rounds;
  gint64 most[N_LEVELS] = { n * r, n * r * (r - 1) / 2 };
  g_autofree guint *again = g_new0 (guint, self->n_students);
  g_autofree guint *wish = g_new0 (guint, self->n_students);
  g_autofree guint *travel = g_new0 (guint, self->n_students);

  for (guint i = 0; i < self->choices->len; i++)
    {
      const LwCarouselChoice *choice = lw_carousel_choice (self, i);

      again[choice->student] += choice->again;
      wish[choice->student] = MAX (wish[choice->student], choice->wish);
      travel[choice->student] = MAX (travel[choice->student], choice->travel);
    }
  for (guint i = 0; i < self->n_students; i++)
    {
      most[LEVEL_AGAIN] += MIN (again[i], r);
      most[LEVEL_WISH] += wish[i] * r;
      most[LEVEL_TRAVEL] += travel[i] * r;
    }
  for (guint i = 0; i < self->places->len; i++)
    most[LEVEL_FAIR]
      += fair_of (self, MAX (self->total[i],
                             MIN (lw_carousel_place (self, i)->n_choices, sum_seats (self, i))));

  return lw_levels_init (&self->levels, N_LEVELS, most, error);
}

LwCost
lw_carousel_cost_of (const LwCarousel *self, const LwCarouselChoice *choice)
{
  const gint64 levels[N_LEVELS] = {
    [LEVEL_AGAIN] = choice->again, [LEVEL_WISH] = choice->wish, [LEVEL_TRAVEL] = choice->travel
  };

  return lw_levels_pack (&self->levels, levels);
}

static void
terms_from_levels (LwCarouselTerms *terms, const gint64 *levels)
{
  *terms = (LwCarouselTerms){ levels[LEVEL_NOT_PLACED], levels[LEVEL_UNEVEN], levels[LEVEL_AGAIN],
                              levels[LEVEL_WISH],       levels[LEVEL_TRAVEL], levels[LEVEL_FAIR] };
}

/**
 * lw_carousel_get_terms:
 * @terms: (out caller-allocated): what the schedule comes to
 */
void
lw_carousel_get_terms (const LwCarousel *self, LwCarouselTerms *terms)
{
  memset (terms, 0, sizeof *terms);
  for (guint student = 0; student < self->n_students; student++)
    {
      gint64 n_missing = 0;

      for (guint round = 0; round < self->n_rounds; round++)
        {
          guint at = *lw_carousel_at (self, student, round);

          if (at == LW_CAROUSEL_NONE)
            {
              n_missing += !(self->away[student] >> round & 1);
              continue;
            }
          terms->again += lw_carousel_choice (self, at)->again;
          terms->wish += lw_carousel_choice (self, at)->wish;
          terms->travel += lw_carousel_choice (self, at)->travel;
        }
      terms->not_placed += n_missing;
      terms->uneven += n_missing * (n_missing - 1) / 2;
    }
  for (guint i = 0; self->is_solved && i < self->places->len; i++)
    terms->fair += fair_of (self, self->total[i]);
}

/**
 * lw_carousel_get_bound:
 * @terms: (out caller-allocated): what no schedule can be better than
 */
void
lw_carousel_get_bound (const LwCarousel *self, LwCarouselTerms *terms)
{
  gint64 levels[N_LEVELS] = { 0 };

  if (self->is_solved)
    lw_levels_unpack (&self->levels, self->bound, levels);
  terms_from_levels (terms, levels);
}

LwCost
lw_carousel_measure (const LwCarousel *self)
{
  LwCarouselTerms terms;

  lw_carousel_get_terms (self, &terms);

  return lw_levels_pack (&self->levels, (const gint64[N_LEVELS]){
                                          terms.not_placed,
                                          terms.uneven,
                                          terms.again,
                                          terms.wish,
                                          terms.travel,
                                          terms.fair,
                                        });
}

/**
 * lw_carousel_solve:
 * @self: a carousel
 * @cancellable: (nullable): a cancellable
 * @error: %G_IO_ERROR_CANCELLED, or %LW_ERROR_INVALID when the numbers are too large
 *
 * Makes the schedule: the same one each time for the same numbers. What is pinned stays.
 *
 * Returns: whether there is one, in which some may have no place in some round
 */
gboolean
lw_carousel_solve (LwCarousel *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GArray) chosen = NULL;

  start (self);
  self->is_solved = init_levels (self, error);
  if (!self->is_solved)
    return FALSE;
  chosen = lw_carousel_choose (self, cancellable, error);
  if (chosen == NULL)
    return FALSE;
  if (lw_carousel_deal (self, chosen))
    return TRUE;

  return lw_carousel_mend (self, cancellable, error);
}

/**
 * lw_carousel_get_choice:
 *
 * Returns: what the student has in the round, or %LW_CAROUSEL_NONE
 */
guint
lw_carousel_get_choice (const LwCarousel *self, guint student, guint round)
{
  g_return_val_if_fail (student < self->n_students && round < self->n_rounds, LW_CAROUSEL_NONE);

  return *lw_carousel_at (self, student, round);
}

/**
 * lw_carousel_get_place:
 * @self: a carousel that was solved
 * @student: number of a student
 * @round: number of a round
 *
 * Returns: number of the workplace where the student is then, or %LW_CAROUSEL_NONE
 */
guint
lw_carousel_get_place (const LwCarousel *self, guint student, guint round)
{
  guint choice = lw_carousel_get_choice (self, student, round);

  return choice != LW_CAROUSEL_NONE ? lw_carousel_choice (self, choice)->place : LW_CAROUSEL_NONE;
}

/**
 * lw_carousel_count:
 * @self: a carousel
 * @place: number of a workplace
 * @round: number of a round
 *
 * Returns: how many students are there in that round; 0 before it is solved
 */
guint
lw_carousel_count (const LwCarousel *self, guint place, guint round)
{
  g_return_val_if_fail (place < self->places->len && round < self->n_rounds, 0);

  return self->is_solved ? self->count[place * self->n_rounds + round] : 0;
}

/**
 * lw_carousel_is_best:
 * @self: a carousel
 *
 * Returns: whether it is proven that no schedule is better
 */
gboolean
lw_carousel_is_best (const LwCarousel *self)
{
  return self->is_solved && lw_carousel_measure (self) == self->bound;
}

/**
 * lw_carousel_get_why:
 *
 * Returns: why the student has no place in the round
 */
LwCarouselWhy
lw_carousel_get_why (const LwCarousel *self, guint student, guint round)
{
  gboolean has_other = FALSE;

  if (*lw_carousel_at (self, student, round) != LW_CAROUSEL_NONE)
    return LW_CAROUSEL_HAS_PLACE;
  if (self->away[student] >> round & 1)
    return LW_CAROUSEL_AWAY;
  for (guint i = 0; i < self->choices->len; i++)
    {
      const LwCarouselChoice *choice = lw_carousel_choice (self, i);

      if (choice->student != student || choice->round != LW_CAROUSEL_NONE)
        continue;
      if (lw_carousel_can (choice, round) && lw_carousel_seats (self, choice->place, round) > 0)
        return LW_CAROUSEL_FULL;
      has_other = TRUE;
    }

  return has_other ? LW_CAROUSEL_CLOSED : LW_CAROUSEL_FEW;
}

/**
 * lw_carousel_terms_compare:
 * @one: what a schedule comes to
 * @other: what another comes to
 *
 * Returns: below 0 when @one is better, above 0 when @other is, 0 when they are alike
 */
int
lw_carousel_terms_compare (const LwCarouselTerms *one, const LwCarouselTerms *other)
{
  const gint64 pairs[][2] = {
    { one->not_placed, other->not_placed }, { one->uneven, other->uneven },
    { one->again, other->again },           { one->wish, other->wish },
    { one->travel, other->travel },         { one->fair, other->fair },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i][0] != pairs[i][1])
      return pairs[i][0] < pairs[i][1] ? -1 : 1;

  return 0;
}
