/* lw-store-place.h - which folders may hold a store
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The name of what is no local disk, by the f_type of statfs(); NULL for a local one. */
const char *lw_store_place_find_remote (guint64 fs_type);
/* The name of the service that copies this folder to a cloud, or NULL. */
const char *lw_store_place_find_cloud (const char *folder);
gboolean lw_store_place_check (const char *folder, GError **error);

G_END_DECLS
