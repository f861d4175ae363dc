/* lw-picture.h - takes pictures in: checked, upright, and not larger than needed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* More pixels than this are never decoded, and no picture is kept with a longer edge. */
#define LW_PICTURE_MAX_PIXELS (40 * 1000 * 1000)
#define LW_PICTURE_MAX_EDGE 2000

typedef enum
{
  LW_PICTURE_JPEG,
  LW_PICTURE_PNG,
} LwPictureFormat;

/**
 * LwPictureInfo:
 * @width, @height: as the pixels lie in the file
 * @orientation: of EXIF: 1 is upright; from 5 on, width and height change places when turned
 */
typedef struct
{
  LwPictureFormat format;
  int width;
  int height;
  int orientation;
} LwPictureInfo;

/* What the bytes say they are, without decoding them. @name is for the message. */
gboolean lw_picture_probe (GBytes *content, const char *name, LwPictureInfo *info, GError **error);

/* As it is to be kept: upright, at most 2000 pixels wide and high, without the place where it
 * was taken. */
GBytes *lw_picture_import (GBytes *content, const char *name, GError **error);

/* Upright, its longer edge @size pixels or less. */
GBytes *lw_picture_make_thumbnail (GBytes *content, const char *name, int size, GError **error);

G_END_DECLS
