/* lw-form-texts.h - what the report says of a form
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-catalogue.h"
#include "lw-forms.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lw_form_texts_fill (GtkBox *texts, GtkBox *examples, LwVariant *variant, const LwForm *form);

G_END_DECLS
