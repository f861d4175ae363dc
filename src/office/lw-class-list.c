/* lw-class-list.c - a class list: students to a file that reads back
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-class-list.h"

#include "lw-date.h"
#include "lw-table-file.h"

/* As lw_class_import_guess() knows them; a file for others, so Dutch in every locale. */
static const char *const columns[] = {
  "Stamnummer", "Roepnaam", "Tussenvoegsel", "Achternaam", "Geboortedatum", "Klas",     "Leerjaar",
  "Leerweg",    "Profiel",  "Mentor",        "E-mail",     "Telefoon",      "Postcode",
};

/* What it is in is the class of this school year: a list is always of one year. */
static LwGroup *
find_group (LwOffice *office, LwStudent *student)
{
  LwGroup *group = lw_office_find (office, &lw_group_record, student->group);
  LwSchoolYear *year = lw_office_get_school_year (office);

  if (group == NULL || year == NULL || group->school_year == NULL
      || g_str_equal (group->school_year, lw_record_get_id (LW_RECORD (year))))
    return group;

  return NULL;
}

static char *
dup_or_empty (const char *text)
{
  return g_strdup (text != NULL ? text : "");
}

static char **
make_row (LwOffice *office, LwStudent *student)
{
  LwGroup *group = find_group (office, student);
  LwStaff *mentor = lw_office_find (office, &lw_staff_record, student->mentor);
  char **cells = g_new0 (char *, G_N_ELEMENTS (columns) + 1);
  guint n = 0;

  cells[n++] = dup_or_empty (student->number);
  cells[n++] = dup_or_empty (student->given_name);
  cells[n++] = dup_or_empty (student->infix);
  cells[n++] = dup_or_empty (student->family_name);
  cells[n++] = g_date_valid (&student->birth_date) ? lw_date_format_entry (&student->birth_date)
                                                   : g_strdup ("");
  cells[n++] = dup_or_empty (group != NULL ? group->name : NULL);
  cells[n++] = group != NULL && group->grade != LW_UNSET ? g_strdup_printf ("%d", group->grade)
                                                         : g_strdup ("");
  cells[n++] = student->track != NULL ? g_ascii_strup (student->track, -1) : g_strdup ("");
  cells[n++] = dup_or_empty (student->profile);
  cells[n++] = dup_or_empty (mentor != NULL ? mentor->name : NULL);
  cells[n++] = dup_or_empty (student->email);
  cells[n++] = dup_or_empty (student->phone);
  cells[n++] = dup_or_empty (student->postcode);
  g_assert (n == G_N_ELEMENTS (columns));

  return cells;
}

/**
 * lw_class_list_make:
 * @office: an open school
 * @student_ids: (array zero-terminated=1): which students, in this order; one that is gone is left
 *   out
 *
 * The columns are those of a class list that lw_class_import_plan() reads, and reading it in the
 * same school changes nothing: of the track, the profile and the mentor the list says what is said
 * of the student, not what holds for the whole class.
 *
 * Returns: (transfer full): the list
 */
LwTable *
lw_class_list_make (LwOffice *office, const char *const *student_ids)
{
  LwTable *table = lw_table_new (NULL);
  g_autoptr (GStrvBuilder) header = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_strv_builder_add (header, columns[i]);
  lw_table_take_header (table, g_strv_builder_end (header));
  for (guint i = 0; student_ids[i] != NULL; i++)
    {
      LwStudent *student = lw_office_find (office, &lw_student_record, student_ids[i]);

      if (student != NULL)
        lw_table_take_row (table, table->rows->len + 2, make_row (office, student));
    }

  return table;
}

/**
 * lw_class_list_save_async:
 * @office: an open school
 * @student_ids: (array zero-terminated=1): which students, in this order
 * @path: the file to write
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is written
 * @user_data: for @callback
 *
 * Writes a class list as CSV, on another thread.
 */
void
lw_class_list_save_async (LwOffice *office,
                          const char *const *student_ids,
                          const char *path,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  lw_table_file_save_async (G_OBJECT (office), lw_class_list_make (office, student_ids), path,
                            cancellable, callback, user_data);
}

/**
 * lw_class_list_save_finish:
 * @result: what the callback got
 * @error: return location: #LW_ERROR_IO, with the file's name and what to do
 *
 * Returns: whether the file was written
 */
gboolean
lw_class_list_save_finish (GAsyncResult *result, GError **error)
{
  return lw_table_file_save_finish (result, error);
}
