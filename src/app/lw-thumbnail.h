/* lw-thumbnail.h - a small picture of an attachment, made on another thread
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An image of at most @size pixels for a file; what is no picture gets the icon of its kind. */
GtkWidget *lw_thumbnail_new (const char *path, const char *media_type, int size);

G_END_DECLS
