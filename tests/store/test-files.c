/* test-files.c - tests of files beside the store, and of the check of all
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* SHA-256 of "abc" */
#define ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

static char *
add (LwStore *store, const char *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));
  g_autoptr (GError) error = NULL;
  char *hash = lw_store_add_file (store, bytes, &error);

  g_assert_no_error (error);

  return hash;
}

static void
put_attachment (Fixture *fixture, const char *hash)
{
  g_autofree char *fields
    = g_strdup_printf ("{\"portfolio-item\":\"p\",\"name\":\"foto.jpg\",\"hash\":\"%s\"}", hash);

  fixture_put (fixture->store, &lw_student_record, "s",
               "{\"number\":\"1\",\"family-name\":\"Jong\"}");
  fixture_put (fixture->store, &lw_portfolio_item_record, "p", "{\"student\":\"s\"}");
  fixture_put (fixture->store, &lw_attachment_record, "a", fields);
}

static GStrv
check (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GStrv lines = lw_store_check (fixture->store, &error);

  g_assert_no_error (error);
  for (char **line = lines; *line != NULL; line++)
    g_test_message ("%s", *line);

  return lines;
}

static void
test_add (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = add (fixture->store, "abc");
  g_autofree char *second = add (fixture->store, "abc");
  g_autofree char *path = lw_store_get_file_path (fixture->store, ABC);
  g_autofree char *expected = g_strconcat (fixture->path, ".files/ba/" ABC, NULL);
  g_autofree char *shelf = g_path_get_dirname (path);
  g_autofree char *content = NULL;
  g_autoptr (GDir) dir = NULL;
  struct stat st;

  g_assert_cmpstr (first, ==, ABC);
  g_assert_cmpstr (second, ==, ABC);
  g_assert_cmpstr (path, ==, expected);
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "abc");
  g_assert_cmpint (stat (path, &st), ==, 0);
  g_assert_cmpint (st.st_mode & 0777, ==, 0600);
  g_assert_cmpint (stat (shelf, &st), ==, 0);
  g_assert_cmpint (st.st_mode & 0777, ==, 0700);
  dir = g_dir_open (shelf, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, ABC);
  g_assert_null (g_dir_read_name (dir));
}

static void
test_heals (Fixture *fixture, gconstpointer data)
{
  g_autofree char *hash = add (fixture->store, "abc");
  g_autofree char *path = lw_store_get_file_path (fixture->store, hash);
  g_autofree char *again = NULL;
  g_autofree char *content = NULL;

  g_file_set_contents (path, "xyz", -1, NULL);
  again = add (fixture->store, "abc");
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "abc");
}

static void
test_paths_stay_inside (Fixture *fixture, gconstpointer data)
{
  static const char *const names[]
    = { "", "..", "../../../etc/passwd", "BA7816BF", ABC "0", "/" ABC };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_null (lw_store_get_file_path (fixture->store, names[i]));
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);
  g_autoptr (GError) error = NULL;

  fixture_reopen (fixture, LW_STORE_READ_ONLY, "Anna");
  g_assert_null (lw_store_add_file (fixture->store, bytes, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_READ_ONLY);
}

static void
test_check_sound (Fixture *fixture, gconstpointer data)
{
  g_autofree char *hash = add (fixture->store, "abc");
  g_auto (GStrv) lines = NULL;

  put_attachment (fixture, hash);
  fixture_put (fixture->store, &lw_group_record, "g", "{\"name\":\"3A\"}");
  fixture_put (fixture->store, &lw_calendar_day_record, "d",
               "{\"name\":\"Toets\",\"first-day\":\"2027-03-02\",\"groups\":[\"g\"]}");
  lines = check (fixture);
  g_assert_null (lines[0]);
  g_assert_cmpint (fixture_sql_int (fixture->path, "SELECT size FROM attachment_file"), ==, 3);
}

static void
test_check_files (Fixture *fixture, gconstpointer data)
{
  g_autofree char *hash = add (fixture->store, "abc");
  g_autofree char *path = lw_store_get_file_path (fixture->store, hash);
  g_auto (GStrv) changed = NULL;
  g_auto (GStrv) gone = NULL;

  put_attachment (fixture, hash);
  g_file_set_contents (path, "abd", -1, NULL);
  changed = check (fixture);
  g_assert_cmpuint (g_strv_length (changed), ==, 1);
  g_assert_cmpint (g_unlink (path), ==, 0);
  gone = check (fixture);
  g_assert_cmpuint (g_strv_length (gone), ==, 1);
  g_assert_nonnull (strstr (gone[0], hash));
}

/* What somebody did to the file with another tool. */
static void
test_check_records (Fixture *fixture, gconstpointer data)
{
  static const char *const scripts[] = {
    "INSERT INTO workplace (id, rev, company) VALUES ('w', 1, 'nowhere')",
    "INSERT INTO calendar_day (id, rev, name, groups) VALUES ('d1', 1, 'A', '[\"nowhere\"]')",
    "INSERT INTO calendar_day (id, rev, name, groups) VALUES ('d2', 1, 'A', 'oops')",
    "INSERT INTO calendar_day (id, rev, name, first_day) VALUES ('d3', 1, 'A', '2027-02-30')",
  };

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_auto (GStrv) lines = NULL;

      fixture_sql (fixture->path, scripts[i]);
      lines = check (fixture);
      g_assert_cmpuint (g_strv_length (lines), ==, i + 1);
    }
}

#define ADD(name, func)                                                                            \
  g_test_add ("/files/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("add", test_add);
  ADD ("heals", test_heals);
  ADD ("paths-stay-inside", test_paths_stay_inside);
  ADD ("read-only", test_read_only);
  ADD ("check-sound", test_check_sound);
  ADD ("check-files", test_check_files);
  ADD ("check-records", test_check_records);

  return g_test_run ();
}
