/* coupled.c - coupled problems by chance, and what can be said of them without the planner
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "coupled.h"

#include "lw-plan-check.h"

#define N_WEEKS 3
#define N_PATTERNS 5
#define NOT_PLACED 1000

static guint
roll (GRand *random, guint least, guint most)
{
  return (guint) g_rand_int_range (random, (gint32) least, (gint32) most + 1);
}

/* Runs of weeks on some half-days; or, when they may not overlap, each on a half-day of its own. */
static void
add_patterns (LwProblem *self, GRand *random, gboolean is_coupled)
{
  for (guint i = 0; i < N_PATTERNS; i++)
    {
      guint pattern = lw_problem_add_pattern (self);
      guint first = roll (random, 0, N_WEEKS - 1), last = roll (random, first, N_WEEKS - 1);
      LwWeekMask half_days = (LwWeekMask) (is_coupled ? roll (random, 0, 15) : 1u << i);

      for (guint week = first; week <= last; week++)
        lw_problem_take (self, pattern, week, half_days);
    }
}

static void
add_place (LwProblem *self, GRand *random, const CoupledKind *kind)
{
  guint place;

  if (self->companies->len == 0 || roll (random, 0, 2) > 0)
    {
      gint64 steps[3] = { 0, roll (random, 0, 20), roll (random, 20, 60) };

      lw_problem_add_company (self, roll (random, kind->year_cap / 2, kind->year_cap), steps,
                              roll (random, 0, 3));
    }
  place = lw_problem_add_place (self, roll (random, 0, self->companies->len - 1),
                                roll (random, kind->seats / 2, kind->seats));
  for (guint week = 0; week < N_WEEKS; week++)
    if (roll (random, 0, 9) > 0)
      lw_problem_open (self, place, week, roll (random, 0, 3) > 0 ? 0x3fff : 0xb);
}

static void
add_demand (LwProblem *self, GRand *random, guint student)
{
  guint first = roll (random, 0, N_PATTERNS - 1);

  lw_problem_add_demand (self, student, NOT_PLACED);
  for (guint i = roll (random, 0, 3); i > 0; i--)
    lw_problem_allow_pattern (self, (first + i) % N_PATTERNS, roll (random, 0, 30));
  for (guint i = 0; i < self->places->len; i++)
    if (roll (random, 0, 3) > 0)
      lw_problem_allow_place (self, i, roll (random, 0, 100));
}

/* @with_extra: with one more place, at a company of its own, that the last demand can have. */
LwProblem *
coupled_new_random (GRand *random, const CoupledKind *kind, gboolean with_extra)
{
  LwProblem *self = lw_problem_new (N_WEEKS);
  guint n_places = roll (random, 0, kind->n_places), n_demands = roll (random, 0, kind->n_demands);
  guint student = 0;

  add_patterns (self, random, kind->is_coupled);
  for (guint i = 0; i < n_places; i++)
    add_place (self, random, kind);
  for (guint i = 0; i < n_demands; i++)
    {
      add_demand (self, random, student);
      if (!kind->is_coupled || roll (random, 0, 2) > 0)
        student++;
    }
  if (with_extra)
    {
      guint extra = lw_problem_add_place (self, lw_problem_add_company (self, 1, NULL, 0), 1);

      for (guint week = 0; week < N_WEEKS; week++)
        lw_problem_open (self, extra, week, 0x3fff);
      if (n_demands > 0)
        lw_problem_allow_place (self, extra, 5);
    }

  return self;
}

/* Pins one demand in so many somewhere, whether it can be there or not. */
void
coupled_pin_some (LwProblem *self, GRand *random, guint one_in)
{
  for (guint i = 0; i < self->demands->len; i++)
    {
      const LwProblemDemand *demand = lw_problem_get_demand (self, i);

      if (demand->n_places == 0 || demand->n_patterns == 0 || roll (random, 1, one_in) > 1)
        continue;
      lw_problem_pin (
        self, i,
        lw_problem_get_places_of (self, demand)[roll (random, 0, demand->n_places - 1)].which,
        lw_problem_get_patterns_of (self, demand)[roll (random, 0, demand->n_patterns - 1)].which);
    }
}

