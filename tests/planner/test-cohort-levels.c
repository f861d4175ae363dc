/* test-cohort-levels.c - no plan is better than a flow knows there is
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort.h"

#include "lw-date.h"
#include "placing.h"

#define N_WORLDS 250

/* As few as can be without a place, then as few as can be who move, then the best wishes, then the
 * shortest ways, then the fairest for the companies. FALSE when it is about nobody. */
static gboolean
compare (const Placing *placing, guint closed)
{
  g_autofree char *id = g_strdup_printf ("k%u", closed);
  const char *const ids[] = { id, NULL };
  const LwCohortRequest request
    = { .replan = TRUE, .closed = closed != PLACING_NOWHERE ? ids : NULL };
  const PlacingAim aim = { .asked = PLACING_NOWHERE, .closed = closed };
  g_autoptr (GError) error = NULL;
  g_autoptr (LwCohort) cohort
    = lw_cohort_new (school_get_world (placing->school), placing->wishes, &request, &error);
  g_autoptr (LwCohortPlan) plan = NULL;
  gint64 expected[PLACING_LEVELS];

  g_assert_no_error (error);
  if (lw_cohort_get_n_demands (cohort) == 0)
    return FALSE;
  plan = lw_cohort_solve (cohort, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (placing_ask (placing, &aim, expected));
  g_assert_cmpint (plan->terms.n_not_placed, ==, expected[PLACING_NOT_PLACED]);
  g_assert_cmpint (plan->terms.n_moved, ==, expected[PLACING_MOVED]);
  g_assert_cmpint (plan->terms.wish, ==, expected[PLACING_WISH]);
  g_assert_cmpint (plan->terms.minutes, ==, expected[PLACING_TRAVEL]);
  g_assert_cmpint (plan->terms.fair, ==, expected[PLACING_FAIR]);
  g_assert_cmpint (plan->bound, ==, plan->objective);

  return TRUE;
}

static void
test_levels (gconstpointer calls_off)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);
  guint n = 0;

  for (guint i = 0; i < N_WORLDS; i++)
    {
      Placing placing;

      g_test_message ("world %u", i);
      placing_init_random (&placing, rand, FALSE);
      if (calls_off == NULL)
        n += compare (&placing, PLACING_NOWHERE);
      for (guint j = 0; calls_off != NULL && j < PLACING_COMPANIES; j++)
        n += compare (&placing, j);
      placing_clear (&placing);
    }
  g_assert_cmpuint (n, >, N_WORLDS / 2);
}

int
main (int argc, char *argv[])
{
  GDate today = lw_date_from_dmy (2, 11, 2026);

  g_test_init (&argc, &argv, NULL);
  lw_today_set (&today);
  g_test_add_data_func ("/cohort-levels/all-who-seek", NULL, test_levels);
  g_test_add_data_func ("/cohort-levels/company-calls-off", "closed", test_levels);

  return g_test_run ();
}
