/* lw-window.c - the window on one school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-window-private.h"

#include "lw-account-page.h"
#include "lw-companies-page.h"
#include "lw-dossier-window.h"
#include "lw-forms-page.h"
#include "lw-import-dialog.h"
#include "lw-lazy.h"
#include "lw-periods-page.h"
#include "lw-planner-page.h"
#include "lw-question.h"
#include "lw-saved-words.h"
#include "lw-sheet.h"
#include "lw-stage-actions.h"
#include "lw-students-page.h"
#include "lw-tab-stop.h"
#include "lw-today-badge.h"
#include "lw-today-page.h"
#include "lw-tooltips.h"
#include "lw-welcome.h"
#include "lw-widget.h"
#include "lw-words.h"

#include <glib/gi18n.h>
#include <string.h>

/* So long, in milliseconds, a school may take to open before the window speaks of it. */
#define SHORT_WAIT 250

/* So often, in milliseconds, it looks whether its first page is whole; and so long, in microseconds,
 * that page may take before it is shown as far as it is. */
#define SHOW_STEP 2
#define LONGEST_SHOW (150 * 1000)

G_DEFINE_FINAL_TYPE (LwWindow, lw_window, ADW_TYPE_APPLICATION_WINDOW)

static const struct
{
  const char *name; /* as the command line calls it */
  const char *title;
  const char *icon;
  GtkWidget *(*make) (LwOffice *office);
} page_table[] = {
  { "vandaag", N_ ("Today"), "checkbox-checked-symbolic", lw_today_page_new },
  { "leerwerkvarianten", N_ ("Forms"), "lw-matrix-symbolic", lw_forms_page_new },
  { "leerlingen", N_ ("Students"), "system-users-symbolic", lw_students_page_new },
  { "planner", N_ ("Planner"), "x-office-calendar-symbolic", lw_planner_page_new },
  { "bedrijven", N_ ("Companies"), "lw-companies-symbolic", lw_companies_page_new },
  { "verantwoording", N_ ("Accountability"), "lw-account-symbolic", lw_account_page_new },
  { "stageperiodes", N_ ("Stage periods"), NULL, lw_periods_page_new },
};

/* A page without an icon has no row of its own: it belongs to this one. */
static const char page_above[] = "planner";

static int
find_page (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (page_table); i++)
    if (g_strcmp0 (page_table[i].name, name) == 0)
      return (int) i;

  return -1;
}

gboolean
lw_window_peek_page (guint index, const char **name, const char **title, const char **icon)
{
  if (index >= G_N_ELEMENTS (page_table))
    return FALSE;
  *name = page_table[index].name;
  *title = _ (page_table[index].title);
  *icon = page_table[index].icon;

  return TRUE;
}

GtkWidget *
lw_window_get_page (LwWindow *self, const char *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, name);
  int index = find_page (name);

  if (page != NULL || index < 0 || self->office == NULL)
    return page;
  page = page_table[index].make (self->office);
  lw_tooltips_give_way (page);
  gtk_stack_add_named (self->pages, page, name);

  return page;
}

static void page_row_selected_cb (GtkListBox *list, GtkListBoxRow *row, LwWindow *self);

/* From page to page the stack brings the focus back to where it was in that page, and else to the
 * first of its controls; where one begins is for the page to say. */
static void
turn_to (LwWindow *self, GtkWidget *page)
{
  GtkWidget *before = gtk_stack_get_visible_child (self->pages);
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  gboolean was_inside
    = before != NULL && page != before && focus != NULL && gtk_widget_is_ancestor (focus, before);

  if (was_inside)
    g_object_set_data (G_OBJECT (before), "had-focus", GINT_TO_POINTER (TRUE));
  gtk_stack_set_visible_child (self->pages, page);
  if (focus == NULL || (was_inside && g_object_get_data (G_OBJECT (page), "had-focus") == NULL))
    gtk_widget_grab_focus (page);
}

GtkWidget *
lw_window_show_page (LwWindow *self, const char *name)
{
  GtkWidget *page = lw_window_get_page (self, name);
  int index = find_page (name);

  if (page == NULL)
    return NULL;
  if (page_table[index].icon == NULL)
    index = find_page (page_above);
  g_signal_handlers_block_by_func (self->page_list, page_row_selected_cb, self);
  gtk_list_box_select_row (self->page_list, gtk_list_box_get_row_at_index (self->page_list, index));
  g_signal_handlers_unblock_by_func (self->page_list, page_row_selected_cb, self);
  turn_to (self, page);
  g_settings_set_string (
    lw_application_get_settings (LW_APPLICATION (g_application_get_default ())), "last-page", name);

  return page;
}

