/* lw-account-private.h - what the files that count for the account share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-account.h"

#include "lw-world.h"

G_BEGIN_DECLS

/* One count that is going on. */
struct _LwAccountLook
{
  LwAccountInput input; /* borrowed */
  guint position;       /* in the list of placements: the next to be counted */

  /* owned */
  LwAccount *account;
  GHashTable *rows[LW_N_ACCOUNT_BY];   /* key, "" for none -> LwAccountRow, borrowed */
  GHashTable *places;                  /* "form/sector" -> LwAccountPlaces, borrowed */
  GHashTable *students[LW_ASK_TRACKS]; /* ids of students with hours, borrowed */
  GHashTable *given_names;             /* words of those of all students */
};

/* lw-account-choices.c */
void lw_account_find_choices (const LwAccountInput *input, GPtrArray *choices);
void lw_account_choice_free (gpointer data);

/* lw-account-rows.c */
LwAccountRow *lw_account_row_new (const char *key, const char *name);
void lw_account_row_free (gpointer data);
void lw_account_count_rows (LwAccountLook *self, LwPlacement *placement);
void lw_account_sort_rows (LwAccount *account);
/* @folded: in whatever case they are written. */
void lw_account_add_name (GHashTable *words, const char *name, gboolean folded);

/* lw-account-places.c */
void lw_account_count_places (LwAccountLook *self, LwPlacement *placement);
void lw_account_count_refusals (LwAccountLook *self);
void lw_account_sort_places (LwAccount *account);
void lw_account_places_free (gpointer data);

G_END_DECLS
