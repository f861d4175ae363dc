/* lw-store-history.c - who changed what and when, kept with the change itself
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store-history.h"

#include "lw-error.h"
#include "lw-json.h"
#include "lw-types.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* A visit to a field ends after this much rest. */
#define VISIT_REST_SECONDS 60

/* Nobody goes back behind these: what they took away or put back is no longer what the acts
 * before them left. */
#define NOT_UNDOABLE "'erase', 'restore', 'lift'"
#define CAN_GO_BACK                                                                                \
  "kind NOT IN ('undo', 'redo', " NOT_UNDOABLE ")"                                                 \
  " AND id > (SELECT COALESCE(MAX(id), 0) FROM act WHERE kind IN (" NOT_UNDOABLE "))"

char *
lw_store_history_now (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return g_date_time_format (now, "%Y-%m-%dT%H:%M:%S.%fZ");
}

static gboolean
is_recent (const char *instant)
{
  g_autoptr (GDateTime) then = g_date_time_new_from_iso8601 (instant, NULL);
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();

  return then != NULL
         && llabs (g_date_time_difference (now, then)) <= VISIT_REST_SECONDS * G_TIME_SPAN_SECOND;
}

/* The revision that the act left a record with, 0 when it did not touch it. */
static gboolean
read_rev_left (LwSql *sql, gint64 act, const LwChange *change, gint64 *rev, GError **error)
{
  g_autoptr (LwStmt) stmt = lw_sql_prepare (
    sql, "SELECT rev FROM change WHERE act = $1 AND record_type = $2 AND record_id = $3", error);
  gboolean bound = stmt != NULL && lw_stmt_bind_int (stmt, 1, act)
                   && lw_stmt_bind_text (stmt, 2, change->type->name)
                   && lw_stmt_bind_text (stmt, 3, change->id);
  LwSqlStep step = stmt != NULL ? lw_sql_step (sql, stmt, bound, error) : LW_SQL_ERROR;

  *rev = step == LW_SQL_ROW ? sqlite3_column_int64 (stmt, 0) : 0;

  return step != LW_SQL_ERROR;
}

/* The user's last act when it belongs to the same visit; 0 otherwise. */
static gboolean
find_visit (LwStoreWriter *self, gint64 *act, gint64 *seq, GError **error)
{
  g_autoptr (LwStmt) stmt = lw_sql_prepare (
    self->sql,
    "SELECT id, kind, visit, touched_at, state, (SELECT MAX(seq) FROM change WHERE act = act.id)"
    " FROM act WHERE \"user\" = $1 AND " CAN_GO_BACK " ORDER BY id DESC LIMIT 1",
    error);
  gboolean bound = stmt != NULL && lw_stmt_bind_text (stmt, 1, self->user);
  LwSqlStep step = stmt != NULL ? lw_sql_step (self->sql, stmt, bound, error) : LW_SQL_ERROR;

  *act = 0;
  if (step == LW_SQL_ROW && g_strcmp0 (lw_stmt_text (stmt, 1), self->kind) == 0
      && g_strcmp0 (lw_stmt_text (stmt, 2), self->visit) == 0 && is_recent (lw_stmt_text (stmt, 3))
      && g_strcmp0 (lw_stmt_text (stmt, 4), "done") == 0)
    {
      *act = sqlite3_column_int64 (stmt, 0);
      *seq = sqlite3_column_int64 (stmt, 5);
    }

  return step != LW_SQL_ERROR;
}

/**
 * lw_store_history_extend:
 * @self: the writer of an act that is about to begin
 * @changes: (element-type LwChange): what it will change
 * @error: return location
 *
 * Typing in one field during one visit is one act: goes on with the user's last one, unless
 * somebody else touched a record between.
 *
 * Returns: whether the store could be asked
 */
gboolean
lw_store_history_extend (LwStoreWriter *self, GPtrArray *changes, GError **error)
{
  gint64 act, seq = 0;

  if (self->visit == NULL)
    return TRUE;
  if (!find_visit (self, &act, &seq, error))
    return FALSE;
  for (guint i = 0; act != 0 && i < changes->len; i++)
    {
      const LwChange *change = g_ptr_array_index (changes, i);
      gint64 left, last;

      if (!read_rev_left (self->sql, act, change, &left, error)
          || !lw_store_history_last_rev (self->sql, change->type, change->id, &last, error))
        return FALSE;
      if (left != 0 && left != last)
        act = 0;
    }
  self->act = act;
  self->seq = seq;
  self->extends = act != 0;

  return TRUE;
}

