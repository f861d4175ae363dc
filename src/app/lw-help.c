/* lw-help.c - the help about what is shown
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-help.h"

#include "lw-account-page.h"
#include "lw-call-list-window.h"
#include "lw-carousel-window.h"
#include "lw-companies-page.h"
#include "lw-exceptions-window.h"
#include "lw-find-dialog.h"
#include "lw-form-sheet.h"
#include "lw-forms-page.h"
#include "lw-import-dialog.h"
#include "lw-ladder-view.h"
#include "lw-next-places-window.h"
#include "lw-overview-view.h"
#include "lw-period-sheet.h"
#include "lw-periods-page.h"
#include "lw-plan-class-window.h"
#include "lw-planner-page.h"
#include "lw-pop-view.h"
#include "lw-portfolio-view.h"
#include "lw-preferences.h"
#include "lw-print-preview.h"
#include "lw-question.h"
#include "lw-replan-window.h"
#include "lw-rules-page.h"
#include "lw-stage-sheet.h"
#include "lw-stages-view.h"
#include "lw-student-new.h"
#include "lw-student-sheet.h"
#include "lw-students-page.h"
#include "lw-today-page.h"
#include "lw-trouble-page.h"
#include "lw-visits-window.h"
#include "lw-welcome.h"
#include "lw-why-not-window.h"
#include "lw-wishes-window.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static const struct
{
  GType (*get_type) (void);
  const char *page;
} page_table[] = {
  { lw_welcome_get_type, "beginnen" },
  { lw_trouble_page_get_type, "problemen" },
  { lw_import_dialog_get_type, "klassenlijst" },
  { lw_today_page_get_type, "vandaag" },
  { lw_forms_page_get_type, "leerwerkvarianten" },
  { lw_form_sheet_get_type, "leerwerkvarianten" },
  { lw_ladder_view_get_type, "ladders" },
  { lw_students_page_get_type, "leerlingen" },
  { lw_student_sheet_get_type, "leerlingen" },
  { lw_student_new_get_type, "leerlingen" },
  { lw_overview_view_get_type, "leerlingen" },
  { lw_pop_view_get_type, "pop" },
  { lw_portfolio_view_get_type, "portfolio" },
  { lw_stages_view_get_type, "stage-plannen" },
  { lw_stage_sheet_get_type, "stage-plannen" },
  { lw_planner_page_get_type, "tijdlijn" },
  { lw_plan_class_window_get_type, "klas-plannen" },
  { lw_periods_page_get_type, "stageperiode" },
  { lw_period_sheet_get_type, "stageperiode" },
  { lw_companies_page_get_type, "bedrijven" },
  { lw_account_page_get_type, "verantwoording" },
  { lw_call_list_window_get_type, "bedrijven" },
  { lw_why_not_window_get_type, "stage-plannen" },
  { lw_next_places_window_get_type, "stage-plannen" },
  { lw_wishes_window_get_type, "wensen" },
  { lw_replan_window_get_type, "bedrijven" },
  { lw_carousel_window_get_type, "carrousel" },
  { lw_visits_window_get_type, "bezoeken" },
  { lw_print_preview_get_type, "afdrukken" },
  { lw_find_dialog_get_type, "zoeken" },
  { lw_preferences_get_type, "voorkeuren" },
  { lw_rules_page_get_type, "regels" },
  { lw_exceptions_window_get_type, "regels" },
};

/* The innermost widget on show that has a page: a tab before the page that it is in. */
static const char *
find_page (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *page = find_page (child);

      if (page != NULL)
        return page;
    }
  for (guint i = 0; i < G_N_ELEMENTS (page_table); i++)
    if (G_TYPE_CHECK_INSTANCE_TYPE (widget, page_table[i].get_type ()))
      return page_table[i].page;

  return NULL;
}

/**
 * lw_help_find_page:
 * @window: a window on the screen
 *
 * Returns: the name of the page of the help about what it shows, or that of the first page
 */
const char *
lw_help_find_page (GtkWidget *window)
{
  const char *page = find_page (window);

  return page != NULL ? page : "index";
}

/* Installed, the help is found by the name of the program; in the build tree it is the folder
 * that the environment names. */
static char *
make_uri (const char *page)
{
  const char *folder = g_getenv ("LEERWERK_HELP_DIR");

  return folder != NULL ? g_strdup_printf ("ghelp:%s?%s", folder, page)
                        : g_strdup_printf ("help:leerwerk/%s", page);
}

static void
say_what_to_do (GtkWindow *window)
{
  GtkWidget *dialog = lw_question_new (
    window, _ ("The help can’t be shown yet"),
    _ ("The program that shows it, Yelp, is not on this computer. Ask whoever looks after the "
       "computer to install “yelp”. Until then the list of keys (Ctrl+?) and searching for what "
       "you want to do (Ctrl+K) may help."),
    NULL);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _ ("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
shown_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (GTK_WINDOW (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED)
      && gtk_widget_get_mapped (GTK_WIDGET (source)))
    say_what_to_do (GTK_WINDOW (source));
}

static void
help_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *uri = make_uri (lw_help_find_page (widget));

  gtk_show_uri_full (GTK_WINDOW (widget), uri, GDK_CURRENT_TIME, NULL, shown_cb, NULL);
}

/**
 * lw_help_install:
 * @widget_class: a class of windows
 *
 * Every class has it for itself: what stands above another window does not see that one's actions.
 */
void
lw_help_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "win.help", NULL);
}
