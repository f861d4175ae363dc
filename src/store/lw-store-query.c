/* lw-store-query.c - lists of records, and what a name means
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store-rows.h"

#include "lw-error.h"
#include "lw-types.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A filter whose value was understood. */
typedef struct
{
  const LwField *field; /* NULL: the id */
  char *text;           /* NULL: unset */
  gint64 number;
} Condition;

static void
condition_free (gpointer data)
{
  Condition *condition = data;

  g_free (condition->text);
  g_free (condition);
}

static gboolean
is_number (const LwField *field)
{
  return field != NULL && (field->kind == LW_FIELD_INT || field->kind == LW_FIELD_BOOL);
}

static gboolean
is_list (const LwField *field)
{
  return field != NULL && (field->kind == LW_FIELD_LIST || field->kind == LW_FIELD_REFS);
}

static gboolean
read_number (const LwRecordType *type, Condition *condition, GError **error)
{
  const char *text = condition->text;

  if (condition->field->kind == LW_FIELD_BOOL && strcmp (text, "true") == 0)
    text = "1";
  else if (condition->field->kind == LW_FIELD_BOOL && strcmp (text, "false") == 0)
    text = "0";
  if (g_ascii_string_to_signed (text, 10, 0, G_MAXINT, &condition->number, NULL))
    return TRUE;
  g_set_error (error, LW_ERROR, LW_ERROR_INVALID, _ ("%s %s: “%s” is not a number"), type->name,
               condition->field->name, text);

  return FALSE;
}

static Condition *
read_filter (LwSql *sql, const LwRecordType *type, const LwStoreFilter *filter, GError **error)
{
  Condition *condition = g_new0 (Condition, 1);
  const LwField *field = lw_record_type_find_field (type, filter->field);
  gboolean understood = TRUE;

  condition->field = field;
  if (field == NULL && strcmp (filter->field, "id") != 0)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_UNKNOWN_FIELD, _ ("%s has no field “%s”"), type->name,
                   filter->field);
      understood = FALSE;
    }
  else if (filter->value != NULL && *filter->value != '\0')
    {
      if (field != NULL && field->ref != NULL)
        condition->text = lw_store_query_resolve (sql, field->ref, filter->value, error);
      else
        condition->text = g_strdup (filter->value);
      understood
        = condition->text != NULL && (!is_number (field) || read_number (type, condition, error));
    }
  if (!understood)
    g_clear_pointer (&condition, condition_free);

  return condition;
}

static GPtrArray *
read_filters (LwSql *sql,
              const LwRecordType *type,
              const LwStoreFilter *filters,
              guint n_filters,
              GError **error)
{
  g_autoptr (GPtrArray) conditions = g_ptr_array_new_with_free_func (condition_free);

  for (guint i = 0; i < n_filters; i++)
    {
      Condition *condition = read_filter (sql, type, &filters[i], error);

      if (condition == NULL)
        return NULL;
      g_ptr_array_add (conditions, condition);
    }

  return g_steal_pointer (&conditions);
}

