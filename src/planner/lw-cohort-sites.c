/* lw-cohort-sites.c - which seats are free, and what companies still take
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort-private.h"

#include "lw-date.h"

#include <string.h>

#define FIRST_MONTH_OF_YEAR G_DATE_AUGUST

/* A company while its workplaces are added. */
typedef struct
{
  LwCohort *cohort;
  LwCompany *company;
  guint number;
  guint n_cells;
  guint n_seats_most; /* more than there are demands are never needed */
  guint16 *taken;     /* borrowed, one a half-day: students at the company */
  GHashTable *movers; /* borrowed, workplace id -> GPtrArray of LwCohortSeeker: who may stay */
  GArray *sites;      /* owned, element-type guint: of the cohort */
} Visit;

static guint
size_of (LwRecordList *list)
{
  return list != NULL ? lw_record_list_get_size (list) : 0;
}

/* Counts what kept stages take; class activities take no seat (R4). */
static void
count_taken (LwCohort *self, GPtrArray *stages, guint16 *taken, guint n_cells)
{
  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (stages, i);
      g_autoptr (GArray) days = NULL;

      if (stage->student == NULL)
        continue;
      days = lw_world_expand (self->world, stage);
      for (guint j = lw_stage_days_seek (days, &self->monday); j < days->len; j++)
        {
          const LwStageDay *day = &g_array_index (days, LwStageDay, j);
          guint cell = lw_cohort_cell_of (self, &day->day);

          if (cell >= n_cells)
            break;
          taken[cell] += day->halves & 1;
          taken[cell + 1] += day->halves >> 1;
        }
    }
}

static void
count_seeker (LwCohort *self, const LwCohortSeeker *seeker, guint16 *taken, guint n_cells)
{
  const guint64 *words;

  if (seeker->options->len == 0)
    return;
  words = lw_problem_get_pattern (self->problem, lw_cohort_option (seeker, 0)->pattern);
  for (guint cell = 0; cell < n_cells; cell++)
    taken[cell] += words[cell / 64] >> cell % 64 & 1;
}

/* Who may move is in the world without a place; each has the seat still, and may stay on it. */
static GPtrArray *
movers_of (const Visit *self, LwWorkplace *workplace)
{
  return lw_world_lookup (self->movers, lw_record_get_id (LW_RECORD (workplace)));
}

static void
count_movers (const Visit *self, LwWorkplace *workplace, guint16 *taken)
{
  GPtrArray *movers = movers_of (self, workplace);

  for (guint i = 0; movers != NULL && i < movers->len; i++)
    count_seeker (self->cohort, g_ptr_array_index (movers, i), taken, self->n_cells);
}

/**
 * lw_cohort_count_students:
 *
 * Returns: how many students have a day at the company in that time, as R8 counts them
 */
guint
lw_cohort_count_students (const LwCohort *self,
                          const char *company,
                          const GDate *first,
                          const GDate *last)
{
  g_autoptr (GHashTable) students = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *stages = lw_world_lookup (self->world->by_company, company);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (stages, i);
      g_autoptr (GArray) days = lw_world_expand (self->world, stage);
      guint index = lw_stage_days_seek (days, first);

      if (stage->student != NULL && index < days->len
          && g_date_compare (&g_array_index (days, LwStageDay, index).day, last) <= 0)
        g_hash_table_add (students, stage->student);
    }

  return g_hash_table_size (students);
}

static guint
left_of (int most, guint n)
{
  return most > (int) n ? (guint) most - n : 0;
}

/* Whether all that seek have a day then, whichever pattern they get. */
static gboolean
is_met_by_all (LwCohort *self, const GDate *first, const GDate *last)
{
  for (guint i = 0; i < self->seekers->len; i++)
    for (guint j = 0; j < lw_cohort_seeker (self, i)->options->len; j++)
      {
        GArray *days = lw_cohort_option (lw_cohort_seeker (self, i), j)->days;
        guint index = lw_stage_days_seek (days, first);

        if (index == days->len
            || g_date_compare (&g_array_index (days, LwStageDay, index).day, last) > 0)
          return FALSE;
      }

  return TRUE;
}

/* How many more it takes by what it says of a school year and, where all come in the same month,
 * of a month. What this doesn't see (other months, rest between stages) the rules see when the plan
 * is there. */
