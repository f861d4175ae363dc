/* lw-tooltips.h - what a button is for is not said over the list that it opened
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lw_tooltips_give_way (GtkWidget *widget);

G_END_DECLS
