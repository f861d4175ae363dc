/* lw-form-reasons.h - why a form suits the chosen student, reason by reason
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-fit.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LW_TYPE_FORM_REASONS (lw_form_reasons_get_type ())
G_DECLARE_FINAL_TYPE (LwFormReasons, lw_form_reasons, LW, FORM_REASONS, GtkWidget)

/* @name: the student's; @fit: NULL hides it. */
void lw_form_reasons_set_fit (LwFormReasons *self, const char *name, const LwFit *fit);

G_END_DECLS