static guint
find_year_cap (LwCohort *self, LwCompany *company)
{
  const char *id = lw_record_get_id (LW_RECORD (company));
  GDate end = lw_date_add_days (&self->monday, (int) self->problem->n_weeks * 7 - 1);
  GDate month = self->monday;
  guint cap = G_MAXUINT;

  if (!lw_cohort_holds (self->world, "R8"))
    return cap;
  for (int year = lw_school_year_of (&self->monday);
       company->max_per_year != LW_UNSET && year <= lw_school_year_of (&end); year++)
    {
      GDate first = lw_date_from_dmy (1, FIRST_MONTH_OF_YEAR, year);
      GDate last = lw_date_from_dmy (31, FIRST_MONTH_OF_YEAR - 1, year + 1);

      if (is_met_by_all (self, &first, &last))
        cap = MIN (
          cap, left_of (company->max_per_year, lw_cohort_count_students (self, id, &first, &last)));
    }
  g_date_set_day (&month, 1);
  while (company->max_per_month != LW_UNSET && g_date_compare (&month, &end) <= 0)
    {
      GDate first = month, last;

      g_date_add_months (&month, 1);
      last = lw_date_add_days (&month, -1);
      if (is_met_by_all (self, &first, &last))
        cap = MIN (cap, left_of (company->max_per_month,
                                 lw_cohort_count_students (self, id, &first, &last)));
    }

  return cap;
}

/* What each stage more costs: the more a company has had this year, the more it is asked. */
static guint
add_company (LwCohort *self, LwCompany *company)
{
  int year = lw_school_year_of (&self->monday);
  GDate first = lw_date_from_dmy (1, FIRST_MONTH_OF_YEAR, year);
  GDate last = lw_date_from_dmy (31, FIRST_MONTH_OF_YEAR - 1, year + 1);
  int n
    = (int) lw_cohort_count_students (self, lw_record_get_id (LW_RECORD (company)), &first, &last);
  g_autofree gint64 *steps = g_new (gint64, self->units.steps + 1);

  for (int i = 0; i <= self->units.steps; i++)
    steps[i] = 2 * MIN (n + i, self->units.steps);

  return lw_problem_add_company (self->problem, find_year_cap (self, company), steps,
                                 self->units.steps + 1);
}

static void
find_opening (Visit *self, LwCohortSite *site)
{
  LwWeekMask mask = lw_week_mask_from_words ((const char *const *) site->workplace->half_days);

  if (site->workplace->half_days == NULL || !lw_cohort_holds (self->cohort->world, "R5"))
    mask = (1u << LW_HALF_DAYS_A_WEEK) - 1;
  site->opening = g_new0 (guint64, self->cohort->problem->n_words);
  for (guint cell = 0; cell < self->n_cells; cell++)
    if (mask >> cell % LW_HALF_DAYS_A_WEEK & 1)
      site->opening[cell / 64] |= (guint64) 1 << cell % 64;
}

/* The half-days on which a seat of the workplace, and one of the company, is free. */
static void
open_layer (Visit *self,
            const LwCohortSite *site,
            guint place,
            const guint16 *taken,
            guint seat,
            guint seats,
            guint at_company,
            guint most_at_once)
{
  LwProblem *problem = self->cohort->problem;

  for (guint week = 0; week < problem->n_weeks; week++)
    {
      LwWeekMask mask = 0;

      for (guint half = 0; half < LW_HALF_DAYS_A_WEEK; half++)
        {
          guint cell = week * LW_HALF_DAYS_A_WEEK + half;

          if ((site->opening[cell / 64] >> cell % 64 & 1)
              && (seats == G_MAXUINT || taken[cell] + seat <= seats)
              && (most_at_once == G_MAXUINT || self->taken[cell] + at_company <= most_at_once))
            mask |= 1u << half;
        }
      lw_problem_open (problem, place, week, mask);
    }
}

/* Two layers that are open at the same time are one with two seats. */
static gboolean
join_layers (LwCohort *self, LwCohortSite *site)
{
  LwProblem *problem = self->problem;
  guint n = problem->places->len;
  guint64 *one, *other;

  if (site->n_places < 2 || site->first_place + site->n_places != n)
    return FALSE;
  one = &g_array_index (problem->open, guint64, (n - 2) * problem->n_words);
  other = &g_array_index (problem->open, guint64, (n - 1) * problem->n_words);
  if (memcmp (one, other, problem->n_words * sizeof *one) != 0)
    return FALSE;
  g_array_index (problem->places, LwProblemPlace, n - 2).seats
    += g_array_index (problem->places, LwProblemPlace, n - 1).seats;
  g_array_set_size (problem->places, n - 1);
  g_array_set_size (problem->open, (n - 1) * problem->n_words);
  site->n_places--;

  return TRUE;
}

static guint
seats_of (const Visit *self, const LwCohortSite *site)
{
  return site->workplace->seats == LW_UNSET || !lw_cohort_holds (self->cohort->world, "R4")
           ? G_MAXUINT
           : (guint) site->workplace->seats;
}

static guint
most_at_once_of (const Visit *self)
{
  return self->company->max_at_once == LW_UNSET || !lw_cohort_holds (self->cohort->world, "R8")
           ? G_MAXUINT
           : (guint) self->company->max_at_once;
}

