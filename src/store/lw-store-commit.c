/* lw-store-commit.c - acts into the store, and back out of it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store-commit.h"

#include "lw-error.h"
#include "lw-json.h"
#include "lw-store-history.h"
#include "lw-store-rows.h"
#include "lw-store-search.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One act on its way into the store, inside a transaction. */
typedef struct
{
  LwStoreDb *db;
  LwStoreWriter history;
  LwOutcome *outcome; /* owned */
  GPtrArray *deleted; /* owned; the records as they were, whose users are looked for at the end */
} Work;

static void
work_init (Work *work, LwStoreDb *db, const char *user)
{
  *work = (Work){ .db = db };
  work->history.sql = db->sql;
  work->history.user = user;
  work->outcome = lw_outcome_new ();
  work->deleted = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
work_clear (Work *work)
{
  g_clear_pointer (&work->outcome, lw_outcome_free);
  g_ptr_array_unref (work->deleted);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Work, work_clear)

static LwOutcome *
work_finish (Work *work)
{
  return g_steal_pointer (&work->outcome);
}

/* Writes what a record becomes, and its history. A record that stays the same leaves no trace. */
static gboolean
replace (Work *work,
         const LwRecordType *type,
         const char *id,
         LwRecord *was,
         LwRecord *now,
         GError **error)
{
  g_autoptr (LwRecord) next = NULL;
  gint64 last_rev;

  if (was != NULL && now != NULL && lw_record_same_fields (was, now))
    {
      lw_outcome_add (work->outcome, type, id, was);
      return TRUE;
    }
  if (now != NULL)
    {
      /* A record that is made again goes on where it was: no revision means two things. */
      if (was != NULL)
        last_rev = lw_record_get_rev (was);
      else if (!lw_store_history_last_rev (work->db->sql, type, id, &last_rev, error))
        return FALSE;
      next = lw_record_copy (now);
      lw_record_set_rev (next, last_rev + 1);
      if (!lw_store_rows_put (work->db->sql, next, last_rev, error))
        return FALSE;
    }
  else
    {
      if (!lw_store_rows_delete (work->db->sql, was, error))
        return FALSE;
      g_ptr_array_add (work->deleted, g_object_ref (was));
    }
  lw_outcome_add (work->outcome, type, id, next);

  return lw_store_history_add (&work->history, was, next, error);
}

static gboolean
is_there (Work *work, LwRecord *record, gboolean *there, GError **error)
{
  return lw_store_rows_exists (work->db->sql, lw_record_get_record_type (record),
                               lw_record_get_id (record), there, error);
}

/* Held together at the end, so that an act may write its records in any order, and delete what it
 * made. */
static gboolean
check_references (Work *work, GError **error)
{
  for (guint i = 0; i < work->deleted->len; i++)
    {
      LwRecord *record = g_ptr_array_index (work->deleted, i);
      gboolean there;

      if (!is_there (work, record, &there, error)
          || (!there && !lw_store_refs_check_deleted (work->db->sql, record, error)))
        return FALSE;
    }
  for (guint i = 0; i < work->outcome->changes->len; i++)
    {
      LwRecord *record = ((LwChange *) g_ptr_array_index (work->outcome->changes, i))->record;
      gboolean there = record != NULL;

      if (there && work->deleted->len > 0 && !is_there (work, record, &there, error))
        return FALSE;
      if (there && !lw_store_refs_check_put (work->db, record, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
check_id (LwChange *change, GError **error)
{
  if (change->id != NULL && *change->id != '\0' && g_utf8_validate (change->id, -1, NULL)
      && g_utf8_strlen (change->id, -1) <= LW_MAX_NAME_LENGTH
      && strpbrk (change->id, "\r\n\t") == NULL)
    return TRUE;
  g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
               _ ("%s: an id is a text of 1 to 200 characters on one line"), change->type->name);

  return FALSE;
}

static gboolean
check_rev (Work *work, LwChange *change, LwRecord *was, GError **error)
{
  gint64 rev = was != NULL ? lw_record_get_rev (was) : 0;
  gint64 last_rev = 0;

  if (change->rev == rev || (change->rev < 0 && (was != NULL || change->record != NULL)))
    return TRUE;
  /* Made already: the answer to an earlier try got lost. */
  if (change->rev == 0 && change->record != NULL && lw_record_same_fields (was, change->record))
    return TRUE;
  if (was == NULL
      && !lw_store_history_last_rev (work->db->sql, change->type, change->id, &last_rev, error))
    return FALSE;
  if (was == NULL && (change->rev < 0 || last_rev == 0))
    g_set_error (error, LW_ERROR, LW_ERROR_MISSING, _ ("there is no %s “%s”"), change->type->name,
                 change->id);
  else
    lw_store_history_set_conflict (work->db->sql, change->type, change->id, error);

  return FALSE;
}

static gboolean
apply_change (Work *work, LwChange *change, GError **error)
{
  g_autoptr (LwRecord) was = NULL;

  if (!check_id (change, error)
      || (change->record != NULL && !lw_record_validate (change->record, error))
      || !lw_store_rows_find (work->db->sql, change->type, change->id, &was, error)
      || !check_rev (work, change, was, error))
    return FALSE;
  /* Deleting what is no more, at the revision "none", is done already. */
  if (was == NULL && change->record == NULL)
    return TRUE;

  return replace (work, change->type, change->id, was, change->record, error);
}

static LwOutcome *
apply_act (LwStoreDb *db, LwAct *act, const char *user, GError **error)
{
  g_auto (Work) work;

  work_init (&work, db, user);
  work.history.kind = act->kind;
  work.history.label = act->label;
  work.history.visit = act->visit;
  if (!lw_store_history_extend (&work.history, act->changes, error))
    return NULL;
  for (guint i = 0; i < act->changes->len; i++)
    if (!apply_change (&work, g_ptr_array_index (act->changes, i), error))
      return NULL;
  if (!check_references (&work, error)
      || !lw_store_search_update (db->sql, work.outcome->changes, error)
      || !lw_store_history_read_labels (db->sql, user, work.outcome, error))
    return NULL;

  return work_finish (&work);
}

/**
 * lw_store_commit_act:
 * @db: a store
 * @act: what to write
 * @user: who does it
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what is now on the disk; %NULL when nothing changed
 */
LwOutcome *
lw_store_commit_act (LwStoreDb *db, LwAct *act, const char *user, GError **error)
{
  g_autoptr (LwOutcome) outcome = NULL;

  if (!lw_store_db_begin (db, error))
    return NULL;
  outcome = apply_act (db, act, user, error);
  if (outcome == NULL)
    lw_store_db_rollback (db);
  else if (!lw_store_db_commit (db, error))
    return NULL;

  return g_steal_pointer (&outcome);
}

/* A record as the history kept it; none for one that was not there. */
static gboolean
recall (const LwStoreEntry *entry, const char *fields, LwRecord **record, GError **error)
{
  g_autoptr (LwRecord) recalled = NULL;

  if (fields != NULL)
    {
      recalled = lw_record_new (entry->type, entry->id);
      if (!lw_json_apply_fields (recalled, fields, NULL, NULL, error))
        return FALSE;
    }
  *record = g_steal_pointer (&recalled);

  return TRUE;
}

/* Both written the same way, so that neither spaces nor the order of fields make a difference. */
static gboolean
are_alike (LwRecord *a, LwRecord *b)
{
  g_autofree char *text_a = a != NULL ? lw_json_fields_from_record (a) : NULL;
  g_autofree char *text_b = b != NULL ? lw_json_fields_from_record (b) : NULL;

  return g_strcmp0 (text_a, text_b) == 0;
}

static gboolean
turn_back (Work *work, const LwStoreEntry *entry, gboolean redo, GError **error)
{
  g_autoptr (LwRecord) before = NULL;
  g_autoptr (LwRecord) after = NULL;
  g_autoptr (LwRecord) was = NULL;

  if (!recall (entry, entry->before, &before, error) || !recall (entry, entry->after, &after, error)
      || !lw_store_rows_find (work->db->sql, entry->type, entry->id, &was, error))
    return FALSE;
  if (!are_alike (was, redo ? before : after))
    {
      lw_store_history_set_conflict (work->db->sql, entry->type, entry->id, error);
      return FALSE;
    }
  /* Made and taken away again in one visit. */
  if (before == NULL && after == NULL)
    return TRUE;

  return replace (work, entry->type, entry->id, was, redo ? after : before, error);
}

static LwOutcome *
turn_back_act (LwStoreDb *db,
               const LwStoreTarget *target,
               gboolean redo,
               const char *user,
               GError **error)
{
  g_auto (Work) work;
  g_autoptr (GPtrArray) entries = NULL;

  work_init (&work, db, user);
  work.history.kind = redo ? "redo" : "undo";
  work.history.label = target->label;
  work.history.of = target->act;
  entries = lw_store_history_read_entries (db->sql, target->act, !redo, error);
  if (entries == NULL)
    return NULL;
  for (guint i = 0; i < entries->len; i++)
    if (!turn_back (&work, g_ptr_array_index (entries, i), redo, error))
      return NULL;
  if (!check_references (&work, error)
      || !lw_store_search_update (db->sql, work.outcome->changes, error)
      || !lw_store_history_mark (db->sql, target->act, !redo, error)
      || !lw_store_history_read_labels (db->sql, user, work.outcome, error))
    return NULL;
  work.outcome->undone_label = g_strdup (target->label);

  return work_finish (&work);
}

/**
 * lw_store_commit_undo:
 * @db: a store
 * @redo: do the last undone act again, instead of taking back the last act
 * @user: whose act
 * @error: return location: #LW_ERROR_MISSING when there is none, #LW_ERROR_CONFLICT when somebody
 *   changed a record of it since
 *
 * Returns: (transfer full) (nullable): what is now on the disk; %NULL when nothing changed
 */
LwOutcome *
lw_store_commit_undo (LwStoreDb *db, gboolean redo, const char *user, GError **error)
{
  g_autoptr (LwOutcome) outcome = NULL;
  LwStoreTarget target = { 0 };

  if (!lw_store_db_begin (db, error))
    return NULL;
  if (lw_store_history_find_target (db->sql, user, redo, &target, error))
    {
      if (target.act != 0)
        outcome = turn_back_act (db, &target, redo, user, error);
      else
        g_set_error_literal (error, LW_ERROR, LW_ERROR_MISSING,
                             redo ? _ ("there is nothing to do again")
                                  : _ ("there is nothing to take back"));
    }
  g_free (target.label);
  if (outcome == NULL)
    lw_store_db_rollback (db);
  else if (!lw_store_db_commit (db, error))
    return NULL;

  return g_steal_pointer (&outcome);
}
