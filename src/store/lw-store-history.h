/* lw-store-history.h - who changed what and when, kept with the change itself
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-act.h"
#include "lw-sql.h"
#include "lw-store-db.h"

G_BEGIN_DECLS

/* Writes one act; its row is made with its first change, so that an act without any leaves none. */
typedef struct
{
  LwSql *sql;
  const char *user;
  const char *kind;
  const char *label;
  const char *visit; /* nullable */
  gint64 of;         /* the act that an undo or redo is about, or 0 */

  gint64 act; /* its row, 0 when there is none yet */
  gint64 seq; /* of the last entry */
  gboolean extends;
  gboolean started;
} LwStoreWriter;

/* An act that undo or redo is about. */
typedef struct
{
  gint64 act;
  char *label;
} LwStoreTarget;

/* One entry as it was kept. */
typedef struct
{
  const LwRecordType *type;
  char *id;
  char *before; /* nullable */
  char *after;  /* nullable */
} LwStoreEntry;

char *lw_store_history_now (void);
gboolean lw_store_history_extend (LwStoreWriter *writer, GPtrArray *changes, GError **error);
gboolean lw_store_history_add (LwStoreWriter *writer, LwRecord *was, LwRecord *now, GError **error);
gboolean lw_store_history_add_lift (LwStoreDb *db, const char *user, int step, GError **error);

gboolean lw_store_history_last_rev (LwSql *sql,
                                    const LwRecordType *type,
                                    const char *id,
                                    gint64 *rev,
                                    GError **error);
void lw_store_history_set_conflict (LwSql *sql,
                                    const LwRecordType *type,
                                    const char *id,
                                    GError **error);

gboolean lw_store_history_find_target (LwSql *sql,
                                       const char *user,
                                       gboolean redo,
                                       LwStoreTarget *target,
                                       GError **error);
GPtrArray *lw_store_history_read_entries (LwSql *sql, gint64 act, gboolean reverse, GError **error);
gboolean lw_store_history_mark (LwSql *sql, gint64 act, gboolean undone, GError **error);
gboolean
lw_store_history_read_labels (LwSql *sql, const char *user, LwOutcome *outcome, GError **error);
gboolean
lw_store_history_rename_user (LwSql *sql, const char *from, const char *to, GError **error);

G_END_DECLS
