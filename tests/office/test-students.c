/* test-students.c - tests of how students are checked and deleted
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-students.h"

#include "folder.h"
#include "lw-keeper.h"

typedef FolderSchool Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  folder_school_set_up (fixture);
  put_fields (fixture->office, &lw_company_record, "c1", "{'name':'Bakkerij Vis'}");
  put_fields (fixture->office, &lw_student_record, "a", "{'number':'1','family-name':'Bos'}");
  put_fields (fixture->office, &lw_student_record, "b", "{'number':'2','family-name':'Vos'}");
  put_fields (fixture->office, &lw_group_record, "g", "{'name':'3B'}");
}

static void
test_number (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *number;
    const char *field;
    const char *said;
  } cases[] = {
    { "1", "number", NULL },
    { "3", "number", NULL },
    { "2", "number", "the student number 2 is already that of Vos" },
    { "2", "family-name", NULL },
    { NULL, "number", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwRecord) student
        = lw_record_copy (lw_office_find (fixture->office, &lw_student_record, "a"));
      const LwField *field = lw_record_type_find_field (&lw_student_record, cases[i].field);
      g_autofree char *said = NULL;

      lw_record_set_text (student, "number", cases[i].number);
      said = lw_students_check_number (fixture->office, student, field);
      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

/* The check is asked of what is typed: the number waits, the name is kept. */
static void
test_keeper (Fixture *fixture, gconstpointer data)
{
  LwStudent *student = lw_office_find (fixture->office, &lw_student_record, "a");
  g_autoptr (LwKeeper) keeper = lw_keeper_new (fixture->office, LW_RECORD (student), "Student");
  LwStudent *kept;

  lw_keeper_set_check (keeper, lw_students_check_number);
  lw_keeper_set_text (keeper, "number", "2");
  lw_keeper_set_text (keeper, "given-name", "Jan");
  lw_keeper_end_visit (keeper);
  g_assert_true (lw_office_flush (fixture->office));
  kept = lw_office_find (fixture->office, &lw_student_record, "a");
  g_assert_cmpstr (kept->given_name, ==, "Jan");
  g_assert_cmpstr (kept->number, ==, "1");
  g_assert_cmpstr (lw_keeper_get_refusal (keeper, "number"), ==,
                   "the student number 2 is already that of Vos");
  g_assert_null (lw_keeper_get_refusal (keeper, "given-name"));

  lw_keeper_set_text (keeper, "number", "3");
  g_assert_null (lw_keeper_get_refusal (keeper, "number"));
  lw_keeper_end_visit (keeper);
  g_assert_true (lw_office_flush (fixture->office));
  kept = lw_office_find (fixture->office, &lw_student_record, "a");
  g_assert_cmpstr (kept->number, ==, "3");
}

static void
gathered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  *(GPtrArray **) data = lw_students_gather_finish (LW_OFFICE (source), result, &error);
  g_assert_no_error (error);
}

static GPtrArray *
gather (Fixture *fixture, const char *student)
{
  GPtrArray *parts = NULL;

  lw_students_gather_async (fixture->office, student, NULL, gathered_cb, &parts);
  while (parts == NULL)
    g_main_context_iteration (NULL, TRUE);

  return parts;
}

/* All kinds of what may belong to a student, directly or not. */
static void
fill (Fixture *fixture)
{
  static const struct
  {
    const LwRecordType *type;
    const char *id;
    const char *fields;
  } parts[] = {
    { &lw_membership_record, "m", "{'student':'a','group':'g'}" },
    { &lw_guardian_record, "q", "{'student':'a','name':'Jan'}" },
    { &lw_wish_record, "w", "{'student':'a'}" },
    { &lw_pop_record, "pop", "{'student':'a'}" },
    { &lw_goal_record, "goal", "{'pop':'pop'}" },
    { &lw_portfolio_item_record, "item", "{'student':'a'}" },
    { &lw_attachment_record, "file", "{'portfolio-item':'item'}" },
    { &lw_review_record, "r", "{'student':'a'}" },
    { &lw_placement_record, "p1", "{'student':'a'}" },
    { &lw_placement_record, "p2", "{'student':'a','follows':'p1'}" },
    { &lw_exception_record, "x", "{'placement':'p1','rule':'R1','reason':'Mag'}" },
    { &lw_visit_record, "v", "{'placement':'p1','date':'2026-12-01','text':'Gaat goed'}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    put_fields (fixture->office, parts[i].type, parts[i].id, parts[i].fields);
  put_fields (fixture->office, &lw_placement_record, "p3", "{'student':'b','follows':'p1'}");
  put_fields (fixture->office, &lw_pop_record, "pop-b", "{'student':'b'}");
  put_fields (fixture->office, &lw_contact_moment_record, "k", "{'company':'c1','placement':'p1'}");
}

#define N_PARTS 12

static gpointer
find (Fixture *fixture, const LwRecordType *type, const char *id)
{
  return lw_office_find (fixture->office, type, id);
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) parts = NULL;
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autoptr (LwAct) act = NULL;
  g_autoptr (GError) error = NULL;

  fill (fixture);
  parts = gather (fixture, "a");
  g_assert_cmpuint (parts->len, ==, N_PARTS);
  act = lw_students_delete_act (fixture->office, "a", parts);
  lw_office_commit (fixture->office, act, &error);
  g_assert_no_error (error);
  g_assert_null (find (fixture, &lw_student_record, "a"));
  g_assert_null (find (fixture, &lw_placement_record, "p1"));
  g_assert_null (find (fixture, &lw_exception_record, "x"));
  g_assert_null (find (fixture, &lw_visit_record, "v"));
  /* What is of others stays, and names it no more. */
  g_assert_null (LW_PLACEMENT (find (fixture, &lw_placement_record, "p3"))->follows);
  g_assert_null (LW_CONTACT_MOMENT (find (fixture, &lw_contact_moment_record, "k"))->placement);
  others = gather (fixture, "b");
  g_assert_cmpuint (others->len, ==, 2);

  lw_office_undo (fixture->office, &error);
  g_assert_no_error (error);
  again = gather (fixture, "a");
  g_assert_cmpuint (again->len, ==, N_PARTS);
  g_assert_cmpstr (LW_PLACEMENT (find (fixture, &lw_placement_record, "p3"))->follows, ==, "p1");
  g_assert_cmpstr (LW_CONTACT_MOMENT (find (fixture, &lw_contact_moment_record, "k"))->placement,
                   ==, "p1");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/students/" name, Fixture, NULL, set_up, function, folder_school_tear_down)
  ADD ("number", test_number);
  ADD ("keeper", test_keeper);
  ADD ("delete", test_delete);

  return g_test_run ();
}
