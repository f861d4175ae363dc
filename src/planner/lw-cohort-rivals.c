/* lw-cohort-rivals.c - who compete for too few places
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Hall's theorem (1935): all can be placed unless some together have choices at fewer seats than
 * they are. Such students are found by going from one who is not placed to all places that it could
 * have, from a full place to all who are there, to all places that these could have, and so on
 * (König, Egerváry).
 *
 * A place is full on a half-day, a company for the year. All that any of them can choose goes over
 * one of the half-days and companies that were met: so no plan places more of them than these hold.
 * Where half-days of a place are held by the same student twice, that says less than it should and
 * nothing is proven.
 */

#include "lw-cohort-rivals-private.h"

#include <string.h>

/* So many choices looked at take some milliseconds. Who competes with thousands is helped by any
 * place, and not by knowing them. */
#define MOST_CHOICES 200000

typedef struct
{
  const LwCohortRivalry *self;
  GArray *demands;       /* borrowed */
  GArray *companies;     /* owned, element-type guint: as they were met */
  guint64 *cut;          /* owned, one set a place: the full half-days that were met */
  gboolean *has_demand;  /* owned, as the next two */
  gboolean *is_met;      /* companies */
  gboolean *is_year_met; /* companies, for what they take in the year */
  guint n_choices;
  gboolean is_tangled; /* a student's other stage is in the way too */
} Search;

static void
group (LwRivalGroups *groups, guint n_owners, const guint *owners, guint n)
{
  groups->first = g_new0 (guint, n_owners + 2);
  groups->members = g_new (guint, n + 1);
  for (guint i = 0; i < n; i++)
    if (owners[i] != LW_PROBLEM_NONE)
      groups->first[owners[i] + 2]++;
  for (guint i = 2; i < n_owners + 2; i++)
    groups->first[i] += groups->first[i - 1];
  for (guint i = 0; i < n; i++)
    if (owners[i] != LW_PROBLEM_NONE)
      groups->members[groups->first[owners[i] + 1]++] = i;
}

static void
groups_clear (LwRivalGroups *groups)
{
  g_free (groups->first);
  g_free (groups->members);
}

static const guint64 *
cells_of (const LwCohortRivalry *self, guint demand)
{
  return lw_problem_get_pattern (self->cohort->problem, self->plan->placings[demand].pattern);
}

static gboolean
has_cell (const guint64 *words, guint cell)
{
  return words[cell / 64] >> cell % 64 & 1;
}

/* On which half-days all seats of a place are taken. */
static void
fill (LwCohortRivalry *self, guint place, guint *n_at)
{
  const LwProblem *problem = self->cohort->problem;
  guint seats = lw_problem_get_place (problem, place)->seats;
  guint64 *full = self->full + (gsize) place * problem->n_words;
  const guint *first = &self->guests.first[place];

  if (first[1] - first[0] < seats)
    return;
  memset (n_at, 0, problem->n_words * 64 * sizeof *n_at);
  for (guint i = first[0]; i < first[1]; i++)
    for (guint cell = 0; cell < problem->n_words * 64; cell++)
      n_at[cell] += has_cell (cells_of (self, self->guests.members[i]), cell);
  for (guint cell = 0; cell < problem->n_words * 64; cell++)
    if (n_at[cell] >= seats)
      full[cell / 64] |= (guint64) 1 << cell % 64;
}

static void
group_all (LwCohortRivalry *self)
{
  const LwProblem *problem = self->cohort->problem;
  guint n_demands = self->plan->n_demands, n_places = problem->places->len;
  g_autofree guint *at = g_new (guint, n_demands + 1);
  g_autofree guint *of = g_new (guint, n_places + 1);

  for (guint i = 0; i < n_places; i++)
    of[i] = lw_problem_get_place (problem, i)->company;
  for (guint i = 0; i < n_demands; i++)
    {
      at[i] = self->plan->placings[i].place;
      if (at[i] != LW_PROBLEM_NONE)
        self->n_of_company[of[at[i]]]++;
    }
  group (&self->guests, n_places, at, n_demands);
  group (&self->places, problem->companies->len, of, n_places);
}

