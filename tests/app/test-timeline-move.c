/* test-timeline-move.c - tests of moving and stretching stages, with real keys and a real pointer
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-move.h"

#include "lw-date.h"
#include "lw-half-day-picker.h"
#include "lw-stage-popover.h"
#include "lw-time-entry.h"
#include "test-planner.h"
#include "test-school.h"
#include "test-window.h"

#include <adwaita.h>

static void
check_period (TestPlanner *fixture, const char *number, const char *first, const char *last)
{
  LwPlacement *stage = test_planner_find_stage (fixture, number);
  g_autofree char *from = lw_date_format_iso (&stage->first_day);
  g_autofree char *to = lw_date_format_iso (&stage->last_day);

  g_assert_cmpstr (from, ==, first);
  g_assert_cmpstr (to, ==, last);
}

/* Enter keeps what Alt and the arrows moved and stretched, as one act; Escape does not. */
static void
test_move_by_keys (TestPlanner *fixture, gconstpointer data)
{
  test_planner_go_to (fixture, "00123");
  test_window_press (fixture->window, "alt+Right");
  test_window_press (fixture->window, "alt+Right");
  test_window_press (fixture->window, "Escape");
  test_school_settle (fixture->office);
  check_period (fixture, "00123", "2027-01-05", "2027-05-28");

  test_window_press (fixture->window, "alt+Right");
  test_window_press (fixture->window, "alt+shift+Right");
  check_period (fixture, "00123", "2027-01-05", "2027-05-28");
  test_window_press (fixture->window, "Return");
  test_school_settle (fixture->office);
  test_window_settle ();
  check_period (fixture, "00123", "2027-01-12", "2027-06-11");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  check_period (fixture, "00123", "2027-01-05", "2027-05-28");
}

/* Drags the middle (0.5) or an end (0 or 1) of a student's stage by so many weeks. */
static void
drag_stage_and_press (TestPlanner *fixture,
                      const char *number,
                      double at,
                      int weeks,
                      double dy,
                      const char *key)
{
  GtkWidget *row;
  graphene_rect_t area;
  double week_width;

  test_planner_go_to (fixture, number);
  row = gtk_widget_get_first_child (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_assert_true (lw_timeline_row_get_area (
    LW_TIMELINE_ROW (row), lw_record_get_id (LW_RECORD (test_planner_find_stage (fixture, number))),
    &area));
  /* From 5 January to 28 May. */
  week_width = area.size.width / (144 / 7.0);
  test_window_drag_and_press (row, area.origin.x + 2 + at * (area.size.width - 4),
                              area.origin.y + area.size.height / 2, week_width * weeks, dy, key);
  test_school_settle (fixture->office);
  test_window_settle ();
}

static void
drag_stage (TestPlanner *fixture, const char *number, double at, int weeks, double dy)
{
  drag_stage_and_press (fixture, number, at, weeks, dy, NULL);
}

/* In the middle it is moved, at its end stretched; let go outside the list it stays. */
static void
test_drag (TestPlanner *fixture, gconstpointer data)
{
  drag_stage (fixture, "00123", 0.5, 2, -600);
  check_period (fixture, "00123", "2027-01-05", "2027-05-28");
  drag_stage (fixture, "00123", 0.5, 2, 0);
  check_period (fixture, "00123", "2027-01-19", "2027-06-11");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  test_window_settle ();
  drag_stage (fixture, "00123", 1, -3, 0);
  check_period (fixture, "00123", "2027-01-05", "2027-05-07");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  test_window_settle ();
  drag_stage (fixture, "00123", 0, 1, 0);
  check_period (fixture, "00123", "2027-01-12", "2027-05-28");
}

/* Escape ends a drag while the button is still down, and a popover that is open: back to the row.
 */
static void
test_escape (TestPlanner *fixture, gconstpointer data)
{
  GtkWidget *popover;

  drag_stage_and_press (fixture, "00123", 0.5, 2, 0, "Escape");
  check_period (fixture, "00123", "2027-01-05", "2027-05-28");
  popover = test_window_find (fixture->page, LW_TYPE_STAGE_POPOVER, NULL, NULL);
  g_assert_false (gtk_widget_get_mapped (popover));
  drag_stage (fixture, "00123", 0.5, 2, 0);
  check_period (fixture, "00123", "2027-01-19", "2027-06-11");
  test_window_press (fixture->window, "F2");
  test_window_wait (gtk_widget_get_mapped (popover));
  test_window_press (fixture->window, "Escape");
  test_window_wait (!gtk_widget_get_mapped (popover));
  check_period (fixture, "00123", "2027-01-19", "2027-06-11");
  g_assert_nonnull (
    test_window_find (gtk_window_get_focus (fixture->window), LW_TYPE_TIMELINE_ROW, NULL, NULL));
}

/* The nth of a type that is shown. */
static GtkWidget *
find_nth (GtkWidget *widget, GType type, guint *nth)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget) && (*nth)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, nth);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_in_popover (TestPlanner *fixture, GType type, guint nth)
{
  GtkWidget *popover = test_window_find (fixture->page, LW_TYPE_STAGE_POPOVER, NULL, NULL);

  test_window_wait (gtk_widget_get_mapped (popover));

  return find_nth (popover, type, &nth);
}

