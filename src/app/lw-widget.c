/* lw-widget.c - what several widgets need done alike
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

/**
 * lw_editable_show_text:
 * @editable: an entry
 * @text: what it is to show
 *
 * Shows a text that nobody typed here: undo in the entry does not go back to what stood there
 * before, which may be another record's.
 */
void
lw_editable_show_text (GtkEditable *editable, const char *text)
{
  gtk_editable_set_enable_undo (editable, FALSE);
  gtk_editable_set_text (editable, text);
  gtk_editable_set_enable_undo (editable, TRUE);
}

/**
 * lw_toast_new:
 * @text: what to say, plain text
 *
 * Returns: (transfer full): a toast
 */
AdwToast *
lw_toast_new (const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  return adw_toast_new (escaped);
}

/**
 * lw_status_page_set_text:
 * @page: a status page
 * @text: its description, plain text
 */
void
lw_status_page_set_text (AdwStatusPage *page, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  adw_status_page_set_description (page, escaped);
}
