/* test-student-list.c - tests of the students that a search and filters leave
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-student-list.h"

#include "lw-date.h"
#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *office;
  LwStudentList *list;
  LwRecord *other_group;
  GArray *splices; /* Splice */
} Fixture;

typedef struct
{
  guint position;
  guint removed;
  guint added;
} Splice;

static void
items_changed_cb (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  Splice splice = { position, removed, added };

  g_array_append_val (fixture->splices, splice);
}

static LwStudent *
student (Fixture *fixture, const char *number)
{
  return test_school_find (fixture->office, &lw_student_record, number);
}

static const char *
id_of (Fixture *fixture, const char *number)
{
  return lw_record_get_id (LW_RECORD (student (fixture, number)));
}

static const char *
anna (Fixture *fixture)
{
  return lw_record_get_id (test_school_find (fixture->office, &lw_staff_record, "Anna de Wit"));
}

static void
change (Fixture *fixture, LwRecord *record, const char *field, const char *value)
{
  g_autoptr (LwRecord) copy = lw_record_copy (record);

  lw_record_set_text (copy, field, value);
  test_school_put (fixture->office, copy);
}

/* One student moves to 3C, a class of another leerweg without a mentor. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->other_group = lw_record_new (&lw_group_record, NULL);
  lw_record_set_text (fixture->other_group, "name", "3C");
  lw_record_set_text (fixture->other_group, "track", "tl");
  test_school_put (fixture->office, fixture->other_group);
  change (fixture, LW_RECORD (student (fixture, "00130")), "group",
          lw_record_get_id (fixture->other_group));
  fixture->list = lw_student_list_new (fixture->office);
  fixture->splices = g_array_new (FALSE, FALSE, sizeof (Splice));
  g_signal_connect (fixture->list, "items-changed", G_CALLBACK (items_changed_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_array_unref (fixture->splices);
  g_assert_finalize_object (fixture->list);
  g_object_unref (fixture->other_group);
  test_school_free (fixture->office);
}

static guint
size (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->list));
}

static guint
query (Fixture *fixture, LwStudentQuery query)
{
  lw_student_list_set_query (fixture->list, &query);

  return size (fixture);
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (size (fixture), ==, 24);
  for (guint i = 1; i < size (fixture); i++)
    {
      g_autoptr (LwRecord) before = g_list_model_get_item (G_LIST_MODEL (fixture->list), i - 1);
      g_autoptr (LwRecord) after = g_list_model_get_item (G_LIST_MODEL (fixture->list), i);

      g_assert_cmpint (lw_record_compare (before, after), <=, 0);
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->list), 24));
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .words = "zoe wit" }), ==, 1);
  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .words = "  ZOË  " }), ==, 1);
  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .words = "00123" }), ==, 1);
  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .words = "3c" }), ==, 1);
  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .words = "jan & piet" }), ==, 1);
  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .words = "*%_" }), ==, 24);
  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .words = "   " }), ==, 24);
  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .words = "" }), ==, 24);
}

/* The class's mentor and leerweg count where the student has none of their own. */
static void
test_filters (Fixture *fixture, gconstpointer data)
{
  const char *group = lw_record_get_id (fixture->other_group);

  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .group = group }), ==, 1);
  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .group = "gone" }), ==, 0);
  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .mentor = anna (fixture) }), ==, 23);
  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .track = "kb" }), ==, 23);
  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .track = "tl" }), ==, 1);
  change (fixture, LW_RECORD (student (fixture, "00130")), "mentor", anna (fixture));
  change (fixture, LW_RECORD (student (fixture, "00123")), "track", "tl");
  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .mentor = anna (fixture) }), ==, 24);
  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .track = "tl" }), ==, 2);
  g_assert_cmpuint (
    query (fixture, (LwStudentQuery){ .track = "tl", .group = group, .words = "ij" }), ==, 0);
}

