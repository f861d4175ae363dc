/* test-open.c - tests of what is let in as a store
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fixture.h"

#include "lw-store-place.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static int
try_open (const char *path, LwStoreFlags flags)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwStore) store = lw_store_open (path, flags, "Anna", &error);

  g_assert_true ((store == NULL) == (error != NULL));
  if (error != NULL)
    g_test_message ("refused: %s", error->message);

  return error != NULL ? error->code : -1;
}

static GBytes *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *content;
  gsize length;

  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);

  return g_bytes_new_take (content, length);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint count = 0;

  while (g_dir_read_name (dir) != NULL)
    count++;

  return count;
}

/* A file that is refused stays as it is, to the byte, and nothing comes to lie beside it. */
static void
assert_refused_untouched (Fixture *fixture, int code)
{
  g_autoptr (GBytes) before = read_file (fixture->path);
  g_autoptr (GBytes) after = NULL;
  guint n_files = count_files (fixture->folder);

  g_assert_cmpint (try_open (fixture->path, LW_STORE_DEFAULT), ==, code);
  g_assert_cmpint (try_open (fixture->path, LW_STORE_READ_ONLY), ==, code);
  after = read_file (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpuint (count_files (fixture->folder), ==, n_files);
}

static void
close_store (Fixture *fixture)
{
  g_assert_finalize_object (fixture->store);
  fixture->store = NULL;
}

/* Changes that somebody made to a good store. */
static void
test_tampered (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *script;
    int code;
  } cases[] = {
    { "PRAGMA user_version = 99", LW_ERROR_TOO_NEW },
    { "PRAGMA user_version = 0", LW_ERROR_NOT_A_STORE },
    { "PRAGMA application_id = 0", LW_ERROR_NOT_A_STORE },
    { "CREATE TRIGGER t AFTER UPDATE ON student BEGIN DELETE FROM student; END",
      LW_ERROR_NOT_A_STORE },
    { "CREATE VIEW v AS SELECT * FROM student", LW_ERROR_NOT_A_STORE },
    { "CREATE TABLE extra (x)", LW_ERROR_NOT_A_STORE },
    { "CREATE INDEX extra ON student (lower (number))", LW_ERROR_NOT_A_STORE },
    { "DROP TABLE review", LW_ERROR_NOT_A_STORE },
    { "ALTER TABLE school ADD COLUMN x", LW_ERROR_NOT_A_STORE },
    { "CREATE VIEW v AS SELECT 1; PRAGMA journal_mode = WAL", LW_ERROR_NOT_A_STORE },
    { "CREATE TRIGGER t AFTER UPDATE ON meta BEGIN DELETE FROM student; END;"
      "PRAGMA writable_schema = ON;"
      "UPDATE sqlite_schema SET name = 'sqlite_t', sql = replace(sql, 'R t', 'R sqlite_t')"
      " WHERE name = 't'",
      LW_ERROR_NOT_A_STORE },
    { "PRAGMA writable_schema = ON;"
      "UPDATE sqlite_schema SET sql = replace(sql, 'block BLOB', 'block DEFAULT (random())')"
      " WHERE name = 'search_index_data'",
      LW_ERROR_NOT_A_STORE },
    { "CREATE TABLE search_index_more (x)", LW_ERROR_NOT_A_STORE },
  };
  g_autoptr (GBytes) good = NULL;

  close_store (fixture);
  good = read_file (fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].script);
      g_file_set_contents (fixture->path, g_bytes_get_data (good, NULL),
                           (gssize) g_bytes_get_size (good), &error);
      g_assert_no_error (error);
      fixture_sql (fixture->path, cases[i].script);
      assert_refused_untouched (fixture, cases[i].code);
    }
}

static void
test_foreign (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *content;
    gssize length;
  } cases[] = {
    { "", 0 },
    { "x", 1 },
    { "Nummer;Achternaam\r\n1;Jong\r\n", -1 },
    { "SQLite format 3", 16 },
    { "PK\003\004 a zip", -1 },
  };

  close_store (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].content);
      g_file_set_contents (fixture->path, cases[i].content, cases[i].length, NULL);
      assert_refused_untouched (fixture, LW_ERROR_NOT_A_STORE);
    }
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  fixture_sql (fixture->path, "CREATE TABLE moz_cookies (x)");
  assert_refused_untouched (fixture, LW_ERROR_NOT_A_STORE);
}

