/* lw-store-db.h - an open store, as its own thread knows it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-sql.h"
#include "lw-store-ladder.h"
#include "lw-store-lock.h"
#include "lw-store.h"

#include <sys/types.h>

G_BEGIN_DECLS

typedef struct
{
  LwSql *sql;
  LwStoreLock *lock; /* NULL when it is only read */
  char *path;        /* absolute, without links */
  int version;
  gboolean read_only;
  gboolean checked;       /* the structure was looked at since it was opened */
  gboolean marked_in_use; /* the file says that somebody writes in it */
  gboolean in_group;      /* what begins and commits is a part of a transaction around it */
  gint64 changes_before;  /* rows changed when the transaction began */

  /* which file was opened */
  dev_t device;
  ino_t inode;
} LwStoreDb;

LwStoreDb *lw_store_db_open (const char *path,
                             LwStoreFlags flags,
                             const char *user,
                             LwStoreLadder ladder,
                             GError **error);
void lw_store_db_close (LwStoreDb *db);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwStoreDb, lw_store_db_close)

gboolean lw_store_db_lift (LwStoreDb *db, const char *user, LwStoreLadder ladder, GError **error);
gboolean lw_store_db_copy (LwSql *sql, const char *path, GError **error);

gboolean lw_store_db_quick_check (LwStoreDb *db, GError **error);
gboolean lw_store_db_begin (LwStoreDb *db, GError **error);
gboolean lw_store_db_commit (LwStoreDb *db, GError **error);
void lw_store_db_rollback (LwStoreDb *db);
gboolean lw_store_db_begin_group (LwStoreDb *db, GError **error);
gboolean lw_store_db_end_group (LwStoreDb *db, gboolean keep, GError **error);

/* Opens with other steps than the program's own: for tests of the ladder. */
LwStore *lw_store_open_with_ladder (const char *path,
                                    LwStoreFlags flags,
                                    const char *user,
                                    LwStoreLadder ladder,
                                    GError **error);

G_END_DECLS
