/* lw-picture-decode.c - from a picture's bytes to its pixels
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-picture-decode.h"

static GdkPixbuf *
load (GBytes *content, const LwPictureInfo *info, int width, int height)
{
  g_autoptr (GdkPixbufLoader) loader = NULL;
  gboolean is_read;
  GdkPixbuf *pixbuf;

  /* Only the decoder of the format that the bytes have, whatever others are installed. */
  loader = gdk_pixbuf_loader_new_with_type (info->format == LW_PICTURE_JPEG ? "jpeg" : "png", NULL);
  if (loader == NULL)
    return NULL;
  gdk_pixbuf_loader_set_size (loader, width, height);
  is_read = gdk_pixbuf_loader_write_bytes (loader, content, NULL);
  /* Each loader wants to be closed, but only the first failure counts. */
  if (!gdk_pixbuf_loader_close (loader, NULL) || !is_read)
    return NULL;
  pixbuf = gdk_pixbuf_loader_get_pixbuf (loader);

  return pixbuf != NULL ? g_object_ref (pixbuf) : NULL;
}

/* Takes the reference and gives one. */
static GdkPixbuf *
flip (GdkPixbuf *pixbuf, gboolean is_horizontal)
{
  g_autoptr (GdkPixbuf) before = pixbuf;

  return gdk_pixbuf_flip (before, is_horizontal);
}

static GdkPixbuf *
turn (GdkPixbuf *pixbuf, GdkPixbufRotation angle)
{
  g_autoptr (GdkPixbuf) before = pixbuf;

  return gdk_pixbuf_rotate_simple (before, angle);
}

static GdkPixbuf *
make_upright (GdkPixbuf *pixbuf, int orientation)
{
  switch (orientation)
    {
    case 2:
      return flip (pixbuf, TRUE);
    case 3:
      return turn (pixbuf, GDK_PIXBUF_ROTATE_UPSIDEDOWN);
    case 4:
      return flip (pixbuf, FALSE);
    case 5:
      return flip (turn (pixbuf, GDK_PIXBUF_ROTATE_CLOCKWISE), TRUE);
    case 6:
      return turn (pixbuf, GDK_PIXBUF_ROTATE_CLOCKWISE);
    case 7:
      return flip (turn (pixbuf, GDK_PIXBUF_ROTATE_CLOCKWISE), FALSE);
    case 8:
      return turn (pixbuf, GDK_PIXBUF_ROTATE_COUNTERCLOCKWISE);
    default:
      return pixbuf;
    }
}

/**
 * lw_picture_decode:
 * @content: a picture's content
 * @info: what lw_picture_probe() said of it
 * @max_edge: of the longer edge, in pixels
 *
 * Returns: (transfer full) (nullable): its pixels, upright
 */
GdkPixbuf *
lw_picture_decode (GBytes *content, const LwPictureInfo *info, int max_edge)
{
  int longest = MAX (info->width, info->height);
  double scale = MIN (1, (double) max_edge / longest);
  int width = MAX (1, (int) (info->width * scale + 0.5));
  int height = MAX (1, (int) (info->height * scale + 0.5));
  GdkPixbuf *pixbuf = load (content, info, width, height);

  return pixbuf != NULL ? make_upright (pixbuf, info->orientation) : NULL;
}

static guint32
premultiply (const guint8 *pixel, guint n_channels)
{
  guint alpha = n_channels == 4 ? pixel[3] : 255;
  guint red = (pixel[0] * alpha + 127) / 255;
  guint green = (pixel[1] * alpha + 127) / 255;
  guint blue = (pixel[2] * alpha + 127) / 255;

  return alpha << 24 | red << 16 | green << 8 | blue;
}

/**
 * lw_picture_to_surface:
 * @pixbuf: pixels
 *
 * Returns: (transfer full): the same for cairo
 */
cairo_surface_t *
lw_picture_to_surface (GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  guint n_channels = (guint) gdk_pixbuf_get_n_channels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (
    n_channels == 4 ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, width, height);

  if (cairo_surface_status (surface) != CAIRO_STATUS_SUCCESS)
    return surface;
  for (int y = 0; y < height; y++)
    {
      const guint8 *from
        = gdk_pixbuf_read_pixels (pixbuf) + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf);
      guint32 *to
        = (guint32 *) (void *) (cairo_image_surface_get_data (surface)
                                + (gsize) y * (gsize) cairo_image_surface_get_stride (surface));

      for (int x = 0; x < width; x++)
        to[x] = premultiply (from + (guint) x * n_channels, n_channels);
    }
  cairo_surface_mark_dirty (surface);

  return surface;
}
