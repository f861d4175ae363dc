/* lw-sheet.h - what the sheets that plan have in common
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* sheet.cancel, which closes the window, and the keys of that and of sheet.keep, which is the
 * sheet's own. */
void lw_sheet_install (GtkWidgetClass *widget_class);
/* Closes the sheets that were opened in a window; FALSE when one asks first what is to become of
 * it. */
gboolean lw_sheet_close_all (GtkWindow *window);
/* Asks whether what was filled in may go, and closes the sheet then. */
void lw_sheet_ask_to_discard (GtkWindow *sheet, const char *heading);
/* While it is written nothing can be changed. */
void lw_sheet_begin_writing (GtkWindow *sheet, GtkWidget *columns, GtkLabel *failure);
/* It could not be written: all can be changed again, and sheet.keep be enabled. */
void lw_sheet_show_failure (GtkWidget *columns, GtkLabel *failure, const GError *error);

G_END_DECLS
