/* places.c - every place of the program: pages, tabs, sheets, dialogs and popovers
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "places.h"

#include "lw-attachments-box.h"
#include "lw-cells.h"
#include "lw-find-dialog.h"
#include "lw-finder.h"
#include "lw-form-sheet.h"
#include "lw-forms-page.h"
#include "lw-half-day-picker.h"
#include "lw-import-dialog.h"
#include "lw-period-sheet.h"
#include "lw-planner-filters.h"
#include "lw-preferences.h"
#include "lw-print-preview.h"
#include "lw-stage-popover.h"
#include "lw-stage-sheet.h"
#include "lw-tally-row.h"
#include "test-school.h"
#include "test-window.h"

#include <glib/gstdio.h>

static GtkWidget *
window (Doors *doors)
{
  return GTK_WIDGET (doors->window);
}

static LwOffice *
office (Doors *doors)
{
  return lw_window_get_office (doors->window);
}

static void
settle (Doors *doors)
{
  if (office (doors) != NULL)
    test_school_settle (office (doors));
  test_window_settle ();
}

static const char *
id_of (Doors *doors, const LwRecordType *type, const char *key)
{
  return lw_record_get_id (test_school_find (office (doors), type, key));
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

static GtkWidget *
wait_for_toplevel (GType type)
{
  test_window_wait (find_toplevel (type) != NULL);

  return find_toplevel (type);
}

static GtkWidget *
show_page (Doors *doors, const char *name)
{
  gtk_widget_activate_action (window (doors), "win.page", "s", name);
  settle (doors);

  return window (doors);
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

static GtkWidget *
shown (Doors *doors, GType type)
{
  GtkWidget *found = find_shown (window (doors), type);

  g_assert_nonnull (found);

  return found;
}

/* Rows that open and close are opened. */
static void
expand_all (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget) && gtk_widget_get_mapped (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    expand_all (child);
}

static GtkWidget *
open_today (Doors *doors)
{
  return show_page (doors, "vandaag");
}

static GtkWidget *
open_form (Doors *doors)
{
  gtk_widget_activate_action (window (doors), "win.open-form", "s",
                              id_of (doors, &lw_variant_record, "Beroepsvoorbereidende stage"));

  return window (doors);
}

/* The forms in the order in which they suit a student, and why. */
static GtkWidget *
open_form_of_student (Doors *doors)
{
  open_form (doors);
  settle (doors);
  g_signal_emit_by_name (shown (doors, LW_TYPE_FINDER), "found",
                         id_of (doors, &lw_student_record, "00123"));

  return window (doors);
}

static GtkWidget *
open_ladders (Doors *doors)
{
  show_page (doors, "leerwerkvarianten");
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (shown (doors, ADW_TYPE_VIEW_STACK)),
                                         "ladders");

  return window (doors);
}

static GtkWidget *
open_form_sheet (Doors *doors)
{
  show_page (doors, "leerwerkvarianten");
  gtk_widget_activate_action (shown (doors, LW_TYPE_FORMS_PAGE), "forms.add", NULL);

  return wait_for_toplevel (LW_TYPE_FORM_SHEET);
}

static GtkWidget *
open_students (Doors *doors)
{
  return show_page (doors, "leerlingen");
}

static GtkWidget *
open_dossier (Doors *doors, const char *tab)
{
  gtk_widget_activate_action (window (doors), "win.open-dossier", "(ss)",
                              id_of (doors, &lw_student_record, "00123"), tab);
  settle (doors);

  return test_window_tab (shown (doors, ADW_TYPE_VIEW_STACK));
}

static GtkWidget *
open_goal (Doors *doors)
{
  GtkWidget *pop = open_dossier (doors, "pop");

  gtk_widget_activate_action (pop, "pop.add-goal", NULL);
  settle (doors);
  expand_all (window (doors));

  return window (doors);
}

/* An item with a photo. */
static GtkWidget *
open_item (Doors *doors)
{
  g_autofree char *photo = g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "pictures",
                                                  "beplantingsplan.jpg", NULL);
  GtkWidget *portfolio = open_dossier (doors, "portfolio");
  GtkWidget *box;

  gtk_widget_activate_action (portfolio, "portfolio.add", NULL);
  settle (doors);
  expand_all (window (doors));
  box = test_window_find (window (doors), LW_TYPE_ATTACHMENTS_BOX, NULL, NULL);
  g_assert_nonnull (box);
  lw_attachments_box_add_file (LW_ATTACHMENTS_BOX (box), photo);
  test_window_wait (lw_attachments_box_get_size (LW_ATTACHMENTS_BOX (box)) == 1);

  return window (doors);
}