/* The words of when a place is open. */
static guint64 *
open_of (LwCohort *self, guint place)
{
  return &g_array_index (self->problem->open, guint64, (gsize) place * self->problem->n_words);
}

/* A layer that is closed on all of these half-days: who takes them takes nothing from it. */
static guint
find_closed_layer (LwCohort *self, const LwCohortSite *site, const guint64 *words)
{
  for (guint place = site->first_place + site->n_places; place > site->first_place; place--)
    {
      gboolean meets = FALSE;

      for (guint i = 0; i < self->problem->n_words && !meets; i++)
        meets = (open_of (self, place - 1)[i] & words[i]) != 0;
      if (!meets)
        return place - 1;
    }

  return LW_PROBLEM_NONE;
}

/* A place of one seat more, open as @like is; %LW_PROBLEM_NONE: never. */
static guint
add_seat (Visit *self, LwCohortSite *site, guint number, guint like)
{
  LwCohort *cohort = self->cohort;
  guint place = lw_problem_add_place (cohort->problem, self->number, 1);

  if (like != LW_PROBLEM_NONE)
    memcpy (open_of (cohort, place), open_of (cohort, like),
            cohort->problem->n_words * sizeof (guint64));
  g_array_append_val (cohort->site_of, number);
  site->n_places++;

  return place;
}

/* The seats that those have who may stay: a layer that they leave open for others when they go,
 * where there is one beside them; else a seat of its own. */
static void
add_own_seats (Visit *self, LwCohortSite *site, guint number)
{
  LwCohort *cohort = self->cohort;
  GPtrArray *movers = movers_of (self, site->workplace);

  for (guint i = 0; movers != NULL && i < movers->len; i++)
    {
      const LwCohortSeeker *seeker = g_ptr_array_index (movers, i);
      const guint64 *words;
      guint place;

      if (seeker->options->len == 0)
        continue;
      words = lw_problem_get_pattern (cohort->problem, lw_cohort_option (seeker, 0)->pattern);
      place = find_closed_layer (cohort, site, words);
      if (place == LW_PROBLEM_NONE)
        place = add_seat (self, site, number, LW_PROBLEM_NONE);
      else if (lw_problem_get_place (cohort->problem, place)->seats > 1)
        {
          g_array_index (cohort->problem->places, LwProblemPlace, place).seats--;
          place = add_seat (self, site, number, place);
        }
      for (guint j = 0; j < cohort->problem->n_words; j++)
        open_of (cohort, place)[j] |= words[j];
    }
}

/* The seats of one workplace, one after the other; those of all workplaces of a company that takes
 * only so many at once are dealt out in turn. */
static void
add_layers (Visit *self, guint index)
{
  guint number = g_array_index (self->sites, guint, index);
  LwCohortSite *site = lw_cohort_site (self->cohort, number);
  guint seats = seats_of (self, site), at_once = most_at_once_of (self);
  guint n = MIN (MIN (seats, at_once), self->n_seats_most);
  g_autofree guint16 *taken = g_new0 (guint16, self->n_cells + 1);

  count_taken (self->cohort,
               lw_world_lookup (self->cohort->world->by_workplace,
                                lw_record_get_id (LW_RECORD (site->workplace))),
               taken, self->n_cells);
  count_movers (self, site->workplace, taken);
  site->first_place = self->cohort->problem->places->len;
  for (guint seat = 1; seat <= n; seat++)
    {
      guint at_company = 0, place;

      for (guint i = 0; i < self->sites->len; i++)
        {
          guint other = g_array_index (self->sites, guint, i);

          at_company += MIN (seats_of (self, lw_cohort_site (self->cohort, other)),
                             i <= index ? seat : seat - 1);
        }
      if (at_once != G_MAXUINT && at_company > at_once)
        break;
      place = lw_problem_add_place (self->cohort->problem, self->number, 1);
      site->n_places++;
      open_layer (self, site, place, taken, seat, seats, at_company, at_once);
      if (!join_layers (self->cohort, site))
        g_array_append_val (self->cohort->site_of, number);
      /* Without limits all layers are the same. */
      if (seats == G_MAXUINT && at_once == G_MAXUINT)
        {
          g_array_index (self->cohort->problem->places, LwProblemPlace, place).seats = n;
          return;
        }
    }
  add_own_seats (self, site, number);
}

/* Most asked first: the few seats of a company go where students want to go. */
static guint
count_suited (LwCohort *self, LwWorkplace *workplace)
{
  guint n = 0;

  for (guint i = 0; i < self->seekers->len; i++)
    n += lw_cohort_suits (lw_cohort_seeker (self, i), workplace);

  return n;
}

