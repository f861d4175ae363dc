/* lw-assign-move.c - changing a plan by moving as few students as can be
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * To stay costs no move, to go anywhere else costs one, and moves weigh more than wishes: so the
 * plan as it is, whatever it is, is the cheapest one for all who can stay, and the potentials that
 * prove it can be written down. From there each who has to go takes the shortest path, and by what
 * successive shortest paths always keep, the outcome is the cheapest plan of all: fewest placed
 * less, fewest moved, best wishes.
 */

#include "lw-assign-private.h"

#include "lw-error.h"

#include <glib/gi18n-lib.h>

/* One plan and what is tried with it. */
typedef struct
{
  const LwAssign *self;
  LwAssignNet *net;
  GArray *touched; /* owned, element-type guint: demands that went elsewhere, in that order */
} Trial;

static void
add_flow (LwAssignNet *net, guint arc, gint64 amount)
{
  lw_flow_paths_set_flow (net->paths, arc, lw_flow_get_flow (net->flow, arc) + amount);
}

/* The cheapest arc of a company that has room, or LW_FLOW_NONE. */
static guint
find_free (const LwAssignNet *net, guint company)
{
  for (guint arc = net->yearly[company]; arc < net->yearly[company + 1]; arc++)
    if (lw_flow_get_flow (net->flow, arc) < lw_flow_get_capacity (net->flow, arc))
      return arc;

  return LW_FLOW_NONE;
}

/* The dearest one that carries something. */
static guint
find_last (const LwAssignNet *net, guint company)
{
  for (guint arc = net->yearly[company + 1]; arc-- > net->yearly[company];)
    if (lw_flow_get_flow (net->flow, arc) > 0)
      return arc;

  return LW_FLOW_NONE;
}

static gboolean
has_room (const LwAssignNet *net, const LwAssign *self, guint place)
{
  guint arc = net->first_place + place;

  return lw_flow_get_flow (net->flow, arc) < lw_flow_get_capacity (net->flow, arc)
         && find_free (net, lw_assign_place (self, place)->company) != LW_FLOW_NONE;
}

/* Where a demand ends by an arc that it takes: a place, or LW_ASSIGN_NOT_PLACED. */
static guint
get_place (const LwAssignNet *net, const LwAssign *self, guint arc)
{
  guint node = lw_flow_get_to (net->flow, arc);

  return node == lw_assign_end_node (self) ? LW_ASSIGN_NOT_PLACED : node - self->n_demands;
}

static void
put (LwAssignNet *net, const LwAssign *self, guint demand, guint arc)
{
  guint place = get_place (net, self, arc);

  net->taken[demand] = arc;
  add_flow (net, arc, 1);
  if (place != LW_ASSIGN_NOT_PLACED)
    {
      add_flow (net, net->first_place + place, 1);
      add_flow (net, find_free (net, lw_assign_place (self, place)->company), 1);
    }
}

static void
lift (LwAssignNet *net, const LwAssign *self, guint demand)
{
  guint arc = net->taken[demand];
  guint place = get_place (net, self, arc);

  net->taken[demand] = LW_FLOW_NONE;
  add_flow (net, arc, -1);
  if (place != LW_ASSIGN_NOT_PLACED)
    {
      add_flow (net, net->first_place + place, -1);
      add_flow (net, find_last (net, lw_assign_place (self, place)->company), -1);
    }
}

/* Puts a demand where the plan has it, by its arc to stay, if it can stay. Who isn't placed stays
 * that way for nothing. */
static void
settle (LwAssignNet *net, const LwAssign *self, guint demand)
{
  guint arc = net->first_stay + demand, choice = self->plan[demand];
  const LwAssignChoice *the;

  net->taken[demand] = LW_FLOW_NONE;
  if (choice == LW_ASSIGN_NOT_PLACED)
    {
      lw_flow_paths_redirect (net->paths, arc, lw_assign_end_node (self), 1, 0);
      put (net, self, demand, arc);
      return;
    }

  the = lw_assign_choice (self, choice);
  if (lw_assign_is_open (self, choice) && has_room (net, self, the->place))
    {
      const gint64 levels[N_LEVELS] = { [LEVEL_WISH] = the->wish, [LEVEL_TRAVEL] = the->travel };

      lw_flow_paths_redirect (net->paths, arc, lw_assign_place_node (self, the->place), 1,
                              lw_levels_pack (&net->levels, levels));
      put (net, self, demand, arc);
    }
  else
    lw_flow_paths_redirect (net->paths, arc, lw_assign_end_node (self), 0, 0);
}

/* Made once; each change that is applied brings it up to date. */
static gboolean
ensure_stay (LwAssign *self, GError **error)
{
  LwAssignNet *net;

  if (self->stay != NULL)
    return TRUE;

  net = lw_assign_net_new (self, TRUE, error);
  if (net == NULL || !lw_flow_check_limits (net->flow, error))
    {
      g_clear_pointer (&net, lw_assign_net_free);
      return FALSE;
    }

  net->paths = lw_flow_paths_new (net->flow);
  net->taken = g_new (guint, self->n_demands);
  for (guint i = 0; i < self->n_demands; i++)
    if (self->is_pinned[i])
      net->taken[i] = LW_FLOW_NONE;
    else
      settle (net, self, i);
  self->stay = net;

  return TRUE;
}

