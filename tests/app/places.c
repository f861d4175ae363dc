/* places.c - every place of the program: pages, tabs, sheets, dialogs and popovers
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "places-private.h"

#include "lw-attachments-box.h"
#include "lw-cells.h"
#include "lw-finder.h"
#include "lw-form-sheet.h"
#include "lw-forms-page.h"
#include "lw-half-day-picker.h"
#include "lw-period-sheet.h"
#include "lw-planner-filters.h"
#include "lw-stage-popover.h"
#include "lw-stage-sheet.h"
#include "lw-tally-row.h"
#include "test-school-window.h"
#include "test-school.h"
#include "test-window.h"

#include <glib/gstdio.h>

GtkWidget *
places_get_window (Doors *doors)
{
  return GTK_WIDGET (doors->window);
}

LwOffice *
places_get_office (Doors *doors)
{
  return lw_window_get_office (doors->window);
}

void
places_settle (Doors *doors)
{
  if (places_get_office (doors) != NULL)
    test_school_settle (places_get_office (doors));
  test_window_settle ();
}

const char *
places_find_id (Doors *doors, const LwRecordType *type, const char *key)
{
  return lw_record_get_id (test_school_find (places_get_office (doors), type, key));
}

/* The window of a type that lies on top of the main one. */
static GtkWidget *
find_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) toplevel = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (toplevel, type) && gtk_widget_get_mapped (toplevel))
        return toplevel;
    }

  return NULL;
}

GtkWidget *
places_wait_for_toplevel (GType type)
{
  test_window_wait (find_toplevel (type) != NULL);

  return find_toplevel (type);
}

static GtkWidget *
show_page (Doors *doors, const char *name)
{
  gtk_widget_activate_action (places_get_window (doors), "win.page", "s", name);
  places_settle (doors);

  return places_get_window (doors);
}

