/* lw-wish-form-job.c - gathers wish forms for paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-wish-form-job.h"

#include "lw-date.h"
#include "lw-document-job-private.h"
#include "lw-error.h"
#include "lw-name.h"
#include "lw-office-private.h"
#include "lw-pattern.h"
#include "lw-short-code.h"
#include "lw-wish-form.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What the live lists say is put in words on the thread that asks; the wishes are read from the
 * store by the job. */
typedef struct
{
  LwOffice *office;
  char *school;           /* nullable */
  GPtrArray *forms;       /* LwWishForm */
  char **students;        /* of each form, its student's id */
  GHashTable *workplaces; /* id -> what it is called */
} Job;

/* A workplace, with what it is put in order by. */
typedef struct
{
  LwWorkplace *workplace; /* borrowed */
  int minutes;            /* of travelling one way; G_MAXINT when it isn't known */
  guint turn;             /* how many of the same title come before it */
} Candidate;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->office);
  g_free (job->school);
  g_ptr_array_unref (job->forms);
  g_strfreev (job->students);
  g_hash_table_unref (job->workplaces);
  g_free (job);
}

/* The first day on which the class goes out, else today: so old a student has to be by then. */
static GDate
find_first_day (LwOffice *office, LwStudent *student)
{
  LwRecordList *periods = lw_office_get_list (office, &lw_stage_period_record);
  GDate today = lw_today ();
  GDate first;

  g_date_clear (&first, 1);
  for (guint i = 0; i < lw_record_list_get_size (periods); i++)
    {
      LwStagePeriod *period = lw_record_list_peek (periods, i);

      if (student->group != NULL && g_strcmp0 (period->group, student->group) == 0
          && g_date_valid (&period->first_day) && g_date_compare (&period->first_day, &today) >= 0
          && (!g_date_valid (&first) || g_date_compare (&period->first_day, &first) < 0))
        first = period->first_day;
    }

  return g_date_valid (&first) ? first : today;
}

static gboolean
is_of_age (LwStudent *student, LwWorkplace *workplace, const GDate *day)
{
  GDate birthday = student->birth_date;

  if (workplace->minimum_age <= 0 || !g_date_valid (&birthday))
    return TRUE;
  g_date_add_years (&birthday, (guint) workplace->minimum_age);

  return g_date_compare (&birthday, day) <= 0;
}

/* Where nothing is said of profiles all may come. */
static gboolean
suits (LwWorkplace *workplace, const char *profile)
{
  return profile == NULL || workplace->profiles == NULL || workplace->profiles[0] == NULL
         || g_strv_contains ((const char *const *) workplace->profiles, profile);
}

static int
find_minutes (LwOffice *office, LwStudent *student, LwCompany *company)
{
  int minutes = lw_world_get_minutes (lw_office_get_world (office), student->postcode,
                                      company->postcode, NULL);

  return minutes >= 0 ? minutes : G_MAXINT;
}

/* The nearest first; then each kind of work in turn, as lists are. */
static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  if (one->minutes != other->minutes)
    return one->minutes < other->minutes ? -1 : 1;
  if (one->turn != other->turn)
    return one->turn < other->turn ? -1 : 1;

  return lw_record_compare (LW_RECORD (one->workplace), LW_RECORD (other->workplace));
}

/* Where it isn't known what is near, a form that can't hold all shows some of everything. */
static void
take_turns (GArray *candidates)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < candidates->len; i++)
    {
      Candidate *candidate = &g_array_index (candidates, Candidate, i);
      char *title = candidate->workplace->title != NULL ? candidate->workplace->title : "";

      candidate->turn = GPOINTER_TO_UINT (g_hash_table_lookup (counts, title));
      g_hash_table_insert (counts, title, GUINT_TO_POINTER (candidate->turn + 1));
    }
  g_array_sort (candidates, compare_candidates);
}

/* (element-type Candidate) */
static GArray *
find_candidates (LwOffice *office, LwStudent *student)
{
  LwRecordList *workplaces = lw_office_get_list (office, &lw_workplace_record);
  LwGroup *group = lw_office_find (office, &lw_group_record, student->group);
  const char *profile = student->profile != NULL ? student->profile
                        : group != NULL          ? group->profile
                                                 : NULL;
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));
  GDate day = find_first_day (office, student);

  for (guint i = 0; i < lw_record_list_get_size (workplaces); i++)
    {
      LwWorkplace *workplace = lw_record_list_peek (workplaces, i);
      LwCompany *company = lw_office_find (office, &lw_company_record, workplace->company);
      Candidate candidate = { workplace, 0, 0 };

      if (company == NULL || !suits (workplace, profile) || !is_of_age (student, workplace, &day))
        continue;
      candidate.minutes = find_minutes (office, student, company);
      g_array_append_val (candidates, candidate);
    }
  g_array_sort (candidates, compare_candidates);
  take_turns (candidates);

  return candidates;
}

/**
 * lw_wish_form_job_find_places:
 * @office: an open school
 * @student: a student
 *
 * Looks for the workplaces for the student's profile, else the class's, where the student is old
 * enough to come by the first day that the class goes out.
 *
 * Returns: (transfer container) (element-type LwWorkplace): the workplaces, the nearest first; of
 *   those that are as near each kind of work in turn
 */
GPtrArray *
lw_wish_form_job_find_places (LwOffice *office, LwStudent *student)
{
  g_autoptr (GArray) candidates = find_candidates (office, student);
  GPtrArray *places = g_ptr_array_new ();

  for (guint i = 0; i < candidates->len; i++)
    g_ptr_array_add (places, g_array_index (candidates, Candidate, i).workplace);

  return places;
}

