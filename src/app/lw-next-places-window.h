/* lw-next-places-window.h - where else to ask, when a company said no
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Enter proposes the stage at the place that is chosen; Escape leaves it for later. */
#define LW_TYPE_NEXT_PLACES_WINDOW (lw_next_places_window_get_type ())
G_DECLARE_FINAL_TYPE (LwNextPlacesWindow, lw_next_places_window, LW, NEXT_PLACES_WINDOW, AdwWindow)

/* A stage that is gone opens nothing. */
void lw_next_places_window_show (GtkWindow *parent, LwOffice *office, const char *placement_id);

G_END_DECLS
