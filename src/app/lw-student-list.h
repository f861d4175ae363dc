/* lw-student-list.h - the students that a search and filters leave, in order
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-filtered-list.h"

G_BEGIN_DECLS

/**
 * LwStudentQuery:
 * @words: (nullable): what the name, number or class must hold, all of it
 * @group: (nullable): id of a class
 * @mentor: (nullable): id of a staff member: mentor of the student or the class
 * @supervisor: (nullable): id of a staff member: guides one of the student's stages
 * @track: (nullable): a leerweg
 * @without_place: only those who have no stage with a place this school year
 */
typedef struct
{
  const char *words;
  const char *group;
  const char *mentor;
  const char *supervisor;
  const char *track;
  gboolean without_place;
} LwStudentQuery;

/* A list of LwStudent. */
#define LW_TYPE_STUDENT_LIST (lw_student_list_get_type ())
G_DECLARE_FINAL_TYPE (LwStudentList, lw_student_list, LW, STUDENT_LIST, LwFilteredList)

LwStudentList *lw_student_list_new (LwOffice *office);
void lw_student_list_set_query (LwStudentList *self, const LwStudentQuery *query);
/* Whether a stage with a place is there for the student this school year. */
gboolean lw_student_list_has_place (LwStudentList *self, LwStudent *student);

G_END_DECLS
