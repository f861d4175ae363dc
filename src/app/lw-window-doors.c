/* lw-window-doors.c - how a window gets its school, and what to do when it does not
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-window-private.h"

#include "lw-error.h"
#include "lw-trouble-page.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sys/stat.h>

/* How often and how fast a store is tried that another still writes in. */
#define MOST_TRIES 10
#define TRY_MS 150

static void
show_trouble (LwWindow *self, const LwTrouble *trouble, const char *message, guint ways)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->root, "trouble");

  if (page == NULL)
    {
      page = g_object_new (LW_TYPE_TROUBLE_PAGE, NULL);
      gtk_stack_add_named (self->root, page, "trouble");
    }
  lw_window_end_wait (self);
  gtk_stack_set_visible_child (self->root, page);
  self->is_in_trouble = TRUE;
  lw_trouble_page_show (LW_TROUBLE_PAGE (page), trouble, message, self->path, ways);
}

/**
 * lw_window_show_no_sample:
 * @self: a window without a school
 * @error: why the sample school could not be made
 */
void
lw_window_show_no_sample (LwWindow *self, const GError *error)
{
  const LwTrouble *trouble = lw_trouble_find (LW_TROUBLE_SAMPLE);

  show_trouble (self, trouble, error->message, trouble->ways);
}

/* What comes of an opening, once there is a window to show it in. */
typedef struct
{
  LwWindow *window; /* owned */
  GAsyncResult *result;
} Opened;

static void
opened_free (gpointer data, GClosure *closure)
{
  Opened *opened = data;

  g_object_unref (opened->result);
  g_object_unref (opened->window);
  g_free (opened);
}

static void begin_opening (LwWindow *self, LwOpening *begun);

static gboolean
try_again_cb (gpointer data)
{
  LwWindow *self = data;

  if (!g_cancellable_is_cancelled (self->opening))
    begin_opening (self, NULL);

  return G_SOURCE_REMOVE;
}

/* Who closes a school and opens it at once comes before it is let go of. */
static gboolean
tries_again (LwWindow *self, const GError *error)
{
  if (!g_error_matches (error, LW_ERROR, LW_ERROR_LOCKED) || self->n_tries >= MOST_TRIES)
    return FALSE;
  self->n_tries++;
  g_timeout_add_full (G_PRIORITY_DEFAULT, TRY_MS, try_again_cb, g_object_ref (self),
                      g_object_unref);

  return TRUE;
}

static void
take_result (LwWindow *self, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  LwOffice *office = lw_office_open_finish (result, &error);
  const LwTrouble *trouble;

  if (office != NULL)
    {
      lw_window_take_office (self, office);
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || tries_again (self, error))
    return;
  trouble = lw_trouble_of_error (error, self->wants_read_only);
  /* What was tried in vain is not offered again. */
  show_trouble (self, trouble, error->message,
                trouble->ways & ~(self->wants_read_only ? LW_WAY_READ_ONLY : 0));
}

static void
painted_cb (GdkFrameClock *clock, Opened *opened)
{
  g_autoptr (LwWindow) window = g_object_ref (opened->window);
  g_autoptr (GAsyncResult) result = g_object_ref (opened->result);

  g_signal_handlers_disconnect_by_func (clock, painted_cb, opened);
  take_result (window, result);
}

/* A school may be there before its window is: who starts the program sees the window first. */
static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwWindow) self = data;
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  Opened *opened;

  if (clock == NULL || gdk_frame_clock_get_frame_counter (clock) >= 0)
    {
      take_result (self, result);
      return;
    }
  opened = g_new0 (Opened, 1);
  opened->window = g_object_ref (self);
  opened->result = g_object_ref (result);
  g_signal_connect_data (clock, "after-paint", G_CALLBACK (painted_cb), opened, opened_free, 0);
}