/* "ma t/m vr", "di, do"; NULL when nobody said. */
static char *
dup_days (LwWorkplace *workplace)
{
  LwWeekMask mask = lw_week_mask_from_words ((const char *const *) workplace->half_days);
  g_autofree char *described = NULL;
  g_auto (GStrv) words = NULL;

  if (mask == 0)
    return NULL;
  if (mask == LW_SCHOOL_WEEK)
    return g_strdup ("ma t/m vr");
  if (lw_week_mask_count (mask) == LW_HALF_DAYS_A_WEEK)
    return g_strdup ("elke dag");

  described = lw_week_mask_describe (mask);
  words = g_strsplit (described, "-", -1);

  /* A narrow column does not break "wo-middag". */
  return g_strjoinv ("\u2011", words);
}

static void
add_place (LwOffice *office, LwWishForm *form, LwWorkplace *workplace)
{
  LwCompany *company = lw_office_find (office, &lw_company_record, workplace->company);
  g_autofree char *code = lw_short_code_new (lw_record_get_id (LW_RECORD (workplace)));
  LwWishFormPlace *place = lw_wish_form_add_place (form, code, company->name);

  place->town = g_strdup (company->town);
  place->title = g_strdup (workplace->title);
  place->tasks = g_strdup (workplace->tasks);
  place->days = dup_days (workplace);
  place->sector = g_strdup (company->sector);
}

static LwWishForm *
make_form (LwOffice *office, LwStudent *student)
{
  g_autofree char *name
    = lw_name_format (student->given_name, student->infix, student->family_name);
  g_autofree char *code = lw_short_code_new (lw_record_get_id (LW_RECORD (student)));
  LwGroup *group = lw_office_find (office, &lw_group_record, student->group);
  LwWishForm *form = lw_wish_form_new (name, group != NULL ? group->name : NULL, code);
  g_autoptr (GArray) candidates = find_candidates (office, student);

  for (guint i = 0; i < candidates->len; i++)
    add_place (office, form, g_array_index (candidates, Candidate, i).workplace);
  form->is_nearest_first
    = candidates->len > 0 && g_array_index (candidates, Candidate, 0).minutes != G_MAXINT;

  return form;
}

/* "Bakkerij Vis, Ede" for each: a worker may not look in the live list itself. */
static GHashTable *
name_workplaces (LwOffice *office)
{
  LwRecordList *workplaces = lw_office_get_list (office, &lw_workplace_record);
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < lw_record_list_get_size (workplaces); i++)
    {
      LwWorkplace *workplace = lw_record_list_peek (workplaces, i);
      LwCompany *company = lw_office_find (office, &lw_company_record, workplace->company);

      if (company != NULL)
        g_hash_table_insert (names, g_strdup (lw_record_get_id (LW_RECORD (workplace))),
                             company->town != NULL
                               ? g_strdup_printf ("%s, %s", company->name, company->town)
                               : g_strdup (company->name));
    }

  return names;
}

static Job *
job_new (LwOffice *office, const char *const *student_ids, GError **error)
{
  LwSchool *school = lw_office_get_school (office);
  Job *job = g_new0 (Job, 1);

  job->office = g_object_ref (office);
  job->school = g_strdup (school != NULL ? school->name : NULL);
  job->forms = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_wish_form_free);
  job->students = g_strdupv ((char **) student_ids);
  job->workplaces = name_workplaces (office);
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
      g_ptr_array_add (job->forms, make_form (office, student));
    }

  return job;
}

/* What was wished before is printed as if it was written; of what is gone nothing. */
static gboolean
read_wishes (Job *job, LwWishForm *form, const char *student, GError **error)
{
  const LwStoreFilter filter = { "student", student };
  g_autoptr (GPtrArray) wishes
    = lw_store_list (lw_office_get_store (job->office), &lw_wish_record, &filter, 1, error);

  for (guint i = 0; wishes != NULL && i < wishes->len; i++)
    {
      LwWish *wish = g_ptr_array_index (wishes, i);
      const char *name
        = wish->workplace != NULL ? g_hash_table_lookup (job->workplaces, wish->workplace) : NULL;
      LwWishFormWish *line;

      if (name == NULL || wish->rank < 1 || wish->rank > LW_N_WISHES)
        continue;
      line = &form->wishes[wish->rank - 1];
      if (line->code != NULL)
        continue;
      line->code = lw_short_code_new (wish->workplace);
      line->place = g_strdup (name);
    }

  return wishes != NULL;
}

static LwDocument *
make_document (gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;

  for (guint i = 0; i < job->forms->len; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error)
        || !read_wishes (job, g_ptr_array_index (job->forms, i), job->students[i], error))
      return NULL;

  return lw_wish_form_document_new (job->forms, job->school);
}

/**
 * lw_wish_form_job_document_async:
 * @office: an open school
 * @student_ids: (array zero-terminated=1): whose forms, in this order
 * @cancellable: (nullable): a cancellable
 * @callback: called when the pages are laid out
 * @user_data: for @callback
 *
 * Gathers the places that suit each student, with what was wished already, and lays out the forms
 * on another thread.
 */
void
lw_wish_form_job_document_async (LwOffice *office,
                                 const char *const *student_ids,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (office, cancellable, callback, user_data);
  GError *error = NULL;
  Job *job = job_new (office, student_ids, &error);

  g_task_set_source_tag (task, lw_wish_form_job_document_async);
  if (job == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  lw_document_job_run (task, make_document, job, job_free);
}

/**
 * lw_wish_form_job_write_pdf:
 * @office: an open school
 * @student_ids: (array zero-terminated=1): whose forms, in this order
 * @path: the file to write; replaced when it is there
 * @error: return location for an #LwError
 *
 * Does it all and waits for it.
 *
 * Returns: whether the file was written
 */
gboolean
lw_wish_form_job_write_pdf (LwOffice *office,
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
