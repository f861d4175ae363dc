/* lw-prices.c - what a seat on each half-day is worth
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Lagrangian relaxation (Geoffrion, 1974; Fisher, 1981): when seats and years have a price instead
 * of a limit, every student chooses for himself, and what all pay, less what the seats are worth,
 * is no more than any plan costs. Prices rise where too many come and fall where seats are left:
 * the subgradient method, with Polyak's step (1969) along a course that is deflected by the ones
 * before it (Camerini, Fratta and Maffioli, 1975).
 *
 * All prices are whole numbers, so a bound is exact however they were come by.
 */

#include "lw-prices.h"

#include <math.h>
#include <string.h>

/* How much of a course is new. */
#define FRESH 0.25
#define WEIGHT_FIRST 0.3
#define WEIGHT_LAST 1e-5
#define IDLE_MAX 10
/* Less than any bound. */
#define BOUND_FIRST (-((LwCost) 1 << 100))
/* No price is higher: no choice costs more. */
#define PRICE_MOST (LW_PROBLEM_COST_MAX * LW_BOARD_SCALE)
/* What the cells of a spot cost together at most: asking less proves less, but nothing false. */
#define SPOT_MOST (LW_BOARD_INFINITE / 4)

/**
 * lw_prices_new:
 *
 * Returns: (transfer full): all prices 0; lw_prices_look () comes first
 */
LwPrices *
lw_prices_new (const LwBoard *board)
{
  LwPrices *self = g_new0 (LwPrices, 1);

  /* One more than there are, so that nothing is NULL. */
  self->board = board;
  self->cell = g_new0 (gint64, board->n_cells + 1);
  self->company = g_new0 (gint64, board->n_companies + 1);
  self->spot = g_new0 (gint64, board->n_spots + 1);
  self->best = g_new0 (gint64, board->n_slots + 1);
  self->best_column = g_new0 (guint, board->n_slots + 1);
  self->chosen = g_new (guint, board->n_demands + 1);
  memset (self->chosen, 0xff, board->n_demands * sizeof *self->chosen);
  self->load = g_new0 (gint, board->n_cells + 1);
  self->year = g_new0 (gint, board->n_companies + 1);
  self->is_stale = g_new (gboolean, board->n_places + 1);
  for (guint i = 0; i < board->n_places; i++)
    self->is_stale[i] = TRUE;
  self->best_cell = g_new0 (gint64, board->n_cells + 1);
  self->best_company = g_new0 (gint64, board->n_companies + 1);
  self->cell_course = g_new0 (float, board->n_cells + 1);
  self->company_course = g_new0 (float, board->n_companies + 1);
  self->weight = WEIGHT_FIRST;
  self->bound = BOUND_FIRST;

  return self;
}

void
lw_prices_free (LwPrices *self)
{
  g_free (self->cell);
  g_free (self->company);
  g_free (self->spot);
  g_free (self->best);
  g_free (self->best_column);
  g_free (self->chosen);
  g_free (self->load);
  g_free (self->year);
  g_free (self->is_stale);
  g_free (self->best_cell);
  g_free (self->best_company);
  g_free (self->cell_course);
  g_free (self->company_course);
  g_free (self);
}

static void
refresh_place (LwPrices *self, guint number)
{
  const LwBoard *board = self->board;
  const LwBoardPlace *place = &board->places[number];
  gint64 year = self->company[place->company];

  for (guint spot = place->first_spot; place->n_cells > 0 && spot < place[1].first_spot; spot++)
    {
      guint n;
      const guint16 *cells = lw_board_get_cells (board, spot, &n);
      gint64 price = 0;

      for (guint i = 0; i < n; i++)
        price = MIN (SPOT_MOST, price + self->cell[place->first_cell + cells[i]]);
      self->spot[spot] = price;
    }
  for (guint slot = place->first_slot; slot < place[1].first_slot; slot++)
    {
      gint64 best = LW_BOARD_INFINITE;

      for (guint i = board->first_column[slot]; i < board->first_column[slot + 1]; i++)
        {
          gint64 cost = board->columns[i].cost + self->spot[board->columns[i].spot] + year;

          if (cost < best)
            {
              best = cost;
              self->best_column[slot] = i;
            }
        }
      self->best[slot] = best;
    }
  self->is_stale[number] = FALSE;
}

/**
 * lw_prices_set_companies:
 * @prices: one a company
 *
 * Sets what a placement costs at each company, for the next look.
 */
void
lw_prices_set_companies (LwPrices *self, const gint64 *prices)
{
  memcpy (self->company, prices, self->board->n_companies * sizeof *prices);
  for (guint i = 0; i < self->board->n_places; i++)
    self->is_stale[i] = TRUE;
}

