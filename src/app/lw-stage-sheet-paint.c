/* lw-stage-sheet-paint.c - the stage sheet as its draft says
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-sheet-private.h"

#include "lw-form-order.h"
#include "lw-stage-parts.h"
#include "lw-stage-state.h"
#include "lw-stage-summary.h"
#include "lw-visit-job.h"
#include "lw-visit-words.h"
#include "lw-widget.h"
#include "lw-words.h"

#include <glib/gi18n.h>
#include <string.h>

static void
paint_trouble (LwStageSheet *self, AdwActionRow *row, LwStagePart part, const char *otherwise)
{
  const char *trouble = lw_stage_draft_get_trouble (self->draft, part);

  adw_action_row_set_subtitle (row, trouble != NULL ? trouble : otherwise);
}

/* A class is no one's learning question, and nobody finds its place for it. */
static void
paint_owner (LwStageSheet *self, LwPlacement *placement)
{
  const char *group_id = lw_stage_draft_get_group (self->draft);
  LwStudent *student = lw_office_find (self->office, &lw_student_record, placement->student);
  LwGroup *group
    = lw_office_find (self->office, &lw_group_record, student != NULL ? student->group : group_id);
  LwRecord *owner = student != NULL ? LW_RECORD (student) : (LwRecord *) group;

  lw_finder_set_title (self->student, owner != NULL ? lw_record_get_title (owner) : NULL);
  paint_trouble (self, self->student_row, LW_STAGE_PART_STUDENT,
                 group_id != NULL ? _ ("Class activity")
                 : group != NULL  ? group->name
                                  : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->found_by), group_id == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->question), group_id == NULL);
}

/* The drop-down begins with "Choose a form". */
static void
paint_form (LwStageSheet *self, LwPlacement *placement)
{
  guint selected = 0;

  if (self->forms == NULL || g_strcmp0 (self->forms_for, placement->student) != 0)
    {
      g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

      g_clear_pointer (&self->forms, g_strfreev);
      g_free (self->forms_for);
      self->forms_for = g_strdup (placement->student);
      self->forms = lw_form_order_for (self->office, placement->student);
      gtk_string_list_append (names, _ ("Choose a form"));
      for (guint i = 0; self->forms[i] != NULL; i++)
        gtk_string_list_append (names, lw_record_get_title (lw_office_find (
                                         self->office, &lw_variant_record, self->forms[i])));
      adw_combo_row_set_model (self->form, G_LIST_MODEL (names));
    }
  for (guint i = 0; self->forms[i] != NULL; i++)
    if (g_strcmp0 (self->forms[i], placement->variant) == 0)
      selected = i + 1;
  adw_combo_row_set_selected (self->form, selected);
}

static void
paint_text (GtkEditable *editable, const char *text)
{
  if (text == NULL)
    text = "";
  if (gtk_widget_get_focus_child (GTK_WIDGET (editable)) == NULL
      && strcmp (gtk_editable_get_text (editable), text) != 0)
    lw_editable_show_text (editable, text);
}

static char *
dup_place_title (LwStageSheet *self, LwPlacement *placement)
{
  LwWorkplace *workplace
    = lw_office_find (self->office, &lw_workplace_record, placement->workplace);
  LwRecord *company = lw_office_find (self->office, &lw_company_record,
                                      lw_stage_draft_get_company (self->draft, self->office));

  if (lw_stage_draft_get_place (self->draft) == LW_STAGE_PLACE_NEW)
    return g_strdup (_ ("New company"));
  if (workplace != NULL)
    return lw_stage_dup_place (self->office, workplace);

  return company != NULL ? g_strdup (lw_record_get_title (company)) : NULL;
}

/* In words, and only where there is something to say. */
static void
paint_fit (LwStageSheet *self, LwPlacement *placement)
{
  LwWorkplace *workplace
    = lw_office_find (self->office, &lw_workplace_record, placement->workplace);
  g_autofree char *text = NULL;

  lw_stage_fit_set_stage (self->fit, placement);
  if (workplace != NULL)
    text = lw_stage_fit_describe (self->fit, workplace, G_MAXUINT);
  adw_action_row_set_subtitle (self->fit_row, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fit_row), text != NULL);
}

