/* lw-call-list-window.h - whom to call, what to say, and what was said
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Actions: call-list.print (Ctrl+P), call-list.more; and those of the window that its rows ask
 * for, which it hands on. */
#define LW_TYPE_CALL_LIST_WINDOW (lw_call_list_window_get_type ())
G_DECLARE_FINAL_TYPE (LwCallListWindow, lw_call_list_window, LW, CALL_LIST_WINDOW, AdwWindow)

GtkWindow *lw_call_list_window_show (GtkWindow *parent, LwOffice *office);

G_END_DECLS
