/* lw-tab-stop.h - a list that Tab goes into once, and out of
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Around a list box, or a list in a scrolled window, whose rows Tab would walk one by one: it goes
 * to the row that was chosen, and on. The arrows walk the rows. */
#define LW_TYPE_TAB_STOP (lw_tab_stop_get_type ())
G_DECLARE_FINAL_TYPE (LwTabStop, lw_tab_stop, LW, TAB_STOP, GtkWidget)

G_END_DECLS
