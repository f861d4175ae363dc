/* lw-assign-net.c - the placing of students as a network
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Placements of one workplace that are equal in time, or apart, with a limit a year over them, make
 * a laminar family, and so a flow is an exact model of it. Parallel arcs with rising costs are the
 * convex cost of fairness. (Ahuja, Magnanti and Orlin, Network Flows (1993), 14.3.)
 */

#include "lw-assign-private.h"

/* The first placements at a company, up to half of what it takes in a year, cost nothing; then each
 * costs one more than the one before it. */
static guint
get_half (const LwAssignCompany *company)
{
  return company->year_cap / 2 + company->year_cap % 2;
}

/* For each company how many choices of those not pinned it has, so how many it can get: (transfer
 * full). */
static guint *
count_choices (const LwAssign *self)
{
  guint *counts = g_new0 (guint, self->companies->len);

  for (guint i = 0; i < self->choices->len; i++)
    {
      const LwAssignChoice *choice = lw_assign_choice (self, i);

      if (!self->is_pinned[choice->demand])
        counts[lw_assign_place (self, choice->place)->company]++;
    }

  return counts;
}

/* The sums that the levels of a plan can't pass. */
static gboolean
init_levels (LwAssignNet *net, const LwAssign *self, gboolean is_for_changes, GError **error)
{
  gint64 most[N_LEVELS] = { self->n_demands, is_for_changes ? self->n_demands : 0 };
  g_autofree guint *wish = g_new0 (guint, self->n_demands);
  g_autofree guint *travel = g_new0 (guint, self->n_demands);

  for (guint i = 0; i < self->choices->len; i++)
    {
      const LwAssignChoice *choice = lw_assign_choice (self, i);

      wish[choice->demand] = MAX (wish[choice->demand], choice->wish);
      travel[choice->demand] = MAX (travel[choice->demand], choice->travel);
    }
  for (guint i = 0; i < self->n_demands; i++)
    {
      most[LEVEL_WISH] += wish[i];
      most[LEVEL_TRAVEL] += travel[i];
    }
  /* All at one company. */
  most[LEVEL_FAIR] = (gint64) self->n_demands * (self->n_demands + 1) / 2;

  return lw_levels_init (&net->levels, N_LEVELS, most, error);
}

static void
add_choices (LwAssignNet *net, const LwAssign *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const LwAssignChoice *choice = lw_assign_choice (self, i);
      const gint64 levels[N_LEVELS] = { 0, net->counts_moves, choice->wish, choice->travel, 0 };

      lw_flow_add_arc (net->flow, choice->demand, lw_assign_place_node (self, choice->place),
                       lw_assign_is_open (self, i), lw_levels_pack (&net->levels, levels));
    }
}

static void
add_direct (LwAssignNet *net, const LwAssign *self)
{
  const gint64 levels[N_LEVELS] = { 1, net->counts_moves };

  net->first_direct = lw_flow_get_n_arcs (net->flow);
  for (guint i = 0; i < self->n_demands; i++)
    lw_flow_add_arc (net->flow, i, lw_assign_end_node (self), 1,
                     lw_levels_pack (&net->levels, levels));
}

static void
add_places (LwAssignNet *net, const LwAssign *self)
{
  g_autofree guint *pinned = lw_assign_count_places (self, TRUE);

  net->first_place = lw_flow_get_n_arcs (net->flow);
  for (guint i = 0; i < self->places->len; i++)
    {
      const LwAssignPlace *place = lw_assign_place (self, i);

      lw_flow_add_arc (net->flow, lw_assign_place_node (self, i),
                       lw_assign_company_node (self, place->company),
                       place->seats - MIN (place->seats, pinned[i]), 0);
    }
}

/* Pinned ones take the cheapest. */
static void
add_company (LwAssignNet *net, const LwAssign *self, guint number, guint pinned, guint wanted)
{
  const LwAssignCompany *company = lw_assign_company (self, number);
  guint half = get_half (company), node = lw_assign_company_node (self, number);
  guint end = company->is_closed ? 0 : (guint) MIN ((guint64) pinned + wanted, company->year_cap);

  if (pinned < MIN (half, end))
    lw_flow_add_arc (net->flow, node, lw_assign_end_node (self), MIN (half, end) - pinned, 0);
  for (guint i = MAX (half, pinned); i < end; i++)
    {
      const gint64 levels[N_LEVELS] = { [LEVEL_FAIR] = i - half + 1 };

      lw_flow_add_arc (net->flow, node, lw_assign_end_node (self), 1,
                       lw_levels_pack (&net->levels, levels));
    }
}

static void
add_companies (LwAssignNet *net, const LwAssign *self)
{
  g_autofree guint *pinned = lw_assign_count_companies (self, TRUE);
  g_autofree guint *wanted = count_choices (self);

  net->yearly = g_new (guint, self->companies->len + 1);
  for (guint i = 0; i < self->companies->len; i++)
    {
      net->yearly[i] = lw_flow_get_n_arcs (net->flow);
      add_company (net, self, i, pinned[i], wanted[i]);
    }
  net->yearly[self->companies->len] = lw_flow_get_n_arcs (net->flow);
}

/* Without an end yet, and cheaper than all other arcs of the demand. */
static void
add_stay (LwAssignNet *net, const LwAssign *self)
{
  net->first_stay = lw_flow_get_n_arcs (net->flow);
  for (guint i = 0; i < self->n_demands; i++)
    lw_flow_add_arc (net->flow, i, lw_assign_end_node (self), 0, 0);
}

static void
set_supplies (LwAssignNet *net, const LwAssign *self)
{
  gint64 n = 0;

  for (guint i = 0; i < self->n_demands; i++)
    if (!self->is_pinned[i])
      {
        lw_flow_set_supply (net->flow, i, 1);
        n++;
      }
  lw_flow_set_supply (net->flow, lw_assign_end_node (self), -n);
}

/* (transfer full) (nullable): nothing flows in it yet. For changing a plan each choice and “not
 * placed” count as a move, and there are arcs to stay by. */
LwAssignNet *
lw_assign_net_new (const LwAssign *self, gboolean is_for_changes, GError **error)
{
  g_autoptr (LwAssignNet) net = g_new0 (LwAssignNet, 1);

  if (!init_levels (net, self, is_for_changes, error))
    return NULL;

  net->flow = lw_flow_new (lw_assign_end_node (self) + 1);
  net->counts_moves = is_for_changes;
  add_choices (net, self);
  add_direct (net, self);
  add_places (net, self);
  add_companies (net, self);
  if (is_for_changes)
    add_stay (net, self);
  set_supplies (net, self);

  return g_steal_pointer (&net);
}

void
lw_assign_net_free (LwAssignNet *self)
{
  g_clear_pointer (&self->paths, lw_flow_paths_free);
  g_clear_pointer (&self->flow, lw_flow_free);
  g_free (self->yearly);
  g_free (self->taken);
  g_free (self);
}
