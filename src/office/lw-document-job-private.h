/* lw-document-job-private.h - what the jobs that make a document share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-document-job.h"

#include "lw-document.h"

G_BEGIN_DECLS

/* For the jobs only: this header names a type of print/. */

/* (transfer full) (nullable): the document of what a job gathered; on any thread. */
typedef LwDocument *(*LwDocumentMake) (gpointer job, GCancellable *cancellable, GError **error);

void lw_document_job_run (GTask *task, LwDocumentMake make, gpointer job, GDestroyNotify free_job);
gpointer lw_document_job_get (GAsyncResult *result);
gboolean
lw_document_job_write_pdf (LwDocumentMake make, gpointer job, const char *path, GError **error);

G_END_DECLS
