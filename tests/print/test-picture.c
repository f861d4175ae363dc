/* test-picture.c - tests of taking pictures in
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-error.h"
#include "lw-picture-decode.h"
#include "print-fixture.h"
#include "tree.h"

#include <string.h>

#define SECRET "52.0406N 5.6649E"

static char *folder;

static GBytes *
read_photo (const char *name, int width, int height)
{
  g_autofree char *path = print_fixture_write_photo (folder, name, width, height);
  char *data;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, NULL));

  return g_bytes_new_take (data, size);
}

static GBytes *
encode (GdkPixbuf *pixbuf, const char *format)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize size;

  gdk_pixbuf_save_to_buffer (pixbuf, &data, &size, format, &error, NULL);
  g_assert_no_error (error);

  return g_bytes_new_take (data, size);
}

static void
append_32 (GByteArray *bytes, guint32 value)
{
  guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (bytes, (const guint8 *) &big, 4);
}

/* A PNG that says how large it is, and ends there. */
static GBytes *
make_png_header (guint32 width, guint32 height)
{
  GByteArray *bytes = g_byte_array_new ();

  g_byte_array_append (bytes, (const guint8 *) "\x89PNG\r\n\x1a\n", 8);
  append_32 (bytes, 13);
  g_byte_array_append (bytes, (const guint8 *) "IHDR", 4);
  append_32 (bytes, width);
  append_32 (bytes, height);
  g_byte_array_append (bytes, (const guint8 *) "\x08\x02\0\0\0", 5);
  append_32 (bytes, 0);
  append_32 (bytes, 0);
  g_byte_array_append (bytes, (const guint8 *) "IEND", 4);
  append_32 (bytes, 0);

  return g_byte_array_free_to_bytes (bytes);
}

/* What a camera writes: which side is up, and where it was. */
static GBytes *
add_exif (GBytes *jpeg, guint8 orientation)
{
  static const guint8 head[]
    = { 0xff, 0xe1, 0, 34 + sizeof SECRET, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0,
        8,    0,    1 };
  const guint8 entry[] = { 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0 };
  GByteArray *bytes = g_byte_array_new ();
  gsize size;
  const guint8 *data = g_bytes_get_data (jpeg, &size);

  g_byte_array_append (bytes, data, 2);
  g_byte_array_append (bytes, head, sizeof head);
  g_byte_array_append (bytes, entry, sizeof entry);
  g_byte_array_append (bytes, (const guint8 *) SECRET, sizeof SECRET);
  g_byte_array_append (bytes, data + 2, (guint) size - 2);

  return g_byte_array_free_to_bytes (bytes);
}

static gboolean
holds_secret (GBytes *content)
{
  gsize size;
  const void *data = g_bytes_get_data (content, &size);

  return memmem (data, size, SECRET, strlen (SECRET)) != NULL;
}

static void
assert_refused (GBytes *content, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) result = lw_picture_import (content, name, &error);

  g_assert_null (result);
  g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, name));
}

static void
test_refusals (void)
{
  g_autoptr (GBytes) jpeg = read_photo ("heel.jpg", 600, 400);
  g_autoptr (GBytes) png = read_photo ("heel.png", 60, 40);
  const struct
  {
    const char *name;
    GBytes *content;
  } cases[] = {
    { "leeg.jpg", g_bytes_new_static ("", 0) },
    { "tekst.jpg", g_bytes_new_static ("Geachte mevrouw,\n", 17) },
    { "twee bytes.jpg", g_bytes_new_static ("\xff\xd8", 2) },
    { "begin.jpg", g_bytes_new_static ("\xff\xd8\xff\xe0\0\x10", 6) },
    { "magie.png", g_bytes_new_static ("\x89PNG\r\n\x1a\n", 8) },
    { "plaatje.gif", g_bytes_new_static ("GIF89a\1\0\1\0\0\0\0;", 14) },
    { "reus.png", make_png_header (30000, 30000) },
    { "lint.png", make_png_header (0x7fffffff, 0x7fffffff) },
    { "min.png", make_png_header (0xffffffff, 0xffffffff) },
    { "nul.png", make_png_header (0, 10) },
    { "zonder pixels.png", make_png_header (10, 10) },
    { "half.jpg", g_bytes_new_from_bytes (jpeg, 0, g_bytes_get_size (jpeg) / 2) },
    { "half.png", g_bytes_new_from_bytes (png, 0, g_bytes_get_size (png) / 2) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      assert_refused (cases[i].content, cases[i].name);
      g_bytes_unref (cases[i].content);
    }
}

static void
test_too_large_says_so (void)
{
  g_autoptr (GBytes) content = make_png_header (30000, 30000);
  g_autoptr (GError) error = NULL;
  LwPictureInfo info;

  g_assert_false (lw_picture_probe (content, "reus.png", &info, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "30000"));
}

/* Cut off anywhere, or with any byte wrong: refused or read, but nothing worse. */
static void
test_damaged (void)
{
  static const char *const names[] = { "schade.jpg", "schade.png" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) whole = read_photo (names[i], 90, 60);
      gsize size = g_bytes_get_size (whole);

      for (gsize at = 0; at < size; at += 1 + size / 151)
        {
          g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, at);
          guint8 *copy = g_memdup2 (g_bytes_get_data (whole, NULL), size);
          g_autoptr (GBytes) wrong = NULL;
          g_autoptr (GBytes) result = NULL;

          assert_refused (cut, names[i]);
          copy[at] ^= 0x5a;
          wrong = g_bytes_new_take (copy, size);
          result = lw_picture_import (wrong, names[i], NULL);
        }
    }
}

