/* lw-store-db.c - transactions of an open store, and what must be so before one
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store-db.h"

#include "lw-error.h"

#include <glib/gi18n-lib.h>
#include <sys/stat.h>

/* Whether the file that was opened still stands where it stood: writing on into one that was
 * moved away, or beside one that was put in its place, would lose what is typed. */
static gboolean
check_still_there (LwStoreDb *db, GError **error)
{
  struct stat there;

  if (stat (db->path, &there) != 0)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_GONE,
                   _ ("the store “%s” is no longer there; put the file or its disk back, and it "
                      "goes on"),
                   db->path);
      return FALSE;
    }
  if (there.st_dev != db->device || there.st_ino != db->inode)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_GONE,
                   _ ("another file was put in the place of the store “%s”; put the first one back "
                      "and it goes on, or close and open again"),
                   db->path);
      return FALSE;
    }

  return TRUE;
}

/**
 * lw_store_db_quick_check:
 * @db: an open store
 * @error: return location: #LW_ERROR_DAMAGED
 *
 * Reads the whole file and holds its structure together; 200 ms for 200 MB.
 *
 * Returns: whether it is sound
 */
gboolean
lw_store_db_quick_check (LwStoreDb *db, GError **error)
{
  g_autofree char *verdict = lw_sql_read_text (db->sql, "PRAGMA quick_check(1)", error);

  if (verdict == NULL)
    return FALSE;
  if (g_strcmp0 (verdict, "ok") != 0)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_DAMAGED,
                   _ ("the store is damaged; put a backup back (%s)"),
                   g_strdelimit (verdict, "\n", ' '));
      return FALSE;
    }
  db->checked = TRUE;

  return TRUE;
}

/* A part of a group. SQLite takes the whole group back by itself when the disk is full. */
static gboolean
begin_part (LwStoreDb *db, GError **error)
{
  if (lw_sql_in_transaction (db->sql))
    return lw_sql_exec (db->sql, "SAVEPOINT part", error);
  g_set_error_literal (error, LW_ERROR, LW_ERROR_IO,
                       _ ("what came before could not be written, so nothing was changed"));

  return FALSE;
}

/**
 * lw_store_db_begin:
 * @db: an open store
 * @error: return location
 *
 * Begins to write: when the file is still there, was found sound, and nobody else writes.
 *
 * Returns: whether a transaction is open
 */
gboolean
lw_store_db_begin (LwStoreDb *db, GError **error)
{
  if (db->in_group)
    return begin_part (db, error);
  if (db->read_only)
    {
      g_set_error_literal (error, LW_ERROR, LW_ERROR_READ_ONLY,
                           _ ("the store was opened to read only"));
      return FALSE;
    }
  if (!check_still_there (db, error) || (!db->checked && !lw_store_db_quick_check (db, error)))
    return FALSE;

  /* References are held together at the end, so that an act may write its records in any order. */
  if (!lw_sql_exec (db->sql, "BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON", error))
    {
      lw_store_db_rollback (db);
      return FALSE;
    }
  db->changes_before = lw_sql_count_changes (db->sql);

  return TRUE;
}

/* The first change of all also notes in the file that it is in use. What changes nothing leaves
 * the file as it is, to the byte. */
static gboolean
mark_in_use (LwStoreDb *db, GError **error)
{
  return db->marked_in_use || lw_sql_count_changes (db->sql) == db->changes_before
         || lw_sql_exec (db->sql, "UPDATE meta SET value = '0' WHERE key = 'clean'", error);
}

/**
 * lw_store_db_commit:
 * @db: a store with a transaction
 * @error: return location
 *
 * Returns: %TRUE when all of it is on the disk; %FALSE when none of it is
 */
gboolean
lw_store_db_commit (LwStoreDb *db, GError **error)
{
  gboolean changed = lw_sql_count_changes (db->sql) != db->changes_before;

  if (db->in_group)
    return lw_sql_exec (db->sql, "RELEASE part", error);
  if (!mark_in_use (db, error) || !lw_sql_exec (db->sql, "COMMIT", error))
    {
      lw_store_db_rollback (db);
      return FALSE;
    }
  db->marked_in_use |= changed;

  return TRUE;
}

void
lw_store_db_rollback (LwStoreDb *db)
{
  /* After a full disk SQLite has often done it already. */
  if (lw_sql_in_transaction (db->sql))
    lw_sql_exec (db->sql, db->in_group ? "ROLLBACK TO part; RELEASE part" : "ROLLBACK", NULL);
}

/**
 * lw_store_db_begin_group:
 * @db: an open store
 * @error: return location
 *
 * Begins a transaction that lasts until lw_store_db_end_group(): what begins and commits meanwhile
 * is seen at once by who reads through @db, each part all or nothing, and durable with the whole.
 *
 * Returns: whether it began
 */
gboolean
lw_store_db_begin_group (LwStoreDb *db, GError **error)
{
  g_assert (!db->in_group);
  db->in_group = lw_store_db_begin (db, error);

  return db->in_group;
}

/**
 * lw_store_db_end_group:
 * @db: a store with a group
 * @keep: whether what was done is to stay
 * @error: return location
 *
 * Returns: %TRUE when all of it is on the disk, or taken back as asked; %FALSE when none of it is
 */
gboolean
lw_store_db_end_group (LwStoreDb *db, gboolean keep, GError **error)
{
  g_assert (db->in_group);
  db->in_group = FALSE;
  if (keep && lw_sql_in_transaction (db->sql))
    return lw_store_db_commit (db, error);
  if (keep)
    g_set_error_literal (error, LW_ERROR, LW_ERROR_IO,
                         _ ("what came before could not be written, so nothing was changed"));
  lw_store_db_rollback (db);

  return !keep;
}
