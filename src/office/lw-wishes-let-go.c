/* lw-wishes-let-go.c - deleting workplaces that students wish
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wishes-let-go.h"

#include "lw-office-private.h"

static gboolean
is_workplace_deleted (const LwChange *change)
{
  return change->type == &lw_workplace_record && change->record == NULL;
}

static gboolean
let_go_of (LwStore *store, LwAct *act, const char *workplace, GError **error)
{
  LwStoreFilter filter = { "workplace", workplace };
  g_autoptr (GPtrArray) wishes = lw_store_list (store, &lw_wish_record, &filter, 1, error);

  if (wishes == NULL)
    return FALSE;
  for (guint i = 0; i < wishes->len; i++)
    {
      LwRecord *wish = g_ptr_array_index (wishes, i);
      g_autoptr (LwRecord) next = lw_record_copy (wish);

      lw_record_set_text (next, "workplace", NULL);
      lw_act_put_checked (act, next, lw_record_get_rev (wish));
    }

  return TRUE;
}

/* The act as it becomes: the wishes come first, for what is still wished can't be deleted. */
static LwAct *
make_whole (LwStore *store, LwAct *act, GError **error)
{
  g_autoptr (LwAct) whole = lw_act_new (act->kind, act->label);

  lw_act_set_visit (whole, act->visit);
  for (guint i = 0; i < act->changes->len; i++)
    {
      const LwChange *change = g_ptr_array_index (act->changes, i);

      if (is_workplace_deleted (change) && !let_go_of (store, whole, change->id, error))
        return NULL;
    }
  for (guint i = 0; i < act->changes->len; i++)
    {
      const LwChange *change = g_ptr_array_index (act->changes, i);

      if (change->record != NULL)
        lw_act_put_checked (whole, change->record, change->rev);
      else
        lw_act_delete (whole, change->type, change->id, change->rev);
    }

  return g_steal_pointer (&whole);
}

static void
gather_in_thread (GTask *task, gpointer source, gpointer act, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  LwAct *whole = make_whole (lw_office_get_store (LW_OFFICE (source)), act, &error);

  if (whole != NULL)
    g_task_return_pointer (task, whole, (GDestroyNotify) lw_act_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
deleted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (lw_office_commit_finish (LW_OFFICE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
gathered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  LwAct *whole = g_task_propagate_pointer (G_TASK (result), &error);

  if (whole != NULL)
    lw_office_commit_async (LW_OFFICE (source), whole, g_task_get_cancellable (task), deleted_cb,
                            g_object_ref (task));
  lw_office_end_write (LW_OFFICE (source));
  if (whole == NULL)
    g_task_return_error (task, error);
}

/**
 * lw_wishes_delete_async:
 * @office: an open school
 * @act: (transfer full): an act that deletes workplaces, perhaps beside other things
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done, after the lists took it over
 * @user_data: for @callback
 *
 * What students wish can't keep a workplace in the school: their wishes stay, without a workplace
 * (#LW_WISHES_GONE), in the same act, so that undo brings all of it back. Wishes are not among the
 * live lists and are looked up in a thread; what is typed and not yet written is written first.
 */
void
lw_wishes_delete_async (LwOffice *office,
                        LwAct *act,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task = g_task_new (office, cancellable, callback, user_data);
  g_autoptr (GTask) gather = NULL;

  g_task_set_source_tag (task, lw_wishes_delete_async);
  lw_office_flush_keepers (office);
  lw_office_begin_write (office);
  gather = g_task_new (office, cancellable, gathered_cb, task);
  g_task_set_task_data (gather, act, (GDestroyNotify) lw_act_free);
  g_task_run_in_thread (gather, gather_in_thread);
}

/**
 * lw_wishes_delete_finish:
 * @office: an open school
 * @result: what the callback was given
 * @error: return location for an #LwError: #LW_ERROR_IN_USE when a stage is there
 *
 * Returns: whether it was done
 */
gboolean
lw_wishes_delete_finish (LwOffice *office, GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
