/* lw-carousel-print.h - gathers the schedule of a class that goes round, for paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-carousel-job.h"

G_BEGIN_DECLS

/* @job: (nullable): a schedule that may not be kept; NULL: the stages that are there to orientate.
 * lw_document_job_finish() has the document. */
void lw_carousel_print_async (LwOffice *office,
                              LwCarouselJob *job,
                              const char *group_id,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
/* Waits; for the command line. */
gboolean lw_carousel_print_write_pdf (LwOffice *office,
                                      const char *group_id,
                                      const char *path,
                                      GError **error);

G_END_DECLS
