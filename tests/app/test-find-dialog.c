/* test-find-dialog.c - tests of finding anything, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-find-dialog.h"

#include "lw-find-row.h"
#include "lw-window.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

#include <string.h>

typedef struct
{
  LwApplication *application;
  LwOffice *school; /* made for the test; closed while the window has it */
  LwWindow *window;
} Fixture;

static LwOffice *
office (Fixture *fixture)
{
  return lw_window_get_office (fixture->window);
}

static const char *
student_id (LwOffice *school, const char *number)
{
  return lw_record_get_id (test_school_find (school, &lw_student_record, number));
}

/* Bram has a POP of this year with a goal, and two portfolio items. */
static void
add_texts (LwOffice *school)
{
  const char *student = student_id (school, "00124");
  g_autoptr (LwRecord) pop = lw_record_new (&lw_pop_record, "pop");
  g_autoptr (LwRecord) goal = lw_record_new (&lw_goal_record, "goal");
  g_autoptr (LwRecord) item = lw_record_new (&lw_portfolio_item_record, "item");
  g_autoptr (LwRecord) other = lw_record_new (&lw_portfolio_item_record, "other");

  lw_record_set_text (pop, "student", student);
  lw_record_set_text (pop, "school-year",
                      lw_record_get_id (LW_RECORD (lw_office_get_school_year (school))));
  lw_record_set_text (pop, "can", "Goed luisteren naar klanten");
  test_school_put (school, pop);
  lw_record_set_text (goal, "pop", "pop");
  lw_record_set_text (goal, "title", "Zelfstandig afrekenen");
  test_school_put (school, goal);
  lw_record_set_text (item, "student", student);
  lw_record_set_text (item, "title", "Fietsband plakken");
  lw_record_set_text (item, "description", "Bij de fietsenmaker een <b>band</b> geplakt & getest");
  test_school_put (school, item);
  lw_record_set_text (other, "student", student);
  lw_record_set_text (other, "title", "Fietsbel");
  test_school_put (school, other);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GSettings *settings;

  fixture->application = LW_APPLICATION (g_application_get_default ());
  settings = lw_application_get_settings (fixture->application);
  g_settings_reset (settings, "last-page");
  g_settings_reset (settings, "last-student");
  g_settings_reset (settings, "opened-last");
  fixture->school = test_school_new ();
  add_texts (fixture->school);
  lw_office_close (fixture->school);
  fixture->window = test_school_window_open (lw_office_get_path (fixture->school));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_school_window_close (&fixture->window);
  test_school_free (fixture->school);
}

static LwFindDialog *
dialog_on_top (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (LW_IS_FIND_DIALOG (l->data) && gtk_widget_get_mapped (l->data))
      return l->data;

  return NULL;
}

static GtkWindow *
open_dialog (Fixture *fixture)
{
  LwFindDialog *dialog;

  test_window_press (GTK_WINDOW (fixture->window), "ctrl+k");
  test_window_wait (dialog_on_top () != NULL);
  dialog = dialog_on_top ();
  test_window_focus (GTK_WINDOW (dialog));

  return GTK_WINDOW (dialog);
}

static GtkListBox *
list_of (GtkWindow *dialog)
{
  return GTK_LIST_BOX (test_window_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_BOX, NULL, NULL));
}

/* "Students: Bram Bakker | Texts: Fietsbel"; the chosen one in brackets. */
static char *
describe (GtkWindow *dialog)
{
  GString *text = g_string_new (NULL);
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (list_of (dialog));
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list_of (dialog), i)) != NULL; i++)
    {
      GtkWidget *header = gtk_list_box_row_get_header (row);
      LwFindItem *item = lw_find_row_get_item (LW_FIND_ROW (row));

      g_string_append (text, i > 0 ? " | " : "");
      if (header != NULL)
        g_string_append_printf (text, "%s: ", gtk_label_get_text (GTK_LABEL (header)));
      g_string_append_printf (text, row == selected ? "[%s]" : "%s", item->title);
    }

  return g_string_free (text, FALSE);
}

