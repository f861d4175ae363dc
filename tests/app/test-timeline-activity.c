/* test-timeline-activity.c - tests of what a class does together, on the time line with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-date.h"
#include "lw-half-day-picker.h"
#include "lw-stage-draft.h"
#include "lw-timeline-row.h"
#include "test-planner.h"
#include "test-school.h"
#include "test-window.h"

/* 3B has no stage period, and no activity yet. */
static LwPlacement *
find_activity (TestPlanner *fixture)
{
  LwRecordList *placements = lw_office_get_list (fixture->office, &lw_placement_record);

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    if (LW_PLACEMENT (lw_record_list_peek (placements, i))->student == NULL)
      return lw_record_list_peek (placements, i);

  return NULL;
}

static LwRecordList *
periods_of (TestPlanner *fixture)
{
  return lw_office_get_list (fixture->office, &lw_stage_period_record);
}

static void
settle (TestPlanner *fixture)
{
  test_school_settle (fixture->office);
  test_window_settle ();
}

/* As the sheet makes it. */
static void
plan (TestPlanner *fixture, const char *pattern, const char *first, const char *last)
{
  const char *const fields[][2] = {
    { "variant",
      lw_record_get_id (test_school_find (fixture->office, &lw_variant_record, "Snuffelstage")) },
    { "pattern", pattern },
    { "first-day", first },
    { "last-day", last },
  };
  g_autoptr (LwStageDraft) draft = lw_stage_draft_new (fixture->office, NULL);
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (LwAct) act = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autoptr (LwStageDraft) before = draft;
      GDate date;

      draft = lw_date_parse_iso (fields[i][1], &date)
                ? lw_stage_draft_with_date (before, fields[i][0], &date)
                : lw_stage_draft_with_text (before, fields[i][0], fields[i][1]);
    }
  {
    g_autoptr (LwStageDraft) before = draft;

    draft = lw_stage_draft_with_group (
      before, lw_record_get_id (test_school_find (fixture->office, &lw_group_record, "3B")));
  }
  findings = lw_stage_draft_judge (draft, fixture->office);
  act = lw_stage_draft_make_act (draft, fixture->office, findings);
  g_assert_true (lw_office_commit (fixture->office, act, NULL));
  test_window_settle ();
}

/* The class, then what it does together to the right of it. */
static void
go_to_activity (TestPlanner *fixture)
{
  test_planner_go_to_row (fixture, 0);
  test_window_press (fixture->window, "Right");
}

static void
check (TestPlanner *fixture, const char *pattern, const char *first, const char *last)
{
  LwPlacement *activity = find_activity (fixture);
  LwStagePeriod *period = lw_record_list_peek (periods_of (fixture), 0);
  g_autofree char *from = lw_date_format_iso (&activity->first_day);
  g_autofree char *to = lw_date_format_iso (&activity->last_day);

  g_assert_cmpstr (activity->pattern, ==, pattern);
  g_assert_cmpstr (from, ==, first);
  g_assert_cmpstr (to, ==, last);
  /* What names its class says the same. */
  g_assert_cmpuint (lw_record_list_get_size (periods_of (fixture)), ==, 1);
  g_assert_cmpstr (period->pattern, ==, pattern);
  g_assert_true (lw_date_equal (&period->first_day, &activity->first_day));
  g_assert_true (lw_date_equal (&period->last_day, &activity->last_day));
}

static void
test_move (TestPlanner *fixture, gconstpointer data)
{
  plan (fixture, "eenmalig", "2027-03-09", "2027-03-09");
  go_to_activity (fixture);
  test_window_press (fixture->window, "alt+Right");
  test_window_press (fixture->window, "Return");
  settle (fixture);
  check (fixture, "eenmalig", "2027-03-16", "2027-03-16");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  check (fixture, "eenmalig", "2027-03-09", "2027-03-09");
}

