/* test-draft.c - tests of one record being edited
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-draft.h"

#include "lw-forms.h"
#include "lw-people.h"

static LwRecord *
make_student (const char *given_name, const char *email, const char *postcode, gint64 rev)
{
  LwRecord *student = lw_record_new (&lw_student_record, "s1");

  lw_record_set_text (student, "number", "00123");
  lw_record_set_text (student, "family-name", "Jong");
  lw_record_set_text (student, "given-name", given_name);
  lw_record_set_text (student, "email", email);
  lw_record_set_text (student, "postcode", postcode);
  lw_record_set_rev (student, rev);

  return student;
}

static void
test_new_destroy (void)
{
  LwRecord *student = make_student ("Anna", NULL, NULL, 3);
  LwDraft *draft = lw_draft_new (student);
  LwRecord *was = g_object_ref (lw_draft_get_was (draft));

  /* The draft keeps its own record: one in a live list changes. */
  g_assert_true (was != student);
  g_assert_finalize_object (student);
  g_assert_cmpstr (lw_record_get_text (was, "given-name"), ==, "Anna");
  g_assert_cmpint (lw_record_get_rev (was), ==, 3);
  g_assert_false (lw_draft_is_dirty (draft));
  lw_draft_unref (lw_draft_ref (draft));
  lw_draft_unref (draft);
  g_assert_finalize_object (was);
}

static void
test_acts (void)
{
  static const char *const roles[] = { "mentor", NULL };
  g_autoptr (LwRecord) student = make_student ("Anna", "a@b.nl", NULL, 3);
  g_autoptr (LwRecord) staff = lw_record_new (&lw_staff_record, NULL);
  g_autoptr (LwDraft) draft = lw_draft_new (student);
  g_autoptr (LwDraft) same = lw_draft_with_text (draft, "given-name", "Anna");
  g_autoptr (LwDraft) next = lw_draft_with_text (draft, "given-name", "Hanna");
  g_autoptr (LwDraft) back = lw_draft_with_text (next, "given-name", "Anna");
  g_autoptr (LwDraft) unset = lw_draft_with_text (next, "email", NULL);
  g_autoptr (LwDraft) flag = lw_draft_with_int (draft, "leerwerktraject", TRUE);
  g_autoptr (LwDraft) born = NULL;
  g_autoptr (LwDraft) unborn = NULL;
  g_autoptr (LwDraft) person = lw_draft_new (staff);
  g_autoptr (LwDraft) mentor = lw_draft_with_list (person, "roles", roles);
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 28, 2, 2011);
  born = lw_draft_with_date (flag, "birth-date", &day);
  unborn = lw_draft_with_date (born, "birth-date", NULL);

  g_assert_true (same == draft);
  g_assert_false (lw_draft_is_dirty (draft));
  g_assert_true (lw_draft_is_dirty (next));
  g_assert_cmpstr (lw_record_get_text (lw_draft_get_is (draft), "given-name"), ==, "Anna");
  g_assert_cmpstr (lw_record_get_text (lw_draft_get_is (next), "given-name"), ==, "Hanna");
  g_assert_cmpstr (lw_record_get_text (lw_draft_get_was (next), "given-name"), ==, "Anna");
  g_assert_false (lw_draft_is_dirty (back));
  g_assert_null (lw_record_get_text (lw_draft_get_is (unset), "email"));
  g_assert_cmpstr (lw_record_get_text (lw_draft_get_is (unset), "given-name"), ==, "Hanna");
  g_assert_cmpint (LW_STUDENT (lw_draft_get_is (flag))->leerwerktraject, ==, TRUE);
  g_assert_true (g_date_valid (&LW_STUDENT (lw_draft_get_is (born))->birth_date));
  g_assert_cmpint (LW_STUDENT (lw_draft_get_is (born))->leerwerktraject, ==, TRUE);
  g_assert_false (g_date_valid (&LW_STUDENT (lw_draft_get_is (unborn))->birth_date));
  g_assert_true (lw_draft_is_dirty (mentor));
  g_assert_cmpstrv (LW_STAFF (lw_draft_get_is (mentor))->roles, roles);
}

static void
test_new_changed (void)
{
  g_autoptr (LwRecord) was = make_student ("Anna", NULL, NULL, 3);
  g_autoptr (LwRecord) is = make_student ("Hanna", NULL, NULL, 3);
  g_autoptr (LwDraft) draft = lw_draft_new_changed (was, is);
  g_autoptr (LwDraft) same = lw_draft_new_changed (was, was);

  g_assert_true (lw_draft_get_was (draft) != was);
  g_assert_true (lw_record_same_fields (lw_draft_get_is (draft), is));
  g_assert_true (lw_draft_is_dirty (draft));
  g_assert_false (lw_draft_is_dirty (same));
}

