/* lw-call-list-job.h - the call list: what to say, and the pages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-call-list.h"
#include "lw-office.h"

G_BEGIN_DECLS

/* (transfer full) (element-type LwCall): of today. @staff: (nullable): id of whose calls. */
GPtrArray *lw_call_list_job_find (LwOffice *office, const char *staff);
/* What to say, in Dutch: that is what companies speak. */
char *lw_call_list_job_dup_say (LwOffice *office, const LwCall *call);
/* What was said last, on which day; (nullable). */
char *lw_call_list_job_dup_last (LwOffice *office, const LwCall *call);

/* lw_document_job_finish() has the document. */
void lw_call_list_job_document_async (LwOffice *office,
                                      const char *staff,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
/* Waits; for the command line. */
gboolean
lw_call_list_job_write_pdf (LwOffice *office, const char *staff, const char *path, GError **error);

G_END_DECLS