/**
 * lw_prices_choose:
 * @column: (out): which it would take, or %LW_BOARD_NONE
 *
 * Returns: what one demand pays at least, whatever the student's others do
 */
gint64
lw_prices_choose (const LwPrices *self, guint demand, guint *column)
{
  const LwBoardDemand *asking = &self->board->demands[demand];
  const LwBoardArc *end = &self->board->arcs[asking[1].first_arc], *chosen = NULL;
  gint64 best = asking->not_placed;

  for (const LwBoardArc *arc = &self->board->arcs[asking->first_arc]; arc < end; arc++)
    if (arc->cost + self->best[arc->slot] < best)
      {
        best = arc->cost + self->best[arc->slot];
        chosen = arc;
      }
  *column = chosen == NULL ? LW_BOARD_NONE : self->best_column[chosen->slot];

  return best;
}

static void
count (LwPrices *self, guint column, gint by)
{
  const LwBoardPlace *place;
  const guint16 *cells;
  guint spot, n;

  if (column == LW_BOARD_NONE)
    return;

  spot = self->board->columns[column].spot;
  place = &self->board->places[self->board->spot_place[spot]];
  cells = lw_board_get_cells (self->board, spot, &n);
  for (guint i = 0; i < n; i++)
    self->load[place->first_cell + cells[i]] += by;
  self->year[place->company] += by;
}

static void
choose (LwPrices *self, guint demand, guint column)
{
  if (column == self->chosen[demand])
    return;

  count (self, self->chosen[demand], -1);
  count (self, column, 1);
  self->chosen[demand] = column;
}

/* How many placements suit a company best that gets this price for each. Where it is all the same
 * to it, as many as it would get. */
static guint
find_year (const LwPrices *self, guint company, LwCost *worth)
{
  const LwBoardCompany *taking = &self->board->companies[company];
  const gint64 *steps = &self->board->steps[taking->first_step];
  gint64 price = self->company[company];
  guint least = 0, most;

  *worth = 0;
  while (least < taking->cap && steps[least] < price)
    *worth += price - steps[least++];
  for (most = least; most < taking->cap && steps[most] == price;)
    most++;

  return CLAMP (self->year[company], (gint) least, (gint) most);
}

static LwCost
sum_worth (const LwPrices *self)
{
  const LwBoard *board = self->board;
  LwCost sum = 0;

  for (guint i = 0; i < board->n_companies; i++)
    {
      LwCost worth;

      find_year (self, i, &worth);
      sum += worth;
    }
  for (guint i = 0; i < board->n_places; i++)
    for (guint cell = 0; cell < board->places[i].n_cells; cell++)
      sum += (LwCost) self->cell[board->places[i].first_cell + cell] * board->places[i].seats;

  return sum;
}

/**
 * lw_prices_look:
 *
 * Lets every demand choose at the prices as they are.
 */
void
lw_prices_look (LwPrices *self)
{
  const LwBoard *board = self->board;
  LwCost paid = 0;

  for (guint i = 0; i < board->n_places; i++)
    if (self->is_stale[i])
      refresh_place (self, i);

  for (guint i = 0; i < board->n_demands; i++)
    {
      guint pair = board->demands[i].pair, column, other;

      if (pair != LW_BOARD_NONE && pair < i)
        continue;
      if (pair == LW_BOARD_NONE)
        paid += lw_prices_choose (self, i, &column);
      else
        {
          paid += lw_prices_choose_pair (self, i, &column, &other);
          choose (self, pair, other);
        }
      choose (self, i, column);
    }

  self->value = paid - sum_worth (self);
  self->n_idle++;
  if (self->value > self->bound)
    {
      if (self->value - self->bound > ABS (self->bound) / 100000)
        self->n_idle = 0;
      self->bound = self->value;
      memcpy (self->best_cell, self->cell, board->n_cells * sizeof *self->cell);
      memcpy (self->best_company, self->company, board->n_companies * sizeof *self->company);
    }
}

/**
 * lw_prices_get_single_value:
 * @self: prices that were just looked at
 *
 * Returns: the same as @value, but with each demand choosing whatever the student's others do: what
 *   no plan can cost less than, in parts that add up demand by demand
 */
LwCost
lw_prices_get_single_value (const LwPrices *self)
{
  LwCost paid = 0;

  for (guint i = 0; i < self->board->n_demands; i++)
    {
      guint column;

      paid += lw_prices_choose (self, i, &column);
    }

  return paid - sum_worth (self);
}

