/* lw-worker.h - one thread with a queue
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _LwWorker LwWorker;
typedef void (*LwWorkerFunc) (gpointer data);

LwWorker *lw_worker_new (const char *name);
void lw_worker_run (LwWorker *worker, LwWorkerFunc func, gpointer data);
void lw_worker_push (LwWorker *worker, LwWorkerFunc func, gpointer data);
void lw_worker_free (LwWorker *worker);

G_END_DECLS
