/* lw-sql.h - a thin hand on SQLite: statements by name, errors in plain words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

typedef enum
{
  LW_SQL_ERROR,
  LW_SQL_ROW,
  LW_SQL_DONE,
} LwSqlStep;

/* One connection, used by one thread at a time. */
typedef struct
{
  sqlite3 *handle;
  GHashTable *statements; /* owned; SQL -> sqlite3_stmt, kept for the next time */
} LwSql;

/* A kept statement in use; at the end of its scope it is reset, not finalized. */
typedef sqlite3_stmt LwStmt;

LwSql *lw_sql_open (const char *name, int flags, GError **error);
void lw_sql_close (LwSql *sql);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwSql, lw_sql_close)

/* Several statements, without parameters or rows. */
gboolean lw_sql_exec (LwSql *sql, const char *script, GError **error);

LwStmt *lw_sql_prepare (LwSql *sql, const char *text, GError **error);
void lw_stmt_release (LwStmt *stmt);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwStmt, lw_stmt_release)

/* Parameter $1, $2, ... by that name, wherever it stands in the text. */
gboolean lw_stmt_bind_text (LwStmt *stmt, guint number, const char *value);
gboolean lw_stmt_bind_int (LwStmt *stmt, guint number, gint64 value);
/* The binders before it must have said yes. */
LwSqlStep lw_sql_step (LwSql *sql, LwStmt *stmt, gboolean bound, GError **error);
gboolean lw_sql_finish (LwSql *sql, LwStmt *stmt, gboolean bound, GError **error);
const char *lw_stmt_text (LwStmt *stmt, int column);

gboolean lw_sql_read_int (LwSql *sql, const char *text, gint64 *value, GError **error);
char *lw_sql_read_text (LwSql *sql, const char *text, GError **error);

void lw_sql_set_error (LwSql *sql, int result, GError **error);
gboolean lw_sql_in_transaction (LwSql *sql);
gint64 lw_sql_count_changes (LwSql *sql);

G_END_DECLS
