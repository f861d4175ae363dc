/* test-calendar-page.c - tests of the school's calendar in the preferences, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-calendar-day-row.h"
#include "lw-calendar.h"
#include "lw-date-row.h"
#include "lw-date.h"
#include "lw-preferences.h"
#include "test-school.h"
#include "test-window.h"

#include <string.h>

typedef struct
{
  LwOffice *office;
  GtkWindow *parent;
  GtkWindow *window;
  GtkWidget *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->parent = test_window_new (gtk_label_new ("School"));
  fixture->window = GTK_WINDOW (lw_preferences_show (fixture->parent, fixture->office));
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (fixture->window),
                                                "calendar");
  test_window_wait (gtk_widget_get_mapped (GTK_WIDGET (fixture->window)));
  test_window_settle ();
  test_window_focus (fixture->window);
  fixture->page = test_window_find (GTK_WIDGET (fixture->window), ADW_TYPE_PREFERENCES_PAGE, "name",
                                    "calendar");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_close (fixture->window);
  test_window_destroy (fixture->parent);
  test_school_settle (fixture->office);
  test_school_free (fixture->office);
}

static LwRecordList *
days (Fixture *fixture)
{
  return lw_office_get_list (fixture->office, &lw_calendar_day_record);
}

static LwCalendarDay *
find_day (Fixture *fixture, const char *name)
{
  return lw_record_list_find_by_key (days (fixture), name);
}

static GtkWidget *
find_row (Fixture *fixture, const char *name)
{
  return test_window_find (fixture->page, LW_TYPE_CALENDAR_DAY_ROW, "title", name);
}

static GtkWidget *
find_field (GtkWidget *row, GType type, const char *title)
{
  GtkWidget *field = test_window_find (row, type, "title", title);

  g_assert_nonnull (field);

  return field;
}

/* All that is in a field is selected. It takes no focus before its row is drawn open. */
static void
enter (GtkWidget *field)
{
  GtkWidget *entry = test_window_find (field, GTK_TYPE_TEXT, NULL, NULL);

  test_window_wait (gtk_widget_get_mapped (entry));
  g_assert_true (gtk_widget_grab_focus (entry));
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
}

static void
type_in (Fixture *fixture, GtkWidget *field, const char *text)
{
  enter (field);
  test_window_type (fixture->window, text);
  test_window_press (fixture->window, "Tab");
  test_school_settle (fixture->office);
}

/* As a user does it: the row opens by itself, with the cursor in the name. */
static GtkWidget *
add (Fixture *fixture, const char *name, const char *first, const char *last)
{
  GtkWidget *row;

  gtk_widget_activate_action (fixture->page, "calendar.add", NULL);
  test_school_settle (fixture->office);
  test_window_settle ();
  row = find_row (fixture, "New day off");
  g_assert_nonnull (row);
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  type_in (fixture, find_field (row, ADW_TYPE_ENTRY_ROW, "Name"), name);
  type_in (fixture, find_field (row, LW_TYPE_DATE_ROW, "First day"), first);
  if (last != NULL)
    type_in (fixture, find_field (row, LW_TYPE_DATE_ROW, "Last day"), last);

  return row;
}

static gboolean
is_shown (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && g_str_has_prefix (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_shown (child, text))
      return TRUE;

  return FALSE;
}

static gboolean
stops (Fixture *fixture, int day, int month, int year, const char *group)
{
  GDate date = lw_date_from_dmy (day, month, year);

  return lw_calendar_find_stop (lw_world_get_calendar (lw_office_get_world (fixture->office)),
                                &date, group)
         != NULL;
}

/* The days of this school year by their first day; those of other years are not there. */
static void
test_shown (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list = gtk_widget_get_parent (find_row (fixture, "Herfstvakantie 2026-2027"));
  GDate before = lw_date_from_dmy (1, 1, 2026);

  g_assert_null (find_row (fixture, "Herfstvakantie 2027-2028"));
  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (LW_IS_PART_ROW (row))
      {
        LwCalendarDay *day = LW_CALENDAR_DAY (lw_part_row_get_record (LW_PART_ROW (row)));

        g_assert_cmpint (lw_date_compare (&before, &day->first_day), <, 0);
        before = day->first_day;
      }
}

