/* lw-shot.h - what a widget shows, as pixels
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

gboolean lw_shot_wait (GtkWidget *widget);
GdkTexture *lw_shot_take (GtkWidget *widget);
gboolean lw_shot_save (GtkWidget *widget, const char *path);
guint32 lw_shot_pixel (GdkTexture *texture, int x, int y);
