/* lw-student-sheet.h - the details of one student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * LwStudentSheet:
 *
 * Who the student is, where, and who is at home. What is typed is kept. It closes by itself when
 * the student is gone.
 *
 * Actions: student.delete, which asks first.
 */
#define LW_TYPE_STUDENT_SHEET (lw_student_sheet_get_type ())
G_DECLARE_FINAL_TYPE (LwStudentSheet, lw_student_sheet, LW, STUDENT_SHEET, AdwWindow)

GtkWindow *lw_student_sheet_show (GtkWindow *parent, LwOffice *office, const char *student);

G_END_DECLS
