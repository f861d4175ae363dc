/* test-agreement-print.c - tests of a stage's way from promised to signed, in the real window
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-window.h"

#include "lw-agreement-bar.h"
#include "lw-date-entry.h"
#include "lw-date.h"
#include "lw-print-preview.h"
#include "lw-stage-sheet.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  LwOffice *school; /* made for the test; closed while the window has it */
  char *path;
  LwWindow *window;
  char *placement; /* id of a stage that was promised */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) promised = NULL;
  GDate first = lw_date_from_dmy (1, 12, 2026);

  fixture->school = test_school_new ();
  fixture->path = g_strdup (lw_office_get_path (fixture->school));
  promised = lw_record_copy (LW_RECORD (test_school_find_stage (fixture->school, "00123")));
  lw_record_set_text (promised, "state", "toegezegd");
  lw_record_set_date (promised, "first-day", &first);
  test_school_put (fixture->school, promised);
  fixture->placement = g_strdup (lw_record_get_id (promised));
  lw_office_close (fixture->school);
  fixture->window = test_school_window_open (fixture->path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_school_window_close (&fixture->window);
  test_school_free (fixture->school);
  g_free (fixture->path);
  g_free (fixture->placement);
}

static LwOffice *
office (Fixture *fixture)
{
  return lw_window_get_office (fixture->window);
}

static LwPlacement *
stage (Fixture *fixture)
{
  return lw_office_find (office (fixture), &lw_placement_record, fixture->placement);
}

static GtkWidget *
open_sheet (Fixture *fixture)
{
  GtkWidget *sheet;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-placement", "s",
                              fixture->placement);
  test_window_wait (test_window_toplevel (LW_TYPE_STAGE_SHEET) != NULL);
  sheet = test_window_toplevel (LW_TYPE_STAGE_SHEET);
  test_window_wait (gtk_widget_get_mapped (sheet));
  test_window_settle ();
  test_window_focus (GTK_WINDOW (sheet));

  return sheet;
}

static void
close_sheet (GtkWidget *sheet)
{
  gtk_window_close (GTK_WINDOW (sheet));
  test_window_wait (test_window_toplevel (LW_TYPE_STAGE_SHEET) == NULL);
}

static GtkWidget *
find_bar (GtkWidget *sheet)
{
  return test_window_find (sheet, LW_TYPE_AGREEMENT_BAR, NULL, NULL);
}

static const char *
line_of (GtkWidget *bar)
{
  return gtk_label_get_text (GTK_LABEL (test_window_find (bar, GTK_TYPE_LABEL, NULL, NULL)));
}

static LwPrintPreview *
wait_for_preview (void)
{
  test_window_wait (test_window_toplevel (LW_TYPE_PRINT_PREVIEW) != NULL);
  test_window_wait (
    lw_print_preview_get_document (LW_PRINT_PREVIEW (test_window_toplevel (LW_TYPE_PRINT_PREVIEW)))
    != NULL);
  test_window_settle ();

  return LW_PRINT_PREVIEW (test_window_toplevel (LW_TYPE_PRINT_PREVIEW));
}

static void
close_preview (LwPrintPreview *preview)
{
  gtk_window_close (GTK_WINDOW (preview));
  test_window_wait (test_window_toplevel (LW_TYPE_PRINT_PREVIEW) == NULL);
}

/* As to a printer, and into a file. */
static void
print_it (Fixture *fixture)
{
  g_autofree char *pdf = g_strconcat (fixture->path, ".pdf", NULL);
  LwPrintPreview *preview = wait_for_preview ();

  lw_print_preview_save_to (preview, pdf);
  test_window_wait (g_date_valid (&stage (fixture)->printed_on));
  close_preview (preview);
  g_remove (pdf);
}

