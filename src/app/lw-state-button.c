/* lw-state-button.c - the state of a stage, to be changed where the stage is listed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-state-button.h"

#include "lw-agreement-job.h"
#include "lw-answer-popover.h"
#include "lw-date.h"
#include "lw-question.h"
#include "lw-read-only.h"
#include "lw-stage-state.h"
#include "lw-widget.h"
#include "lw-words.h"
#include "lw-wrap-layout.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

struct _LwStateButton
{
  GtkWidget parent_instance;

  /* owned */
  LwOffice *office;
  LwPlacement *placement;

  /* borrowed, as a child */
  GtkWidget *popover; /* NULL: nothing is asked */
};

G_DEFINE_FINAL_TYPE (LwStateButton, lw_state_button, GTK_TYPE_WIDGET)

static void
say (LwStateButton *self, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", text);
}

/* What a company said: the row that showed it may be gone once it is kept, its window is not. */
typedef struct
{
  GtkWidget *window;
  char *placement;
} Answered;

static Answered *
answered_new (LwStateButton *self)
{
  Answered *answered = g_new0 (Answered, 1);

  answered->window = g_object_ref (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));
  answered->placement = g_strdup (lw_record_get_id (LW_RECORD (self->placement)));

  return answered;
}

static void
answered_free (Answered *answered)
{
  g_object_unref (answered->window);
  g_free (answered->placement);
  g_free (answered);
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
promised_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answered *answered = data;
  g_autoptr (GError) error = NULL;

  if (!lw_office_commit_finish (LW_OFFICE (source), result, &error))
    gtk_widget_activate_action (answered->window, "win.say", "s", error->message);
  else
    gtk_widget_activate_action (answered->window, "win.offer-agreement", "s", answered->placement);
  answered_free (answered);
}

static void
commit_act (LwStateButton *self, LwAct *act)
{
  lw_office_commit_async (self->office, act, NULL, kept_cb, g_object_ref (self));
}

static void
commit (LwStateButton *self, const char *state)
{
  commit_act (self, lw_stage_state_make_act (self->office, self->placement, state, NULL));
}

/* Where there is no place any more, another is looked for. */
static void
lost_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answered *answered = data;
  g_autoptr (GError) error = NULL;

  if (!lw_office_commit_finish (LW_OFFICE (source), result, &error))
    gtk_widget_activate_action (answered->window, "win.say", "s", error->message);
  else
    gtk_widget_activate_action (answered->window, "win.next-places", "s", answered->placement);
  answered_free (answered);
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
  GtkEditable *entry = g_object_get_data (G_OBJECT (dialog), "reason");
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  if (strcmp (response, "break-off") == 0 && *text != '\0')
    lw_office_commit_async (
      self->office, lw_stage_state_make_act (self->office, self->placement, "afgebroken", text),
      NULL, lost_cb, answered_new (self));
}

static void
ask_reason (LwStateButton *self)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *dialog = lw_question_new (
    GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _ ("Why was the stage broken off?"),
    _ ("The reason is kept with the stage; the days that were done stay."), entry);

  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reason"), -1);
  g_object_set_data (G_OBJECT (dialog), "reason", entry);
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

static void
answered_cb (LwAnswerPopover *popover, LwStateButton *self)
{
  LwAnswer answer;
  LwAct *act;

  lw_answer_popover_read (popover, &answer);
  act = lw_answer_make_act (self->office, self->placement, &answer);
  if (strcmp (answer.outcome, "geweigerd") == 0)
    lw_office_commit_async (self->office, act, NULL, lost_cb, answered_new (self));
  else if (strcmp (answer.outcome, "toegezegd") == 0)
    lw_office_commit_async (self->office, act, NULL, promised_cb, answered_new (self));
  else
    commit_act (self, act);
}

/* What a company said is kept with the state that follows from it. */
static void
ask_answer (LwStateButton *self, const char *outcome)
{
  LwWorkplace *workplace
    = lw_office_find (self->office, &lw_workplace_record, self->placement->workplace);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = lw_answer_popover_new (self->office, workplace->company, outcome);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  g_signal_connect_object (self->popover, "answered", G_CALLBACK (answered_cb), self, 0);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
refuse_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ask_answer (LW_STATE_BUTTON (widget), "geweigerd");
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
      if (lw_answer_is_state (state))
        ask_answer (self, state);
      else
        commit (self, state);
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
  gtk_widget_class_set_layout_manager_type (widget_class, LW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_install_action (widget_class, "state.choose", "s", choose_activated);
  gtk_widget_class_install_action (widget_class, "state.refuse", NULL, refuse_activated);
}

static void
lw_state_button_init (LwStateButton *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

static void
add_suggestion (LwStateButton *self, const char *state, const char *why)
{
  g_autofree char *label
    /* translators: a state, on a button that puts the stage in it: Nu: loopt */
    = g_strdup_printf (_ ("Now: %s"), lw_word_label (state));
  GtkWidget *button = gtk_button_new_with_label (label);

  /* A row with a long title has little left for it when letters are large. */
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", state);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "state.choose");
  gtk_widget_set_tooltip_text (button, why);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
}

/* What asks something first says so. */
static gboolean
asks (LwStateButton *self, const char *state)
{
  if (g_strcmp0 (state, self->placement->state) == 0)
    return FALSE;

  return strcmp (state, "afgebroken") == 0
         || (lw_answer_is_state (state) && self->placement->workplace != NULL);
}

static void
add_state (LwStateButton *self, GMenu *menu, const char *state)
{
  const char *word = lw_word_label (state);
  g_autofree char *asking = asks (self, state) ? g_strdup_printf ("%s…", word) : NULL;
  g_autoptr (GMenuItem) item = g_menu_item_new (asking != NULL ? asking : word, NULL);

  g_menu_item_set_action_and_target (item, "state.choose", "s", state);
  g_menu_append_item (menu, item);
}

/* On paper, from where the stage is listed. */
static void
add_agreement (LwStateButton *self, GMenu *menu)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("A_greement…"), NULL);
  const char *ids[] = { lw_record_get_id (LW_RECORD (self->placement)), NULL };

  g_menu_item_set_action_and_target_value (item, "win.print-agreements",
                                           g_variant_new_strv (ids, -1));
  g_menu_append_item (section, item);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
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

      add_state (self, menu, state);
      if (strcmp (state, "toegezegd") == 0 && lw_answer_can_refuse (self->placement))
        g_menu_append (menu, _ ("Refused…"), "state.refuse");
    }
  if (lw_agreement_job_is_for (self->placement))
    add_agreement (self, menu);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), word);
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  lw_popover_hold_view (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  if (g_date_valid (&self->placement->signed_on))
    {
      g_autofree char *day = lw_date_format_long (&self->placement->signed_on);
      g_autofree char *when = g_strdup_printf (_ ("Signed on %s"), day);

      gtk_widget_set_tooltip_text (button, when);
    }
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
  lw_read_only_bar_action (GTK_WIDGET (self), office, "state.refuse");
  if (suggestion != NULL)
    add_suggestion (self, suggestion, _ ("The days say so: put the stage in this state"));
  else if (g_strcmp0 (placement->state, "toegezegd") == 0)
    add_suggestion (self, "getekend", _ ("The agreement was signed by all, today"));
  add_menu (self);

  return GTK_WIDGET (self);
}