/* Who has a place: not who still seeks, nor whose stage was broken off or is long ago. */
static void
test_without_place (Fixture *fixture, gconstpointer data)
{
  LwRecord *stage = LW_RECORD (test_school_find_stage (fixture->office, "00123"));
  g_autoptr (LwRecord) past = NULL;
  GDate day = lw_date_from_dmy (3, 3, 2026);

  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .without_place = TRUE }), ==, 22);
  change (fixture, stage, "state", "zoekt");
  g_assert_cmpuint (size (fixture), ==, 23);
  change (fixture, stage, "state", "afgebroken");
  g_assert_cmpuint (size (fixture), ==, 23);
  change (fixture, stage, "state", "loopt");
  g_assert_cmpuint (size (fixture), ==, 22);
  change (fixture, stage, "workplace", NULL);
  g_assert_cmpuint (size (fixture), ==, 23);
  past = lw_record_copy (LW_RECORD (test_school_find_stage (fixture->office, "00124")));
  lw_record_set_date (past, "first-day", &day);
  lw_record_set_date (past, "last-day", &day);
  test_school_put (fixture->office, past);
  g_assert_cmpuint (size (fixture), ==, 24);
}

static void
test_supervisor (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .supervisor = anna (fixture) }), ==, 0);
  change (fixture, LW_RECORD (test_school_find_stage (fixture->office, "00124")), "supervisor",
          anna (fixture));
  g_assert_cmpuint (size (fixture), ==, 1);
}

static void
assert_told (Fixture *fixture, guint position, guint removed, guint added)
{
  gboolean is_told = FALSE;

  for (guint i = 0; i < fixture->splices->len; i++)
    {
      Splice *splice = &g_array_index (fixture->splices, Splice, i);

      is_told
        |= splice->position == position && splice->removed == removed && splice->added == added;
    }
  g_assert_true (is_told);
  g_array_set_size (fixture->splices, 0);
}

static guint
position_of (Fixture *fixture, const char *number)
{
  return lw_filtered_list_find (LW_FILTERED_LIST (fixture->list), id_of (fixture, number));
}

/* A student who comes, goes or changes is told of as such: the rest of the list stays. */
static void
test_splices (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) fresh = lw_record_new (&lw_student_record, NULL);
  LwAct *act = lw_act_new ("delete", "Student");
  guint position;

  lw_record_set_text (fresh, "number", "00999");
  lw_record_set_text (fresh, "family-name", "Klaassen");
  test_school_put (fixture->office, fresh);
  assert_told (fixture, position_of (fixture, "00999"), 0, 1);
  position = position_of (fixture, "00999");
  lw_act_delete (act, &lw_student_record, lw_record_get_id (fresh), -1);
  g_assert_true (lw_office_commit (fixture->office, act, NULL));
  lw_act_free (act);
  assert_told (fixture, position, 1, 0);
  change (fixture, LW_RECORD (student (fixture, "00126")), "given-name", "Fatma");
  assert_told (fixture, position_of (fixture, "00126"), 1, 1);
}

/* A row says whether there is a place, and the name of the class: it hears when these change. */
static void
test_rows_hear_of_stages (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) copy = NULL;
  LwRecord *stage = LW_RECORD (test_school_find_stage (fixture->office, "00123"));

  g_assert_true (lw_student_list_has_place (fixture->list, student (fixture, "00123")));
  change (fixture, stage, "state", "zoekt");
  assert_told (fixture, position_of (fixture, "00123"), 1, 1);
  g_assert_false (lw_student_list_has_place (fixture->list, student (fixture, "00123")));
  change (fixture, stage, "state", "getekend");
  assert_told (fixture, position_of (fixture, "00123"), 1, 1);
  change (fixture, stage, "student", id_of (fixture, "00125"));
  assert_told (fixture, position_of (fixture, "00125"), 1, 1);
  change (fixture, stage, "pattern", "lint:ma");
  g_assert_cmpuint (fixture->splices->len, ==, 0);
  copy = lw_record_copy (test_school_find (fixture->office, &lw_group_record, "3C"));
  lw_record_set_text (copy, "name", "3D");
  test_school_put (fixture->office, copy);
  assert_told (fixture, position_of (fixture, "00130"), 1, 1);
  g_assert_cmpuint (query (fixture, (LwStudentQuery){ .words = "3d" }), ==, 1);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add ("/student-list/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("order", test_order);
  ADD ("words", test_words);
  ADD ("filters", test_filters);
  ADD ("without-place", test_without_place);
  ADD ("supervisor", test_supervisor);
  ADD ("splices", test_splices);
  ADD ("rows-hear-of-stages", test_rows_hear_of_stages);

  return g_test_run ();
}
