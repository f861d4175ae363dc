/* test-display.c - the display that xrun.sh brings shows a window, and a picture of it can be kept
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "lw-shot.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#define BLUE 0xff0072b2u
#define ORANGE 0xffe69f00u

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  const guint32 *colour = data;

  cairo_set_source_rgb (cr, (*colour >> 16 & 0xff) / 255.0, (*colour >> 8 & 0xff) / 255.0,
                        (*colour & 0xff) / 255.0);
  cairo_paint (cr);
}

static GtkWindow *
open_window (guint32 *colour, GtkWidget **area)
{
  g_autoptr (AdwApplication) app
    = adw_application_new ("nl.verbindendleren.Leerwerk.Test", G_APPLICATION_NON_UNIQUE);
  g_autoptr (GError) error = NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *window = g_object_new (ADW_TYPE_APPLICATION_WINDOW, NULL);

  *area = gtk_drawing_area_new ();
  gtk_widget_set_vexpand (*area, TRUE);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (*area), draw_cb, colour, NULL);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), *area);
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 320);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));

  return GTK_WINDOW (window);
}

static guint32
middle (GtkWidget *widget)
{
  g_autoptr (GdkTexture) texture = lw_shot_take (widget);

  g_assert_nonnull (texture);

  return lw_shot_pixel (texture, gtk_widget_get_width (widget) / 2,
                        gtk_widget_get_height (widget) / 2);
}

static void
test_paints (void)
{
  guint32 colour = BLUE;
  GtkWidget *area;
  GtkWindow *window = open_window (&colour, &area);

  g_assert_true (lw_shot_wait (area));
  g_assert_cmpint (gtk_widget_get_width (area), >=, 400);
  g_assert_cmphex (middle (area), ==, BLUE);

  colour = ORANGE;
  gtk_widget_queue_draw (area);
  g_assert_true (lw_shot_wait (area));
  g_assert_cmphex (middle (area), ==, ORANGE);
  gtk_window_destroy (window);
}

static void
test_keeps_a_picture (void)
{
  guint32 colour = BLUE;
  GtkWidget *area;
  GtkWindow *window = open_window (&colour, &area);
  g_autofree char *dir = g_dir_make_tmp ("lw-shot-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "window.png", NULL);
  g_autofree char *nowhere = g_build_filename (dir, "none", "window.png", NULL);
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (lw_shot_save (GTK_WIDGET (window), path));
  texture = gdk_texture_new_from_filename (path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (gdk_texture_get_width (texture), ==, 480);
  g_assert_cmpint (gdk_texture_get_height (texture), ==, 320);
  g_assert_cmphex (lw_shot_pixel (texture, 240, 200), ==, BLUE);
  g_assert_cmphex (lw_shot_pixel (texture, 240, 20), !=, BLUE);
  g_assert_false (lw_shot_save (GTK_WIDGET (window), nowhere));

  g_remove (path);
  g_rmdir (dir);
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/display/paints", test_paints);
  g_test_add_func ("/display/keeps-a-picture", test_keeps_a_picture);

  return g_test_run ();
}
