/* test-bids.c - what companies take of what demands bid, and what that proves
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-bids.h"
#include "lw-solve.h"

#define N_PATTERNS 5
#define N_DEMANDS 7
#define N_ROUNDS 400
#define NOT_PLACED 100
#define MANY_LOOKS 1000000
#define BID_MOST (1000 * NOT_PLACED * LW_BOARD_SCALE)

/* Patterns of half-days; of the first three each two meet. */
static const LwWeekMask patterns[N_PATTERNS] = { 0x3, 0x6, 0x5, 0x8, 0x18 };

static LwProblem *
make_problem (void)
{
  LwProblem *problem = lw_problem_new (1);

  for (guint i = 0; i < N_PATTERNS; i++)
    lw_problem_take (problem, lw_problem_add_pattern (problem), 0, patterns[i]);

  return problem;
}

/* At one seat three meet two by two: prices let one and a half of them in, and bids one. */
static void
test_ring (void)
{
  g_autoptr (LwProblem) problem = make_problem ();
  g_autoptr (LwBoard) board = NULL;
  g_autoptr (LwPrices) prices = NULL;
  g_autoptr (LwBids) bids = NULL;

  lw_problem_add_company (problem, 3, NULL, 0);
  lw_problem_open (problem, lw_problem_add_place (problem, 0, 1), 0, 0x3ff);
  for (guint i = 0; i < 3; i++)
    {
      lw_problem_add_demand (problem, i, NOT_PLACED);
      lw_problem_allow_pattern (problem, i, 0);
      lw_problem_allow_place (problem, 0, 0);
    }
  board = lw_board_new (problem);
  prices = lw_prices_new (board);
  lw_prices_look (prices);
  for (guint i = 0; i < 500; i++)
    lw_prices_go_on (prices, 3 * NOT_PLACED * LW_BOARD_SCALE);
  lw_prices_go_back (prices);
  lw_prices_look (prices);
  g_assert_cmpint ((gint64) prices->bound, <=, 3 * NOT_PLACED * LW_BOARD_SCALE / 2);

  bids = lw_bids_new (prices);
  for (guint i = 0; i < 500 && !lw_bids_are_settled (bids); i++)
    lw_bids_go_on (bids, 2 * NOT_PLACED * LW_BOARD_SCALE - bids->value);
  lw_bids_settle (bids);
  g_assert_cmpint ((gint64) bids->bound, <=, 2 * NOT_PLACED * LW_BOARD_SCALE);
  g_assert_cmpint ((gint64) bids->bound, >, (2 * NOT_PLACED - 1) * LW_BOARD_SCALE);
}

/* A company or two, of some with two places; students with one demand or two. */
static LwProblem *
roll_problem (GRand *random)
{
  LwProblem *problem = make_problem ();
  guint n_places = 0, n_companies = g_rand_int_range (random, 1, 3);

  for (guint i = 0; i < n_companies; i++)
    {
      gint64 steps[] = { g_rand_int_range (random, 0, 5), g_rand_int_range (random, 5, 20) };

      lw_problem_add_company (problem, g_rand_int_range (random, 1, 5), steps, 2);
      for (guint j = g_rand_int_range (random, 1, 3); j > 0; j--, n_places++)
        {
          lw_problem_add_place (problem, i, g_rand_int_range (random, 1, 3));
          lw_problem_open (problem, n_places, 0,
                           g_rand_int_range (random, 0, 4) == 0 ? 0xf : 0x3ff);
        }
    }
  for (guint i = 0; i < N_DEMANDS; i++)
    {
      guint first = g_rand_int_range (random, 0, N_PATTERNS);

      lw_problem_add_demand (problem, i / g_rand_int_range (random, 1, 3), NOT_PLACED);
      for (guint j = g_rand_int_range (random, 1, 4); j > 0; j--)
        lw_problem_allow_pattern (problem, (first + j) % N_PATTERNS, 3 * j);
      for (guint j = 0; j < n_places; j++)
        if (g_rand_boolean (random))
          lw_problem_allow_place (problem, j, g_rand_int_range (random, 0, 60));
    }

  return problem;
}

/* What is tried to fill one company with. */
typedef struct
{
  const LwBoard *board;
  const gint64 *bids;
  guint company;
  guint n;
  gint64 most;
  LwSeating *seating;
} Trial;

