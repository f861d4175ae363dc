/* lw-student-new.h - one student more
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwStudentNew:
 *
 * Asks number, names and class of a new student, and opens the dossier by win.open-student of
 * the window that it belongs to.
 */
#define LW_TYPE_STUDENT_NEW (lw_student_new_get_type ())
G_DECLARE_FINAL_TYPE (LwStudentNew, lw_student_new, LW, STUDENT_NEW, AdwWindow)

/* @group: (nullable): id of the class to begin with */
GtkWindow *lw_student_new_show (GtkWindow *parent, LwOffice *office, const char *group);

G_END_DECLS
