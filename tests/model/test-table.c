/* test-table.c - tests of rows of text cells
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-table.h"

static void
test_new_destroy (void)
{
  g_autoptr (LwTable) table = lw_table_new (NULL);

  g_assert_cmpuint (table->rows->len, ==, 0);
  g_assert_null (table->header);
}

static void
test_rows (void)
{
  static const struct
  {
    const char *cells;
    const char *taken;
  } cases[] = {
    { "1;2;3", "1;2;3" },
    { "1", "1;;" },
    { "", ";;" },
    { "1;2;3;4;5", "1;2;3" },
  };
  g_autoptr (LwTable) table = lw_table_new ("klas.csv");

  lw_table_take_header (table, g_strsplit ("nummer;naam;klas", ";", -1));
  g_assert_cmpuint (table->n_columns, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    lw_table_take_row (table, i + 2, g_strsplit (cases[i].cells, ";", -1));

  g_assert_cmpstr (table->name, ==, "klas.csv");
  g_assert_cmpuint (table->rows->len, ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LwTableRow *row = g_ptr_array_index (table->rows, i);
      g_autofree char *text = g_strjoinv (";", row->cells);

      g_assert_cmpuint (row->line, ==, i + 2);
      g_assert_cmpstr (text, ==, cases[i].taken);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table/new-destroy", test_new_destroy);
  g_test_add_func ("/table/rows", test_rows);

  return g_test_run ();
}
