/* lw-cohort-parts.c - a problem solved in parts that have nothing to do with each other
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Students of one profile seldom ask for the workplaces of another. What shares no student and no
 * company is a problem by itself: a smaller one, more often a flow, and one that is short of
 * places doesn't blur what can be proven of the rest.
 */

#include "lw-cohort-private.h"

#include <string.h>

/* While parts are solved; demands, then companies, are joined in trees. */
typedef struct
{
  const LwProblem *problem;
  LwPlannerBudget budget;
  LwPlannerProgress progress; /* nullable */
  gpointer user_data;
  gint64 end; /* when time is over; 0: never */
  guint *parent;
  guint *number; /* of what is in a part: companies, then places, then patterns */
  guint n_done;  /* demands */
  guint n_now;
  gint64 to_come;          /* what it costs when all whose turn is still to come are not placed */
  LwPlannerResult *result; /* of all of them together */
} Parts;

static guint
root_of (Parts *self, guint node)
{
  while (self->parent[node] != node)
    node = self->parent[node] = self->parent[self->parent[node]];

  return node;
}

static void
join (Parts *self, guint one, guint other)
{
  guint a = root_of (self, one), b = root_of (self, other);

  self->parent[MAX (a, b)] = MIN (a, b);
}

/* A part is named by its first demand. */
static void
join_all (Parts *self)
{
  const LwProblem *problem = self->problem;
  guint n_demands = problem->demands->len;
  g_autoptr (GHashTable) students = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_demands + problem->companies->len; i++)
    self->parent[i] = i;
  for (guint i = 0; i < n_demands; i++)
    {
      const LwProblemDemand *demand = lw_problem_get_demand (problem, i);
      const LwProblemChoice *places = lw_problem_get_places_of (problem, demand);
      gpointer student = GUINT_TO_POINTER (demand->student), first;

      if (g_hash_table_lookup_extended (students, student, NULL, &first))
        join (self, i, GPOINTER_TO_UINT (first));
      else
        g_hash_table_insert (students, student, GUINT_TO_POINTER (i));
      for (guint j = 0; j < demand->n_places; j++)
        join (self, i, n_demands + lw_problem_get_place (problem, places[j].which)->company);
    }
}

static void
copy_words (GArray *to, guint to_index, const GArray *from, guint from_index, guint n_words)
{
  memcpy (&g_array_index (to, guint64, to_index * n_words),
          &g_array_index (from, guint64, from_index * n_words), n_words * sizeof (guint64));
}

static void
add_companies (Parts *self, LwProblem *part, guint root)
{
  const LwProblem *problem = self->problem;
  guint n_demands = problem->demands->len, n_companies = problem->companies->len;

  for (guint i = 0; i < n_companies; i++)
    {
      const LwProblemCompany *company = lw_problem_get_company (problem, i);

      if (root_of (self, n_demands + i) == root)
        self->number[i] = lw_problem_add_company (
          part, company->year_cap, &g_array_index (problem->steps, gint64, company->first_step),
          company->n_steps);
    }
  for (guint i = 0; i < problem->places->len; i++)
    {
      const LwProblemPlace *place = lw_problem_get_place (problem, i);

      if (root_of (self, n_demands + place->company) != root)
        continue;
      self->number[n_companies + i]
        = lw_problem_add_place (part, self->number[place->company], place->seats);
      copy_words (part->open, self->number[n_companies + i], problem->open, i, problem->n_words);
    }
}

static guint
take_pattern (Parts *self, LwProblem *part, guint pattern)
{
  guint *number
    = &self->number[self->problem->companies->len + self->problem->places->len + pattern];

  if (*number == LW_PROBLEM_NONE)
    {
      *number = lw_problem_add_pattern (part);
      copy_words (part->patterns, *number, self->problem->patterns, pattern, part->n_words);
    }

  return *number;
}

static void
add_demand (Parts *self, LwProblem *part, guint number)
{
  const LwProblem *problem = self->problem;
  const LwProblemDemand *demand = lw_problem_get_demand (problem, number);
  const LwProblemChoice *patterns = lw_problem_get_patterns_of (problem, demand);
  const LwProblemChoice *places = lw_problem_get_places_of (problem, demand);

  lw_problem_add_demand (part, demand->student, demand->not_placed);
  for (guint i = 0; i < demand->n_patterns; i++)
    lw_problem_allow_pattern (part, take_pattern (self, part, patterns[i].which), patterns[i].cost);
  for (guint i = 0; i < demand->n_places; i++)
    lw_problem_allow_place (part, self->number[problem->companies->len + places[i].which],
                            places[i].cost);
  if (demand->is_pinned)
    lw_problem_pin (part, part->demands->len - 1,
                    self->number[problem->companies->len + places[0].which],
                    take_pattern (self, part, patterns[0].which));
}

static guint
find_number (const Parts *self, guint first, guint n, guint number)
{
  for (guint i = 0; i < n; i++)
    if (self->number[first + i] == number)
      return i;

  return LW_PROBLEM_NONE;
}

static void
take_result (Parts *self, const guint *demands, const LwPlannerResult *found)
{
  guint n_companies = self->problem->companies->len, n_places = self->problem->places->len;

  for (guint i = 0; i < found->plan->n_demands; i++)
    if (found->plan->placings[i].place != LW_PROBLEM_NONE)
      self->result->plan->placings[demands[i]] = (LwPlacing){
        find_number (self, n_companies, n_places, found->plan->placings[i].place),
        find_number (self, n_companies + n_places, lw_problem_get_n_patterns (self->problem),
                     found->plan->placings[i].pattern),
      };
  self->result->objective += found->objective;
  self->result->bound += found->bound;
  self->result->is_exact &= found->is_exact;
  self->result->is_stopped |= found->is_stopped;
}

