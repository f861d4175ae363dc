/* lw-store-rows.c - records to rows and back, by their field tables
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store-rows.h"

#include "lw-date.h"
#include "lw-error.h"
#include "lw-json.h"
#include "lw-types.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The columns before those of the fields. */
#define N_IDENTITY 2

/* The statements of one type, made once from its table. */
typedef struct
{
  char *select; /* all rows */
  char *find;
  char *exists;
  char *put;
  char *delete;
} TypeSql;

/* Quoted column or table of a field or type: several are words of SQL ("group"). */
char *
lw_store_rows_column (const char *name)
{
  char *column = g_strdup_printf ("\"%s\"", name);

  return g_strdelimit (column, "-", '_');
}

static char *
make_put (const LwRecordType *type, const char *table)
{
  g_autoptr (GString) columns = g_string_new ("id, rev");
  g_autoptr (GString) values = g_string_new ("$1, $2");
  g_autoptr (GString) sets = g_string_new ("rev = excluded.rev");

  for (guint i = 0; i < type->n_fields; i++)
    {
      g_autofree char *column = lw_store_rows_column (type->fields[i].name);

      g_string_append_printf (columns, ", %s", column);
      g_string_append_printf (values, ", $%u", i + N_IDENTITY + 1);
      g_string_append_printf (sets, ", %s = excluded.%s", column, column);
    }

  return g_strdup_printf ("INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (id) DO UPDATE SET %s"
                          " WHERE %s.rev = $%u RETURNING rev",
                          table, columns->str, values->str, sets->str, table,
                          type->n_fields + N_IDENTITY + 1);
}

static TypeSql *
make_type_sql (const LwRecordType *type)
{
  TypeSql *texts = g_new0 (TypeSql, 1);
  g_autofree char *table = lw_store_rows_column (type->name);
  g_autoptr (GString) columns = g_string_new ("id, rev");

  for (guint i = 0; i < type->n_fields; i++)
    {
      g_autofree char *column = lw_store_rows_column (type->fields[i].name);

      g_string_append_printf (columns, ", %s", column);
    }
  texts->select = g_strdup_printf ("SELECT %s FROM %s", columns->str, table);
  texts->find = g_strdup_printf ("%s WHERE id = $1", texts->select);
  texts->exists = g_strdup_printf ("SELECT 1 FROM %s WHERE id = $1", table);
  texts->put = make_put (type, table);
  texts->delete
    = g_strdup_printf ("DELETE FROM %s WHERE id = $1 AND rev = $2 RETURNING rev", table);

  return texts;
}

static gpointer
make_all_sql (gpointer unused)
{
  GHashTable *all = g_hash_table_new (NULL, NULL);
  guint n_types;
  const LwRecordType *const *types = lw_types_get_all (&n_types);

  for (guint i = 0; i < n_types; i++)
    g_hash_table_insert (all, (gpointer) types[i], make_type_sql (types[i]));

  return all;
}

static const TypeSql *
sql_of (const LwRecordType *type)
{
  static GOnce once = G_ONCE_INIT;
  GHashTable *all = g_once (&once, make_all_sql, NULL);

  return g_hash_table_lookup (all, type);
}

const char *
lw_store_rows_select (const LwRecordType *type)
{
  return sql_of (type)->select;
}

static void
read_field (LwStmt *stmt, int column, LwRecord *record, const LwField *field)
{
  gpointer place = lw_record_field (record, field);
  const char *text;

  if (sqlite3_column_type (stmt, column) == SQLITE_NULL)
    return;
  if (field->kind == LW_FIELD_INT || field->kind == LW_FIELD_BOOL)
    {
      *(int *) place = sqlite3_column_int (stmt, column);
      return;
    }
  text = lw_stmt_text (stmt, column);
  if (field->kind == LW_FIELD_DATE)
    lw_date_parse_iso (text, place);
  else if (field->kind == LW_FIELD_LIST || field->kind == LW_FIELD_REFS)
    *(char ***) place = lw_json_to_strv (text);
  else
    *(char **) place = g_strdup (text);
}

/**
 * lw_store_rows_read:
 * @stmt: a statement that begins with lw_store_rows_select(), standing on a row
 * @type: the type
 *
 * Returns: (transfer full): the record; it belongs to nobody else yet, so it may be handed whole
 *   to another thread
 */
LwRecord *
lw_store_rows_read (LwStmt *stmt, const LwRecordType *type)
{
  LwRecord *record = lw_record_new (type, lw_stmt_text (stmt, 0));

  lw_record_set_rev (record, sqlite3_column_int64 (stmt, 1));
  for (guint i = 0; i < type->n_fields; i++)
    read_field (stmt, (int) i + N_IDENTITY, record, &type->fields[i]);

  return record;
}

/**
 * lw_store_rows_find:
 * @record: (out) (nullable): the record, %NULL when there is none
 *
 * Returns: whether the store could be asked
 */
gboolean
lw_store_rows_find (LwSql *sql,
                    const LwRecordType *type,
                    const char *id,
                    LwRecord **record,
                    GError **error)
{
  g_autoptr (LwStmt) stmt = lw_sql_prepare (sql, sql_of (type)->find, error);
  LwSqlStep step
    = stmt != NULL ? lw_sql_step (sql, stmt, lw_stmt_bind_text (stmt, 1, id), error) : LW_SQL_ERROR;

  *record = step == LW_SQL_ROW ? lw_store_rows_read (stmt, type) : NULL;

  return step != LW_SQL_ERROR;
}

