/* test-overview-view.c - tests of the dossier at a glance
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-overview-view.h"

#include "lw-date.h"
#include "lw-dossier-view.h"
#include "lw-goal-row.h"
#include "lw-item-editor.h"
#include "lw-setting-mark.h"
#include "test-school.h"
#include "test-window.h"

typedef struct
{
  LwOffice *office;
  LwDossierView *dossier;
  GtkWindow *window;
  char *placement; /* the one that was asked for */
} Fixture;

/* The window's action, for a dossier on its own. */
static void
open_placement_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  Fixture *fixture = data;

  g_free (fixture->placement);
  fixture->placement = g_variant_dup_string (parameter, NULL);
}

static void
add_actions (Fixture *fixture)
{
  static const GActionEntry entries[]
    = { { .name = "open-placement", .activate = open_placement_cb, .parameter_type = "s" } };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), entries, G_N_ELEMENTS (entries), fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (group));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->office = test_school_new ();
  fixture->dossier = g_object_new (LW_TYPE_DOSSIER_VIEW, NULL);
  fixture->window = test_window_new (GTK_WIDGET (fixture->dossier));
  add_actions (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  test_window_destroy (fixture->window);
  test_school_free (fixture->office);
  g_free (fixture->placement);
}

static const char *
id_of (Fixture *fixture, const char *number)
{
  return lw_record_get_id (test_school_find (fixture->office, &lw_student_record, number));
}

static void
put (Fixture *fixture, const LwRecordType *type, const char *id, const char *const *fields)
{
  g_autoptr (LwRecord) record = lw_record_new (type, id);

  for (guint i = 0; fields[i] != NULL; i += 2)
    {
      const LwField *field = lw_record_type_find_field (type, fields[i]);
      GDate day;

      if (field->kind == LW_FIELD_DATE && lw_date_parse_iso (fields[i + 1], &day))
        lw_record_set_date (record, fields[i], &day);
      else
        lw_record_set_text (record, fields[i], fields[i + 1]);
    }
  test_school_put (fixture->office, record);
}

#define PUT(type, id, ...)                                                                         \
  put (fixture, &lw_##type##_record, id, (const char *const[]){ __VA_ARGS__, NULL })

/* A goal that is due, one that is far away, two portfolio items and a conversation. */
static void
fill_dossier (Fixture *fixture, const char *number)
{
  const char *student = id_of (fixture, number);
  const char *year = lw_record_get_id (LW_RECORD (lw_office_get_school_year (fixture->office)));

  PUT (pop, "pop", "student", student, "school-year", year, "state", "concept");
  PUT (goal, "soon", "pop", "pop", "title", "Goal that is due", "due", "2026-11-27", "state",
       "open");
  PUT (goal, "later", "pop", "pop", "title", "Goal far away", "due", "2027-06-01", "state", "open");
  PUT (portfolio_item, "chair", "student", student, "title", "A chair", "date", "2026-11-10",
       "place", "off-the-job");
  PUT (portfolio_item, "poster", "student", student, "title", "A poster", "date", "2026-10-02");
  PUT (review, "talk", "student", student, "kind", "POP-gesprek", "date", "2026-10-02",
       "agreements", "Call the\nbakery");
}

static void
show (Fixture *fixture, const char *number)
{
  lw_dossier_view_set_student (fixture->dossier, fixture->office, id_of (fixture, number));
  test_school_settle (fixture->office);
  test_window_settle ();
}

static const char *
shown_tab (Fixture *fixture)
{
  return adw_view_stack_get_visible_child_name (lw_dossier_view_get_stack (fixture->dossier));
}

/* The row in which that text stands, as a list shows it. */
static GtkWidget *
find_row (Fixture *fixture, const char *text)
{
  GtkWidget *label
    = test_window_find (GTK_WIDGET (fixture->dossier), GTK_TYPE_LABEL, "label", text);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_LIST_BOX_ROW) : NULL;
}

static void
press_row (Fixture *fixture, const char *text)
{
  GtkWidget *row = find_row (fixture, text);

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_get_mapped (row));
  gtk_widget_activate (row);
  test_school_settle (fixture->office);
  test_window_settle ();
}

