/* lw-cohort-rivals-taken.c - the full places that suit a student, and who are there
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort-rivals-private.h"

#include "lw-date.h"

#include <string.h>

/* More of them nobody reads. */
#define MOST_TAKEN 12

#define FIRST_MONTH_OF_YEAR G_DATE_AUGUST

/* A full place while they are put in order. */
typedef struct
{
  const LwCohortSite *site; /* borrowed */
  guint wish;
  guint minutes; /* G_MAXUINT: not known */
} Found;

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *one = a, *other = b;

  if (one->wish != other->wish)
    return one->wish < other->wish ? -1 : 1;
  if (one->minutes != other->minutes)
    return one->minutes < other->minutes ? -1 : 1;

  return strcmp (lw_record_get_id (LW_RECORD (one->site->workplace)),
                 lw_record_get_id (LW_RECORD (other->site->workplace)));
}

static void
add_found (const LwCohortRivalry *self, guint demand, guint number, GArray *found)
{
  const LwCohortSeeker *seeker = lw_cohort_seeker (self->cohort, demand);
  const LwCohortSite *site = lw_cohort_site (self->cohort, number);
  int minutes = lw_cohort_get_minutes (self->cohort, seeker->base.student, site->company, NULL);
  Found one = { site, lw_cohort_get_wish (seeker, site->workplace),
                minutes >= 0 ? (guint) minutes : G_MAXUINT };

  g_array_append_val (found, one);
}

/* On all patterns on which the demand could be there. */
static gboolean
is_full (const LwCohortRivalry *self, const LwProblemDemand *demand, guint place)
{
  const LwProblem *problem = self->cohort->problem;
  const LwProblemChoice *patterns = lw_problem_get_patterns_of (problem, demand);

  if (lw_rivalry_is_company_full (self, lw_problem_get_place (problem, place)->company))
    return TRUE;
  for (guint i = 0; i < demand->n_patterns; i++)
    if (lw_problem_is_open (problem, place, patterns[i].which)
        && lw_rivalry_find_full (self, place, patterns[i].which) == LW_PROBLEM_NONE)
      return FALSE;

  return TRUE;
}

/* Full before the plan, or by it. The places of a workplace follow each other. */
static GArray *
find_all (const LwCohortRivalry *self, guint number)
{
  const LwCohort *cohort = self->cohort;
  const LwCohortSeeker *seeker = lw_cohort_seeker (cohort, number);
  const LwProblemDemand *demand = lw_problem_get_demand (cohort->problem, number);
  const LwProblemChoice *places = lw_problem_get_places_of (cohort->problem, demand);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Found));

  for (guint i = 0; i < seeker->full->len; i++)
    add_found (self, number, g_array_index (seeker->full, guint, i), found);
  for (guint i = 0; i < demand->n_places;)
    {
      guint site = g_array_index (cohort->site_of, guint, places[i].which);
      gboolean all = TRUE;

      for (;
           i < demand->n_places && g_array_index (cohort->site_of, guint, places[i].which) == site;
           i++)
        all &= is_full (self, demand, places[i].which);
      if (all)
        add_found (self, number, site, found);
    }
  g_array_sort (found, compare_found);

  return found;
}

static gboolean
overlaps_any (const LwCohort *cohort, const LwCohortSeeker *seeker, guint pattern)
{
  for (guint i = 0; i < seeker->options->len; i++)
    if (lw_problem_overlaps (cohort->problem, lw_cohort_option (seeker, i)->pattern, pattern))
      return TRUE;

  return FALSE;
}

static void
add_holder (LwCohortTaken *taken, LwPlacement *stage, LwStudent *student, gboolean is_kept)
{
  LwCohortHolder holder = { stage, student, is_kept };

  g_array_append_val (taken->holders, holder);
}

/* Those of the plan at one place; at another time too, where a company takes so many in a year. */
static void
add_guests (const LwCohortRivalry *self,
            const LwCohortSeeker *seeker,
            guint place,
            const LwCohortTime *time,
            LwCohortTaken *taken)
{
  for (guint i = self->guests.first[place]; i < self->guests.first[place + 1]; i++)
    {
      guint guest = self->guests.members[i];

      if (time != NULL || overlaps_any (self->cohort, seeker, self->plan->placings[guest].pattern))
        add_holder (taken, g_ptr_array_index (self->stages, guest),
                    lw_cohort_seeker (self->cohort, guest)->base.student, FALSE);
    }
}

static gboolean
takes_half_day (const LwCohort *cohort, const LwCohortSeeker *seeker, const LwStageDay *day)
{
  guint cell = lw_cohort_cell_of (cohort, &day->day);

  for (guint i = 0; i < seeker->options->len && cell / 64 < cohort->problem->n_words; i++)
    {
      const guint64 *words
        = lw_problem_get_pattern (cohort->problem, lw_cohort_option (seeker, i)->pattern);

      /* Both halves of a day are in one word: cells of a morning are even. */
      if (words[cell / 64] >> cell % 64 & day->halves)
        return TRUE;
    }

  return FALSE;
}

