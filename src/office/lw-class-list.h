/* lw-class-list.h - a class list: students to a file that reads back
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-table.h"

G_BEGIN_DECLS

LwTable *lw_class_list_make (LwOffice *office, const char *const *student_ids);
void lw_class_list_save_async (LwOffice *office,
                               const char *const *student_ids,
                               const char *path,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
gboolean lw_class_list_save_finish (GAsyncResult *result, GError **error);

G_END_DECLS