static void
page_row_selected_cb (GtkListBox *list, GtkListBoxRow *row, LwWindow *self)
{
  if (row != NULL && self->office != NULL)
    lw_window_show_page (self, page_table[gtk_list_box_row_get_index (row)].name);
}

static void
fill_page_list (LwWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (page_table); i++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
      GtkWidget *icon = gtk_image_new_from_icon_name (page_table[i].icon);
      GtkWidget *label = gtk_label_new (_ (page_table[i].title));
      GtkWidget *row = gtk_list_box_row_new ();

      gtk_box_append (GTK_BOX (box), icon);
      gtk_box_append (GTK_BOX (box), label);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ (page_table[i].title), -1);
      gtk_widget_set_visible (row, page_table[i].icon != NULL);
      gtk_list_box_append (self->page_list, row);
      if (page_table[i].make != lw_today_page_new)
        continue;
      self->badge = lw_today_badge_new (_ (page_table[i].title));
      gtk_widget_set_hexpand (label, TRUE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_box_append (GTK_BOX (box), self->badge);
    }
}

/* Who is at work, and as what. */
static void
paint_user (LwWindow *self)
{
  LwStaff *me = lw_office_get_me (self->office);
  gboolean has_roles = me != NULL && me->roles != NULL && me->roles[0] != NULL;

  gtk_label_set_text (self->user_label, lw_office_get_user (self->office));
  gtk_widget_set_visible (GTK_WIDGET (self->roles_label), has_roles);
  if (has_roles)
    {
      g_auto (GStrv) labels = lw_word_labels ((const char *const *) me->roles);
      g_autofree char *text = g_strjoinv (", ", labels);

      gtk_label_set_text (self->roles_label, text);
    }
}

/* The foot: who, where, and whether everything is on disk. */
static void
paint_foot (LwWindow *self)
{
  LwSavedState state = lw_office_get_saved_state (self->office);
  g_autofree char *name = g_path_get_basename (self->path);
  LwSchool *school = lw_office_get_school (self->office);

  paint_user (self);
  gtk_label_set_text (self->store_label, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->store_label), self->path);
  gtk_label_set_text (self->school_title,
                      school != NULL && school->name != NULL ? school->name : "Leerwerk");
  if (lw_office_is_read_only (self->office))
    return;
  gtk_image_set_from_icon_name (self->saved_icon, lw_saved_state_get_icon (state));
  gtk_label_set_text (self->saved_label, lw_saved_state_get_text (state));
  if (state == LW_SAVED_FAILED)
    gtk_widget_add_css_class (GTK_WIDGET (self->saved_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->saved_label), "error");
}

static void
office_notify_cb (LwOffice *office, GParamSpec *pspec, LwWindow *self)
{
  paint_foot (self);
  lw_window_update_actions (self);
}

