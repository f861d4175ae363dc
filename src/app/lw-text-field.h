/* lw-text-field.h - a text of several lines with its label
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwTextField:
 *
 * Grows with its text; Tab goes to the next field; what is dropped or pasted is plain text.
 * Warns of a BSN that is typed in it.
 * Properties: "label", "hint" (nullable), "lines" (at least so high).
 */
#define LW_TYPE_TEXT_FIELD (lw_text_field_get_type ())
G_DECLARE_FINAL_TYPE (LwTextField, lw_text_field, LW, TEXT_FIELD, GtkWidget)

GtkWidget *lw_text_field_get_text_view (LwTextField *self);

G_END_DECLS