static gboolean
insert_act (LwStoreWriter *self, GError **error)
{
  g_autofree char *now = lw_store_history_now ();
  g_autoptr (LwStmt) stmt = lw_sql_prepare (
    self->sql,
    "INSERT INTO act (id, \"user\", kind, label, visit, at, touched_at, state, \"of\")"
    " SELECT COALESCE(MAX(id), 0) + 1, $1, $2, $3, $4, $5, $5, 'done', $6 FROM act RETURNING id",
    error);
  gboolean bound = stmt != NULL && lw_stmt_bind_text (stmt, 1, self->user)
                   && lw_stmt_bind_text (stmt, 2, self->kind)
                   && lw_stmt_bind_text (stmt, 3, self->label != NULL ? self->label : "")
                   && lw_stmt_bind_text (stmt, 4, self->visit) && lw_stmt_bind_text (stmt, 5, now)
                   && (self->of == 0 || lw_stmt_bind_int (stmt, 6, self->of));

  if (stmt == NULL || lw_sql_step (self->sql, stmt, bound, error) != LW_SQL_ROW)
    return FALSE;
  self->act = sqlite3_column_int64 (stmt, 0);

  return TRUE;
}

static gboolean
touch_act (LwStoreWriter *self, GError **error)
{
  g_autofree char *now = lw_store_history_now ();
  g_autoptr (LwStmt) stmt
    = lw_sql_prepare (self->sql, "UPDATE act SET touched_at = $1 WHERE id = $2", error);
  gboolean bound
    = stmt != NULL && lw_stmt_bind_text (stmt, 1, now) && lw_stmt_bind_int (stmt, 2, self->act);

  return stmt != NULL && lw_sql_finish (self->sql, stmt, bound, error);
}

/* Who goes on after an undo can't do it again. */
static gboolean
drop_undone (LwStoreWriter *self, GError **error)
{
  g_autoptr (LwStmt) stmt = lw_sql_prepare (
    self->sql, "UPDATE act SET state = 'dropped' WHERE \"user\" = $1 AND state = 'undone'", error);
  gboolean bound = stmt != NULL && lw_stmt_bind_text (stmt, 1, self->user);

  return stmt != NULL && lw_sql_finish (self->sql, stmt, bound, error);
}

static gboolean
start_act (LwStoreWriter *self, GError **error)
{
  if (self->started)
    return TRUE;
  self->started = TRUE;
  if (self->extends)
    return touch_act (self, error);

  return insert_act (self, error) && (self->of != 0 || drop_undone (self, error));
}

/* The visit's entry for the record keeps what was before, and takes what is now. */
static gboolean
extend_entry (LwStoreWriter *self,
              LwRecord *record,
              gint64 rev,
              const char *after,
              gboolean *extended,
              GError **error)
{
  g_autoptr (LwStmt) stmt
    = lw_sql_prepare (self->sql,
                      "UPDATE change SET \"after\" = $1, rev = $2"
                      " WHERE act = $3 AND record_type = $4 AND record_id = $5 RETURNING seq",
                      error);
  gboolean bound = stmt != NULL && lw_stmt_bind_text (stmt, 1, after)
                   && lw_stmt_bind_int (stmt, 2, rev) && lw_stmt_bind_int (stmt, 3, self->act)
                   && lw_stmt_bind_text (stmt, 4, lw_record_get_record_type (record)->name)
                   && lw_stmt_bind_text (stmt, 5, lw_record_get_id (record));
  LwSqlStep step = stmt != NULL ? lw_sql_step (self->sql, stmt, bound, error) : LW_SQL_ERROR;

  *extended = step == LW_SQL_ROW;

  return step != LW_SQL_ERROR;
}

static gboolean
insert_entry (LwStoreWriter *self,
              LwRecord *record,
              gint64 rev,
              const char *before,
              const char *after,
              GError **error)
{
  g_autoptr (LwStmt) stmt = lw_sql_prepare (
    self->sql,
    "INSERT INTO change (act, seq, record_type, record_id, rev, \"before\", \"after\")"
    " VALUES ($1, $2, $3, $4, $5, $6, $7)",
    error);
  gboolean bound = stmt != NULL && lw_stmt_bind_int (stmt, 1, self->act)
                   && lw_stmt_bind_int (stmt, 2, ++self->seq)
                   && lw_stmt_bind_text (stmt, 3, lw_record_get_record_type (record)->name)
                   && lw_stmt_bind_text (stmt, 4, lw_record_get_id (record))
                   && lw_stmt_bind_int (stmt, 5, rev) && lw_stmt_bind_text (stmt, 6, before)
                   && lw_stmt_bind_text (stmt, 7, after);

  return stmt != NULL && lw_sql_finish (self->sql, stmt, bound, error);
}

