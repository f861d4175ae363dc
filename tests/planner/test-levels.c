/* test-levels.c - tests of several levels of cost in one number
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-levels.h"

#include "lw-error.h"

#define N 4

static const gint64 most[N] = { 800, 0, 5, 1000000 };

static int
compare_levels (const gint64 *a, const gint64 *b)
{
  for (guint i = 0; i < N; i++)
    if (a[i] != b[i])
      return a[i] < b[i] ? -1 : 1;

  return 0;
}

/* What is packed comes out again, in the order of its levels, and so does the difference of two. */
static void
test_pack (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (1);
  LwLevels levels;

  g_assert_true (lw_levels_init (&levels, N, most, NULL));
  for (guint i = 0; i < 10000; i++)
    {
      gint64 a[N], b[N], out[N];
      LwCost x, y;

      for (guint j = 0; j < N; j++)
        {
          a[j] = g_rand_int_range (random, 0, (gint32) most[j] + 1);
          b[j]
            = g_rand_boolean (random) ? a[j] : g_rand_int_range (random, 0, (gint32) most[j] + 1);
        }
      x = lw_levels_pack (&levels, a);
      y = lw_levels_pack (&levels, b);
      g_assert_cmpint ((x > y) - (x < y), ==, compare_levels (a, b));
      lw_levels_unpack (&levels, x, out);
      g_assert_cmpmem (out, sizeof out, a, sizeof a);
      lw_levels_unpack (&levels, x - y, out);
      for (guint j = 0; j < N; j++)
        g_assert_cmpint (out[j], ==, a[j] - b[j]);
    }
}

static void
test_too_wide (void)
{
  static const gint64 wide[] = { G_MAXINT64, G_MAXINT64 };
  g_autoptr (GError) error = NULL;
  LwLevels levels;

  g_assert_true (lw_levels_init (&levels, 1, wide, &error));
  g_assert_no_error (error);
  g_assert_false (lw_levels_init (&levels, 2, wide, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/levels/pack", test_pack);
  g_test_add_func ("/levels/too-wide", test_too_wide);

  return g_test_run ();
}
