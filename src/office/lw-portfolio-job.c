/* lw-portfolio-job.c - gathers portfolios for paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-portfolio-job.h"

#include "lw-date.h"
#include "lw-document-job-private.h"
#include "lw-error.h"
#include "lw-office-private.h"
#include "lw-portfolio.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the live lists say of one student is taken on the thread that asks; the rest of the
 * dossier is read from the store by the job. */
typedef struct
{
  LwOffice *office;
  GPtrArray *portfolios;    /* LwPortfolio */
  GHashTable *competencies; /* id -> name */
  GHashTable *school_years; /* id -> name */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->office);
  g_clear_pointer (&job->portfolios, g_ptr_array_unref);
  g_clear_pointer (&job->competencies, g_hash_table_unref);
  g_clear_pointer (&job->school_years, g_hash_table_unref);
  g_free (job);
}

/* What a stage does not say itself, its stage period says. */
static void
fill_from_period (LwRecord *placement, LwStagePeriod *period)
{
  LwPlacement *stage = LW_PLACEMENT (placement);

  if (stage->pattern == NULL)
    lw_record_set_text (placement, "pattern", period->pattern);
  if (!g_date_valid (&stage->first_day))
    lw_record_set_date (placement, "first-day", &period->first_day);
  if (!g_date_valid (&stage->last_day))
    lw_record_set_date (placement, "last-day", &period->last_day);
}

static void
add_stage (LwPortfolio *portfolio, LwOffice *office, LwPlacement *placement)
{
  g_autoptr (LwRecord) copy = lw_record_copy (LW_RECORD (placement));
  LwPortfolioStage *stage;
  LwVariant *variant = lw_office_find (office, &lw_variant_record, placement->variant);
  LwWorkplace *workplace = lw_office_find (office, &lw_workplace_record, placement->workplace);
  LwCompany *company = NULL;
  LwStagePeriod *period = lw_office_find (office, &lw_stage_period_record, placement->stage_period);

  if (period != NULL)
    fill_from_period (copy, period);
  stage = lw_portfolio_stage_new (LW_PLACEMENT (copy));
  stage->form = variant != NULL ? g_strdup (variant->name) : NULL;
  if (workplace != NULL)
    {
      stage->workplace = g_strdup (workplace->title);
      company = lw_office_find (office, &lw_company_record, workplace->company);
    }
  if (company != NULL)
    {
      stage->company = g_strdup (company->name);
      stage->town = g_strdup (company->town);
    }
  g_ptr_array_add (portfolio->stages, stage);
}

static int
compare_stages (gconstpointer a, gconstpointer b)
{
  LwPortfolioStage *const *stage_a = a;
  LwPortfolioStage *const *stage_b = b;

  return lw_date_compare (&(*stage_a)->record->first_day, &(*stage_b)->record->first_day);
}

/* Names, class and stages: from memory. */
static LwPortfolio *
start_portfolio (LwOffice *office, LwStudent *student)
{
  g_autoptr (LwRecord) copy = lw_record_copy (LW_RECORD (student));
  LwPortfolio *portfolio = lw_portfolio_new (LW_STUDENT (copy));
  LwGroup *group = lw_office_find (office, &lw_group_record, student->group);
  LwSchool *school = lw_office_get_school (office);
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);
  GDate today = lw_today ();
  LwStaff *mentor;

  mentor = lw_office_find (office, &lw_staff_record,
                           student->mentor != NULL ? student->mentor
                           : group != NULL         ? group->mentor
                                                   : NULL);
  portfolio->group = group != NULL ? g_strdup (group->name) : NULL;
  portfolio->mentor = mentor != NULL ? g_strdup (mentor->name) : NULL;
  portfolio->school = school != NULL ? g_strdup (school->name) : NULL;
  portfolio->logo = school != NULL && school->logo != NULL
                      ? lw_office_get_file_path (office, school->logo)
                      : NULL;
  portfolio->school_year = lw_school_year_name (lw_school_year_of (&today));
  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if (g_strcmp0 (placement->student, lw_record_get_id (LW_RECORD (student))) == 0
          && g_strcmp0 (placement->state, "zoekt") != 0)
        add_stage (portfolio, office, placement);
    }
  g_ptr_array_sort (portfolio->stages, compare_stages);

  return portfolio;
}

