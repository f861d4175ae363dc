/* lw-store-files.h - files beside the store, and how a file is put there safely
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean lw_store_files_make_folder (const char *folder, GError **error);
/* A file appears under its name only when it is whole: write the part, then put it in place. */
char *lw_store_files_make_part (const char *path, GError **error);
gboolean
lw_store_files_put_in_place (const char *part, const char *path, gboolean replace, GError **error);

char *lw_store_files_get_path (const char *store_path, const char *hash);
char *lw_store_files_add (const char *store_path, GBytes *content, GError **error);
/* Reads the file and holds it against its name. */
gboolean lw_store_files_is_sound (const char *path, const char *hash);

G_END_DECLS
