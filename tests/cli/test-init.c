/* test-init.c - tests of making stores and sample schools
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl.h"

#include "lw-json.h"

#include <string.h>

static CtlAnswer *
init (Ctl *ctl, const char *name, const char *options)
{
  g_autofree char *path = ctl_dup_file (ctl, name);
  g_autofree char *line = g_strdup_printf ("init --store '%s' %s", path, options);

  return ctl_run (ctl, line);
}

static gint64
count (const char *json, const char *type)
{
  g_autoptr (GVariant) info = lw_json_to_variant (json);
  g_autoptr (GVariant) counts = g_variant_lookup_value (info, "counts", G_VARIANT_TYPE_VARDICT);
  gint64 value = -1;

  g_assert_nonnull (counts);
  g_variant_lookup (counts, type, "x", &value);

  return value;
}

static void
test_sizes (Ctl *ctl, gconstpointer data)
{
  g_autoptr (CtlAnswer) small = init (ctl, "new/folder/small.leerwerk", "--sample small --json");
  g_autoptr (CtlAnswer) school = init (ctl, "school.leerwerk2", "--sample school --json");

  g_assert_cmpint (small->status, ==, 0);
  g_assert_cmpint (count (small->out, "group"), ==, 1);
  g_assert_cmpint (count (small->out, "student"), ==, 24);
  g_assert_cmpint (school->status, ==, 0);
  g_assert_cmpint (count (school->out, "student"), ==, 800);
  g_assert_cmpint (count (school->out, "company"), ==, 300);
}

static void
test_region (Ctl *ctl, gconstpointer data)
{
  g_autoptr (CtlAnswer) region = init (ctl, "region.leerwerk", "--sample region --json");

  g_assert_cmpint (region->status, ==, 0);
  g_assert_cmpint (count (region->out, "group"), ==, 272);
  g_assert_cmpint (count (region->out, "student"), ==, 6800);
  g_assert_cmpint (count (region->out, "company"), ==, 3000);
}

static char *
list_students (Ctl *ctl, const char *name)
{
  g_autofree char *path = ctl_dup_file (ctl, name);
  g_autofree char *line = g_strdup_printf ("list --json student --store '%s'", path);
  g_autoptr (CtlAnswer) answer = ctl_run (ctl, line);

  g_assert_cmpint (answer->status, ==, 0);

  return g_strdup (answer->out);
}

static void
test_seeds (Ctl *ctl, gconstpointer data)
{
  static const char *const seeds[] = { "--seed 7", "--seed=7", "--seed 8", "" };
  char *lists[G_N_ELEMENTS (seeds)];

  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.leerwerk", i);
      g_autofree char *options = g_strdup_printf ("--sample small %s", seeds[i]);
      g_autoptr (CtlAnswer) made = init (ctl, name, options);

      g_assert_cmpint (made->status, ==, 0);
      lists[i] = list_students (ctl, name);
    }
  g_assert_cmpstr (lists[0], ==, lists[1]);
  g_assert_cmpstr (lists[0], !=, lists[2]);
  g_assert_cmpstr (lists[0], !=, lists[3]);
  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    g_free (lists[i]);
}

/* A store, or anything else, is never overwritten. */
static void
test_overwrite (Ctl *ctl, gconstpointer data)
{
  static const char *const options[] = { "", "--sample small" };
  g_autofree char *path = ctl_dup_file (ctl, "letter.txt");
  g_autofree char *left = NULL;

  g_assert_true (g_file_set_contents (path, "Dear all,", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autoptr (CtlAnswer) onto_letter = init (ctl, "letter.txt", options[i]);
      g_autoptr (CtlAnswer) onto_store = init (ctl, "school.leerwerk", options[i]);

      g_assert_cmpint (onto_letter->status, ==, 1);
      g_assert_cmpint (onto_store->status, ==, 1);
      ctl_assert_has (onto_store->err, "is there already");
    }
  g_assert_true (g_file_get_contents (path, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, "Dear all,");
}

static void
test_wrong_usage (Ctl *ctl, gconstpointer data)
{
  static const char *const options[] = {
    "--sample country",
    "--sample",
    "--seed 7",
    "--sample small --seed x",
    "--sample small --seed -1",
    "--sample small --seed 4294967296",
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      g_autofree char *path = ctl_dup_file (ctl, "never.leerwerk");
      g_autoptr (CtlAnswer) answer = init (ctl, "never.leerwerk", options[i]);

      g_test_message ("%s", options[i]);
      g_assert_cmpint (answer->status, ==, 64);
      g_assert_cmpstr (answer->out, ==, "");
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Ctl, NULL, ctl_set_up, function, ctl_tear_down)
  ADD ("/init/sizes", test_sizes);
  ADD ("/init/region", test_region);
  ADD ("/init/seeds", test_seeds);
  ADD ("/init/overwrite", test_overwrite);
  ADD ("/init/wrong-usage", test_wrong_usage);

  return g_test_run ();
}
