/* lw-contact-moment-row.c - what was said with a company at one time
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-contact-moment-row.h"

#include "lw-date.h"
#include "lw-stage-words.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwContactMomentRow
{
  LwOccasionRow parent_instance;

  /* borrowed, as children; NULL till the row was first opened */
  GtkWidget *text;
  GtkWidget *reason_row;
};

G_DEFINE_FINAL_TYPE (LwContactMomentRow, lw_contact_moment_row, LW_TYPE_OCCASION_ROW)

static LwContactMoment *
moment_of (LwContactMomentRow *self)
{
  return LW_CONTACT_MOMENT (lw_part_row_get_record (LW_PART_ROW (self)));
}

static LwOffice *
office_of (LwContactMomentRow *self)
{
  return lw_occasion_row_get_office (LW_OCCASION_ROW (self));
}

static const char *
title_of (LwContactMomentRow *self, const LwRecordType *type, const char *id)
{
  LwRecord *record = lw_office_find (office_of (self), type, id);

  return record != NULL ? lw_record_get_title (record) : NULL;
}

/* "di 3 november 2026 · Gebeld · Jan Vis" */
static char *
dup_title (LwContactMomentRow *self)
{
  LwContactMoment *moment = moment_of (self);
  g_autofree char *day = g_date_valid (&moment->date) ? lw_date_format_long (&moment->date) : NULL;
  GString *title = g_string_new (day);

  lw_words_add (title, lw_word_label (moment->kind));
  lw_words_add (title, title_of (self, &lw_contact_person_record, moment->contact_person));
  if (title->len == 0)
    lw_words_add (title, _ ("Contact moment"));

  return g_string_free (title, FALSE);
}

static const char *
find_student (LwContactMomentRow *self)
{
  LwPlacement *placement
    = lw_office_find (office_of (self), &lw_placement_record, moment_of (self)->placement);
  LwRecord *owner = placement != NULL ? lw_stage_get_owner (office_of (self), placement) : NULL;

  return owner != NULL ? lw_record_get_title (owner) : NULL;
}

/* "Toegezegd · Sanne de Jong · opnieuw contact ma 9 november", and below it what was said. */
static char *
dup_subtitle (LwContactMomentRow *self)
{
  LwContactMoment *moment = moment_of (self);
  GString *text = g_string_new (NULL);

  lw_words_add (text, lw_word_label (moment->outcome));
  lw_words_add (text, moment->reason);
  if (moment->placement != NULL)
    lw_words_add (text, find_student (self));
  if (g_date_valid (&moment->follow_up))
    {
      g_autofree char *day = lw_date_format_short (&moment->follow_up);
      g_autofree char *again = g_strdup_printf (_ ("get in touch again %s"), day);

      lw_words_add (text, again);
    }
  lw_occasion_row_add_text (text, moment->text);

  return g_string_free (text, FALSE);
}

/* Why not is asked of a refusal only. */
static void
paint_reason (LwContactMomentRow *self)
{
  LwContactMoment *moment = moment_of (self);

  if (self->reason_row != NULL)
    gtk_widget_set_visible (self->reason_row,
                            moment->reason != NULL || lw_contact_moment_is_refusal (moment));
}

static void
lw_contact_moment_row_paint (LwPartRow *part)
{
  LwContactMomentRow *self = LW_CONTACT_MOMENT_ROW (part);
  g_autofree char *title = dup_title (self);
  g_autofree char *subtitle = dup_subtitle (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (part), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (part), subtitle);
  paint_reason (self);
  lw_occasion_row_show_stage (LW_OCCASION_ROW (part), moment_of (self)->placement,
                              find_student (self));
}

static gboolean
is_of_company (gpointer item, gpointer company)
{
  return g_strcmp0 (LW_CONTACT_PERSON (item)->company, company) == 0;
}

/* Whom one can speak to there. */
static GListModel *
people_of (LwContactMomentRow *self)
{
  LwRecordList *people = lw_office_get_list (office_of (self), &lw_contact_person_record);
  GtkCustomFilter *filter
    = gtk_custom_filter_new (is_of_company, g_strdup (moment_of (self)->company), g_free);

  return G_LIST_MODEL (
    gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (people)), GTK_FILTER (filter)));
}

static void
lw_contact_moment_row_bind (LwOccasionRow *row, LwBinder *binder, GtkBuilder *builder)
{
  LwContactMomentRow *self = LW_CONTACT_MOMENT_ROW (row);
  g_autoptr (GListModel) people = people_of (self);
  const struct
  {
    const char *id;
    const char *field;
    const char *const *words;
  } choices[] = {
    { "kind_row", "kind", lw_contact_kind_values },
    { "outcome_row", "outcome", lw_contact_outcome_values },
  };

#define ROW(id) GTK_WIDGET (gtk_builder_get_object (builder, id))
  self->text = ROW ("text");
  self->reason_row = ROW ("reason_row");
  lw_binder_add_date (binder, ROW ("follow_up_row"), "follow-up");
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    lw_binder_add_choice (binder, ROW (choices[i].id), choices[i].field, choices[i].words);
  lw_binder_add_ref (binder, ROW ("person_row"), "contact-person", people);
  lw_binder_add_ref (binder, ROW ("who_row"), "who",
                     G_LIST_MODEL (lw_office_get_list (office_of (self), &lw_staff_record)));
  lw_binder_add_entry (binder, self->reason_row, "reason");
#undef ROW
}

static GtkWidget *
lw_contact_moment_row_get_first_field (LwPartRow *part)
{
  return LW_CONTACT_MOMENT_ROW (part)->text;
}

static void
lw_contact_moment_row_class_init (LwContactMomentRowClass *klass)
{
  static const char *const rows[]
    = { "text_row",   "outcome_row", "reason_row", "follow_up_row", "date_row", "kind_row",
        "person_row", "who_row",     "stage_row",  "delete_row",    NULL };

  LW_PART_ROW_CLASS (klass)->paint = lw_contact_moment_row_paint;
  LW_PART_ROW_CLASS (klass)->get_first_field = lw_contact_moment_row_get_first_field;
  LW_OCCASION_ROW_CLASS (klass)->resource
    = "/nl/verbindendleren/Leerwerk/ui/lw-contact-moment-row.ui";
  LW_OCCASION_ROW_CLASS (klass)->rows = rows;
  LW_OCCASION_ROW_CLASS (klass)->text_label = N_ ("What was said");
  LW_OCCASION_ROW_CLASS (klass)->stage_title = N_ ("About the stage of");
  LW_OCCASION_ROW_CLASS (klass)->delete_label = N_ ("_Delete this contact moment");
  LW_OCCASION_ROW_CLASS (klass)->bind = lw_contact_moment_row_bind;
}

static void
lw_contact_moment_row_init (LwContactMomentRow *self)
{
}

GtkWidget *
lw_contact_moment_row_new (LwOffice *office, LwRecord *record)
{
  LwContactMomentRow *self = g_object_new (LW_TYPE_CONTACT_MOMENT_ROW, NULL);

  lw_occasion_row_set_record (LW_OCCASION_ROW (self), office, record, _ ("Contact moment"),
                              _ ("Contact moment deleted"));

  return GTK_WIDGET (self);
}
