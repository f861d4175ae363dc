/* test-forms-matrix.c - tests of the forms against the twelve columns of the figure
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cells.h"
#include "lw-forms-matrix.h"
#include "lw-json.h"
#include "lw-matrix-cell.h"
#include "lw-matrix-legend.h"
#include "lw-matrix-shape.h"
#include "test-forms.h"
#include "test-window.h"

#define N_FORMS 20

typedef struct
{
  GtkWindow *window;
  LwFormsMatrix *matrix;
  GtkWidget *before;
  GtkWidget *after;
  GListStore *forms;
  char *said; /* what the last signal said: "toggle Gastdocenten 3" */
} Fixture;

static void
toggle_cb (Fixture *fixture, LwVariant *variant, int column)
{
  g_free (fixture->said);
  fixture->said = g_strdup_printf ("toggle %s %d", variant->name, column);
}

static void
open_cb (Fixture *fixture, LwVariant *variant)
{
  g_free (fixture->said);
  fixture->said = g_strdup_printf ("open %s", variant->name);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->forms = test_forms_new ();
  fixture->matrix = LW_FORMS_MATRIX (lw_forms_matrix_new ());
  fixture->before = gtk_button_new_with_label ("before");
  fixture->after = gtk_button_new_with_label ("after");
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->matrix), TRUE);
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->matrix));
  gtk_box_append (GTK_BOX (box), fixture->after);
  lw_forms_matrix_set_model (fixture->matrix, G_LIST_MODEL (fixture->forms));
  g_signal_connect_swapped (fixture->matrix, "toggle-choice", G_CALLBACK (toggle_cb), fixture);
  g_signal_connect_swapped (fixture->matrix, "open-form", G_CALLBACK (open_cb), fixture);
  fixture->window = test_window_new (box);
  gtk_widget_grab_focus (fixture->before);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window);
  g_assert_finalize_object (fixture->forms);
  g_clear_pointer (&fixture->said, g_free);
}

