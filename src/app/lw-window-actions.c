/* lw-window-actions.c - what a window can be asked to do
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-window-private.h"

#include "lw-companies-page.h"
#include "lw-dossier-window.h"
#include "lw-file-choice.h"
#include "lw-forms-page.h"
#include "lw-help.h"
#include "lw-import-dialog.h"
#include "lw-preferences.h"
#include "lw-print-preview.h"
#include "lw-recent.h"
#include "lw-student-new.h"
#include "lw-students-page.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

static void
page_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_window_show_page (LW_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_student_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);
  const char *id = g_variant_get_string (parameter, NULL);
  LwRecordList *students = lw_office_get_list (self->office, &lw_student_record);
  LwRecord *student = lw_record_list_find (students, id);

  if (student == NULL)
    student = lw_record_list_find_by_key (students, id);
  if (student == NULL)
    {
      lw_window_say (self, _ ("There is no such student"));
      return;
    }
  lw_students_page_show_student (LW_STUDENTS_PAGE (lw_window_show_page (self, "leerlingen")),
                                 lw_record_get_id (student));
}

static void
open_dossier_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *page = lw_window_show_page (LW_WINDOW (widget), "leerlingen");
  const char *id, *tab;

  g_variant_get (parameter, "(&s&s)", &id, &tab);
  lw_students_page_show_dossier (LW_STUDENTS_PAGE (page), id, tab);
}

static void
open_dossier_window_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_dossier_window_open (LW_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_group_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *page = lw_window_show_page (LW_WINDOW (widget), "leerlingen");

  lw_students_page_show_group (LW_STUDENTS_PAGE (page), g_variant_get_string (parameter, NULL));
}

/* Whose dossier was open last, for after a restart and among what was opened before. */
static void
note_student_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GSettings *settings = lw_application_get_settings (LW_APPLICATION (g_application_get_default ()));

  g_settings_set_value (settings, "last-student", parameter);
  lw_recent_note (settings, &lw_student_record, g_variant_get_string (parameter, NULL));
}

/* Which part of it was shown. */
static void
note_tab_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_settings_set_value (lw_application_get_settings (LW_APPLICATION (g_application_get_default ())),
                        "last-tab", parameter);
}

static void
note_company_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_recent_note (lw_application_get_settings (LW_APPLICATION (g_application_get_default ())),
                  &lw_company_record, g_variant_get_string (parameter, NULL));
}

static void
open_company_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *page = lw_window_show_page (LW_WINDOW (widget), "bedrijven");

  lw_companies_page_show_company (LW_COMPANIES_PAGE (page), g_variant_get_string (parameter, NULL));
}

/* What was said with the company, and what is to be said. */
static void
open_contacts_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *page = lw_window_show_page (LW_WINDOW (widget), "bedrijven");

  lw_companies_page_show_contacts (LW_COMPANIES_PAGE (page),
                                   g_variant_get_string (parameter, NULL));
}

static void
open_form_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *page = lw_window_show_page (LW_WINDOW (widget), "leerwerkvarianten");

  lw_forms_page_show_form (LW_FORMS_PAGE (page), g_variant_get_string (parameter, NULL));
}

/* A form and the key of one of its columns; one that is no column: the form. */
static void
open_form_cell_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *page = lw_window_show_page (LW_WINDOW (widget), "leerwerkvarianten");
  const char *id, *key;
  LwColumn column;

  g_variant_get (parameter, "(&s&s)", &id, &key);
  column = lw_column_from_key (key);
  if (column == LW_N_COLUMNS)
    lw_forms_page_show_form (LW_FORMS_PAGE (page), id);
  else
    lw_forms_page_show_cell (LW_FORMS_PAGE (page), id, column);
}

static void
print_portfolios_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);
  g_autofree const char **ids = g_variant_get_strv (parameter, NULL);

  lw_print_preview_portfolios (GTK_WINDOW (self), self->office, ids);
}

static void
import_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);

  lw_import_dialog_choose (GTK_WINDOW (self), self->office);
}

/* In the class of that id, or "" for none yet. */
static void
new_student_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);
  const char *group = g_variant_get_string (parameter, NULL);

  lw_student_new_show (GTK_WINDOW (self), self->office, *group != '\0' ? group : NULL);
}

/* Of the student whose dossier is shown. */
static void
details_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (page == NULL || !gtk_widget_activate_action (page, "page.details", NULL))
    lw_window_say (self, _ ("Choose a student first"));
}

/* What a page can print is its own matter. */
static void
print_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (page == NULL || !gtk_widget_activate_action (page, "page.print", NULL))
    lw_window_say (self, _ ("Choose a student or a class first, then print"));
}

/* Ctrl+F goes to the search of the page from wherever the focus is. */
static void
search_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *page = gtk_stack_get_visible_child (LW_WINDOW (widget)->pages);

  if (page != NULL)
    gtk_widget_activate_action (page, "page.search", NULL);
}

/* Ctrl+N makes what the page is about. */
static void
new_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *page = gtk_stack_get_visible_child (LW_WINDOW (widget)->pages);

  if (page != NULL)
    gtk_widget_activate_action (page, "page.new", NULL);
}

static void
find_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_window_find (LW_WINDOW (widget));
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!lw_office_undo_finish (LW_OFFICE (source), result, &error))
    lw_window_say (self, error->message);
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);

  lw_office_undo_async (self->office, FALSE, NULL, undone_cb, g_object_ref (self));
}

static void
redo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWindow *self = LW_WINDOW (widget);

  lw_office_undo_async (self->office, TRUE, NULL, undone_cb, g_object_ref (self));
}

