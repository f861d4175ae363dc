/* test-forms-page.c - tests of the page with the matrix, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-forms-page.h"

#include "lw-cells.h"
#include "lw-form-detail.h"
#include "lw-form-sheet.h"
#include "lw-form-student.h"
#include "lw-forms-matrix.h"
#include "lw-notice.h"
#include "lw-own-form.h"
#include "lw-shot.h"
#include "lw-text-field.h"
#include "test-school.h"
#include "test-window.h"

#include <string.h>

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
  GtkWidget *matrix = test_window_find (fixture->page, LW_TYPE_FORMS_MATRIX, NULL, NULL);

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
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "forms-choice");
  test_window_press (fixture->window, "space");
  test_school_settle (fixture->office);
  g_assert_cmpint (own_choice (fixture, "Snuffelstage", LW_COLUMN_ON_THE_JOB), ==,
                   LW_SAID_NOT_STATED);
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpint (own_choice (fixture, "Snuffelstage", LW_COLUMN_ON_THE_JOB), ==, LW_SAID_NO);
}

static LwVariant *
show_snuffelstage (Fixture *fixture)
{
  LwVariant *snuffel = test_school_find (fixture->office, &lw_variant_record, "Snuffelstage");

  lw_forms_page_show_form (LW_FORMS_PAGE (fixture->page), lw_record_get_id (LW_RECORD (snuffel)));
  test_window_settle ();

  return snuffel;
}

/* As Space does, without leaving the main loop to anybody. */
static void
toggle_at_once (Fixture *fixture, LwVariant *variant, LwColumn column)
{
  g_signal_emit_by_name (test_window_find (fixture->page, LW_TYPE_FORMS_MATRIX, NULL, NULL),
                         "toggle-choice", variant, column);
}

static GtkWidget *
why_view (Fixture *fixture)
{
  GtkWidget *field
    = test_window_find (fixture->page, LW_TYPE_TEXT_FIELD, "label", "Why this choice?");

  return lw_text_field_get_text_view (LW_TEXT_FIELD (field));
}

static void
type_why_at_once (Fixture *fixture, const char *text)
{
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (why_view (fixture))),
                                    text, -1);
}

static char *
why_of (Fixture *fixture, const char *form)
{
  g_auto (LwCells) cells = { 0 };

  lw_cells_read (test_school_find (fixture->office, &lw_variant_record, form), &cells);

  return g_strdup (cells.why);
}

/* A cell is toggled while the why is being typed, before anything of it is written, and again at
 * once: nothing is refused and all of it is kept. */
static void
test_toggle_while_typing (Fixture *fixture, gconstpointer data)
{
  LwVariant *snuffel = show_snuffelstage (fixture);
  g_autofree char *why = NULL;
  g_autofree char *still = NULL;

  toggle_at_once (fixture, snuffel, LW_COLUMN_IN_SCHOOL);
  test_school_settle (fixture->office);
  type_why_at_once (fixture, "Not far");
  toggle_at_once (fixture, snuffel, LW_COLUMN_ON_THE_JOB);
  type_why_at_once (fixture, " away");
  toggle_at_once (fixture, snuffel, LW_COLUMN_LINT);
  toggle_at_once (fixture, snuffel, LW_COLUMN_IN_SCHOOL);
  test_school_settle (fixture->office);
  why = why_of (fixture, "Snuffelstage");
  g_assert_cmpstr (why, ==, "Not far away");
  g_assert_cmpint (own_choice (fixture, "Snuffelstage", LW_COLUMN_ON_THE_JOB), ==, LW_SAID_NO);
  g_assert_cmpint (own_choice (fixture, "Snuffelstage", LW_COLUMN_LINT), !=, LW_SAID_NOT_STATED);
  g_assert_cmpint (own_choice (fixture, "Snuffelstage", LW_COLUMN_IN_SCHOOL), ==,
                   LW_SAID_NOT_STATED);

  toggle_at_once (fixture, snuffel, LW_COLUMN_IN_SCHOOL);
  test_school_settle (fixture->office);
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpint (own_choice (fixture, "Snuffelstage", LW_COLUMN_IN_SCHOOL), ==,
                   LW_SAID_NOT_STATED);
  still = why_of (fixture, "Snuffelstage");
  g_assert_cmpstr (still, ==, "Not far away");
}