/**
 * lw_store_history_add:
 * @self: the writer of an act
 * @was: (nullable): the record before
 * @now: (nullable): the record after, with its new revision
 * @error: return location
 *
 * Keeps one change. A deletion takes the revision after the last one.
 *
 * Returns: whether it was written
 */
gboolean
lw_store_history_add (LwStoreWriter *self, LwRecord *was, LwRecord *now, GError **error)
{
  g_autofree char *before = was != NULL ? lw_json_fields_from_record (was) : NULL;
  g_autofree char *after = now != NULL ? lw_json_fields_from_record (now) : NULL;
  LwRecord *record = now != NULL ? now : was;
  gint64 rev = now != NULL ? lw_record_get_rev (now) : lw_record_get_rev (was) + 1;
  gboolean extended = FALSE;

  if (!start_act (self, error))
    return FALSE;
  if (self->extends && !extend_entry (self, record, rev, after, &extended, error))
    return FALSE;

  return extended || insert_entry (self, record, rev, before, after, error);
}

/**
 * lw_store_history_add_lift:
 * @db: a store that takes a step
 * @user: who opened it
 * @step: the step
 * @error: return location
 *
 * Keeps that the schema changed: undo stops there.
 *
 * Returns: whether it was written
 */
gboolean
lw_store_history_add_lift (LwStoreDb *db, const char *user, int step, GError **error)
{
  g_autofree char *label = g_strdup_printf (_ ("bring the store up to date (step %d)"), step);
  LwStoreWriter writer = { db->sql, user, "lift", label };

  return insert_act (&writer, error);
}

/**
 * lw_store_history_last_rev:
 * @rev: (out): the last revision that the record ever had; 0 for one that never was
 *
 * Returns: whether the store could be asked
 */
gboolean
lw_store_history_last_rev (LwSql *sql,
                           const LwRecordType *type,
                           const char *id,
                           gint64 *rev,
                           GError **error)
{
  g_autoptr (LwStmt) stmt = lw_sql_prepare (
    sql, "SELECT MAX(rev) FROM change WHERE record_type = $1 AND record_id = $2", error);
  gboolean bound
    = stmt != NULL && lw_stmt_bind_text (stmt, 1, type->name) && lw_stmt_bind_text (stmt, 2, id);
  LwSqlStep step = stmt != NULL ? lw_sql_step (sql, stmt, bound, error) : LW_SQL_ERROR;

  *rev = step == LW_SQL_ROW ? sqlite3_column_int64 (stmt, 0) : 0;

  return step != LW_SQL_ERROR;
}

static char *
format_instant (const char *instant)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (instant, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  return local != NULL ? g_date_time_format (local, "%d-%m-%Y %H:%M") : g_strdup (instant);
}

/**
 * lw_store_history_set_conflict:
 * @sql: a store
 * @type: the record's type
 * @id: its id
 * @error: return location: #LW_ERROR_CONFLICT that says who changed it and when
 */
void
lw_store_history_set_conflict (LwSql *sql, const LwRecordType *type, const char *id, GError **error)
{
  g_autoptr (LwStmt) stmt
    = lw_sql_prepare (sql,
                      "SELECT act.\"user\", act.touched_at, change.\"after\" IS NULL"
                      " FROM change JOIN act ON act.id = change.act"
                      " WHERE record_type = $1 AND record_id = $2 ORDER BY rev DESC LIMIT 1",
                      error);
  gboolean bound
    = stmt != NULL && lw_stmt_bind_text (stmt, 1, type->name) && lw_stmt_bind_text (stmt, 2, id);
  LwSqlStep step = stmt != NULL ? lw_sql_step (sql, stmt, bound, error) : LW_SQL_ERROR;
  g_autofree char *when = NULL;

  if (step == LW_SQL_DONE)
    g_set_error (error, LW_ERROR, LW_ERROR_CONFLICT,
                 _ ("this is not as it was (%s); look at it again"), _ (type->label));
  if (step != LW_SQL_ROW)
    return;
  when = format_instant (lw_stmt_text (stmt, 1));
  /* translators: a user's name, a moment, and what it is: “Student” */
  g_set_error (error, LW_ERROR, LW_ERROR_CONFLICT,
               sqlite3_column_int (stmt, 2) ? _ ("%s deleted this on %s (%s)")
                                            : _ ("%s changed this on %s (%s); look at it again"),
               lw_stmt_text (stmt, 0), when, _ (type->label));
}

/**
 * lw_store_history_find_target:
 * @sql: a store
 * @user: whose act
 * @redo: the one that redo would do again, not the one that undo would take back
 * @target: (out): the act, 0 with no label when there is none
 * @error: return location
 *
 * Returns: whether the store could be asked
 */
