/* lw-form-detail.c - what the report and the school say of one form
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-form-detail.h"

#include "lw-cells.h"
#include "lw-commit.h"
#include "lw-date.h"
#include "lw-form-choice.h"
#include "lw-form-linkage.h"
#include "lw-form-reasons.h"
#include "lw-form-sheet.h"
#include "lw-form-texts.h"
#include "lw-keeper.h"
#include "lw-notice.h"
#include "lw-own-form.h"
#include "lw-read-only.h"
#include "lw-text-field.h"
#include "lw-widget.h"
#include "lw-words.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

/* So many stages are listed; the planner has them all. */
#define MOST_STAGES 8

struct _LwFormDetail
{
  GtkWidget parent_instance;

  /* template */
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkLabel *name;
  GtkLabel *origin;
  LwFormReasons *reasons;
  GtkWidget *own_buttons;
  GtkWidget *delete_button;
  GtkBox *texts;
  LwFormLinkage *linkage;
  GtkWidget *own_box;
  GtkLabel *own;
  LwTextField *why;
  GtkWidget *confirm_button;
  GtkLabel *earlier;
  GtkBox *examples_box;
  GtkLabel *stages_head;
  GtkListBox *stages;

  /* owned */
  LwOffice *office;
  LwVariant *variant;
  LwKeeper *keeper;
  LwFormFits *fits; /* NULL where no student is chosen at all */

  gboolean is_painting;
  gboolean has_notice; /* of what there is to say of the why */
  gboolean is_behind;  /* the why has the focus, and shows what was there before */
};

G_DEFINE_FINAL_TYPE (LwFormDetail, lw_form_detail, GTK_TYPE_WIDGET)

static char *
dup_shown_why (LwFormDetail *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (lw_text_field_get_text_view (self->why));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* @force: another form, or undo, so that even the focused text is painted. Else what is there
 * already stays: this may be called while the buffer tells of its change. */
static void
set_why (LwFormDetail *self, const char *why, gboolean force)
{
  GtkTextView *view = GTK_TEXT_VIEW (lw_text_field_get_text_view (self->why));
  g_autofree char *shown = dup_shown_why (self);
  gboolean is_shown = strcmp (shown, why != NULL ? why : "") == 0;
  gboolean is_left_alone = gtk_widget_has_focus (GTK_WIDGET (view)) && !force;

  self->is_behind = is_left_alone && !is_shown;
  if (is_left_alone || (is_shown && !force))
    return;
  self->is_painting = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), why != NULL ? why : "", -1);
  self->is_painting = FALSE;
}

static char *
this_year (void)
{
  GDate today = lw_today ();

  return lw_school_year_name (lw_school_year_of (&today));
}

static void
paint_own (LwFormDetail *self, gboolean force)
{
  g_auto (LwCells) cells = { 0 };
  g_autofree char *year = this_year ();
  g_autofree char *earlier = NULL;
  g_autofree char *text = NULL;

  lw_cells_read (LW_VARIANT (lw_keeper_get_record (self->keeper)), &cells);
  text = lw_form_choice_describe (&cells);
  earlier = lw_form_choice_describe_earlier (LW_VARIANT (lw_keeper_get_record (self->keeper)));
  gtk_label_set_text (
    self->own,
    *text != '\0' ? text : _ ("Nothing chosen yet: press Space on a cell of the matrix."));
  gtk_widget_set_visible (GTK_WIDGET (self->why), *text != '\0');
  gtk_widget_set_visible (self->confirm_button, *text != '\0' && cells.school_year != NULL
                                                  && strcmp (cells.school_year, year) != 0);
  set_why (self, cells.why, force);
  gtk_label_set_text (self->earlier, earlier != NULL ? earlier : "");
  gtk_widget_set_visible (GTK_WIDGET (self->earlier), earlier != NULL);
}

/* As an act of its own. */
static void
change_own (LwFormDetail *self, const char *label, LwVariant *next)
{
  lw_keeper_end_visit (self->keeper);
  lw_keeper_set_label (self->keeper, label);
  lw_keeper_set_text (self->keeper, "own", next->own);
  lw_keeper_end_visit (self->keeper);
}

static char *
dup_why (LwRecord *variant)
{
  g_auto (LwCells) cells = { 0 };

  lw_cells_read (LW_VARIANT (variant), &cells);

  return g_strdup (cells.why != NULL ? cells.why : "");
}

static void
chosen_cb (LwNotice *notice, gboolean takes_other, LwFormDetail *self)
{
  g_autofree char *theirs = dup_why (lw_keeper_get_other (self->keeper, "own"));
  g_autoptr (LwVariant) next
    = lw_cells_with_why (LW_VARIANT (lw_keeper_get_record (self->keeper)), theirs);

  if (takes_other)
    change_own (self, _ ("Why a choice was made"), next);
  lw_keeper_keep_mine (self->keeper, "own");
  paint_own (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->why));
}

