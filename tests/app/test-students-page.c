/* test-students-page.c - tests of the students' page and the dossier, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-students-page.h"

#include "lw-attachments-box.h"
#include "lw-date.h"
#include "lw-goal-row.h"
#include "lw-shot.h"
#include "lw-text-field.h"
#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *office;
  GtkWidget *page;
  GtkWindow *window;
} Fixture;

static void
show (Fixture *fixture)
{
  fixture->page = lw_students_page_new (fixture->office);
  fixture->window = test_window_new (fixture->page);
  gtk_window_set_default_size (fixture->window, 1150, 740);
  test_window_settle ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  show (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window);
  test_school_free (fixture->office);
}

static GtkWidget *
text_view_of (Fixture *fixture, const char *label)
{
  GtkWidget *field = test_window_find (fixture->page, LW_TYPE_TEXT_FIELD, "label", label);

  g_assert_nonnull (field);

  return lw_text_field_get_text_view (LW_TEXT_FIELD (field));
}

static void
choose (Fixture *fixture, const char *number)
{
  LwRecord *student = test_school_find (fixture->office, &lw_student_record, number);

  lw_students_page_show_dossier (LW_STUDENTS_PAGE (fixture->page), lw_record_get_id (student),
                                 "pop");
  test_window_settle ();
  test_school_settle (fixture->office);
}

static char *
shown_text (GtkWidget *text_view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text_view));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* What is typed is kept without a button, taken back by one undo, and there after a restart. */
static void
test_type_pop (Fixture *fixture, gconstpointer data)
{
  LwRecord *student = test_school_find (fixture->office, &lw_student_record, "00125");
  g_autoptr (LwPop) pop = NULL;
  g_autofree char *text = NULL;
  GtkWidget *view;

  choose (fixture, "00125");
  view = text_view_of (fixture, "Learning question");
  gtk_widget_grab_focus (view);
  test_window_type (fixture->window, "How do I make a chair");
  test_school_settle (fixture->office);
  pop = test_school_only (fixture->office, &lw_pop_record, "student", lw_record_get_id (student));
  g_assert_cmpstr (pop->learning_question, ==, "How do I make a chair");
  g_assert_nonnull (pop->school_year);
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "students-pop");

  test_window_destroy (fixture->window);
  fixture->office = test_school_reopen (fixture->office);
  show (fixture);
  choose (fixture, "00125");
  text = shown_text (text_view_of (fixture, "Learning question"));
  g_assert_cmpstr (text, ==, "How do I make a chair");
}

/* Another student's texts come in the place of the former's, and nothing moves across. */
static void
test_switch_student (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = NULL;
  g_autofree char *back = NULL;

  choose (fixture, "00123");
  gtk_widget_grab_focus (text_view_of (fixture, "I can"));
  test_window_type (fixture->window, "Listen");
  choose (fixture, "00124");
  text = shown_text (text_view_of (fixture, "I can"));
  g_assert_cmpstr (text, ==, "");
  choose (fixture, "00123");
  back = shown_text (text_view_of (fixture, "I can"));
  g_assert_cmpstr (back, ==, "Listen");
}

static void
test_search (Fixture *fixture, gconstpointer data)
{
  GtkWidget *search;
  GtkWidget *list
    = test_window_find_styled (fixture->page, GTK_TYPE_LIST_VIEW, "navigation-sidebar");
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));

  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 24);
  gtk_widget_activate_action (fixture->page, "page.search", NULL);
  search = gtk_widget_get_ancestor (gtk_window_get_focus (fixture->window), GTK_TYPE_SEARCH_ENTRY);
  test_window_type (fixture->window, "zoe wit");
  test_window_wait (g_list_model_get_n_items (model) == 1);
  gtk_editable_set_text (GTK_EDITABLE (search), "nobody at all");
  test_window_wait (g_list_model_get_n_items (model) == 0);
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "students-nobody");
  gtk_widget_activate_action (fixture->page, "students.clear-filters", NULL);
  test_window_wait (g_list_model_get_n_items (model) == 24);
}

static void
put_goal (Fixture *fixture, const char *pop_id, const char *title, int month)
{
  g_autoptr (LwRecord) goal = lw_record_new (&lw_goal_record, NULL);
  GDate due = lw_date_from_dmy (1, month, 2027);

  lw_record_set_text (goal, "pop", pop_id);
  lw_record_set_text (goal, "title", title);
  if (month > 0)
    lw_record_set_date (goal, "due", &due);
  test_school_put (fixture->office, goal);
}

/* "Later Soon": titles of the goals, from the top. */
static char *
titles_of_goals (Fixture *fixture)
{
  GtkWidget *row = test_window_find (fixture->page, LW_TYPE_GOAL_ROW, NULL, NULL);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (; LW_IS_GOAL_ROW (row); row = gtk_widget_get_next_sibling (row))
    g_string_append_printf (titles, "%s%s", titles->len > 0 ? " " : "",
                            lw_goal_row_get_goal (LW_GOAL_ROW (row))->title);

  return g_strdup (titles->str);
}

