/* lw-account-tables.h - the tables of the account
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-account.h"
#include "lw-document.h"

G_BEGIN_DECLS

void lw_account_add_choices (LwDocument *document, const GPtrArray *choices);
void lw_account_add_rows (LwDocument *document, const LwAccount *account, LwAccountBy by);
void lw_account_add_reasons (LwDocument *document, const LwAccountRow *row);
void lw_account_add_hours (LwDocument *document, const LwAccount *account);
void lw_account_add_places (LwDocument *document,
                            const LwAccount *account,
                            const LwAccountPlaces *places);

G_END_DECLS
