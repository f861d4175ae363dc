/* lw-wishes-let-go.h - deleting workplaces that students wish
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

void lw_wishes_delete_async (LwOffice *office,
                             LwAct *act,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
gboolean lw_wishes_delete_finish (LwOffice *office, GAsyncResult *result, GError **error);

G_END_DECLS
