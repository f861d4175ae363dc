/* lw-form-linkage.h - how a form ties learning in school to learning outside it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The words of section 1.2 for the ways that the form has, how we read it, and what the stages of
 * this year chose. */
#define LW_TYPE_FORM_LINKAGE (lw_form_linkage_get_type ())
G_DECLARE_FINAL_TYPE (LwFormLinkage, lw_form_linkage, LW, FORM_LINKAGE, GtkWidget)

/* @stages: (element-type LwPlacement): of this form and year */
void lw_form_linkage_paint (LwFormLinkage *self,
                            const LwCatalogue *catalogue,
                            const LwForm *form,
                            GPtrArray *stages);

G_END_DECLS
