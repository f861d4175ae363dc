/* lw-tab-stop.c - a list that Tab goes into once, and out of
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-tab-stop.h"

#include "lw-widget.h"

struct _LwTabStop
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE_WITH_CODE (LwTabStop,
                               lw_tab_stop,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, lw_widget_init_buildable))

/* Where Tab goes in: the chosen row of a list box; any other list knows where it was. */
static gboolean
enter (GtkWidget *child, GtkDirectionType direction)
{
  GtkWidget *list = GTK_IS_SCROLLED_WINDOW (child)
                      ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (child))
                      : child;
  GtkListBoxRow *chosen
    = GTK_IS_LIST_BOX (list) ? gtk_list_box_get_selected_row (GTK_LIST_BOX (list)) : NULL;

  return gtk_widget_grab_focus (chosen != NULL ? GTK_WIDGET (chosen) : list)
         || gtk_widget_child_focus (child, direction);
}

static gboolean
lw_tab_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (child == NULL)
    return FALSE;
  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (child, direction);
  if (focus != NULL && gtk_widget_is_ancestor (focus, widget))
    return FALSE;

  return gtk_widget_get_child_visible (child) && enter (child, direction);
}

static void
lw_tab_stop_compute_expand (GtkWidget *widget, gboolean *hexpand, gboolean *vexpand)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *hexpand = child != NULL && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
  *vexpand = child != NULL && gtk_widget_compute_expand (child, GTK_ORIENTATION_VERTICAL);
}

static void
lw_tab_stop_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (lw_tab_stop_parent_class)->dispose (object);
}

static void
lw_tab_stop_class_init (LwTabStopClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lw_tab_stop_dispose;
  widget_class->focus = lw_tab_stop_focus;
  widget_class->compute_expand = lw_tab_stop_compute_expand;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lw_tab_stop_init (LwTabStop *self)
{
}
