/* lw-store-acts.c - the doors through which the store is changed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-store.h"

#include "lw-store-commit.h"
#include "lw-store-history.h"
#include "lw-store-private.h"

static gpointer
do_commit (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  return lw_store_commit_act (db, call->act, call->user, error);
}

static gpointer
do_begin_group (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  return lw_store_db_begin_group (db, error) ? LW_STORE_YES : NULL;
}

static gpointer
do_keep_group (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  return lw_store_db_end_group (db, TRUE, error) ? LW_STORE_YES : NULL;
}

static gpointer
do_drop_group (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  return lw_store_db_end_group (db, FALSE, error) ? LW_STORE_YES : NULL;
}

static gpointer
do_undo (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  return lw_store_commit_undo (db, call->redo, call->user, error);
}

static gpointer
do_peek_history (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  g_autoptr (LwOutcome) outcome = lw_outcome_new ();

  if (!lw_store_history_read_labels (db->sql, call->user, outcome, error))
    return NULL;

  return g_steal_pointer (&outcome);
}

static gpointer
do_rename_user (LwStoreDb *db, LwStoreCall *call, GError **error)
{
  g_autoptr (LwOutcome) outcome = lw_outcome_new ();

  if (!lw_store_db_begin (db, error))
    return NULL;
  if (!lw_store_history_rename_user (db->sql, call->user, call->text, error)
      || !lw_store_history_read_labels (db->sql, call->text, outcome, error))
    {
      lw_store_db_rollback (db);
      return NULL;
    }

  return lw_store_db_commit (db, error) ? g_steal_pointer (&outcome) : NULL;
}

/**
 * lw_store_commit:
 * @self: a store
 * @act: (transfer none): what to write
 * @error: return location: #LW_ERROR_CONFLICT when a record has another revision (says whose),
 *   #LW_ERROR_UNKNOWN_REF, #LW_ERROR_IN_USE when something refers to what would be deleted,
 *   #LW_ERROR_INVALID or #LW_ERROR_MISSING for what a record says, and the store's own troubles:
 *   #LW_ERROR_NO_SPACE, #LW_ERROR_READ_ONLY, #LW_ERROR_LOCKED, #LW_ERROR_DAMAGED, #LW_ERROR_IO
 *
 * Writes the act and its history, all or nothing. A record that is there already as the act has it
 * is left alone, and so a retry never doubles; an act that changes nothing leaves no trace.
 *
 * Returns: (transfer full) (nullable): what is now in the store, once it is on the disk
 */
LwOutcome *
lw_store_commit (LwStore *self, LwAct *act, GError **error)
{
  LwStoreCall call = { .act = act };

  g_return_val_if_fail (LW_IS_STORE (self), NULL);
  g_return_val_if_fail (act != NULL, NULL);

  return lw_store_call_wait (self, do_commit, &call, error);
}

/**
 * lw_store_begin_group:
 * @self: a store
 * @error: return location, as of lw_store_commit(), for the store's own troubles
 *
 * From here to lw_store_end_group() acts share one commit: each is all or nothing by itself and is
 * seen by what is asked of the store after it, but none is on the disk yet. Others can't write and
 * see nothing of it, so a group must not wait for anybody.
 *
 * Returns: whether the group has begun
 */
gboolean
lw_store_begin_group (LwStore *self, GError **error)
{
  LwStoreCall call = { 0 };

  g_return_val_if_fail (LW_IS_STORE (self), FALSE);

  return lw_store_call_wait (self, do_begin_group, &call, error) != NULL;
}

/**
 * lw_store_end_group:
 * @self: a store with a group
 * @keep: whether what was done in it is to stay
 * @error: return location
 *
 * Returns: %TRUE when all acts of the group that were not refused are on the disk, or were taken
 *   back as asked; %FALSE when nothing of it is in the store
 */
gboolean
lw_store_end_group (LwStore *self, gboolean keep, GError **error)
{
  LwStoreCall call = { 0 };

  g_return_val_if_fail (LW_IS_STORE (self), FALSE);

  return lw_store_call_wait (self, keep ? do_keep_group : do_drop_group, &call, error) != NULL;
}

static LwOutcome *
undo (LwStore *self, gboolean redo, GError **error)
{
  LwStoreCall call = { .redo = redo };

  return lw_store_call_wait (self, do_undo, &call, error);
}