static GtkWidget *
open_stages (Doors *doors)
{
  open_dossier (doors, "stages");

  return window (doors);
}

static GtkWidget *
open_planner (Doors *doors, guint rows)
{
  GtkWidget *choice;

  show_page (doors, "planner");
  choice = find_shown (shown (doors, LW_TYPE_PLANNER_FILTERS), GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), rows);

  return window (doors);
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
  settle (doors);
  test_window_focus (main_window);
  gtk_widget_grab_focus (find_shown (window (doors), GTK_TYPE_LIST_VIEW));
  test_window_press (main_window, "Home");
  for (guint row = 0; find_shown (window (doors), LW_TYPE_STAGE_POPOVER) == NULL; row++)
    {
      g_assert_cmpuint (row, <, 30);
      test_window_press (main_window, "Down");
      test_window_press (main_window, "F2");
    }

  return shown (doors, LW_TYPE_STAGE_POPOVER);
}

/* A period of 3B, so that the page has one to show. */
static GtkWidget *
open_periods (Doors *doors)
{
  g_autoptr (LwRecord) period = lw_record_new (&lw_stage_period_record, NULL);

  lw_record_set_text (period, "name", "Voorjaar");
  lw_record_set_text (period, "group", id_of (doors, &lw_group_record, "3B"));
  test_school_put (office (doors), period);
  gtk_widget_activate_action (window (doors), "win.stage-periods", "s", lw_record_get_id (period));

  return window (doors);
}

static GtkWidget *
open_period_sheet (Doors *doors)
{
  lw_period_sheet_make (GTK_WINDOW (doors->window), office (doors),
                        id_of (doors, &lw_group_record, "3B"));

  return wait_for_toplevel (LW_TYPE_PERIOD_SHEET);
}

/* All of a company: a contact person, its workplace and an accreditation, opened. */
static GtkWidget *
open_company (Doors *doors)
{
  LwRecordList *companies = lw_office_get_list (office (doors), &lw_company_record);
  const char *id = lw_record_get_id (lw_record_list_peek (companies, 0));
  g_autoptr (LwRecord) contact = lw_record_new (&lw_contact_person_record, NULL);
  g_autoptr (LwRecord) accreditation = lw_record_new (&lw_accreditation_record, NULL);

  lw_record_set_text (contact, "company", id);
  lw_record_set_text (contact, "name", "Bea Vis");
  test_school_put (office (doors), contact);
  lw_record_set_text (accreditation, "company", id);
  test_school_put (office (doors), accreditation);
  gtk_widget_activate_action (window (doors), "win.open-company", "s", id);
  settle (doors);
  expand_all (window (doors));

  return window (doors);
}

/* Choices, and places of a form and sector: all that the page has. */
static GtkWidget *
open_account (Doors *doors)
{
  LwVariant *form
    = lw_office_find (office (doors), &lw_variant_record,
                      id_of (doors, &lw_variant_record, "Beroepsvoorbereidende stage"));
  g_autoptr (LwVariant) chosen
    = lw_cells_with_choice (form, LW_COLUMN_TL, LW_SAID_NO, "Anna de Wit", "2026-2027");
  g_autoptr (LwRecord) rule = lw_record_new (&lw_rule_record, NULL);

  test_school_put (office (doors), LW_RECORD (chosen));
  lw_record_set_text (rule, "number", "R16");
  lw_record_set_text (rule, "value", "{\"requests\":1}");
  test_school_put (office (doors), rule);
  show_page (doors, "verantwoording");
  test_window_wait (find_shown (window (doors), LW_TYPE_TALLY_ROW) != NULL);

  return window (doors);
}

static GtkWidget *
open_stage_sheet (Doors *doors)
{
  gtk_widget_activate_action (window (doors), "win.plan-stage", "a{ss}", NULL);

  return wait_for_toplevel (LW_TYPE_STAGE_SHEET);
}

