/* lw-time-row.h - a row of a boxed list with a clock time
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-time-entry.h"

G_BEGIN_DECLS

/* Property "time" is that of the row's #LwTimeEntry. */
#define LW_TYPE_TIME_ROW (lw_time_row_get_type ())
G_DECLARE_FINAL_TYPE (LwTimeRow, lw_time_row, LW, TIME_ROW, AdwActionRow)

GtkWidget *lw_time_row_new (const char *title);
LwTimeEntry *lw_time_row_get_entry (LwTimeRow *self);

G_END_DECLS
