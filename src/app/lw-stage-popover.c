/* lw-stage-popover.c - a stage where it stands on the time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-popover.h"

#include "lw-agreement-bar.h"
#include "lw-pattern-box.h"
#include "lw-stage-findings.h"
#include "lw-stage-pin.h"
#include "lw-stage-words.h"
#include "lw-time-entry.h"

#include <glib/gi18n.h>

struct _LwStagePopover
{
  GtkPopover parent_instance;

  /* template */
  GtkLabel *summary;
  GtkLabel *gone;
  GtkLabel *note;
  GtkWidget *keys;
  GtkWidget *editor;
  LwPatternBox *pattern;
  LwTimeEntry *begin;
  LwTimeEntry *end;
  LwStagePin *pin;
  LwAgreementBar *agreement;
  LwStageFindings *findings;
  GtkWidget *buttons;
  GtkWidget *keep_button;

  /* owned */
  LwOffice *office;
  LwStageDraft *draft;
  GPtrArray *judged; /* LwFinding: of the draft */

  gboolean is_painting;
  gboolean is_open;
};

G_DEFINE_FINAL_TYPE (LwStagePopover, lw_stage_popover, GTK_TYPE_POPOVER)

enum
{
  CHANGED,
  KEEP,
  OPEN,
  WHY_NOT,
  DELETE,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* "di 12 januari – vr 5 februari 2027 · elke di en do" */
static char *
summarize (LwStagePopover *self)
{
  LwPlacement *placement = lw_stage_draft_get_placement (self->draft);
  g_autofree char *period = lw_stage_dup_period_text (self->office, placement);
  g_autofree char *days = lw_stage_dup_days_text (self->office, placement);

  return g_strjoin (" · ", period, days, NULL);
}

/* The days that go with it, told before one lets go; NULL for none. */
static char *
describe_gone (LwStagePopover *self)
{
  const char *gone = lw_stage_draft_get_gone (self->draft);

  /* translators: days of a stage: Vervalt: niet op di 2 maart */
  return gone != NULL ? g_strdup_printf (_ ("No longer: %s"), gone) : NULL;
}

static void
paint_editor (LwStagePopover *self)
{
  LwPlacement *placement = lw_stage_draft_get_placement (self->draft);

  gtk_widget_set_visible (self->editor, self->is_open);
  gtk_widget_set_visible (self->buttons, self->is_open);
  lw_pattern_box_show (self->pattern, lw_stage_draft_get_pattern (self->draft));
  lw_time_entry_set_time (self->begin, placement->begin);
  lw_time_entry_set_time (self->end, placement->end);
  lw_stage_pin_show (self->pin, placement);
  if (self->is_open)
    lw_agreement_bar_show (self->agreement, self->office, placement,
                           !lw_stage_draft_is_dirty (self->draft));
  else
    gtk_widget_set_visible (GTK_WIDGET (self->agreement), FALSE);
}

static void
paint (LwStagePopover *self)
{
  g_autofree char *summary = summarize (self);
  g_autofree char *spoken = lw_stage_popover_describe (self);
  g_autofree char *gone = describe_gone (self);
  g_autofree char *why_not = lw_stage_draft_why_not (self->draft, self->judged);

  self->is_painting = TRUE;
  gtk_label_set_text (self->summary, summary);
  gtk_label_set_text (self->gone, gone);
  gtk_widget_set_visible (GTK_WIDGET (self->gone), gone != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->summary),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken, -1);
  paint_editor (self);
  lw_stage_findings_show (self->findings, self->judged);
  gtk_widget_set_visible (GTK_WIDGET (self->findings),
                          self->judged->len > 0
                            && !gtk_widget_get_visible (GTK_WIDGET (self->note)));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "stage.keep", why_not == NULL);
  gtk_widget_set_tooltip_text (self->keep_button, why_not);
  self->is_painting = FALSE;
}

