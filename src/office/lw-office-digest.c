/* lw-office-digest.c - who is at work, and what the dossiers tell at a glance
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-office-private.h"

/**
 * lw_office_get_me:
 * @self: an open school
 *
 * Looks among the staff for who is at work: the one who is called as #LwOffice:user says.
 *
 * Returns: (transfer none) (nullable): that member of staff; %NULL when nobody is called so
 */
LwStaff *
lw_office_get_me (LwOffice *self)
{
  const char *user = lw_office_get_user (self);

  return user != NULL
           ? lw_record_list_find_by_key (lw_office_get_list (self, &lw_staff_record), user)
           : NULL;
}

static void
digest_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  LwDigest *digest = lw_store_digest_finish (LW_STORE (source), result, &error);

  if (digest != NULL)
    g_task_return_pointer (task, digest, (GDestroyNotify) lw_digest_free);
  else
    g_task_return_error (task, error);
}

/**
 * lw_office_read_digest_async:
 * @self: an open school
 * @question: what is asked of the POPs
 * @cancellable: (nullable): a cancellable
 * @callback: called when the store has answered
 * @user_data: for @callback
 *
 * Goes through the conversations, POPs and portfolios of all students once, on the store's
 * thread. Of a school that is closed it answers %G_IO_ERROR_CANCELLED.
 */
void
lw_office_read_digest_async (LwOffice *self,
                             const LwDigestQuestion *question,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, lw_office_read_digest_async);
  if (self->is_closed)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "the school is closed");
      g_object_unref (task);
      return;
    }
  lw_store_digest_async (self->store, question, cancellable, digest_read_cb, task);
}

LwDigest *
lw_office_read_digest_finish (LwOffice *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