static void
copy_file (const char *from, const char *to)
{
  g_autoptr (GBytes) content = read_file (from);

  g_assert_cmpuint (g_bytes_get_size (content), >, 0);
  g_file_set_contents (to, g_bytes_get_data (content, NULL), (gssize) g_bytes_get_size (content),
                       NULL);
}

/* Another program's database that crashed in the middle of a transaction: SQLite would roll it
 * back at the first reading, and so change it. */
static void
test_foreign_journal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = g_build_filename (fixture->folder, "other.db", NULL);
  g_autofree char *other_journal = g_strconcat (other, "-journal", NULL);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  sqlite3 *handle;

  close_store (fixture);
  g_assert_cmpint (sqlite3_open (other, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle,
                                 "PRAGMA cache_size = 1; CREATE TABLE t (x);"
                                 "INSERT INTO t VALUES (randomblob (100000));"
                                 "BEGIN; UPDATE t SET x = randomblob (200000);"
                                 "INSERT INTO t VALUES (randomblob (900000))",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  copy_file (other, fixture->path);
  copy_file (other_journal, journal);
  sqlite3_close (handle);

  before = read_file (journal);
  assert_refused_untouched (fixture, LW_ERROR_NOT_A_STORE);
  after = read_file (journal);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) good = NULL;
  const char *bytes;
  gsize length;

  for (guint i = 0; i < 50; i++)
    fixture_put (fixture->store, &lw_company_record, NULL, "{\"name\":\"A\"}");
  close_store (fixture);
  good = read_file (fixture->path);
  bytes = g_bytes_get_data (good, &length);
  for (gssize cut = (gssize) length - 4096; cut >= 100; cut -= cut > 4096 ? 4096 : 499)
    {
      g_test_message ("cut at %zd of %zu", cut, length);
      g_file_set_contents (fixture->path, bytes, cut, NULL);
      assert_refused_untouched (fixture, LW_ERROR_DAMAGED);
    }
}

/* Damage in the middle does not show when opening; it does before anything is written. */
static void
test_damaged_inside (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;
  gsize length;

  for (guint i = 0; i < 200; i++)
    fixture_put (fixture->store, &lw_company_record, NULL, "{\"name\":\"Bakkerij De Esdoorn\"}");
  close_store (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  memset (content + length - 4096, 0xa5, 4096);
  g_file_set_contents (fixture->path, content, (gssize) length, NULL);

  fixture_reopen (fixture, LW_STORE_DEFAULT, "Anna");
  g_assert_cmpint (
    fixture_try_put (fixture->store, &lw_company_record, NULL, "{\"name\":\"B\"}", 0), ==,
    LW_ERROR_DAMAGED);
  g_assert_false (lw_store_quick_check (fixture->store, NULL));
  lines = lw_store_check (fixture->store, NULL);
  g_assert_cmpuint (g_strv_length (lines), >, 0);
}

/* After an unclean end the file is looked through when it is opened. */
static void
test_unclean_end (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize length;

  for (guint i = 0; i < 200; i++)
    fixture_put (fixture->store, &lw_company_record, NULL, "{\"name\":\"Bakkerij De Esdoorn\"}");
  g_assert_cmpint (fixture_sql_int (fixture->path, "SELECT value FROM meta WHERE key = 'clean'"),
                   ==, 0);
  close_store (fixture);
  g_assert_cmpint (fixture_sql_int (fixture->path, "SELECT value FROM meta WHERE key = 'clean'"),
                   ==, 1);
  fixture_sql (fixture->path, "UPDATE meta SET value = '0' WHERE key = 'clean'");
  fixture_reopen (fixture, LW_STORE_DEFAULT, "Anna");
  close_store (fixture);

  fixture_sql (fixture->path, "UPDATE meta SET value = '0' WHERE key = 'clean'");
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  memset (content + length - 4096, 0xa5, 4096);
  g_file_set_contents (fixture->path, content, (gssize) length, NULL);
  g_assert_cmpint (try_open (fixture->path, LW_STORE_DEFAULT), ==, LW_ERROR_DAMAGED);
}

/* Opening and looking around leaves the file as it was. */
static void
test_reading_changes_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  fixture_put (fixture->store, &lw_company_record, "c1", "{\"name\":\"A\"}");
  close_store (fixture);
  before = read_file (fixture->path);
  fixture_reopen (fixture, LW_STORE_DEFAULT, "Anna");
  fixture_put (fixture->store, &lw_company_record, "c1", "{\"name\":\"A\"}");
  g_assert_cmpint (
    fixture_try_put (fixture->store, &lw_company_record, "c1", "{\"name\":\"B\"}", 7), ==,
    LW_ERROR_CONFLICT);
  close_store (fixture);
  after = read_file (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *none = g_build_filename (fixture->folder, "none.leerwerk", NULL);
  g_autofree char *deep = g_build_filename (fixture->folder, "a", "b.leerwerk", NULL);

  g_assert_cmpint (try_open (none, LW_STORE_DEFAULT), ==, LW_ERROR_MISSING);
  g_assert_cmpint (try_open (deep, LW_STORE_READ_ONLY), ==, LW_ERROR_NO_FOLDER);
  g_assert_cmpint (try_open (fixture->folder, LW_STORE_DEFAULT), ==, LW_ERROR_NOT_A_STORE);
  g_assert_false (g_file_test (none, G_FILE_TEST_EXISTS));
}

static mode_t
mode_of (const char *path)
{
  struct stat st;

  g_assert_cmpint (stat (path, &st), ==, 0);

  return st.st_mode & 0777;
}

static void
test_create (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "nieuw", "diep", NULL);
  g_autofree char *path = g_build_filename (folder, "school.leerwerk", NULL);
  mode_t old_mask = umask (0);

  g_assert_cmpint (try_open (fixture->path, LW_STORE_CREATE), ==, LW_ERROR_INVALID);
  g_assert_cmpint (try_open (path, LW_STORE_CREATE), ==, -1);
  g_assert_cmpint (mode_of (path), ==, 0600);
  g_assert_cmpint (mode_of (folder), ==, 0700);
  g_assert_cmpuint (count_files (folder), ==, 1);
  umask (old_mask);
}

