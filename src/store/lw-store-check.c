/* lw-store-check.c - whether a store is whole
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store-check.h"

#include "lw-date.h"
#include "lw-error.h"
#include "lw-json.h"
#include "lw-store-files.h"
#include "lw-store-rows.h"
#include "lw-store-search.h"
#include "lw-types.h"

#include <glib/gi18n-lib.h>

/* One damaged page is said once, not a million times. */
#define MAX_LINES "100"

typedef struct
{
  LwSql *sql;
  const char *path;
  GStrvBuilder *lines;
} Check;

static void add_line (Check *check, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
add_line (Check *check, const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list args;

  va_start (args, format);
  line = g_strdup_vprintf (format, args);
  va_end (args);
  g_strv_builder_add (check->lines, g_strdelimit (line, "\r\n", ' '));
}

static gboolean
check_structure (Check *check, GError **error)
{
  g_autoptr (LwStmt) stmt
    = lw_sql_prepare (check->sql, "PRAGMA integrity_check(" MAX_LINES ")", error);
  LwSqlStep step = LW_SQL_ERROR;

  while (stmt != NULL && (step = lw_sql_step (check->sql, stmt, TRUE, error)) == LW_SQL_ROW)
    if (g_strcmp0 (lw_stmt_text (stmt, 0), "ok") != 0)
      add_line (check, _ ("structure: %s"), lw_stmt_text (stmt, 0));

  return step == LW_SQL_DONE;
}

static gboolean
check_foreign_keys (Check *check, GError **error)
{
  g_autoptr (LwStmt) stmt = lw_sql_prepare (check->sql, "PRAGMA foreign_key_check", error);
  LwSqlStep step = LW_SQL_ERROR;

  while (stmt != NULL && (step = lw_sql_step (check->sql, stmt, TRUE, error)) == LW_SQL_ROW)
    add_line (check, _ ("%s, row %s: refers to a %s that is not there"), lw_stmt_text (stmt, 0),
              lw_stmt_text (stmt, 1), lw_stmt_text (stmt, 2));

  return step == LW_SQL_DONE;
}

static gboolean
check_refs (Check *check,
            const LwRecordType *type,
            const LwField *field,
            const char *id,
            const char *json,
            GError **error)
{
  g_auto (GStrv) ids = lw_json_to_strv (json);

  for (char **ref = ids; ref != NULL && *ref != NULL; ref++)
    {
      gboolean exists;

      if (!lw_store_rows_exists (check->sql, lw_types_find (field->ref), *ref, &exists, error))
        return FALSE;
      if (!exists)
        add_line (check, _ ("%s %s: %s names %s “%s”, which is not there"), type->name, id,
                  field->name, field->ref, *ref);
    }

  return TRUE;
}

static gboolean
is_readable (const LwField *field, const char *text)
{
  g_auto (GStrv) items = NULL;
  GDate date;

  if (field->kind == LW_FIELD_DATE)
    return lw_date_parse_iso (text, &date);
  items = lw_json_to_strv (text);

  return items != NULL;
}

/* What SQLite keeps as a text, and holds to nothing: days, lists, and references in lists. */
static gboolean
check_field (Check *check, const LwRecordType *type, const LwField *field, GError **error)
{
  g_autofree char *table = lw_store_rows_column (type->name);
  g_autofree char *column = lw_store_rows_column (field->name);
  g_autofree char *text
    = g_strdup_printf ("SELECT id, %s FROM %s WHERE %s IS NOT NULL", column, table, column);
  g_autoptr (LwStmt) stmt = lw_sql_prepare (check->sql, text, error);
  LwSqlStep step = LW_SQL_ERROR;

  while (stmt != NULL && (step = lw_sql_step (check->sql, stmt, TRUE, error)) == LW_SQL_ROW)
    {
      const char *id = lw_stmt_text (stmt, 0);
      const char *value = lw_stmt_text (stmt, 1);

      if (!is_readable (field, value))
        add_line (check, _ ("%s %s: %s can't be read"), type->name, id, field->name);
      else if (field->kind == LW_FIELD_REFS && !check_refs (check, type, field, id, value, error))
        return FALSE;
    }

  return step == LW_SQL_DONE;
}

static gboolean
check_fields (Check *check, GError **error)
{
  guint n_types;
  const LwRecordType *const *types = lw_types_get_all (&n_types);

  for (guint i = 0; i < n_types; i++)
    for (guint j = 0; j < types[i]->n_fields; j++)
      {
        const LwField *field = &types[i]->fields[j];

        if ((field->kind == LW_FIELD_DATE || field->kind == LW_FIELD_LIST
             || field->kind == LW_FIELD_REFS)
            && !check_field (check, types[i], field, error))
          return FALSE;
      }

  return TRUE;
}

static gboolean
check_attachments (Check *check, GError **error)
{
  g_autoptr (GPtrArray) attachments
    = lw_store_query_list (check->sql, &lw_attachment_record, NULL, 0, error);

  for (guint i = 0; attachments != NULL && i < attachments->len; i++)
    {
      LwAttachment *attachment = g_ptr_array_index (attachments, i);
      const char *id = lw_record_get_id (LW_RECORD (attachment));
      g_autofree char *path = NULL;

      if (attachment->hash == NULL)
        continue;
      path = lw_store_files_get_path (check->path, attachment->hash);
      if (path == NULL || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
        add_line (check, _ ("attachment %s: its file is not there (%s)"), id, attachment->hash);
      else if (!lw_store_files_is_sound (path, attachment->hash))
        add_line (check, _ ("attachment %s: its file is not what was kept (%s)"), id, path);
    }

  return attachments != NULL;
}

static gboolean
check_logo (Check *check, GError **error)
{
  g_autoptr (GPtrArray) schools
    = lw_store_query_list (check->sql, &lw_school_record, NULL, 0, error);

  for (guint i = 0; schools != NULL && i < schools->len; i++)
    {
      LwSchool *school = g_ptr_array_index (schools, i);
      g_autofree char *path
        = school->logo != NULL ? lw_store_files_get_path (check->path, school->logo) : NULL;

      if (school->logo != NULL && (path == NULL || !lw_store_files_is_sound (path, school->logo)))
        add_line (check, _ ("the school’s logo is not there, or not what was kept (%s)"),
                  school->logo);
    }

  return schools != NULL;
}

static gboolean
check_search (Check *check, LwStoreDb *db, GError **error)
{
  guint n_wrong;
  gboolean sound;

  if (!lw_store_search_count_wrong (db->sql, &n_wrong, error)
      || !lw_store_search_check_index (db, &sound, error))
    return FALSE;
  if (n_wrong > 0)
    add_line (check,
              g_dngettext (GETTEXT_PACKAGE, "search: %u text is kept other than it is",
                           "search: %u texts are kept other than they are", n_wrong),
              n_wrong);
  if (!sound)
    add_line (check, _ ("search: the index is not that of the texts"));

  return TRUE;
}

/**
 * lw_store_check_all:
 * @db: a store
 * @error: return location, for when it could not be looked through to the end
 *
 * Holds structure, references, the contents of attachments and what the search knows together.
 *
 * Returns: (transfer full) (nullable): a line for each thing that is wrong; none when it is sound
 */
GStrv
lw_store_check_all (LwStoreDb *db, GError **error)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autoptr (GError) local = NULL;
  Check check = { db->sql, db->path, lines };

  if (!check_structure (&check, &local) || !check_foreign_keys (&check, &local)
      || !check_fields (&check, &local) || !check_attachments (&check, &local)
      || !check_logo (&check, &local) || !check_search (&check, db, &local))
    {
      if (!g_error_matches (local, LW_ERROR, LW_ERROR_DAMAGED))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      add_line (&check, "%s", local->message);
    }

  return g_strv_builder_end (lines);
}
