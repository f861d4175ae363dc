/* lw-visit-row.c - one visit to a stage, to be moved, told of, or taken away
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-visit-row.h"

#include "lw-date.h"
#include "lw-visit-words.h"
#include "lw-visits.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwVisitRow
{
  LwOccasionRow parent_instance;

  /* borrowed, as children; the second is NULL till the row was first opened */
  GtkLabel *state;
  GtkWidget *done;
};

G_DEFINE_FINAL_TYPE (LwVisitRow, lw_visit_row, LW_TYPE_OCCASION_ROW)

static LwVisit *
visit_of (LwVisitRow *self)
{
  return LW_VISIT (lw_part_row_get_record (LW_PART_ROW (self)));
}

static LwOffice *
office_of (LwVisitRow *self)
{
  return lw_occasion_row_get_office (LW_OCCASION_ROW (self));
}

static LwPlacement *
placement_of (LwVisitRow *self)
{
  return lw_office_find (office_of (self), &lw_placement_record, visit_of (self)->placement);
}

/* "di 9 februari · Sanne de Jong · 3B" */
static char *
dup_title (LwVisitRow *self)
{
  LwVisit *visit = visit_of (self);
  LwPlacement *placement = placement_of (self);
  g_autofree char *day = g_date_valid (&visit->date) ? lw_date_format_short (&visit->date)
                                                     : g_strdup (_ ("No date yet"));
  g_autofree char *student
    = placement != NULL ? lw_visit_words_dup_student (office_of (self), placement) : NULL;

  return student != NULL ? g_strdup_printf ("%s · %s", day, student) : g_steal_pointer (&day);
}

/* Where it is, how when it is no visit, and below it what was seen. */
static char *
dup_subtitle (LwVisitRow *self)
{
  LwVisit *visit = visit_of (self);
  LwPlacement *placement = placement_of (self);
  g_autofree char *place
    = placement != NULL ? lw_visit_words_dup_place (office_of (self), placement) : NULL;
  GString *text = g_string_new (place);

  if (visit->kind != NULL && !g_str_equal (visit->kind, "bezoek"))
    lw_words_add (text, lw_word_label (visit->kind));
  lw_occasion_row_add_text (text, visit->text);

  return g_string_free (text, FALSE);
}

static void
paint_state (LwVisitRow *self)
{
  GDate today = lw_today ();
  gboolean is_done = lw_is_true (visit_of (self)->done);
  gboolean is_overdue = lw_visit_is_overdue (visit_of (self), &today);

  gtk_label_set_text (self->state, is_done      ? _ ("Done")
                                   : is_overdue ? _ ("Overdue")
                                                : _ ("Planned"));
  if (is_overdue)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "error");
}

static void
lw_visit_row_paint (LwPartRow *part)
{
  LwVisitRow *self = LW_VISIT_ROW (part);
  g_autofree char *title = dup_title (self);
  g_autofree char *subtitle = dup_subtitle (self);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (part), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (part), subtitle);
  paint_state (self);
  lw_occasion_row_show_stage (LW_OCCASION_ROW (part), visit_of (self)->placement, NULL);
}

static void
lw_visit_row_bind (LwOccasionRow *row, LwBinder *binder, GtkBuilder *builder)
{
  LwVisitRow *self = LW_VISIT_ROW (row);

#define ROW(id) GTK_WIDGET (gtk_builder_get_object (builder, id))
  self->done = ROW ("done");
  lw_binder_add_switch (binder, self->done, "done");
  lw_binder_add_choice (binder, ROW ("kind_row"), "kind", lw_visit_kind_values);
  lw_binder_name_none (binder, _ ("The supervisor of the stage"));
  lw_binder_add_ref (
    binder, ROW ("who_row"), "who",
    G_LIST_MODEL (lw_office_get_list (lw_occasion_row_get_office (row), &lw_staff_record)));
#undef ROW
}

static GtkWidget *
lw_visit_row_get_first_field (LwPartRow *part)
{
  return LW_VISIT_ROW (part)->done;
}

static void
lw_visit_row_class_init (LwVisitRowClass *klass)
{
  static const char *const rows[] = { "done_row", "text_row",  "date_row",   "kind_row",
                                      "who_row",  "stage_row", "delete_row", NULL };

  LW_PART_ROW_CLASS (klass)->paint = lw_visit_row_paint;
  LW_PART_ROW_CLASS (klass)->get_first_field = lw_visit_row_get_first_field;
  LW_OCCASION_ROW_CLASS (klass)->resource = "/nl/verbindendleren/Leerwerk/ui/lw-visit-row.ui";
  LW_OCCASION_ROW_CLASS (klass)->rows = rows;
  LW_OCCASION_ROW_CLASS (klass)->text_label = N_ ("What was seen");
  LW_OCCASION_ROW_CLASS (klass)->stage_title = N_ ("Open the stage");
  LW_OCCASION_ROW_CLASS (klass)->delete_label = N_ ("_Delete this visit");
  LW_OCCASION_ROW_CLASS (klass)->bind = lw_visit_row_bind;
}

static void
lw_visit_row_init (LwVisitRow *self)
{
  GtkWidget *state = gtk_label_new (NULL);

  self->state = GTK_LABEL (state);
  gtk_widget_add_css_class (state, "caption-heading");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), state);
}

GtkWidget *
lw_visit_row_new (LwOffice *office, LwRecord *visit)
{
  LwVisitRow *self = g_object_new (LW_TYPE_VISIT_ROW, NULL);

  lw_occasion_row_set_record (LW_OCCASION_ROW (self), office, visit, _ ("Visit"),
                              _ ("Visit deleted"));

  return GTK_WIDGET (self);
}
