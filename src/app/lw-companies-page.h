/* lw-companies-page.h - the companies and what is known of the one that is chosen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwCompaniesPage:
 *
 * Actions: companies.add (Ctrl+N), companies.delete (the one that is shown), page.search
 * (Ctrl+F: to the search entry), companies.clear-filters, companies.add-contact (Ctrl+Shift+N).
 */
#define LW_TYPE_COMPANIES_PAGE (lw_companies_page_get_type ())
G_DECLARE_FINAL_TYPE (LwCompaniesPage, lw_companies_page, LW, COMPANIES_PAGE, GtkWidget)

GtkWidget *lw_companies_page_new (LwOffice *office);
void lw_companies_page_show_company (LwCompaniesPage *self, const char *id);
void lw_companies_page_show_contacts (LwCompaniesPage *self, const char *id);

G_END_DECLS
