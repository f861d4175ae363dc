/* lw-wishes-window.h - the wishes of a class, to be filled in from paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Actions: wishes.print (Ctrl+P): the forms of the class; and those of the window that its toasts
 * and its empty page ask for. */
#define LW_TYPE_WISHES_WINDOW (lw_wishes_window_get_type ())
G_DECLARE_FINAL_TYPE (LwWishesWindow, lw_wishes_window, LW, WISHES_WINDOW, AdwWindow)

/* @group_id: (nullable): the class to begin with; else the class of whoever is at work. */
GtkWindow *lw_wishes_window_show (GtkWindow *parent, LwOffice *office, const char *of);

G_END_DECLS
