/* lw-help.h - the help about what is shown
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The page about what a window shows, without its “.page”. */
const char *lw_help_find_page (GtkWidget *window);
/* Gives a class of windows the action win.help, by F1: shows that page, or says what to do where no
 * program shows help. */
void lw_help_install (GtkWidgetClass *widget_class);

G_END_DECLS
