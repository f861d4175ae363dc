/* test-class-list.c - tests of saving a class list
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-class-list.h"

#include "folder.h"
#include "lw-class-import.h"
#include "lw-date.h"
#include "lw-error.h"
#include "lw-sample.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
  char *list;
  LwOffice *office;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = folder_new ();
  fixture->path = g_build_filename (fixture->folder, "school.leerwerk", NULL);
  fixture->list = g_build_filename (fixture->folder, "list.csv", NULL);
  lw_sample_make (fixture->path, LW_SAMPLE_SMALL, LW_SAMPLE_SEED, &error);
  g_assert_no_error (error);
  fixture->office = lw_office_open (fixture->path, LW_OFFICE_DEFAULT, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  lw_office_close (fixture->office);
  g_object_unref (fixture->office);
  folder_free (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->list);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static gboolean
save (Fixture *fixture, const char *const *ids, const char *path, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  lw_class_list_save_async (fixture->office, ids, path, NULL, saved_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return lw_class_list_save_finish (result, error);
}

static char **
all_ids (Fixture *fixture)
{
  LwRecordList *students = lw_office_get_list (fixture->office, &lw_student_record);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < lw_record_list_get_size (students); i++)
    g_strv_builder_add (ids, lw_record_get_id (lw_record_list_peek (students, i)));

  return g_strv_builder_end (ids);
}

/* Names and numbers that a spreadsheet would work out, shorten or part. */
static void
add_odd_students (Fixture *fixture)
{
  static const struct
  {
    const char *number;
    const char *given;
    const char *infix;
    const char *family;
    const char *phone;
  } odd[] = {
    { "00007", "=HYPERLINK(\"http://x\";\"Piet\")", NULL, "+Jansen", "+31612345678" },
    { "123456789012345", "Jan \"Jopie\"", "van 't", "Hart; Bos", "0612345678" },
    { "-7", "@SUM(A1)", "de", "Jong", NULL },
  };
  g_autoptr (LwAct) act = lw_act_new ("edit", "Students");
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (LwRecord) student = lw_record_new (&lw_student_record, NULL);
      GDate born = lw_date_from_dmy (3, 2, 2012);

      lw_record_set_text (student, "number", odd[i].number);
      lw_record_set_text (student, "given-name", odd[i].given);
      lw_record_set_text (student, "infix", odd[i].infix);
      lw_record_set_text (student, "family-name", odd[i].family);
      lw_record_set_text (student, "phone", odd[i].phone);
      lw_record_set_text (student, "track", "kb");
      lw_record_set_text (student, "profile", "Z&W");
      lw_record_set_date (student, "birth-date", &born);
      lw_act_put (act, student);
    }
  lw_office_commit (fixture->office, act, &error);
  g_assert_no_error (error);
}

static LwClassImport *
plan (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LwTable) table = lw_class_import_read (fixture->list, &error);
  g_autofree LwMeaning *meanings = NULL;
  g_autofree gboolean *unknown = NULL;
  LwOffice *office = fixture->office;

  g_assert_no_error (error);
  meanings = lw_class_import_guess (table, &unknown);
  for (guint i = 0; i < table->n_columns; i++)
    g_assert_cmpint (meanings[i], >=, LW_MEANING_NUMBER);

  return lw_class_import_plan (table, meanings, lw_office_get_list (office, &lw_student_record),
                               lw_office_get_list (office, &lw_group_record),
                               lw_office_get_list (office, &lw_staff_record),
                               lw_record_get_id (LW_RECORD (lw_office_get_school_year (office))));
}

/* Read again in the same school the list changes nothing, whatever is in it. */
static void
test_reads_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwClassImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;
  GStatBuf status;

  add_odd_students (fixture);
  ids = all_ids (fixture);
  save (fixture, (const char *const *) ids, fixture->list, &error);
  g_assert_no_error (error);
  import = plan (fixture);
  g_assert_cmpuint (import->problems->len, ==, 0);
  g_assert_cmpuint (import->n_unchanged, ==, g_strv_length (ids));
  g_assert_cmpuint (import->n_added + import->n_changed + import->n_skipped, ==, 0);
  g_assert_cmpuint (import->new_groups->len + import->new_staff->len, ==, 0);
  g_assert_null (import->act);
  /* pupils are the user's own business */
  g_assert_cmpint (g_stat (fixture->list, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0077, ==, 0);
}

