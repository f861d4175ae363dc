/* test-student-sheet.c - tests of a student's details, a new student and one that is deleted
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "doors.h"

#include "lw-date.h"
#include "lw-dossier-window.h"
#include "lw-notice.h"
#include "lw-student-new.h"
#include "lw-student-sheet.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

#include <string.h>

static LwOffice *
office_of (Doors *fixture)
{
  return lw_window_get_office (fixture->window);
}

static void
settle (Doors *fixture)
{
  test_school_settle (office_of (fixture));
  test_window_settle ();
}

static LwStudent *
student (Doors *fixture, const char *number)
{
  LwRecordList *students = lw_office_get_list (office_of (fixture), &lw_student_record);

  return (LwStudent *) lw_record_list_find_by_key (students, number);
}

static GtkWidget *
find_sheet (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

static GtkWidget *
open_sheet (Doors *fixture, const char *number)
{
  doors_show (fixture, fixture->path);
  doors_open_student (fixture, number);
  test_window_focus (GTK_WINDOW (fixture->window));
  test_window_press (GTK_WINDOW (fixture->window), "alt+Return");
  test_window_wait (find_sheet (LW_TYPE_STUDENT_SHEET) != NULL);
  settle (fixture);

  return find_sheet (LW_TYPE_STUDENT_SHEET);
}

static GtkWidget *
row_of (GtkWidget *sheet, const char *title)
{
  GtkWidget *row = test_window_find (sheet, ADW_TYPE_PREFERENCES_ROW, "title", title);

  g_assert_nonnull (row);

  return row;
}

/* As by hand: what is there is replaced, and the field is left. */
static void
type_in (Doors *fixture, GtkWidget *sheet, const char *title, const char *text)
{
  gtk_widget_grab_focus (row_of (sheet, title));
  gtk_editable_set_text (GTK_EDITABLE (row_of (sheet, title)), text);
  gtk_window_set_focus (GTK_WINDOW (gtk_widget_get_root (sheet)), NULL);
  settle (fixture);
}

static const char *
shown (GtkWidget *sheet, const char *title)
{
  return gtk_editable_get_text (GTK_EDITABLE (row_of (sheet, title)));
}

static void
undo (Doors *fixture, GtkWidget *window)
{
  gtk_widget_activate_action (window, "win.undo", NULL);
  settle (fixture);
}

/* Whether a notice under the field says so. */
static gboolean
says (GtkWidget *sheet, const char *title, const char *text)
{
  LwNotice *notice = lw_notice_peek (row_of (sheet, title));
  GtkWidget *label
    = notice != NULL ? test_window_find (GTK_WIDGET (notice), GTK_TYPE_LABEL, "label", text) : NULL;

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
choose (Doors *fixture, GtkWidget *sheet, const char *title, guint position)
{
  adw_combo_row_set_selected (ADW_COMBO_ROW (row_of (sheet, title)), position);
  settle (fixture);
}

static void
close_sheet (Doors *fixture, GtkWidget *sheet)
{
  gtk_window_close (GTK_WINDOW (sheet));
  settle (fixture);
}

static void
answer (Doors *fixture, const char *response)
{
  GtkWidget *dialog;

  test_window_wait (find_sheet (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  dialog = find_sheet (ADW_TYPE_MESSAGE_DIALOG);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), response);
  gtk_window_close (GTK_WINDOW (dialog));
  settle (fixture);
}

/* Typed is kept; undo takes it back, in the sheet as well. */
static void
test_edit (Doors *fixture, gconstpointer data)
{
  GtkWidget *sheet = open_sheet (fixture, "00125");

  g_assert_cmpstr (shown (sheet, "Given name"), ==, "Yusuf");
  test_window_focus (GTK_WINDOW (sheet));
  test_window_settle ();
  /* A key typed at once does not take the name away. */
  g_assert_false (
    gtk_editable_get_selection_bounds (GTK_EDITABLE (row_of (sheet, "Given name")), NULL, NULL));
  type_in (fixture, sheet, "Telephone", "0182 123456");
  type_in (fixture, sheet, "Postcode", "2801 AB");
  type_in (fixture, sheet, "E-mail", "yusuf@example.org");
  type_in (fixture, sheet, "Given name", "Youssef");
  gtk_switch_set_active (
    GTK_SWITCH (test_window_find (row_of (sheet, "Leerwerktraject"), GTK_TYPE_SWITCH, NULL, NULL)),
    TRUE);
  settle (fixture);
  g_assert_cmpstr (student (fixture, "00125")->phone, ==, "0182 123456");
  g_assert_cmpstr (student (fixture, "00125")->postcode, ==, "2801 AB");
  g_assert_cmpstr (student (fixture, "00125")->email, ==, "yusuf@example.org");
  g_assert_cmpstr (student (fixture, "00125")->given_name, ==, "Youssef");
  g_assert_true (lw_is_true (student (fixture, "00125")->leerwerktraject));

  undo (fixture, sheet);
  undo (fixture, sheet);
  g_assert_cmpstr (student (fixture, "00125")->given_name, ==, "Yusuf");
  g_assert_cmpstr (shown (sheet, "Given name"), ==, "Yusuf");
  g_assert_false (lw_is_true (student (fixture, "00125")->leerwerktraject));
  close_sheet (fixture, sheet);
  /* The dossier's head says it. */
  g_assert_nonnull (doors_find (fixture, GTK_TYPE_LABEL, "label", "Yusuf Yılmaz"));
}

static void
test_birth_date (Doors *fixture, gconstpointer data)
{
  GtkWidget *sheet = open_sheet (fixture, "00125");
  GtkWidget *entry = test_window_find (row_of (sheet, "Date of birth"), GTK_TYPE_ENTRY, NULL, NULL);
  GDate born = lw_date_from_dmy (9, 4, 2011);

  test_window_focus (GTK_WINDOW (sheet));
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "9-4-2011");
  /* Half typed is kept too. */
  close_sheet (fixture, sheet);
  g_assert_true (lw_date_equal (&student (fixture, "00125")->birth_date, &born));
}