/* What is shown while it is moved is said by the row too. */
static void
test_move_is_said (TestPlanner *fixture, gconstpointer data)
{
  g_autofree char *wrong = NULL;
  GtkWidget *keys;

  test_planner_go_to (fixture, "00123");
  test_window_press (fixture->window, "alt+Left");
  wrong = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (gtk_root_get_focus (GTK_ROOT (fixture->window))),
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "di 29 december – vr 21 mei 2027 · elke di en do");
  g_assert_cmpstr (wrong, ==, NULL);
  keys = test_window_find (fixture->page, GTK_TYPE_LABEL, "label",
                           "Enter keeps it, Esc leaves it as it was");
  test_window_wait (gtk_widget_get_mapped (keys));
  test_window_press (fixture->window, "Escape");
  test_window_press (fixture->window, "F2");
  find_in_popover (fixture, LW_TYPE_HALF_DAY_PICKER, 0);
  g_assert_false (gtk_widget_get_visible (keys));
  test_window_press (fixture->window, "Escape");
}

/* Stretched, a sandwich has more weeks. */
static void
test_stretch_sandwich (TestPlanner *fixture, gconstpointer data)
{
  test_planner_go_to (fixture, "00124");
  test_window_press (fixture->window, "alt+shift+Right");
  test_window_press (fixture->window, "Return");
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_cmpstr (test_planner_find_stage (fixture, "00124")->pattern, ==, "sandwich:4w/vr-m");
  check_period (fixture, "00124", "2027-01-05", "2027-01-29");
}

/* The bakery's two seats are taken on Tuesdays of May: R4 asks why. */
static void
fill_seats (TestPlanner *fixture)
{
  static const char *const numbers[] = { "00126", "00127" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);
      GDate first = lw_date_from_dmy (1, 6, 2027);
      GDate last = lw_date_from_dmy (11, 6, 2027);

      lw_record_set_text (
        stage, "student",
        lw_record_get_id (test_school_find (fixture->office, &lw_student_record, numbers[i])));
      lw_record_set_text (stage, "workplace",
                          test_planner_find_stage (fixture, "00123")->workplace);
      lw_record_set_text (stage, "pattern", "lint:di");
      lw_record_set_text (stage, "state", "getekend");
      lw_record_set_date (stage, "first-day", &first);
      lw_record_set_date (stage, "last-day", &last);
      test_school_put (fixture->office, stage);
    }
}

/* A rule that stops is not passed without a reason, which is kept with the stage. */
static void
test_move_asks_why (TestPlanner *fixture, gconstpointer data)
{
  LwRecordList *exceptions = lw_office_get_list (fixture->office, &lw_exception_record);

  fill_seats (fixture);
  test_planner_go_to (fixture, "00123");
  test_window_press (fixture->window, "alt+Right");
  test_window_press (fixture->window, "Return");
  test_school_settle (fixture->office);
  check_period (fixture, "00123", "2027-01-05", "2027-05-28");
  test_window_type (fixture->window, "Er is een stoel bij");
  test_window_press (fixture->window, "ctrl+Return");
  test_school_settle (fixture->office);
  test_window_settle ();
  check_period (fixture, "00123", "2027-01-12", "2027-06-04");
  g_assert_cmpuint (lw_record_list_get_size (exceptions), ==, 1);
  g_assert_cmpstr (LW_EXCEPTION (lw_record_list_peek (exceptions, 0))->rule, ==, "R4");
}

/* Half-days and times where the stage stands. */
static void
test_edit_half_days (TestPlanner *fixture, gconstpointer data)
{
  GtkWidget *picker;

  test_planner_go_to (fixture, "00123");
  test_window_press (fixture->window, "F2");
  picker = test_window_find (fixture->page, LW_TYPE_HALF_DAY_PICKER, NULL, NULL);
  test_window_wait (gtk_widget_get_mapped (picker));
  lw_half_day_picker_set_mask (LW_HALF_DAY_PICKER (picker),
                               LW_HALF_DAY (0, FALSE) | LW_HALF_DAY (0, TRUE));
  test_window_press (fixture->window, "ctrl+Return");
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_cmpstr (test_planner_find_stage (fixture, "00123")->pattern, ==, "lint:ma");
}

static void
set_pattern (TestPlanner *fixture, const char *number, const char *pattern)
{
  g_autoptr (LwRecord) stage
    = lw_record_copy (LW_RECORD (test_planner_find_stage (fixture, number)));

  lw_record_set_text (stage, "pattern", pattern);
  test_school_put (fixture->office, stage);
  test_window_settle ();
}

/* What was taken away and added goes along when it is moved, and goes when it lies outside of
 * what is left. */
