/* lw-picture-header.h - reads what a picture says of itself
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-picture.h"

G_BEGIN_DECLS

#define LW_JPEG_SCAN 0xda

typedef struct
{
  guint8 marker;
  const guint8 *data;
  gsize size;
} LwJpegSegment;

gboolean lw_picture_header_read (const guint8 *bytes, gsize size, LwPictureInfo *info);
gboolean lw_jpeg_next_segment (const guint8 *bytes, gsize size, gsize *at, LwJpegSegment *segment);

G_END_DECLS