/* given name, e-mail, postcode: as it was, as it is here, as it is stored, and what follows. */
static void
test_rebased (void)
{
  static const struct
  {
    const char *here[3];
    const char *stored[3];
    const char *merged[3]; /* none when it can't be merged */
    gboolean is_dirty;
  } cases[] = {
    { { "A", "b", NULL }, { "A", "b", NULL }, { "A", "b", NULL }, FALSE },
    { { "A", "b", NULL }, { "Z", NULL, "1" }, { "Z", NULL, "1" }, FALSE },
    { { "X", "b", NULL }, { "A", "b", NULL }, { "X", "b", NULL }, TRUE },
    { { "X", "b", NULL }, { "X", "b", NULL }, { "X", "b", NULL }, FALSE }, /* saved */
    { { "X", "y", NULL }, { "X", "b", NULL }, { "X", "y", NULL }, TRUE },  /* typed on */
    { { "X", NULL, NULL }, { "A", "b", "1" }, { "X", NULL, "1" }, TRUE },
    { { "X", "b", "1" }, { "X", "z", "1" }, { "X", "z", "1" }, FALSE },
    { { "X", "b", NULL }, { "Z", "b", NULL }, { NULL } },
    { { "A", NULL, NULL }, { "A", "z", NULL }, { NULL } },
    { { "A", "b", "1" }, { "A", "b", "2" }, { NULL } },
  };
  g_autoptr (LwRecord) was = make_student ("A", "b", NULL, 3);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwRecord) stored
        = make_student (cases[i].stored[0], cases[i].stored[1], cases[i].stored[2], 4);
      g_autoptr (LwDraft) draft = lw_draft_new (was);
      g_autoptr (LwDraft) named = lw_draft_with_text (draft, "given-name", cases[i].here[0]);
      g_autoptr (LwDraft) mailed = lw_draft_with_text (named, "email", cases[i].here[1]);
      g_autoptr (LwDraft) here = lw_draft_with_text (mailed, "postcode", cases[i].here[2]);
      g_autoptr (LwDraft) merged = lw_draft_rebased (here, stored);
      g_autoptr (LwRecord) expected
        = make_student (cases[i].merged[0], cases[i].merged[1], cases[i].merged[2], 4);

      g_test_message ("case %u", i);
      if (cases[i].merged[0] == NULL)
        {
          g_assert_null (merged);
          continue;
        }
      g_assert_nonnull (merged);
      g_assert_true (lw_record_same_fields (lw_draft_get_is (merged), expected));
      g_assert_true (lw_record_same_fields (lw_draft_get_was (merged), stored));
      g_assert_cmpint (lw_record_get_rev (lw_draft_get_is (merged)), ==, 4);
      g_assert_cmpint (lw_draft_is_dirty (merged), ==, cases[i].is_dirty);
    }
}

/* What is here stays, and what both changed is told. */
static void
test_merged (void)
{
  g_autoptr (LwRecord) was = make_student ("A", "b", NULL, 3);
  g_autoptr (LwRecord) stored = make_student ("Z", "y", "1", 4);
  g_autoptr (LwRecord) here = make_student ("X", "y", NULL, 3);
  g_autoptr (LwRecord) expected = make_student ("X", "y", "1", 4);
  g_autoptr (LwDraft) draft = lw_draft_new_changed (was, here);
  g_autoptr (GPtrArray) contested = g_ptr_array_new ();
  g_autoptr (LwDraft) merged = lw_draft_merged (draft, stored, contested);

  g_assert_true (lw_record_same_fields (lw_draft_get_is (merged), expected));
  g_assert_true (lw_record_same_fields (lw_draft_get_was (merged), stored));
  g_assert_cmpuint (contested->len, ==, 1);
  g_assert_cmpstr (((LwField *) contested->pdata[0])->name, ==, "given-name");
}

/* A choice of a school: who says why and who chooses don't hinder each other. */
static void
test_merged_object (void)
{
  static const struct
  {
    const char *was;
    const char *here;
    const char *stored;
    const char *merged;
    gboolean is_contested;
  } cases[] = {
    { NULL, "{\"why\":\"w\"}", "{\"kb\":true}", "{\"kb\":true,\"why\":\"w\"}", FALSE },
    { "{\"kb\":true}", "{\"kb\":true,\"why\":\"w\"}", "{\"tl\":true}",
      "{\"tl\":true,\"why\":\"w\"}", FALSE },
    { "{\"kb\":true,\"why\":\"w\"}", "{\"kb\":true}", "{\"kb\":false,\"why\":\"w\"}",
      "{\"kb\":false}", FALSE },
    { "{\"why\":\"w\"}", "{\"why\":\"h\"}", "{\"why\":\"s\"}", "{\"why\":\"h\"}", TRUE },
    { "{\"why\":\"w\"}", "{\"why\":\"h\"}", NULL, "{\"why\":\"h\"}", TRUE },
    { "{\"why\":\"w\"}", NULL, "{\"why\":\"s\"}", NULL, TRUE },
    { "{\"why\":\"w\",\"kb\":true}", "{\"why\":\"w\"}", "{\"kb\":true}", NULL, FALSE },
    { NULL, "{\"kb\":true}", "{\"kb\":true,\"who\":\"J\"}", "{\"kb\":true,\"who\":\"J\"}", FALSE },
  };
  g_autoptr (LwRecord) was = lw_record_new (&lw_variant_record, "v1");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwRecord) stored = lw_record_copy (was);
      g_autoptr (LwDraft) draft = NULL, here = NULL, merged = NULL;
      g_autoptr (GPtrArray) contested = g_ptr_array_new ();

      lw_record_set_text (was, "own", cases[i].was);
      lw_record_set_text (stored, "own", cases[i].stored);
      draft = lw_draft_new (was);
      here = lw_draft_with_text (draft, "own", cases[i].here);
      merged = lw_draft_merged (here, stored, contested);
      g_test_message ("case %u", i);
      g_assert_cmpstr (LW_VARIANT (lw_draft_get_is (merged))->own, ==, cases[i].merged);
      g_assert_cmpuint (contested->len, ==, cases[i].is_contested);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/new-destroy", test_new_destroy);
  g_test_add_func ("/draft/new-changed", test_new_changed);
  g_test_add_func ("/draft/acts", test_acts);
  g_test_add_func ("/draft/rebased", test_rebased);
  g_test_add_func ("/draft/merged", test_merged);
  g_test_add_func ("/draft/merged-object", test_merged_object);

  return g_test_run ();
}
