/* test-office.c - tests of an open school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-error.h"
#include "folder.h"
#include "lw-office.h"
#include "lw-seed.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->path = g_build_filename (fixture->folder, "school.leerwerk", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  folder_free (fixture->folder);
  g_free (fixture->path);
}

static LwOffice *
open_school (Fixture *fixture, LwOfficeFlags flags)
{
  g_autoptr (GError) error = NULL;
  LwOffice *office = lw_office_open (fixture->path, flags, "Anna", &error);

  g_assert_no_error (error);

  return office;
}

static LwRecord *
new_student (const char *number, const char *family_name)
{
  LwRecord *student = lw_record_new (&lw_student_record, NULL);

  lw_record_set_text (student, "number", number);
  lw_record_set_text (student, "family-name", family_name);

  return student;
}

static void
put (LwOffice *office, LwRecord *record)
{
  g_autoptr (LwAct) act = lw_act_new ("edit", "Test");
  g_autoptr (GError) error = NULL;

  lw_act_put (act, record);
  g_assert_true (lw_office_commit (office, act, &error));
  g_assert_no_error (error);
}

static guint
size_of (LwOffice *office, const LwRecordType *type)
{
  return lw_record_list_get_size (lw_office_get_list (office, type));
}

static void
test_seed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwOffice) office = open_school (fixture, LW_OFFICE_CREATE);
  const LwCatalogue *catalogue = lw_office_get_catalogue (office);
  guint n_holidays = size_of (office, &lw_calendar_day_record);

  g_assert_cmpuint (size_of (office, &lw_variant_record), ==, 20);
  g_assert_cmpuint (size_of (office, &lw_competency_record), ==, catalogue->competencies->len);
  g_assert_cmpuint (size_of (office, &lw_school_year_record), ==, 5);
  g_assert_cmpuint (n_holidays, ==, 25);
  g_assert_nonnull (lw_office_get_school_year (office));
  g_assert_null (lw_office_get_school (office));
  /* The school is there before anybody did anything. */
  g_assert_null (lw_office_get_undo_label (office));

  {
    g_autoptr (LwAct) act = lw_act_new ("begin", "Begin");
    g_autoptr (GError) error = NULL;

    lw_seed_add_school (act, office, "’t Web", "noord");
    g_assert_true (lw_office_commit (office, act, &error));
    g_assert_no_error (error);
  }
  g_assert_cmpstr (lw_office_get_school (office)->region, ==, "noord");
  g_assert_cmpuint (size_of (office, &lw_calendar_day_record), ==, n_holidays);
}

static void
test_reopen_writes_nothing (Fixture *fixture, gconstpointer data)
{
  LwOffice *office = open_school (fixture, LW_OFFICE_CREATE);
  LwRecord *variant
    = g_object_ref (lw_record_list_peek (lw_office_get_list (office, &lw_variant_record), 3));

  g_object_unref (office);
  office = open_school (fixture, LW_OFFICE_DEFAULT);
  g_assert_cmpint (
    lw_record_get_rev (lw_office_find (office, &lw_variant_record, lw_record_get_id (variant))), ==,
    lw_record_get_rev (variant));
  g_object_unref (variant);
  g_object_unref (office);
}

static void
test_lists_follow_acts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwOffice) office = open_school (fixture, LW_OFFICE_CREATE);
  g_autoptr (LwRecord) student = new_student ("00123", "Jong");
  g_autoptr (GError) error = NULL;
  LwStudent *listed;

  put (office, student);
  listed = lw_office_find (office, &lw_student_record, lw_record_get_id (student));
  g_assert_nonnull (listed);
  g_assert_cmpstr (listed->family_name, ==, "Jong");
  g_assert_cmpstr (lw_office_get_undo_label (office), ==, "Test");

  g_assert_true (lw_office_undo (office, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (size_of (office, &lw_student_record), ==, 0);
  g_assert_null (lw_office_get_undo_label (office));
  g_assert_cmpstr (lw_office_get_redo_label (office), ==, "Test");

  g_assert_true (lw_office_redo (office, &error));
  g_assert_cmpuint (size_of (office, &lw_student_record), ==, 1);
}

static void
run_until_idle (void)
{
  for (int i = 0; i < 100; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
}

/* Of one class, by family name. */
static void
test_find_of (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *number;
    const char *name;
    const char *group;
  } students[] = { { "1", "Smit", "a" }, { "2", "Bos", "a" }, { "3", "Kok", "b" } };
  g_autoptr (LwOffice) office = open_school (fixture, LW_OFFICE_CREATE);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) none = NULL;

  put_fields (office, &lw_group_record, "a", "{'name':'3A'}");
  put_fields (office, &lw_group_record, "b", "{'name':'3B'}");
  for (guint i = 0; i < G_N_ELEMENTS (students); i++)
    {
      g_autoptr (LwRecord) student = new_student (students[i].number, students[i].name);

      lw_record_set_text (student, "group", students[i].group);
      put (office, student);
    }
  found = lw_office_find_of (office, &lw_student_record, "group", "a");
  none = lw_office_find_of (office, &lw_student_record, "group", "c");
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_cmpstr (((LwStudent *) found->pdata[0])->family_name, ==, "Bos");
  g_assert_cmpstr (((LwStudent *) found->pdata[1])->family_name, ==, "Smit");
  g_assert_cmpuint (none->len, ==, 0);
}

