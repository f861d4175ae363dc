/* test-dossier.c - tests of what is kept of a student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-dossier.h"

/* One POP of a student and a year, whoever makes it. */
static void
test_pop_new (void)
{
  g_autoptr (LwPop) pop = lw_pop_new ("s1", "y1");
  g_autoptr (LwPop) same = lw_pop_new ("s1", "y1");
  g_autoptr (LwPop) other_year = lw_pop_new ("s1", "y2");
  g_autoptr (LwPop) other_student = lw_pop_new ("s2", "y1");
  g_autoptr (LwPop) no_year = lw_pop_new ("s1", NULL);
  const char *id = lw_record_get_id (LW_RECORD (pop));

  g_assert_cmpstr (pop->student, ==, "s1");
  g_assert_cmpstr (pop->school_year, ==, "y1");
  g_assert_cmpint (lw_record_get_rev (LW_RECORD (pop)), ==, 0);
  g_assert_true (g_uuid_string_is_valid (id));
  g_assert_cmpstr (id, ==, lw_record_get_id (LW_RECORD (same)));
  g_assert_cmpstr (id, !=, lw_record_get_id (LW_RECORD (other_year)));
  g_assert_cmpstr (id, !=, lw_record_get_id (LW_RECORD (other_student)));
  g_assert_null (no_year->school_year);
  g_assert_cmpstr (id, !=, lw_record_get_id (LW_RECORD (no_year)));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/dossier/pop-new", test_pop_new);

  return g_test_run ();
}
