/* test-keyboard.c - the main job without a pointer, with real keys in the real window
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "doors.h"

#include "lw-date.h"
#include "lw-finder.h"
#include "lw-forms-matrix.h"
#include "lw-forms-page.h"
#include "lw-half-day-picker.h"
#include "lw-ladder-figure.h"
#include "lw-print-preview.h"
#include "lw-stage-findings.h"
#include "lw-stage-sheet.h"
#include "lw-tab-stop.h"
#include "lw-timeline-item.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

/* More Tab stops than any place has. */
#define MANY 90

static GtkWindow *top; /* where the keys go */

static LwOffice *
office (Doors *doors)
{
  return lw_window_get_office (doors->window);
}

static void
press (const char *key)
{
  test_window_press (top, key);
}

static void
use_main (Doors *doors)
{
  top = GTK_WINDOW (doors->window);
  test_window_focus (top);
}

/* The window that opened on top, with the keyboard. */
static void
use_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  top = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        top = window;
    }
  g_assert_nonnull (top);
  test_window_wait (gtk_widget_get_mapped (GTK_WIDGET (top)));
  test_window_settle ();
  test_window_focus (top);
}

static gboolean
is_at (GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (top);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

/* Tab goes there, sooner or later. */
static void
tab_to (GtkWidget *widget)
{
  g_assert_nonnull (widget);
  for (guint i = 0; i < MANY && !is_at (widget); i++)
    press ("Tab");
  g_assert_true (is_at (widget));
}

static GtkWidget *
find (GType type, const char *property, const char *value)
{
  GtkWidget *found = test_window_find (GTK_WIDGET (top), type, property, value);

  g_assert_nonnull (found);

  return found;
}

/* The tabs of a newer libadwaita are one stop of the Tab key, and arrows walk them; before, both
 * keys do. */
static void
show_tab (Doors *doors, const char *label)
{
  GtkWidget *tab = find (g_type_from_name ("AdwViewSwitcherButton"), "label", label);

  tab_to (gtk_widget_get_ancestor (tab, ADW_TYPE_VIEW_SWITCHER));
  for (guint i = 0; i < MANY && !is_at (tab); i++)
    press ("Right");
  g_assert_true (is_at (tab));
  press ("space");
  test_school_settle (office (doors));
  test_window_settle ();
}

static void
set_up (Doors *doors, gconstpointer data)
{
  doors_set_up (doors, data);
  doors_show (doors, doors->path);
  use_main (doors);
}

/* A student by name; in the dossier the POP and an item of the portfolio; on paper. */
static void
test_dossier (Doors *doors, gconstpointer data)
{
  g_autoptr (LwPop) pop = NULL;
  g_autoptr (LwPortfolioItem) item = NULL;
  const char *id
    = lw_record_get_id (test_school_find (office (doors), &lw_student_record, "00136"));

  press ("ctrl+3");
  press ("ctrl+f");
  test_window_type (top, "mulder");
  press ("Return");
  test_school_settle (office (doors));
  test_window_settle ();
  show_tab (doors, "POP");
  tab_to (doors_text_of (doors, "I can"));
  test_window_type (top, "Goed rekenen");
  show_tab (doors, "Portfolio");
  tab_to (find (GTK_TYPE_BUTTON, "action-name", "portfolio.add"));
  press ("space");
  test_school_settle (office (doors));
  test_window_settle ();
  tab_to (doors_text_of (doors, "What did I do?"));
  test_window_type (top, "Brood gebakken");
  press ("ctrl+p");
  use_toplevel (LW_TYPE_PRINT_PREVIEW);
  g_object_add_weak_pointer (G_OBJECT (top), (gpointer *) &top);
  press ("Escape");
  test_window_wait (top == NULL);
  use_main (doors);
  lw_office_flush (office (doors));
  pop = test_school_only (office (doors), &lw_pop_record, "student", id);
  g_assert_cmpstr (pop->can, ==, "Goed rekenen");
  item = test_school_only (office (doors), &lw_portfolio_item_record, "student", id);
  g_assert_cmpstr (item->description, ==, "Brood gebakken");
}

static gpointer
record_of_row (GtkWidget *rows)
{
  GtkSingleSelection *selection
    = GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (rows)));
  LwTimelineItem *item = gtk_single_selection_get_selected_item (selection);

  return item != NULL ? lw_timeline_item_get_record (item) : NULL;
}

/* To a student's row of the time line, from wherever the focus is. */
static void
walk_to (Doors *doors, const char *number)
{
  gpointer student = test_school_find (office (doors), &lw_student_record, number);
  GtkWidget *rows;

  press ("ctrl+4");
  test_school_settle (office (doors));
  test_window_settle ();
  rows = test_window_find_styled (GTK_WIDGET (top), GTK_TYPE_LIST_VIEW, "lw-timeline");
  tab_to (rows);
  press ("Home");
  for (guint i = 0; i < 30 && record_of_row (rows) != student; i++)
    press ("Down");
  g_assert_true (record_of_row (rows) == student);
}