static LwMatrixRow *
find_row (GtkWidget *widget, const char *name)
{
  if (LW_IS_MATRIX_ROW (widget)
      && g_str_equal (lw_matrix_row_get_variant (LW_MATRIX_ROW (widget))->name, name))
    return LW_MATRIX_ROW (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      LwMatrixRow *found = find_row (child, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static LwMatrixRow *
get_row (Fixture *fixture, const char *name)
{
  LwMatrixRow *row = find_row (GTK_WIDGET (fixture->matrix), name);

  g_assert_nonnull (row);

  return row;
}

static void
assert_focus (Fixture *fixture, const char *name, guint column)
{
  LwVariant *selected = lw_forms_matrix_get_selected_variant (fixture->matrix);

  g_assert_nonnull (selected);
  g_assert_cmpstr (selected->name, ==, name);
  g_assert_true (gtk_widget_has_focus (lw_matrix_row_get_cell (get_row (fixture, name), column)));
}

static void
apply (Fixture *fixture, guint position, const char *fields)
{
  g_autoptr (LwRecord) record = g_list_model_get_item (G_LIST_MODEL (fixture->forms), position);

  g_assert_true (lw_json_apply_fields (record, fields, NULL, NULL, NULL));
  g_list_model_items_changed (G_LIST_MODEL (fixture->forms), position, 1, 1);
}

static void
test_new_destroy (void)
{
  g_autoptr (GListStore) forms = test_forms_new ();
  GtkWidget *matrix = g_object_ref_sink (lw_forms_matrix_new ());
  GtkWidget *legend = g_object_ref_sink (lw_matrix_legend_new ());

  lw_forms_matrix_set_model (LW_FORMS_MATRIX (matrix), G_LIST_MODEL (forms));
  g_assert_finalize_object (matrix);
  g_assert_finalize_object (legend);
}

/* Every pair of what is said has a shape, and no two that mean something else have the same. */
static void
test_shapes (void)
{
  static const struct
  {
    LwCell cell;
    LwShape shape;
    const char *words;
  } cases[] = {
    { { 0 }, LW_SHAPE_NOT_STATED, "not stated" },
    { { .figure = LW_SAID_YES }, LW_SHAPE_CROSS, "cross in the figure" },
    { { .text = LW_SAID_YES }, LW_SHAPE_SAID, "said in the text" },
    { { .text = LW_SAID_NO }, LW_SHAPE_DENIED, "the text says no" },
    { { LW_SAID_YES, LW_SAID_YES, 0 }, LW_SHAPE_CROSS, "cross in the figure; said in the text" },
    { { LW_SAID_YES, LW_SAID_NO, 0 },
      LW_SHAPE_CROSS_DENIED,
      "cross in the figure; the text says no" },
    { { .own = LW_SAID_YES }, LW_SHAPE_ADDED, "the school chose: yes" },
    { { .own = LW_SAID_NO }, LW_SHAPE_REFUSED, "the school chose: no" },
    { { LW_SAID_YES, 0, LW_SAID_YES },
      LW_SHAPE_CROSS_CONFIRMED,
      "cross in the figure; the school chose: yes" },
    { { LW_SAID_YES, 0, LW_SAID_NO },
      LW_SHAPE_CROSS_DROPPED,
      "cross in the figure; the school chose: no" },
    { { 0, LW_SAID_YES, LW_SAID_NO },
      LW_SHAPE_SAID_DROPPED,
      "said in the text; the school chose: no" },
    { { 0, LW_SAID_NO, LW_SAID_YES }, LW_SHAPE_ADDED, "the text says no; the school chose: yes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = lw_shape_dup_words (&cases[i].cell);

      g_assert_cmpint (lw_shape_of_cell (&cases[i].cell), ==, cases[i].shape);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_keys (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *key;
    const char *form;
    guint column;
  } cases[] = {
    { "Tab", "Snuffelstage", 0 },
    { "Right", "Snuffelstage", 1 },
    { "Left", "Snuffelstage", 0 },
    { "Left", "Snuffelstage", 0 },
    { "Up", "Snuffelstage", 0 },
    { "Down", "Beroepsoriënterende stage", 0 },
    { "End", "Beroepsoriënterende stage", 11 },
    { "Right", "Beroepsoriënterende stage", 11 },
    { "ctrl+End", "Leerbedrijven / leerafdelingen", 11 },
    { "Down", "Leerbedrijven / leerafdelingen", 11 },
    { "Home", "Leerbedrijven / leerafdelingen", 0 },
    { "ctrl+Home", "Snuffelstage", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      test_window_press (fixture->window, cases[i].key);
      assert_focus (fixture, cases[i].form, cases[i].column);
    }
  test_window_press (fixture->window, "Down");
  test_window_press (fixture->window, "Tab");
  g_assert_true (gtk_widget_has_focus (fixture->after));
  test_window_press (fixture->window, "shift+Tab");
  assert_focus (fixture, "Beroepsoriënterende stage", 0);
  test_window_press (fixture->window, "shift+Tab");
  g_assert_true (gtk_widget_has_focus (fixture->before));
}

static double
get_scroll (GtkWidget *cell)
{
  GtkWidget *pane = gtk_widget_get_ancestor (cell, GTK_TYPE_SCROLLABLE);
  g_autoptr (GtkAdjustment) adjustment = NULL;

  g_object_get (pane, "vadjustment", &adjustment, NULL);

  return gtk_adjustment_get_value (adjustment);
}

/* In a window that is too low: pages, and the focus stays in sight below the heads. */
static void
test_scroll (Fixture *fixture, gconstpointer data)
{
  GtkWidget *first = lw_matrix_row_get_cell (get_row (fixture, "Snuffelstage"), 0);
  graphene_point_t top = { 0, 0 };
  guint n_pages = 0;

  gtk_widget_set_vexpand (GTK_WIDGET (fixture->matrix), FALSE);
  gtk_widget_set_size_request (GTK_WIDGET (fixture->matrix), -1, 200);
  test_window_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (fixture->matrix));
  g_assert_cmpfloat (get_scroll (first), ==, 0);
  g_assert_true (gtk_widget_compute_point (first, GTK_WIDGET (fixture->matrix), &top, &top));
  while (g_strcmp0 (lw_forms_matrix_get_selected_variant (fixture->matrix)->name,
                    "Leerbedrijven / leerafdelingen")
           != 0
         && n_pages < N_FORMS)
    {
      test_window_press (fixture->window, "Page_Down");
      n_pages++;
    }
  g_assert_cmpuint (n_pages, >, 1);
  g_assert_cmpuint (n_pages, <, N_FORMS - 1);
  g_assert_cmpfloat (get_scroll (first), >, 0);
  test_window_press (fixture->window, "ctrl+Home");
  test_window_settle ();
  g_assert_cmpfloat (get_scroll (first), ==, 0);
}

static void
test_signals (Fixture *fixture, gconstpointer data)
{
  LwMatrixRow *row = get_row (fixture, "Gastdocenten");

  gtk_widget_grab_focus (GTK_WIDGET (fixture->matrix));
  test_window_press (fixture->window, "Right");
  test_window_press (fixture->window, "space");
  g_assert_cmpstr (fixture->said, ==, "toggle Snuffelstage 1");
  test_window_press (fixture->window, "Return");
  g_assert_cmpstr (fixture->said, ==, "open Snuffelstage");

  g_clear_pointer (&fixture->said, g_free);
  test_window_click (fixture->window, lw_matrix_row_get_cell (row, 3));
  g_assert_null (fixture->said);
  assert_focus (fixture, "Gastdocenten", 3);
  test_window_click (fixture->window, lw_matrix_row_get_cell (row, 3));
  g_assert_cmpstr (fixture->said, ==, "toggle Gastdocenten 3");
  test_window_click (fixture->window, gtk_widget_get_first_child (GTK_WIDGET (row)));
  g_assert_cmpstr (fixture->said, ==, "open Gastdocenten");
}

static void
test_accessible (Fixture *fixture, gconstpointer data)
{
  LwMatrixRow *row = get_row (fixture, "Snuffelstage");
  GtkWidget *cell = lw_matrix_row_get_cell (row, LW_COLUMN_SANDWICH);

  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_ROW);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Snuffelstage, Sandwich: cross in the figure");
  apply (fixture, 0, "{\"own\":{\"sandwich\":true,\"why\":\"Kort & krachtig\"}}");
  gtk_test_accessible_assert_property (
    cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Snuffelstage, Sandwich: cross in the figure; the school chose: yes");
  gtk_test_accessible_assert_property (lw_matrix_row_get_cell (row, LW_COLUMN_KB),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Snuffelstage, Kader: not stated");
}

/* A form that changes, moves or goes: the focus stays with what it was on. */
static void
test_live (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwVariant) first = g_list_model_get_item (G_LIST_MODEL (fixture->forms), 0);
  g_autoptr (LwVariant) own = test_form_new ("Ons eigen plan", "x...........");

  gtk_widget_grab_focus (GTK_WIDGET (fixture->matrix));
  test_window_press (fixture->window, "Right");
  apply (fixture, 0, "{\"own\":{\"kb\":true}}");
  assert_focus (fixture, "Snuffelstage", 1);

  g_list_store_remove (fixture->forms, 0);
  assert_focus (fixture, "Beroepsoriënterende stage", 1);
  g_list_store_insert (fixture->forms, 1, first);
  g_list_store_insert (fixture->forms, 2, own);
  test_window_press (fixture->window, "Down");
  assert_focus (fixture, "Snuffelstage", 1);
  test_window_press (fixture->window, "Down");
  assert_focus (fixture, "Ons eigen plan", 1);

  lw_forms_matrix_set_selected_variant (fixture->matrix, first);
  g_assert_true (lw_forms_matrix_get_selected_variant (fixture->matrix) == first);
  g_list_store_remove_all (fixture->forms);
  g_assert_null (lw_forms_matrix_get_selected_variant (fixture->matrix));
  lw_forms_matrix_set_model (fixture->matrix, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b, gpointer user_data)
{
  return g_strcmp0 (((LwVariant *) a)->name, ((LwVariant *) b)->name);
}

static void
test_sort (Fixture *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->matrix));
  g_list_store_sort (fixture->forms, compare_names, NULL);
  assert_focus (fixture, "Snuffelstage", 0);
  test_window_press (fixture->window, "Down");
  assert_focus (fixture, "Werkplekkenstructuur", 0);
}

static gboolean
match_cb (gpointer item, gpointer user_data)
{
  return strstr (LW_VARIANT (item)->name, *(const char **) user_data) != NULL;
}

static void
test_filter (Fixture *fixture, gconstpointer data)
{
  static const char *part = "stage";
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (match_cb, &part, NULL));

  lw_forms_matrix_set_row_filter (fixture->matrix, filter);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->matrix));
  test_window_press (fixture->window, "ctrl+End");
  assert_focus (fixture, "Maatschappelijke stage", 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_row (fixture, "Gastdocenten"))));
  part = "Schoolbedrijven";
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
  test_window_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (fixture->matrix));
  assert_focus (fixture, "Schoolbedrijven", 0);
  lw_forms_matrix_set_row_filter (fixture->matrix, NULL);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_row (fixture, "Gastdocenten"))));
  g_assert_finalize_object (filter);
}

