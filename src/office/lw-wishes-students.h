/* lw-wishes-students.h - whose wish a row of a list is
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-people.h"
#include "lw-record-list.h"

G_BEGIN_DECLS

/* What a row says of who it is about; "" where it says nothing. All borrowed. */
typedef struct
{
  const char *number;
  const char *email;
  const char *name; /* in reading order */
  const char *group;
} LwWishesWho;

typedef struct _LwWishesStudents LwWishesStudents;

LwWishesStudents *lw_wishes_students_new (LwRecordList *students, LwRecordList *groups);
void lw_wishes_students_free (LwWishesStudents *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwWishesStudents, lw_wishes_students_free)

LwStudent *lw_wishes_students_find (LwWishesStudents *self, const LwWishesWho *who, char **why);
const char *lw_wishes_students_get_profile (LwWishesStudents *self, LwStudent *student);

G_END_DECLS
