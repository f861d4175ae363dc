/* lw-assign.c - the best places for all students at once
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-assign.h"

#include "lw-assign-private.h"
#include "lw-error.h"

#include <glib/gi18n-lib.h>

/* What was made of the problem or the plan as they were. */
static void
forget (LwAssign *self)
{
  g_clear_pointer (&self->best, lw_assign_net_free);
  g_clear_pointer (&self->stay, lw_assign_net_free);
}

/* Whether nothing forbids a choice; whether there is room is another question. */
gboolean
lw_assign_is_open (const LwAssign *self, guint choice)
{
  const LwAssignChoice *the = lw_assign_choice (self, choice);
  const LwAssignPlace *place = lw_assign_place (self, the->place);

  return !the->is_closed && !lw_assign_company (self, place->company)->is_closed;
}

/* How many the plan has at each place: (transfer full). */
guint *
lw_assign_count_places (const LwAssign *self, gboolean only_pinned)
{
  guint *counts = g_new0 (guint, self->places->len);

  for (guint i = 0; i < self->n_demands; i++)
    if (self->plan[i] != LW_ASSIGN_NOT_PLACED && (self->is_pinned[i] || !only_pinned))
      counts[lw_assign_choice (self, self->plan[i])->place]++;

  return counts;
}

/* How many the plan has at each company: (transfer full). */
guint *
lw_assign_count_companies (const LwAssign *self, gboolean only_pinned)
{
  g_autofree guint *places = lw_assign_count_places (self, only_pinned);
  guint *counts = g_new0 (guint, self->companies->len);

  for (guint i = 0; i < self->places->len; i++)
    counts[lw_assign_place (self, i)->company] += places[i];

  return counts;
}

/**
 * lw_assign_new:
 * @n_demands: how many students have to get a place, or, who has to get two of them counts twice;
 * counted from 0
 *
 * Returns: (transfer full): a problem without places, and a plan in which nobody is placed
 */
LwAssign *
lw_assign_new (guint n_demands)
{
  LwAssign *self = g_new0 (LwAssign, 1);

  self->n_demands = n_demands;
  self->choices = g_array_new (FALSE, FALSE, sizeof (LwAssignChoice));
  self->places = g_array_new (FALSE, FALSE, sizeof (LwAssignPlace));
  self->companies = g_array_new (FALSE, FALSE, sizeof (LwAssignCompany));
  self->plan = g_new (guint, n_demands);
  self->is_pinned = g_new0 (gboolean, n_demands);
  for (guint i = 0; i < n_demands; i++)
    self->plan[i] = LW_ASSIGN_NOT_PLACED;

  return self;
}

void
lw_assign_free (LwAssign *self)
{
  forget (self);
  g_array_unref (self->choices);
  g_array_unref (self->places);
  g_array_unref (self->companies);
  g_free (self->plan);
  g_free (self->is_pinned);
  g_free (self);
}

/**
 * lw_assign_add_company:
 * @year_cap: how many it takes in the year, at all its places together
 *
 * Returns: its number, counted from 0
 */
guint
lw_assign_add_company (LwAssign *self, guint year_cap)
{
  const LwAssignCompany company = { .year_cap = year_cap };

  forget (self);
  g_array_append_val (self->companies, company);

  return self->companies->len - 1;
}

/**
 * lw_assign_add_place:
 * @seats: how many can be there at once
 *
 * A place is a workplace in one stretch of time: two places of a workplace never overlap in time,
 * and all who are at one place are there at the same time.
 *
 * Returns: its number, counted from 0
 */
guint
lw_assign_add_place (LwAssign *self, guint company, guint seats)
{
  const LwAssignPlace place = { company, seats };

  g_return_val_if_fail (company < self->companies->len, LW_ASSIGN_NOT_PLACED);

  forget (self);
  g_array_append_val (self->places, place);

  return self->places->len - 1;
}

/**
 * lw_assign_add_choice:
 * @wish: how far the choice is from what is wished most: 0 is that
 * @travel: minutes
 *
 * Says that a demand can have a place; what isn't a choice is never in a plan.
 *
 * Returns: the number of the choice, counted from 0
 */
guint
lw_assign_add_choice (LwAssign *self, guint demand, guint place, guint wish, guint travel)
{
  const LwAssignChoice choice = { demand, place, wish, travel, FALSE };

  g_return_val_if_fail (demand < self->n_demands, LW_ASSIGN_NOT_PLACED);
  g_return_val_if_fail (place < self->places->len, LW_ASSIGN_NOT_PLACED);

  forget (self);
  g_array_append_val (self->choices, choice);

  return self->choices->len - 1;
}

/**
 * lw_assign_pin:
 *
 * Puts a demand at a choice from where no solving and no changing takes it away. It keeps its place
 * also when there is no room: then the others get none there.
 */
void
lw_assign_pin (LwAssign *self, guint demand, guint choice)
{
  g_return_if_fail (choice < self->choices->len);
  g_return_if_fail (lw_assign_choice (self, choice)->demand == demand);

  forget (self);
  self->plan[demand] = choice;
  self->is_pinned[demand] = TRUE;
}

/**
 * lw_assign_unpin:
 *
 * The demand stays where it is, but can be moved.
 */
void
lw_assign_unpin (LwAssign *self, guint demand)
{
  g_return_if_fail (demand < self->n_demands);

  forget (self);
  self->is_pinned[demand] = FALSE;
}

/**
 * lw_assign_close_choice:
 *
 * From now on the demand can't have this place. If it is there, lw_assign_replan () finds another;
 * a pin there is gone.
 */