static void
take (LwStagePopover *self, LwStageDraft *next)
{
  g_autoptr (LwStageDraft) draft = next;

  lw_stage_popover_set_draft (self, draft);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
pattern_changed_cb (LwStagePopover *self)
{
  take (self, lw_stage_draft_with_pattern (self->draft, lw_pattern_box_get_draft (self->pattern)));
}

static void
begin_changed_cb (LwStagePopover *self)
{
  if (!self->is_painting)
    take (self,
          lw_stage_draft_with_text (self->draft, "begin", lw_time_entry_get_time (self->begin)));
}

static void
end_changed_cb (LwStagePopover *self)
{
  if (!self->is_painting)
    take (self, lw_stage_draft_with_text (self->draft, "end", lw_time_entry_get_time (self->end)));
}

static void
pin_changed_cb (LwStagePopover *self)
{
  take (self, lw_stage_draft_with_pin (self->draft, lw_stage_pin_is_pinned (self->pin),
                                       lw_stage_pin_get_reason (self->pin)));
}

static void
reason_cb (LwStagePopover *self, const char *rule, const char *text)
{
  take (self, lw_stage_draft_with_reason (self->draft, rule, text));
}

static void
end_with (LwStagePopover *self, guint signal)
{
  self->is_open = FALSE;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[signal], 0);
}

/* What is still being typed counts too. */
static void
keep_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwStagePopover *self = LW_STAGE_POPOVER (widget);

  if (lw_value_entry_commit (LW_VALUE_ENTRY (self->begin))
      && lw_value_entry_commit (LW_VALUE_ENTRY (self->end)))
    end_with (self, KEEP);
}

static void
open_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  end_with (LW_STAGE_POPOVER (widget), OPEN);
}

static void
why_not_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  end_with (LW_STAGE_POPOVER (widget), WHY_NOT);
}

static void
delete_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  end_with (LW_STAGE_POPOVER (widget), DELETE);
}

/* What is kept is printed, and not what was tried here. */
static void
agreement_print_cb (LwStagePopover *self)
{
  LwRecord *placement = LW_RECORD (lw_stage_draft_get_placement (self->draft));
  g_autofree char *id = g_strdup (lw_record_get_id (placement));
  const char *ids[] = { id, NULL };

  end_with (self, LEFT);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.print-agreements", "^as", ids);
}

static void
agreement_signed_cb (LwStagePopover *self, const GDate *day)
{
  take (self, lw_stage_draft_with_signature (self->draft, day));
  gtk_widget_activate_action (GTK_WIDGET (self), "stage.keep", NULL);
}

static void
agreement_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (LW_STAGE_POPOVER (widget)->agreement), "agreement.print",
                              NULL);
}

static void
closed_cb (LwStagePopover *self)
{
  if (self->is_open)
    end_with (self, LEFT);
}

