/* lw-dossier-window.h - a student's dossier in a window beside the school's
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-window.h"

G_BEGIN_DECLS

/**
 * LwDossierWindow:
 *
 * Of the same school as a window, with which it goes; that of a student is there once. Its actions
 * are those of the window: what is about the student is done above this one, and what needs a
 * page is done there.
 */
#define LW_TYPE_DOSSIER_WINDOW (lw_dossier_window_get_type ())
G_DECLARE_FINAL_TYPE (LwDossierWindow, lw_dossier_window, LW, DOSSIER_WINDOW, AdwWindow)

void lw_dossier_window_open (LwWindow *school_window, const char *student_id);
/* Of all that go with it: what is half typed in them is kept, and they close. */
void lw_dossier_window_settle_all (LwWindow *school_window);
/* FALSE when a sheet in one of them asks first what is to become of it. */
gboolean lw_dossier_window_close_sheets (LwWindow *school_window);
void lw_dossier_window_close_all (LwWindow *school_window);

G_END_DECLS
