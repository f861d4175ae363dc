/* lw-account-job.h - the account on paper, and as a table
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-account.h"
#include "lw-office.h"
#include "lw-table.h"

G_BEGIN_DECLS

/* Of the live lists as they are now; valid till the next "changed". */
LwAccountInput lw_account_job_make_input (LwOffice *office, int school_year);

/* lw_document_job_finish() has the document. */
void lw_account_job_document_async (LwOffice *office,
                                    LwAccount *account,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);

/* Waits; for the command line. */
gboolean
lw_account_job_write_pdf (LwOffice *office, int school_year, const char *path, GError **error);

/* The counts, a row for each thing that stages are counted by; Dutch in every locale. */
LwTable *lw_account_job_make_table (const LwAccount *account);

G_END_DECLS