static gboolean
shows (GtkWindow *dialog, const char *expected)
{
  g_autofree char *text = describe (dialog);

  return strcmp (text, expected) == 0;
}

#define assert_shows(dialog, expected)                                                             \
  G_STMT_START                                                                                     \
  {                                                                                                \
    gint64 shows_deadline = g_get_monotonic_time () + 5 * G_USEC_PER_SEC;                          \
    g_autofree char *shown = NULL;                                                                 \
    while (!shows (dialog, expected) && g_get_monotonic_time () < shows_deadline)                  \
      if (!g_main_context_iteration (NULL, FALSE))                                                 \
        g_usleep (1000);                                                                           \
    shown = describe (dialog);                                                                     \
    g_assert_cmpstr (shown, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static gboolean
says (GtkWidget *widget, const char *text)
{
  GtkWidget *label = test_window_find (widget, GTK_TYPE_LABEL, "label", text);

  return label != NULL && gtk_widget_get_mapped (label);
}

static void
test_student (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog = open_dialog (fixture);

  test_window_type (dialog, "lont");
  assert_shows (dialog, "Students: [Jayden Lont]");
  test_window_press (dialog, "Return");
  test_window_wait (dialog_on_top () == NULL);
  test_window_settle ();
  g_assert_true (says (GTK_WIDGET (fixture->window), "Jayden Lont"));
}

/* Up and Down stop at the ends; the entry says where they are. */
static void
test_walk (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog = open_dialog (fixture);
  GtkWidget *entry = test_window_find (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  g_autofree char *trouble = NULL;

  test_window_type (dialog, "fiets");
  assert_shows (dialog, "Texts: [Fietsbel] | Fietsband plakken");
  test_window_press (dialog, "Up");
  assert_shows (dialog, "Texts: [Fietsbel] | Fietsband plakken");
  test_window_press (dialog, "Down");
  assert_shows (dialog, "Texts: Fietsbel | [Fietsband plakken]");
  trouble = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
    "Fietsband plakken, Bij de fietsenmaker een <b>band</b> geplakt & getest, Bram Bakker, "
    "Texts, 2 of 2");
  g_assert_cmpstr (trouble, ==, NULL);
  test_window_press (dialog, "Down");
  assert_shows (dialog, "Texts: Fietsbel | [Fietsband plakken]");
  g_assert_true (says (GTK_WIDGET (dialog), "2 found"));
  test_window_press (dialog, "Escape");
  test_window_wait (dialog_on_top () == NULL);
}

static gboolean
is_open (Fixture *fixture, const char *type_name, const char *property, const char *text)
{
  GtkWidget *found
    = test_window_find (GTK_WIDGET (fixture->window), g_type_from_name (type_name), property, text);

  return found != NULL && gtk_widget_get_mapped (found);
}

/* A text opens on its tab and in its place. */
static void
test_texts (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog = open_dialog (fixture);

  test_window_type (dialog, "plakken");
  assert_shows (dialog, "Texts: [Fietsband plakken]");
  test_window_press (dialog, "Return");
  test_window_wait (is_open (fixture, "LwItemEditor", NULL, NULL));
  test_window_settle ();
  g_assert_true (is_open (fixture, "GtkText", "text", "Fietsband plakken"));

  dialog = open_dialog (fixture);
  test_window_type (dialog, "afrekenen");
  assert_shows (dialog, "Texts: [Zelfstandig afrekenen]");
  test_window_press (dialog, "Return");
  test_window_wait (is_open (fixture, "LwGoalRow", "title", "Zelfstandig afrekenen"));
  test_window_wait (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (
    test_window_find (GTK_WIDGET (fixture->window), g_type_from_name ("LwGoalRow"), NULL, NULL))));

  /* another item of the same student */
  dialog = open_dialog (fixture);
  test_window_type (dialog, "fietsbel");
  assert_shows (dialog, "Texts: [Fietsbel]");
  test_window_press (dialog, "Return");
  test_window_wait (is_open (fixture, "GtkText", "text", "Fietsbel"));
}

static void
test_company_and_form (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) contact = lw_record_new (&lw_contact_person_record, NULL);
  LwRecord *company
    = lw_record_list_peek (lw_office_get_list (office (fixture), &lw_company_record), 0);
  g_autofree char *name = g_strdup (lw_record_get_title (company));
  g_autofree char *recent = g_strdup_printf ("Opened last: [%s]", name);
  GtkWindow *dialog;

  lw_record_set_text (contact, "company", lw_record_get_id (company));
  lw_record_set_text (contact, "name", "Quirine Xanthos");
  test_school_put (office (fixture), contact);
  dialog = open_dialog (fixture);
  test_window_type (dialog, "xanth");
  assert_shows (dialog, "Companies: [Quirine Xanthos]");
  test_window_press (dialog, "Return");
  test_window_wait (is_open (fixture, "LwCompanyView", NULL, NULL));
  test_window_settle ();
  /* the list beside it shows its rows, on a page that was made just now */
  g_assert_true (is_open (fixture, "LwNameRow", NULL, NULL));

  dialog = open_dialog (fixture);
  assert_shows (dialog, recent);
  test_window_type (dialog, "snuffel");
  assert_shows (dialog, "Forms: [Snuffelstage]");
  test_window_press (dialog, "Return");
  test_window_wait (is_open (fixture, "LwFormDetail", NULL, NULL));
}