/* The records of a live list, by id: a worker may not look in the list itself. */
static GHashTable *
names_of (LwOffice *office, const LwRecordType *type)
{
  LwRecordList *records = lw_office_get_list (office, type);
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < lw_record_list_get_size (records); i++)
    {
      LwRecord *record = lw_record_list_peek (records, i);

      g_hash_table_insert (names, g_strdup (lw_record_get_id (record)),
                           g_strdup (lw_record_get_text (record, "name")));
    }

  return names;
}

static Job *
job_new (LwOffice *office, const char *const *student_ids, GError **error)
{
  Job *job = g_new0 (Job, 1);

  job->office = g_object_ref (office);
  job->portfolios = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_portfolio_free);
  job->competencies = names_of (office, &lw_competency_record);
  job->school_years = names_of (office, &lw_school_year_record);
  for (guint i = 0; student_ids[i] != NULL; i++)
    {
      LwStudent *student = lw_office_find (office, &lw_student_record, student_ids[i]);

      if (student == NULL)
        {
          g_set_error (error, LW_ERROR, LW_ERROR_MISSING, _ ("There is no student “%s” any more."),
                       student_ids[i]);
          job_free (job);
          return NULL;
        }
      g_ptr_array_add (job->portfolios, start_portfolio (office, student));
    }

  return job;
}

static GPtrArray *
read_of (Job *job, const LwRecordType *type, const char *field, LwRecord *owner, GError **error)
{
  LwStoreFilter filter = { field, lw_record_get_id (owner) };

  return lw_store_list (lw_office_get_store (job->office), type, &filter, 1, error);
}

/* "2026-2027", or "" for a POP of no year. */
static const char *
year_of_pop (Job *job, LwPop *pop)
{
  const char *name
    = pop->school_year != NULL ? g_hash_table_lookup (job->school_years, pop->school_year) : NULL;

  return name != NULL ? name : "";
}

/* This school year's POP, else the last one there is. */
static LwPop *
choose_pop (Job *job, GPtrArray *pops, const char *this_year)
{
  LwPop *best = NULL;

  for (guint i = 0; i < pops->len; i++)
    {
      LwPop *pop = g_ptr_array_index (pops, i);

      if (strcmp (year_of_pop (job, pop), this_year) == 0)
        return pop;
      if (best == NULL || strcmp (year_of_pop (job, pop), year_of_pop (job, best)) > 0)
        best = pop;
    }

  return best;
}

static int
compare_goals (gconstpointer a, gconstpointer b)
{
  return lw_goal_compare (*(LwGoal *const *) a, *(LwGoal *const *) b);
}

static gboolean
read_pop (Job *job, LwPortfolio *portfolio, GError **error)
{
  g_autoptr (GPtrArray) pops
    = read_of (job, &lw_pop_record, "student", LW_RECORD (portfolio->student), error);
  g_autoptr (GPtrArray) goals = NULL;

  if (pops == NULL)
    return FALSE;
  g_set_object (&portfolio->pop, choose_pop (job, pops, portfolio->school_year));
  if (portfolio->pop == NULL)
    return TRUE;
  goals = read_of (job, &lw_goal_record, "pop", LW_RECORD (portfolio->pop), error);
  if (goals == NULL)
    return FALSE;
  g_ptr_array_sort (goals, compare_goals);
  for (guint i = 0; i < goals->len; i++)
    g_ptr_array_add (portfolio->goals, g_object_ref (g_ptr_array_index (goals, i)));

  return TRUE;
}

