/* lw-import-dialog.h - reads a class list: preview, columns, apply
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-class-import.h"
#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Action: import.apply (Enter). */
#define LW_TYPE_IMPORT_DIALOG (lw_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LwImportDialog, lw_import_dialog, LW, IMPORT_DIALOG, AdwWindow)

/* Asks for a file first. */
void lw_import_dialog_choose (GtkWindow *parent, LwOffice *office);
LwImportDialog *
lw_import_dialog_read (GtkWindow *parent, LwOffice *office, const char *path);
const LwClassImport *lw_import_dialog_get_plan (LwImportDialog *self);

G_END_DECLS