/**
 * lw_cohort_rivalry_new:
 * @cohort: a cohort
 * @plan: a plan of it
 *
 * Looks who is where, once for all who will be asked for.
 *
 * Returns: (transfer full): to ask who have what another could have
 */
LwCohortRivalry *
lw_cohort_rivalry_new (const LwCohort *cohort, const LwCohortPlan *plan)
{
  LwCohortRivalry *self = g_new0 (LwCohortRivalry, 1);
  const LwProblem *problem = cohort->problem;
  g_autofree guint *n_at = g_new (guint, problem->n_words * 64 + 1);

  self->cohort = cohort;
  self->plan = plan->placings;
  self->stages = plan->stages;
  self->n_of_company = g_new0 (guint, problem->companies->len + 1);
  self->full = g_new0 (guint64, (gsize) problem->places->len * problem->n_words + 1);
  self->seekers = g_hash_table_new (g_str_hash, g_str_equal);
  group_all (self);
  for (guint i = 0; i < problem->places->len; i++)
    fill (self, i, n_at);
  for (guint i = 0; i < cohort->seekers->len; i++)
    g_hash_table_add (self->seekers, (gpointer) lw_record_get_id (
                                       LW_RECORD (lw_cohort_seeker (cohort, i)->base.stage)));

  return self;
}

void
lw_cohort_rivalry_free (LwCohortRivalry *self)
{
  groups_clear (&self->guests);
  groups_clear (&self->places);
  g_free (self->full);
  g_free (self->n_of_company);
  g_hash_table_unref (self->seekers);
  g_free (self);
}

guint
lw_rivalry_find_full (const LwCohortRivalry *self, guint place, guint pattern)
{
  const LwProblem *problem = self->cohort->problem;
  const guint64 *cells = lw_problem_get_pattern (problem, pattern);
  const guint64 *full = self->full + (gsize) place * problem->n_words;

  for (guint i = 0; i < problem->n_words; i++)
    if ((cells[i] & full[i]) != 0)
      return i * 64 + (guint) __builtin_ctzll (cells[i] & full[i]);

  return LW_PROBLEM_NONE;
}

static void
add_demand (Search *search, guint demand)
{
  if (search->has_demand[demand])
    return;
  search->has_demand[demand] = TRUE;
  g_array_append_val (search->demands, demand);
}

static void
meet (Search *search, guint company)
{
  if (search->is_met[company])
    return;
  search->is_met[company] = TRUE;
  g_array_append_val (search->companies, company);
}

/* All who have the place on that half-day compete for it. */
static void
add_cell (Search *search, guint place, guint cell)
{
  const LwCohortRivalry *self = search->self;
  const LwProblem *problem = self->cohort->problem;

  search->cut[(gsize) place * problem->n_words + cell / 64] |= (guint64) 1 << cell % 64;
  meet (search, lw_problem_get_place (problem, place)->company);
  for (guint i = self->guests.first[place]; i < self->guests.first[place + 1]; i++)
    if (has_cell (cells_of (self, self->guests.members[i]), cell))
      add_demand (search, self->guests.members[i]);
}

/* The year is full: all who are there, at any place of it, compete. */
static void
add_company (Search *search, guint company)
{
  const LwCohortRivalry *self = search->self;

  search->is_year_met[company] = TRUE;
  meet (search, company);
  for (guint i = self->places.first[company]; i < self->places.first[company + 1]; i++)
    {
      const guint *first = &self->guests.first[self->places.members[i]];

      for (guint j = first[0]; j < first[1]; j++)
        add_demand (search, self->guests.members[j]);
    }
}

static gboolean
is_cut (const Search *search, guint place, guint pattern)
{
  const LwProblem *problem = search->self->cohort->problem;
  const guint64 *cells = lw_problem_get_pattern (problem, pattern);
  const guint64 *cut = search->cut + (gsize) place * problem->n_words;

  for (guint i = 0; i < problem->n_words; i++)
    if ((cells[i] & cut[i]) != 0)
      return TRUE;

  return FALSE;
}

