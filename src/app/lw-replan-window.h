/* lw-replan-window.h - a company cancels: who loses a place, and where each can go
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Actions: replan.apply, replan.again. */
#define LW_TYPE_REPLAN_WINDOW (lw_replan_window_get_type ())
G_DECLARE_FINAL_TYPE (LwReplanWindow, lw_replan_window, LW, REPLAN_WINDOW, AdwWindow)

void lw_replan_window_show (GtkWindow *parent, LwOffice *office, const char *company_id);

G_END_DECLS
