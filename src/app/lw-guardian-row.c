/* lw-guardian-row.c - one parent or guardian of a student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-guardian-row.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwGuardianRow
{
  LwPartRow parent_instance;

  /* template */
  GtkWidget *name_row;
  GtkWidget *phone_row;
  GtkWidget *email_row;
  GtkWidget *language_row;
};

G_DEFINE_FINAL_TYPE (LwGuardianRow, lw_guardian_row, LW_TYPE_PART_ROW)

/* "0182 123456 · Arabisch": whom to call, without opening the row. */
static void
lw_guardian_row_paint (LwPartRow *part)
{
  LwGuardian *guardian = LW_GUARDIAN (lw_part_row_get_record (part));
  const char *const said[] = { guardian->phone, guardian->email, guardian->language };
  g_autoptr (GString) subtitle = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    lw_words_add (subtitle, said[i]);
  adw_preferences_row_set_title (
    ADW_PREFERENCES_ROW (part), guardian->name != NULL ? guardian->name : _ ("Parent or guardian"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (part), subtitle->str);
}

static GtkWidget *
lw_guardian_row_get_first_field (LwPartRow *part)
{
  return LW_GUARDIAN_ROW (part)->name_row;
}

static void
lw_guardian_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_GUARDIAN_ROW);

  G_OBJECT_CLASS (lw_guardian_row_parent_class)->dispose (object);
}

static void
lw_guardian_row_class_init (LwGuardianRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_guardian_row_dispose;
  LW_PART_ROW_CLASS (klass)->paint = lw_guardian_row_paint;
  LW_PART_ROW_CLASS (klass)->get_first_field = lw_guardian_row_get_first_field;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/nl/verbindendleren/Leerwerk/ui/lw-guardian-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LwGuardianRow, name_row);
  gtk_widget_class_bind_template_child (widget_class, LwGuardianRow, phone_row);
  gtk_widget_class_bind_template_child (widget_class, LwGuardianRow, email_row);
  gtk_widget_class_bind_template_child (widget_class, LwGuardianRow, language_row);
}

static void
lw_guardian_row_init (LwGuardianRow *self)
{
  LwBinder *binder = lw_part_row_get_binder (LW_PART_ROW (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  lw_binder_add_entry (binder, self->name_row, "name");
  lw_binder_add_entry (binder, self->phone_row, "phone");
  lw_binder_add_entry (binder, self->email_row, "email");
  lw_binder_add_entry (binder, self->language_row, "language");
}

GtkWidget *
lw_guardian_row_new (LwOffice *office, LwRecord *record)
{
  LwPartRow *self = g_object_new (LW_TYPE_GUARDIAN_ROW, NULL);

  lw_part_row_set_record (self, office, record, _ ("Parent or guardian"),
                          _ ("Parent or guardian deleted"));

  return GTK_WIDGET (self);
}
