/* test-late.c - tests of answers that come after who asked is gone
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-form-detail.h"
#include "lw-import-dialog.h"
#include "lw-item-editor.h"
#include "lw-portfolio-view.h"
#include "lw-print-preview.h"
#include "lw-text-field.h"
#include "lw-welcome.h"
#include "lw-window.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

#include <glib/gstdio.h>

typedef struct
{
  LwOffice *office;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->window = test_window_new (gtk_label_new ("School"));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window);
  test_school_settle (fixture->office);
  test_school_free (fixture->office);
}

static char *
in_folder (Fixture *fixture, const char *name)
{
  g_autofree char *folder = g_path_get_dirname (lw_office_get_path (fixture->office));

  return g_build_filename (folder, name, NULL);
}

/* Threads answer within this. */
static void
wait_for_threads (void)
{
  for (guint i = 0; i < 10; i++)
    test_window_settle ();
}

/* Escape while the list is still being read, whether it can be read or not. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "list.csv");
  g_autofree char *missing = in_folder (fixture, "missing.csv");

  g_assert_true (g_file_set_contents (path, "Leerlingnummer;Achternaam\n00999;Jansen\n", -1, NULL));
  gtk_window_destroy (GTK_WINDOW (lw_import_dialog_read (fixture->window, fixture->office, path)));
  gtk_window_destroy (
    GTK_WINDOW (lw_import_dialog_read (fixture->window, fixture->office, missing)));
  wait_for_threads ();
  g_assert_cmpuint (
    lw_record_list_get_size (lw_office_get_list (fixture->office, &lw_student_record)), ==, 24);
}

/* The dialog is closed while the list is being applied, which then fails. */
static void
test_applied (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "list.csv");
  g_autofree char *away = g_strconcat (lw_office_get_path (fixture->office), ".away", NULL);
  LwImportDialog *dialog;

  g_assert_true (g_file_set_contents (path, "Leerlingnummer;Achternaam\n00999;Jansen\n", -1, NULL));
  dialog = lw_import_dialog_read (fixture->window, fixture->office, path);
  test_window_wait (lw_import_dialog_get_plan (dialog) != NULL);
  g_assert_cmpint (g_rename (lw_office_get_path (fixture->office), away), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "import.apply", NULL);
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_school_settle (fixture->office);
  wait_for_threads ();
  g_assert_cmpint (g_rename (away, lw_office_get_path (fixture->office)), ==, 0);
}

/* The preview is closed while the pages are being laid out, and the school after it. */
static void
test_preview (Fixture *fixture, gconstpointer data)
{
  LwRecord *student = test_school_find (fixture->office, &lw_student_record, "00123");
  const char *ids[] = { lw_record_get_id (student), NULL };

  lw_print_preview_portfolios (fixture->window, fixture->office, ids);
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (LW_IS_PRINT_PREVIEW (window))
        gtk_window_destroy (window);
    }
  wait_for_threads ();
}

/* What was typed of a form is on its way when the pane shows no form any more. */
static void
test_form (Fixture *fixture, gconstpointer data)
{
  GtkWidget *detail = g_object_new (LW_TYPE_FORM_DETAIL, NULL);
  LwVariant *form
    = test_school_find (fixture->office, &lw_variant_record, "Beroepsvoorbereidende stage");
  GtkWidget *field;

  gtk_window_set_child (fixture->window, detail);
  lw_form_detail_set_form (LW_FORM_DETAIL (detail), fixture->office, form);
  field = test_window_find (detail, LW_TYPE_TEXT_FIELD, NULL, NULL);
  gtk_text_buffer_set_text (
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (lw_text_field_get_text_view (LW_TEXT_FIELD (field)))),
    "Because", -1);
  lw_form_detail_set_form (LW_FORM_DETAIL (detail), fixture->office, NULL);
  test_school_settle (fixture->office);
  g_assert_nonnull (form->own);
}

/* The first start is closed while the school is being made: it is made whole all the same, or not
 * at all where that can't be. */
static void
test_welcome (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = in_folder (fixture, "new.leerwerk");
  g_autofree char *impossible = in_folder (fixture, "school.leerwerk/new.leerwerk");
  const char *const paths[] = { path, impossible };
  g_autoptr (LwOffice) made = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      GtkWidget *welcome = lw_welcome_new (paths[i]);
      GtkWidget *row;

      gtk_window_set_child (fixture->window, welcome);
      row = test_window_find (welcome, ADW_TYPE_ENTRY_ROW, NULL, NULL);
      gtk_editable_set_text (GTK_EDITABLE (row), "Anna de Wit");
      row = gtk_widget_get_parent (row);
      while ((row = gtk_widget_get_parent (row)) != NULL && row != welcome)
        for (GtkWidget *next = gtk_widget_get_next_sibling (row); next != NULL;
             next = gtk_widget_get_next_sibling (next))
          if (test_window_find (next, ADW_TYPE_ENTRY_ROW, NULL, NULL) != NULL)
            gtk_editable_set_text (
              GTK_EDITABLE (test_window_find (next, ADW_TYPE_ENTRY_ROW, NULL, NULL)), "’t Web");
      g_assert_true (gtk_widget_activate_action (welcome, "welcome.begin", "s", "look"));
      gtk_window_set_child (fixture->window, gtk_label_new ("Gone"));
      wait_for_threads ();
    }
  made = lw_office_open (path, LW_OFFICE_READ_ONLY, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (lw_office_get_school (made));
  g_assert_cmpstr (lw_office_get_school (made)->name, ==, "’t Web");
  lw_office_close (made);
}

/* A new item is typed in when the list of items hears of another: its editor stays. */
static void
test_new_item (Fixture *fixture, gconstpointer data)
{
  LwRecord *student = test_school_find (fixture->office, &lw_student_record, "00123");
  GtkWidget *view = g_object_new (LW_TYPE_PORTFOLIO_VIEW, NULL);
  g_autoptr (LwRecord) other = lw_record_new (&lw_portfolio_item_record, NULL);
  GtkWidget *editor, *field;

  gtk_window_set_child (fixture->window, view);
  lw_portfolio_view_set_student (LW_PORTFOLIO_VIEW (view), fixture->office,
                                 lw_record_get_id (student));
  test_school_settle (fixture->office);
  test_window_settle ();
  gtk_widget_activate_action (view, "portfolio.add", NULL);
  editor = test_window_find (view, LW_TYPE_ITEM_EDITOR, NULL, NULL);
  field = lw_text_field_get_text_view (
    LW_TEXT_FIELD (test_window_find (editor, LW_TYPE_TEXT_FIELD, NULL, NULL)));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), "Baked", -1);
  lw_record_set_text (other, "student", lw_record_get_id (student));
  test_school_put (fixture->office, other);
  g_assert_nonnull (lw_item_editor_get_id (LW_ITEM_EDITOR (editor)));
  test_school_settle (fixture->office);
  g_assert_nonnull (lw_item_editor_get_id (LW_ITEM_EDITOR (editor)));
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_null (lw_item_editor_get_id (LW_ITEM_EDITOR (editor)));
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = test_school_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/late/list", test_list);
  ADD ("/late/applied", test_applied);
  ADD ("/late/preview", test_preview);
  ADD ("/late/form", test_form);
  ADD ("/late/welcome", test_welcome);
  ADD ("/late/new-item", test_new_item);

  return g_test_run ();
}
