/* lw-own-form.h - a form that the school made itself
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-forms.h"

G_BEGIN_DECLS

gboolean lw_own_form_is (LwVariant *variant);
char *lw_own_form_dup_definition (LwVariant *variant);
LwVariant *lw_own_form_with (LwVariant *variant, const char *name, const char *definition);

G_END_DECLS