/* What is shown of a type. */
static GtkWidget *
find_shown (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_shown (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

GtkWidget *
places_get_shown (Doors *doors, GType type)
{
  GtkWidget *found = find_shown (places_get_window (doors), type);

  g_assert_nonnull (found);

  return found;
}

/* Rows that open and close are opened. */
void
places_expand_all (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget) && gtk_widget_get_mapped (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    places_expand_all (child);
}

static GtkWidget *
open_today (Doors *doors)
{
  return show_page (doors, "vandaag");
}

static GtkWidget *
open_form (Doors *doors)
{
  gtk_widget_activate_action (
    places_get_window (doors), "win.open-form", "s",
    places_find_id (doors, &lw_variant_record, "Beroepsvoorbereidende stage"));

  return places_get_window (doors);
}

/* The forms in the order in which they suit a student, and why. */
static GtkWidget *
open_form_of_student (Doors *doors)
{
  open_form (doors);
  places_settle (doors);
  g_signal_emit_by_name (places_get_shown (doors, LW_TYPE_FINDER), "found",
                         places_find_id (doors, &lw_student_record, "00123"));

  return places_get_window (doors);
}

static GtkWidget *
open_ladders (Doors *doors)
{
  show_page (doors, "leerwerkvarianten");
  adw_view_stack_set_visible_child_name (
    ADW_VIEW_STACK (places_get_shown (doors, ADW_TYPE_VIEW_STACK)), "ladders");

  return places_get_window (doors);
}

static GtkWidget *
open_form_sheet (Doors *doors)
{
  show_page (doors, "leerwerkvarianten");
  gtk_widget_activate_action (places_get_shown (doors, LW_TYPE_FORMS_PAGE), "forms.add", NULL);

  return places_wait_for_toplevel (LW_TYPE_FORM_SHEET);
}

static GtkWidget *
open_students (Doors *doors)
{
  return show_page (doors, "leerlingen");
}

GtkWidget *
places_open_dossier (Doors *doors, const char *tab)
{
  gtk_widget_activate_action (places_get_window (doors), "win.open-dossier", "(ss)",
                              places_find_id (doors, &lw_student_record, "00123"), tab);
  places_settle (doors);

  return test_window_tab (places_get_shown (doors, ADW_TYPE_VIEW_STACK));
}

/* With all that is open, and a line of moments. */
static GtkWidget *
open_overview (Doors *doors)
{
  places_open_dossier (doors, "overview");
  places_expand_all (places_get_window (doors));

  return places_get_window (doors);
}

static GtkWidget *
open_goal (Doors *doors)
{
  GtkWidget *pop = places_open_dossier (doors, "pop");

  gtk_widget_activate_action (pop, "pop.add-goal", NULL);
  places_settle (doors);
  places_expand_all (places_get_window (doors));

  return places_get_window (doors);
}

/* An item with a photo. */
static GtkWidget *
open_item (Doors *doors)
{
  g_autofree char *photo = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "pictures",
                                                  "beplantingsplan.jpg", NULL);
  GtkWidget *portfolio = places_open_dossier (doors, "portfolio");
  GtkWidget *box;

  gtk_widget_activate_action (portfolio, "portfolio.add", NULL);
  places_settle (doors);
  places_expand_all (places_get_window (doors));
  box = test_window_find (places_get_window (doors), LW_TYPE_ATTACHMENTS_BOX, NULL, NULL);
  g_assert_nonnull (box);
  lw_attachments_box_add_file (LW_ATTACHMENTS_BOX (box), photo);
  test_window_wait (lw_attachments_box_get_size (LW_ATTACHMENTS_BOX (box)) == 1);

  return places_get_window (doors);
}

static GtkWidget *
open_stages (Doors *doors)
{
  places_open_dossier (doors, "stages");

  return places_get_window (doors);
}

static GtkWidget *
open_planner (Doors *doors, guint rows)
{
  GtkWidget *choice;

  show_page (doors, "planner");
  choice = find_shown (places_get_shown (doors, LW_TYPE_PLANNER_FILTERS), GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), rows);

  return places_get_window (doors);
}

static GtkWidget *
open_planner_students (Doors *doors)
{
  return open_planner (doors, 0);
}

static GtkWidget *
open_planner_classes (Doors *doors)
{
  return open_planner (doors, 1);
}

static GtkWidget *
open_planner_workplaces (Doors *doors)
{
  return open_planner (doors, 2);
}

static GtkWidget *
open_planner_supervisors (Doors *doors)
{
  return open_planner (doors, 3);
}

/* The first student of the time line who has a stage. */
static GtkWidget *
open_stage_popover (Doors *doors)
{
  GtkWindow *main_window = GTK_WINDOW (doors->window);

  open_planner (doors, 0);
  places_settle (doors);
  test_window_focus (main_window);
  gtk_widget_grab_focus (find_shown (places_get_window (doors), GTK_TYPE_LIST_VIEW));
  test_window_press (main_window, "Home");
  for (guint row = 0; find_shown (places_get_window (doors), LW_TYPE_STAGE_POPOVER) == NULL; row++)
    {
      g_assert_cmpuint (row, <, 30);
      test_window_press (main_window, "Down");
      test_window_press (main_window, "F2");
    }

  return places_get_shown (doors, LW_TYPE_STAGE_POPOVER);
}

/* A period of 3B, so that the page has one to show. */
static GtkWidget *
open_periods (Doors *doors)
{
  g_autoptr (LwRecord) period = lw_record_new (&lw_stage_period_record, NULL);

  lw_record_set_text (period, "name", "Voorjaar");
  lw_record_set_text (period, "group", places_find_id (doors, &lw_group_record, "3B"));
  test_school_put (places_get_office (doors), period);
  gtk_widget_activate_action (places_get_window (doors), "win.stage-periods", "s",
                              lw_record_get_id (period));

  return places_get_window (doors);
}

