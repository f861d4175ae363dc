/* lw-worker.c - one thread with a queue
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-worker.h"

struct _LwWorker
{
  GThread *thread;
  GAsyncQueue *jobs; /* shared with the thread */
};

typedef struct
{
  LwWorkerFunc func; /* NULL: stop */
  gpointer data;
} Job;

typedef struct
{
  LwWorkerFunc func;
  gpointer data;
  GMutex mutex;
  GCond cond;
  gboolean done;
} Wait;

static gpointer
work (gpointer data)
{
  GAsyncQueue *jobs = data;
  gboolean stopped = FALSE;

  while (!stopped)
    {
      g_autofree Job *job = g_async_queue_pop (jobs);

      if (job->func != NULL)
        job->func (job->data);
      else
        stopped = TRUE;
    }
  g_async_queue_unref (jobs);

  return NULL;
}

static void
run_and_tell (gpointer data)
{
  Wait *wait = data;

  wait->func (wait->data);
  g_mutex_lock (&wait->mutex);
  wait->done = TRUE;
  g_cond_signal (&wait->cond);
  g_mutex_unlock (&wait->mutex);
}

LwWorker *
lw_worker_new (const char *name)
{
  LwWorker *worker = g_new0 (LwWorker, 1);

  worker->jobs = g_async_queue_new ();
  worker->thread = g_thread_new (name, work, g_async_queue_ref (worker->jobs));

  return worker;
}

/* Does it on the thread, after what is queued before. */
void
lw_worker_push (LwWorker *worker, LwWorkerFunc func, gpointer data)
{
  Job *job = g_new0 (Job, 1);

  job->func = func;
  job->data = data;
  g_async_queue_push (worker->jobs, job);
}

/* The same, and waits till it is done. */
void
lw_worker_run (LwWorker *worker, LwWorkerFunc func, gpointer data)
{
  Wait wait = { func, data };

  /* It would wait for itself. */
  g_assert (g_thread_self () != worker->thread);

  g_mutex_init (&wait.mutex);
  g_cond_init (&wait.cond);
  lw_worker_push (worker, run_and_tell, &wait);
  g_mutex_lock (&wait.mutex);
  while (!wait.done)
    g_cond_wait (&wait.cond, &wait.mutex);
  g_mutex_unlock (&wait.mutex);
  g_mutex_clear (&wait.mutex);
  g_cond_clear (&wait.cond);
}

/* Stops the thread after what is queued. */
void
lw_worker_free (LwWorker *worker)
{
  g_assert (g_thread_self () != worker->thread);
  lw_worker_push (worker, NULL, NULL);
  g_thread_join (worker->thread);
  g_async_queue_unref (worker->jobs);
  g_free (worker);
}
