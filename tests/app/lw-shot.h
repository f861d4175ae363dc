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
/* For people to look at: into the folder LEERWERK_SHOTS, if there is one. */
void lw_shot_save_wanted (GtkWidget *widget, const char *name);
guint32 lw_shot_pixel (GdkTexture *texture, int x, int y);
