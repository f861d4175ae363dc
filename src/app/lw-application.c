/* lw-application.c - the program: command line, stores, windows
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-application.h"

#include "lw-about.h"
#include "lw-config.h"
#include "lw-date.h"
#include "lw-office.h"
#include "lw-sample.h"
#include "lw-window.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LwApplication
{
  AdwApplication parent_instance;

  /* owned */
  GSettings *settings;
  char *named;        /* the store that the command line names; NULL: not known */
  LwOpening *opening; /* NULL but from the beginning till the first window */
};

G_DEFINE_FINAL_TYPE (LwApplication, lw_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "store", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open this school"), N_ ("FILE") },
  { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Look at the sample school"), NULL },
  { "student", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Show this student"), N_ ("ID") },
  { "page", 0, 0, G_OPTION_ARG_STRING, NULL,
    N_ ("Show this page: vandaag, leerwerkvarianten, leerlingen, planner, bedrijven or "
        "verantwoording"),
    N_ ("PAGE") },
  { "today", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("The day that it is taken to be"), N_ ("DATE") },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("[FILE…]") },
  { 0 },
};

/**
 * lw_application_sample_path:
 *
 * Returns: (transfer full): where the sample school lies, beside the user's own store
 */
char *
lw_application_sample_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "leerwerk", "voorbeeldschool.leerwerk", NULL);
}

static LwWindow *
find_window (LwApplication *self, const char *path)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    if (LW_IS_WINDOW (l->data) && lw_window_has_store (l->data, path))
      return l->data;

  return NULL;
}

static void
make_sample_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (lw_sample_make (task_data, LW_SAMPLE_SCHOOL, LW_SAMPLE_SEED, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
sample_made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwWindow) window = data;
  g_autoptr (GError) error = NULL;
  gboolean is_made = g_task_propagate_boolean (G_TASK (result), &error);

  /* It may have been closed meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (window)) == NULL)
    g_clear_error (&error);
  else if (is_made)
    lw_window_open (window, lw_window_get_path (window));
  else
    lw_window_show_no_sample (window, error);
  g_application_release (G_APPLICATION (source));
}

static void
make_sample (LwApplication *self, LwWindow *window, const char *path)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, sample_made_cb, g_object_ref (window));

  g_task_set_task_data (task, g_strdup (path), g_free);
  lw_window_wait (window, path, _ ("Making the sample school…"));
  g_application_hold (G_APPLICATION (self));
  g_task_run_in_thread (task, make_sample_in_thread);
}

/**
 * lw_application_fill_window:
 * @self: the application
 * @window: a window without a school
 * @path: a store file
 *
 * Opens the store in the window. The user's own store that is not there yet gives the first
 * start, and a sample school that is not there yet is made.
 */
void
lw_application_fill_window (LwApplication *self, LwWindow *window, const char *path)
{
  g_autofree char *own = lw_office_default_path ();
  g_autofree char *sample = lw_application_sample_path ();
  gboolean is_there = g_file_test (path, G_FILE_TEST_EXISTS);

  if (!is_there && g_strcmp0 (path, sample) == 0)
    make_sample (self, window, path);
  else if (!is_there && g_strcmp0 (path, own) == 0)
    lw_window_welcome (window, path);
  else
    lw_window_open (window, path);
}

/* Who asks again for a store that could not be opened means: try again. */
static LwWindow *
window_on (LwApplication *self, LwWindow *from, const char *path)
{
  LwWindow *window = find_window (self, path);
  g_autoptr (LwOpening) given_up = NULL;

  if (window == NULL)
    {
      window = from != NULL && lw_window_is_free (from) ? from : lw_window_new (self);
      lw_application_fill_window (self, window, path);
    }
  else if (lw_window_is_in_trouble (window))
    lw_application_fill_window (self, window, path);
  gtk_window_present (GTK_WINDOW (window));
  given_up = g_steal_pointer (&self->opening);

  return window;
}

/**
 * lw_application_open_store:
 * @self: the application
 * @path: a store file
 *
 * Raises the window that has the store open, or opens one on it.
 */
void
lw_application_open_store (LwApplication *self, const char *path)
{
  window_on (self, NULL, path);
}

/**
 * lw_application_open_store_from:
 * @self: the application
 * @from: where it was asked for; when it has no school itself, it takes the store
 * @path: a store file
 */
void
lw_application_open_store_from (LwApplication *self, LwWindow *from, const char *path)
{
  window_on (self, from, path);
}

static LwWindow *
open_sample (LwApplication *self)
{
  g_autofree char *path = lw_application_sample_path ();

  return window_on (self, NULL, path);
}

/**
 * lw_application_open_sample:
 * @self: the application
 *
 * Opens the sample school beside the user's own store, making it once.
 */
void
lw_application_open_sample (LwApplication *self)
{
  open_sample (self);
}

GSettings *
lw_application_get_settings (LwApplication *self)
{
  return self->settings;
}

static gboolean
take_today (GVariantDict *given, GApplicationCommandLine *command_line)
{
  const char *text = NULL;
  GDate today;

  if (!g_variant_dict_lookup (given, "today", "&s", &text))
    return TRUE;
  if (!lw_date_parse_iso (text, &today))
    {
      g_application_command_line_printerr (
        command_line, _ ("“%s” is not a day. Write --today as 2027-03-02.\n"), text);
      return FALSE;
    }
  lw_today_set (&today);

  return TRUE;
}

static gboolean
is_list (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".csv") || g_str_has_suffix (lower, ".txt");
}

