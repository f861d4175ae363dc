/* lw-forms-page.h - Leerwerkvarianten: the forms of the report and its two ladders
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Actions: forms.add: a form of the school's own; page.new: a stage in the selected form;
 * page.search: to the choice of a student. */
#define LW_TYPE_FORMS_PAGE (lw_forms_page_get_type ())
G_DECLARE_FINAL_TYPE (LwFormsPage, lw_forms_page, LW, FORMS_PAGE, GtkWidget)

GtkWidget *lw_forms_page_new (LwOffice *office);
void lw_forms_page_show_form (LwFormsPage *self, const char *id);
void lw_forms_page_show_cell (LwFormsPage *self, const char *id, LwColumn column);

G_END_DECLS
