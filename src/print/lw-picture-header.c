/* lw-picture-header.c - reads what a picture says of itself
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-picture-header.h"

#include <string.h>

static const guint8 png_magic[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
static const guint8 jpeg_magic[] = { 0xff, 0xd8, 0xff };

#define TIFF_ORIENTATION 0x0112
#define TIFF_SHORT 3

static guint
read_16 (const guint8 *bytes, gboolean is_little)
{
  return is_little ? bytes[0] | (guint) bytes[1] << 8 : (guint) bytes[0] << 8 | bytes[1];
}

static guint32
read_32 (const guint8 *bytes, gboolean is_little)
{
  return is_little ? read_16 (bytes, TRUE) | (guint32) read_16 (bytes + 2, TRUE) << 16
                   : (guint32) read_16 (bytes, FALSE) << 16 | read_16 (bytes + 2, FALSE);
}

/* The orientation in a TIFF structure as EXIF has it, or 1. */
static int
find_orientation (const guint8 *tiff, gsize size)
{
  gboolean is_little;
  guint32 offset;
  guint n_entries;

  if (size < 8 || (memcmp (tiff, "II", 2) != 0 && memcmp (tiff, "MM", 2) != 0))
    return 1;
  is_little = tiff[0] == 'I';
  offset = read_32 (tiff + 4, is_little);
  if (offset > size - 2)
    return 1;
  n_entries = read_16 (tiff + offset, is_little);
  for (guint i = 0; i < n_entries; i++)
    {
      gsize at = (gsize) offset + 2 + (gsize) i * 12;

      if (at + 12 > size)
        break;
      if (read_16 (tiff + at, is_little) == TIFF_ORIENTATION
          && read_16 (tiff + at + 2, is_little) == TIFF_SHORT)
        {
          guint value = read_16 (tiff + at + 8, is_little);

          return value >= 1 && value <= 8 ? (int) value : 1;
        }
    }

  return 1;
}

/**
 * lw_jpeg_next_segment:
 * @bytes: a JPEG
 * @size: of @bytes
 * @at: (inout): where the segment starts; then where the next does
 * @segment: (out): its marker, and its content without the length
 *
 * Returns: whether there is such a segment, wholly
 */
gboolean
lw_jpeg_next_segment (const guint8 *bytes, gsize size, gsize *at, LwJpegSegment *segment)
{
  gsize start = *at;
  guint length;

  if (start + 4 > size || bytes[start] != 0xff)
    return FALSE;
  while (start + 4 <= size && bytes[start + 1] == 0xff)
    start++; /* fill bytes */
  if (start + 4 > size)
    return FALSE;
  length = read_16 (bytes + start + 2, FALSE);
  if (length < 2 || start + 2 + length > size)
    return FALSE;
  segment->marker = bytes[start + 1];
  segment->data = bytes + start + 4;
  segment->size = length - 2;
  *at = start + 2 + length;

  return TRUE;
}

/* Baseline, extended and progressive Huffman: what every viewer of PDF can show. */
static gboolean
is_frame (guint8 marker)
{
  return marker >= 0xc0 && marker <= 0xc2;
}

static gboolean
has_end (const guint8 *bytes, gsize size)
{
  for (gsize i = size; i >= 2; i--)
    if (bytes[i - 2] == 0xff && bytes[i - 1] == 0xd9)
      return TRUE;

  return FALSE;
}

static gboolean
read_jpeg (const guint8 *bytes, gsize size, LwPictureInfo *info)
{
  LwJpegSegment segment;
  gsize at = 2;

  info->format = LW_PICTURE_JPEG;
  while (lw_jpeg_next_segment (bytes, size, &at, &segment))
    {
      if (is_frame (segment.marker))
        {
          if (segment.size < 6 || segment.data[0] != 8)
            return FALSE;
          info->height = (int) read_16 (segment.data + 1, FALSE);
          info->width = (int) read_16 (segment.data + 3, FALSE);
        }
      else if (segment.marker == 0xe1 && segment.size > 6
               && memcmp (segment.data, "Exif\0\0", 6) == 0)
        info->orientation = find_orientation (segment.data + 6, segment.size - 6);
      else if (segment.marker == LW_JPEG_SCAN)
        /* A file that was cut off has its start, but not its end. */
        return has_end (bytes + at, size - at);
    }

  return FALSE;
}

static gboolean
read_png (const guint8 *bytes, gsize size, LwPictureInfo *info)
{
  gsize at = sizeof png_magic;

  info->format = LW_PICTURE_PNG;
  if (size < 33 || memcmp (bytes + 12, "IHDR", 4) != 0)
    return FALSE;
  if (read_32 (bytes + 16, FALSE) > G_MAXINT || read_32 (bytes + 20, FALSE) > G_MAXINT)
    return FALSE;
  info->width = (int) read_32 (bytes + 16, FALSE);
  info->height = (int) read_32 (bytes + 20, FALSE);

  while (at + 12 <= size)
    {
      guint32 length = read_32 (bytes + at, FALSE);

      if (memcmp (bytes + at + 4, "IEND", 4) == 0)
        return TRUE;
      if (length > size - at - 12)
        return FALSE;
      at += 12 + (gsize) length;
    }

  return FALSE;
}

/**
 * lw_picture_header_read:
 * @bytes: a file's content
 * @size: of @bytes
 * @info: (out): what it says of itself; width and height are also set when it is not whole
 *
 * Knows JPEG and PNG by their first bytes, and walks their parts to see that none is missing.
 *
 * Returns: whether @bytes is a whole JPEG or PNG
 */
gboolean
lw_picture_header_read (const guint8 *bytes, gsize size, LwPictureInfo *info)
{
  gboolean is_whole = FALSE;

  *info = (LwPictureInfo){ .orientation = 1 };
  if (size > sizeof png_magic && memcmp (bytes, png_magic, sizeof png_magic) == 0)
    is_whole = read_png (bytes, size, info);
  else if (size > sizeof jpeg_magic && memcmp (bytes, jpeg_magic, sizeof jpeg_magic) == 0)
    is_whole = read_jpeg (bytes, size, info);

  return is_whole && info->width > 0 && info->height > 0;
}
