/* cohort-referee.c - what GLPK takes for placing a cohort
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cohort.h"

#include "instance.h"

#include <glpk.h>
#include <math.h>

typedef struct
{
  double low;
  double cap;
  double cost;
} ArcData;

static void
add_arc (glp_graph *graph, guint from, guint to, guint cap, gint64 cost)
{
  glp_arc *arc = glp_add_arc (graph, (int) from + 1, (int) to + 1);

  *(ArcData *) arc->data = (ArcData){ 0, cap, (double) cost };
}

static void
set_supply (glp_graph *graph, guint node, double supply)
{
  *(double *) graph->v[node + 1]->data = supply;
}

static glp_graph *
make_graph (const Cohort *self)
{
  glp_graph *graph = glp_create_graph (sizeof (double), sizeof (ArcData));
  guint places = self->n_students, companies = places + self->n_companies * COHORT_PERIODS;
  guint end = companies + self->n_companies;

  glp_add_vertices (graph, (int) end + 1);
  for (guint i = 0; i < self->n_students; i++)
    {
      set_supply (graph, i, 1);
      add_arc (graph, i, end, 1, COHORT_NOT_PLACED);
    }
  set_supply (graph, end, -(double) self->n_students);
  for (guint i = 0; i < self->choices->len; i++)
    {
      const CohortChoice *choice = &g_array_index (self->choices, CohortChoice, i);

      add_arc (graph, choice->student, places + choice->place, 1,
               COHORT_WISH * choice->wish + choice->travel);
    }
  for (guint i = 0; i < self->n_companies; i++)
    {
      for (guint j = 0; j < COHORT_PERIODS; j++)
        add_arc (graph, places + i * COHORT_PERIODS + j, companies + i, self->seats[i], 0);
      for (guint j = 0; j < self->cap[i]; j++)
        add_arc (graph, companies + i, end, 1, cohort_get_step (self, i, j));
    }

  return graph;
}

double
cohort_ask_referee (const Cohort *self, gint64 *objective)
{
  glp_graph *graph = make_graph (self);
  double cost, began = instance_get_cpu ();
  int result;

  glp_term_out (GLP_OFF);
  result = glp_mincost_okalg (graph, 0, offsetof (ArcData, low), offsetof (ArcData, cap),
                              offsetof (ArcData, cost), &cost, -1, -1);
  glp_delete_graph (graph);
  *objective = llround (cost);

  return result == 0 ? instance_get_cpu () - began : -1;
}
