/* test-window-main.c - tests of the window on a school, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-window.h"

#include "lw-date-row.h"
#include "lw-date.h"
#include "lw-import-dialog.h"
#include "lw-stage-sheet.h"
#include "lw-text-field.h"
#include "lw-welcome.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  LwApplication *application;
  LwOffice *school; /* made for the test; closed while the window has it */
  char *path;
  LwWindow *window;
} Fixture;

static GSettings *
settings (Fixture *fixture)
{
  return lw_application_get_settings (fixture->application);
}

static void
open_window (Fixture *fixture)
{
  fixture->window = test_school_window_open (fixture->path);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->application = LW_APPLICATION (g_application_get_default ());
  g_settings_reset (settings (fixture), "last-page");
  g_settings_reset (settings (fixture), "last-student");
  fixture->school = test_school_new ();
  fixture->path = g_strdup (lw_office_get_path (fixture->school));
  lw_office_close (fixture->school);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    test_school_window_close (&fixture->window);
  test_school_free (fixture->school);
  g_free (fixture->path);
}

static LwOffice *
office (Fixture *fixture)
{
  return lw_window_get_office (fixture->window);
}

static GtkWidget *
field (Fixture *fixture, const char *label)
{
  GtkWidget *found
    = test_window_find (GTK_WIDGET (fixture->window), LW_TYPE_TEXT_FIELD, "label", label);

  g_assert_nonnull (found);

  return lw_text_field_get_text_view (LW_TEXT_FIELD (found));
}

static char *
shown_text (Fixture *fixture, const char *label)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field (fixture, label)));
  char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);

  return text;
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "label", text) != NULL;
}

static void
press (Fixture *fixture, const char *key)
{
  test_window_press (GTK_WINDOW (fixture->window), key);
}

static void
type (Fixture *fixture, const char *text)
{
  test_window_type (GTK_WINDOW (fixture->window), text);
}

static gboolean
is_on (Fixture *fixture, const char *name)
{
  g_autofree char *page = g_settings_get_string (settings (fixture), "last-page");

  return strcmp (page, name) == 0;
}

static void
open_student (Fixture *fixture, const char *number)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-student", "s", number);
  test_window_settle ();
  gtk_widget_activate_action (test_window_find (GTK_WIDGET (fixture->window), ADW_TYPE_VIEW_STACK,
                                                NULL, NULL),
                              "dossier.tab", "s", "pop");
  test_window_settle ();
  test_school_settle (office (fixture));
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  open_window (fixture);
  g_assert_true (is_on (fixture, "vandaag"));
  press (fixture, "ctrl+2");
  g_assert_true (is_on (fixture, "leerwerkvarianten"));
  press (fixture, "ctrl+3");
  g_assert_true (is_on (fixture, "leerlingen"));
  press (fixture, "ctrl+1");
  g_assert_true (is_on (fixture, "vandaag"));
}

/* Ctrl+Z takes back first what the text field typed, then what the window did before. */
static void
test_undo (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  LwAct *act = lw_act_new ("edit", "Number");
  g_autoptr (LwRecord) copy = NULL;

  open_window (fixture);
  copy = lw_record_copy (test_school_find (office (fixture), &lw_student_record, "00124"));
  lw_record_set_text (copy, "given-name", "Abram");
  lw_act_put (act, copy);
  lw_office_commit_async (office (fixture), act, NULL, NULL, NULL);
  open_student (fixture, "00125");
  gtk_widget_grab_focus (field (fixture, "I can"));
  type (fixture, "Saw");
  test_school_settle (office (fixture));
  press (fixture, "ctrl+z");
  before = shown_text (fixture, "I can");
  g_assert_cmpstr (before, ==, "");
  test_school_settle (office (fixture));
  for (guint i = 0; i < 3; i++)
    {
      press (fixture, "ctrl+z");
      test_school_settle (office (fixture));
    }
  after = shown_text (fixture, "I can");
  g_assert_cmpstr (after, ==, "");
  g_assert_cmpstr (
    LW_STUDENT (test_school_find (office (fixture), &lw_student_record, "00124"))->given_name, ==,
    "Bram");
}

/* After a restart: the size, the page and the student of before, and the text. */
static void
test_restart (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  int width, height;

  open_window (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1111, 666);
  test_window_settle ();
  open_student (fixture, "00125");
  gtk_widget_grab_focus (field (fixture, "I can"));
  type (fixture, "Saw");
  test_school_window_close (&fixture->window);
  open_window (fixture);
  test_school_settle (office (fixture));
  test_window_settle ();
  gtk_window_get_default_size (GTK_WINDOW (fixture->window), &width, &height);
  g_assert_cmpint (width, ==, 1111);
  g_assert_cmpint (height, ==, 666);
  g_assert_true (is_on (fixture, "leerlingen"));
  g_assert_true (says (fixture, "Yusuf Yılmaz"));
  text = shown_text (fixture, "I can");
  g_assert_cmpstr (text, ==, "Saw");
}

