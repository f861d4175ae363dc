/* test-planner-rows.c - tests of what the rows of the time line are, with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-date.h"
#include "lw-timeline-item.h"
#include "test-planner.h"
#include "test-school.h"
#include "test-window.h"

/* 3B and its students. */
#define N_ROWS 25
/* From today to the first week in which all seats are taken. */
#define WEEKS_TILL_FULL 7

static void
check_expanded (TestPlanner *fixture, gboolean is_expanded)
{
  g_autofree char *wrong = gtk_test_accessible_check_state (
    GTK_ACCESSIBLE (gtk_root_get_focus (GTK_ROOT (fixture->window))), GTK_ACCESSIBLE_STATE_EXPANDED,
    is_expanded);

  g_assert_cmpstr (wrong, ==, NULL);
}

/* Stages say whose they are; a new one is planned at the workplace. */
static void
test_by_workplace (TestPlanner *fixture, gconstpointer data)
{
  LwPlacement *stage = test_planner_find_stage (fixture, "00124");

  test_planner_choose_rows (fixture, LW_TIMELINE_WORKPLACES);
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 2);
  test_planner_check_row (
    fixture, 0,
    "Bakkerij Vis (Bakkerij): Bram Bakker: Beroepsvoorbereidende stage at Bakkerij Vis "
    "(Bakkerij), 3 weken achter elkaar, vr-middag op school, week 1 to 21, asked");
  test_window_press (fixture->window, "Return");
  g_assert_cmpstr (fixture->opened, ==, lw_record_get_id (LW_RECORD (stage)));
  test_window_press (fixture->window, "ctrl+n");
  g_assert_cmpstr (fixture->planned, ==, stage->workplace);
}

/* What the row that has the keyboard says of the week. */
static void
check_week (TestPlanner *fixture, const char *words)
{
  g_autofree char *wrong = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (gtk_root_get_focus (GTK_ROOT (fixture->window))),
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);

  g_assert_cmpstr (wrong, ==, NULL);
}

/* Every workplace, with or without stages; arrows walk the weeks, Enter plans in one. */
static void
test_free_seats (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) place = NULL;

  test_planner_choose_rows (fixture, LW_TIMELINE_SEATS);
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 2);
  test_planner_go_to_row (fixture, 0);
  place = lw_record_copy (lw_timeline_item_get_record (gtk_single_selection_get_selected_item (
    GTK_SINGLE_SELECTION (test_planner_get_rows (fixture)))));
  test_planner_check_row (fixture, 0, "Bakkerij Vis (Bakkerij): 2 seats, room in all weeks");
  lw_record_set_int (place, "seats", 1);
  lw_record_set_list (place, "half-days", (const char *const[]){ "ma-o", "ma-m", NULL });
  test_school_put (fixture->office, place);
  test_window_settle ();
  test_planner_check_row (fixture, 0, "Bakkerij Vis (Bakkerij): 1 seat, full in weeks 2–3");
  for (guint i = 0; i < WEEKS_TILL_FULL; i++)
    test_window_press (fixture->window, "Right");
  check_week (fixture, "Week 2 (from ma 11 januari): full");
  test_window_press (fixture->window, "Left");
  check_week (fixture, "Week 1 (from ma 4 januari): 1 seat free, on ma");
  test_window_press (fixture->window, "Return");
  g_assert_cmpstr (fixture->planned, ==, lw_record_get_id (place));
}

/* Until somebody supervises, nobody does; a new stage is planned with the supervisor. */
static void
test_by_supervisor (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) stage
    = lw_record_copy (LW_RECORD (test_planner_find_stage (fixture, "00123")));
  LwRecord *anna = test_school_find (fixture->office, &lw_staff_record, "Anna de Wit");
  LwTimelineItem *item;

  test_planner_choose_rows (fixture, LW_TIMELINE_SUPERVISORS);
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 1);
  lw_record_set_text (stage, "supervisor", lw_record_get_id (anna));
  test_school_put (fixture->office, stage);
  test_window_settle ();
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 2);
  item = g_list_model_get_item (G_LIST_MODEL (test_planner_get_rows (fixture)), 0);
  g_assert_cmpstr (lw_timeline_item_get_title (item), ==, "Anna de Wit");
  g_object_unref (item);
  item = g_list_model_get_item (G_LIST_MODEL (test_planner_get_rows (fixture)), 1);
  g_assert_cmpstr (lw_timeline_item_get_title (item), ==, "No supervisor yet");
  g_object_unref (item);
  test_planner_go_to_row (fixture, 0);
  test_window_press (fixture->window, "ctrl+n");
  g_assert_cmpstr (fixture->planned, ==, lw_record_get_id (anna));
}