static void
test_stretch (TestPlanner *fixture, gconstpointer data)
{
  plan (fixture, "lint:di-m", "2027-03-02", "2027-03-26");
  go_to_activity (fixture);
  test_window_press (fixture->window, "alt+shift+Right");
  test_window_press (fixture->window, "Return");
  settle (fixture);
  check (fixture, "lint:di-m", "2027-03-02", "2027-04-02");
}

/* With the pointer, in the row of the class. */
static void
test_drag (TestPlanner *fixture, gconstpointer data)
{
  GtkWidget *row;
  graphene_rect_t area;

  plan (fixture, "lint:di-m", "2027-03-01", "2027-03-26");
  go_to_activity (fixture);
  row = gtk_widget_get_first_child (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_assert_true (lw_timeline_row_get_area (
    LW_TIMELINE_ROW (row), lw_record_get_id (LW_RECORD (find_activity (fixture))), &area));
  /* Four weeks but for a weekend. */
  test_window_drag (row, area.origin.x + area.size.width / 2, area.origin.y + area.size.height / 2,
                    -area.size.width * 7 / 26, 0);
  settle (fixture);
  check (fixture, "lint:di-m", "2027-02-22", "2027-03-19");
}

static void
test_edit (TestPlanner *fixture, gconstpointer data)
{
  GtkWidget *picker;

  plan (fixture, "lint:di-m", "2027-03-02", "2027-03-26");
  go_to_activity (fixture);
  test_window_press (fixture->window, "F2");
  picker = test_window_find (fixture->page, LW_TYPE_HALF_DAY_PICKER, NULL, NULL);
  test_window_wait (gtk_widget_get_mapped (picker));
  lw_half_day_picker_set_mask (LW_HALF_DAY_PICKER (picker), LW_HALF_DAY (4, FALSE));
  test_window_press (fixture->window, "ctrl+Return");
  settle (fixture);
  check (fixture, "lint:vr-o", "2027-03-02", "2027-03-26");
}

/* By a key, or by the button of its popover; undo brings all of it back. */
static void
test_delete (TestPlanner *fixture, gconstpointer data)
{
  plan (fixture, "eenmalig", "2027-03-09", "2027-03-09");
  go_to_activity (fixture);
  test_window_press (fixture->window, "Delete");
  settle (fixture);
  g_assert_null (find_activity (fixture));
  g_assert_cmpuint (lw_record_list_get_size (periods_of (fixture)), ==, 0);
  g_assert_cmpstr (lw_office_get_undo_label (fixture->office), ==, "Stage of 3B deleted");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  check (fixture, "eenmalig", "2027-03-09", "2027-03-09");

  go_to_activity (fixture);
  test_window_press (fixture->window, "F2");
  test_window_click (fixture->window, test_window_find (fixture->page, GTK_TYPE_BUTTON,
                                                        "tooltip-text", "Delete stage (Delete)"));
  settle (fixture);
  g_assert_null (find_activity (fixture));
}

/* A double click in an empty week of the class plans for the class in that week. */
static void
test_plan (TestPlanner *fixture, gconstpointer data)
{
  GtkWidget *row;

  test_planner_go_to_row (fixture, 0);
  row = gtk_widget_get_first_child (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  test_window_click (fixture->window, row);
  test_window_press (fixture->window, "ctrl+n");
  g_assert_cmpstr (fixture->planned, ==,
                   lw_record_get_id (test_school_find (fixture->office, &lw_group_record, "3B")));
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 25);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add (name, TestPlanner, NULL, test_planner_set_up, function, test_planner_tear_down)
  ADD ("/timeline-activity/plan", test_plan);
  ADD ("/timeline-activity/move", test_move);
  ADD ("/timeline-activity/stretch", test_stretch);
  ADD ("/timeline-activity/drag", test_drag);
  ADD ("/timeline-activity/edit", test_edit);
  ADD ("/timeline-activity/delete", test_delete);

  return g_test_run ();
}
