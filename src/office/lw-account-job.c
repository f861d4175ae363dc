/* lw-account-job.c - the account on paper, and as a table
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-account-job.h"

#include "lw-account-document.h"
#include "lw-date.h"
#include "lw-document-job-private.h"
#include "lw-dutch.h"
#include "lw-office-private.h"

/* What a thread needs; the account is a value. */
typedef struct
{
  LwAccount *account;
  char *school;
  GDate today;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  lw_account_unref (job->account);
  g_free (job->school);
  g_free (job);
}

static Job *
job_new (LwOffice *office, LwAccount *account)
{
  Job *job = g_new0 (Job, 1);
  LwSchool *school = lw_office_get_school (office);

  job->account = lw_account_ref (account);
  job->school = school != NULL ? g_strdup (school->name) : NULL;
  job->today = lw_today ();

  return job;
}

/**
 * lw_account_job_make_input:
 * @office: an open school with its lists
 * @school_year: its first calendar year, or %LW_ACCOUNT_ALL_YEARS
 *
 * Returns: what lw_account_new() looks at; all of it borrowed
 */
LwAccountInput
lw_account_job_make_input (LwOffice *office, int school_year)
{
  return (LwAccountInput){
    .world = lw_office_get_world (office),
    .school_years = lw_office_get_list (office, &lw_school_year_record),
    .school_year = school_year,
    .today = lw_today (),
  };
}

static LwDocument *
make_document (gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;

  return lw_account_document_new (job->account, job->school, &job->today);
}

/**
 * lw_account_job_document_async:
 * @office: an open school
 * @account: what was counted
 * @cancellable: (nullable): a cancellable
 * @callback: called when the pages are laid out
 * @user_data: for @callback
 *
 * Lays the account out on another thread.
 */
void
lw_account_job_document_async (LwOffice *office,
                               LwAccount *account,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (office, cancellable, callback, user_data);

  g_task_set_source_tag (task, lw_account_job_document_async);
  lw_document_job_run (task, make_document, job_new (office, account), job_free);
}

/**
 * lw_account_job_write_pdf:
 * @office: an open school
 * @school_year: its first calendar year, or %LW_ACCOUNT_ALL_YEARS
 * @path: the file to write; replaced when it is there
 * @error: return location for an #LwError
 *
 * Counts, lays out and writes, and waits for it.
 *
 * Returns: whether the file was written
 */
gboolean
lw_account_job_write_pdf (LwOffice *office, int school_year, const char *path, GError **error)
{
  LwAccountInput input;
  g_autoptr (LwAccount) account = NULL;
  gboolean is_written;
  Job *job;

  if (!lw_office_load_lists (office, error))
    return FALSE;
  input = lw_account_job_make_input (office, school_year);
  account = lw_account_new (&input);
  job = job_new (office, account);
  is_written = lw_document_job_write_pdf (make_document, job, path, error);
  job_free (job);

  return is_written;
}

/* A file for others, so Dutch in every locale. */
static const char *const counted_by[LW_N_ACCOUNT_BY] = {
  [LW_ACCOUNT_BY_FORM] = "Vorm",
  [LW_ACCOUNT_BY_TRACK] = "Leerweg",
  [LW_ACCOUNT_BY_GRADE] = "Leerjaar",
  [LW_ACCOUNT_BY_SETTING] = "Setting",
  [LW_ACCOUNT_BY_MODEL] = "Model",
  [LW_ACCOUNT_BY_LINKAGE] = "Verband met school",
  [LW_ACCOUNT_BY_COMPANY] = "Soort bedrijf",
};

static const char *const states[LW_ACCOUNT_STATES] = {
  "Zoekt", "Voorgesteld", "Gevraagd",   "Toegezegd",    "Getekend",
  "Loopt", "Afgerond",    "Afgebroken", "Zonder stand",
};

static void
add_number (GStrvBuilder *cells, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  g_strv_builder_add (cells, text);
}

static void
take_row (LwTable *table, const char *by, const char *what, const LwAccountRow *row)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();

  g_strv_builder_add (cells, by);
  g_strv_builder_add (cells, what);
  for (guint state = 0; state < LW_ACCOUNT_STATES; state++)
    add_number (cells, row->states[state]);
  add_number (cells, row->n);
  lw_table_take_row (table, table->rows->len + 2, g_strv_builder_end (cells));
}

/**
 * lw_account_job_make_table:
 * @account: what was counted
 *
 * Returns: (transfer full): how many stages are in each state, for all of them and for each form,
 *   track, grade, setting, model, linkage and kind of company; what is not said has no name
 */
LwTable *
lw_account_job_make_table (const LwAccount *account)
{
  LwTable *table = lw_table_new (NULL);
  g_autoptr (GStrvBuilder) header = g_strv_builder_new ();

  g_strv_builder_add (header, "Geteld per");
  g_strv_builder_add (header, "Wat");
  for (guint state = 0; state < LW_ACCOUNT_STATES; state++)
    g_strv_builder_add (header, states[state]);
  g_strv_builder_add (header, "Samen");
  lw_table_take_header (table, g_strv_builder_end (header));
  take_row (table, "Alle stages", "", account->all);
  for (LwAccountBy by = 0; by < LW_N_ACCOUNT_BY; by++)
    for (guint i = 0; i < account->rows[by]->len; i++)
      {
        const LwAccountRow *row = g_ptr_array_index (account->rows[by], i);
        const char *what = by == LW_ACCOUNT_BY_FORM ? row->name : lw_dutch_counted (row->key);

        take_row (table, counted_by[by], what != NULL ? what : "", row);
      }

  return table;
}