static void
add_site (Visit *self, LwWorkplace *workplace, guint *n_suited)
{
  LwCohortSite site
    = { .workplace = workplace, .company = self->company, .company_number = self->number };
  guint number = self->cohort->sites->len;
  guint n = count_suited (self->cohort, workplace);
  guint at = 0;

  find_opening (self, &site);
  g_array_append_val (self->cohort->sites, site);
  if (movers_of (self, workplace) != NULL)
    n = MAX (n, 1);
  if (n == 0)
    return;
  n_suited[number] = n;
  while (at < self->sites->len && n_suited[g_array_index (self->sites, guint, at)] >= n)
    at++;
  g_array_insert_val (self->sites, at, number);
}

static int
compare_companies (gconstpointer a, gconstpointer b)
{
  LwRecord *one = *(LwRecord *const *) a, *other = *(LwRecord *const *) b;

  return strcmp (lw_record_get_id (one), lw_record_get_id (other));
}

/* By id, whatever the order of the lists. */
static GPtrArray *
find_companies (LwCohort *self, const LwCohortRequest *request)
{
  GPtrArray *found = g_ptr_array_new ();
  LwRecordList *list = self->world->lists.companies;

  for (guint i = 0; i < size_of (list); i++)
    {
      LwRecord *company = lw_record_list_peek (list, i);
      const char *id = lw_record_get_id (company);

      if ((request->companies == NULL || g_strv_contains (request->companies, id))
          && (request->closed == NULL || !g_strv_contains (request->closed, id)))
        g_ptr_array_add (found, company);
    }
  g_ptr_array_sort (found, compare_companies);

  return found;
}

static GHashTable *
index_workplaces (LwCohort *self)
{
  LwRecordList *list = self->world->lists.workplaces;
  GHashTable *index
    = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < size_of (list); i++)
    {
      LwWorkplace *workplace = lw_record_list_peek (list, i);
      GPtrArray *of_company = lw_world_lookup (index, workplace->company);

      if (workplace->company == NULL
          || (self->only != NULL
              && !g_strv_contains (self->only, lw_record_get_id (LW_RECORD (workplace)))))
        continue;
      if (of_company == NULL)
        {
          of_company = g_ptr_array_new ();
          g_hash_table_insert (index, workplace->company, of_company);
        }
      g_ptr_array_add (of_company, workplace);
    }

  return index;
}

static GHashTable *
index_movers (LwCohort *self)
{
  GHashTable *index
    = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < self->seekers->len; i++)
    {
      LwCohortSeeker *seeker = lw_cohort_seeker (self, i);
      GPtrArray *movers;

      if (seeker->base.before == NULL || seeker->base.is_cancelled)
        continue;
      movers = lw_world_lookup (index, seeker->base.before->workplace);
      if (movers == NULL)
        {
          movers = g_ptr_array_new ();
          g_hash_table_insert (index, seeker->base.before->workplace, movers);
        }
      g_ptr_array_add (movers, seeker);
    }

  return index;
}

/* All workplaces of the companies that may be asked, with their free seats. */
void
lw_cohort_add_sites (LwCohort *self, const LwCohortRequest *request)
{
  g_autoptr (GPtrArray) found = find_companies (self, request);
  g_autoptr (GHashTable) workplaces = index_workplaces (self);
  g_autoptr (GHashTable) movers = index_movers (self);
  g_autofree guint *n_suited = g_new0 (guint, size_of (self->world->lists.workplaces) + 1);
  guint n_cells = self->problem->n_weeks * LW_HALF_DAYS_A_WEEK;
  g_autofree guint16 *taken = g_new0 (guint16, n_cells + 1);

  for (guint i = 0; i < found->len && n_cells > 0; i++)
    {
      LwCompany *company = g_ptr_array_index (found, i);
      const char *id = lw_record_get_id (LW_RECORD (company));
      GPtrArray *of_company = lw_world_lookup (workplaces, id);
      g_autoptr (GArray) sites = g_array_new (FALSE, FALSE, sizeof (guint));
      Visit visit = { self, company, 0, n_cells, self->seekers->len, taken, movers, sites };

      if (of_company == NULL)
        continue;
      visit.number = add_company (self, company);
      memset (taken, 0, n_cells * sizeof *taken);
      count_taken (self, lw_world_lookup (self->world->by_company, id), taken, n_cells);
      for (guint j = 0; j < of_company->len; j++)
        count_movers (&visit, g_ptr_array_index (of_company, j), taken);
      g_ptr_array_sort (of_company, compare_companies);
      for (guint j = 0; j < of_company->len; j++)
        add_site (&visit, g_ptr_array_index (of_company, j), n_suited);
      for (guint j = 0; j < sites->len; j++)
        add_layers (&visit, j);
    }
}
