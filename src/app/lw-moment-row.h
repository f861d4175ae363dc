/* lw-moment-row.h - one moment of a time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-overview.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list box row; its day, its mark on the line, and what it is. */
GtkWidget *lw_moment_row_new (LwOffice *office, const LwMoment *moment);
/* The row that parts what is to come from what has been. */
GtkWidget *lw_moment_row_new_today (void);

G_END_DECLS
