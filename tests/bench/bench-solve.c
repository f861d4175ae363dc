/* bench-solve.c - what it takes to place a school, and a region, where that is a flow
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cohort.h"
#include "instance.h"
#include "lw-solve.h"

#include <stdlib.h>
#include <sys/resource.h>

#define N_RUNS 5

static const struct
{
  const char *name;
  guint n_students;
  guint n_companies;
  guint radius;
  double places;
  double most; /* CPU milliseconds */
  gboolean has_referee;
} cases[] = {
  { "school, slack", 800, 300, 60, 1.6, 25, TRUE },
  { "school, tight", 800, 300, 60, 1.05, 25, TRUE },
  { "school, over-asked", 800, 300, 60, 0.9, 25, TRUE },
  { "region, slack", 6800, 3000, 14, 1.6, 1500, FALSE },
  { "region, tight", 6800, 3000, 14, 1.05, 1500, FALSE },
  { "region, over-asked", 6800, 3000, 14, 0.9, 1500, FALSE },
};

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
measure (const LwProblem *problem, LwPlannerResult **result)
{
  double costs[N_RUNS];
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_RUNS; i++)
    {
      double began = instance_get_cpu ();

      g_clear_pointer (result, lw_planner_result_free);
      *result = lw_planner_solve (problem, NULL, NULL, NULL, NULL, &error);
      costs[i] = 1000 * (instance_get_cpu () - began);
      g_assert_no_error (error);
    }
  qsort (costs, N_RUNS, sizeof *costs, compare_doubles);

  return costs[N_RUNS / 2];
}

static void
hold_against_referee (const Cohort *cohort, gint64 objective, double ms)
{
  gint64 best;
  double seconds = cohort_ask_referee (cohort, &best);

  if (seconds < 0)
    return;
  g_assert_cmpint (objective, ==, best);
  g_print ("  GLPK finds the same in %.1f ms, %.0f times ours\n", 1000 * seconds,
           1000 * seconds / ms);
}

static gboolean
run (guint number)
{
  g_autoptr (Cohort) cohort = cohort_new (cases[number].n_students, cases[number].n_companies,
                                          cases[number].radius, cases[number].places, 1);
  g_autoptr (LwProblem) problem = cohort_build (cohort);
  g_autoptr (LwPlannerResult) result = NULL;
  double ms = measure (problem, &result);

  g_assert_true (result->is_exact);
  g_assert_cmpint (result->objective, ==, result->bound);
  g_print ("%s: %u choices, %u not placed, proven, in %.1f ms\n", cases[number].name,
           cohort->choices->len, result->terms.n_not_placed, ms);
  if (cases[number].has_referee)
    hold_against_referee (cohort, result->objective, ms);
  if (ms > cases[number].most)
    g_print ("  too slow\n");

  return ms <= cases[number].most;
}

int
main (void)
{
  gboolean is_quick = TRUE;
  struct rusage usage;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    is_quick &= run (i);
  getrusage (RUSAGE_SELF, &usage);
  g_print ("most memory: %.0f MB\n", (double) usage.ru_maxrss / 1024);

  return is_quick ? EXIT_SUCCESS : EXIT_FAILURE;
}
