/* lw-answer-popover.c - asks what there is to keep of what a company said
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-answer-popover.h"

#include "lw-bsn-watch.h"
#include "lw-contacts.h"
#include "lw-date-entry.h"
#include "lw-date.h"
#include "lw-name-factory.h"
#include "lw-pick.h"
#include "lw-widget.h"
#include "lw-words.h"

#include <glib/gi18n.h>

/* So many days later one usually gets in touch again: after no answer, and as was asked. */
#define DAYS_NO_ANSWER 1
#define DAYS_AS_ASKED 7

/* As wide as what is beside it. */
#define MOST_NAME_CHARS 28

struct _LwAnswerPopover
{
  GtkPopover parent_instance;

  /* template */
  GtkLabel *title;
  GtkWidget *person;
  GtkDropDown *kind;
  GtkWidget *reason_label;
  GtkDropDown *reason;
  GtkWidget *date_label;
  LwDateEntry *date;
  GtkEditable *words;
  GtkWidget *keep_button;

  /* owned */
  LwPick *pick;
  char *outcome;
  char *said; /* what was read last of @words */
};

G_DEFINE_FINAL_TYPE (LwAnswerPopover, lw_answer_popover, GTK_TYPE_POPOVER)

static guint answered_signal;

static void
keep_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_object_ref (widget);
  gtk_popover_popdown (GTK_POPOVER (widget));
  g_signal_emit (widget, answered_signal, 0);
  g_object_unref (widget);
}

static gboolean
is_of_company (gpointer item, gpointer company)
{
  return g_strcmp0 (LW_CONTACT_PERSON (item)->company, company) == 0;
}

static void
fill_person (LwAnswerPopover *self, LwOffice *office, const char *company)
{
  GListModel *people
    = G_LIST_MODEL (g_object_ref (lw_office_get_list (office, &lw_contact_person_record)));
  GtkFilter *filter
    = GTK_FILTER (gtk_custom_filter_new (is_of_company, g_strdup (company), g_free));
  g_autoptr (GListModel) there = G_LIST_MODEL (gtk_filter_list_model_new (people, filter));
  LwContactPerson *person = lw_contacts_find_person (office, company);

  self->pick = lw_pick_new (self->person, _ ("Not filled in"), there);
  if (person != NULL)
    lw_pick_set_id (self->pick, lw_record_get_id (LW_RECORD (person)));
}

static void
fill_choices (LwAnswerPopover *self)
{
  g_auto (GStrv) kinds = lw_word_labels (lw_contact_kind_values);
  g_autoptr (GtkStringList) kind_model = gtk_string_list_new ((const char *const *) kinds);
  g_autoptr (GtkStringList) reasons
    = gtk_string_list_new ((const char *const[]){ _ ("Not filled in"), NULL });

  gtk_string_list_splice (reasons, 1, 0, lw_contact_refusals);
  lw_drop_down_let_cut (GTK_DROP_DOWN (self->person), MOST_NAME_CHARS);
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (kind_model));
  gtk_drop_down_set_model (self->reason, G_LIST_MODEL (reasons));
}

static void
show_outcome (LwAnswerPopover *self)
{
  gboolean is_refusal = g_strcmp0 (self->outcome, "geweigerd") == 0;
  gboolean has_gone_by = g_strcmp0 (self->outcome, "geen-gehoor") == 0;
  gboolean has_day = has_gone_by || g_strcmp0 (self->outcome, "terugbellen") == 0;
  GDate today = lw_today ();
  GDate again = lw_date_add_days (&today, has_gone_by ? DAYS_NO_ANSWER : DAYS_AS_ASKED);

  while (g_date_get_weekday (&again) > G_DATE_FRIDAY)
    again = lw_date_add_days (&again, 1);
  gtk_widget_set_visible (self->reason_label, is_refusal);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), is_refusal);
  gtk_widget_set_visible (self->date_label, has_day);
  gtk_widget_set_visible (GTK_WIDGET (self->date), has_day);
  lw_date_entry_set_date (self->date, has_day ? &again : NULL);
}

