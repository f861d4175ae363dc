/* lw-visit-print.c - the visit list, shown before it is printed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-visit-print.h"

#include "lw-print-preview.h"
#include "lw-visit-job.h"

#include <glib/gi18n.h>

/**
 * lw_visit_print_preview:
 * @parent: the window that asks
 * @office: an open school
 * @staff: (nullable): id of whose visits; %NULL: everybody's
 *
 * Shows the visit list as it will be printed.
 */
void
lw_visit_print_preview (GtkWindow *parent, LwOffice *office, const char *staff)
{
  LwRecord *supervisor = lw_office_find (office, &lw_staff_record, staff);
  g_autofree char *name = supervisor != NULL ? g_strdup_printf ("%s %s", _ ("Visit list"),
                                                                lw_record_get_title (supervisor))
                                             : g_strdup (_ ("Visit list"));
  LwPrintPreview *preview = lw_print_preview_new (parent, name);

  lw_visit_job_document_async (office, staff, lw_print_preview_get_cancellable (preview),
                               lw_print_preview_laid_out_cb, g_object_ref (preview));
  gtk_window_present (GTK_WINDOW (preview));
}
