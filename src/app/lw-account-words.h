/* lw-account-words.h - what was counted for the account, in words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-account.h"

G_BEGIN_DECLS

/* What stages are counted by: "Leerweg". */
const char *lw_account_by_label (LwAccountBy by);
const char *lw_outcome_label (LwOutcomeKind outcome);
char *lw_account_dup_row_title (const LwAccountRow *row, LwAccountBy by);
/* "Gepland 5 · Loopt 12": those that there are. */
char *lw_account_dup_outcomes (const LwAccountRow *row);
/* Why stages were broken off; NULL when none was. */
char *lw_account_dup_reasons (const LwAccountRow *row);

/* "Snuffelstage · Lint" */
char *lw_account_dup_choice_title (const LwAccountChoice *choice);
/* What was chosen, by whom and for when, and why on a line of its own; of what was said with the
 * one before only what was chosen. @before: (nullable) */
char *lw_account_dup_choice_detail (const LwAccountChoice *choice, const LwAccountChoice *before);

const char *lw_account_track_label (guint track);
/* "120 van 310 uur" */
char *lw_account_dup_hours (const LwAccountHours *hours);
char *lw_account_dup_half_days (const LwAccountHours *hours);

char *lw_account_dup_places_title (const LwAccountPlaces *places);
/* "44 % → 42 %" and what that means; of few only how many. */
char *lw_account_dup_shares (const LwAccountPlaces *places, guint track);
char *
lw_account_dup_shares_words (const LwAccount *account, const LwAccountPlaces *places, guint track);
/* Who was refused or broken off, by track; NULL for nobody. */
char *lw_account_dup_refusals (const LwAccountPlaces *places);
/* Of where nothing can be said; NULL when that is nowhere. */
char *lw_account_dup_few (const LwAccount *account);

G_END_DECLS
