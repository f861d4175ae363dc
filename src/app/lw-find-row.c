/* lw-find-row.c - shows what was found
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-find-row.h"

#include "lw-widget.h"

/* The aside gives way before the title does. */
#define MAX_ASIDE_CHARS 36

#define MARGIN 4

struct _LwFindRow
{
  GtkListBoxRow parent_instance;

  /* borrowed, as children */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *detail;
  GtkLabel *aside;

  /* owned */
  LwFindItem *item;
};

G_DEFINE_FINAL_TYPE (LwFindRow, lw_find_row, GTK_TYPE_LIST_BOX_ROW)

/* What was typed stands out where it was found. */
static void
show_text (GtkLabel *label, const char *text, GArray *ranges)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint i = 0; i < ranges->len; i++)
    {
      LwTextRange range = g_array_index (ranges, LwTextRange, i);
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = range.begin;
      bold->end_index = range.end;
      pango_attr_list_insert (attributes, bold);
    }
  gtk_label_set_text (label, text);
  gtk_label_set_attributes (label, attributes);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
  pango_attr_list_unref (attributes);
}

static void
show_found (GtkLabel *label, const char *text, const char *folded_words)
{
  g_autoptr (GArray) ranges = lw_search_text_find (text, folded_words);

  show_text (label, text != NULL ? text : "", ranges);
}

static void
lw_find_row_finalize (GObject *object)
{
  g_clear_pointer (&LW_FIND_ROW (object)->item, lw_find_item_unref);

  G_OBJECT_CLASS (lw_find_row_parent_class)->finalize (object);
}

static void
lw_find_row_class_init (LwFindRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lw_find_row_finalize;
}

static GtkLabel *
add_label (GtkWidget *box, gboolean is_dim)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  lw_label_let_cut (GTK_LABEL (label));
  if (is_dim)
    gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static void
lw_find_row_init (LwFindRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *icon = gtk_image_new ();

  gtk_widget_set_margin_top (box, MARGIN);
  gtk_widget_set_margin_bottom (box, MARGIN);
  self->icon = GTK_IMAGE (icon);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_widget_set_valign (lines, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), lines);
  self->title = add_label (lines, FALSE);
  self->detail = add_label (lines, TRUE);
  self->aside = add_label (box, TRUE);
  gtk_label_set_max_width_chars (self->aside, MAX_ASIDE_CHARS);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  /* The focus stays in the entry. */
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

GtkWidget *
lw_find_row_new (void)
{
  return g_object_new (LW_TYPE_FIND_ROW, NULL);
}

/**
 * lw_find_row_set:
 * @self: a row
 * @item: what to show
 * @folded_words: what was searched for; it is marked
 */
void
lw_find_row_set (LwFindRow *self, LwFindItem *item, const char *folded_words)
{
  g_autofree char *spoken = lw_find_item_dup_spoken (item);

  lw_find_item_ref (item);
  g_clear_pointer (&self->item, lw_find_item_unref);
  self->item = item;
  gtk_image_set_from_icon_name (self->icon, item->icon);
  show_found (self->title, item->title, folded_words);
  if (item->snippet != NULL)
    show_text (self->detail, item->snippet->text, item->snippet->ranges);
  else
    show_found (self->detail, item->detail, folded_words);
  gtk_label_set_text (self->aside, item->aside != NULL ? item->aside : "");
  gtk_widget_set_visible (GTK_WIDGET (self->aside), item->aside != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

LwFindItem *
lw_find_row_get_item (LwFindRow *self)
{
  return self->item;
}
