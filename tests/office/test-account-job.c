/* test-account-job.c - tests of the account as a table and as a document
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-account-job.h"

#include "folder.h"
#include "lw-date.h"
#include "lw-document-job.h"
#include "lw-sample.h"
#include "lw-table-file.h"

#include <string.h>

typedef struct
{
  char *folder;
  char *list;
  LwOffice *office;
  LwAccount *account;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  LwAccountInput input;

  fixture->folder = folder_new ();
  path = g_build_filename (fixture->folder, "school.leerwerk", NULL);
  fixture->list = g_build_filename (fixture->folder, "list.csv", NULL);
  lw_sample_make (path, LW_SAMPLE_SMALL, LW_SAMPLE_SEED, &error);
  g_assert_no_error (error);
  fixture->office = lw_office_open (path, LW_OFFICE_DEFAULT, NULL, &error);
  g_assert_no_error (error);
  input = lw_account_job_make_input (fixture->office, LW_ACCOUNT_ALL_YEARS);
  fixture->account = lw_account_new (&input);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  lw_account_unref (fixture->account);
  lw_office_close (fixture->office);
  g_object_unref (fixture->office);
  folder_free (fixture->folder);
  g_free (fixture->list);
}

static guint64
number_in (const LwTableRow *row, guint column)
{
  return g_ascii_strtoull (row->cells[column], NULL, 10);
}

/* Each way to count has all stages, and all states of a row are its sum. */
static void
test_table (Fixture *fixture, gconstpointer data)
{
  g_autoptr (LwTable) table = lw_account_job_make_table (fixture->account);
  g_autoptr (GHashTable) sums = g_hash_table_new (g_str_hash, g_str_equal);
  guint last = table->n_columns - 1;
  GHashTableIter iter;
  gpointer sum;

  g_assert_cmpuint (fixture->account->all->n, >, 0);
  for (guint i = 0; i < table->rows->len; i++)
    {
      const LwTableRow *row = g_ptr_array_index (table->rows, i);
      guint64 states = 0;

      for (guint column = 2; column < last; column++)
        states += number_in (row, column);
      g_assert_cmpuint (states, ==, number_in (row, last));
      sum = g_hash_table_lookup (sums, row->cells[0]);
      g_hash_table_insert (
        sums, row->cells[0],
        GUINT_TO_POINTER (GPOINTER_TO_UINT (sum) + (guint) number_in (row, last)));
    }
  g_assert_cmpuint (g_hash_table_size (sums), ==, LW_N_ACCOUNT_BY + 1);
  g_hash_table_iter_init (&iter, sums);
  while (g_hash_table_iter_next (&iter, NULL, &sum))
    g_assert_cmpuint (GPOINTER_TO_UINT (sum), ==, fixture->account->all->n);
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static void
test_save (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;

  lw_table_file_save_async (G_OBJECT (fixture->office),
                            lw_account_job_make_table (fixture->account), fixture->list, NULL,
                            answered_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (lw_table_file_save_finish (result, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->list, &content, NULL, NULL));
  g_assert_nonnull (strstr (content, "Geteld per;Wat;Zoekt;Voorgesteld;Gevraagd;Toegezegd"));
  g_assert_nonnull (strstr (content, "\nLeerweg;"));
}

static void
test_document (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GObject) document = NULL;
  g_autoptr (GError) error = NULL;

  lw_account_job_document_async (fixture->office, fixture->account, NULL, answered_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  document = lw_document_job_finish (result, &error);
  g_assert_no_error (error);
  g_assert_true (G_IS_OBJECT (document));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/account-job/table", test_table);
  ADD ("/account-job/save", test_save);
  ADD ("/account-job/document", test_document);

  return g_test_run ();
}