static void
test_import_sizes (void)
{
  static const struct
  {
    const char *name;
    int width, height;
    int new_width, new_height;
    LwPictureFormat format;
  } cases[] = {
    { "groot.jpg", 3000, 1500, 2000, 1000, LW_PICTURE_JPEG },
    { "hoog.jpg", 600, 2400, 500, 2000, LW_PICTURE_JPEG },
    { "klein.jpg", 640, 480, 640, 480, LW_PICTURE_JPEG },
    { "klein.png", 64, 48, 64, 48, LW_PICTURE_PNG },
    { "groot.png", 2500, 500, 2000, 400, LW_PICTURE_JPEG },
    { "lijn.png", 2500, 1, 2000, 1, LW_PICTURE_JPEG },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) content = read_photo (cases[i].name, cases[i].width, cases[i].height);
      g_autoptr (GBytes) imported = NULL;
      g_autoptr (GBytes) thumbnail = NULL;
      g_autoptr (GError) error = NULL;
      LwPictureInfo info;

      g_test_message ("%s", cases[i].name);
      imported = lw_picture_import (content, cases[i].name, &error);
      g_assert_no_error (error);
      g_assert_true (lw_picture_probe (imported, cases[i].name, &info, &error));
      g_assert_cmpint (info.width, ==, cases[i].new_width);
      g_assert_cmpint (info.height, ==, cases[i].new_height);
      g_assert_cmpint (info.format, ==, cases[i].format);

      thumbnail = lw_picture_make_thumbnail (content, cases[i].name, 128, &error);
      g_assert_no_error (error);
      g_assert_true (lw_picture_probe (thumbnail, cases[i].name, &info, &error));
      g_assert_cmpint (MAX (info.width, info.height), <=, 128);
      g_assert_cmpint (MAX (info.width, info.height), >=, 64);
    }
}

static void
test_transparent_png_stays_one (void)
{
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, TRUE, 8, 2400, 30);
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GBytes) imported = NULL;
  g_autoptr (GdkPixbuf) result = NULL;
  LwPictureInfo info;

  gdk_pixbuf_fill (pixbuf, 0xff000080);
  content = encode (pixbuf, "png");
  imported = lw_picture_import (content, "logo.png", NULL);
  g_assert_true (lw_picture_probe (imported, "logo.png", &info, NULL));
  g_assert_cmpint (info.format, ==, LW_PICTURE_PNG);
  result = lw_picture_decode (imported, &info, LW_PICTURE_MAX_EDGE);
  g_assert_true (gdk_pixbuf_get_has_alpha (result));
}

static void
test_private_data_is_dropped (void)
{
  g_autoptr (GBytes) plain = read_photo ("thuis.jpg", 200, 100);
  g_autoptr (GBytes) content = add_exif (plain, 1);
  g_autoptr (GBytes) imported = lw_picture_import (content, "thuis.jpg", NULL);

  g_assert_true (holds_secret (content));
  g_assert_nonnull (imported);
  g_assert_false (holds_secret (imported));
  /* Upright and small: the pixels are as they were. */
  g_assert_true (g_bytes_equal (imported, plain));
}

/* 40 by 20, red where the upright picture has its top left corner. */
static GBytes *
make_turned (guint8 orientation)
{
  /* From the orientation's definition: where row 0 and column 0 of the file belong. */
  static const struct
  {
    gboolean right, bottom; /* in the file, the corner that becomes top left */
  } corners[9] = {
    [1] = { FALSE, FALSE }, [2] = { TRUE, FALSE }, [3] = { TRUE, TRUE }, [4] = { FALSE, TRUE },
    [5] = { FALSE, FALSE }, [6] = { FALSE, TRUE }, [7] = { TRUE, TRUE }, [8] = { TRUE, FALSE },
  };
  g_autoptr (GdkPixbuf) pixbuf = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, 400, 200);
  g_autoptr (GdkPixbuf) corner = NULL;
  g_autoptr (GBytes) jpeg = NULL;

  gdk_pixbuf_fill (pixbuf, 0x0000ffff);
  corner = gdk_pixbuf_new_subpixbuf (pixbuf, corners[orientation].right ? 240 : 0,
                                     corners[orientation].bottom ? 120 : 0, 160, 80);
  gdk_pixbuf_fill (corner, 0xff0000ff);
  jpeg = encode (pixbuf, "jpeg");

  return add_exif (jpeg, orientation);
}

