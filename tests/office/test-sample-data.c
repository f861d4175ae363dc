/* test-sample-data.c - tests of the texts that the sample school is made of
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample-data.h"

static void
test_names (void)
{
  static const char *const files[] = { "given-names.txt", "family-names.txt" };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GPtrArray) names = lw_sample_names_load (files[i]);
      g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      g_assert_cmpuint (names->len, >=, 300);
      for (guint j = 0; j < names->len; j++)
        {
          const LwSampleName *name = g_ptr_array_index (names, j);

          g_assert_true (g_hash_table_add (
            seen, g_strdup_printf ("%s|%s", name->infix != NULL ? name->infix : "", name->text)));
        }
    }
}

/* No two towns of a region have one postcode, and no two locations one code. */
static void
test_locations (void)
{
  g_autoptr (LwSampleNode) places = lw_sample_node_load ("places.xml");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_locations = 0;

  for (guint i = 0; i < places->children->len; i++)
    {
      const LwSampleNode *location = g_ptr_array_index (places->children, i);

      if (!g_str_equal (location->name, "location"))
        continue;
      n_locations++;
      g_assert_true (g_hash_table_add (seen, (gpointer) lw_sample_node_get (location, "code")));
      g_assert_cmpuint (location->children->len, >=, 4);
      for (guint j = 0; j < location->children->len; j++)
        {
          const LwSampleNode *town = g_ptr_array_index (location->children, j);

          g_assert_true (g_hash_table_add (seen, (gpointer) lw_sample_node_get (town, "postcode")));
          g_assert_cmpint (lw_sample_node_get_int (town, "weight", 0), >, 0);
        }
    }
  g_assert_cmpuint (n_locations, ==, 8);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample-data/names", test_names);
  g_test_add_func ("/sample-data/locations", test_locations);

  return g_test_run ();
}
