/* lw-name-factory.c - the choices of a row, each with its whole name
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-name-factory.h"

#include "lw-widget.h"

/* Longer names take a second line. */
#define MOST_CHARS 40

static void
paint_check (GtkListItem *item, AdwComboRow *row)
{
  GtkWidget *check = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  gboolean is_selected = gtk_list_item_get_item (item) == adw_combo_row_get_selected_item (row);

  gtk_widget_set_opacity (check, is_selected ? 1 : 0);
}

static void
selected_cb (AdwComboRow *row, GParamSpec *pspec, GtkListItem *item)
{
  paint_check (item, row);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MOST_CHARS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, "", -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_item_set_child (item, box);
}

static void
show_name (GtkLabel *label, GtkExpression *expression, gpointer choice)
{
  g_auto (GValue) value = G_VALUE_INIT;

  if (expression == NULL)
    gtk_label_set_text (label, gtk_string_object_get_string (choice));
  else if (gtk_expression_evaluate (expression, choice, &value))
    gtk_label_set_text (label, g_value_get_string (&value));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  show_name (GTK_LABEL (label), adw_combo_row_get_expression (row), gtk_list_item_get_item (item));
  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (selected_cb), item, 0);
  paint_check (item, row);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, AdwComboRow *row)
{
  g_signal_handlers_disconnect_by_func (row, selected_cb, item);
}

void
lw_combo_row_show_whole_names (AdwComboRow *row)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), row, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), row, 0);
  adw_combo_row_set_list_factory (row, factory);
}

static void
setup_cut_cb (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer most_chars)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), GPOINTER_TO_INT (most_chars));
  lw_label_let_cut (GTK_LABEL (label));
  gtk_list_item_set_child (item, label);
}

static void
bind_cut_cb (GtkSignalListItemFactory *factory, GtkListItem *item, GtkDropDown *drop_down)
{
  show_name (GTK_LABEL (gtk_list_item_get_child (item)), gtk_drop_down_get_expression (drop_down),
             gtk_list_item_get_item (item));
}

void
lw_drop_down_let_cut (GtkDropDown *drop_down, int most_chars)
{
  g_autoptr (GtkListItemFactory) in_list = g_object_ref (gtk_drop_down_get_factory (drop_down));
  g_autoptr (GtkListItemFactory) in_button = gtk_signal_list_item_factory_new ();

  g_signal_connect (in_button, "setup", G_CALLBACK (setup_cut_cb), GINT_TO_POINTER (most_chars));
  g_signal_connect_object (in_button, "bind", G_CALLBACK (bind_cut_cb), drop_down, 0);
  gtk_drop_down_set_factory (drop_down, in_button);
  gtk_drop_down_set_list_factory (drop_down, in_list);
}
