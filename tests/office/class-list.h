/* class-list.h - a school in memory that class lists are held against
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-class-import.h"
#include "lw-people.h"

/* What a store holds, as far as a list is held against it. */
typedef struct
{
  LwRecordList *students;
  LwRecordList *groups;
  LwRecordList *staff;
  const char *school_year;
} School;

void school_set_up (School *school, gconstpointer data);
void school_tear_down (School *school, gconstpointer data);

/* From a real file, "klas.csv". */
LwTable *school_read_text (const char *text, GError **error);
/* With the meanings that are guessed. */
LwClassImport *school_plan_table (School *school, const LwTable *table);
LwClassImport *school_plan_text (School *school, const char *text);
/* As the store and then the lists would take it over. */
void school_apply (School *school, const LwAct *act);
void school_import_text (School *school, const char *text);

LwStudent *school_find_student (School *school, const char *number);
LwGroup *school_find_group (School *school, const char *name);

#define ADD_SCHOOL_TEST(path, test)                                                                \
  g_test_add (path, School, NULL, school_set_up, test, school_tear_down)
