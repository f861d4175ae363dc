/* lw-name-row.h - a name and a detail under it, cheap enough for thousands
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwNameRow:
 *
 * Draws its two lines instead of being made of labels: a list view keeps two hundred rows ready,
 * and laying out four hundred labels for every letter of a search takes longer than a frame.
 */
#define LW_TYPE_NAME_ROW (lw_name_row_get_type ())
G_DECLARE_FINAL_TYPE (LwNameRow, lw_name_row, LW, NAME_ROW, GtkWidget)

GtkWidget *lw_name_row_new (void);
void lw_name_row_set (LwNameRow *self, const char *name, const char *detail);
const char *lw_name_row_get_detail (LwNameRow *self);

G_END_DECLS