/* What a student can't be without is not emptied; another field is kept all the same. */
static void
test_required (Doors *fixture, gconstpointer data)
{
  static const struct
  {
    const char *title;
    const char *said;
  } fields[] = {
    { "Family name", "Not kept: this must be filled in. It stays “Yılmaz”." },
    { "Student number", "Not kept: this must be filled in. It stays “00125”." },
  };
  GtkWidget *sheet = open_sheet (fixture, "00125");

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      gtk_widget_grab_focus (row_of (sheet, fields[i].title));
      gtk_editable_set_text (GTK_EDITABLE (row_of (sheet, fields[i].title)), "");
      type_in (fixture, sheet, "Telephone", fields[i].title);
      g_assert_true (says (sheet, fields[i].title, fields[i].said));
      g_assert_cmpstr (student (fixture, "00125")->family_name, ==, "Yılmaz");
      g_assert_cmpstr (student (fixture, "00125")->phone, ==, fields[i].title);
      type_in (fixture, sheet, fields[i].title, i == 0 ? "Yılmaz" : "00125");
      g_assert_false (says (sheet, fields[i].title, fields[i].said));
    }
  close_sheet (fixture, sheet);
}

static void
test_double_number (Doors *fixture, gconstpointer data)
{
  const char *said
    = "Not kept: the student number 00124 is already that of Bram Bakker. It stays “00125”.";
  GtkWidget *sheet = open_sheet (fixture, "00125");

  type_in (fixture, sheet, "Student number", "00124");
  g_assert_true (says (sheet, "Student number", said));
  g_assert_cmpstr (student (fixture, "00124")->given_name, ==, "Bram");
  g_assert_nonnull (student (fixture, "00125"));
  type_in (fixture, sheet, "Infix", "van");
  g_assert_cmpstr (student (fixture, "00125")->infix, ==, "van");

  type_in (fixture, sheet, "Student number", "00999");
  g_assert_false (says (sheet, "Student number", said));
  g_assert_cmpstr (student (fixture, "00999")->given_name, ==, "Yusuf");
  close_sheet (fixture, sheet);
}

