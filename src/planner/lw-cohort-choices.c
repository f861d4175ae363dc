/* lw-cohort-choices.c - where each student can go, and what that costs
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort-private.h"

#define MOST_MINUTES 180

/* One demand while its places are chosen. */
typedef struct
{
  LwCohort *cohort;
  LwCohortSeeker *seeker;
  GHashTable *refused;   /* borrowed, of lw_cohort_find_refused () */
  GHashTable *suiting;   /* borrowed, profile -> gboolean, one a site: whether that is for it */
  const gboolean *suits; /* borrowed, of the seeker's profile; NULL: it has none */
  LwCohortFilter filter;
} Choice;

/* Where nothing is said of profiles all may come. */
gboolean
lw_cohort_suits (const LwCohortSeeker *seeker, LwWorkplace *workplace)
{
  return lw_cohort_is_for (seeker->profile, workplace);
}

/* One way, or -1 when that isn't known. */
int
lw_cohort_get_minutes (const LwCohort *self,
                       LwStudent *student,
                       LwCompany *company,
                       gboolean *is_estimate)
{
  return lw_world_get_minutes (self->world, student->postcode, company->postcode, is_estimate);
}

/* Who has wishes is no cheaper to leave without a place than to send where it wished nothing: else
 * on a shortage those with wishes would be the first to be left out. */
guint
lw_cohort_get_wish (const LwCohortSeeker *seeker, LwWorkplace *workplace)
{
  return lw_cohort_rate_wish (seeker->wishes, workplace);
}

guint
lw_cohort_get_fit (const LwCohort *self, LwWorkplace *workplace)
{
  return self->fits != NULL ? lw_place_fits_get_order (self->fits, workplace) : 0;
}

static gboolean
is_within (const guint64 *pattern, const guint64 *opening, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (pattern[i] & ~opening[i])
      return FALSE;

  return TRUE;
}

static gboolean
is_open (const Choice *self, const LwCohortSite *site)
{
  const LwProblem *problem = self->cohort->problem;

  for (guint i = 0; i < self->seeker->options->len; i++)
    if (is_within (lw_problem_get_pattern (problem, lw_cohort_option (self->seeker, i)->pattern),
                   site->opening, problem->n_words))
      return TRUE;

  return FALSE;
}

static gboolean
has_room (const Choice *self, guint place)
{
  for (guint i = 0; i < self->seeker->options->len; i++)
    if (lw_problem_is_open (self->cohort->problem, place,
                            lw_cohort_option (self->seeker, i)->pattern))
      return TRUE;

  return FALSE;
}

/* One that has a place and can keep it. */
static gboolean
is_mover (const LwCohortSeeker *seeker)
{
  return seeker->base.before != NULL && !seeker->base.is_cancelled;
}

static gboolean
is_move (const LwCohortSeeker *seeker, LwWorkplace *workplace)
{
  return is_mover (seeker) && !lw_cohort_is_where_it_was (seeker, workplace);
}

/* Found once for all students of a profile. */
static const gboolean *
find_suiting (const Choice *self)
{
  const LwCohort *cohort = self->cohort;
  const char *profile = self->seeker->profile;
  gboolean *suits = profile != NULL ? g_hash_table_lookup (self->suiting, profile) : NULL;

  if (profile == NULL || suits != NULL)
    return suits;
  suits = g_new (gboolean, cohort->sites->len + 1);
  for (guint i = 0; i < cohort->sites->len; i++)
    suits[i] = lw_cohort_is_for (profile, lw_cohort_site (cohort, i)->workplace);
  g_hash_table_insert (self->suiting, (gpointer) profile, suits);

  return suits;
}

/* What is nearest to the matter first, and then what takes longer to find; that the company takes
 * no more comes last, so that of all else it would suit. */
static LwCohortBar
find_bar (Choice *self, guint number)
{
  const LwCohortSite *site = lw_cohort_site (self->cohort, number);
  const LwProblemCompany *company
    = lw_problem_get_company (self->cohort->problem, site->company_number);
  LwCohortBar bar;

  /* Who is there may stay, by what was found of it then. */
  if (lw_cohort_is_where_it_was (self->seeker, site->workplace))
    return LW_N_COHORT_BARS;
  if (self->suits != NULL && !self->suits[number])
    return LW_COHORT_PROFILE;
  bar = lw_cohort_filter_find_near (&self->filter, site->workplace);
  if (bar != LW_N_COHORT_BARS)
    return bar;
  if (!is_open (self, site))
    return LW_COHORT_CLOSED;
  bar = lw_cohort_filter_find_far (&self->filter, site->workplace);

  return bar == LW_N_COHORT_BARS && company->year_cap == 0 ? LW_COHORT_ASKED : bar;
}

