/* lw-form-linkage.c - how a form ties learning in school to learning outside it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-form-linkage.h"

#include "lw-widget.h"

#include <glib/gi18n.h>

struct _LwFormLinkage
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (LwFormLinkage, lw_form_linkage, GTK_TYPE_WIDGET)

static void
add_text (LwFormLinkage *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  lw_label_show_wrapped (GTK_LABEL (label), text);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
}

static void
clear (LwFormLinkage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static guint
count (GPtrArray *stages, const char *linkage)
{
  guint n_stages = 0;

  for (guint i = 0; i < stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (stages, i);

      n_stages += g_strcmp0 (stage->linkage, linkage) == 0 ? 1 : 0;
    }

  return n_stages;
}

/* "Stages dit schooljaar: Verbinden 5, Stapelen 2, niet gekozen 3." */
static char *
dup_chosen (const LwCatalogue *catalogue, GPtrArray *stages)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_unchosen = count (stages, NULL);

  for (guint i = 0; i < catalogue->linkages->len; i++)
    {
      const LwCondition *linkage = g_ptr_array_index (catalogue->linkages, i);
      guint n_stages = count (stages, linkage->key);

      if (n_stages > 0)
        g_string_append_printf (text, "%s%s %u", text->len > 0 ? ", " : "", linkage->name,
                                n_stages);
    }
  if (n_unchosen > 0)
    {
      g_string_append (text, text->len > 0 ? ", " : "");
      /* translators: stages for which nobody chose a way to tie */
      g_string_append_printf (text, _ ("not chosen %u"), n_unchosen);
    }
  if (text->len == 0)
    return NULL;

  /* translators: counts: "Verbinden 5, niet gekozen 3" */
  return g_strdup_printf (_ ("Chosen in the stages of this school year: %s."), text->str);
}

static void
lw_form_linkage_dispose (GObject *object)
{
  clear (LW_FORM_LINKAGE (object));

  G_OBJECT_CLASS (lw_form_linkage_parent_class)->dispose (object);
}

static void
lw_form_linkage_class_init (LwFormLinkageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_form_linkage_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
lw_form_linkage_init (LwFormLinkage *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
}

static gboolean
names (const LwForm *form, const char *key)
{
  return form == NULL || form->linkage == NULL
         || g_strv_contains ((const char *const *) form->linkage, key);
}

/**
 * lw_form_linkage_paint:
 * @self: the section
 * @catalogue: the catalogue
 * @form: (nullable): what it says of the form; of the school's own nothing, so that all three
 *   ways are shown
 * @stages: (element-type LwPlacement): the form's stages of this year
 */
void
lw_form_linkage_paint (LwFormLinkage *self,
                       const LwCatalogue *catalogue,
                       const LwForm *form,
                       GPtrArray *stages)
{
  g_autofree char *chosen = dup_chosen (catalogue, stages);

  clear (self);
  add_text (self, _ ("How it ties to learning at school"), "heading");
  for (guint i = 0; i < catalogue->linkages->len; i++)
    {
      const LwCondition *linkage = g_ptr_array_index (catalogue->linkages, i);
      g_autofree char *quotation
        = g_strdup_printf ("“%s” (%s)", linkage->text, catalogue->linkage_section);

      if (names (form, linkage->key))
        add_text (self, quotation, "lw-quotation");
    }
  if (form != NULL && form->linkage_text != NULL)
    add_text (self, form->linkage_text, NULL);
  if (chosen != NULL)
    add_text (self, chosen, NULL);
}