/* As on paper: by the day that they are to be ready on, those without one last. */
static void
test_goals_by_day (Fixture *fixture, gconstpointer data)
{
  LwRecord *student = test_school_find (fixture->office, &lw_student_record, "00126");
  g_autoptr (LwRecord) pop = lw_record_new (&lw_pop_record, NULL);
  g_autofree char *titles = NULL;

  lw_record_set_text (pop, "student", lw_record_get_id (student));
  lw_record_set_text (pop, "school-year",
                      lw_record_get_id (LW_RECORD (lw_office_get_school_year (fixture->office))));
  test_school_put (fixture->office, pop);
  put_goal (fixture, lw_record_get_id (pop), "Someday", 0);
  put_goal (fixture, lw_record_get_id (pop), "Later", 5);
  put_goal (fixture, lw_record_get_id (pop), "Soon", 2);
  choose (fixture, "00126");
  test_school_settle (fixture->office);
  test_window_settle ();
  titles = titles_of_goals (fixture);
  g_assert_cmpstr (titles, ==, "Soon Later Someday");
}

static void
test_goal (Fixture *fixture, gconstpointer data)
{
  LwRecord *student = test_school_find (fixture->office, &lw_student_record, "00126");
  g_autoptr (LwPop) pop = NULL;
  g_autoptr (LwGoal) goal = NULL;

  choose (fixture, "00126");
  gtk_widget_activate_action (text_view_of (fixture, "I can"), "pop.add-goal", NULL);
  test_school_settle (fixture->office);
  test_window_settle ();
  gtk_widget_grab_focus (text_view_of (fixture, "What do I want to reach?"));
  test_window_type (fixture->window, "Plan my week");
  test_school_settle (fixture->office);
  pop = test_school_only (fixture->office, &lw_pop_record, "student", lw_record_get_id (student));
  goal = test_school_only (fixture->office, &lw_goal_record, "pop",
                           lw_record_get_id (LW_RECORD (pop)));
  g_assert_cmpstr (goal->title, ==, "Plan my week");
  g_assert_cmpstr (goal->state, ==, "open");
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "students-goal");
}

static void
test_portfolio_item (Fixture *fixture, gconstpointer data)
{
  LwRecord *student = test_school_find (fixture->office, &lw_student_record, "00127");
  g_autoptr (LwPortfolioItem) item = NULL;
  GtkWidget *stack;

  choose (fixture, "00127");
  stack = test_window_find (fixture->page, ADW_TYPE_VIEW_STACK, NULL, NULL);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "portfolio");
  test_window_settle ();
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "students-portfolio-empty");
  gtk_widget_activate_action (test_window_tab (stack), "portfolio.add", NULL);
  test_window_settle ();
  gtk_widget_grab_focus (text_view_of (fixture, "What did I do?"));
  test_window_type (fixture->window, "Baked forty loaves");
  gtk_widget_grab_focus (text_view_of (fixture, "What do I ask now?"));
  test_window_type (fixture->window, "Why does dough rise");
  test_school_settle (fixture->office);
  item = test_school_only (fixture->office, &lw_portfolio_item_record, "student",
                           lw_record_get_id (student));
  g_assert_cmpstr (item->description, ==, "Baked forty loaves");
  g_assert_cmpstr (item->next_question, ==, "Why does dough rise");
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "students-item");
  gtk_widget_activate_action (text_view_of (fixture, "What did I do?"), "portfolio.back", NULL);
  test_window_settle ();
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "students-portfolio");
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "stages");
  test_window_settle ();
  choose (fixture, "00123");
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "students-stages");
}

/* A photo is taken in with a thumbnail; a file that only says that it is one is not, and the
 * item that had nothing in it yet is made for the photo. */
static void
test_attachment (Fixture *fixture, gconstpointer data)
{
  LwRecord *student = test_school_find (fixture->office, &lw_student_record, "00128");
  g_autofree char *photo = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "pictures",
                                                  "beplantingsplan.jpg", NULL);
  g_autofree char *folder = g_path_get_dirname (lw_office_get_path (fixture->office));
  g_autofree char *fake = g_build_filename (folder, "fake.jpg", NULL);
  g_autoptr (LwPortfolioItem) item = NULL;
  g_autoptr (LwAttachment) attachment = NULL;
  GtkWidget *stack, *box;

  choose (fixture, "00128");
  stack = test_window_find (fixture->page, ADW_TYPE_VIEW_STACK, NULL, NULL);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "portfolio");
  gtk_widget_activate_action (test_window_tab (stack), "portfolio.add", NULL);
  test_window_settle ();
  box = test_window_find (fixture->page, LW_TYPE_ATTACHMENTS_BOX, NULL, NULL);
  lw_attachments_box_add_file (LW_ATTACHMENTS_BOX (box), photo);
  test_window_wait (lw_attachments_box_get_size (LW_ATTACHMENTS_BOX (box)) == 1);
  g_assert_true (g_file_set_contents (fake, "no picture", -1, NULL));
  lw_attachments_box_add_file (LW_ATTACHMENTS_BOX (box), fake);
  test_school_settle (fixture->office);
  test_window_settle ();
  item = test_school_only (fixture->office, &lw_portfolio_item_record, "student",
                           lw_record_get_id (student));
  attachment = test_school_only (fixture->office, &lw_attachment_record, "portfolio-item",
                                 lw_record_get_id (LW_RECORD (item)));
  g_assert_cmpstr (attachment->media_type, ==, "image/jpeg");
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "students-attachment");
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/students-page/type-pop", test_type_pop);
  ADD ("/students-page/switch-student", test_switch_student);
  ADD ("/students-page/search", test_search);
  ADD ("/students-page/goals-by-day", test_goals_by_day);
  ADD ("/students-page/goal", test_goal);
  ADD ("/students-page/portfolio-item", test_portfolio_item);
  ADD ("/students-page/attachment", test_attachment);

  return g_test_run ();
}