static void
progress_cb (gint64 objective, gint64 bound, double fraction, gpointer user_data)
{
  Parts *self = user_data;

  self->progress (self->result->objective + objective + self->to_come, self->result->bound + bound,
                  (self->n_done + fraction * self->n_now) / self->problem->demands->len,
                  self->user_data);
}

static void
tell_done (Parts *self)
{
  if (self->progress != NULL)
    progress_cb (0, 0, 0, self);
}

/* Its share of what is left of the time. */
static double
share_of_time (const Parts *self, guint n)
{
  double left = (double) (self->end - g_get_monotonic_time ()) / G_USEC_PER_SEC;

  return self->end == 0 ? 0 : MAX (0.001, left * n / (self->problem->demands->len - self->n_done));
}

static void
forget_numbers (Parts *self)
{
  memset (self->number, 0xff,
          (self->problem->companies->len + self->problem->places->len
           + lw_problem_get_n_patterns (self->problem))
            * sizeof *self->number);
}

/* With numbers of its own for what it has to do with. */
static LwProblem *
copy_part (Parts *self, guint root, const guint *demands)
{
  LwProblem *part = lw_problem_new (self->problem->n_weeks);

  forget_numbers (self);
  add_companies (self, part, root);
  for (guint i = 0; i < self->n_now; i++)
    add_demand (self, part, demands[i]);

  return part;
}

/* With everything under the numbers that it has. */
static LwProblem *
share_part (Parts *self, const guint *demands)
{
  LwProblem *part = lw_problem_new_share (self->problem);
  guint n_companies = self->problem->companies->len, n_places = self->problem->places->len;

  for (guint i = 0; i < n_companies; i++)
    self->number[i] = i;
  for (guint i = 0; i < n_places; i++)
    self->number[n_companies + i] = i;
  for (guint i = 0; i < lw_problem_get_n_patterns (self->problem); i++)
    self->number[n_companies + n_places + i] = i;
  for (guint i = 0; i < self->n_now; i++)
    g_array_append_val (part->demands,
                        g_array_index (self->problem->demands, LwProblemDemand, demands[i]));

  return part;
}

/* Whether it has most of all choices: a copy of them is a region's largest table once more. */
static gboolean
is_most (const Parts *self, const guint *demands)
{
  guint n = 0;

  for (guint i = 0; i < self->n_now; i++)
    n += lw_problem_get_demand (self->problem, demands[i])->n_places;

  return n > self->problem->place_choices->len / 2;
}

static gboolean
solve_part (Parts *self, guint root, GCancellable *cancellable, GError **error)
{
  guint n_all = self->problem->demands->len;
  g_autofree guint *demands = g_new (guint, n_all);
  g_autoptr (LwProblem) part = NULL;
  g_autoptr (LwPlannerResult) found = NULL;

  self->n_now = 0;
  for (guint i = root; i < n_all; i++)
    if (root_of (self, i) == root)
      {
        demands[self->n_now++] = i;
        self->to_come -= lw_problem_get_demand (self->problem, i)->not_placed;
      }
  part = is_most (self, demands) ? share_part (self, demands) : copy_part (self, root, demands);
  self->budget.seconds = share_of_time (self, self->n_now);
  found = lw_planner_solve (part, &self->budget, self->progress != NULL ? progress_cb : NULL, self,
                            cancellable, error);
  if (found == NULL)
    return FALSE;
  take_result (self, demands, found);
  self->n_done += self->n_now;
  self->n_now = 0;
  tell_done (self);

  return TRUE;
}

/**
 * lw_cohort_solve_parts:
 *
 * lw_planner_solve() on each part by itself.
 *
 * Returns: (transfer full) (nullable): the results together
 */
LwPlannerResult *
lw_cohort_solve_parts (const LwProblem *problem,
                       const LwPlannerBudget *budget,
                       LwPlannerProgress progress,
                       gpointer user_data,
                       GCancellable *cancellable,
                       GError **error)
{
  guint n_nodes = problem->demands->len + problem->companies->len;
  g_autofree guint *parent = g_new (guint, n_nodes + 1);
  g_autofree guint *number = g_new (guint, problem->companies->len + problem->places->len
                                             + lw_problem_get_n_patterns (problem) + 1);
  g_autoptr (LwPlannerResult) result = g_new0 (LwPlannerResult, 1);
  Parts parts = { .problem = problem,
                  .budget = *budget,
                  .progress = progress,
                  .user_data = user_data,
                  .parent = parent,
                  .number = number,
                  .result = result };

  if (budget->seconds > 0)
    parts.end = g_get_monotonic_time () + (gint64) (budget->seconds * G_USEC_PER_SEC);
  result->plan = lw_plan_new (problem->demands->len);
  result->is_exact = TRUE;
  join_all (&parts);
  for (guint i = 0; i < problem->demands->len; i++)
    parts.to_come += lw_problem_get_demand (problem, i)->not_placed;
  for (guint i = 0; i < problem->demands->len; i++)
    if (root_of (&parts, i) == i && !solve_part (&parts, i, cancellable, error))
      return NULL;
  lw_plan_measure (result->plan, problem, &result->terms);

  return g_steal_pointer (&result);
}
