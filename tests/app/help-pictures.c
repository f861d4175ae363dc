/* help-pictures.c - the pictures of the help and the README: the screens of the sample school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: help-pictures FOLDER
 */

#include "lw-calendar-page.h"
#include "lw-config.h"
#include "lw-find-dialog.h"
#include "lw-forms-page.h"
#include "lw-half-day-picker.h"
#include "lw-import-dialog.h"
#include "lw-plan-class-window.h"
#include "lw-planner-filters.h"
#include "lw-planner-page.h"
#include "lw-preferences.h"
#include "lw-print-preview.h"
#include "lw-rules-page.h"
#include "lw-sample.h"
#include "lw-shot.h"
#include "lw-stage-findings.h"
#include "lw-stage-sheet.h"
#include "lw-timeline.h"
#include "lw-visits-window.h"
#include "lw-window.h"
#include "lw-wishes-window.h"
#include "test-school.h"
#include "test-window.h"

#include <glib/gi18n.h>
#include <locale.h>

/* Of class 3B-PIE: a POP, a portfolio and three stages. */
#define STUDENT "02427"
/* Of that class. */
#define MENTOR "Bo van Loon"
#define COMPANY "Huize Van Schaik"

typedef struct
{
  LwApplication *application;
  LwWindow *window;
  char *folder; /* of the sample school */
} Screen;

static void
settle (Screen *screen)
{
  LwOffice *office = lw_window_get_office (screen->window);

  /* What was asked of the disk comes back, and asks for more. */
  for (guint i = 0; i < 12; i++)
    {
      test_window_settle ();
      if (office != NULL)
        test_school_settle (office);
    }
}

static GtkWidget *
find (Screen *screen, GType type, const char *property, const char *value)
{
  GtkWidget *found = test_window_find (GTK_WIDGET (screen->window), type, property, value);

  g_assert_nonnull (found);

  return found;
}

static void
act (Screen *screen, const char *action, const char *target)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (screen->window), action,
                                             target != NULL ? "s" : NULL, target));
  settle (screen);
}

static GtkWidget *
dialog (Screen *screen, GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget *found = NULL;

  settle (screen);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        found = window;
    }
  g_assert_nonnull (found);

  return found;
}

static GtkWidget *
show_today (Screen *screen)
{
  act (screen, "win.page", "vandaag");

  return GTK_WIDGET (screen->window);
}

static GtkWidget *
show_form (Screen *screen)
{
  LwRecord *form
    = test_school_find (lw_window_get_office (screen->window), &lw_variant_record, "Snuffelstage");

  act (screen, "win.open-form", lw_record_get_id (form));

  return GTK_WIDGET (screen->window);
}

static GtkWidget *
show_ladders (Screen *screen)
{
  GtkWidget *stack;

  act (screen, "win.page", "leerwerkvarianten");
  stack = test_window_find (find (screen, LW_TYPE_FORMS_PAGE, NULL, NULL), ADW_TYPE_VIEW_STACK,
                            NULL, NULL);
  adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (stack), "ladders");
  settle (screen);

  return GTK_WIDGET (screen->window);
}

static GtkWidget *
show_dossier (Screen *screen, const char *tab)
{
  LwRecord *student
    = test_school_find (lw_window_get_office (screen->window), &lw_student_record, STUDENT);

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (screen->window), "win.open-dossier",
                                             "(ss)", lw_record_get_id (student), tab));
  settle (screen);

  return GTK_WIDGET (screen->window);
}

static GtkWidget *
show_overview (Screen *screen)
{
  return show_dossier (screen, "overview");
}

static GtkWidget *
show_pop (Screen *screen)
{
  return show_dossier (screen, "pop");
}

static GtkWidget *
show_stages (Screen *screen)
{
  return show_dossier (screen, "stages");
}

static GtkWidget *
show_portfolio (Screen *screen)
{
  return show_dossier (screen, "portfolio");
}

static GtkWidget *
show_preview (Screen *screen)
{
  show_dossier (screen, "portfolio");
  act (screen, "win.print", NULL);

  return dialog (screen, LW_TYPE_PRINT_PREVIEW);
}

/* The stages of one class, with the weeks a step wider. */
static GtkWidget *
show_class (Screen *screen)
{
  GtkWidget *page, *search;

  act (screen, "win.page", "planner");
  page = find (screen, LW_TYPE_PLANNER_PAGE, NULL, NULL);
  search = test_window_find (page, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "3B-PIE");
  gtk_widget_activate_action (page, "planner.zoom-in", NULL);
  settle (screen);

  return GTK_WIDGET (screen->window);
}

static GtkWidget *
show_stage (Screen *screen)
{
  LwOffice *office = lw_window_get_office (screen->window);
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);
  const char *student = lw_record_get_id (test_school_find (office, &lw_student_record, STUDENT));

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if (g_strcmp0 (placement->student, student) == 0
          && g_strcmp0 (placement->state, "getekend") == 0)
        {
          act (screen, "win.open-placement", lw_record_get_id (LW_RECORD (placement)));
          return dialog (screen, LW_TYPE_STAGE_SHEET);
        }
    }
  g_assert_not_reached ();
}

