/* test-shift-fewest.c - no answer has more moves than a flow knows are needed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-shift.h"

#include "lw-assign.h"
#include "lw-date.h"
#include "school.h"

#include <string.h>

#define N_WORLDS 60
#define MOST_STAGES 24
#define MOST_PLACES 8
#define N_TIMES 2

/* A world and the same as a flow. */
typedef struct
{
  School *school; /* owned */
  LwAssign *assign;
  GPtrArray *wishes;
  guint n_stages;
  guint n_places;
  guint company[MOST_PLACES];
  guint seats[MOST_PLACES];
  guint n_there[MOST_PLACES][N_TIMES];
  guint cap[MOST_PLACES / 2];
  guint n_at[MOST_PLACES / 2];
  guint at[MOST_STAGES];
  guint time[MOST_STAGES];
  gboolean stays[MOST_STAGES];
  guint choice[MOST_STAGES][MOST_PLACES]; /* or G_MAXUINT */
} Random;

static const char *const patterns[N_TIMES] = { "lint:di", "lint:do" };
static const char *const profiles[] = { "Z&W", "E&O", "PIE" };

static void
add (School *school, const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  school_add (school, line);
}

static void
add_places (Random *self, GRand *rand)
{
  self->n_places = (guint) g_rand_int_range (rand, 4, MOST_PLACES + 1);
  for (guint i = 0; i < MOST_PLACES / 2; i++)
    {
      self->cap[i] = g_rand_boolean (rand) ? (guint) g_rand_int_range (rand, 1, 7) : 1000;
      add (self->school, "company k%u {'name':'K%u','postcode':'%u000AA','max-per-year':%u}", i, i,
           2 + i, self->cap[i]);
      g_assert_cmpuint (lw_assign_add_company (self->assign, self->cap[i]), ==, i);
    }
  for (guint i = 0; i < self->n_places; i++)
    {
      const char *one = profiles[g_rand_int_range (rand, 0, 3)];
      const char *other = profiles[g_rand_int_range (rand, 0, 3)];

      self->company[i] = (guint) g_rand_int_range (rand, 0, MOST_PLACES / 2);
      self->seats[i] = (guint) g_rand_int_range (rand, 1, 3);
      add (self->school, "workplace x%u {'company':'k%u','seats':%u,'profiles':['%s','%s']}", i,
           self->company[i], self->seats[i], one, other);
      for (guint j = 0; j < N_TIMES; j++)
        lw_assign_add_place (self->assign, self->company[i], self->seats[i]);
    }
}

static void
add_choices (Random *self, GRand *rand, guint stage, const char *profile)
{
  for (guint i = 0; i < self->n_places; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);
      g_autofree char *student = g_strdup_printf ("z%u", stage);
      LwWorkplace *workplace = lw_record_list_find (self->school->lists.workplaces, id);
      guint rank = (guint) g_rand_int_range (rand, 0, 6);
      guint wish = rank == 0 ? 6 : rank - 1;
      guint minutes = 10 + 5 * self->company[i] + stage % 7;

      self->choice[stage][i] = G_MAXUINT;
      if (rank > 0)
        g_ptr_array_add (self->wishes, school_new_wish (student, id, (int) rank));
      if (!g_strv_contains ((const char *const *) workplace->profiles, profile))
        continue;
      self->choice[stage][i] = lw_assign_add_choice (
        self->assign, stage, i * N_TIMES + self->time[stage], wish, minutes);
    }
}

/* Somewhere with room, or nowhere. */
static void
place (Random *self, GRand *rand, guint stage)
{
  guint from = (guint) g_rand_int_range (rand, 0, (int) self->n_places);

  self->at[stage] = G_MAXUINT;
  for (guint i = 0; i < self->n_places && self->at[stage] == G_MAXUINT; i++)
    {
      guint to = (from + i) % self->n_places, time = self->time[stage];

      if (self->choice[stage][to] == G_MAXUINT || self->n_there[to][time] == self->seats[to]
          || self->n_at[self->company[to]] == self->cap[self->company[to]])
        continue;
      self->at[stage] = to;
      self->n_there[to][time]++;
      self->n_at[self->company[to]]++;
      lw_assign_set_choice (self->assign, stage, self->choice[stage][to]);
    }
}

static void
add_stages (Random *self, GRand *rand)
{
  for (guint i = 0; i < self->n_stages; i++)
    {
      const char *profile = profiles[g_rand_int_range (rand, 0, 3)];
      g_autofree char *where = NULL;

      self->time[i] = (guint) g_rand_int_range (rand, 0, N_TIMES);
      self->stays[i] = g_rand_int_range (rand, 0, 5) == 0;
      add (self->school,
           "student z%u {'number':'9%u','family-name':'Z%u','group':'3b','profile':'%s',"
           "'postcode':'1%03uAA'}",
           i, i, i, profile, i);
      for (guint j = 0; j < MOST_PLACES / 2; j++)
        add (self->school, "travel-time y%u-%u {'from':'1%03u','to':'%u000','minutes':%u}", i, j, i,
             2 + j, 10 + 5 * j + i % 7);
      add_choices (self, rand, i, profile);
      place (self, rand, i);
      self->stays[i] &= self->at[i] != G_MAXUINT;
      where = self->at[i] != G_MAXUINT ? g_strdup_printf ("'workplace':'x%u',", self->at[i])
                                       : g_strdup ("");
      add (self->school,
           "placement q%02u {'student':'z%u',%s'state':'%s','pattern':'%s',"
           "'first-day':'2027-01-05','last-day':'2027-02-26','pinned':%s}",
           i, i, where,
           self->at[i] == G_MAXUINT  ? "zoekt"
           : self->stays[i] && i % 2 ? "toegezegd"
                                     : "voorgesteld",
           patterns[self->time[i]], self->stays[i] && !(i % 2) ? "true" : "false");
      if (self->stays[i])
        lw_assign_pin (self->assign, i, self->choice[i][self->at[i]]);
    }
}

