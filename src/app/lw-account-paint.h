/* lw-account-paint.h - the account in lists of rows with bars
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-account.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Each fills a list that may have the focus. @most: so many rows, and one that shows all, by the
 * action account.show-all with the list's name. */
void lw_account_paint_choices (GtkListBox *list, const LwAccount *account, guint most);
void lw_account_paint_rows (GtkListBox *list, const LwAccount *account, LwAccountBy by);
void lw_account_paint_hours (GtkListBox *list, const LwAccount *account);
void lw_account_paint_places (GtkListBox *list, const LwAccount *account, guint most);

/* What the bars mean: in boxes that break into lines. */
void lw_account_fill_outcomes (GtkBox *legend);
void lw_account_fill_hours (GtkBox *legend);
void lw_account_fill_shares (GtkBox *legend);

G_END_DECLS
