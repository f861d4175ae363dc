/* lw-welcome.c - the first start: who are you, and what to begin with
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-welcome.h"

#include "lw-application.h"
#include "lw-seed.h"
#include "lw-widget.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwWelcome
{
  GtkWidget parent_instance;

  /* template */
  GtkEditable *name_row;
  GtkFlowBox *roles_box;
  GtkEditable *school_row;
  AdwComboRow *region_row;
  GtkLabel *trouble;

  /* owned */
  char *path;
  char *then;
  LwOffice *office;
  GPtrArray *role_buttons; /* borrowed GtkCheckButton, one per word of lw_role_values */
};

G_DEFINE_FINAL_TYPE (LwWelcome, lw_welcome, GTK_TYPE_WIDGET)

static guint begun_signal;

static char *
stripped (GtkEditable *editable)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (editable)));
}

static void
update_actions (LwWelcome *self)
{
  g_autofree char *name = stripped (self->name_row);
  g_autofree char *school = stripped (self->school_row);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "welcome.begin",
                                 *name != '\0' && *school != '\0' && self->then == NULL);
}

static void
changed_cb (LwWelcome *self)
{
  update_actions (self);
}

static void
complain (LwWelcome *self, const GError *error)
{
  g_clear_pointer (&self->then, g_free);
  gtk_label_set_text (self->trouble, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), TRUE);
  update_actions (self);
}

static char **
chosen_roles (LwWelcome *self)
{
  g_autoptr (GStrvBuilder) roles = g_strv_builder_new ();

  for (guint i = 0; i < self->role_buttons->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->role_buttons, i)))
      g_strv_builder_add (roles, lw_role_values[i]);

  return g_strv_builder_end (roles);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwWelcome) self = data;
  g_autoptr (GError) error = NULL;

  if (lw_office_commit_finish (LW_OFFICE (source), result, &error))
    g_signal_emit (self, begun_signal, 0, self->then);
  else
    complain (self, error);
}

static void
write_answers (LwWelcome *self)
{
  LwAct *act = lw_act_new ("begin", _ ("Beginning of the school"));
  g_autoptr (LwRecord) staff = lw_record_new (&lw_staff_record, NULL);
  g_autofree char *name = stripped (self->name_row);
  g_autofree char *school = stripped (self->school_row);
  g_auto (GStrv) roles = chosen_roles (self);
  guint region = adw_combo_row_get_selected (self->region_row);

  lw_record_set_text (staff, "name", name);
  lw_record_set_list (staff, "roles", (const char *const *) roles);
  lw_act_put (act, staff);
  lw_seed_add_school (act, self->office, school, lw_region_values[region]);
  lw_office_commit_async (self->office, act, NULL, written_cb, g_object_ref (self));
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwWelcome) self = data;
  g_autoptr (GError) error = NULL;

  self->office = lw_office_open_finish (result, &error);
  if (self->office != NULL)
    write_answers (self);
  else
    complain (self, error);
}

static void
begin_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwWelcome *self = LW_WELCOME (widget);
  g_autofree char *name = stripped (self->name_row);

  self->then = g_variant_dup_string (parameter, NULL);
  update_actions (self);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), FALSE);
  g_settings_set_string (
    lw_application_get_settings (LW_APPLICATION (g_application_get_default ())), "user-name", name);
  if (self->office != NULL)
    write_answers (self);
  else
    lw_office_open_async (self->path, LW_OFFICE_CREATE, name, NULL, made_cb, g_object_ref (self));
}

static void
lw_welcome_dispose (GObject *object)
{
  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_WELCOME);

  G_OBJECT_CLASS (lw_welcome_parent_class)->dispose (object);
}

static void
lw_welcome_finalize (GObject *object)
{
  LwWelcome *self = LW_WELCOME (object);

  g_ptr_array_unref (self->role_buttons);
  g_clear_object (&self->office);
  g_free (self->path);
  g_free (self->then);

  G_OBJECT_CLASS (lw_welcome_parent_class)->finalize (object);
}

static void
lw_welcome_class_init (LwWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_welcome_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_welcome_finalize;

  begun_signal = g_signal_new ("begun", LW_TYPE_WELCOME, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, LwWelcome, name_row);
  gtk_widget_class_bind_template_child (widget_class, LwWelcome, roles_box);
  gtk_widget_class_bind_template_child (widget_class, LwWelcome, school_row);
  gtk_widget_class_bind_template_child (widget_class, LwWelcome, region_row);
  gtk_widget_class_bind_template_child (widget_class, LwWelcome, trouble);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_install_action (widget_class, "welcome.begin", "s", begin_activated);
}

static void
lw_welcome_init (LwWelcome *self)
{
  g_auto (GStrv) regions = lw_word_labels (lw_region_values);
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *const *) regions);

  self->role_buttons = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; lw_role_values[i] != NULL; i++)
    {
      GtkWidget *button = gtk_check_button_new_with_label (lw_word_label (lw_role_values[i]));

      gtk_flow_box_append (self->roles_box, button);
      g_ptr_array_add (self->role_buttons, button);
    }
  adw_combo_row_set_model (self->region_row, G_LIST_MODEL (model));
  adw_combo_row_set_selected (self->region_row, 1);
  update_actions (self);
}

/**
 * lw_welcome_new:
 * @path: where the school is to be made
 *
 * Returns: (transfer floating): the first start
 */
GtkWidget *
lw_welcome_new (const char *path)
{
  LwWelcome *self = g_object_new (LW_TYPE_WELCOME, NULL);

  self->path = g_strdup (path);

  return GTK_WIDGET (self);
}

/**
 * lw_welcome_take_office:
 * @self: a welcome that has begun
 *
 * Returns: (transfer full): the school that was made
 */
LwOffice *
lw_welcome_take_office (LwWelcome *self)
{
  return g_steal_pointer (&self->office);
}
