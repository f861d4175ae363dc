/* lw-problem.c - who is to go where and when, as numbers to be solved
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-problem.h"

/**
 * lw_problem_new:
 * @n_weeks: of how many weeks the year is
 *
 * Returns: (transfer full): a problem without anything in it
 */
LwProblem *
lw_problem_new (guint n_weeks)
{
  LwProblem *self = g_new0 (LwProblem, 1);

  self->n_weeks = n_weeks;
  self->n_words = MAX (1, (n_weeks * LW_HALF_DAYS_A_WEEK + 63) / 64);
  self->patterns = g_array_new (FALSE, TRUE, sizeof (guint64));
  self->open = g_array_new (FALSE, TRUE, sizeof (guint64));
  self->companies = g_array_new (FALSE, FALSE, sizeof (LwProblemCompany));
  self->places = g_array_new (FALSE, FALSE, sizeof (LwProblemPlace));
  self->steps = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->demands = g_array_new (FALSE, FALSE, sizeof (LwProblemDemand));
  self->pattern_choices = g_array_new (FALSE, FALSE, sizeof (LwProblemChoice));
  self->place_choices = g_array_new (FALSE, FALSE, sizeof (LwProblemChoice));

  return self;
}

/**
 * lw_problem_new_share:
 * @problem: a problem; nothing but demands may be added to it or changed in it while the other is
 *   there
 *
 * Returns: (transfer full): a problem with the same patterns, companies, places and choices, which
 *   both keep together, and without demands: for some of those of @problem
 */
LwProblem *
lw_problem_new_share (const LwProblem *problem)
{
  LwProblem *self = g_memdup2 (problem, sizeof *problem);

  g_array_ref (self->patterns);
  g_array_ref (self->open);
  g_array_ref (self->companies);
  g_array_ref (self->places);
  g_array_ref (self->steps);
  g_array_ref (self->pattern_choices);
  g_array_ref (self->place_choices);
  self->demands = g_array_new (FALSE, FALSE, sizeof (LwProblemDemand));

  return self;
}

void
lw_problem_free (LwProblem *self)
{
  g_array_unref (self->patterns);
  g_array_unref (self->open);
  g_array_unref (self->companies);
  g_array_unref (self->places);
  g_array_unref (self->steps);
  g_array_unref (self->demands);
  g_array_unref (self->pattern_choices);
  g_array_unref (self->place_choices);
  g_free (self);
}

/* Adds a week's half-days to the set that begins at @word. */
static void
add_half_days (GArray *words, guint word, guint week, LwWeekMask half_days)
{
  for (guint i = 0; i < LW_HALF_DAYS_A_WEEK; i++)
    if (half_days >> i & 1)
      {
        guint bit = week * LW_HALF_DAYS_A_WEEK + i;

        g_array_index (words, guint64, word + bit / 64) |= (guint64) 1 << bit % 64;
      }
}

/**
 * lw_problem_add_pattern:
 *
 * Returns: the number of the pattern, counted from 0; it has no half-days yet
 */
guint
lw_problem_add_pattern (LwProblem *self)
{
  guint n = lw_problem_get_n_patterns (self);

  g_array_set_size (self->patterns, (n + 1) * self->n_words);

  return n;
}

/**
 * lw_problem_take:
 *
 * Adds half-days of one week to what a pattern takes.
 */
void
lw_problem_take (LwProblem *self, guint pattern, guint week, LwWeekMask half_days)
{
  g_return_if_fail (pattern < lw_problem_get_n_patterns (self) && week < self->n_weeks);

  add_half_days (self->patterns, pattern * self->n_words, week, half_days);
}

/**
 * lw_problem_add_company:
 * @year_cap: how many placements it takes in a year; %G_MAXUINT for as many as there are
 * @steps: (array length=n_steps): what the first placement costs, the second, and so on; none costs
 *   less than the one before it
 *
 * Returns: the number of the company, counted from 0
 */
guint
lw_problem_add_company (LwProblem *self, guint year_cap, const gint64 *steps, guint n_steps)
{
  LwProblemCompany company = { year_cap, self->steps->len, n_steps };

  for (guint i = 1; i < n_steps; i++)
    g_return_val_if_fail (steps[i - 1] <= steps[i], LW_PROBLEM_NONE);

  if (n_steps > 0)
    g_array_append_vals (self->steps, steps, n_steps);
  g_array_append_val (self->companies, company);

  return self->companies->len - 1;
}