/* Shows the reason that somebody else gave meanwhile, if it is another one. */
static void
paint_other (LwFormDetail *self)
{
  GtkWidget *view = lw_text_field_get_text_view (self->why);
  LwRecord *other = lw_keeper_get_other (self->keeper, "own");
  g_autofree char *mine = dup_why (lw_keeper_get_record (self->keeper));
  g_autofree char *theirs = other != NULL ? dup_why (other) : NULL;
  gboolean is_contested = theirs != NULL && strcmp (mine, theirs) != 0;
  LwNotice *notice = is_contested ? lw_notice_of (view) : lw_notice_peek (view);

  if (notice == NULL)
    return;
  if (!self->has_notice)
    g_signal_connect_object (notice, "chosen", G_CALLBACK (chosen_cb), self, 0);
  self->has_notice = TRUE;
  lw_notice_set_other (notice, is_contested ? theirs : NULL, TRUE);
}

static void
keeper_changed_cb (LwKeeper *keeper, LwFormDetail *self)
{
  paint_own (self, FALSE);
  paint_other (self);
}

static void
stepped_back_cb (LwKeeper *keeper, LwFormDetail *self)
{
  paint_own (self, TRUE);
}

static void
conflict_cb (LwKeeper *keeper, const char *field, LwFormDetail *self)
{
  paint_other (self);
}

static void
refused_cb (LwKeeper *keeper, const char *message, LwFormDetail *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.say", "s", message);
}

static void
why_left_cb (LwFormDetail *self)
{
  if (self->keeper != NULL)
    lw_keeper_end_visit (self->keeper);
}

/* It may have something to write yet, and says so when this shows another form. */
static void
let_go_of_keeper (LwFormDetail *self)
{
  if (self->keeper == NULL)
    return;
  lw_keeper_flush (self->keeper);
  g_signal_handlers_disconnect_by_data (self->keeper, self);
  g_clear_object (&self->keeper);
}

static void
take_keeper (LwFormDetail *self, LwKeeper *keeper)
{
  self->keeper = keeper;
  g_signal_connect_object (keeper, "changed", G_CALLBACK (keeper_changed_cb), self, 0);
  g_signal_connect_object (keeper, "stepped-back", G_CALLBACK (stepped_back_cb), self, 0);
  g_signal_connect_object (keeper, "conflict", G_CALLBACK (conflict_cb), self, 0);
  g_signal_connect_object (keeper, "refused", G_CALLBACK (refused_cb), self, 0);
}

static void
why_changed_cb (GtkTextBuffer *buffer, LwFormDetail *self)
{
  g_autoptr (LwVariant) next = NULL;
  g_autofree char *text = NULL;

  if (self->is_painting || self->keeper == NULL)
    return;
  text = dup_shown_why (self);
  lw_keeper_set_label (self->keeper, _ ("Why a choice was made"));
  next = lw_cells_with_why (LW_VARIANT (lw_keeper_get_record (self->keeper)), text);
  if (self->is_behind)
    lw_keeper_set_text_over (self->keeper, "own", next->own);
  else
    lw_keeper_set_text (self->keeper, "own", next->own);
}

static void
stage_activated_cb (GtkListBox *list, GtkListBoxRow *row, LwFormDetail *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-placement", "s",
                              g_object_get_data (G_OBJECT (row), "placement"));
}

static GtkWidget *
make_stage_row (LwFormDetail *self, LwPlacement *placement)
{
  GtkWidget *row = adw_action_row_new ();
  LwStudent *student = lw_office_find (self->office, &lw_student_record, placement->student);
  g_autofree char *first = lw_date_format_short (&placement->first_day);

  lw_action_row_show_text (
    ADW_ACTION_ROW (row),
    student != NULL ? lw_record_get_title (LW_RECORD (student)) : _ ("Activity of a class"), first);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_label_new (lw_word_label (placement->state)));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data_full (G_OBJECT (row), "placement",
                          g_strdup (lw_record_get_id (LW_RECORD (placement))), g_free);

  return row;
}

static void
paint_stages (LwFormDetail *self, GPtrArray *stages)
{
  g_autofree char *head = NULL;
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->stages))) != NULL)
    gtk_list_box_remove (self->stages, row);
  for (guint i = 0; i < MIN (stages->len, MOST_STAGES); i++)
    gtk_list_box_append (self->stages, make_stage_row (self, g_ptr_array_index (stages, i)));
  head = stages->len == 0
           ? g_strdup (_ ("No stages in this form this school year"))
           : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u stage this school year",
                                           "%u stages this school year", stages->len),
                              stages->len);
  gtk_label_set_text (self->stages_head, head);
  gtk_widget_set_visible (GTK_WIDGET (self->stages), stages->len > 0);
}

