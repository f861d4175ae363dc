/* test-visits-window.c - tests of supervisors and their visits, with real widgets and keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-window.h"

#include "lw-date-entry.h"
#include "lw-date.h"
#include "lw-hand-out-pane.h"
#include "lw-print-preview.h"
#include "lw-stage-sheet.h"
#include "lw-visit-pane.h"
#include "lw-visit-row.h"
#include "lw-visits-window.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *school; /* made for the test; closed while the window has it */
  char *path;
  LwWindow *window;
  GtkWindow *visits;
} Fixture;

static LwOffice *
office (Fixture *fixture)
{
  return lw_window_get_office (fixture->window);
}

/* Who may guide stages, of which one is signed and has nobody yet. */
static void
add_supervisors (LwOffice *school)
{
  const char *const roles[] = { "mentor", "stagebegeleider", NULL };
  g_autoptr (LwRecord) anna
    = lw_record_copy (test_school_find (school, &lw_staff_record, "Anna de Wit"));
  g_autoptr (LwRecord) bo = lw_record_new (&lw_staff_record, NULL);

  lw_record_set_list (anna, "roles", roles);
  test_school_put (school, anna);
  lw_record_set_text (bo, "name", "Bo Visser");
  lw_record_set_list (bo, "roles", roles + 1);
  test_school_put (school, bo);
}

static void
open_visits (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.visits", "s", "");
  test_window_wait (test_window_toplevel (LW_TYPE_VISITS_WINDOW) != NULL);
  fixture->visits = test_window_toplevel (LW_TYPE_VISITS_WINDOW);
  test_window_wait (gtk_widget_get_mapped (GTK_WIDGET (fixture->visits)));
  test_window_settle ();
  test_window_focus (fixture->visits);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->school = test_school_new ();
  fixture->path = g_strdup (lw_office_get_path (fixture->school));
  add_supervisors (fixture->school);
  lw_office_close (fixture->school);
  fixture->window = test_school_window_open (fixture->path);
  open_visits (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (test_window_toplevel (LW_TYPE_VISITS_WINDOW) != NULL)
    gtk_window_close (fixture->visits);
  test_window_wait (test_window_toplevel (LW_TYPE_VISITS_WINDOW) == NULL);
  test_school_window_close (&fixture->window);
  test_school_free (fixture->school);
  g_free (fixture->path);
}

static LwPlacement *
signed_stage (Fixture *fixture)
{
  LwRecordList *placements = lw_office_get_list (office (fixture), &lw_placement_record);

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if (g_strcmp0 (placement->state, "getekend") == 0)
        return placement;
    }
  g_assert_not_reached ();
}

static guint
count_visits (Fixture *fixture)
{
  return lw_record_list_get_size (lw_office_get_list (office (fixture), &lw_visit_record));
}

static LwVisit *
only_visit (Fixture *fixture)
{
  g_assert_cmpuint (count_visits (fixture), ==, 1);

  return lw_record_list_peek (lw_office_get_list (office (fixture), &lw_visit_record), 0);
}

static GtkWidget *
find (Fixture *fixture, GType type, const char *property, const char *text)
{
  return test_window_find (GTK_WIDGET (fixture->visits), type, property, text);
}

static void
activate (Fixture *fixture, GType pane, const char *action)
{
  g_assert_true (gtk_widget_activate_action (find (fixture, pane, NULL, NULL), action, NULL));
}

/* The stage of nobody goes to one of the two, in one act. */
static void
hand_out (Fixture *fixture)
{
  g_assert_nonnull (find (fixture, GTK_TYPE_LABEL, "label", "Without a supervisor: 1 stage"));
  g_assert_nonnull (find (fixture, GTK_TYPE_BUTTON, "label", "_Hand out 1 stage"));
  activate (fixture, LW_TYPE_HAND_OUT_PANE, "hand-out.keep");
  test_window_wait (signed_stage (fixture)->supervisor != NULL);
  test_school_settle (office (fixture));
  test_window_settle ();
}

