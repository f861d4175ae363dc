/* lw-preferences.h - the preferences: the school, who I am, its calendar and its rules
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Its actions are those of the main window that pages and rows call: win.say, win.undo and
 * win.redo. What is done here is saved and taken back as everywhere. */
#define LW_TYPE_PREFERENCES (lw_preferences_get_type ())
G_DECLARE_FINAL_TYPE (LwPreferences, lw_preferences, LW, PREFERENCES, AdwPreferencesWindow)

LwPreferences *lw_preferences_show (GtkWindow *parent, LwOffice *office);

G_END_DECLS