gboolean
lw_store_history_find_target (LwSql *sql,
                              const char *user,
                              gboolean redo,
                              LwStoreTarget *target,
                              GError **error)
{
#define FIND(state, order)                                                                         \
  "SELECT id, label FROM act WHERE \"user\" = $1 AND state = '" state "' AND " CAN_GO_BACK         \
  " ORDER BY id " order " LIMIT 1"
  g_autoptr (LwStmt) stmt
    = lw_sql_prepare (sql, redo ? FIND ("undone", "ASC") : FIND ("done", "DESC"), error);
#undef FIND
  gboolean bound = stmt != NULL && lw_stmt_bind_text (stmt, 1, user);
  LwSqlStep step = stmt != NULL ? lw_sql_step (sql, stmt, bound, error) : LW_SQL_ERROR;

  target->act = step == LW_SQL_ROW ? sqlite3_column_int64 (stmt, 0) : 0;
  target->label = step == LW_SQL_ROW ? g_strdup (lw_stmt_text (stmt, 1)) : NULL;

  return step != LW_SQL_ERROR;
}

static void
entry_free (gpointer data)
{
  LwStoreEntry *entry = data;

  g_free (entry->id);
  g_free (entry->before);
  g_free (entry->after);
  g_free (entry);
}

/**
 * lw_store_history_read_entries:
 * @sql: a store
 * @act: an act
 * @reverse: the last one first
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type LwStoreEntry): what the act changed
 */
GPtrArray *
lw_store_history_read_entries (LwSql *sql, gint64 act, gboolean reverse, GError **error)
{
#define READ(order)                                                                                \
  "SELECT record_type, record_id, \"before\", \"after\" FROM change WHERE act = $1"                \
  " ORDER BY seq " order
  g_autoptr (LwStmt) stmt = lw_sql_prepare (sql, reverse ? READ ("DESC") : READ ("ASC"), error);
#undef READ
  gboolean bound = stmt != NULL && lw_stmt_bind_int (stmt, 1, act);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  LwSqlStep step = LW_SQL_ERROR;

  while (stmt != NULL && (step = lw_sql_step (sql, stmt, bound, error)) == LW_SQL_ROW)
    {
      LwStoreEntry *entry = g_new0 (LwStoreEntry, 1);

      g_ptr_array_add (entries, entry);
      entry->type = lw_types_find (lw_stmt_text (stmt, 0));
      entry->id = g_strdup (lw_stmt_text (stmt, 1));
      entry->before = g_strdup (lw_stmt_text (stmt, 2));
      entry->after = g_strdup (lw_stmt_text (stmt, 3));
      if (entry->type == NULL)
        {
          g_set_error (error, LW_ERROR, LW_ERROR_UNKNOWN_TYPE, _ ("there is no record type “%s”"),
                       lw_stmt_text (stmt, 0));
          return NULL;
        }
    }

  return step == LW_SQL_DONE ? g_steal_pointer (&entries) : NULL;
}

gboolean
lw_store_history_mark (LwSql *sql, gint64 act, gboolean undone, GError **error)
{
  g_autoptr (LwStmt) stmt = lw_sql_prepare (sql, "UPDATE act SET state = $1 WHERE id = $2", error);
  gboolean bound = stmt != NULL && lw_stmt_bind_text (stmt, 1, undone ? "undone" : "done")
                   && lw_stmt_bind_int (stmt, 2, act);

  return stmt != NULL && lw_sql_finish (sql, stmt, bound, error);
}

/* Who did what stays who did it. */
gboolean
lw_store_history_rename_user (LwSql *sql, const char *from, const char *to, GError **error)
{
  g_autoptr (LwStmt) stmt
    = lw_sql_prepare (sql, "UPDATE act SET \"user\" = $1 WHERE \"user\" = $2", error);
  gboolean bound
    = stmt != NULL && lw_stmt_bind_text (stmt, 1, to) && lw_stmt_bind_text (stmt, 2, from);

  return stmt != NULL && lw_sql_finish (sql, stmt, bound, error);
}

/* What undo and redo would be about now. */
gboolean
lw_store_history_read_labels (LwSql *sql, const char *user, LwOutcome *outcome, GError **error)
{
  LwStoreTarget undo, redo;

  if (!lw_store_history_find_target (sql, user, FALSE, &undo, error))
    return FALSE;
  outcome->undo_label = undo.label;
  if (!lw_store_history_find_target (sql, user, TRUE, &redo, error))
    return FALSE;
  outcome->redo_label = redo.label;

  return TRUE;
}
