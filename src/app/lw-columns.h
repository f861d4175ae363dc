/* lw-columns.h - fields side by side where there is room, else below each other
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwColumns:
 *
 * Two equal columns, filled row by row; one when the widest child would not fit in half the
 * width, as with large text.
 */
#define LW_TYPE_COLUMNS (lw_columns_get_type ())
G_DECLARE_FINAL_TYPE (LwColumns, lw_columns, LW, COLUMNS, GtkWidget)

/* Fields that belong closer to each other than columns made from a template. */
GtkWidget *lw_columns_new (int row_spacing);
void lw_columns_append (LwColumns *self, GtkWidget *child);

G_END_DECLS
