/* test-planner-page.c - tests of the planner's page and its time line, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-planner-page.h"

#include "lw-conflict-list.h"
#include "lw-date.h"
#include "lw-shot.h"
#include "lw-timeline-row.h"
#include "test-planner.h"
#include "test-school.h"
#include "test-window.h"

#include <adwaita.h>

/* 3B and its students. */
#define N_ROWS 25

static void
test_keys (TestPlanner *fixture, gconstpointer data)
{
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, N_ROWS);
  test_planner_go_to (fixture, "00123");
  test_window_press (fixture->window, "Return");
  g_assert_cmpstr (fixture->opened, ==,
                   lw_record_get_id (LW_RECORD (test_planner_find_stage (fixture, "00123"))));
  /* Nobody planned anything for her yet. */
  test_planner_go_to (fixture, "00130");
  test_window_press (fixture->window, "Return");
  g_assert_cmpstr (
    fixture->planned, ==,
    lw_record_get_id (test_school_find (fixture->office, &lw_student_record, "00130")));
}

static const char *
shown_year (TestPlanner *fixture)
{
  return adw_window_title_get_subtitle (
    ADW_WINDOW_TITLE (test_window_find (fixture->page, ADW_TYPE_WINDOW_TITLE, NULL, NULL)));
}

static GtkWidget *
find_button (TestPlanner *fixture, const char *action)
{
  return test_window_find (fixture->page, GTK_TYPE_BUTTON, "action-name", action);
}

static void
put_stage (TestPlanner *fixture, int year)
{
  g_autoptr (LwRecord) stage
    = lw_record_copy (LW_RECORD (test_planner_find_stage (fixture, "00124")));
  g_autoptr (LwRecord) earlier = lw_record_new (&lw_placement_record, NULL);
  GDate first = lw_date_from_dmy (6, 10, year);
  GDate last = lw_date_from_dmy (30, 10, year);

  lw_record_set_text (earlier, "student", LW_PLACEMENT (stage)->student);
  lw_record_set_text (earlier, "pattern", "lint:ma");
  lw_record_set_date (earlier, "first-day", &first);
  lw_record_set_date (earlier, "last-day", &last);
  test_school_put (fixture->office, earlier);
}

/* Another school year has its own stages; which one was shown is shown again. */
static void
test_years (TestPlanner *fixture, gconstpointer data)
{
  GtkWidget *again;

  g_assert_cmpstr (shown_year (fixture), ==, "2026-2027");
  put_stage (fixture, 2025);
  g_assert_true (gtk_widget_get_sensitive (find_button (fixture, "year.previous")));
  test_window_press (fixture->window, "alt+Prior");
  g_assert_cmpstr (shown_year (fixture), ==, "2025-2026");
  g_assert_false (gtk_widget_get_sensitive (find_button (fixture, "year.previous")));
  test_planner_go_to (fixture, "00123");
  test_window_press (fixture->window, "Return");
  g_assert_cmpstr (fixture->opened, ==, NULL);
  test_planner_go_to (fixture, "00124");
  test_window_press (fixture->window, "Return");
  g_assert_nonnull (fixture->opened);

  again = g_object_ref_sink (lw_planner_page_new (fixture->office));
  g_assert_cmpstr (adw_window_title_get_subtitle (ADW_WINDOW_TITLE (
                     test_window_find (again, ADW_TYPE_WINDOW_TITLE, NULL, NULL))),
                   ==, "2025-2026");
  g_object_unref (again);
  test_window_press (fixture->window, "alt+Next");
  g_assert_cmpstr (shown_year (fixture), ==, "2026-2027");
  test_planner_go_to (fixture, "00123");
  test_window_press (fixture->window, "Return");
  g_assert_cmpstr (fixture->opened, ==,
                   lw_record_get_id (LW_RECORD (test_planner_find_stage (fixture, "00123"))));
}

/* The page's keys work wherever the focus is, and only while the page is shown. */
static void
test_shortcuts (TestPlanner *fixture, gconstpointer data)
{
  gtk_window_set_focus (fixture->window, NULL);
  test_window_press (fixture->window, "ctrl+n");
  g_assert_cmpstr (fixture->planned, ==, "");
  g_clear_pointer (&fixture->planned, g_free);
  gtk_widget_set_visible (fixture->page, FALSE);
  test_window_press (fixture->window, "ctrl+n");
  g_assert_cmpstr (fixture->planned, ==, NULL);
}

