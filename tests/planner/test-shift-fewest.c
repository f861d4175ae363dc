/* test-shift-fewest.c - no answer has more moves than a flow knows are needed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The cheapest flow moves as few as can be, then keeps to their wishes, then to the shortest way.
 */

#include "lw-shift.h"

#include "lw-date.h"
#include "placing.h"
#include "shift-cases.h"

#include <string.h>

#define N_WORLDS 250
#define N_IN_A_ROW 60

typedef struct
{
  guint n_chains;
  guint n_none;
} Tally;

static guint
number_of (gpointer record)
{
  return (guint) g_ascii_strtoull (lw_record_get_id (record) + 1, NULL, 10);
}

/* What the moves of others cost, level by level. */
static void
sum_moves (const Placing *placing, const LwShift *shift, gint64 *costs)
{
  memset (costs, 0, PLACING_LEVELS * sizeof *costs);
  for (guint i = 1; i < shift->moves->len; i++)
    {
      const LwShiftMove *move = g_ptr_array_index (shift->moves, i);
      guint stage = number_of (move->stage), to = number_of (move->to);

      g_assert_cmpuint (number_of (move->from), ==, placing->at[stage]);
      g_assert_true (placing->may[stage][to] && !placing->stays[stage]);
      costs[PLACING_MOVED]++;
      costs[PLACING_WISH] += placing->wish[stage][to] - placing->wish[stage][placing->at[stage]];
      costs[PLACING_TRAVEL] += move->minutes_to - move->minutes_from;
    }
}

/* What the flow says that moving costs more than that all stay. */
static gboolean
ask (const Placing *placing, guint asked, guint there, gint64 *costs)
{
  const PlacingAim aim = { .asked = asked, .there = there, .closed = PLACING_NOWHERE };

  if (!placing_ask (placing, &aim, costs))
    return FALSE;
  for (guint i = 0; i < placing->n_stages; i++)
    if (i != asked && placing->at[i] != PLACING_NOWHERE && !placing->stays[i])
      {
        costs[PLACING_WISH] -= placing->wish[i][placing->at[i]];
        costs[PLACING_TRAVEL] -= placing_get_minutes (placing, i, placing->at[i]);
      }

  return TRUE;
}

static LwShift *
find (const Placing *placing, LwShiftBoard *board, guint stage, guint to)
{
  g_autofree char *id = g_strdup_printf ("q%02u", stage);
  g_autofree char *place = g_strdup_printf ("x%u", to);

  return lw_shift_find (board, lw_record_list_find (placing->school->lists.placements, id), place);
}

/* (transfer full): the answer, that no flow is better than. */
static LwShift *
compare (const Placing *placing, LwShiftBoard *board, guint stage, guint to, Tally *tally)
{
  LwShift *shift = find (placing, board, stage, to);
  gint64 expected[PLACING_LEVELS], costs[PLACING_LEVELS];
  gboolean can = ask (placing, stage, to, expected);

  g_test_message ("stage %u to %u", stage, to);
  g_assert_cmpint (shift->is_possible, ==, can);
  g_assert_true (shift->is_fewest);
  tally->n_none += !can;
  tally->n_chains += shift->moves->len > 1;
  sum_moves (placing, shift, costs);
  for (guint i = 0; can && i < PLACING_LEVELS; i++)
    g_assert_cmpint (costs[i], ==, expected[i]);

  return shift;
}

static gboolean
may_ask (const Placing *placing, guint stage, guint to)
{
  return !placing->stays[stage] && to != placing->at[stage] && placing->may[stage][to];
}

static void
test_fewest (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261126);
  Tally tally = { 0 };

  for (guint i = 0; i < N_WORLDS; i++)
    {
      Placing placing;
      g_autoptr (LwShiftBoard) board = NULL;

      g_test_message ("world %u", i);
      placing_init_random (&placing, rand, FALSE);
      board = lw_shift_board_new (school_get_world (placing.school), placing.wishes);
      for (guint stage = 0; stage < placing.n_stages; stage++)
        for (guint to = 0; to < placing.n_places; to++)
          if (may_ask (&placing, stage, to))
            lw_shift_free (compare (&placing, board, stage, to, &tally));
      g_clear_pointer (&board, lw_shift_board_free);
      placing_clear (&placing);
    }
  g_test_message ("%u chains, %u without a way", tally.n_chains, tally.n_none);
  g_assert_cmpuint (tally.n_chains, >, 1000);
  g_assert_cmpuint (tally.n_none, >, 1000);
}