/* Another stage of the student that can't be beside this one; those of a student follow each
 * other. */
static guint
find_other (const LwCohortRivalry *self, guint demand, guint place, guint pattern)
{
  const LwProblem *problem = self->cohort->problem;
  guint company = lw_problem_get_place (problem, place)->company;
  guint student = lw_problem_get_demand (problem, demand)->student;

  for (guint i = student; i < self->plan->n_demands; i++)
    {
      const LwPlacing *placing = &self->plan->placings[i];

      if (lw_problem_get_demand (problem, i)->student != student)
        break;
      if (i != demand && placing->place != LW_PROBLEM_NONE
          && (lw_problem_get_place (problem, placing->place)->company == company
              || lw_problem_overlaps (problem, placing->pattern, pattern)))
        return i;
    }

  return LW_PROBLEM_NONE;
}

/* Goes on from one choice; FALSE when it is free. */
static gboolean
visit (Search *search, guint demand, guint place, guint pattern)
{
  const LwCohortRivalry *self = search->self;
  const LwProblem *problem = self->cohort->problem;
  guint company = lw_problem_get_place (problem, place)->company;
  guint cell, other;

  if (search->is_year_met[company] || is_cut (search, place, pattern)
      || !lw_problem_is_open (problem, place, pattern))
    return TRUE;
  cell = lw_rivalry_find_full (self, place, pattern);
  if (cell != LW_PROBLEM_NONE)
    add_cell (search, place, cell);
  else if (lw_rivalry_is_company_full (self, company))
    add_company (search, company);
  else if (self->plan->placings[demand].place == place
           && self->plan->placings[demand].pattern == pattern)
    return TRUE;
  else if ((other = find_other (self, demand, place, pattern)) != LW_PROBLEM_NONE)
    {
      search->is_tangled = TRUE;
      add_demand (search, other);
    }
  else
    return FALSE;

  return TRUE;
}

static gboolean
visit_all_of (Search *search, guint number)
{
  const LwProblem *problem = search->self->cohort->problem;
  const LwProblemDemand *demand = lw_problem_get_demand (problem, number);
  const LwProblemChoice *places = lw_problem_get_places_of (problem, demand);
  const LwProblemChoice *patterns = lw_problem_get_patterns_of (problem, demand);

  search->n_choices += demand->n_places * demand->n_patterns;
  for (guint i = 0; i < demand->n_places; i++)
    for (guint j = 0; j < demand->n_patterns; j++)
      if (!visit (search, number, places[i].which, patterns[j].which))
        return FALSE;

  return search->n_choices <= MOST_CHOICES;
}

/* How many can be there of those who compete, at most. */
static guint
count_seats (const Search *search, guint company)
{
  const LwCohortRivalry *self = search->self;
  const LwProblem *problem = self->cohort->problem;
  guint year_cap = lw_problem_get_company (problem, company)->year_cap;
  guint n = 0;

  if (search->is_year_met[company])
    return year_cap;
  for (guint i = self->places.first[company]; i < self->places.first[company + 1]; i++)
    {
      guint place = self->places.members[i];

      for (guint j = 0; j < problem->n_words; j++)
        n += (guint) __builtin_popcountll (search->cut[(gsize) place * problem->n_words + j])
             * lw_problem_get_place (problem, place)->seats;
    }

  return MIN (n, year_cap);
}

/* Where its places are. */
static LwCompany *
company_of (const LwCohortRivalry *self, guint company)
{
  return lw_rivalry_site_of (self, self->places.members[self->places.first[company]])->company;
}

static void
sum_up (const Search *search, LwCohortRivals *rivals)
{
  for (guint i = 0; i < search->companies->len; i++)
    {
      guint company = g_array_index (search->companies, guint, i);
      LwCohortScarce scarce = { company_of (search->self, company), count_seats (search, company) };

      if (scarce.n_seats == 0)
        continue;
      rivals->n_seats += scarce.n_seats;
      g_array_append_val (rivals->scarce, scarce);
    }
  if (!search->is_tangled && rivals->n_seats < rivals->demands->len)
    rivals->n_short = rivals->demands->len - rivals->n_seats;
}

