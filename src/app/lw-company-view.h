/* lw-company-view.h - all that is known of one company
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Actions: company.ask-name (puts the cursor in the name and says why), company.delete,
 * company.add-contact. */
#define LW_TYPE_COMPANY_VIEW (lw_company_view_get_type ())
G_DECLARE_FINAL_TYPE (LwCompanyView, lw_company_view, LW, COMPANY_VIEW, GtkWidget)

void lw_company_view_set_company (LwCompanyView *self, LwOffice *office, LwCompany *company);
const char *lw_company_view_get_id (LwCompanyView *self);
gboolean lw_company_view_has_name (LwCompanyView *self);
void lw_company_view_focus_name (LwCompanyView *self);
void lw_company_view_focus_contacts (LwCompanyView *self);

G_END_DECLS
