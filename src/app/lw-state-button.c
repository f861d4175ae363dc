/* lw-state-button.c - the state of a stage, to be changed where the stage is listed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-state-button.h"

#include "lw-read-only.h"
#include "lw-stage-state.h"
#include "lw-widget.h"
#include "lw-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

struct _LwStateButton
{
  GtkWidget parent_instance;

  /* owned */
  LwOffice *office;
  LwPlacement *placement;
};

G_DEFINE_FINAL_TYPE (LwStateButton, lw_state_button, GTK_TYPE_WIDGET)

static void
say (LwStateButton *self, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", text);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwStateButton) self = data;
  g_autoptr (GError) error = NULL;

  if (!lw_office_commit_finish (LW_OFFICE (source), result, &error))
    say (self, error->message);
}

static void
commit (LwStateButton *self, const char *state, const char *reason)
{
  lw_office_commit_async (self->office,
                          lw_stage_state_make_act (self->office, self->placement, state, reason),
                          NULL, kept_cb, g_object_ref (self));
}

static void
reason_changed_cb (GtkEditable *entry, AdwMessageDialog *dialog)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_message_dialog_set_response_enabled (dialog, "break-off", *text != '\0');
}

static void
reason_answered_cb (AdwMessageDialog *dialog, const char *response, LwStateButton *self)
{
  GtkEditable *entry = GTK_EDITABLE (adw_message_dialog_get_extra_child (dialog));
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (strcmp (response, "break-off") == 0 && *text != '\0')
    commit (self, "afgebroken", text);
}

static void
ask_reason (LwStateButton *self)
{
  GtkWidget *dialog = adw_message_dialog_new (
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Why was the stage broken off?"),
    _ ("The reason is kept with the stage; the days that were done stay."));
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reason"), -1);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), entry);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"),
                                    "break-off", _ ("_Break off"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "break-off",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "break-off", FALSE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "break-off");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (entry, "changed", G_CALLBACK (reason_changed_cb), dialog, 0);
  g_signal_connect_object (dialog, "response", G_CALLBACK (reason_answered_cb), self, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (entry);
}

/* What can't be kept like that is shown with all that there is to it. */
static void
choose_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwStateButton *self = LW_STATE_BUTTON (widget);
  const char *state = g_variant_get_string (parameter, NULL);
  g_autofree char *why_not = NULL;

  if (g_strcmp0 (state, self->placement->state) == 0)
    return;
  if (strcmp (state, "afgebroken") == 0)
    {
      ask_reason (self);
      return;
    }
  why_not = lw_stage_state_why_not (self->office, self->placement, state);
  if (why_not == NULL)
    {
      commit (self, state, NULL);
      return;
    }
  say (self, why_not);
  gtk_widget_activate_action (widget, "win.open-placement", "s",
                              lw_record_get_id (LW_RECORD (self->placement)));
}

static void
lw_state_button_dispose (GObject *object)
{
  LwStateButton *self = LW_STATE_BUTTON (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->placement);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_state_button_parent_class)->dispose (object);
}

static void
lw_state_button_class_init (LwStateButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_state_button_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_install_action (widget_class, "state.choose", "s", choose_activated);
}

static void
lw_state_button_init (LwStateButton *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

static void
add_suggestion (LwStateButton *self, const char *state)
{
  g_autofree char *label
    /* translators: a state, on a button that puts the stage in it: Nu: loopt */
    = g_strdup_printf (_ ("Now: %s"), lw_word_label (state));
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", state);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "state.choose");
  gtk_widget_set_tooltip_text (button, _ ("The days say so: put the stage in this state"));
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

static void
add_menu (LwStateButton *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  const char *word = lw_word_label (self->placement->state);
  g_autofree char *spoken = g_strdup_printf (_ ("State: %s"), word);

  for (guint i = 0; lw_placement_state_values[i] != NULL; i++)
    {
      const char *state = lw_placement_state_values[i];
      g_autoptr (GMenuItem) item = g_menu_item_new (lw_word_label (state), NULL);

      g_menu_item_set_action_and_target (item, "state.choose", "s", state);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), word);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

/**
 * lw_state_button_new:
 * @office: an open school
 * @placement: a stage as it is kept
 *
 * Returns: (transfer floating): its state, as a button
 */
GtkWidget *
lw_state_button_new (LwOffice *office, LwPlacement *placement)
{
  LwStateButton *self = g_object_new (LW_TYPE_STATE_BUTTON, NULL);
  const char *suggestion = lw_stage_suggest_state (office, placement);

  self->office = g_object_ref (office);
  self->placement = g_object_ref (placement);
  lw_read_only_bar_action (GTK_WIDGET (self), office, "state.choose");
  if (suggestion != NULL)
    add_suggestion (self, suggestion);
  add_menu (self);

  return GTK_WIDGET (self);
}
