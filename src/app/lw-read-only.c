/* lw-read-only.c - a school that may be looked at, and not changed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-read-only.h"

void
lw_read_only_bar_action (GtkWidget *widget, LwOffice *office, const char *action)
{
  if (lw_office_is_read_only (office))
    gtk_widget_action_set_enabled (widget, action, FALSE);
}

/* A text can still be read through, selected and copied; a choice only be read. */
void
lw_read_only_bar_editor (GtkWidget *editor, LwOffice *office)
{
  if (!lw_office_is_read_only (office))
    return;
  if (GTK_IS_TEXT_VIEW (editor))
    gtk_text_view_set_editable (GTK_TEXT_VIEW (editor), FALSE);
  else if (GTK_IS_EDITABLE (editor) && !GTK_IS_SPIN_BUTTON (editor))
    gtk_editable_set_editable (GTK_EDITABLE (editor), FALSE);
  else
    gtk_widget_set_sensitive (editor, FALSE);
}