/* @command_line: (nullable): NULL is this process's own. What lies on no disk of this computer is
 * said as it is, and not found. */
static char *
absolute (GApplicationCommandLine *command_line, const char *name)
{
  g_autoptr (GFile) file
    = command_line != NULL ? g_application_command_line_create_file_for_arg (command_line, name)
                           : g_file_new_for_commandline_arg (name);
  char *path = g_file_get_path (file);

  return path != NULL ? path : g_strdup (name);
}

/* The store that the options name; @list: (out): a class list to be read into it, or NULL. */
static char *
find_named (GVariantDict *given, GApplicationCommandLine *command_line, char **list)
{
  g_autofree const char **files = NULL;
  g_autofree char *file = NULL;
  const char *store = NULL;

  if (g_variant_dict_lookup (given, G_OPTION_REMAINING, "^a&ay", &files))
    file = absolute (command_line, files[0]);
  *list = file != NULL && is_list (file) ? g_strdup (file) : NULL;
  if (g_variant_dict_lookup (given, "store", "^&ay", &store))
    return absolute (command_line, store);

  return file != NULL && *list == NULL ? g_steal_pointer (&file) : lw_office_default_path ();
}

static int
lw_application_handle_local_options (GApplication *application, GVariantDict *given)
{
  LwApplication *self = LW_APPLICATION (application);
  g_autofree char *list = NULL;

  self->named = g_variant_dict_contains (given, "sample") ? lw_application_sample_path ()
                                                          : find_named (given, NULL, &list);

  return -1;
}

/* The window on what the command line names: --store, a school's file, or the user's own school;
 * a class list is read into it. */
static LwWindow *
open_named (LwApplication *self, GVariantDict *given, GApplicationCommandLine *command_line)
{
  g_autofree char *list = NULL;
  g_autofree char *path = find_named (given, command_line, &list);
  LwWindow *window = window_on (self, NULL, path);

  if (list != NULL)
    lw_window_import (window, list);

  return window;
}

static int
lw_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  LwApplication *self = LW_APPLICATION (application);
  GVariantDict *given = g_application_command_line_get_options_dict (command_line);
  const char *page = NULL;
  const char *student = NULL;
  LwWindow *window;

  if (!take_today (given, command_line))
    return 64;
  g_variant_dict_lookup (given, "page", "&s", &page);
  g_variant_dict_lookup (given, "student", "&s", &student);
  if (g_variant_dict_contains (given, "sample"))
    window = open_sample (self);
  else
    window = open_named (self, given, command_line);
  lw_window_go (window, page, student);

  return 0;
}

static void
lw_application_activate (GApplication *application)
{
  g_autofree char *path = lw_office_default_path ();

  lw_application_open_store (LW_APPLICATION (application), path);
}

static void
lw_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path != NULL)
        lw_application_open_store (LW_APPLICATION (application), path);
    }
}

static void
about_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  lw_about_show (gtk_application_get_active_window (GTK_APPLICATION (data)));
}

static void
sample_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  lw_application_open_sample (data);
}

static void
quit_activated (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GList *windows = g_list_copy_deep (gtk_application_get_windows (GTK_APPLICATION (data)),
                                     (GCopyFunc) (void *) g_object_ref, NULL);

  /* Closing one waits for its disk, and another may go meanwhile. */
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
  g_list_free_full (windows, g_object_unref);
}

/* Reading the school takes as long as setting up the toolkit: both go on at once. */
static void
begin_opening (LwApplication *self)
{
  g_autofree char *user = g_settings_get_string (self->settings, "user-name");

  if (self->named != NULL && g_file_test (self->named, G_FILE_TEST_EXISTS))
    self->opening = lw_opening_new (self->named, *user != '\0' ? user : NULL);
}

/**
 * lw_application_take_opening:
 * @self: the application
 * @path: a store file
 *
 * Returns: (transfer full) (nullable): that store as it is being opened since the program began
 */
LwOpening *
lw_application_take_opening (LwApplication *self, const char *path)
{
  if (self->opening == NULL || strcmp (lw_opening_get_path (self->opening), path) != 0)
    return NULL;

  return g_steal_pointer (&self->opening);
}

static void
lw_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "about", .activate = about_activated },
    { .name = "sample", .activate = sample_activated },
    { .name = "quit", .activate = quit_activated },
  };

  LW_APPLICATION (application)->settings = g_settings_new (LW_APP_ID);
  begin_opening (LW_APPLICATION (application));

  G_APPLICATION_CLASS (lw_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries),
                                   application);
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "app.quit",
                                         (const char *[]){ "<Control>q", NULL });
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "win.show-help-overlay",
                                         (const char *[]){ "<Control>question", NULL });
  gtk_application_set_accels_for_action (GTK_APPLICATION (application), "window.close",
                                         (const char *[]){ "<Control>w", NULL });
}

static void
lw_application_finalize (GObject *object)
{
  LwApplication *self = LW_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->opening);
  g_free (self->named);

  G_OBJECT_CLASS (lw_application_parent_class)->finalize (object);
}

static void
lw_application_class_init (LwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lw_application_finalize;
  application_class->handle_local_options = lw_application_handle_local_options;
  application_class->startup = lw_application_startup;
  application_class->activate = lw_application_activate;
  application_class->open = lw_application_open;
  application_class->command_line = lw_application_command_line;
}

static void
lw_application_init (LwApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

LwApplication *
lw_application_new (void)
{
  return g_object_new (LW_TYPE_APPLICATION, "application-id", LW_APP_ID, "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       "resource-base-path", "/nl/verbindendleren/Leerwerk", NULL);
}
