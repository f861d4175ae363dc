/* coupled-referee.c - coupled problems as whole numbers, for GLPK
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A column of 0 or 1 for each place and pattern that a demand can have, one for having none, and
 * one for each placement that a company takes in the year. Nothing of the planner is in it but how
 * a problem is told.
 */

#include "coupled-referee.h"

#include <glpk.h>
#include <math.h>

typedef struct
{
  guint demand;
  guint place;
  guint pattern;
} Choice;

typedef struct
{
  const LwProblem *problem;
  glp_prob *mip;
  GArray *choices; /* Choice, of the first columns */
  int *indices;    /* room for a row, from 1 on, as the next one */
  double *values;
  int n;
} Referee;

static int
add_column (Referee *self, gint64 cost)
{
  int column = glp_add_cols (self->mip, 1);

  glp_set_col_kind (self->mip, column, GLP_BV);
  glp_set_obj_coef (self->mip, column, (double) cost);

  return column;
}

static void
put (Referee *self, int column, double value)
{
  self->indices[++self->n] = column;
  self->values[self->n] = value;
}

/* What was put since the last row. */
static void
end_row (Referee *self, int kind, double bound)
{
  int row;

  if (self->n > 0 || kind == GLP_FX)
    {
      row = glp_add_rows (self->mip, 1);
      glp_set_row_bnds (self->mip, row, kind, kind == GLP_UP ? 0 : bound, bound);
      glp_set_mat_row (self->mip, row, self->n, self->indices, self->values);
    }
  self->n = 0;
}

static void
add_choices (Referee *self)
{
  const LwProblem *problem = self->problem;

  for (guint i = 0; i < problem->demands->len; i++)
    {
      const LwProblemDemand *demand = lw_problem_get_demand (problem, i);

      for (guint j = 0; j < demand->n_places; j++)
        for (guint k = 0; k < demand->n_patterns; k++)
          {
            LwProblemChoice place = lw_problem_get_places_of (problem, demand)[j];
            LwProblemChoice pattern = lw_problem_get_patterns_of (problem, demand)[k];
            Choice choice = { i, place.which, pattern.which };

            if (!lw_problem_is_open (problem, place.which, pattern.which))
              continue;
            g_array_append_val (self->choices, choice);
            add_column (self, place.cost + pattern.cost);
          }
    }
}

static gboolean
takes (const LwProblem *problem, guint pattern, guint cell)
{
  return lw_problem_get_pattern (problem, pattern)[cell / 64] >> cell % 64 & 1;
}

static guint
company_of (const Referee *self, const Choice *choice)
{
  return lw_problem_get_place (self->problem, choice->place)->company;
}

static guint
student_of (const Referee *self, const Choice *choice)
{
  return lw_problem_get_demand (self->problem, choice->demand)->student;
}

static void
add_demand_rows (Referee *self)
{
  for (guint i = 0; i < self->problem->demands->len; i++)
    {
      const LwProblemDemand *demand = lw_problem_get_demand (self->problem, i);

      for (guint j = 0; j < self->choices->len; j++)
        if (g_array_index (self->choices, Choice, j).demand == i)
          put (self, (int) j + 1, 1);
      if (!demand->is_pinned)
        put (self, add_column (self, demand->not_placed), 1);
      end_row (self, GLP_FX, 1);
    }
}

static void
add_seat_rows (Referee *self)
{
  for (guint place = 0; place < self->problem->places->len; place++)
    for (guint cell = 0; cell < self->problem->n_weeks * LW_HALF_DAYS_A_WEEK; cell++)
      {
        for (guint j = 0; j < self->choices->len; j++)
          {
            const Choice *choice = &g_array_index (self->choices, Choice, j);

            if (choice->place == place && takes (self->problem, choice->pattern, cell))
              put (self, (int) j + 1, 1);
          }
        end_row (self, GLP_UP, lw_problem_get_place (self->problem, place)->seats);
      }
}

static void
add_year_rows (Referee *self)
{
  for (guint i = 0; i < self->problem->companies->len; i++)
    {
      const LwProblemCompany *company = lw_problem_get_company (self->problem, i);

      for (guint j = 0; j < self->choices->len; j++)
        if (company_of (self, &g_array_index (self->choices, Choice, j)) == i)
          put (self, (int) j + 1, 1);
      for (guint j = 0; j < company->year_cap; j++)
        put (self, add_column (self, lw_problem_get_step (self->problem, company, j)), -1);
      end_row (self, GLP_FX, 0);
    }
}

/* A student's demands: not at one company, and not at the same time. */
static void
add_student_rows (Referee *self)
{
  for (guint student = 0; student < self->problem->n_students; student++)
    {
      for (guint company = 0; company < self->problem->companies->len; company++)
        {
          for (guint j = 0; j < self->choices->len; j++)
            {
              const Choice *choice = &g_array_index (self->choices, Choice, j);

              if (student_of (self, choice) == student && company_of (self, choice) == company)
                put (self, (int) j + 1, 1);
            }
          end_row (self, GLP_UP, 1);
        }
      for (guint cell = 0; cell < self->problem->n_weeks * LW_HALF_DAYS_A_WEEK; cell++)
        {
          for (guint j = 0; j < self->choices->len; j++)
            {
              const Choice *choice = &g_array_index (self->choices, Choice, j);

              if (student_of (self, choice) == student
                  && takes (self->problem, choice->pattern, cell))
                put (self, (int) j + 1, 1);
            }
          end_row (self, GLP_UP, 1);
        }
    }
}

static gint64
solve (Referee *self)
{
  glp_iocp settings;
  int result, status;

  glp_init_iocp (&settings);
  settings.presolve = GLP_ON;
  settings.msg_lev = GLP_MSG_OFF;
  result = glp_intopt (self->mip, &settings);
  if (result == GLP_ENOPFS)
    return G_MAXINT64;
  g_assert_cmpint (result, ==, 0);
  status = glp_mip_status (self->mip);
  if (status == GLP_NOFEAS)
    return G_MAXINT64;
  g_assert_cmpint (status, ==, GLP_OPT);

  return llround (glp_mip_obj_val (self->mip));
}

gint64
coupled_ask_referee (const LwProblem *problem)
{
  guint n_steps = 0, n_most;
  Referee self = { .problem = problem,
                   .mip = glp_create_prob (),
                   .choices = g_array_new (FALSE, FALSE, sizeof (Choice)) };
  gint64 best;

  for (guint i = 0; i < problem->companies->len; i++)
    n_steps += lw_problem_get_company (problem, i)->year_cap;
  glp_set_obj_dir (self.mip, GLP_MIN);
  add_choices (&self);
  n_most = self.choices->len + problem->demands->len + n_steps + 1;
  self.indices = g_new (int, n_most + 1);
  self.values = g_new (double, n_most + 1);
  add_demand_rows (&self);
  add_seat_rows (&self);
  add_year_rows (&self);
  add_student_rows (&self);
  best = problem->demands->len > 0 ? solve (&self) : 0;
  glp_delete_prob (self.mip);
  g_array_unref (self.choices);
  g_free (self.indices);
  g_free (self.values);

  return best;
}
