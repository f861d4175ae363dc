/* test-stage-acts.c - tests of how few acts a stage takes, in the real window with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-window.h"

#include "lw-answer-popover.h"
#include "lw-call-group.h"
#include "lw-call-list-window.h"
#include "lw-date.h"
#include "lw-forms-matrix.h"
#include "lw-next-places-window.h"
#include "lw-period-sheet.h"
#include "lw-periods-page.h"
#include "lw-print-preview.h"
#include "lw-stage-sheet.h"
#include "lw-state-button.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

#include <string.h>

typedef struct
{
  LwOffice *school; /* made for the test; closed while the window has it */
  char *path;
  LwWindow *window;
  guint n_acts; /* an act is a key, or one typed field */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->school = test_school_new ();
  fixture->path = g_strdup (lw_office_get_path (fixture->school));
  test_school_add_period (fixture->school);
  lw_office_close (fixture->school);
  fixture->window = test_school_window_open (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_school_window_close (&fixture->window);
  test_school_free (fixture->school);
  g_free (fixture->path);
}

static LwOffice *
office (Fixture *fixture)
{
  return lw_window_get_office (fixture->window);
}

static GtkWindow *
wait_for_sheet (GType type)
{
  GtkWindow *sheet;

  test_window_wait (test_window_toplevel (type) != NULL);
  sheet = test_window_toplevel (type);
  test_window_wait (gtk_widget_get_mapped (GTK_WIDGET (sheet)));
  test_window_settle ();
  test_window_focus (sheet);

  return sheet;
}

static void
key (Fixture *fixture, GtkWindow *window, const char *name)
{
  fixture->n_acts++;
  test_window_press (window, name);
}

static void
type (Fixture *fixture, GtkWindow *window, const char *text)
{
  fixture->n_acts++;
  test_window_type (window, text);
}

/* All that the class has said is there. */
static void
assert_planned (Fixture *fixture, const char *number, guint most_acts)
{
  LwPlacement *stage;
  LwStagePeriod *period
    = test_school_find (office (fixture), &lw_stage_period_record, "Maandagstage 3B");

  test_window_wait (test_window_toplevel (LW_TYPE_STAGE_SHEET) == NULL);
  stage = test_school_find_stage (office (fixture), number);
  g_assert_nonnull (stage);
  g_test_message ("%u acts", fixture->n_acts);
  g_assert_cmpuint (fixture->n_acts, <=, most_acts);
  g_assert_cmpstr (stage->variant, ==, period->variant);
  g_assert_cmpstr (stage->pattern, ==, "lint:ma");
  g_assert_cmpstr (stage->begin, ==, "09:00");
  g_assert_cmpstr (stage->end, ==, "15:30");
  g_assert_cmpstr (stage->supervisor, ==, period->supervisor);
  g_assert_cmpstr (stage->stage_period, ==, lw_record_get_id (LW_RECORD (period)));
  g_assert_true (lw_date_equal (&stage->first_day, &period->first_day));
  g_assert_true (lw_date_equal (&stage->last_day, &period->last_day));
  g_assert_nonnull (stage->workplace);
}

static void
open_student (Fixture *fixture, const char *number)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-student", "s", number);
  test_window_settle ();
  test_window_wait (gtk_window_get_focus (GTK_WINDOW (fixture->window)) != NULL
                    || gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD));
}

/* From the dossier: a workplace, and Enter. */
static void
test_dossier (Fixture *fixture, gconstpointer data)
{
  GtkWindow *sheet;

  open_student (fixture, "00130");
  key (fixture, GTK_WINDOW (fixture->window), "ctrl+n");
  sheet = wait_for_sheet (LW_TYPE_STAGE_SHEET);
  type (fixture, sheet, "bakkerij");
  key (fixture, sheet, "Return");
  key (fixture, sheet, "Return");
  assert_planned (fixture, "00130", 4);
}

/* From the planner: a student, a workplace, and Enter. */
static void
test_planner (Fixture *fixture, gconstpointer data)
{
  GtkWindow *sheet;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", "planner");
  test_window_settle ();
  key (fixture, GTK_WINDOW (fixture->window), "ctrl+n");
  sheet = wait_for_sheet (LW_TYPE_STAGE_SHEET);
  type (fixture, sheet, "mulder");
  key (fixture, sheet, "Return");
  type (fixture, sheet, "bakkerij");
  key (fixture, sheet, "Return");
  key (fixture, sheet, "Return");
  assert_planned (fixture, "00136", 6);
}

