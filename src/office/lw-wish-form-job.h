/* lw-wish-form-job.h - gathers wish forms for paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/* lw_document_job_finish() has the document. */
void lw_wish_form_job_document_async (LwOffice *office,
                                      const char *const *student_ids,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);

/* Waits; for the command line. */
gboolean lw_wish_form_job_write_pdf (LwOffice *office,
                                     const char *const *student_ids,
                                     const char *path,
                                     GError **error);
/* (transfer container) (element-type LwWorkplace): those that suit a student, the nearest first. */
GPtrArray *lw_wish_form_job_find_places (LwOffice *office, LwStudent *student);

G_END_DECLS