static double
top_of (Fixture *fixture, const char *text)
{
  graphene_rect_t bounds;
  GtkWidget *row = find_row (fixture, text);

  g_assert_nonnull (row);
  g_assert_true (gtk_widget_compute_bounds (row, GTK_WIDGET (fixture->dossier), &bounds));

  return (double) bounds.origin.y;
}

/* The last one first, today between what is to come and what has been, each with its mark. */
static void
test_line (Fixture *fixture, gconstpointer data)
{
  static const char *const order[]
    = { "Goal far away", "Goal that is due", "Today", "A chair", "POP-gesprek", "A poster" };
  GtkWidget *mark;

  fill_dossier (fixture, "00125");
  show (fixture, "00125");
  g_assert_cmpstr (shown_tab (fixture), ==, "overview");
  for (guint i = 1; i < G_N_ELEMENTS (order); i++)
    {
      g_test_message ("%s, then %s", order[i - 1], order[i]);
      g_assert_cmpfloat (top_of (fixture, order[i - 1]), <, top_of (fixture, order[i]));
    }
  mark = test_window_find (find_row (fixture, "A chair"), LW_TYPE_SETTING_MARK, NULL, NULL);
  g_assert_nonnull (mark);
  g_assert_cmpint (lw_setting_mark_get_setting (LW_SETTING_MARK (mark)), ==,
                   LW_SETTING_OFF_THE_JOB);
  g_assert_null (
    test_window_find (find_row (fixture, "A poster"), LW_TYPE_SETTING_MARK, NULL, NULL));
  g_assert_nonnull (find_row (fixture, "Agreed: Call the bakery"));
  g_assert_nonnull (find_row (fixture, "The POP is not agreed yet"));
  g_assert_nonnull (find_row (fixture, "A goal to look back at"));
}

/* Each row opens its place. */
static void
test_open (Fixture *fixture, gconstpointer data)
{
  GtkWidget *editor;

  fill_dossier (fixture, "00125");
  show (fixture, "00125");
  press_row (fixture, "A chair");
  g_assert_cmpstr (shown_tab (fixture), ==, "portfolio");
  editor = test_window_find (GTK_WIDGET (fixture->dossier), LW_TYPE_ITEM_EDITOR, NULL, NULL);
  g_assert_cmpstr (lw_item_editor_get_id (LW_ITEM_EDITOR (editor)), ==, "chair");
  lw_dossier_view_show_tab (fixture->dossier, "overview");
  test_school_settle (fixture->office);
  test_window_settle ();
  press_row (fixture, "A goal to look back at");
  g_assert_cmpstr (shown_tab (fixture), ==, "pop");
  g_assert_true (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (
    test_window_find (GTK_WIDGET (fixture->dossier), LW_TYPE_GOAL_ROW, NULL, NULL))));
}

/* A stage opens in the sheet of the window, and what is done elsewhere shows at once. */
static void
test_stage (Fixture *fixture, gconstpointer data)
{
  const char *student = id_of (fixture, "00125");

  show (fixture, "00125");
  PUT (placement, "stage", "student", student, "first-day", "2026-11-02", "last-day", "2026-12-18",
       "state", "toegezegd");
  test_window_settle ();
  press_row (fixture, "Stage");
  g_assert_cmpstr (fixture->placement, ==, "stage");
  g_clear_pointer (&fixture->placement, g_free);
  press_row (fixture, "The agreement is not signed yet");
  g_assert_cmpstr (fixture->placement, ==, "stage");
}

/* A visit to a stage opens that. */
static void
test_visit (Fixture *fixture, gconstpointer data)
{
  PUT (placement, "visited", "student", id_of (fixture, "00124"), "state", "getekend", "first-day",
       "2026-11-09", "last-day", "2027-01-29");
  PUT (visit, "call", "placement", "visited", "kind", "telefoon", "date", "2026-12-14");
  show (fixture, "00124");
  press_row (fixture, "Phone call");
  g_assert_cmpstr (fixture->placement, ==, "visited");
}