/* What is done at a stroke is said, with the way back. */
static void
test_toast (Fixture *fixture, gconstpointer data)
{
  open_window (fixture);
  open_student (fixture, "00125");
  gtk_widget_activate_action (field (fixture, "I can"), "pop.add-goal", NULL);
  test_school_settle (office (fixture));
  test_window_settle ();
  g_assert_true (says (fixture, "Goal added"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  test_school_settle (office (fixture));
  test_window_settle ();
  test_window_wait (says (fixture, "Undone: Goal added"));
}

/* Ctrl+P with nobody chosen says what to do. */
static void
test_print_nobody (Fixture *fixture, gconstpointer data)
{
  open_window (fixture);
  press (fixture, "ctrl+3");
  press (fixture, "ctrl+p");
  test_window_wait (says (fixture, "Choose a student or a class first, then print"));
}

/* A day that is half typed when the window is closed is kept. */
static void
test_close_half_typed_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwPortfolioItem) item = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;
  GtkWidget *stack, *row;
  GDate wanted = lw_date_from_dmy (9, 10, 2026);

  open_window (fixture);
  open_student (fixture, "00125");
  id = g_strdup (
    lw_record_get_id (test_school_find (office (fixture), &lw_student_record, "00125")));
  stack = test_window_find (GTK_WIDGET (fixture->window), ADW_TYPE_VIEW_STACK, NULL, NULL);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "portfolio");
  gtk_widget_activate_action (test_window_tab (stack), "portfolio.add", NULL);
  test_window_settle ();
  gtk_widget_grab_focus (field (fixture, "What did I do?"));
  type (fixture, "Baked");
  row = test_window_find (GTK_WIDGET (fixture->window), LW_TYPE_DATE_ROW, NULL, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (lw_date_row_get_entry (LW_DATE_ROW (row))));
  press (fixture, "ctrl+a");
  type (fixture, "9-10-2026");
  test_school_window_close (&fixture->window);
  g_object_unref (fixture->school);
  fixture->school = lw_office_open (fixture->path, LW_OFFICE_DEFAULT, NULL, &error);
  g_assert_no_error (error);
  item = test_school_only (fixture->school, &lw_portfolio_item_record, "student", id);
  g_assert_cmpstr (item->description, ==, "Baked");
  g_assert_true (lw_date_equal (&item->date, &wanted));
}

static void
wait_for_trouble (Fixture *fixture)
{
  fixture->window = lw_window_new (fixture->application);
  lw_window_open (fixture->window, fixture->path);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_window_wait (gtk_window_get_focus (GTK_WINDOW (fixture->window)) != NULL
                    && gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)),
                                                ADW_TYPE_STATUS_PAGE)
                         != NULL);
  g_assert_null (lw_window_get_office (fixture->window));
}

/* A file that is no school is refused unchanged, and tried again when it is mended. */
static void
test_bad_file (Fixture *fixture, gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->path, ".away", NULL);
  g_autofree char *content = NULL;

  g_assert_cmpint (g_rename (fixture->path, away), ==, 0);
  g_assert_true (g_file_set_contents (fixture->path, "no school", -1, NULL));
  wait_for_trouble (fixture);
  g_assert_true (g_file_get_contents (fixture->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "no school");
  press (fixture, "ctrl+2");
  g_assert_cmpint (g_rename (away, fixture->path), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.retry", NULL);
  test_window_wait (lw_window_shows_school (fixture->window));
}

/* A school that is open elsewhere says so. */
static void
test_open_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_object_unref (fixture->school);
  fixture->school = lw_office_open (fixture->path, LW_OFFICE_DEFAULT, "Bea", &error);
  g_assert_no_error (error);
  wait_for_trouble (fixture);
}

static void
begin_window (Fixture *fixture)
{
  fixture->window = lw_window_new (fixture->application);
  lw_window_open (fixture->window, fixture->path);
  gtk_window_present (GTK_WINDOW (fixture->window));
}

