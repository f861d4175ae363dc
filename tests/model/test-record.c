/* test-record.c - tests of records and their tables
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-json.h"
#include "lw-types.h"
#include "lw-error.h"

#include <locale.h>

static void
test_new_destroy (void)
{
  guint n_types;
  const LwRecordType *const *types = lw_types_get_all (&n_types);

  g_assert_cmpuint (n_types, ==, 27);
  for (guint i = 0; i < n_types; i++)
    {
      LwRecord *record = lw_record_new (types[i], NULL);

      g_assert_true (lw_types_find (types[i]->name) == types[i]);
      for (guint j = 0; j < types[i]->n_fields; j++)
        g_assert_false (lw_record_is_set (record, &types[i]->fields[j]));
      g_assert_finalize_object (record);
    }
}

static void
test_json_round_trip (void)
{
  g_autoptr (LwRecord) student = lw_record_new (&lw_student_record, "s1");
  g_autoptr (LwRecord) copy = NULL;
  g_autofree char *json = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lw_json_apply_fields (student,
                                       "{\"number\":\"00123\",\"given-name\":\"Jan & Piet <b>\","
                                       "\"infix\":\"'t\",\"family-name\":\"Hart\","
                                       "\"birth-date\":\"2011-02-28\",\"leerwerktraject\":true}",
                                       NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (lw_record_validate (student, &error));
  g_assert_cmpstr (lw_record_get_title (student), ==, "Jan & Piet <b> 't Hart");
  json = lw_json_fields_from_record (student);
  copy = lw_record_new (&lw_student_record, "s1");
  g_assert_true (lw_json_apply_fields (copy, json, NULL, NULL, &error));
  g_assert_true (lw_record_same_fields (student, copy));
  g_assert_cmpint (LW_STUDENT (copy)->leerwerktraject, ==, TRUE);
  g_assert_cmpstr (LW_STUDENT (copy)->number, ==, "00123");
}

static void
test_refusals (void)
{
  static const struct
  {
    const char *type;
    const char *fields;
    int code;
  } cases[] = {
    { "student", "{\"family-name\":\"Jong\"}", LW_ERROR_MISSING },
    { "student", "{\"number\":\"1\",\"family-name\":\"Jong\",\"track\":\"vwo\"}",
      LW_ERROR_INVALID },
    { "student", "{\"number\":\"1\",\"family-name\":\"Jong\",\"bsn\":\"1\"}",
      LW_ERROR_UNKNOWN_FIELD },
    { "student", "{\"number\":\"1\",\"family-name\":\"Jong\",\"birth-date\":\"2011-02-30\"}",
      LW_ERROR_INVALID },
    { "student", "{\"number\":1,\"family-name\":\"Jong\"}", LW_ERROR_INVALID },
    { "company", "{\"name\":\"A\\nB\"}", LW_ERROR_INVALID },
    { "workplace", "{\"company\":\"c\",\"half-days\":[\"ma-x\"]}", LW_ERROR_INVALID },
    { "placement", "{\"begin\":\"25:00\"}", LW_ERROR_INVALID },
    { "company", "{\"name\":\"A\",\"max-at-once\":-2}", LW_ERROR_INVALID },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwRecord) record = lw_record_new (lw_types_find (cases[i].type), NULL);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s %s", cases[i].type, cases[i].fields);
      if (lw_json_apply_fields (record, cases[i].fields, NULL, NULL, &error))
        g_assert_false (lw_record_validate (record, &error));
      g_assert_error (error, LW_ERROR, cases[i].code);
    }
}

/* Those that need no parser and those that do. */
static void
test_texts (void)
{
  static const struct
  {
    const char *json;
    const char *texts; /* joined by | */
  } cases[] = {
    { "[\"klas\",\"bus 3\"]", "klas|bus 3" },
    { "[\"\"]", "" },
    { "[ \"klas\" , \"zoë\" ]", "klas|zoë" },
    { "[\"zoë\",\"\\u00e9\\n\"]", "zoë|é\n" },
    { "[\"a\\\"b\",\"c\"]", "a\"b|c" },
    { "[\"a\",3,null]", "a" },
    { "[]", NULL },
    { "[\"a\"", NULL },
    { "[\"a\",]", NULL },
    { "[\"a\"]]", NULL },
    { "[\"a\" \"b\"]", NULL },
    { "\"a\"", NULL },
    { "", NULL },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) texts = lw_json_to_strv (cases[i].json);
      g_autofree char *joined = texts != NULL ? g_strjoinv ("|", texts) : NULL;

      g_test_message ("%s", cases[i].json);
      g_assert_cmpstr (joined, ==, cases[i].texts);
    }
}

static void
test_sort_order (void)
{
  /* number, given, infix, family: in the order they must stand */
  static const char *const rows[][3] = {
    { "Eva", NULL, "Jansen" }, { "Bram", NULL, "Jong" }, { "Anna", "de", "Jong" },
    { "Zoë", "de", "Jong" },   { "Tim", "'t", "Hart" },
  };
  g_autoptr (GPtrArray) students = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      LwRecord *student = lw_record_new (&lw_student_record, NULL);

      lw_record_set_text (student, "given-name", rows[i][0]);
      lw_record_set_text (student, "infix", rows[i][1]);
      lw_record_set_text (student, "family-name", rows[i][2]);
      g_ptr_array_add (students, student);
    }
  for (guint i = 0; i + 2 < students->len; i++)
    g_assert_cmpint (lw_record_compare (students->pdata[i], students->pdata[i + 1]), <, 0);
  g_assert_cmpint (lw_record_compare (students->pdata[4], students->pdata[0]), <, 0);
}

/* A Dutch locale passes over what parts the names; "Smit" still comes before "Smits". */
static void
test_sort_order_dutch (void)
{
  static const char *const rows[][3] = {
    { "Siem", NULL, "Smit" },   { "Silke", NULL, "Smit" }, { "Anna", "van der", "Smit" },
    { "Finn", NULL, "Smits" },  { "Lova", NULL, "Smits" },
  };
  g_autofree char *before = g_strdup (setlocale (LC_COLLATE, NULL));
  LwRecord *students[G_N_ELEMENTS (rows)];

  if (setlocale (LC_COLLATE, "nl_NL.UTF-8") == NULL)
    {
      g_test_skip ("there is no Dutch locale");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      students[i] = lw_record_new (&lw_student_record, NULL);
      lw_record_set_text (students[i], "given-name", rows[i][0]);
      lw_record_set_text (students[i], "infix", rows[i][1]);
      lw_record_set_text (students[i], "family-name", rows[i][2]);
    }
  for (guint i = 0; i + 1 < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (lw_record_compare (students[i], students[i + 1]), <, 0);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_object_unref (students[i]);
  setlocale (LC_COLLATE, before);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/new-destroy", test_new_destroy);
  g_test_add_func ("/record/json-round-trip", test_json_round_trip);
  g_test_add_func ("/record/refusals", test_refusals);
  g_test_add_func ("/record/texts", test_texts);
  g_test_add_func ("/record/sort-order", test_sort_order);
  g_test_add_func ("/record/sort-order-dutch", test_sort_order_dutch);

  return g_test_run ();
}