/* The half-days of a pattern, or those on which a place is open, by week. */
static void
get_weeks (const guint64 *words, LwWeekMask *weeks)
{
  for (guint i = 0; i < N_WEEKS; i++)
    {
      weeks[i] = 0;
      for (guint j = 0; j < LW_HALF_DAYS_A_WEEK; j++)
        {
          guint bit = i * LW_HALF_DAYS_A_WEEK + j;

          if (words[bit / 64] >> bit % 64 & 1)
            weeks[i] |= (LwWeekMask) (1u << j);
        }
    }
}

typedef struct
{
  const LwProblem *problem;
  GArray *lines; /* LwPlanLine of those decided */
  guint *year;   /* one a company */
  guint *load;   /* one a place and a half-day */
  gint64 *least; /* what this demand and those after it cost at least */
  gint64 best;
} Exhaustion;

static gboolean
has_half_day (const LwProblem *problem, guint pattern, guint half_day)
{
  return lw_problem_get_pattern (problem, pattern)[half_day / 64] >> half_day % 64 & 1;
}

static gboolean
fits (const Exhaustion *self, guint demand, guint place, guint pattern)
{
  const LwProblem *problem = self->problem;
  const LwProblemPlace *there = lw_problem_get_place (problem, place);
  guint student = lw_problem_get_demand (problem, demand)->student;

  if (!lw_problem_is_open (problem, place, pattern)
      || self->year[there->company] >= lw_problem_get_company (problem, there->company)->year_cap)
    return FALSE;
  for (guint i = 0; i < N_WEEKS * LW_HALF_DAYS_A_WEEK; i++)
    if (has_half_day (problem, pattern, i)
        && self->load[place * N_WEEKS * LW_HALF_DAYS_A_WEEK + i] >= there->seats)
      return FALSE;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const LwPlanLine *line = &g_array_index (self->lines, LwPlanLine, i);

      if (line->workplace != LW_PROBLEM_NONE
          && lw_problem_get_demand (problem, line->demand)->student == student
          && (lw_problem_get_place (problem, line->workplace)->company == there->company
              || lw_problem_overlaps (problem, line->pattern, pattern)))
        return FALSE;
    }

  return TRUE;
}

static void
count (Exhaustion *self, const LwPlanLine *line, gint by)
{
  guint *load = &self->load[line->workplace * N_WEEKS * LW_HALF_DAYS_A_WEEK];

  for (guint i = 0; i < N_WEEKS * LW_HALF_DAYS_A_WEEK; i++)
    if (has_half_day (self->problem, line->pattern, i))
      load[i] += (guint) by;
  self->year[lw_problem_get_place (self->problem, line->workplace)->company] += (guint) by;
}

/* Every way to place this demand and those after it. */
static void
exhaust (Exhaustion *self, guint at, gint64 cost)
{
  const LwProblem *problem = self->problem;
  const LwProblemDemand *demand;

  if (cost + self->least[at] >= self->best)
    return;
  if (at == problem->demands->len)
    {
      self->best = cost;
      return;
    }

  demand = lw_problem_get_demand (problem, at);
  for (guint i = 0; i < demand->n_places; i++)
    for (guint j = 0; j < demand->n_patterns; j++)
      {
        LwProblemChoice place = lw_problem_get_places_of (problem, demand)[i];
        LwProblemChoice pattern = lw_problem_get_patterns_of (problem, demand)[j];
        guint company = lw_problem_get_place (problem, place.which)->company;
        LwPlanLine line = { at, place.which, pattern.which };

        if (!fits (self, at, place.which, pattern.which))
          continue;
        cost += place.cost + pattern.cost
                + lw_problem_get_step (problem, lw_problem_get_company (problem, company),
                                       self->year[company]);
        g_array_append_val (self->lines, line);
        count (self, &line, 1);
        exhaust (self, at + 1, cost);
        count (self, &line, -1);
        g_array_set_size (self->lines, self->lines->len - 1);
        cost -= place.cost + pattern.cost
                + lw_problem_get_step (problem, lw_problem_get_company (problem, company),
                                       self->year[company]);
      }
  if (!demand->is_pinned)
    exhaust (self, at + 1, cost + demand->not_placed);
}

