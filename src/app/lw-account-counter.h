/* lw-account-counter.h - counts for the account while nothing else is to be done
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-account.h"
#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwAccountCounter:
 *
 * Counts the stages of a school year, a few at a time, and again after a change; only while
 * somebody looks.
 *
 * Signal "changed": another account was made.
 */
#define LW_TYPE_ACCOUNT_COUNTER (lw_account_counter_get_type ())
G_DECLARE_FINAL_TYPE (LwAccountCounter, lw_account_counter, LW, ACCOUNT_COUNTER, GObject)

LwAccountCounter *lw_account_counter_new (LwOffice *office);
int lw_account_counter_get_year (LwAccountCounter *self);
void lw_account_counter_set_year (LwAccountCounter *self, int school_year);
/* While nobody looks nothing is counted. */
void lw_account_counter_set_is_looked_at (LwAccountCounter *self, gboolean is_looked_at);
/* Of the year before, while another is being counted; NULL till the first is. */
LwAccount *lw_account_counter_get_account (LwAccountCounter *self);
/* Whether it is of that year and of the school as it is. */
gboolean lw_account_counter_is_ready (LwAccountCounter *self);

G_END_DECLS
