/* lw-workplace-row.h - one place to learn at a company
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-part-row.h"

G_BEGIN_DECLS

#define LW_TYPE_WORKPLACE_ROW (lw_workplace_row_get_type ())
G_DECLARE_FINAL_TYPE (LwWorkplaceRow, lw_workplace_row, LW, WORKPLACE_ROW, LwPartRow)

/* The record is in the store. */
GtkWidget *lw_workplace_row_new (LwOffice *office, LwRecord *record);

G_END_DECLS