static gint64
find_least (const LwProblemChoice *choices, guint n)
{
  gint64 least = NOT_PLACED;

  for (guint i = 0; i < n; i++)
    least = MIN (least, choices[i].cost);

  return least;
}

/* What the best plan costs, by trying all of them; %G_MAXINT64 when pins allow none. */
gint64
coupled_find_best (const LwProblem *problem)
{
  guint n = problem->demands->len;
  Exhaustion self = { .problem = problem,
                      .lines = g_array_new (FALSE, FALSE, sizeof (LwPlanLine)),
                      .year = g_new0 (guint, problem->companies->len),
                      .load = g_new0 (guint, problem->places->len * N_WEEKS * LW_HALF_DAYS_A_WEEK),
                      .least = g_new0 (gint64, n + 1),
                      .best = G_MAXINT64 };

  for (guint i = n; i > 0; i--)
    {
      const LwProblemDemand *demand = lw_problem_get_demand (problem, i - 1);
      gint64 least
        = find_least (lw_problem_get_places_of (problem, demand), demand->n_places)
          + find_least (lw_problem_get_patterns_of (problem, demand), demand->n_patterns);

      self.least[i - 1] = self.least[i] + MIN (NOT_PLACED, least);
    }
  exhaust (&self, 0, 0);
  g_array_unref (self.lines);
  g_free (self.year);
  g_free (self.load);
  g_free (self.least);

  return self.best;
}

static void
tell_demands (const LwProblem *problem, LwPlanCheck *check)
{
  for (guint i = 0; i < problem->demands->len; i++)
    {
      const LwProblemDemand *demand = lw_problem_get_demand (problem, i);

      lw_plan_check_add_demand (check, demand->student);
      for (guint j = 0; j < demand->n_places; j++)
        for (guint k = 0; k < demand->n_patterns; k++)
          lw_plan_check_allow (check, i, lw_problem_get_places_of (problem, demand)[j].which,
                               lw_problem_get_patterns_of (problem, demand)[k].which);
      if (demand->is_pinned)
        lw_plan_check_pin (check, i, lw_problem_get_places_of (problem, demand)[0].which,
                           lw_problem_get_patterns_of (problem, demand)[0].which);
    }
}

/* By the checker of plans, that shares nothing with the solving. */
guint
coupled_count_breaches (const LwProblem *problem, const LwPlan *plan)
{
  g_autoptr (LwPlanCheck) check = lw_plan_check_new (N_WEEKS);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (LwPlanLine));
  g_autoptr (GArray) breaches = NULL;
  LwWeekMask weeks[N_WEEKS];

  for (guint i = 0; i < problem->companies->len; i++)
    lw_plan_check_add_company (check, lw_problem_get_company (problem, i)->year_cap);
  for (guint i = 0; i < problem->places->len; i++)
    {
      const LwProblemPlace *place = lw_problem_get_place (problem, i);

      get_weeks (&g_array_index (problem->open, guint64, i * problem->n_words), weeks);
      lw_plan_check_add_workplace (check, place->company, place->seats, weeks);
    }
  for (guint i = 0; i < lw_problem_get_n_patterns (problem); i++)
    {
      get_weeks (lw_problem_get_pattern (problem, i), weeks);
      lw_plan_check_add_pattern (check, weeks);
    }
  tell_demands (problem, check);

  for (guint i = 0; i < plan->n_demands; i++)
    {
      LwPlanLine line = { i, plan->placings[i].place, plan->placings[i].pattern };

      g_array_append_val (lines, line);
    }
  breaches = lw_plan_check_run (check, (const LwPlanLine *) lines->data, lines->len);

  return breaches->len;
}