static void
test_year (Fixture *fixture, gconstpointer data)
{
  GtkWidget *years = find_field (fixture->page, ADW_TYPE_COMBO_ROW, "School year");

  adw_combo_row_set_selected (ADW_COMBO_ROW (years),
                              adw_combo_row_get_selected (ADW_COMBO_ROW (years)) + 1);
  test_window_settle ();
  g_assert_nonnull (find_row (fixture, "Herfstvakantie 2027-2028"));
  g_assert_null (find_row (fixture, "Herfstvakantie 2026-2027"));
}

static LwPlacement *
any_stage (Fixture *fixture)
{
  return lw_record_list_peek (lw_office_get_list (fixture->office, &lw_placement_record), 0);
}

static char *
dup_finding (Fixture *fixture, const char *rule)
{
  g_autoptr (GPtrArray) findings
    = lw_rules_judge (lw_office_get_world (fixture->office), any_stage (fixture));

  for (guint i = 0; i < findings->len; i++)
    {
      LwFinding *finding = g_ptr_array_index (findings, i);

      if (strcmp (finding->rule, rule) == 0)
        return g_strdup (finding->message);
    }

  return NULL;
}

/* A holiday that is added is what R7 finds; taken back it finds nothing. */
static void
test_holiday_found (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = dup_finding (fixture, "R7");
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;

  g_assert_cmpstr (before, ==, NULL);
  add (fixture, "Verbouwing", "1-1-2027", "30-6-2027");
  after = dup_finding (fixture, "R7");
  g_assert_nonnull (after);
  g_assert_nonnull (strstr (after, "Verbouwing"));
  test_window_press (fixture->window, "ctrl+z");
  test_school_settle (fixture->office);
  undone = dup_finding (fixture, "R7");
  g_assert_cmpstr (undone, ==, NULL);
}

/* The last day before the first: told in its place, kept as typed, and not counted. */
static void
test_turned (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = add (fixture, "Studiereis", "12-3-2027", "10-3-2027");

  test_window_wait (is_shown (row, "The last day lies before the first."));
  g_assert_true (g_date_valid (&find_day (fixture, "Studiereis")->last_day));
  g_assert_false (stops (fixture, 11, 3, 2027, NULL));
  g_assert_false (stops (fixture, 12, 3, 2027, NULL));
  type_in (fixture, find_field (row, LW_TYPE_DATE_ROW, "Last day"), "14-3-2027");
  g_assert_false (is_shown (row, "The last day lies before the first."));
  g_assert_true (stops (fixture, 12, 3, 2027, NULL));
}

static void
test_no_day (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  gtk_widget_activate_action (fixture->page, "calendar.add", NULL);
  test_school_settle (fixture->office);
  test_window_settle ();
  row = find_row (fixture, "New day off");
  test_window_wait (is_shown (row, "Choose the first day"));
}

/* Both rows say so, and neither any more once the classes differ. */
static void
test_double (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = add (fixture, "Open dag", "21-10-2026", NULL);
  LwGroup *group = test_school_find (fixture->office, &lw_group_record, "3B");
  g_autoptr (LwRecord) other = lw_record_new (&lw_group_record, NULL);
  g_autoptr (LwRecord) holiday
    = lw_record_copy (LW_RECORD (find_day (fixture, "Herfstvakantie 2026-2027")));
  g_autoptr (LwRecord) day = NULL;

  test_window_wait (is_shown (row, "Falls together with “Herfstvakantie 2026-2027”"));
  lw_record_set_text (other, "name", "4A");
  test_school_put (fixture->office, other);
  lw_record_set_list (holiday, "groups",
                      (const char *const[]){ lw_record_get_id (LW_RECORD (group)), NULL });
  test_school_put (fixture->office, holiday);
  test_window_wait (is_shown (row, "Falls together with"));
  day = lw_record_copy (LW_RECORD (find_day (fixture, "Open dag")));
  lw_record_set_list (day, "groups", (const char *const[]){ lw_record_get_id (other), NULL });
  test_school_put (fixture->office, day);
  g_assert_false (is_shown (row, "Falls together with"));
}