/* Demand by demand: not there, or on any of its columns there. */
static void
try_all (Trial *self, guint demand, gint64 value)
{
  const LwBoard *board = self->board;
  const LwBoardCompany *company = &board->companies[self->company];

  self->most = MAX (self->most, value);
  if (demand == board->n_demands)
    return;
  try_all (self, demand + 1, value);
  if (self->seating->seats[demand].spot != LW_BOARD_NONE)
    return;
  for (guint i = board->demands[demand].first_arc; i < board->demands[demand + 1].first_arc; i++)
    for (guint j = board->first_column[board->arcs[i].slot];
         j < board->first_column[board->arcs[i].slot + 1]; j++)
      {
        guint spot = board->columns[j].spot;
        LwSeat seat = { board->arcs[i].cost + board->columns[j].cost, spot };
        gint64 step;

        if (board->places[board->spot_place[spot]].company != self->company
            || !lw_seating_is_free (self->seating, spot)
            || !lw_seating_suits (self->seating, demand, spot))
          continue;
        step = board->steps[company->first_step + self->seating->year[self->company]];
        lw_seating_seat (self->seating, demand, seat);
        try_all (self, demand + 1, value + self->bids[demand] - seat.cost - step);
        lw_seating_unseat (self->seating, demand);
      }
}

/* What is taken brings what is said, and keeps to the limits. */
static void
check_taken (const Trial *trial, const GArray *taken, gint64 most)
{
  gint64 sum = 0;

  for (guint i = 0; i < taken->len; i++)
    {
      const LwBidsPlacing *placing = &g_array_index (taken, LwBidsPlacing, i);

      g_assert_true (lw_seating_is_free (trial->seating, placing->seat.spot));
      g_assert_true (lw_seating_suits (trial->seating, placing->demand, placing->seat.spot));
      sum += trial->bids[placing->demand] - placing->seat.cost
             - lw_seating_get_step (trial->seating, placing->seat.spot);
      lw_seating_seat (trial->seating, placing->demand, placing->seat);
    }
  g_assert_cmpint (sum, ==, most);
  for (guint i = 0; i < taken->len; i++)
    lw_seating_unseat (trial->seating, g_array_index (taken, LwBidsPlacing, i).demand);
}

/* Gives some a seat for good, where there is room for it: the first of what they could have. */
static void
fix_some (LwBidsRoom *room, LwSeating *seating, gint64 *bids)
{
  const LwBoard *board = seating->board;

  for (guint i = 0; i < board->n_demands; i += 3)
    {
      const LwBoardArc *arc = &board->arcs[board->demands[i].first_arc];
      const LwBoardColumn *column;
      LwSeat seat;

      if (board->demands[i + 1].first_arc == board->demands[i].first_arc
          || board->first_column[arc->slot] == board->first_column[arc->slot + 1])
        continue;
      column = &board->columns[board->first_column[arc->slot]];
      seat = (LwSeat){ arc->cost + column->cost, column->spot };
      if (!lw_seating_is_free (seating, seat.spot) || !lw_seating_suits (seating, i, seat.spot))
        g_assert_false (lw_bids_room_fix (room, i, seat));
      else
        {
          g_assert_true (lw_bids_room_fix (room, i, seat));
          lw_seating_seat (seating, i, seat);
          bids[i] = -BID_MOST;
        }
    }
}

static void
check_company (LwBidsRoom *room, guint company, const gint64 *bids, LwSeating *seating)
{
  Trial trial = { .board = seating->board, .bids = bids, .company = company, .seating = seating };
  const GArray *taken;
  gint64 most;

  try_all (&trial, 0, 0);
  lw_bids_room_set_looks (room, MANY_LOOKS);
  most = (gint64) lw_bids_room_fill (room, company, bids, &taken);
  g_assert_cmpint (most, ==, trial.most);
  check_taken (&trial, taken, most);
  lw_bids_room_set_looks (room, 3);
  g_assert_cmpint ((gint64) lw_bids_room_fill (room, company, bids, &taken), >=, trial.most);
}

/* What a company takes is the best of all that it could, beside those who have a seat for good; and
 * no less is said of it when not all is looked at. */
