/* lw-store-refs.c - what records may refer to, and what may not go
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store-commit.h"

#include "lw-error.h"
#include "lw-store-files.h"
#include "lw-store-history.h"
#include "lw-store-rows.h"
#include "lw-types.h"

#include <glib/gi18n-lib.h>
#include <sys/stat.h>

static gboolean
check_reference (LwSql *sql, LwRecord *record, const LwField *field, const char *id, GError **error)
{
  gboolean exists;

  if (!lw_store_rows_exists (sql, lw_types_find (field->ref), id, &exists, error))
    return FALSE;
  if (!exists)
    g_set_error (error, LW_ERROR, LW_ERROR_UNKNOWN_REF, _ ("%s %s: there is no %s “%s”"),
                 lw_record_get_record_type (record)->name, field->name, field->ref, id);

  return exists;
}

static gboolean
check_field (LwSql *sql, LwRecord *record, const LwField *field, GError **error)
{
  gpointer place = lw_record_field (record, field);

  if (field->ref == NULL || !lw_record_is_set (record, field))
    return TRUE;
  if (field->kind == LW_FIELD_REF)
    return check_reference (sql, record, field, *(char **) place, error);
  for (char **id = *(char ***) place; *id != NULL; id++)
    if (!check_reference (sql, record, field, *id, error))
      return FALSE;

  return TRUE;
}

/* Two students with one number would be one student to every list and script. */
static gboolean
check_student_number (LwSql *sql, LwStudent *student, GError **error)
{
  g_autoptr (LwStmt) stmt
    = lw_sql_prepare (sql, "SELECT id FROM student WHERE number = $1 AND id <> $2 LIMIT 1", error);
  gboolean bound = stmt != NULL && lw_stmt_bind_text (stmt, 1, student->number)
                   && lw_stmt_bind_text (stmt, 2, lw_record_get_id (LW_RECORD (student)));
  LwSqlStep step = stmt != NULL ? lw_sql_step (sql, stmt, bound, error) : LW_SQL_ERROR;
  g_autoptr (LwRecord) other = NULL;

  if (step == LW_SQL_DONE)
    return TRUE;
  if (step == LW_SQL_ROW
      && lw_store_rows_find (sql, &lw_student_record, lw_stmt_text (stmt, 0), &other, error))
    g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
                 _ ("the student number %s is already that of %s"), student->number,
                 lw_record_get_title (other));

  return FALSE;
}

static gboolean
note_file (LwSql *sql, const char *hash, gint64 size, GError **error)
{
  g_autofree char *now = lw_store_history_now ();
  g_autoptr (LwStmt) stmt = lw_sql_prepare (sql,
                                            "INSERT INTO attachment_file (hash, size, at) VALUES "
                                            "($1, $2, $3) ON CONFLICT (hash) DO NOTHING",
                                            error);
  gboolean bound = stmt != NULL && lw_stmt_bind_text (stmt, 1, hash)
                   && lw_stmt_bind_int (stmt, 2, size) && lw_stmt_bind_text (stmt, 3, now);

  return stmt != NULL && lw_sql_finish (sql, stmt, bound, error);
}

static gboolean
check_attachment (LwStoreDb *db, LwAttachment *attachment, GError **error)
{
  g_autofree char *path = NULL;
  struct stat st;

  if (attachment->hash == NULL)
    return TRUE;
  path = lw_store_files_get_path (db->path, attachment->hash);
  if (path == NULL)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
                   _ ("attachment hash: “%s” is not the SHA-256 of a file"), attachment->hash);
      return FALSE;
    }
  if (stat (path, &st) != 0 || !S_ISREG (st.st_mode))
    {
      g_set_error (error, LW_ERROR, LW_ERROR_MISSING,
                   _ ("the file of attachment “%s” is not there; add it first (%s)"),
                   lw_record_get_title (LW_RECORD (attachment)), path);
      return FALSE;
    }

  return note_file (db->sql, attachment->hash, st.st_size, error);
}

/**
 * lw_store_refs_check_put:
 * @db: a store
 * @record: a record that was written in it, nobody else's
 * @error: return location: #LW_ERROR_UNKNOWN_REF, #LW_ERROR_INVALID or #LW_ERROR_MISSING
 *
 * Returns: whether all that it refers to is there, and nothing is there twice
 */
gboolean
lw_store_refs_check_put (LwStoreDb *db, LwRecord *record, GError **error)
{
  const LwRecordType *type = lw_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    if (!check_field (db->sql, record, &type->fields[i], error))
      return FALSE;
  if (type == &lw_student_record)
    return check_student_number (db->sql, LW_STUDENT (record), error);
  if (type == &lw_attachment_record)
    return check_attachment (db, LW_ATTACHMENT (record), error);

  return TRUE;
}

static gboolean
count_from (LwSql *sql,
            const LwRecordType *from,
            const LwRecordType *to,
            const char *id,
            guint *total,
            GError **error)
{
  *total = 0;
  for (guint i = 0; i < from->n_fields; i++)
    {
      const LwField *field = &from->fields[i];
      guint count;

      if (g_strcmp0 (field->ref, to->name) != 0)
        continue;
      if (!lw_store_rows_count_references (sql, from, field, id, &count, error))
        return FALSE;
      *total += count;
    }

  return TRUE;
}

/**
 * lw_store_refs_check_deleted:
 * @sql: a store
 * @record: a record that was deleted from it, nobody else's
 * @error: return location: #LW_ERROR_IN_USE that says what refers to it
 *
 * Returns: whether nothing refers to it any more
 */
gboolean
lw_store_refs_check_deleted (LwSql *sql, LwRecord *record, GError **error)
{
  const LwRecordType *type = lw_record_get_record_type (record);
  g_autoptr (GString) users = g_string_new (NULL);
  guint n_types;
  const LwRecordType *const *types = lw_types_get_all (&n_types);

  for (guint i = 0; i < n_types; i++)
    {
      guint count;

      if (!count_from (sql, types[i], type, lw_record_get_id (record), &count, error))
        return FALSE;
      if (count > 0)
        g_string_append_printf (users, "%s%s: %u", users->len > 0 ? ", " : "", _ (types[i]->label),
                                count);
    }
  if (users->len == 0)
    return TRUE;
  g_set_error (error, LW_ERROR, LW_ERROR_IN_USE,
               _ ("“%s” can't be deleted, since other records refer to it (%s); delete or change "
                  "those first"),
               lw_record_get_title (record), users->str);

  return FALSE;
}
