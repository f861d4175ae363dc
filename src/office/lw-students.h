/* lw-students.h - students, as they are checked and deleted
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"

G_BEGIN_DECLS

/* An #LwKeeperCheck: no two students have one number. */
char *lw_students_check_number (LwOffice *office, LwRecord *student, const LwField *field);

/* All that belongs to a student: stages, POP, portfolio, with what belongs to those. Answers
 * later. (transfer full) (element-type LwRecord): parts of parts come first. */
void lw_students_gather_async (LwOffice *office,
                               const char *student,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
GPtrArray *lw_students_gather_finish (LwOffice *office, GAsyncResult *result, GError **error);
/* (transfer full): takes the student away, with what was gathered. */
LwAct *lw_students_delete_act (LwOffice *office, const char *student, GPtrArray *parts);

G_END_DECLS
