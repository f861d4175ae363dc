/* lw-contact-row.c - one contact person of a company
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-contact-row.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwContactRow
{
  LwPartRow parent_instance;

  /* template */
  GtkWidget *name_row;
  GtkWidget *role_row;
  GtkWidget *phone_row;
  GtkWidget *email_row;
};

G_DEFINE_FINAL_TYPE (LwContactRow, lw_contact_row, LW_TYPE_PART_ROW)

/* "Eigenaar · 0182 123456": whom to ask for, and where, without opening the row. */
static void
lw_contact_row_paint (LwPartRow *part)
{
  LwContactPerson *person = LW_CONTACT_PERSON (lw_part_row_get_record (part));
  const char *const said[] = { person->role, person->phone, person->email };
  g_autoptr (GString) subtitle = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    lw_words_add (subtitle, said[i]);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (part),
                                 person->name != NULL ? person->name : _ ("Contact person"));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (part), subtitle->str);
}

static GtkWidget *
lw_contact_row_get_first_field (LwPartRow *part)
{
  return LW_CONTACT_ROW (part)->name_row;
}

static void
lw_contact_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LW_TYPE_CONTACT_ROW);

  G_OBJECT_CLASS (lw_contact_row_parent_class)->dispose (object);
}

static void
lw_contact_row_class_init (LwContactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_contact_row_dispose;
  LW_PART_ROW_CLASS (klass)->paint = lw_contact_row_paint;
  LW_PART_ROW_CLASS (klass)->get_first_field = lw_contact_row_get_first_field;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/verbindendleren/Leerwerk/ui/lw-contact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LwContactRow, name_row);
  gtk_widget_class_bind_template_child (widget_class, LwContactRow, role_row);
  gtk_widget_class_bind_template_child (widget_class, LwContactRow, phone_row);
  gtk_widget_class_bind_template_child (widget_class, LwContactRow, email_row);
}

static void
lw_contact_row_init (LwContactRow *self)
{
  LwBinder *binder = lw_part_row_get_binder (LW_PART_ROW (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  lw_binder_add_entry (binder, self->name_row, "name");
  lw_binder_add_entry (binder, self->role_row, "role");
  lw_binder_add_entry (binder, self->phone_row, "phone");
  lw_binder_add_entry (binder, self->email_row, "email");
}

GtkWidget *
lw_contact_row_new (LwOffice *office, LwRecord *record)
{
  LwPartRow *self = g_object_new (LW_TYPE_CONTACT_ROW, NULL);

  lw_part_row_set_record (self, office, record, _ ("Contact person"), _ ("Contact person deleted"));

  return GTK_WIDGET (self);
}
