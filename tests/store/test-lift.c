/* test-lift.c - tests of the schema ladder
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "lw-store-db.h"

#include <string.h>

#define MADE_UP_STEP                                                                               \
  "ALTER TABLE school ADD COLUMN motto TEXT;"                                                      \
  "CREATE TABLE outing (id TEXT NOT NULL PRIMARY KEY, placement TEXT REFERENCES placement (id));"  \
  "UPDATE school SET motto = 'Leren door doen'"

/* The program's own steps, and one more. */
static char **
make_ladder (const char *step)
{
  g_autoptr (GStrvBuilder) steps = g_strv_builder_new ();

  g_strv_builder_addv (steps, (const char **) lw_store_ladder_get_own ());
  g_strv_builder_add (steps, step);

  return g_strv_builder_end (steps);
}

static int
own_height (void)
{
  return lw_store_ladder_get_height (lw_store_ladder_get_own ());
}

static int
try_open (const char *path, LwStoreFlags flags, char **ladder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwStore) store
    = ladder != NULL
        ? lw_store_open_with_ladder (path, flags, "Bert", (LwStoreLadder) ladder, &error)
        : lw_store_open (path, flags, "Bert", &error);

  g_assert_true ((store == NULL) == (error != NULL));
  if (error != NULL)
    g_test_message ("refused: %s", error->message);

  return error != NULL ? error->code : -1;
}

static char *
copy_of (Fixture *fixture)
{
  g_autofree char *name = g_strdup_printf ("school.step-%d.leerwerk", own_height ());

  return g_build_filename (fixture->folder, name, NULL);
}

static void
test_lift (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) ladder = make_ladder (MADE_UP_STEP);
  g_autofree char *copy = copy_of (fixture);
  g_autoptr (LwOutcome) outcome = NULL;
  g_autoptr (LwOutcome) history = NULL;
  g_autoptr (GError) error = NULL;

  fixture_put (fixture->store, &lw_school_record, "s", "{\"name\":\"De Esdoorn\"}");
  g_clear_object (&fixture->store);

  /* reading alone does not lift */
  g_assert_cmpint (try_open (fixture->path, LW_STORE_READ_ONLY, ladder), ==, LW_ERROR_READ_ONLY);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));

  fixture->store = lw_store_open_with_ladder (fixture->path, LW_STORE_DEFAULT, "Anna",
                                              (LwStoreLadder) ladder, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lw_store_get_version (fixture->store), ==, own_height () + 1);
  fixture_assert_text (fixture->store, &lw_school_record, "s", "name", "De Esdoorn");
  g_assert_cmpint (
    fixture_sql_int (fixture->path, "SELECT COUNT(*) FROM school WHERE motto = 'Leren door doen'"),
    ==, 1);

  /* undo stops at the step */
  history = lw_store_peek_history (fixture->store, &error);
  g_assert_no_error (error);
  g_assert_null (history->undo_label);
  outcome = lw_store_undo (fixture->store, &error);
  g_assert_error (error, LW_ERROR, LW_ERROR_MISSING);

  /* the copy is the store as it was */
  g_assert_cmpint (fixture_sql_int (copy, "PRAGMA user_version"), ==, own_height ());
  g_assert_cmpint (try_open (copy, LW_STORE_DEFAULT, NULL), ==, -1);

  /* the lifted one opens again, but not with the older program */
  g_clear_object (&fixture->store);
  g_assert_cmpint (try_open (fixture->path, LW_STORE_DEFAULT, ladder), ==, -1);
  g_assert_cmpint (try_open (fixture->path, LW_STORE_DEFAULT, NULL), ==, LW_ERROR_TOO_NEW);
}

/* A fresh store climbs all steps, and looks like a lifted one. */
static void
test_fresh_is_lifted (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) ladder = make_ladder (MADE_UP_STEP);
  g_autofree char *path = g_build_filename (fixture->folder, "fresh.leerwerk", NULL);
  static const char *const query
    = "SELECT group_concat (name || coalesce (sql, ''), ';') = (SELECT group_concat"
      " (name || coalesce (sql, ''), ';') FROM other.sqlite_schema) FROM main.sqlite_schema";
  sqlite3 *handle;
  sqlite3_stmt *stmt;
  g_autofree char *attach = g_strdup_printf ("ATTACH '%s' AS other", path);

  g_clear_object (&fixture->store);
  g_assert_cmpint (try_open (fixture->path, LW_STORE_DEFAULT, ladder), ==, -1);
  g_assert_cmpint (try_open (path, LW_STORE_CREATE, ladder), ==, -1);
  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, attach, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, query, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_int (stmt, 0), ==, 1);
  sqlite3_finalize (stmt);
  sqlite3_close (handle);
}

/* A step that fails leaves the store on the step before, whole. */
static void
test_failing_step (Fixture *fixture, gconstpointer data)
{
  static const char *const steps[] = {
    "CREATE TABLE halfway (x TEXT); INSERT INTO nowhere VALUES (1)",
    "CREATE TABLE halfway (x TEXT); INSERT INTO workplace (id, rev, company) VALUES ('w', 1, '?')",
  };

  fixture_put (fixture->store, &lw_school_record, "s", "{\"name\":\"De Esdoorn\"}");
  g_clear_object (&fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_auto (GStrv) ladder = make_ladder (steps[i]);

      g_assert_cmpint (try_open (fixture->path, LW_STORE_DEFAULT, ladder), !=, -1);
      fixture_reopen (fixture, LW_STORE_DEFAULT, "Anna");
      g_assert_cmpint (lw_store_get_version (fixture->store), ==, own_height ());
      fixture_assert_text (fixture->store, &lw_school_record, "s", "name", "De Esdoorn");
      g_clear_object (&fixture->store);
    }
}

/* A second lift from the same step keeps the first copy. */
static void
test_copies_stay (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) ladder = make_ladder (MADE_UP_STEP);
  g_autofree char *copy = copy_of (fixture);
  g_autofree char *after = NULL;

  g_clear_object (&fixture->store);
  g_file_set_contents (copy, "mine", -1, NULL);
  g_assert_cmpint (try_open (fixture->path, LW_STORE_DEFAULT, ladder), ==, -1);
  g_file_get_contents (copy, &after, NULL, NULL);
  g_assert_cmpstr (after, ==, "mine");
}

/* By which an opening knows it. */
static void
test_sum (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sum
    = lw_store_ladder_sum (lw_store_ladder_get_own (), own_height (), &error);

  g_assert_no_error (error);
  g_assert_cmpstr (sum, ==, LW_STORE_LADDER_SUM);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/lift/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("lift", test_lift);
  ADD ("fresh-is-lifted", test_fresh_is_lifted);
  ADD ("failing-step", test_failing_step);
  ADD ("copies-stay", test_copies_stay);
  ADD ("sum", test_sum);

  return g_test_run ();
}
