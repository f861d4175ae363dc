/* lw-store-lift.c - brings an older store up to date, after a copy
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store-db.h"

#include "lw-error.h"
#include "lw-store-files.h"
#include "lw-store-history.h"
#include "lw-store-search.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

static gboolean
copy_pages (LwSql *from, const char *path, GError **error)
{
  g_autoptr (LwSql) to = lw_sql_open (path, SQLITE_OPEN_READWRITE, error);
  g_autofree char *verdict = NULL;
  sqlite3_backup *backup;
  int result;

  if (to == NULL || !lw_sql_exec (to, "PRAGMA journal_mode = MEMORY", error))
    return FALSE;
  backup = sqlite3_backup_init (to->handle, "main", from->handle, "main");
  if (backup != NULL)
    {
      sqlite3_backup_step (backup, -1);
      sqlite3_backup_finish (backup);
    }
  result = sqlite3_errcode (to->handle);
  if (result != SQLITE_OK)
    {
      lw_sql_set_error (to, result, error);
      return FALSE;
    }
  verdict = lw_sql_read_text (to, "PRAGMA quick_check(1)", error);
  if (verdict != NULL && g_strcmp0 (verdict, "ok") != 0)
    g_set_error (error, LW_ERROR, LW_ERROR_DAMAGED,
                 _ ("the copy “%s” is not sound (%s); nothing was changed"), path, verdict);

  return g_strcmp0 (verdict, "ok") == 0;
}

/**
 * lw_store_db_copy:
 * @sql: a store
 * @path: where the copy goes; it must not be there yet
 * @error: return location
 *
 * Makes a copy that is whole and looked through before it gets its name.
 *
 * Returns: whether the copy is on the disk
 */
gboolean
lw_store_db_copy (LwSql *sql, const char *path, GError **error)
{
  g_autofree char *part = lw_store_files_make_part (path, error);

  if (part == NULL)
    return FALSE;
  if (copy_pages (sql, part, error) && lw_store_files_put_in_place (part, path, FALSE, error))
    return TRUE;
  g_unlink (part);

  return FALSE;
}

/* school.leerwerk on step 1 is kept as school.step-1.leerwerk, or school.step-1-2.leerwerk. */
static char *
name_copy (const char *path, int version)
{
  g_autofree char *stem = g_strdup (path);
  char *name = NULL;

  if (g_str_has_suffix (stem, ".leerwerk"))
    stem[strlen (stem) - strlen (".leerwerk")] = '\0';
  for (guint i = 1; name == NULL || g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_free (name);
      name = i == 1 ? g_strdup_printf ("%s.step-%d.leerwerk", stem, version)
                    : g_strdup_printf ("%s.step-%d-%u.leerwerk", stem, version, i);
    }

  return name;
}

/* With the last step the search gets to know all texts anew: what it looks in may be new too. */
static gboolean
fill_search (LwStoreDb *db, LwStoreLadder ladder, int step, GError **error)
{
  return step < lw_store_ladder_get_height (ladder) || lw_store_search_fill (db->sql, error);
}

static gboolean
take_step (LwStoreDb *db, const char *user, LwStoreLadder ladder, int step, GError **error)
{
  if (lw_sql_exec (db->sql, "BEGIN IMMEDIATE", error)
      && lw_store_ladder_climb (db->sql, ladder, step, error)
      && fill_search (db, ladder, step, error)
      && lw_store_history_add_lift (db, user, step, error) && lw_store_db_commit (db, error))
    return TRUE;
  lw_store_db_rollback (db);

  return FALSE;
}

/**
 * lw_store_db_lift:
 * @db: a store that was made by an older version
 * @user: who opened it
 * @ladder: the steps
 * @error: return location
 *
 * Copies the file beside itself, and then takes each step that is missing in a transaction of
 * its own: the store is old or new, and nothing between.
 *
 * Returns: whether the store now stands on the last step
 */
gboolean
lw_store_db_lift (LwStoreDb *db, const char *user, LwStoreLadder ladder, GError **error)
{
  g_autofree char *copy = name_copy (db->path, db->version);
  gboolean lifted;

  if (!lw_store_db_copy (db->sql, copy, error))
    {
      g_prefix_error (error, _ ("the store was left as it is, since it could not be copied: "));
      return FALSE;
    }

  lifted = lw_sql_exec (db->sql, "PRAGMA foreign_keys = OFF", error);
  while (lifted && db->version < lw_store_ladder_get_height (ladder))
    {
      lifted = take_step (db, user, ladder, db->version + 1, error);
      if (lifted)
        db->version++;
    }

  return lifted && lw_sql_exec (db->sql, "PRAGMA foreign_keys = ON", error);
}