/* Actions are found by their name and by other words, show their key, and are done. */
static void
test_actions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) staff = lw_record_new (&lw_staff_record, NULL);
  GtkWindow *dialog = open_dialog (fixture);

  lw_record_set_text (staff, "name", "Pim Pam");
  test_window_type (dialog, "go to plan");
  assert_shows (dialog, "Actions: [Go to Planner]");
  g_assert_true (says (GTK_WIDGET (dialog), "Ctrl+4"));
  test_window_press (dialog, "Return");
  test_window_wait (is_open (fixture, "LwPlannerPage", NULL, NULL));

  dialog = open_dialog (fixture);
  test_window_type (dialog, "employer");
  assert_shows (dialog, "Actions: [Add a company]");
  test_window_press (dialog, "Return");
  test_window_wait (is_open (fixture, "LwCompanyView", NULL, NULL));

  test_school_put (office (fixture), staff);
  dialog = open_dialog (fixture);
  test_window_type (dialog, "undo");
  assert_shows (dialog, "Actions: [Undo: Test]");
  g_assert_true (says (GTK_WIDGET (dialog), "Ctrl+Z"));
  test_window_press (dialog, "Return");
  test_window_settle ();
  test_school_settle (office (fixture));
  dialog = open_dialog (fixture);
  test_window_type (dialog, "do again");
  assert_shows (dialog, "Actions: [Do again: Test]");
  test_window_press (dialog, "Return");
  test_school_settle (office (fixture));
}

/* What was opened is offered before anything is typed; that is kept without names. */
static void
test_recent (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog = open_dialog (fixture);
  g_autoptr (GVariant) kept = NULL;
  g_autofree char *text = NULL;

  g_assert_true (says (GTK_WIDGET (dialog), "Find anything"));
  test_window_press (dialog, "ctrl+k");
  test_window_wait (dialog_on_top () == NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-student", "s", "00124");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-student", "s", "00144");
  test_window_settle ();
  dialog = open_dialog (fixture);
  assert_shows (dialog, "Opened last: [Jayden Lont] | Bram Bakker");
  test_window_press (dialog, "Down");
  test_window_press (dialog, "Return");
  test_window_wait (dialog_on_top () == NULL);
  test_window_settle ();
  dialog = open_dialog (fixture);
  assert_shows (dialog, "Opened last: [Bram Bakker] | Jayden Lont");
  kept = g_settings_get_value (lw_application_get_settings (fixture->application), "opened-last");
  text = g_variant_print (kept, FALSE);
  g_assert_null (strstr (text, "Lont"));
  test_window_press (dialog, "Escape");
  test_window_wait (dialog_on_top () == NULL);
}

