/* lw-next-places.c - where else a student could go
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-next-places.h"

#include "lw-asks.h"
#include "lw-cohort-filter.h"
#include "lw-date.h"
#include "lw-world.h"

/* The rules are held against no more places than these, the nearest first: in a region there are
 * thousands. */
#define MOST_JUDGED 400
#define SAME_MINUTES 15

typedef struct
{
  LwWorld *world;
  LwPlacement *placement;
  LwStudent *student;  /* nullable */
  GHashTable *refused; /* company id -> itself */
  GHashTable *wishes;  /* workplace id -> rank */
  GHashTable *asked;   /* company id -> how often this school year */
  LwPlaceFits *fits;   /* nullable */
} Search;

static void
next_place_free (gpointer data)
{
  LwNextPlace *self = data;

  g_object_unref (self->workplace);
  g_ptr_array_unref (self->findings);
  g_clear_pointer (&self->fit, lw_place_fit_free);
  g_free (self);
}

/* Companies that said no to this stage, and the one where it is now. */
static GHashTable *
find_refused (LwWorld *world, LwPlacement *placement)
{
  GHashTable *refused = g_hash_table_new (g_str_hash, g_str_equal);
  LwRecordList *moments = world->lists.contact_moments;
  LwWorkplace *now = lw_world_find (world->lists.workplaces, placement->workplace);

  if (now != NULL)
    g_hash_table_add (refused, now->company);
  for (guint i = 0; moments != NULL && i < lw_record_list_get_size (moments); i++)
    {
      LwContactMoment *moment = lw_record_list_peek (moments, i);

      if (lw_contact_moment_is_refusal (moment)
          && g_strcmp0 (moment->placement, lw_record_get_id (LW_RECORD (placement))) == 0)
        g_hash_table_add (refused, moment->company);
    }

  return refused;
}

static GHashTable *
index_wishes (GPtrArray *wishes)
{
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; wishes != NULL && i < wishes->len; i++)
    {
      LwWish *wish = g_ptr_array_index (wishes, i);
      guint rank = wish->rank > 0 ? (guint) wish->rank : wishes->len;

      if (wish->workplace != NULL)
        g_hash_table_insert (index, wish->workplace, GUINT_TO_POINTER (rank));
    }

  return index;
}

/* Where nothing is said of profiles all may come. */
static gboolean
suits (const Search *search, LwWorkplace *workplace)
{
  LwGroup *group = lw_world_get_group (search->world, search->placement);
  const char *profile = search->student != NULL && search->student->profile != NULL
                          ? search->student->profile
                        : group != NULL ? group->profile
                                        : NULL;

  return profile == NULL || workplace->profiles == NULL || workplace->profiles[0] == NULL
         || g_strv_contains ((const char *const *) workplace->profiles, profile);
}

static guint
wish_order (const LwNextPlace *place)
{
  return place->wish > 0 ? place->wish : G_MAXUINT;
}

static guint
travel_order (const LwNextPlace *place)
{
  return place->minutes >= 0 ? (guint) place->minutes : G_MAXUINT;
}

/* About as far counts as equally far. */
static guint
distance_of (const LwNextPlace *place)
{
  return travel_order (place) / SAME_MINUTES;
}

/* What the rules say least of, then what the student wished, then what suits what the student wants
 * to learn, then the nearer; of about as far who was asked least, then who is there for all. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const LwNextPlace *one = *(const LwNextPlace *const *) a;
  const LwNextPlace *other = *(const LwNextPlace *const *) b;

  if (one->n_warnings != other->n_warnings)
    return one->n_warnings < other->n_warnings ? -1 : 1;
  if (one->wish != other->wish)
    return wish_order (one) < wish_order (other) ? -1 : 1;
  if (one->order != other->order)
    return one->order < other->order ? -1 : 1;
  if (distance_of (one) != distance_of (other))
    return distance_of (one) < distance_of (other) ? -1 : 1;
  if (one->n_asked != other->n_asked)
    return one->n_asked < other->n_asked ? -1 : 1;
  if (one->is_public != other->is_public)
    return one->is_public ? -1 : 1;
  if (one->minutes != other->minutes)
    return travel_order (one) < travel_order (other) ? -1 : 1;

  return lw_record_compare (LW_RECORD (one->workplace), LW_RECORD (other->workplace));
}

static LwNextPlace *
next_place_new (const Search *search, LwWorkplace *workplace)
{
  LwNextPlace *self = g_new0 (LwNextPlace, 1);
  LwCompany *company = lw_world_find (search->world->lists.companies, workplace->company);

  self->workplace = g_object_ref (workplace);
  self->wish = GPOINTER_TO_UINT (
    g_hash_table_lookup (search->wishes, lw_record_get_id (LW_RECORD (workplace))));
  if (search->fits != NULL)
    self->order = lw_place_fits_get_order (search->fits, workplace);
  self->minutes = lw_world_get_minutes (
    search->world, search->student != NULL ? search->student->postcode : NULL,
    company != NULL ? company->postcode : NULL, &self->is_estimate);
  self->n_asked = GPOINTER_TO_UINT (g_hash_table_lookup (search->asked, workplace->company));
  self->is_public = company != NULL && lw_company_is_public (company);
  self->findings = g_ptr_array_new ();

  return self;
}

static GPtrArray *
find_candidates (const Search *search)
{
  LwRecordList *workplaces = search->world->lists.workplaces;
  GPtrArray *candidates = g_ptr_array_new_with_free_func (next_place_free);

  for (guint i = 0; i < lw_record_list_get_size (workplaces); i++)
    {
      LwWorkplace *workplace = lw_record_list_peek (workplaces, i);

      if (workplace->company != NULL && !g_hash_table_contains (search->refused, workplace->company)
          && suits (search, workplace))
        g_ptr_array_add (candidates, next_place_new (search, workplace));
    }
  g_ptr_array_sort (candidates, compare_places);

  return candidates;
}

/* Whether the stage could be kept there as it is. */
static gboolean
judge (const Search *search, LwNextPlace *place)
{
  g_autoptr (LwRecord) there = lw_record_copy (LW_RECORD (search->placement));

  lw_record_set_text (there, "workplace", lw_record_get_id (LW_RECORD (place->workplace)));
  lw_record_set_text (there, "workplace-mentor", NULL);
  lw_record_set_text (there, "state", "voorgesteld");
  g_ptr_array_unref (place->findings);
  place->findings = lw_rules_judge (search->world, LW_PLACEMENT (there));
  for (guint i = 0; i < place->findings->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (place->findings, i);

      if (finding->strength >= LW_STRENGTH_STOP)
        return FALSE;
      if (finding->strength == LW_STRENGTH_WARN)
        place->n_warnings++;
    }

  return TRUE;
}

