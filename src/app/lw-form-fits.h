/* lw-form-fits.h - how the forms suit the student that is chosen
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-fit.h"
#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwFormFits:
 *
 * Holds the forms against one student, and again when what is known of them changes.
 *
 * Signal "changed": look again at everything.
 */
#define LW_TYPE_FORM_FITS (lw_form_fits_get_type ())
G_DECLARE_FINAL_TYPE (LwFormFits, lw_form_fits, LW, FORM_FITS, GObject)

LwFormFits *lw_form_fits_new (LwOffice *office);
/* NULL for none. */
void lw_form_fits_set_student (LwFormFits *self, const char *student_id);
LwStudent *lw_form_fits_get_student (LwFormFits *self);
/* The student's POP of this school year, else the last one; (nullable). */
LwPop *lw_form_fits_get_pop (LwFormFits *self);
/* (nullable): NULL while no student is chosen. Valid till "changed". */
const LwFit *lw_form_fits_judge (LwFormFits *self, LwVariant *variant);
/* The better one first; without a student, as the figure has them. */
int lw_form_fits_compare (LwFormFits *self, LwVariant *a, LwVariant *b);

G_END_DECLS
