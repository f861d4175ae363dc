/* class-list.c - a school in memory that class lists are held against
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "class-list.h"

#include <glib/gstdio.h>

void
school_set_up (School *school, gconstpointer data)
{
  school->students = lw_record_list_new (&lw_student_record);
  school->groups = lw_record_list_new (&lw_group_record);
  school->staff = lw_record_list_new (&lw_staff_record);
  school->school_year = "year-2026";
}

void
school_tear_down (School *school, gconstpointer data)
{
  g_assert_finalize_object (school->students);
  g_assert_finalize_object (school->groups);
  g_assert_finalize_object (school->staff);
}

LwTable *
school_read_text (const char *text, GError **error)
{
  g_autofree char *dir = g_dir_make_tmp ("leerwerk-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "klas.csv", NULL);
  LwTable *table;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  table = lw_class_import_read (path, error);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (dir), ==, 0);

  return table;
}

LwClassImport *
school_plan_table (School *school, const LwTable *table)
{
  g_autofree LwMeaning *meanings = lw_class_import_guess (table, NULL);

  return lw_class_import_plan (table, meanings, school->students, school->groups, school->staff,
                               school->school_year);
}

LwClassImport *
school_plan_text (School *school, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwTable) table = school_read_text (text, &error);

  g_assert_no_error (error);

  return school_plan_table (school, table);
}

void
school_apply (School *school, const LwAct *act)
{
  g_autoptr (GPtrArray) students = g_ptr_array_new ();
  g_autoptr (GPtrArray) groups = g_ptr_array_new ();
  g_autoptr (GPtrArray) staff = g_ptr_array_new ();

  g_assert_nonnull (act);
  g_assert_cmpstr (act->kind, ==, "import");
  for (guint i = 0; i < act->changes->len; i++)
    {
      const LwChange *change = g_ptr_array_index (act->changes, i);
      g_autoptr (GError) error = NULL;

      g_assert_true (lw_record_validate (change->record, &error));
      g_assert_no_error (error);
      g_assert_cmpint (change->rev, ==, lw_record_get_rev (change->record));
      lw_record_set_rev (change->record, change->rev + 1);
      g_ptr_array_add (change->type == &lw_student_record ? students
                       : change->type == &lw_group_record ? groups
                                                          : staff,
                       change->record);
    }
  lw_record_list_apply (school->staff, staff, NULL);
  lw_record_list_apply (school->groups, groups, NULL);
  lw_record_list_apply (school->students, students, NULL);
}

void
school_import_text (School *school, const char *text)
{
  g_autoptr (LwClassImport) import = school_plan_text (school, text);

  for (guint i = 0; i < import->problems->len; i++)
    g_error ("%s", ((LwImportProblem *) g_ptr_array_index (import->problems, i))->message);
  school_apply (school, import->act);
}

LwStudent *
school_find_student (School *school, const char *number)
{
  LwStudent *student = lw_record_list_find_by_key (school->students, number);

  g_assert_nonnull (student);

  return student;
}

LwGroup *
school_find_group (School *school, const char *name)
{
  LwGroup *group = lw_record_list_find_by_key (school->groups, name);

  g_assert_nonnull (group);

  return group;
}
