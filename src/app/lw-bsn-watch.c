/* lw-bsn-watch.c - warns of a burgerservicenummer that is typed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-bsn-watch.h"

#include "lw-bsn.h"
#include "lw-notice.h"

#include <glib/gi18n.h>

static char *
dup_text (GtkWidget *field)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  if (GTK_IS_EDITABLE (field))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (field)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (field));
  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
changed_cb (GtkWidget *field)
{
  g_autofree char *text = dup_text (field);
  g_autofree char *bsn = lw_bsn_find (text);
  g_autofree char *warning = NULL;
  LwNotice *notice = bsn != NULL ? lw_notice_of (field) : lw_notice_peek (field);

  if (notice == NULL)
    return;
  if (bsn != NULL)
    warning = g_strdup_printf (_ ("“%s” looks like a citizen service number (BSN). That may not be "
                                  "kept here: take it out. If it is another number, it can stay."),
                               bsn);
  lw_notice_set_warning (notice, warning);
}

void
lw_bsn_watch (GtkWidget *field)
{
  GObject *speaker = GTK_IS_EDITABLE (field)
                       ? G_OBJECT (field)
                       : G_OBJECT (gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)));

  g_signal_connect_object (speaker, "changed", G_CALLBACK (changed_cb), field, G_CONNECT_SWAPPED);
}
