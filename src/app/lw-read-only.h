/* lw-read-only.h - a school that may be looked at, and not changed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* In a school that is open to read only, these take from the user what would be refused. */
void lw_read_only_bar_action (GtkWidget *widget, LwOffice *office, const char *action);
void lw_read_only_bar_editor (GtkWidget *editor, LwOffice *office);

G_END_DECLS