/* Whether a kept stage is there in that time, or else when the seeker would be. */
static gboolean
is_in_time (const LwCohort *cohort,
            const LwCohortSeeker *seeker,
            LwPlacement *stage,
            const LwCohortTime *time)
{
  g_autoptr (GArray) days = lw_world_expand (cohort->world, stage);
  guint i = lw_stage_days_seek (days, time != NULL ? &time->first : &cohort->monday);

  if (time != NULL)
    return i < days->len
           && g_date_compare (&g_array_index (days, LwStageDay, i).day, &time->last) <= 0;
  for (; i < days->len; i++)
    if (takes_half_day (cohort, seeker, &g_array_index (days, LwStageDay, i)))
      return TRUE;

  return FALSE;
}

static void
add_kept (const LwCohortRivalry *self,
          const LwCohortSeeker *seeker,
          GPtrArray *stages,
          const LwCohortTime *time,
          LwCohortTaken *taken)
{
  LwWorld *world = self->cohort->world;

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (stages, i);
      LwStudent *student = lw_world_find (world->lists.students, stage->student);

      if (student != NULL
          && !g_hash_table_contains (self->seekers, lw_record_get_id (LW_RECORD (stage)))
          && is_in_time (self->cohort, seeker, stage, time))
        add_holder (taken, stage, student, TRUE);
    }
}

static gboolean
takes_no_more (const LwCohortRivalry *self,
               const LwCohortSite *site,
               int most,
               const LwCohortTime *time)
{
  const char *id = lw_record_get_id (LW_RECORD (site->company));
  guint n = self->n_of_company[site->company_number];

  return most != LW_UNSET
         && lw_cohort_count_students (self->cohort, id, &time->first, &time->last) + n
              >= (guint) MAX (0, most);
}

/* R8: the school year in which the company takes no more, else the first such month of those in
 * which the seeker would come. */
static gboolean
find_full_time (const LwCohortRivalry *self,
                const LwCohortSeeker *seeker,
                const LwCohortSite *site,
                LwCohortTime *time)
{
  int year = lw_school_year_of (&self->cohort->monday);

  if (!lw_cohort_holds (self->cohort->world, "R8"))
    return FALSE;
  time->first = lw_date_from_dmy (1, FIRST_MONTH_OF_YEAR, year);
  time->last = lw_date_from_dmy (31, FIRST_MONTH_OF_YEAR - 1, year + 1);
  if (takes_no_more (self, site, site->company->max_per_year, time))
    return TRUE;
  for (guint i = 0; i < seeker->options->len; i++)
    {
      GArray *days = lw_cohort_option (seeker, i)->days;
      GDate next = g_array_index (days, LwStageDay, 0).day;

      for (g_date_set_day (&next, 1);
           g_date_compare (&next, &g_array_index (days, LwStageDay, days->len - 1).day) <= 0;)
        {
          time->first = next;
          g_date_add_months (&next, 1);
          time->last = lw_date_add_days (&next, -1);
          if (takes_no_more (self, site, site->company->max_per_month, time))
            return TRUE;
        }
    }

  return FALSE;
}

static void
add_all_of_company (const LwCohortRivalry *self,
                    const LwCohortSeeker *seeker,
                    const LwCohortSite *site,
                    const LwCohortTime *time,
                    LwCohortTaken *taken)
{
  const LwRivalGroups *places = &self->places;
  guint company = site->company_number;

  for (guint i = places->first[company]; i < places->first[company + 1]; i++)
    add_guests (self, seeker, places->members[i], time, taken);
  add_kept (
    self, seeker,
    lw_world_lookup (self->cohort->world->by_company, lw_record_get_id (LW_RECORD (site->company))),
    time, taken);
}

/* Who are at the company, where that takes no more; else who are at the workplace then. Where
 * nobody is, though it has seats, the company takes no more at once. */
static LwCohortTaken *
make_taken (const LwCohortRivalry *self, const LwCohortSeeker *seeker, const LwCohortSite *site)
{
  LwCohortTaken *taken = g_new0 (LwCohortTaken, 1);
  LwCohortTime time;

  taken->workplace = site->workplace;
  taken->holders = g_array_new (FALSE, FALSE, sizeof (LwCohortHolder));
  taken->takes_no_more = site->workplace->seats != 0 && find_full_time (self, seeker, site, &time);
  if (taken->takes_no_more)
    {
      add_all_of_company (self, seeker, site, &time, taken);
      return taken;
    }
  for (guint i = 0; i < site->n_places; i++)
    add_guests (self, seeker, site->first_place + i, NULL, taken);
  add_kept (self, seeker,
            lw_world_lookup (self->cohort->world->by_workplace,
                             lw_record_get_id (LW_RECORD (site->workplace))),
            NULL, taken);
  if (taken->holders->len == 0 && site->workplace->seats != 0)
    add_all_of_company (self, seeker, site, NULL, taken);

  return taken;
}

/* The nearest dozen. A place without seats is nobody's. */
void
lw_rivalry_find_taken (const LwCohortRivalry *self, guint demand, LwCohortRivals *rivals)
{
  g_autoptr (GArray) found = find_all (self, demand);

  rivals->n_taken = found->len;
  for (guint i = 0; i < found->len && rivals->taken->len < MOST_TAKEN; i++)
    {
      LwCohortTaken *taken = make_taken (self, lw_cohort_seeker (self->cohort, demand),
                                         g_array_index (found, Found, i).site);

      g_ptr_array_add (rivals->taken, taken);
      if (taken->holders->len > 0)
        continue;
      g_ptr_array_set_size (rivals->taken, (int) rivals->taken->len - 1);
      rivals->n_taken--;
    }
}