static char *
dim_cb (LwVariant *variant, gpointer user_data)
{
  return g_str_equal (variant->name, "Gastdocenten") ? g_strdup ("Past niet bij Daan") : NULL;
}

static void
destroy_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
}

static void
test_dim (Fixture *fixture, gconstpointer data)
{
  LwMatrixRow *row = get_row (fixture, "Gastdocenten");
  gboolean is_destroyed = FALSE;
  g_autofree char *tooltip = NULL;

  lw_forms_matrix_set_dim_func (fixture->matrix, dim_cb, &is_destroyed, destroy_cb);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (row)));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (row), "dimmed"));
  g_assert_false (
    gtk_widget_has_css_class (GTK_WIDGET (get_row (fixture, "Snuffelstage")), "dimmed"));
  tooltip = lw_matrix_row_dup_tooltip (row, LW_COLUMN_LINT);
  g_assert_cmpstr (tooltip, ==, "Gastdocenten, Lint: cross in the figure\nPast niet bij Daan");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Past niet bij Daan");
  lw_forms_matrix_set_dim_func (fixture->matrix, NULL, NULL, NULL);
  g_assert_true (is_destroyed);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (row), "dimmed"));
}

static void
after_paint_cb (gboolean *is_painted)
{
  *is_painted = TRUE;
}

