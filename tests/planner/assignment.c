/* assignment.c - small placings by chance, and all plans that there are for them
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "assignment.h"

#include "lw-plan-check.h"

#include <string.h>

/* All plans, one demand after the other. */
typedef struct
{
  const Problem *problem;
  const Aim *aim;
  guint plan[MAX_DEMANDS];
  guint at_place[MAX_PLACES];
  guint at_company[MAX_COMPANIES];
  guint *best_plan;
  gint64 *best;
  gboolean has_best;
} Search;

/* In some, wishes and travelling are all the same, so that fairness decides. */
void
problem_init_random (Problem *self, GRand *random)
{
  gint32 n_wishes = g_rand_boolean (random) ? 3 : 1, n_minutes = g_rand_boolean (random) ? 30 : 1;

  memset (self, 0, sizeof *self);
  self->n_demands = (guint) g_rand_int_range (random, 1, MAX_DEMANDS + 1);
  self->n_companies = (guint) g_rand_int_range (random, 1, MAX_COMPANIES + 1);
  for (guint i = 0; i < self->n_companies; i++)
    {
      guint n_periods = (guint) g_rand_int_range (random, 1, N_PERIODS + 1);

      self->cap[i] = (guint) g_rand_int_range (random, 0, 7);
      for (guint j = 0; j < n_periods && self->n_places < MAX_PLACES; j++)
        {
          self->company[self->n_places] = i;
          self->period[self->n_places] = j;
          self->seats[self->n_places++] = (guint) g_rand_int_range (random, 0, 4);
        }
    }
  for (guint i = 0; i < self->n_demands; i++)
    for (guint j = 0; j < self->n_places; j++)
      if (g_rand_int_range (random, 0, 3) > 0 && self->n_choices < MAX_CHOICES)
        self->choices[self->n_choices++]
          = (Choice){ i, j, (guint) g_rand_int_range (random, 0, n_wishes),
                      (guint) g_rand_int_range (random, 0, n_minutes),
                      g_rand_int_range (random, 0, 9) == 0 };
  for (guint i = 0; i < MAX_DEMANDS; i++)
    self->plan[i] = LW_ASSIGN_NOT_PLACED;
}

/* In a feasible way, or not: a pin is where somebody put it. */
void
problem_pin_some (Problem *self, GRand *random)
{
  for (guint i = 0; i < self->n_choices; i++)
    if (!self->choices[i].is_closed && !self->is_pinned[self->choices[i].demand]
        && g_rand_int_range (random, 0, 12) == 0)
      {
        self->is_pinned[self->choices[i].demand] = TRUE;
        self->plan[self->choices[i].demand] = i;
      }
}

/* With the plan too. */
LwAssign *
problem_build (const Problem *self)
{
  LwAssign *assign = lw_assign_new (self->n_demands);

  for (guint i = 0; i < self->n_companies; i++)
    lw_assign_add_company (assign, self->cap[i]);
  for (guint i = 0; i < self->n_places; i++)
    lw_assign_add_place (assign, self->company[i], self->seats[i]);
  for (guint i = 0; i < self->n_choices; i++)
    {
      const Choice *choice = &self->choices[i];

      lw_assign_add_choice (assign, choice->demand, choice->place, choice->wish, choice->travel);
      if (choice->is_closed)
        lw_assign_close_choice (assign, i);
    }
  for (guint i = 0; i < self->n_companies; i++)
    if (self->is_closed[i])
      lw_assign_close_company (assign, i);
  for (guint i = 0; i < self->n_demands; i++)
    if (self->is_pinned[i])
      lw_assign_pin (assign, i, self->plan[i]);
    else
      lw_assign_set_choice (assign, i, self->plan[i]);

  return assign;
}

void
problem_read_plan (Problem *self, const LwAssign *assign)
{
  for (guint i = 0; i < self->n_demands; i++)
    self->plan[i] = lw_assign_get_choice (assign, i);
}

static gboolean
is_open (const Problem *self, guint choice)
{
  return !self->choices[choice].is_closed
         && !self->is_closed[self->company[self->choices[choice].place]];
}

/* Each place is a workplace of its own, its period a week. */
static LwPlanCheck *
build_check (const Problem *self)
{
  LwPlanCheck *check = lw_plan_check_new (N_PERIODS);
  const LwWeekMask all[N_PERIODS] = { 0x3ff, 0x3ff, 0x3ff };

  for (guint i = 0; i < self->n_companies; i++)
    lw_plan_check_add_company (check, self->is_closed[i] ? 0 : self->cap[i]);
  for (guint i = 0; i < self->n_places; i++)
    lw_plan_check_add_workplace (check, self->company[i], self->seats[i], all);
  for (guint i = 0; i < N_PERIODS; i++)
    {
      LwWeekMask weeks[N_PERIODS] = { 0 };

      weeks[i] = 0x3ff;
      lw_plan_check_add_pattern (check, weeks);
    }
  for (guint i = 0; i < self->n_demands; i++)
    {
      lw_plan_check_add_demand (check, i);
      if (self->is_pinned[i])
        {
          guint place = self->choices[self->plan[i]].place;

          lw_plan_check_pin (check, i, place, self->period[place]);
        }
    }
  for (guint i = 0; i < self->n_choices; i++)
    if (is_open (self, i))
      lw_plan_check_allow (check, self->choices[i].demand, self->choices[i].place,
                           self->period[self->choices[i].place]);

  return check;
}