static gboolean
is_broken_off (LwPlacement *placement)
{
  return g_strcmp0 (placement->state, "afgebroken") == 0;
}

/* What was broken off stays as it was: elsewhere it is a stage of its own. */
static LwRecord *
make_another (LwPlacement *placement)
{
  static const char *const fields[]
    = { "student", "variant", "stage-period", "pattern",           "first-day",     "last-day",
        "begin",   "end",     "supervisor",   "learning-question", "question-kind", "linkage" };
  LwRecord *next = lw_record_new (&lw_placement_record, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    lw_record_copy_field (next, LW_RECORD (placement),
                          lw_record_type_find_field (&lw_placement_record, fields[i]));

  return next;
}

/**
 * lw_next_places_begin:
 * @world: a world
 * @placement: a stage that looks for a place, or that was broken off
 * @has_begun: (out): whether days of it are past
 *
 * Returns: (transfer full): the stage as it is to be elsewhere: of one that has begun what is left
 *   of it, unless it would be cut below its length: that is for who plans it to mend; of one that
 *   was broken off a new stage of what is left, however little
 */
LwPlacement *
lw_next_places_begin (LwWorld *world, LwPlacement *placement, gboolean *has_begun)
{
  g_autoptr (LwRecord) left
    = is_broken_off (placement) ? make_another (placement) : lw_record_copy (LW_RECORD (placement));
  LwCohortBar bar = lw_cohort_begin_today (world, left, has_begun);

  if (is_broken_off (placement))
    *has_begun |= bar == LW_COHORT_CUT;
  if (bar == LW_N_COHORT_BARS || is_broken_off (placement))
    return LW_PLACEMENT (g_steal_pointer (&left));

  return LW_PLACEMENT (lw_record_copy (LW_RECORD (placement)));
}

/**
 * lw_next_places_is_for:
 * @world: a world
 * @placement: a stage
 *
 * Returns: whether there is something to ask elsewhere: not for a stage that was broken off when
 *   all its days are past
 */
gboolean
lw_next_places_is_for (LwWorld *world, LwPlacement *placement)
{
  g_autoptr (LwRecord) copy = lw_record_copy (LW_RECORD (placement));
  gboolean has_begun;

  return !is_broken_off (placement)
         || lw_cohort_begin_today (world, copy, &has_begun) != LW_COHORT_PAST;
}

/**
 * lw_next_places_find:
 * @world: a world
 * @placement: a stage that looks for a place, or that was broken off
 * @wishes: (nullable) (element-type LwWish): of its student
 * @fits: (nullable): with the stage in hand
 * @n_places: how many at most
 *
 * Looks for workplaces for the student's profile where the stage could be kept as it is, with a
 * free seat on its days from today on (R4) and nothing else that stops it, and not at a company
 * that said no to it before. The best first: what the rules say least of, what the student wished,
 * what suits the leervraag and leerstijl, the nearer; of about as far the company that was asked
 * least this school year, and public bodies before others. Source: 3.8.2, companies are partners
 * and not to be asked too much, non-profit and public bodies among them.
 *
 * Returns: (transfer full) (element-type LwNextPlace): the places
 */
GPtrArray *
lw_next_places_find (LwWorld *world,
                     LwPlacement *placement,
                     GPtrArray *wishes,
                     LwPlaceFits *fits,
                     guint n_places)
{
  gboolean has_begun;
  g_autoptr (LwPlacement) left = lw_next_places_begin (world, placement, &has_begun);
  g_autoptr (GHashTable) refused = find_refused (world, placement);
  g_autoptr (GHashTable) ranks = index_wishes (wishes);
  g_autoptr (GHashTable) asked = lw_asks_index (world, lw_school_year_of (&world->today));
  const Search search = {
    .world = world,
    .placement = left,
    .student = lw_world_find (world->lists.students, placement->student),
    .refused = refused,
    .wishes = ranks,
    .asked = asked,
    .fits = fits,
  };
  g_autoptr (GPtrArray) candidates = find_candidates (&search);
  GPtrArray *places = g_ptr_array_new_with_free_func (next_place_free);

  g_ptr_array_set_size (candidates, (int) MIN (candidates->len, MOST_JUDGED));
  while (candidates->len > 0)
    {
      LwNextPlace *place = g_ptr_array_steal_index (candidates, 0);

      if (judge (&search, place))
        g_ptr_array_add (places, place);
      else
        next_place_free (place);
    }
  g_ptr_array_sort (places, compare_places);
  if (places->len > n_places)
    g_ptr_array_set_size (places, (int) n_places);
  for (guint i = 0; fits != NULL && i < places->len; i++)
    {
      LwNextPlace *place = g_ptr_array_index (places, i);

      place->fit = lw_place_fits_judge (fits, place->workplace);
    }

  return places;
}
