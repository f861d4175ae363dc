/* test-today-page.c - tests of the page of today and its badge, in the real window
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-window.h"

#include "lw-date.h"
#include "lw-stage-sheet.h"
#include "lw-today-badge.h"
#include "lw-today-group.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

#include <string.h>

typedef struct
{
  LwApplication *application;
  LwOffice *school; /* made for the test; closed while the window has it */
  char *path;
  LwWindow *window;
} Fixture;

static GSettings *
settings (Fixture *fixture)
{
  return lw_application_get_settings (fixture->application);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GDate today = lw_date_from_dmy (4, 1, 2027);

  lw_today_set (&today);
  fixture->application = LW_APPLICATION (g_application_get_default ());
  g_settings_reset (settings (fixture), "last-page");
  g_settings_reset (settings (fixture), "today-scope");
  g_settings_set_string (settings (fixture), "user-name", "Anna de Wit");
  fixture->school = test_school_new ();
  fixture->path = g_strdup (lw_office_get_path (fixture->school));
}

static void
open_window (Fixture *fixture)
{
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

static GtkWidget *
find (Fixture *fixture, GType type, const char *property, const char *value)
{
  return test_window_find (GTK_WIDGET (fixture->window), type, property, value);
}

static GtkWidget *
page (Fixture *fixture)
{
  return gtk_widget_get_ancestor (find (fixture, GTK_TYPE_TOGGLE_BUTTON, "label", "For me"),
                                  g_type_from_name ("LwTodayPage"));
}

/* The group of that heading when it is in sight. */
static GtkWidget *
group (Fixture *fixture, const char *title)
{
  GtkWidget *found = find (fixture, LW_TYPE_TODAY_GROUP, "title", title);

  return found != NULL && gtk_widget_get_mapped (found) ? found : NULL;
}

static GtkWidget *
row (Fixture *fixture, const char *title, const char *name)
{
  /* What is further down is made a moment later. */
  test_window_wait (group (fixture, title) != NULL);

  return test_window_find (group (fixture, title), ADW_TYPE_ACTION_ROW, "title", name);
}

static GtkListBox *
list_of (Fixture *fixture, const char *title)
{
  GtkWidget *any = test_window_find (group (fixture, title), ADW_TYPE_ACTION_ROW, NULL, NULL);

  return GTK_LIST_BOX (gtk_widget_get_parent (any));
}

static guint
count_rows (Fixture *fixture, const char *title)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list_of (fixture, title), (int) n) != NULL)
    n++;

  return n;
}

static const char *
badge_text (Fixture *fixture)
{
  GtkWidget *badge = find (fixture, LW_TYPE_TODAY_BADGE, NULL, NULL);

  return gtk_widget_get_visible (badge)
           ? gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (badge)))
           : "";
}

static const char *
subtitle (GtkWidget *widget)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (widget));
}

static LwRecord *
new_period (LwOffice *school)
{
  LwRecord *period = lw_record_new (&lw_stage_period_record, NULL);
  GDate first = lw_date_from_dmy (11, 1, 2027);
  GDate last = lw_date_from_dmy (29, 1, 2027);

  lw_record_set_text (period, "name", "Blokstage 3B");
  lw_record_set_text (period, "group",
                      lw_record_get_id (test_school_find (school, &lw_group_record, "3B")));
  lw_record_set_date (period, "first-day", &first);
  lw_record_set_date (period, "last-day", &last);

  return period;
}

/* It is the first page; what asks for attention stands there under its heading. */
static void
test_rows (Fixture *fixture, gconstpointer data)
{
  GtkWidget *found;

  open_window (fixture);
  test_window_wait (group (fixture, "To phone") != NULL);
  g_assert_true (gtk_widget_get_mapped (page (fixture)));
  found = row (fixture, "No stage place yet", "Bram Bakker · 3B");
  g_assert_nonnull (found);
  g_assert_nonnull (strstr (subtitle (found), "Bakkerij Vis: asked"));
  found = row (fixture, "To phone", "Bakkerij Vis");
  g_assert_cmpstr (strchr (subtitle (found), '\n'), !=, NULL);
  g_assert_true (g_str_has_prefix (subtitle (found), "no contact person known\nBram Bakker"));
  found = row (fixture, "Stages that begin or end", "Sanne de Jong · 3B");
  g_assert_cmpstr (subtitle (found), ==, "Begins tomorrow · De Bron");
  g_assert_null (group (fixture, "Agreements not signed yet"));
}

static void
set_state (LwOffice *school, const char *from, const char *to)
{
  g_autoptr (LwRecord) stage = test_school_only (school, &lw_placement_record, "state", from);

  lw_record_set_text (stage, "state", to);
  test_school_put (school, stage);
}

