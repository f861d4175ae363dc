/* lw-wish-row.h - what one student wishes, in a row
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Opens the wishes of the student's class. */
#define LW_TYPE_WISH_ROW (lw_wish_row_get_type ())
G_DECLARE_FINAL_TYPE (LwWishRow, lw_wish_row, LW, WISH_ROW, AdwActionRow)

/* @student_id: (nullable): nobody. */
void lw_wish_row_set_student (LwWishRow *self, LwOffice *office, const char *student_id);

G_END_DECLS
