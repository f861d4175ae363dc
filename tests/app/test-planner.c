/* test-planner.c - the planner's page of a small school, in a window with real keys
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-planner.h"

#include "lw-planner-page.h"
#include "lw-shot.h"
#include "lw-timeline-item.h"
#include "test-school.h"
#include "test-window.h"

static void
open_placement_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TestPlanner *fixture = data;

  g_free (fixture->opened);
  fixture->opened = g_variant_dup_string (parameter, NULL);
}

static void
print_agreements_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TestPlanner *fixture = data;

  g_free (fixture->printed);
  g_variant_get_child (parameter, 0, "s", &fixture->printed);
}

static void
say_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TestPlanner *fixture = data;

  g_free (fixture->said);
  fixture->said = g_variant_dup_string (parameter, NULL);
}

static void
plan_stage_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TestPlanner *fixture = data;
  const char *owner = NULL;

  if (!g_variant_lookup (parameter, "student", "&s", &owner)
      && !g_variant_lookup (parameter, "group", "&s", &owner)
      && !g_variant_lookup (parameter, "workplace", "&s", &owner))
    g_variant_lookup (parameter, "supervisor", "&s", &owner);
  g_free (fixture->planned);
  fixture->planned = g_strdup (owner != NULL ? owner : "");
}

/* The window's actions that the page calls. */
static void
add_actions (TestPlanner *fixture)
{
  static const GActionEntry entries[] = {
    { .name = "open-placement", .activate = open_placement_cb, .parameter_type = "s" },
    { .name = "stage-periods", .activate = open_placement_cb, .parameter_type = "s" },
    { .name = "print-agreements", .activate = print_agreements_cb, .parameter_type = "as" },
    { .name = "say", .activate = say_cb, .parameter_type = "s" },
    { .name = "plan-stage", .activate = plan_stage_cb, .parameter_type = "a{ss}" },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries),
                                   fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (actions));
}

void
test_planner_set_up (TestPlanner *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->page = lw_planner_page_new (fixture->office);
  fixture->window = test_window_new (fixture->page);
  gtk_window_set_default_size (fixture->window, 1158, 740);
  add_actions (fixture);
  g_assert_true (lw_shot_wait (fixture->page));
}

void
test_planner_tear_down (TestPlanner *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window);
  test_school_free (fixture->office);
  g_free (fixture->opened);
  g_free (fixture->planned);
  g_free (fixture->printed);
  g_free (fixture->said);
}

GtkWidget *
test_planner_get_list (GtkWidget *page)
{
  return test_window_find_styled (page, GTK_TYPE_LIST_VIEW, "lw-timeline");
}

GtkSelectionModel *
test_planner_get_rows (TestPlanner *fixture)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (test_planner_get_list (fixture->page)));
}

guint
test_planner_count_rows (TestPlanner *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (test_planner_get_rows (fixture)));
}

LwPlacement *
test_planner_find_stage (TestPlanner *fixture, const char *number)
{
  LwRecordList *placements = lw_office_get_list (fixture->office, &lw_placement_record);
  const char *id
    = lw_record_get_id (test_school_find (fixture->office, &lw_student_record, number));

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if (g_strcmp0 (placement->student, id) == 0)
        return placement;
    }
  g_assert_not_reached ();
}

void
test_planner_go_to (TestPlanner *fixture, const char *number)
{
  GListModel *rows = G_LIST_MODEL (test_planner_get_rows (fixture));
  gpointer student = test_school_find (fixture->office, &lw_student_record, number);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (LwTimelineItem) item = g_list_model_get_item (rows, i);

      if ((gpointer) lw_timeline_item_get_record (item) != student)
        continue;
      gtk_widget_grab_focus (test_planner_get_list (fixture->page));
      test_window_press (fixture->window, "Home");
      for (guint row = 0; row < i; row++)
        test_window_press (fixture->window, "Down");
      return;
    }
  g_assert_not_reached ();
}

void
test_planner_choose_rows (TestPlanner *fixture, LwTimelineRows rows)
{
  GtkWidget *choice
    = test_window_find (fixture->page, GTK_TYPE_DROP_DOWN, "tooltip-text", "What each row shows");

  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), rows);
  test_window_settle ();
}

void
test_planner_go_to_row (TestPlanner *fixture, guint nth)
{
  gtk_widget_grab_focus (test_planner_get_list (fixture->page));
  test_window_press (fixture->window, "Down");
  test_window_press (fixture->window, "Home");
  for (guint i = 0; i < nth; i++)
    test_window_press (fixture->window, "Down");
}

void
test_planner_check_row (TestPlanner *fixture, guint nth, const char *label)
{
  g_autofree char *wrong = NULL;

  test_planner_go_to_row (fixture, nth);
  wrong = gtk_test_accessible_check_property (
    GTK_ACCESSIBLE (gtk_root_get_focus (GTK_ROOT (fixture->window))), GTK_ACCESSIBLE_PROPERTY_LABEL,
    label);
  g_assert_cmpstr (wrong, ==, NULL);
}
