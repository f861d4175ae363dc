/* lw-solve.c - the best plan that can be found
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What is a cheapest flow is solved as one. What isn't, gets a bound from prices on years (by a
 * flow) and on seats, a higher one from what demands bid to companies, a plan by diving from these
 * bids, and then better plans by breaking and mending it, with blocks placed anew in the best way
 * and shortest ways to something better in between. As long as the plan is far from the bound it
 * dives anew now and then, with those first who had it bad.
 */

#include "lw-solve.h"

#include "lw-error.h"
#include "lw-search.h"
#include "lw-solve-flow.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PASSES 200
#define BID_PASSES 250
#define ROUNDS_PER_DEMAND 250
#define ROUNDS_MIN 20000
#define PHASES 20
#define BLOCKS_PER_PHASE 10
#define LIKELY_SEATS 40
/* How far the bound is thought to rise from where it is, as a part of it. */
#define RISE 0.005
#define BID_RISE 0.02
/* After so many phases it begins anew: with another plan, when so much lies between the best one
 * and the bound, as a part of it; and when less does and many are to be placed, it is left at that,
 * for what more phases gain then is a tenth of the gap at most. */
#define PHASES_TOGETHER 5
#define WIDE 0.004
/* So much of the bound lies between it and a plan that is far from it. */
#define FAR 0.01
/* How many times what one demand is off the bound a round may lose in the beginning. */
#define SLACK 20
#define PASSES_PER_LOOK 16
/* So few that all plans may be looked at, how much of that at first, and how much at last. */
#define FEW_DEMANDS 300
#define FEW_COLUMNS 20000
#define LOOKS_FIRST 300000
#define LOOKS_LAST 5000000

/* What goes on while it is solved. */
typedef struct
{
  LwSearch search;
  LwBids *bids; /* owned; there once there was time for them */
  LwPlannerBudget budget;
  LwPlannerProgress progress; /* nullable */
  gpointer user_data;         /* borrowed */
} Run;

/* What a whole number of costs is at least, when it is at least this many parts. */
static gint64
round_up (LwCost parts)
{
  return (gint64) (parts / LW_BOARD_SCALE) + (parts % LW_BOARD_SCALE > 0);
}

static void
tell (Run *self, double fraction)
{
  if (self->progress != NULL)
    self->progress ((gint64) (self->search.objective / LW_BOARD_SCALE),
                    round_up (self->search.prices->bound), fraction, self->user_data);
}

/* Whether no better plan is possible, costs being whole. */
static gboolean
is_proven (const LwSearch *search)
{
  return round_up (search->prices->bound) >= search->objective / LW_BOARD_SCALE;
}

static gboolean
is_over (Run *self)
{
  return lw_search_is_over (&self->search) || is_proven (&self->search);
}

static void
start (Run *self, const LwBoard *board, GCancellable *cancellable)
{
  LwSearch *search = &self->search;

  search->board = board;
  search->prices = lw_prices_new (board);
  search->seating = lw_seating_new (board);
  search->best = g_memdup2 (search->seating->seats, board->n_demands * sizeof *search->best);
  search->objective = search->seating->objective;
  search->random = self->budget.seed * 2 + G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  search->cancellable = cancellable;
  if (self->budget.seconds > 0)
    search->end = g_get_monotonic_time () + (gint64) (self->budget.seconds * G_USEC_PER_SEC);
  if (self->budget.n_passes == 0)
    self->budget.n_passes = PASSES;
  if (self->budget.n_rounds == 0)
    self->budget.n_rounds
      = (guint) MIN (G_MAXUINT, MAX (ROUNDS_MIN, (guint64) ROUNDS_PER_DEMAND * board->n_demands));
}