static void
lw_answer_popover_dispose (GObject *object)
{
  LwAnswerPopover *self = LW_ANSWER_POPOVER (object);

  g_clear_object (&self->pick);
  gtk_widget_dispose_template (GTK_WIDGET (self), LW_TYPE_ANSWER_POPOVER);

  G_OBJECT_CLASS (lw_answer_popover_parent_class)->dispose (object);
}

static void
lw_answer_popover_finalize (GObject *object)
{
  LwAnswerPopover *self = LW_ANSWER_POPOVER (object);

  g_free (self->outcome);
  g_free (self->said);

  G_OBJECT_CLASS (lw_answer_popover_parent_class)->finalize (object);
}

static void
lw_answer_popover_class_init (LwAnswerPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_answer_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_answer_popover_finalize;

  answered_signal = g_signal_new ("answered", LW_TYPE_ANSWER_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (LW_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-answer-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, LwAnswerPopover, title);
  gtk_widget_class_bind_template_child (widget_class, LwAnswerPopover, person);
  gtk_widget_class_bind_template_child (widget_class, LwAnswerPopover, kind);
  gtk_widget_class_bind_template_child (widget_class, LwAnswerPopover, reason_label);
  gtk_widget_class_bind_template_child (widget_class, LwAnswerPopover, reason);
  gtk_widget_class_bind_template_child (widget_class, LwAnswerPopover, date_label);
  gtk_widget_class_bind_template_child (widget_class, LwAnswerPopover, date);
  gtk_widget_class_bind_template_child (widget_class, LwAnswerPopover, words);
  gtk_widget_class_bind_template_child (widget_class, LwAnswerPopover, keep_button);
  gtk_widget_class_install_action (widget_class, "answer.keep", NULL, keep_activated);
}

static void
lw_answer_popover_init (LwAnswerPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_popover_set_default_widget (GTK_POPOVER (self), self->keep_button);
  lw_popover_hold_view (GTK_WIDGET (self));
  lw_bsn_watch (GTK_WIDGET (self->words));
  fill_choices (self);
}

GtkWidget *
lw_answer_popover_new (LwOffice *office, const char *company, const char *outcome)
{
  LwAnswerPopover *self = g_object_new (LW_TYPE_ANSWER_POPOVER, NULL);
  LwRecord *record = lw_office_find (office, &lw_company_record, company);
  g_autofree char *title
    = g_strdup_printf (_ ("%s: %s"), record != NULL ? lw_record_get_title (record) : "",
                       outcome != NULL ? lw_word_label (outcome) : _ ("What was said"));

  self->outcome = g_strdup (outcome);
  gtk_label_set_text (self->title, title);
  fill_person (self, office, company);
  show_outcome (self);

  return GTK_WIDGET (self);
}

/**
 * lw_answer_popover_read:
 * @self: a popover
 * @answer: (out): what was filled in; valid till the popover goes or is changed
 */
void
lw_answer_popover_read (LwAnswerPopover *self, LwAnswer *answer)
{
  guint reason = gtk_drop_down_get_selected (self->reason);
  const GDate *again = lw_date_entry_get_date (self->date);

  g_free (self->said);
  self->said = g_strstrip (g_strdup (gtk_editable_get_text (self->words)));
  *answer = (LwAnswer){
    .outcome = self->outcome,
    .contact_person = lw_pick_get_id (self->pick),
    .kind = lw_contact_kind_values[gtk_drop_down_get_selected (self->kind)],
    .text = *self->said != '\0' ? self->said : NULL,
    .reason = gtk_widget_get_visible (GTK_WIDGET (self->reason)) && reason > 0
                ? lw_contact_refusals[reason - 1]
                : NULL,
  };
  if (again != NULL)
    answer->follow_up = *again;
}
