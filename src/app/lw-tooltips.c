/* lw-tooltips.c - what a button is for is not said over the list that it opened
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-tooltips.h"

static void
opened_cb (GtkToggleButton *button, GParamSpec *pspec, GtkWidget *owner)
{
  gtk_widget_set_has_tooltip (owner, !gtk_toggle_button_get_active (button));
}

/**
 * lw_tooltips_give_way:
 * @widget: a page, with all that is in it
 *
 * A drop-down or menu that was opened by the mouse has the pointer still on it: the toolkit shows
 * its tooltip over the first of the choices.
 */
void
lw_tooltips_give_way (GtkWidget *widget)
{
  GtkWidget *button = gtk_widget_get_first_child (widget);

  if ((GTK_IS_MENU_BUTTON (widget) || GTK_IS_DROP_DOWN (widget))
      && gtk_widget_get_tooltip_text (widget) != NULL && GTK_IS_TOGGLE_BUTTON (button))
    g_signal_connect_object (button, "notify::active", G_CALLBACK (opened_cb), widget, 0);
  for (GtkWidget *child = button; child != NULL; child = gtk_widget_get_next_sibling (child))
    lw_tooltips_give_way (child);
}
