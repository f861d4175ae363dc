/* lw-stage-row.h - one stage in a list
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Its state can be changed at the end; activating it opens the stage. */
GtkWidget *
lw_stage_row_new (LwOffice *office, LwPlacement *placement, const char *title, const char *detail);

/* Empties a list, and fills it with @stages (element-type LwPlacement) by their first day.
 * @make: makes the row of one of them. */
typedef GtkWidget *(*LwStageRowMaker) (LwPlacement *placement, gpointer data);
void lw_stage_rows_fill (GtkListBox *list,
                         LwOffice *office,
                         GPtrArray *stages,
                         LwStageRowMaker make,
                         gpointer data);

G_END_DECLS