/* Where the user was before the restart, unless somewhere else was asked for. */
static void
show_student (LwWindow *self)
{
  GSettings *settings = lw_application_get_settings (LW_APPLICATION (g_application_get_default ()));
  g_autofree char *last = g_settings_get_string (settings, "last-student");
  g_autofree char *tab = g_settings_get_string (settings, "last-tab");
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (self->wanted_student != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-student", "s", self->wanted_student);
  else if (LW_IS_STUDENTS_PAGE (page))
    lw_students_page_show_dossier (LW_STUDENTS_PAGE (page), last, tab);
}

/* Whether a page has what it asks of the store or the rules for what it shows first. */
static gboolean
is_whole (GtkWidget *page)
{
  if (LW_IS_TODAY_PAGE (page))
    return lw_today_page_is_whole (LW_TODAY_PAGE (page));

  return !LW_IS_STUDENTS_PAGE (page) || lw_students_page_is_whole (LW_STUDENTS_PAGE (page));
}

static void
end_welcome (LwWindow *self)
{
  GtkWidget *welcome = gtk_stack_get_child_by_name (self->root, "welcome");

  if (welcome != NULL)
    gtk_stack_remove (self->root, welcome);
}

/* A page that is shown in parts is laid out and painted as often, and later than one that is shown
 * when it is whole: most are at once. */
static gboolean
show_school_cb (gpointer data)
{
  LwWindow *self = data;
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (!is_whole (page) && g_get_monotonic_time () < self->show_by)
    return G_SOURCE_CONTINUE;
  self->show_id = 0;
  lw_window_end_wait (self);
  gtk_stack_set_visible_child_name (self->root, "school");
  gtk_widget_grab_focus (page);
  end_welcome (self);
  if (self->wanted_list != NULL)
    lw_import_dialog_read (GTK_WINDOW (self), self->office, self->wanted_list);

  return G_SOURCE_REMOVE;
}

static void
show_school (LwWindow *self)
{
  /* A wheel that has not appeared by now would be gone at once. */
  g_clear_handle_id (&self->wait_id, g_source_remove);
  self->show_by = g_get_monotonic_time () + LONGEST_SHOW;
  if (show_school_cb (self) == G_SOURCE_CONTINUE)
    self->show_id = g_timeout_add (SHOW_STEP, show_school_cb, self);
}

void
lw_window_take_office (LwWindow *self, LwOffice *office)
{
  g_autofree char *last = g_settings_get_string (
    lw_application_get_settings (LW_APPLICATION (g_application_get_default ())), "last-page");
  const char *page = self->wanted_page != NULL ? self->wanted_page : last;

  self->office = office;
  g_signal_connect_object (office, "notify", G_CALLBACK (office_notify_cb), self, 0);
  lw_stage_actions_set_up (GTK_WINDOW (self), office, self->toaster);
  lw_toaster_follow (self->toaster, office);
  g_clear_object (&self->me);
  self->me = lw_me_new (
    office, lw_application_get_settings (LW_APPLICATION (g_application_get_default ())));
  g_signal_connect_object (office, "changed", G_CALLBACK (paint_foot), self, G_CONNECT_SWAPPED);
  self->is_in_trouble = FALSE;
  lw_trouble_bar_set_office (self->trouble_bar, office);
  paint_foot (self);
  lw_window_paint_read_only (self);
  lw_window_update_actions (self);
  if (lw_window_show_page (self, page) == NULL)
    lw_window_show_page (self, page_table[0].name);
  show_student (self);
  /* What the page asks of the store comes first. */
  lw_today_badge_set_office (LW_TODAY_BADGE (self->badge), office);
  show_school (self);
}

static gboolean
show_wait_cb (gpointer data)
{
  LwWindow *self = data;

  self->wait_id = 0;
  gtk_widget_set_visible (self->opening_box, TRUE);
  gtk_spinner_start (self->spinner);

  return G_SOURCE_REMOVE;
}

void
lw_window_end_wait (LwWindow *self)
{
  g_clear_handle_id (&self->wait_id, g_source_remove);
  gtk_spinner_stop (self->spinner);
  gtk_widget_set_visible (self->opening_box, FALSE);
}

/**
 * lw_window_wait:
 * @self: a window without a school
 * @path: the store file that is being made
 * @text: what is being waited for; a wait that is over at once is not spoken of
 */
void
lw_window_wait (LwWindow *self, const char *path, const char *text)
{
  g_autofree char *copy = g_strdup (path);

  g_free (self->path);
  self->path = g_steal_pointer (&copy);
  self->is_in_trouble = FALSE;
  gtk_label_set_text (self->opening_label, text);
  gtk_stack_set_visible_child_name (self->root, "opening");
  lw_window_end_wait (self);
  self->wait_id = g_timeout_add (SHORT_WAIT, show_wait_cb, self);
}

static void
welcomed_cb (LwWelcome *welcome, const char *then, LwWindow *self)
{
  LwOffice *office = lw_welcome_take_office (welcome);

  lw_window_take_office (self, office);
  if (strcmp (then, "import") == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.import", NULL);
}

/**
 * lw_window_welcome:
 * @self: a window without a school
 * @path: where the school is to be made
 *
 * Shows the first start: who are you, and what to begin with.
 */
void
lw_window_welcome (LwWindow *self, const char *path)
{
  GtkWidget *welcome = lw_welcome_new (path);
  g_autofree char *copy = g_strdup (path);

  g_free (self->path);
  self->path = g_steal_pointer (&copy);
  self->is_in_trouble = FALSE;
  end_welcome (self);
  g_signal_connect_object (welcome, "begun", G_CALLBACK (welcomed_cb), self, 0);
  gtk_stack_add_named (self->root, welcome, "welcome");
  gtk_stack_set_visible_child (self->root, welcome);
}

/**
 * lw_window_go:
 * @self: a window
 * @page: (nullable): a page's name, or %NULL to stay
 * @student_id: (nullable): a student's id or number
 *
 * Goes there, as soon as the school is open.
 */
void
lw_window_go (LwWindow *self, const char *page, const char *student_id)
{
  g_free (self->wanted_page);
  g_free (self->wanted_student);
  self->wanted_page = g_strdup (page);
  self->wanted_student = g_strdup (student_id);
  if (self->office == NULL)
    return;
  if (page != NULL)
    lw_window_show_page (self, page);
  if (student_id != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-student", "s", student_id);
}

void
lw_window_import (LwWindow *self, const char *path)
{
  g_free (self->wanted_list);
  self->wanted_list = g_strdup (path);
  if (lw_window_shows_school (self))
    lw_import_dialog_read (GTK_WINDOW (self), self->office, path);
}

const char *
lw_window_get_path (LwWindow *self)
{
  return self->path;
}

LwOffice *
lw_window_get_office (LwWindow *self)
{
  return self->office;
}

gboolean
lw_window_shows_school (LwWindow *self)
{
  return self->office != NULL && self->show_id == 0;
}

void
lw_window_say (LwWindow *self, const char *text)
{
  lw_toaster_say (self->toaster, text);
}

static void
keep_size (LwWindow *self)
{
  GSettings *settings = lw_application_get_settings (LW_APPLICATION (g_application_get_default ()));
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
}

static void
close_anyway_cb (AdwMessageDialog *dialog, const char *response, LwWindow *self)
{
  if (strcmp (response, "close") != 0)
    return;
  lw_dossier_window_close_all (self);
  lw_office_close (self->office);
  /* The dialog is not to go along with its parent while it is still answering. */
  gtk_window_set_transient_for (GTK_WINDOW (dialog), NULL);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* The disk refuses: closing now would lose what is typed, so that is asked first. */
static void
ask_to_close (LwWindow *self)
{
  g_autofree char *body
    = g_strdup_printf (_ ("%s What was typed since then is lost when you close now."),
                       lw_office_get_trouble (self->office));
  GtkWidget *dialog
    = lw_question_new (GTK_WINDOW (self), _ ("Not everything is saved"), body, NULL);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "stay", _ ("_Stay"), "close",
                                    _ ("_Close anyway"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "close",
                                              ADW_RESPONSE_DESTRUCTIVE);
  g_signal_connect_object (dialog, "response", G_CALLBACK (close_anyway_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

static gboolean
lw_window_close_request (GtkWindow *window)
{
  LwWindow *self = LW_WINDOW (window);

  keep_size (self);
  g_cancellable_cancel (self->opening);
  /* A field that is left keeps what is half typed in it. */
  gtk_window_set_focus (window, NULL);
  if (!lw_sheet_close_all (window) || !lw_dossier_window_close_sheets (self))
    return TRUE;
  lw_dossier_window_settle_all (self);
  if (self->office != NULL && !lw_office_flush (self->office))
    {
      ask_to_close (self);
      return TRUE;
    }
  lw_dossier_window_close_all (self);
  if (self->office != NULL)
    lw_office_close (self->office);

  return GTK_WINDOW_CLASS (lw_window_parent_class)->close_request (window);
}

static void
lw_window_dispose (GObject *object)
{
  LwWindow *self = LW_WINDOW (object);

  g_cancellable_cancel (self->opening);
  g_clear_handle_id (&self->wait_id, g_source_remove);
  g_clear_handle_id (&self->show_id, g_source_remove);
  lw_dossier_window_close_all (self);
  lw_stage_actions_set_up (GTK_WINDOW (self), NULL, NULL);
  g_clear_object (&self->toaster);
  g_clear_object (&self->me);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_WINDOW);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_window_parent_class)->dispose (object);
}

static void
lw_window_finalize (GObject *object)
{
  LwWindow *self = LW_WINDOW (object);

  g_clear_object (&self->opening);
  g_free (self->path);
  g_free (self->wanted_page);
  g_free (self->wanted_student);
  g_free (self->wanted_list);

  G_OBJECT_CLASS (lw_window_parent_class)->finalize (object);
}

static void
lw_window_class_init (LwWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = lw_window_close_request;

  g_type_ensure (LW_TYPE_TAB_STOP);
  g_type_ensure (LW_TYPE_TROUBLE_BAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LwWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, root);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, opening_box);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, opening_label);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, main_menu);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, trouble_bar);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, school_title);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, read_only_label);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, write_button);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, page_list);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, user_label);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, roles_label);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, store_label);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, saved_icon);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, saved_label);
  gtk_widget_class_bind_template_child (widget_class, LwWindow, pages);
  gtk_widget_class_bind_template_callback (widget_class, page_row_selected_cb);
  lw_window_install_actions (widget_class);
}

static void
lw_window_init (LwWindow *self)
{
  self->opening = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_menu_button_set_late_menu (self->menu_button, self->main_menu);
  self->toaster = lw_toaster_new (GTK_WIDGET (self->toasts));
  lw_stage_actions_set_up (GTK_WINDOW (self), NULL, self->toaster);
  fill_page_list (self);
  lw_window_update_actions (self);
}

LwWindow *
lw_window_new (LwApplication *application)
{
  GSettings *settings = lw_application_get_settings (application);
  LwWindow *self = g_object_new (LW_TYPE_WINDOW, "application", application, NULL);

  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  return self;
}
