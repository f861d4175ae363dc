/* lw-rule-member-row.c - a row of a boxed list with one figure of a rule
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-rule-member-row.h"

#include "lw-figure-entry.h"
#include "lw-rule-draft.h"
#include "lw-rule-members.h"
#include "lw-time-entry.h"

/* Wide enough for what most figures count, so that the entries stand below each other. */
#define UNIT_CHARS 9

struct _LwRuleMemberRow
{
  AdwActionRow parent_instance;

  GtkWidget *editor; /* borrowed: a suffix: LwFigureEntry, LwTimeEntry or GtkSwitch */

  /* owned */
  char *key;
  GVariant *standard;

  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (LwRuleMemberRow, lw_rule_member_row, ADW_TYPE_ACTION_ROW)

enum
{
  EDITED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
edited_cb (LwRuleMemberRow *self)
{
  if (!self->is_painting)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
left_cb (LwRuleMemberRow *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static void
lw_rule_member_row_finalize (GObject *object)
{
  LwRuleMemberRow *self = LW_RULE_MEMBER_ROW (object);

  g_free (self->key);
  g_variant_unref (self->standard);

  G_OBJECT_CLASS (lw_rule_member_row_parent_class)->finalize (object);
}

static void
lw_rule_member_row_class_init (LwRuleMemberRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_rule_member_row_finalize;

  signals[EDITED] = g_signal_new ("edited", LW_TYPE_RULE_MEMBER_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", LW_TYPE_RULE_MEMBER_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
lw_rule_member_row_init (LwRuleMemberRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (self), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 0);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
add_unit (LwRuleMemberRow *self, const LwRuleMember *about)
{
  GtkWidget *label = gtk_label_new (about->unit);
  g_autofree char *title = g_strdup_printf ("%s (%s)", about->label, about->unit);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), UNIT_CHARS);
  gtk_widget_add_css_class (label, "dim-label");
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), label);
  /* Who hears the entry hears what is counted. */
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (lw_value_entry_get_entry (LW_VALUE_ENTRY (self->editor))),
    GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static void
add_editor (LwRuleMemberRow *self, GtkWidget *editor, const char *property, const char *label)
{
  g_autofree char *signal_name = g_strconcat ("notify::", property, NULL);

  self->editor = editor;
  gtk_widget_set_valign (editor, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), editor);
  if (LW_IS_VALUE_ENTRY (editor))
    lw_value_entry_attach_row (LW_VALUE_ENTRY (editor), ADW_ACTION_ROW (self));
  else
    {
      adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), editor);
      gtk_accessible_update_property (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                      -1);
    }
  g_signal_connect_swapped (editor, signal_name, G_CALLBACK (edited_cb), self);
}

/**
 * lw_rule_member_row_new:
 * @key: a member of a rule's value
 * @standard: what the table gives it; its kind says what edits it
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
lw_rule_member_row_new (const char *key, GVariant *standard)
{
  LwRuleMemberRow *self = g_object_new (LW_TYPE_RULE_MEMBER_ROW, NULL);
  LwRuleMember about;

  self->key = g_strdup (key);
  self->standard = g_variant_ref (standard);
  lw_rule_member_describe (key, &about);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), about.label);
  if (g_variant_is_of_type (standard, G_VARIANT_TYPE_BOOLEAN))
    add_editor (self, gtk_switch_new (), "active", about.label);
  else if (g_variant_is_of_type (standard, G_VARIANT_TYPE_STRING))
    add_editor (self, lw_time_entry_new (), "time", about.label);
  else
    {
      add_editor (self, lw_figure_entry_new (about.lowest, about.highest, about.step), "value",
                  about.label);
      if (about.unit != NULL)
        add_unit (self, &about);
    }
  lw_rule_member_row_set_value (self, standard);

  return GTK_WIDGET (self);
}

const char *
lw_rule_member_row_get_key (LwRuleMemberRow *self)
{
  return self->key;
}

GVariant *
lw_rule_member_row_get_value (LwRuleMemberRow *self)
{
  GVariant *value;

  if (LW_IS_FIGURE_ENTRY (self->editor))
    value = lw_rule_member_new_number (lw_figure_entry_get_value (LW_FIGURE_ENTRY (self->editor)));
  else if (GTK_IS_SWITCH (self->editor))
    value = g_variant_new_boolean (gtk_switch_get_active (GTK_SWITCH (self->editor)));
  else
    {
      const char *time = lw_time_entry_get_time (LW_TIME_ENTRY (self->editor));

      value = time != NULL ? g_variant_new_string (time) : self->standard;
    }

  return g_variant_ref_sink (value);
}

void
lw_rule_member_row_set_value (LwRuleMemberRow *self, GVariant *value)
{
  self->is_painting = TRUE;
  if (LW_IS_FIGURE_ENTRY (self->editor))
    lw_figure_entry_set_value (LW_FIGURE_ENTRY (self->editor), lw_rule_member_get_number (value));
  else if (GTK_IS_SWITCH (self->editor))
    gtk_switch_set_active (GTK_SWITCH (self->editor), g_variant_get_boolean (value));
  else
    lw_time_entry_set_time (LW_TIME_ENTRY (self->editor), g_variant_get_string (value, NULL));
  self->is_painting = FALSE;
}