static GtkWidget *
open_period_sheet (Doors *doors)
{
  lw_period_sheet_make (GTK_WINDOW (doors->window), places_get_office (doors),
                        places_find_id (doors, &lw_group_record, "3B"));

  return places_wait_for_toplevel (LW_TYPE_PERIOD_SHEET);
}

/* All of a company: a contact person, its workplace and an accreditation, opened. */
static GtkWidget *
open_company (Doors *doors)
{
  LwRecordList *companies = lw_office_get_list (places_get_office (doors), &lw_company_record);
  const char *id = lw_record_get_id (lw_record_list_peek (companies, 0));
  g_autoptr (LwRecord) contact = lw_record_new (&lw_contact_person_record, NULL);
  g_autoptr (LwRecord) accreditation = lw_record_new (&lw_accreditation_record, NULL);

  lw_record_set_text (contact, "company", id);
  lw_record_set_text (contact, "name", "Bea Vis");
  test_school_put (places_get_office (doors), contact);
  lw_record_set_text (accreditation, "company", id);
  test_school_put (places_get_office (doors), accreditation);
  gtk_widget_activate_action (places_get_window (doors), "win.open-company", "s", id);
  places_settle (doors);
  places_expand_all (places_get_window (doors));

  return places_get_window (doors);
}

/* Choices, and places of a form and sector: all that the page has. */
static GtkWidget *
open_account (Doors *doors)
{
  LwVariant *form
    = lw_office_find (places_get_office (doors), &lw_variant_record,
                      places_find_id (doors, &lw_variant_record, "Beroepsvoorbereidende stage"));
  g_autoptr (LwVariant) chosen
    = lw_cells_with_choice (form, LW_COLUMN_TL, LW_SAID_NO, "Anna de Wit", "2026-2027");
  g_autoptr (LwRecord) rule = lw_record_new (&lw_rule_record, NULL);

  test_school_put (places_get_office (doors), LW_RECORD (chosen));
  lw_record_set_text (rule, "number", "R16");
  lw_record_set_text (rule, "value", "{\"requests\":1}");
  test_school_put (places_get_office (doors), rule);
  show_page (doors, "verantwoording");
  test_window_wait (find_shown (places_get_window (doors), LW_TYPE_TALLY_ROW) != NULL);

  return places_get_window (doors);
}

static GtkWidget *
open_stage_sheet (Doors *doors)
{
  gtk_widget_activate_action (places_get_window (doors), "win.plan-stage", "a{ss}", NULL);

  return places_wait_for_toplevel (LW_TYPE_STAGE_SHEET);
}

/* A sandwich that leaves no half-day at school: R1 stops it, and asks why. */
static GtkWidget *
open_stage_findings (Doors *doors)
{
  const char *student = places_find_id (doors, &lw_student_record, "00124");
  LwRecordList *placements = lw_office_get_list (places_get_office (doors), &lw_placement_record);
  GtkWidget *sheet;

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if (g_strcmp0 (placement->student, student) == 0)
        lw_stage_sheet_open_placement (GTK_WINDOW (doors->window), places_get_office (doors),
                                       lw_record_get_id (LW_RECORD (placement)));
    }
  sheet = places_wait_for_toplevel (LW_TYPE_STAGE_SHEET);
  lw_half_day_picker_set_mask (
    LW_HALF_DAY_PICKER (test_window_find (sheet, LW_TYPE_HALF_DAY_PICKER, NULL, NULL)), 0);

  return sheet;
}

/* What there is of a window before its school: it is closed, and another opened. */
static GtkWidget *
open_welcome (Doors *doors)
{
  g_autofree char *path = g_build_filename (doors->folder, "new.leerwerk", NULL);

  test_school_window_close (&doors->window);
  doors->window = lw_window_new (doors->application);
  lw_window_welcome (doors->window, path);
  gtk_window_present (GTK_WINDOW (doors->window));

  return places_get_window (doors);
}

