/* test-read-only.c - tests of a school that may be looked at, and not changed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "doors.h"

#include "lw-agreement-bar.h"
#include "lw-agreement-job.h"
#include "lw-shot.h"
#include "lw-stage-sheet.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

static gboolean
is_enabled (Doors *fixture, const char *action)
{
  GtkWidget *button = doors_find (fixture, GTK_TYPE_BUTTON, "action-name", action);

  g_assert_nonnull (button);

  return gtk_widget_is_sensitive (button);
}

static void
open_read_only (Doors *fixture)
{
  doors_make_locked (fixture);
  doors_show (fixture, fixture->path);
  doors_activate (fixture, "win.open-read-only");
  test_window_wait (lw_window_shows_school (fixture->window));
  test_window_settle ();
  g_assert_true (lw_office_is_read_only (lw_window_get_office (fixture->window)));
}

/* Somebody is at work: one looks at it, can change nothing, and is told so. */
static void
test_read_only (Doors *fixture, gconstpointer data)
{
  static const char *const barred[] = { "pop.add-goal", "win.import" };
  GtkWidget *view;

  open_read_only (fixture);
  g_assert_true (doors_is_shown (doors_find (fixture, GTK_TYPE_LABEL, "label", "Read only")));
  g_assert_null (doors_find (fixture, GTK_TYPE_LABEL, "label", "Everything saved"));
  doors_open_student (fixture, "00125");
  view = doors_text_of (fixture, "I can");
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (view)));
  g_assert_true (gtk_widget_is_sensitive (view));
  for (guint i = 0; i < G_N_ELEMENTS (barred); i++)
    g_assert_false (is_enabled (fixture, barred[i]));
  test_window_focus (GTK_WINDOW (fixture->window));
  gtk_widget_grab_focus (view);
  test_window_type (GTK_WINDOW (fixture->window), "x");
  test_school_settle (lw_window_get_office (fixture->window));
  g_assert_cmpint (lw_office_get_saved_state (lw_window_get_office (fixture->window)), ==,
                   LW_SAVED_ALL);
  g_assert_true (lw_office_get_trouble (lw_window_get_office (fixture->window)) == NULL);
  doors_shoot (fixture, "read-only");
}

/* What finds another way round is refused, and is no trouble of the disk. */
static void
test_refused (Doors *fixture, gconstpointer data)
{
  LwAct *act = lw_act_new ("edit", "Number");
  LwOffice *office;

  open_read_only (fixture);
  office = lw_window_get_office (fixture->window);
  lw_act_delete (act, &lw_student_record,
                 lw_record_get_id (test_school_find (office, &lw_student_record, "00125")), -1);
  lw_office_commit_async (office, act, NULL, NULL, NULL);
  test_school_settle (office);
  g_assert_cmpint (lw_office_get_saved_state (office), ==, LW_SAVED_ALL);
  g_assert_nonnull (test_school_find (office, &lw_student_record, "00125"));
}

/* Every page can be looked at. */
static void
test_read_only_pages (Doors *fixture, gconstpointer data)
{
  static const struct
  {
    const char *page;
    const char *barred;
  } pages[] = {
    { "leerwerkvarianten", "form.plan" }, { "leerlingen", "win.import" },
    { "planner", "planner.plan" },        { "stageperiodes", "periods.add" },
    { "bedrijven", "companies.add" },
  };

  open_read_only (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *name = g_strconcat ("read-only-", pages[i].page, NULL);

      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", pages[i].page);
      test_window_settle ();
      g_assert_false (is_enabled (fixture, pages[i].barred));
      doors_shoot (fixture, name);
    }
}