/**
 * lw_problem_add_place:
 * @seats: how many can be there on one half-day
 *
 * Returns: the number of the place, counted from 0; it is never open yet
 */
guint
lw_problem_add_place (LwProblem *self, guint company, guint seats)
{
  LwProblemPlace place = { company, seats };

  g_return_val_if_fail (company < self->companies->len, LW_PROBLEM_NONE);

  g_array_append_val (self->places, place);
  g_array_set_size (self->open, self->places->len * self->n_words);

  return self->places->len - 1;
}

/**
 * lw_problem_open:
 *
 * Adds half-days of one week to those on which one can be at a place.
 */
void
lw_problem_open (LwProblem *self, guint place, guint week, LwWeekMask half_days)
{
  g_return_if_fail (place < self->places->len && week < self->n_weeks);

  add_half_days (self->open, place * self->n_words, week, half_days);
}

/**
 * lw_problem_add_demand:
 * @student: a number of the caller's; demands of one student are kept apart
 * @not_placed: what it costs when it gets no place
 *
 * Returns: the number of the demand, counted from 0; it has nothing to choose from yet
 */
guint
lw_problem_add_demand (LwProblem *self, guint student, gint64 not_placed)
{
  LwProblemDemand demand = { .student = student,
                             .first_pattern = self->pattern_choices->len,
                             .first_place = self->place_choices->len,
                             .not_placed = not_placed };

  g_return_val_if_fail (student < LW_PROBLEM_NONE, LW_PROBLEM_NONE);

  g_array_append_val (self->demands, demand);
  self->n_students = MAX (self->n_students, student + 1);

  return self->demands->len - 1;
}

static LwProblemDemand *
get_last_demand (LwProblem *self)
{
  return &g_array_index (self->demands, LwProblemDemand, self->demands->len - 1);
}

/**
 * lw_problem_allow_pattern:
 *
 * Adds a pattern to what the demand that was added last can choose from.
 */
void
lw_problem_allow_pattern (LwProblem *self, guint pattern, gint64 cost)
{
  LwProblemChoice choice = { pattern, cost };

  g_return_if_fail (self->demands->len > 0 && pattern < lw_problem_get_n_patterns (self));
  g_return_if_fail (!get_last_demand (self)->is_pinned);

  g_array_append_val (self->pattern_choices, choice);
  get_last_demand (self)->n_patterns++;
}

/**
 * lw_problem_allow_place:
 *
 * Adds a place to what the demand that was added last can choose from.
 */
void
lw_problem_allow_place (LwProblem *self, guint place, gint64 cost)
{
  LwProblemChoice choice = { place, cost };

  g_return_if_fail (self->demands->len > 0 && place < self->places->len);
  g_return_if_fail (!get_last_demand (self)->is_pinned);

  g_array_append_val (self->place_choices, choice);
  get_last_demand (self)->n_places++;
}

/* The cheapest of @n choices from @first on that is @which, or %LW_PROBLEM_NONE. */
static guint
find_choice (const GArray *choices, guint first, guint n, guint which)
{
  guint found = LW_PROBLEM_NONE;

  for (guint i = first; i < first + n; i++)
    {
      const LwProblemChoice *choice = &g_array_index (choices, LwProblemChoice, i);

      if (choice->which == which
          && (found == LW_PROBLEM_NONE
              || choice->cost < g_array_index (choices, LwProblemChoice, found).cost))
        found = i;
    }

  return found;
}

/**
 * lw_problem_pin:
 * @place: one that the demand can choose
 * @pattern: the same
 *
 * Keeps a demand where it is: nothing else is left to choose from. Whether pins go together is
 * asked with lw_problem_find_clash().
 */
void
lw_problem_pin (LwProblem *self, guint demand, guint place, guint pattern)
{
  LwProblemDemand *pinned = &g_array_index (self->demands, LwProblemDemand, demand);
  guint at_place, at_pattern;

  g_return_if_fail (demand < self->demands->len);
  at_place = find_choice (self->place_choices, pinned->first_place, pinned->n_places, place);
  at_pattern
    = find_choice (self->pattern_choices, pinned->first_pattern, pinned->n_patterns, pattern);
  g_return_if_fail (at_place != LW_PROBLEM_NONE && at_pattern != LW_PROBLEM_NONE);

  pinned->first_place = at_place;
  pinned->first_pattern = at_pattern;
  pinned->n_places = pinned->n_patterns = 1;
  pinned->is_pinned = TRUE;
}

