/* lw-form-reasons.c - why a form suits the chosen student, reason by reason
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-form-reasons.h"

#include "lw-widget.h"
#include "lw-words.h"

#include <glib/gi18n.h>

struct _LwFormReasons
{
  GtkWidget parent_instance;

  /* owned, as children */
  GtkWidget *head;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (LwFormReasons, lw_form_reasons, GTK_TYPE_WIDGET)

static const struct
{
  const char *icon;
  const char *label;
} marks[] = {
  [LW_FIT_SUITS] = { "object-select-symbolic", N_ ("Suits") },
  [LW_FIT_NOT_STATED] = { "content-loading-symbolic", N_ ("Not stated") },
  [LW_FIT_SUITS_NOT] = { "window-close-symbolic", N_ ("Does not suit") },
  [LW_FIT_NOTE] = { "dialog-information-symbolic", N_ ("Good to know") },
};

static GtkWidget *
make_line (const LwFitReason *reason)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (marks[reason->kind].icon);
  g_autofree char *text = lw_word_dup_capital (reason->text);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (icon, _ (marks[reason->kind].label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (marks[reason->kind].label), -1);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  lw_label_show_wrapped (GTK_LABEL (label), text);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);

  return line;
}

static void
lw_form_reasons_dispose (GObject *object)
{
  LwFormReasons *self = LW_FORM_REASONS (object);

  g_clear_pointer (&self->head, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);

  G_OBJECT_CLASS (lw_form_reasons_parent_class)->dispose (object);
}

static void
lw_form_reasons_class_init (LwFormReasonsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_form_reasons_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lw_form_reasons_init (LwFormReasons *self)
{
  GtkBoxLayout *layout = GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (layout, 6);
  self->head = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->head), 0);
  gtk_label_set_wrap (GTK_LABEL (self->head), TRUE);
  gtk_widget_add_css_class (self->head, "heading");
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

void
lw_form_reasons_set_fit (LwFormReasons *self, const char *name, const LwFit *fit)
{
  g_autofree char *head = NULL;
  GtkWidget *child;

  gtk_widget_set_visible (GTK_WIDGET (self), fit != NULL && fit->reasons->len > 0);
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  if (fit == NULL)
    return;
  /* translators: a student's name */
  head = g_strdup_printf (_ ("For %s"), name);
  gtk_label_set_text (GTK_LABEL (self->head), head);
  for (guint i = 0; i < fit->reasons->len; i++)
    gtk_box_append (GTK_BOX (self->list), make_line (g_ptr_array_index (fit->reasons, i)));
}