/* A rule speaks to who can't see it, and is passed with a reason. */
static void
test_rule (Doors *doors, gconstpointer data)
{
  LwRecordList *exceptions = lw_office_get_list (office (doors), &lw_exception_record);
  GtkWidget *picker, *reason;

  walk_to (doors, "00124");
  press ("Return");
  use_toplevel (LW_TYPE_STAGE_SHEET);
  g_object_add_weak_pointer (G_OBJECT (top), (gpointer *) &top);
  picker = find (LW_TYPE_HALF_DAY_PICKER, NULL, NULL);
  tab_to (picker);
  /* The Friday afternoon, the only one, off. */
  press ("End");
  press ("Down");
  press ("space");
  g_assert_cmpuint (lw_half_day_picker_get_mask (LW_HALF_DAY_PICKER (picker)), ==, 0);
  /* One Tab stop: the next one is out of it. */
  press ("Tab");
  g_assert_false (is_at (picker));
  reason = test_window_find (find (LW_TYPE_STAGE_FINDINGS, NULL, NULL), GTK_TYPE_ENTRY, NULL, NULL);
  g_assert_nonnull (reason);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (reason),
                                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
  tab_to (reason);
  test_window_type (top, "Maatwerk met ouders");
  press ("Return");
  test_window_wait (top == NULL);
  use_main (doors);
  test_school_settle (office (doors));
  g_assert_cmpuint (lw_record_list_get_size (exceptions), ==, 1);
  g_assert_cmpstr (((LwException *) lw_record_list_peek (exceptions, 0))->reason, ==,
                   "Maatwerk met ouders");
}

/* A stage goes a week on, and back. */
static void
test_move (Doors *doors, gconstpointer data)
{
  GDate before = test_school_find_stage (office (doors), "00123")->first_day;
  GDate after = lw_date_add_days (&before, 7);

  walk_to (doors, "00123");
  press ("alt+Right");
  press ("Return");
  test_school_settle (office (doors));
  test_window_wait (
    lw_date_equal (&test_school_find_stage (office (doors), "00123")->first_day, &after));
  press ("ctrl+z");
  test_window_wait (
    lw_date_equal (&test_school_find_stage (office (doors), "00123")->first_day, &before));
}

/* Tab goes into a composite once, and out of it. */
static void
check_one_stop (GtkWidget *composite)
{
  tab_to (composite);
  press ("Tab");
  g_assert_false (is_at (composite));
}

static void
test_one_stop (Doors *doors, gconstpointer data)
{
  press ("ctrl+2");
  test_window_settle ();
  check_one_stop (find (LW_TYPE_TAB_STOP, NULL, NULL));
  check_one_stop (find (LW_TYPE_FORMS_MATRIX, NULL, NULL));
  adw_view_stack_set_visible_child_name (
    ADW_VIEW_STACK (
      test_window_find (find (LW_TYPE_FORMS_PAGE, NULL, NULL), ADW_TYPE_VIEW_STACK, NULL, NULL)),
    "ladders");
  test_window_settle ();
  check_one_stop (find (LW_TYPE_LADDER_FIGURE, NULL, NULL));
  press ("ctrl+4");
  test_window_settle ();
  check_one_stop (test_window_find_styled (GTK_WIDGET (top), GTK_TYPE_LIST_VIEW, "lw-timeline"));
  /* And it fills the page as a list does without what holds its Tab stop. */
  g_assert_cmpint (gtk_widget_get_height (
                     test_window_find_styled (GTK_WIDGET (top), GTK_TYPE_LIST_VIEW, "lw-timeline")),
                   >, 400);
}

