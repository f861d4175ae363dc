/* test-office-digest.c - tests of who is at work, and of what the dossiers tell
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-office.h"

#include "folder.h"
#include "lw-date.h"

typedef struct
{
  char *folder;
  char *path;
  LwOffice *office;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = folder_new ();
  fixture->path = g_build_filename (fixture->folder, "school.leerwerk", NULL);
  fixture->office = lw_office_open (fixture->path, LW_OFFICE_CREATE, "Anna de Wit", &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  lw_office_close (fixture->office);
  g_object_unref (fixture->office);
  folder_free (fixture->folder);
  g_free (fixture->path);
}

static void
put (LwOffice *office, LwRecord *record)
{
  g_autoptr (LwAct) act = lw_act_new ("test", "Test");
  g_autoptr (GError) error = NULL;

  lw_act_put (act, record);
  lw_office_commit (office, act, &error);
  g_assert_no_error (error);
}

static void
test_me (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) staff = lw_record_new (&lw_staff_record, NULL);

  g_assert_null (lw_office_get_me (fixture->office));
  lw_record_set_text (staff, "name", "Anna de Wit");
  put (fixture->office, staff);
  g_assert_nonnull (lw_office_get_me (fixture->office));
  g_assert_cmpstr (lw_record_get_id (LW_RECORD (lw_office_get_me (fixture->office))), ==,
                   lw_record_get_id (staff));
  lw_office_set_user (fixture->office, "anna de wit");
  g_assert_null (lw_office_get_me (fixture->office));
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

static LwDigest *
read_digest (LwOffice *office, GError **error)
{
  LwDigestQuestion question = { 0 };
  g_autoptr (GAsyncResult) result = NULL;

  question.goals_from = lw_today ();
  question.goals_till = lw_today ();
  lw_office_read_digest_async (office, &question, NULL, keep_result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return lw_office_read_digest_finish (office, result, error);
}

static void
test_digest (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwRecord) student = lw_record_new (&lw_student_record, "s1");
  g_autoptr (LwRecord) review = lw_record_new (&lw_review_record, NULL);
  g_autoptr (LwDigest) digest = NULL;
  g_autoptr (GError) error = NULL;
  GDate today = lw_today ();

  lw_record_set_text (student, "number", "1");
  lw_record_set_text (student, "family-name", "Jong");
  put (fixture->office, student);
  lw_record_set_text (review, "student", "s1");
  lw_record_set_date (review, "date", &today);
  put (fixture->office, review);
  digest = read_digest (fixture->office, &error);
  g_assert_no_error (error);
  g_assert_true (lw_date_equal (&lw_digest_find_student (digest, "s1")->last_review, &today));

  lw_office_close (fixture->office);
  g_assert_null (read_digest (fixture->office, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/office-digest/me", Fixture, NULL, set_up, test_me, tear_down);
  g_test_add ("/office-digest/read", Fixture, NULL, set_up, test_digest, tear_down);

  return g_test_run ();
}