static void
test_watch (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwOffice) office = open_school (fixture, LW_OFFICE_CREATE);
  g_autoptr (LwRecord) anna = new_student ("1", "Jong");
  g_autoptr (LwRecord) bram = new_student ("2", "Bos");
  g_autoptr (LwRecord) item = lw_record_new (&lw_portfolio_item_record, NULL);
  g_autoptr (LwRecord) other = lw_record_new (&lw_portfolio_item_record, NULL);
  LwRecordList *items;

  put (office, anna);
  put (office, bram);
  lw_record_set_text (item, "student", lw_record_get_id (anna));
  put (office, item);
  items = lw_office_watch (office, &lw_portfolio_item_record, "student", lw_record_get_id (anna));
  run_until_idle ();
  g_assert_cmpuint (lw_record_list_get_size (items), ==, 1);
  lw_record_set_text (other, "student", lw_record_get_id (bram));
  put (office, other);
  g_assert_cmpuint (lw_record_list_get_size (items), ==, 1);
  {
    g_autoptr (LwAct) act = lw_act_new ("edit", "Test");

    lw_act_delete (act, &lw_portfolio_item_record, lw_record_get_id (item), -1);
    g_assert_true (lw_office_commit (office, act, NULL));
  }
  g_assert_cmpuint (lw_record_list_get_size (items), ==, 0);
  g_assert_finalize_object (items);
}

static void
test_open_async (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOffice) missing = lw_office_open (fixture->path, LW_OFFICE_DEFAULT, NULL, &error);

  g_assert_null (missing);
  g_assert_nonnull (error);
  g_assert_true (error->domain == LW_ERROR);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

/* Who only reads is refused, and that is no trouble of the disk. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwOffice) writer = open_school (fixture, LW_OFFICE_CREATE);
  g_autoptr (LwOffice) reader = open_school (fixture, LW_OFFICE_READ_ONLY);
  g_autoptr (LwRecord) student = new_student ("00123", "Jong");
  g_autoptr (LwAct) act = lw_act_new ("edit", "Test");
  g_autoptr (GError) error = NULL;

  put (writer, student);
  g_assert_true (lw_office_is_read_only (reader));
  lw_act_put (act, student);
  g_assert_false (lw_office_commit (reader, act, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (lw_office_undo (reader, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_READ_ONLY);
  g_assert_cmpint (lw_office_get_saved_state (reader), ==, LW_SAVED_ALL);
  g_assert_null (lw_office_get_trouble (reader));
  g_assert_true (lw_office_flush (reader));
  g_assert_true (lw_office_undo (writer, NULL));
}

/* What was refused at a stroke is over when it is tried again; the trouble has a code. */
static void
test_try_again (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwOffice) office = open_school (fixture, LW_OFFICE_CREATE);
  g_autofree char *away = g_strconcat (fixture->path, ".away", NULL);
  g_autoptr (LwRecord) student = new_student ("00123", "Jong");
  g_autoptr (LwAct) act = lw_act_new ("edit", "Test");

  lw_act_put (act, student);
  g_assert_cmpint (g_rename (fixture->path, away), ==, 0);
  g_assert_false (lw_office_commit (office, act, NULL));
  g_assert_cmpint (lw_office_get_saved_state (office), ==, LW_SAVED_FAILED);
  g_assert_cmpint (lw_office_get_trouble_code (office), ==, LW_ERROR_GONE);
  g_assert_cmpint (g_rename (away, fixture->path), ==, 0);
  g_assert_true (lw_office_try_again (office));
  g_assert_cmpint (lw_office_get_saved_state (office), ==, LW_SAVED_ALL);
  g_assert_null (lw_office_get_trouble (office));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/office/seed", test_seed);
  ADD ("/office/reopen-writes-nothing", test_reopen_writes_nothing);
  ADD ("/office/lists-follow-acts", test_lists_follow_acts);
  ADD ("/office/find-of", test_find_of);
  ADD ("/office/watch", test_watch);
  ADD ("/office/missing", test_open_async);
  ADD ("/office/read-only", test_read_only);
  ADD ("/office/try-again", test_try_again);

  return g_test_run ();
}