/* Deflects the courses, and gives the square of their length. */
static double
set_course (LwPrices *self)
{
  const LwBoard *board = self->board;
  double square = 0;

  for (guint i = 0; i < board->n_companies; i++)
    {
      LwCost worth;
      gint excess = self->year[i] - (gint) find_year (self, i, &worth);
      float *course = &self->company_course[i];

      *course = (float) (FRESH * excess + (1 - FRESH) * *course);
      if (self->company[i] == 0 && *course < 0)
        *course = 0;
      square += *course * *course;
    }
  for (guint i = 0; i < board->n_places; i++)
    for (guint j = 0; j < board->places[i].n_cells; j++)
      {
        guint cell = board->places[i].first_cell + j;
        gint excess = self->load[cell] - (gint) board->places[i].seats;
        float *course = &self->cell_course[cell];

        if (self->cell[cell] == 0 && excess <= 0 && *course <= 0)
          continue;
        *course = (float) (FRESH * excess + (1 - FRESH) * *course);
        if (self->cell[cell] == 0 && *course < 0)
          *course = 0;
        square += *course * *course;
      }

  return square;
}

/* Moves a price; whether it is another one now. */
static gboolean
move (gint64 *price, double by)
{
  double most = (double) PRICE_MOST;
  gint64 next = CLAMP (*price + (gint64) floor (CLAMP (by, -most, most) + 0.5), 0, PRICE_MOST);
  gboolean is_other = next != *price;

  *price = next;

  return is_other;
}

static void
move_prices (LwPrices *self, double step)
{
  const LwBoard *board = self->board;
  g_autofree gboolean *has_moved = g_new (gboolean, board->n_companies);

  for (guint i = 0; i < board->n_companies; i++)
    has_moved[i]
      = self->company_course[i] != 0 && move (&self->company[i], step * self->company_course[i]);
  for (guint i = 0; i < board->n_places; i++)
    {
      gboolean is_stale = has_moved[board->places[i].company];

      for (guint j = 0; j < board->places[i].n_cells; j++)
        {
          guint cell = board->places[i].first_cell + j;

          if (self->cell_course[cell] != 0
              && move (&self->cell[cell], step * self->cell_course[cell]))
            is_stale = TRUE;
        }
      self->is_stale[i] = self->is_stale[i] || is_stale;
    }
}

/**
 * lw_prices_go_back:
 *
 * Takes the prices that gave the bound again; a look must follow.
 */
void
lw_prices_go_back (LwPrices *self)
{
  const LwBoard *board = self->board;

  memcpy (self->cell, self->best_cell, board->n_cells * sizeof *self->cell);
  memcpy (self->company, self->best_company, board->n_companies * sizeof *self->company);
  memset (self->cell_course, 0, board->n_cells * sizeof *self->cell_course);
  memset (self->company_course, 0, board->n_companies * sizeof *self->company_course);
  for (guint i = 0; i < board->n_places; i++)
    self->is_stale[i] = TRUE;
}

/**
 * lw_prices_are_settled:
 *
 * Returns: whether steps have become so small that going on is of no use
 */
gboolean
lw_prices_are_settled (const LwPrices *self)
{
  return self->weight < WEIGHT_LAST;
}

/**
 * lw_prices_start_over:
 * @companies: one a company
 * @cells: one a cell
 *
 * Takes other prices, and begins with long steps again; a look must follow. The bound stays.
 */
void
lw_prices_start_over (LwPrices *self, const gint64 *companies, const gint64 *cells)
{
  const LwBoard *board = self->board;

  memcpy (self->cell, cells, board->n_cells * sizeof *cells);
  lw_prices_set_companies (self, companies);
  memset (self->cell_course, 0, board->n_cells * sizeof *self->cell_course);
  memset (self->company_course, 0, board->n_companies * sizeof *self->company_course);
  self->weight = WEIGHT_FIRST;
  self->n_idle = 0;
}

/**
 * lw_prices_go_on:
 * @target: what the bound is thought to reach
 *
 * One step, and a look at where it leads. When the bound has not risen for a while it goes on from
 * the best prices, with smaller steps.
 */
void
lw_prices_go_on (LwPrices *self, LwCost target)
{
  double square;

  if (self->n_idle > IDLE_MAX)
    {
      lw_prices_go_back (self);
      lw_prices_look (self);
      self->n_idle = 0;
      self->weight /= 2;
    }
  square = set_course (self);
  if (square > 0)
    move_prices (self, self->weight * (double) (target - self->value) / square);
  lw_prices_look (self);
}
