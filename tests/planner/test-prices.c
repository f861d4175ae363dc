/* test-prices.c - tests of prices, and of the cells that they are for
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-prices.h"

#include "coupled.h"

#define N_RANDOM 300
#define N_TRIES 10

/* Whatever the prices, no plan costs less than they say; and looking again changes nothing. */
static void
test_bound (void)
{
  const CoupledKind kind = { "any", 6, 3, 2, 4, TRUE };
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (LwProblem) problem = coupled_new_random (random, &kind, FALSE);
      g_autoptr (LwBoard) board = lw_board_new (problem);
      g_autoptr (LwPrices) prices = lw_prices_new (board);
      g_autofree gint64 *companies = g_new0 (gint64, board->n_companies + 1);
      gint64 best = coupled_find_best (problem), value;

      for (guint j = 0; j < N_TRIES; j++)
        {
          for (guint k = 0; k < board->n_cells; k++)
            prices->cell[k] = g_rand_int_range (random, 0, 100 * LW_BOARD_SCALE);
          for (guint k = 0; k < board->n_companies; k++)
            companies[k] = g_rand_int_range (random, 0, 100 * LW_BOARD_SCALE);
          lw_prices_set_companies (prices, companies);
          lw_prices_look (prices);
          g_assert_cmpint (prices->value, <=, best * LW_BOARD_SCALE);
          g_assert_cmpint (prices->value, <=, prices->bound);

          value = prices->value;
          lw_prices_look (prices);
          g_assert_cmpint (prices->value, ==, value);
        }
    }
}

/* The two of a student together, by trying all they can have. */
static gint64
find_pair (const LwPrices *prices, guint demand, guint pair)
{
  const LwBoard *board = prices->board;
  guint demands[] = { demand, pair };
  GArray *spots[2], *costs[2];
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < 2; i++)
    {
      const LwBoardDemand *asking = &board->demands[demands[i]];
      guint none = LW_BOARD_NONE;

      spots[i] = g_array_new (FALSE, FALSE, sizeof (guint));
      costs[i] = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_val (spots[i], none);
      g_array_append_val (costs[i], asking->not_placed);
      for (guint j = asking[0].first_arc; j < asking[1].first_arc; j++)
        for (guint k = board->first_column[board->arcs[j].slot];
             k < board->first_column[board->arcs[j].slot + 1]; k++)
          {
            guint spot = board->columns[k].spot;
            gint64 cost = board->arcs[j].cost + board->columns[k].cost + prices->spot[spot]
                          + prices->company[board->places[board->spot_place[spot]].company];

            g_array_append_val (spots[i], spot);
            g_array_append_val (costs[i], cost);
          }
    }
  for (guint i = 0; i < spots[0]->len; i++)
    for (guint j = 0; j < spots[1]->len; j++)
      {
        guint one = g_array_index (spots[0], guint, i), two = g_array_index (spots[1], guint, j);

        if (one == LW_BOARD_NONE || two == LW_BOARD_NONE || lw_board_go_together (board, one, two))
          best
            = MIN (best, g_array_index (costs[0], gint64, i) + g_array_index (costs[1], gint64, j));
      }

  for (guint i = 0; i < 2; i++)
    {
      g_array_unref (spots[i]);
      g_array_unref (costs[i]);
    }

  return best;
}