static void
paint_own_buttons (LwFormDetail *self)
{
  gboolean is_own = lw_own_form_is (self->variant) && !lw_office_is_read_only (self->office);
  gboolean may_delete = is_own && !lw_form_choice_is_used (self->office, self->variant);

  gtk_widget_set_visible (self->own_buttons, is_own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.edit", is_own);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.delete", may_delete);
  gtk_widget_set_tooltip_text (self->delete_button,
                               is_own && !may_delete ? _ ("There are stages in this form") : NULL);
}

static void
paint_fit (LwFormDetail *self)
{
  LwStudent *student = self->fits != NULL ? lw_form_fits_get_student (self->fits) : NULL;

  if (self->variant == NULL)
    return;
  lw_form_reasons_set_fit (self->reasons,
                           student != NULL ? lw_record_get_title (LW_RECORD (student)) : NULL,
                           student != NULL ? lw_form_fits_judge (self->fits, self->variant) : NULL);
}

static const char *
describe_origin (const LwForm *form)
{
  if (form == NULL)
    return _ ("A form of your own school");
  if (!form->in_figure)
    return _ ("Only in the text of the report, not in the figure");

  return _ ("From the figure of the report (II 1.3)");
}

/* What is done with the form: its stages, and what follows from them. */
static void
paint_use (LwFormDetail *self)
{
  const LwCatalogue *catalogue = lw_office_get_catalogue (self->office);
  g_autoptr (GPtrArray) stages = lw_form_choice_get_stages (self->office, self->variant);

  paint_own_buttons (self);
  lw_form_linkage_paint (self->linkage, catalogue,
                         lw_catalogue_find_form (catalogue, self->variant->name), stages);
  paint_stages (self, stages);
}

static void
paint_form (LwFormDetail *self)
{
  const LwForm *form
    = lw_catalogue_find_form (lw_office_get_catalogue (self->office), self->variant->name);

  gtk_label_set_text (self->name, self->variant->name);
  gtk_label_set_text (self->origin, describe_origin (form));
  lw_form_texts_fill (self->texts, self->examples_box, self->variant, form);
  paint_fit (self);
}

static void
edit_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwFormDetail *self = LW_FORM_DETAIL (widget);

  lw_keeper_flush (self->keeper);
  lw_form_sheet_present (widget, self->office, LW_VARIANT (lw_keeper_get_record (self->keeper)));
}

static void
delete_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwFormDetail *self = LW_FORM_DETAIL (widget);
  g_autofree char *label
    = g_strdup_printf (_ ("Form of the school removed: %s"), self->variant->name);
  LwAct *act = lw_act_new ("delete", label);

  lw_keeper_flush (self->keeper);
  lw_act_delete (act, &lw_variant_record, lw_record_get_id (LW_RECORD (self->variant)), -1);
  lw_commit (GTK_WIDGET (self), self->office, act);
}

/* Last year's choice holds till another is made; this says that it was looked at again. */
static void
confirm_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwFormDetail *self = LW_FORM_DETAIL (widget);
  g_autofree char *year = this_year ();
  g_autofree char *label
    = g_strdup_printf (_ ("Choice of the school for %s: %s"), year, self->variant->name);
  g_autoptr (LwVariant) next = lw_cells_with_year (LW_VARIANT (lw_keeper_get_record (self->keeper)),
                                                   lw_office_get_user (self->office), year);

  change_own (self, label, next);
}

static void
plan_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  LwFormDetail *self = LW_FORM_DETAIL (widget);
  GVariantBuilder known;

  g_variant_builder_init (&known, G_VARIANT_TYPE ("a{ss}"));
  g_variant_builder_add (&known, "{ss}", "variant", lw_record_get_id (LW_RECORD (self->variant)));
  gtk_widget_activate_action (widget, "win.plan-stage", "a{ss}", &known);
}

/* The texts of the report stay as they are, unfolded or not; those of an own form may change. */
static void
follow (LwFormDetail *self, const LwChange *change)
{
  gboolean is_ours = g_strcmp0 (change->id, lw_record_get_id (LW_RECORD (self->variant))) == 0;

  if (change->type == &lw_placement_record || change->type == &lw_stage_period_record)
    paint_use (self);
  else if (change->type == &lw_variant_record && is_ours && change->record == NULL)
    lw_form_detail_set_form (self, self->office, NULL);
  else if (change->type == &lw_variant_record && is_ours && lw_own_form_is (self->variant))
    paint_form (self);
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwFormDetail *self)
{
  for (guint i = 0; self->variant != NULL && i < outcome->changes->len; i++)
    follow (self, g_ptr_array_index (outcome->changes, i));
}