/* It opens where it was written down what was agreed. */
static void
test_call_back (Fixture *fixture, gconstpointer data)
{
  GDate agreed = lw_date_from_dmy (4, 1, 2027);
  GDate spoken = lw_date_from_dmy (17, 12, 2026);
  g_autoptr (LwRecord) moment = lw_record_new (&lw_contact_moment_record, NULL);
  GtkWidget *found, *focus;

  lw_record_set_text (
    moment, "company",
    lw_record_get_id (test_school_find (fixture->school, &lw_company_record, "De Bron")));
  lw_record_set_text (
    moment, "who",
    lw_record_get_id (test_school_find (fixture->school, &lw_staff_record, "Anna de Wit")));
  lw_record_set_text (moment, "text", "Na de vakantie terugbellen");
  lw_record_set_date (moment, "date", &spoken);
  lw_record_set_date (moment, "follow-up", &agreed);
  test_school_put (fixture->school, moment);
  open_window (fixture);
  found = row (fixture, "To call back", "De Bron");
  g_assert_cmpstr (subtitle (found), ==,
                   "no contact person known · agreed for today\nNa de vakantie terugbellen");
  gtk_widget_activate (found);
  test_window_wait ((focus = gtk_window_get_focus (GTK_WINDOW (fixture->window))) != NULL
                    && gtk_widget_get_ancestor (focus, ADW_TYPE_EXPANDER_ROW) != NULL);
  focus = gtk_widget_get_ancestor (focus, ADW_TYPE_EXPANDER_ROW);
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (focus)), ==,
                   "get in touch again ma 4 januari\nNa de vakantie terugbellen");
}

static void
test_badge (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list_row;

  /* Bram has no place, and the stage begins tomorrow. */
  set_state (fixture->school, "gevraagd", "zoekt");
  open_window (fixture);
  test_window_wait (strcmp (badge_text (fixture), "1") == 0);
  list_row = gtk_widget_get_ancestor (find (fixture, LW_TYPE_TODAY_BADGE, NULL, NULL),
                                      GTK_TYPE_LIST_BOX_ROW);
  gtk_test_accessible_assert_property (list_row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Today, 1 thing for you");

  set_state (office (fixture), "zoekt", "getekend");
  test_window_wait (*badge_text (fixture) == '\0');
  gtk_test_accessible_assert_property (list_row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Today");
  test_window_wait (group (fixture, "No stage place yet") == NULL);
  g_assert_null (group (fixture, "To phone"));
}

/* A row opens what it is about. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  GtkWidget *sheet = NULL;
  g_autoptr (LwRecord) period = NULL;
  g_autoptr (GList) windows = NULL;

  period = new_period (fixture->school);
  test_school_put (fixture->school, period);
  open_window (fixture);
  test_window_wait (group (fixture, "No stage place yet") != NULL);

  gtk_widget_activate (row (fixture, "To phone", "Bakkerij Vis"));
  test_window_wait (find (fixture, g_type_from_name ("LwCompaniesPage"), NULL, NULL) != NULL);
  test_window_wait (!gtk_widget_get_mapped (page (fixture)));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", "vandaag");
  test_window_settle ();
  gtk_widget_activate (row (fixture, "No stage place yet", "Fatima El Amrani · 3B"));
  test_window_wait (find (fixture, GTK_TYPE_LABEL, "label", "Fatima El Amrani") != NULL);
  test_window_settle ();
  g_assert_true (
    gtk_widget_get_mapped (find (fixture, g_type_from_name ("LwStagesView"), NULL, NULL)));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", "vandaag");
  test_window_settle ();
  gtk_widget_activate (row (fixture, "Stages that begin or end", "Sanne de Jong · 3B"));
  test_window_settle ();
  windows = gtk_window_list_toplevels ();
  for (GList *l = windows; l != NULL; l = l->next)
    if (LW_IS_STAGE_SHEET (l->data))
      sheet = l->data;
  g_assert_nonnull (sheet);
  gtk_window_close (GTK_WINDOW (sheet));
  test_window_settle ();
}

/* A class of 24 shows the first few till one asks for all. */
static void
test_more (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) period = NULL;
  GtkListBox *list;
  GtkWidget *more;

  period = new_period (fixture->school);
  test_school_put (fixture->school, period);
  open_window (fixture);
  test_window_wait (group (fixture, "No stage place yet") != NULL);
  g_assert_nonnull (
    test_window_find (group (fixture, "No stage place yet"), GTK_TYPE_LABEL, "label", "23"));
  g_assert_cmpuint (count_rows (fixture, "No stage place yet"), ==, 7);
  list = list_of (fixture, "No stage place yet");
  more = GTK_WIDGET (gtk_list_box_get_row_at_index (list, 6));
  g_assert_nonnull (test_window_find (more, GTK_TYPE_LABEL, "label", "Show all 23"));
  gtk_widget_grab_focus (more);
  gtk_widget_activate (more);
  test_window_settle ();
  test_window_wait (count_rows (fixture, "No stage place yet") == 23);
  /* The keyboard goes on where the list was cut off. */
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window))
                 == GTK_WIDGET (gtk_list_box_get_row_at_index (list, 6)));
  g_assert_nonnull (test_window_find (GTK_WIDGET (list), GTK_TYPE_BUTTON, "label", "Plan stage"));
}

