/* lw-visit-row.c - one visit to a stage, to be moved, told of, or taken away
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-visit-row.h"

#include "lw-date-row.h"
#include "lw-date.h"
#include "lw-snippet.h"
#include "lw-text-field.h"
#include "lw-visit-words.h"
#include "lw-visits.h"
#include "lw-words.h"

#include <glib/gi18n.h>

/* As much of what was seen as a closed row shows. */
#define N_SEEN_CHARS 140

struct _LwVisitRow
{
  LwPartRow parent_instance;

  /* borrowed, as children; the second is NULL till the row was first opened */
  GtkLabel *state;
  GtkWidget *done_row;

  LwOffice *office; /* owned */
};

G_DEFINE_FINAL_TYPE (LwVisitRow, lw_visit_row, LW_TYPE_PART_ROW)

static LwVisit *
visit_of (LwVisitRow *self)
{
  return LW_VISIT (lw_part_row_get_record (LW_PART_ROW (self)));
}

static LwPlacement *
placement_of (LwVisitRow *self)
{
  return lw_office_find (self->office, &lw_placement_record, visit_of (self)->placement);
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
    = placement != NULL ? lw_visit_words_dup_student (self->office, placement) : NULL;

  return student != NULL ? g_strdup_printf ("%s · %s", day, student) : g_steal_pointer (&day);
}

/* Where it is, how when it is no visit, and below it what was seen. */
static char *
dup_subtitle (LwVisitRow *self)
{
  LwVisit *visit = visit_of (self);
  LwPlacement *placement = placement_of (self);
  g_autofree char *place
    = placement != NULL ? lw_visit_words_dup_place (self->office, placement) : NULL;
  GString *text = g_string_new (place);

  if (visit->kind != NULL && !g_str_equal (visit->kind, "bezoek"))
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", lw_word_label (visit->kind));
  if (visit->text != NULL)
    {
      g_autoptr (LwSnippet) seen = lw_snippet_new (visit->text, "", N_SEEN_CHARS);

      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", seen->text);
    }

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
}

static void
bind_fields (LwVisitRow *self, GtkBuilder *builder)
{
  LwBinder *binder = lw_part_row_get_binder (LW_PART_ROW (self));

#define ROW(id) GTK_WIDGET (gtk_builder_get_object (builder, id))
  lw_binder_add_switch (binder, ROW ("done"), "done");
  lw_binder_add_text (binder, lw_text_field_get_text_view (LW_TEXT_FIELD (ROW ("text"))), "text");
  lw_binder_add_date (binder, ROW ("date_row"), "date");
  lw_binder_add_choice (binder, ROW ("kind_row"), "kind", lw_visit_kind_values);
  lw_binder_name_none (binder, _ ("The supervisor of the stage"));
  lw_binder_add_ref (binder, ROW ("who_row"), "who",
                     G_LIST_MODEL (lw_office_get_list (self->office, &lw_staff_record)));
#undef ROW
}

/* Most rows stay closed: what there is to fill in is made when one is first opened. */
static void
make_fields (LwVisitRow *self)
{
  static const char *const rows[]
    = { "done_row", "text_row", "date_row", "kind_row", "who_row", "stage_row", "delete_row" };
  LwBinder *binder = lw_part_row_get_binder (LW_PART_ROW (self));
  g_autoptr (LwKeeper) keeper = g_object_ref (lw_part_row_get_keeper (LW_PART_ROW (self)));
  g_autoptr (GtkBuilder) builder
    = gtk_builder_new_from_resource ("/nl/verbindendleren/Leerwerk/ui/lw-visit-row.ui");
  GtkWidget *stage_row = GTK_WIDGET (gtk_builder_get_object (builder, "stage_row"));

  self->done_row = GTK_WIDGET (gtk_builder_get_object (builder, "done"));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self),
                              GTK_WIDGET (gtk_builder_get_object (builder, rows[i])));
  lw_binder_set_keeper (binder, NULL);
  bind_fields (self, builder);
  lw_binder_set_keeper (binder, keeper);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (stage_row), "s", visit_of (self)->placement);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (stage_row), "win.open-placement");
}

static void
expanded_cb (LwVisitRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) && self->done_row == NULL)
    make_fields (self);
}

static GtkWidget *
lw_visit_row_get_first_field (LwPartRow *part)
{
  return LW_VISIT_ROW (part)->done_row;
}

static void
lw_visit_row_finalize (GObject *object)
{
  g_clear_object (&LW_VISIT_ROW (object)->office);

  G_OBJECT_CLASS (lw_visit_row_parent_class)->finalize (object);
}

static void
lw_visit_row_class_init (LwVisitRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_visit_row_finalize;
  LW_PART_ROW_CLASS (klass)->paint = lw_visit_row_paint;
  LW_PART_ROW_CLASS (klass)->get_first_field = lw_visit_row_get_first_field;

  g_type_ensure (LW_TYPE_DATE_ROW);
  g_type_ensure (LW_TYPE_TEXT_FIELD);
}

static void
lw_visit_row_init (LwVisitRow *self)
{
  GtkWidget *state = gtk_label_new (NULL);

  self->state = GTK_LABEL (state);
  gtk_widget_add_css_class (state, "caption-heading");
  adw_expander_row_add_action (ADW_EXPANDER_ROW (self), state);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

GtkWidget *
lw_visit_row_new (LwOffice *office, LwRecord *visit)
{
  LwVisitRow *self = g_object_new (LW_TYPE_VISIT_ROW, NULL);

  self->office = g_object_ref (office);
  lw_part_row_set_record (LW_PART_ROW (self), office, visit, _ ("Visit"), _ ("Visit deleted"));

  return GTK_WIDGET (self);
}