static GtkWidget *
open_locked (Doors *doors)
{
  test_school_window_close (&doors->window);
  doors_make_locked (doors);
  doors_show (doors, doors->path);
  g_assert_true (lw_window_is_in_trouble (doors->window));

  return places_get_window (doors);
}

static GtkWidget *
open_missing (Doors *doors)
{
  g_autofree char *path = g_build_filename (doors->folder, "elsewhere.leerwerk", NULL);

  test_school_window_close (&doors->window);
  doors_show (doors, path);

  return places_get_window (doors);
}

/* The disk of an open school refuses. */
static GtkWidget *
open_failing (Doors *doors)
{
  places_open_dossier (doors, "pop");
  doors_make_missing (doors);
  gtk_widget_activate_action (test_window_tab (places_get_shown (doors, ADW_TYPE_VIEW_STACK)),
                              "pop.add-goal", NULL);
  test_window_wait (lw_office_get_trouble (places_get_office (doors)) != NULL);

  return places_get_window (doors);
}

/* A new page, tab, sheet, dialog or popover gets a line here: then it is known that all that can be
 * worked in it has a name, and that it fits on the screen of a school. */
static const Place places[] = {
  { "today", open_today },
  { "form", open_form },
  { "form-of-student", open_form_of_student },
  { "ladders", open_ladders },
  { "form-sheet", open_form_sheet },
  { "students", open_students },
  { "goal", open_goal },
  { "item", open_item },
  { "stages", open_stages },
  { "planner-students", open_planner_students },
  { "planner-classes", open_planner_classes },
  { "planner-workplaces", open_planner_workplaces },
  { "planner-supervisors", open_planner_supervisors },
  { "stage-popover", open_stage_popover },
  { "periods", open_periods },
  { "period-sheet", open_period_sheet },
  { "company", open_company },
  { "account", open_account },
  { "stage-sheet", open_stage_sheet },
  { "stage-findings", open_stage_findings },
  { "find", places_open_find },
  { "preferences-school", places_open_preferences_school },
  { "preferences-rules", places_open_preferences_rules },
  { "preferences-me", places_open_preferences_me },
  { "preferences-calendar", places_open_preferences_calendar },
  { "overview", open_overview },
  { "dossier-window", places_open_dossier_window },
  { "student-sheet", places_open_student_sheet },
  { "student-new", places_open_student_new },
  { "exceptions", places_open_exceptions },
  { "call-list", places_open_call_list },
  { "why-not", places_open_why_not },
  { "wishes", places_open_wishes },
  { "replan", places_open_replan },
  { "plan-class", places_open_plan_class },
  { "carousel", places_open_carousel },
  { "visits", places_open_visits },
  { "hand-out", places_open_hand_out },
  { "import", places_open_import },
  { "preview", places_open_preview },
  { "welcome", open_welcome },
  { "locked", open_locked },
  { "missing", open_missing },
  { "failing", open_failing },
};

GtkWidget *
places_open (Doors *doors, const Place *place)
{
  GtkWidget *widget;

  doors_show (doors, doors->path);
  widget = place->open (doors);
  places_settle (doors);

  return widget;
}

/* Sheets lie on top of the window: they go first. */
static void
tear_down (Doors *doors, gconstpointer place)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (GTK_WIDGET (l->data) != places_get_window (doors)
        && gtk_window_get_transient_for (l->data) != NULL)
      gtk_window_destroy (l->data);
  if (doors->school != NULL && g_file_test (doors->away, G_FILE_TEST_EXISTS))
    g_assert_cmpint (g_rename (doors->away, doors->path), ==, 0);
  doors_tear_down (doors, place);
}

void
places_add_tests (const char *path, void (*test) (Doors *doors, gconstpointer place))
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%s", path, places[i].name);

      g_test_add (name, Doors, &places[i], doors_set_up, test, tear_down);
    }
}
