/* lw-store-lock.h - one writer a store
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LwStoreLock LwStoreLock;

LwStoreLock *lw_store_lock_take (const char *store_path, const char *user, GError **error);
void lw_store_lock_release (LwStoreLock *lock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwStoreLock, lw_store_lock_release)

G_END_DECLS