static char *
make_list_sql (const LwRecordType *type, GPtrArray *conditions)
{
  g_autoptr (GString) text = g_string_new (lw_store_rows_select (type));

  for (guint i = 0; i < conditions->len; i++)
    {
      Condition *condition = g_ptr_array_index (conditions, i);
      g_autofree char *column
        = lw_store_rows_column (condition->field != NULL ? condition->field->name : "id");

      g_string_append_printf (text, " %s %s ", i == 0 ? "WHERE" : "AND", column);
      if (condition->text == NULL)
        g_string_append (text, "IS NULL");
      else
        g_string_append_printf (text, is_list (condition->field) ? "LIKE $%u ESCAPE '\\'" : "= $%u",
                                i + 1);
    }
  g_string_append (text, " ORDER BY ");
  if (type->natural_key != NULL)
    {
      g_autofree char *key = lw_store_rows_column (type->natural_key);

      g_string_append_printf (text, "%s, ", key);
    }
  g_string_append (text, "id");

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
bind_conditions (LwStmt *stmt, GPtrArray *conditions)
{
  for (guint i = 0; i < conditions->len; i++)
    {
      Condition *condition = g_ptr_array_index (conditions, i);
      g_autofree char *pattern = NULL;
      gboolean bound = TRUE;

      if (condition->text == NULL)
        continue;
      if (is_list (condition->field))
        pattern = lw_store_rows_like_item (condition->text);
      if (is_number (condition->field))
        bound = lw_stmt_bind_int (stmt, i + 1, condition->number);
      else
        bound = lw_stmt_bind_text (stmt, i + 1, pattern != NULL ? pattern : condition->text);
      if (!bound)
        return FALSE;
    }

  return TRUE;
}

/* What LIKE let through that differs in letter case. */
static gboolean
fits (LwRecord *record, GPtrArray *conditions)
{
  for (guint i = 0; i < conditions->len; i++)
    {
      Condition *condition = g_ptr_array_index (conditions, i);
      char **items;

      if (condition->text == NULL || !is_list (condition->field))
        continue;
      items = *(char ***) lw_record_field (record, condition->field);
      if (items == NULL || !g_strv_contains ((const char *const *) items, condition->text))
        return FALSE;
    }

  return TRUE;
}

/**
 * lw_store_query_list:
 * @sql: a store
 * @type: what to list
 * @filters: (array length=n_filters): conditions that must all hold; a list field holds its item
 * @n_filters: how many
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type LwRecord): ordered by natural key, then id,
 *   both by code point
 */
GPtrArray *
lw_store_query_list (LwSql *sql,
                     const LwRecordType *type,
                     const LwStoreFilter *filters,
                     guint n_filters,
                     GError **error)
{
  g_autoptr (GPtrArray) conditions = read_filters (sql, type, filters, n_filters, error);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *text = conditions != NULL ? make_list_sql (type, conditions) : NULL;
  g_autoptr (LwStmt) stmt = text != NULL ? lw_sql_prepare (sql, text, error) : NULL;
  gboolean bound = stmt != NULL && bind_conditions (stmt, conditions);
  LwSqlStep step = LW_SQL_ERROR;

  if (stmt == NULL)
    return NULL;
  while ((step = lw_sql_step (sql, stmt, bound, error)) == LW_SQL_ROW)
    {
      g_autoptr (LwRecord) record = lw_store_rows_read (stmt, type);

      if (fits (record, conditions))
        g_ptr_array_add (records, g_steal_pointer (&record));
    }
  if (step == LW_SQL_ERROR)
    return NULL;

  return g_steal_pointer (&records);
}

static char *
find_by_key (LwSql *sql, const LwRecordType *type, const char *text, guint *count, GError **error)
{
  g_autofree char *table = lw_store_rows_column (type->name);
  g_autofree char *key = lw_store_rows_column (type->natural_key);
  g_autofree char *query
    = g_strdup_printf ("SELECT id FROM %s WHERE %s = $1 ORDER BY id", table, key);
  g_autoptr (LwStmt) stmt = lw_sql_prepare (sql, query, error);
  gboolean bound = stmt != NULL && lw_stmt_bind_text (stmt, 1, text);
  g_autofree char *id = NULL;
  LwSqlStep step;

  *count = 0;
  if (stmt == NULL)
    return NULL;
  while ((step = lw_sql_step (sql, stmt, bound, error)) == LW_SQL_ROW)
    if ((*count)++ == 0)
      id = g_strdup (lw_stmt_text (stmt, 0));

  return step == LW_SQL_DONE ? g_steal_pointer (&id) : NULL;
}

/**
 * lw_store_query_resolve:
 * @sql: a store
 * @ref_type: the name of a record type
 * @text: an id, or what people call the record: a student's number, a class's name
 * @error: return location: #LW_ERROR_UNKNOWN_REF, also when several are called so
 *
 * Returns: (transfer full) (nullable): the id
 */
char *
lw_store_query_resolve (LwSql *sql, const char *ref_type, const char *text, GError **error)
{
  const LwRecordType *type = lw_types_find (ref_type);
  g_autofree char *id = NULL;
  g_autoptr (GError) local = NULL;
  gboolean is_id;
  guint count = 0;

  if (type == NULL)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_UNKNOWN_TYPE, _ ("there is no record type “%s”"),
                   ref_type);
      return NULL;
    }
  if (!lw_store_rows_exists (sql, type, text, &is_id, error))
    return NULL;
  if (is_id)
    return g_strdup (text);
  if (type->natural_key != NULL)
    {
      id = find_by_key (sql, type, text, &count, &local);
      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
    }
  if (count == 1)
    return g_steal_pointer (&id);
  if (count == 0)
    g_set_error (error, LW_ERROR, LW_ERROR_UNKNOWN_REF, _ ("there is no %s “%s”"), type->name,
                 text);
  else
    g_set_error (error, LW_ERROR, LW_ERROR_UNKNOWN_REF,
                 _ ("%u records of %s are called “%s”; give the id of the one you mean"), count,
                 type->name, text);

  return NULL;
}

gboolean
lw_store_query_count (LwSql *sql, const LwRecordType *type, gint64 *count, GError **error)
{
  g_autofree char *table = lw_store_rows_column (type->name);
  g_autofree char *text = g_strdup_printf ("SELECT COUNT(*) FROM %s", table);

  return lw_sql_read_int (sql, text, count, error);
}