static void
paint_place (LwStageSheet *self, LwPlacement *placement)
{
  gboolean is_new = lw_stage_draft_get_place (self->draft) == LW_STAGE_PLACE_NEW;
  LwCompany *company = lw_office_find (self->office, &lw_company_record,
                                       lw_stage_draft_get_company (self->draft, self->office));
  g_autofree char *title = dup_place_title (self, placement);

  lw_finder_set_title (self->place, title);
  paint_trouble (self, self->place_row, LW_STAGE_PART_WHERE,
                 company != NULL ? company->town : NULL);
  paint_fit (self, placement);
  gtk_widget_set_visible (GTK_WIDGET (self->company_name), is_new);
  gtk_widget_set_visible (GTK_WIDGET (self->company_town), is_new);
  gtk_widget_set_visible (GTK_WIDGET (self->company_phone), is_new);
  lw_travel_field_show (
    self->travel, lw_office_find (self->office, &lw_student_record, placement->student), company);
  paint_text (self->company_name, lw_stage_draft_get_new_company (self->draft, "name"));
  paint_text (self->company_town, lw_stage_draft_get_new_company (self->draft, "town"));
  paint_text (self->company_phone, lw_stage_draft_get_new_company (self->draft, "phone"));
}

/* The half-days that the company is open, where it says so. */
static LwWeekMask
allowed_half_days (LwStageSheet *self, LwPlacement *placement)
{
  LwWorkplace *workplace
    = lw_office_find (self->office, &lw_workplace_record, placement->workplace);

  if (workplace == NULL || workplace->half_days == NULL)
    return LW_SCHOOL_WEEK;

  return lw_week_mask_from_words ((const char *const *) workplace->half_days);
}

static void
paint_pattern (LwStageSheet *self, LwPlacement *placement)
{
  lw_pattern_editor_set_allowed (self->pattern, allowed_half_days (self, placement));
  lw_pattern_editor_set_trouble (self->pattern,
                                 lw_stage_draft_get_trouble (self->draft, LW_STAGE_PART_HALF_DAYS));
  lw_pattern_editor_show (self->pattern, lw_stage_draft_get_pattern (self->draft),
                          placement->pattern);
}

static void
paint_when (LwStageSheet *self, LwPlacement *placement)
{
  const LwPatternDraft *pattern = lw_stage_draft_get_pattern (self->draft);
  gboolean is_one = pattern->n_parts == 1 && !pattern->is_beyond;
  gboolean is_once = is_one && pattern->parts[0].kind == LW_PATTERN_ONCE;
  gboolean follows = is_one && pattern->parts[0].kind == LW_PATTERN_SANDWICH;

  lw_when_group_show (
    self->when, &(LwWhen){
                  .first_day = &placement->first_day,
                  .last_day = &placement->last_day,
                  .begin = placement->begin,
                  .end = placement->end,
                  .is_once = is_once,
                  .has_end = !follows,
                  .days_trouble = lw_stage_draft_get_trouble (self->draft, LW_STAGE_PART_PERIOD),
                  .times_trouble = lw_stage_draft_get_trouble (self->draft, LW_STAGE_PART_TIMES),
                });
}

static void
select_word (AdwComboRow *row, const char *const *words, const char *word, guint offset)
{
  for (guint i = 0; word != NULL && words[i] != NULL; i++)
    if (strcmp (words[i], word) == 0)
      {
        adw_combo_row_set_selected (row, i + offset);
        return;
      }
  adw_combo_row_set_selected (row, 0);
}

/* What the days say of it, and why it was broken off. */
static void
paint_state (LwStageSheet *self, LwPlacement *placement)
{
  const char *suggestion = lw_stage_suggest_state (self->office, placement);
  g_autofree char *hint = suggestion != NULL
                            /* translators: a state: Op deze dagen: loopt */
                            ? g_strdup_printf (_ ("By the days: %s"), lw_word_label (suggestion))
                            : NULL;

  select_word (self->state, lw_placement_state_values, placement->state, 0);
  paint_trouble (self, ADW_ACTION_ROW (self->state), LW_STAGE_PART_REASON, hint);
  gtk_widget_set_visible (GTK_WIDGET (self->reason),
                          g_strcmp0 (placement->state, "afgebroken") == 0);
  paint_text (self->reason, placement->reason);
}

