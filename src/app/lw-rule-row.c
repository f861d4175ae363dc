/* lw-rule-row.c - one rule of the school, with its figures
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-rule-row.h"

#include "lw-keeper.h"
#include "lw-rule-draft.h"
#include "lw-rule-member-row.h"
#include "lw-rule-members.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LwRuleRow
{
  AdwExpanderRow parent_instance;

  /* borrowed: parts of the row, NULL before it is first opened, and for what can't be changed */
  GtkWidget *on;
  AdwComboRow *strength;
  GtkWidget *trouble_row;
  GtkLabel *trouble;

  const LwRuleInfo *info; /* static */

  /* owned */
  LwOffice *office;
  LwKeeper *keeper;
  GPtrArray *members; /* LwRuleMemberRow, borrowed: rows of this one */

  gboolean is_open;     /* what it holds has been made */
  gboolean is_painting; /* what changes is not what the user does */
};

G_DEFINE_FINAL_TYPE (LwRuleRow, lw_rule_row, ADW_TYPE_EXPANDER_ROW)

static LwRule *
rule_of (LwRuleRow *self)
{
  return LW_RULE (lw_keeper_get_record (self->keeper));
}

static gboolean
is_fixed (LwRuleRow *self)
{
  return self->info->strength == LW_STRENGTH_ABSOLUTE;
}

/* It only reports, so there is no strength to choose. */
static gboolean
is_report (LwRuleRow *self)
{
  return self->info->strength == LW_STRENGTH_REPORT;
}

static LwStrength
strength_of (LwRuleRow *self)
{
  const char *word = is_report (self) ? NULL : rule_of (self)->strength;

  for (guint i = 0; word != NULL && lw_strength_values[i] != NULL; i++)
    if (strcmp (lw_strength_values[i], word) == 0)
      return (LwStrength) i;

  return self->info->strength;
}

/* "Waarschuwing · regel van de school · notitie, II 1.3" */
static char *
describe (LwRuleRow *self, gboolean is_on)
{
  /* translators: said of a rule, before its source; none is worded as the law */
  const char *whose = _ ("rule of the school");
  const char *state = is_on ? lw_strength_label (strength_of (self)) : _ ("Off");

  if (strcmp (self->info->source, "regel van de school") == 0)
    return g_strdup_printf ("%s · %s", state, whose);

  return g_strdup_printf ("%s · %s · %s", state, whose, self->info->source);
}

static void
paint_member (LwRuleRow *self, LwRuleMemberRow *member)
{
  g_autoptr (GVariant) value
    = lw_rule_draft_get (self->info, rule_of (self)->value, lw_rule_member_row_get_key (member));

  lw_rule_member_row_set_value (member, value);
}

static void
paint_trouble (LwRuleRow *self)
{
  g_autofree char *trouble = lw_rule_draft_dup_trouble (self->info, rule_of (self)->value);

  gtk_widget_set_visible (self->trouble_row, trouble != NULL);
  gtk_label_set_text (self->trouble, trouble != NULL ? trouble : "");
}

static void
paint_strength (LwRuleRow *self)
{
  adw_combo_row_set_selected (self->strength, strength_of (self));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->strength),
                               lw_strength_meaning (strength_of (self)));
}

static void
paint_inside (LwRuleRow *self)
{
  LwRule *rule = rule_of (self);

  if (self->strength != NULL)
    paint_strength (self);
  for (guint i = 0; i < self->members->len; i++)
    paint_member (self, g_ptr_array_index (self->members, i));
  paint_trouble (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rule.reset",
                                 rule->strength != NULL || rule->value != NULL);
}

static void
paint (LwRuleRow *self)
{
  gboolean is_on = is_fixed (self) || !lw_rule_draft_is_off (rule_of (self)->value);
  g_autofree char *subtitle = describe (self, is_on);

  self->is_painting = TRUE;
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  if (self->on != NULL)
    gtk_switch_set_active (GTK_SWITCH (self->on), is_on);
  if (self->is_open && !is_fixed (self))
    paint_inside (self);
  self->is_painting = FALSE;
}

