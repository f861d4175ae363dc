/* lw-store-search.c - the texts of records, indexed by their words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store-search.h"

#include "lw-act.h"
#include "lw-error.h"
#include "lw-hit.h"
#include "lw-store-rows.h"
#include "lw-types.h"

/* A record whose texts are not as they are indexed. */
typedef struct
{
  gint64 id;             /* of its row, 0 when there is none */
  char *old_words;       /* nullable; as indexed, which the index must be told to forget them */
  char *words;           /* nullable; as they are now */
  const LwChange *about; /* borrowed */
} Stale;

static void
stale_free (gpointer data)
{
  Stale *stale = data;

  g_free (stale->old_words);
  g_free (stale->words);
  g_free (stale);
}

static int
compare_stale (gconstpointer a, gconstpointer b)
{
  const Stale *x = *(const Stale *const *) a, *y = *(const Stale *const *) b;

  return (x->id > y->id) - (x->id < y->id);
}

/* The last of the changes of each record: what it is now. */
static GPtrArray *
last_changes (GPtrArray *changes)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *last = g_ptr_array_new ();

  for (guint i = changes->len; i > 0; i--)
    {
      const LwChange *change = g_ptr_array_index (changes, i - 1);

      if (lw_hit_is_searched (change->type)
          && g_hash_table_add (seen, g_strdup_printf ("%s %s", change->type->name, change->id)))
        g_ptr_array_add (last, (gpointer) change);
    }

  return last;
}

/* NULL when the record stands in the index as it is. */
static gboolean
look_up (LwSql *sql, const LwChange *change, Stale **stale, GError **error)
{
  g_autoptr (LwStmt) stmt = lw_sql_prepare (
    sql, "SELECT id, words FROM search_text WHERE record_type = $1 AND record_id = $2", error);
  gboolean bound = stmt != NULL && lw_stmt_bind_text (stmt, 1, change->type->name)
                   && lw_stmt_bind_text (stmt, 2, change->id);
  LwSqlStep step = stmt != NULL ? lw_sql_step (sql, stmt, bound, error) : LW_SQL_ERROR;
  const char *old_words = step == LW_SQL_ROW ? lw_stmt_text (stmt, 1) : NULL;
  g_autofree char *words = change->record != NULL ? lw_hit_dup_words (change->record) : NULL;

  *stale = NULL;
  if (step == LW_SQL_ERROR || g_strcmp0 (words, old_words) == 0)
    return step != LW_SQL_ERROR;
  *stale = g_new0 (Stale, 1);
  (*stale)->id = step == LW_SQL_ROW ? sqlite3_column_int64 (stmt, 0) : 0;
  (*stale)->old_words = g_strdup (old_words);
  (*stale)->words = g_steal_pointer (&words);
  (*stale)->about = change;

  return TRUE;
}

static gboolean
forget (LwSql *sql, const Stale *stale, GError **error)
{
  g_autoptr (LwStmt) index = lw_sql_prepare (
    sql, "INSERT INTO search_index (search_index, rowid, words) VALUES ('delete', $1, $2)", error);
  g_autoptr (LwStmt) text
    = index != NULL ? lw_sql_prepare (sql, "DELETE FROM search_text WHERE id = $1", error) : NULL;

  return text != NULL
         && lw_sql_finish (sql, index,
                           lw_stmt_bind_int (index, 1, stale->id)
                             && lw_stmt_bind_text (index, 2, stale->old_words),
                           error)
         && lw_sql_finish (sql, text, lw_stmt_bind_int (text, 1, stale->id), error);
}

/* Not RETURNING the row: an insertion into the index amid a statement that has not ended makes
 * SQLite lose the transaction. */
static gboolean
add_text (LwSql *sql,
          const char *type_name,
          const char *id,
          const char *words,
          gint64 *row,
          GError **error)
{
  g_autoptr (LwStmt) stmt = lw_sql_prepare (
    sql, "INSERT INTO search_text (record_type, record_id, words) VALUES ($1, $2, $3)", error);
  gboolean bound = stmt != NULL && lw_stmt_bind_text (stmt, 1, type_name)
                   && lw_stmt_bind_text (stmt, 2, id) && lw_stmt_bind_text (stmt, 3, words);

  if (stmt == NULL || !lw_sql_finish (sql, stmt, bound, error))
    return FALSE;
  *row = sqlite3_last_insert_rowid (sql->handle);

  return TRUE;
}