/* @begun: (nullable): an opening that is on its way */
static void
begin_opening (LwWindow *self, LwOpening *begun)
{
  LwApplication *application = LW_APPLICATION (g_application_get_default ());
  g_autofree char *user
    = g_settings_get_string (lw_application_get_settings (application), "user-name");

  if (begun != NULL)
    lw_opening_take (begun, self->opening, opened_cb, g_object_ref (self));
  else
    lw_office_open_async (
      self->path, self->wants_read_only ? LW_OFFICE_READ_ONLY : LW_OFFICE_DEFAULT,
      *user != '\0' ? user : NULL, self->opening, opened_cb, g_object_ref (self));
}

static void
open_school (LwWindow *self, const char *path, gboolean read_only)
{
  LwApplication *application = LW_APPLICATION (g_application_get_default ());
  g_autoptr (LwOpening) begun = NULL;

  self->wants_read_only = read_only;
  self->n_tries = 0;
  lw_window_wait (self, path, _ ("Opening the school…"));
  begun = read_only ? NULL : lw_application_take_opening (application, self->path);
  begin_opening (self, begun);
}

/**
 * lw_window_open:
 * @self: a window without a school
 * @path: a store file
 *
 * Opens the school on another thread; a store that can't be opened gives a page that says why
 * and what to do.
 */
void
lw_window_open (LwWindow *self, const char *path)
{
  open_school (self, path, FALSE);
}

/**
 * lw_window_has_store:
 * @self: a window
 * @path: a store file, by whatever name
 *
 * Asks the file for its number only: to open and close it here would drop SQLite's locks.
 *
 * Returns: whether the window is on that store, or tries to be
 */
gboolean
lw_window_has_store (LwWindow *self, const char *path)
{
  struct stat own, other;

  if (g_strcmp0 (self->path, path) == 0)
    return TRUE;

  return self->path != NULL && stat (self->path, &own) == 0 && stat (path, &other) == 0
         && own.st_dev == other.st_dev && own.st_ino == other.st_ino;
}

gboolean
lw_window_is_in_trouble (LwWindow *self)
{
  return self->is_in_trouble;
}

gboolean
lw_window_is_free (LwWindow *self)
{
  const char *shown = gtk_stack_get_visible_child_name (self->root);

  return self->office == NULL
         && (g_strcmp0 (shown, "trouble") == 0 || g_strcmp0 (shown, "welcome") == 0);
}

void
lw_window_retry_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);

  if (self->is_in_trouble)
    lw_application_fill_window (LW_APPLICATION (g_application_get_default ()), self, self->path);
}

void
lw_window_open_read_only_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);

  if (self->is_in_trouble)
    open_school (self, self->path, TRUE);
}

void
lw_window_make_new_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);

  if (self->is_in_trouble)
    lw_window_welcome (self, self->path);
}

/* What was opened to read is opened anew: another window, in the place of this one. */
void
lw_window_open_to_write_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);
  g_autofree char *path = g_strdup (self->path);
  LwApplication *application = LW_APPLICATION (g_application_get_default ());

  g_application_hold (G_APPLICATION (application));
  gtk_window_close (GTK_WINDOW (self));
  lw_application_open_store (application, path);
  g_application_release (G_APPLICATION (application));
}

void
lw_window_save_now_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);

  if (self->office != NULL)
    lw_office_try_again (self->office);
}

void
lw_window_show_folder_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *uri = NULL;

  /* The nearest folder that is still there. */
  while (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    {
      char *parent = g_path_get_dirname (folder);

      g_free (folder);
      folder = parent;
    }
  uri = g_filename_to_uri (folder, NULL, NULL);
  gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

/**
 * lw_window_paint_read_only:
 * @self: a window with a school
 *
 * Says that it is open to read only, and as of when: others may be changing it.
 */
void
lw_window_paint_read_only (LwWindow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *time = g_date_time_format (now, "%H:%M");
  g_autofree char *text = NULL;

  if (!lw_office_is_read_only (self->office))
    return;
  /* translators: a clock time */
  text = g_strdup_printf (_ ("To read only, as it was at %s"), time);
  gtk_widget_set_visible (self->read_only_label, TRUE);
  gtk_widget_set_visible (self->write_button, TRUE);
  gtk_image_set_from_icon_name (self->saved_icon, "changes-prevent-symbolic");
  gtk_label_set_text (self->saved_label, text);
}
