/* lw-page-keys.c - keys that work wherever the focus is in the window
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-page-keys.h"

GtkEventController *
lw_page_keys_new (GdkModifierType modifiers, const LwPageKey *keys, gsize n_keys)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller),
                                     GTK_SHORTCUT_SCOPE_GLOBAL);
  for (gsize i = 0; i < n_keys; i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, modifiers),
                        gtk_named_action_new (keys[i].action)));

  return controller;
}

static gboolean
down_cb (GtkWidget *search, GVariant *args, gpointer data)
{
  g_signal_emit_by_name (search, "activate");

  return TRUE;
}

void
lw_search_go_down (GtkWidget *search)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  const guint keys[] = { GDK_KEY_Down, GDK_KEY_KP_Down };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_keyval_trigger_new (keys[i], 0),
                        gtk_callback_action_new (down_cb, NULL, NULL)));
  gtk_widget_add_controller (search, controller);
}
