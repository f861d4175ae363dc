/* lw-carousel-by-hand.c - what was put in a schedule by hand, and stays when it is made anew
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-carousel-cohort-private.h"

#include "lw-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
held_clear (gpointer data)
{
  LwCarouselHeld *held = data;

  g_free (held->student);
  g_free (held->workplace);
  g_free (held->name);
}

/**
 * lw_carousel_by_hand_new:
 *
 * Returns: (transfer full) (element-type LwCarouselHeld): nothing put by hand yet
 */
GArray *
lw_carousel_by_hand_new (void)
{
  GArray *by_hand = g_array_new (FALSE, FALSE, sizeof (LwCarouselHeld));

  g_array_set_clear_func (by_hand, held_clear);

  return by_hand;
}

static void
add (GArray *by_hand, const char *student, guint round, const char *workplace, const char *name)
{
  const LwCarouselHeld held = { g_strdup (student), round, g_strdup (workplace), g_strdup (name) };

  g_array_append_val (by_hand, held);
}

/**
 * lw_carousel_by_hand_copy:
 * @by_hand: (element-type LwCarouselHeld): what was put by hand
 *
 * Returns: (transfer full) (element-type LwCarouselHeld): the same
 */
GArray *
lw_carousel_by_hand_copy (const GArray *by_hand)
{
  GArray *copy = lw_carousel_by_hand_new ();

  for (guint i = 0; i < by_hand->len; i++)
    {
      const LwCarouselHeld *held = &g_array_index (by_hand, LwCarouselHeld, i);

      add (copy, held->student, held->round, held->workplace, held->name);
    }

  return copy;
}

static const LwCarouselHeld *
held_at (LwCarouselCohort *self, guint index)
{
  return &g_array_index (self->by_hand, LwCarouselHeld, index);
}

/* In which row the record is, or LW_CAROUSEL_NONE. */
static guint
find (GPtrArray *records, const char *id)
{
  for (guint i = 0; i < records->len; i++)
    if (strcmp (lw_record_get_id (g_ptr_array_index (records, i)), id) == 0)
      return i;

  return LW_CAROUSEL_NONE;
}

/**
 * lw_carousel_cohort_keep:
 * @self: a cohort that is not solved yet
 * @by_hand: (element-type LwCarouselHeld): what was put by hand; copied
 *
 * What of it still fits stays when the schedule is made. Who is in no class of the cohort keeps
 * what was put, for when the class is asked for again.
 */
void
lw_carousel_cohort_keep (LwCarouselCohort *self, const GArray *by_hand)
{
  g_array_unref (self->by_hand);
  self->by_hand = lw_carousel_by_hand_copy (by_hand);
}

/**
 * lw_carousel_cohort_get_by_hand:
 * @self: a cohort
 *
 * Returns: (transfer none) (element-type LwCarouselHeld): what was put by hand, also what does not
 *   fit now
 */
GArray *
lw_carousel_cohort_get_by_hand (LwCarouselCohort *self)
{
  return self->by_hand;
}

void
lw_carousel_cohort_pin_by_hand (LwCarouselCohort *self)
{
  for (guint i = 0; i < self->by_hand->len; i++)
    {
      const LwCarouselHeld *held = held_at (self, i);
      guint student = find (self->students, held->student);
      guint place = find (self->workplaces, held->workplace);

      if (student != LW_CAROUSEL_NONE && place != LW_CAROUSEL_NONE
          && held->round < self->rounds->len)
        lw_carousel_try_pin (self->carousel, student, place, held->round);
    }
}

static gboolean
is_there (LwCarouselCohort *self, const LwCarouselHeld *held)
{
  guint student = find (self->students, held->student);
  LwPlacement *stage = student != LW_CAROUSEL_NONE && held->round < self->rounds->len
                         ? lw_carousel_cohort_get_stage (self, student, held->round)
                         : NULL;

  return stage != NULL && g_strcmp0 (stage->workplace, held->workplace) == 0;
}

static guint *
copy_places (LwCarouselCohort *self)
{
  guint n_rounds = self->rounds->len;
  guint *places = g_new (guint, self->students->len * n_rounds + 1);

  for (guint i = 0; i < self->students->len * n_rounds; i++)
    places[i] = lw_carousel_get_place (self->carousel, i / n_rounds, i % n_rounds);

  return places;
}

/* What didn't fit, or is put elsewhere now, is not meant any more. */
static void
forget_gone (LwCarouselCohort *self, const char *student)
{
  for (guint i = self->by_hand->len; i-- > 0;)
    if (strcmp (held_at (self, i)->student, student) == 0 && !is_there (self, held_at (self, i)))
      g_array_remove_index (self->by_hand, i);
}

