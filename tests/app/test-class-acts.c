/* test-class-acts.c - tests of how few acts a class's list and its portfolios take
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "doors.h"

#include "lw-import-dialog.h"
#include "lw-print-preview.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

#include <string.h>

/* GTK's own. */
#define PRINT_DIALOG "GtkPrintUnixDialog"
#define FILE_DIALOG "GtkFileChooserDialog"

static LwOffice *
office (Doors *doors)
{
  return lw_window_get_office (doors->window);
}

static GtkWindow *
find_toplevel (const char *type_name)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (strcmp (G_OBJECT_TYPE_NAME (window), type_name) == 0
          && gtk_widget_get_mapped (GTK_WIDGET (window)))
        return window;
    }

  return NULL;
}

static GtkWindow *
wait_for (const char *type_name)
{
  test_window_wait (find_toplevel (type_name) != NULL);
  test_window_settle ();
  test_window_focus (find_toplevel (type_name));

  return find_toplevel (type_name);
}

/* The dialog runs a main loop of its own. */
static gboolean
close_print_dialog_cb (gpointer data)
{
  guint *n_closed = data;
  GtkWindow *dialog = find_toplevel (PRINT_DIALOG);

  if (dialog == NULL)
    return G_SOURCE_CONTINUE;
  (*n_closed)++;
  gtk_dialog_response (GTK_DIALOG (dialog), GTK_RESPONSE_CANCEL);

  return G_SOURCE_REMOVE;
}

/* The filter in sight, not those of a popover. */
static GtkWidget *
find_classes (GtkWidget *widget)
{
  if (GTK_IS_DROP_DOWN (widget) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_classes (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static guint
find_class (GtkWidget *classes, const char *name)
{
  GListModel *model = gtk_drop_down_get_model (GTK_DROP_DOWN (classes));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if (LW_IS_RECORD (item) && strcmp (lw_record_get_title (LW_RECORD (item)), name) == 0)
        return i;
    }
  g_assert_not_reached ();
}

/* The class, "Print portfolios", Enter: and the printer's dialog is there. */
static void
test_print (Doors *doors, gconstpointer data)
{
  GtkWidget *classes, *button;
  GtkWindow *preview;
  guint n_dialogs = 0;

  doors_show (doors, doors->path);
  gtk_widget_activate_action (GTK_WIDGET (doors->window), "win.page", "s", "leerlingen");
  test_window_settle ();
  classes = find_classes (GTK_WIDGET (doors->window));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (classes), find_class (classes, "3B"));
  test_window_settle ();
  button = doors_find (doors, GTK_TYPE_BUTTON, "label", "_Print portfolios…");
  test_window_wait (gtk_widget_get_mapped (button));
  test_window_click (GTK_WINDOW (doors->window), button);
  preview = wait_for (g_type_name (LW_TYPE_PRINT_PREVIEW));
  test_window_wait (lw_print_preview_get_document (LW_PRINT_PREVIEW (preview)) != NULL);
  g_timeout_add (20, close_print_dialog_cb, &n_dialogs);
  test_window_press (preview, "Return");
  test_window_wait (n_dialogs == 1);
}

/* The button, the file, Enter: and its students are there. */
static void
test_import (Doors *doors, gconstpointer data)
{
  g_autofree char *path = g_build_filename (doors->folder, "list.csv", NULL);
  LwRecordList *students;
  GtkWindow *dialog;
  guint n_before;

  g_assert_true (g_file_set_contents (
    path, "Leerlingnummer;Achternaam;Klas\n00998;Jansen;4C\n00999;Bos;4C\n", -1, NULL));
  doors_show (doors, doors->path);
  students = lw_office_get_list (office (doors), &lw_student_record);
  n_before = lw_record_list_get_size (students);
  gtk_widget_activate_action (GTK_WIDGET (doors->window), "win.page", "s", "leerlingen");
  test_window_settle ();
  test_window_focus (GTK_WINDOW (doors->window));
  gtk_widget_activate_action (GTK_WIDGET (doors->window), "win.import", NULL);
  gtk_window_close (wait_for (FILE_DIALOG));
  test_window_wait (find_toplevel (FILE_DIALOG) == NULL);
  /* Which file is the toolkit's to ask. */
  dialog = GTK_WINDOW (lw_import_dialog_read (GTK_WINDOW (doors->window), office (doors), path));
  test_window_wait (lw_import_dialog_get_plan (LW_IMPORT_DIALOG (dialog)) != NULL);
  test_window_settle ();
  test_window_focus (dialog);
  test_window_press (dialog, "Return");
  test_school_settle (office (doors));
  g_assert_cmpuint (lw_record_list_get_size (students), ==, n_before + 2);
}

static GtkWidget *
find_in (GtkWindow *dialog, GType type, const char *property, const char *value)
{
  return test_window_find (GTK_WIDGET (dialog), type, property, value);
}

static GtkWindow *
read_list (Doors *doors, const char *text)
{
  g_autofree char *path = g_build_filename (doors->folder, "wishes.csv", NULL);
  GtkWindow *dialog;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  dialog = GTK_WINDOW (lw_import_dialog_read (GTK_WINDOW (doors->window), office (doors), path));
  test_window_wait (lw_import_dialog_get_plan (LW_IMPORT_DIALOG (dialog)) != NULL);
  test_window_settle ();
  test_window_focus (dialog);

  return dialog;
}

static guint
count_wishes (Doors *doors)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) wishes
    = lw_office_query (office (doors), &lw_wish_record, NULL, NULL, 0, &error);

  g_assert_no_error (error);

  return wishes->len;
}

