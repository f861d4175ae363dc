/* test-own-form.c - tests of a form that the school made itself
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cells.h"
#include "lw-own-form.h"

static void
test_new (void)
{
  g_autoptr (LwVariant) form = lw_own_form_with (NULL, "Buurtklus", "Klussen \"in\" de <buurt>");
  g_autofree char *definition = lw_own_form_dup_definition (form);

  g_assert_true (lw_own_form_is (form));
  g_assert_cmpstr (form->name, ==, "Buurtklus");
  g_assert_cmpstr (definition, ==, "Klussen \"in\" de <buurt>");
  g_assert_true (lw_record_validate (LW_RECORD (form), NULL));
}

/* Its choices stay when it is called or explained otherwise. */
static void
test_change (void)
{
  g_autoptr (LwVariant) form = lw_own_form_with (NULL, "Buurtklus", NULL);
  g_autoptr (LwVariant) chosen
    = lw_cells_with_choice (form, LW_COLUMN_LOWER, LW_SAID_YES, "Anna", "2026-2027");
  g_autoptr (LwVariant) changed = lw_own_form_with (chosen, "Wijkklus", "Anders");
  g_auto (LwCells) cells = { 0 };

  g_assert_null (lw_own_form_dup_definition (form));
  g_assert_cmpstr (lw_record_get_id (LW_RECORD (changed)), ==, lw_record_get_id (LW_RECORD (form)));
  g_assert_cmpstr (changed->name, ==, "Wijkklus");
  lw_cells_read (changed, &cells);
  g_assert_cmpint (cells.cells[LW_COLUMN_LOWER].own, ==, LW_SAID_YES);
  g_assert_cmpint (cells.cells[LW_COLUMN_LOWER].text, ==, LW_SAID_NOT_STATED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/own-form/new", test_new);
  g_test_add_func ("/own-form/change", test_change);

  return g_test_run ();
}