/* A stage can be looked at. */
static void
test_read_only_sheet (Doors *fixture, gconstpointer data)
{
  LwRecordList *stages;
  GtkWindow *sheet;
  GtkWidget *keep;

  open_read_only (fixture);
  stages = lw_office_get_list (lw_window_get_office (fixture->window), &lw_placement_record);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-placement", "s",
                              lw_record_get_id (lw_record_list_peek (stages, 0)));
  test_window_settle ();
  sheet = test_window_toplevel (LW_TYPE_STAGE_SHEET);
  g_assert_nonnull (sheet);
  keep = test_window_find (GTK_WIDGET (sheet), GTK_TYPE_BUTTON, "action-name", "sheet.keep");
  g_assert_false (doors_is_shown (keep));
  g_assert_false (gtk_widget_is_sensitive (
    test_window_find (GTK_WIDGET (sheet), GTK_TYPE_BUTTON, "action-name", "sheet.delete")));
  g_assert_false (gtk_widget_is_sensitive (
    test_window_find (GTK_WIDGET (sheet), ADW_TYPE_COMBO_ROW, NULL, NULL)));
  lw_shot_save_wanted (GTK_WIDGET (sheet), "sheet");
  test_window_destroy (sheet);
}

/* Its agreement can be printed, of which nothing is noted, and its visits can be looked at. */
static void
test_read_only_agreement (Doors *fixture, gconstpointer data)
{
  LwRecordList *stages;
  LwPlacement *stage = NULL;
  GtkWidget *bar, *print, *visits;

  open_read_only (fixture);
  stages = lw_office_get_list (lw_window_get_office (fixture->window), &lw_placement_record);
  for (guint i = 0; i < lw_record_list_get_size (stages) && stage == NULL; i++)
    if (lw_agreement_job_is_for (lw_record_list_peek (stages, i)))
      stage = lw_record_list_peek (stages, i);
  g_assert_nonnull (stage);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.open-placement", "s",
                              lw_record_get_id (LW_RECORD (stage)));
  test_window_settle ();
  bar = test_window_find (GTK_WIDGET (test_window_toplevel (LW_TYPE_STAGE_SHEET)),
                          LW_TYPE_AGREEMENT_BAR, NULL, NULL);
  print = test_window_find (bar, GTK_TYPE_BUTTON, "action-name", "agreement.print");
  g_assert_true (gtk_widget_is_sensitive (print));
  g_assert_true (doors_is_shown (print));
  visits = test_window_find (GTK_WIDGET (test_window_toplevel (LW_TYPE_STAGE_SHEET)),
                             ADW_TYPE_ACTION_ROW, "title", "Visits");
  g_assert_true (gtk_widget_is_sensitive (visits));
  g_assert_false (gtk_widget_is_sensitive (
    test_window_find (GTK_WIDGET (test_window_toplevel (LW_TYPE_STAGE_SHEET)), ADW_TYPE_COMBO_ROW,
                      "title", "Supervisor")));
  test_window_destroy (test_window_toplevel (LW_TYPE_STAGE_SHEET));
}

/* When the other has closed it, it is opened to change, in the place of the window. */
static void
test_open_to_write (Doors *fixture, gconstpointer data)
{
  LwWindow *former;

  open_read_only (fixture);
  lw_office_close (fixture->other);
  former = fixture->window;
  g_object_add_weak_pointer (G_OBJECT (former), (gpointer *) &former);
  doors_activate (fixture, "win.open-to-write");
  test_window_wait (former == NULL);
  fixture->window = doors_window_with (fixture, fixture->path);
  g_assert_nonnull (fixture->window);
  test_window_wait (lw_window_shows_school (fixture->window));
  g_assert_false (lw_office_is_read_only (lw_window_get_office (fixture->window)));
  test_window_settle ();
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = test_school_window_init (&argc, &argv);

#define ADD(name, function)                                                                        \
  g_test_add ("/read-only/" name, Doors, NULL, doors_set_up, function, doors_tear_down)
  ADD ("school", test_read_only);
  ADD ("refused", test_refused);
  ADD ("pages", test_read_only_pages);
  ADD ("sheet", test_read_only_sheet);
  ADD ("agreement", test_read_only_agreement);
  ADD ("open-to-write", test_open_to_write);

  return g_test_run ();
}
