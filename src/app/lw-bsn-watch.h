/* lw-bsn-watch.h - warns of a burgerservicenummer that is typed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* An entry or a text view: as long as a BSN stands in it, a notice under it says so. */
void lw_bsn_watch (GtkWidget *field);

G_END_DECLS
