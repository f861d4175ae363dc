/* coupled.c - coupled planning problems in files
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The first line is “STUDENTS DEMANDS COMPANIES PATTERNS”. Then a line for each pattern, “WEEKS
 * HALF-DAYS”, in bits: 40 weeks, and the ten half-days from Monday to Friday; for each company
 * “SEATS YEAR-CAP HALF-DAYS WEEKS”; for each demand “d STUDENT N M”, followed by N times “PATTERN
 * COST” on the same line, and M lines “COMPANY COST”. Not to be placed costs 100,000, and each
 * placement of a company beyond half of its cap, rounded up, costs 60. The plan is a line for each
 * demand: “DEMAND COMPANY PATTERN”, -1 -1 when it isn't placed.
 */

#include "instance.h"

#include "lw-solve.h"

#define N_WEEKS 40
#define N_HALF_DAYS 10
#define NOT_PLACED 100000
#define CROWD 60
#define NUMBER_MAX 10000000

typedef struct
{
  char *text;         /* borrowed: what is left of it */
  char *line;         /* borrowed */
  guint number;       /* of that line */
  gint64 head[4];     /* students, demands, companies, patterns */
  LwProblem *problem; /* owned */
} Reader;

static gboolean
knows (const char *text)
{
  return g_ascii_isdigit (*text);
}

static gboolean
next_line (Reader *self, GError **error)
{
  if (!instance_next_line (&self->text, &self->line, &self->number))
    return instance_fail (error, self->number, "the file ends too early");

  return TRUE;
}

/* Numbers from 0 to below @limit. */
static gboolean
read_numbers (Reader *self, gint64 *numbers, guint n, gint64 limit, GError **error)
{
  for (guint i = 0; i < n; i++)
    if (!instance_read_number (&self->line, &numbers[i]) || numbers[i] < 0 || numbers[i] >= limit)
      return instance_fail (error, self->number,
                            "%u numbers below %" G_GINT64_FORMAT " must be here", n, limit);

  return TRUE;
}

static gboolean
read_line (Reader *self, gint64 *numbers, guint n, gint64 limit, GError **error)
{
  return next_line (self, error) && read_numbers (self, numbers, n, limit, error);
}

static gboolean
read_pattern (Reader *self, GError **error)
{
  gint64 sets[2];
  guint pattern = lw_problem_add_pattern (self->problem);

  if (!read_line (self, sets, 2, (gint64) 1 << N_WEEKS, error))
    return FALSE;
  for (guint i = 0; i < N_WEEKS; i++)
    if (sets[0] >> i & 1)
      lw_problem_take (self->problem, pattern, i, sets[1] & ((1 << N_HALF_DAYS) - 1));

  return TRUE;
}

static gboolean
read_company (Reader *self, GError **error)
{
  gint64 numbers[4];
  g_autofree gint64 *steps = NULL;
  guint company, half;

  if (!read_line (self, numbers, 4, (gint64) 1 << N_WEEKS, error))
    return FALSE;
  if (numbers[0] > NUMBER_MAX || numbers[1] > NUMBER_MAX)
    return instance_fail (error, self->number, "so many seats are none");

  half = (guint) (numbers[1] + 1) / 2;
  steps = g_new0 (gint64, half + 1);
  steps[half] = CROWD;
  company = lw_problem_add_company (self->problem, (guint) numbers[1], steps, half + 1);
  lw_problem_add_place (self->problem, company, (guint) numbers[0]);
  for (guint i = 0; i < N_WEEKS; i++)
    if (numbers[3] >> i & 1)
      lw_problem_open (self->problem, company, i, numbers[2] & ((1 << N_HALF_DAYS) - 1));

  return TRUE;
}

static gboolean
read_demand (Reader *self, GError **error)
{
  gint64 head[3], choice[2];

  if (!next_line (self, error))
    return FALSE;
  if (*self->line != 'd')
    return instance_fail (error, self->number, "not “d STUDENT N M”");
  self->line++;
  if (!read_numbers (self, head, 3, NUMBER_MAX, error))
    return FALSE;
  if (head[0] >= self->head[0])
    return instance_fail (error, self->number, "there is no student %" G_GINT64_FORMAT, head[0]);

  lw_problem_add_demand (self->problem, (guint) head[0], NOT_PLACED);
  for (gint64 i = 0; i < head[1]; i++)
    {
      if (!read_numbers (self, choice, 2, G_MAXINT32, error))
        return FALSE;
      if (choice[0] >= self->head[3])
        return instance_fail (error, self->number, "there is no such pattern");
      lw_problem_allow_pattern (self->problem, (guint) choice[0], choice[1]);
    }
  for (gint64 i = 0; i < head[2]; i++)
    {
      if (!read_line (self, choice, 2, G_MAXINT32, error))
        return FALSE;
      if (choice[0] >= self->head[2])
        return instance_fail (error, self->number, "there is no such company");
      lw_problem_allow_place (self->problem, (guint) choice[0], choice[1]);
    }

  return TRUE;
}

static gboolean
read_all (Reader *self, GError **error)
{
  if (!read_line (self, self->head, 4, NUMBER_MAX, error))
    return FALSE;
  for (gint64 i = 0; i < self->head[3]; i++)
    if (!read_pattern (self, error))
      return FALSE;
  for (gint64 i = 0; i < self->head[2]; i++)
    if (!read_company (self, error))
      return FALSE;
  for (gint64 i = 0; i < self->head[1]; i++)
    if (!read_demand (self, error))
      return FALSE;

  return TRUE;
}

static void
write_plan (const LwPlan *plan, GString *lines)
{
  for (guint i = 0; i < plan->n_demands; i++)
    if (plan->placings[i].place == LW_PROBLEM_NONE)
      g_string_append_printf (lines, "%u -1 -1\n", i);
    else
      g_string_append_printf (lines, "%u %u %u\n", i, plan->placings[i].place,
                              plan->placings[i].pattern);
}

/* Seen with G_MESSAGES_DEBUG=all. */
static void
progress_cb (gint64 objective, gint64 bound, double fraction, gpointer user_data)
{
  const double *begin = user_data;

  g_debug ("%.3f s, %.0f %%: objective %" G_GINT64_FORMAT ", bound %" G_GINT64_FORMAT,
           instance_get_cpu () - *begin, 100 * fraction, objective, bound);
}

static gboolean
solve (char *text, GCancellable *cancellable, Answer *answer, GError **error)
{
  g_autoptr (LwProblem) problem = lw_problem_new (N_WEEKS);
  g_autoptr (LwPlannerResult) result = NULL;
  Reader reader = { .text = text, .problem = problem };
  double begin;

  if (!read_all (&reader, error))
    return FALSE;

  begin = instance_get_cpu ();
  result = lw_planner_solve (problem, NULL, progress_cb, &begin, cancellable, error);
  if (result == NULL)
    return FALSE;
  answer->seconds = instance_get_cpu () - begin;
  answer->objective = result->objective;
  answer->bound = result->bound;
  if (result->is_stopped)
    g_printerr ("stopped: another run may give another plan\n");
  write_plan (result->plan, answer->plan);

  return TRUE;
}

const Format coupled_format = { "coupled", knows, solve };
