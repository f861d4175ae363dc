/* test-shift-begun.c - tests of who must move for a stage that has begun
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-shift.h"

#include "lw-date.h"
#include "school.h"
#include "shift-cases.h"

/* As in a plan only what is left counts, from Wednesday 20 January on. */
static void
test_begun (void)
{
  static const struct
  {
    const char *lines[4];
    const char *found;
    const char *first; /* of the first one that moves, nullable */
  } cases[] = {
    { { SEEKS ("p1", "s1"), AT ("p2", "s2", "w1", "'state':'toegezegd','last-day':'2027-01-19'"),
        ONE_W1 },
      "p1:>w1",
      "2027-01-26" },
    { { SEEKS ("p1", "s1"), PROPOSED ("p2", "s2", "w1"), ONE_W1, NO_W3 },
      "p1:>w1 p2:w1>w2",
      "2027-01-26" },
    /* what is past is no reason against it, and what is over goes nowhere */
    { { SEEKS ("p1", "s1"), AT ("p2", "s1", "w2", "'state':'toegezegd','last-day':'2027-01-19'") },
      "p1:>w1",
      "2027-01-26" },
    { { AT ("p1", "s1", "w2", "'state':'voorgesteld','last-day':'2027-01-19'") }, "- ?", NULL },
    /* of a sandwich too little is left: of who asks, and of who would make room */
    { { AT ("p1", "s1", "w2", "'state':'voorgesteld','pattern':'sandwich:7w/vr-m'") },
      "- ?",
      NULL },
    { { SEEKS ("p1", "s1"),
        AT ("p2", "s2", "w1", "'state':'voorgesteld','pattern':'sandwich:7w/vr-m'"), ONE_W1 },
      "- R4 ?",
      NULL },
  };
  GDate today = lw_date_from_dmy (20, 1, 2027);

  lw_today_set (&today);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (School) school = school_new ();
      g_autoptr (LwShiftBoard) board = NULL;
      g_autoptr (LwShift) shift = NULL;
      g_autofree char *found = NULL;
      LwPlacement *stage;

      for (guint j = 0; j < G_N_ELEMENTS (cases[i].lines) && cases[i].lines[j] != NULL; j++)
        school_add (school, cases[i].lines[j]);
      stage = lw_record_list_find (school->lists.placements, "p1");
      board = lw_shift_board_new (school_get_world (school), NULL);
      shift = lw_shift_find (board, stage, "w1");
      found = shift_to_text (shift);
      g_assert_cmpstr (found, ==, cases[i].found);
      g_assert_cmpint (lw_shift_glance (board, stage, "w1") == LW_SHIFT_BARRED, ==,
                       cases[i].first == NULL && i != G_N_ELEMENTS (cases) - 1);
      if (cases[i].first != NULL)
        {
          g_autofree char *first
            = lw_date_format_iso (&((LwShiftMove *) shift->moves->pdata[0])->stage->first_day);

          g_assert_true (shift->has_begun);
          g_assert_cmpstr (first, ==, cases[i].first);
        }
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shift/begun", test_begun);

  return g_test_run ();
}
