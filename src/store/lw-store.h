/* lw-store.h - keeps records in one file, on one thread
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-act.h"
#include "lw-digest.h"
#include "lw-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LwStoreFlags:
 * @LW_STORE_READ_ONLY: take no writers' lock; works while a window has the store open
 * @LW_STORE_CREATE: make the store; it must not be there yet
 */
typedef enum
{
  LW_STORE_DEFAULT = 0,
  LW_STORE_READ_ONLY = 1 << 0,
  LW_STORE_CREATE = 1 << 1,
} LwStoreFlags;

/* One condition of a list: a field of the type, and the text it must equal (NULL: unset). */
typedef struct
{
  const char *field;
  const char *value;
} LwStoreFilter;

#define LW_TYPE_STORE (lw_store_get_type ())
G_DECLARE_FINAL_TYPE (LwStore, lw_store, LW, STORE, GObject)

/* These wait for the store's thread: never call them on the thread that draws. */
LwStore *lw_store_open (const char *path, LwStoreFlags flags, const char *user, GError **error);
void lw_store_close (LwStore *self);
const char *lw_store_get_path (LwStore *self);
const char *lw_store_get_user (LwStore *self);
void lw_store_set_user (LwStore *self, const char *user);
gboolean lw_store_is_read_only (LwStore *self);
int lw_store_get_version (LwStore *self);
char *lw_store_dup_engine (LwStore *self);

GPtrArray *lw_store_list (LwStore *self,
                          const LwRecordType *type,
                          const LwStoreFilter *filters,
                          guint n_filters,
                          GError **error);
LwRecord *lw_store_get (LwStore *self, const LwRecordType *type, const char *id, GError **error);
char *lw_store_resolve (LwStore *self, const char *ref_type, const char *text, GError **error);
gint64 lw_store_count (LwStore *self, const LwRecordType *type, GError **error);
GPtrArray *lw_store_search (LwStore *self, const char *text, guint n_hits, GError **error);
gboolean lw_store_purge_search (LwStore *self, GError **error);
LwDigest *lw_store_digest (LwStore *self, const LwDigestQuestion *question, GError **error);
/* What a field said last, now that it says nothing; "" for none. */
char *lw_store_find_before (LwStore *self,
                            const LwRecordType *type,
                            const char *id,
                            const char *field,
                            GError **error);

LwOutcome *lw_store_commit (LwStore *self, LwAct *act, GError **error);
/* Acts between these two share one commit, and each sees what was done before it. */
gboolean lw_store_begin_group (LwStore *self, GError **error);
gboolean lw_store_end_group (LwStore *self, gboolean keep, GError **error);
LwOutcome *lw_store_undo (LwStore *self, GError **error);
LwOutcome *lw_store_redo (LwStore *self, GError **error);
LwOutcome *lw_store_peek_history (LwStore *self, GError **error);

gboolean lw_store_quick_check (LwStore *self, GError **error);
GStrv lw_store_check (LwStore *self, GError **error);

char *lw_store_add_file (LwStore *self, GBytes *content, GError **error);
char *lw_store_get_file_path (LwStore *self, const char *hash);

/* These answer on the main context of the calling thread. */
void lw_store_commit_async (LwStore *self,
                            LwAct *act,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
LwOutcome *lw_store_commit_finish (LwStore *self, GAsyncResult *result, GError **error);
void lw_store_undo_async (LwStore *self,
                          gboolean redo,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
LwOutcome *lw_store_undo_finish (LwStore *self, GAsyncResult *result, GError **error);
void lw_store_rename_user_async (LwStore *self,
                                 const char *name,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
LwOutcome *lw_store_rename_user_finish (LwStore *self, GAsyncResult *result, GError **error);
void lw_store_list_async (LwStore *self,
                          const LwRecordType *type,
                          const LwStoreFilter *filters,
                          guint n_filters,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
GPtrArray *lw_store_list_finish (LwStore *self, GAsyncResult *result, GError **error);
void lw_store_search_async (LwStore *self,
                            const char *text,
                            guint n_hits,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
GPtrArray *lw_store_search_finish (LwStore *self, GAsyncResult *result, GError **error);
void lw_store_digest_async (LwStore *self,
                            const LwDigestQuestion *question,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
LwDigest *lw_store_digest_finish (LwStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