/* Without a class nothing comes from it. */
static void
test_group (Doors *fixture, gconstpointer data)
{
  GtkWidget *sheet = open_sheet (fixture, "00125");
  AdwActionRow *mentor = ADW_ACTION_ROW (row_of (sheet, "Mentor"));
  g_autofree char *was = g_strdup (student (fixture, "00125")->group);

  g_assert_cmpstr (adw_action_row_get_subtitle (mentor), ==, "Class: Anna de Wit");
  g_assert_cmpuint (adw_combo_row_get_selected (ADW_COMBO_ROW (mentor)), ==, 0);
  choose (fixture, sheet, "Class", 0);
  g_assert_null (student (fixture, "00125")->group);
  g_assert_cmpstr (adw_action_row_get_subtitle (mentor), ==, "");
  choose (fixture, sheet, "Class", 1);
  g_assert_cmpstr (student (fixture, "00125")->group, ==, was);

  choose (fixture, sheet, "Track", 1);
  choose (fixture, sheet, "Mentor", 1);
  g_assert_cmpstr (student (fixture, "00125")->track, ==, "bb");
  g_assert_nonnull (student (fixture, "00125")->mentor);
  choose (fixture, sheet, "Track", 0);
  g_assert_null (student (fixture, "00125")->track);
  close_sheet (fixture, sheet);
}

static GtkWidget *
guardian_row (GtkWidget *sheet)
{
  return test_window_find (sheet, ADW_TYPE_EXPANDER_ROW, NULL, NULL);
}

static void
test_guardian (Doors *fixture, gconstpointer data)
{
  GtkWidget *sheet = open_sheet (fixture, "00125");
  g_autoptr (LwGuardian) kept = NULL;
  GtkWidget *row;

  g_assert_null (guardian_row (sheet));
  gtk_widget_activate_action (test_window_find (sheet, GTK_TYPE_BUTTON, "action-name", "parts.add"),
                              "parts.add", NULL);
  test_window_wait (guardian_row (sheet) != NULL);
  row = guardian_row (sheet);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  gtk_editable_set_text (GTK_EDITABLE (row_of (row, "Name")), "Ayşe Yılmaz");
  type_in (fixture, row, "Telephone", "06 1234");
  type_in (fixture, row, "Language", "Turks");
  kept = test_school_only (office_of (fixture), &lw_guardian_record, "student",
                           lw_record_get_id (LW_RECORD (student (fixture, "00125"))));
  g_assert_cmpstr (kept->name, ==, "Ayşe Yılmaz");
  g_assert_cmpstr (kept->phone, ==, "06 1234");
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Ayşe Yılmaz");
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "06 1234 · Turks");

  gtk_widget_activate_action (row, "part.delete", NULL);
  test_window_wait (guardian_row (sheet) == NULL);
  settle (fixture);
  undo (fixture, sheet);
  test_window_wait (guardian_row (sheet) != NULL);
  close_sheet (fixture, sheet);

  /* Read back when the sheet is opened again. */
  test_window_press (GTK_WINDOW (fixture->window), "alt+Return");
  test_window_wait (find_sheet (LW_TYPE_STUDENT_SHEET) != NULL);
  sheet = find_sheet (LW_TYPE_STUDENT_SHEET);
  test_window_wait (guardian_row (sheet) != NULL);
  close_sheet (fixture, sheet);
}

static void
test_new (Doors *fixture, gconstpointer data)
{
  GtkWidget *sheet;

  doors_show (fixture, fixture->path);
  doors_open_student (fixture, "00125");
  test_window_focus (GTK_WINDOW (fixture->window));
  test_window_press (GTK_WINDOW (fixture->window), "ctrl+shift+n");
  test_window_wait (find_sheet (LW_TYPE_STUDENT_NEW) != NULL);
  sheet = find_sheet (LW_TYPE_STUDENT_NEW);
  test_window_focus (GTK_WINDOW (sheet));
  test_window_type (GTK_WINDOW (sheet), "Ada");
  test_window_press (GTK_WINDOW (sheet), "Return");
  settle (fixture);
  g_assert_true (says (sheet, "Family name", "Not kept yet: this must be filled in"));
  g_assert_true (says (sheet, "Student number", "Not kept yet: this must be filled in"));
  test_window_type (GTK_WINDOW (sheet), "Aalbers");
  g_assert_cmpstr (shown (sheet, "Family name"), ==, "Aalbers");
  gtk_widget_grab_focus (row_of (sheet, "Student number"));
  test_window_type (GTK_WINDOW (sheet), "00124");
  test_window_press (GTK_WINDOW (sheet), "Return");
  settle (fixture);
  g_assert_true (says (sheet, "Student number",
                       "Not kept yet: the student number 00124 is already that of Bram Bakker"));
  gtk_editable_set_text (GTK_EDITABLE (row_of (sheet, "Student number")), "00777");
  adw_combo_row_set_selected (ADW_COMBO_ROW (row_of (sheet, "Class")), 1);
  gtk_widget_grab_focus (row_of (sheet, "Student number"));
  test_window_press (GTK_WINDOW (sheet), "Return");
  test_window_wait (find_sheet (LW_TYPE_STUDENT_NEW) == NULL);
  settle (fixture);
  g_assert_cmpstr (student (fixture, "00777")->given_name, ==, "Ada");
  g_assert_nonnull (student (fixture, "00777")->group);
  g_assert_true (doors_is_shown (doors_find (fixture, GTK_TYPE_LABEL, "label", "Ada Aalbers")));

  undo (fixture, GTK_WIDGET (fixture->window));
  g_assert_null (student (fixture, "00777"));
}