static void
make_moves (Placing *placing, const LwShift *shift)
{
  for (guint i = 0; i < shift->moves->len; i++)
    {
      const LwShiftMove *move = g_ptr_array_index (shift->moves, i);

      placing_move (placing, number_of (move->stage), number_of (move->to));
    }
}

/* One upon the other, and the world follows: each is as good as in a school that was always so. */
static void
test_in_a_row (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);
  Tally tally = { 0 };

  for (guint i = 0; i < N_WORLDS; i++)
    {
      Placing placing;

      g_test_message ("world %u", i);
      placing_init_random (&placing, rand, FALSE);
      for (guint j = 0; j < N_IN_A_ROW; j++)
        {
          guint stage = (guint) g_rand_int_range (rand, 0, (gint32) placing.n_stages);
          guint to = (guint) g_rand_int_range (rand, 0, (gint32) placing.n_places);
          g_autoptr (LwShiftBoard) board = NULL;
          g_autoptr (LwShift) shift = NULL;

          if (!may_ask (&placing, stage, to))
            continue;
          board = lw_shift_board_new (school_get_world (placing.school), placing.wishes);
          shift = compare (&placing, board, stage, to, &tally);
          make_moves (&placing, shift);
        }
      placing_clear (&placing);
    }
  g_assert_cmpuint (tally.n_chains, >, 500);
}

/* Nobody who moved is where there is no room. */
static void
check_room (const Placing *placing, const LwShift *shift)
{
  for (guint i = 0; i < shift->moves->len; i++)
    {
      const LwShiftMove *move = g_ptr_array_index (shift->moves, i);
      g_autofree char *seats = NULL;
      g_autofree char *asked = NULL;

      seats = school_judge (placing->school, lw_record_get_id (LW_RECORD (move->stage)), "R4");
      asked = school_judge (placing->school, lw_record_get_id (LW_RECORD (move->stage)), "R8");
      g_assert_cmpstr (seats, ==, "");
      g_assert_cmpstr (asked, ==, "");
    }
}

/* Where half-days overlap no flow knows the answer; but it is the same whatever was asked before,
 * and can be carried out. */
static void
test_overlapping (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (6);
  guint n_chains = 0;

  for (guint i = 0; i < N_WORLDS; i++)
    {
      Placing placing;
      g_autoptr (LwShiftBoard) board = NULL;
      g_autoptr (LwShift) last = NULL;

      g_test_message ("world %u", i);
      placing_init_random (&placing, rand, TRUE);
      board = lw_shift_board_new (school_get_world (placing.school), placing.wishes);
      for (guint j = 0; j < N_IN_A_ROW; j++)
        {
          guint stage = (guint) g_rand_int_range (rand, 0, (gint32) placing.n_stages);
          guint to = (guint) g_rand_int_range (rand, 0, (gint32) placing.n_places);
          g_autofree char *text = NULL;
          g_autofree char *fresh_text = NULL;
          g_autoptr (LwShiftBoard) fresh = NULL;
          g_autoptr (LwShift) again = NULL;

          if (!may_ask (&placing, stage, to))
            continue;
          g_clear_pointer (&last, lw_shift_free);
          last = find (&placing, board, stage, to);
          fresh = lw_shift_board_new (school_get_world (placing.school), placing.wishes);
          again = find (&placing, fresh, stage, to);
          text = shift_to_text (last);
          fresh_text = shift_to_text (again);
          g_assert_cmpstr (text, ==, fresh_text);
          g_assert_cmpint (last->is_fewest, ==, again->is_fewest);
          n_chains += last->moves->len > 1;
        }
      g_clear_pointer (&board, lw_shift_board_free);
      if (last != NULL)
        {
          make_moves (&placing, last);
          check_room (&placing, last);
        }
      placing_clear (&placing);
    }
  g_assert_cmpuint (n_chains, >, 300);
}

int
main (int argc, char *argv[])
{
  GDate today = lw_date_from_dmy (2, 11, 2026);

  g_test_init (&argc, &argv, NULL);
  lw_today_set (&today);
  g_test_add_func ("/shift-fewest/fewest", test_fewest);
  g_test_add_func ("/shift-fewest/in-a-row", test_in_a_row);
  g_test_add_func ("/shift-fewest/overlapping", test_overlapping);

  return g_test_run ();
}
