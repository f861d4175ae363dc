/* cohort.c - a school, or a region, that has to be placed: made up, and always the same
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cohort.h"

#include <math.h>

#define CLASS_SIZE 28
#define N_SECTORS 4
#define N_WISHES 5
#define TOWN_SIZE 160
#define MINUTES_A_KM 4
#define MINUTES_BY_BUS 35
#define ALL_WEEK 0x3ff

typedef struct
{
  double x;
  double y;
} Spot;

typedef struct
{
  Spot *companies; /* owned */
  guint *sectors;  /* owned, one a company */
  Spot *towns;     /* owned */
  guint n_towns;
  double side; /* km */
} Map;

/* Around a town: more of them near its middle. */
static Spot
make_spot (GRand *random, const Map *map)
{
  Spot town = map->towns[g_rand_int_range (random, 0, (gint32) map->n_towns)];
  double away = 4 * g_rand_double (random) * g_rand_double (random);
  double angle = g_rand_double_range (random, 0, 2 * G_PI);

  return (Spot){ town.x + away * cos (angle), town.y + away * sin (angle) };
}

static void
map_init (Map *self, GRand *random, guint n_students, guint n_companies)
{
  self->n_towns = MAX (3, n_students / TOWN_SIZE);
  self->side = 8 * sqrt (self->n_towns);
  self->towns = g_new (Spot, self->n_towns);
  self->companies = g_new (Spot, n_companies);
  self->sectors = g_new (guint, n_companies);
  for (guint i = 0; i < self->n_towns; i++)
    self->towns[i]
      = (Spot){ self->side * g_rand_double (random), self->side * g_rand_double (random) };
  for (guint i = 0; i < n_companies; i++)
    {
      self->companies[i] = make_spot (random, self);
      self->sectors[i] = (guint) g_rand_int_range (random, 0, N_SECTORS);
    }
}

static void
map_clear (Map *self)
{
  g_free (self->towns);
  g_free (self->companies);
  g_free (self->sectors);
}

/* Seats a period and a cap a year, as many in all as are asked for, in the year; one is the least.
 */
static void
share_places (Cohort *self, GRand *random, double places)
{
  double sum = 0, *weights = g_new (double, self->n_companies), left = 0;

  for (guint i = 0; i < self->n_companies; i++)
    {
      weights[i] = 0.3 + g_rand_double (random) * g_rand_double (random) * 3;
      sum += weights[i];
    }
  for (guint i = 0; i < self->n_companies; i++)
    {
      left += weights[i] / sum * places * self->n_students;
      self->cap[i] = (guint) MAX (1, left);
      left -= self->cap[i];
      self->seats[i] = self->cap[i] / 2 + 1;
    }
  g_free (weights);
}

/* A student wishes what is popular and near: a company draws by its number. */
static void
make_wishes (GRand *random, const GArray *near, guint *wishes)
{
  for (guint i = 0; i < N_WISHES && near->len > 0; i++)
    {
      double at = g_rand_double (random) * g_rand_double (random);

      wishes[i] = g_array_index (near, guint, (guint) (at * near->len));
    }
}

static guint
rank_wish (const guint *wishes, guint company)
{
  for (guint i = 0; i < N_WISHES; i++)
    if (wishes[i] == company)
      return i;

  return N_WISHES;
}

static double
measure (Spot a, Spot b)
{
  return hypot (a.x - b.x, a.y - b.y);
}

static void
add_student (Cohort *self, GRand *random, const Map *map, guint student, guint radius)
{
  g_autoptr (GArray) near = g_array_new (FALSE, FALSE, sizeof (guint));
  Spot home = make_spot (random, map);
  guint sector = (guint) g_rand_int_range (random, 0, N_SECTORS);
  guint period = student / CLASS_SIZE % COHORT_PERIODS;
  guint wishes[N_WISHES] = { G_MAXUINT, G_MAXUINT, G_MAXUINT, G_MAXUINT, G_MAXUINT };

  for (guint i = 0; i < self->n_companies; i++)
    if (map->sectors[i] == sector && measure (home, map->companies[i]) < radius)
      g_array_append_val (near, i);
  make_wishes (random, near, wishes);
  for (guint i = 0; i < near->len; i++)
    {
      guint company = g_array_index (near, guint, i);
      guint minutes = (guint) (MINUTES_A_KM * measure (home, map->companies[company]));
      CohortChoice choice
        = { student, company * COHORT_PERIODS + period, rank_wish (wishes, company),
            MIN (minutes, MINUTES_BY_BUS + minutes / 4) };

      g_array_append_val (self->choices, choice);
    }
}

/**
 * cohort_new:
 * @radius: km that a student goes at most
 * @places: how many there are in the year, for each student
 */
Cohort *
cohort_new (guint n_students, guint n_companies, guint radius, double places, guint32 seed)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  Cohort *self = g_new0 (Cohort, 1);
  Map map;

  self->n_students = n_students;
  self->n_companies = n_companies;
  self->seats = g_new (guint, n_companies);
  self->cap = g_new (guint, n_companies);
  self->choices = g_array_new (FALSE, FALSE, sizeof (CohortChoice));
  map_init (&map, random, n_students, n_companies);
  share_places (self, random, places);
  for (guint i = 0; i < n_students; i++)
    add_student (self, random, &map, i, radius);
  map_clear (&map);

  return self;
}

void
cohort_free (Cohort *self)
{
  g_free (self->seats);
  g_free (self->cap);
  g_array_unref (self->choices);
  g_free (self);
}

/* The first placements up to half of what it takes in a year cost nothing; then each costs one more
 * than the one before it. */
gint64
cohort_get_step (const Cohort *self, guint company, guint n)
{
  guint half = (self->cap[company] + 1) / 2;

  return n < half ? 0 : n - half + 1;
}

static void
add_company (const Cohort *self, LwProblem *problem, guint company)
{
  guint n = self->cap[company];
  g_autofree gint64 *steps = g_new (gint64, n);
  guint place;

  for (guint i = 0; i < n; i++)
    steps[i] = cohort_get_step (self, company, i);
  place = lw_problem_add_place (problem, lw_problem_add_company (problem, n, steps, n),
                                self->seats[company]);
  for (guint i = 0; i < COHORT_PERIODS; i++)
    lw_problem_open (problem, place, i, ALL_WEEK);
}

/* A period is a week: how long it is doesn't matter to who is placed where. */
LwProblem *
cohort_build (const Cohort *self)
{
  LwProblem *problem = lw_problem_new (COHORT_PERIODS);
  guint at = 0;

  for (guint i = 0; i < COHORT_PERIODS; i++)
    lw_problem_take (problem, lw_problem_add_pattern (problem), i, ALL_WEEK);
  for (guint i = 0; i < self->n_companies; i++)
    add_company (self, problem, i);
  for (guint i = 0; i < self->n_students; i++)
    {
      lw_problem_add_demand (problem, i, COHORT_NOT_PLACED);
      lw_problem_allow_pattern (problem, i / CLASS_SIZE % COHORT_PERIODS, 0);
      for (; at < self->choices->len; at++)
        {
          const CohortChoice *choice = &g_array_index (self->choices, CohortChoice, at);

          if (choice->student != i)
            break;
          lw_problem_allow_place (problem, choice->place / COHORT_PERIODS,
                                  COHORT_WISH * choice->wish + choice->travel);
        }
    }

  return problem;
}
