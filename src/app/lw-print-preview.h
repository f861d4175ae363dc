/* lw-print-preview.h - the pages as they will be printed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-account.h"
#include "lw-document.h"
#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwPrintPreview:
 *
 * Actions: preview.print (the printer's dialog), preview.save (a PDF), preview.zoom-in,
 * preview.zoom-out.
 *
 * Signal: "printed": the pages went to a printer, or into a file.
 */
#define LW_TYPE_PRINT_PREVIEW (lw_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (LwPrintPreview, lw_print_preview, LW, PRINT_PREVIEW, AdwWindow)

void
lw_print_preview_portfolios (GtkWindow *parent, LwOffice *office, const char *const *student_ids);
void lw_print_preview_account (GtkWindow *parent, LwOffice *office, LwAccount *account);
/* @staff: (nullable): id of whose calls. */
void lw_print_preview_call_list (GtkWindow *parent, LwOffice *office, const char *staff);
/* @group: name of the class whose forms they are, for the name of the file. */
void lw_print_preview_wish_forms (GtkWindow *parent,
                                  LwOffice *office,
                                  const char *const *student_ids,
                                  const char *group);
LwDocument *lw_print_preview_get_document (LwPrintPreview *self);

/* For who makes the pages itself, as lw-agreement-print.c: a preview that waits for them. */
LwPrintPreview *lw_print_preview_new (GtkWindow *parent, const char *name);
GCancellable *lw_print_preview_get_cancellable (LwPrintPreview *self);
/* @document: (transfer full) (nullable): a document of print/, or NULL for @error. */
void lw_print_preview_take_document (LwPrintPreview *self, GObject *document, const GError *error);
/* Takes what a job of office/ laid out; @preview: (transfer full). */
void lw_print_preview_laid_out_cb (GObject *source, GAsyncResult *result, gpointer preview);
/* What to know before one prints, above the pages; none shows nothing. */
void lw_print_preview_show_remarks (LwPrintPreview *self, const char *const *remarks);
void lw_print_preview_say (LwPrintPreview *self, const char *text);
void lw_print_preview_save_to (LwPrintPreview *self, const char *path);

G_END_DECLS
