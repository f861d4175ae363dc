/* bench-solve.c - what it takes to place a school, and a region, and to live with the plan
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cohort.h"
#include "instance.h"

#include <stdlib.h>
#include <sys/resource.h>

#define N_RUNS 5
#define N_ASKED 400

/* CPU milliseconds at most; 0 for what is only told. */
typedef struct
{
  const char *name;
  guint n_students;
  guint n_companies;
  guint radius;
  double places;
  double solve;
  double move;
  double why_not;
  gboolean has_referee;
} Case;

static const Case cases[] = {
  { "school, slack", 800, 300, 60, 1.6, 25, 1, 16, TRUE },
  { "school, tight", 800, 300, 60, 1.05, 25, 1, 16, TRUE },
  { "school, over-asked", 800, 300, 60, 0.9, 25, 1, 16, TRUE },
  { "region, slack", 6800, 3000, 14, 1.6, 1500, 30, 0, FALSE },
  { "region, tight", 6800, 3000, 14, 1.05, 1500, 30, 0, FALSE },
  { "region, over-asked", 6800, 3000, 14, 0.9, 1500, 30, 0, FALSE },
};

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Tells the median and the 99th percentile; whether the latter is within the limit. */
static gboolean
tell (const char *what, double *costs, guint n, double limit)
{
  double worst;

  if (n == 0)
    return TRUE;
  qsort (costs, n, sizeof *costs, compare_doubles);
  worst = costs[MIN (n - 1, n * 99 / 100)];
  g_print ("  %s: median %.3f ms, 99th percentile %.3f ms, of %u\n", what, costs[n / 2], worst, n);

  return limit == 0 || worst <= limit;
}

static double
solve (LwAssign *assign, LwFlowMethod method)
{
  double costs[N_RUNS];
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < N_RUNS; i++)
    {
      double began = instance_get_cpu ();

      lw_assign_solve (assign, method, NULL, &error);
      costs[i] = 1000 * (instance_get_cpu () - began);
      g_assert_no_error (error);
    }
  g_assert_cmpuint (lw_assign_count_violations (assign), ==, 0);
  qsort (costs, N_RUNS, sizeof *costs, compare_doubles);

  return costs[N_RUNS / 2];
}

static gboolean
measure_solve (const Case *the, const Cohort *cohort, LwAssign *assign)
{
  double paths = solve (assign, LW_FLOW_PATHS), simplex = solve (assign, LW_FLOW_SIMPLEX);
  double chosen = solve (assign, LW_FLOW_AUTO);
  double referee = the->has_referee ? cohort_ask_referee (cohort) : -1;
  LwAssignCost cost;

  lw_assign_get_cost (assign, &cost);
  g_print ("%s: %u choices, %" G_GINT64_FORMAT " not placed, proven\n"
           "  solve: paths %.1f ms, simplex %.1f ms, chosen %.1f ms\n",
           the->name, cohort->choices->len, cost.not_placed, paths, simplex, chosen);
  if (referee >= 0)
    g_print ("  GLPK: %.1f ms, %.0f times ours\n", 1000 * referee, 1000 * referee / chosen);

  return chosen <= the->solve;
}

static gboolean
measure_why_not (const Case *the, LwAssign *assign, guint n_choices)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (2);
  double costs[N_ASKED];

  for (guint i = 0; i < N_ASKED; i++)
    {
      guint choice = (guint) g_rand_int_range (random, 0, (gint32) n_choices);
      double began = instance_get_cpu ();
      g_autoptr (LwAssignWhyNot) why = lw_assign_why_not (assign, choice, NULL);

      costs[i] = 1000 * (instance_get_cpu () - began);
    }

  return tell ("why not", costs, N_ASKED, the->why_not);
}

/* Each upon the other; the first one also makes what the others use. */
static gboolean
measure_moves (const Case *the, LwAssign *assign, const Cohort *cohort)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  double costs[N_ASKED], began = instance_get_cpu ();
  guint n_moved = 0;

  g_array_unref (lw_assign_replan (assign, NULL, NULL));
  g_print ("  first move: %.1f ms\n", 1000 * (instance_get_cpu () - began));
  for (guint i = 0; i < N_ASKED; i++)
    {
      guint choice = (guint) g_rand_int_range (random, 0, (gint32) cohort->choices->len);
      guint student = g_array_index (cohort->choices, CohortChoice, choice).student;
      g_autoptr (GArray) changes = NULL;

      began = instance_get_cpu ();
      changes = lw_assign_move (assign, student, choice, NULL);
      lw_assign_apply (assign, changes);
      costs[i] = 1000 * (instance_get_cpu () - began);
      n_moved += changes->len;
    }
  g_print ("  moved each time: %.1f\n", (double) n_moved / N_ASKED);

  return tell ("move", costs, N_ASKED, the->move);
}

static gboolean
run (const Case *the)
{
  g_autoptr (Cohort) cohort
    = cohort_new (the->n_students, the->n_companies, the->radius, the->places, 1);
  g_autoptr (LwAssign) assign = cohort_build (cohort);
  gboolean is_quick = measure_solve (the, cohort, assign);

  is_quick &= measure_why_not (the, assign, cohort->choices->len);
  is_quick &= measure_moves (the, assign, cohort);
  if (!is_quick)
    g_print ("  too slow\n");

  return is_quick;
}

int
main (void)
{
  gboolean is_quick = TRUE;
  struct rusage usage;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    is_quick &= run (&cases[i]);
  getrusage (RUSAGE_SELF, &usage);
  g_print ("most memory: %.0f MB\n", (double) usage.ru_maxrss / 1024);

  return is_quick ? EXIT_SUCCESS : EXIT_FAILURE;
}
