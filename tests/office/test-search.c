/* test-search.c - tests of finding texts in a school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-office.h"

#include "folder.h"
#include "lw-report.h"
#include "lw-sample.h"

typedef struct
{
  char *folder;
  LwOffice *office;
} Fixture;

typedef struct
{
  GPtrArray *hits;
  GError *error;
  gboolean done;
} Answer;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = folder_new ();
  fixture->office = folder_open_school (fixture->folder);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->office);
  folder_free (fixture->folder);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answer *answer = data;

  answer->hits = lw_office_search_finish (LW_OFFICE (source), result, &answer->error);
  answer->done = TRUE;
}

static void
wait_for (Answer *answer)
{
  while (!answer->done)
    g_main_context_iteration (NULL, TRUE);
}

static void
answer_clear (Answer *answer)
{
  g_clear_pointer (&answer->hits, g_ptr_array_unref);
  g_clear_error (&answer->error);
}

static void
put_texts (LwOffice *office)
{
  g_autoptr (LwAct) act = lw_act_new ("edit", "texts");
  g_autoptr (LwRecord) student = lw_record_new (&lw_student_record, "s");
  g_autoptr (LwRecord) item = lw_record_new (&lw_portfolio_item_record, "i");
  g_autoptr (GError) error = NULL;

  lw_record_set_text (student, "number", "1");
  lw_record_set_text (student, "family-name", "Hof");
  lw_record_set_text (item, "student", "s");
  lw_record_set_text (item, "title", "Fietsband plakken");
  lw_act_put (act, student);
  lw_act_put (act, item);
  g_assert_true (lw_office_commit (office, act, &error));
  g_assert_no_error (error);
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  Answer answer = { 0 };
  const LwHit *hit;

  put_texts (fixture->office);
  lw_office_search_async (fixture->office, "Plak", 50, NULL, found_cb, &answer);
  g_assert_false (answer.done);
  wait_for (&answer);
  g_assert_no_error (answer.error);
  g_assert_cmpuint (answer.hits->len, ==, 1);
  hit = g_ptr_array_index (answer.hits, 0);
  g_assert_cmpstr (lw_record_get_title (hit->record), ==, "Fietsband plakken");
  g_assert_true (hit->owner_type == &lw_student_record);
  g_assert_cmpstr (hit->owner_id, ==, "s");
  answer_clear (&answer);
}

/* A newer search drops an older one, also when that was found already but not yet told. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answer older = { 0 }, newer = { 0 };

  put_texts (fixture->office);
  lw_office_search_async (fixture->office, "pla", 50, cancellable, found_cb, &older);
  lw_office_search_async (fixture->office, "plak", 50, NULL, found_cb, &newer);
  g_usleep (20000);
  g_cancellable_cancel (cancellable);
  wait_for (&older);
  wait_for (&newer);
  g_assert_error (older.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (older.hits);
  g_assert_cmpuint (newer.hits->len, ==, 1);
  answer_clear (&older);
  answer_clear (&newer);
}

/* Who closes the school while it searches is told so, and nothing is left. */
static void
test_closed (Fixture *fixture, gconstpointer data)
{
  Answer answer = { 0 };

  lw_office_close (fixture->office);
  lw_office_search_async (fixture->office, "plak", 50, NULL, found_cb, &answer);
  wait_for (&answer);
  g_assert_nonnull (answer.error);
  answer_clear (&answer);
}

/* The texts of the sample school are found, all of them. */
static void
test_sample (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "leren", "fiets", "klant" };
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) damage = NULL;
  guint n_found = 0;

  g_assert_true (lw_sample_fill (fixture->office, LW_SAMPLE_SMALL, 1, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      Answer answer = { 0 };

      lw_office_search_async (fixture->office, words[i], 50, NULL, found_cb, &answer);
      wait_for (&answer);
      g_assert_no_error (answer.error);
      n_found += answer.hits->len;
      answer_clear (&answer);
    }
  g_assert_cmpuint (n_found, >, 0);
  damage = lw_report_check (fixture->office, &error);
  g_assert_no_error (error);
  g_assert_null (damage[0]);
}

#define ADD(name, func) g_test_add ("/search/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("find", test_find);
  ADD ("cancel", test_cancel);
  ADD ("closed", test_closed);
  ADD ("sample", test_sample);

  return g_test_run ();
}
