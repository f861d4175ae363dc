/* lw-shift-job.h - what it takes to let a stage go elsewhere
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-shift.h"

G_BEGIN_DECLS

/* What all students wish; answers later: (transfer full) (element-type LwWish). */
void lw_shift_job_read_wishes_async (LwOffice *office,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
GPtrArray *lw_shift_job_read_wishes_finish (GAsyncResult *result, GError **error);

/* All moves as one act, which is refused when one of the stages was changed meanwhile. */
LwAct *lw_shift_job_make_act (LwOffice *office, const LwShift *shift);

G_END_DECLS
