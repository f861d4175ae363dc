/* test-columns.c - tests of fields side by side where there is room
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-columns.h"

#include "test-window.h"

/* Three of one height each; the second is higher. */
static GtkWidget *
make_columns (void)
{
  static const char *const interface = "<interface>"
                                       "<object class='LwColumns' id='columns'>"
                                       "<child><object class='GtkBox'><property "
                                       "name='height-request'>20</property></object></child>"
                                       "<child><object class='GtkBox'><property "
                                       "name='height-request'>50</property></object></child>"
                                       "<child><object class='GtkBox'><property "
                                       "name='height-request'>30</property></object></child>"
                                       "</object></interface>";
  g_autoptr (GtkBuilder) builder = NULL;

  g_type_ensure (LW_TYPE_COLUMNS);
  builder = gtk_builder_new_from_string (interface, -1);

  return g_object_ref (GTK_WIDGET (gtk_builder_get_object (builder, "columns")));
}

static GtkWidget *
nth (GtkWidget *columns, guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (columns);

  while (n-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static void
place (GtkWidget *columns, int width)
{
  int height;

  gtk_widget_measure (columns, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  gtk_widget_size_allocate (columns, &(GtkAllocation){ 0, 0, width, height }, -1);
}

static void
assert_at (GtkWidget *child, int x, int y)
{
  GtkAllocation place;

  gtk_widget_get_allocation (child, &place);
  g_assert_cmpint (place.x, ==, x);
  g_assert_cmpint (place.y, ==, y);
}

static int
height_at (GtkWidget *columns, int width)
{
  int height;

  gtk_widget_measure (columns, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static void
test_wide (void)
{
  GtkWidget *columns = make_columns ();
  GtkWindow *window = test_window_new (columns);

  g_assert_cmpint (gtk_widget_get_request_mode (columns), ==, GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);
  place (columns, 818);
  g_assert_cmpint (height_at (columns, 818), ==, 50 + 18 + 30);
  assert_at (nth (columns, 0), 0, 0);
  assert_at (nth (columns, 1), 418, 0);
  assert_at (nth (columns, 2), 0, 68);
  g_assert_cmpint (gtk_widget_get_width (nth (columns, 0)), ==, 400);
  test_window_destroy (window);
  g_object_unref (columns);
}

static void
test_narrow (void)
{
  GtkWidget *columns = make_columns ();
  GtkWindow *window = test_window_new (columns);

  place (columns, 200);
  g_assert_cmpint (height_at (columns, 200), ==, 20 + 18 + 50 + 18 + 30);
  assert_at (nth (columns, 1), 0, 38);
  assert_at (nth (columns, 2), 0, 106);
  g_assert_cmpint (gtk_widget_get_width (nth (columns, 2)), ==, 200);
  test_window_destroy (window);
  g_object_unref (columns);
}

/* From right to left the first stands on the right. */
static void
test_right_to_left (void)
{
  GtkWidget *columns = make_columns ();
  GtkWindow *window = test_window_new (columns);

  gtk_widget_set_direction (columns, GTK_TEXT_DIR_RTL);
  place (columns, 818);
  assert_at (nth (columns, 0), 418, 0);
  assert_at (nth (columns, 1), 0, 0);
  test_window_destroy (window);
  g_object_unref (columns);
}

/* A field that is hidden leaves no gap. */
static void
test_hidden (void)
{
  GtkWidget *columns = make_columns ();
  GtkWindow *window = test_window_new (columns);

  gtk_widget_set_visible (nth (columns, 0), FALSE);
  place (columns, 818);
  g_assert_cmpint (height_at (columns, 818), ==, 50);
  assert_at (nth (columns, 1), 0, 0);
  assert_at (nth (columns, 2), 418, 0);
  test_window_destroy (window);
  g_object_unref (columns);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

  g_test_add_func ("/columns/wide", test_wide);
  g_test_add_func ("/columns/narrow", test_narrow);
  g_test_add_func ("/columns/right-to-left", test_right_to_left);
  g_test_add_func ("/columns/hidden", test_hidden);

  return g_test_run ();
}
