/* lw-store-open.c - what a file must be before it is used as a store
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store-db.h"

#include "lw-error.h"
#include "lw-store-files.h"
#include "lw-store-place.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
refuse_foreign (const char *path, const char *why, GError **error)
{
  g_set_error (error, LW_ERROR, LW_ERROR_NOT_A_STORE,
               _ ("“%s” is not a Leerwerk store and was left as it is: %s"), path, why);

  return FALSE;
}

static gboolean
refuse_newer (const char *path, GError **error)
{
  g_set_error (error, LW_ERROR, LW_ERROR_TOO_NEW,
               _ ("“%s” was made by a newer version of Leerwerk and was left as it is; install "
                  "that version here too"),
               path);

  return FALSE;
}

/* The first things asked of a file. The connection must have read nothing yet. */
static gboolean
identify (LwSql *sql, const char *path, LwStoreLadder ladder, int *version, GError **error)
{
  g_autoptr (GError) local = NULL;
  gint64 application_id, user_version = 0;

  if (!lw_sql_read_int (sql, "PRAGMA application_id", &application_id, &local)
      || !lw_sql_read_int (sql, "PRAGMA user_version", &user_version, &local))
    {
      if (sqlite3_errcode (sql->handle) == SQLITE_NOTADB)
        return refuse_foreign (path, _ ("it is another kind of file"), error);
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (application_id != LW_STORE_APPLICATION_ID || user_version < 1)
    return refuse_foreign (path, _ ("it is the database of another program"), error);
  if (user_version > lw_store_ladder_get_height (ladder))
    return refuse_newer (path, error);
  *version = (int) user_version;

  return TRUE;
}

static gboolean
check_schema (LwSql *sql, const char *path, LwStoreLadder ladder, int version, GError **error)
{
  gboolean same;

  if (!lw_store_ladder_check (sql, ladder, version, &same, error))
    return FALSE;
  if (!same)
    return refuse_foreign (path, _ ("it has tables or triggers that Leerwerk did not make"), error);

  return TRUE;
}

static gboolean
has_journal (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  struct stat st;

  return stat (journal, &st) == 0 && st.st_size > 0;
}

static gboolean
is_decided (const GError *error)
{
  return error->code == LW_ERROR_NOT_A_STORE || error->code == LW_ERROR_TOO_NEW;
}

/* Looks at a file without a lock, a journal or any other trace: an ordinary opening would roll back
 * a foreign journal, or make files beside a database in another mode. What looks damaged may only
 * be in the middle of being written, and a schema beside a journal in the middle of a step: that is
 * left to the second look. */
static gboolean
look (const char *path, LwStoreLadder ladder, GError **error)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", FALSE);
  g_autofree char *uri = g_strconcat ("file:", escaped, "?immutable=1", NULL);
  g_autoptr (LwSql) sql = lw_sql_open (uri, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
  g_autoptr (GError) local = NULL;
  gboolean decided;
  int version;

  if (sql == NULL)
    return FALSE;
  if (!identify (sql, path, ladder, &version, &local))
    decided = is_decided (local);
  else if (!check_schema (sql, path, ladder, version, &local))
    decided = is_decided (local) && !has_journal (path);
  else
    decided = FALSE;
  if (decided)
    g_propagate_error (error, g_steal_pointer (&local));

  return !decided;
}

static gboolean
build (const char *path, LwStoreLadder ladder, GError **error)
{
  g_autoptr (LwSql) sql = lw_sql_open (path, SQLITE_OPEN_READWRITE, error);
  gboolean built
    = sql != NULL
      && lw_sql_exec (sql, "PRAGMA journal_mode = MEMORY; PRAGMA foreign_keys = OFF", error);

  for (int step = 1; built && step <= lw_store_ladder_get_height (ladder); step++)
    built = lw_sql_exec (sql, "BEGIN IMMEDIATE", error)
            && lw_store_ladder_climb (sql, ladder, step, error)
            && lw_sql_exec (sql, "COMMIT", error);

  return built;
}

/* A new store gets its name when it is whole, so that a crash leaves none that is half made. */
static gboolean
make (const char *path, LwStoreLadder ladder, GError **error)
{
  g_autofree char *part = NULL;
  struct stat st;

  if (lstat (path, &st) == 0)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
                   _ ("“%s” is there already and was left as it is; give another name"), path);
      return FALSE;
    }
  part = lw_store_files_make_part (path, error);
  if (part == NULL)
    return FALSE;
  if (build (part, ladder, error) && lw_store_files_put_in_place (part, path, FALSE, error))
    return TRUE;
  g_unlink (part);

  return FALSE;
}