/* What undo says it takes back is the choice or the reason, whichever came last. */
static void
test_labels (Fixture *fixture, gconstpointer data)
{
  LwVariant *snuffel = show_snuffelstage (fixture);

  toggle_at_once (fixture, snuffel, LW_COLUMN_IN_SCHOOL);
  test_school_settle (fixture->office);
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==,
                   "Choice of the school: Snuffelstage, Binnenschools");
  type_why_at_once (fixture, "Not far");
  test_school_settle (fixture->office);
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==, "Why a choice was made");
}

static void
write_elsewhere (Fixture *fixture, LwVariant *variant, const char *why)
{
  g_autoptr (LwVariant) next = lw_cells_with_why (variant, why);

  test_school_put (fixture->office, LW_RECORD (next));
}

/* Somebody else gives another reason meanwhile: both are shown, and the choice stays. */
static void
test_other_why (Fixture *fixture, gconstpointer data)
{
  LwVariant *snuffel = show_snuffelstage (fixture);
  g_autofree char *mine = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *undone = NULL;
  LwNotice *notice;

  toggle_at_once (fixture, snuffel, LW_COLUMN_IN_SCHOOL);
  test_school_settle (fixture->office);
  type_why_at_once (fixture, "Not far");
  write_elsewhere (fixture, snuffel, "Cheap");
  test_school_settle (fixture->office);
  test_window_settle ();
  mine = why_of (fixture, "Snuffelstage");
  g_assert_cmpstr (mine, ==, "Not far");
  notice = lw_notice_peek (why_view (fixture));
  g_assert_nonnull (test_window_find (GTK_WIDGET (notice), GTK_TYPE_LABEL, "label", "Cheap"));
  gtk_widget_activate_action (GTK_WIDGET (notice), "notice.take-other", NULL);
  test_school_settle (fixture->office);
  theirs = why_of (fixture, "Snuffelstage");
  g_assert_cmpstr (theirs, ==, "Cheap");
  g_assert_cmpint (own_choice (fixture, "Snuffelstage", LW_COLUMN_IN_SCHOOL), ==, LW_SAID_YES);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (notice)));
  g_assert_true (lw_office_undo (fixture->office, NULL));
  undone = why_of (fixture, "Snuffelstage");
  g_assert_cmpstr (undone, ==, "Not far");
}

/* Somebody else toggles a cell while the why is typed: there is nothing to choose. */
static void
test_other_choice (Fixture *fixture, gconstpointer data)
{
  LwVariant *snuffel = show_snuffelstage (fixture);
  g_autoptr (LwVariant) chosen = NULL;
  g_autofree char *why = NULL;

  toggle_at_once (fixture, snuffel, LW_COLUMN_IN_SCHOOL);
  test_school_settle (fixture->office);
  type_why_at_once (fixture, "Not far");
  chosen = lw_cells_with_choice (snuffel, LW_COLUMN_LINT, LW_SAID_NO, "Anna de Wit", "2026-2027");
  test_school_put (fixture->office, LW_RECORD (chosen));
  test_school_settle (fixture->office);
  why = why_of (fixture, "Snuffelstage");
  g_assert_cmpstr (why, ==, "Not far");
  g_assert_cmpint (own_choice (fixture, "Snuffelstage", LW_COLUMN_LINT), ==, LW_SAID_NO);
  g_assert_cmpint (own_choice (fixture, "Snuffelstage", LW_COLUMN_IN_SCHOOL), ==, LW_SAID_YES);
  g_assert_null (lw_notice_peek (why_view (fixture)));
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

static const char *
first_form (Fixture *fixture)
{
  GListModel *model = lw_forms_matrix_get_model (
    LW_FORMS_MATRIX (test_window_find (fixture->page, LW_TYPE_FORMS_MATRIX, NULL, NULL)));
  g_autoptr (LwVariant) first = g_list_model_get_item (model, 0);

  return first->name;
}

static void
choose_student (Fixture *fixture, const char *number)
{
  gtk_widget_activate_action (fixture->page, "page.search", NULL);
  test_window_settle ();
  test_window_type (fixture->window, number);
  test_window_press (fixture->window, "Return");
  test_window_settle ();
}

static void
put_pop (Fixture *fixture, const char *question_kind, const char *learning_style)
{
  g_autoptr (LwRecord) pop = lw_record_new (&lw_pop_record, NULL);
  LwRecord *student = test_school_find (fixture->office, &lw_student_record, "00125");

  lw_record_set_text (pop, "student", lw_record_get_id (student));
  lw_record_set_text (pop, "question-kind", question_kind);
  lw_record_set_text (pop, "learning-style", learning_style);
  test_school_put (fixture->office, pop);
}

/* 00125 is in 3B, kader: what suits comes first, what is not stated is dimmed and says so, and
 * nothing is hidden. */
static void
test_student (Fixture *fixture, gconstpointer data)
{
  LwMatrixRow *row;

  g_assert_cmpstr (first_form (fixture), ==, "Snuffelstage");
  choose_student (fixture, "00125");
  g_assert_cmpstr (first_form (fixture), ==, "Beroepsvoorbereidende stage");
  row = find_row (fixture->page, "Beroepsvoorbereidende stage");
  g_assert_null (lw_matrix_row_get_reason (row));
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Suits class 3 (bovenbouw) and kader");
  row = find_row (fixture->page, "Snuffelstage");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (row)));
  g_assert_cmpstr (lw_matrix_row_get_reason (row), ==, "Not stated for class 3 (bovenbouw)");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Not stated for class 3 (bovenbouw); suits kader");
  lw_shot_save_wanted (GTK_WIDGET (fixture->window), "forms-student");
}