/* What was filled in does not go without being asked. */
static void
test_new_cancelled (Doors *fixture, gconstpointer data)
{
  GtkWidget *sheet;

  doors_show (fixture, fixture->path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.new-student", "s", "");
  test_window_wait (find_sheet (LW_TYPE_STUDENT_NEW) != NULL);
  sheet = find_sheet (LW_TYPE_STUDENT_NEW);
  gtk_editable_set_text (GTK_EDITABLE (row_of (sheet, "Given name")), "Ada");
  gtk_window_close (GTK_WINDOW (sheet));
  answer (fixture, "stay");
  g_assert_true (find_sheet (LW_TYPE_STUDENT_NEW) == sheet);
  gtk_window_close (GTK_WINDOW (sheet));
  answer (fixture, "discard");
  g_assert_null (find_sheet (LW_TYPE_STUDENT_NEW));
}

static guint
count_of (Doors *fixture, const LwRecordType *type, const char *field, const char *id)
{
  const char *fields[] = { field };
  const char *values[] = { id };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found
    = lw_office_query (office_of (fixture), type, fields, values, 1, &error);

  g_assert_no_error (error);

  return found->len;
}

static void
give_dossier (Doors *fixture, const char *id)
{
  g_autoptr (LwRecord) pop = lw_record_new (&lw_pop_record, NULL);
  g_autoptr (LwRecord) goal = lw_record_new (&lw_goal_record, NULL);
  g_autoptr (LwRecord) item = lw_record_new (&lw_portfolio_item_record, NULL);
  g_autoptr (LwRecord) guardian = lw_record_new (&lw_guardian_record, NULL);

  lw_record_set_text (pop, "student", id);
  test_school_put (office_of (fixture), pop);
  lw_record_set_text (goal, "pop", lw_record_get_id (pop));
  test_school_put (office_of (fixture), goal);
  lw_record_set_text (item, "student", id);
  test_school_put (office_of (fixture), item);
  lw_record_set_text (guardian, "student", id);
  test_school_put (office_of (fixture), guardian);
}

static guint
count_stages (Doors *fixture, const char *id)
{
  return count_of (fixture, &lw_placement_record, "student", id);
}

/* All of it goes in one act, and comes back in one. */
static void
test_delete (Doors *fixture, gconstpointer data)
{
  GtkWidget *sheet = open_sheet (fixture, "00124");
  g_autofree char *id = g_strdup (lw_record_get_id (LW_RECORD (student (fixture, "00124"))));
  guint n_stages = count_stages (fixture, id);
  GtkWidget *dialog;

  g_assert_cmpuint (n_stages, ==, 1);
  give_dossier (fixture, id);
  gtk_widget_activate_action (sheet, "student.delete", NULL);
  test_window_wait (find_sheet (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  dialog = find_sheet (ADW_TYPE_MESSAGE_DIALOG);
  g_assert_nonnull (test_window_find (dialog, GTK_TYPE_LABEL, "label", "Delete Bram Bakker?"));
  g_assert_nonnull (test_window_find (
    dialog, GTK_TYPE_LABEL, "label",
    "All that is kept of this student goes along: 1 POP, 1 portfolio item, 1 stage. Undo brings "
    "it back."));
  answer (fixture, "cancel");
  g_assert_nonnull (student (fixture, "00124"));

  gtk_widget_activate_action (sheet, "student.delete", NULL);
  answer (fixture, "delete");
  test_window_wait (find_sheet (LW_TYPE_STUDENT_SHEET) == NULL);
  settle (fixture);
  g_assert_null (student (fixture, "00124"));
  g_assert_cmpuint (
    lw_record_list_get_size (lw_office_get_list (office_of (fixture), &lw_student_record)), ==, 23);

  undo (fixture, GTK_WIDGET (fixture->window));
  g_assert_nonnull (student (fixture, "00124"));
  g_assert_cmpuint (count_stages (fixture, id), ==, n_stages);
  g_assert_cmpuint (count_of (fixture, &lw_pop_record, "student", id), ==, 1);
  g_assert_cmpuint (count_of (fixture, &lw_portfolio_item_record, "student", id), ==, 1);
  g_assert_cmpuint (count_of (fixture, &lw_guardian_record, "student", id), ==, 1);
}

/* In the window of its own by the same key and button; it goes with its student. */
static void
test_dossier_window (Doors *fixture, gconstpointer data)
{
  GtkWidget *dossier, *sheet;

  doors_show (fixture, fixture->path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-dossier-window", "s",
                              lw_record_get_id (LW_RECORD (student (fixture, "00126"))));
  test_window_wait (find_sheet (LW_TYPE_DOSSIER_WINDOW) != NULL);
  dossier = find_sheet (LW_TYPE_DOSSIER_WINDOW);
  g_assert_true (gtk_widget_is_sensitive (
    test_window_find (dossier, GTK_TYPE_BUTTON, "action-name", "win.details")));
  test_window_focus (GTK_WINDOW (dossier));
  test_window_press (GTK_WINDOW (dossier), "alt+Return");
  test_window_wait (find_sheet (LW_TYPE_STUDENT_SHEET) != NULL);
  sheet = find_sheet (LW_TYPE_STUDENT_SHEET);
  g_assert_true (gtk_window_get_transient_for (GTK_WINDOW (sheet)) == GTK_WINDOW (dossier));
  gtk_widget_activate_action (sheet, "student.delete", NULL);
  answer (fixture, "delete");
  test_window_wait (find_sheet (LW_TYPE_DOSSIER_WINDOW) == NULL);
  g_assert_null (find_sheet (LW_TYPE_STUDENT_SHEET));
  settle (fixture);
  undo (fixture, GTK_WIDGET (fixture->window));
  g_assert_nonnull (student (fixture, "00126"));
}

/* One may look, and change nothing. */
static void
test_read_only (Doors *fixture, gconstpointer data)
{
  GtkWidget *sheet;

  doors_make_locked (fixture);
  doors_show (fixture, fixture->path);
  doors_activate (fixture, "win.open-read-only");
  test_window_wait (office_of (fixture) != NULL);
  doors_open_student (fixture, "00125");
  g_assert_false (
    gtk_widget_is_sensitive (doors_find (fixture, GTK_TYPE_BUTTON, "action-name", "students.new")));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.details", NULL);
  test_window_wait (find_sheet (LW_TYPE_STUDENT_SHEET) != NULL);
  sheet = find_sheet (LW_TYPE_STUDENT_SHEET);
  g_assert_cmpstr (shown (sheet, "Family name"), ==, "Yılmaz");
  g_assert_false (gtk_editable_get_editable (GTK_EDITABLE (row_of (sheet, "Family name"))));
  g_assert_false (gtk_widget_is_sensitive (
    test_window_find (sheet, GTK_TYPE_BUTTON, "action-name", "student.delete")));
  close_sheet (fixture, sheet);
}

/* With nobody chosen the key says what to do. */
static void
test_nobody (Doors *fixture, gconstpointer data)
{
  doors_show (fixture, fixture->path);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.details", NULL);
  test_window_settle ();
  g_assert_null (find_sheet (LW_TYPE_STUDENT_SHEET));
  g_assert_nonnull (doors_find (fixture, GTK_TYPE_LABEL, "label", "Choose a student first"));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *name;
    void (*test) (Doors *fixture, gconstpointer data);
  } tests[] = {
    { "edit", test_edit },
    { "birth-date", test_birth_date },
    { "required", test_required },
    { "double-number", test_double_number },
    { "group", test_group },
    { "guardian", test_guardian },
    { "new", test_new },
    { "new-cancelled", test_new_cancelled },
    { "delete", test_delete },
    { "dossier-window", test_dossier_window },
    { "read-only", test_read_only },
    { "nobody", test_nobody },
  };
  g_autoptr (LwApplication) application = test_school_window_init (&argc, &argv);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strdup_printf ("/student-sheet/%s", tests[i].name);

      g_test_add (path, Doors, NULL, doors_set_up, tests[i].test, doors_tear_down);
    }

  return g_test_run ();
}