/* A function of the school itself goes by its own name. */
static char *
dup_name (LwCarouselCohort *self, LwWorkplace *workplace)
{
  LwWorld *world = self->cohort->world;
  LwCompany *company = lw_world_find (world->lists.companies, workplace->company);
  gboolean is_own = company != NULL && g_strcmp0 (company->kind, "school") == 0;

  return is_own && workplace->title != NULL ? g_strdup (workplace->title)
                                            : lw_world_dup_place (world, workplace);
}

/* What was held when the schedule was made is by hand wherever it goes. */
static void
note_made (LwCarouselCohort *self, const guint *before)
{
  guint n_rounds = self->rounds->len;

  if (self->made != NULL)
    return;
  self->made = g_memdup2 (before, self->students->len * n_rounds * sizeof *before);
  for (guint i = 0; i < self->by_hand->len; i++)
    {
      guint student = find (self->students, held_at (self, i)->student);

      if (student != LW_CAROUSEL_NONE && held_at (self, i)->round < n_rounds)
        self->made[student * n_rounds + held_at (self, i)->round] = LW_CAROUSEL_NONE;
    }
}

/* What differs from the places before was put by hand, unless it is back where it came from. */
static void
note_all (LwCarouselCohort *self, const guint *before)
{
  note_made (self, before);
  for (guint i = 0; i < self->students->len * self->rounds->len; i++)
    {
      guint student = i / self->rounds->len, round = i % self->rounds->len;
      const char *id = lw_record_get_id (g_ptr_array_index (self->students, student));
      guint place = lw_carousel_get_place (self->carousel, student, round);

      if (place == before[i])
        continue;
      forget_gone (self, id);
      if (place != LW_CAROUSEL_NONE && place != self->made[i])
        {
          LwWorkplace *workplace = g_ptr_array_index (self->workplaces, place);
          g_autofree char *name = dup_name (self, workplace);

          add (self->by_hand, id, round, lw_record_get_id (LW_RECORD (workplace)), name);
        }
    }
}

/**
 * lw_carousel_cohort_swap:
 * @self: a cohort that was solved
 * @one, @other: two cells of its schedule
 * @n_rounds: (out): in how many rounds was swapped
 * @error: %LW_ERROR_RULE: why the two can't be swapped
 *
 * Holds the schedule that comes of it against the rules, as lw_carousel_cohort_solve() does, and
 * notes what was put by hand.
 *
 * Returns: whether they were
 */
gboolean
lw_carousel_cohort_swap (LwCarouselCohort *self,
                         const LwCarouselCell *one,
                         const LwCarouselCell *other,
                         guint *n_rounds,
                         GError **error)
{
  guint n_placed = lw_carousel_cohort_count_placed (self);
  g_autofree guint *before = copy_places (self);
  LwCarouselSwap result = lw_carousel_swap (self->carousel, one, other, n_rounds);

  if (result == LW_CAROUSEL_SWAPPED)
    {
      lw_carousel_cohort_hold (self);
      if (lw_carousel_cohort_count_placed (self) >= n_placed)
        {
          note_all (self, before);
          return TRUE;
        }
      lw_carousel_swap (self->carousel, one, other, NULL);
      lw_carousel_cohort_hold (self);
    }
  g_set_error_literal (error, LW_ERROR, LW_ERROR_RULE, lw_carousel_swap_tell (result));

  return FALSE;
}

/* "Anna Bakker, ronde 2: Garage Pauw (Hulpmonteur)" */
static char *
dup_held (LwCarouselCohort *self, const LwCarouselHeld *held)
{
  LwRecord *student = g_ptr_array_index (self->students, find (self->students, held->student));

  /* translators: a student, the number of a round, and where the student is then */
  return g_strdup_printf (_ ("%s, round %u: %s"), lw_record_get_title (student), held->round + 1,
                          held->name);
}

/**
 * lw_carousel_cohort_dup_lost:
 * @self: a cohort that was solved
 *
 * Returns: (transfer full) (nullable): what was put by hand and does not fit, in the user's
 *   language; %NULL when all of it does
 */
char *
lw_carousel_cohort_dup_lost (LwCarouselCohort *self)
{
  g_autoptr (GPtrArray) lost = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;
  guint n;

  for (guint i = 0; i < self->by_hand->len; i++)
    {
      const LwCarouselHeld *held = held_at (self, i);

      if (find (self->students, held->student) != LW_CAROUSEL_NONE && !is_there (self, held))
        g_ptr_array_add (lost, dup_held (self, held));
    }
  n = lost->len;
  if (n == 0)
    return NULL;
  g_ptr_array_add (lost, NULL);
  all = g_strjoinv ("; ", (char **) lost->pdata);

  /* translators: places in a schedule */
  return g_strdup_printf (ngettext ("What was swapped by hand does not fit now: %s",
                                    "What was swapped by hand does not fit now: %s", n),
                          all);
}
