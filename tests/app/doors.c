/* doors.c - a window on a store, for tests of what can be the matter with it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "doors.h"

#include "lw-shot.h"
#include "lw-text-field.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

#include <glib/gstdio.h>

void
doors_set_up (Doors *fixture, gconstpointer data)
{
  fixture->application = LW_APPLICATION (g_application_get_default ());
  g_settings_reset (lw_application_get_settings (fixture->application), "last-page");
  fixture->school = test_school_new ();
  fixture->path = g_strdup (lw_office_get_path (fixture->school));
  fixture->folder = g_path_get_dirname (fixture->path);
  fixture->away = g_strconcat (fixture->path, ".away", NULL);
  lw_office_close (fixture->school);
}

void
doors_tear_down (Doors *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    test_school_window_close (&fixture->window);
  if (fixture->other != NULL)
    lw_office_close (fixture->other);
  g_clear_object (&fixture->other);
  test_school_free (fixture->school);
  g_free (fixture->path);
  g_free (fixture->folder);
  g_free (fixture->away);
}

void
doors_show (Doors *fixture, const char *path)
{
  fixture->window = lw_window_new (fixture->application);
  lw_window_open (fixture->window, path);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_window_wait (lw_window_shows_school (fixture->window)
                    || lw_window_is_in_trouble (fixture->window));
  test_window_settle ();
}

GtkWidget *
doors_find (Doors *fixture, GType type, const char *property, const char *text)
{
  return test_window_find (GTK_WIDGET (fixture->window), type, property, text);
}

gboolean
doors_is_shown (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_mapped (widget);
}

void
doors_shoot (Doors *fixture, const char *name)
{
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), name);
}

void
doors_make_missing (Doors *fixture)
{
  g_assert_cmpint (g_rename (fixture->path, fixture->away), ==, 0);
}

void
doors_make_locked (Doors *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->other = lw_office_open (fixture->path, LW_OFFICE_DEFAULT, "Bea Vos", &error);
  g_assert_no_error (error);
}

void
doors_activate (Doors *fixture, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL);
}

GtkWidget *
doors_text_of (Doors *fixture, const char *label)
{
  GtkWidget *field = doors_find (fixture, LW_TYPE_TEXT_FIELD, "label", label);

  g_assert_nonnull (field);

  return lw_text_field_get_text_view (LW_TEXT_FIELD (field));
}

void
doors_open_student (Doors *fixture, const char *number)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-student", "s", number);
  test_window_settle ();
  gtk_widget_activate_action (test_window_find (GTK_WIDGET (fixture->window), ADW_TYPE_VIEW_STACK,
                                                NULL, NULL),
                              "dossier.tab", "s", "pop");
  test_school_settle (lw_window_get_office (fixture->window));
  test_window_settle ();
}

LwWindow *
doors_window_with (Doors *fixture, const char *path)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (fixture->application));

  for (GList *l = windows; l != NULL; l = l->next)
    if (LW_IS_WINDOW (l->data) && g_strcmp0 (lw_window_get_path (l->data), path) == 0)
      return l->data;

  return NULL;
}
