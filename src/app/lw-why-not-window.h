/* lw-why-not-window.h - why a stage is not at another workplace
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwWhyNotWindow:
 *
 * For each workplace, as one searches: whether the stage can go there, who would have to move for
 * it, or all that is against it.
 *
 * Actions: why-not.do (s: id of a workplace: make it so).
 */
#define LW_TYPE_WHY_NOT_WINDOW (lw_why_not_window_get_type ())
G_DECLARE_FINAL_TYPE (LwWhyNotWindow, lw_why_not_window, LW, WHY_NOT_WINDOW, AdwWindow)

/* A stage that is gone opens nothing. */
void lw_why_not_window_show (GtkWindow *parent, LwOffice *office, const char *placement_id);

G_END_DECLS
