/* lw-table-file.c - a table written to a file for others
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-table-file.h"

#include "lw-csv.h"
#include "lw-error.h"

#include <glib/gi18n-lib.h>

/* A file that is there is replaced whole or not at all, and is the user's alone. */
static void
write_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const char *path = g_object_get_data (G_OBJECT (task), "path");
  g_autoptr (GBytes) bytes = lw_csv_write (task_data);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  gsize size;
  const char *content = g_bytes_get_data (bytes, &size);

  if (g_file_replace_contents (file, content, size, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL,
                               cancellable, &error))
    {
      g_task_return_boolean (task, TRUE);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_task_return_new_error (task, LW_ERROR, LW_ERROR_IO,
                               _ ("“%s” can’t be saved: %s. Choose another folder or name."), name,
                               error->message);
    }
}

/**
 * lw_table_file_save_async:
 * @source: (nullable): whose answer it is
 * @table: (transfer full): what to write
 * @path: the file to write
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Writes a table as CSV, on another thread.
 */
void
lw_table_file_save_async (GObject *source,
                          LwTable *table,
                          const char *path,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_source_tag (task, lw_table_file_save_async);
  g_object_set_data_full (G_OBJECT (task), "path", g_strdup (path), g_free);
  g_task_set_task_data (task, table, (GDestroyNotify) lw_table_free);
  g_task_run_in_thread (task, write_in_thread);
}

/**
 * lw_table_file_save_finish:
 * @result: what the callback got
 * @error: return location: #LW_ERROR_IO, with the file's name and what to do
 *
 * Returns: whether the file was written
 */
gboolean
lw_table_file_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