/* What the file says when it is looked at: no cell begins as a formula but ="text". */
static void
test_no_formulas (Fixture *fixture, gconstpointer data)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) ids = NULL;

  add_odd_students (fixture);
  ids = all_ids (fixture);
  g_assert_true (save (fixture, (const char *const *) ids, fixture->list, &error));
  g_assert_true (g_file_get_contents (fixture->list, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "\xef\xbb\xbfStamnummer;Roepnaam;"));
  g_assert_null (strstr (content, ";+"));
  g_assert_null (strstr (content, ";="));
  g_assert_null (strstr (content, ";@"));
  g_assert_nonnull (strstr (content, "\r\n\"=\"\"00007\"\"\";"));
}

/* Those that are asked for, in that order; one that is gone is left out. */
static void
test_order (Fixture *fixture, gconstpointer data)
{
  LwRecordList *students = lw_office_get_list (fixture->office, &lw_student_record);
  LwStudent *first = lw_record_list_peek (students, 0);
  LwStudent *second = lw_record_list_peek (students, 1);
  const char *const ids[]
    = { lw_record_get_id (LW_RECORD (second)), "gone", lw_record_get_id (LW_RECORD (first)), NULL };
  g_autoptr (LwTable) table = lw_class_list_make (fixture->office, ids);

  g_assert_cmpuint (table->rows->len, ==, 2);
  g_assert_cmpstr (((LwTableRow *) table->rows->pdata[0])->cells[0], ==, second->number);
  g_assert_cmpstr (((LwTableRow *) table->rows->pdata[1])->cells[0], ==, first->number);
}

/* A class of another year is not one of this year's that is called the same. */
static void
test_other_year (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) year = lw_record_new (&lw_school_year_record, NULL);
  g_autoptr (LwRecord) group = lw_record_new (&lw_group_record, NULL);
  g_autoptr (LwRecord) student = lw_record_new (&lw_student_record, NULL);
  const char *const ids[] = { lw_record_get_id (student), NULL };
  g_autoptr (LwClassImport) import = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (LwAct) act = lw_act_new ("edit", "Last year");

  lw_record_set_text (year, "name", "2020-2021");
  lw_record_set_text (group, "name", "9Z");
  lw_record_set_text (group, "school-year", lw_record_get_id (year));
  lw_record_set_text (student, "number", "9");
  lw_record_set_text (student, "family-name", "Vis");
  lw_record_set_text (student, "group", lw_record_get_id (group));
  lw_act_put (act, year);
  lw_act_put (act, group);
  lw_act_put (act, student);
  lw_office_commit (fixture->office, act, &error);
  g_assert_no_error (error);
  g_assert_true (save (fixture, ids, fixture->list, &error));
  import = plan (fixture);
  g_assert_cmpuint (import->n_unchanged, ==, 1);
  g_assert_null (import->act);
}

/* It says which file, and what to do. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "none", "list.csv", NULL);
  g_autoptr (GError) error = NULL;
  const char *const nobody[] = { NULL };

  g_assert_false (save (fixture, nobody, path, &error));
  g_assert_error (error, LW_ERROR, LW_ERROR_IO);
  g_assert_nonnull (strstr (error->message, "list.csv"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/class-list/reads-back", Fixture, NULL, set_up, test_reads_back, tear_down);
  g_test_add ("/class-list/no-formulas", Fixture, NULL, set_up, test_no_formulas, tear_down);
  g_test_add ("/class-list/order", Fixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/class-list/other-year", Fixture, NULL, set_up, test_other_year, tear_down);
  g_test_add ("/class-list/refused", Fixture, NULL, set_up, test_refused, tear_down);

  return g_test_run ();
}
