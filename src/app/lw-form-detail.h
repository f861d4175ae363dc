/* lw-form-detail.h - what the report and the school say of one form
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-catalogue.h"
#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Action: form.plan: plan a stage in this form. */
#define LW_TYPE_FORM_DETAIL (lw_form_detail_get_type ())
G_DECLARE_FINAL_TYPE (LwFormDetail, lw_form_detail, LW, FORM_DETAIL, GtkWidget)

void lw_form_detail_set_form (LwFormDetail *self, LwOffice *office, LwVariant *variant);
void lw_form_detail_toggle_choice (LwFormDetail *self, LwColumn column);
void lw_form_detail_focus_why (LwFormDetail *self);

G_END_DECLS
