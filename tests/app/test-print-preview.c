/* test-print-preview.c - tests of the pages as they will be printed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-print-preview.h"

#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *office;
  GtkWindow *window;
  LwPrintPreview *preview;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->window = test_window_new (gtk_label_new ("School"));
}

static void
close_preview (Fixture *fixture)
{
  if (fixture->preview != NULL)
    test_window_destroy (GTK_WINDOW (fixture->preview));
  fixture->preview = NULL;
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  close_preview (fixture);
  test_window_destroy (fixture->window);
  test_school_free (fixture->office);
}

static const char *
id_of (Fixture *fixture, const char *number)
{
  return lw_record_get_id (test_school_find (fixture->office, &lw_student_record, number));
}

static void
preview (Fixture *fixture, const char *number, const char *other)
{
  const char *ids[] = { id_of (fixture, number), NULL, NULL };
  GListModel *windows = gtk_window_get_toplevels ();

  if (other != NULL)
    ids[1] = id_of (fixture, other);
  close_preview (fixture);
  lw_print_preview_portfolios (fixture->window, fixture->office, ids);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (LW_IS_PRINT_PREVIEW (window))
        fixture->preview = LW_PRINT_PREVIEW (window);
    }
  test_window_wait (lw_print_preview_get_document (fixture->preview) != NULL);
  test_window_settle ();
}

static gboolean
says (Fixture *fixture, const char *text)
{
  return test_window_find (GTK_WIDGET (fixture->preview), GTK_TYPE_LABEL, "label", text) != NULL;
}

/* What the file and the job are called: the student, the class, or, of several classes, neither. */
static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) group = lw_record_new (&lw_group_record, NULL);
  g_autoptr (LwRecord) student = NULL;

  lw_record_set_text (group, "name", "3C");
  test_school_put (fixture->office, group);
  preview (fixture, "00123", NULL);
  g_assert_true (says (fixture, "Portfolio Sanne de Jong"));
  preview (fixture, "00123", "00124");
  g_assert_true (says (fixture, "Portfolios 3B"));
  student = lw_record_copy (test_school_find (fixture->office, &lw_student_record, "00124"));
  lw_record_set_text (student, "group", lw_record_get_id (group));
  test_school_put (fixture->office, student);
  preview (fixture, "00123", "00124");
  g_assert_true (says (fixture, "Portfolios"));
}

/* Enlarging by keys, to the largest and back to the smallest. */
static void
test_zoom (Fixture *fixture, gconstpointer data)
{
  preview (fixture, "00123", NULL);
  test_window_focus (GTK_WINDOW (fixture->preview));
  for (guint i = 0; i < 8; i++)
    test_window_press (GTK_WINDOW (fixture->preview), "ctrl+plus");
  for (guint i = 0; i < 8; i++)
    test_window_press (GTK_WINDOW (fixture->preview), "ctrl+minus");
}

static double
middle_of (GtkAdjustment *adjustment)
{
  return (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2)
         / gtk_adjustment_get_upper (adjustment);
}

/* What one looks at stays in sight. */
static void
test_zoom_keeps_place (Fixture *fixture, gconstpointer data)
{
  GtkAdjustment *adjustment;
  double middle, upper;

  preview (fixture, "00123", "00124");
  test_window_focus (GTK_WINDOW (fixture->preview));
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (
    test_window_find (GTK_WIDGET (fixture->preview), GTK_TYPE_LIST_VIEW, NULL, NULL)));
  test_window_wait (gtk_adjustment_get_upper (adjustment)
                    > 2 * gtk_adjustment_get_page_size (adjustment));
  upper = gtk_adjustment_get_upper (adjustment);
  /* The beginning stays where it is too. */
  test_window_press (GTK_WINDOW (fixture->preview), "ctrl+plus");
  test_window_wait (gtk_adjustment_get_upper (adjustment) > upper);
  test_window_settle ();
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 0);
  test_window_press (GTK_WINDOW (fixture->preview), "ctrl+minus");
  test_window_wait (gtk_adjustment_get_upper (adjustment) == upper);

  gtk_adjustment_set_value (adjustment, upper / 2);
  test_window_settle ();
  middle = middle_of (adjustment);
  g_assert_cmpfloat (middle, >, 0.5);
  for (guint i = 0; i < 2; i++)
    {
      test_window_press (GTK_WINDOW (fixture->preview), "ctrl+plus");
      test_window_wait (ABS (middle_of (adjustment) - middle) < 0.01);
    }
  for (guint i = 0; i < 3; i++)
    {
      test_window_press (GTK_WINDOW (fixture->preview), "ctrl+minus");
      test_window_wait (ABS (middle_of (adjustment) - middle) < 0.01);
    }
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (lw_office_get_path (fixture->office));
  g_autofree char *path = g_build_filename (folder, "portfolio.pdf", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "nowhere", "portfolio.pdf", NULL);
  g_autofree char *content = NULL;

  preview (fixture, "00123", NULL);
  lw_print_preview_save_to (fixture->preview, nowhere);
  lw_print_preview_save_to (fixture->preview, path);
  test_window_settle ();
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/print-preview/names", test_names);
  ADD ("/print-preview/zoom", test_zoom);
  ADD ("/print-preview/zoom-keeps-place", test_zoom_keeps_place);
  ADD ("/print-preview/save", test_save);

  return g_test_run ();
}
