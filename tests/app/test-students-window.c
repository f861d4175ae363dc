/* test-students-window.c - tests of several students and of several windows, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-window.h"

#include "lw-class-import.h"
#include "lw-date.h"
#include "lw-dossier-window.h"
#include "lw-list-saver.h"
#include "lw-stage-sheet.h"
#include "lw-students-page.h"
#include "lw-text-field.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

#include <glib/gstdio.h>

typedef struct
{
  LwOffice *school; /* made for the test; closed while the window has it */
  char *path;
  LwWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->school = test_school_new ();
  fixture->path = g_strdup (lw_office_get_path (fixture->school));
  test_school_add_period (fixture->school);
  lw_office_close (fixture->school);
  fixture->window = test_school_window_open (fixture->path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", "leerlingen");
  test_window_settle ();
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
page (Fixture *fixture)
{
  return test_window_find (GTK_WIDGET (fixture->window), LW_TYPE_STUDENTS_PAGE, NULL, NULL);
}

static guint
count_windows (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        n++;
    }

  return n;
}

/* The one with that title, with the keyboard. */
static GtkWindow *
wait_for_sheet (const char *title)
{
  GtkWindow *sheet;

  g_test_message ("waiting for “%s”", title);
  test_window_wait (
    test_window_toplevel (LW_TYPE_STAGE_SHEET) != NULL
    && g_strcmp0 (gtk_window_get_title (test_window_toplevel (LW_TYPE_STAGE_SHEET)), title) == 0);
  sheet = test_window_toplevel (LW_TYPE_STAGE_SHEET);
  test_window_wait (gtk_widget_get_mapped (GTK_WIDGET (sheet)));
  test_window_settle ();
  test_window_focus (sheet);

  return sheet;
}

static void
choose_also (Fixture *fixture, const char *number)
{
  GtkWidget *list
    = test_window_find_styled (page (fixture), GTK_TYPE_LIST_VIEW, "navigation-sidebar");
  GtkSelectionModel *selection = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  LwRecord *student = test_school_find (office (fixture), &lw_student_record, number);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (selection)); i++)
    {
      g_autoptr (LwRecord) shown = g_list_model_get_item (G_LIST_MODEL (selection), i);

      if (shown == student)
        gtk_selection_model_select_item (selection, i, FALSE);
    }
}

static void
press_button (Fixture *fixture, const char *label)
{
  GtkWidget *button = test_window_find (page (fixture), GTK_TYPE_BUTTON, "label", label);

  g_assert_nonnull (button);
  test_window_wait (gtk_widget_get_mapped (button));
  g_assert_true (gtk_widget_is_sensitive (button));
  gtk_widget_activate (button);
}

/* A stage that is kept brings the next student's; one that is left ends the row. */
static void
test_series (Fixture *fixture, gconstpointer data)
{
  guint n_before
    = lw_record_list_get_size (lw_office_get_list (office (fixture), &lw_placement_record));
  GtkWindow *sheet;

  choose_also (fixture, "00130");
  choose_also (fixture, "00131");
  choose_also (fixture, "00136");
  test_window_settle ();
  press_button (fixture, "P_lan for these students…");
  sheet = wait_for_sheet ("Plan a stage: 1 of 3");
  test_window_type (sheet, "bakkerij");
  test_window_press (sheet, "Return");
  test_window_press (sheet, "Return");
  sheet = wait_for_sheet ("Plan a stage: 2 of 3");
  test_school_settle (office (fixture));
  g_assert_cmpuint (
    lw_record_list_get_size (lw_office_get_list (office (fixture), &lw_placement_record)), ==,
    n_before + 1);
  test_window_press (sheet, "Escape");
  test_window_wait (test_window_toplevel (LW_TYPE_STAGE_SHEET) == NULL);
  test_window_wait (test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "label",
                                      "Stopped; 2 students were not planned yet")
                    != NULL);
}

