/* test-list.c - tests of info and list
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl.h"

#include "lw-json.h"

#include <string.h>

#define SCHOOL                                                                                      \
  "{\"put\":\"group\",\"id\":\"g1\",\"fields\":{\"name\":\"3B\"}}\n"                                \
  "{\"put\":\"student\",\"id\":\"s3\",\"fields\":{\"number\":\"é\",\"family-name\":\"Čapek\"}}\n" \
  "{\"put\":\"student\",\"id\":\"s2\",\"fields\":{\"number\":\"Z\",\"family-name\":\"Bos\","        \
  "\"group\":\"3B\",\"leerwerktraject\":true,\"birth-date\":\"2011-03-02\"}}\n"                     \
  "{\"put\":\"student\",\"id\":\"s1\",\"fields\":{\"number\":\"a\",\"given-name\":\"Sanne\\u001b"   \
  "[31m\",\"infix\":\"de\",\"family-name\":\"Jong\",\"group\":\"3B\"}}\n"                           \
  "{\"put\":\"company\",\"id\":\"cb\",\"fields\":{\"name\":\"Jansen\"}}\n"                          \
  "{\"put\":\"company\",\"id\":\"ca\",\"fields\":{\"name\":\"Jansen\"}}\n"                          \
  "{\"put\":\"workplace\",\"id\":\"w1\",\"fields\":{\"company\":\"ca\",\"title\":\"Winkel\","       \
  "\"half-days\":[\"di-o\",\"di-m\"]}}\n"

static void
test_info (Ctl *ctl, gconstpointer data)
{
  g_autoptr (CtlAnswer) answer = NULL;
  g_autoptr (GVariant) info = NULL;
  g_autoptr (GVariant) counts = NULL;
  const char *text;
  gint64 count;

  ctl_batch_ok (ctl, SCHOOL);
  answer = ctl_run (ctl, "info --json");
  g_assert_cmpint (answer->status, ==, 0);
  info = lw_json_to_variant (answer->out);
  g_assert_true (g_variant_lookup (info, "path", "&s", &text));
  g_assert_cmpstr (text, ==, ctl->path);
  g_assert_true (g_variant_lookup (info, "engine", "&s", &text));
  g_assert_true (g_str_has_prefix (text, "sqlite 3."));
  g_assert_true (g_variant_lookup (info, "version", "x", &count));
  g_assert_cmpint (count, >=, 1);
  ctl_assert_has (answer->out, "\"last-backup\":null");
  counts = g_variant_lookup_value (info, "counts", G_VARIANT_TYPE_VARDICT);
  g_assert_true (g_variant_lookup (counts, "student", "x", &count));
  g_assert_cmpint (count, ==, 3);
  g_assert_true (g_variant_lookup (counts, "variant", "x", &count));
  g_assert_cmpint (count, ==, 20);
}

/* The ids in the order of the lines. */
static char *
list_ids (Ctl *ctl, const char *line)
{
  g_autoptr (CtlAnswer) answer = ctl_run (ctl, line);
  g_auto (GStrv) lines = g_strsplit (answer->out, "\n", -1);
  GString *ids = g_string_new (NULL);

  g_assert_cmpstr (answer->err, ==, "");
  g_assert_cmpint (answer->status, ==, 0);
  for (char **text = lines; *text != NULL && **text != '\0'; text++)
    {
      g_autoptr (GVariant) record = lw_json_to_variant (*text);
      const char *id;

      g_assert_true (g_variant_lookup (record, "id", "&s", &id));
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", id);
    }

  return g_string_free (ids, FALSE);
}

static void
test_conditions (Ctl *ctl, gconstpointer data)
{
  static const struct
  {
    const char *line;
    const char *ids;
  } cases[] = {
    /* By code point: capitals before small letters before é. */
    { "list --json student", "s2 s1 s3" },
    { "list --json company", "ca cb" },
    { "list student group=3B --json", "s2 s1" },
    { "list student group=g1 --json", "s2 s1" },
    { "list --json student group=", "s3" },
    { "list --json student group=3B birth-date=", "s1" },
    { "list --json student birth-date=2011-03-02", "s2" },
    { "list --json student leerwerktraject=true", "s2" },
    { "list --json student id=s3", "s3" },
    { "list --json workplace half-days=di-o", "w1" },
    { "list --json workplace half-days=wo-o", "" },
    { "list --json student family-name=\"' OR 1=1 --\"", "" },
  };

  ctl_batch_ok (ctl, SCHOOL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ids = list_ids (ctl, cases[i].line);

      g_test_message ("%s", cases[i].line);
      g_assert_cmpstr (ids, ==, cases[i].ids);
    }
}

static void
test_ambiguous (Ctl *ctl, gconstpointer data)
{
  g_autoptr (CtlAnswer) answer = NULL;

  ctl_batch_ok (ctl, SCHOOL);
  answer = ctl_run (ctl, "list workplace company=Jansen");
  g_assert_cmpint (answer->status, ==, 1);
  ctl_assert_has (answer->err, "give the id");
}

static void
test_json (Ctl *ctl, gconstpointer data)
{
  g_autoptr (CtlAnswer) answer = NULL;

  ctl_batch_ok (ctl, SCHOOL);
  answer = ctl_run (ctl, "list --json student id=s2");
  g_assert_cmpstr (answer->out, ==,
                   "{\"id\":\"s2\",\"rev\":1,\"number\":\"Z\",\"given-name\":null,\"infix\":null,"
                   "\"family-name\":\"Bos\",\"birth-date\":\"2011-03-02\",\"group\":\"g1\","
                   "\"track\":null,\"profile\":null,\"mentor\":null,\"leerwerktraject\":true,"
                   "\"postcode\":null,\"email\":null,\"phone\":null}\n");
}

/* Columns stand under each other, empty ones are left out, references are names, and nothing
 * reaches the terminal that it would obey. */
static void
test_table (Ctl *ctl, gconstpointer data)
{
  g_autoptr (CtlAnswer) answer = NULL;

  ctl_batch_ok (ctl, SCHOOL);
  answer = ctl_run (ctl, "list student");
  g_assert_cmpint (answer->status, ==, 0);
  g_assert_cmpstr (
    answer->out, ==,
    "number  given-name  infix  family-name  birth-date  group  leerwerktraject  id\n"
    "Z                          Bos          2011-03-02  3B     yes              s2\n"
    "a       Sanne [31m  de     Jong                     3B                      s1\n"
    "é                          Čapek                                            s3\n"
    "3 records\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Ctl, NULL, ctl_set_up, function, ctl_tear_down)
  ADD ("/list/info", test_info);
  ADD ("/list/conditions", test_conditions);
  ADD ("/list/ambiguous", test_ambiguous);
  ADD ("/list/json", test_json);
  ADD ("/list/table", test_table);

  return g_test_run ();
}