static GtkWidget *
show_periods (Screen *screen)
{
  LwRecord *group
    = test_school_find (lw_window_get_office (screen->window), &lw_group_record, "3B-PIE");

  act (screen, "win.stage-periods", lw_record_get_id (group));

  return GTK_WIDGET (screen->window);
}

/* Of all who have no place yet, planned. */
static GtkWidget *
show_plan (Screen *screen)
{
  GtkWidget *found, *apply;

  act (screen, "win.plan-class", "");
  found = dialog (screen, LW_TYPE_PLAN_CLASS_WINDOW);
  apply = test_window_find (found, GTK_TYPE_BUTTON, "action-name", "plan-class.start");
  test_window_wait (gtk_widget_is_sensitive (apply));
  gtk_widget_activate_action (found, "plan-class.start", NULL);
  apply = test_window_find (found, GTK_TYPE_BUTTON, "action-name", "plan-class.apply");
  test_window_wait (gtk_widget_get_mapped (apply));

  return found;
}

static GtkWidget *
show_window_of_class (Screen *screen, const char *action, GType type)
{
  act (screen, action,
       lw_record_get_id (
         test_school_find (lw_window_get_office (screen->window), &lw_group_record, "3B-PIE")));

  return dialog (screen, type);
}

static GtkWidget *
show_wishes (Screen *screen)
{
  return show_window_of_class (screen, "win.wishes", LW_TYPE_WISHES_WINDOW);
}

static GtkWidget *
show_visits (Screen *screen)
{
  act (screen, "win.visits",
       lw_record_get_id (
         test_school_find (lw_window_get_office (screen->window), &lw_staff_record, MENTOR)));

  return dialog (screen, LW_TYPE_VISITS_WINDOW);
}

/* A company's weeks, and those of others. */
static GtkWidget *
show_seats (Screen *screen)
{
  GtkWidget *page, *rows;

  act (screen, "win.page", "planner");
  page = find (screen, LW_TYPE_PLANNER_PAGE, NULL, NULL);
  gtk_widget_activate_action (page, "planner.clear-filters", NULL);
  gtk_widget_activate_action (page, "planner.zoom-fit", NULL);
  rows = test_window_find (page, LW_TYPE_PLANNER_FILTERS, NULL, NULL);
  rows = test_window_find (rows, GTK_TYPE_DROP_DOWN, NULL, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (rows), LW_TIMELINE_SEATS);
  settle (screen);

  return GTK_WIDGET (screen->window);
}

static GtkWidget *
show_company (Screen *screen)
{
  LwRecord *company
    = test_school_find (lw_window_get_office (screen->window), &lw_company_record, COMPANY);

  act (screen, "win.open-company", lw_record_get_id (company));

  return GTK_WIDGET (screen->window);
}

static GtkWidget *
show_find (Screen *screen)
{
  GtkWidget *found;

  act (screen, "win.find", NULL);
  found = dialog (screen, LW_TYPE_FIND_DIALOG);
  gtk_editable_set_text (GTK_EDITABLE (test_window_find (found, GTK_TYPE_SEARCH_ENTRY, NULL, NULL)),
                         "kaya");
  settle (screen);

  return found;
}

static GtkWidget *
show_preferences (Screen *screen, GType page)
{
  GtkWidget *found;

  act (screen, "win.preferences", NULL);
  found = dialog (screen, LW_TYPE_PREFERENCES);
  adw_preferences_window_set_visible_page (
    ADW_PREFERENCES_WINDOW (found),
    ADW_PREFERENCES_PAGE (test_window_find (found, page, NULL, NULL)));
  settle (screen);

  return found;
}

static GtkWidget *
show_rules (Screen *screen)
{
  return show_preferences (screen, LW_TYPE_RULES_PAGE);
}

static GtkWidget *
show_calendar (Screen *screen)
{
  return show_preferences (screen, LW_TYPE_CALENDAR_PAGE);
}

/* A sandwich with no half-day at school: a rule stops it. */
static GtkWidget *
show_stopped (Screen *screen)
{
  GtkWidget *sheet = show_stage (screen);

  lw_half_day_picker_set_mask (
    LW_HALF_DAY_PICKER (test_window_find (sheet, LW_TYPE_HALF_DAY_PICKER, NULL, NULL)), 0);
  settle (screen);

  return test_window_find (sheet, LW_TYPE_STAGE_FINDINGS, NULL, NULL);
}