static gboolean
is_red (GdkPixbuf *pixbuf, double across, double down)
{
  int x = (int) (across * gdk_pixbuf_get_width (pixbuf));
  int y = (int) (down * gdk_pixbuf_get_height (pixbuf));
  const guint8 *pixel = gdk_pixbuf_read_pixels (pixbuf)
                        + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf)
                        + (gsize) x * (gsize) gdk_pixbuf_get_n_channels (pixbuf);

  return pixel[0] > 150 && pixel[2] < 100;
}

static void
assert_upright (GdkPixbuf *pixbuf)
{
  g_assert_true (is_red (pixbuf, 0.2, 0.2));
  g_assert_false (is_red (pixbuf, 0.8, 0.2));
  g_assert_false (is_red (pixbuf, 0.2, 0.8));
  g_assert_false (is_red (pixbuf, 0.8, 0.8));
}

/* The picture as a PDF viewer shows it. */
static GdkPixbuf *
render_pdf (const char *picture_path)
{
  g_autoptr (LwDocument) document = lw_document_new (LW_DOCUMENT_A4, "", "");
  g_autofree char *pdf = g_build_filename (folder, "gedraaid.pdf", NULL);
  g_autofree char *png = g_build_filename (folder, "gedraaid", NULL);
  g_autofree char *png_file = g_strconcat (png, ".png", NULL);
  const char *argv[] = { "pdftoppm", "-r", "72", "-png", "-singlefile", pdf, png, NULL };
  GDate date;
  g_autoptr (GdkPixbuf) page = NULL;
  g_autoptr (GdkPixbuf) view = NULL;
  GdkPixbuf *picture;
  int margin = 57;

  g_date_set_dmy (&date, 3, 3, 2027);
  lw_document_hide_head (document);
  lw_document_add_picture (document, picture_path, 200, NULL);
  g_assert_true (lw_document_write_pdf (document, pdf, &date, NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               NULL, NULL, NULL));
  page = gdk_pixbuf_new_from_file (png_file, NULL);
  g_assert_nonnull (page);
  /* At most 200 points high: where the picture of 300 by 150 points, or turned, came to stand. */
  view = gdk_pixbuf_new_subpixbuf (page, margin, margin + 4, 300, 200);
  picture = gdk_pixbuf_copy (view);

  return picture;
}

static void
test_orientation (void)
{
  g_autofree char *pdftoppm = g_find_program_in_path ("pdftoppm");

  for (guint8 orientation = 1; orientation <= 8; orientation++)
    {
      g_autoptr (GBytes) content = make_turned (orientation);
      g_autoptr (GBytes) imported = lw_picture_import (content, "gedraaid.jpg", NULL);
      g_autofree char *path = print_fixture_write_file (
        folder, "gedraaid.jpg", g_bytes_get_data (content, NULL), g_bytes_get_size (content));
      g_autoptr (GdkPixbuf) pixbuf = NULL;
      gboolean is_turned = orientation >= 5;
      LwPictureInfo info;

      g_test_message ("orientation %d", orientation);
      g_assert_nonnull (imported);
      g_assert_false (holds_secret (imported));
      g_assert_true (lw_picture_probe (imported, "gedraaid.jpg", &info, NULL));
      g_assert_cmpint (info.orientation, ==, 1);
      g_assert_cmpint (info.width, ==, is_turned ? 200 : 400);
      pixbuf = lw_picture_decode (imported, &info, LW_PICTURE_MAX_EDGE);
      assert_upright (pixbuf);

      if (pdftoppm != NULL)
        {
          g_autoptr (GdkPixbuf) view = render_pdf (path);
          g_autoptr (GdkPixbuf) picture
            = gdk_pixbuf_new_subpixbuf (view, 0, 0, is_turned ? 100 : 300, is_turned ? 200 : 150);

          assert_upright (picture);
        }
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("lw-picture-XXXXXX", NULL);

  g_test_add_func ("/picture/refusals", test_refusals);
  g_test_add_func ("/picture/too-large-says-so", test_too_large_says_so);
  g_test_add_func ("/picture/damaged", test_damaged);
  g_test_add_func ("/picture/import-sizes", test_import_sizes);
  g_test_add_func ("/picture/transparent-png-stays-one", test_transparent_png_stays_one);
  g_test_add_func ("/picture/private-data-is-dropped", test_private_data_is_dropped);
  g_test_add_func ("/picture/orientation", test_orientation);

  status = g_test_run ();
  tree_remove (folder);
  g_free (folder);

  return status;
}
