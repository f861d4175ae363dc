/* lw-form-order.h - the forms in the order in which they suit a student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/* Ids of all forms, those of the student's phase first; (transfer full), NULL-terminated. */
char **lw_form_order_for (LwOffice *office, const char *student_id);

G_END_DECLS
