/* lw-store-rows.h - records to rows and back, by their field tables
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-record.h"
#include "lw-sql.h"
#include "lw-store.h"

G_BEGIN_DECLS

gboolean lw_store_rows_find (LwSql *sql,
                             const LwRecordType *type,
                             const char *id,
                             LwRecord **record,
                             GError **error);
gboolean lw_store_rows_exists (LwSql *sql,
                               const LwRecordType *type,
                               const char *id,
                               gboolean *exists,
                               GError **error);
gboolean lw_store_rows_put (LwSql *sql, LwRecord *record, gint64 over_rev, GError **error);
gboolean lw_store_rows_delete (LwSql *sql, LwRecord *record, GError **error);
gboolean lw_store_rows_count_references (LwSql *sql,
                                         const LwRecordType *from,
                                         const LwField *field,
                                         const char *id,
                                         guint *count,
                                         GError **error);

/* For those who make statements of their own. */
char *lw_store_rows_column (const char *name);
const char *lw_store_rows_select (const LwRecordType *type);
LwRecord *lw_store_rows_read (LwStmt *stmt, const LwRecordType *type);
char *lw_store_rows_like_item (const char *item);

/* lw-store-query.c */
GPtrArray *lw_store_query_list (LwSql *sql,
                                const LwRecordType *type,
                                const LwStoreFilter *filters,
                                guint n_filters,
                                GError **error);
char *lw_store_query_resolve (LwSql *sql, const char *ref_type, const char *text, GError **error);
gboolean lw_store_query_count (LwSql *sql, const LwRecordType *type, gint64 *count, GError **error);

G_END_DECLS
