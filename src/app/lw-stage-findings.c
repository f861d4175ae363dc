/* lw-stage-findings.c - what the school's rules say of a stage, as it is planned
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-findings.h"

#include <glib/gi18n.h>

/* What is painted anew when findings change; the widgets live in the row. */
typedef struct
{
  char *rule; /* owned */
  LwStrength strength;
  GtkLabel *message;
  GtkLabel *advice;
  GtkEditable *reason; /* NULL when there is nothing to be passed */
} Row;

struct _LwStageFindings
{
  GtkWidget parent_instance;

  /* owned, as a child */
  GtkWidget *list;

  /* owned */
  GPtrArray *rows;

  gboolean is_read_only;
  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (LwStageFindings, lw_stage_findings, GTK_TYPE_WIDGET)

static guint reason_signal;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->rule);
  g_free (row);
}

const char *
lw_strength_icon (LwStrength strength)
{
  switch (strength)
    {
    case LW_STRENGTH_HINT:
      return "dialog-information-symbolic";
    case LW_STRENGTH_WARN:
      return "dialog-warning-symbolic";
    case LW_STRENGTH_STOP:
    case LW_STRENGTH_ABSOLUTE:
    default:
      return "dialog-error-symbolic";
    }
}

const char *
lw_strength_class (LwStrength strength)
{
  switch (strength)
    {
    case LW_STRENGTH_HINT:
      return "dim-label";
    case LW_STRENGTH_WARN:
      return "warning";
    case LW_STRENGTH_STOP:
    case LW_STRENGTH_ABSOLUTE:
    default:
      return "error";
    }
}

static void
reason_changed_cb (GtkEditable *editable, LwStageFindings *self)
{
  if (self->is_painting)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      if (row->reason == editable)
        {
          g_autofree char *rule = g_strdup (row->rule);

          g_signal_emit (self, reason_signal, 0, rule, gtk_editable_get_text (editable));
          return;
        }
    }
}

static GtkLabel *
add_label (GtkWidget *box, const char *class_name)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  if (class_name != NULL)
    gtk_widget_add_css_class (label, class_name);
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
add_reason (LwStageFindings *self, Row *row, GtkWidget *box)
{
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *label
    /* translators: the number of a rule; the label of the entry for why it is passed */
    = g_strdup_printf (_ ("Rule %s: all the same, because"), row->rule);

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("All the same, because…"));
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_widget_set_margin_top (entry, 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (reason_changed_cb), self, 0);
  gtk_box_append (GTK_BOX (box), entry);
  row->reason = GTK_EDITABLE (entry);
}

static GtkWidget *
make_icon (const LwFinding *finding)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (lw_strength_icon (finding->strength));

  gtk_widget_add_css_class (icon, lw_strength_class (finding->strength));
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_margin_top (icon, 2);

  return icon;
}

static GtkWidget *
make_number (const LwFinding *finding)
{
  GtkWidget *label = gtk_label_new (finding->rule);
  const LwRuleInfo *info = lw_rules_find (finding->rule);

  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, lw_strength_class (finding->strength));
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (info != NULL)
    {
      g_autofree char *text = g_strdup_printf ("%s (%s)", _ (info->title), info->source);

      gtk_widget_set_tooltip_text (label, text);
    }

  return label;
}

static void
add_row (LwStageFindings *self, const LwFinding *finding, gboolean is_first_of_rule)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list_row = gtk_list_box_row_new ();
  Row *row = g_new0 (Row, 1);

  row->rule = g_strdup (finding->rule);
  row->strength = finding->strength;
  row->message = add_label (box, NULL);
  row->advice = add_label (box, "caption");
  gtk_widget_add_css_class (GTK_WIDGET (row->advice), "dim-label");
  if (finding->strength == LW_STRENGTH_STOP && is_first_of_rule && !self->is_read_only)
    add_reason (self, row, box);
  gtk_widget_add_css_class (line, "lw-finding");
  gtk_box_append (GTK_BOX (line), make_icon (finding));
  gtk_box_append (GTK_BOX (line), box);
  gtk_box_append (GTK_BOX (line), make_number (finding));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), line);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (list_row), FALSE);
  gtk_widget_set_focusable (list_row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (self->list), list_row);
  g_ptr_array_add (self->rows, row);
}

/* The same rules in the same order: the rows stay, and with them the reason being typed. */
static gboolean
same_rows (LwStageFindings *self, GPtrArray *findings)
{
  if (self->rows->len != findings->len)
    return FALSE;
  for (guint i = 0; i < findings->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (findings, i);
      const Row *row = g_ptr_array_index (self->rows, i);

      if (row->strength != finding->strength || g_strcmp0 (row->rule, finding->rule) != 0)
        return FALSE;
    }

  return TRUE;
}

static void
make_rows (LwStageFindings *self, GPtrArray *findings)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);
  for (guint i = 0; i < findings->len; i++)
    {
      LwFinding *finding = g_ptr_array_index (findings, i);

      add_row (self, finding, g_hash_table_add (seen, finding->rule));
    }
}

static void
paint_row (Row *row, const LwFinding *finding)
{
  gtk_label_set_text (row->message, finding->message);
  gtk_label_set_text (row->advice, finding->advice != NULL ? finding->advice : "");
  gtk_widget_set_visible (GTK_WIDGET (row->advice), finding->advice != NULL);
  if (row->reason != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row->reason),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, finding->message, -1);
  /* What is typed is the reason but for the white space around it. */
  if (row->reason != NULL && gtk_widget_get_focus_child (GTK_WIDGET (row->reason)) == NULL)
    {
      const char *reason = finding->reason != NULL ? finding->reason : "";

      if (g_strcmp0 (gtk_editable_get_text (row->reason), reason) != 0)
        gtk_editable_set_text (row->reason, reason);
    }
}

void
lw_stage_findings_show (LwStageFindings *self, GPtrArray *findings)
{
  self->is_painting = TRUE;
  if (!same_rows (self, findings))
    make_rows (self, findings);
  for (guint i = 0; i < findings->len; i++)
    paint_row (g_ptr_array_index (self->rows, i), g_ptr_array_index (findings, i));
  gtk_widget_set_visible (GTK_WIDGET (self), findings->len > 0);
  self->is_painting = FALSE;
}

static void
lw_stage_findings_dispose (GObject *object)
{
  LwStageFindings *self = LW_STAGE_FINDINGS (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_pointer (&self->list, gtk_widget_unparent);

  G_OBJECT_CLASS (lw_stage_findings_parent_class)->dispose (object);
}

static void
lw_stage_findings_finalize (GObject *object)
{
  g_ptr_array_unref (LW_STAGE_FINDINGS (object)->rows);

  G_OBJECT_CLASS (lw_stage_findings_parent_class)->finalize (object);
}

static void
lw_stage_findings_class_init (LwStageFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_stage_findings_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_stage_findings_finalize;

  reason_signal = g_signal_new ("reason", LW_TYPE_STAGE_FINDINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
lw_stage_findings_init (LwStageFindings *self)
{
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the school’s rules say"), -1);
}

void
lw_stage_findings_set_read_only (LwStageFindings *self, gboolean is_read_only)
{
  self->is_read_only = is_read_only;
}