/* @value: (transfer full) */
static void
keep_value (LwRuleRow *self, char *value)
{
  g_autofree char *owned = value;

  lw_keeper_set_text (self->keeper, "value", owned);
}

static void
on_changed_cb (LwRuleRow *self)
{
  if (self->is_painting)
    return;
  keep_value (self, lw_rule_draft_with_off (rule_of (self)->value,
                                            !gtk_switch_get_active (GTK_SWITCH (self->on))));
  lw_keeper_end_visit (self->keeper);
}

static void
strength_changed_cb (LwRuleRow *self)
{
  guint picked = adw_combo_row_get_selected (self->strength);

  if (self->is_painting || picked == GTK_INVALID_LIST_POSITION)
    return;
  lw_keeper_set_text (self->keeper, "strength",
                      picked == self->info->strength ? NULL : lw_strength_values[picked]);
  lw_keeper_end_visit (self->keeper);
}

static void
member_edited_cb (LwRuleRow *self, LwRuleMemberRow *member)
{
  g_autoptr (GVariant) value = lw_rule_member_row_get_value (member);

  keep_value (self, lw_rule_draft_with (self->info, rule_of (self)->value,
                                        lw_rule_member_row_get_key (member), value));
}

/* What is typed in one figure is one act. */
static void
left_cb (LwRuleRow *self)
{
  lw_keeper_end_visit (self->keeper);
}

static void
refused_cb (LwRuleRow *self, const char *message)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", message);
}

static void
add_member (LwRuleRow *self, const char *key)
{
  g_autoptr (GVariant) standard = lw_rule_draft_get (self->info, NULL, key);
  GtkWidget *row = lw_rule_member_row_new (key, standard);

  g_signal_connect_object (row, "edited", G_CALLBACK (member_edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->members, row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
add_strength (LwRuleRow *self)
{
  GtkWidget *row = adw_combo_row_new ();
  const char *const labels[]
    = { lw_strength_label (LW_STRENGTH_HINT), lw_strength_label (LW_STRENGTH_WARN),
        lw_strength_label (LW_STRENGTH_STOP), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (labels);

  self->strength = ADW_COMBO_ROW (row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ ("How strong"));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_combo_row_set_model (self->strength, G_LIST_MODEL (model));
  g_signal_connect_swapped (row, "notify::selected", G_CALLBACK (strength_changed_cb), self);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

/* Where there is no strength to choose, what it is and why. */
static void
add_meaning (LwRuleRow *self)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 lw_strength_label (self->info->strength));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), lw_strength_meaning (self->info->strength));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static GtkWidget *
make_row_of (GtkWidget *child)
{
  GtkWidget *row = adw_preferences_row_new ();

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_margin_start (child, 12);
  gtk_widget_set_margin_end (child, 12);
  gtk_widget_set_margin_top (child, 9);
  gtk_widget_set_margin_bottom (child, 9);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);

  return row;
}

static void
add_trouble (LwRuleRow *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                   "wrap", TRUE, "xalign", 0.0f, NULL);

  gtk_widget_add_css_class (label, "error");
  self->trouble = GTK_LABEL (label);
  self->trouble_row = make_row_of (label);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), self->trouble_row);
}

static void
add_reset (LwRuleRow *self)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Back to standard"));

  gtk_widget_set_halign (button, GTK_ALIGN_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "rule.reset");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), make_row_of (button));
}

static void
add_parts (LwRuleRow *self)
{
  g_auto (GStrv) keys = lw_rule_draft_dup_keys (self->info);

  self->is_painting = TRUE;
  if (is_report (self))
    add_meaning (self);
  else
    add_strength (self);
  for (guint i = 0; keys[i] != NULL; i++)
    add_member (self, keys[i]);
  add_trouble (self);
  add_reset (self);
  paint_inside (self);
  self->is_painting = FALSE;
}

/* What the row holds is made when it is first opened: most rules stay as they are. */
static void
expanded_cb (LwRuleRow *self)
{
  if (self->is_open)
    return;
  self->is_open = TRUE;
  if (is_fixed (self))
    add_meaning (self);
  else
    add_parts (self);
}

