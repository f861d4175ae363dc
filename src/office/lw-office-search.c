/* lw-office-search.c - finds texts in an open school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-office-private.h"

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *hits = lw_store_search_finish (LW_STORE (source), result, &error);

  if (hits != NULL)
    g_task_return_pointer (task, hits, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * lw_office_search_async:
 * @self: an open school
 * @text: what is searched for, as typed: all of its words, of which the last may go on. Case and
 *   accents make no difference, and nothing in it is an operator.
 * @n_hits: how many at most
 * @cancellable: (nullable): drops the search; it is then not even begun when others wait before it
 * @callback: called with what was found
 * @user_data: for @callback
 *
 * Looks in what people wrote: POPs and their goals, portfolio items and their attachments,
 * reviews, learning questions, and what companies and workplaces offer.
 */
void
lw_office_search_async (LwOffice *self,
                        const char *text,
                        guint n_hits,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  GTask *task;

  g_return_if_fail (LW_IS_OFFICE (self));
  g_return_if_fail (text != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, lw_office_search_async);
  lw_store_search_async (self->store, text, n_hits, cancellable, found_cb, task);
}

/**
 * lw_office_search_finish:
 * @self: an open school
 * @result: what the callback got
 * @error: return location: #G_IO_ERROR_CANCELLED when it was dropped, however late
 *
 * Returns: (transfer full) (nullable) (element-type LwHit): what was found, best first
 */
GPtrArray *
lw_office_search_finish (LwOffice *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