static char *
resolve_folder (const char *folder, GError **error)
{
  char *real = realpath (folder, NULL);
  char *copy;

  if (real == NULL)
    {
      g_set_error (error, LW_ERROR,
                   errno == ENOENT || errno == ENOTDIR ? LW_ERROR_NO_FOLDER : LW_ERROR_IO,
                   _ ("the folder “%s” can't be reached: %s"), folder, g_strerror (errno));
      return NULL;
    }
  copy = g_strdup (real);
  free (real);

  return copy;
}

/* One that leads nowhere stays itself: there is no store then, whatever became of its folder. */
static char *
resolve_link (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = g_strdup (real != NULL ? real : path);

  free (real);

  return copy;
}

/* Without links, so that one file has one lock. */
static char *
resolve_path (const char *path, gboolean create, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *name = g_path_get_basename (absolute);
  g_autofree char *real_folder = NULL;

  if (!create && g_file_test (absolute, G_FILE_TEST_IS_SYMLINK))
    return resolve_link (absolute);
  if (create
      && !(lw_store_place_check (folder, error) && lw_store_files_make_folder (folder, error)))
    return NULL;
  real_folder = resolve_folder (folder, error);

  return real_folder != NULL ? g_build_filename (real_folder, name, NULL) : NULL;
}

static gboolean
check_file (const char *path, gboolean read_only, GError **error)
{
  struct stat st;

  if (stat (path, &st) != 0)
    {
      if (errno == ENOENT || errno == ENOTDIR)
        g_set_error (error, LW_ERROR, LW_ERROR_MISSING,
                     _ ("there is no store “%s”; see whether the name is right and the disk is "
                        "connected"),
                     path);
      else
        g_set_error (error, LW_ERROR, LW_ERROR_IO, _ ("the store “%s” can't be reached: %s"), path,
                     g_strerror (errno));
      return FALSE;
    }
  if (!S_ISREG (st.st_mode))
    return refuse_foreign (path, _ ("it is no file"), error);
  if (st.st_size == 0)
    return refuse_foreign (path, _ ("it is empty"), error);
  if (faccessat (AT_FDCWD, path, R_OK, AT_EACCESS) != 0)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_IO, _ ("the store “%s” can't be read: %s"), path,
                   g_strerror (errno));
      return FALSE;
    }
  if (!read_only && faccessat (AT_FDCWD, path, W_OK, AT_EACCESS) != 0)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_READ_ONLY,
                   _ ("the store “%s” may only be read; open it to read only, or ask for the right "
                      "to write it"),
                   path);
      return FALSE;
    }

  return TRUE;
}

static gboolean
start_reading (LwStoreDb *db, LwStoreLadder ladder, GError **error)
{
  struct stat st;

  if (stat (db->path, &st) != 0)
    return check_file (db->path, db->read_only, error);
  db->device = st.st_dev;
  db->inode = st.st_ino;

  /* A reader may have to roll back what a crash left, but writes nothing itself. */
  db->sql = lw_sql_open (db->path, SQLITE_OPEN_READWRITE, error);
  if (db->sql == NULL || !identify (db->sql, db->path, ladder, &db->version, error)
      || !check_schema (db->sql, db->path, ladder, db->version, error))
    return FALSE;
  if (db->read_only && db->version < lw_store_ladder_get_height (ladder))
    {
      g_set_error (error, LW_ERROR, LW_ERROR_READ_ONLY,
                   _ ("“%s” was made by an older version; open it for writing once, to bring it up "
                      "to date"),
                   db->path);
      return FALSE;
    }

  return !db->read_only || lw_sql_exec (db->sql, "PRAGMA query_only = ON", error);
}