/* The proof that to stay is the cheapest. A company is worth what its dearest arc in use costs; so
 * is a place of it; and a demand that, less what it costs to be there. To go elsewhere costs a
 * move, which is more than any difference of these. */
static void
prove_stay (LwAssignNet *net, const LwAssign *self)
{
  for (guint i = 0; i < self->companies->len; i++)
    {
      guint last = find_last (net, i);

      lw_flow_paths_set_potential (net->paths, lw_assign_company_node (self, i),
                                   last != LW_FLOW_NONE ? -lw_flow_get_cost (net->flow, last) : 0);
    }
  for (guint i = 0; i < self->places->len; i++)
    {
      guint company = lw_assign_company_node (self, lw_assign_place (self, i)->company);

      lw_flow_paths_set_potential (net->paths, lw_assign_place_node (self, i),
                                   lw_flow_get_potential (net->flow, company));
    }
  for (guint i = 0; i < self->n_demands; i++)
    {
      guint arc = net->taken[i];

      lw_flow_paths_set_potential (
        net->paths, i,
        arc != LW_FLOW_NONE ? lw_flow_get_potential (net->flow, lw_flow_get_to (net->flow, arc))
                                - lw_flow_get_cost (net->flow, arc)
                            : 0);
    }
  lw_flow_paths_set_potential (net->paths, lw_assign_end_node (self), 0);
}

static void
touch (Trial *trial, guint demand, guint arc)
{
  trial->net->taken[demand] = arc;
  for (guint i = 0; i < trial->touched->len; i++)
    if (g_array_index (trial->touched, guint, i) == demand)
      return;
  g_array_append_val (trial->touched, demand);
}

/* Sends one from a node by the shortest path; whoever that shifts is touched. */
static gboolean
send_one (Trial *trial, guint source)
{
  LwAssignNet *net = trial->net;
  guint end = lw_assign_end_node (trial->self), n = trial->touched->len, arc = LW_FLOW_NONE;
  gboolean is_found;

  lw_flow_paths_set_excess (net->paths, source, 1);
  lw_flow_paths_set_excess (net->paths, end, -1);
  is_found = lw_flow_paths_search (net->paths, source);
  if (is_found)
    {
      lw_flow_paths_settle (net->paths);
      lw_flow_paths_push (net->paths);
      for (guint node = end; node != source; node = lw_flow_paths_get_before (net->paths, node))
        {
          gboolean is_back;

          if (node < trial->self->n_demands)
            touch (trial, node, arc);
          arc = lw_flow_paths_get_step (net->paths, node, &is_back);
        }
      if (source < trial->self->n_demands)
        touch (trial, source, arc);
    }
  lw_flow_paths_set_excess (net->paths, source, 0);
  lw_flow_paths_set_excess (net->paths, end, 0);

  /* Walked from its end; told from its beginning. */
  for (guint i = n, j = trial->touched->len; i + 1 < j; i++)
    {
      guint *touched = (guint *) (gpointer) trial->touched->data;
      guint swap = touched[--j];

      touched[j] = touched[i];
      touched[i] = swap;
    }

  return is_found;
}

/* The choice behind an arc that a demand takes. */
static guint
get_choice (const Trial *trial, guint demand)
{
  guint arc = trial->net->taken[demand];

  if (arc == trial->net->first_stay + demand)
    return trial->self->plan[demand];

  return arc < trial->self->choices->len ? arc : LW_ASSIGN_NOT_PLACED;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a, y = *(const guint *) b;

  return (x > y) - (x < y);
}

/* Says what has changed, and puts the network back to the plan as it is. */
static GArray *
end_trial (Trial *trial)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (LwAssignChange));

  for (guint i = 0; i < trial->touched->len; i++)
    {
      guint demand = g_array_index (trial->touched, guint, i);
      LwAssignChange change = { demand, trial->self->plan[demand], get_choice (trial, demand) };

      if (change.from != change.to)
        g_array_append_val (changes, change);
    }
  for (guint i = 0; i < trial->touched->len; i++)
    if (trial->net->taken[g_array_index (trial->touched, guint, i)] != LW_FLOW_NONE)
      lift (trial->net, trial->self, g_array_index (trial->touched, guint, i));
  /* In the order of ensure_stay (), so that who couldn't stay can't now either. */
  g_array_sort (trial->touched, compare_numbers);
  for (guint i = 0; i < trial->touched->len; i++)
    settle (trial->net, trial->self, g_array_index (trial->touched, guint, i));
  g_array_unref (trial->touched);

  return changes;
}

/* Those who can't stay: if all is full they are not placed, so there is always a way. */
static gboolean
send_broken (Trial *trial, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < trial->self->n_demands; i++)
    if (!trial->self->is_pinned[i] && trial->net->taken[i] == LW_FLOW_NONE)
      {
        if (g_cancellable_set_error_if_cancelled (cancellable, error))
          return FALSE;
        send_one (trial, i);
      }

  return TRUE;
}

