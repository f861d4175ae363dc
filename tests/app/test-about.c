/* test-about.c - tests of what the program tells of itself
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-about.h"

#include "lw-config.h"
#include "test-window.h"

#include <string.h>

/* Who, which, under what licence, from where, and where what is typed stays; no place to call. */
static void
test_complete (void)
{
  GtkWindow *parent = test_window_new (gtk_label_new ("School"));
  AdwAboutWindow *about = ADW_ABOUT_WINDOW (lw_about_show (parent));

  test_window_wait (gtk_widget_get_mapped (GTK_WIDGET (about)));
  g_assert_cmpstr (adw_about_window_get_version (about), ==, LW_VERSION);
  g_assert_cmpint (adw_about_window_get_license_type (about), ==, GTK_LICENSE_GPL_3_0);
  g_assert_nonnull (strstr (adw_about_window_get_comments (about), "stays on this computer"));
  g_assert_nonnull (
    strstr (adw_about_window_get_comments (about), "Investeren in verbindend leren"));
  g_assert_cmpstr (adw_about_window_get_website (about), ==, "");
  gtk_window_destroy (GTK_WINDOW (about));
  test_window_destroy (parent);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

  g_test_add_func ("/about/complete", test_complete);

  return g_test_run ();
}