/* A sandwich that leaves no half-day at school: R1 stops it, and asks why. */
static GtkWidget *
open_stage_findings (Doors *doors)
{
  const char *student = id_of (doors, &lw_student_record, "00124");
  LwRecordList *placements = lw_office_get_list (office (doors), &lw_placement_record);
  GtkWidget *sheet;

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if (g_strcmp0 (placement->student, student) == 0)
        lw_stage_sheet_open_placement (GTK_WINDOW (doors->window), office (doors),
                                       lw_record_get_id (LW_RECORD (placement)));
    }
  sheet = wait_for_toplevel (LW_TYPE_STAGE_SHEET);
  lw_half_day_picker_set_mask (
    LW_HALF_DAY_PICKER (test_window_find (sheet, LW_TYPE_HALF_DAY_PICKER, NULL, NULL)), 0);

  return sheet;
}

static GtkWidget *
open_find (Doors *doors)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (window (doors), "win.find", NULL);
  dialog = wait_for_toplevel (LW_TYPE_FIND_DIALOG);
  gtk_editable_set_text (
    GTK_EDITABLE (test_window_find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL, NULL)), "a");

  return dialog;
}

static GtkWidget *
open_preferences (Doors *doors, const char *page)
{
  GtkWidget *preferences;

  gtk_widget_activate_action (window (doors), "win.preferences", NULL);
  preferences = wait_for_toplevel (LW_TYPE_PREFERENCES);
  if (page != NULL)
    adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (preferences), page);
  settle (doors);
  expand_all (preferences);

  return preferences;
}

static GtkWidget *
open_preferences_school (Doors *doors)
{
  return open_preferences (doors, NULL);
}

static GtkWidget *
open_preferences_rules (Doors *doors)
{
  return open_preferences (doors, "rules");
}

static GtkWidget *
open_import (Doors *doors)
{
  g_autofree char *path = g_build_filename (doors->folder, "list.csv", NULL);
  LwImportDialog *dialog;

  g_assert_true (
    g_file_set_contents (path, "Leerlingnummer;Achternaam;Vreemd\n00999;Jansen;x\n", -1, NULL));
  dialog = lw_import_dialog_read (GTK_WINDOW (doors->window), office (doors), path);
  test_window_wait (lw_import_dialog_get_plan (dialog) != NULL);

  return GTK_WIDGET (dialog);
}

static GtkWidget *
open_preview (Doors *doors)
{
  const char *ids[] = { id_of (doors, &lw_student_record, "00123"), NULL };
  GtkWidget *preview;

  lw_print_preview_portfolios (GTK_WINDOW (doors->window), office (doors), ids);
  preview = wait_for_toplevel (LW_TYPE_PRINT_PREVIEW);
  test_window_wait (lw_print_preview_get_document (LW_PRINT_PREVIEW (preview)) != NULL);

  return preview;
}

/* What there is of a window before its school: it is closed, and another opened. */
static GtkWidget *
open_welcome (Doors *doors)
{
  g_autofree char *path = g_build_filename (doors->folder, "new.leerwerk", NULL);

  doors_close_window (&doors->window);
  doors->window = lw_window_new (doors->application);
  lw_window_welcome (doors->window, path);
  gtk_window_present (GTK_WINDOW (doors->window));

  return window (doors);
}

static GtkWidget *
open_locked (Doors *doors)
{
  doors_close_window (&doors->window);
  doors_make_locked (doors);
  doors_show (doors, doors->path);
  g_assert_true (lw_window_is_in_trouble (doors->window));

  return window (doors);
}

static GtkWidget *
open_missing (Doors *doors)
{
  g_autofree char *path = g_build_filename (doors->folder, "elsewhere.leerwerk", NULL);

  doors_close_window (&doors->window);
  doors_show (doors, path);

  return window (doors);
}

/* The disk of an open school refuses. */
static GtkWidget *
open_failing (Doors *doors)
{
  open_dossier (doors, "pop");
  doors_make_missing (doors);
  gtk_widget_activate_action (test_window_tab (shown (doors, ADW_TYPE_VIEW_STACK)), "pop.add-goal",
                              NULL);
  test_window_wait (lw_office_get_trouble (office (doors)) != NULL);

  return window (doors);
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
  { "find", open_find },
  { "preferences-school", open_preferences_school },
  { "preferences-rules", open_preferences_rules },
  { "import", open_import },
  { "preview", open_preview },
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
  settle (doors);

  return widget;
}

/* Sheets lie on top of the window: they go first. */
static void
tear_down (Doors *doors, gconstpointer place)
{
  g_autoptr (GList) toplevels = gtk_window_list_toplevels ();

  for (GList *l = toplevels; l != NULL; l = l->next)
    if (GTK_WIDGET (l->data) != window (doors) && gtk_window_get_transient_for (l->data) != NULL)
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
