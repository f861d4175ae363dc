/* lw-form-sheet.h - making or changing a form of the school's own
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Actions: sheet.keep (Ctrl+Enter), sheet.cancel (Escape). */
#define LW_TYPE_FORM_SHEET (lw_form_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LwFormSheet, lw_form_sheet, LW, FORM_SHEET, AdwWindow)

/* @from: the widget that asks; its window then goes to the form. @variant: NULL for a new one. */
void lw_form_sheet_present (GtkWidget *from, LwOffice *office, LwVariant *variant);

G_END_DECLS