/* A class unfolds where it stands, and folds again. */
static void
test_by_class (TestPlanner *fixture, gconstpointer data)
{
  test_planner_choose_rows (fixture, LW_TIMELINE_CLASSES);
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 1);
  test_planner_check_row (fixture, 0, "3B: 2 of 24 with a stage");
  check_expanded (fixture, FALSE);
  test_window_press (fixture->window, "Return");
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, N_ROWS);
  check_expanded (fixture, TRUE);
  test_window_press (fixture->window, "Left");
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 1);
  check_expanded (fixture, FALSE);
  test_window_press (fixture->window, "Right");
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, N_ROWS);
  /* What is unfolded here is so among students as before. */
  test_planner_choose_rows (fixture, LW_TIMELINE_STUDENTS);
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, N_ROWS);
  test_planner_choose_rows (fixture, LW_TIMELINE_CLASSES);
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, N_ROWS);
}

static LwRecord *
add_period (TestPlanner *fixture, const char *group_name)
{
  LwRecord *period = lw_record_new (&lw_stage_period_record, NULL);
  GDate first = lw_date_from_dmy (1, 2, 2027);
  GDate last = lw_date_from_dmy (26, 3, 2027);

  lw_record_set_text (period, "name", "Snuffelstage");
  lw_record_set_text (
    period, "group",
    lw_record_get_id (test_school_find (fixture->office, &lw_group_record, group_name)));
  lw_record_set_text (period, "pattern", "lint:di");
  lw_record_set_date (period, "first-day", &first);
  lw_record_set_date (period, "last-day", &last);
  test_school_put (fixture->office, period);
  test_window_settle ();

  return period;
}

/* What is arranged for a class is a ribbon of its own, which Enter opens and nothing moves. */
static void
test_stage_period (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) period = add_period (fixture, "3B");

  test_planner_choose_rows (fixture, LW_TIMELINE_CLASSES);
  test_planner_check_row (
    fixture, 0, "3B: 2 of 24 with a stage; Stage period Snuffelstage, elke di, week 5 to 12");
  test_window_press (fixture->window, "Right");
  test_window_press (fixture->window, "Right");
  test_window_press (fixture->window, "alt+Right");
  test_window_press (fixture->window, "Return");
  g_assert_cmpstr (fixture->opened, ==, lw_record_get_id (period));
  g_assert_cmpint (lw_record_get_rev (lw_office_find (fixture->office, &lw_stage_period_record,
                                                      lw_record_get_id (period))),
                   ==, 1);
}

/* A class that nobody is in yet has a row as well, and can be planned for. */
static void
test_class_without_students (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) group = lw_record_new (&lw_group_record, NULL);
  g_autoptr (LwRecord) period = NULL;

  lw_record_set_text (group, "name", "3C");
  test_school_put (fixture->office, group);
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, N_ROWS);
  period = add_period (fixture, "3C");
  test_planner_choose_rows (fixture, LW_TIMELINE_CLASSES);
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 2);
  test_planner_check_row (fixture, 1,
                          "3C: no students yet; Stage period Snuffelstage, elke di, week 5 to 12");
  test_window_press (fixture->window, "ctrl+n");
  g_assert_cmpstr (fixture->planned, ==, lw_record_get_id (group));
  /* Nothing to unfold: to its period, to itself, and nothing more. */
  test_window_press (fixture->window, "Right");
  test_window_press (fixture->window, "Return");
  g_assert_cmpstr (fixture->opened, ==, lw_record_get_id (period));
  test_window_press (fixture->window, "Left");
  test_window_press (fixture->window, "Left");
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 2);
  test_window_press (fixture->window, "Return");
  g_assert_cmpuint (test_planner_count_rows (fixture), ==, 2);
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add (name, TestPlanner, NULL, test_planner_set_up, function, test_planner_tear_down)
  ADD ("/planner-rows/by-workplace", test_by_workplace);
  ADD ("/planner-rows/free-seats", test_free_seats);
  ADD ("/planner-rows/by-supervisor", test_by_supervisor);
  ADD ("/planner-rows/by-class", test_by_class);
  ADD ("/planner-rows/stage-period", test_stage_period);
  ADD ("/planner-rows/class-without-students", test_class_without_students);

  return g_test_run ();
}