void
lw_assign_close_choice (LwAssign *self, guint choice)
{
  LwAssignChoice *the;

  g_return_if_fail (choice < self->choices->len);

  forget (self);
  the = lw_assign_choice (self, choice);
  the->is_closed = TRUE;
  if (self->plan[the->demand] == choice)
    self->is_pinned[the->demand] = FALSE;
}

/**
 * lw_assign_close_company:
 *
 * The company takes nobody: it called off. For who is there lw_assign_replan () finds another
 * place; pins there are gone.
 */
void
lw_assign_close_company (LwAssign *self, guint company)
{
  g_return_if_fail (company < self->companies->len);

  forget (self);
  lw_assign_company (self, company)->is_closed = TRUE;
  for (guint i = 0; i < self->n_demands; i++)
    if (self->plan[i] != LW_ASSIGN_NOT_PLACED && !lw_assign_is_open (self, self->plan[i]))
      self->is_pinned[i] = FALSE;
}

static void
read_plan (LwAssign *self, const LwFlow *flow)
{
  for (guint i = 0; i < self->n_demands; i++)
    if (!self->is_pinned[i])
      self->plan[i] = LW_ASSIGN_NOT_PLACED;
  for (guint i = 0; i < self->choices->len; i++)
    if (lw_flow_get_flow (flow, i) > 0)
      self->plan[lw_assign_choice (self, i)->demand] = i;
}

/**
 * lw_assign_solve:
 *
 * Makes the best plan: as few as possible not placed, then the best wishes, then the least
 * travelling, then the fairest for the companies. It depends on the problem alone, not on the plan
 * that was there; pinned demands stay.
 *
 * Returns: whether there is a plan, if only one where nobody is placed; if not, the old one stays,
 * and
 *   @error is in %G_IO_ERROR (cancelled), or %LW_ERROR_INVALID for numbers that are too large
 */
gboolean
lw_assign_solve (LwAssign *self, LwFlowMethod method, GCancellable *cancellable, GError **error)
{
  g_autoptr (LwAssignNet) net = lw_assign_net_new (self, FALSE, error);

  if (net == NULL || !lw_flow_solve (net->flow, method, cancellable, error))
    return FALSE;

  forget (self);
  read_plan (self, net->flow);
  self->best = g_steal_pointer (&net);

  return TRUE;
}

/**
 * lw_assign_get_choice:
 *
 * Returns: where the plan has a demand, or %LW_ASSIGN_NOT_PLACED
 */
guint
lw_assign_get_choice (const LwAssign *self, guint demand)
{
  g_return_val_if_fail (demand < self->n_demands, LW_ASSIGN_NOT_PLACED);

  return self->plan[demand];
}

/**
 * lw_assign_set_choice:
 * @choice: one of its choices, or %LW_ASSIGN_NOT_PLACED
 *
 * Takes over a plan that was made before. A plan that has no room for some of them is mended by
 * lw_assign_replan ().
 */
void
lw_assign_set_choice (LwAssign *self, guint demand, guint choice)
{
  g_return_if_fail (demand < self->n_demands && !self->is_pinned[demand]);
  g_return_if_fail (
    choice == LW_ASSIGN_NOT_PLACED
    || (choice < self->choices->len && lw_assign_choice (self, choice)->demand == demand));

  forget (self);
  self->plan[demand] = choice;
}

/**
 * lw_assign_get_cost:
 * @cost: (out caller-allocated): what the plan costs, pinned ones too
 */
void
lw_assign_get_cost (const LwAssign *self, LwAssignCost *cost)
{
  g_autofree guint *counts = lw_assign_count_companies (self, FALSE);

  *cost = (LwAssignCost){ 0 };
  for (guint i = 0; i < self->n_demands; i++)
    if (self->plan[i] == LW_ASSIGN_NOT_PLACED)
      cost->not_placed++;
    else
      {
        cost->wish += lw_assign_choice (self, self->plan[i])->wish;
        cost->travel += lw_assign_choice (self, self->plan[i])->travel;
      }
  for (guint i = 0; i < self->companies->len; i++)
    {
      gint64 cap = lw_assign_company (self, i)->year_cap;
      gint64 beyond = MAX (0, counts[i] - (cap + 1) / 2);

      cost->fair += beyond * (beyond + 1) / 2;
    }
}

/**
 * lw_assign_is_best:
 *
 * Returns: whether the plan is the one that lw_assign_solve () made, and nothing has changed since
 */
gboolean
lw_assign_is_best (const LwAssign *self)
{
  return self->best != NULL;
}

/**
 * lw_assign_count_violations:
 *
 * Returns: how many parts of the proof that the plan is the best one are wrong, see
 *   lw_flow_count_violations (); 1 when it isn't known to be
 */
guint
lw_assign_count_violations (const LwAssign *self)
{
  return self->best != NULL ? lw_flow_count_violations (self->best->flow) : 1;
}

/* Whether somebody can't go to a choice, whatever the others do, and why. */
gboolean
lw_assign_refuse (const LwAssign *self, guint choice, GError **error)
{
  gboolean is_pinned = self->is_pinned[lw_assign_choice (self, choice)->demand];

  if (is_pinned)
    g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID,
                         _ ("The place of this student is fixed. Release it first."));
  else if (!lw_assign_is_open (self, choice))
    g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID,
                         _ ("This student can’t have this place."));

  return is_pinned || !lw_assign_is_open (self, choice);
}