gboolean
lw_store_rows_exists (LwSql *sql,
                      const LwRecordType *type,
                      const char *id,
                      gboolean *exists,
                      GError **error)
{
  g_autoptr (LwStmt) stmt = lw_sql_prepare (sql, sql_of (type)->exists, error);
  LwSqlStep step
    = stmt != NULL ? lw_sql_step (sql, stmt, lw_stmt_bind_text (stmt, 1, id), error) : LW_SQL_ERROR;

  *exists = step == LW_SQL_ROW;

  return step != LW_SQL_ERROR;
}

static gboolean
bind_field (LwStmt *stmt, guint number, LwRecord *record, const LwField *field)
{
  gpointer place = lw_record_field (record, field);
  g_autofree char *made = NULL;

  if (!lw_record_is_set (record, field))
    return TRUE;
  if (field->kind == LW_FIELD_INT || field->kind == LW_FIELD_BOOL)
    return lw_stmt_bind_int (stmt, number, *(int *) place);
  if (field->kind == LW_FIELD_DATE)
    made = lw_date_format_iso (place);
  else if (field->kind == LW_FIELD_LIST || field->kind == LW_FIELD_REFS)
    made = lw_json_from_strv (*(const char *const **) place);

  return lw_stmt_bind_text (stmt, number, made != NULL ? made : *(char **) place);
}

static gboolean
expect_row (LwSqlStep step, GError **error)
{
  if (step == LW_SQL_DONE)
    g_set_error_literal (error, LW_ERROR, LW_ERROR_CONFLICT,
                         _ ("somebody changed this record just now; look at it again"));

  return step == LW_SQL_ROW;
}

/**
 * lw_store_rows_put:
 * @record: the record, with the revision that it gets
 * @over_rev: the revision that it takes the place of, when there is one
 *
 * Returns: whether the row was written
 */
gboolean
lw_store_rows_put (LwSql *sql, LwRecord *record, gint64 over_rev, GError **error)
{
  const LwRecordType *type = lw_record_get_record_type (record);
  g_autoptr (LwStmt) stmt = lw_sql_prepare (sql, sql_of (type)->put, error);
  gboolean bound;

  if (stmt == NULL)
    return FALSE;
  bound = lw_stmt_bind_text (stmt, 1, lw_record_get_id (record))
          && lw_stmt_bind_int (stmt, 2, lw_record_get_rev (record))
          && lw_stmt_bind_int (stmt, type->n_fields + N_IDENTITY + 1, over_rev);
  for (guint i = 0; bound && i < type->n_fields; i++)
    bound = bind_field (stmt, i + N_IDENTITY + 1, record, &type->fields[i]);

  return expect_row (lw_sql_step (sql, stmt, bound, error), error);
}

gboolean
lw_store_rows_delete (LwSql *sql, LwRecord *record, GError **error)
{
  const LwRecordType *type = lw_record_get_record_type (record);
  g_autoptr (LwStmt) stmt = lw_sql_prepare (sql, sql_of (type)->delete, error);
  gboolean bound;

  if (stmt == NULL)
    return FALSE;
  bound = lw_stmt_bind_text (stmt, 1, lw_record_get_id (record))
          && lw_stmt_bind_int (stmt, 2, lw_record_get_rev (record));

  return expect_row (lw_sql_step (sql, stmt, bound, error), error);
}

/**
 * lw_store_rows_like_item:
 * @item: an item of a list
 *
 * Returns: (transfer full): a pattern for LIKE that every list with that item fits, as it is kept;
 *   other letter case may fit too
 */
char *
lw_store_rows_like_item (const char *item)
{
  g_autofree char *list = lw_json_from_strv ((const char *const[]){ item, NULL });
  g_autoptr (GString) pattern = g_string_new ("%");

  /* ["item"] without its brackets */
  list[strlen (list) - 1] = '\0';
  for (const char *c = list + 1; *c != '\0'; c++)
    {
      if (strchr ("%_\\", *c) != NULL)
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *c);
    }
  g_string_append_c (pattern, '%');

  return g_string_free (g_steal_pointer (&pattern), FALSE);
}

/**
 * lw_store_rows_count_references:
 * @from: a type
 * @field: one of its references or lists of references
 * @id: what they may refer to
 * @count: (out): how many records do
 *
 * Returns: whether the store could be asked
 */
gboolean
lw_store_rows_count_references (LwSql *sql,
                                const LwRecordType *from,
                                const LwField *field,
                                const char *id,
                                guint *count,
                                GError **error)
{
  gboolean in_list = field->kind == LW_FIELD_REFS;
  g_autofree char *table = lw_store_rows_column (from->name);
  g_autofree char *column = lw_store_rows_column (field->name);
  g_autofree char *text = g_strdup_printf ("SELECT %s FROM %s WHERE %s %s", column, table, column,
                                           in_list ? "LIKE $1 ESCAPE '\\'" : "= $1");
  g_autofree char *pattern = in_list ? lw_store_rows_like_item (id) : NULL;
  g_autoptr (LwStmt) stmt = lw_sql_prepare (sql, text, error);
  gboolean bound = stmt != NULL && lw_stmt_bind_text (stmt, 1, in_list ? pattern : id);
  LwSqlStep step = LW_SQL_ERROR;

  *count = 0;
  if (stmt == NULL)
    return FALSE;
  while ((step = lw_sql_step (sql, stmt, bound, error)) == LW_SQL_ROW)
    {
      g_auto (GStrv) items = in_list ? lw_json_to_strv (lw_stmt_text (stmt, 0)) : NULL;

      if (!in_list || (items != NULL && g_strv_contains ((const char *const *) items, id)))
        (*count)++;
    }

  return step == LW_SQL_DONE;
}
