/* lw-store-search-find.c - finds records by the words of their texts
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store-search.h"

#include "lw-error.h"
#include "lw-hit.h"
#include "lw-store-rows.h"
#include "lw-types.h"

/* The best are looked for among so many of the newest: a common word stands in most texts. */
#define MAX_RANKED "1000"

/* Nobody types more of them, but somebody may paste a letter. */
#define MAX_WORDS 12

/* From an attachment to its item to its student. */
#define MAX_OWNERS 4

typedef struct
{
  guint score;
  char *type_name;
  char *id;
} Found;

static void
found_clear (gpointer data)
{
  Found *found = data;

  g_free (found->type_name);
  g_free (found->id);
}

/* What is searched for: folded words, of which the last may go on. */
static char *
read_words (const char *text)
{
  char *words = lw_search_text_fold (text);
  char *at = words;

  for (guint i = 0; i < MAX_WORDS && at != NULL; i++)
    at = strchr (i > 0 ? at + 1 : at, ' ');
  if (at != NULL)
    *at = '\0';

  return words;
}

/* Quoted word by word, so that nothing of it is an operator; folding left no quotes. */
static char *
make_match (const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);
  g_autofree char *joined = g_strjoinv ("\" \"", list);

  return g_strdup_printf ("\"%s\"*", joined);
}

static int
compare_found (gconstpointer a, gconstpointer b)
{
  const Found *x = a, *y = b;

  return (x->score < y->score) - (x->score > y->score);
}

/* The newest records with the words, and among equals the newest first. */
static GArray *
match (LwSql *sql, const char *words, GError **error)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autofree char *expression = make_match (words);
  g_autoptr (LwStmt) stmt
    = lw_sql_prepare (sql,
                      "SELECT t.record_type, t.record_id, t.words"
                      " FROM search_index JOIN search_text AS t ON t.id = search_index.rowid"
                      " WHERE search_index MATCH $1"
                      " ORDER BY search_index.rowid DESC LIMIT " MAX_RANKED,
                      error);
  gboolean bound = stmt != NULL && lw_stmt_bind_text (stmt, 1, expression);
  LwSqlStep step = LW_SQL_ERROR;

  g_array_set_clear_func (all, found_clear);
  while (stmt != NULL && (step = lw_sql_step (sql, stmt, bound, error)) == LW_SQL_ROW)
    {
      Found found = { lw_search_text_score (lw_stmt_text (stmt, 2), words),
                      g_strdup (lw_stmt_text (stmt, 0)), g_strdup (lw_stmt_text (stmt, 1)) };

      g_array_append_val (all, found);
    }
  /* A stable sort: GLib's merges. */
  g_array_sort (all, compare_found);

  return step == LW_SQL_DONE ? g_steal_pointer (&all) : NULL;
}

/* Whose a record is in the end: a student's, a company's, or its own. */
static gboolean
find_owner (LwSql *sql, LwRecord *record, const LwRecordType **type, char **id, GError **error)
{
  g_autoptr (LwRecord) owner = g_object_ref (record);

  for (guint i = 0; owner != NULL && i < MAX_OWNERS; i++)
    {
      const LwField *field = lw_hit_get_owner_field (lw_record_get_record_type (owner));
      LwRecord *next;

      g_free (*id);
      *type = lw_record_get_record_type (owner);
      *id = g_strdup (lw_record_get_id (owner));
      if (field == NULL || !lw_record_is_set (owner, field))
        return TRUE;
      if (!lw_store_rows_find (sql, lw_types_find (field->ref),
                               *(char **) lw_record_field (owner, field), &next, error))
        return FALSE;
      g_set_object (&owner, next);
      g_clear_object (&next);
    }

  return TRUE;
}

static gboolean
add_hit (LwSql *sql, const Found *found, const char *words, GPtrArray *hits, GError **error)
{
  g_autoptr (LwRecord) record = NULL;
  const LwRecordType *owner_type = NULL;
  g_autofree char *owner_id = NULL;
  const LwRecordType *type = lw_types_find (found->type_name);

  if (type == NULL)
    return TRUE;
  if (!lw_store_rows_find (sql, type, found->id, &record, error))
    return FALSE;
  if (record == NULL)
    return TRUE;
  if (!find_owner (sql, record, &owner_type, &owner_id, error))
    return FALSE;
  g_ptr_array_add (hits, lw_hit_new (record, owner_type, owner_id, words));

  return TRUE;
}