static void
assert_company (Fixture *fixture, const char *number)
{
  LwPlacement *stage = test_school_find_stage (office (fixture), number);
  LwWorkplace *workplace
    = lw_office_find (office (fixture), &lw_workplace_record, stage->workplace);
  LwCompany *company = lw_office_find (office (fixture), &lw_company_record, workplace->company);
  LwRecordList *contacts = lw_office_get_list (office (fixture), &lw_contact_person_record);

  g_assert_cmpstr (company->name, ==, "Garage Smit");
  g_assert_cmpstr (company->town, ==, "Schagen");
  g_assert_cmpuint (lw_record_list_get_size (contacts), ==, 1);
  g_assert_cmpstr (((LwContactPerson *) lw_record_list_peek (contacts, 0))->phone, ==,
                   "0224-123456");
}

/* A place that the student found, made in the same sheet: field by field. */
static void
test_found_place (Fixture *fixture, gconstpointer data)
{
  GtkWindow *sheet;

  open_student (fixture, "00130");
  test_window_press (GTK_WINDOW (fixture->window), "ctrl+n");
  sheet = wait_for_sheet (LW_TYPE_STAGE_SHEET);
  type (fixture, sheet, "Garage Smit");
  key (fixture, sheet, "Return");
  type (fixture, sheet, "Schagen");
  key (fixture, sheet, "Tab");
  type (fixture, sheet, "0224-123456");
  key (fixture, sheet, "Return");
  assert_planned (fixture, "00130", 6);
  assert_company (fixture, "00130");
}

/* The same in one line, and the student too. */
static void
test_found_place_at_once (Fixture *fixture, gconstpointer data)
{
  GtkWindow *sheet;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", "planner");
  test_window_settle ();
  test_window_press (GTK_WINDOW (fixture->window), "ctrl+n");
  sheet = wait_for_sheet (LW_TYPE_STAGE_SHEET);
  type (fixture, sheet, "mulder");
  key (fixture, sheet, "Return");
  type (fixture, sheet, "Garage Smit, Schagen, 0224-123456");
  key (fixture, sheet, "Return");
  key (fixture, sheet, "Return");
  assert_planned (fixture, "00136", 5);
  assert_company (fixture, "00136");
}

/* From a cell of the figure to a planned stage. */
static void
test_form (Fixture *fixture, gconstpointer data)
{
  LwVariant *form
    = test_school_find (office (fixture), &lw_variant_record, "Beroepsvoorbereidende stage");
  GtkWidget *matrix;
  GtkWindow *sheet;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", "leerwerkvarianten");
  test_window_settle ();
  matrix = test_window_find (GTK_WIDGET (fixture->window), LW_TYPE_FORMS_MATRIX, NULL, NULL);
  lw_forms_matrix_set_selected_variant (LW_FORMS_MATRIX (matrix), form);
  gtk_widget_grab_focus (matrix);
  test_window_settle ();
  key (fixture, GTK_WINDOW (fixture->window), "ctrl+n");
  sheet = wait_for_sheet (LW_TYPE_STAGE_SHEET);
  type (fixture, sheet, "mulder");
  key (fixture, sheet, "Return");
  type (fixture, sheet, "bakkerij");
  key (fixture, sheet, "Return");
  key (fixture, sheet, "Return");
  assert_planned (fixture, "00136", 6);
}

static guint
count_rows (GtkWidget *list)
{
  guint n_rows = 0;

  while (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) n_rows) != NULL)
    n_rows++;

  return n_rows;
}

/* From the list of who has no place yet: one key, a workplace, Enter; and on to the next. */
static void
test_period (Fixture *fixture, gconstpointer data)
{
  LwWindow *window = fixture->window;
  GtkWidget *rows;
  GtkWindow *sheet;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.stage-periods", "s", "");
  test_window_settle ();
  test_window_press (GTK_WINDOW (window), "Return");
  rows = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_LIST_BOX);
  g_assert_nonnull (rows);
  g_assert_cmpuint (count_rows (rows), ==, 24);
  key (fixture, GTK_WINDOW (window), "Return");
  sheet = wait_for_sheet (LW_TYPE_STAGE_SHEET);
  type (fixture, sheet, "bakkerij");
  key (fixture, sheet, "Return");
  key (fixture, sheet, "Return");
  /* "<b>" comes first by name, and then El Amrani. */
  assert_planned (fixture, "00131", 4);
  test_window_wait (count_rows (rows) == 23);
  test_window_focus (GTK_WINDOW (window));
  test_window_press (GTK_WINDOW (window), "Return");
  sheet = wait_for_sheet (LW_TYPE_STAGE_SHEET);
  g_assert_nonnull (
    test_window_find (GTK_WIDGET (sheet), GTK_TYPE_TEXT, "text", "Fatima El Amrani"));
  test_window_press (sheet, "Escape");
  test_window_wait (test_window_toplevel (LW_TYPE_STAGE_SHEET) == NULL);
}