static void
change_days (Fixture *fixture)
{
  LwRecord *next = lw_record_copy (LW_RECORD (stage (fixture)));
  g_autoptr (LwAct) act = lw_act_new ("plan", "Days");
  g_autoptr (GError) error = NULL;

  lw_record_set_text (next, "pattern", "lint:di");
  lw_act_put (act, next);
  lw_office_commit (office (fixture), act, &error);
  g_assert_no_error (error);
  g_object_unref (next);
}

static void
set_state (Fixture *fixture, const char *state)
{
  LwRecord *next = lw_record_copy (LW_RECORD (stage (fixture)));

  lw_record_set_text (next, "state", state);
  lw_record_set_date (next, "signed-on", NULL);
  test_school_put (office (fixture), next);
  g_object_unref (next);
}

/* From the sheet to paper: the stage says that it was printed, and when that no longer stands. */
static void
test_print (Fixture *fixture, gconstpointer data)
{
  GDate today = lw_today ();
  GtkWidget *sheet = open_sheet (fixture);
  GtkWidget *bar = find_bar (sheet);

  g_assert_true (gtk_widget_get_visible (bar));
  test_window_wait (strstr (line_of (bar), "agreement not printed yet") != NULL);
  test_window_press (GTK_WINDOW (sheet), "ctrl+shift+p");
  test_window_wait (test_window_toplevel (LW_TYPE_STAGE_SHEET) == NULL);
  print_it (fixture);
  g_assert_true (lw_date_equal (&stage (fixture)->printed_on, &today));

  sheet = open_sheet (fixture);
  g_assert_nonnull (strstr (line_of (find_bar (sheet)), "agreement printed on"));
  close_sheet (sheet);
  change_days (fixture);
  g_assert_false (g_date_valid (&stage (fixture)->printed_on));
  sheet = open_sheet (fixture);
  test_window_wait (strstr (line_of (find_bar (sheet)), "changed since") != NULL);
  close_sheet (sheet);

  /* Taking the change back brings the day back; taking the printing back leaves nothing. */
  g_assert_true (lw_office_undo (office (fixture), NULL));
  g_assert_true (lw_date_equal (&stage (fixture)->printed_on, &today));
  g_assert_true (lw_office_undo (office (fixture), NULL));
  sheet = open_sheet (fixture);
  test_window_settle ();
  test_window_wait (strstr (line_of (find_bar (sheet)), "agreement not printed yet") != NULL);
  close_sheet (sheet);
}

/* Promised in the sheet, its agreement is offered as where it is promised in a list. */
static void
test_offer (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sheet, *row;
  guint promised = 0;

  set_state (fixture, "gevraagd");
  sheet = open_sheet (fixture);
  row = test_window_find (sheet, ADW_TYPE_COMBO_ROW, "title", "State");
  while (strcmp (lw_placement_state_values[promised], "toegezegd") != 0)
    promised++;
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), promised);
  gtk_widget_activate_action (sheet, "sheet.keep", NULL);
  test_window_wait (test_window_toplevel (LW_TYPE_STAGE_SHEET) == NULL);
  test_window_wait (test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "label",
                                      "_Print the agreement")
                    != NULL);
  g_assert_cmpstr (stage (fixture)->state, ==, "toegezegd");
}

/* Signed by one click, the day is today's; it was on another day, and is put right. */
static void
test_other_day (Fixture *fixture, gconstpointer data)
{
  GDate was = lw_date_from_dmy (24, 11, 2026), day = lw_date_from_dmy (20, 11, 2026);
  GtkWidget *sheet, *bar, *button, *entry;

  set_state (fixture, "loopt");
  sheet = open_sheet (fixture);
  g_signal_emit_by_name (find_bar (sheet), "signed", &was);
  gtk_widget_activate_action (sheet, "sheet.keep", NULL);
  test_window_wait (test_window_toplevel (LW_TYPE_STAGE_SHEET) == NULL);

  sheet = open_sheet (fixture);
  bar = find_bar (sheet);
  button = test_window_find (bar, GTK_TYPE_MENU_BUTTON, NULL, NULL);
  g_assert_true (gtk_widget_get_visible (button));
  entry = test_window_find (button, LW_TYPE_DATE_ENTRY, NULL, NULL);
  g_assert_true (lw_date_equal (lw_date_entry_get_date (LW_DATE_ENTRY (entry)), &was));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  lw_date_entry_set_date (LW_DATE_ENTRY (entry), &day);
  gtk_widget_activate_action (bar, "agreement.sign", NULL);
  gtk_widget_activate_action (sheet, "sheet.keep", NULL);
  test_window_wait (test_window_toplevel (LW_TYPE_STAGE_SHEET) == NULL);
  g_assert_true (lw_date_equal (&stage (fixture)->signed_on, &day));
}

