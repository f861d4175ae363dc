/* lw-forms-view.h - the forms of the report as a matrix, with filters and the chosen one beside
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-form-fits.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Actions: forms.clear-filters, forms.plan (in the selected form). With a student chosen the forms
 * stand in the order in which they suit, each with its reasons below it. */
#define LW_TYPE_FORMS_VIEW (lw_forms_view_get_type ())
G_DECLARE_FINAL_TYPE (LwFormsView, lw_forms_view, LW, FORMS_VIEW, GtkWidget)

GtkWidget *lw_forms_view_new (LwOffice *office, LwFormFits *fits);
void lw_forms_view_show_form (LwFormsView *self, const char *id);
void lw_forms_view_show_cell (LwFormsView *self, const char *id, LwColumn column);

G_END_DECLS