static void
test_left_and_right (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) second
    = lw_record_copy (LW_RECORD (test_planner_find_stage (fixture, "00123")));
  g_autoptr (LwRecord) later = lw_record_new (&lw_placement_record, NULL);
  GDate first, last;

  lw_record_set_text (later, "student", ((LwPlacement *) second)->student);
  lw_record_set_text (later, "pattern", "lint:ma");
  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_dmy (&first, 31, 5, 2027);
  g_date_set_dmy (&last, 18, 6, 2027);
  lw_record_set_date (later, "first-day", &first);
  lw_record_set_date (later, "last-day", &last);
  test_school_put (fixture->office, later);
  test_planner_go_to (fixture, "00123");
  test_window_press (fixture->window, "Right");
  test_window_press (fixture->window, "Return");
  g_assert_cmpstr (fixture->opened, ==, lw_record_get_id (later));
  test_window_press (fixture->window, "Left");
  test_window_press (fixture->window, "Return");
  g_assert_cmpstr (fixture->opened, ==, lw_record_get_id (second));
}

static void
test_fold (TestPlanner *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (test_planner_get_list (fixture->page));
  test_window_press (fixture->window, "Home");
  test_window_press (fixture->window, "space");
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 1);
  test_window_press (fixture->window, "Return");
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, N_ROWS);
}

/* What 3B does together on one day of March. */
static LwRecord *
add_activity (TestPlanner *fixture)
{
  LwRecord *activity = lw_record_new (&lw_placement_record, NULL);
  g_autoptr (LwRecord) period = lw_record_new (&lw_stage_period_record, NULL);
  GDate day = lw_date_from_dmy (9, 3, 2027);

  lw_record_set_text (period, "name", "Uitstapje 3B");
  lw_record_set_text (
    period, "group", lw_record_get_id (test_school_find (fixture->office, &lw_group_record, "3B")));
  test_school_put (fixture->office, period);
  lw_record_set_text (activity, "stage-period", lw_record_get_id (period));
  lw_record_set_text (
    activity, "variant",
    lw_record_get_id (test_school_find (fixture->office, &lw_variant_record, "Snuffelstage")));
  lw_record_set_text (activity, "pattern", "eenmalig");
  lw_record_set_date (activity, "first-day", &day);
  lw_record_set_date (activity, "last-day", &day);
  test_school_put (fixture->office, activity);
  test_window_settle ();

  return activity;
}

/* It stands in the row of its class, to its right: said, opened by Enter, found. The class itself
 * is folded by Space, Enter and Left. */
static void
test_class_activity (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) activity = add_activity (fixture);
  GtkWidget *search = test_window_find (fixture->page, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  g_autofree char *wrong = NULL;

  gtk_widget_grab_focus (test_planner_get_list (fixture->page));
  test_window_press (fixture->window, "Down");
  test_window_press (fixture->window, "Home");
  wrong = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (gtk_root_get_focus (GTK_ROOT (fixture->window))), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "3B: 2 of 24 with a stage; Snuffelstage, eenmalig, week 10");
  g_assert_cmpstr (wrong, ==, NULL);
  test_window_press (fixture->window, "Right");
  test_window_press (fixture->window, "Return");
  g_assert_cmpstr (fixture->opened, ==, lw_record_get_id (activity));
  test_window_press (fixture->window, "space");
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 1);
  test_window_press (fixture->window, "Left");
  test_window_press (fixture->window, "Return");
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, N_ROWS);
  test_window_press (fixture->window, "Left");
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 1);
  gtk_editable_set_text (GTK_EDITABLE (search), "snuffel");
  test_window_settle ();
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 1);
}

/* Ctrl+N on a class plans for the class. */
static void
test_plan_for_class (TestPlanner *fixture, gconstpointer data)
{
  gtk_widget_grab_focus (test_planner_get_list (fixture->page));
  test_window_press (fixture->window, "Home");
  test_window_press (fixture->window, "ctrl+n");
  g_assert_cmpstr (fixture->planned, ==,
                   lw_record_get_id (test_school_find (fixture->office, &lw_group_record, "3B")));
}

