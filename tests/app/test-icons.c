/* test-icons.c - each icon that a template or the code names is there to be shown
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <gtk/gtk.h>

#define ICONS_PATH "/nl/verbindendleren/Leerwerk/icons"

static guint
check_file (GtkIconTheme *theme, GRegex *regex, const char *path)
{
  g_autofree char *text = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_regex_match (regex, text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *name = g_match_info_fetch (match, 1);

      if (!gtk_icon_theme_has_icon (theme, name))
        {
          g_test_message ("%s names the icon %s, which is not there", path, name);
          g_test_fail ();
        }
      n++;
    }

  return n;
}

static guint
check_folder (GtkIconTheme *theme, GRegex *regex, const char *folder)
{
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", folder, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (path, 0, &error);
  const char *name;
  guint n = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".ui") || g_str_has_suffix (name, ".c"))
      {
        g_autofree char *file = g_build_filename (path, name, NULL);

        n += check_file (theme, regex, file);
      }

  return n;
}

static void
test_named (void)
{
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());
  g_autoptr (GRegex) regex = g_regex_new ("[\">]([a-z0-9-]+-symbolic)[\"<]", 0, 0, NULL);

  gtk_icon_theme_add_resource_path (theme, ICONS_PATH);
  g_assert_false (gtk_icon_theme_has_icon (theme, "lw-none-symbolic"));
  g_assert_cmpuint (check_folder (theme, regex, "ui"), >, 0);
  g_assert_cmpuint (check_folder (theme, regex, "src/app"), >, 0);
}

/* The four settings are told apart by shape, so each needs its own. */
static void
test_settings (void)
{
  static const char *const names[] = {
    "lw-in-school-symbolic",
    "lw-on-the-job-symbolic",
    "lw-off-the-job-symbolic",
    "lw-informal-symbolic",
  };
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  gtk_icon_theme_add_resource_path (theme, ICONS_PATH);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GtkIconPaintable) icon
        = gtk_icon_theme_lookup_icon (theme, names[i], NULL, 16, 1, GTK_TEXT_DIR_LTR, 0);

      g_assert_cmpstr (gtk_icon_paintable_get_icon_name (icon), ==, names[i]);
      g_assert_true (gtk_icon_paintable_is_symbolic (icon));
    }
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/icons/named", test_named);
  g_test_add_func ("/icons/settings", test_settings);

  return g_test_run ();
}
