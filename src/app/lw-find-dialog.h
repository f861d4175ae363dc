/* lw-find-dialog.h - finds anything, and opens it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-find-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwFindDialog:
 *
 * Students, companies, forms and actions are found while one types; texts follow a moment later,
 * below them. Up and Down walk what was found, Enter opens it, Escape closes.
 *
 * Signal "picked" (LwFindItem *): that is to be opened. The dialog closes by itself.
 */
#define LW_TYPE_FIND_DIALOG (lw_find_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LwFindDialog, lw_find_dialog, LW, FIND_DIALOG, AdwWindow)

/* @actions, @recent: (element-type LwFindItem). */
LwFindDialog *
lw_find_dialog_new (GtkWindow *parent, LwOffice *office, GPtrArray *actions, GPtrArray *recent);

G_END_DECLS
