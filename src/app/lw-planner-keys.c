/* lw-planner-keys.c - the keys of the planner
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-planner-keys.h"

GtkEventController *
lw_planner_keys_new (void)
{
  static const struct
  {
    guint key;
    const char *action;
  } keys[] = {
    { GDK_KEY_n, "planner.plan" },         { GDK_KEY_e, "planner.periods" },
    { GDK_KEY_f, "planner.search" },       { GDK_KEY_plus, "planner.zoom-in" },
    { GDK_KEY_equal, "planner.zoom-in" },  { GDK_KEY_KP_Add, "planner.zoom-in" },
    { GDK_KEY_minus, "planner.zoom-out" }, { GDK_KEY_KP_Subtract, "planner.zoom-out" },
    { GDK_KEY_0, "planner.zoom-fit" },     { GDK_KEY_KP_0, "planner.zoom-fit" },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, GDK_CONTROL_MASK),
                        gtk_named_action_new (keys[i].action)));

  return controller;
}
