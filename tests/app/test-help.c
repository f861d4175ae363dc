/* test-help.c - tests of F1: the help about what is shown
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-forms-page.h"
#include "lw-help.h"

#include "lw-forms-page.h"
#include "lw-ladder-view.h"
#include "lw-window.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

#include <glib/gstdio.h>

typedef struct
{
  LwOffice *school; /* made for the test; closed while the window has it */
  LwWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;

  fixture->school = test_school_new ();
  path = g_strdup (lw_office_get_path (fixture->school));
  lw_office_close (fixture->school);
  fixture->window = test_school_window_open (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_unsetenv ("LEERWERK_HELP_DIR");
  test_school_window_close (&fixture->window);
  test_school_free (fixture->school);
}

static void
act (Fixture *fixture, const char *action, const char *format, ...)
{
  va_list arguments;
  g_autoptr (GVariant) target = NULL;

  va_start (arguments, format);
  target = format != NULL ? g_variant_ref_sink (g_variant_new_va (format, NULL, &arguments)) : NULL;
  va_end (arguments);
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->window), action, target));
  test_window_settle ();
  test_school_settle (lw_window_get_office (fixture->window));
  test_window_settle ();
}

/* The page about the window, which is there to be read. */
static void
check_page (GtkWidget *window, const char *expected)
{
  const char *page = lw_help_find_page (window);
  g_autofree char *name = g_strconcat (page, ".page", NULL);
  g_autofree char *path
    = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "data", "help", name, NULL);

  g_assert_cmpstr (page, ==, expected);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  static const char *const pages[][2] = {
    { "vandaag", "vandaag" },
    { "leerwerkvarianten", "leerwerkvarianten" },
    { "leerlingen", "leerlingen" },
    { "planner", "tijdlijn" },
    { "bedrijven", "bedrijven" },
    { "stageperiodes", "stageperiode" },
    { "verantwoording", "verantwoording" },
  };
  static const char *const tabs[][2] = { { "overview", "leerlingen" },
                                         { "pop", "pop" },
                                         { "portfolio", "portfolio" },
                                         { "stages", "stage-plannen" } };
  GtkWidget *window = GTK_WIDGET (fixture->window);
  const char *student;

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      act (fixture, "win.page", "s", pages[i][0]);
      check_page (window, pages[i][1]);
    }
  student = lw_record_get_id (
    test_school_find (lw_window_get_office (fixture->window), &lw_student_record, "00125"));
  for (guint i = 0; i < G_N_ELEMENTS (tabs); i++)
    {
      act (fixture, "win.open-dossier", "(ss)", student, tabs[i][0]);
      check_page (window, tabs[i][1]);
    }
}

static void
test_ladders (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page, *stack;

  act (fixture, "win.page", "s", "leerwerkvarianten");
  page = test_window_find (GTK_WIDGET (fixture->window), LW_TYPE_FORMS_PAGE, NULL, NULL);
  stack = test_window_find (page, ADW_TYPE_VIEW_STACK, NULL, NULL);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "ladders");
  test_window_settle ();
  g_assert_nonnull (
    test_window_find (GTK_WIDGET (fixture->window), LW_TYPE_LADDER_VIEW, NULL, NULL));
  check_page (GTK_WIDGET (fixture->window), "ladders");
}

/* Where the program that shows help in this test writes what it was asked for. */
static char *
asked_path (void)
{
  return g_build_filename (g_get_user_runtime_dir (), "asked", NULL);
}

/* A viewer makes the file first, and writes it then. */
static gboolean
read_asked (const char *path, char **uri)
{
  g_clear_pointer (uri, g_free);

  return g_file_get_contents (path, uri, NULL, NULL) && **uri != '\0';
}

static char *
wait_for_asked (void)
{
  g_autofree char *path = asked_path ();
  char *uri = NULL;

  test_window_wait (read_asked (path, &uri));
  g_assert_cmpint (g_remove (path), ==, 0);

  return uri;
}

static GtkWindow *
find_other (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (window != GTK_WINDOW (fixture->window) && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

/* The key works in the window, and in what is open above it. */
static void
test_key (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[][2] = {
    { "win.find", "help:leerwerk/zoeken" },
    { "win.preferences", "help:leerwerk/voorkeuren" },
  };
  g_autofree char *uri = NULL;

  act (fixture, "win.page", "s", "planner");
  test_window_press (GTK_WINDOW (fixture->window), "F1");
  uri = wait_for_asked ();
  g_assert_cmpstr (uri, ==, "help:leerwerk/tijdlijn\n");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *expected = g_strconcat (cases[i][1], "\n", NULL);
      g_autofree char *asked = NULL;

      act (fixture, cases[i][0], NULL);
      test_window_focus (find_other (fixture));
      test_window_press (find_other (fixture), "F1");
      asked = wait_for_asked ();
      g_assert_cmpstr (asked, ==, expected);
      gtk_window_close (find_other (fixture));
      test_window_settle ();
      test_window_focus (GTK_WINDOW (fixture->window));
    }
}

static void
test_stage_sheet (Fixture *fixture, gconstpointer data)
{
  g_autofree char *uri = NULL;

  act (fixture, "win.plan-stage", "@a{ss}", g_variant_new_array (G_VARIANT_TYPE ("{ss}"), NULL, 0));
  test_window_focus (find_other (fixture));
  test_window_press (find_other (fixture), "F1");
  uri = wait_for_asked ();
  g_assert_cmpstr (uri, ==, "help:leerwerk/stage-plannen\n");
  gtk_window_close (find_other (fixture));
  test_window_settle ();
}

/* Nothing shows help from a folder here: that is said, with what to do. */
static void
test_nothing_shows_it (Fixture *fixture, gconstpointer data)
{
  g_setenv ("LEERWERK_HELP_DIR", "/nowhere", TRUE);
  act (fixture, "win.help", NULL);
  test_window_wait (find_other (fixture) != NULL);
  g_assert_true (ADW_IS_MESSAGE_DIALOG (find_other (fixture)));
  g_assert_cmpstr (gtk_window_get_title (find_other (fixture)), ==, "The help can’t be shown yet");
  gtk_window_close (find_other (fixture));
  test_window_settle ();
}

static void
write_file (const char *folder, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

/* A program of our own shows help by name; whatever else this computer has is out of the way. */
static void
make_viewer (void)
{
  g_autofree char *path = asked_path ();
  g_autofree char *applications = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *entry
    = g_strdup_printf ("[Desktop Entry]\nType=Application\nName=Viewer\n"
                       "Exec=sh -c 'echo \"$1\" >%s' sh %%u\nMimeType=x-scheme-handler/help;\n",
                       path);

  write_file (applications, "viewer.desktop", entry);
  write_file (g_get_user_config_dir (), "mimeapps.list",
              "[Default Applications]\nx-scheme-handler/help=viewer.desktop\n"
              "[Removed Associations]\nx-scheme-handler/ghelp=yelp.desktop;\n");
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = NULL;

  g_unsetenv ("LEERWERK_HELP_DIR");
  make_viewer ();
  application = test_school_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/help/pages", test_pages);
  ADD ("/help/ladders", test_ladders);
  ADD ("/help/key", test_key);
  ADD ("/help/stage-sheet", test_stage_sheet);
  ADD ("/help/nothing-shows-it", test_nothing_shows_it);

  return g_test_run ();
}