/* Texts that arrive later leave the choice alone, and what is found no more goes. */
static void
test_no_jump (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog = open_dialog (fixture);
  GtkEditable *entry
    = GTK_EDITABLE (test_window_find (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY, NULL, NULL));
  g_autofree char *before = NULL;

  /* in memory at once, texts later */
  gtk_editable_set_text (entry, "b");
  gtk_editable_set_text (entry, "be");
  before = describe (dialog);
  g_assert_null (strstr (before, "Texts"));
  gtk_editable_set_text (entry, "fiets");
  g_assert_false (says (GTK_WIDGET (dialog), "Nothing found"));
  assert_shows (dialog, "Texts: [Fietsbel] | Fietsband plakken");
  test_window_press (dialog, "Down");
  /* the text that is chosen stays chosen while one goes on, as long as it is found */
  gtk_editable_set_text (entry, "fietsban");
  assert_shows (dialog, "Texts: [Fietsband plakken]");
  gtk_editable_set_text (entry, "zzz");
  test_window_wait (says (GTK_WIDGET (dialog), "Nothing found"));
  test_window_press (dialog, "Return");
  g_assert_true (dialog_on_top () != NULL);
  gtk_editable_set_text (entry, "");
  test_window_wait (says (GTK_WIDGET (dialog), "Find anything"));
  /* closed while texts are on their way */
  gtk_editable_set_text (entry, "fiets");
  gtk_window_close (dialog);
  test_window_wait (dialog_on_top () == NULL);
  test_window_settle ();
}

/* Whatever is typed or pasted is text. */
static void
test_odd_texts (Fixture *fixture, gconstpointer data)
{
  g_autofree char *many = g_strnfill (4000, 'x');
  const char *const texts[]
    = { "Jan & Piet <b>", "\"", "*", "<b>band", "שלום", "😀", "%s%n", "AND OR NOT", many };
  GtkWindow *dialog = open_dialog (fixture);
  GtkEditable *entry
    = GTK_EDITABLE (test_window_find (GTK_WIDGET (dialog), GTK_TYPE_SEARCH_ENTRY, NULL, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      gtk_editable_set_text (entry, texts[i]);
      test_window_settle ();
      g_assert_true (gtk_widget_get_width (GTK_WIDGET (dialog)) < 800);
    }
  gtk_editable_set_text (entry, "<b>band");
  assert_shows (dialog, "Texts: [Fietsband plakken]");
  test_window_press (dialog, "Escape");
  test_window_wait (dialog_on_top () == NULL);
}

static void
test_mouse (Fixture *fixture, gconstpointer data)
{
  GtkWindow *dialog = open_dialog (fixture);

  test_window_type (dialog, "fiets");
  assert_shows (dialog, "Texts: [Fietsbel] | Fietsband plakken");
  test_window_settle ();
  test_window_click (dialog, GTK_WIDGET (gtk_list_box_get_row_at_index (list_of (dialog), 1)));
  test_window_wait (dialog_on_top () == NULL);
  test_window_wait (is_open (fixture, "GtkText", "text", "Fietsband plakken"));
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = test_school_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/find-dialog/student", test_student);
  ADD ("/find-dialog/walk", test_walk);
  ADD ("/find-dialog/texts", test_texts);
  ADD ("/find-dialog/company-and-form", test_company_and_form);
  ADD ("/find-dialog/actions", test_actions);
  ADD ("/find-dialog/recent", test_recent);
  ADD ("/find-dialog/no-jump", test_no_jump);
  ADD ("/find-dialog/odd-texts", test_odd_texts);
  ADD ("/find-dialog/mouse", test_mouse);

  return g_test_run ();
}
