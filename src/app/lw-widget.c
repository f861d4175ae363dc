/* lw-widget.c - what every composite widget does when it goes
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-widget.h"

/**
 * lw_widget_dispose_template:
 * @widget: a widget that derives from GtkWidget itself
 * @type: the type whose template it is
 *
 * Lets go of the template's named children and takes all children out: GTK forgets the names
 * only.
 */
void
lw_widget_dispose_template (GtkWidget *widget, GType type)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (widget, type);
}