/* Whether all that it can choose is among what was met. */
static gboolean
is_within (const Search *search, guint number)
{
  const LwProblem *problem = search->self->cohort->problem;
  const LwProblemDemand *demand = lw_problem_get_demand (problem, number);
  const LwProblemChoice *places = lw_problem_get_places_of (problem, demand);
  const LwProblemChoice *patterns = lw_problem_get_patterns_of (problem, demand);

  for (guint i = 0; i < demand->n_places; i++)
    for (guint j = 0; j < demand->n_patterns; j++)
      if (!search->is_year_met[lw_problem_get_place (problem, places[i].which)->company]
          && !is_cut (search, places[i].which, patterns[j].which)
          && lw_problem_is_open (problem, places[i].which, patterns[j].which))
        return FALSE;

  return demand->n_places > 0;
}

/* Nobody leads to those who have no place, but they compete too. */
static void
add_others (Search *search)
{
  const LwPlan *plan = search->self->plan;

  for (guint i = 0; i < plan->n_demands; i++)
    if (plan->placings[i].place == LW_PROBLEM_NONE && !search->has_demand[i]
        && is_within (search, i))
      add_demand (search, i);
}

static void
find_set (const LwCohortRivalry *self, guint demand, LwCohortRivals *rivals)
{
  const LwProblem *problem = self->cohort->problem;
  g_autoptr (GArray) companies = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint64 *cut = g_new0 (guint64, (gsize) problem->places->len * problem->n_words + 1);
  g_autofree gboolean *has_demand = g_new0 (gboolean, self->plan->n_demands);
  g_autofree gboolean *is_met = g_new0 (gboolean, problem->companies->len + 1);
  g_autofree gboolean *is_year_met = g_new0 (gboolean, problem->companies->len + 1);
  Search search = { .self = self,
                    .demands = rivals->demands,
                    .companies = companies,
                    .cut = cut,
                    .has_demand = has_demand,
                    .is_met = is_met,
                    .is_year_met = is_year_met };
  gboolean is_closed = TRUE;

  add_demand (&search, demand);
  for (guint i = 0; i < rivals->demands->len && is_closed; i++)
    is_closed = visit_all_of (&search, g_array_index (rivals->demands, guint, i));
  if (!is_closed)
    {
      g_array_set_size (rivals->demands, 0);
      return;
    }
  add_others (&search);
  sum_up (&search, rivals);
}

static void
taken_free (gpointer data)
{
  LwCohortTaken *taken = data;

  g_array_unref (taken->holders);
  g_free (taken);
}

/**
 * lw_cohort_rivalry_find:
 * @self: of a plan
 * @demand: one that the plan has not placed
 *
 * Finds who have the places that suit it, and who compete with it for which: in any plan as many
 * of these have no place as in this one, where that is proven.
 *
 * Returns: (transfer full): who and what is in its way
 */
LwCohortRivals *
lw_cohort_rivalry_find (LwCohortRivalry *self, guint demand)
{
  LwCohortRivals *rivals;

  g_return_val_if_fail (demand < self->plan->n_demands, NULL);
  g_return_val_if_fail (self->plan->placings[demand].place == LW_PROBLEM_NONE, NULL);

  rivals = g_new0 (LwCohortRivals, 1);
  rivals->taken = g_ptr_array_new_with_free_func (taken_free);
  rivals->demands = g_array_new (FALSE, FALSE, sizeof (guint));
  rivals->scarce = g_array_new (FALSE, FALSE, sizeof (LwCohortScarce));
  lw_rivalry_find_taken (self, demand, rivals);
  find_set (self, demand, rivals);

  return rivals;
}

void
lw_cohort_rivals_free (LwCohortRivals *self)
{
  g_ptr_array_unref (self->taken);
  g_array_unref (self->demands);
  g_array_unref (self->scarce);
  g_free (self);
}
