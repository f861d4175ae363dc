/* lw-picture.c - takes pictures in: checked, upright, and not larger than needed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-picture.h"

#include "lw-error.h"
#include "lw-picture-decode.h"
#include "lw-picture-header.h"

#include <glib/gi18n-lib.h>

#define JPEG_QUALITY "88"
/* Enough to see that all of a picture can be decoded, and quick for a JPEG. */
#define CHECK_EDGE 256

/**
 * lw_picture_probe:
 * @content: a file's content
 * @name: what the user calls the file, for the message
 * @info: (out): format, size and orientation
 * @error: return location: %LW_ERROR_INVALID when it is no whole JPEG or PNG, or has more than
 *   %LW_PICTURE_MAX_PIXELS
 *
 * Asks the size first: nothing is decoded, so a small file can't become a large memory.
 *
 * Returns: whether it is a picture that may be decoded
 */
gboolean
lw_picture_probe (GBytes *content, const char *name, LwPictureInfo *info, GError **error)
{
  gsize size;
  const guint8 *bytes = g_bytes_get_data (content, &size);
  gboolean is_whole = lw_picture_header_read (bytes, size, info);

  if ((gint64) info->width * info->height > LW_PICTURE_MAX_PIXELS)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
                   _ ("“%s” is too large: %d by %d pixels. A picture may have 40 megapixels. Make "
                      "it smaller and add it again."),
                   name, info->width, info->height);
      return FALSE;
    }
  if (!is_whole)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
                   _ ("“%s” is not a picture that can be shown. Add a whole JPEG or PNG file."),
                   name);
      return FALSE;
    }

  return TRUE;
}

/* Comments, the camera's data and the place where it was taken; colours (JFIF, ICC, Adobe) stay. */
static gboolean
is_private (const LwJpegSegment *segment)
{
  guint8 marker = segment->marker;

  return marker == 0xfe || marker == 0xe1 || (marker >= 0xe3 && marker <= 0xed) || marker == 0xef;
}

static GBytes *
strip_jpeg (GBytes *content)
{
  gsize size, at = 2;
  const guint8 *bytes = g_bytes_get_data (content, &size);
  GByteArray *kept = g_byte_array_sized_new ((guint) size);
  LwJpegSegment segment = { 0 };

  g_byte_array_append (kept, bytes, 2);
  while (segment.marker != LW_JPEG_SCAN)
    {
      gsize start = at;

      if (!lw_jpeg_next_segment (bytes, size, &at, &segment))
        break;
      if (!is_private (&segment))
        g_byte_array_append (kept, bytes + start, (guint) (at - start));
    }
  g_byte_array_append (kept, bytes + at, (guint) (size - at));

  return g_byte_array_free_to_bytes (kept);
}

static GdkPixbuf *
decode (GBytes *content, const char *name, const LwPictureInfo *info, int max_edge, GError **error)
{
  GdkPixbuf *pixbuf = lw_picture_decode (content, info, max_edge);

  if (pixbuf == NULL)
    g_set_error (error, LW_ERROR, LW_ERROR_INVALID,
                 _ ("“%s” is damaged: the picture in it can't be read."), name);

  return pixbuf;
}

static GBytes *
encode (GdkPixbuf *pixbuf, gboolean as_jpeg, GError **error)
{
  char *data;
  gsize size;
  gboolean done;

  done = as_jpeg ? gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "jpeg", error, "quality",
                                              JPEG_QUALITY, NULL)
                 : gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, "png", error, NULL);

  return done ? g_bytes_new_take (data, size) : NULL;
}

/**
 * lw_picture_import:
 * @content: a file's content
 * @name: what the user calls the file, for the message
 * @error: return location: %LW_ERROR_INVALID as lw_picture_probe(), or when it can't be decoded
 *
 * A JPEG that is small and upright keeps its pixels as they are, but not what the camera wrote
 * beside them. A PNG stays one, unless it had to be made smaller and has nothing transparent:
 * that is a photograph.
 *
 * Returns: (transfer full) (nullable): a JPEG or PNG, upright, with edges of at most
 *   %LW_PICTURE_MAX_EDGE pixels
 */
GBytes *
lw_picture_import (GBytes *content, const char *name, GError **error)
{
  LwPictureInfo info;
  gboolean is_small;
  g_autoptr (GdkPixbuf) pixbuf = NULL;

  g_return_val_if_fail (content != NULL && name != NULL, NULL);

  if (!lw_picture_probe (content, name, &info, error))
    return NULL;
  is_small = MAX (info.width, info.height) <= LW_PICTURE_MAX_EDGE;
  if (is_small && info.format == LW_PICTURE_JPEG && info.orientation == 1)
    {
      pixbuf = decode (content, name, &info, CHECK_EDGE, error);
      return pixbuf != NULL ? strip_jpeg (content) : NULL;
    }
  pixbuf = decode (content, name, &info, LW_PICTURE_MAX_EDGE, error);
  if (pixbuf == NULL)
    return NULL;

  return encode (
    pixbuf, info.format == LW_PICTURE_JPEG || (!is_small && !gdk_pixbuf_get_has_alpha (pixbuf)),
    error);
}

/**
 * lw_picture_make_thumbnail:
 * @content: a picture's content
 * @name: what the user calls the file, for the message
 * @size: of its longer edge, in pixels
 * @error: return location, as lw_picture_import()
 *
 * Returns: (transfer full) (nullable): a JPEG, or a PNG of what may be transparent
 */
GBytes *
lw_picture_make_thumbnail (GBytes *content, const char *name, int size, GError **error)
{
  LwPictureInfo info;
  g_autoptr (GdkPixbuf) pixbuf = NULL;

  g_return_val_if_fail (content != NULL && name != NULL && size > 0, NULL);

  if (!lw_picture_probe (content, name, &info, error))
    return NULL;
  pixbuf = decode (content, name, &info, size, error);

  return pixbuf != NULL ? encode (pixbuf, !gdk_pixbuf_get_has_alpha (pixbuf), error) : NULL;
}