static void
test_settings (Fixture *fixture, gconstpointer data)
{
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  struct stat st;

  fixture_put (fixture->store, &lw_company_record, NULL, "{\"name\":\"A\"}");
  /* TRUNCATE leaves an empty journal, which WAL and DELETE don't. */
  g_assert_cmpint (stat (journal, &st), ==, 0);
  g_assert_cmpint (st.st_size, ==, 0);
  g_assert_cmpint (st.st_mode & 0777, ==, 0600);
  g_assert_cmpint (fixture_sql_int (fixture->path, "PRAGMA application_id"), ==, 0x4c57726b);
  g_assert_cmpint (fixture_sql_int (fixture->path, "PRAGMA user_version"), ==,
                   lw_store_get_version (fixture->store));
}

/* Somebody's tool put the store in another mode: it goes back to the one that loses nothing. */
static void
test_other_mode (Fixture *fixture, gconstpointer data)
{
  g_autofree char *log = g_strconcat (fixture->path, "-wal", NULL);

  close_store (fixture);
  fixture_sql (fixture->path, "PRAGMA journal_mode = WAL");
  fixture_reopen (fixture, LW_STORE_DEFAULT, "Anna");
  fixture_put (fixture->store, &lw_company_record, NULL, "{\"name\":\"A\"}");
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
}

/* A store by another name is the same store, with the same lock. */
static void
test_link (Fixture *fixture, gconstpointer data)
{
  g_autofree char *link = g_build_filename (fixture->folder, "link.leerwerk", NULL);

  g_assert_cmpint (symlink (fixture->path, link), ==, 0);
  g_assert_cmpint (try_open (link, LW_STORE_DEFAULT), ==, LW_ERROR_LOCKED);
  g_assert_cmpint (try_open (link, LW_STORE_READ_ONLY), ==, -1);

  /* The file is gone, and not the folder of the link. */
  close_store (fixture);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_cmpint (try_open (link, LW_STORE_DEFAULT), ==, LW_ERROR_MISSING);
  g_assert_cmpint (try_open (link, LW_STORE_READ_ONLY), ==, LW_ERROR_MISSING);
}