/**
 * lw_store_undo:
 * @self: a store
 * @error: return location: #LW_ERROR_MISSING when there is nothing to take back,
 *   #LW_ERROR_CONFLICT when somebody changed a record of it since (says who), #LW_ERROR_IN_USE
 *   when something now refers to what the act made
 *
 * Takes back the user's last act, also one from before the store was opened; never one from before
 * an erasure, a restored backup or a step of the schema.
 *
 * Returns: (transfer full) (nullable): what is now in the store
 */
LwOutcome *
lw_store_undo (LwStore *self, GError **error)
{
  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  return undo (self, FALSE, error);
}

/* Does again what lw_store_undo() took back last, as long as the user did nothing else. */
LwOutcome *
lw_store_redo (LwStore *self, GError **error)
{
  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  return undo (self, TRUE, error);
}

/* Returns: (transfer full) (nullable): an outcome without changes: what undo and redo would do */
LwOutcome *
lw_store_peek_history (LwStore *self, GError **error)
{
  LwStoreCall call = { 0 };

  g_return_val_if_fail (LW_IS_STORE (self), NULL);

  return lw_store_call_wait (self, do_peek_history, &call, error);
}

static LwAct *
copy_act (LwAct *act)
{
  LwAct *copy = lw_act_new (act->kind, act->label);

  lw_act_set_visit (copy, act->visit);
  for (guint i = 0; i < act->changes->len; i++)
    {
      LwChange *change = g_ptr_array_index (act->changes, i);

      if (change->record != NULL)
        lw_act_put_checked (copy, change->record, change->rev);
      else
        lw_act_delete (copy, change->type, change->id, change->rev);
    }

  return copy;
}

/**
 * lw_store_commit_async:
 * @self: a store
 * @act: (transfer none): what to write; its records must not change any more
 * @cancellable: (nullable): works until the store begins to write
 * @callback: gets the answer on the main context of the calling thread
 * @user_data: for @callback
 *
 * As lw_store_commit(), without waiting. Acts are written in the order in which they are given.
 */
void
lw_store_commit_async (LwStore *self,
                       LwAct *act,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  LwStoreCall *call;

  g_return_if_fail (LW_IS_STORE (self));
  g_return_if_fail (act != NULL);

  call = g_new0 (LwStoreCall, 1);
  call->act = copy_act (act);
  call->free_result = (GDestroyNotify) lw_outcome_free;
  lw_store_call_later (self, do_commit, call, lw_store_commit_async, cancellable, callback,
                       user_data);
}

LwOutcome *
lw_store_commit_finish (LwStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* As lw_store_undo() or lw_store_redo(), without waiting. */
void
lw_store_undo_async (LwStore *self,
                     gboolean redo,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  LwStoreCall *call;

  g_return_if_fail (LW_IS_STORE (self));

  call = g_new0 (LwStoreCall, 1);
  call->redo = redo;
  call->free_result = (GDestroyNotify) lw_outcome_free;
  lw_store_call_later (self, do_undo, call, lw_store_undo_async, cancellable, callback, user_data);
}

LwOutcome *
lw_store_undo_finish (LwStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * lw_store_rename_user_async:
 * @self: a store
 * @name: what the user is called from now on
 * @cancellable: (nullable): works until the store begins to write
 * @callback: gets the answer on the main context of the calling thread
 * @user_data: for @callback
 *
 * The user goes on under another name: what was done under the former one stays the user's own,
 * to be taken back too.
 */
void
lw_store_rename_user_async (LwStore *self,
                            const char *name,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  LwStoreCall *call;

  g_return_if_fail (LW_IS_STORE (self));
  g_return_if_fail (name != NULL);

  call = g_new0 (LwStoreCall, 1);
  call->text = g_strdup (name);
  call->free_result = (GDestroyNotify) lw_outcome_free;
  lw_store_call_later (self, do_rename_user, call, lw_store_rename_user_async, cancellable,
                       callback, user_data);
  lw_store_set_user (self, name);
}

/* Returns: (transfer full) (nullable): an outcome without changes: what undo and redo would do */
LwOutcome *
lw_store_rename_user_finish (LwStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
