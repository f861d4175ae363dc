/* lw-table-file.h - a table written to a file for others
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-table.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Takes the table. */
void lw_table_file_save_async (GObject *source,
                               LwTable *table,
                               const char *path,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean lw_table_file_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
