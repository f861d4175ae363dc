/* lw-today-who.c - asks who is at work
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-today-who.h"

#include "lw-application.h"
#include "lw-pick.h"
#include "lw-read-only.h"

#include <glib/gi18n.h>

struct _LwTodayWho
{
  AdwPreferencesGroup parent_instance;

  /* template */
  GtkWidget *list_row;
  GtkEditable *name_row;

  /* owned */
  LwOffice *office;
  LwPick *pick;
};

G_DEFINE_FINAL_TYPE (LwTodayWho, lw_today_who, ADW_TYPE_PREFERENCES_GROUP)

static void
become (LwTodayWho *self, const char *name)
{
  g_settings_set_string (
    lw_application_get_settings (LW_APPLICATION (g_application_get_default ())), "user-name", name);
  lw_office_set_user (self->office, name);
}

static void
picked_cb (LwTodayWho *self)
{
  LwRecord *staff = lw_pick_get_record (self->pick);

  if (staff != NULL)
    become (self, lw_record_get_title (staff));
}

static char *
typed_name (LwTodayWho *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwTodayWho) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = typed_name (self);

  if (lw_office_commit_finish (LW_OFFICE (source), result, &error))
    become (self, name);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", error->message);
}

/* Somebody who is not among the staff yet. */
static void
name_applied_cb (LwTodayWho *self)
{
  g_autofree char *name = typed_name (self);
  g_autoptr (LwRecord) staff = NULL;
  LwRecordList *list = lw_office_get_list (self->office, &lw_staff_record);
  LwAct *act;

  if (*name == '\0')
    return;
  if (lw_record_list_find_by_key (list, name) != NULL)
    {
      become (self, name);
      return;
    }
  staff = lw_record_new (&lw_staff_record, NULL);
  lw_record_set_text (staff, "name", name);
  act = lw_act_new ("staff", _ ("Staff member added"));
  lw_act_put (act, staff);
  lw_office_commit_async (self->office, act, NULL, written_cb, g_object_ref (self));
}

static void
lw_today_who_dispose (GObject *object)
{
  LwTodayWho *self = LW_TODAY_WHO (object);

  g_clear_object (&self->pick);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_TODAY_WHO);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_today_who_parent_class)->dispose (object);
}

static void
lw_today_who_class_init (LwTodayWhoClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_today_who_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-today-who.ui");
  gtk_widget_class_bind_template_child (widget_class, LwTodayWho, list_row);
  gtk_widget_class_bind_template_child (widget_class, LwTodayWho, name_row);
  gtk_widget_class_bind_template_callback (widget_class, name_applied_cb);
}

static void
lw_today_who_init (LwTodayWho *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * lw_today_who_new:
 * @office: an open school
 *
 * Returns: (transfer floating): the question
 */
GtkWidget *
lw_today_who_new (LwOffice *office)
{
  LwTodayWho *self = g_object_new (LW_TYPE_TODAY_WHO, NULL);
  LwRecordList *staff = lw_office_get_list (office, &lw_staff_record);

  self->office = g_object_ref (office);
  lw_read_only_bar_editor (GTK_WIDGET (self->name_row), office);
  self->pick = lw_pick_new (self->list_row, _ ("Choose your name"), G_LIST_MODEL (staff));
  g_signal_connect_object (self->pick, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  if (lw_record_list_get_size (staff) == 0)
    {
      gtk_widget_set_visible (self->list_row, FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->name_row), _ ("Your name"));
    }

  return GTK_WIDGET (self);
}
