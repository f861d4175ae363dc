/* lw-portfolio-job.h - gathers portfolios for paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/* lw_document_job_finish() has the document. */
void lw_portfolio_job_document_async (LwOffice *office,
                                      const char *const *student_ids,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);

/* Waits; for the command line. */
gboolean lw_portfolio_job_write_pdf (LwOffice *office,
                                     const char *const *student_ids,
                                     const char *path,
                                     GError **error);
/* The students of a class, in the order of the class list: (transfer full) (nullable). */
char **lw_portfolio_job_students_of (LwOffice *office, const char *group_id);

G_END_DECLS
