/* lw-wish-sheet.h - a sheet to fill in what students wish
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-wishes.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * LwWishSheet:
 *
 * A row for each student, a column for each wish. One editor goes over the cells: Tab and Enter
 * take it to the next cell, Up and Down to another student, Delete empties a cell, Ctrl+Tab leaves
 * the sheet.
 *
 * Signals: "say" (const char *text): what can't be done, for a toast. "done": the student who was
 * chosen by lw_wish_sheet_choose() wishes no more.
 */
#define LW_TYPE_WISH_SHEET (lw_wish_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LwWishSheet, lw_wish_sheet, LW, WISH_SHEET, GtkWidget)

void lw_wish_sheet_set_wishes (LwWishSheet *self, LwOffice *office, LwWishes *wishes);
/* Goes to the student's first empty cell. */
void lw_wish_sheet_choose (LwWishSheet *self, guint student);
/* Once students, companies or workplaces are called otherwise. */
void lw_wish_sheet_name_again (LwWishSheet *self);
/* Hides those who wish something; how many are left. */
guint lw_wish_sheet_show_only_without (LwWishSheet *self, gboolean is_only);

G_END_DECLS
