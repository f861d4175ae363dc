/* bench-shift.c - what it takes to say whether a stage can go elsewhere, and who must move for it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * All stages of a sample school are proposals, so that everybody may have to move: over the year as
 * they are, and all at once where no seat is free.
 */

#include "lw-shift.h"

#include "folder.h"
#include "instance.h"
#include "lw-date.h"
#include "lw-office.h"
#include "lw-sample.h"

#include <stdlib.h>

#define N_ASKED 400
#define FIRST_YEAR 2026

typedef enum
{
  AS_IT_IS,
  NO_SEAT, /* nowhere is more room than is taken */
  LIMITS,  /* and no company takes more in a month or in the year than it has */
  N_REGIMES,
} Regime;

static const char *const regimes[N_REGIMES] = { "as it is", "no free seat", "full by limits" };

/* CPU milliseconds at most. */
static const struct
{
  LwSampleSize size;
  const char *name;
  double most[N_REGIMES];
} schools[] = {
  { LW_SAMPLE_SCHOOL, "school", { 1, 16, 16 } },
  { LW_SAMPLE_REGION, "region", { 30, 30, 30 } },
};

static int
compare_doubles (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* At each place or company, how many students come in one of its spans of time at most. */
typedef struct
{
  GHashTable *seen; /* owned, set of "where span student" */
  GHashTable *n;    /* owned, "where span" -> how many */
  GHashTable *most; /* owned, where -> how many */
} Tally;

static void
tally_init (Tally *self)
{
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->n = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->most = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
tally_clear (Tally *self)
{
  g_hash_table_unref (self->seen);
  g_hash_table_unref (self->n);
  g_hash_table_unref (self->most);
}

static void
tally_count (Tally *self, const char *where, guint span, const char *student)
{
  g_autofree char *key = g_strdup_printf ("%s %u", where, span);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->n, key)) + 1;

  if (!g_hash_table_add (self->seen, g_strdup_printf ("%s %s", key, student)))
    return;
  g_hash_table_insert (self->n, g_strdup (key), GUINT_TO_POINTER (n));
  if (n > GPOINTER_TO_UINT (g_hash_table_lookup (self->most, where)))
    g_hash_table_insert (self->most, g_strdup (where), GUINT_TO_POINTER (n));
}

static int
tally_get (const Tally *self, LwRecord *where)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->most, lw_record_get_id (where)));
}

typedef struct
{
  Tally seats;
  Tally months;
  Tally years;
} Tallies;

static void
count_stage (Tallies *self, LwWorld *world, LwPlacement *stage)
{
  LwWorkplace *workplace
    = lw_record_list_find (lw_world_get_lists (world)->workplaces, stage->workplace);
  g_autoptr (GArray) days = lw_world_expand (world, stage);

  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);
      guint month = 12 * g_date_get_year (&day->day) + g_date_get_month (&day->day);

      for (guint half = 0; half < 2; half++)
        if (day->halves >> half & 1)
          tally_count (&self->seats, stage->workplace, 2 * g_date_get_julian (&day->day) + half,
                       stage->student);
      tally_count (&self->months, workplace->company, month, stage->student);
      tally_count (&self->years, workplace->company, (guint) lw_school_year_of (&day->day),
                   stage->student);
    }
}

static void
set_limits (LwWorld *world, Regime regime)
{
  const LwWorldLists *lists = lw_world_get_lists (world);
  Tallies tallies;

  tally_init (&tallies.seats);
  tally_init (&tallies.months);
  tally_init (&tallies.years);
  for (guint i = 0; i < lw_record_list_get_size (lists->placements); i++)
    {
      LwPlacement *stage = lw_record_list_peek (lists->placements, i);

      if (stage->workplace != NULL && stage->student != NULL)
        count_stage (&tallies, world, stage);
    }
  for (guint i = 0; i < lw_record_list_get_size (lists->workplaces); i++)
    {
      LwRecord *workplace = lw_record_list_peek (lists->workplaces, i);

      lw_record_set_int (workplace, "seats", tally_get (&tallies.seats, workplace));
    }
  for (guint i = 0; regime == LIMITS && i < lw_record_list_get_size (lists->companies); i++)
    {
      LwRecord *company = lw_record_list_peek (lists->companies, i);

      lw_record_set_int (company, "max-per-month", tally_get (&tallies.months, company));
      lw_record_set_int (company, "max-per-year", tally_get (&tallies.years, company));
    }
  tally_clear (&tallies.seats);
  tally_clear (&tallies.months);
  tally_clear (&tallies.years);
}

/* Nothing is agreed yet, and nothing has begun. */
static void
propose_all (LwOffice *office)
{
  LwRecordList *stages = lw_office_get_list (office, &lw_placement_record);

  for (guint i = 0; i < lw_record_list_get_size (stages); i++)
    {
      LwPlacement *stage = lw_record_list_peek (stages, i);

      if (stage->workplace != NULL && stage->student != NULL)
        lw_record_set_text (LW_RECORD (stage), "state", "voorgesteld");
    }
}

/* Everybody goes to work at the same time, on one of two days: at each workplace all seats are
 * taken at once. One stage of each student is left, where it is. */
