/* lw-store-private.h - what is asked of the store's thread
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-store-db.h"
#include "lw-worker.h"

G_BEGIN_DECLS

struct _LwStore
{
  GObject parent_instance;

  /* owned; fixed once it is open */
  char *path;
  LwWorker *worker;
  int version;
  gboolean read_only;

  /* interned; atomic, since one thread may set it while others call */
  const char *user;

  /* owned; used by the worker's thread only */
  LwStoreDb *db;
};

typedef struct _LwStoreCall LwStoreCall;
typedef gpointer (*LwStoreCallFunc) (LwStoreDb *db, LwStoreCall *call, GError **error);

/* One thing asked of the store's thread: what goes in, and what comes back. Objects that come back
 * are made there and handed over whole, so no two threads ever hold one at the same time. */
struct _LwStoreCall
{
  LwStore *store;
  LwStoreCallFunc func;
  const char *user; /* interned; who was it when it was asked */

  /* in, each call uses some; owned by the caller when it waits, by the call when not */
  const LwRecordType *type;
  char *text;
  LwAct *act;
  LwStoreFilter *filters;
  guint n_filters;
  LwDigestQuestion *question;
  gboolean redo;
  guint n_hits;
  LwStoreFlags flags;
  LwStoreLadder ladder;

  /* out */
  gint64 number;
  gpointer result; /* NULL: refused */
  GDestroyNotify free_result;
  GError *error;
};

/* The result of calls that have nothing else to say. */
#define LW_STORE_YES GINT_TO_POINTER (TRUE)

gpointer
lw_store_call_wait (LwStore *self, LwStoreCallFunc func, LwStoreCall *call, GError **error);
void lw_store_call_later (LwStore *self,
                          LwStoreCallFunc func,
                          LwStoreCall *call,
                          gpointer source_tag,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);

G_END_DECLS
