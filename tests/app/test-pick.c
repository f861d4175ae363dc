/* test-pick.c - tests of a drop-down over the records of a live list
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-pick.h"

#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *office;
  GtkWidget *drop_down;
  LwPick *pick;
  guint n_picked;
} Fixture;

static void
picked_cb (Fixture *fixture)
{
  fixture->n_picked++;
}

static LwRecord *
add_staff (Fixture *fixture, const char *name)
{
  LwRecord *staff = lw_record_new (&lw_staff_record, NULL);

  lw_record_set_text (staff, "name", name);
  test_school_put (fixture->office, staff);
  g_object_unref (staff);

  return test_school_find (fixture->office, &lw_staff_record, name);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->drop_down
    = g_object_ref_sink (data != NULL ? adw_combo_row_new () : gtk_drop_down_new (NULL, NULL));
  add_staff (fixture, "Kees Smit");
  fixture->pick
    = lw_pick_new (fixture->drop_down, "Nobody",
                   G_LIST_MODEL (lw_office_get_list (fixture->office, &lw_staff_record)));
  g_signal_connect_swapped (fixture->pick, "picked", G_CALLBACK (picked_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->pick);
  g_object_unref (fixture->drop_down);
  test_school_free (fixture->office);
}

static char *
dup_name (Fixture *fixture, GObject *item)
{
  g_autoptr (GtkExpression) expression = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  g_object_get (fixture->drop_down, "expression", &expression, NULL);
  g_assert_true (gtk_expression_evaluate (expression, item, &value));

  return g_value_dup_string (&value);
}

static char *
shown (Fixture *fixture)
{
  g_autoptr (GObject) item = NULL;

  g_object_get (fixture->drop_down, "selected-item", &item, NULL);

  return item != NULL ? dup_name (fixture, item) : NULL;
}

/* The names in the list, in their order. */
static char *
listed (Fixture *fixture)
{
  g_autoptr (GListModel) model = NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  g_object_get (fixture->drop_down, "model", &model, NULL);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      g_autofree char *name = dup_name (fixture, item);

      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", name);
    }

  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
assert_shown (Fixture *fixture, const char *wanted)
{
  g_autofree char *text = NULL;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  text = shown (fixture);
  g_assert_cmpstr (text, ==, wanted);
}

static const char *
id_of (Fixture *fixture, const char *name)
{
  return lw_record_get_id (test_school_find (fixture->office, &lw_staff_record, name));
}

static void
test_pick (Fixture *fixture, gconstpointer data)
{
  g_assert_null (lw_pick_get_id (fixture->pick));
  assert_shown (fixture, "Nobody");
  g_object_set (fixture->drop_down, "selected", 2, NULL);
  g_assert_cmpuint (fixture->n_picked, ==, 1);
  g_assert_cmpstr (lw_pick_get_id (fixture->pick), ==, id_of (fixture, "Kees Smit"));
  g_assert_cmpstr (lw_record_get_title (lw_pick_get_record (fixture->pick)), ==, "Kees Smit");
  g_object_set (fixture->drop_down, "selected", 0, NULL);
  g_assert_cmpuint (fixture->n_picked, ==, 2);
  g_assert_null (lw_pick_get_id (fixture->pick));
  g_assert_null (lw_pick_get_record (fixture->pick));
}

/* What is shown by the program was picked by nobody. */
static void
test_show (Fixture *fixture, gconstpointer data)
{
  lw_pick_set_id (fixture->pick, id_of (fixture, "Anna de Wit"));
  assert_shown (fixture, "Anna de Wit");
  lw_pick_set_id (fixture->pick, "gone");
  assert_shown (fixture, "Nobody");
  g_assert_cmpstr (lw_pick_get_id (fixture->pick), ==, "gone");
  lw_pick_set_id (fixture->pick, NULL);
  assert_shown (fixture, "Nobody");
  g_assert_cmpuint (fixture->n_picked, ==, 0);
}