static void
take_all_at_once (LwRecordList *stages)
{
  g_autoptr (GHashTable) students = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) gone = g_ptr_array_new ();
  GDate first = lw_date_from_dmy (1, 4, FIRST_YEAR + 1);
  GDate last = lw_date_from_dmy (15, 6, FIRST_YEAR + 1);

  for (guint i = 0; i < lw_record_list_get_size (stages); i++)
    {
      LwPlacement *stage = lw_record_list_peek (stages, i);
      guint n = g_hash_table_size (students);

      if (stage->student == NULL || !g_hash_table_add (students, stage->student))
        {
          g_ptr_array_add (gone, g_strdup (lw_record_get_id (LW_RECORD (stage))));
          continue;
        }
      lw_record_set_text (LW_RECORD (stage), "pattern", n % 2 == 0 ? "lint:di" : "lint:di-m,do");
      lw_record_set_date (LW_RECORD (stage), "first-day", &first);
      lw_record_set_date (LW_RECORD (stage), "last-day", &last);
    }
  g_ptr_array_add (gone, NULL);
  lw_record_list_apply (stages, NULL, (const char *const *) gone->pdata);
}

static gpointer
pick (GRand *random, LwRecordList *list)
{
  return lw_record_list_peek (
    list, (guint) g_rand_int_range (random, 0, (gint32) lw_record_list_get_size (list)));
}

/* A stage of a student and a place that suits it: a full one, or as it is one with room too. */
static LwPlacement *
pick_question (GRand *random,
               LwShiftBoard *board,
               LwWorld *world,
               Regime regime,
               const char **place)
{
  const LwWorldLists *lists = lw_world_get_lists (world);

  while (TRUE)
    {
      LwPlacement *stage = pick (random, lists->placements);
      LwShiftGlance glance;

      *place = lw_record_get_id (pick (random, lists->workplaces));
      glance = stage->student != NULL ? lw_shift_glance (board, stage, *place) : LW_SHIFT_BARRED;
      if (glance == LW_SHIFT_FULL || (glance == LW_SHIFT_ROOM && regime == AS_IT_IS))
        return stage;
    }
}

static gboolean
measure (const char *name, Regime regime, LwWorld *world, GPtrArray *wishes, double most)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  double costs[N_ASKED], made, began = instance_get_cpu ();
  g_autoptr (LwShiftBoard) board = lw_shift_board_new (world, wishes);
  guint n_moved = 0, n_possible = 0;

  made = 1000 * (instance_get_cpu () - began);
  for (guint i = 0; i < N_ASKED; i++)
    {
      const char *place;
      LwPlacement *stage = pick_question (random, board, world, regime, &place);
      g_autoptr (LwShift) shift = NULL;

      began = instance_get_cpu ();
      shift = lw_shift_find (board, stage, place);
      costs[i] = 1000 * (instance_get_cpu () - began);
      n_possible += shift->is_possible;
      n_moved += shift->moves->len;
    }
  qsort (costs, N_ASKED, sizeof *costs, compare_doubles);
  g_print ("%s, %s: median %.3f ms, 99th percentile %.3f ms, at most %.1f ms, of %u; board made in "
           "%.1f ms; %u can, with %.1f stages that go\n",
           name, regimes[regime], costs[N_ASKED / 2], costs[N_ASKED * 99 / 100], costs[N_ASKED - 1],
           N_ASKED, made, n_possible, (double) n_moved / MAX (1, n_possible));
  if (costs[N_ASKED * 99 / 100] > most)
    g_print ("  too slow\n");

  return costs[N_ASKED * 99 / 100] <= most;
}

static gboolean
run (const char *path, const char *name, const double *most)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOffice) office = lw_office_open (path, LW_OFFICE_READ_ONLY, "Bench", &error);
  g_autoptr (GPtrArray) wishes = NULL;
  gboolean is_quick = TRUE;

  g_assert_no_error (error);
  wishes = lw_office_query (office, &lw_wish_record, NULL, NULL, 0, &error);
  g_assert_no_error (error);
  propose_all (office);
  for (Regime regime = AS_IT_IS; regime < N_REGIMES; regime++)
    {
      g_autoptr (LwWorld) world = NULL;

      if (regime == NO_SEAT)
        take_all_at_once (lw_office_get_list (office, &lw_placement_record));
      world = lw_world_new (lw_world_get_lists (lw_office_get_world (office)));
      if (regime != AS_IT_IS)
        set_limits (world, regime);
      is_quick = measure (name, regime, world, wishes, most[regime]) && is_quick;
    }
  lw_office_close (office);

  return is_quick;
}

int
main (void)
{
  char *dir = folder_new ();
  GDate today = lw_date_from_dmy (1, 8, FIRST_YEAR);
  gboolean is_quick = TRUE;

  lw_today_set (&today);
  for (guint i = 0; i < G_N_ELEMENTS (schools); i++)
    {
      g_autofree char *path = g_build_filename (dir, schools[i].name, NULL);
      g_autoptr (GError) error = NULL;

      if (!lw_sample_make (path, schools[i].size, LW_SAMPLE_SEED, &error))
        g_error ("%s", error->message);
      is_quick = run (path, schools[i].name, schools[i].most) && is_quick;
    }
  folder_free (dir);

  return is_quick ? EXIT_SUCCESS : EXIT_FAILURE;
}
