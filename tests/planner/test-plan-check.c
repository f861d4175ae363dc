/* test-plan-check.c - tests of the check on plans
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-check.h"

#define N_WEEKS 3
#define MAX_LINES 6
#define NOT LW_PLAN_NOT_PLACED

enum
{
  MONDAYS,
  FIRST_WEEK,
  MONDAYS_TUESDAYS,
  LAST_WEEK,
  TUESDAYS,
};

typedef struct
{
  const char *name;
  LwPlanLine lines[MAX_LINES];
  guint n_lines;
  guint n_breaches;
  LwPlanBreach first;
} Case;

/* The first one is good, and the others have one thing in it otherwise. */
static const Case cases[] = {
  { "good", { { 0, 0, MONDAYS }, { 1, 2, TUESDAYS }, { 2, 1, MONDAYS }, { 3, 2, MONDAYS } }, 4, 0 },
  { "nobody",
    { { 0, NOT, NOT }, { 1, NOT, NOT }, { 2, NOT, NOT }, { 3, NOT, NOT } },
    4,
    1,
    { LW_PLAN_PIN_MOVED, 3, 2, 1, 0, 0 } },
  { "missing",
    { { 0, 0, MONDAYS }, { 1, 2, TUESDAYS }, { 3, 2, MONDAYS } },
    3,
    1,
    { LW_PLAN_MISSING, 2, NOT, NOT, 0, 0 } },
  { "twice",
    { { 0, 0, MONDAYS },
      { 1, 2, TUESDAYS },
      { 2, 1, MONDAYS },
      { 3, 2, MONDAYS },
      { 2, 2, MONDAYS } },
    5,
    1,
    { LW_PLAN_TWICE, 2, 2, 1, 0, 0 } },
  { "unknown-demand",
    { { 0, 0, MONDAYS },
      { 1, 2, TUESDAYS },
      { 2, 1, MONDAYS },
      { 3, 2, MONDAYS },
      { 4, 2, MONDAYS } },
    5,
    1,
    { LW_PLAN_UNKNOWN, 4, 2, 1, 0, 0 } },
  { "unknown-workplace",
    { { 0, 0, MONDAYS }, { 1, 2, TUESDAYS }, { 2, 3, MONDAYS }, { 3, 2, MONDAYS } },
    4,
    2,
    { LW_PLAN_UNKNOWN, 2, 3, NOT, 0, 0 } },
  { "unknown-pattern",
    { { 0, 0, MONDAYS }, { 1, 2, TUESDAYS }, { 2, 1, 5 }, { 3, 2, MONDAYS } },
    4,
    2,
    { LW_PLAN_UNKNOWN, 2, 1, 0, 0, 0 } },
  { "half-placed",
    { { 0, 0, MONDAYS }, { 1, 2, TUESDAYS }, { 2, NOT, MONDAYS }, { 3, 2, MONDAYS } },
    4,
    2,
    { LW_PLAN_UNKNOWN, 2, NOT, NOT, 0, 0 } },
  { "not-allowed",
    { { 0, 0, MONDAYS }, { 1, 2, TUESDAYS }, { 2, 1, FIRST_WEEK }, { 3, 2, MONDAYS } },
    4,
    1,
    { LW_PLAN_NOT_ALLOWED, 2, 1, 0, 0, 0 } },
  { "closed",
    { { 0, 0, MONDAYS }, { 1, 2, LAST_WEEK }, { 2, 1, MONDAYS }, { 3, 2, MONDAYS } },
    4,
    1,
    { LW_PLAN_CLOSED, 1, 2, 1, 2, 0 } },
  { "no-seat",
    { { 0, 0, TUESDAYS }, { 1, NOT, NOT }, { 2, 0, MONDAYS_TUESDAYS }, { 3, 2, MONDAYS } },
    4,
    4,
    { LW_PLAN_NO_SEAT, NOT, 0, 0, 0, 2 } },
  { "year-full",
    { { 0, 0, MONDAYS }, { 1, 1, TUESDAYS }, { 2, 1, MONDAYS }, { 3, 2, MONDAYS } },
    4,
    2,
    { LW_PLAN_SAME_COMPANY, 1, 1, 0, 0, 0 } },
  { "overlap",
    { { 0, 0, TUESDAYS }, { 1, 2, MONDAYS_TUESDAYS }, { 2, 1, MONDAYS }, { 3, 2, MONDAYS } },
    4,
    1,
    { LW_PLAN_OVERLAP, 1, 2, 1, 0, 2 } },
  { "pin-moved",
    { { 0, 0, MONDAYS }, { 1, 2, TUESDAYS }, { 2, 1, MONDAYS }, { 3, 2, TUESDAYS } },
    4,
    1,
    { LW_PLAN_PIN_MOVED, 3, 2, 1, 0, 0 } },
};

