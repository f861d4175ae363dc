/* lw-form-student.h - the student that the forms are held against
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-form-fits.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Who it is, what is asked and how is learned, and what to find out together first; hidden while
 * no student is chosen. Actions: student.open (the dossier), student.clear. */
#define LW_TYPE_FORM_STUDENT (lw_form_student_get_type ())
G_DECLARE_FINAL_TYPE (LwFormStudent, lw_form_student, LW, FORM_STUDENT, GtkWidget)

void lw_form_student_set_fits (LwFormStudent *self, LwOffice *office, LwFormFits *fits);

G_END_DECLS