static void
test_exceptions_go_along (TestPlanner *fixture, gconstpointer data)
{
  set_pattern (fixture, "00123", "lint:di,do -2027-03-02 +2027-05-26-o");
  test_planner_go_to (fixture, "00123");
  test_window_press (fixture->window, "alt+Right");
  test_window_press (fixture->window, "Return");
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_cmpstr (test_planner_find_stage (fixture, "00123")->pattern, ==,
                   "lint:di,do -2027-03-09 +2027-06-02-o");
  test_window_press (fixture->window, "alt+shift+Left");
  g_assert_nonnull (test_window_find (fixture->page, GTK_TYPE_LABEL, "label",
                                      "No longer: wel op wo 2 juni in de ochtend"));
  test_window_press (fixture->window, "Return");
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_cmpstr (test_planner_find_stage (fixture, "00123")->pattern, ==,
                   "lint:di,do -2027-03-09");
  g_assert_cmpstr (
    lw_office_get_undo_label (fixture->office), ==,
    "Stage of Sanne de Jong at De Bron changed. No longer: wel op wo 2 juni in de ochtend");
}

/* Each part of several, and the times. */
static void
test_edit_parts (TestPlanner *fixture, gconstpointer data)
{
  GtkWidget *picker;

  set_pattern (fixture, "00123", "sandwich:2w/vr-m+lint:di,do");
  test_planner_go_to (fixture, "00123");
  test_window_press (fixture->window, "F2");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (find_in_popover (fixture, GTK_TYPE_SPIN_BUTTON, 0)),
                             3);
  g_assert_null (find_in_popover (fixture, GTK_TYPE_SPIN_BUTTON, 1));
  picker = find_in_popover (fixture, LW_TYPE_HALF_DAY_PICKER, 1);
  lw_half_day_picker_set_mask (LW_HALF_DAY_PICKER (picker), LW_HALF_DAY (0, FALSE));
  picker = find_in_popover (fixture, LW_TYPE_HALF_DAY_PICKER, 0);
  lw_half_day_picker_set_mask (LW_HALF_DAY_PICKER (picker), LW_HALF_DAY (2, TRUE));
  lw_time_entry_set_time (LW_TIME_ENTRY (find_in_popover (fixture, LW_TYPE_TIME_ENTRY, 0)),
                          "09:15");
  test_window_press (fixture->window, "ctrl+Return");
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_cmpstr (test_planner_find_stage (fixture, "00123")->pattern, ==,
                   "sandwich:3w/wo-m+lint:ma-o");
  g_assert_cmpstr (test_planner_find_stage (fixture, "00123")->begin, ==, "09:15");
}

/* Of a single day there are only the times: the keyboard begins there. */
static void
test_edit_single_day (TestPlanner *fixture, gconstpointer data)
{
  set_pattern (fixture, "00123", "eenmalig");
  test_planner_go_to (fixture, "00123");
  test_window_press (fixture->window, "F2");
  g_assert_null (find_in_popover (fixture, LW_TYPE_HALF_DAY_PICKER, 0));
  test_window_press (fixture->window, "ctrl+a");
  test_window_type (fixture->window, "1000");
  test_window_press (fixture->window, "ctrl+Return");
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_cmpstr (test_planner_find_stage (fixture, "00123")->begin, ==, "10:00");
}

/* P asks why it stays there; Enter keeps the reason. */
static void
test_pin (TestPlanner *fixture, gconstpointer data)
{
  set_pattern (fixture, "00123", "lint:di,do");
  test_planner_go_to (fixture, "00123");
  test_window_press (fixture->window, "p");
  find_in_popover (fixture, LW_TYPE_HALF_DAY_PICKER, 0);
  test_window_type (fixture->window, "Vader werkt daar");
  test_window_press (fixture->window, "Return");
  test_window_wait (test_planner_find_stage (fixture, "00123")->pinned == 1);
  g_assert_cmpstr (test_planner_find_stage (fixture, "00123")->reason, ==, "Vader werkt daar");
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add (name, TestPlanner, NULL, test_planner_set_up, function, test_planner_tear_down)
  ADD ("/timeline-move/move-by-keys", test_move_by_keys);
  ADD ("/timeline-move/drag", test_drag);
  ADD ("/timeline-move/escape", test_escape);
  ADD ("/timeline-move/move-is-said", test_move_is_said);
  ADD ("/timeline-move/stretch-sandwich", test_stretch_sandwich);
  ADD ("/timeline-move/move-asks-why", test_move_asks_why);
  ADD ("/timeline-move/edit-half-days", test_edit_half_days);
  ADD ("/timeline-move/exceptions-go-along", test_exceptions_go_along);
  ADD ("/timeline-move/edit-parts", test_edit_parts);
  ADD ("/timeline-move/edit-single-day", test_edit_single_day);
  ADD ("/timeline-move/pin", test_pin);

  return g_test_run ();
}