static void
test_pair (void)
{
  const CoupledKind kind = { "pairs", 8, 5, 2, 4, TRUE };
  g_autoptr (GRand) random = g_rand_new_with_seed (9);
  guint n_pairs = 0;

  for (guint i = 0; i < N_RANDOM; i++)
    {
      g_autoptr (LwProblem) problem = coupled_new_random (random, &kind, FALSE);
      g_autoptr (LwBoard) board = lw_board_new (problem);
      g_autoptr (LwPrices) prices = lw_prices_new (board);

      for (guint k = 0; k < board->n_cells; k++)
        prices->cell[k] = g_rand_int_range (random, 0, 40 * LW_BOARD_SCALE);
      lw_prices_look (prices);
      for (guint j = 0; j < board->n_demands; j++)
        if (board->demands[j].pair != LW_BOARD_NONE)
          {
            guint pair = board->demands[j].pair, one, other;

            n_pairs++;
            g_assert_cmpint (lw_prices_choose_pair (prices, j, &one, &other), ==,
                             find_pair (prices, j, pair));
            g_assert_true (one == LW_BOARD_NONE || other == LW_BOARD_NONE
                           || lw_board_go_together (board, board->columns[one].spot,
                                                    board->columns[other].spot));
          }
    }
  g_assert_cmpuint (n_pairs, >, N_RANDOM);
}

/* A student who seeks three stages, of which two are on the same half-day: whatever their order,
 * it is told that one of these is not placed. */
static void
test_three (void)
{
  enum
  {
    NOT_PLACED = 1000,
  };
  static const guint patterns[][3] = { { 0, 1, 1 }, { 1, 0, 1 }, { 1, 1, 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (LwProblem) problem = lw_problem_new (1);
      g_autoptr (LwBoard) board = NULL;
      g_autoptr (LwPrices) prices = NULL;

      for (guint j = 0; j < 2; j++)
        lw_problem_take (problem, lw_problem_add_pattern (problem), 0, 1u << j);
      for (guint j = 0; j < 3; j++)
        {
          lw_problem_add_place (problem, lw_problem_add_company (problem, 9, NULL, 0), 9);
          lw_problem_open (problem, j, 0, 3);
        }
      for (guint j = 0; j < 3; j++)
        {
          lw_problem_add_demand (problem, 0, NOT_PLACED);
          lw_problem_allow_pattern (problem, patterns[i][j], 0);
          for (guint k = 0; k < 3; k++)
            lw_problem_allow_place (problem, k, 0);
        }
      g_assert_cmpint (coupled_find_best (problem), ==, NOT_PLACED);
      board = lw_board_new (problem);
      prices = lw_prices_new (board);
      lw_prices_look (prices);
      g_assert_cmpint (prices->bound, ==, NOT_PLACED * LW_BOARD_SCALE);
    }
}

/* half-days  0 1 2 3 4
 * pattern 0  #####
 * pattern 1      #####
 * pattern 2  #########
 * pattern 3              cells: {0 1 2}; half-days 0, 1, 3 and 4 only hold parts of it. */
static void
test_cells (void)
{
  static const LwWeekMask taken[] = { 0x07, 0x1c, 0x1f, 0 };
  const guint all[] = { 0, 1, 2, 3 }, ends[] = { 0, 1 };
  g_autoptr (LwProblem) problem = lw_problem_new (1);
  g_autoptr (LwShape) shape = NULL, pair = NULL, none = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    lw_problem_take (problem, lw_problem_add_pattern (problem), 0, taken[i]);
  shape = lw_shape_new (problem, all, 4);
  g_assert_cmpuint (shape->n_cells, ==, 1);
  g_assert_true (shape->is_disjoint);
  g_assert_cmpuint (shape->first[3], ==, 3);
  g_assert_cmpuint (shape->first[4], ==, 3);

  lw_problem_take (problem, lw_problem_add_pattern (problem), 0, 0x20);
  lw_problem_take (problem, 2, 0, 0x20);
  pair = lw_shape_new (problem, (guint[]){ 1, 2, 4 }, 3);
  g_assert_cmpuint (pair->n_cells, ==, 2);
  g_assert_false (pair->is_disjoint);
  none = lw_shape_new (problem, ends, 0);
  g_assert_cmpuint (none->n_cells, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prices/bound", test_bound);
  g_test_add_func ("/prices/pair", test_pair);
  g_test_add_func ("/prices/three", test_three);
  g_test_add_func ("/prices/cells", test_cells);

  return g_test_run ();
}
