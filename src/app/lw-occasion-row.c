/* lw-occasion-row.c - a visit or a contact moment: when, by whom, and what came of it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-occasion-row.h"

#include "lw-date-row.h"
#include "lw-snippet.h"
#include "lw-text-field.h"

#include <glib/gi18n.h>

/* As much of what was said or seen as a closed row shows. */
#define N_TEXT_CHARS 140

typedef struct
{
  GtkWidget *stage_row; /* borrowed, as a child; NULL till the row was first opened */

  LwOffice *office; /* owned */
} LwOccasionRowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LwOccasionRow, lw_occasion_row, LW_TYPE_PART_ROW)

static LwOccasionRowPrivate *
private_of (LwOccasionRow *self)
{
  return lw_occasion_row_get_instance_private (self);
}

static GtkBuilder *
build (LwOccasionRow *self)
{
  LwOccasionRowClass *klass = LW_OCCASION_ROW_GET_CLASS (self);
  GtkBuilder *builder
    = gtk_builder_new_from_resource ("/nl/verbindendleren/Leerwerk/ui/lw-occasion-row.ui");
  g_autoptr (GError) error = NULL;

  if (!gtk_builder_add_from_resource (builder, klass->resource, &error))
    g_error ("%s", error->message);
  g_object_set (gtk_builder_get_object (builder, "text"), "label", _ (klass->text_label), NULL);
  g_object_set (gtk_builder_get_object (builder, "stage_row"), "title", _ (klass->stage_title),
                NULL);
  g_object_set (gtk_builder_get_object (builder, "delete"), "label", _ (klass->delete_label), NULL);

  return builder;
}

static void
make_fields (LwOccasionRow *self)
{
  LwOccasionRowClass *klass = LW_OCCASION_ROW_GET_CLASS (self);
  LwPartRow *part = LW_PART_ROW (self);
  LwBinder *binder = lw_part_row_get_binder (part);
  g_autoptr (LwKeeper) keeper = g_object_ref (lw_part_row_get_keeper (part));
  g_autoptr (GtkBuilder) builder = build (self);
  GObject *text = gtk_builder_get_object (builder, "text");

  private_of (self)->stage_row = GTK_WIDGET (gtk_builder_get_object (builder, "stage_row"));
  for (guint i = 0; klass->rows[i] != NULL; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (self),
                              GTK_WIDGET (gtk_builder_get_object (builder, klass->rows[i])));
  lw_binder_set_keeper (binder, NULL);
  lw_binder_add_text (binder, lw_text_field_get_text_view (LW_TEXT_FIELD (text)), "text");
  lw_binder_add_date (binder, GTK_WIDGET (gtk_builder_get_object (builder, "date_row")), "date");
  klass->bind (self, binder, builder);
  lw_binder_set_keeper (binder, keeper);
  LW_PART_ROW_GET_CLASS (self)->paint (part);
}

static void
expanded_cb (LwOccasionRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self))
      && private_of (self)->stage_row == NULL)
    make_fields (self);
}

static void
lw_occasion_row_finalize (GObject *object)
{
  g_clear_object (&private_of (LW_OCCASION_ROW (object))->office);

  G_OBJECT_CLASS (lw_occasion_row_parent_class)->finalize (object);
}

static void
lw_occasion_row_class_init (LwOccasionRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_occasion_row_finalize;

  g_type_ensure (LW_TYPE_DATE_ROW);
  g_type_ensure (LW_TYPE_TEXT_FIELD);
}

static void
lw_occasion_row_init (LwOccasionRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/* As lw_part_row_set_record(). */
void
lw_occasion_row_set_record (LwOccasionRow *self,
                            LwOffice *office,
                            LwRecord *record,
                            const char *label,
                            const char *deleted_label)
{
  private_of (self)->office = g_object_ref (office);
  lw_part_row_set_record (LW_PART_ROW (self), office, record, label, deleted_label);
}

LwOffice *
lw_occasion_row_get_office (LwOccasionRow *self)
{
  return private_of (self)->office;
}

void
lw_occasion_row_add_text (GString *subtitle, const char *text)
{
  g_autoptr (LwSnippet) beginning = NULL;

  if (text == NULL)
    return;
  beginning = lw_snippet_new (text, "", N_TEXT_CHARS);
  g_string_append_printf (subtitle, "%s%s", subtitle->len > 0 ? "\n" : "", beginning->text);
}

void
lw_occasion_row_show_stage (LwOccasionRow *self, const char *placement, const char *name)
{
  GtkWidget *row = private_of (self)->stage_row;

  if (row == NULL)
    return;
  gtk_widget_set_visible (row, placement != NULL);
  if (placement == NULL)
    return;
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", placement);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-placement");
}
