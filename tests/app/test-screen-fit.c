/* test-screen-fit.c - every place fits on the screen of a school, in Dutch, also at twice the text
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "places.h"
#include "test-school-window.h"
#include "test-window.h"

#include <glib/gi18n.h>
#include <locale.h>

#define SCREEN_WIDTH 1366
#define SCREEN_HEIGHT 768
/* As the window opens for the first time. */
#define WINDOW_WIDTH 1280
#define WINDOW_HEIGHT 720

static void
set_text_scale (int percent)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * percent / 100, NULL);
  test_window_settle ();
}

/* The widgets that ask for that much room, down to where it comes from. */
static void
blame (GtkWidget *widget, GtkOrientation orientation, int for_size, int room)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;

      if (!gtk_widget_get_child_visible (child) || !gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, for_size, &least, NULL, NULL, NULL);
      if (least <= room)
        continue;
      g_test_message ("  %d: %s %s", least, G_OBJECT_TYPE_NAME (child),
                      gtk_widget_get_name (child));
      blame (child, orientation, for_size, room);
    }
}

static gboolean
fits (GtkWidget *widget, int percent, int width, int height)
{
  int least_width, least_height;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &least_width, NULL, NULL, NULL);
  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, MAX (width, least_width), &least_height,
                      NULL, NULL, NULL);
  if (least_width <= width && least_height <= height)
    return TRUE;
  g_test_message ("%s at %d %% takes %d x %d, and there are %d x %d", G_OBJECT_TYPE_NAME (widget),
                  percent, least_width, least_height, width, height);
  if (least_width > width)
    blame (widget, GTK_ORIENTATION_HORIZONTAL, -1, width / 3);
  if (least_height > height)
    blame (widget, GTK_ORIENTATION_VERTICAL, -1, height / 3);

  return FALSE;
}

/* And the popovers of its buttons. */
static gboolean
popovers_fit (GtkWidget *widget, int percent)
{
  gboolean do_fit = TRUE;

  if (GTK_IS_MENU_BUTTON (widget) && test_window_open_menu (widget) != NULL)
    do_fit = fits (test_window_open_menu (widget), percent, SCREEN_WIDTH, SCREEN_HEIGHT);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    do_fit = popovers_fit (child, percent) && do_fit;

  return do_fit;
}

static void
test_fits (Doors *doors, gconstpointer place)
{
  GtkWidget *widget = places_open (doors, place);
  gboolean do_fit = fits (widget, 100, WINDOW_WIDTH, WINDOW_HEIGHT);

  doors_shoot (doors, ((const Place *) place)->name);
  do_fit = popovers_fit (widget, 100) && do_fit;
  set_text_scale (200);
  do_fit = fits (widget, 200, SCREEN_WIDTH, SCREEN_HEIGHT) && do_fit;
  do_fit = popovers_fit (widget, 200) && do_fit;
  set_text_scale (100);
  if (!do_fit)
    g_test_fail ();
}

/* Where no Dutch locale could be made the words are English, and shorter. */
static void
test_dutch (void)
{
  if (g_strcmp0 (setlocale (LC_MESSAGES, NULL), "nl_NL.UTF-8") != 0)
    g_test_skip ("there is no Dutch locale");
  else
    g_assert_cmpstr (_ ("Students"), ==, "Leerlingen");
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = NULL;

  /* That GTK's tests speak English is undone. */
  application = test_school_window_init (&argc, &argv);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("LEERWERK_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  /* The font of a GNOME desktop. */
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", NULL);

  g_test_add_func ("/screen-fit/dutch", test_dutch);
  places_add_tests ("/screen-fit", test_fits);

  return g_test_run ();
}
