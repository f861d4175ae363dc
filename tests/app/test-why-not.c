/* test-why-not.c - tests of why a stage is not elsewhere, and of what stays where it is
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-why-not-window.h"

#include "lw-date.h"
#include "lw-stage-popover.h"
#include "lw-timeline-row.h"
#include "test-planner.h"
#include "test-school.h"
#include "test-window.h"

#include <string.h>

#define FORM "Beroepsvoorbereidende stage"

static LwPlacement *
stage_of (LwOffice *office, const char *number)
{
  LwRecord *student = test_school_find (office, &lw_student_record, number);
  LwRecordList *stages = lw_office_get_list (office, &lw_placement_record);

  for (guint i = 0; i < lw_record_list_get_size (stages); i++)
    {
      LwPlacement *stage = lw_record_list_peek (stages, i);

      if (g_strcmp0 (stage->student, lw_record_get_id (student)) == 0)
        return stage;
    }
  g_assert_not_reached ();
}

static const char *
place_of (LwOffice *office, const char *number)
{
  LwWorkplace *workplace
    = lw_office_find (office, &lw_workplace_record, stage_of (office, number)->workplace);

  return workplace != NULL ? workplace->title : NULL;
}

static const char *
find_workplace (LwOffice *office, const char *title)
{
  LwRecordList *list = lw_office_get_list (office, &lw_workplace_record);

  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    if (strcmp (((LwWorkplace *) lw_record_list_peek (list, i))->title, title) == 0)
      return lw_record_get_id (lw_record_list_peek (list, i));
  g_assert_not_reached ();
}

static void
add_stage (LwOffice *office, const char *number, const char *workplace, const char *state)
{
  g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);
  GDate first = lw_date_from_dmy (5, 1, 2027), last = lw_date_from_dmy (28, 5, 2027);

  lw_record_set_text (stage, "student",
                      lw_record_get_id (test_school_find (office, &lw_student_record, number)));
  lw_record_set_text (stage, "variant",
                      lw_record_get_id (test_school_find (office, &lw_variant_record, FORM)));
  if (workplace != NULL)
    lw_record_set_text (stage, "workplace", find_workplace (office, workplace));
  lw_record_set_text (stage, "pattern", "lint:di");
  lw_record_set_text (stage, "begin", "09:00");
  lw_record_set_text (stage, "end", "15:00");
  lw_record_set_text (stage, "state", state);
  lw_record_set_date (stage, "first-day", &first);
  lw_record_set_date (stage, "last-day", &last);
  test_school_put (office, stage);
}

typedef struct
{
  LwOffice *office;
  GtkWindow *parent;
  GtkWindow *window;
} Fixture;

/* The two seats of the bakery are taken: by one that was asked, and by a proposal. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  add_stage (fixture->office, "00125", "Bakkerij", "voorgesteld");
  add_stage (fixture->office, "00126", NULL, "zoekt");
  fixture->parent = test_window_new (gtk_label_new (NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (fixture->window);
  g_clear_weak_pointer (&fixture->window);
  test_window_destroy (fixture->parent);
  test_school_free (fixture->office);
}

static GtkWidget *
find_row (Fixture *fixture, const char *title)
{
  return test_window_find (GTK_WIDGET (fixture->window), ADW_TYPE_ACTION_ROW, "title", title);
}

static void
open_for (Fixture *fixture, const char *number)
{
  GListModel *windows = gtk_window_get_toplevels ();

  lw_why_not_window_show (fixture->parent, fixture->office,
                          lw_record_get_id (LW_RECORD (stage_of (fixture->office, number))));
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (LW_IS_WHY_NOT_WINDOW (window))
        g_set_weak_pointer (&fixture->window, window);
    }
  test_window_focus (fixture->window);
  test_window_settle ();
}

static void
ask (Fixture *fixture, const char *number)
{
  open_for (fixture, number);
  test_window_wait (find_row (fixture, "Bakkerij Vis (Bakkerij)") != NULL);
  test_window_settle ();
}

static const char *
answer_of (Fixture *fixture, const char *title)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (find_row (fixture, title)));
}

/* It says who would move, does it as one act, and that is taken back as one. */
static void
test_chain (Fixture *fixture, gconstpointer data)
{
  LwRecord *other = test_school_find (fixture->office, &lw_student_record, "00125");
  g_autofree char *words
    = g_strdup_printf ("It can, but then %s goes from this workplace to De Bron (Verzorging).",
                       lw_record_get_title (other));

  ask (fixture, "00126");
  g_assert_nonnull (strstr (answer_of (fixture, "Bakkerij Vis (Bakkerij)"), words));
  g_assert_nonnull (
    strstr (answer_of (fixture, "De Bron (Verzorging)"), "It can: there is a free seat"));
  test_window_click (
    fixture->window,
    test_window_find (find_row (fixture, "Bakkerij Vis (Bakkerij)"), GTK_TYPE_BUTTON, NULL, NULL));
  test_window_wait (fixture->window == NULL);
  test_school_settle (fixture->office);
  g_assert_cmpstr (place_of (fixture->office, "00126"), ==, "Bakkerij");
  g_assert_cmpstr (stage_of (fixture->office, "00126")->state, ==, "voorgesteld");
  g_assert_cmpstr (place_of (fixture->office, "00125"), ==, "Verzorging");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_null (place_of (fixture->office, "00126"));
  g_assert_cmpstr (stage_of (fixture->office, "00126")->state, ==, "zoekt");
  g_assert_cmpstr (place_of (fixture->office, "00125"), ==, "Bakkerij");
}

