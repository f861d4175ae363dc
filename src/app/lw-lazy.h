/* lw-lazy.h - what is made when it is first opened
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Calls @make with @data, once, before the popover first opens; @data goes with the popover. */
void lw_popover_make_late (GtkPopover *popover, void (*make) (gpointer), gpointer data);
/* A menu whose items are made then. */
void lw_menu_button_set_late_menu (GtkMenuButton *button, GMenuModel *menu);
/* A GtkDropDown or AdwComboRow: its list's rows are empty till then. Before it gets its choices. */
void lw_drop_down_open_late (GtkWidget *drop_down);

G_END_DECLS
