/* test-forms-page.c - tests of the page with the matrix, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-forms-page.h"

#include "lw-cells.h"
#include "lw-forms-matrix.h"
#include "lw-shot.h"
#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *office;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->page = lw_forms_page_new (fixture->office);
  fixture->window = test_window_new (fixture->page);
  gtk_window_set_default_size (fixture->window, 1150, 740);
  test_window_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window);
  test_school_free (fixture->office);
}

static void
save_shot (Fixture *fixture, const char *name)
{
  const char *folder = g_getenv ("LEERWERK_SHOTS");
  g_autofree char *path = NULL;

  if (folder == NULL)
    return;
  path = g_strdup_printf ("%s/%s.png", folder, name);
  g_assert_true (lw_shot_save (GTK_WIDGET (fixture->window), path));
}

static GtkWidget *
find_matrix (GtkWidget *widget)
{
  if (LW_IS_FORMS_MATRIX (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_matrix (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static LwSaid
own_choice (Fixture *fixture, const char *form, LwColumn column)
{
  g_auto (LwCells) cells = { 0 };

  lw_cells_read (test_school_find (fixture->office, &lw_variant_record, form), &cells);

  return cells.cells[column].own;
}

/* Space adds what is not said, drops what is said, and takes the choice back. */
static void
test_space (Fixture *fixture, gconstpointer data)
{
  LwVariant *snuffel = test_school_find (fixture->office, &lw_variant_record, "Snuffelstage");
  GtkWidget *matrix = find_matrix (fixture->page);

  lw_forms_page_show_form (LW_FORMS_PAGE (fixture->page), lw_record_get_id (LW_RECORD (snuffel)));
  test_window_settle ();
  gtk_widget_grab_focus (matrix);
  test_window_press (fixture->window, "Home");
  test_window_press (fixture->window, "space");
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_cmpint (own_choice (fixture, "Snuffelstage", LW_COLUMN_IN_SCHOOL), ==, LW_SAID_YES);
  test_window_press (fixture->window, "Right");
  test_window_press (fixture->window, "space");
  test_school_settle (fixture->office);
  g_assert_cmpint (own_choice (fixture, "Snuffelstage", LW_COLUMN_ON_THE_JOB), ==, LW_SAID_NO);
  test_window_settle ();
  save_shot (fixture, "forms-choice");
  test_window_press (fixture->window, "space");
  test_school_settle (fixture->office);
  g_assert_cmpint (own_choice (fixture, "Snuffelstage", LW_COLUMN_ON_THE_JOB), ==,
                   LW_SAID_NOT_STATED);
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpint (own_choice (fixture, "Snuffelstage", LW_COLUMN_ON_THE_JOB), ==, LW_SAID_NO);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/forms-page/space", test_space);

  return g_test_run ();
}