/* While it is open somebody pins the other one: no more way, and it says so. */
static void
test_pinned (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) pinned = NULL;

  ask (fixture, "00126");
  pinned = lw_record_copy (LW_RECORD (stage_of (fixture->office, "00125")));
  lw_record_set_int (pinned, "pinned", TRUE);
  test_school_put (fixture->office, pinned);
  test_window_settle ();
  g_assert_nonnull (strstr (answer_of (fixture, "Bakkerij Vis (Bakkerij)"), "(R4)"));
  g_assert_nonnull (strstr (answer_of (fixture, "Bakkerij Vis (Bakkerij)"), "this workplace"));
  g_assert_null (strstr (answer_of (fixture, "Bakkerij Vis (Bakkerij)"), "Bakkerij Vis"));
  g_assert_null (
    test_window_find (find_row (fixture, "Bakkerij Vis (Bakkerij)"), GTK_TYPE_BUTTON, NULL, NULL));
}

/* What is given up wherever it goes is said once, and not at each workplace. */
static void
test_promised (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) next = lw_record_copy (LW_RECORD (stage_of (fixture->office, "00125")));
  GtkWidget *promise;

  lw_record_set_text (next, "state", "toegezegd");
  test_school_put (fixture->office, next);
  open_for (fixture, "00125");
  test_window_wait (find_row (fixture, "De Bron (Verzorging)") != NULL);
  promise = test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "label",
                              "What the company promised lapses when the stage goes elsewhere.");
  g_assert_true (gtk_widget_get_visible (promise));
  g_assert_null (strstr (answer_of (fixture, "De Bron (Verzorging)"), "lapses"));
}

/* Of one that is over nothing is asked, once and not at each workplace; Escape closes. */
static void
test_settled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) broken = lw_record_copy (LW_RECORD (stage_of (fixture->office, "00125")));

  lw_record_set_text (broken, "state", "afgebroken");
  lw_record_set_text (broken, "reason", "Verhuisd");
  test_school_put (fixture->office, broken);
  open_for (fixture, "00125");
  test_window_wait (test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "label",
                                      "The stage goes on already, or is over")
                    != NULL);
  test_window_settle ();
  g_assert_true (
    gtk_widget_get_mapped (test_window_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "label",
                                             "The stage goes on already, or is over")));
  g_assert_null (find_row (fixture, "De Bron (Verzorging)"));
  test_window_press (fixture->window, "Escape");
  test_window_wait (fixture->window == NULL);
}

/* By name and by town; Escape closes. */
static void
test_search (Fixture *fixture, gconstpointer data)
{
  ask (fixture, "00126");
  test_window_type (fixture->window, "schagen");
  test_window_wait (find_row (fixture, "Bakkerij Vis (Bakkerij)") == NULL);
  g_assert_nonnull (find_row (fixture, "De Bron (Verzorging)"));
  test_window_press (fixture->window, "Escape");
  test_window_press (fixture->window, "Escape");
  test_window_wait (fixture->window == NULL);
}

