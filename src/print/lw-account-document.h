/* lw-account-document.h - the account (verantwoording) as a document
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-account.h"
#include "lw-document.h"

G_BEGIN_DECLS

/* For any reader: no student's name stands in it. */
LwDocument *
lw_account_document_new (const LwAccount *account, const char *school, const GDate *today);

G_END_DECLS
