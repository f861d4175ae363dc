/* test-figure.c - tests of pictures on a page
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-document-private.h"
#include "print-fixture.h"
#include "tree.h"

#include <glib/gstdio.h>

static char *folder;

static void
test_new_destroy (void)
{
  g_autofree char *path = g_build_filename (folder, "wide.jpg", NULL);
  LwFigure *figure = lw_figure_new (path);

  g_assert_cmpint (lw_figure_get_width (figure), ==, 800);
  g_assert_cmpint (lw_figure_get_height (figure), ==, 600);
  g_assert_finalize_object (figure);
  g_assert_null (lw_figure_new ("/nergens/foto.jpg"));
  g_assert_null (lw_figure_new (folder));
}

static const GArray *
get_items (LwDocument *document, guint page)
{
  return ((LwPage *) lw_document_get_pages (document)->pdata[page])->items;
}

/* A picture gives in a little to stay with its text, but keeps its shape. */
static void
test_picture_sizes (void)
{
  static const struct
  {
    double above, max_height;
    double width, height;
    guint page;
  } cases[] = {
    { 0, 300, 400, 300, 0 },   { 0, 1000, 481.9, 361.4, 0 }, { 500, 300, 296, 222, 0 },
    { 640, 300, 400, 300, 1 }, { 0, 5, 32, 24, 0 },
  };
  g_autofree char *path = g_build_filename (folder, "wide.jpg", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LwDocument) document = lw_document_new (LW_DOCUMENT_A4, "Proef", "School");
      const LwItem *item;

      g_test_message ("case %u", i);
      lw_document_add_space (document, cases[i].above);
      lw_document_add_picture (document, path, cases[i].max_height, NULL);
      g_assert_cmpuint (lw_document_get_n_pages (document), ==, cases[i].page + 1);
      item = &g_array_index (get_items (document, cases[i].page), LwItem, 0);
      g_assert_cmpint (item->kind, ==, LW_ITEM_FIGURE);
      g_assert_cmpfloat_with_epsilon (item->width / item->height, 4.0 / 3, 0.01);
      g_assert_cmpfloat_with_epsilon (item->width, cases[i].width, 12);
      g_assert_cmpfloat_with_epsilon (item->height, cases[i].height, 9);
    }
}

static gpointer
build_in_thread (gpointer data)
{
  g_autofree char *wide = g_build_filename (folder, "wide.jpg", NULL);
  g_autofree char *upright = g_build_filename (folder, "upright.png", NULL);
  LwDocument *document = lw_document_new (LW_DOCUMENT_A4, "Proef", "School");

  lw_document_add_heading (document, 1, "Twee foto’s");
  lw_document_add_picture (document, wide, 300, "De werkplaats");
  lw_document_add_picture (document, upright, 300, NULL);
  lw_document_get_n_pages (document);

  return document;
}

static gboolean
has_ink (cairo_surface_t *surface)
{
  const guint8 *pixels;

  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  for (int i = 0;
       i < cairo_image_surface_get_height (surface) * cairo_image_surface_get_stride (surface); i++)
    if (pixels[i] != 0xff)
      return TRUE;

  return FALSE;
}

/* Built on another thread, drawn small on this one, while a picture's file is gone. */
static void
test_draw_on_screen (void)
{
  g_autofree char *path = print_fixture_write_photo (folder, "gone.jpg", 300, 200);
  g_autoptr (LwDocument) document = NULL;
  guint n_pages;

  document = g_thread_join (g_thread_new ("build", build_in_thread, NULL));
  lw_document_add_picture (document, path, 200, NULL);
  g_assert_cmpint (g_unlink (path), ==, 0);
  n_pages = lw_document_get_n_pages (document);
  for (guint i = 0; i < n_pages; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 300, 420);
      cairo_t *cr = cairo_create (surface);

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_scale (cr, 0.5, 0.5);
      lw_document_draw_page (document, cr, i);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      g_assert_true (has_ink (surface));
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

int
main (int argc, char *argv[])
{
  g_autofree char *wide = NULL;
  g_autofree char *upright = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("lw-figure-XXXXXX", NULL);
  wide = print_fixture_write_photo (folder, "wide.jpg", 800, 600);
  upright = print_fixture_write_photo (folder, "upright.png", 300, 400);

  g_test_add_func ("/figure/new-destroy", test_new_destroy);
  g_test_add_func ("/figure/sizes", test_picture_sizes);
  g_test_add_func ("/figure/draw-on-screen", test_draw_on_screen);

  status = g_test_run ();
  tree_remove (folder);
  g_free (folder);

  return status;
}