/* Reading goes on beside a writer, in this process and with its changes seen. */
static void
test_read_beside_writer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwStore) reader = lw_store_open (fixture->path, LW_STORE_READ_ONLY, "Bert", NULL);

  g_assert_nonnull (reader);
  fixture_put (fixture->store, &lw_company_record, "c1", "{\"name\":\"A\"}");
  g_assert_cmpint (lw_store_count (reader, &lw_company_record, NULL), ==, 1);
  lw_store_close (reader);
  /* The reader's going took no lock of the writer's along. */
  g_assert_cmpint (try_open (fixture->path, LW_STORE_DEFAULT), ==, LW_ERROR_LOCKED);
  fixture_put (fixture->store, &lw_company_record, "c2", "{\"name\":\"B\"}");
}

static void
test_lock_goes_with_store (Fixture *fixture, gconstpointer data)
{
  g_autofree char *lock = g_strconcat (fixture->path, ".lock", NULL);

  g_assert_true (g_file_test (lock, G_FILE_TEST_EXISTS));
  close_store (fixture);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));

  /* A file that is left over from a crash is no lock. */
  g_file_set_contents (lock, "Bert@elders (1)\n", -1, NULL);
  g_assert_cmpint (try_open (fixture->path, LW_STORE_DEFAULT), ==, -1);
}

static void
test_places (void)
{
  static const struct
  {
    guint64 type;
    gboolean local;
  } types[] = {
    { 0xef53, TRUE },      { 0x9123683e, TRUE },  { 0x58465342, TRUE },  { 0x01021994, TRUE },
    { 0x6969, FALSE },     { 0xff534d42, FALSE }, { 0x517b, FALSE },     { 0xfe534d42, FALSE },
    { 0x65735546, FALSE }, { 0x01021997, FALSE }, { 0x00c36400, FALSE }, { 0x5346414f, FALSE },
    { 0x73757245, FALSE }, { 0x6b414653, FALSE }, { 0x564c, FALSE },     { 0x01161970, FALSE },
    { 0x7461636f, FALSE }, { 0x0bd00bd0, FALSE }, { 0x786f4256, FALSE }, { 0x12345678, FALSE },
  };
  static const struct
  {
    const char *folder;
    gboolean cloud;
  } folders[] = {
    { "/home/anna/OneDrive", TRUE },
    { "/home/anna/OneDrive - De Esdoorn/school", TRUE },
    { "/home/anna/Dropbox (Personal)", TRUE },
    { "/home/anna/Google Drive/x", TRUE },
    { "/home/anna/nextcloud", TRUE },
    { "/home/anna/iCloudDrive", TRUE },
    { "/home/anna/.local/share/leerwerk", FALSE },
    { "/home/anna/OneDriveLess", FALSE },
    { "/home/anna/Documenten", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    g_assert_cmpint (lw_store_place_find_remote (types[i].type) == NULL, ==, types[i].local);
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    g_assert_cmpint (lw_store_place_find_cloud (folders[i].folder) != NULL, ==, folders[i].cloud);
}

static void
test_cloud_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *cloud = g_build_filename (fixture->folder, "Nextcloud", "s.leerwerk", NULL);
  g_autofree char *marked = g_build_filename (fixture->folder, ".stfolder", NULL);

  g_assert_cmpint (try_open (cloud, LW_STORE_CREATE), ==, LW_ERROR_PLACE);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);
  close_store (fixture);
  g_assert_cmpint (g_mkdir (marked, 0700), ==, 0);
  g_assert_cmpint (try_open (fixture->path, LW_STORE_DEFAULT), ==, LW_ERROR_PLACE);
}

#define ADD(name, func)                                                                            \
  g_test_add ("/open/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("tampered", test_tampered);
  ADD ("foreign", test_foreign);
  ADD ("foreign-journal", test_foreign_journal);
  ADD ("damaged", test_damaged);
  ADD ("damaged-inside", test_damaged_inside);
  ADD ("unclean-end", test_unclean_end);
  ADD ("reading-changes-nothing", test_reading_changes_nothing);
  ADD ("missing", test_missing);
  ADD ("create", test_create);
  ADD ("settings", test_settings);
  ADD ("other-mode", test_other_mode);
  ADD ("link", test_link);
  ADD ("read-beside-writer", test_read_beside_writer);
  ADD ("lock-goes-with-store", test_lock_goes_with_store);
  g_test_add_func ("/open/places", test_places);
  ADD ("cloud-folder", test_cloud_folder);

  return g_test_run ();
}
