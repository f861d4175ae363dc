/* lw-picture-decode.h - from a picture's bytes to its pixels
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-picture.h"

#include <cairo.h>
#include <gdk-pixbuf/gdk-pixbuf.h>

G_BEGIN_DECLS

/* Upright; NULL when the bytes are damaged. */
GdkPixbuf *lw_picture_decode (GBytes *content, const LwPictureInfo *info, int max_edge);
cairo_surface_t *lw_picture_to_surface (GdkPixbuf *pixbuf);

G_END_DECLS
