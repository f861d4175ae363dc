/* lw-office-acts.c - what a user does to an open school, and takes back
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-office-private.h"

/**
 * lw_office_commit:
 * @self: an open school
 * @act: (transfer none): what is to be done
 * @error: return location for an #LwError
 *
 * Does the whole act, durably, or nothing of it, and waits for it.
 *
 * Returns: whether it was done
 */
gboolean
lw_office_commit (LwOffice *self, LwAct *act, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (LwOutcome) outcome = NULL;

  lw_office_mark_agreements (self, act);
  outcome = lw_store_commit (self->store, act, &local);
  lw_office_note_result (self, local);
  if (outcome == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  lw_office_take_outcome (self, act->kind, outcome);

  return TRUE;
}

static gboolean
step_back (LwOffice *self, gboolean redo, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (LwOutcome) outcome = NULL;

  outcome = redo ? lw_store_redo (self->store, &local) : lw_store_undo (self->store, &local);
  lw_office_note_result (self, local);
  if (outcome == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  lw_office_take_outcome (self, redo ? "redo" : "undo", outcome);

  return TRUE;
}

/**
 * lw_office_undo:
 * @self: an open school
 * @error: return location: #LW_ERROR_MISSING when there is nothing to take back,
 *   #LW_ERROR_CONFLICT when somebody else has changed the same since
 *
 * Takes back the user's last act, and waits for it.
 *
 * Returns: whether it was taken back
 */
gboolean
lw_office_undo (LwOffice *self, GError **error)
{
  return step_back (self, FALSE, error);
}

gboolean
lw_office_redo (LwOffice *self, GError **error)
{
  return step_back (self, TRUE, error);
}

static void
committed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  LwOffice *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (LwOutcome) outcome = lw_store_commit_finish (LW_STORE (source), result, &error);

  lw_office_note_result (self, error);
  if (outcome != NULL)
    lw_office_take_outcome (self, g_task_get_task_data (task), outcome);
  lw_office_end_write (self);
  if (outcome != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * lw_office_commit_async:
 * @self: an open school
 * @act: (transfer full): what is to be done
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done, after the lists took it over
 * @user_data: for @callback
 */
void
lw_office_commit_async (LwOffice *self,
                        LwAct *act,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, lw_office_commit_async);
  g_task_set_task_data (task, g_strdup (act->kind), g_free);
  lw_office_mark_agreements (self, act);
  lw_office_begin_write (self);
  lw_store_commit_async (self->store, act, cancellable, committed_cb, task);
  lw_act_free (act);
}

gboolean
lw_office_commit_finish (LwOffice *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
stepped_back_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  LwOffice *self = g_task_get_source_object (task);
  gboolean redo = GPOINTER_TO_INT (g_task_get_task_data (task));
  GError *error = NULL;
  g_autoptr (LwOutcome) outcome = lw_store_undo_finish (LW_STORE (source), result, &error);

  lw_office_note_result (self, error);
  if (outcome != NULL)
    lw_office_take_outcome (self, redo ? "redo" : "undo", outcome);
  lw_office_end_write (self);
  if (outcome != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * lw_office_undo_async:
 * @self: an open school
 * @redo: whether to do again what was taken back last
 * @cancellable: (nullable): a cancellable
 * @callback: called when the lists took it over
 * @user_data: for @callback
 *
 * What is still being typed is written first, so that it is what is taken back.
 */
void
lw_office_undo_async (LwOffice *self,
                      gboolean redo,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, lw_office_undo_async);
  g_task_set_task_data (task, GINT_TO_POINTER (redo), NULL);
  lw_office_flush_keepers (self);
  lw_office_begin_write (self);
  lw_store_undo_async (self->store, redo, cancellable, stepped_back_cb, task);
}

gboolean
lw_office_undo_finish (LwOffice *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