static void
random_init (Random *self, GRand *rand)
{
  memset (self, 0, sizeof *self);
  self->school = school_new ();
  self->n_stages = (guint) g_rand_int_range (rand, 8, MOST_STAGES + 1);
  self->assign = lw_assign_new (self->n_stages);
  self->wishes = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 1; i <= 3; i++)
    add (self->school, "workplace w%u {'company':'c1','seats':0}", i);
  add_places (self, rand);
  add_stages (self, rand);
}

static void
random_clear (Random *self)
{
  school_free (self->school);
  lw_assign_free (self->assign);
  g_ptr_array_unref (self->wishes);
}

/* What the moves of others cost, level by level. */
static void
sum_moves (const LwShift *shift, gint64 *wish, gint64 *travel)
{
  *wish = *travel = 0;
  for (guint i = 1; i < shift->moves->len; i++)
    {
      const LwShiftMove *move = g_ptr_array_index (shift->moves, i);

      *wish += (gint64) (move->wish_to == 0 ? 6 : move->wish_to - 1)
               - (move->wish_from == 0 ? 6 : move->wish_from - 1);
      *travel += move->minutes_to - move->minutes_from;
    }
}

static void
compare (Random *self, LwShiftBoard *board, guint stage, guint to, guint *n_chains, guint *n_none)
{
  g_autofree char *id = g_strdup_printf ("q%02u", stage);
  g_autofree char *place = g_strdup_printf ("x%u", to);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) changes
    = lw_assign_move (self->assign, stage, self->choice[stage][to], &error);
  g_autoptr (LwShift) shift
    = lw_shift_find (board, lw_record_list_find (self->school->lists.placements, id), place);
  gboolean can = changes != NULL;
  gint64 wish, travel, wish_there = 0, travel_there = 0;

  for (guint i = 0; can && i < changes->len; i++)
    can = g_array_index (changes, LwAssignChange, i).to != LW_ASSIGN_NOT_PLACED;
  g_assert_cmpint (shift->is_possible, ==, can);
  if (!can)
    {
      ++*n_none;
      return;
    }
  g_assert_cmpuint (shift->moves->len, ==, changes->len);
  g_assert_true (shift->is_fewest);
  *n_chains += changes->len > 1;
  sum_moves (shift, &wish, &travel);
  for (guint i = 0; i < changes->len; i++)
    {
      const LwAssignChange *change = &g_array_index (changes, LwAssignChange, i);

      if (change->demand == stage)
        continue;
      for (guint j = 0; j < self->n_places; j++)
        {
          guint choice = self->choice[change->demand][j];
          g_autofree char *there = g_strdup_printf ("x%u", j);
          g_autofree char *who = g_strdup_printf ("q%02u", change->demand);
          LwPlacement *other = lw_record_list_find (self->school->lists.placements, who);
          guint rank = lw_shift_board_get_wish (board, other, there);
          int sign = (choice == change->to) - (choice == change->from);

          if (choice == G_MAXUINT || sign == 0)
            continue;
          wish_there += sign * (int) (rank == 0 ? 6 : rank - 1);
          travel_there += sign * lw_shift_board_get_minutes (board, other, there, NULL);
        }
    }
  g_assert_cmpint (wish, ==, wish_there);
  g_assert_cmpint (travel, ==, travel_there);
}

/* Equal or disjoint half-days: a flow knows the fewest, and these are it. */
static void
test_fewest (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261126);
  GDate today = lw_date_from_dmy (2, 11, 2026);
  guint n_chains = 0, n_none = 0;

  lw_today_set (&today);
  for (guint i = 0; i < N_WORLDS; i++)
    {
      Random random;
      g_autoptr (LwShiftBoard) board = NULL;

      random_init (&random, rand);
      board = lw_shift_board_new (school_get_world (random.school), random.wishes);
      for (guint stage = 0; stage < random.n_stages; stage++)
        for (guint to = 0; to < random.n_places; to++)
          if (!random.stays[stage] && to != random.at[stage]
              && random.choice[stage][to] != G_MAXUINT)
            {
              g_test_message ("world %u, stage %u to %u", i, stage, to);
              compare (&random, board, stage, to, &n_chains, &n_none);
            }
      g_clear_pointer (&board, lw_shift_board_free);
      random_clear (&random);
    }
  g_test_message ("%u chains, %u without a way", n_chains, n_none);
  g_assert_cmpuint (n_chains, >, 100);
  g_assert_cmpuint (n_none, >, 100);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shift-fewest/fewest", test_fewest);

  return g_test_run ();
}
