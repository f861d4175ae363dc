/* test-hit.c - tests of records in whose texts something was found
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-hit.h"

#include "lw-json.h"
#include "lw-types.h"

static LwRecord *
make_record (const LwRecordType *type, const char *fields)
{
  LwRecord *record = lw_record_new (type, NULL);
  g_autoptr (GError) error = NULL;

  lw_json_apply_fields (record, fields, NULL, NULL, &error);
  g_assert_no_error (error);

  return record;
}

static void
test_words (void)
{
  static const struct
  {
    const LwRecordType *type;
    const char *fields;
    const char *words;
  } cases[] = {
    { &lw_pop_record, "{}", NULL },
    { &lw_pop_record, "{\"can\":\"Lassen\",\"wants\":\"Één ding!\",\"learning-style\":\"theorie\"}",
      "lassen een ding" },
    { &lw_portfolio_item_record, "{\"title\":\"Band\",\"kind\":\"verslag\"}", "band" },
    { &lw_portfolio_item_record, "{\"title\":\"—\"}", NULL },
    { &lw_review_record, "{\"voices\":{\"leerling\":\"Goed\",\"ouder\":[\"Te ver\",3,null]}}",
      "goed te ver" },
    { &lw_company_record, "{\"name\":\"Jansen\",\"gain\":\"Handen\"}", "handen" },
    { &lw_student_record, "{\"number\":\"1\",\"family-name\":\"Bos\"}", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwRecord) record = make_record (cases[i].type, cases[i].fields);
      g_autofree char *words = lw_hit_dup_words (record);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

/* What is searched is text, or JSON that holds text. */
static void
test_fields (void)
{
  guint n_types, n_searched = 0;
  const LwRecordType *const *types = lw_types_get_all (&n_types);

  for (guint i = 0; i < n_types; i++)
    for (guint j = 0; j < types[i]->n_fields; j++)
      {
        const LwField *field = &types[i]->fields[j];

        if ((field->flags & LW_FIELD_SEARCHED) == 0)
          continue;
        g_test_message ("%s %s", types[i]->name, field->name);
        g_assert_true (field->kind == LW_FIELD_TEXT || field->kind == LW_FIELD_JSON);
        g_assert_true (lw_hit_is_searched (types[i]));
        n_searched++;
      }
  g_assert_cmpuint (n_searched, >, 20);
  g_assert_false (lw_hit_is_searched (&lw_student_record));
}

static void
test_snippet (void)
{
  static const struct
  {
    const char *fields;
    const char *words;
    const char *field;
    const char *text;
  } cases[] = {
    { "{\"title\":\"Band\",\"description\":\"De band geplakt\"}", "band", "description",
      "De band geplakt" },
    { "{\"title\":\"Band\",\"description\":\"Geplakt\"}", "band", "title", "Band" },
    { "{\"title\":\"Band\",\"next-question\":\"Hoe plak ik een band?\"}", "plak band",
      "next-question", "Hoe plak ik een band?" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwRecord) record = make_record (&lw_portfolio_item_record, cases[i].fields);
      g_autoptr (LwHit) hit = lw_hit_new (record, &lw_student_record, "s", cases[i].words);

      g_assert_cmpstr (hit->field->name, ==, cases[i].field);
      g_assert_cmpstr (hit->snippet->text, ==, cases[i].text);
      g_assert_cmpstr (hit->owner_id, ==, "s");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hit/words", test_words);
  g_test_add_func ("/hit/fields", test_fields);
  g_test_add_func ("/hit/snippet", test_snippet);

  return g_test_run ();
}