/* From nothing to the first frame with it. It is built when it is first shown, so one waits. */
static void
test_speed (void)
{
  g_autoptr (GListStore) forms = test_forms_new ();
  GtkWindow *window = test_window_new (gtk_label_new (NULL));
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  double best = G_MAXDOUBLE;

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (GTimer) timer = g_timer_new ();
      GtkWidget *matrix = lw_forms_matrix_new ();
      gboolean is_painted = FALSE;
      gulong id;

      lw_forms_matrix_set_model (LW_FORMS_MATRIX (matrix), G_LIST_MODEL (forms));
      gtk_window_set_child (window, matrix);
      id
        = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &is_painted);
      while (!is_painted)
        g_main_context_iteration (NULL, TRUE);
      best = MIN (best, g_timer_elapsed (timer, NULL));
      g_signal_handler_disconnect (clock, id);
      gtk_window_set_child (window, gtk_label_new (NULL));
      test_window_settle ();
    }
  g_test_minimized_result (best * 1000, "240 cells on screen in %.1f ms", best * 1000);
  test_window_destroy (window);
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);

  g_test_add_func ("/forms-matrix/new-destroy", test_new_destroy);
  g_test_add_func ("/forms-matrix/shapes", test_shapes);
#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/forms-matrix/keys", test_keys);
  ADD ("/forms-matrix/scroll", test_scroll);
  ADD ("/forms-matrix/signals", test_signals);
  ADD ("/forms-matrix/accessible", test_accessible);
  ADD ("/forms-matrix/live", test_live);
  ADD ("/forms-matrix/sort", test_sort);
  ADD ("/forms-matrix/filter", test_filter);
  ADD ("/forms-matrix/dim", test_dim);
#undef ADD
  g_test_add_func ("/forms-matrix/speed", test_speed);

  return g_test_run ();
}