static void
reset_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwRuleRow) self = data;
  g_autoptr (GError) error = NULL;

  if (!lw_office_commit_finish (LW_OFFICE (source), result, &error))
    refused_cb (self, error->message);
}

static void
reset_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwRuleRow *self = LW_RULE_ROW (widget);
  /* translators: what undo takes back; %s is a rule: R10 */
  g_autofree char *label = g_strdup_printf (_ ("Rule %s back to standard"), self->info->number);
  LwAct *act = lw_act_new ("reset", label);

  lw_keeper_flush (self->keeper);
  lw_act_delete (act, &lw_rule_record, lw_record_get_id (LW_RECORD (rule_of (self))), -1);
  lw_office_commit_async (self->office, act, NULL, reset_cb, g_object_ref (self));
}

/* The record of the rule, or a new one that is not in the store until something is changed. */
static void
take_rule (LwRuleRow *self)
{
  LwRecordList *rules = lw_office_get_list (self->office, &lw_rule_record);
  LwRecord *known = lw_record_list_find_by_key (rules, self->info->number);
  g_autoptr (LwRecord) record
    = known != NULL ? g_object_ref (known) : lw_record_new (&lw_rule_record, NULL);
  /* translators: what undo takes back; %s is a rule: R10 */
  g_autofree char *label = g_strdup_printf (_ ("Rule %s"), self->info->number);

  if (known == NULL)
    lw_record_set_text (record, "number", self->info->number);
  if (self->keeper != NULL)
    g_signal_handlers_disconnect_by_data (self->keeper, self);
  g_clear_object (&self->keeper);
  self->keeper = lw_keeper_new (self->office, record, label);
  g_signal_connect_object (self->keeper, "changed", G_CALLBACK (paint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->keeper, "refused", G_CALLBACK (refused_cb), self,
                           G_CONNECT_SWAPPED);
  paint (self);
}

/* Another record than ours may say the rule now: one that a script made. */
static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwRuleRow *self)
{
  LwRecord *known
    = lw_record_list_find_by_key (lw_office_get_list (office, &lw_rule_record), self->info->number);

  if (known != NULL && !lw_keeper_is_dirty (self->keeper)
      && strcmp (lw_record_get_id (known), lw_record_get_id (LW_RECORD (rule_of (self)))) != 0)
    take_rule (self);
}

static void
lw_rule_row_dispose (GObject *object)
{
  LwRuleRow *self = LW_RULE_ROW (object);

  self->is_painting = TRUE;
  if (self->keeper != NULL)
    lw_keeper_flush (self->keeper);
  g_clear_object (&self->keeper);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_rule_row_parent_class)->dispose (object);
}

static void
lw_rule_row_finalize (GObject *object)
{
  g_ptr_array_unref (LW_RULE_ROW (object)->members);

  G_OBJECT_CLASS (lw_rule_row_parent_class)->finalize (object);
}

static void
lw_rule_row_class_init (LwRuleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_rule_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_rule_row_finalize;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "rule.reset", NULL, reset_activated);
}

static void
lw_rule_row_init (LwRuleRow *self)
{
  self->members = g_ptr_array_new ();
}

static void
add_on (LwRuleRow *self)
{
  g_autofree char *label = g_strdup_printf (_ ("Rule %s is on"), self->info->number);

  self->on = gtk_switch_new ();
  gtk_widget_set_valign (self->on, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->on), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_swapped (self->on, "notify::active", G_CALLBACK (on_changed_cb), self);
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), self->on);
}

static void
add_fixed (LwRuleRow *self)
{
  GtkWidget *label = gtk_label_new (_ ("can’t be switched off"));

  gtk_widget_add_css_class (label, "dim-label");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), label);
}

GtkWidget *
lw_rule_row_new (LwOffice *office, const LwRuleInfo *info)
{
  LwRuleRow *self = g_object_new (LW_TYPE_RULE_ROW, "use-markup", FALSE, NULL);
  g_autofree char *title = g_strdup_printf ("%s · %s", info->number, _ (info->title));

  self->office = g_object_ref (office);
  self->info = info;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  if (is_fixed (self))
    add_fixed (self);
  else
    add_on (self);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
  take_rule (self);
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);

  return GTK_WIDGET (self);
}
