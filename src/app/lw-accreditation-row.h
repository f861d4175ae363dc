/* lw-accreditation-row.h - one accreditation of a company
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-part-row.h"

G_BEGIN_DECLS

#define LW_TYPE_ACCREDITATION_ROW (lw_accreditation_row_get_type ())
G_DECLARE_FINAL_TYPE (LwAccreditationRow, lw_accreditation_row, LW, ACCREDITATION_ROW, LwPartRow)

/* The record is in the store. */
GtkWidget *lw_accreditation_row_new (LwOffice *office, LwRecord *record);

G_END_DECLS
