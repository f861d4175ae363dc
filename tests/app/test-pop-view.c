/* test-pop-view.c - tests of a POP that is typed in before the store has answered
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-pop-view.h"

#include "lw-goal-row.h"
#include "lw-text-field.h"
#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *office;
  GtkWidget *view;
  GtkWindow *window;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->view = g_object_new (LW_TYPE_POP_VIEW, NULL);
  fixture->window = test_window_new (fixture->view);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window);
  g_assert_true (lw_office_flush (fixture->office));
  test_school_free (fixture->office);
}

static const char *
id_of (Fixture *fixture, const char *number)
{
  return lw_record_get_id (test_school_find (fixture->office, &lw_student_record, number));
}

/* The store has not answered yet when this comes back. */
static void
choose (Fixture *fixture, const char *number)
{
  lw_pop_view_set_student (LW_POP_VIEW (fixture->view), fixture->office, id_of (fixture, number));
}

static void
settle (Fixture *fixture)
{
  test_window_settle ();
  g_assert_true (lw_office_flush (fixture->office));
  test_window_settle ();
}

static GtkWidget *
text_of (Fixture *fixture, const char *label)
{
  GtkWidget *field = test_window_find (fixture->view, LW_TYPE_TEXT_FIELD, "label", label);

  g_assert_nonnull (field);

  return lw_text_field_get_text_view (LW_TEXT_FIELD (field));
}

/* As by a key, without leaving the main loop to anybody. */
static void
type_at_once (Fixture *fixture, const char *label, const char *text)
{
  GtkWidget *view = text_of (fixture, label);

  gtk_widget_grab_focus (view);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static char *
dup_shown (Fixture *fixture, const char *label)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_of (fixture, label)));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
put_pop (Fixture *fixture, const char *number)
{
  g_autoptr (LwRecord) pop = lw_record_new (&lw_pop_record, NULL);
  LwSchoolYear *year = lw_office_get_school_year (fixture->office);

  lw_record_set_text (pop, "student", id_of (fixture, number));
  lw_record_set_text (pop, "school-year", lw_record_get_id (LW_RECORD (year)));
  lw_record_set_text (pop, "can", "Mend bikes");
  lw_record_set_text (pop, "wants", "Be a mechanic");
  test_school_put (fixture->office, pop);
}

/* Fails when there are two. */
static LwPop *
only_pop (Fixture *fixture, const char *number)
{
  return test_school_only (fixture->office, &lw_pop_record, "student", id_of (fixture, number));
}

/* There is a POP: what is typed goes into it, and one types on. */
static void
test_typed_at_once (Fixture *fixture, gconstpointer data)
{
  g_autofree char *shown = NULL;
  g_autofree char *wants = NULL;
  g_autoptr (LwPop) pop = NULL;

  put_pop (fixture, "00123");
  choose (fixture, "00123");
  type_at_once (fixture, "I can", "Cook");
  settle (fixture);
  shown = dup_shown (fixture, "I can");
  wants = dup_shown (fixture, "I want");
  g_assert_cmpstr (shown, ==, "Mend bikes\nCook");
  g_assert_cmpstr (wants, ==, "Be a mechanic");
  test_window_type (fixture->window, "!");
  settle (fixture);
  pop = only_pop (fixture, "00123");
  g_assert_cmpstr (pop->can, ==, "Mend bikes\nCook!");
  g_assert_cmpstr (pop->wants, ==, "Be a mechanic");
}

/* There is none: what is typed makes it, once. */
static void
test_made_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwPop) pop = NULL;

  choose (fixture, "00123");
  type_at_once (fixture, "I can", "Cook");
  settle (fixture);
  type_at_once (fixture, "I want", "Be a cook");
  settle (fixture);
  pop = only_pop (fixture, "00123");
  g_assert_cmpstr (pop->can, ==, "Cook");
  g_assert_cmpstr (pop->wants, ==, "Be a cook");
}

/* Another student is chosen before the store has answered for the first, and the first again. */
static void
test_there_and_back (Fixture *fixture, gconstpointer data)
{
  gboolean has_pop = GPOINTER_TO_INT (data);
  g_autofree char *shown = NULL;
  g_autofree char *again = NULL;
  g_autoptr (LwPop) pop = NULL;
  g_autoptr (LwPop) other = NULL;

  if (has_pop)
    put_pop (fixture, "00123");
  choose (fixture, "00123");
  type_at_once (fixture, "I can", "Cook");
  choose (fixture, "00124");
  shown = dup_shown (fixture, "I can");
  g_assert_cmpstr (shown, ==, "");
  type_at_once (fixture, "I can", "Sing");
  choose (fixture, "00123");
  again = dup_shown (fixture, "I can");
  g_assert_cmpstr (again, ==, "Cook");
  type_at_once (fixture, "How I learn it", "By doing");
  choose (fixture, "00124");
  settle (fixture);
  pop = only_pop (fixture, "00123");
  other = only_pop (fixture, "00124");
  g_assert_cmpstr (pop->can, ==, has_pop ? "Mend bikes\nCook" : "Cook");
  g_assert_cmpstr (pop->how, ==, "By doing");
  g_assert_cmpstr (other->can, ==, "Sing");
}

/* The window is closed before the store has answered. */
static void
test_closed_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwPop) pop = NULL;

  put_pop (fixture, "00123");
  choose (fixture, "00123");
  type_at_once (fixture, "I can", "Cook");
  gtk_window_set_child (fixture->window, NULL);
  g_assert_true (lw_office_flush (fixture->office));
  pop = only_pop (fixture, "00123");
  g_assert_cmpstr (pop->can, ==, "Mend bikes\nCook");
}

/* A goal that is asked for at once belongs to the POP that is there. */
static void
test_goal_at_once (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwPop) pop = NULL;
  g_autoptr (LwGoal) goal = NULL;

  put_pop (fixture, "00123");
  choose (fixture, "00123");
  gtk_widget_activate_action (fixture->view, "pop.add-goal", NULL);
  settle (fixture);
  pop = only_pop (fixture, "00123");
  goal = test_school_only (fixture->office, &lw_goal_record, "pop",
                           lw_record_get_id (LW_RECORD (pop)));
  g_assert_cmpstr (goal->state, ==, "open");
  g_assert_nonnull (test_window_find (fixture->view, LW_TYPE_GOAL_ROW, NULL, NULL));
}

/* Somebody else makes the POP while one is begun here. */
static void
test_made_elsewhere (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwPop) pop = NULL;

  choose (fixture, "00123");
  settle (fixture);
  type_at_once (fixture, "I can", "Cook");
  put_pop (fixture, "00123");
  settle (fixture);
  pop = only_pop (fixture, "00123");
  g_assert_cmpstr (pop->can, ==, "Mend bikes\nCook");
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, data, function) g_test_add (name, Fixture, data, set_up, function, tear_down)
  ADD ("/pop-view/typed-at-once", NULL, test_typed_at_once);
  ADD ("/pop-view/made-at-once", NULL, test_made_at_once);
  ADD ("/pop-view/there-and-back", NULL, test_there_and_back);
  ADD ("/pop-view/there-and-back-to-one", GINT_TO_POINTER (TRUE), test_there_and_back);
  ADD ("/pop-view/closed-at-once", NULL, test_closed_at_once);
  ADD ("/pop-view/goal-at-once", NULL, test_goal_at_once);
  ADD ("/pop-view/made-elsewhere", NULL, test_made_elsewhere);

  return g_test_run ();
}