static gboolean
read_item (Job *job, LwPortfolio *portfolio, LwPortfolioItem *item, GError **error)
{
  LwPortfolioPart *part = lw_portfolio_part_new (item);
  g_autoptr (GPtrArray) files
    = read_of (job, &lw_attachment_record, "portfolio-item", LW_RECORD (item), error);

  g_ptr_array_add (portfolio->items, part);
  for (char **id = item->competencies; id != NULL && *id != NULL; id++)
    {
      const char *name = g_hash_table_lookup (job->competencies, *id);

      if (name != NULL)
        g_ptr_array_add (part->competencies, g_strdup (name));
    }
  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      LwAttachment *file = g_ptr_array_index (files, i);

      if (file->hash != NULL)
        lw_portfolio_part_take_file (part, file, lw_office_get_file_path (job->office, file->hash));
    }

  return files != NULL;
}

static int
compare_items (gconstpointer a, gconstpointer b)
{
  LwPortfolioItem *const *item_a = a;
  LwPortfolioItem *const *item_b = b;
  int order = lw_date_compare (&(*item_a)->date, &(*item_b)->date);

  return order != 0 ? order
                    : strcmp (lw_record_get_id (LW_RECORD (*item_a)),
                              lw_record_get_id (LW_RECORD (*item_b)));
}

static gboolean
read_items (Job *job, LwPortfolio *portfolio, GError **error)
{
  g_autoptr (GPtrArray) items
    = read_of (job, &lw_portfolio_item_record, "student", LW_RECORD (portfolio->student), error);

  if (items == NULL)
    return FALSE;
  g_ptr_array_sort (items, compare_items);
  for (guint i = 0; i < items->len; i++)
    if (!read_item (job, portfolio, g_ptr_array_index (items, i), error))
      return FALSE;

  return TRUE;
}

static LwDocument *
make_document (gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;
  GDate today = lw_today ();

  for (guint i = 0; i < job->portfolios->len; i++)
    {
      LwPortfolio *portfolio = g_ptr_array_index (job->portfolios, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (!read_pop (job, portfolio, error) || !read_items (job, portfolio, error))
        return NULL;
    }

  return lw_portfolio_document_new (job->portfolios, &today);
}

/**
 * lw_portfolio_job_document_async:
 * @office: an open school
 * @student_ids: (array zero-terminated=1): whose portfolios, in this order
 * @cancellable: (nullable): a cancellable
 * @callback: called when the pages are laid out
 * @user_data: for @callback
 *
 * Gathers what is on paper for each student and lays it out, on another thread.
 */
void
lw_portfolio_job_document_async (LwOffice *office,
                                 const char *const *student_ids,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (office, cancellable, callback, user_data);
  GError *error = NULL;
  Job *job = job_new (office, student_ids, &error);

  g_task_set_source_tag (task, lw_portfolio_job_document_async);
  if (job == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  lw_office_flush_keepers (office);
  lw_document_job_run (task, make_document, job, job_free);
}

/**
 * lw_portfolio_job_write_pdf:
 * @office: an open school
 * @student_ids: (array zero-terminated=1): whose portfolios, in this order
 * @path: the file to write; replaced when it is there
 * @error: return location for an #LwError
 *
 * Does it all and waits for it.
 *
 * Returns: whether the file was written
 */
gboolean
lw_portfolio_job_write_pdf (LwOffice *office,
                            const char *const *student_ids,
                            const char *path,
                            GError **error)
{
  Job *job = job_new (office, student_ids, error);
  gboolean is_written;

  if (job == NULL)
    return FALSE;
  is_written = lw_document_job_write_pdf (make_document, job, path, error);
  job_free (job);

  return is_written;
}

/**
 * lw_portfolio_job_students_of:
 * @office: an open school
 * @group_id: a class
 *
 * Returns: (transfer full) (array zero-terminated=1): the ids of its students, by name
 */
char **
lw_portfolio_job_students_of (LwOffice *office, const char *group_id)
{
  g_autoptr (GPtrArray) students
    = lw_office_find_of (office, &lw_student_record, "group", group_id);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < students->len; i++)
    g_strv_builder_add (ids, lw_record_get_id (g_ptr_array_index (students, i)));

  return g_strv_builder_end (ids);
}
