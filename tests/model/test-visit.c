/* test-visit.c - tests of visits
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-visit.h"

#include "lw-json.h"

static LwRecord *
make_visit (const char *id, const char *date)
{
  g_autofree char *json = g_strdup_printf ("{\"placement\":\"p\",\"date\":%s}", date);
  g_autoptr (GError) error = NULL;
  LwRecord *visit = lw_record_new (&lw_visit_record, id);

  g_assert_true (lw_json_apply_fields (visit, json, NULL, NULL, &error));
  g_assert_no_error (error);

  return visit;
}

static void
test_order (void)
{
  static const struct
  {
    const char *one;
    const char *other;
    int order;
  } cases[] = {
    { "\"2027-02-01\"", "\"2027-02-02\"", -1 },
    { "\"2027-02-02\"", "\"2027-02-01\"", 1 },
    { "\"2027-02-02\"", "null", -1 },
    { "null", "\"2027-02-02\"", 1 },
    { "null", "null", -1 },
    { "\"2027-02-02\"", "\"2027-02-02\"", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwRecord) one = make_visit ("a", cases[i].one);
      g_autoptr (LwRecord) other = make_visit ("b", cases[i].other);

      g_assert_cmpint (CLAMP (lw_visit_compare (one, other), -1, 1), ==, cases[i].order);
    }
}

static void
test_words (void)
{
  g_autoptr (LwRecord) visit = make_visit ("a", "\"2027-02-01\"");
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (strstr (lw_record_get_title (visit), "1 feb"));
  for (guint i = 0; lw_visit_kind_values[i] != NULL; i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"kind\":\"%s\"}", lw_visit_kind_values[i]);

      g_assert_true (lw_json_apply_fields (visit, json, NULL, NULL, &error));
      g_assert_no_error (error);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/visit/order", test_order);
  g_test_add_func ("/visit/words", test_words);

  return g_test_run ();
}