static void
store_chosen_cb (gpointer asker, const char *path, gpointer data)
{
  lw_application_open_store_from (LW_APPLICATION (g_application_get_default ()), asker, path);
}

static void
open_store_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkFileChooser *choice
    = lw_file_choice_new (widget, _ ("Open a school"), GTK_FILE_CHOOSER_ACTION_OPEN);

  gtk_file_filter_add_pattern (lw_file_choice_add_filter (choice, _ ("Leerwerk schools")),
                               "*.leerwerk");
  lw_file_choice_ask (choice, widget, store_chosen_cb, NULL, NULL);
}

static void
preferences_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_preferences_show (GTK_WINDOW (widget), LW_WINDOW (widget)->office);
}

/* Made when first asked for: GTK would make it at every start, before the first frame. */
static void
show_help_overlay_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkApplicationWindow *window = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (window) == NULL)
    {
      g_autoptr (GtkBuilder) builder
        = gtk_builder_new_from_resource ("/nl/verbindendleren/Leerwerk/gtk/shortcuts.ui");

      gtk_application_window_set_help_overlay (
        window, GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (window)));
}

void
lw_window_update_actions (LwWindow *self)
{
  /* clang-format off */
  static const char *const need_school[] = {
    "win.page",
    "win.open-student",
    "win.open-form",
    "win.open-form-cell",
    "win.print-portfolios",
    "win.print-agreements",
    "win.agreements-of",
    "win.print",
    "win.details",
    "win.open-placement",
    "win.open-company",
    "win.open-contacts",
    "win.open-dossier",
    "win.open-dossier-window",
    "win.open-group",
    "win.stage-periods",
    "win.exceptions",
    "win.call-list",
    "win.why-not",
    "win.wishes",
    "win.carousel",
    "win.visits",
    "win.find",
    "win.preferences",
  };
  /* clang-format on */
  static const char *const need_writing[]
    = { "win.import",      "win.new-student", "win.plan-stage",          "win.plan-stages",
        "win.next-places", "win.plan-class",  "win.plan-class-students", "win.company-cancels" };
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean is_open = self->office != NULL;
  gboolean can_write = is_open && !lw_office_is_read_only (self->office);

  for (guint i = 0; i < G_N_ELEMENTS (need_school); i++)
    gtk_widget_action_set_enabled (widget, need_school[i], is_open);
  for (guint i = 0; i < G_N_ELEMENTS (need_writing); i++)
    gtk_widget_action_set_enabled (widget, need_writing[i], can_write);
  gtk_widget_action_set_enabled (widget, "win.open-to-write", is_open && !can_write);
  gtk_widget_action_set_enabled (widget, "win.undo",
                                 can_write && lw_office_get_undo_label (self->office) != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo",
                                 can_write && lw_office_get_redo_label (self->office) != NULL);
}

/* Undo and redo are bindings of the class and not accelerators of the application: those fire
 * first, before a text field can undo its own typing. */
static void
bind_keys (GtkWidgetClass *widget_class)
{
  static const char *const pages[]
    = { "vandaag", "leerwerkvarianten", "leerlingen", "planner", "bedrijven", "verantwoording" };

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "win.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "win.search",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "win.new", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_k, GDK_CONTROL_MASK, "win.find", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, GDK_CONTROL_MASK, "win.open-store",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, GDK_CONTROL_MASK, "win.call-list",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_ALT_MASK, "win.details",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_comma, GDK_CONTROL_MASK,
                                       "win.preferences", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_CONTROL_MASK, "win.page",
                                         "s", pages[i]);
}

void
lw_window_install_actions (GtkWidgetClass *widget_class)
{
  static const LwWidgetAction actions[] = {
    { "win.page", "s", page_activated },
    { "win.open-student", "s", open_student_activated },
    { "win.open-dossier", "(ss)", open_dossier_activated },
    { "win.open-dossier-window", "s", open_dossier_window_activated },
    { "win.open-group", "s", open_group_activated },
    { "win.note-student", "s", note_student_activated },
    { "win.note-tab", "s", note_tab_activated },
    { "win.note-company", "s", note_company_activated },
    { "win.open-company", "s", open_company_activated },
    { "win.open-contacts", "s", open_contacts_activated },
    { "win.open-form", "s", open_form_activated },
    { "win.open-form-cell", "(ss)", open_form_cell_activated },
    { "win.print-portfolios", "as", print_portfolios_activated },
    { "win.import", NULL, import_activated },
    { "win.new-student", "s", new_student_activated },
    { "win.details", NULL, details_activated },
    { "win.print", NULL, print_activated },
    { "win.search", NULL, search_activated },
    { "win.new", NULL, new_activated },
    { "win.find", NULL, find_activated },
    { "win.undo", NULL, undo_activated },
    { "win.redo", NULL, redo_activated },
    { "win.open-store", NULL, open_store_activated },
    { "win.retry", NULL, lw_window_retry_activated },
    { "win.open-read-only", NULL, lw_window_open_read_only_activated },
    { "win.open-to-write", NULL, lw_window_open_to_write_activated },
    { "win.make-new", NULL, lw_window_make_new_activated },
    { "win.save-now", NULL, lw_window_save_now_activated },
    { "win.show-folder", NULL, lw_window_show_folder_activated },
    { "win.preferences", NULL, preferences_activated },
    { "win.show-help-overlay", NULL, show_help_overlay_activated },
  };

  lw_widget_install_actions (widget_class, actions, G_N_ELEMENTS (actions));
  lw_window_install_planning (widget_class);
  bind_keys (widget_class);
  lw_help_install (widget_class);
}
