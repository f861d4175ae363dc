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

static GtkWidget *
find_popover (GtkWidget *widget)
{
  GtkWidget *found = GTK_IS_POPOVER (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_popover (child);

  return found;
}

typedef struct
{
  GtkWidget *drop_down;           /* borrowed: the popover is in it */
  GtkListItemFactory *list_rows;  /* owned; as they were before; NULL is the toolkit's own */
  GtkListItemFactory *empty_rows; /* owned */
} LateList;

static void
late_list_free (gpointer data)
{
  LateList *late = data;

  g_clear_object (&late->list_rows);
  g_object_unref (late->empty_rows);
  g_free (late);
}

/* Somebody may have given it others since. */
static void
fill_list (gpointer data)
{
  LateList *late = data;
  g_autoptr (GtkListItemFactory) now = NULL;

  g_object_get (late->drop_down, "list-factory", &now, NULL);
  if (now == late->empty_rows)
    g_object_set (late->drop_down, "list-factory", late->list_rows, NULL);
}

void
lw_drop_down_open_late (GtkWidget *drop_down)
{
  GtkWidget *popover = find_popover (drop_down);
  LateList *late;

  if (popover == NULL)
    return;
  late = g_new0 (LateList, 1);
  late->drop_down = drop_down;
  late->empty_rows = gtk_signal_list_item_factory_new ();
  g_object_get (drop_down, "list-factory", &late->list_rows, NULL);
  g_object_set (drop_down, "list-factory", late->empty_rows, NULL);
  g_object_set_data_full (G_OBJECT (popover), "lw-late-list", late, late_list_free);
  lw_popover_make_late (GTK_POPOVER (popover), fill_list, late);
}
