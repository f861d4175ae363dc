/* lw-agreement-print.h - stage agreements in the print preview, and that they were printed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-toaster.h"

G_BEGIN_DECLS

/* Of these stages, as they will be printed; what was printed or saved is noted with them. */
void
lw_agreement_print_show (GtkWindow *parent, LwOffice *office, const char *const *placement_ids);
/* Of all stages of these students that were promised; FALSE when there are none. */
gboolean lw_agreement_print_of_students (GtkWindow *parent,
                                         LwOffice *office,
                                         const char *const *student_ids);
/* The toast that tells of the promise offers to print. */
void lw_agreement_print_offer (LwToaster *toaster, const char *placement_id);

G_END_DECLS
