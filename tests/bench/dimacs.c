/* dimacs.c - problems of minimum-cost flow in the format of the first DIMACS challenge
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lines are “c” with a remark, “p min NODES ARCS”, “n NODE SUPPLY” and “a FROM TO LEAST MOST COST”,
 * nodes counted from 1. The plan is in the format of the challenge too: “s COST” and “f FROM TO
 * FLOW”. (Johnson and McGeoch, Network Flows and Matching, 1993.)
 */

#include "instance.h"

#include <string.h>

#define NODES_MAX 100000000

typedef struct
{
  LwFlow *flow;   /* owned, once the problem line was there */
  gint64 n_arcs;  /* announced */
  GArray *ends;   /* owned, element-type guint: from and to of each arc */
  gint64 *supply; /* owned; one a node */
  GArray *least;  /* owned, element-type gint64: what an arc carries at least, done beforehand */
  LwCost base;    /* and what that costs */
} Reader;

static gboolean
knows (const char *text)
{
  return (text[0] == 'c' || text[0] == 'p') && (g_ascii_isspace (text[1]) || text[1] == '\0');
}

static gboolean
read_numbers (char *line, gint64 *numbers, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!instance_read_number (&line, &numbers[i]))
      return FALSE;

  return *line == '\0';
}

static gboolean
read_problem (Reader *self, char *line, guint number, GError **error)
{
  gint64 numbers[2];
  char *rest = g_strchug (line);

  if (self->flow != NULL)
    return instance_fail (error, number, "a second problem line");
  if (!g_str_has_prefix (rest, "min") || !read_numbers (rest + strlen ("min"), numbers, 2)
      || numbers[0] < 0 || numbers[0] > NODES_MAX || numbers[1] < 0)
    return instance_fail (error, number, "not “p min NODES ARCS”");

  self->flow = lw_flow_new ((guint) numbers[0]);
  self->supply = g_new0 (gint64, numbers[0]);
  self->n_arcs = numbers[1];

  return TRUE;
}

static gboolean
is_node (const Reader *self, gint64 node)
{
  return node >= 1 && node <= lw_flow_get_n_nodes (self->flow);
}

static gboolean
read_node (Reader *self, char *line, guint number, GError **error)
{
  gint64 numbers[2];

  if (!read_numbers (line, numbers, 2))
    return instance_fail (error, number, "not “n NODE SUPPLY”");
  if (!is_node (self, numbers[0]))
    return instance_fail (error, number, "there is no node %" G_GINT64_FORMAT, numbers[0]);

  if (__builtin_add_overflow (self->supply[numbers[0] - 1], numbers[1],
                              &self->supply[numbers[0] - 1]))
    return instance_fail (error, number, "the supply is too large");

  return TRUE;
}

/* What an arc carries at least is taken off its ends, and the rest is for the core. */
static gboolean
read_arc (Reader *self, char *line, guint number, GError **error)
{
  gint64 numbers[5];
  guint ends[2];

  if (!read_numbers (line, numbers, 5))
    return instance_fail (error, number, "not “a FROM TO LEAST MOST COST”");
  for (guint i = 0; i < 2; i++)
    if (!is_node (self, numbers[i]))
      return instance_fail (error, number, "there is no node %" G_GINT64_FORMAT, numbers[i]);
  if (numbers[2] < 0 || numbers[3] < numbers[2])
    return instance_fail (error, number, "the least is below 0 or above the most");

  for (guint i = 0; i < 2; i++)
    ends[i] = (guint) numbers[i] - 1;
  if (__builtin_sub_overflow (self->supply[ends[0]], numbers[2], &self->supply[ends[0]])
      || __builtin_add_overflow (self->supply[ends[1]], numbers[2], &self->supply[ends[1]]))
    return instance_fail (error, number, "the least is too large");
  self->base += (LwCost) numbers[2] * numbers[4];
  g_array_append_vals (self->ends, ends, 2);
  g_array_append_val (self->least, numbers[2]);
  lw_flow_add_arc (self->flow, ends[0], ends[1], numbers[3] - numbers[2], numbers[4]);

  return TRUE;
}

static gboolean
read_line (Reader *self, char *line, guint number, GError **error)
{
  if (line[0] == '\0' || line[0] == 'c')
    return TRUE;
  if (line[1] != ' ' && line[1] != '\t')
    return instance_fail (error, number, "neither c, p, n nor a");
  if (line[0] == 'p')
    return read_problem (self, line + 1, number, error);
  if (self->flow == NULL)
    return instance_fail (error, number, "the line “p min NODES ARCS” must come first");
  if (line[0] == 'n')
    return read_node (self, line + 1, number, error);
  if (line[0] == 'a')
    return read_arc (self, line + 1, number, error);

  return instance_fail (error, number, "neither c, p, n nor a");
}

static gboolean
read_text (Reader *self, char *text, GError **error)
{
  char *line;
  guint number = 0;

  while (instance_next_line (&text, &line, &number))
    if (!read_line (self, line, number, error))
      return FALSE;

  if (self->flow == NULL)
    return instance_fail (error, number, "there is no line “p min NODES ARCS”");
  if (self->least->len != self->n_arcs)
    return instance_fail (error, number, "the file ends after %u of %" G_GINT64_FORMAT " arcs",
                          self->least->len, self->n_arcs);
  for (guint i = 0; i < lw_flow_get_n_nodes (self->flow); i++)
    lw_flow_set_supply (self->flow, i, self->supply[i]);

  return TRUE;
}

static void
write_plan (const Reader *self, Answer *answer)
{
  g_autofree char *cost = instance_format_cost (answer->objective);

  g_string_append_printf (answer->plan, "s %s\n", cost);
  for (guint i = 0; i < self->least->len; i++)
    {
      gint64 flow = lw_flow_get_flow (self->flow, i) + g_array_index (self->least, gint64, i);

      if (flow > 0)
        g_string_append_printf (answer->plan, "f %u %u %" G_GINT64_FORMAT "\n",
                                g_array_index (self->ends, guint, 2 * i) + 1,
                                g_array_index (self->ends, guint, 2 * i + 1) + 1, flow);
    }
}

static gboolean
solve_problem (const Reader *self, GCancellable *cancellable, Answer *answer, GError **error)
{
  double begin = instance_get_cpu ();

  if (!lw_flow_solve (self->flow, LW_FLOW_AUTO, cancellable, error))
    return FALSE;
  answer->seconds = instance_get_cpu () - begin;

  if (!lw_flow_is_feasible (self->flow))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED,
                           "infeasible: not all that is supplied can get where it is asked");
      return FALSE;
    }
  if (lw_flow_count_violations (self->flow) > 0)
    g_error ("the flow is not proven to be the cheapest");
  answer->objective = lw_flow_get_objective (self->flow) + self->base;
  answer->bound = lw_flow_get_bound (self->flow) + self->base;
  write_plan (self, answer);

  return TRUE;
}

static gboolean
solve (char *text, GCancellable *cancellable, Answer *answer, GError **error)
{
  Reader self = { .ends = g_array_new (FALSE, FALSE, sizeof (guint)),
                  .least = g_array_new (FALSE, FALSE, sizeof (gint64)) };
  gboolean is_solved
    = read_text (&self, text, error) && solve_problem (&self, cancellable, answer, error);

  g_clear_pointer (&self.flow, lw_flow_free);
  g_free (self.supply);
  g_array_unref (self.ends);
  g_array_unref (self.least);

  return is_solved;
}

const Format dimacs_format = { "dimacs", knows, solve };
