/* test-school-window.c - the window of the program on a school, for tests
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-school-window.h"

#include "test-window.h"

LwApplication *
test_school_window_init (int *argc, char ***argv)
{
  LwApplication *application;
  g_autoptr (GError) error = NULL;

  test_window_init (argc, argv);
  application = lw_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_set_default (G_APPLICATION (application));

  return application;
}

LwWindow *
test_school_window_open (const char *path)
{
  LwWindow *window = lw_window_new (LW_APPLICATION (g_application_get_default ()));

  lw_window_open (window, path);
  gtk_window_present (GTK_WINDOW (window));
  test_window_wait (gtk_widget_get_mapped (GTK_WIDGET (window)));
  test_window_wait (lw_window_shows_school (window));
  test_window_settle ();
  test_window_focus (GTK_WINDOW (window));

  return window;
}

void
test_school_window_close (LwWindow **window)
{
  LwWindow *gone = *window;

  g_object_add_weak_pointer (G_OBJECT (gone), (gpointer *) window);
  gtk_window_close (GTK_WINDOW (gone));
  test_window_settle ();
  test_window_wait (*window == NULL);
}
