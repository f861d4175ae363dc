/* lw-visits-window.h - supervisors, the stages they guide, and their visits
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Actions: visits.print (Ctrl+P), visits.plan-all, visits.hand-over, visits.repaint; those of its
 * panes; and those of the window that its rows ask for, which it hands on. */
#define LW_TYPE_VISITS_WINDOW (lw_visits_window_get_type ())
G_DECLARE_FINAL_TYPE (LwVisitsWindow, lw_visits_window, LW, VISITS_WINDOW, AdwWindow)

GtkWindow *lw_visits_window_show (GtkWindow *parent, LwOffice *office, const char *staff);
gboolean lw_visits_window_return (GtkWindow *parent, const char *staff);

G_END_DECLS