static gboolean
add (LwSql *sql, const char *type_name, const char *id, const char *words, GError **error)
{
  g_autoptr (LwStmt) stmt
    = lw_sql_prepare (sql, "INSERT INTO search_index (rowid, words) VALUES ($1, $2)", error);
  gint64 row;

  return stmt != NULL && add_text (sql, type_name, id, words, &row, error)
         && lw_sql_finish (
           sql, stmt, lw_stmt_bind_int (stmt, 1, row) && lw_stmt_bind_text (stmt, 2, words), error);
}

/**
 * lw_store_search_update:
 * @sql: a store, in the transaction that changed records
 * @changes: (element-type LwChange): what was changed
 * @error: return location
 *
 * Takes what the records say now into the index. First all that is to be forgotten, in the order
 * of the index, then what is new: whenever FTS5 is told to go back it writes out what it has.
 *
 * Returns: whether that was written
 */
gboolean
lw_store_search_update (LwSql *sql, GPtrArray *changes, GError **error)
{
  g_autoptr (GPtrArray) last = last_changes (changes);
  g_autoptr (GPtrArray) all_stale = g_ptr_array_new_with_free_func (stale_free);

  for (guint i = last->len; i > 0; i--)
    {
      Stale *stale;

      if (!look_up (sql, g_ptr_array_index (last, i - 1), &stale, error))
        return FALSE;
      if (stale != NULL)
        g_ptr_array_add (all_stale, stale);
    }
  g_ptr_array_sort (all_stale, compare_stale);
  for (guint i = 0; i < all_stale->len; i++)
    {
      const Stale *stale = g_ptr_array_index (all_stale, i);

      if (stale->id != 0 && !forget (sql, stale, error))
        return FALSE;
    }
  for (guint i = 0; i < all_stale->len; i++)
    {
      const Stale *stale = g_ptr_array_index (all_stale, i);

      if (stale->words != NULL
          && !add (sql, stale->about->type->name, stale->about->id, stale->words, error))
        return FALSE;
    }

  return TRUE;
}

/* All records that a search looks in, those first whose last change is longest ago. */
static char *
make_all_sql (void)
{
  GString *text = g_string_new (NULL);
  guint n_types;
  const LwRecordType *const *types = lw_types_get_all (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      g_autofree char *table = lw_store_rows_column (types[i]->name);

      if (lw_hit_is_searched (types[i]))
        g_string_append_printf (
          text,
          "%sSELECT '%s', r.id, c.act AS act, c.seq AS seq FROM %s AS r LEFT JOIN change AS c"
          " ON c.record_type = '%s' AND c.record_id = r.id AND c.rev = r.rev",
          text->len > 0 ? " UNION ALL " : "", types[i]->name, table, types[i]->name);
    }
  g_string_append (text, " ORDER BY act, seq");

  return g_string_free (text, FALSE);
}

static gboolean
add_record (LwSql *sql, const char *type_name, const char *id, GError **error)
{
  g_autoptr (LwRecord) record = NULL;
  g_autofree char *words = NULL;

  if (!lw_store_rows_find (sql, lw_types_find (type_name), id, &record, error))
    return FALSE;
  words = record != NULL ? lw_hit_dup_words (record) : NULL;

  return words == NULL || add (sql, type_name, id, words, error);
}

/**
 * lw_store_search_fill:
 * @sql: a store, in a transaction
 * @error: return location
 *
 * Makes the index anew from the records; nothing of what it held stays.
 *
 * Returns: whether that was written
 */
gboolean
lw_store_search_fill (LwSql *sql, GError **error)
{
  g_autofree char *all = make_all_sql ();
  g_autoptr (LwStmt) stmt = NULL;
  LwSqlStep step = LW_SQL_ERROR;

  if (!lw_sql_exec (sql,
                    "INSERT INTO search_index (search_index) VALUES ('delete-all');"
                    "DELETE FROM search_text",
                    error))
    return FALSE;
  stmt = lw_sql_prepare (sql, all, error);
  while (stmt != NULL && (step = lw_sql_step (sql, stmt, TRUE, error)) == LW_SQL_ROW)
    if (!add_record (sql, lw_stmt_text (stmt, 0), lw_stmt_text (stmt, 1), error))
      return FALSE;

  return step == LW_SQL_DONE;
}

/* FTS5 keeps words of what was deleted until parts of its index are put together; this leaves
 * none. */
gboolean
lw_store_search_purge (LwStoreDb *db, GError **error)
{
  if (!lw_store_db_begin (db, error))
    return FALSE;
  if (lw_store_search_fill (db->sql, error))
    return lw_store_db_commit (db, error);
  lw_store_db_rollback (db);

  return FALSE;
}
