/* places-dialogs.c - the windows that open on top of the main one
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "places-private.h"

#include "lw-call-list-window.h"
#include "lw-carousel-places.h"
#include "lw-carousel-window.h"
#include "lw-date.h"
#include "lw-dossier-window.h"
#include "lw-exceptions-window.h"
#include "lw-find-dialog.h"
#include "lw-import-dialog.h"
#include "lw-plan-class-window.h"
#include "lw-preferences.h"
#include "lw-print-preview.h"
#include "lw-replan-window.h"
#include "lw-student-new.h"
#include "lw-student-sheet.h"
#include "lw-visits-window.h"
#include "lw-why-not-window.h"
#include "lw-wishes-window.h"
#include "test-school.h"
#include "test-window.h"

GtkWidget *
places_open_find (Doors *doors)
{
  GtkWidget *dialog;

  gtk_widget_activate_action (places_get_window (doors), "win.find", NULL);
  dialog = places_wait_for_toplevel (LW_TYPE_FIND_DIALOG);
  gtk_editable_set_text (
    GTK_EDITABLE (test_window_find (dialog, GTK_TYPE_SEARCH_ENTRY, NULL, NULL)), "a");

  return dialog;
}

static GtkWidget *
open_preferences (Doors *doors, const char *page)
{
  GtkWidget *preferences;

  gtk_widget_activate_action (places_get_window (doors), "win.preferences", NULL);
  preferences = places_wait_for_toplevel (LW_TYPE_PREFERENCES);
  if (page != NULL)
    adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (preferences), page);
  places_settle (doors);
  places_expand_all (preferences);

  return preferences;
}

GtkWidget *
places_open_preferences_school (Doors *doors)
{
  return open_preferences (doors, NULL);
}

GtkWidget *
places_open_preferences_rules (Doors *doors)
{
  return open_preferences (doors, "rules");
}

GtkWidget *
places_open_import (Doors *doors)
{
  g_autofree char *path = g_build_filename (doors->folder, "list.csv", NULL);
  LwImportDialog *dialog;

  g_assert_true (
    g_file_set_contents (path, "Leerlingnummer;Achternaam;Vreemd\n00999;Jansen;x\n", -1, NULL));
  dialog = lw_import_dialog_read (GTK_WINDOW (doors->window), places_get_office (doors), path);
  test_window_wait (lw_import_dialog_get_plan (dialog) != NULL);

  return GTK_WIDGET (dialog);
}

GtkWidget *
places_open_preview (Doors *doors)
{
  const char *ids[] = { places_find_id (doors, &lw_student_record, "00123"), NULL };
  GtkWidget *preview;

  lw_print_preview_portfolios (GTK_WINDOW (doors->window), places_get_office (doors), ids);
  preview = places_wait_for_toplevel (LW_TYPE_PRINT_PREVIEW);
  test_window_wait (lw_print_preview_get_document (LW_PRINT_PREVIEW (preview)) != NULL);

  return preview;
}

GtkWidget *
places_open_preferences_me (Doors *doors)
{
  return open_preferences (doors, "me");
}

GtkWidget *
places_open_preferences_calendar (Doors *doors)
{
  return open_preferences (doors, "calendar");
}

GtkWidget *
places_open_dossier_window (Doors *doors)
{
  gtk_widget_activate_action (places_get_window (doors), "win.open-dossier-window", "s",
                              places_find_id (doors, &lw_student_record, "00123"));

  return places_wait_for_toplevel (LW_TYPE_DOSSIER_WINDOW);
}

/* A rule that was passed, with why. */
GtkWidget *
places_open_exceptions (Doors *doors)
{
  LwRecordList *placements = lw_office_get_list (places_get_office (doors), &lw_placement_record);
  g_autoptr (LwRecord) exception = lw_record_new (&lw_exception_record, NULL);

  lw_record_set_text (exception, "rule", "R1");
  lw_record_set_text (exception, "placement",
                      lw_record_get_id (lw_record_list_peek (placements, 0)));
  lw_record_set_text (exception, "reason", "De laatste week is de school dicht");
  test_school_put (places_get_office (doors), exception);
  gtk_widget_activate_action (places_get_window (doors), "win.exceptions", NULL);

  return places_wait_for_toplevel (LW_TYPE_EXCEPTIONS_WINDOW);
}

