/* lw-lazy.c - what is made when it is first opened
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A popover's contents are widgets like all others, with a style to be found and a size to be asked
 * for, though most are never opened: on some pages they were the larger part.
 */

#include "lw-lazy.h"

typedef struct
{
  void (*make) (gpointer data);
  gpointer data;
} Late;

/* Before it is measured. */
static void
realize_cb (GtkWidget *popover, Late *late)
{
  void (*make) (gpointer) = late->make;
  gpointer data = late->data;

  g_signal_handlers_disconnect_by_func (popover, realize_cb, late);
  make (data);
}

static void
late_free (gpointer late, GClosure *closure)
{
  g_free (late);
}

void
lw_popover_make_late (GtkPopover *popover, void (*make) (gpointer), gpointer data)
{
  Late *late = g_new0 (Late, 1);

  late->make = make;
  late->data = data;
  g_signal_connect_data (popover, "realize", G_CALLBACK (realize_cb), late, late_free, 0);
}

static void
make_menu (GtkMenuButton *button, gpointer menu)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

void
lw_menu_button_set_late_menu (GtkMenuButton *button, GMenuModel *menu)
{
  gtk_menu_button_set_create_popup_func (button, make_menu, g_object_ref (menu), g_object_unref);
}

/* As GTK has them, or what stood there before. */
static void
fill_list (gpointer drop_down)
{
  gtk_drop_down_set_list_factory (drop_down,
                                  g_object_get_data (G_OBJECT (drop_down), "lw-list-factory"));
}

void
lw_drop_down_open_late (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) empty = gtk_signal_list_item_factory_new ();
  GtkListItemFactory *own = gtk_drop_down_get_list_factory (drop_down);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (drop_down));

  while (child != NULL && !GTK_IS_POPOVER (child))
    child = gtk_widget_get_next_sibling (child);
  if (child == NULL)
    return;
  if (own != NULL)
    g_object_set_data_full (G_OBJECT (drop_down), "lw-list-factory", g_object_ref (own),
                            g_object_unref);
  gtk_drop_down_set_list_factory (drop_down, empty);
  lw_popover_make_late (GTK_POPOVER (child), fill_list, drop_down);
}