static void
lw_form_detail_dispose (GObject *object)
{
  LwFormDetail *self = LW_FORM_DETAIL (object);

  let_go_of_keeper (self);
  if (self->fits != NULL)
    g_signal_handlers_disconnect_by_data (self->fits, self);
  g_clear_object (&self->fits);
  lw_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_FORM_DETAIL);
  g_clear_object (&self->variant);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_form_detail_parent_class)->dispose (object);
}

static void
lw_form_detail_class_init (LwFormDetailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_form_detail_dispose;

  g_type_ensure (LW_TYPE_FORM_LINKAGE);
  g_type_ensure (LW_TYPE_FORM_REASONS);
  g_type_ensure (LW_TYPE_TEXT_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-form-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, stack);
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, scroller);
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, name);
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, origin);
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, texts);
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, reasons);
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, own_buttons);
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, delete_button);
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, linkage);
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, confirm_button);
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, earlier);
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, own_box);
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, own);
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, why);
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, examples_box);
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, stages_head);
  gtk_widget_class_bind_template_child (widget_class, LwFormDetail, stages);
  gtk_widget_class_bind_template_callback (widget_class, stage_activated_cb);
  gtk_widget_class_install_action (widget_class, "form.plan", NULL, plan_activated);
  gtk_widget_class_install_action (widget_class, "form.edit", NULL, edit_activated);
  gtk_widget_class_install_action (widget_class, "form.delete", NULL, delete_activated);
  gtk_widget_class_install_action (widget_class, "form.confirm", NULL, confirm_activated);
}

static void
lw_form_detail_init (LwFormDetail *self)
{
  GtkTextView *view;
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  view = GTK_TEXT_VIEW (lw_text_field_get_text_view (self->why));
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (why_changed_cb),
                           self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (why_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), focus);
}

void
lw_form_detail_set_fits (LwFormDetail *self, LwFormFits *fits)
{
  self->fits = g_object_ref (fits);
  g_signal_connect_swapped (fits, "changed", G_CALLBACK (paint_fit), self);
}

/**
 * lw_form_detail_set_form:
 * @self: a pane
 * @office: an open school, always the same
 * @variant: (nullable): the form to show
 */
void
lw_form_detail_set_form (LwFormDetail *self, LwOffice *office, LwVariant *variant)
{
  if (self->office == NULL)
    {
      self->office = g_object_ref (office);
      lw_read_only_bar_action (GTK_WIDGET (self), office, "form.plan");
      lw_read_only_bar_action (GTK_WIDGET (self), office, "form.confirm");
      lw_read_only_bar_editor (lw_text_field_get_text_view (self->why), office);
      g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);
    }
  if (self->variant == variant)
    return;
  let_go_of_keeper (self);
  g_set_object (&self->variant, variant);
  gtk_stack_set_visible_child_name (self->stack, variant != NULL ? "form" : "none");
  if (variant == NULL)
    return;

  take_keeper (self, lw_keeper_new (office, LW_RECORD (variant), _ ("Why a choice was made")));
  paint_form (self);
  paint_use (self);
  paint_own (self, TRUE);
  paint_other (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/* The school adds what is not said, drops what is, and takes its choice back. */
static LwSaid
next_choice (const LwCell *cell)
{
  LwCell source = { cell->figure, cell->text, LW_SAID_NOT_STATED };

  if (cell->own != LW_SAID_NOT_STATED)
    return LW_SAID_NOT_STATED;

  return lw_cell_effective (&source) == LW_SAID_YES ? LW_SAID_NO : LW_SAID_YES;
}

/**
 * lw_form_detail_toggle_choice:
 * @self: a pane that shows a form
 * @column: a column of the matrix
 *
 * Goes on to the school's next choice for the column, over what is being typed of the form.
 */
void
lw_form_detail_toggle_choice (LwFormDetail *self, LwColumn column)
{
  LwVariant *variant = LW_VARIANT (lw_keeper_get_record (self->keeper));
  g_auto (LwCells) cells = { 0 };
  g_autoptr (LwVariant) next = NULL;
  g_autofree char *year = this_year ();
  g_autofree char *label = NULL;

  lw_cells_read (variant, &cells);
  next = lw_cells_with_choice (variant, column, next_choice (&cells.cells[column]),
                               lw_office_get_user (self->office), year);
  label
    = g_strdup_printf (_ ("Choice of the school: %s, %s"), variant->name, lw_column_title (column));
  change_own (self, label, next);
}
