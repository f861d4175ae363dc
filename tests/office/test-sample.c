/* test-sample.c - tests of a sample school in a store
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-error.h"
#include "folder.h"
#include "lw-sample.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *dir;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->dir = folder_new ();
  fixture->path = g_build_filename (fixture->dir, "school.leerwerk", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  folder_free (fixture->dir);
  g_free (fixture->path);
}

static LwOffice *
make (Fixture *fixture, LwSampleSize size)
{
  g_autoptr (GError) error = NULL;
  LwOffice *office;

  lw_sample_make (fixture->path, size, LW_SAMPLE_SEED, &error);
  g_assert_no_error (error);
  office = lw_office_open (fixture->path, LW_OFFICE_DEFAULT, "Anna", &error);
  g_assert_no_error (error);

  return office;
}

static guint
get_size (LwOffice *office, const LwRecordType *type)
{
  return lw_record_list_get_size (lw_office_get_list (office, type));
}

static void
test_kept (Fixture *fixture, gconstpointer data)
{
  LwSampleSize size = (LwSampleSize) GPOINTER_TO_INT (data);
  g_autoptr (LwOffice) office = make (fixture, size);
  gboolean is_small = size == LW_SAMPLE_SMALL;

  g_assert_cmpuint (get_size (office, &lw_student_record), ==, is_small ? 24 : 800);
  g_assert_cmpuint (get_size (office, &lw_company_record), ==, is_small ? 16 : 300);
  g_assert_cmpuint (get_size (office, &lw_variant_record), ==, 20);
  g_assert_nonnull (lw_office_get_school (office)->name);
  lw_office_close (office);
}

/* Nothing goes against a rule of the school but what has its reason, and what is still to be
 * signed: there is something to do at this school. */
static void
check_rules (LwOffice *office)
{
  g_autoptr (GPtrArray) findings = lw_rules_judge_all (lw_office_get_world (office));
  guint n_reasons = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (findings, i);

      if (finding->strength < LW_STRENGTH_WARN || g_str_equal (finding->rule, "R15"))
        continue;
      g_test_message ("%s: %s", finding->rule, finding->message);
      g_assert_nonnull (finding->reason);
      n_reasons++;
    }
  g_assert_cmpuint (n_reasons, >=, 2);
}

static void
test_rules (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwOffice) office = make (fixture, (LwSampleSize) GPOINTER_TO_INT (data));

  check_rules (office);
  lw_office_close (office);
}

/* Those made are told of, and no text has a place in braces left. */
static void
test_visits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwOffice) office = make (fixture, LW_SAMPLE_SCHOOL);
  LwRecordList *visits = lw_office_get_list (office, &lw_visit_record);

  g_assert_cmpuint (lw_record_list_get_size (visits), >=, 400);
  for (guint i = 0; i < lw_record_list_get_size (visits); i++)
    {
      LwVisit *visit = lw_record_list_peek (visits, i);

      g_assert_nonnull (lw_office_find (office, &lw_placement_record, visit->placement));
      g_assert_cmpint (lw_is_true (visit->done), ==, visit->text != NULL);
      g_assert_true (visit->text == NULL || strpbrk (visit->text, "{}") == NULL);
    }
  lw_office_close (office);
}

/* Eight schools in one store: as orderly as one, and each picture is kept once. */
static void
test_region (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwOffice) office = make (fixture, LW_SAMPLE_REGION);
  GStatBuf buf;

  g_assert_cmpuint (get_size (office, &lw_student_record), ==, 6800);
  g_assert_cmpuint (get_size (office, &lw_company_record), ==, 3000);
  check_rules (office);
  g_assert_cmpint (g_stat (fixture->path, &buf), ==, 0);
  g_assert_cmpint (buf.st_size, <, 150 * 1000 * 1000);
  lw_office_close (office);
}

static GPtrArray *
query (LwOffice *office, const LwRecordType *type, const char *field, LwRecord *owner)
{
  const char *const fields[] = { field };
  const char *const values[] = { lw_record_get_id (owner) };
  g_autoptr (GError) error = NULL;
  GPtrArray *records = lw_office_query (office, type, fields, values, 1, &error);

  g_assert_no_error (error);

  return records;
}

/* Every attachment has its file. */
static void
test_files (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwOffice) office = make (fixture, LW_SAMPLE_SMALL);
  LwRecordList *students = lw_office_get_list (office, &lw_student_record);
  guint n_files = 0;

  for (guint i = 0; i < lw_record_list_get_size (students); i++)
    {
      g_autoptr (GPtrArray) items
        = query (office, &lw_portfolio_item_record, "student", lw_record_list_peek (students, i));

      g_assert_cmpuint (items->len, >=, 3);
      for (guint j = 0; j < items->len; j++)
        {
          g_autoptr (GPtrArray) attachments
            = query (office, &lw_attachment_record, "portfolio-item", g_ptr_array_index (items, j));

          for (guint k = 0; k < attachments->len; k++)
            {
              const LwAttachment *attachment = g_ptr_array_index (attachments, k);
              g_autofree char *path = lw_office_get_file_path (office, attachment->hash);
              GStatBuf buf;

              g_assert_cmpint (g_stat (path, &buf), ==, 0);
              g_assert_cmpint (buf.st_size, ==, attachment->size);
              n_files++;
            }
        }
    }
  g_assert_cmpuint (n_files, >=, 24);
  lw_office_close (office);
}

static void
test_no_overwriting (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwOffice) office = make (fixture, LW_SAMPLE_SMALL);
  g_autoptr (GError) error = NULL;

  lw_office_close (office);
  g_assert_false (lw_sample_make (fixture->path, LW_SAMPLE_SMALL, LW_SAMPLE_SEED, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_IS_REGULAR));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/sample/kept/small", Fixture, GINT_TO_POINTER (LW_SAMPLE_SMALL), set_up, test_kept,
              tear_down);
  g_test_add ("/sample/kept/school", Fixture, GINT_TO_POINTER (LW_SAMPLE_SCHOOL), set_up, test_kept,
              tear_down);
  g_test_add ("/sample/rules/small", Fixture, GINT_TO_POINTER (LW_SAMPLE_SMALL), set_up, test_rules,
              tear_down);
  g_test_add ("/sample/rules/school", Fixture, GINT_TO_POINTER (LW_SAMPLE_SCHOOL), set_up,
              test_rules, tear_down);
  g_test_add ("/sample/visits", Fixture, NULL, set_up, test_visits, tear_down);
  g_test_add ("/sample/region", Fixture, NULL, set_up, test_region, tear_down);
  g_test_add ("/sample/files", Fixture, NULL, set_up, test_files, tear_down);
  g_test_add ("/sample/no-overwriting", Fixture, NULL, set_up, test_no_overwriting, tear_down);

  return g_test_run ();
}