/* What is far down is made when one comes there. */
static void
test_further_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) period = NULL;
  GtkWidget *list_row;

  period = new_period (fixture->school);
  test_school_put (fixture->school, period);
  open_window (fixture);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 480);
  test_window_wait (group (fixture, "No stage place yet") != NULL);
  list_row
    = GTK_WIDGET (gtk_list_box_get_row_at_index (list_of (fixture, "No stage place yet"), 6));
  gtk_widget_activate (list_row);
  test_window_wait (count_rows (fixture, "No stage place yet") == 23);
  list_row
    = GTK_WIDGET (gtk_list_box_get_row_at_index (list_of (fixture, "No stage place yet"), 22));
  test_window_wait (gtk_widget_get_height (list_row) > 0);
  test_window_settle ();
  gtk_widget_grab_focus (list_row);
  test_window_wait (group (fixture, "To phone") != NULL);
  test_window_wait (group (fixture, "Stages that begin or end") != NULL);
}

/* Mine and the school's; the choice is remembered. */
static void
test_scope (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) copy = NULL;
  g_autofree char *scope = NULL;

  copy = lw_record_copy (test_school_find (fixture->school, &lw_group_record, "3B"));
  lw_record_set_text (copy, "mentor", NULL);
  test_school_put (fixture->school, copy);
  open_window (fixture);
  test_window_wait (
    find (fixture, ADW_TYPE_STATUS_PAGE, "title", "Nothing asks for your attention today") != NULL);
  g_assert_null (group (fixture, "To phone"));
  g_assert_cmpstr (badge_text (fixture), ==, "");
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (find (fixture, GTK_TYPE_TOGGLE_BUTTON, "label", "For the school")), TRUE);
  test_window_settle ();
  g_assert_nonnull (group (fixture, "To phone"));
  g_assert_cmpstr (badge_text (fixture), ==, "");
  scope = g_settings_get_string (settings (fixture), "today-scope");
  g_assert_cmpstr (scope, ==, "school");
}

/* Who is not among the staff sees the school's, and can say who they are. */
static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  GtkWidget *mine, *name;
  g_autofree char *user = NULL;

  g_settings_set_string (settings (fixture), "user-name", "Bea");
  open_window (fixture);
  test_window_wait (group (fixture, "To phone") != NULL);
  mine = find (fixture, GTK_TYPE_TOGGLE_BUTTON, "label", "For me");
  g_assert_false (gtk_widget_get_sensitive (mine));
  g_assert_cmpstr (badge_text (fixture), ==, "");
  name = find (fixture, ADW_TYPE_ENTRY_ROW, "title", "Not in the list? Type your name");
  g_assert_true (gtk_widget_get_mapped (name));
  gtk_editable_set_text (GTK_EDITABLE (name), " Bea Vos ");
  g_signal_emit_by_name (name, "apply");
  test_window_wait (lw_office_get_me (office (fixture)) != NULL);
  test_window_settle ();
  user = g_settings_get_string (settings (fixture), "user-name");
  g_assert_cmpstr (user, ==, "Bea Vos");
  test_window_wait (gtk_widget_get_sensitive (mine));
  g_assert_null (find (fixture, ADW_TYPE_ENTRY_ROW, "title", "Not in the list? Type your name"));
}

static void
test_who (Fixture *fixture, gconstpointer data)
{
  GtkWidget *combo;

  g_settings_set_string (settings (fixture), "user-name", "Bea");
  open_window (fixture);
  test_window_wait (group (fixture, "To phone") != NULL);
  combo = find (fixture, ADW_TYPE_COMBO_ROW, "title", "Your name");
  adw_combo_row_set_selected (ADW_COMBO_ROW (combo), 1);
  test_window_wait (lw_office_get_me (office (fixture)) != NULL);
  g_assert_cmpstr (lw_office_get_user (office (fixture)), ==, "Anna de Wit");
  test_window_wait (*badge_text (fixture) != '\0');
}