/* Enter goes to who was looked for, not to the class above, unless it was the class. */
static void
test_search_enter (TestPlanner *fixture, gconstpointer data)
{
  static const struct
  {
    const char *typed;
    gboolean is_class;
  } cases[] = { { "jong", FALSE }, { "3b", TRUE }, { "bakkerij", FALSE } };
  GtkWidget *search = test_window_find (fixture->page, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  GtkWidget *list = test_planner_get_list (fixture->page);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *focus;
      LwTimelineItem *item;

      gtk_widget_activate_action (fixture->page, "page.search", NULL);
      gtk_editable_set_text (GTK_EDITABLE (search), cases[i].typed);
      test_window_press (fixture->window, "Return");
      focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
      g_assert_true (gtk_widget_is_ancestor (focus, list));
      item = gtk_single_selection_get_selected_item (
        GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
      g_assert_true (lw_timeline_row_get_item (LW_TIMELINE_ROW (gtk_widget_get_first_child (focus)))
                     == item);
      g_assert_cmpint (lw_timeline_item_is_class (item), ==, cases[i].is_class);
    }
}

static void
test_filters (TestPlanner *fixture, gconstpointer data)
{
  GtkWidget *search = test_window_find (fixture->page, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);

  gtk_editable_set_text (GTK_EDITABLE (search), "jong");
  test_window_settle ();
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 2);
  /* A company finds whoever is there. */
  gtk_editable_set_text (GTK_EDITABLE (search), "bakkerij");
  test_window_settle ();
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 2);
  gtk_editable_set_text (GTK_EDITABLE (search), "nobody at all");
  test_window_settle ();
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 0);
  /* Turned to without rows, it answers to keys. */
  gtk_window_set_focus (fixture->window, NULL);
  gtk_widget_grab_focus (fixture->page);
  g_assert_true (gtk_widget_get_mapped (gtk_window_get_focus (fixture->window)));
  gtk_widget_activate_action (fixture->page, "planner.clear-filters", NULL);
  test_window_settle ();
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, N_ROWS);
}

/* A stage that is made is there at once; undone it is gone. */
static void
test_follows_acts (TestPlanner *fixture, gconstpointer data)
{
  LwRecordList *placements = lw_office_get_list (fixture->office, &lw_placement_record);

  while (lw_record_list_get_size (placements) > 0)
    {
      g_autoptr (LwAct) act = lw_act_new ("test", "Test");

      lw_act_delete (act, &lw_placement_record,
                     lw_record_get_id (lw_record_list_peek (placements, 0)), -1);
      g_assert_true (lw_office_commit (fixture->office, act, NULL));
    }
  g_assert_false (gtk_widget_get_mapped (test_planner_get_list (fixture->page)));
  g_assert_true (lw_office_undo (fixture->office, NULL));
  test_window_settle ();
  g_assert_true (gtk_widget_get_mapped (test_planner_get_list (fixture->page)));
}

static const char *
conflicts_label (TestPlanner *fixture)
{
  GtkWidget *button
    = test_window_find (test_window_find (fixture->page, LW_TYPE_CONFLICT_LIST, NULL, NULL),
                        GTK_TYPE_MENU_BUTTON, NULL, NULL);

  return gtk_menu_button_get_label (GTK_MENU_BUTTON (button));
}

/* The company closes on the days of a stage. */
static void
test_conflicts (TestPlanner *fixture, gconstpointer data)
{
  LwPlacement *stage = test_planner_find_stage (fixture, "00123");
  g_autoptr (LwRecord) workplace
    = lw_record_copy (lw_office_find (fixture->office, &lw_workplace_record, stage->workplace));

  test_window_wait (g_strcmp0 (conflicts_label (fixture), "No conflicts") == 0);
  lw_record_set_list (workplace, "half-days", (const char *const[]){ "ma-o", NULL });
  test_school_put (fixture->office, workplace);
  test_window_wait (g_strcmp0 (conflicts_label (fixture), "Conflicts (1)") == 0);
}

/* What is drawn is said, by the row that has the focus. */
static void
test_label (TestPlanner *fixture, gconstpointer data)
{
  GtkWidget *row = NULL;
  g_autofree char *wrong = NULL;

  test_planner_go_to (fixture, "00123");
  row = gtk_root_get_focus (GTK_ROOT (fixture->window));
  wrong = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
    "Sanne de Jong: Beroepsvoorbereidende stage at De Bron (Verzorging), elke di en do, "
    "week 1 to 21, signed");
  g_assert_cmpstr (wrong, ==, NULL);
}

/* The one below the weeks, not the list's own. */
static gboolean
has_scrollbar (GtkWidget *widget)
{
  if (GTK_IS_SCROLLBAR (widget) && GTK_IS_BOX (gtk_widget_get_parent (widget)))
    return gtk_widget_get_visible (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_scrollbar (child))
      return TRUE;

  return FALSE;
}