/* Shortened in its sheet, with what follows said beforehand; taken back in one. */
static void
test_change_period (Fixture *fixture, gconstpointer data)
{
  LwWindow *window = fixture->window;
  g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);
  LwStagePeriod *period
    = test_school_find (office (fixture), &lw_stage_period_record, "Maandagstage 3B");
  GtkWindow *sheet;

  lw_record_set_text (
    stage, "student",
    lw_record_get_id (test_school_find (office (fixture), &lw_student_record, "00130")));
  lw_record_set_text (stage, "stage-period", lw_record_get_id (LW_RECORD (period)));
  lw_record_set_text (stage, "state", "gevraagd");
  test_school_put (office (fixture), stage);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.stage-periods", "s",
                              lw_record_get_id (LW_RECORD (period)));
  test_window_settle ();
  test_window_press (GTK_WINDOW (window), "F2");
  sheet = wait_for_sheet (LW_TYPE_PERIOD_SHEET);
  g_assert_nonnull (
    test_window_find (GTK_WIDGET (sheet), GTK_TYPE_LABEL, "label", "1 stage goes by this period."));
  test_window_press (sheet, "ctrl+a");
  test_window_type (sheet, "1-2-2027");
  test_window_press (sheet, "Tab");
  test_window_wait (
    test_window_find (GTK_WIDGET (sheet), GTK_TYPE_LABEL, "label", "1 stage follows this change.")
    != NULL);
  test_window_press (sheet, "ctrl+Return");
  test_window_wait (test_window_toplevel (LW_TYPE_PERIOD_SHEET) == NULL);
  g_assert_cmpuint (
    g_date_get_month (&test_school_find_stage (office (fixture), "00130")->first_day), ==, 2);
  test_window_focus (GTK_WINDOW (window));
  test_window_press (GTK_WINDOW (window), "ctrl+z");
  test_window_wait (!g_date_valid (&test_school_find_stage (office (fixture), "00130")->first_day));
  g_assert_cmpuint (g_date_get_month (&period->first_day), ==, 1);
}

static GtkWidget *
state_button (Fixture *fixture)
{
  return test_window_find (GTK_WIDGET (fixture->window), LW_TYPE_STATE_BUTTON, NULL, NULL);
}