/* Where the way isn't known it counts as just not too far. */
static gint64
find_cost (const Choice *self, const LwCohortSite *site)
{
  const LwCohortUnits *units = &self->cohort->units;
  const double *limit
    = g_hash_table_lookup (lw_world_get_setting (self->cohort->world, "R13")->figures, "minutes");
  int minutes
    = lw_cohort_get_minutes (self->cohort, self->seeker->base.student, site->company, NULL);
  gboolean is_public = lw_company_is_public (site->company);

  if (minutes < 0)
    minutes = limit != NULL ? (int) *limit : 60;

  return is_move (self->seeker, site->workplace) * units->moved
         + lw_cohort_get_wish (self->seeker, site->workplace) * units->wish
         + (units->fit > 0 ? lw_cohort_get_fit (self->cohort, site->workplace) * units->fit : 0)
         + MIN (minutes, MOST_MINUTES) / units->minutes * units->travel + !is_public;
}

static void
add_places (Choice *self, guint number)
{
  const LwCohortSite *site = lw_cohort_site (self->cohort, number);
  LwCohortBar bar = find_bar (self, number);
  gint64 cost = bar == LW_N_COHORT_BARS ? find_cost (self, site) : 0;
  guint n = 0;

  for (guint i = 0; bar == LW_N_COHORT_BARS && i < site->n_places; i++)
    if (has_room (self, site->first_place + i))
      {
        lw_problem_allow_place (self->cohort->problem, site->first_place + i, cost);
        n++;
      }
  if (bar == LW_N_COHORT_BARS && n == 0)
    bar = LW_COHORT_FULL;
  if (bar == LW_COHORT_FULL || bar == LW_COHORT_ASKED)
    g_array_append_val (self->seeker->full, number);
  if (n > 0)
    self->seeker->base.n_places++;
  else
    self->seeker->base.n_barred[bar]++;
}

/* The option that ends last: what holds till then holds for all. */
static const LwCohortOption *
find_last_option (const LwCohortSeeker *seeker)
{
  const LwCohortOption *last = NULL;

  for (guint i = 0; i < seeker->options->len; i++)
    {
      const LwCohortOption *option = lw_cohort_option (seeker, i);

      if (last == NULL
          || g_date_compare (&g_array_index (option->days, LwStageDay, option->days->len - 1).day,
                             &g_array_index (last->days, LwStageDay, last->days->len - 1).day)
               > 0)
        last = option;
    }

  return last;
}

static void
choose_places (Choice *self)
{
  LwCohortSeeker *seeker = self->seeker;
  GArray *first = lw_cohort_option (seeker, 0)->days;

  if (self->cohort->units.fit > 0)
    lw_place_fits_take_stage (self->cohort->fits, seeker->base.stage);
  lw_cohort_filter_init (&self->filter, self->cohort->world, seeker->base.stage,
                         find_last_option (seeker)->days, self->refused);
  self->filter.profile = self->seeker->profile;
  self->suits = find_suiting (self);
  self->filter.is_moved = seeker->base.before != NULL;
  self->filter.first_day = g_array_index (first, LwStageDay, 0).day;
  for (guint i = 0; i < self->cohort->sites->len; i++)
    add_places (self, i);
  lw_cohort_filter_clear (&self->filter);
}

/* Two patterns may come to the same days in this period. */
static gboolean
is_first_of_its_days (const LwCohortSeeker *seeker, guint index)
{
  for (guint i = 0; i < index; i++)
    if (lw_cohort_option (seeker, i)->pattern == lw_cohort_option (seeker, index)->pattern)
      return FALSE;

  return TRUE;
}

/* What each demand can choose from; students are numbered by their first demand. */
void
lw_cohort_add_demands (LwCohort *self)
{
  g_autoptr (GHashTable) refused = lw_cohort_find_refused (self->world);
  g_autoptr (GHashTable) suiting = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  guint student = 0;

  for (guint i = 0; i < self->seekers->len; i++)
    {
      LwCohortSeeker *seeker = lw_cohort_seeker (self, i);
      Choice choice = { .cohort = self, .seeker = seeker, .refused = refused, .suiting = suiting };

      if (i > 0 && lw_cohort_seeker (self, i - 1)->base.student != seeker->base.student)
        student = i;
      lw_problem_add_demand (self->problem, student,
                             self->units.placed + is_mover (seeker) * self->units.moved
                               + lw_cohort_get_wish (seeker, NULL) * self->units.wish);
      for (guint j = 0; j < seeker->options->len; j++)
        if (is_first_of_its_days (seeker, j))
          lw_problem_allow_pattern (self->problem, lw_cohort_option (seeker, j)->pattern, 0);
      if (seeker->options->len > 0)
        choose_places (&choice);
    }
}
