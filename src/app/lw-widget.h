/* lw-widget.h - what every composite widget does when it goes
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lw_widget_dispose_template (GtkWidget *widget, GType type);

G_END_DECLS
