/* lw-store-commit.h - acts into the store, and back out of it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-act.h"
#include "lw-store-db.h"

G_BEGIN_DECLS

LwOutcome *lw_store_commit_act (LwStoreDb *db, LwAct *act, const char *user, GError **error);
LwOutcome *lw_store_commit_undo (LwStoreDb *db, gboolean redo, const char *user, GError **error);

/* lw-store-refs.c */
gboolean lw_store_refs_check_put (LwStoreDb *db, LwRecord *record, GError **error);
gboolean lw_store_refs_check_deleted (LwSql *sql, LwRecord *record, GError **error);

G_END_DECLS
