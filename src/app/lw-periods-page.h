/* lw-periods-page.h - the stage periods and the one that is chosen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwPeriodsPage:
 *
 * Actions: periods.add (Ctrl+N), periods.edit (F2), periods.copy (Ctrl+D), periods.delete,
 * periods.back (Alt+Left), periods.clear-filters, page.search.
 */
#define LW_TYPE_PERIODS_PAGE (lw_periods_page_get_type ())
G_DECLARE_FINAL_TYPE (LwPeriodsPage, lw_periods_page, LW, PERIODS_PAGE, GtkWidget)

GtkWidget *lw_periods_page_new (LwOffice *office);
/* A stage period, or those of a class; (nullable) for all. */
void lw_periods_page_show (LwPeriodsPage *self, const char *id);

G_END_DECLS
