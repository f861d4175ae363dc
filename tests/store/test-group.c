/* test-group.c - tests of acts that share one commit as they come
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "lw-error.h"

#define STUDENT (&lw_student_record)

static gboolean
put (LwStore *store, const char *id, const char *number, GError **error)
{
  g_autoptr (LwRecord) record = lw_record_new (STUDENT, id);
  g_autoptr (LwAct) act = lw_act_new ("batch", id);
  g_autoptr (LwOutcome) outcome = NULL;

  lw_record_set_text (record, "number", number);
  lw_record_set_text (record, "family-name", "Jong");
  lw_act_put (act, record);
  outcome = lw_store_commit (store, act, error);

  return outcome != NULL;
}

static gint64
count_students (LwStore *store)
{
  return lw_store_count (store, STUDENT, NULL);
}

/* What another process sees: the file, and not this connection. */
static gint64
count_outside (Fixture *fixture)
{
  return fixture_sql_int (fixture->path, "SELECT COUNT(*) FROM student");
}

/* Each act sees the one before, one that is refused spoils nothing, and others see all or nothing.
 */
static void
test_keep (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lw_store_begin_group (fixture->store, &error));
  g_assert_true (put (fixture->store, "a", "1", &error));
  g_assert_cmpint (count_students (fixture->store), ==, 1);
  g_assert_cmpint (count_outside (fixture), ==, 0);
  g_assert_false (put (fixture->store, "b", "1", &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_true (put (fixture->store, "c", "3", &error));
  g_assert_true (lw_store_end_group (fixture->store, TRUE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_outside (fixture), ==, 2);
  g_assert_cmpint (fixture_sql_int (fixture->path, "SELECT COUNT(*) FROM act"), ==, 2);
}

static void
test_drop (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (put (fixture->store, "a", "1", &error));
  g_assert_true (lw_store_begin_group (fixture->store, &error));
  g_assert_true (put (fixture->store, "b", "2", &error));
  g_assert_true (lw_store_end_group (fixture->store, FALSE, &error));
  g_assert_no_error (error);
  g_assert_cmpint (count_students (fixture->store), ==, 1);
  g_assert_cmpint (count_outside (fixture), ==, 1);
  /* And what comes after is as ever. */
  g_assert_true (put (fixture->store, "c", "3", &error));
  g_assert_cmpint (count_outside (fixture), ==, 2);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwOutcome) first = NULL;
  g_autoptr (LwOutcome) second = NULL;

  g_assert_true (put (fixture->store, "a", "1", &error));
  g_assert_true (lw_store_begin_group (fixture->store, &error));
  g_assert_true (put (fixture->store, "b", "2", &error));
  first = lw_store_undo (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (first->undone_label, ==, "b");
  second = lw_store_undo (fixture->store, &error);
  g_assert_cmpstr (second->undone_label, ==, "a");
  g_assert_null (lw_store_undo (fixture->store, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_MISSING);
  g_clear_error (&error);
  g_assert_true (lw_store_end_group (fixture->store, TRUE, &error));
  g_assert_cmpint (count_outside (fixture), ==, 0);
}

/* Who goes away in the middle leaves nothing. */
static void
test_close (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (lw_store_begin_group (fixture->store, &error));
  g_assert_true (put (fixture->store, "a", "1", &error));
  fixture_reopen (fixture, LW_STORE_DEFAULT, "Anna");
  g_assert_cmpint (count_students (fixture->store), ==, 0);
  g_assert_true (put (fixture->store, "a", "1", &error));
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture_reopen (fixture, LW_STORE_READ_ONLY, "Anna");
  g_assert_false (lw_store_begin_group (fixture->store, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_READ_ONLY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function)                                                                        \
  g_test_add ("/group/" name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("keep", test_keep);
  ADD ("drop", test_drop);
  ADD ("undo", test_undo);
  ADD ("close", test_close);
  ADD ("read-only", test_read_only);

  return g_test_run ();
}