static void
test_room (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  guint n_fixed = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (LwProblem) problem = roll_problem (random);
      g_autoptr (LwBoard) board = lw_board_new (problem);
      g_autoptr (LwPrices) prices = lw_prices_new (board);
      g_autoptr (LwSeating) seating = lw_seating_new (board);
      g_autoptr (LwBidsRoom) room = NULL;
      gint64 bids[N_DEMANDS];

      lw_prices_look (prices);
      for (guint i = 0; i < round % 30; i++)
        lw_prices_go_on (prices, N_DEMANDS * NOT_PLACED * LW_BOARD_SCALE);
      room = lw_bids_room_new (prices, MANY_LOOKS);
      for (guint i = 0; i < N_DEMANDS; i++)
        bids[i] = (gint64) g_rand_int_range (random, 0, NOT_PLACED) * LW_BOARD_SCALE;
      if (round % 2 == 1)
        fix_some (room, seating, bids);
      for (guint i = 0; i < N_DEMANDS; i++)
        n_fixed += bids[i] < 0;
      /* And once more for other bids: it begins with whom it took before. */
      for (guint times = 0; times < 2; times++)
        {
          for (guint i = 0; i < board->n_companies; i++)
            check_company (room, i, bids, seating);
          for (guint i = 0; i < N_DEMANDS; i++)
            if (bids[i] >= 0)
              bids[i] += (gint64) g_rand_int_range (random, -10, 11) * LW_BOARD_SCALE;
        }
    }
  g_assert_cmpuint (n_fixed, >, N_ROUNDS / 4);
}

/* No bids ever prove more than what the best plan costs, also with somebody pinned. */
static void
test_bound (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (12);

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (LwProblem) problem = roll_problem (random);
      LwProblemClash clash;
      g_autoptr (GError) error = NULL;
      g_autoptr (LwPlannerResult) result = NULL;
      g_autoptr (LwBoard) board = NULL;
      g_autoptr (LwPrices) prices = NULL;
      g_autoptr (LwBids) bids = NULL;
      const LwProblemDemand *first = lw_problem_get_demand (problem, 0);

      if (round % 3 == 0 && first->n_places > 0)
        {
          guint place = lw_problem_get_places_of (problem, first)->which;

          lw_problem_pin (problem, 0, place, lw_problem_get_patterns_of (problem, first)->which);
          if (lw_problem_find_clash (problem, &clash))
            continue;
        }
      result = lw_planner_solve (problem, NULL, NULL, NULL, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpint (result->bound, ==, result->objective);

      board = lw_board_new (problem);
      prices = lw_prices_new (board);
      lw_prices_look (prices);
      bids = lw_bids_new (prices);
      for (guint i = 0; i < 60; i++)
        lw_bids_go_on (bids, bids->bound - bids->value + 50 * LW_BOARD_SCALE);
      lw_bids_settle (bids);
      g_assert_true (bids->bound <= (LwCost) result->objective * LW_BOARD_SCALE);
    }
}

/* Who is taken in all passes on one seat comes near 1 there; in every other one on each of two, near
 * a half; and what is long ago, or forgotten, does not count. */
static void
test_shares (void)
{
  g_autoptr (LwBidsShares) shares = lw_bids_shares_new (4);
  g_autoptr (LwBidsShares) copy = NULL;
  LwSeat seat = { 0, LW_BOARD_NONE };

  g_assert_cmpfloat (lw_bids_shares_find_most (shares, 0, &seat), ==, 0);
  g_assert_cmpuint (seat.spot, ==, LW_BOARD_NONE);
  for (guint pass = 0; pass < 100; pass++)
    {
      lw_bids_shares_fade (shares);
      lw_bids_shares_add (shares, 0, (LwSeat){ 30, 3 });
      lw_bids_shares_add (shares, 1, (LwSeat){ 40, 4 + pass % 2 });
      if (pass < 10)
        lw_bids_shares_add (shares, 2, (LwSeat){ 60, 6 });
      /* Never twice on the same. */
      lw_bids_shares_add (shares, 3, (LwSeat){ 70, 7 + pass });
    }
  g_assert_cmpfloat (lw_bids_shares_find_most (shares, 0, &seat), >, 0.99);
  g_assert_cmpuint (seat.spot, ==, 3);
  g_assert_cmpint (seat.cost, ==, 30);
  g_assert_cmpfloat_with_epsilon (lw_bids_shares_find_most (shares, 1, &seat), 0.5, 0.05);
  g_assert_cmpuint (seat.spot, ==, 5);
  g_assert_cmpfloat (lw_bids_shares_find_most (shares, 2, &seat), <, 0.01);
  g_assert_cmpfloat (lw_bids_shares_find_most (shares, 3, &seat), <, 0.2);
  g_assert_cmpuint (seat.spot, ==, 106);

  copy = lw_bids_shares_copy (shares);
  lw_bids_shares_forget (copy, 1, 5);
  lw_bids_shares_find_most (copy, 1, &seat);
  g_assert_cmpuint (seat.spot, ==, 4);
  lw_bids_shares_find_most (shares, 1, &seat);
  g_assert_cmpuint (seat.spot, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bids/ring", test_ring);
  g_test_add_func ("/bids/room", test_room);
  g_test_add_func ("/bids/bound", test_bound);
  g_test_add_func ("/bids/shares", test_shares);

  return g_test_run ();
}
