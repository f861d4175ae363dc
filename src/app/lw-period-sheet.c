/* lw-period-sheet.c - a class's arrangement is made, or changed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-period-sheet.h"

#include "lw-form-order.h"
#include "lw-number-row.h"
#include "lw-pattern-editor.h"
#include "lw-period-draft.h"
#include "lw-pick.h"
#include "lw-sheet.h"
#include "lw-stage-findings.h"
#include "lw-stage-summary.h"
#include "lw-when-group.h"
#include "lw-widget.h"

#include <glib/gi18n.h>
#include <string.h>

struct _LwPeriodSheet
{
  AdwWindow parent_instance;

  /* template */
  GtkButton *keep_button;
  GtkWidget *columns;
  AdwComboRow *group;
  AdwComboRow *form;
  GtkEditable *name;
  AdwComboRow *supervisor;
  LwNumberRow *visits;
  LwPatternEditor *pattern;
  LwWhenGroup *when;
  GtkLabel *failure;
  GtkLabel *summary;
  GtkLabel *stages;
  LwStageFindings *findings;

  /* owned */
  LwOffice *office;
  LwDraft *draft;
  LwPeriodPlan *plan; /* NULL for a new one */
  LwPick *group_pick;
  LwPick *supervisor_pick;
  char **forms; /* ids, in the order of the drop-down */

  LwPatternDraft pattern_draft;
  gboolean is_painting;
};

G_DEFINE_FINAL_TYPE (LwPeriodSheet, lw_period_sheet, ADW_TYPE_WINDOW)

static guint kept_signal;

static LwStagePeriod *
period_of (LwPeriodSheet *self)
{
  return lw_period_draft_get (self->draft);
}

static gboolean
is_new (LwPeriodSheet *self)
{
  return lw_record_get_rev (lw_draft_get_was (self->draft)) == 0;
}

static void
paint_form (LwPeriodSheet *self, LwStagePeriod *period)
{
  guint selected = 0;

  for (guint i = 0; self->forms[i] != NULL; i++)
    if (g_strcmp0 (self->forms[i], period->variant) == 0)
      selected = i + 1;
  adw_combo_row_set_selected (self->form, selected);
}

static void
paint_name (LwPeriodSheet *self, LwStagePeriod *period)
{
  const char *text = period->name != NULL ? period->name : "";

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->name)) == NULL
      && strcmp (gtk_editable_get_text (self->name), text) != 0)
    lw_editable_show_text (self->name, text);
}

static void
paint_when (LwPeriodSheet *self, LwStagePeriod *period)
{
  gboolean is_once
    = self->pattern_draft.parts[0].kind == LW_PATTERN_ONCE && !self->pattern_draft.is_beyond;

  lw_when_group_show (
    self->when, &(LwWhen){
                  .first_day = &period->first_day,
                  .last_day = &period->last_day,
                  .begin = period->begin,
                  .end = period->end,
                  .is_once = is_once,
                  .has_end = lw_period_draft_has_end (self->draft),
                  .days_trouble = lw_period_draft_get_trouble (self->draft, LW_PERIOD_PART_DAYS),
                  .times_trouble = lw_period_draft_get_trouble (self->draft, LW_PERIOD_PART_TIMES),
                });
}

/* What becomes of the stages that are there already. */
static void
paint_stages (LwPeriodSheet *self)
{
  guint n_stages = lw_period_count_stages (self->office, period_of (self));
  g_autofree char *text = self->plan != NULL ? lw_period_plan_describe (self->plan) : NULL;

  if (n_stages > 0 && *text == '\0')
    {
      g_free (text);
      text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u stage goes by this period.",
                                           "%u stages go by this period.", n_stages),
                              n_stages);
    }
  gtk_label_set_text (self->stages, text);
  gtk_widget_set_visible (GTK_WIDGET (self->stages), n_stages > 0);
}

static void
paint_keep (LwPeriodSheet *self)
{
  const char *why_not = lw_period_draft_why_not (self->draft);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.keep", why_not == NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->keep_button), why_not);
}

static void
paint (LwPeriodSheet *self)
{
  LwStagePeriod *period = period_of (self);
  g_autoptr (GPtrArray) findings
    = lw_rules_judge_period (lw_office_get_world (self->office), period);
  g_autofree char *summary = lw_period_summarize (self->office, period);

  self->is_painting = TRUE;
  lw_pick_set_id (self->group_pick, period->group);
  lw_pick_set_id (self->supervisor_pick, period->supervisor);
  paint_form (self, period);
  paint_name (self, period);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (lw_number_row_get_spin_button (self->visits)),
                             MAX (0, period->visits));
  lw_pattern_editor_set_trouble (
    self->pattern, lw_period_draft_get_trouble (self->draft, LW_PERIOD_PART_HALF_DAYS));
  lw_pattern_editor_show (self->pattern, &self->pattern_draft, period->pattern);
  paint_when (self, period);
  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *summary != '\0');
  paint_stages (self);
  lw_stage_findings_show (self->findings, findings);
  paint_keep (self);
  self->is_painting = FALSE;
}

