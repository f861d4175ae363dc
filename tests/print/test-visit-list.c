/* test-visit-list.c - tests of the visit list on paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-visit-list.h"

#include "lw-date.h"

static void
add_row (LwVisitList *list, int day, int month, const char *student)
{
  LwVisitListRow *row = lw_visit_list_row_new ();

  if (day > 0)
    row->day = lw_date_from_dmy (day, month, 2027);
  row->student = g_strdup (student);
  row->company = g_strdup ("Bakkerij Vis");
  row->town = g_strdup ("2801 AA Gouda");
  g_ptr_array_add (list->rows, row);
}

static const char *
student_at (LwVisitList *list, guint index)
{
  return ((LwVisitListRow *) g_ptr_array_index (list->rows, index))->student;
}

/* Each supervisor has sheets of their own, with the visits by day and what has none last. */
static void
test_parts (void)
{
  g_autoptr (GPtrArray) lists
    = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_visit_list_free);
  LwVisitList *bo = lw_visit_list_new ("Bo de Wit");
  LwVisitList *nobody = lw_visit_list_new (NULL);
  GDate today = lw_date_from_dmy (4, 1, 2027);
  g_autoptr (LwDocument) document = NULL;

  add_row (bo, 0, 0, "Sanne");
  add_row (bo, 19, 1, "Bram");
  add_row (bo, 12, 1, "Yusuf");
  add_row (bo, 12, 1, "Ayu");
  add_row (nobody, 12, 1, "Mila");
  g_ptr_array_add (lists, bo);
  g_ptr_array_add (lists, nobody);
  document = lw_visit_list_document_new (lists, "De Werkbank", &today);
  g_assert_cmpstr (student_at (bo, 0), ==, "Ayu");
  g_assert_cmpstr (student_at (bo, 1), ==, "Yusuf");
  g_assert_cmpstr (student_at (bo, 2), ==, "Bram");
  g_assert_cmpstr (student_at (bo, 3), ==, "Sanne");
  g_assert_cmpuint (lw_document_get_n_pages (document), >=, 2);
  g_assert_cmpstr (lw_document_get_page_part (document, 0), ==, "Bo de Wit");
  g_assert_cmpstr (lw_document_get_page_part (document, lw_document_get_n_pages (document) - 1), ==,
                   "Zonder begeleider");
}

static void
test_nothing (void)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();
  GDate today = lw_date_from_dmy (4, 1, 2027);
  g_autoptr (LwDocument) document = lw_visit_list_document_new (lists, NULL, &today);

  g_assert_cmpuint (lw_document_get_n_pages (document), ==, 1);
  g_assert_cmpstr (lw_document_get_page_part (document, 0), ==, "Bezoeklijst");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visit-list/parts", test_parts);
  g_test_add_func ("/visit-list/nothing", test_nothing);

  return g_test_run ();
}
