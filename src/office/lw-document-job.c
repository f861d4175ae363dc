/* lw-document-job.c - lays a document out on another thread, or into a file at once
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-document-job-private.h"

#include "lw-date.h"

typedef struct
{
  LwDocumentMake make;
  gpointer job;
  GDestroyNotify free_job;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  work->free_job (work->job);
  g_free (work);
}

static void
lay_out_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  LwDocument *document;

  if (g_task_return_error_if_cancelled (task))
    return;
  document = work->make (work->job, cancellable, &error);
  if (document == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  lw_document_get_n_pages (document);
  g_task_return_pointer (task, document, g_object_unref);
}

/**
 * lw_document_job_run:
 * @task: who waits for the document
 * @make: makes it
 * @job: (transfer full): what @make is given
 * @free_job: frees @job
 *
 * Makes the document on another thread, and its pages with it.
 */
void
lw_document_job_run (GTask *task, LwDocumentMake make, gpointer job, GDestroyNotify free_job)
{
  Work *work = g_new0 (Work, 1);

  work->make = make;
  work->job = job;
  work->free_job = free_job;
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, lay_out_in_thread);
}

/**
 * lw_document_job_get:
 * @result: of lw_document_job_run(), with a document
 *
 * Returns: (transfer none): the job, for what it says beside the document
 */
gpointer
lw_document_job_get (GAsyncResult *result)
{
  const Work *work = g_task_get_task_data (G_TASK (result));

  return work->job;
}

/**
 * lw_document_job_finish:
 * @result: what the callback was given
 * @error: return location for a #GError
 *
 * Returns: (transfer full) (nullable) (type LwDocument): the document, laid out
 */
GObject *
lw_document_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * lw_document_job_write_pdf:
 * @make: makes the document
 * @job: (transfer none): what @make is given
 * @path: the file to write; replaced when it is there
 * @error: return location for an #LwError
 *
 * Does it all and waits for it.
 *
 * Returns: whether the file was written
 */
gboolean
lw_document_job_write_pdf (LwDocumentMake make, gpointer job, const char *path, GError **error)
{
  g_autoptr (LwDocument) document = make (job, NULL, error);
  GDate today = lw_today ();

  return document != NULL && lw_document_write_pdf (document, path, &today, error);
}