static void
lw_stage_popover_dispose (GObject *object)
{
  LwStagePopover *self = LW_STAGE_POPOVER (object);

  self->is_painting = TRUE;
  self->is_open = FALSE;
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_STAGE_POPOVER);
  g_clear_pointer (&self->judged, g_ptr_array_unref);
  g_clear_pointer (&self->draft, lw_stage_draft_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_stage_popover_parent_class)->dispose (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, LW_TYPE_STAGE_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
lw_stage_popover_class_init (LwStagePopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_stage_popover_dispose;

  signals[CHANGED] = add_signal ("changed");
  signals[KEEP] = add_signal ("keep");
  signals[OPEN] = add_signal ("open");
  signals[WHY_NOT] = add_signal ("why-not");
  signals[DELETE] = add_signal ("delete");
  signals[LEFT] = add_signal ("left");
  g_type_ensure (LW_TYPE_AGREEMENT_BAR);
  g_type_ensure (LW_TYPE_PATTERN_BOX);
  g_type_ensure (LW_TYPE_STAGE_FINDINGS);
  g_type_ensure (LW_TYPE_STAGE_PIN);
  g_type_ensure (LW_TYPE_TIME_ENTRY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-stage-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, LwStagePopover, summary);
  gtk_widget_class_bind_template_child (widget_class, LwStagePopover, gone);
  gtk_widget_class_bind_template_child (widget_class, LwStagePopover, note);
  gtk_widget_class_bind_template_child (widget_class, LwStagePopover, editor);
  gtk_widget_class_bind_template_child (widget_class, LwStagePopover, pattern);
  gtk_widget_class_bind_template_child (widget_class, LwStagePopover, begin);
  gtk_widget_class_bind_template_child (widget_class, LwStagePopover, end);
  gtk_widget_class_bind_template_child (widget_class, LwStagePopover, keys);
  gtk_widget_class_bind_template_child (widget_class, LwStagePopover, pin);
  gtk_widget_class_bind_template_child (widget_class, LwStagePopover, agreement);
  gtk_widget_class_bind_template_child (widget_class, LwStagePopover, findings);
  gtk_widget_class_bind_template_child (widget_class, LwStagePopover, buttons);
  gtk_widget_class_bind_template_child (widget_class, LwStagePopover, keep_button);
  gtk_widget_class_bind_template_callback (widget_class, pattern_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, begin_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pin_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_cb);
  gtk_widget_class_bind_template_callback (widget_class, agreement_print_cb);
  gtk_widget_class_bind_template_callback (widget_class, agreement_signed_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_install_action (widget_class, "stage.keep", NULL, keep_activated);
  gtk_widget_class_install_action (widget_class, "stage.open", NULL, open_activated);
  gtk_widget_class_install_action (widget_class, "stage.why-not", NULL, why_not_activated);
  gtk_widget_class_install_action (widget_class, "stage.delete", NULL, delete_activated);
  gtk_widget_class_install_action (widget_class, "stage.agreement", NULL, agreement_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "stage.keep",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "stage.agreement", NULL);
}

static void
lw_stage_popover_init (LwStagePopover *self)
{
  self->is_painting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_popover_set_default_widget (GTK_POPOVER (self), self->keep_button);
}

/**
 * lw_stage_popover_new:
 * @office: an open school
 *
 * Returns: (transfer floating): the popover, with nothing to show
 */
GtkWidget *
lw_stage_popover_new (LwOffice *office)
{
  LwStagePopover *self = g_object_new (LW_TYPE_STAGE_POPOVER, NULL);

  self->office = g_object_ref (office);

  return GTK_WIDGET (self);
}

LwStageDraft *
lw_stage_popover_get_draft (LwStagePopover *self)
{
  return self->draft;
}

GPtrArray *
lw_stage_popover_get_findings (LwStagePopover *self)
{
  return self->judged;
}

void
lw_stage_popover_set_draft (LwStagePopover *self, LwStageDraft *draft)
{
  g_autoptr (LwStageDraft) before = self->draft;

  self->draft = lw_stage_draft_ref (draft);
  g_clear_pointer (&self->judged, g_ptr_array_unref);
  self->judged = lw_stage_draft_judge (draft, self->office);
  paint (self);
}

void
lw_stage_popover_set_open (LwStagePopover *self, gboolean is_open)
{
  self->is_open = is_open;
  gtk_widget_set_visible (self->keys, FALSE);
  gtk_popover_set_autohide (GTK_POPOVER (self), is_open);
  if (self->draft != NULL)
    paint (self);
}

void
lw_stage_popover_begin (LwStagePopover *self)
{
  g_autofree char *why_not = lw_stage_draft_why_not (self->draft, self->judged);

  if (why_not != NULL && gtk_widget_child_focus (GTK_WIDGET (self->findings), GTK_DIR_TAB_FORWARD))
    return;
  if (!gtk_widget_grab_focus (GTK_WIDGET (self->pattern)))
    gtk_widget_child_focus (GTK_WIDGET (self->begin), GTK_DIR_TAB_FORWARD);
}

void
lw_stage_popover_tell_keys (LwStagePopover *self)
{
  gtk_widget_set_visible (self->keys, TRUE);
}

void
lw_stage_popover_set_note (LwStagePopover *self, const char *text)
{
  gtk_label_set_text (self->note, text);
  gtk_widget_set_visible (GTK_WIDGET (self->note), text != NULL);
  paint (self);
}

void
lw_stage_popover_pin (LwStagePopover *self)
{
  lw_stage_pin_toggle (self->pin);
}

char *
lw_stage_popover_describe (LwStagePopover *self)
{
  g_autofree char *summary = summarize (self);
  g_autofree char *gone = describe_gone (self);
  g_autoptr (GString) spoken = g_string_new (summary);

  if (gone != NULL)
    g_string_append_printf (spoken, ". %s", gone);
  if (gtk_widget_get_visible (GTK_WIDGET (self->note)))
    {
      g_string_append_printf (spoken, ". %s", gtk_label_get_text (self->note));
      return g_strdup (spoken->str);
    }
  for (guint i = 0; i < self->judged->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (self->judged, i);

      g_string_append_printf (spoken, ". %s: %s", finding->rule, finding->message);
    }

  return g_strdup (spoken->str);
}
