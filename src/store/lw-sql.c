/* lw-sql.c - a thin hand on SQLite: statements by name, errors in plain words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sql.h"

#include "lw-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

#define BUSY_TIMEOUT_MS 5000

/* What our own records and steps need, with room; a hostile file gets no more. */
static const struct
{
  int limit;
  int value;
} limits[] = {
  { SQLITE_LIMIT_LENGTH, 128 * 1024 * 1024 },
  { SQLITE_LIMIT_SQL_LENGTH, 1024 * 1024 },
  { SQLITE_LIMIT_COLUMN, 128 },
  { SQLITE_LIMIT_EXPR_DEPTH, 100 },
  { SQLITE_LIMIT_COMPOUND_SELECT, 50 },
  { SQLITE_LIMIT_VDBE_OP, 1000000 },
  { SQLITE_LIMIT_FUNCTION_ARG, 16 },
  { SQLITE_LIMIT_ATTACHED, 1 }, /* VACUUM takes it */
  { SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 8192 },
  { SQLITE_LIMIT_VARIABLE_NUMBER, 128 },
  { SQLITE_LIMIT_TRIGGER_DEPTH, 1 },
  { SQLITE_LIMIT_WORKER_THREADS, 0 },
};

static const struct
{
  int option;
  int value;
} options[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
};

static gboolean
is_full (int os_error)
{
  return os_error == ENOSPC || os_error == EDQUOT || os_error == EFBIG;
}

static gboolean
is_forbidden (int os_error)
{
  return os_error == EACCES || os_error == EPERM || os_error == EROFS;
}

static int
code_of (int result, int os_error)
{
  switch (result & 0xff)
    {
    case SQLITE_FULL:
      return LW_ERROR_NO_SPACE;
    case SQLITE_READONLY:
      return result == SQLITE_READONLY_DBMOVED ? LW_ERROR_GONE : LW_ERROR_READ_ONLY;
    case SQLITE_PERM:
    case SQLITE_AUTH:
      return LW_ERROR_READ_ONLY;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return is_full (os_error)        ? LW_ERROR_NO_SPACE
             : is_forbidden (os_error) ? LW_ERROR_READ_ONLY
                                       : LW_ERROR_IO;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return LW_ERROR_LOCKED;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return LW_ERROR_DAMAGED;
    case SQLITE_TOOBIG:
    case SQLITE_CONSTRAINT:
      return LW_ERROR_INVALID;
    default:
      return LW_ERROR_IO;
    }
}

static const char *
message_of (int code)
{
  switch (code)
    {
    case LW_ERROR_NO_SPACE:
      return _ ("the disk is full and nothing was changed; make room and try again");
    case LW_ERROR_READ_ONLY:
      return _ ("the store or its folder may only be read, so nothing was changed");
    case LW_ERROR_LOCKED:
      return _ ("another program is busy with the store; try again in a moment");
    case LW_ERROR_DAMAGED:
      return _ ("the store is damaged; put a backup back");
    case LW_ERROR_INVALID:
      return _ ("the store can't keep this");
    default:
      return _ ("the disk or folder of the store does not answer; see whether it is connected");
    }
}

/**
 * lw_sql_set_error:
 * @sql: the connection that failed
 * @result: what SQLite said
 * @error: return location
 *
 * Says it in plain words, with SQLite's own between brackets.
 */
void
lw_sql_set_error (LwSql *sql, int result, GError **error)
{
  int code = code_of (result, sql->handle != NULL ? sqlite3_system_errno (sql->handle) : 0);

  g_set_error (error, LW_ERROR, code, "%s (%s)", message_of (code),
               sql->handle != NULL ? sqlite3_errmsg (sql->handle) : sqlite3_errstr (result));
}

static void
finalize_statement (gpointer data)
{
  sqlite3_finalize (data);
}

/**
 * lw_sql_open:
 * @name: an absolute path, a "file:" URI with the flag for it, or ":memory:"
 * @flags: how, as for sqlite3_open_v2()
 * @error: return location
 *
 * Nothing of the file is read yet. The connection trusts nothing that it will find there.
 *
 * Returns: (transfer full) (nullable): a connection
 */
LwSql *
lw_sql_open (const char *name, int flags, GError **error)
{
  g_autoptr (LwSql) sql = g_new0 (LwSql, 1);
  int result;

  sql->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  result = sqlite3_open_v2 (
    name, &sql->handle, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW,
    NULL);
  if (result != SQLITE_OK)
    {
      lw_sql_set_error (sql, result, error);
      return NULL;
    }
  sqlite3_busy_timeout (sql->handle, BUSY_TIMEOUT_MS);
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    sqlite3_limit (sql->handle, limits[i].limit, limits[i].value);
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    sqlite3_db_config (sql->handle, options[i].option, options[i].value, NULL);
  if (!lw_sql_exec (sql,
                    "PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA temp_store = MEMORY;"
                    "PRAGMA locking_mode = NORMAL; PRAGMA secure_delete = ON;"
                    "PRAGMA foreign_keys = ON",
                    error))
    return NULL;

  return g_steal_pointer (&sql);
}