GtkWidget *
places_open_wishes (Doors *doors)
{
  LwRecordList *groups = lw_office_get_list (places_get_office (doors), &lw_group_record);

  gtk_widget_activate_action (places_get_window (doors), "win.wishes", "s",
                              lw_record_get_id (lw_record_list_peek (groups, 0)));

  return places_wait_for_toplevel (LW_TYPE_WISHES_WINDOW);
}

GtkWidget *
places_open_call_list (Doors *doors)
{
  gtk_widget_activate_action (places_get_window (doors), "win.call-list", NULL);

  return places_wait_for_toplevel (LW_TYPE_CALL_LIST_WINDOW);
}

/* Of the first stage that is a proposal. */
GtkWidget *
places_open_why_not (Doors *doors)
{
  LwRecordList *stages = lw_office_get_list (places_get_office (doors), &lw_placement_record);
  GtkWidget *window;
  guint i = 0;

  while (((LwPlacement *) lw_record_list_peek (stages, i))->workplace == NULL)
    i++;
  gtk_widget_activate_action (places_get_window (doors), "win.why-not", "s",
                              lw_record_get_id (lw_record_list_peek (stages, i)));
  window = places_wait_for_toplevel (LW_TYPE_WHY_NOT_WINDOW);
  test_window_wait (test_window_find (window, ADW_TYPE_ACTION_ROW, NULL, NULL) != NULL);

  return window;
}

/* A stage that somebody guides, and a visit to it, opened. */
GtkWidget *
places_open_visits (Doors *doors)
{
  LwOffice *office = places_get_office (doors);
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);
  g_autoptr (LwRecord) stage = lw_record_copy (lw_record_list_peek (placements, 0));
  g_autoptr (LwRecord) visit = lw_record_new (&lw_visit_record, NULL);
  const char *anna = places_find_id (doors, &lw_staff_record, "Anna de Wit");
  GDate today = lw_today ();
  GtkWidget *window;

  lw_record_set_text (stage, "state", "getekend");
  lw_record_set_text (stage, "supervisor", anna);
  test_school_put (office, stage);
  lw_record_set_text (visit, "placement", lw_record_get_id (stage));
  lw_record_set_date (visit, "date", &today);
  test_school_put (office, visit);
  gtk_widget_activate_action (places_get_window (doors), "win.visits", "s", anna);
  window = places_wait_for_toplevel (LW_TYPE_VISITS_WINDOW);
  places_expand_all (window);

  return window;
}

/* A stage that nobody guides. */
GtkWidget *
places_open_hand_out (Doors *doors)
{
  LwOffice *office = places_get_office (doors);
  const char *const roles[] = { "stagebegeleider", NULL };
  LwStaff *anna = test_school_find (office, &lw_staff_record, "Anna de Wit");
  g_autoptr (LwRecord) next = lw_record_copy (LW_RECORD (anna));
  GtkWidget *window;

  lw_record_set_list (next, "roles", roles);
  test_school_put (office, next);
  gtk_widget_activate_action (places_get_window (doors), "win.visits", "s", "");
  window = places_wait_for_toplevel (LW_TYPE_VISITS_WINDOW);

  return window;
}

/* Of a company where somebody has a place, found. */
GtkWidget *
places_open_replan (Doors *doors)
{
  LwRecordList *placements = lw_office_get_list (places_get_office (doors), &lw_placement_record);
  GtkWidget *window;

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *stage = lw_record_list_peek (placements, i);
      LwWorkplace *workplace
        = lw_office_find (places_get_office (doors), &lw_workplace_record, stage->workplace);

      if (workplace != NULL && g_strcmp0 (stage->state, "gevraagd") == 0)
        {
          gtk_widget_activate_action (places_get_window (doors), "win.company-cancels", "s",
                                      workplace->company);
          break;
        }
    }
  window = places_wait_for_toplevel (LW_TYPE_REPLAN_WINDOW);
  test_window_wait (
    test_window_find (window, ADW_TYPE_COMBO_ROW, NULL, NULL) != NULL
    && gtk_widget_get_mapped (test_window_find (window, ADW_TYPE_COMBO_ROW, NULL, NULL)));

  return window;
}

