/* lw-stage-sheet.c - a stage is planned, or changed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-sheet-private.h"

#include "lw-agreement-print.h"
#include "lw-name-factory.h"
#include "lw-read-only.h"
#include "lw-sheet.h"
#include "lw-stage-fill.h"
#include "lw-visits-window.h"
#include "lw-widget.h"
#include "lw-words.h"
#include "lw-wrap-layout.h"
#include "lw-why-not-window.h"

#include <glib/gi18n.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (LwStageSheet, lw_stage_sheet, ADW_TYPE_WINDOW)

static guint kept_signal;

static void
take (LwStageSheet *self, LwStageDraft *next)
{
  g_autoptr (LwStageDraft) before = self->draft;

  self->draft = next;
  lw_stage_sheet_judge (self);
  lw_stage_sheet_paint (self);
}

static void
owner_found_cb (LwStageSheet *self, const char *id)
{
  if (id != NULL && lw_office_find (self->office, &lw_group_record, id) != NULL)
    take (self, lw_stage_draft_with_group (self->draft, id));
  else
    take (self, lw_stage_draft_with_student (self->draft, self->office, id));
  /* Where is the next thing to be said of a student. */
  if (id != NULL && lw_stage_draft_get_group (self->draft) == NULL
      && lw_stage_draft_get_place (self->draft) == LW_STAGE_PLACE_NONE)
    gtk_widget_grab_focus (GTK_WIDGET (self->place));
}

/* What was typed behind the name counts too; the focus goes to what was not. */
static void
take_new_company (LwStageSheet *self, const char *text)
{
  g_auto (LwNewCompany) company = { 0 };

  lw_new_company_read (&company, text);
  take (self, lw_stage_draft_with_new_company (self->draft, "name", company.name));
  take (self, lw_stage_draft_with_new_company (self->draft, "town", company.town));
  take (self, lw_stage_draft_with_new_company (self->draft, "phone", company.phone));
  if (company.town == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->company_town));
  else if (company.phone == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->company_phone));
}

static void
place_found_cb (LwStageSheet *self, const char *id)
{
  if (id != NULL && g_str_has_prefix (id, LW_STAGE_NEW_COMPANY))
    take_new_company (self, id + strlen (LW_STAGE_NEW_COMPANY));
  else if (id != NULL && lw_office_find (self->office, &lw_company_record, id) != NULL)
    take (self, lw_stage_draft_with_company (self->draft, id));
  else
    take (self, lw_stage_draft_with_workplace (self->draft, id));
}

static void
take_company (LwStageSheet *self, const char *field, GtkEditable *editable)
{
  if (!self->is_painting)
    take (self,
          lw_stage_draft_with_new_company (self->draft, field, gtk_editable_get_text (editable)));
}

static void
company_name_changed_cb (LwStageSheet *self)
{
  take_company (self, "name", self->company_name);
}

static void
company_town_changed_cb (LwStageSheet *self)
{
  take_company (self, "town", self->company_town);
}

static void
company_phone_changed_cb (LwStageSheet *self)
{
  take_company (self, "phone", self->company_phone);
}

static void
take_text (LwStageSheet *self, const char *field, const char *value)
{
  if (!self->is_painting)
    take (self, lw_stage_draft_with_text (self->draft, field, value));
}

static void
form_selected_cb (LwStageSheet *self)
{
  guint selected = adw_combo_row_get_selected (self->form);

  if (self->forms != NULL && selected <= g_strv_length (self->forms))
    take_text (self, "variant", selected > 0 ? self->forms[selected - 1] : NULL);
}

static void
state_selected_cb (LwStageSheet *self)
{
  take_text (self, "state", lw_placement_state_values[adw_combo_row_get_selected (self->state)]);
}

static void
reason_changed_cb (LwStageSheet *self)
{
  take_text (self, "reason", gtk_editable_get_text (self->reason));
}

static void
found_by_selected_cb (LwStageSheet *self)
{
  guint selected = adw_combo_row_get_selected (self->found_by);

  take_text (self, "found-by", selected > 0 ? lw_found_by_values[selected - 1] : NULL);
}

static void
supervisor_picked_cb (LwStageSheet *self)
{
  take_text (self, "supervisor", lw_pick_get_id (self->supervisor_pick));
}

static void
question_changed_cb (LwStageSheet *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (lw_text_field_get_text_view (self->question));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  take_text (self, "learning-question", text);
}

