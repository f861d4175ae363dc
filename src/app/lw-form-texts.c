/* lw-form-texts.c - what the report says of a form
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-form-texts.h"

#include "lw-own-form.h"
#include "lw-widget.h"

#include <glib/gi18n.h>

static GtkWidget *
make_text (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  lw_label_show_wrapped (GTK_LABEL (label), text);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_can_focus (label, FALSE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

/* @whose: (nullable): who says it, when it is not the report */
static void
add_section (GtkBox *box, const char *head, const char *whose, const char *text)
{
  GtkWidget *section;

  if (text == NULL || *text == '\0')
    return;
  section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (section), make_text (head, "heading"));
  if (whose != NULL)
    {
      GtkWidget *caption = make_text (whose, "caption");

      gtk_widget_add_css_class (caption, "dim-label");
      gtk_box_append (GTK_BOX (section), caption);
    }
  gtk_box_append (GTK_BOX (section), make_text (text, NULL));
  gtk_box_append (box, section);
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/**
 * lw_form_texts_fill:
 * @texts: gets what it is, when and how, what it asks
 * @examples: gets the examples
 * @variant: a form
 * @form: (nullable): what the catalogue says of it; of the school's own nothing
 */
void
lw_form_texts_fill (GtkBox *texts, GtkBox *examples, LwVariant *variant, const LwForm *form)
{
  g_autofree char *quotation = NULL;

  clear_box (texts);
  clear_box (examples);
  if (form == NULL)
    {
      g_autofree char *definition = lw_own_form_dup_definition (variant);

      if (definition != NULL)
        gtk_box_append (texts, make_text (definition, NULL));
      return;
    }
  gtk_box_append (texts, make_text (form->definition, NULL));
  if (form->quotation != NULL)
    {
      quotation = g_strdup_printf ("“%s” (%s)", form->quotation, form->section);
      gtk_box_append (texts, make_text (quotation, "lw-quotation"));
    }
  add_section (texts, _ ("When and how"), NULL, form->use);
  add_section (texts, _ ("What it asks"), _ ("Worked out by us, but for what has a section"),
               form->asks);
  add_section (texts, _ ("Where text and figure differ"), NULL, form->remark);
  if (form->examples->len > 0)
    gtk_box_append (examples, make_text (_ ("Examples from the report"), "heading"));
  for (guint i = 0; i < form->examples->len; i++)
    {
      const LwFormExample *example = g_ptr_array_index (form->examples, i);
      g_autofree char *head = g_strdup_printf ("%s (%s)", example->title, example->section);
      GtkWidget *expander = gtk_expander_new (head);
      GtkWidget *text = make_text (example->text, NULL);

      gtk_widget_set_margin_start (text, 18);
      gtk_widget_set_margin_top (text, 6);
      gtk_expander_set_child (GTK_EXPANDER (expander), text);
      gtk_label_set_wrap (GTK_LABEL (gtk_expander_get_label_widget (GTK_EXPANDER (expander))),
                          TRUE);
      gtk_label_set_xalign (GTK_LABEL (gtk_expander_get_label_widget (GTK_EXPANDER (expander))), 0);
      gtk_box_append (examples, expander);
    }
}
