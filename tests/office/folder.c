/* folder.c - a folder of its own for a school, and records written as lines, for tests
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "folder.h"

#include "lw-date.h"
#include "lw-json.h"
#include "lw-types.h"
#include "tree.h"

char *
folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("leerwerk-office-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

void
folder_free (char *folder)
{
  tree_remove (folder);
  g_free (folder);
}

LwOffice *
folder_open_school (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "school.leerwerk", NULL);
  g_autoptr (GError) error = NULL;
  LwOffice *office = lw_office_open (path, LW_OFFICE_CREATE, "Anna de Wit", &error);

  g_assert_no_error (error);

  return office;
}

void
folder_school_set_up (FolderSchool *self)
{
  self->folder = folder_new ();
  self->office = folder_open_school (self->folder);
}

void
folder_school_tear_down (FolderSchool *self, gconstpointer data)
{
  lw_office_close (self->office);
  g_clear_object (&self->office);
  folder_free (self->folder);
  lw_today_set (NULL);
}

void
put_fields (LwOffice *office, const LwRecordType *type, const char *id, const char *fields)
{
  g_autoptr (LwAct) act = lw_act_new ("edit", "Test");
  g_autoptr (LwRecord) record = lw_record_new (type, id);
  g_autofree char *json = g_strdelimit (g_strdup (fields), "'", '"');
  g_autoptr (GError) error = NULL;

  g_assert_true (lw_json_apply_fields (record, json, NULL, NULL, &error));
  lw_act_put_checked (act, record, -1);
  lw_office_commit (office, act, &error);
  g_assert_no_error (error);
}

void
put_line (LwOffice *office, const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, " ", 3);

  put_fields (office, lw_types_find (parts[0]), parts[1], parts[2]);
}