/* A plan with somebody who gets no place. */
GtkWidget *
places_open_plan_class (Doors *doors)
{
  static const char *const numbers[] = { "00125", "00126", "00127", "00128", "00129" };
  GDate first = lw_date_from_dmy (2, 2, 2027), last = lw_date_from_dmy (30, 4, 2027);
  GtkWidget *window, *button;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (LwRecord) stage = lw_record_new (&lw_placement_record, NULL);

      lw_record_set_text (stage, "student", places_find_id (doors, &lw_student_record, numbers[i]));
      lw_record_set_text (stage, "state", "zoekt");
      lw_record_set_text (stage, "pattern", "lint:ma");
      lw_record_set_date (stage, "first-day", &first);
      lw_record_set_date (stage, "last-day", &last);
      test_school_put (places_get_office (doors), stage);
    }
  gtk_widget_activate_action (places_get_window (doors), "win.plan-class", "s", "");
  window = places_wait_for_toplevel (LW_TYPE_PLAN_CLASS_WINDOW);
  button = test_window_find (window, GTK_TYPE_BUTTON, "action-name", "plan-class.start");
  test_window_wait (gtk_widget_is_sensitive (button));
  gtk_widget_activate_action (window, "plan-class.start", NULL);
  button = test_window_find (window, GTK_TYPE_BUTTON, "action-name", "plan-class.apply");
  test_window_wait (gtk_widget_get_mapped (button));

  return window;
}

/* With a schedule of two functions. */
GtkWidget *
places_open_carousel (Doors *doors)
{
  GtkWidget *window;
  GtkWidget *sites;

  gtk_widget_activate_action (places_get_window (doors), "win.carousel", "s",
                              places_find_id (doors, &lw_group_record, "3B"));
  window = places_wait_for_toplevel (LW_TYPE_CAROUSEL_WINDOW);
  sites = test_window_find (window, LW_TYPE_CAROUSEL_PLACES, NULL, NULL);
  lw_carousel_places_add (LW_CAROUSEL_PLACES (sites), "Receptie", 0);
  lw_carousel_places_add (LW_CAROUSEL_PLACES (sites), "Magazijn", 0);
  test_window_wait (lw_carousel_window_get_job (LW_CAROUSEL_WINDOW (window)) != NULL);

  return window;
}

/* With somebody at home, opened. */
GtkWidget *
places_open_student_sheet (Doors *doors)
{
  const char *student = places_find_id (doors, &lw_student_record, "00123");
  g_autoptr (LwRecord) guardian = lw_record_new (&lw_guardian_record, NULL);
  GtkWidget *sheet;

  lw_record_set_text (guardian, "student", student);
  lw_record_set_text (guardian, "name", "Bea de Jong");
  test_school_put (places_get_office (doors), guardian);
  gtk_widget_activate_action (places_get_window (doors), "win.open-student", "s", student);
  gtk_widget_activate_action (places_get_window (doors), "win.details", NULL);
  sheet = places_wait_for_toplevel (LW_TYPE_STUDENT_SHEET);
  test_window_wait (test_window_find (sheet, ADW_TYPE_EXPANDER_ROW, NULL, NULL) != NULL);
  places_expand_all (sheet);

  return sheet;
}

/* With all that is not filled in said under the fields. */
GtkWidget *
places_open_student_new (Doors *doors)
{
  GtkWidget *sheet;

  gtk_widget_activate_action (places_get_window (doors), "win.new-student", "s", "");
  sheet = places_wait_for_toplevel (LW_TYPE_STUDENT_NEW);
  gtk_widget_activate_action (sheet, "sheet.keep", NULL);

  return sheet;
}