/**
 * lw_problem_get_pattern:
 *
 * Returns: (transfer none): the half-days of a pattern, a bit each: so many words as @n_words says
 */
const guint64 *
lw_problem_get_pattern (const LwProblem *self, guint pattern)
{
  return &g_array_index (self->patterns, guint64, pattern * self->n_words);
}

guint
lw_problem_get_n_patterns (const LwProblem *self)
{
  return self->patterns->len / self->n_words;
}

const LwProblemCompany *
lw_problem_get_company (const LwProblem *self, guint company)
{
  return &g_array_index (self->companies, LwProblemCompany, company);
}

const LwProblemPlace *
lw_problem_get_place (const LwProblem *self, guint place)
{
  return &g_array_index (self->places, LwProblemPlace, place);
}

const LwProblemDemand *
lw_problem_get_demand (const LwProblem *self, guint demand)
{
  return &g_array_index (self->demands, LwProblemDemand, demand);
}

/**
 * lw_problem_get_patterns_of:
 *
 * Returns: (transfer none): the patterns that a demand can choose from
 */
const LwProblemChoice *
lw_problem_get_patterns_of (const LwProblem *self, const LwProblemDemand *demand)
{
  return (const LwProblemChoice *) self->pattern_choices->data + demand->first_pattern;
}

/**
 * lw_problem_get_places_of:
 *
 * Returns: (transfer none): the places that a demand can choose from
 */
const LwProblemChoice *
lw_problem_get_places_of (const LwProblem *self, const LwProblemDemand *demand)
{
  return (const LwProblemChoice *) self->place_choices->data + demand->first_place;
}

/**
 * lw_problem_get_step:
 * @n: which placement, counted from 0
 *
 * Returns: what a placement more costs for a company that has @n already
 */
gint64
lw_problem_get_step (const LwProblem *self, const LwProblemCompany *company, guint n)
{
  if (company->n_steps == 0)
    return 0;

  return g_array_index (self->steps, gint64, company->first_step + MIN (n, company->n_steps - 1));
}

/**
 * lw_problem_is_open:
 *
 * Returns: whether a place is open on all half-days of a pattern
 */
gboolean
lw_problem_is_open (const LwProblem *self, guint place, guint pattern)
{
  const guint64 *open = &g_array_index (self->open, guint64, place * self->n_words);
  const guint64 *taken = lw_problem_get_pattern (self, pattern);

  for (guint i = 0; i < self->n_words; i++)
    if (taken[i] & ~open[i])
      return FALSE;

  return TRUE;
}

/**
 * lw_problem_overlaps:
 *
 * Returns: whether two patterns have a half-day in common
 */
gboolean
lw_problem_overlaps (const LwProblem *self, guint pattern, guint other)
{
  const guint64 *one = lw_problem_get_pattern (self, pattern);
  const guint64 *two = lw_problem_get_pattern (self, other);

  for (guint i = 0; i < self->n_words; i++)
    if (one[i] & two[i])
      return TRUE;

  return FALSE;
}

static gboolean
add_most (gint64 *most, gint64 cost)
{
  if (cost < -LW_PROBLEM_COST_MAX || cost > LW_PROBLEM_COST_MAX)
    return FALSE;
  *most = MAX (*most, ABS (cost));

  return TRUE;
}

/**
 * lw_problem_is_within_limits:
 *
 * Returns: whether no choice costs more than %LW_PROBLEM_COST_MAX, and no plan more than
 * %LW_PROBLEM_PLAN_MAX
 */
gboolean
lw_problem_is_within_limits (const LwProblem *self)
{
  gint64 pattern = 0, place = 0, step = 0, without = 0;

  for (guint i = 0; i < self->pattern_choices->len; i++)
    if (!add_most (&pattern, g_array_index (self->pattern_choices, LwProblemChoice, i).cost))
      return FALSE;
  for (guint i = 0; i < self->place_choices->len; i++)
    if (!add_most (&place, g_array_index (self->place_choices, LwProblemChoice, i).cost))
      return FALSE;
  for (guint i = 0; i < self->steps->len; i++)
    if (!add_most (&step, g_array_index (self->steps, gint64, i)))
      return FALSE;
  for (guint i = 0; i < self->demands->len; i++)
    if (!add_most (&without, lw_problem_get_demand (self, i)->not_placed))
      return FALSE;

  return pattern + place + step + without <= LW_PROBLEM_COST_MAX
         && pattern + place + step + without
              <= LW_PROBLEM_PLAN_MAX / MAX (1, (gint64) self->demands->len);
}
