/* lw-exceptions-window.h - every rule that was passed, with why and by whom
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Enter opens the stage; action: exceptions.take-back (s: an id). */
#define LW_TYPE_EXCEPTIONS_WINDOW (lw_exceptions_window_get_type ())
G_DECLARE_FINAL_TYPE (LwExceptionsWindow, lw_exceptions_window, LW, EXCEPTIONS_WINDOW, AdwWindow)

GtkWindow *lw_exceptions_window_show (GtkWindow *parent, LwOffice *office);

G_END_DECLS