static void
run_clear (Run *self)
{
  g_clear_pointer (&self->bids, lw_bids_free);
  g_clear_pointer (&self->search.prices, lw_prices_free);
  g_clear_pointer (&self->search.likely, lw_likely_free);
  g_clear_pointer (&self->search.seating, lw_seating_free);
  g_clear_pointer (&self->search.best, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

/* Everybody seated anew at the prices as they are. */
static void
fill_anew (LwSearch *search)
{
  for (guint i = 0; i < search->board->n_demands; i++)
    if (!search->board->demands[i].is_pinned)
      lw_seating_unseat (search->seating, i);
  lw_search_fill (search);
  lw_search_keep (search);
}

/* From where a bound stands it is always thought to rise a little only. */
static LwCost
find_target (const LwSearch *search, LwCost bound, double rise)
{
  return MIN (bound + (LwCost) (rise * (double) ABS (bound)), search->objective);
}

static void
settle_prices (Run *self)
{
  LwSearch *search = &self->search;
  LwPrices *prices = search->prices;

  for (guint i = 0; i < self->budget.n_passes && !lw_prices_are_settled (prices) && !is_over (self);
       i++)
    {
      if (i % PASSES_PER_LOOK == 0)
        tell (self, 0.1 * i / self->budget.n_passes);
      lw_prices_go_on (prices, find_target (search, prices->bound, RISE));
    }
  lw_prices_go_back (prices);
  lw_prices_look (prices);
  fill_anew (search);
}

/* The prices and the bound, and a first plan. They begin with those of a flow. */
static void
find_prices (Run *self)
{
  LwSearch *search = &self->search;
  g_autofree gint64 *companies = g_new0 (gint64, search->board->n_companies + 1);
  g_autofree gint64 *cells = g_new0 (gint64, search->board->n_cells + 1);

  if (lw_solve_flow_find_prices (search->board, companies, cells, search->cancellable, NULL))
    lw_prices_start_over (search->prices, companies, cells);
  lw_prices_look (search->prices);
  fill_anew (search);
  settle_prices (self);
}

/* A higher bound, and a plan from the bids that gave it. They begin with no less than what is proven
 * already, unless students seek two stages of which they can get one: that prices tell, and bids
 * don't. Then neither a bound nor a plan from them is any good. */
static void
find_bids (Run *self)
{
  LwSearch *search = &self->search;
  LwBids *bids;

  if (is_over (self))
    return;
  self->bids = bids = lw_bids_new (search->prices);
  if (bids->bound < search->prices->bound)
    {
      g_clear_pointer (&self->bids, lw_bids_free);
      return;
    }
  for (guint i = 0; i < BID_PASSES && !lw_bids_are_settled (bids) && !is_over (self); i++)
    {
      if (i % PASSES_PER_LOOK == 0)
        tell (self, 0.1 + 0.2 * i / BID_PASSES);
      lw_bids_go_on (bids, find_target (search, bids->bound, BID_RISE) - bids->value);
      search->prices->bound = MAX (search->prices->bound, bids->bound);
    }
  if (is_over (self))
    return;
  lw_bids_settle (bids);
  search->prices->bound = MAX (search->prices->bound, bids->bound);
  lw_search_dive (search, bids, FALSE);
}

/* How much worse a round may make the plan: so many times what lies between it and the bound, for
 * one demand; as if it were near, where one who is not placed makes that much more. */
static LwCost
find_slack (const LwSearch *search, double times)
{
  double bound = (double) search->prices->bound;
  double gap = MIN ((double) search->objective - bound, FAR * ABS (bound));

  return (LwCost) (times * gap / search->board->n_demands);
}

/* Looks at all plans, where there are few; at no more than so many seats. */
static void
look_at_all (Run *self, gint64 n_looks)
{
  const LwBoard *board = self->search.board;

  if (board->n_demands <= FEW_DEMANDS && board->first_column[board->n_slots] <= FEW_COLUMNS
      && !is_over (self))
    lw_search_exact (&self->search, n_looks);
}

/* One phase: @left is what is left of the time in which the plan may get worse, of which it takes
 * @part. */
static void
go_through_phase (Run *self, double left, double part)
{
  LwSearch *search = &self->search;

  for (guint i = 0; i < BLOCKS_PER_PHASE && !is_over (self); i++)
    lw_search_blocks (search);
  lw_search_ruin (search, self->budget.n_rounds / PHASES, find_slack (search, SLACK * left),
                  find_slack (search, SLACK * (left - part)));
  lw_search_paths (search);
}

/* The phases that go together, from the plan as it is. */
static void
go_through_phases (Run *self, guint first)
{
  double part = 1.0 / PHASES_TOGETHER;

  for (guint i = 0; i < PHASES_TOGETHER && !is_over (self); i++)
    {
      tell (self, 0.3 + 0.7 * (first + i) / PHASES);
      go_through_phase (self, 1 - i * part, part);
    }
}

static gboolean
is_wide (const LwSearch *search)
{
  LwCost bound = search->prices->bound;

  return (double) (search->objective - bound) > WIDE * (double) ABS (bound);
}

static void
improve (Run *self)
{
  LwSearch *search = &self->search;

  look_at_all (self, LOOKS_FIRST);
  search->likely = lw_likely_new (search->prices, LIKELY_SEATS);
  go_through_phases (self, 0);
  for (guint phase = PHASES_TOGETHER; phase < PHASES && !is_over (self); phase += PHASES_TOGETHER)
    {
      lw_search_go_back (search);
      if (!is_wide (search) && search->board->n_demands > FEW_DEMANDS)
        break;
      if (is_wide (search) && self->bids != NULL)
        lw_search_dive (search, self->bids, TRUE);
      go_through_phases (self, phase);
    }
  lw_search_go_back (search);
  lw_search_ruin (search, self->budget.n_rounds / PHASES, 0, 0);
  for (guint i = 0; i < BLOCKS_PER_PHASE && !is_over (self); i++)
    lw_search_blocks (search);
  look_at_all (self, LOOKS_LAST);
}

static LwPlannerResult *
make_result (const LwBoard *board, LwPlan *plan)
{
  LwPlannerResult *self = g_new0 (LwPlannerResult, 1);

  self->plan = plan;
  lw_plan_measure (plan, board->problem, &self->terms);
  self->objective = lw_plan_terms_sum (&self->terms);

  return self;
}

/* What is proven without any price: that everybody gets the best he could wish for at most. */
static LwCost
find_plain_bound (const LwBoard *board)
{
  g_autoptr (LwPrices) prices = lw_prices_new (board);

  lw_prices_look (prices);

  return prices->bound;
}

static void
place (const LwBoard *board, LwPlan *plan, guint demand, guint spot)
{
  plan->placings[demand] = (LwPlacing){ board->spot_place[spot], board->spot_pattern[spot] };
}

/* A plan in which only those are placed who are pinned. */
static LwPlan *
make_plan (const LwBoard *board)
{
  LwPlan *plan = lw_plan_new (board->n_demands);

  for (guint i = 0; i < board->n_demands; i++)
    if (board->demands[i].is_pinned)
      place (board, plan, i, lw_board_get_pin (board, i)->spot);

  return plan;
}

static LwPlannerResult *
solve_as_flow (const LwBoard *board, GCancellable *cancellable)
{
  g_autofree guint *columns = g_new (guint, board->n_demands);
  LwPlan *plan = make_plan (board);
  LwCost bound;
  LwPlannerResult *result;
  gboolean is_solved = lw_solve_flow_find_plan (board, columns, &bound, cancellable, NULL);

  for (guint i = 0; i < board->n_demands && is_solved; i++)
    if (columns[i] != LW_BOARD_NONE)
      place (board, plan, i, board->columns[columns[i]].spot);
  result = make_result (board, plan);
  result->is_exact = is_solved;
  result->is_stopped = !is_solved;
  result->bound = round_up (is_solved ? bound : find_plain_bound (board));

  return result;
}

static LwPlannerResult *
solve_by_search (Run *self, const LwBoard *board, GCancellable *cancellable)
{
  LwPlan *plan = lw_plan_new (board->n_demands);
  LwPlannerResult *result;

  start (self, board, cancellable);
  find_prices (self);
  find_bids (self);
  improve (self);
  tell (self, 1);

  for (guint i = 0; i < board->n_demands; i++)
    if (self->search.best[i].spot != LW_BOARD_NONE)
      place (board, plan, i, self->search.best[i].spot);
  result = make_result (board, plan);
  result->bound = round_up (self->search.prices->bound);
  result->is_stopped = self->search.is_stopped;

  return result;
}

static gboolean
check_problem (const LwProblem *problem, GError **error)
{
  LwProblemClash clash;

  if (!lw_problem_is_within_limits (problem))
    {
      g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID,
                           _ ("The numbers of this plan are too large to add up."));
      return FALSE;
    }
  if (lw_problem_find_clash (problem, &clash))
    {
      g_autofree char *message = lw_problem_clash_describe (&clash);

      g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID, message);
      return FALSE;
    }

  return TRUE;
}

