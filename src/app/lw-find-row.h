/* lw-find-row.h - shows what was found
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-find-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LW_TYPE_FIND_ROW (lw_find_row_get_type ())
G_DECLARE_FINAL_TYPE (LwFindRow, lw_find_row, LW, FIND_ROW, GtkListBoxRow)

GtkWidget *lw_find_row_new (void);
void lw_find_row_set (LwFindRow *self, LwFindItem *item, const char *folded_words);
LwFindItem *lw_find_row_get_item (LwFindRow *self);

G_END_DECLS