/* Till it has its school, which it does not show yet. */
static void
wait_for_office (Fixture *fixture)
{
  while (office (fixture) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (lw_window_shows_school (fixture->window));
}

static gboolean
close_school_cb (gpointer data)
{
  lw_office_close (data);

  return G_SOURCE_REMOVE;
}

/* Who had it is closing it just now: that is waited for. */
static void
test_open_while_closing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_object_unref (fixture->school);
  fixture->school = lw_office_open (fixture->path, LW_OFFICE_DEFAULT, "Bea", &error);
  g_assert_no_error (error);
  begin_window (fixture);
  g_timeout_add (400, close_school_cb, fixture->school);
  test_window_wait (lw_window_shows_school (fixture->window)
                    || lw_window_is_in_trouble (fixture->window));
  g_assert_false (lw_window_is_in_trouble (fixture->window));
}

/* The window goes before it shows its school, or while that is still being opened. */
static void
test_close_while_opening (Fixture *fixture, gconstpointer data)
{
  begin_window (fixture);
  wait_for_office (fixture);
  test_school_window_close (&fixture->window);
  begin_window (fixture);
  test_school_window_close (&fixture->window);
}

static void
answer (GtkWidget *welcome, const char *question, const char *text)
{
  GtkWidget *row = test_window_find (welcome, ADW_TYPE_ENTRY_ROW, "title", question);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* The first start stays till the school takes its place: in between there is no empty window, and
 * no second beginning. */
static void
test_first_start (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_strconcat (fixture->path, ".new", NULL);
  GtkWidget *welcome, *begin;

  fixture->window = lw_window_new (fixture->application);
  lw_window_welcome (fixture->window, path);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_window_settle ();
  welcome = test_window_find (GTK_WIDGET (fixture->window), LW_TYPE_WELCOME, NULL, NULL);
  begin = test_window_find (welcome, GTK_TYPE_BUTTON, "action-name", "welcome.begin");
  g_object_add_weak_pointer (G_OBJECT (welcome), (gpointer *) &welcome);
  answer (welcome, "Your name", "Anna de Wit");
  answer (welcome, "Name of the school", "’t Web");
  g_assert_true (gtk_widget_is_sensitive (begin));
  gtk_widget_activate_action (welcome, "welcome.begin", "s", "look");
  while (!lw_window_shows_school (fixture->window))
    {
      g_assert_true (welcome != NULL && gtk_widget_get_mapped (welcome));
      if (office (fixture) != NULL)
        answer (welcome, "Your name", "Anna");
      g_assert_true (lw_window_is_free (fixture->window) == (office (fixture) == NULL));
      g_assert_false (gtk_widget_is_sensitive (begin));
      g_main_context_iteration (NULL, TRUE);
    }
  g_assert_null (welcome);
  g_settings_reset (settings (fixture), "user-name");
}

static guint
count_lists (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_lists = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (LW_IS_IMPORT_DIALOG (window))
        n_lists++;
    }

  return n_lists;
}

/* A class list that comes just before the school is shown is read then, and once. */
static void
test_list_while_opening (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_strconcat (fixture->path, ".csv", NULL);

  g_assert_true (g_file_set_contents (path, "Leerlingnummer;Achternaam\n00999;Jansen\n", -1, NULL));
  begin_window (fixture);
  wait_for_office (fixture);
  lw_window_import (fixture->window, path);
  g_assert_cmpuint (count_lists (), ==, 0);
  test_window_wait (lw_window_shows_school (fixture->window));
  g_assert_cmpuint (count_lists (), ==, 1);
  test_window_settle ();
}

/* Quitting closes every window, and writes what is typed. */
static void
test_quit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;

  open_window (fixture);
  open_student (fixture, "00125");
  gtk_widget_grab_focus (field (fixture, "I can"));
  type (fixture, "Saw");
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
  test_window_settle ();
  test_window_wait (fixture->window == NULL);
  open_window (fixture);
  test_school_settle (office (fixture));
  text = shown_text (fixture, "I can");
  g_assert_cmpstr (text, ==, "Saw");
}

/* A class as a whole is at no workplace, and that is said. */
static void
test_why_not_class (Fixture *fixture, gconstpointer data)
{
  LwRecordList *periods;

  open_window (fixture);
  test_school_add_period (office (fixture));
  periods = lw_office_get_list (office (fixture), &lw_stage_period_record);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.why-not", "s",
                              lw_record_get_id (lw_record_list_peek (periods, 0)));
  test_window_wait (says (fixture, "What is arranged for a class has no workplace: choose the "
                                   "stage of a student"));
}