/* From the pages beside it through the head, the filters, the matrix and the form, and back. */
static void
test_walk_forms (Doors *doors, gconstpointer data)
{
  static const struct
  {
    const char *type, *property, *value;
  } stops[] = {
    { "LwTabStop", NULL, NULL },
    { "LwFinder", NULL, NULL },
    { "AdwViewSwitcher", NULL, NULL },
    { "GtkButton", "action-name", "forms.add" },
    { "GtkDropDown", "tooltip-text", "Where it takes place" },
    { "GtkDropDown", "tooltip-text", "Phase" },
    { "GtkDropDown", "tooltip-text", "Model" },
    { "GtkDropDown", "tooltip-text", "Track" },
    { "GtkDropDown", "tooltip-text", "Accreditation" },
    { "LwFormsMatrix", NULL, NULL },
    { "LwFormDetail", NULL, NULL },
  };
  int n_stops = G_N_ELEMENTS (stops);

  press ("ctrl+2");
  test_window_settle ();
  g_assert_true (is_at (find (LW_TYPE_FORMS_MATRIX, NULL, NULL)));
  tab_to (find (LW_TYPE_TAB_STOP, NULL, NULL));
  for (int i = 1; i < 2 * n_stops - 1; i++)
    {
      int at = i < n_stops ? i : 2 * n_stops - 2 - i;
      GtkWidget *stop
        = find (g_type_from_name (stops[at].type), stops[at].property, stops[at].value);

      g_test_message ("%s %s", stops[at].type, stops[at].value);
      press (i < n_stops ? "Tab" : "shift+Tab");
      /* An older libadwaita stops at each of the tabs. */
      if (!is_at (stop) && is_at (find (ADW_TYPE_VIEW_SWITCHER, NULL, NULL)))
        press (i < n_stops ? "Tab" : "shift+Tab");
      g_assert_true (is_at (stop));
    }
}

static void
go_to (Doors *doors, const char *page)
{
  g_test_message ("%s", page);
  press (page);
  test_school_settle (office (doors));
  test_window_settle ();
}

/* Ctrl+F goes to the search of each page that has one. */
static void
test_search (Doors *doors, gconstpointer data)
{
  static const char *const pages[] = { "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *focus;

      go_to (doors, pages[i]);
      tab_to (find (LW_TYPE_TAB_STOP, NULL, NULL));
      press ("ctrl+f");
      focus = gtk_window_get_focus (top);
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_get_ancestor (focus, GTK_TYPE_SEARCH_ENTRY) != NULL
                     || gtk_widget_get_ancestor (focus, LW_TYPE_FINDER) != NULL);
    }
}

/* Down in a search goes to what was found. */
static void
test_search_down (Doors *doors, gconstpointer data)
{
  static const char *const pages[] = { "ctrl+3", "ctrl+4", "ctrl+5" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      GtkWidget *focus;

      go_to (doors, pages[i]);
      press ("ctrl+f");
      press ("Down");
      focus = gtk_window_get_focus (top);
      g_assert_nonnull (focus);
      g_assert_nonnull (gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_VIEW));
    }
}

/* A list that is open is not covered by the tooltip of its button. */
static void
test_tooltip (Doors *doors, gconstpointer data)
{
  GtkWidget *buttons[2];

  go_to (doors, "ctrl+4");
  buttons[0] = find (GTK_TYPE_DROP_DOWN, "tooltip-text", "What each row shows");
  buttons[1] = find (GTK_TYPE_MENU_BUTTON, "tooltip-text",
                     "Plan for a class, or for all who still have no place");
  for (guint i = 0; i < G_N_ELEMENTS (buttons); i++)
    {
      g_assert_true (gtk_widget_grab_focus (buttons[i]));
      press ("space");
      test_window_wait (!gtk_widget_get_has_tooltip (buttons[i]));
      press ("Escape");
      test_window_wait (gtk_widget_get_has_tooltip (buttons[i]));
    }
}

/* One comes into a page with the keyboard, also from nowhere. */
static void
test_come_in (Doors *doors, gconstpointer data)
{
  static const char *const pages[] = { "ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+6" };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_test_message ("%s", pages[i]);
      gtk_window_set_focus (top, NULL);
      press (pages[i]);
      g_assert_nonnull (gtk_window_get_focus (top));
      test_school_settle (office (doors));
      test_window_settle ();
    }
}

/* What one types in lets go of the focus both ways. */
static void
test_walk_back (Doors *doors, gconstpointer data)
{
  GtkWidget *wants;

  doors_open_student (doors, "00136");
  show_tab (doors, "POP");
  wants = doors_text_of (doors, "I want");
  tab_to (wants);
  press ("shift+Tab");
  g_assert_true (is_at (doors_text_of (doors, "I can")));
  press ("Tab");
  g_assert_true (is_at (wants));
}

int
main (int argc, char *argv[])
{
  g_autoptr (LwApplication) application = test_school_window_init (&argc, &argv);

#define ADD(name, function) g_test_add (name, Doors, NULL, set_up, function, doors_tear_down)
  ADD ("/keyboard/dossier", test_dossier);
  ADD ("/keyboard/rule", test_rule);
  ADD ("/keyboard/move", test_move);
  ADD ("/keyboard/one-stop", test_one_stop);
  ADD ("/keyboard/walk-forms", test_walk_forms);
  ADD ("/keyboard/walk-back", test_walk_back);
  ADD ("/keyboard/search", test_search);
  ADD ("/keyboard/search-down", test_search_down);
  ADD ("/keyboard/tooltip", test_tooltip);
  ADD ("/keyboard/come-in", test_come_in);

  return g_test_run ();
}