static void
pattern_changed_cb (LwStageSheet *self)
{
  take (self,
        lw_stage_draft_with_pattern (self->draft, lw_pattern_editor_get_draft (self->pattern)));
}

static void
day_changed_cb (LwStageSheet *self, const char *field, const GDate *day)
{
  take (self, lw_stage_draft_with_date (self->draft, field, day));
}

static void
time_changed_cb (LwStageSheet *self, const char *field, const char *time)
{
  take_text (self, field, time);
}

static void
pin_changed_cb (LwStageSheet *self)
{
  take (self, lw_stage_draft_with_pin (self->draft, lw_stage_pin_is_pinned (self->pin),
                                       lw_stage_pin_get_reason (self->pin)));
}

static void
reason_cb (LwStageSheet *self, const char *rule, const char *text)
{
  take (self, lw_stage_draft_with_reason (self->draft, rule, text));
}

/* All is as it was to be. */
void
lw_stage_sheet_leave (LwStageSheet *self)
{
  g_signal_emit (self, kept_signal, 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
travel_changed_cb (LwStageSheet *self)
{
  lw_stage_sheet_judge (self);
  lw_stage_sheet_paint (self);
}

/* Opened from the visits, it goes back to those. */
static void
visits_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *staff = g_variant_get_string (parameter, NULL);

  if (!lw_visits_window_return (GTK_WINDOW (widget), staff))
    lw_visits_window_show (GTK_WINDOW (widget), LW_STAGE_SHEET (widget)->office, staff);
}

/* The next part is a stage of its own; this one is kept as it is. */
static void
next_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwStageSheet *self = LW_STAGE_SHEET (widget);
  LwRecord *placement = LW_RECORD (lw_stage_draft_get_placement (self->draft));
  GVariantBuilder known;
  g_autoptr (GVariant) variant = NULL;

  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&known, "{ss}", "follows", lw_record_get_id (placement));
  variant = g_variant_ref_sink (g_variant_builder_end (&known));
  lw_stage_sheet_plan (gtk_window_get_transient_for (GTK_WINDOW (self)), self->office, variant);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* It may go elsewhere there: the sheet would be of a stage that was. */
static void
why_not_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwStageSheet *self = LW_STAGE_SHEET (widget);

  lw_why_not_window_show (
    gtk_window_get_transient_for (GTK_WINDOW (self)), self->office,
    lw_record_get_id (LW_RECORD (lw_stage_draft_get_placement (self->draft))));
  gtk_window_destroy (GTK_WINDOW (self));
}

/* What is kept is printed; the pages stand above the window that the sheet stood above. */
static void
agreement_print_cb (LwStageSheet *self)
{
  const char *ids[]
    = { lw_record_get_id (LW_RECORD (lw_stage_draft_get_placement (self->draft))), NULL };

  lw_agreement_print_show (gtk_window_get_transient_for (GTK_WINDOW (self)), self->office, ids);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* It is kept with all else that the sheet says. */
static void
agreement_signed_cb (LwStageSheet *self, const GDate *day)
{
  take (self, lw_stage_draft_with_signature (self->draft, day));
}

static void
agreement_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (LW_STAGE_SHEET (widget)->agreement), "agreement.print",
                              NULL);
}

static gboolean
lw_stage_sheet_close_request (GtkWindow *window)
{
  LwStageSheet *self = LW_STAGE_SHEET (window);

  if (lw_stage_sheet_is_dirty (self))
    {
      lw_sheet_ask_to_discard (window, _ ("Leave the stage as it was?"));
      return TRUE;
    }

  return GTK_WINDOW_CLASS (lw_stage_sheet_parent_class)->close_request (window);
}

static void
lw_stage_sheet_dispose (GObject *object)
{
  LwStageSheet *self = LW_STAGE_SHEET (object);

  self->is_painting = TRUE;
  g_clear_object (&self->supervisor_pick);
  g_clear_object (&self->travel);
  g_clear_object (&self->fit);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_STAGE_SHEET);
  g_clear_pointer (&self->search, lw_stage_search_free);
  g_clear_pointer (&self->judged, g_ptr_array_unref);
  g_clear_pointer (&self->draft, lw_stage_draft_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_stage_sheet_parent_class)->dispose (object);
}