/* The number of whom to phone goes into the clipboard. */
static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  char **text = data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) contact = lw_record_new (&lw_contact_person_record, NULL);
  g_autofree char *text = NULL;
  GtkWidget *copy;

  lw_record_set_text (
    contact, "company",
    lw_record_get_id (test_school_find (fixture->school, &lw_company_record, "Bakkerij Vis")));
  lw_record_set_text (contact, "name", "Jan Vis");
  lw_record_set_text (contact, "phone", "0182-123456");
  test_school_put (fixture->school, contact);
  open_window (fixture);
  test_window_wait (group (fixture, "To phone") != NULL);
  g_assert_true (g_str_has_prefix (subtitle (row (fixture, "To phone", "Bakkerij Vis")),
                                   "Jan Vis, 0182-123456\n"));
  copy = test_window_find (group (fixture, "To phone"), GTK_TYPE_BUTTON, "icon-name",
                           "edit-copy-symbolic");
  gtk_test_accessible_assert_property (copy, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Copy the number 0182-123456");
  gtk_widget_activate (copy);
  test_window_wait (find (fixture, GTK_TYPE_LABEL, "label", "Phone number copied") != NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (copy), NULL, text_read_cb, &text);
  test_window_wait (text != NULL);
  g_assert_cmpstr (text, ==, "0182-123456");
}

/* Another change elsewhere leaves the keyboard where it is. */
static void
test_focus (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) copy = NULL;
  GtkWidget *found;

  open_window (fixture);
  test_window_wait (group (fixture, "To phone") != NULL);
  found = row (fixture, "To phone", "Bakkerij Vis");
  gtk_widget_grab_focus (found);
  copy = lw_record_copy (test_school_find (office (fixture), &lw_company_record, "De Bron"));
  lw_record_set_text (copy, "name", "De Nieuwe Bron");
  test_school_put (office (fixture), copy);
  test_window_wait (g_str_has_suffix (
    subtitle (row (fixture, "Stages that begin or end", "Sanne de Jong · 3B")), "De Nieuwe Bron"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (fixture->window)) == found);
}

/* A school with nothing in it says so calmly, and what comes. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwAct) act = lw_act_new ("test", "Empty");
  g_autoptr (GError) error = NULL;
  LwRecordList *stages = lw_office_get_list (fixture->school, &lw_placement_record);
  GtkWidget *calm;

  for (guint i = 0; i < lw_record_list_get_size (stages); i++)
    {
      LwRecord *stage = lw_record_list_peek (stages, i);

      lw_act_delete (act, &lw_placement_record, lw_record_get_id (stage),
                     lw_record_get_rev (stage));
    }
  lw_office_commit (fixture->school, act, &error);
  g_assert_no_error (error);
  open_window (fixture);
  test_window_wait (
    find (fixture, ADW_TYPE_STATUS_PAGE, "title", "Nothing asks for your attention today") != NULL);
  calm = find (fixture, ADW_TYPE_STATUS_PAGE, "title", "Nothing asks for your attention today");
  g_assert_true (gtk_widget_get_mapped (calm));
  g_assert_nonnull (
    strstr (adw_status_page_get_description (ADW_STATUS_PAGE (calm)), "Voorjaarsvakantie"));
}

/* A new school says what to begin with. */
static void
test_beginning (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_strconcat (fixture->path, ".new.leerwerk", NULL);
  g_autoptr (GError) error = NULL;
  LwOffice *school = lw_office_open (path, LW_OFFICE_CREATE, "Anna de Wit", &error);
  GtkWidget *begin;

  g_assert_no_error (error);
  lw_office_close (school);
  g_object_unref (school);
  g_free (fixture->path);
  fixture->path = g_steal_pointer (&path);
  open_window (fixture);
  test_window_wait (find (fixture, ADW_TYPE_STATUS_PAGE, "title", "Begin with a class list")
                    != NULL);
  begin = find (fixture, GTK_TYPE_BUTTON, "label", "_Read a class list…");
  g_assert_true (gtk_widget_get_mapped (begin));
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (begin)), ==, "win.import");
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = test_school_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/today-page/rows", test_rows);
  ADD ("/today-page/call-back", test_call_back);
  ADD ("/today-page/badge", test_badge);
  ADD ("/today-page/open", test_open);
  ADD ("/today-page/more", test_more);
  ADD ("/today-page/further-down", test_further_down);
  ADD ("/today-page/scope", test_scope);
  ADD ("/today-page/nobody", test_nobody);
  ADD ("/today-page/who", test_who);
  ADD ("/today-page/copy", test_copy);
  ADD ("/today-page/focus", test_focus);
  ADD ("/today-page/empty", test_empty);
  ADD ("/today-page/beginning", test_beginning);

  return g_test_run ();
}
