/* lw-guardian-row.h - one parent or guardian of a student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-part-row.h"

G_BEGIN_DECLS

#define LW_TYPE_GUARDIAN_ROW (lw_guardian_row_get_type ())
G_DECLARE_FINAL_TYPE (LwGuardianRow, lw_guardian_row, LW, GUARDIAN_ROW, LwPartRow)

/* The record is in the store. */
GtkWidget *lw_guardian_row_new (LwOffice *office, LwRecord *record);

G_END_DECLS