/* P pins the stage that has the ring, with why; again lets it go. */
static void
test_pin (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (LwTimelineStage) shown = NULL;
  g_autofree char *words = NULL;

  test_planner_go_to (fixture, "00124");
  test_window_press (fixture->window, "p");
  test_window_type (fixture->window, "broer werkt er");
  test_window_press (fixture->window, "ctrl+Return");
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_true (lw_is_true (test_planner_find_stage (fixture, "00124")->pinned));
  g_assert_cmpstr (test_planner_find_stage (fixture, "00124")->reason, ==, "broer werkt er");
  shown = lw_timeline_stage_new (fixture->office, test_planner_find_stage (fixture, "00124"));
  words = lw_timeline_stage_describe (shown, fixture->office);
  g_assert_true (g_str_has_suffix (words, ", pinned: broer werkt er"));
  test_planner_go_to (fixture, "00124");
  test_window_press (fixture->window, "p");
  test_window_press (fixture->window, "ctrl+Return");
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_false (lw_is_true (test_planner_find_stage (fixture, "00124")->pinned));
  g_assert_null (test_planner_find_stage (fixture, "00124")->reason);
}

static void
go_to_workplace (TestPlanner *fixture, guint nth)
{
  test_planner_choose_rows (fixture, LW_TIMELINE_WORKPLACES);
  test_planner_go_to_row (fixture, nth);
}

static const char *
find_note (TestPlanner *fixture, const char *begin)
{
  GtkWidget *popover = test_window_find (fixture->page, LW_TYPE_STAGE_POPOVER, NULL, NULL);
  g_autofree char *words = lw_stage_popover_describe (LW_STAGE_POPOVER (popover));

  return strstr (words, begin) != NULL ? begin : NULL;
}

/* All of it can be read before one lets go. */
static void
check_shows_all (TestPlanner *fixture)
{
  GtkWidget *popover = test_window_find (fixture->page, LW_TYPE_STAGE_POPOVER, NULL, NULL);
  GtkWidget *scroller = test_window_find (popover, GTK_TYPE_SCROLLED_WINDOW, NULL, NULL);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  test_window_wait (gtk_widget_get_mapped (popover));
  test_window_settle ();
  g_assert_cmpint (gtk_widget_get_width (scroller), >=, 300);
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), <=,
                     gtk_adjustment_get_page_size (adjustment));
}

/* To the workplace of the next row: said before, done by Enter, and left by Escape. */
static void
test_carry_by_keys (TestPlanner *fixture, gconstpointer data)
{
  go_to_workplace (fixture, 0);
  test_window_press (fixture->window, "ctrl+shift+Down");
  g_assert_nonnull (find_note (fixture, "To De Bron (Verzorging). It can: there is a free seat"));
  check_shows_all (fixture);
  test_window_press (fixture->window, "Escape");
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_cmpstr (place_of (fixture->office, "00124"), ==, "Bakkerij");
  test_window_press (fixture->window, "ctrl+shift+Down");
  test_window_press (fixture->window, "Return");
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_cmpstr (place_of (fixture->office, "00124"), ==, "Verzorging");
  g_assert_cmpstr (stage_of (fixture->office, "00124")->state, ==, "voorgesteld");
}

static gboolean
has_tooltip (GtkWidget *row, const graphene_rect_t *area)
{
  g_autoptr (GObject) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean is_shown = FALSE;

  g_signal_emit_by_name (row, "query-tooltip", (int) (area->origin.x + area->size.width / 2),
                         (int) (area->origin.y + area->size.height / 2), FALSE, tooltip, &is_shown);

  return is_shown;
}