static void
lw_stage_sheet_finalize (GObject *object)
{
  LwStageSheet *self = LW_STAGE_SHEET (object);

  g_strfreev (self->forms);
  g_free (self->forms_for);

  G_OBJECT_CLASS (lw_stage_sheet_parent_class)->finalize (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, LwStageSheet, name)
#define BIND_CALLBACK(name) gtk_widget_class_bind_template_callback (widget_class, name)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (keep_button);
  BIND (columns);
  BIND (student_row);
  BIND (student);
  BIND (form);
  BIND (place_row);
  BIND (place);
  BIND (company_name);
  BIND (company_town);
  BIND (company_phone);
  BIND (fit_row);
  BIND (travel_row);
  BIND (state);
  BIND (reason);
  BIND (found_by);
  BIND (supervisor);
  BIND (visits_row);
  BIND (question);
  BIND (agreement);
  BIND (parts);
  BIND (next_button);
  BIND (pin);
  BIND (why_not_button);
  BIND (delete_button);
  BIND (pattern);
  BIND (when);
  BIND (failure);
  BIND (summary);
  BIND (no_findings);
  BIND (findings);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  BIND_CALLBACK (owner_found_cb);
  BIND_CALLBACK (place_found_cb);
  BIND_CALLBACK (company_name_changed_cb);
  BIND_CALLBACK (company_town_changed_cb);
  BIND_CALLBACK (company_phone_changed_cb);
  BIND_CALLBACK (form_selected_cb);
  BIND_CALLBACK (state_selected_cb);
  BIND_CALLBACK (pin_changed_cb);
  BIND_CALLBACK (reason_changed_cb);
  BIND_CALLBACK (found_by_selected_cb);
  BIND_CALLBACK (pattern_changed_cb);
  BIND_CALLBACK (day_changed_cb);
  BIND_CALLBACK (time_changed_cb);
  BIND_CALLBACK (reason_cb);
  BIND_CALLBACK (agreement_print_cb);
  BIND_CALLBACK (agreement_signed_cb);
}

static void
lw_stage_sheet_class_init (LwStageSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_stage_sheet_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_stage_sheet_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = lw_stage_sheet_close_request;

  g_type_ensure (LW_TYPE_AGREEMENT_BAR);
  g_type_ensure (LW_TYPE_FINDER);
  g_type_ensure (LW_TYPE_NUMBER_ROW);
  g_type_ensure (LW_TYPE_STAGE_PIN);
  g_type_ensure (LW_TYPE_PATTERN_EDITOR);
  g_type_ensure (LW_TYPE_STAGE_FINDINGS);
  g_type_ensure (LW_TYPE_TEXT_FIELD);
  g_type_ensure (LW_TYPE_WHEN_GROUP);
  g_type_ensure (LW_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-stage-sheet.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
  kept_signal = g_signal_new ("kept", LW_TYPE_STAGE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "sheet.keep", NULL, lw_stage_sheet_keep);
  gtk_widget_class_install_action (widget_class, "sheet.delete", NULL, lw_stage_sheet_delete);
  gtk_widget_class_install_action (widget_class, "sheet.next", NULL, next_activated);
  gtk_widget_class_install_action (widget_class, "sheet.why-not", NULL, why_not_activated);
  gtk_widget_class_install_action (widget_class, "sheet.agreement", NULL, agreement_activated);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "sheet.agreement", NULL);
  gtk_widget_class_install_action (widget_class, "win.visits", "s", visits_activated);
  lw_sheet_install (widget_class);
}

static void
set_words (AdwComboRow *row, const char *none, const char *const *words)
{
  g_auto (GStrv) labels = lw_word_labels (words);
  g_autoptr (GtkStringList) model = gtk_string_list_new ((const char *const *) labels);

  if (none != NULL)
    gtk_string_list_splice (model, 0, 0, (const char *const[]){ none, NULL });
  adw_combo_row_set_model (row, G_LIST_MODEL (model));
}

static void
lw_stage_sheet_init (LwStageSheet *self)
{
  GtkWidget *view;

  self->is_painting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  lw_window_fit_text (GTK_WINDOW (self));
  lw_combo_row_show_whole_names (self->form);
  set_words (self->state, NULL, lw_placement_state_values);
  set_words (self->found_by, _ ("Not filled in"), lw_found_by_values);
  lw_finder_set_label (self->student, _ ("Student or class"), _ ("Name, number or class"));
  lw_finder_set_label (self->place, _ ("Workplace"), _ ("Company, workplace or town"));
  view = lw_text_field_get_text_view (self->question);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed",
                           G_CALLBACK (question_changed_cb), self, G_CONNECT_SWAPPED);
}

