/* lw-preferences.c - the preferences: the school, who I am, its calendar and its rules
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-preferences.h"

#include "lw-calendar-page.h"
#include "lw-help.h"
#include "lw-me-page.h"
#include "lw-rules-page.h"
#include "lw-school-page.h"
#include "lw-toaster.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LwPreferences
{
  AdwPreferencesWindow parent_instance;

  /* template */
  LwSchoolPage *school;
  LwMePage *me;
  LwCalendarPage *calendar;
  LwRulesPage *rules;

  /* owned */
  LwOffice *office;
  LwToaster *toaster;
};

G_DEFINE_FINAL_TYPE (LwPreferences, lw_preferences, ADW_TYPE_PREFERENCES_WINDOW)

static void
update_actions (LwPreferences *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 lw_office_get_undo_label (self->office) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 lw_office_get_redo_label (self->office) != NULL);
}

static void
say_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  lw_toaster_say (LW_PREFERENCES (widget)->toaster, g_variant_get_string (parameter, NULL));
}

static void
undone_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwPreferences) self = data;
  g_autoptr (GError) error = NULL;

  if (!lw_office_undo_finish (LW_OFFICE (source), result, &error))
    lw_toaster_say (self->toaster, error->message);
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPreferences *self = LW_PREFERENCES (widget);

  lw_office_undo_async (self->office, strcmp (action, "win.redo") == 0, NULL, undone_cb,
                        g_object_ref (self));
}

/* A field that is left keeps what is half typed in it. */
static gboolean
lw_preferences_close_request (GtkWindow *window)
{
  gtk_window_set_focus (window, NULL);

  return GTK_WINDOW_CLASS (lw_preferences_parent_class)->close_request (window);
}

static void
lw_preferences_dispose (GObject *object)
{
  LwPreferences *self = LW_PREFERENCES (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_PREFERENCES);
  g_clear_object (&self->toaster);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_preferences_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.say", "s", say_activated);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_activated);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", NULL);
}

static gboolean
is_search (GtkWidget *widget)
{
  return GTK_IS_SEARCH_ENTRY (widget)
         || (GTK_IS_TOGGLE_BUTTON (widget)
             && g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (widget)), "edit-find-symbolic")
                  == 0);
}

/* The toolkit leaves its own without a name. The drop-downs on the pages have others. */
static void
name_search (GtkWidget *widget)
{
  if (ADW_IS_PREFERENCES_PAGE (widget))
    return;
  if (is_search (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Search the preferences"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_search (child);
}

/* A newer header bar is empty before. */
static void
lw_preferences_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (lw_preferences_parent_class)->realize (widget);

  name_search (widget);
}

static void
lw_preferences_class_init (LwPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_preferences_dispose;
  widget_class->realize = lw_preferences_realize;
  GTK_WINDOW_CLASS (klass)->close_request = lw_preferences_close_request;

  g_type_ensure (LW_TYPE_CALENDAR_PAGE);
  g_type_ensure (LW_TYPE_ME_PAGE);
  g_type_ensure (LW_TYPE_SCHOOL_PAGE);
  g_type_ensure (LW_TYPE_RULES_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, LwPreferences, school);
  gtk_widget_class_bind_template_child (widget_class, LwPreferences, me);
  gtk_widget_class_bind_template_child (widget_class, LwPreferences, calendar);
  gtk_widget_class_bind_template_child (widget_class, LwPreferences, rules);
  install_actions (widget_class);
  lw_help_install (widget_class);
}

static void
lw_preferences_init (LwPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->toaster = lw_toaster_new (GTK_WIDGET (self));
}

/**
 * lw_preferences_show:
 * @parent: the window on the school
 * @office: an open school
 *
 * Shows the preferences above @parent.
 *
 * Returns: (transfer none): their window
 */
LwPreferences *
lw_preferences_show (GtkWindow *parent, LwOffice *office)
{
  LwPreferences *self = g_object_new (LW_TYPE_PREFERENCES, "transient-for", parent, NULL);

  self->office = g_object_ref (office);
  lw_school_page_set_office (self->school, office);
  lw_me_page_set_office (self->me, office);
  lw_calendar_page_set_office (self->calendar, office);
  lw_rules_page_set_office (self->rules, office);
  lw_toaster_follow (self->toaster, office);
  g_signal_connect_object (office, "notify", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  update_actions (self);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}