static GtkWidget *
show_list (Screen *screen)
{
  static const char list[] = "Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam;Geboortedatum;Klas;"
                             "Mentor;BSN\n"
                             "05001;Sofie;van der;Laan;14-03-2012;3X;Anna de Wit;999999011\n"
                             "05002;Emre;;Aydın;02-11-2011;3X;Anna de Wit;999999023\n"
                             "05003;Noortje;;Prins;27-06-2012;3X;Anna de Wit;999999035\n"
                             "05004;Tijn;de;Groot;08-01-2012;3X;Anna de Wit;999999047\n";
  g_autofree char *path = g_build_filename (screen->folder, "klassenlijst-3X.csv", NULL);

  g_assert_true (g_file_set_contents (path, list, -1, NULL));
  lw_window_import (screen->window, path);

  return dialog (screen, LW_TYPE_IMPORT_DIALOG);
}

/* clang-format off */
static const struct
{
  const char *name;
  GtkWidget *(*show) (Screen *screen);
  int width, height; /* of the window */
} pictures[] = {
  { "vandaag", show_today, 1000, 660 },
  { "leerwerkvarianten", show_form, 1366, 768 },
  { "ladders", show_ladders, 1366, 768 },
  { "overzicht", show_overview, 1000, 660 },
  { "pop", show_pop, 1000, 660 },
  { "portfolio", show_portfolio, 1000, 660 },
  { "stages", show_stages, 1000, 660 },
  { "afdrukken", show_preview, 1000, 660 },
  { "tijdlijn", show_class, 1240, 700 },
  { "vrije-plekken", show_seats, 1366, 700 },
  { "klas-plannen", show_plan, 1240, 700 },
  { "wensen", show_wishes, 1240, 700 },
  { "bezoeken", show_visits, 1240, 700 },
  { "stage", show_stage, 1000, 660 },
  { "toch-omdat", show_stopped, 1100, 700 },
  { "stageperiodes", show_periods, 1000, 660 },
  { "bedrijven", show_company, 1000, 660 },
  { "zoeken", show_find, 1000, 660 },
  { "kalender", show_calendar, 1000, 660 },
  { "regels", show_rules, 1000, 660 },
  { "klassenlijst", show_list, 1000, 660 },
};
/* clang-format on */

static void
shoot (GtkWidget *widget, const char *folder, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, file, NULL);

  /* The frame around what has the focus tells a reader nothing. */
  gtk_root_set_focus (gtk_widget_get_root (widget), NULL);
  if (!lw_shot_save (widget, path))
    g_error ("“%s” can’t be written", path);
}

static void
resize (Screen *screen, int width, int height)
{
  gtk_window_set_default_size (GTK_WINDOW (screen->window), width, height);
  settle (screen);
}

static void
shoot_all (Screen *screen, const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      GtkWidget *shown, *window;

      resize (screen, pictures[i].width, pictures[i].height);
      shown = pictures[i].show (screen);
      window = GTK_WIDGET (gtk_widget_get_root (shown));
      shoot (shown, folder, pictures[i].name);
      if (window != GTK_WIDGET (screen->window))
        gtk_window_destroy (GTK_WINDOW (window));
      settle (screen);
    }
}

/* The first start has no school yet. */
static void
shoot_welcome (Screen *screen, const char *folder)
{
  g_autofree char *path = g_build_filename (screen->folder, "school.leerwerk", NULL);

  lw_window_welcome (screen->window, path);
  gtk_window_present (GTK_WINDOW (screen->window));
  resize (screen, 900, 700);
  shoot (GTK_WIDGET (screen->window), folder, "welkom");
}

static void
open_sample (Screen *screen)
{
  g_autofree char *path = g_build_filename (screen->folder, "voorbeeldschool.leerwerk", NULL);
  g_autoptr (GError) error = NULL;

  if (!lw_sample_make (path, LW_SAMPLE_SCHOOL, LW_SAMPLE_SEED, &error))
    g_error ("%s", error->message);
  lw_window_open (screen->window, path);
  test_window_wait (lw_window_shows_school (screen->window));
}

static void
start (Screen *screen, int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  test_window_init (argc, argv);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("LEERWERK_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  /* As on a GNOME desktop, and with nothing that moves. */
  g_object_set (gtk_settings_get_default (), "gtk-font-name", "Cantarell 11", "gtk-cursor-blink",
                FALSE, "gtk-enable-animations", FALSE, NULL);
  screen->application = lw_application_new ();
  g_application_set_flags (G_APPLICATION (screen->application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (screen->application), NULL, &error))
    g_error ("%s", error->message);
  g_application_set_default (G_APPLICATION (screen->application));
  g_settings_set_string (lw_application_get_settings (screen->application), "user-name", MENTOR);
  screen->folder = g_dir_make_tmp ("leerwerk-XXXXXX", &error);
  g_assert_no_error (error);
  screen->window = lw_window_new (screen->application);
}

int
main (int argc, char *argv[])
{
  Screen screen = { NULL };

  start (&screen, &argc, &argv);
  if (argc != 2)
    g_error ("Usage: help-pictures FOLDER");
  shoot_welcome (&screen, argv[1]);
  open_sample (&screen);
  shoot_all (&screen, argv[1]);
  gtk_window_close (GTK_WINDOW (screen.window));
  test_window_settle ();
  g_object_unref (screen.application);
  g_free (screen.folder);

  return 0;
}
