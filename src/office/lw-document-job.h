/* lw-document-job.h - lays a document out on another thread, or into a file at once
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Of any job that makes a document. The document type of print/, named here only as an object:
 * app/ hands it on. */
GObject *lw_document_job_finish (GAsyncResult *result, GError **error);

G_END_DECLS