static GtkTextBuffer *
open_sheet (Fixture *fixture)
{
  GtkWidget *sheet;

  gtk_widget_activate_action (
    GTK_WIDGET (fixture->window), "win.open-placement", "s",
    lw_record_get_id (LW_RECORD (test_school_find_stage (office (fixture), "00123"))));
  test_window_wait (test_window_toplevel (LW_TYPE_STAGE_SHEET) != NULL);
  sheet = test_window_toplevel (LW_TYPE_STAGE_SHEET);
  test_window_wait (gtk_widget_get_mapped (sheet));
  test_window_settle ();

  return gtk_text_view_get_buffer (
    GTK_TEXT_VIEW (test_window_find (sheet, GTK_TYPE_TEXT_VIEW, NULL, NULL)));
}

/* A sheet goes with its window, but not with what was filled in: that is asked first. */
static void
test_quit_sheet (Fixture *fixture, gconstpointer data)
{
  GtkTextBuffer *buffer;
  GtkWidget *dialog;

  open_window (fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  buffer = open_sheet (fixture);
  gtk_text_buffer_set_text (buffer, "Anders", -1);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
  test_window_wait (test_window_toplevel (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  g_assert_nonnull (fixture->window);
  dialog = test_window_toplevel (ADW_TYPE_MESSAGE_DIALOG);
  /* It is asked once. */
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
  test_window_settle ();
  g_assert_true (test_window_toplevel (ADW_TYPE_MESSAGE_DIALOG) == dialog);
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "discard");
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_window_wait (test_window_toplevel (LW_TYPE_STAGE_SHEET) == NULL);
  g_assert_nonnull (fixture->window);

  open_sheet (fixture);
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "quit", NULL);
  test_window_wait (fixture->window == NULL);
  g_assert_null (test_window_toplevel (LW_TYPE_STAGE_SHEET));
}

/* The disk fails: the foot says so, the text stays, and closing asks first. */
static void
test_failing_disk (Fixture *fixture, gconstpointer data)
{
  g_autofree char *away = g_strconcat (fixture->path, ".away", NULL);

  open_window (fixture);
  open_student (fixture, "00125");
  g_assert_cmpint (g_rename (fixture->path, away), ==, 0);
  gtk_widget_grab_focus (field (fixture, "I can"));
  type (fixture, "Saw");
  test_school_settle (office (fixture));
  g_assert_nonnull (lw_office_get_trouble (office (fixture)));
  g_assert_true (says (fixture, "Not everything is saved"));
  g_assert_true (says (fixture, "The school is not where it was"));
  open_student (fixture, "00123");
  gtk_window_close (GTK_WINDOW (fixture->window));
  test_window_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  g_assert_cmpint (g_rename (away, fixture->path), ==, 0);
  g_assert_true (lw_office_flush (office (fixture)));
  test_window_settle ();
  g_assert_true (says (fixture, "Everything saved"));
}

static GtkWindow *
find_preferences (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_PREFERENCES_WINDOW (window)
          && gtk_window_get_transient_for (window) == GTK_WINDOW (fixture->window))
        return window;
    }

  return NULL;
}

/* By the key, and with a name that the main window's foot follows. */
static void
test_preferences (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) renamed = NULL;
  GtkWindow *preferences;

  g_settings_set_string (settings (fixture), "user-name", "Anna de Wit");
  open_window (fixture);
  press (fixture, "ctrl+comma");
  preferences = find_preferences (fixture);
  g_assert_nonnull (preferences);
  gtk_window_close (preferences);
  test_window_settle ();
  g_assert_null (find_preferences (fixture));
  renamed = lw_record_copy (test_school_find (office (fixture), &lw_staff_record, "Anna de Wit"));
  lw_record_set_text (renamed, "name", "Anna Visser");
  test_school_put (office (fixture), renamed);
  test_window_settle ();
  g_assert_true (says (fixture, "Anna Visser"));
  g_settings_reset (settings (fixture), "user-name");
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = test_school_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/window/pages", test_pages);
  ADD ("/window/undo", test_undo);
  ADD ("/window/restart", test_restart);
  ADD ("/window/toast", test_toast);
  ADD ("/window/print-nobody", test_print_nobody);
  ADD ("/window/close-half-typed-day", test_close_half_typed_day);
  ADD ("/window/bad-file", test_bad_file);
  ADD ("/window/open-elsewhere", test_open_elsewhere);
  ADD ("/window/open-while-closing", test_open_while_closing);
  ADD ("/window/close-while-opening", test_close_while_opening);
  ADD ("/window/first-start", test_first_start);
  ADD ("/window/list-while-opening", test_list_while_opening);
  ADD ("/window/quit", test_quit);
  ADD ("/window/failing-disk", test_failing_disk);
  ADD ("/window/why-not-class", test_why_not_class);
  ADD ("/window/preferences", test_preferences);
  ADD ("/window/quit-sheet", test_quit_sheet);

  return g_test_run ();
}
