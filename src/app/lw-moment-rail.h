/* lw-moment-rail.h - a piece of a vertical line, with a mark on it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LW_TYPE_MOMENT_RAIL (lw_moment_rail_get_type ())
G_DECLARE_FINAL_TYPE (LwMomentRail, lw_moment_rail, LW, MOMENT_RAIL, GtkWidget)

GtkWidget *lw_moment_rail_new (GtkWidget *mark);

G_END_DECLS
