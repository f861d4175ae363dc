/* lw-agreement-job.h - stage agreements: of which stages, the pages, and that they were printed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/* Whether there is an agreement to print: promised or further, and the stage of a student. */
gboolean lw_agreement_job_is_for (LwPlacement *placement);
/* The ids of such stages that are not over, of a student, class or company, by student:
 * (transfer full) (array zero-terminated=1). */
char **lw_agreement_job_stages_of (LwOffice *office, const LwRecordType *type, const char *id);

/* The document type of print/, named here only as an object: app/ hands it on. Each agreement
 * takes in the other parts of its stage at the same company. */
void lw_agreement_job_document_async (LwOffice *office,
                                      const char *const *placement_ids,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
/* remarks: (out) (transfer full): what to know before one prints, a line each: why one is a
 * concept, what the rules find, what is left open. */
GObject *lw_agreement_job_document_finish (GAsyncResult *result, char ***remarks, GError **error);
/* Waits; for the command line. Nothing is written to the store. */
gboolean lw_agreement_job_write_pdf (LwOffice *office,
                                     const char *const *placement_ids,
                                     const char *path,
                                     char ***remarks,
                                     GError **error);

/* The day on which it was last printed, when it has changed since; answers later. */
void lw_agreement_job_read_changed_async (LwOffice *office,
                                          const char *placement_id,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer user_data);
gboolean lw_agreement_job_read_changed_finish (GAsyncResult *result, GDate *day, GError **error);

/* That they were printed today as they stand; (transfer full) (nullable): NULL when that was noted
 * already. */
LwAct *lw_agreement_job_make_printed_act (LwOffice *office, const char *const *placement_ids);

G_END_DECLS
