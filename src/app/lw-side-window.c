/* lw-side-window.c - what windows beside the school's have in common
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-side-window.h"

#include "lw-help.h"
#include "lw-stage-actions.h"
#include "lw-widget.h"

#define KEY "lw-side-window"

static void
school_window_free (gpointer data)
{
  GtkWindow **school_window = data;

  g_clear_weak_pointer (school_window);
  g_free (school_window);
}

static void
undo_activated (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWindow **school_window = g_object_get_data (G_OBJECT (widget), KEY);

  if (*school_window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (*school_window), action, NULL);
}

void
lw_side_window_install (GtkWidgetClass *widget_class)
{
  static const LwWidgetAction actions[] = {
    { "win.undo", NULL, undo_activated },
    { "win.redo", NULL, undo_activated },
  };

  lw_widget_install_actions (widget_class, actions, G_N_ELEMENTS (actions));
  lw_stage_actions_install (widget_class);
  lw_help_install (widget_class);
}

void
lw_side_window_set_up (GtkWindow *self,
                       GtkWindow *school_window,
                       LwOffice *office,
                       LwToaster *toaster)
{
  GtkWindow **weak = g_new0 (GtkWindow *, 1);

  g_set_weak_pointer (weak, school_window);
  g_object_set_data_full (G_OBJECT (self), KEY, weak, school_window_free);
  lw_stage_actions_set_up (self, office, toaster);
  lw_toaster_follow (toaster, office);
}
