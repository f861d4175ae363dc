/* lw-visit-job.h - visits planned, stages handed out, and the visit list
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-visit-plan.h"

G_BEGIN_DECLS

/* (transfer full): of this school year, as it is today. */
LwVisitPlan *lw_visit_job_plan (LwOffice *office);
/* Who goes to one stage; (transfer none) (nullable). */
LwStaff *lw_visit_job_get_supervisor (LwOffice *office, LwPlacement *placement);

/* Acts, (transfer full): all visits of @visits, and a supervisor for each of @hand_outs. */
LwAct *lw_visit_job_make_visits (GPtrArray *visits);
LwAct *lw_visit_job_make_hand_out (GPtrArray *hand_outs);

/* lw_document_job_finish() has the document. @staff: (nullable): id of whose visits; %NULL:
 * everybody's. */
void lw_visit_job_document_async (LwOffice *office,
                                  const char *staff,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
/* Waits; for the command line. */
gboolean
lw_visit_job_write_pdf (LwOffice *office, const char *staff, const char *path, GError **error);

G_END_DECLS
