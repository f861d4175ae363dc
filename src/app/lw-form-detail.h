/* lw-form-detail.h - what the report and the school say of one form
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-catalogue.h"
#include "lw-form-fits.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Actions: form.plan: plan a stage in this form; form.edit and form.delete: one of the school's
 * own; form.confirm: the choice of an earlier year holds for this one too. */
#define LW_TYPE_FORM_DETAIL (lw_form_detail_get_type ())
G_DECLARE_FINAL_TYPE (LwFormDetail, lw_form_detail, LW, FORM_DETAIL, GtkWidget)

void lw_form_detail_set_form (LwFormDetail *self, LwOffice *office, LwVariant *variant);
void lw_form_detail_toggle_choice (LwFormDetail *self, LwColumn column);
/* Tell how the form suits the student that is chosen there. */
void lw_form_detail_set_fits (LwFormDetail *self, LwFormFits *fits);

G_END_DECLS