/* The choice stays with its record while others come before it, change their name and go. */
static void
test_list_changes (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) copy = NULL;
  LwAct *act = lw_act_new ("delete", "Staff");

  lw_pick_set_id (fixture->pick, id_of (fixture, "Kees Smit"));
  add_staff (fixture, "Aart Bos");
  assert_shown (fixture, "Kees Smit");
  copy = lw_record_copy (test_school_find (fixture->office, &lw_staff_record, "Kees Smit"));
  lw_record_set_text (copy, "name", "Ada Smit");
  test_school_put (fixture->office, copy);
  assert_shown (fixture, "Ada Smit");
  lw_act_delete (act, &lw_staff_record, id_of (fixture, "Aart Bos"), -1);
  g_assert_true (lw_office_commit (fixture->office, act, NULL));
  lw_act_free (act);
  assert_shown (fixture, "Ada Smit");
  g_assert_cmpuint (fixture->n_picked, ==, 0);
}

/* One that is added comes between the others, and each name stands for its own record. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = listed (fixture);
  g_autofree char *after = NULL;

  g_assert_cmpstr (before, ==, "Nobody; Anna de Wit; Kees Smit");
  add_staff (fixture, "Aart Bos");
  after = listed (fixture);
  g_assert_cmpstr (after, ==, "Nobody; Aart Bos; Anna de Wit; Kees Smit");
  test_window_settle ();
  g_object_set (fixture->drop_down, "selected", 2, NULL);
  g_assert_cmpstr (lw_pick_get_id (fixture->pick), ==, id_of (fixture, "Anna de Wit"));
}

/* The record that is shown is deleted, and comes back by undo. */
static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  LwAct *act = lw_act_new ("delete", "Staff");

  lw_pick_set_id (fixture->pick, id_of (fixture, "Kees Smit"));
  lw_act_delete (act, &lw_staff_record, lw_pick_get_id (fixture->pick), -1);
  g_assert_true (lw_office_commit (fixture->office, act, NULL));
  lw_act_free (act);
  assert_shown (fixture, "Nobody");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  assert_shown (fixture, "Kees Smit");
  g_assert_cmpuint (fixture->n_picked, ==, 0);
}

/* It goes while the list has changed and the choice is not yet shown anew. */
static void
test_gone_meanwhile (Fixture *fixture, gconstpointer data)
{
  add_staff (fixture, "Aart Bos");
  g_clear_object (&fixture->pick);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  add_staff (fixture, "Bea Bos");
  g_object_set (fixture->drop_down, "selected", 1, NULL);
  g_assert_cmpuint (fixture->n_picked, ==, 0);
}

/* A long list is searched by what is typed on it: a name, also the family's, and Enter. */
static void
test_type (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *typed, *picked;
  } cases[] = {
    { "kees", "Kees Smit" },
    { "wit", "Anna de Wit" },
    { "number 7", "Number 7" },
  };
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_child (window, fixture->drop_down);
  g_assert_false (gtk_drop_down_get_enable_search (GTK_DROP_DOWN (fixture->drop_down)));
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *name = g_strdup_printf ("Number %u", i);

      add_staff (fixture, name);
    }
  assert_shown (fixture, "Nobody");
  g_assert_true (gtk_drop_down_get_enable_search (GTK_DROP_DOWN (fixture->drop_down)));
  gtk_window_present (window);
  test_window_settle ();
  test_window_focus (window);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_widget_grab_focus (fixture->drop_down);
      test_window_press (window, "space");
      test_window_type (window, cases[i].typed);
      test_window_press (window, "Return");
      test_window_settle ();
      assert_shown (fixture, cases[i].picked);
      g_assert_cmpuint (fixture->n_picked, ==, i + 1);
    }
  gtk_window_set_child (window, NULL);
  test_window_destroy (window);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add ("/pick/drop-down/" name, Fixture, NULL, set_up, function, tear_down);                \
  g_test_add ("/pick/combo-row/" name, Fixture, "row", set_up, function, tear_down)
  ADD ("pick", test_pick);
  ADD ("show", test_show);
  ADD ("list-changes", test_list_changes);
  ADD ("order", test_order);
  ADD ("deleted", test_deleted);
  ADD ("gone-meanwhile", test_gone_meanwhile);
  g_test_add ("/pick/drop-down/type", Fixture, NULL, set_up, test_type, tear_down);

  return g_test_run ();
}
