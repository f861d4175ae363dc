/* lw-assign-why.c - why the plan does not have somebody at another place
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-assign-private.h"

#include "lw-error.h"

#include <glib/gi18n-lib.h>

static LwAssignWhyNot *
why_not_new (void)
{
  LwAssignWhyNot *self = g_new0 (LwAssignWhyNot, 1);

  self->changes = g_array_new (FALSE, FALSE, sizeof (LwAssignChange));

  return self;
}

void
lw_assign_why_not_free (LwAssignWhyNot *self)
{
  g_array_unref (self->changes);
  g_free (self);
}

static guint
get_choice (const LwAssign *self, guint arc)
{
  return arc < self->choices->len ? arc : LW_ASSIGN_NOT_PLACED;
}

/* Along the path, from its end: those who go back out of their place and forth to another. */
static void
read_path (const LwAssign *self, guint source, LwAssignWhyNot *why)
{
  LwFlowPaths *paths = self->best->paths;
  guint goal = lw_flow_paths_get_goal (paths), after = LW_FLOW_NONE;

  for (guint node = goal; node != source; node = lw_flow_paths_get_before (paths, node))
    {
      gboolean is_back;
      guint arc = lw_flow_paths_get_step (paths, node, &is_back);

      if (node < self->n_demands && node != goal)
        {
          LwAssignChange change = { node, get_choice (self, arc), get_choice (self, after) };

          g_array_insert_val (why->changes, 1, change);
        }
      after = arc;
    }
}

static void
set_more (const LwAssign *self, LwCost more, LwAssignWhyNot *why)
{
  gint64 levels[N_LEVELS];

  lw_levels_unpack (&self->best->levels, more, levels);
  why->more = (LwAssignCost){ levels[LEVEL_NOT_PLACED], levels[LEVEL_WISH], levels[LEVEL_TRAVEL],
                              levels[LEVEL_FAIR] };
}

/**
 * lw_assign_why_not:
 * @choice: what somebody asks for
 *
 * What the best plan would be if it had this choice in it: the reduced cost of the choice, and the
 * shortest path through what the plan leaves open from there back to where its demand is now.
 * Exact, as if all was solved again (Ahuja, Magnanti and Orlin, Network Flows (1993), 9.11 on
 * sensitivity). The plan must be the best one, see lw_assign_is_best (); for any other plan there
 * is lw_assign_move ().
 *
 * Returns: (transfer full) (nullable): or %NULL with %LW_ERROR_INVALID when the demand is pinned,
 * the choice is closed, or the plan isn't the best one
 */
LwAssignWhyNot *
lw_assign_why_not (LwAssign *self, guint choice, GError **error)
{
  g_autoptr (LwAssignWhyNot) why = why_not_new ();
  LwAssignChange change;
  LwAssignNet *net = self->best;
  guint source;

  g_return_val_if_fail (choice < self->choices->len, NULL);

  if (lw_assign_refuse (self, choice, error))
    return NULL;
  if (net == NULL)
    {
      g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID,
                           _ ("The plan was changed since it was made. Plan again first."));
      return NULL;
    }

  change.demand = lw_assign_choice (self, choice)->demand;
  change.from = self->plan[change.demand];
  change.to = choice;
  why->is_possible = TRUE;
  if (change.from == change.to)
    return g_steal_pointer (&why);

  if (net->paths == NULL)
    net->paths = lw_flow_paths_new (net->flow);
  source = lw_assign_place_node (self, lw_assign_choice (self, choice)->place);
  lw_flow_paths_set_excess (net->paths, change.demand, -1);
  why->is_possible = lw_flow_paths_search (net->paths, source);
  lw_flow_paths_set_excess (net->paths, change.demand, 0);
  if (why->is_possible)
    {
      LwCost reduced = lw_flow_get_cost (net->flow, choice)
                       + lw_flow_get_potential (net->flow, change.demand)
                       - lw_flow_get_potential (net->flow, source);

      set_more (self, reduced + lw_flow_paths_get_length (net->paths), why);
      g_array_append_val (why->changes, change);
      read_path (self, source, why);
    }

  return g_steal_pointer (&why);
}