/* The text stays empty; what is kept is the name that it had. */
static void
test_no_name (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = find_row (fixture, "Kerstvakantie 2026-2027");
  GtkWidget *name;

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  test_window_settle ();
  name = find_field (row, ADW_TYPE_ENTRY_ROW, "Name");
  enter (name);
  test_window_press (fixture->window, "Delete");
  test_window_press (fixture->window, "Tab");
  test_school_settle (fixture->office);
  test_window_wait (is_shown (row, "Give it a name"));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "");
  g_assert_nonnull (find_day (fixture, "Kerstvakantie 2026-2027"));
  type_in (fixture, name, "Kerst");
  g_assert_false (is_shown (row, "Give it a name"));
  g_assert_nonnull (find_day (fixture, "Kerst"));
}

/* The kind says whether stages go on, until the school says otherwise. */
static void
test_goes_on (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = add (fixture, "Toetsen", "8-3-2027", "12-3-2027");
  GtkWidget *kind = find_field (row, ADW_TYPE_COMBO_ROW, "Kind of day");
  GtkWidget *goes_on = find_field (row, ADW_TYPE_ACTION_ROW, "Stages go on");

  g_assert_true (stops (fixture, 9, 3, 2027, NULL));
  /* Not filled in, vakantie, vrij, studiedag, toetsweek. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (kind), 4);
  test_school_settle (fixture->office);
  g_assert_false (stops (fixture, 9, 3, 2027, NULL));
  goes_on = test_window_find (goes_on, GTK_TYPE_SWITCH, NULL, NULL);
  g_assert_true (gtk_switch_get_active (GTK_SWITCH (goes_on)));
  gtk_switch_set_active (GTK_SWITCH (goes_on), FALSE);
  test_school_settle (fixture->office);
  g_assert_true (stops (fixture, 9, 3, 2027, NULL));
  g_assert_cmpint (find_day (fixture, "Toetsen")->stages_go_on, ==, FALSE);
  gtk_switch_set_active (GTK_SWITCH (goes_on), TRUE);
  test_school_settle (fixture->office);
  g_assert_cmpint (find_day (fixture, "Toetsen")->stages_go_on, ==, LW_UNSET);
}

static gboolean
is_in_sight (Fixture *fixture, GtkWidget *widget)
{
  graphene_point_t point;

  return gtk_widget_compute_point (widget, GTK_WIDGET (fixture->window),
                                   &GRAPHENE_POINT_INIT (0, 0), &point)
         && point.y > 0
         && point.y + gtk_widget_get_height (widget)
              < gtk_widget_get_height (GTK_WIDGET (fixture->window));
}

static gboolean
has_focus (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
test_classes (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row = add (fixture, "Excursie", "9-3-2027", NULL);
  GtkWidget *button = test_window_find (row, GTK_TYPE_MENU_BUTTON, "label", "All classes");
  LwRecord *group = test_school_find (fixture->office, &lw_group_record, "3B");
  GtkWidget *check;

  g_assert_nonnull (button);
  /* It comes in sight: a popover of what is out of sight has no place on the screen. */
  for (guint i = 0; i < 8 && !has_focus (button); i++)
    test_window_press (fixture->window, "Tab");
  g_assert_true (has_focus (button));
  test_window_wait (is_in_sight (fixture, button));
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  test_window_settle ();
  check = test_window_find (button, GTK_TYPE_CHECK_BUTTON, "label", "3B");
  g_assert_nonnull (check);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
  test_school_settle (fixture->office);
  g_assert_cmpstr (gtk_menu_button_get_label (GTK_MENU_BUTTON (button)), ==, "3B");
  g_assert_true (stops (fixture, 9, 3, 2027, lw_record_get_id (group)));
  g_assert_false (stops (fixture, 9, 3, 2027, NULL));
}