static gboolean
start_writing (LwStoreDb *db, const char *user, LwStoreLadder ladder, GError **error)
{
  g_autofree char *mode = NULL;
  gint64 clean;

  /* A power cut loses nothing with these two (WAL with NORMAL loses acknowledged edits). */
  mode = lw_sql_read_text (db->sql, "PRAGMA journal_mode = TRUNCATE", error);
  if (mode == NULL || !lw_sql_exec (db->sql, "PRAGMA synchronous = FULL", error))
    return FALSE;
  if (g_strcmp0 (mode, "truncate") != 0)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_IO,
                   _ ("the store “%s” can't be written safely here (journal mode %s)"), db->path,
                   mode);
      return FALSE;
    }
  if (!lw_sql_read_int (db->sql, "SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'clean'",
                        &clean, error))
    return FALSE;
  if (!clean && !lw_store_db_quick_check (db, error))
    return FALSE;
  db->marked_in_use = !clean;

  return db->version == lw_store_ladder_get_height (ladder)
         || lw_store_db_lift (db, user, ladder, error);
}

/**
 * lw_store_db_open:
 * @path: the store's file
 * @flags: how
 * @user: who opens it
 * @ladder: the steps that this version knows
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the open store, for one thread
 */
LwStoreDb *
lw_store_db_open (const char *path,
                  LwStoreFlags flags,
                  const char *user,
                  LwStoreLadder ladder,
                  GError **error)
{
  g_autoptr (LwStoreDb) db = g_new0 (LwStoreDb, 1);
  gboolean create = (flags & LW_STORE_CREATE) != 0;
  g_autofree char *folder = NULL;

  db->read_only = (flags & LW_STORE_READ_ONLY) != 0;
  db->path = resolve_path (path, create, error);
  if (db->path == NULL)
    return NULL;
  folder = g_path_get_dirname (db->path);
  if (!lw_store_place_check (folder, error) || (create && !make (db->path, ladder, error))
      || !check_file (db->path, db->read_only, error) || !look (db->path, ladder, error))
    return NULL;
  if (!db->read_only)
    {
      db->lock = lw_store_lock_take (db->path, user, error);
      if (db->lock == NULL)
        return NULL;
    }
  if (!start_reading (db, ladder, error)
      || !(db->read_only || start_writing (db, user, ladder, error)))
    return NULL;

  return g_steal_pointer (&db);
}

/**
 * lw_store_db_close:
 * @db: (transfer full): an open store, or one that did not get open
 *
 * Notes in the file that nobody writes in it any more, and lets go of it.
 */
void
lw_store_db_close (LwStoreDb *db)
{
  g_autoptr (GError) error = NULL;

  if (db->in_group)
    lw_store_db_end_group (db, FALSE, NULL);
  if (db->sql != NULL && db->marked_in_use && lw_store_db_begin (db, &error))
    {
      if (lw_sql_exec (db->sql, "UPDATE meta SET value = '1' WHERE key = 'clean'", &error))
        lw_store_db_commit (db, &error);
      lw_store_db_rollback (db);
    }
  /* The store is as good without the note: it is then looked through when next opened. */
  if (error != NULL)
    g_debug ("the store could not be marked as clean: %s", error->message);
  g_clear_pointer (&db->sql, lw_sql_close);
  g_clear_pointer (&db->lock, lw_store_lock_release);
  g_free (db->path);
  g_free (db);
}