/* The POP comes later than the student, and changes the order and the words. */
static void
test_pop (Fixture *fixture, gconstpointer data)
{
  LwMatrixRow *row;

  put_pop (fixture, "orientatie", "kritische reflectie");
  choose_student (fixture, "00125");
  test_window_wait (strcmp (first_form (fixture), "Loopbaancentrum") == 0);
  g_assert_cmpstr (
    lw_forms_matrix_get_selected_variant (
      LW_FORMS_MATRIX (test_window_find (fixture->page, LW_TYPE_FORMS_MATRIX, NULL, NULL)))
      ->name,
    ==, "Loopbaancentrum");
  row = find_row (fixture->page, "Loopbaancentrum");
  gtk_test_accessible_assert_property (
    row, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    "Suits class 3 (bovenbouw) and kader; suits the learning question: orientation; "
    "suits the learning style: by critical reflection");
  gtk_widget_activate_action (test_window_find (fixture->page, LW_TYPE_FORM_STUDENT, NULL, NULL),
                              "student.clear", NULL);
  test_window_settle ();
  g_assert_cmpstr (first_form (fixture), ==, "Snuffelstage");
  g_assert_null (lw_matrix_row_get_reason (find_row (fixture->page, "Loopbaancentrum")));
}

/* What the report does not say is not put in its mouth. */
static void
test_whose_words (Fixture *fixture, gconstpointer data)
{
  GtkWidget *detail = test_window_find (fixture->page, LW_TYPE_FORM_DETAIL, NULL, NULL);

  show_snuffelstage (fixture);
  g_assert_nonnull (test_window_find (detail, GTK_TYPE_LABEL, "label",
                                      "Worked out by us, but for what has a section"));
}