static void
test_hand_out (Fixture *fixture, gconstpointer data)
{
  LwRecord *anna = test_school_find (office (fixture), &lw_staff_record, "Anna de Wit");
  LwRecord *bo = test_school_find (office (fixture), &lw_staff_record, "Bo Visser");
  g_autofree char *title = NULL;

  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find (fixture, GTK_TYPE_TOGGLE_BUTTON, NULL, NULL)), TRUE);
  test_window_settle ();
  hand_out (fixture);
  g_assert_cmpstr (signed_stage (fixture)->supervisor, ==, lw_record_get_id (anna));

  /* And on to another, which undo takes back. */
  g_assert_true (
    gtk_widget_activate_action (GTK_WIDGET (fixture->visits), "visits.hand-over", NULL));
  test_window_settle ();
  g_assert_true (gtk_widget_get_mapped (find (fixture, LW_TYPE_HAND_OUT_PANE, NULL, NULL)));
  test_window_click (fixture->visits,
                     test_window_find (find (fixture, LW_TYPE_HAND_OUT_PANE, NULL, NULL),
                                       GTK_TYPE_BUTTON, "label", "_Cancel"));
  test_window_wait (gtk_widget_get_mapped (find (fixture, LW_TYPE_VISIT_PANE, NULL, NULL)));
  gtk_widget_activate_action (GTK_WIDGET (fixture->visits), "visits.hand-over", NULL);
  test_window_settle ();
  g_assert_nonnull (find (fixture, GTK_TYPE_BUTTON, "label", "_Hand 1 stage over"));
  activate (fixture, LW_TYPE_HAND_OUT_PANE, "hand-out.keep");
  test_window_wait (g_strcmp0 (signed_stage (fixture)->supervisor, lw_record_get_id (bo)) == 0);
  test_school_settle (office (fixture));
  test_window_focus (fixture->visits);
  test_window_press (fixture->visits, "ctrl+z");
  test_window_wait (g_strcmp0 (signed_stage (fixture)->supervisor, lw_record_get_id (anna)) == 0);
  test_school_settle (office (fixture));
  test_window_settle ();
}

/* What is missing is planned in one act, moved by its date, and told of as it is typed. */
static void
test_plan (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row, *field;
  LwVisit *visit;
  GDate moved = lw_date_from_dmy (16, 2, 2027);

  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find (fixture, GTK_TYPE_TOGGLE_BUTTON, NULL, NULL)), TRUE);
  test_window_settle ();
  hand_out (fixture);
  activate (fixture, LW_TYPE_VISIT_PANE, "visits.plan");
  test_window_wait (count_visits (fixture) == 1);
  test_window_settle ();
  visit = only_visit (fixture);
  g_assert_cmpint (lw_date_compare (&visit->date, &signed_stage (fixture)->first_day), >, 0);
  g_assert_cmpint (lw_date_compare (&visit->date, &signed_stage (fixture)->last_day), <, 0);
  g_assert_nonnull (find (fixture, GTK_TYPE_BUTTON, "label", "All visits are planned"));

  row = find (fixture, LW_TYPE_VISIT_ROW, NULL, NULL);
  lw_part_row_open (LW_PART_ROW (row));
  test_window_settle ();
  g_assert_nonnull (test_window_find (row, GTK_TYPE_LABEL, "label", "Planned"));
  field = test_window_find (row, LW_TYPE_DATE_ENTRY, NULL, NULL);
  lw_date_entry_set_date (LW_DATE_ENTRY (field), &moved);
  test_window_wait (lw_date_equal (&only_visit (fixture)->date, &moved));

  field = test_window_find (row, ADW_TYPE_ACTION_ROW, "title", "Done");
  gtk_switch_set_active (GTK_SWITCH (test_window_find (field, GTK_TYPE_SWITCH, NULL, NULL)), TRUE);
  test_window_wait (lw_is_true (only_visit (fixture)->done));
  gtk_widget_grab_focus (test_window_find (row, GTK_TYPE_TEXT_VIEW, NULL, NULL));
  test_window_type (fixture->visits, "Gaat goed");
  test_window_wait (g_strcmp0 (only_visit (fixture)->text, "Gaat goed") == 0);
  g_assert_nonnull (test_window_find (row, GTK_TYPE_LABEL, "label", "Done"));

  gtk_widget_activate_action (row, "part.delete", NULL);
  test_window_wait (count_visits (fixture) == 0);
  test_school_settle (office (fixture));
  test_window_settle ();
  g_assert_null (find (fixture, LW_TYPE_VISIT_ROW, NULL, NULL));
  gtk_widget_activate_action (GTK_WIDGET (fixture->visits), "win.undo", NULL);
  test_window_wait (count_visits (fixture) == 1);
  test_window_settle ();
  g_assert_nonnull (find (fixture, LW_TYPE_VISIT_ROW, NULL, NULL));
}