/* What it comes after, and what comes after it: once this one is kept. */
static void
paint_parts (LwStageSheet *self, LwPlacement *placement)
{
  g_autofree char *text = lw_stage_describe_parts (self->office, placement);
  gboolean may_go_on = !lw_stage_draft_is_new (self->draft) && placement->student != NULL
                       && lw_stage_find_next (self->office, placement) == NULL;

  gtk_label_set_text (self->parts, text);
  gtk_widget_set_visible (GTK_WIDGET (self->parts), text != NULL);
  gtk_widget_set_visible (self->next_button, may_go_on);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.next",
                                 may_go_on && !lw_stage_draft_is_dirty (self->draft));
  gtk_widget_set_visible (self->why_not_button, !lw_stage_draft_is_new (self->draft));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.why-not",
                                 !lw_stage_draft_is_new (self->draft)
                                   && !lw_stage_draft_is_dirty (self->draft));
}

/* The buffer may be telling of its change: what it says already is not set again. */
static void
paint_question (LwStageSheet *self, const char *text)
{
  GtkWidget *view = lw_text_field_get_text_view (self->question);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_autofree char *shown = NULL;

  g_object_get (buffer, "text", &shown, NULL);
  if (!gtk_widget_has_focus (view) && strcmp (shown, text != NULL ? text : "") != 0)
    gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
}

/* What is found stands in the summary's description too, so that it is read out. */
static void
paint_findings (LwStageSheet *self, LwPlacement *placement)
{
  g_autofree char *summary = lw_stage_summarize (self->office, placement);
  g_autoptr (GString) spoken = g_string_new (summary);

  for (guint i = 0; i < self->judged->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (self->judged, i);

      g_string_append_printf (spoken, "%s%s: %s", spoken->len > 0 ? ". " : "", finding->rule,
                              finding->message);
    }
  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *summary != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->summary),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken->str, -1);
  lw_stage_findings_show (self->findings, self->judged);
}

void
lw_stage_sheet_paint_keep (LwStageSheet *self)
{
  g_autofree char *why_not = lw_stage_draft_why_not (self->draft, self->judged);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sheet.keep",
                                 why_not == NULL && !lw_office_is_read_only (self->office));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->keep_button), why_not);
  gtk_widget_set_visible (self->no_findings, self->judged->len == 0 && why_not == NULL);
}

/* Of one that is kept: the visits to it are kept as well, each by itself. */
void
lw_stage_sheet_paint_visits (LwStageSheet *self)
{
  LwPlacement *placement = lw_stage_draft_get_placement (self->draft);
  LwPlacement *kept
    = lw_office_find (self->office, &lw_placement_record, lw_record_get_id (LW_RECORD (placement)));
  LwStaff *supervisor = kept != NULL ? lw_visit_job_get_supervisor (self->office, kept) : NULL;
  g_autofree char *visits = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->visits_row), kept != NULL && lw_visits_are_due (kept));
  if (kept == NULL || !lw_visits_are_due (kept))
    return;
  visits = lw_visit_words_dup_of_stage (self->office, kept);
  text = lw_word_dup_capital (visits);
  adw_action_row_set_subtitle (self->visits_row, text);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->visits_row), "s",
                                    supervisor != NULL ? lw_record_get_id (LW_RECORD (supervisor))
                                                       : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->visits_row), "win.visits");
}

void
lw_stage_sheet_paint (LwStageSheet *self)
{
  LwPlacement *placement = lw_stage_draft_get_placement (self->draft);

  self->is_painting = TRUE;
  paint_owner (self, placement);
  paint_form (self, placement);
  paint_place (self, placement);
  paint_state (self, placement);
  select_word (self->found_by, lw_found_by_values, placement->found_by, 1);
  lw_pick_set_id (self->supervisor_pick, placement->supervisor);
  lw_agreement_bar_show (self->agreement, self->office, placement,
                         !lw_stage_draft_is_new (self->draft) && !lw_stage_sheet_is_dirty (self));
  lw_stage_sheet_paint_visits (self);
  paint_question (self, placement->learning_question);
  lw_stage_pin_show (self->pin, placement);
  paint_parts (self, placement);
  paint_pattern (self, placement);
  paint_when (self, placement);
  paint_findings (self, placement);
  lw_stage_sheet_paint_keep (self);
  self->is_painting = FALSE;
}