/* Nobody wrote anything: it says what to begin with, and the button does it. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  GtkWidget *button;

  show (fixture, "00130");
  button
    = test_window_find (GTK_WIDGET (fixture->dossier), GTK_TYPE_BUTTON, "label", "_Begin the POP");
  g_assert_true (gtk_widget_get_mapped (button));
  g_assert_null (find_row (fixture, "Today"));
  gtk_widget_activate (button);
  test_window_wait (g_str_equal (shown_tab (fixture), "pop"));
}

/* No tab is made but the one that is shown. */
static void
test_made_when_shown (Fixture *fixture, gconstpointer data)
{
  lw_dossier_view_show_tab (fixture->dossier, "stages");
  show (fixture, "00125");
  g_assert_null (
    test_window_find (GTK_WIDGET (fixture->dossier), LW_TYPE_OVERVIEW_VIEW, NULL, NULL));
  lw_dossier_view_show_tab (fixture->dossier, "overview");
  g_assert_nonnull (
    test_window_find (GTK_WIDGET (fixture->dossier), LW_TYPE_OVERVIEW_VIEW, NULL, NULL));
}

/* Another student's line comes in the place of the former's. */
static void
test_switch_student (Fixture *fixture, gconstpointer data)
{
  fill_dossier (fixture, "00125");
  show (fixture, "00125");
  g_assert_nonnull (find_row (fixture, "A chair"));
  show (fixture, "00124");
  g_assert_null (find_row (fixture, "A chair"));
  show (fixture, "00125");
  g_assert_nonnull (find_row (fixture, "A chair"));
}

/* A long line goes on as one scrolls, back to its first moment. */
static void
test_scroll (Fixture *fixture, gconstpointer data)
{
  const char *student = id_of (fixture, "00125");
  GtkScrolledWindow *scroller;
  GtkAdjustment *adjustment;

  for (guint i = 0; i < 90; i++)
    {
      g_autofree char *id = g_strdup_printf ("item-%u", i);
      g_autofree char *title = g_strdup_printf ("Item %u", i);
      g_autofree char *day = g_strdup_printf ("2026-%02u-%02u", 9 - i / 28, 28 - i % 28);

      PUT (portfolio_item, id, "student", student, "title", title, "date", day);
    }
  show (fixture, "00125");
  g_assert_nonnull (find_row (fixture, "Item 0"));
  g_assert_null (find_row (fixture, "Item 89"));
  scroller = GTK_SCROLLED_WINDOW (
    gtk_widget_get_ancestor (find_row (fixture, "Item 0"), GTK_TYPE_SCROLLED_WINDOW));
  adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  for (guint i = 0; i < 10 && find_row (fixture, "Item 89") == NULL; i++)
    {
      gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
      test_window_settle ();
    }
  g_assert_nonnull (find_row (fixture, "Item 89"));
  g_assert_cmpfloat (top_of (fixture, "Item 88"), <, top_of (fixture, "Item 89"));
}

/* Which competencies are worked on, in words. */
static void
test_competencies (Fixture *fixture, gconstpointer data)
{
  GtkWidget *list;

  fill_dossier (fixture, "00125");
  PUT (competency, "plan", "name", "Making a plan");
  PUT (goal, "plans", "pop", "pop", "title", "Plans", "competency", "plan");
  show (fixture, "00125");
  list = test_window_find (GTK_WIDGET (fixture->dossier), ADW_TYPE_EXPANDER_ROW, "title",
                           "Competencies");
  g_assert_nonnull (list);
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (list), TRUE);
  g_assert_nonnull (test_window_find (list, ADW_TYPE_ACTION_ROW, "title", "Making a plan"));
  g_assert_nonnull (
    test_window_find (GTK_WIDGET (fixture->dossier), ADW_TYPE_ACTION_ROW, "subtitle", "1 goal"));
}

int
main (int argc, char **argv)
{
  test_window_init (&argc, &argv);

  g_test_add ("/overview/line", Fixture, NULL, set_up, test_line, tear_down);
  g_test_add ("/overview/open", Fixture, NULL, set_up, test_open, tear_down);
  g_test_add ("/overview/stage", Fixture, NULL, set_up, test_stage, tear_down);
  g_test_add ("/overview/visit", Fixture, NULL, set_up, test_visit, tear_down);
  g_test_add ("/overview/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/overview/made-when-shown", Fixture, NULL, set_up, test_made_when_shown, tear_down);
  g_test_add ("/overview/switch-student", Fixture, NULL, set_up, test_switch_student, tear_down);
  g_test_add ("/overview/scroll", Fixture, NULL, set_up, test_scroll, tear_down);
  g_test_add ("/overview/competencies", Fixture, NULL, set_up, test_competencies, tear_down);

  return g_test_run ();
}
