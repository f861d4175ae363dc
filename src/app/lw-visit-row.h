/* lw-visit-row.h - one visit to a stage, to be moved, told of, or taken away
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-occasion-row.h"

G_BEGIN_DECLS

#define LW_TYPE_VISIT_ROW (lw_visit_row_get_type ())
G_DECLARE_FINAL_TYPE (LwVisitRow, lw_visit_row, LW, VISIT_ROW, LwOccasionRow)

GtkWidget *lw_visit_row_new (LwOffice *office, LwRecord *visit);

G_END_DECLS