void
lw_sql_close (LwSql *sql)
{
  g_hash_table_unref (sql->statements);
  sqlite3_close_v2 (sql->handle);
  g_free (sql);
}

gboolean
lw_sql_exec (LwSql *sql, const char *script, GError **error)
{
  int result = sqlite3_exec (sql->handle, script, NULL, NULL, NULL);

  if (result != SQLITE_OK)
    lw_sql_set_error (sql, result, error);

  return result == SQLITE_OK;
}

LwStmt *
lw_sql_prepare (LwSql *sql, const char *text, GError **error)
{
  sqlite3_stmt *stmt = g_hash_table_lookup (sql->statements, text);
  int result;

  if (stmt == NULL)
    {
      result = sqlite3_prepare_v3 (sql->handle, text, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
      if (result != SQLITE_OK)
        {
          lw_sql_set_error (sql, result, error);
          return NULL;
        }
      g_hash_table_insert (sql->statements, g_strdup (text), stmt);
    }
  g_assert (!sqlite3_stmt_busy (stmt));

  return stmt;
}

void
lw_stmt_release (LwStmt *stmt)
{
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);
}

static int
parameter (LwStmt *stmt, guint number)
{
  char name[16];

  g_snprintf (name, sizeof name, "$%u", number);

  return sqlite3_bind_parameter_index (stmt, name);
}

gboolean
lw_stmt_bind_text (LwStmt *stmt, guint number, const char *value)
{
  return sqlite3_bind_text (stmt, parameter (stmt, number), value, -1, SQLITE_TRANSIENT)
         == SQLITE_OK;
}

gboolean
lw_stmt_bind_int (LwStmt *stmt, guint number, gint64 value)
{
  return sqlite3_bind_int64 (stmt, parameter (stmt, number), value) == SQLITE_OK;
}

LwSqlStep
lw_sql_step (LwSql *sql, LwStmt *stmt, gboolean bound, GError **error)
{
  int result = bound ? sqlite3_step (stmt) : sqlite3_extended_errcode (sql->handle);

  if (result == SQLITE_ROW)
    return LW_SQL_ROW;
  if (result == SQLITE_DONE)
    return LW_SQL_DONE;
  lw_sql_set_error (sql, result, error);

  return LW_SQL_ERROR;
}

/* Steps to the end; for statements whose rows do not matter. */
gboolean
lw_sql_finish (LwSql *sql, LwStmt *stmt, gboolean bound, GError **error)
{
  LwSqlStep step;

  do
    step = lw_sql_step (sql, stmt, bound, error);
  while (step == LW_SQL_ROW);

  return step == LW_SQL_DONE;
}

const char *
lw_stmt_text (LwStmt *stmt, int column)
{
  return (const char *) sqlite3_column_text (stmt, column);
}

/* The first column of the first row; 0 without rows. */
gboolean
lw_sql_read_int (LwSql *sql, const char *text, gint64 *value, GError **error)
{
  g_autoptr (LwStmt) stmt = lw_sql_prepare (sql, text, error);
  LwSqlStep step = stmt != NULL ? lw_sql_step (sql, stmt, TRUE, error) : LW_SQL_ERROR;

  *value = step == LW_SQL_ROW ? sqlite3_column_int64 (stmt, 0) : 0;

  return step != LW_SQL_ERROR;
}

/* The first column of the first row; "" without rows, NULL on an error. */
char *
lw_sql_read_text (LwSql *sql, const char *text, GError **error)
{
  g_autoptr (LwStmt) stmt = lw_sql_prepare (sql, text, error);
  LwSqlStep step = stmt != NULL ? lw_sql_step (sql, stmt, TRUE, error) : LW_SQL_ERROR;
  const char *value = step == LW_SQL_ROW ? lw_stmt_text (stmt, 0) : NULL;

  if (step == LW_SQL_ERROR)
    return NULL;

  return g_strdup (value != NULL ? value : "");
}

gboolean
lw_sql_in_transaction (LwSql *sql)
{
  return !sqlite3_get_autocommit (sql->handle);
}

/* Rows written since the connection was opened. */
gint64
lw_sql_count_changes (LwSql *sql)
{
  return sqlite3_total_changes64 (sql->handle);
}
