/* lw-planner-keys.h - the keys of the planner
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* They work wherever the focus is in the window that it is added to: while the page is shown. */
GtkEventController *lw_planner_keys_new (void);

G_END_DECLS