/* The focus goes to the first thing that is still to be said. */
static void
focus_first (LwStageSheet *self)
{
  if (lw_stage_draft_get_trouble (self->draft, LW_STAGE_PART_STUDENT) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->student));
  else if (lw_stage_draft_get_place (self->draft) == LW_STAGE_PLACE_NONE
           && lw_stage_draft_get_group (self->draft) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->place));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

static void
bar_rows_but_visits (LwStageSheet *self)
{
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self->visits_row));

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (row != GTK_WIDGET (self->visits_row))
      lw_read_only_bar_editor (row, self->office);
}

/* In a school that is open to read only; an agreement can still be printed, and visits be looked
 * at. */
static void
bar_fields (LwStageSheet *self)
{
  bar_rows_but_visits (self);
  for (GtkWidget *column = gtk_widget_get_first_child (self->columns); column != NULL;
       column = gtk_widget_get_next_sibling (column))
    for (GtkWidget *part = gtk_widget_get_first_child (column); part != NULL;
         part = gtk_widget_get_next_sibling (part))
      if (part != GTK_WIDGET (self->agreement)
          && !gtk_widget_is_ancestor (GTK_WIDGET (self->visits_row), part))
        lw_read_only_bar_editor (part, self->office);
}

/* @draft: (transfer full) */
static GtkWindow *
show_sheet (GtkWindow *parent, LwOffice *office, LwStageDraft *draft)
{
  LwStageSheet *self = g_object_new (LW_TYPE_STAGE_SHEET, "transient-for", parent, NULL);

  self->office = g_object_ref (office);
  self->draft = draft;
  self->search = lw_stage_search_new (office);
  lw_finder_set_search (self->student, lw_stage_search_owners, self->search);
  lw_finder_set_search (self->place, lw_stage_search_places, self->search);
  self->supervisor_pick
    = lw_pick_new (self->supervisor, _ ("Not filled in"),
                   G_LIST_MODEL (lw_office_get_list (office, &lw_staff_record)));
  g_signal_connect_object (self->supervisor_pick, "picked", G_CALLBACK (supervisor_picked_cb), self,
                           G_CONNECT_SWAPPED);
  self->fit = lw_stage_fit_new (office);
  lw_stage_search_set_fit (self->search, self->fit);
  g_signal_connect_object (self->fit, "changed", G_CALLBACK (lw_stage_sheet_paint), self,
                           G_CONNECT_SWAPPED);
  self->travel = lw_travel_field_new (self->travel_row, office);
  g_signal_connect_object (self->office, "changed", G_CALLBACK (lw_stage_sheet_paint_visits), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->travel, "changed", G_CALLBACK (travel_changed_cb), self,
                           G_CONNECT_SWAPPED);
  if (!lw_stage_draft_is_new (draft))
    {
      gtk_window_set_title (GTK_WINDOW (self), _ ("Stage"));
      gtk_button_set_label (self->keep_button, _ ("_Save"));
      gtk_widget_set_visible (self->delete_button, TRUE);
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.delete", !lw_stage_draft_is_new (draft));
  bar_fields (self);
  lw_read_only_bar_action (GTK_WIDGET (self), office, "sheet.delete");
  gtk_widget_set_visible (GTK_WIDGET (self->keep_button), !lw_office_is_read_only (office));
  lw_stage_sheet_judge (self);
  lw_stage_sheet_paint (self);
  focus_first (self);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

/**
 * lw_stage_sheet_plan:
 * @parent: the window above which it opens
 * @office: an open school
 * @known: (nullable): what is known already
 *
 * Opens the sheet for a new stage; for a student who still looks for a place in the arrangement
 * of the class it opens that stage, so that nobody looks twice.
 *
 * Returns: (transfer none): the sheet
 */
GtkWindow *
lw_stage_sheet_plan (GtkWindow *parent, LwOffice *office, GVariant *known)
{
  LwPlacement *sought = lw_stage_find_sought (office, known);

  return show_sheet (parent, office,
                     sought != NULL ? lw_stage_draft_new_of (office, sought)
                                    : lw_stage_draft_new (office, known));
}

/**
 * lw_stage_sheet_open_placement:
 * @parent: the window above which it opens
 * @office: an open school
 * @placement_id: id of a stage
 *
 * Opens the sheet on a stage, to look at it or change it; one that is gone opens nothing.
 */
void
lw_stage_sheet_open_placement (GtkWindow *parent, LwOffice *office, const char *placement_id)
{
  LwPlacement *placement = lw_office_find (office, &lw_placement_record, placement_id);

  if (placement != NULL)
    show_sheet (parent, office, lw_stage_draft_new_of (office, placement));
}