/* Saved as a list, with as many lines as were chosen. */
static void
test_save_list (Fixture *fixture, gconstpointer data)
{
  LwRecordList *students = lw_office_get_list (office (fixture), &lw_student_record);
  const char *const ids[] = { lw_record_get_id (lw_record_list_peek (students, 0)),
                              lw_record_get_id (lw_record_list_peek (students, 1)), NULL };
  g_autofree char *path = g_strconcat (fixture->path, ".csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (LwTable) table = NULL;

  lw_list_saver_save (page (fixture), office (fixture), ids, path);
  test_window_wait (
    test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "label", "The list is saved")
    != NULL);
  table = lw_class_import_read (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (table->rows->len, ==, 2);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

/* By the key, from the list. */
static GtkWindow *
open_beside (Fixture *fixture, const char *number)
{
  GtkWindow *beside;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-student", "s", number);
  test_window_settle ();
  test_school_settle (office (fixture));
  test_window_press (GTK_WINDOW (fixture->window), "ctrl+Return");
  test_window_wait (test_window_toplevel (LW_TYPE_DOSSIER_WINDOW) != NULL);
  beside = test_window_toplevel (LW_TYPE_DOSSIER_WINDOW);
  test_window_wait (gtk_widget_get_mapped (GTK_WIDGET (beside)));
  test_window_settle ();

  return beside;
}

static GtkWidget *
show_pop (Fixture *fixture, GtkWidget *window)
{
  GtkWidget *stack = test_window_find (window, ADW_TYPE_VIEW_STACK, NULL, NULL);
  GtkWidget *field;

  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "pop");
  test_school_settle (office (fixture));
  test_window_settle ();
  field = test_window_find (window, LW_TYPE_TEXT_FIELD, "label", "I can");
  g_assert_nonnull (field);

  return lw_text_field_get_text_view (LW_TEXT_FIELD (field));
}

static char *
text_of (GtkWidget *view)
{
  char *text = NULL;

  g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "text", &text, NULL);

  return text;
}

static gboolean
says (GtkWidget *view, const char *expected)
{
  g_autofree char *text = text_of (view);

  return g_strcmp0 (text, expected) == 0;
}

/* What is typed in one shows in the other, and is taken back there; closing it leaves the other. */
static void
test_beside (Fixture *fixture, gconstpointer data)
{
  GtkWindow *beside = open_beside (fixture, "00125");
  GtkWidget *here, *there;

  g_assert_cmpstr (gtk_window_get_title (beside), ==, "Yusuf Yılmaz");
  here = show_pop (fixture, GTK_WIDGET (fixture->window));
  there = show_pop (fixture, GTK_WIDGET (beside));
  test_window_focus (beside);
  gtk_widget_grab_focus (there);
  test_window_type (beside, "Saw");
  test_window_wait (says (here, "Saw"));
  test_school_settle (office (fixture));
  gtk_window_set_focus (beside, NULL);
  test_window_press (beside, "ctrl+z");
  test_school_settle (office (fixture));
  test_window_wait (says (here, "") && says (there, ""));

  test_window_press (beside, "ctrl+w");
  test_window_wait (test_window_toplevel (LW_TYPE_DOSSIER_WINDOW) == NULL);
  test_window_focus (GTK_WINDOW (fixture->window));
  gtk_widget_grab_focus (here);
  test_window_type (GTK_WINDOW (fixture->window), "Sand");
  test_school_settle (office (fixture));
  g_assert_true (says (here, "Sand"));
  g_assert_cmpint (lw_office_get_saved_state (office (fixture)), ==, LW_SAVED_ALL);
}

/* A student has one; of several that are chosen each has. */
static void
test_one_each (Fixture *fixture, gconstpointer data)
{
  open_beside (fixture, "00125");
  test_window_focus (GTK_WINDOW (fixture->window));
  test_window_press (GTK_WINDOW (fixture->window), "ctrl+Return");
  test_window_settle ();
  g_assert_cmpuint (count_windows (LW_TYPE_DOSSIER_WINDOW), ==, 1);
  choose_also (fixture, "00130");
  test_window_focus (GTK_WINDOW (fixture->window));
  test_window_press (GTK_WINDOW (fixture->window), "ctrl+Return");
  test_window_wait (count_windows (LW_TYPE_DOSSIER_WINDOW) == 2);
}

