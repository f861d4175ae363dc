/* test-wishes-let-go.c - tests of deleting workplaces that students wish
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wishes-let-go.h"

#include "folder.h"
#include "lw-error.h"

typedef FolderSchool Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  folder_school_set_up (fixture);
  put_fields (fixture->office, &lw_company_record, "c1", "{'name':'Bakkerij Vis'}");
  put_fields (fixture->office, &lw_company_record, "c2", "{'name':'De Bron'}");
  put_fields (fixture->office, &lw_workplace_record, "w1", "{'company':'c1'}");
  put_fields (fixture->office, &lw_workplace_record, "w2", "{'company':'c1'}");
  put_fields (fixture->office, &lw_workplace_record, "w3", "{'company':'c2','title':'Kas'}");
  put_fields (fixture->office, &lw_student_record, "a", "{'number':'1','family-name':'Bos'}");
  put_fields (fixture->office, &lw_wish_record, "x1", "{'student':'a','workplace':'w1','rank':1}");
  put_fields (fixture->office, &lw_wish_record, "x2", "{'student':'a','workplace':'w3','rank':2}");
  put_fields (fixture->office, &lw_wish_record, "x3", "{'student':'a','workplace':'w2','rank':3}");
}

/* "w1 w3 -": what is wished, in the order of the ranks. */
static void
assert_wishes (Fixture *fixture, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) wishes
    = lw_office_query (fixture->office, &lw_wish_record, NULL, NULL, 0, &error);
  const char *places[3] = { NULL };
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (wishes->len, ==, G_N_ELEMENTS (places));
  for (guint i = 0; i < wishes->len; i++)
    {
      const LwWish *wish = g_ptr_array_index (wishes, i);

      places[wish->rank - 1] = wish->workplace != NULL ? wish->workplace : "-";
    }
  text = g_strdup_printf ("%s %s %s", places[0], places[1], places[2]);
  g_assert_cmpstr (text, ==, expected);
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **kept = data;

  *kept = g_object_ref (result);
}

static gboolean delete (Fixture *fixture, LwAct *act, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  lw_wishes_delete_async (fixture->office, act, NULL, deleted_cb, &result);
  g_assert_cmpint (lw_office_get_saved_state (fixture->office), ==, LW_SAVED_BUSY);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return lw_wishes_delete_finish (fixture->office, result, error);
}

/* A company with all its workplaces: only the wishes for those are let go of, in one act. */
static void
test_company (Fixture *fixture, gconstpointer data)
{
  LwAct *act = lw_act_new ("delete", "Company deleted");
  g_autoptr (LwAct) bare = lw_act_new ("delete", "Deleted");
  g_autoptr (GError) error = NULL;

  lw_act_delete (bare, &lw_workplace_record, "w1", -1);
  g_assert_false (lw_office_commit (fixture->office, bare, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_IN_USE);
  g_clear_error (&error);

  lw_act_delete (act, &lw_workplace_record, "w1", -1);
  lw_act_delete (act, &lw_workplace_record, "w2", -1);
  lw_act_delete (act, &lw_company_record, "c1", -1);
  g_assert_true (delete (fixture, act, &error));
  g_assert_no_error (error);
  assert_wishes (fixture, "- w3 -");
  g_assert_null (lw_office_find (fixture->office, &lw_company_record, "c1"));
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==, "Company deleted");

  g_assert_true (lw_office_undo (fixture->office, &error));
  g_assert_no_error (error);
  assert_wishes (fixture, "w1 w3 w2");
  g_assert_nonnull (lw_office_find (fixture->office, &lw_company_record, "c1"));
}

/* A stage still keeps its workplace, and then the wishes stay what they were. */
static void
test_stage (Fixture *fixture, gconstpointer data)
{
  LwAct *act = lw_act_new ("delete", "Deleted");
  g_autoptr (GError) error = NULL;

  put_fields (fixture->office, &lw_placement_record, "p1", "{'workplace':'w1','state':'gevraagd'}");
  lw_act_delete (act, &lw_workplace_record, "w1", -1);
  g_assert_false (delete (fixture, act, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_IN_USE);
  assert_wishes (fixture, "w1 w3 w2");
  g_assert_nonnull (lw_office_find (fixture->office, &lw_workplace_record, "w1"));
}

/* What wishes are not about is done as it is. */
static void
test_other (Fixture *fixture, gconstpointer data)
{
  LwAct *act = lw_act_new ("delete", "Deleted");
  g_autoptr (GError) error = NULL;

  put_fields (fixture->office, &lw_contact_person_record, "k1", "{'company':'c1','name':'Ans'}");
  lw_act_delete (act, &lw_contact_person_record, "k1", -1);
  g_assert_true (delete (fixture, act, &error));
  g_assert_no_error (error);
  g_assert_null (lw_office_find (fixture->office, &lw_contact_person_record, "k1"));
  assert_wishes (fixture, "w1 w3 w2");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add (name, Fixture, NULL, set_up, function, folder_school_tear_down)
  ADD ("/wishes-let-go/company", test_company);
  ADD ("/wishes-let-go/stage", test_stage);
  ADD ("/wishes-let-go/other", test_other);

  return g_test_run ();
}