static Trial
begin_trial (LwAssign *self)
{
  prove_stay (self->stay, self);

  return (Trial){ self, self->stay, g_array_new (FALSE, FALSE, sizeof (guint)) };
}

/* To one choice: its seat there is taken, and whoever has to make room goes by the shortest path. */
static gboolean
send_to_choice (Trial *trial, guint demand, guint choice)
{
  guint place = lw_assign_choice (trial->self, choice)->place;

  g_array_append_val (trial->touched, demand);
  if (!send_one (trial, lw_assign_place_node (trial->self, place)))
    return FALSE;
  lw_flow_paths_set_flow (trial->net->paths, choice, 1);
  trial->net->taken[demand] = choice;

  return TRUE;
}

static gboolean
check_move (const LwAssign *self, guint demand, guint choice, GError **error)
{
  if (choice < self->choices->len)
    return !lw_assign_refuse (self, choice, error);
  if (self->is_pinned[demand])
    g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID,
                         _ ("The place of this student is fixed. Release it first."));

  return !self->is_pinned[demand];
}

/**
 * lw_assign_move:
 * @choice: one of its choices, or %LW_ASSIGN_ANY for the best that can be, or %LW_ASSIGN_NOT_PLACED
 *
 * What changes when one demand goes to another place and the others stay as they can: as few as can
 * be lose their place, then as few as can be are moved, then the wishes, the travelling and the
 * fairness of those who are moved. Who wasn't placed is not moved either. Those who can't stay get
 * another place too, see lw_assign_replan (). The plan itself stays as it is, until lw_assign_apply
 * ().
 *
 * Returns: (transfer full) (nullable) (element-type LwAssignChange): that of @demand first, then
 * whom it takes the place of, and so on; %LW_ERROR_INVALID when it is pinned, or all that is there
 * is pinned
 */
GArray *
lw_assign_move (LwAssign *self, guint demand, guint choice, GError **error)
{
  Trial trial;
  gboolean is_done = TRUE;
  GArray *changes;

  g_return_val_if_fail (demand < self->n_demands, NULL);

  if (!check_move (self, demand, choice, error) || !ensure_stay (self, error))
    return NULL;

  if (self->stay->taken[demand] != LW_FLOW_NONE)
    lift (self->stay, self, demand);
  lw_flow_paths_redirect (self->stay->paths, self->stay->first_stay + demand,
                          lw_assign_end_node (self), 0, 0);
  trial = begin_trial (self);
  if (choice == LW_ASSIGN_ANY)
    send_one (&trial, demand);
  else if (choice == LW_ASSIGN_NOT_PLACED)
    {
      g_array_append_val (trial.touched, demand);
      put (self->stay, self, demand, self->stay->first_direct + demand);
    }
  else
    is_done = send_to_choice (&trial, demand, choice);
  if (is_done)
    send_broken (&trial, NULL, NULL);

  changes = end_trial (&trial);
  if (!is_done)
    {
      g_array_unref (changes);
      g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID, _ ("Nobody there can make room."));
      return NULL;
    }

  return changes;
}

/**
 * lw_assign_replan:
 *
 * What changes when all who can't stay where the plan has them get another place, in the way of
 * lw_assign_move (): a choice or company of theirs was closed, or there are more of them than there
 * is room for; of these the first ones stay. The plan itself stays as it is, until lw_assign_apply
 * ().
 *
 * Returns: (transfer full) (nullable) (element-type LwAssignChange): or %NULL when it was cancelled
 */
GArray *
lw_assign_replan (LwAssign *self, GCancellable *cancellable, GError **error)
{
  Trial trial;
  gboolean is_done;
  GArray *changes;

  if (!ensure_stay (self, error))
    return NULL;

  trial = begin_trial (self);
  is_done = send_broken (&trial, cancellable, error);
  changes = end_trial (&trial);
  if (!is_done)
    g_clear_pointer (&changes, g_array_unref);

  return changes;
}

static gboolean
has_broken (const LwAssign *self)
{
  for (guint i = 0; i < self->n_demands; i++)
    if (!self->is_pinned[i] && self->stay->taken[i] == LW_FLOW_NONE)
      return TRUE;

  return FALSE;
}

/**
 * lw_assign_apply:
 * @changes: (element-type LwAssignChange): of the plan as it is
 */
void
lw_assign_apply (LwAssign *self, const GArray *changes)
{
  if (changes->len == 0)
    return;

  /* Who can't stay perhaps can now. */
  if (self->stay != NULL && has_broken (self))
    g_clear_pointer (&self->stay, lw_assign_net_free);
  g_clear_pointer (&self->best, lw_assign_net_free);

  for (guint i = 0; i < changes->len; i++)
    {
      const LwAssignChange *change = &g_array_index (changes, LwAssignChange, i);

      if (self->stay != NULL)
        lift (self->stay, self, change->demand);
      self->plan[change->demand] = change->to;
    }
  for (guint i = 0; self->stay != NULL && i < changes->len; i++)
    settle (self->stay, self, g_array_index (changes, LwAssignChange, i).demand);
}
