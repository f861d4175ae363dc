/* lw-store-search.h - the texts of records, indexed by their words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-store-db.h"

G_BEGIN_DECLS

/* What FTS5 keeps in tables of its own begins with this. */
#define LW_STORE_SEARCH_SHADOW "search_index_"

gboolean lw_store_search_update (LwSql *sql, GPtrArray *changes, GError **error);
gboolean lw_store_search_fill (LwSql *sql, GError **error);
gboolean lw_store_search_purge (LwStoreDb *db, GError **error);
GPtrArray *lw_store_search_find (LwSql *sql, const char *text, guint n_hits, GError **error);
gboolean lw_store_search_count_wrong (LwSql *sql, guint *n_wrong, GError **error);
gboolean lw_store_search_check_index (LwStoreDb *db, gboolean *sound, GError **error);

G_END_DECLS
