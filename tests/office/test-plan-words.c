/* test-plan-words.c - tests of how a plan is spoken of
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-words.h"

/* What is known, what is estimated, and of how many nothing can be said. */
static void
test_travel (void)
{
  static const struct
  {
    LwCohortTerms terms;
    const char *text;
  } cases[] = {
    { { .n_placed = 4 }, "not known" },
    { { .n_placed = 4, .n_known = 4, .minutes = 74, .most_minutes = 44 },
      "19 minutes on average, at most 44" },
    { { .n_placed = 4, .n_known = 4, .n_estimated = 4, .minutes = 72, .most_minutes = 44 },
      "18 minutes on average, at most 44 (estimated)" },
    { { .n_placed = 4, .n_known = 4, .n_estimated = 1, .minutes = 72, .most_minutes = 44 },
      "18 minutes on average, at most 44 (estimated of 1)" },
    { { .n_placed = 4, .n_known = 3, .minutes = 60, .most_minutes = 30 },
      "20 minutes on average, at most 30, known of 3" },
    { { .n_placed = 4, .n_known = 3, .n_estimated = 3, .minutes = 60, .most_minutes = 30 },
      "20 minutes on average, at most 30, known of 3 (estimated)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lw_plan_dup_travel (&cases[i].terms);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* A share that proves nothing is not given. */
static void
test_gap (void)
{
  static const struct
  {
    double gap;
    const char *text;
  } cases[] = {
    { 0, "Proven: there is no better plan." },
    { 0.00001, "Proven to be within 0.01 % of the best plan." },
    { 0.0123, "Proven to be within 1.23 % of the best plan." },
    { 0.1, "Proven to be within 10.00 % of the best plan." },
    { 0.9735, "How far it is from the best plan is not known yet." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lw_plan_dup_gap (cases[i].gap);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_minutes (void)
{
  static const struct
  {
    int minutes;
    gboolean is_estimate;
    const char *text;
  } cases[] = {
    { 1, FALSE, "1 minute away" },
    { 25, FALSE, "25 minutes away" },
    { 25, TRUE, "about 25 minutes away" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lw_plan_dup_minutes (cases[i].minutes, cases[i].is_estimate);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/plan-words/travel", test_travel);
  g_test_add_func ("/plan-words/gap", test_gap);
  g_test_add_func ("/plan-words/minutes", test_minutes);

  return g_test_run ();
}