/* A list of wishes is known by its head; what is wrong is told before anything is kept, and what a
 * column means can be said. */
static void
test_import_wishes (Doors *doors, gconstpointer data)
{
  GtkWindow *dialog;
  GtkWidget *column;

  doors_show (doors, doors->path);
  dialog = read_list (doors, "Leerlingnummer;1e wens;BSN\n00123;Slager;111222333\n");
  g_assert_cmpstr (gtk_window_get_title (dialog), ==, "Read a list of wishes");
  g_assert_cmpuint (lw_import_dialog_get_plan (LW_IMPORT_DIALOG (dialog))->problems->len, ==, 1);
  g_assert_nonnull (find_in (dialog, GTK_TYPE_LABEL, "label", "Never kept, so dropped: BSN"));
  test_window_press (dialog, "Return");
  test_window_press (dialog, "Escape");
  test_window_settle ();
  g_assert_cmpuint (count_wishes (doors), ==, 0);

  /* The second column has a head of its own: the user says that it is the second wish. */
  dialog = read_list (doors, "Leerlingnummer;1e wens;Anders\n00123;bakkerij vis;De Bron\n");
  column = find_in (dialog, ADW_TYPE_COMBO_ROW, "title", "Anders");
  for (guint i = 0; i < 32; i++)
    {
      GtkStringObject *item;

      adw_combo_row_set_selected (ADW_COMBO_ROW (column), i);
      item = adw_combo_row_get_selected_item (ADW_COMBO_ROW (column));
      if (item != NULL && strcmp (gtk_string_object_get_string (item), "Wish 2") == 0)
        break;
    }
  g_assert_nonnull (
    find_in (dialog, GTK_TYPE_LABEL, "label", "1 new, 0 changed, 0 the same, 0 left out"));
  test_window_press (dialog, "Return");
  test_school_settle (office (doors));
  g_assert_cmpuint (count_wishes (doors), ==, 2);

  dialog = read_list (doors, "Leerlingnummer;1e wens;2e wens\n00123;bakkerij vis;De Bron\n");
  g_assert_nonnull (find_in (dialog, GTK_TYPE_LABEL, "label",
                             "All wishes in the list are known already; nothing changes."));
  test_window_press (dialog, "Escape");
}

/* A list without a row says so, and not that all of it is known. */
static void
test_import_heads_only (Doors *doors, gconstpointer data)
{
  static const char *const lists[]
    = { "Leerlingnummer;1e wens\n", "Leerlingnummer;Voornaam;Achternaam;Klas\n" };

  doors_show (doors, doors->path);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      GtkWindow *dialog = read_list (doors, lists[i]);

      g_assert_nonnull (find_in (dialog, GTK_TYPE_LABEL, "label",
                                 "There is nothing under the heads of this list. Fill it in, save "
                                 "it and read it again."));
      test_window_press (dialog, "Escape");
      test_window_settle ();
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = test_school_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Doors, NULL, doors_set_up, function, doors_tear_down)
  ADD ("/class-acts/print", test_print);
  ADD ("/class-acts/import", test_import);
  ADD ("/class-acts/import-wishes", test_import_wishes);
  ADD ("/class-acts/import-heads-only", test_import_heads_only);

  return g_test_run ();
}
