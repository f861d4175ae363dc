/* lw-account-page.h - Verantwoording: what the school chose, and what came of it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwAccountPage:
 *
 * Actions: page.print (the account as a document), account.save (the counts as CSV),
 * account.show-all (s: name of a list).
 */
#define LW_TYPE_ACCOUNT_PAGE (lw_account_page_get_type ())
G_DECLARE_FINAL_TYPE (LwAccountPage, lw_account_page, LW, ACCOUNT_PAGE, GtkWidget)

GtkWidget *lw_account_page_new (LwOffice *office);
void lw_account_page_save_to (LwAccountPage *self, const char *path);

G_END_DECLS
