/* lw-call-group.c - one company on the call list
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-call-group.h"

#include "lw-answer-popover.h"
#include "lw-call-list-job.h"
#include "lw-commit.h"
#include "lw-date.h"
#include "lw-read-only.h"
#include "lw-stage-row.h"
#include "lw-stage-words.h"
#include "lw-widget.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwCallGroup
{
  AdwPreferencesGroup parent_instance;

  /* borrowed, as children */
  GtkWidget *called_button;
  GtkListBox *list;

  /* owned */
  LwOffice *office;
  char *company;

  GtkWidget *popover; /* borrowed; NULL: nothing is asked */
};

G_DEFINE_FINAL_TYPE (LwCallGroup, lw_call_group, ADW_TYPE_PREFERENCES_GROUP)

static void
answered_cb (LwAnswerPopover *popover, LwCallGroup *self)
{
  LwAnswer answer;

  lw_answer_popover_read (popover, &answer);
  lw_commit (GTK_WIDGET (self), self->office,
             lw_answer_make_company_act (self->office, self->company, &answer));
}

static void
answer_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwCallGroup *self = LW_CALL_GROUP (widget);
  const char *outcome = g_variant_get_string (parameter, NULL);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover
    = lw_answer_popover_new (self->office, self->company, *outcome != '\0' ? outcome : NULL);
  gtk_widget_set_parent (self->popover, self->called_button);
  g_signal_connect_object (self->popover, "answered", G_CALLBACK (answered_cb), self, 0);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
copy_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                          g_variant_get_string (parameter, NULL));
  gtk_widget_activate_action (widget, "win.say", "s", _ ("Phone number copied"));
}

static gboolean
lw_call_group_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (LW_CALL_GROUP (widget)->called_button);
}

static void
lw_call_group_dispose (GObject *object)
{
  LwCallGroup *self = LW_CALL_GROUP (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_call_group_parent_class)->dispose (object);
}

static void
lw_call_group_finalize (GObject *object)
{
  g_free (LW_CALL_GROUP (object)->company);

  G_OBJECT_CLASS (lw_call_group_parent_class)->finalize (object);
}

static void
lw_call_group_class_init (LwCallGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_call_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_call_group_finalize;
  widget_class->grab_focus = lw_call_group_grab_focus;

  gtk_widget_class_install_action (widget_class, "call.answer", "s", answer_activated);
  gtk_widget_class_install_action (widget_class, "call.copy", "s", copy_activated);
}

/* What came of a call that is no answer to one student's stage. */
static GtkWidget *
make_called_button (const char *company)
{
  static const char *const outcomes[] = { "gevraagd", "geen-gehoor", "terugbellen" };
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();
  g_autofree char *spoken = g_strdup_printf (_ ("%s: %s"), company, _ ("Phoned"));

  for (guint i = 0; i < G_N_ELEMENTS (outcomes); i++)
    {
      g_autofree char *label = g_strdup_printf ("%s…", lw_word_label (outcomes[i]));
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "call.answer", "s", outcomes[i]);
      g_menu_append_item (menu, item);
    }
  g_menu_append (menu, _ ("Something else…"), "call.answer::");
  gtk_menu_button_set_label (GTK_MENU_BUTTON (button), _ ("Phoned"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  lw_popover_hold_view (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);

  return button;
}

static void
lw_call_group_init (LwCallGroup *self)
{
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), list);
}

static GtkWidget *
add_row (LwCallGroup *self, const char *title, const char *detail)
{
  GtkWidget *row = adw_action_row_new ();

  lw_action_row_show_text (ADW_ACTION_ROW (row), title, detail);
  gtk_list_box_append (self->list, row);

  return row;
}