/* What was changed in the sheet and not kept is not printed. */
static void
test_dirty (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sheet = open_sheet (fixture);
  GtkWidget *bar = find_bar (sheet);
  GtkWidget *button = test_window_find (bar, GTK_TYPE_BUTTON, "action-name", "agreement.print");
  GDate day = lw_date_from_dmy (20, 11, 2026);

  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (bar, "signed", &day);
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_nonnull (strstr (line_of (bar), "agreement signed on vr 20 november 2026"));
  gtk_widget_activate_action (sheet, "sheet.keep", NULL);
  test_window_wait (test_window_toplevel (LW_TYPE_STAGE_SHEET) == NULL);
  g_assert_cmpstr (stage (fixture)->state, ==, "getekend");
  g_assert_true (lw_date_equal (&stage (fixture)->signed_on, &day));

  /* Of one that goes on the day is noted, and it goes on. */
  set_state (fixture, "loopt");
  sheet = open_sheet (fixture);
  g_signal_emit_by_name (find_bar (sheet), "signed", &day);
  gtk_widget_activate_action (sheet, "sheet.keep", NULL);
  test_window_wait (test_window_toplevel (LW_TYPE_STAGE_SHEET) == NULL);
  g_assert_cmpstr (stage (fixture)->state, ==, "loopt");
  g_assert_true (lw_date_equal (&stage (fixture)->signed_on, &day));

  /* One that nobody promised any more has no agreement. */
  set_state (fixture, "gevraagd");
  sheet = open_sheet (fixture);
  g_assert_false (gtk_widget_get_visible (find_bar (sheet)));
  close_sheet (sheet);
}

/* All that wait for a signature, and those of students, at once. */
static void
test_several (Fixture *fixture, gconstpointer data)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  LwRecord *student = test_school_find (office (fixture), &lw_student_record, "00123");
  LwRecord *other = test_school_find (office (fixture), &lw_student_record, "00140");
  const char *ids[] = { lw_record_get_id (student), NULL };
  const char *others[] = { lw_record_get_id (other), NULL };
  GtkWidget *button;

  button = test_window_find (window, GTK_TYPE_BUTTON, "action-name", "win.print-agreements");
  g_assert_nonnull (button);
  test_window_wait (gtk_widget_get_mapped (button));
  gtk_widget_activate (button);
  close_preview (wait_for_preview ());

  gtk_widget_activate_action (window, "win.agreements-of", "^as", others);
  test_window_settle ();
  g_assert_null (test_window_toplevel (LW_TYPE_PRINT_PREVIEW));
  gtk_widget_activate_action (window, "win.agreements-of", "^as", ids);
  g_assert_nonnull (
    test_window_find (GTK_WIDGET (wait_for_preview ()), GTK_TYPE_EXPANDER, NULL, NULL));
  close_preview (wait_for_preview ());
  g_assert_false (g_date_valid (&stage (fixture)->printed_on));
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = test_school_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/agreement-print/print", test_print);
  ADD ("/agreement-print/dirty", test_dirty);
  ADD ("/agreement-print/offer", test_offer);
  ADD ("/agreement-print/other-day", test_other_day);
  ADD ("/agreement-print/several", test_several);

  return g_test_run ();
}