guint
problem_count_breaches (const Problem *self)
{
  g_autoptr (LwPlanCheck) check = build_check (self);
  g_autoptr (GArray) breaches = NULL;
  LwPlanLine lines[MAX_DEMANDS];

  for (guint i = 0; i < self->n_demands; i++)
    {
      guint choice = self->plan[i];
      guint place
        = choice == LW_ASSIGN_NOT_PLACED ? LW_PLAN_NOT_PLACED : self->choices[choice].place;

      lines[i]
        = (LwPlanLine){ i, place,
                        place == LW_PLAN_NOT_PLACED ? LW_PLAN_NOT_PLACED : self->period[place] };
    }
  breaches = lw_plan_check_run (check, lines, self->n_demands);

  return breaches->len;
}

/* Not placed (who wasn't before doesn't count, when moves do), moved, wishes, travel, fairness. */
void
problem_get_keys (const Problem *self, const Aim *aim, const guint *plan, gint64 *keys)
{
  guint at_company[MAX_COMPANIES] = { 0 };

  memset (keys, 0, N_KEYS * sizeof *keys);
  for (guint i = 0; i < self->n_demands; i++)
    {
      gboolean is_same = plan[i] == self->plan[i];
      gboolean is_kept = aim->counts_moves && !aim->is_free[i];

      if (plan[i] == LW_ASSIGN_NOT_PLACED)
        keys[0] += !(is_kept && is_same);
      else
        {
          at_company[self->company[self->choices[plan[i]].place]]++;
          keys[2] += self->choices[plan[i]].wish;
          keys[3] += self->choices[plan[i]].travel;
        }
      keys[1] += is_kept && !is_same;
    }
  for (guint i = 0; i < self->n_companies; i++)
    for (guint j = (self->cap[i] + 1) / 2; j < at_company[i]; j++)
      keys[4] += j - (self->cap[i] + 1) / 2 + 1;
}

static gboolean
is_less (const gint64 *a, const gint64 *b)
{
  for (guint i = 0; i < N_KEYS; i++)
    if (a[i] != b[i])
      return a[i] < b[i];

  return FALSE;
}

static void
take_plan (Search *search)
{
  gint64 keys[N_KEYS];

  problem_get_keys (search->problem, search->aim, search->plan, keys);
  if (!search->has_best || is_less (keys, search->best))
    {
      search->has_best = TRUE;
      memcpy (search->best, keys, sizeof keys);
      memcpy (search->best_plan, search->plan, sizeof search->plan);
    }
}

static void try_demand (Search *search, guint demand);

static void
try_choice (Search *search, guint demand, guint choice)
{
  const Problem *problem = search->problem;
  guint place = problem->choices[choice].place, company = problem->company[place];
  gboolean is_pinned = problem->is_pinned[demand];

  if (!is_pinned
      && (!is_open (problem, choice) || search->at_place[place] >= problem->seats[place]
          || search->at_company[company] >= problem->cap[company]))
    return;

  search->plan[demand] = choice;
  if (!is_pinned)
    {
      search->at_place[place]++;
      search->at_company[company]++;
    }
  try_demand (search, demand + 1);
  if (!is_pinned)
    {
      search->at_place[place]--;
      search->at_company[company]--;
    }
}

static void
try_demand (Search *search, guint demand)
{
  const Problem *problem = search->problem;
  gboolean is_forced = demand == search->aim->forced_demand;

  if (demand == problem->n_demands)
    {
      take_plan (search);
      return;
    }

  if (problem->is_pinned[demand])
    {
      try_choice (search, demand, problem->plan[demand]);
      return;
    }
  if (!is_forced || search->aim->forced_choice == LW_ASSIGN_NOT_PLACED)
    {
      search->plan[demand] = LW_ASSIGN_NOT_PLACED;
      try_demand (search, demand + 1);
    }
  for (guint i = 0; i < problem->n_choices; i++)
    if (problem->choices[i].demand == demand && (!is_forced || search->aim->forced_choice == i))
      try_choice (search, demand, i);
}

/* The best plan of all; pinned ones have their seats first. FALSE when there is none. */
gboolean
problem_search (const Problem *self, const Aim *aim, guint *plan, gint64 *keys)
{
  Search search = { .problem = self, .aim = aim, .best_plan = plan, .best = keys };

  for (guint i = 0; i < self->n_demands; i++)
    if (self->is_pinned[i])
      {
        guint place = self->choices[self->plan[i]].place;

        search.at_place[place]++;
        search.at_company[self->company[place]]++;
      }
  try_demand (&search, 0);

  return search.has_best;
}