/**
 * lw_store_search_find:
 * @sql: a store
 * @text: what is searched for, as typed: all of its words, of which the last may go on
 * @n_hits: how many at most
 * @error: return location
 *
 * Looks for the best among the newest thousand.
 *
 * Returns: (transfer full) (nullable) (element-type LwHit): what was found, best first
 */
GPtrArray *
lw_store_search_find (LwSql *sql, const char *text, guint n_hits, GError **error)
{
  g_autofree char *words = read_words (text);
  g_autoptr (GPtrArray) hits = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_hit_free);
  g_autoptr (GArray) all = NULL;

  if (*words == '\0')
    return g_steal_pointer (&hits);
  all = match (sql, words, error);
  if (all == NULL)
    return NULL;
  for (guint i = 0; i < all->len && hits->len < n_hits; i++)
    if (!add_hit (sql, &g_array_index (all, Found, i), words, hits, error))
      return NULL;

  return g_steal_pointer (&hits);
}

/* Of the records of one type: how many have texts, and of how many the index says something else.
 */
static gboolean
count_wrong_of (LwSql *sql,
                const LwRecordType *type,
                guint *n_texts,
                guint *n_wrong,
                GError **error)
{
  g_autoptr (LwStmt) stmt = lw_sql_prepare (sql, lw_store_rows_select (type), error);
  LwSqlStep step = LW_SQL_ERROR;

  while (stmt != NULL && (step = lw_sql_step (sql, stmt, TRUE, error)) == LW_SQL_ROW)
    {
      g_autoptr (LwRecord) record = lw_store_rows_read (stmt, type);
      g_autofree char *words = lw_hit_dup_words (record);
      g_autoptr (LwStmt) kept = lw_sql_prepare (
        sql, "SELECT words FROM search_text WHERE record_type = $1 AND record_id = $2", error);
      gboolean bound = kept != NULL && lw_stmt_bind_text (kept, 1, type->name)
                       && lw_stmt_bind_text (kept, 2, lw_record_get_id (record));
      LwSqlStep found = kept != NULL ? lw_sql_step (sql, kept, bound, error) : LW_SQL_ERROR;

      if (found == LW_SQL_ERROR)
        return FALSE;
      *n_texts += found == LW_SQL_ROW;
      *n_wrong += g_strcmp0 (found == LW_SQL_ROW ? lw_stmt_text (kept, 0) : NULL, words) != 0;
    }

  return step == LW_SQL_DONE;
}

/**
 * lw_store_search_count_wrong:
 * @sql: a store
 * @n_wrong: (out): of how many records the texts are kept for the search other than they are
 * @error: return location
 *
 * Returns: whether the store could be asked
 */
gboolean
lw_store_search_count_wrong (LwSql *sql, guint *n_wrong, GError **error)
{
  guint n_types, n_texts = 0;
  const LwRecordType *const *types = lw_types_get_all (&n_types);
  gint64 n_kept;

  *n_wrong = 0;
  for (guint i = 0; i < n_types; i++)
    if (lw_hit_is_searched (types[i]) && !count_wrong_of (sql, types[i], &n_texts, n_wrong, error))
      return FALSE;
  if (!lw_sql_read_int (sql, "SELECT COUNT(*) FROM search_text", &n_kept, error))
    return FALSE;
  /* And those of records that are no more. */
  *n_wrong += (guint) (n_kept - n_texts);

  return TRUE;
}

/**
 * lw_store_search_check_index:
 * @db: a store
 * @sound: (out): whether FTS5 finds its index whole, and in agreement with the texts
 * @error: return location
 *
 * Asking it has the shape of an insertion, though nothing is written: where that is not possible
 * the index goes for sound.
 *
 * Returns: whether the store could be asked
 */
gboolean
lw_store_search_check_index (LwStoreDb *db, gboolean *sound, GError **error)
{
  g_autoptr (GError) local = NULL;

  if (!lw_sql_exec (db->sql, "PRAGMA query_only = OFF", error))
    return FALSE;
  lw_sql_exec (
    db->sql, "INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)", &local);
  *sound = !g_error_matches (local, LW_ERROR, LW_ERROR_DAMAGED);

  return !db->read_only || lw_sql_exec (db->sql, "PRAGMA query_only = ON", error);
}
