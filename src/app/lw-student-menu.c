/* lw-student-menu.c - what can be done with the students under the pointer
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-student-menu.h"

#include "lw-lazy.h"

#include <glib/gi18n.h>

static void
make_items (gpointer menu)
{
  gtk_popover_menu_set_menu_model (menu, g_object_get_data (menu, "model"));
}

GtkWidget *
lw_student_menu_new (GtkWidget *page, GtkSelectionModel *selection)
{
  static const struct
  {
    const char *label;
    const char *action;
  } entries[] = {
    { N_ ("_Open in a new window"), "students.open-window" },
    { N_ ("_Details"), "page.details" },
    { N_ ("_Print portfolios…"), "page.print" },
    { N_ ("Print a_greements…"), "students.agreements" },
    { N_ ("P_lan stages…"), "students.plan" },
    { N_ ("Plan _all at once…"), "students.plan-all" },
    { N_ ("_Save the list as…"), "students.save-list" },
  };
  g_autoptr (GMenu) model = g_menu_new ();
  GtkWidget *menu;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    g_menu_append (model, _ (entries[i].label), entries[i].action);
  menu = gtk_popover_menu_new_from_model (NULL);
  g_object_set_data_full (G_OBJECT (menu), "model", g_object_ref (model), g_object_unref);
  lw_popover_make_late (GTK_POPOVER (menu), make_items, menu);
  gtk_popover_set_has_arrow (GTK_POPOVER (menu), FALSE);
  gtk_widget_set_halign (menu, GTK_ALIGN_START);
  gtk_widget_set_parent (menu, page);
  g_object_set_data (G_OBJECT (menu), "selection", selection);

  return menu;
}

static void
pop_up_at (GtkWidget *menu, GtkWidget *widget, double x, double y)
{
  GdkRectangle place = { 0, 0, 1, 1 };
  double page_x, page_y;

  if (!gtk_widget_translate_coordinates (widget, gtk_widget_get_parent (menu), x, y, &page_x,
                                         &page_y))
    return;
  place.x = (int) page_x;
  place.y = (int) page_y;
  gtk_popover_set_pointing_to (GTK_POPOVER (menu), &place);
  gtk_popover_popup (GTK_POPOVER (menu));
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkWidget *menu)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (gesture);
  GtkListItem *item = g_object_get_data (G_OBJECT (controller), "item");
  GtkSelectionModel *selection = g_object_get_data (G_OBJECT (menu), "selection");
  guint position = gtk_list_item_get_position (item);

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (!gtk_selection_model_is_selected (selection, position))
    gtk_selection_model_select_item (selection, position, TRUE);
  pop_up_at (menu, gtk_event_controller_get_widget (controller), x, y);
}

void
lw_student_menu_add_row (GtkWidget *menu, GtkWidget *row, GtkListItem *item)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  g_object_set_data (G_OBJECT (gesture), "item", item);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (pressed_cb), menu, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (gesture));
}

void
lw_student_menu_pop_up (GtkWidget *menu, GtkWidget *list)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));
  GtkWidget *at = focus != NULL && gtk_widget_is_ancestor (focus, list) ? focus : list;

  pop_up_at (menu, at, gtk_widget_get_width (at) / 2.0, MIN (gtk_widget_get_height (at) / 2.0, 24));
}

const char *
lw_student_menu_find_action (const char *action)
{
  return g_str_equal (action, "students.plan")       ? "win.plan-stages"
         : g_str_equal (action, "students.plan-all") ? "win.plan-class-students"
                                                     : "win.agreements-of";
}