/**
 * lw_planner_solve:
 * @budget: (nullable): %NULL for the usual
 * @progress: (nullable) (scope call)
 * @cancellable: (nullable): ends it at any time; what was found until then is the result. Where the
 *   budget has one to stop by, that is asked instead
 *
 * Finds a plan, and proves how good it is. The same problem and the same budget give the same plan,
 * unless @is_stopped says otherwise.
 *
 * Returns: (transfer full): the result, or %NULL with an %LW_ERROR_INVALID when the costs are too
 * large to be added up, or pins don't go together
 */
LwPlannerResult *
lw_planner_solve (const LwProblem *problem,
                  const LwPlannerBudget *budget,
                  LwPlannerProgress progress,
                  gpointer user_data,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (LwBoard) board = NULL;
  g_auto (Run) run = { .progress = progress, .user_data = user_data };

  if (!check_problem (problem, error))
    return NULL;
  if (budget != NULL)
    run.budget = *budget;
  if (run.budget.stop != NULL)
    cancellable = run.budget.stop;
  board = lw_board_new (problem);
  if (lw_board_is_flow (board))
    return solve_as_flow (board, cancellable);

  return solve_by_search (&run, board, cancellable);
}

void
lw_planner_result_free (LwPlannerResult *self)
{
  g_clear_pointer (&self->plan, lw_plan_free);
  g_free (self);
}