/* @next: (transfer full) */
static void
take (LwPeriodSheet *self, LwDraft *next)
{
  g_autoptr (LwDraft) before = self->draft;

  self->draft = next;
  if (!is_new (self))
    {
      g_clear_pointer (&self->plan, lw_period_plan_free);
      self->plan = lw_period_plan_new (self->office, LW_STAGE_PERIOD (lw_draft_get_was (next)),
                                       period_of (self));
    }
  paint (self);
}

static void
take_text (LwPeriodSheet *self, const char *field, const char *value)
{
  if (!self->is_painting)
    take (self, lw_period_draft_with_text (self->draft, self->office, field, value));
}

static void
group_picked_cb (LwPeriodSheet *self)
{
  take_text (self, "group", lw_pick_get_id (self->group_pick));
}

static void
supervisor_picked_cb (LwPeriodSheet *self)
{
  take_text (self, "supervisor", lw_pick_get_id (self->supervisor_pick));
}

static void
form_selected_cb (LwPeriodSheet *self)
{
  guint selected = adw_combo_row_get_selected (self->form);

  if (self->forms != NULL && selected <= g_strv_length (self->forms))
    take_text (self, "variant", selected > 0 ? self->forms[selected - 1] : NULL);
}

static void
name_changed_cb (LwPeriodSheet *self)
{
  take_text (self, "name", gtk_editable_get_text (self->name));
}

static void
visits_changed_cb (LwPeriodSheet *self)
{
  GtkWidget *spin = lw_number_row_get_spin_button (self->visits);
  int visits = gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (spin));

  if (!self->is_painting)
    take (self, lw_draft_with_int (self->draft, "visits", visits > 0 ? visits : LW_UNSET));
}

static void
pattern_changed_cb (LwPeriodSheet *self)
{
  g_autofree char *text = NULL;

  self->pattern_draft = *lw_pattern_editor_get_draft (self->pattern);
  text = lw_pattern_draft_write (&self->pattern_draft, period_of (self)->pattern);
  take_text (self, "pattern", text);
}

static void
day_changed_cb (LwPeriodSheet *self, const char *field, const GDate *day)
{
  take (self, lw_period_draft_with_date (self->draft, self->office, field, day));
}

static void
time_changed_cb (LwPeriodSheet *self, const char *field, const char *time)
{
  take_text (self, field, time);
}

static void
kept_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwPeriodSheet) self = data;
  g_autoptr (GError) error = NULL;

  if (lw_office_commit_finish (LW_OFFICE (source), result, &error))
    {
      g_signal_emit (self, kept_signal, 0, lw_record_get_id (lw_draft_get_is (self->draft)));
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  lw_sheet_show_failure (self->columns, self->failure, error);
  paint_keep (self);
}

static void
commit (LwPeriodSheet *self, LwAct *act)
{
  lw_sheet_begin_writing (GTK_WINDOW (self), self->columns, self->failure);
  lw_office_commit_async (self->office, act, NULL, kept_cb, g_object_ref (self));
}

static LwAct *
make_act (LwPeriodSheet *self)
{
  LwStagePeriod *period = period_of (self);
  g_autofree char *label = NULL;
  LwAct *act;

  if (self->plan != NULL)
    {
      /* translators: what undo takes back; the name of a stage period */
      label = g_strdup_printf (_ ("%s changed"), period->name);

      return lw_period_plan_make_act (self->plan, period, label);
    }
  /* translators: what undo takes back; the name of a stage period */
  label = g_strdup_printf (_ ("%s made"), period->name);
  act = lw_act_new ("plan", label);
  lw_act_put (act, LW_RECORD (period));

  return act;
}

static void
keep_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwPeriodSheet *self = LW_PERIOD_SHEET (widget);

  if (!lw_when_group_take_typed (self->when) || lw_period_draft_why_not (self->draft) != NULL)
    return;
  if (is_new (self) || lw_draft_is_dirty (self->draft))
    commit (self, make_act (self));
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
lw_period_sheet_close_request (GtkWindow *window)
{
  LwPeriodSheet *self = LW_PERIOD_SHEET (window);

  if (lw_draft_is_dirty (self->draft))
    {
      lw_sheet_ask_to_discard (window, _ ("Leave the stage period as it was?"));
      return TRUE;
    }

  return GTK_WINDOW_CLASS (lw_period_sheet_parent_class)->close_request (window);
}

static void
lw_period_sheet_dispose (GObject *object)
{
  LwPeriodSheet *self = LW_PERIOD_SHEET (object);

  self->is_painting = TRUE;
  g_clear_object (&self->group_pick);
  g_clear_object (&self->supervisor_pick);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_PERIOD_SHEET);
  g_clear_pointer (&self->plan, lw_period_plan_free);
  g_clear_pointer (&self->draft, lw_draft_unref);
  g_clear_pointer (&self->forms, g_strfreev);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_period_sheet_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, LwPeriodSheet, name)
