/* lw-shift-reach.c - where a stage could go, whoever is there
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What keeps a stage from a workplace is asked of the filter once for all stages that are alike in
 * what the answer depends on: profile and age, postcode areas (R13), or form, profile and last day
 * (R3).
 */

#include "lw-shift-private.h"

#include "lw-travel.h"

#define UNASKED G_MININT16

/* A filter while one thing is asked of it. */
typedef struct
{
  GArray *days; /* owned */
  LwCohortFilter filter;
} Asker;

static void
asker_init (Asker *self, LwShiftBoard *board, const LwShiftPiece *piece)
{
  self->days = lw_world_expand (board->world, piece->stage);
  lw_cohort_filter_init (&self->filter, board->world, piece->stage, self->days, board->refused);
}

static void
asker_clear (Asker *self)
{
  lw_cohort_filter_clear (&self->filter);
  g_array_unref (self->days);
}

void
lw_shift_board_init_reach (LwShiftBoard *self)
{
  self->area_of = g_hash_table_new (NULL, NULL);
  self->suiting
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->within
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->accreditable = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

void
lw_shift_board_clear_reach (LwShiftBoard *self)
{
  g_hash_table_unref (self->area_of);
  g_hash_table_unref (self->suiting);
  g_hash_table_unref (self->within);
  g_hash_table_unref (self->accreditable);
  g_free (self->is_near);
  g_free (self->minutes);
  for (guint i = 0; i < self->pieces->len; i++)
    g_clear_pointer (&lw_shift_piece (self, i)->known, g_array_unref);
}

/* Those of one postcode area are as far from everywhere. */
guint
lw_shift_board_number_area (LwShiftBoard *self, const char *postcode)
{
  gpointer area = GUINT_TO_POINTER (lw_postcode_area (postcode)), known;

  if (g_hash_table_lookup_extended (self->area_of, area, NULL, &known))
    return GPOINTER_TO_UINT (known);
  known = GUINT_TO_POINTER (g_hash_table_size (self->area_of));
  g_hash_table_insert (self->area_of, area, known);

  return GPOINTER_TO_UINT (known);
}

/* In whole years on the first day; -1 where that isn't known. */
static int
age_of (const LwStudent *student, const GDate *first)
{
  GDate birthday = student->birth_date;
  int years;

  if (!g_date_valid (&birthday) || !g_date_valid (first))
    return -1;
  years = g_date_get_year (first) - g_date_get_year (&birthday);
  if (years <= 0)
    return 0;
  g_date_add_years (&birthday, (guint) years);

  return g_date_compare (&birthday, first) <= 0 ? years : years - 1;
}

static const char *
profile_of (LwShiftBoard *self, const LwShiftPiece *piece)
{
  const char *profile
    = lw_cohort_profile_of (piece->student, lw_world_get_group (self->world, piece->stage));

  return profile != NULL ? profile : "";
}

/* All that suit those of a profile and an age. */
static GArray *
find_suiting (LwShiftBoard *self, const LwShiftPiece *piece)
{
  GArray *sites = g_array_new (FALSE, FALSE, sizeof (guint));
  Asker asker;

  asker_init (&asker, self, piece);
  for (guint i = 0; i < self->sites->len; i++)
    {
      LwCohortBar bar
        = lw_cohort_filter_find_near (&asker.filter, lw_shift_site (self, i)->workplace);

      if (bar != LW_COHORT_PROFILE && bar != LW_COHORT_AGE)
        g_array_append_val (sites, i);
    }
  asker_clear (&asker);

  return sites;
}

static GArray *
get_suiting (LwShiftBoard *self, const LwShiftPiece *piece)
{
  const GDate *first = &lw_shift_time (self, piece->time)->first;
  g_autofree char *key
    = g_strdup_printf ("%d %s", age_of (piece->student, first), profile_of (self, piece));
  GArray *suiting = g_hash_table_lookup (self->suiting, key);

  if (suiting == NULL)
    {
      suiting = find_suiting (self, piece);
      g_hash_table_insert (self->suiting, g_steal_pointer (&key), suiting);
    }

  return suiting;
}

static void
ask (LwShiftBoard *self,
     const LwShiftPiece *piece,
     guint site,
     gboolean (*is_barred) (LwCohortFilter *, LwWorkplace *),
     guint8 *known)
{
  Asker asker;

  asker_init (&asker, self, piece);
  *known
    = is_barred (&asker.filter, lw_shift_site (self, site)->workplace) ? LW_SHIFT_NO : LW_SHIFT_YES;
  asker_clear (&asker);
}

static gsize
number_pair (const LwShiftBoard *self, const LwShiftPiece *piece, guint site)
{
  return (gsize) piece->area * g_hash_table_size (self->area_of) + lw_shift_site (self, site)->area;
}

static gboolean
is_near_enough (LwShiftBoard *self, const LwShiftPiece *piece, guint site)
{
  gsize n = g_hash_table_size (self->area_of);
  guint8 *known;

  if (self->is_near == NULL)
    self->is_near = g_new0 (guint8, n * n);
  known = &self->is_near[number_pair (self, piece, site)];
  if (*known == LW_SHIFT_UNKNOWN)
    ask (self, piece, site, lw_cohort_filter_is_too_far, known);

  return *known == LW_SHIFT_YES;
}

/**
 * lw_shift_board_get_piece_minutes:
 * @piece: one of the board
 *
 * Returns: as lw_shift_board_get_minutes()
 */
int
lw_shift_board_get_piece_minutes (LwShiftBoard *self, const LwShiftPiece *piece, guint site)
{
  gsize n = g_hash_table_size (self->area_of);
  gint16 *minutes;

  if (self->minutes == NULL)
    {
      self->minutes = g_new (gint16, n * n);
      for (gsize i = 0; i < n * n; i++)
        self->minutes[i] = UNASKED;
    }
  minutes = &self->minutes[number_pair (self, piece, site)];
  if (*minutes == UNASKED)
    *minutes
      = (gint16) lw_world_get_minutes (self->world, piece->student->postcode,
                                       lw_shift_company_of (self, site)->company->postcode, NULL);

  return *minutes;
}

/* Of those the ones that are near enough. */
static GArray *
find_within (LwShiftBoard *self, const LwShiftPiece *piece, GArray *suiting)
{
  GArray *sites = g_array_copy (suiting);
  guint n = 0;

  for (guint i = 0; i < suiting->len; i++)
    {
      guint site = g_array_index (suiting, guint, i);

      if (is_near_enough (self, piece, site))
        g_array_index (sites, guint, n++) = site;
    }
  g_array_set_size (sites, n);

  return sites;
}

/**
 * lw_shift_board_get_within:
 * @piece: one of the board
 *
 * Returns: (transfer none) (element-type guint): the sites that are for its profile and age and
 *   near enough, in their order
 */
GArray *
lw_shift_board_get_within (LwShiftBoard *self, LwShiftPiece *piece)
{
  g_autofree char *key = NULL;
  GArray *suiting;

  if (piece->within != NULL)
    return piece->within;
  suiting = get_suiting (self, piece);
  key = g_strdup_printf ("%p %u", (void *) suiting, piece->area);
  piece->within = g_hash_table_lookup (self->within, key);
  if (piece->within == NULL)
    {
      piece->within = find_within (self, piece, suiting);
      g_hash_table_insert (self->within, g_steal_pointer (&key), piece->within);
    }

  return piece->within;
}

static void
find_accreditable (LwShiftBoard *self, LwShiftPiece *piece)
{
  LwVariant *variant = lw_world_get_variant (self->world, piece->stage);
  const GDate *last = &lw_shift_time (self, piece->time)->last;
  g_autofree char *key = g_strdup_printf (
    "%s/%s/%u", variant != NULL ? lw_record_get_id (LW_RECORD (variant)) : "",
    profile_of (self, piece), g_date_valid (last) ? g_date_get_julian (last) : 0);

  piece->accreditable = g_hash_table_lookup (self->accreditable, key);
  if (piece->accreditable != NULL)
    return;
  piece->accreditable = g_new0 (guint8, self->companies->len);
  g_hash_table_insert (self->accreditable, g_steal_pointer (&key), piece->accreditable);
}

static gboolean
is_accredited (LwShiftBoard *self, LwShiftPiece *piece, guint site)
{
  guint8 *known;

  if (piece->accreditable == NULL)
    find_accreditable (self, piece);
  known = &piece->accreditable[lw_shift_site (self, site)->company];
  if (*known == LW_SHIFT_UNKNOWN)
    ask (self, piece, site, lw_cohort_filter_lacks_accreditation, known);

  return *known == LW_SHIFT_YES;
}

/**
 * lw_shift_board_may_go:
 * @piece: one of the board
 * @site: one that it is within
 *
 * Returns: whether nothing but others keeps it from there
 */
gboolean
lw_shift_board_may_go (LwShiftBoard *self, LwShiftPiece *piece, guint site)
{
  return is_accredited (self, piece, site)
         && !lw_cohort_has_refused (self->refused, piece->stage,
                                    lw_shift_site (self, site)->workplace);
}

/* What a company takes in a month or year depends on whether it knows who comes. */
static gboolean
is_limited (const LwShiftBoard *self, guint site)
{
  const LwCompany *company = lw_shift_company_of (self, site)->company;

  return company->max_per_month != LW_UNSET || company->max_per_year != LW_UNSET;
}

static void
add_once (GArray *numbers, guint number)
{
  for (guint i = 0; i < numbers->len; i++)
    if (g_array_index (numbers, guint, i) == number)
      return;
  g_array_append_val (numbers, number);
}

/**
 * lw_shift_board_get_known:
 * @piece: a stage
 *
 * Returns: (transfer none) (element-type guint): the companies with limits where its student comes
 */
GArray *
lw_shift_board_get_known (LwShiftBoard *self, LwShiftPiece *piece)
{
  GPtrArray *stages;

  if (piece->known != NULL)
    return piece->known;
  stages = lw_world_lookup (self->world->by_student, piece->stage->student);
  piece->known = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (stages, i);
      guint site = lw_shift_board_find_site (self, stage->workplace);

      if (site != LW_SHIFT_NONE && is_limited (self, site))
        add_once (piece->known, lw_shift_site (self, site)->company);
    }

  return piece->known;
}

static guint
count_at_company (LwShiftBoard *self, const LwShiftPiece *piece)
{
  GPtrArray *stages = lw_world_lookup (self->world->by_student, piece->stage->student);
  guint company = lw_shift_site (self, piece->site)->company, n = 0;

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (stages, i);
      guint site = lw_shift_board_find_site (self, stage->workplace);

      n += site != LW_SHIFT_NONE && lw_shift_site (self, site)->company == company;
    }

  return n;
}

/**
 * lw_shift_board_is_only:
 * @piece: one of the board
 *
 * Returns: whether its student has no other stage at its company
 */
gboolean
lw_shift_board_is_only (LwShiftBoard *self, LwShiftPiece *piece)
{
  if (piece->is_only == LW_SHIFT_UNKNOWN)
    piece->is_only = count_at_company (self, piece) <= 1 ? LW_SHIFT_YES : LW_SHIFT_NO;

  return piece->is_only == LW_SHIFT_YES;
}