/* The year fits; wider weeks scroll under the names. */
static void
test_zoom (TestPlanner *fixture, gconstpointer data)
{
  test_window_wait (!has_scrollbar (fixture->page));
  for (int i = 0; i < 4; i++)
    test_window_press (fixture->window, "ctrl+equal");
  test_window_wait (has_scrollbar (fixture->page));
  test_window_press (fixture->window, "ctrl+0");
  test_window_wait (!has_scrollbar (fixture->page));
}

/* From the year to half-days: rows are higher there. */
static void
test_zoom_to_days (TestPlanner *fixture, gconstpointer data)
{
  GtkWidget *row;
  int height;

  test_planner_go_to (fixture, "00123");
  row = gtk_widget_get_first_child (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  height = gtk_widget_get_height (row);
  for (int i = 0; i < 9; i++)
    test_window_press (fixture->window, "ctrl+equal");
  g_assert_true (lw_shot_wait (row));
  g_assert_cmpint (gtk_widget_get_height (row), >, height);
  for (int i = 0; i < 9; i++)
    test_window_press (fixture->window, "ctrl+minus");
  g_assert_true (lw_shot_wait (row));
  g_assert_cmpint (gtk_widget_get_height (row), ==, height);
}

/* Who zooms in looks at the stage that was chosen. */
static void
test_zoom_to_stage (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) stage
    = lw_record_copy (LW_RECORD (test_planner_find_stage (fixture, "00123")));
  const char *id = lw_record_get_id (stage);
  GDate first = lw_date_from_dmy (7, 6, 2027), last = lw_date_from_dmy (25, 6, 2027);
  graphene_rect_t was, area;
  float middle;
  GtkWidget *row;

  lw_record_set_date (stage, "first-day", &first);
  lw_record_set_date (stage, "last-day", &last);
  test_school_put (fixture->office, stage);
  test_planner_go_to (fixture, "00123");
  row = gtk_widget_get_first_child (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_assert_true (lw_timeline_row_get_area (LW_TIMELINE_ROW (row), id, &was));
  for (int i = 0; i < 6; i++)
    test_window_press (fixture->window, "ctrl+equal");
  g_assert_true (lw_shot_wait (row));
  g_assert_true (lw_timeline_row_get_area (LW_TIMELINE_ROW (row), id, &area));
  middle = was.origin.x + was.size.width / 2;
  g_assert_cmpfloat (area.size.width, >, 2 * was.size.width);
  g_assert_cmpfloat (area.origin.x, <=, middle);
  g_assert_cmpfloat (area.origin.x + area.size.width, >=, middle);
}

/* One key prints the agreement of the stage, or says why there is none. */
static void
test_agreement (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) stage
    = lw_record_copy (LW_RECORD (test_planner_find_stage (fixture, "00123")));
  g_autoptr (LwRecord) promised = NULL;

  lw_record_set_text (stage, "state", "gevraagd");
  test_school_put (fixture->office, stage);
  test_planner_go_to (fixture, "00123");
  test_window_press (fixture->window, "ctrl+shift+P");
  g_assert_cmpstr (fixture->printed, ==, NULL);
  g_assert_nonnull (fixture->said);

  promised = lw_record_copy (LW_RECORD (test_planner_find_stage (fixture, "00123")));
  lw_record_set_text (promised, "state", "toegezegd");
  test_school_put (fixture->office, promised);
  test_planner_go_to (fixture, "00123");
  test_window_press (fixture->window, "ctrl+shift+P");
  g_assert_cmpstr (fixture->printed, ==, lw_record_get_id (stage));
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add (name, TestPlanner, NULL, test_planner_set_up, function, test_planner_tear_down)
  ADD ("/planner-page/keys", test_keys);
  ADD ("/planner-page/years", test_years);
  ADD ("/planner-page/shortcuts", test_shortcuts);
  ADD ("/planner-page/left-and-right", test_left_and_right);
  ADD ("/planner-page/fold", test_fold);
  ADD ("/planner-page/class-activity", test_class_activity);
  ADD ("/planner-page/plan-for-class", test_plan_for_class);
  ADD ("/planner-page/filters", test_filters);
  ADD ("/planner-page/search-enter", test_search_enter);
  ADD ("/planner-page/follows-acts", test_follows_acts);
  ADD ("/planner-page/conflicts", test_conflicts);
  ADD ("/planner-page/label", test_label);
  ADD ("/planner-page/zoom", test_zoom);
  ADD ("/planner-page/zoom-to-days", test_zoom_to_days);
  ADD ("/planner-page/zoom-to-stage", test_zoom_to_stage);
  ADD ("/planner-page/agreement", test_agreement);

  return g_test_run ();
}