/* What was deleted or moved comes back by the region's holidays; and that can be taken back. */
static void
test_take_holidays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwAct) act = lw_act_new ("test", "Test");
  g_autoptr (LwRecord) moved
    = lw_record_copy (LW_RECORD (find_day (fixture, "Herfstvakantie 2026-2027")));
  GDate first = lw_date_from_dmy (12, 10, 2026);
  GtkWidget *button = test_window_find (fixture->page, GTK_TYPE_BUTTON, "label", "_Take over");

  g_assert_false (gtk_widget_is_sensitive (button));
  lw_record_set_date (moved, "first-day", &first);
  lw_act_put (act, moved);
  lw_act_delete (act, &lw_calendar_day_record,
                 lw_record_get_id (LW_RECORD (find_day (fixture, "Meivakantie 2026-2027"))), -1);
  g_assert_true (lw_office_commit (fixture->office, act, NULL));
  test_window_settle ();
  g_assert_null (find_row (fixture, "Meivakantie 2026-2027"));
  test_window_wait (is_shown (fixture->page, "2 holidays are missing"));
  test_window_click (fixture->window, button);
  test_school_settle (fixture->office);
  g_assert_nonnull (find_row (fixture, "Meivakantie 2026-2027"));
  g_assert_cmpint (g_date_get_day (&find_day (fixture, "Herfstvakantie 2026-2027")->first_day), ==,
                   17);
  g_assert_false (gtk_widget_is_sensitive (button));
  test_window_press (fixture->window, "ctrl+z");
  test_school_settle (fixture->office);
  g_assert_null (find_row (fixture, "Meivakantie 2026-2027"));
}

static void
delete_row (Fixture *fixture, const char *name)
{
  gtk_widget_activate_action (find_row (fixture, name), "part.delete", NULL);
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_null (find_row (fixture, name));
}

static void
test_next_year (Fixture *fixture, gconstpointer data)
{
  LwRecordList *years = lw_office_get_list (fixture->office, &lw_school_year_record);
  guint n_years = lw_record_list_get_size (years);
  GtkWidget *row = find_field (fixture->page, ADW_TYPE_COMBO_ROW, "School year");
  GtkStringObject *shown;

  gtk_widget_activate_action (fixture->page, "calendar.next-year", NULL);
  test_school_settle (fixture->office);
  g_assert_cmpuint (lw_record_list_get_size (years), ==, n_years + 1);
  shown = adw_combo_row_get_selected_item (ADW_COMBO_ROW (row));
  g_assert_nonnull (lw_record_list_find_by_key (years, gtk_string_object_get_string (shown)));
  /* No holidays are known of it; the summer before reaches into it. */
  test_window_wait (is_shown (fixture->page, "Not known of this school year yet"));
  delete_row (fixture, "Zomervakantie 2029-2030");
  test_window_wait (is_shown (fixture->page, "Nothing in the calendar yet"));
  test_window_press (fixture->window, "ctrl+z");
  test_school_settle (fixture->office);
  g_assert_nonnull (find_row (fixture, "Zomervakantie 2029-2030"));
  test_window_press (fixture->window, "ctrl+z");
  test_school_settle (fixture->office);
  g_assert_cmpuint (lw_record_list_get_size (years), ==, n_years);
  g_assert_nonnull (find_row (fixture, "Herfstvakantie 2026-2027"));
}

static void
test_delete (Fixture *fixture, gconstpointer data)
{
  delete_row (fixture, "Kerstvakantie 2026-2027");
  g_assert_false (stops (fixture, 24, 12, 2026, NULL));
  test_window_press (fixture->window, "ctrl+z");
  test_school_settle (fixture->office);
  g_assert_nonnull (find_row (fixture, "Kerstvakantie 2026-2027"));
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/calendar-page/shown", test_shown);
  ADD ("/calendar-page/year", test_year);
  ADD ("/calendar-page/holiday-found", test_holiday_found);
  ADD ("/calendar-page/turned", test_turned);
  ADD ("/calendar-page/no-day", test_no_day);
  ADD ("/calendar-page/double", test_double);
  ADD ("/calendar-page/no-name", test_no_name);
  ADD ("/calendar-page/goes-on", test_goes_on);
  ADD ("/calendar-page/classes", test_classes);
  ADD ("/calendar-page/take-holidays", test_take_holidays);
  ADD ("/calendar-page/next-year", test_next_year);
  ADD ("/calendar-page/delete", test_delete);

  return g_test_run ();
}