/* What it is carried over doesn't speak up. */
static void
test_carry_tooltip (TestPlanner *fixture, gconstpointer data)
{
  GtkWidget *row;
  graphene_rect_t area;

  go_to_workplace (fixture, 0);
  row = gtk_widget_get_first_child (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_assert_true (lw_timeline_row_get_area (
    LW_TIMELINE_ROW (row), lw_record_get_id (LW_RECORD (stage_of (fixture->office, "00124"))),
    &area));
  g_assert_true (has_tooltip (row, &area));
  test_window_press (fixture->window, "ctrl+shift+Down");
  g_assert_false (has_tooltip (row, &area));
  test_window_press (fixture->window, "Escape");
  g_assert_true (has_tooltip (row, &area));
}

static void
drag_down (TestPlanner *fixture)
{
  GtkWidget *row;
  graphene_rect_t area;

  go_to_workplace (fixture, 0);
  row = gtk_widget_get_first_child (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_assert_true (lw_timeline_row_get_area (
    LW_TIMELINE_ROW (row), lw_record_get_id (LW_RECORD (stage_of (fixture->office, "00124"))),
    &area));
  test_window_drag (row, area.origin.x + area.size.width / 2, area.origin.y + area.size.height / 2,
                    0, gtk_widget_get_height (row));
  test_school_settle (fixture->office);
  test_window_settle ();
}

static void
test_carry_by_drag (TestPlanner *fixture, gconstpointer data)
{
  drag_down (fixture);
  g_assert_cmpstr (place_of (fixture->office, "00124"), ==, "Verzorging");
  g_assert_true (g_date_valid (&stage_of (fixture->office, "00124")->first_day));
}

static GtkWidget *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_mapped (window))
        return window;
    }

  return NULL;
}

static void
answer (const char *response)
{
  GtkWidget *question = find_question ();

  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), response);
  gtk_window_destroy (GTK_WINDOW (question));
}

/* When others move it asks first. */
static void
test_carry_asks (TestPlanner *fixture, gconstpointer data)
{
  add_stage (fixture->office, "00125", "Verzorging", "voorgesteld");
  test_window_settle ();
  drag_down (fixture);
  test_window_wait (find_question () != NULL);
  g_assert_cmpstr (place_of (fixture->office, "00124"), ==, "Bakkerij");
  answer ("stay");
  test_window_settle ();
  g_assert_cmpstr (place_of (fixture->office, "00124"), ==, "Bakkerij");
  drag_down (fixture);
  test_window_wait (find_question () != NULL);
  answer ("do");
  test_school_settle (fixture->office);
  test_window_settle ();
  g_assert_cmpstr (place_of (fixture->office, "00124"), ==, "Verzorging");
  g_assert_cmpstr (place_of (fixture->office, "00125"), ==, "Bakkerij");
  g_assert_true (lw_office_undo (fixture->office, NULL));
  g_assert_cmpstr (place_of (fixture->office, "00125"), ==, "Verzorging");
}

/* So it does when a company gave its word. */
static void
test_carry_promised (TestPlanner *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) promised = lw_record_copy (LW_RECORD (stage_of (fixture->office, "00124")));

  lw_record_set_text (promised, "state", "toegezegd");
  test_school_put (fixture->office, promised);
  test_window_settle ();
  drag_down (fixture);
  test_window_wait (find_question () != NULL);
  answer ("stay");
  test_window_settle ();
  g_assert_cmpstr (place_of (fixture->office, "00124"), ==, "Bakkerij");
  g_assert_cmpstr (stage_of (fixture->office, "00124")->state, ==, "toegezegd");
}

int
main (int argc, char *argv[])
{
  test_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/why-not/chain", test_chain);
  ADD ("/why-not/pinned", test_pinned);
  ADD ("/why-not/promised", test_promised);
  ADD ("/why-not/settled", test_settled);
  ADD ("/why-not/search", test_search);
#undef ADD
#define ADD(name, function)                                                                        \
  g_test_add (name, TestPlanner, NULL, test_planner_set_up, function, test_planner_tear_down)
  ADD ("/why-not/pin", test_pin);
  ADD ("/why-not/carry-by-keys", test_carry_by_keys);
  ADD ("/why-not/carry-by-drag", test_carry_by_drag);
  ADD ("/why-not/carry-tooltip", test_carry_tooltip);
  ADD ("/why-not/carry-asks", test_carry_asks);
  ADD ("/why-not/carry-promised", test_carry_promised);

  return g_test_run ();
}