/* The first company takes two students and has a workplace with one seat and one with two; the
 * second one has two seats, and is closed in the last week. The first two demands are of one
 * student; the third may not have a whole week, and the fourth is pinned. */
static LwPlanCheck *
make_check (void)
{
  static const LwWeekMask open[N_WEEKS] = { 0x3ff, 0x3ff, 0x3ff };
  static const LwWeekMask short_open[N_WEEKS] = { 0x3ff, 0x3ff, 0 };
  static const LwWeekMask patterns[][N_WEEKS]
    = { { 0x3, 0x3, 0 }, { 0x3ff, 0, 0 }, { 0xf, 0xf, 0 }, { 0, 0, 0x3ff }, { 0xc, 0xc, 0 } };
  static const guint students[] = { 0, 0, 1, 2 };
  LwPlanCheck *check = lw_plan_check_new (N_WEEKS);

  lw_plan_check_add_company (check, 2);
  lw_plan_check_add_company (check, 9);
  lw_plan_check_add_workplace (check, 0, 1, open);
  lw_plan_check_add_workplace (check, 0, 2, open);
  lw_plan_check_add_workplace (check, 1, 2, short_open);
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    lw_plan_check_add_pattern (check, patterns[i]);
  for (guint i = 0; i < G_N_ELEMENTS (students); i++)
    {
      lw_plan_check_add_demand (check, students[i]);
      for (guint j = 0; j < 3; j++)
        for (guint k = 0; k < G_N_ELEMENTS (patterns); k++)
          if (i != 2 || k != FIRST_WEEK)
            lw_plan_check_allow (check, i, j, k);
    }
  lw_plan_check_pin (check, 3, 2, MONDAYS);

  return check;
}

static void
test_case (gconstpointer data)
{
  const Case *the = data;
  g_autoptr (LwPlanCheck) check = make_check ();
  g_autoptr (GArray) breaches = lw_plan_check_run (check, the->lines, the->n_lines);
  const LwPlanBreach *first = &g_array_index (breaches, LwPlanBreach, 0);

  g_assert_cmpuint (breaches->len, ==, the->n_breaches);
  if (the->n_breaches == 0)
    return;
  g_assert_cmpint (first->kind, ==, the->first.kind);
  g_assert_cmpuint (first->demand, ==, the->first.demand);
  g_assert_cmpuint (first->workplace, ==, the->first.workplace);
  g_assert_cmpuint (first->company, ==, the->first.company);
  g_assert_cmpuint (first->week, ==, the->first.week);
  g_assert_cmpuint (first->half_day, ==, the->first.half_day);
}

/* The year is full, also when all is well otherwise. */
static void
test_year (void)
{
  g_autoptr (LwPlanCheck) check = lw_plan_check_new (1);
  const LwWeekMask week = 0x3;
  const LwPlanLine lines[] = { { 0, 0, 0 }, { 1, 0, 0 } };
  g_autoptr (GArray) breaches = NULL;

  lw_plan_check_add_company (check, 1);
  lw_plan_check_add_workplace (check, 0, 2, &week);
  lw_plan_check_add_pattern (check, &week);
  for (guint i = 0; i < 2; i++)
    lw_plan_check_allow (check, lw_plan_check_add_demand (check, i), 0, 0);
  breaches = lw_plan_check_run (check, lines, 2);
  g_assert_cmpuint (breaches->len, ==, 1);
  g_assert_cmpint (g_array_index (breaches, LwPlanBreach, 0).kind, ==, LW_PLAN_YEAR_FULL);
  g_assert_cmpuint (g_array_index (breaches, LwPlanBreach, 0).company, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/plan-check/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/plan-check/year", test_year);

  return g_test_run ();
}