#define BIND_CALLBACK(name) gtk_widget_class_bind_template_callback (widget_class, name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  BIND (keep_button);
  BIND (columns);
  BIND (group);
  BIND (form);
  BIND (name);
  BIND (supervisor);
  BIND (visits);
  BIND (pattern);
  BIND (when);
  BIND (failure);
  BIND (summary);
  BIND (stages);
  BIND (findings);
  BIND_CALLBACK (form_selected_cb);
  BIND_CALLBACK (name_changed_cb);
  BIND_CALLBACK (pattern_changed_cb);
  BIND_CALLBACK (day_changed_cb);
  BIND_CALLBACK (time_changed_cb);
}

static void
lw_period_sheet_class_init (LwPeriodSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_period_sheet_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = lw_period_sheet_close_request;

  kept_signal = g_signal_new ("kept", LW_TYPE_PERIOD_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (LW_TYPE_NUMBER_ROW);
  g_type_ensure (LW_TYPE_PATTERN_EDITOR);
  g_type_ensure (LW_TYPE_STAGE_FINDINGS);
  g_type_ensure (LW_TYPE_WHEN_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-period-sheet.ui");
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "sheet.keep", NULL, keep_activated);
  lw_sheet_install (widget_class);
}

static void
lw_period_sheet_init (LwPeriodSheet *self)
{
  self->is_painting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_window_fit_text (GTK_WINDOW (self));
  lw_stage_findings_set_read_only (self->findings, TRUE);
  g_signal_connect_object (lw_number_row_get_spin_button (self->visits), "value-changed",
                           G_CALLBACK (visits_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
fill_forms (LwPeriodSheet *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->forms = lw_form_order_for (self->office, NULL);
  gtk_string_list_append (names, _ ("Choose a form"));
  for (guint i = 0; self->forms[i] != NULL; i++)
    gtk_string_list_append (names, lw_record_get_title (lw_office_find (
                                     self->office, &lw_variant_record, self->forms[i])));
  adw_combo_row_set_model (self->form, G_LIST_MODEL (names));
}

static void
make_picks (LwPeriodSheet *self)
{
  self->group_pick
    = lw_pick_new (GTK_WIDGET (self->group), _ ("Choose a class"),
                   G_LIST_MODEL (lw_office_get_list (self->office, &lw_group_record)));
  g_signal_connect_object (self->group_pick, "picked", G_CALLBACK (group_picked_cb), self,
                           G_CONNECT_SWAPPED);
  self->supervisor_pick
    = lw_pick_new (GTK_WIDGET (self->supervisor), _ ("Not filled in"),
                   G_LIST_MODEL (lw_office_get_list (self->office, &lw_staff_record)));
  g_signal_connect_object (self->supervisor_pick, "picked", G_CALLBACK (supervisor_picked_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The focus goes to the first thing that is still to be said. */
static void
focus_first (LwPeriodSheet *self)
{
  LwStagePeriod *period = period_of (self);

  if (period->group == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->group));
  else if (period->variant == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->form));
  else
    lw_when_group_focus_days (self->when);
}

/* @draft: (transfer full) */
static LwPeriodSheet *
show_sheet (GtkWindow *parent, LwOffice *office, LwDraft *draft)
{
  LwPeriodSheet *self = g_object_new (LW_TYPE_PERIOD_SHEET, "transient-for", parent, NULL);

  self->office = g_object_ref (office);
  lw_pattern_draft_init (&self->pattern_draft);
  lw_pattern_draft_read (&self->pattern_draft, lw_period_draft_get (draft)->pattern);
  fill_forms (self);
  make_picks (self);
  self->draft = lw_draft_ref (draft);
  if (!is_new (self))
    {
      gtk_window_set_title (GTK_WINDOW (self), _ ("Stage period"));
      gtk_button_set_label (self->keep_button, _ ("_Save"));
    }
  take (self, draft);
  focus_first (self);
  gtk_window_present (GTK_WINDOW (self));

  return self;
}

LwPeriodSheet *
lw_period_sheet_make (GtkWindow *parent, LwOffice *office, const char *group_id)
{
  return show_sheet (parent, office, lw_period_draft_new (office, group_id));
}

LwPeriodSheet *
lw_period_sheet_make_like (GtkWindow *parent, LwOffice *office, LwStagePeriod *period)
{
  return show_sheet (parent, office, lw_period_draft_new_like (period));
}

LwPeriodSheet *
lw_period_sheet_edit (GtkWindow *parent, LwOffice *office, LwStagePeriod *period)
{
  return show_sheet (parent, office, lw_draft_new (LW_RECORD (period)));
}
