/* lw-date-row.h - a row of a boxed list with a day
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-date-entry.h"

G_BEGIN_DECLS

/* Property "date" is that of the row's #LwDateEntry. */
#define LW_TYPE_DATE_ROW (lw_date_row_get_type ())
G_DECLARE_FINAL_TYPE (LwDateRow, lw_date_row, LW, DATE_ROW, AdwActionRow)

GtkWidget *lw_date_row_new (const char *title);
LwDateEntry *lw_date_row_get_entry (LwDateRow *self);

G_END_DECLS