/* A form of the school's own comes after the report's, and goes when nothing is in it. */
static void
test_own_form (Fixture *fixture, gconstpointer data)
{
  GtkWidget *detail = test_window_find (fixture->page, LW_TYPE_FORM_DETAIL, NULL, NULL);
  LwFormSheet *sheet;
  LwVariant *form;

  gtk_widget_activate_action (fixture->page, "forms.add", NULL);
  sheet = test_window_toplevel (LW_TYPE_FORM_SHEET);
  test_window_focus (GTK_WINDOW (sheet));
  test_window_type (GTK_WINDOW (sheet), "Snuffelstage");
  g_assert_true (gtk_widget_get_visible (test_window_find (
    GTK_WIDGET (sheet), GTK_TYPE_LABEL, "label", "There is a form of this name already.")));
  test_window_type (GTK_WINDOW (sheet), " in de buurt");
  test_window_press (GTK_WINDOW (sheet), "ctrl+Return");
  test_window_wait (test_window_toplevel (LW_TYPE_FORM_SHEET) == NULL);
  test_school_settle (fixture->office);
  form = test_school_find (fixture->office, &lw_variant_record, "Snuffelstage in de buurt");
  g_assert_true (lw_own_form_is (form));

  test_window_focus (fixture->window);
  lw_forms_page_show_form (LW_FORMS_PAGE (fixture->page), lw_record_get_id (LW_RECORD (form)));
  test_window_settle ();
  gtk_widget_activate_action (detail, "form.delete", NULL);
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_null (lw_record_list_find_by_key (
    lw_office_get_list (fixture->office, &lw_variant_record), "Snuffelstage in de buurt"));
  g_assert_true (lw_office_undo (fixture->office, NULL));
  test_school_find (fixture->office, &lw_variant_record, "Snuffelstage in de buurt");
}

/* The report's forms stay, and so does an own one with a stage in it. */
static void
test_used_form (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwVariant) form = lw_own_form_with (NULL, "Buurtklus", "Klussen in de buurt");
  g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);
  GtkWidget *detail = test_window_find (fixture->page, LW_TYPE_FORM_DETAIL, NULL, NULL);

  test_school_put (fixture->office, LW_RECORD (form));
  lw_record_set_text (stage, "variant", lw_record_get_id (LW_RECORD (form)));
  test_school_put (fixture->office, stage);
  lw_forms_page_show_form (LW_FORMS_PAGE (fixture->page), lw_record_get_id (LW_RECORD (form)));
  test_window_settle ();
  g_assert_nonnull (test_window_find (detail, GTK_TYPE_LABEL, "label", "Klussen in de buurt"));
  gtk_widget_activate_action (detail, "form.delete", NULL);
  test_school_settle (fixture->office);
  test_school_find (fixture->office, &lw_variant_record, "Buurtklus");
}

/* Last year's choice stays in sight when this year's is made. */
static void
test_earlier_year (Fixture *fixture, gconstpointer data)
{
  LwVariant *form = test_school_find (fixture->office, &lw_variant_record, "Gastdocenten");
  g_autoptr (LwVariant) chosen
    = lw_cells_with_choice (form, LW_COLUMN_UPPER, LW_SAID_YES, "Anna de Wit", "2025-2026");
  g_autoptr (LwVariant) with_why = lw_cells_with_why (chosen, "Goede ervaring");
  GtkWidget *detail = test_window_find (fixture->page, LW_TYPE_FORM_DETAIL, NULL, NULL);
  g_auto (LwCells) cells = { 0 };

  test_school_put (fixture->office, LW_RECORD (with_why));
  lw_forms_page_show_form (LW_FORMS_PAGE (fixture->page), lw_record_get_id (LW_RECORD (form)));
  test_window_settle ();
  g_assert_nonnull (
    test_window_find (detail, GTK_TYPE_LABEL, "label", "Also: Bovenbouw. Anna de Wit, 2025-2026."));
  gtk_widget_activate_action (detail, "form.confirm", NULL);
  test_school_settle (fixture->office);
  test_window_settle ();
  lw_cells_read (form, &cells);
  g_assert_cmpstr (cells.school_year, ==, "2026-2027");
  g_assert_cmpstr (cells.why, ==, "Goede ervaring");
  g_assert_nonnull (test_window_find (detail, GTK_TYPE_LABEL, "label",
                                      "Also: Bovenbouw. Anna de Wit, 2025-2026. “Goede ervaring”"));
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/forms-page/space", test_space);
  ADD ("/forms-page/toggle-while-typing", test_toggle_while_typing);
  ADD ("/forms-page/labels", test_labels);
  ADD ("/forms-page/other-why", test_other_why);
  ADD ("/forms-page/other-choice", test_other_choice);
  ADD ("/forms-page/student", test_student);
  ADD ("/forms-page/pop", test_pop);
  ADD ("/forms-page/whose-words", test_whose_words);
  ADD ("/forms-page/own-form", test_own_form);
  ADD ("/forms-page/used-form", test_used_form);
  ADD ("/forms-page/earlier-year", test_earlier_year);

  return g_test_run ();
}