/* One that was not planned: today, and its row opens; and all of it on paper. */
static void
test_add (Fixture *fixture, gconstpointer data)
{
  GDate today = lw_today ();
  LwVisit *visit;

  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find (fixture, GTK_TYPE_TOGGLE_BUTTON, NULL, NULL)), TRUE);
  test_window_settle ();
  hand_out (fixture);
  gtk_widget_activate_action (find (fixture, LW_TYPE_VISIT_PANE, NULL, NULL), "visits.add", "s",
                              lw_record_get_id (LW_RECORD (signed_stage (fixture))));
  test_window_wait (count_visits (fixture) == 1);
  test_window_settle ();
  visit = only_visit (fixture);
  g_assert_cmpstr (visit->placement, ==, lw_record_get_id (LW_RECORD (signed_stage (fixture))));
  g_assert_true (lw_date_equal (&visit->date, &today));
  g_assert_true (adw_expander_row_get_expanded (
    ADW_EXPANDER_ROW (find (fixture, LW_TYPE_VISIT_ROW, NULL, NULL))));

  test_window_press (fixture->visits, "ctrl+p");
  test_window_wait (test_window_toplevel (LW_TYPE_PRINT_PREVIEW) != NULL);
  test_window_wait (
    lw_print_preview_get_document (LW_PRINT_PREVIEW (test_window_toplevel (LW_TYPE_PRINT_PREVIEW)))
    != NULL);
  test_window_press (test_window_toplevel (LW_TYPE_PRINT_PREVIEW), "Escape");
  test_window_wait (test_window_toplevel (LW_TYPE_PRINT_PREVIEW) == NULL);
  test_window_focus (fixture->visits);
}

/* From the list, with the toast of what was done a moment ago in sight. */
static void
test_escape (Fixture *fixture, gconstpointer data)
{
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find (fixture, GTK_TYPE_TOGGLE_BUTTON, NULL, NULL)), TRUE);
  test_window_settle ();
  hand_out (fixture);
  gtk_widget_grab_focus (find (fixture, GTK_TYPE_LIST_VIEW, NULL, NULL));
  test_window_focus (fixture->visits);
  test_window_press (fixture->visits, "Down");
  test_window_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->visits),
                                         find (fixture, GTK_TYPE_LIST_VIEW, NULL, NULL)));
  g_assert_nonnull (find (fixture, g_type_from_name ("AdwToastWidget"), NULL, NULL));
  test_window_press (fixture->visits, "Escape");
  test_window_wait (test_window_toplevel (LW_TYPE_VISITS_WINDOW) == NULL);
}

/* A stage opened from here goes back to the visits, and opens no others over them. */
static void
test_return (Fixture *fixture, gconstpointer data)
{
  GtkWindow *sheet;

  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find (fixture, GTK_TYPE_TOGGLE_BUTTON, NULL, NULL)), TRUE);
  test_window_settle ();
  hand_out (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->visits), "win.open-placement", "s",
                              lw_record_get_id (LW_RECORD (signed_stage (fixture))));
  test_window_wait (test_window_toplevel (LW_TYPE_STAGE_SHEET) != NULL);
  sheet = test_window_toplevel (LW_TYPE_STAGE_SHEET);
  gtk_widget_activate_action (GTK_WIDGET (sheet), "win.visits", "s",
                              signed_stage (fixture)->supervisor);
  test_window_wait (test_window_toplevel (LW_TYPE_STAGE_SHEET) == NULL);
  test_window_settle ();
  g_assert_true (test_window_toplevel (LW_TYPE_VISITS_WINDOW) == fixture->visits);
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = test_school_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/visits-window/hand-out", test_hand_out);
  ADD ("/visits-window/plan", test_plan);
  ADD ("/visits-window/add", test_add);
  ADD ("/visits-window/escape", test_escape);
  ADD ("/visits-window/return", test_return);

  return g_test_run ();
}
