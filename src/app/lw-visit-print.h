/* lw-visit-print.h - the visit list, shown before it is printed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @staff: (nullable): id of whose visits; %NULL: everybody's. */
void lw_visit_print_preview (GtkWindow *parent, LwOffice *office, const char *staff);

G_END_DECLS