/* Of what was broken off the next places are offered; one is proposed as a stage of its own. */
static void
propose_another (Fixture *fixture)
{
  LwRecordList *stages = lw_office_get_list (office (fixture), &lw_placement_record);
  guint n_stages = lw_record_list_get_size (stages);
  GtkWindow *places = wait_for_sheet (LW_TYPE_NEXT_PLACES_WINDOW);

  test_window_wait (test_window_find (GTK_WIDGET (places), ADW_TYPE_ACTION_ROW, NULL, NULL)
                    != NULL);
  test_window_settle ();
  test_window_press (places, "Return");
  test_window_wait (lw_record_list_get_size (stages) == n_stages + 1);
  test_window_wait (test_window_toplevel (LW_TYPE_NEXT_PLACES_WINDOW) == NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  test_window_wait (lw_record_list_get_size (stages) == n_stages);
}

/* Where the stage is listed, by the keyboard: one act in the history. */
static void
test_state (Fixture *fixture, gconstpointer data)
{
  LwWindow *window = fixture->window;
  AdwViewStack *tabs;
  GtkWindow *dialog;

  open_student (fixture, "00123");
  tabs = ADW_VIEW_STACK (test_window_find (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK, NULL, NULL));
  adw_view_stack_set_visible_child_name (tabs, "stages");
  test_window_wait (state_button (fixture) != NULL
                    && gtk_widget_get_mapped (state_button (fixture)));
  gtk_widget_activate_action (state_button (fixture), "state.choose", "s", "loopt");
  test_window_wait (g_strcmp0 (test_school_find_stage (office (fixture), "00123")->state, "loopt")
                    == 0);

  gtk_widget_activate_action (state_button (fixture), "state.choose", "s", "afgebroken");
  test_window_wait (test_window_toplevel (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  dialog = wait_for_sheet (ADW_TYPE_MESSAGE_DIALOG);
  test_window_type (dialog, "Verhuisd");
  test_window_press (dialog, "Return");
  test_window_wait (
    g_strcmp0 (test_school_find_stage (office (fixture), "00123")->state, "afgebroken") == 0);
  g_assert_cmpstr (test_school_find_stage (office (fixture), "00123")->reason, ==, "Verhuisd");
  test_window_wait (test_window_toplevel (ADW_TYPE_MESSAGE_DIALOG) == NULL);
  propose_another (fixture);
  test_window_wait (
    g_strcmp0 (test_school_find_stage (office (fixture), "00123")->state, "afgebroken") == 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  test_window_wait (g_strcmp0 (test_school_find_stage (office (fixture), "00123")->state, "loopt")
                    == 0);
}

static LwContactMoment *
last_moment (Fixture *fixture, guint n_moments)
{
  LwRecordList *all
    = lw_office_get_list (lw_window_get_office (fixture->window), &lw_contact_moment_record);

  if (lw_record_list_get_size (all) < n_moments)
    return NULL;

  return lw_contact_moments_find_last (all,
                                       ((LwContactMoment *) lw_record_list_peek (all, 0))->company);
}

/* What a company says is kept with the state: a few words and Enter. One press from there to the
 * day on which it was signed; and of a refusal the next places are offered at once. */
static void
test_answer (Fixture *fixture, gconstpointer data)
{
  LwWindow *window = fixture->window;
  g_autofree char *workplace
    = g_strdup (test_school_find_stage (office (fixture), "00124")->workplace);
  GtkWindow *places;
  GtkWidget *button;

  open_student (fixture, "00124");
  adw_view_stack_set_visible_child_name (
    ADW_VIEW_STACK (test_window_find (GTK_WIDGET (window), ADW_TYPE_VIEW_STACK, NULL, NULL)),
    "stages");
  test_window_wait (state_button (fixture) != NULL
                    && gtk_widget_get_mapped (state_button (fixture)));
  gtk_widget_activate_action (state_button (fixture), "state.choose", "s", "toegezegd");
  test_window_wait (test_window_find (state_button (fixture), LW_TYPE_ANSWER_POPOVER, NULL, NULL)
                    != NULL);
  test_window_settle ();
  test_window_type (GTK_WINDOW (window), "Mag dinsdag beginnen");
  test_window_press (GTK_WINDOW (window), "Return");
  test_window_wait (
    g_strcmp0 (test_school_find_stage (office (fixture), "00124")->state, "toegezegd") == 0);
  g_assert_cmpstr (last_moment (fixture, 1)->text, ==, "Mag dinsdag beginnen");
  g_assert_cmpstr (last_moment (fixture, 1)->outcome, ==, "toegezegd");
  /* What comes next is offered. */
  test_window_wait (
    test_window_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "label", "_Print the agreement")
    != NULL);

  test_window_wait (
    (button = test_window_find (state_button (fixture), GTK_TYPE_BUTTON, "label", "Now: Signed"))
    != NULL);
  gtk_widget_grab_focus (button);
  test_window_press (GTK_WINDOW (window), "space");
  test_window_wait (
    g_strcmp0 (test_school_find_stage (office (fixture), "00124")->state, "getekend") == 0);
  g_assert_true (g_date_valid (&test_school_find_stage (office (fixture), "00124")->signed_on));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  test_window_wait (
    g_strcmp0 (test_school_find_stage (office (fixture), "00124")->state, "toegezegd") == 0);

  gtk_widget_activate_action (state_button (fixture), "state.refuse", NULL);
  test_window_settle ();
  test_window_press (GTK_WINDOW (window), "Return");
  places = wait_for_sheet (LW_TYPE_NEXT_PLACES_WINDOW);
  g_assert_cmpstr (test_school_find_stage (office (fixture), "00124")->state, ==, "zoekt");
  test_window_wait (test_window_find (GTK_WIDGET (places), ADW_TYPE_ACTION_ROW, NULL, NULL)
                    != NULL);
  test_window_settle ();
  test_window_press (places, "Return");
  test_window_wait (
    g_strcmp0 (test_school_find_stage (office (fixture), "00124")->state, "voorgesteld") == 0);
  g_assert_cmpstr (test_school_find_stage (office (fixture), "00124")->workplace, !=, workplace);
  test_window_wait (test_window_toplevel (LW_TYPE_NEXT_PLACES_WINDOW) == NULL);
}

/* Who is to be called, what to say, and one place to keep what was said. */
static void
test_call_list (Fixture *fixture, gconstpointer data)
{
  LwWindow *window = fixture->window;
  GtkWindow *list;
  GtkWidget *group;

  test_window_press (GTK_WINDOW (window), "ctrl+b");
  list = wait_for_sheet (LW_TYPE_CALL_LIST_WINDOW);
  group = test_window_find (GTK_WIDGET (list), LW_TYPE_CALL_GROUP, "title", "Bakkerij Vis");
  g_assert_nonnull (group);
  g_assert_nonnull (test_window_find (group, ADW_TYPE_ACTION_ROW, "title", "Bram Bakker"));
  g_assert_null (test_window_find (group, ADW_TYPE_ACTION_ROW, "title", "Last time"));
  gtk_widget_activate_action (group, "call.answer", "s", "terugbellen");
  test_window_settle ();
  test_window_type (list, "Donderdag bellen");
  test_window_press (list, "Return");
  test_window_wait (last_moment (fixture, 1) != NULL);
  g_assert_cmpstr (last_moment (fixture, 1)->text, ==, "Donderdag bellen");
  g_assert_true (g_date_valid (&last_moment (fixture, 1)->follow_up));
  test_window_wait (
    (group = test_window_find (GTK_WIDGET (list), LW_TYPE_CALL_GROUP, "title", "Bakkerij Vis"))
      != NULL
    && test_window_find (group, ADW_TYPE_ACTION_ROW, "title", "Last time") != NULL);
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (list), LW_TYPE_CALL_GROUP));

  test_window_press (list, "ctrl+p");
  test_window_wait (test_window_toplevel (LW_TYPE_PRINT_PREVIEW) != NULL);
  test_window_wait (
    lw_print_preview_get_document (LW_PRINT_PREVIEW (test_window_toplevel (LW_TYPE_PRINT_PREVIEW)))
    != NULL);
  test_window_press (GTK_WINDOW (test_window_toplevel (LW_TYPE_PRINT_PREVIEW)), "Escape");
  test_window_wait (test_window_toplevel (LW_TYPE_PRINT_PREVIEW) == NULL);
  gtk_window_close (list);
  test_window_wait (test_window_toplevel (LW_TYPE_CALL_LIST_WINDOW) == NULL);
}

/* A new one needs a class and a form; the rest has a beginning. */
static void
test_new_period (Fixture *fixture, gconstpointer data)
{
  LwWindow *window = fixture->window;
  GtkWindow *sheet;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "planner");
  test_window_settle ();
  test_window_press (GTK_WINDOW (window), "ctrl+e");
  test_window_wait (test_window_find (GTK_WIDGET (window), LW_TYPE_PERIODS_PAGE, NULL, NULL)
                    != NULL);
  test_window_settle ();
  test_window_press (GTK_WINDOW (window), "ctrl+d");
  sheet = wait_for_sheet (LW_TYPE_PERIOD_SHEET);
  g_assert_false (gtk_widget_get_sensitive (gtk_window_get_default_widget (sheet)));
  test_window_press (sheet, "Escape");
  test_window_wait (test_window_toplevel (LW_TYPE_PERIOD_SHEET) == NULL);
  test_window_focus (GTK_WINDOW (window));
  test_window_press (GTK_WINDOW (window), "alt+Left");
  test_window_settle ();
  g_assert_false (gtk_widget_get_mapped (
    test_window_find (GTK_WIDGET (window), LW_TYPE_PERIODS_PAGE, NULL, NULL)));
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = test_school_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/stage-acts/dossier", test_dossier);
  ADD ("/stage-acts/planner", test_planner);
  ADD ("/stage-acts/found-place", test_found_place);
  ADD ("/stage-acts/found-place-at-once", test_found_place_at_once);
  ADD ("/stage-acts/form", test_form);
  ADD ("/stage-acts/period", test_period);
  ADD ("/stage-acts/change-period", test_change_period);
  ADD ("/stage-acts/new-period", test_new_period);
  ADD ("/stage-acts/state", test_state);
  ADD ("/stage-acts/answer", test_answer);
  ADD ("/stage-acts/call-list", test_call_list);

  return g_test_run ();
}