static void
add_copy_button (GtkWidget *row, const char *phone)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  g_autofree char *label = g_strdup_printf (_ ("Copy the number %s"), phone);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Copy the phone number"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", phone);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "call.copy");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_people (LwCallGroup *self, const LwCall *call)
{
  for (guint i = 0; i < call->people->len; i++)
    {
      LwContactPerson *person = g_ptr_array_index (call->people, i);
      g_autofree char *detail
        = person->role != NULL && person->phone != NULL
            ? g_strdup_printf ("%s · %s", person->phone, person->role)
            : g_strdup (person->phone != NULL ? person->phone : _ ("no phone number known"));
      GtkWidget *row
        = add_row (self, person->name != NULL ? person->name : _ ("Contact person"), detail);

      if (person->phone != NULL)
        add_copy_button (row, person->phone);
    }
  if (call->people->len == 0)
    add_row (self, _ ("no contact person known"), NULL);
}

/* "Beroepsvoorbereidende stage · di 5 jan – vr 28 mei 2027 · elke di", and the question below. */
static char *
describe_stage (LwOffice *office, LwPlacement *placement)
{
  LwVariant *variant = lw_office_find (office, &lw_variant_record, placement->variant);
  g_autofree char *period = lw_stage_dup_period_text (office, placement);
  g_autofree char *days = lw_stage_dup_days_text (office, placement);
  GString *text = g_string_new (variant != NULL ? variant->name : _ ("Stage"));

  g_string_append_printf (text, " · %s", period);
  if (days != NULL)
    g_string_append_printf (text, " · %s", days);
  if (placement->learning_question != NULL)
    g_string_append_printf (text, "\n%s", placement->learning_question);

  return g_string_free (text, FALSE);
}

static void
add_stages (LwCallGroup *self, const LwCall *call)
{
  for (guint i = 0; i < call->placements->len; i++)
    {
      LwPlacement *placement = g_ptr_array_index (call->placements, i);
      LwRecord *owner = lw_stage_get_owner (self->office, placement);
      g_autofree char *detail = describe_stage (self->office, placement);

      gtk_list_box_append (self->list, lw_stage_row_new (self->office, placement,
                                                         owner != NULL ? lw_record_get_title (owner)
                                                                       : _ ("Class activity"),
                                                         detail));
    }
}

static void
add_part (GString *text, const char *part)
{
  if (part != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* "Gouda · accountmanager Bo Blom · opnieuw contact vr 27 november" */
static char *
describe_company (LwOffice *office, const LwCall *call)
{
  LwStaff *manager = lw_office_find (office, &lw_staff_record, call->company->account_manager);
  g_autofree char *day = g_date_valid (&call->again) ? lw_date_format_short (&call->again) : NULL;
  g_autofree char *again = day != NULL ? g_strdup_printf (_ ("get in touch again %s"), day) : NULL;
  g_autofree char *whose
    /* translators: a name */
    = manager != NULL ? g_strdup_printf (_ ("account manager %s"), manager->name) : NULL;
  GString *text = g_string_new (NULL);

  add_part (text, call->company->town);
  add_part (text, whose);
  add_part (text, again);

  return g_string_free (text, text->len == 0);
}

GtkWidget *
lw_call_group_new (LwOffice *office, const LwCall *call)
{
  LwCallGroup *self = g_object_new (LW_TYPE_CALL_GROUP, NULL);
  const char *name = lw_record_get_title (LW_RECORD (call->company));
  g_autofree char *detail = describe_company (office, call);
  g_autofree char *say = lw_call_list_job_dup_say (office, call);
  g_autofree char *last = lw_call_list_job_dup_last (office, call);

  self->office = g_object_ref (office);
  self->company = g_strdup (lw_record_get_id (LW_RECORD (call->company)));
  lw_read_only_bar_action (GTK_WIDGET (self), office, "call.answer");
  lw_preferences_group_show_text (ADW_PREFERENCES_GROUP (self), name, detail);
  self->called_button = make_called_button (name);
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->called_button);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  add_people (self, call);
  add_row (self, _ ("What to say"), say);
  if (last != NULL)
    add_row (self, _ ("Last time"), last);
  add_stages (self, call);

  return GTK_WIDGET (self);
}
