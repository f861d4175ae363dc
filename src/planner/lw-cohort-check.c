/* lw-cohort-check.c - what can't work, seen before it is tried
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Those of one profile, half-day by half-day. */
typedef struct
{
  LwCohort *cohort;
  const char *profile; /* borrowed, nullable */
  guint n_cells;
  guint *needed;      /* owned, one a half-day: who can't be elsewhere then */
  gboolean *is_asked; /* owned, one a place: whether any of them can go there */
} Shortage;

static void
say (LwCohort *self, char *message)
{
  g_ptr_array_add (self->messages, message);
}

static gboolean
takes (const guint64 *words, guint cell)
{
  return words[cell / 64] >> cell % 64 & 1;
}

static void
count_need (Shortage *self, guint number)
{
  const LwProblem *problem = self->cohort->problem;
  const LwProblemDemand *demand = lw_problem_get_demand (problem, number);
  const LwProblemChoice *patterns = lw_problem_get_patterns_of (problem, demand);
  const LwProblemChoice *places = lw_problem_get_places_of (problem, demand);

  for (guint cell = 0; cell < self->n_cells && demand->n_patterns > 0; cell++)
    {
      gboolean always = TRUE;

      for (guint i = 0; i < demand->n_patterns && always; i++)
        always = takes (lw_problem_get_pattern (problem, patterns[i].which), cell);
      self->needed[cell] += always;
    }
  for (guint i = 0; i < demand->n_places; i++)
    self->is_asked[places[i].which] = TRUE;
}

/* Seats free on a half-day, of no company more than it still takes. Places of one company follow
 * each other. */
static guint
count_seats (const Shortage *self, guint cell)
{
  const LwProblem *problem = self->cohort->problem;
  guint n = 0, of_company = 0;

  for (guint i = 0; i < problem->places->len; i++)
    {
      const LwProblemPlace *place = lw_problem_get_place (problem, i);
      guint cap = lw_problem_get_company (problem, place->company)->year_cap;

      if (self->is_asked[i]
          && takes (&g_array_index (problem->open, guint64, i * problem->n_words), cell))
        of_company += place->seats;
      if (i + 1 == problem->places->len
          || lw_problem_get_place (problem, i + 1)->company != place->company)
        {
          n += MIN (of_company, cap);
          of_company = 0;
        }
    }

  return n;
}

/* On which half-days of the week most seats are missing, in any week. */
static void
say_shortage (Shortage *self)
{
  guint most = 0;
  LwWeekMask mask = 0;
  g_autofree char *when = NULL;

  for (guint cell = 0; cell < self->n_cells; cell++)
    {
      guint half = cell % LW_HALF_DAYS_A_WEEK;
      guint n_seats = self->needed[cell] > most ? count_seats (self, cell) : 0;
      guint missing = self->needed[cell] > n_seats ? self->needed[cell] - n_seats : 0;

      if (self->needed[cell] == 0 || missing == 0 || missing < most)
        continue;
      if (missing > most)
        mask = 0;
      most = missing;
      mask |= 1u << half;
    }
  if (most == 0)
    return;
  when = lw_week_mask_describe (mask);
  if (self->profile != NULL)
    say (self->cohort,
         /* translators: half-days of the week, a number of places, a profile such as Z&W */
         g_strdup_printf (ngettext ("On %s there is %u place too few for %s",
                                    "On %s there are %u places too few for %s", most),
                          when, most, self->profile));
  else
    say (
      self->cohort,
      /* translators: half-days of the week, a number of places */
      g_strdup_printf (ngettext ("On %s there is %u place too few for who has no profile",
                                 "On %s there are %u places too few for who has no profile", most),
                       when, most));
}

static int
compare_profiles (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
find_profiles (LwCohort *self)
{
  GPtrArray *profiles = g_ptr_array_new ();

  for (guint i = 0; i < self->seekers->len; i++)
    {
      const char *profile = lw_cohort_seeker (self, i)->profile;
      gboolean is_known = FALSE;

      for (guint j = 0; j < profiles->len && !is_known; j++)
        is_known = g_strcmp0 (g_ptr_array_index (profiles, j), profile) == 0;
      if (!is_known)
        g_ptr_array_add (profiles, (gpointer) profile);
    }
  g_ptr_array_sort (profiles, compare_profiles);

  return profiles;
}

/* No more can be there than there are seats: for each profile by itself. */
static void
check_shortages (LwCohort *self)
{
  g_autoptr (GPtrArray) profiles = find_profiles (self);
  guint n_cells = self->problem->n_weeks * LW_HALF_DAYS_A_WEEK;

  for (guint i = 0; i < profiles->len; i++)
    {
      g_autofree guint *needed = g_new0 (guint, n_cells + 1);
      g_autofree gboolean *is_asked = g_new0 (gboolean, self->problem->places->len + 1);
      Shortage shortage = { self, g_ptr_array_index (profiles, i), n_cells, needed, is_asked };

      for (guint j = 0; j < self->seekers->len; j++)
        if (g_strcmp0 (lw_cohort_seeker (self, j)->profile, shortage.profile) == 0)
          count_need (&shortage, j);
      say_shortage (&shortage);
    }
}

static LwWeekMask
mask_of (LwCohort *self, guint pattern)
{
  const guint64 *words = lw_problem_get_pattern (self->problem, pattern);
  LwWeekMask mask = 0;

  for (guint cell = 0; cell < self->problem->n_weeks * LW_HALF_DAYS_A_WEEK; cell++)
    if (takes (words, cell))
      mask |= 1u << cell % LW_HALF_DAYS_A_WEEK;

  return mask;
}

/* Nobody is open when these students could come. */
static void
check_opening (LwCohort *self)
{
  for (guint pattern = 0; pattern < lw_problem_get_n_patterns (self->problem); pattern++)
    {
      const guint64 *words = lw_problem_get_pattern (self->problem, pattern);
      gboolean is_open = FALSE;
      g_autofree char *when = NULL;

      for (guint i = 0; i < self->sites->len && !is_open; i++)
        {
          const guint64 *opening = lw_cohort_site (self, i)->opening;

          is_open = TRUE;
          for (guint j = 0; j < self->problem->n_words && is_open; j++)
            is_open = (words[j] & ~opening[j]) == 0;
        }
      if (is_open)
        continue;
      when = lw_week_mask_describe (mask_of (self, pattern));
      /* translators: half-days of the week */
      say (self, g_strdup_printf (_ ("No workplace is open on %s. Choose other half-days, or note "
                                     "when workplaces are open."),
                                  when));
    }
}

static gboolean
has_seats (LwCohort *self)
{
  for (guint i = 0; i < self->sites->len; i++)
    if (lw_cohort_site (self, i)->workplace->seats != 0)
      return TRUE;

  return !lw_cohort_holds (self->world, "R4");
}

/* What can't work and why; the nearest cause hides what follows from it. */
void
lw_cohort_check (LwCohort *self)
{
  gboolean has_options = FALSE;

  for (guint i = 0; i < self->seekers->len && !has_options; i++)
    has_options = lw_cohort_seeker (self, i)->options->len > 0;
  if (!has_options)
    return;
  if (self->sites->len == 0)
    say (self, g_strdup (_ ("There are no workplaces to choose from. Note companies and their "
                            "workplaces first.")));
  else if (!has_seats (self))
    say (self, g_strdup (_ ("No workplace has a seat. Note with the workplaces how many students "
                            "can come.")));
  else
    {
      check_opening (self);
      check_shortages (self);
    }
}
