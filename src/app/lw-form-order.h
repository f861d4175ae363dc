/* lw-form-order.h - the forms in the order in which they suit a student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-fit.h"
#include "lw-office.h"

G_BEGIN_DECLS

/* What the office knows of a student, for lw_fit_judge(). @pop: (nullable). Texts are borrowed from
 * student, class and POP. */
void
lw_form_order_read_student (LwOffice *office, LwStudent *student, LwPop *pop, LwFitStudent *known);
void lw_form_order_clear_student (LwFitStudent *known);

/* The figure's forms in its order, then the text's, then the school's own by name. */
int lw_form_order_compare (const LwCatalogue *catalogue, LwVariant *a, LwVariant *b);

/* Ids of all forms, the best for the student first; (transfer full), NULL-terminated. */
char **lw_form_order_for (LwOffice *office, const char *student_id);

G_END_DECLS