/* It goes with the window of the school, and what was just typed in it is kept. */
static void
test_close_school (Fixture *fixture, gconstpointer data)
{
  GtkWindow *beside = open_beside (fixture, "00125");
  LwWindow *window = fixture->window;
  GtkWidget *text = show_pop (fixture, GTK_WIDGET (beside));
  g_autoptr (LwPop) pop = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = g_strdup (
    lw_record_get_id (test_school_find (office (fixture), &lw_student_record, "00125")));

  test_window_focus (beside);
  gtk_widget_grab_focus (text);
  test_window_type (beside, "Saw");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &fixture->window);
  gtk_window_close (GTK_WINDOW (window));
  test_window_wait (fixture->window == NULL);
  g_assert_null (test_window_toplevel (LW_TYPE_DOSSIER_WINDOW));
  g_object_unref (fixture->school);
  fixture->school = lw_office_open (fixture->path, LW_OFFICE_DEFAULT, NULL, &error);
  g_assert_no_error (error);
  pop = test_school_only (fixture->school, &lw_pop_record, "student", id);
  g_assert_cmpstr (pop->can, ==, "Saw");
}

/* What needs a page is done in the window of the school; what is about the student, above this
 * one. */
static void
test_actions_beside (Fixture *fixture, gconstpointer data)
{
  GtkWindow *beside = open_beside (fixture, "00125");
  GtkWindow *sheet;

  gtk_widget_activate_action (GTK_WIDGET (beside), "win.open-student", "s", "00130");
  test_window_settle ();
  g_assert_nonnull (test_window_find (
    GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "label",
    lw_record_get_title (test_school_find (office (fixture), &lw_student_record, "00130"))));
  gtk_widget_activate_action (GTK_WIDGET (beside), "win.plan-stage", "a{ss}", NULL);
  test_window_wait (test_window_toplevel (LW_TYPE_STAGE_SHEET) != NULL);
  sheet = test_window_toplevel (LW_TYPE_STAGE_SHEET);
  g_assert_true (gtk_window_get_transient_for (sheet) == beside);
  gtk_window_destroy (sheet);
}

static GtkWidget *
find_menu (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_POPOVER_MENU (child))
      return child;

  return NULL;
}

/* By the key of menus, on the row that has the focus. */
static void
test_menu (Fixture *fixture, gconstpointer data)
{
  GtkWidget *menu = find_menu (page (fixture));
  GtkWidget *entry;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-student", "s", "00125");
  test_window_settle ();
  g_assert_false (gtk_widget_get_mapped (menu));
  gtk_widget_activate_action (page (fixture), "students.menu", NULL);
  test_window_wait (gtk_widget_get_mapped (menu));
  entry = test_window_find (menu, GTK_TYPE_WIDGET, "css-name", "modelbutton");
  g_assert_nonnull (entry);
  gtk_widget_activate (entry);
  test_window_wait (test_window_toplevel (LW_TYPE_DOSSIER_WINDOW) != NULL);
  g_assert_cmpstr (gtk_window_get_title (test_window_toplevel (LW_TYPE_DOSSIER_WINDOW)), ==,
                   "Yusuf Yılmaz");
}

int
main (int argc, char **argv)
{
  g_autoptr (LwApplication) application = test_school_window_init (&argc, &argv);

  g_test_add ("/students-window/series", Fixture, NULL, set_up, test_series, tear_down);
  g_test_add ("/students-window/save-list", Fixture, NULL, set_up, test_save_list, tear_down);
  g_test_add ("/students-window/beside", Fixture, NULL, set_up, test_beside, tear_down);
  g_test_add ("/students-window/one-each", Fixture, NULL, set_up, test_one_each, tear_down);
  g_test_add ("/students-window/close-school", Fixture, NULL, set_up, test_close_school, tear_down);
  g_test_add ("/students-window/actions-beside", Fixture, NULL, set_up, test_actions_beside,
              tear_down);
  g_test_add ("/students-window/menu", Fixture, NULL, set_up, test_menu, tear_down);

  return g_test_run ();
}
