/* test-exceptions-window.c - tests of the list of exceptions, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-exceptions-window.h"

#include "test-school.h"
#include "test-window.h"

#define MANY 300

typedef struct
{
  LwOffice *office;
  GtkWindow *parent;
  GtkWindow *window;
  char *opened; /* what win.open-placement was called with */
} Fixture;

static void
open_placement_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *fixture = data;

  g_free (fixture->opened);
  fixture->opened = g_variant_dup_string (parameter, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const GActionEntry entries[] = { { "open-placement", open_placement_cb, "s" } };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  fixture->office = test_school_new ();
  fixture->parent = test_window_new (gtk_label_new ("School"));
  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries),
                                   fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->parent), "win", G_ACTION_GROUP (actions));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  test_window_destroy (fixture->parent);
  test_school_settle (fixture->office);
  test_school_free (fixture->office);
  g_free (fixture->opened);
}

static const char *
first_placement (Fixture *fixture)
{
  LwRecordList *placements = lw_office_get_list (fixture->office, &lw_placement_record);

  return lw_record_get_id (lw_record_list_peek (placements, 0));
}

static void
put_exception (Fixture *fixture, const char *rule, const char *reason)
{
  g_autoptr (LwRecord) exception = lw_record_new (&lw_exception_record, NULL);

  lw_record_set_text (exception, "rule", rule);
  lw_record_set_text (exception, "placement", first_placement (fixture));
  lw_record_set_text (exception, "reason", reason);
  lw_record_set_text (exception, "who", "Anna de Wit");
  test_school_put (fixture->office, exception);
}

static void
show (Fixture *fixture)
{
  fixture->window = lw_exceptions_window_show (fixture->parent, fixture->office);
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  test_window_focus (fixture->window);
  test_window_settle ();
}

static GListModel *
rows_of (Fixture *fixture)
{
  GtkWidget *list = test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_LIST_VIEW, NULL, NULL);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

static guint
n_kept (Fixture *fixture)
{
  return lw_record_list_get_size (lw_office_get_list (fixture->office, &lw_exception_record));
}

/* Markup in a reason is text; a search finds it by a word of the reason. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  guint n_before = n_kept (fixture);

  put_exception (fixture, "R4", "De <b>tweede</b> plek & een stoel komt in januari");
  put_exception (fixture, "R7", "Inhalen in de voorjaarsvakantie");
  show (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (fixture)), ==, n_before + 2);
  g_assert_nonnull (test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "label",
                                      "De <b>tweede</b> plek & een stoel komt in januari"));
  test_window_type (fixture->window, "voorjaars");
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (fixture)), ==, 1);
  test_window_type (fixture->window, "x");
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (fixture)), ==, 0);
}

static void
test_open (Fixture *fixture, gconstpointer data)
{
  put_exception (fixture, "R4", "Bijzonder");
  show (fixture);
  test_window_type (fixture->window, "bijzonder");
  test_window_press (fixture->window, "Return");
  test_window_press (fixture->window, "Return");
  test_window_settle ();
  g_assert_cmpstr (fixture->opened, ==, first_placement (fixture));
  g_assert_null (fixture->window);
}

static void
put_for (Fixture *fixture, const char *number, const char *rule)
{
  g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);
  g_autoptr (LwRecord) exception = lw_record_new (&lw_exception_record, NULL);

  lw_record_set_text (
    stage, "student",
    lw_record_get_id (test_school_find (fixture->office, &lw_student_record, number)));
  test_school_put (fixture->office, stage);
  lw_record_set_text (exception, "rule", rule);
  lw_record_set_text (exception, "placement", lw_record_get_id (stage));
  test_school_put (fixture->office, exception);
}

static void
assert_row (Fixture *fixture, guint position, const char *family_name, const char *rule)
{
  g_autoptr (LwException) exception = g_list_model_get_item (rows_of (fixture), position);
  LwPlacement *stage = lw_office_find (fixture->office, &lw_placement_record, exception->placement);
  LwStudent *student = lw_office_find (fixture->office, &lw_student_record, stage->student);

  g_assert_cmpstr (student->family_name, ==, family_name);
  g_assert_cmpstr (exception->rule, ==, rule);
}

/* By name, then by rule as a number; class and number are found too. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  put_for (fixture, "00123", "R4");
  put_for (fixture, "00124", "R10");
  put_for (fixture, "00124", "R7");
  show (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (fixture)), ==, 3);
  assert_row (fixture, 0, "Bakker", "R7");
  assert_row (fixture, 1, "Bakker", "R10");
  assert_row (fixture, 2, "Jong", "R4");
  test_window_type (fixture->window, "3b 00123");
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (fixture)), ==, 1);
  assert_row (fixture, 0, "Jong", "R4");
}

/* One act, that can be undone. */
static void
test_take_back (Fixture *fixture, gconstpointer data)
{
  guint n_before = n_kept (fixture);
  g_autoptr (GError) error = NULL;

  put_exception (fixture, "R4", "Voor even");
  show (fixture);
  test_window_type (fixture->window, "voor even");
  test_window_press (fixture->window, "Return");
  test_window_press (fixture->window, "Delete");
  test_school_settle (fixture->office);
  g_assert_cmpuint (n_kept (fixture), ==, n_before);
  g_assert_true (lw_office_undo (fixture->office, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_kept (fixture), ==, n_before + 1);
}

/* The list keeps few rows, however many exceptions there are. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwAct) act = lw_act_new ("edit", "Exceptions");
  g_autoptr (GError) error = NULL;
  guint n_before = n_kept (fixture);

  for (guint i = 0; i < MANY; i++)
    {
      g_autoptr (LwRecord) exception = lw_record_new (&lw_exception_record, NULL);
      g_autofree char *reason = g_strdup_printf ("Reden %u", i);

      lw_record_set_text (exception, "rule", "R5");
      lw_record_set_text (exception, "placement", first_placement (fixture));
      lw_record_set_text (exception, "reason", reason);
      lw_act_put (act, exception);
    }
  g_assert_true (lw_office_commit (fixture->office, act, &error));
  g_assert_no_error (error);
  show (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (fixture)), ==, n_before + MANY);
  test_window_type (fixture->window, "reden 299");
  g_assert_cmpuint (g_list_model_get_n_items (rows_of (fixture)), ==, 1);
  test_window_press (fixture->window, "Escape");
  test_window_settle ();
  g_assert_null (fixture->window);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/exceptions-window/search", test_search);
  ADD ("/exceptions-window/open", test_open);
  ADD ("/exceptions-window/order", test_order);
  ADD ("/exceptions-window/take-back", test_take_back);
  ADD ("/exceptions-window/many", test_many);

  return g_test_run ();
}
