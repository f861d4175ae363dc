/* lw-agreement-job.c - stage agreements: of which stages, the pages, and that they were printed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-agreement-job.h"

#include "lw-agreement-gather-private.h"
#include "lw-date.h"
#include "lw-document-job-private.h"
#include "lw-error.h"
#include "lw-office-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One agreement to be: what the live lists say is taken on the thread that asks, and the guardians
 * are read from the store by the job. */
typedef struct
{
  LwAgreement *agreement;
  char *student;       /* id */
  char *school_year;   /* id, nullable: of the stage */
  GPtrArray *findings; /* char *: what the rules say, in words */
} Sheet;

typedef struct
{
  LwOffice *office;
  GPtrArray *sheets; /* Sheet */
  char **remarks;    /* nullable: not made yet */
} Job;

static void
sheet_free (gpointer data)
{
  Sheet *sheet = data;

  lw_agreement_free (sheet->agreement);
  g_free (sheet->student);
  g_free (sheet->school_year);
  g_ptr_array_unref (sheet->findings);
  g_free (sheet);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->office);
  g_ptr_array_unref (job->sheets);
  g_strfreev (job->remarks);
  g_free (job);
}

gboolean
lw_agreement_job_is_for (LwPlacement *placement)
{
  static const char *const states[] = { "toegezegd", "getekend", "loopt", NULL };

  return placement->student != NULL && placement->state != NULL
         && g_strv_contains (states, placement->state);
}

static gboolean
is_of (LwOffice *office, LwPlacement *placement, const LwRecordType *type, const char *id)
{
  LwStudent *student = lw_office_find (office, &lw_student_record, placement->student);
  LwWorkplace *workplace = lw_office_find (office, &lw_workplace_record, placement->workplace);

  if (type == &lw_student_record)
    return g_strcmp0 (placement->student, id) == 0;
  if (type == &lw_group_record)
    return student != NULL && g_strcmp0 (student->group, id) == 0;

  return workplace != NULL && g_strcmp0 (workplace->company, id) == 0;
}

/* By student as the class list has them, then by day. */
static int
compare_placements (gconstpointer a, gconstpointer b, gpointer data)
{
  LwPlacement *one = *(LwPlacement *const *) a;
  LwPlacement *other = *(LwPlacement *const *) b;
  LwRecord *student = lw_office_find (data, &lw_student_record, one->student);
  LwRecord *other_student = lw_office_find (data, &lw_student_record, other->student);
  int order = student != NULL && other_student != NULL
                ? lw_record_compare (student, other_student)
                : (student == NULL) - (other_student == NULL);

  if (order == 0)
    order = lw_date_compare (&one->first_day, &other->first_day);

  return order != 0
           ? order
           : strcmp (lw_record_get_id (LW_RECORD (one)), lw_record_get_id (LW_RECORD (other)));
}

static gboolean
is_over (LwOffice *office, LwPlacement *placement)
{
  LwStagePeriod *period = lw_office_find (office, &lw_stage_period_record, placement->stage_period);
  GDate today = lw_today ();
  const GDate *last = g_date_valid (&placement->last_day) || period == NULL ? &placement->last_day
                                                                            : &period->last_day;

  return g_date_valid (last) && g_date_compare (last, &today) < 0;
}

/**
 * lw_agreement_job_stages_of:
 * @office: an open school
 * @type: that of a student, class or company
 * @id: which
 *
 * Returns: (transfer full) (array zero-terminated=1): the stages to print agreements of
 */
char **
lw_agreement_job_stages_of (LwOffice *office, const LwRecordType *type, const char *id)
{
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);
  g_autoptr (GPtrArray) found = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if (lw_agreement_job_is_for (placement) && is_of (office, placement, type, id)
          && !is_over (office, placement))
        g_ptr_array_add (found, placement);
    }
  g_ptr_array_sort_with_data (found, compare_placements, office);
  for (guint i = 0; i < found->len; i++)
    g_strv_builder_add (ids, lw_record_get_id (g_ptr_array_index (found, i)));

  return g_strv_builder_end (ids);
}

/* That nobody has signed is why one prints. */
static gboolean
is_worth_saying (const LwFinding *finding)
{
  return finding->strength >= LW_STRENGTH_WARN && finding->strength != LW_STRENGTH_REPORT
         && finding->reason == NULL && strcmp (finding->rule, "R15") != 0;
}

static void
judge (Sheet *sheet, LwOffice *office, LwPlacement *placement)
{
  g_autoptr (GPtrArray) findings = lw_rules_judge (lw_office_get_world (office), placement);

  for (guint i = 0; i < findings->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (findings, i);

      if (is_worth_saying (finding))
        g_ptr_array_add (sheet->findings,
                         g_strdup_printf ("%s: %s", finding->rule, finding->message));
    }
}

/* Id of the year in which the stage begins, or of the one that it is now. */
static char *
dup_school_year (LwOffice *office, const LwAgreement *agreement)
{
  const LwAgreementPart *first = g_ptr_array_index (agreement->parts, 0);
  LwRecordList *years = lw_office_get_list (office, &lw_school_year_record);
  LwSchoolYear *now = lw_office_get_school_year (office);

  for (guint i = 0; i < lw_record_list_get_size (years); i++)
    {
      LwSchoolYear *year = lw_record_list_peek (years, i);

      if (g_date_valid (&first->terms->first_day) && g_date_valid (&year->first_day)
          && g_date_valid (&year->last_day)
          && lw_date_compare (&first->terms->first_day, &year->first_day) >= 0
          && lw_date_compare (&first->terms->first_day, &year->last_day) <= 0)
        return g_strdup (lw_record_get_id (LW_RECORD (year)));
    }

  return now != NULL ? g_strdup (lw_record_get_id (LW_RECORD (now))) : NULL;
}

static void
add_sheet (Job *job, GPtrArray *parts)
{
  Sheet *sheet = g_new0 (Sheet, 1);

  sheet->agreement = lw_agreement_gather (job->office, parts);
  sheet->student = g_strdup (((LwPlacement *) g_ptr_array_index (parts, 0))->student);
  sheet->school_year = dup_school_year (job->office, sheet->agreement);
  sheet->findings = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < parts->len; i++)
    judge (sheet, job->office, g_ptr_array_index (parts, i));
  g_ptr_array_add (job->sheets, sheet);
}

static LwPlacement *
find_placement (LwOffice *office, const char *id, GError **error)
{
  LwPlacement *placement = lw_office_find (office, &lw_placement_record, id);

  if (placement == NULL)
    g_set_error_literal (error, LW_ERROR, LW_ERROR_MISSING,
                         _ ("This stage is not there any more."));
  else if (placement->student == NULL)
    g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID,
                         _ ("What a class does together has no agreement: an agreement is of one "
                            "student."));
  else if (g_strcmp0 (placement->state, "afgebroken") == 0)
    g_set_error_literal (error, LW_ERROR, LW_ERROR_INVALID,
                         _ ("This stage was broken off: there is no agreement to print."));
  else
    return placement;

  return NULL;
}

/* Each stage once, with its other parts at the same company. */
static gboolean
add_sheets (Job *job, const char *const *placement_ids, GError **error)
{
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);

  for (guint i = 0; placement_ids[i] != NULL; i++)
    {
      LwPlacement *placement = find_placement (job->office, placement_ids[i], error);
      g_autoptr (GPtrArray) parts = NULL;

      if (placement == NULL)
        return FALSE;
      if (g_hash_table_contains (done, placement))
        continue;
      parts = lw_agreement_gather_parts (job->office, placement);
      for (guint j = 0; j < parts->len; j++)
        g_hash_table_add (done, g_ptr_array_index (parts, j));
      add_sheet (job, parts);
    }

  return TRUE;
}

static Job *
job_new (LwOffice *office, const char *const *placement_ids, GError **error)
{
  Job *job = g_new0 (Job, 1);

  job->office = g_object_ref (office);
  job->sheets = g_ptr_array_new_with_free_func (sheet_free);
  if (add_sheets (job, placement_ids, error))
    return job;
  job_free (job);

  return NULL;
}

static gboolean
read_guardians (Job *job, Sheet *sheet, GError **error)
{
  LwStoreFilter filter = { "student", sheet->student };
  g_autoptr (GPtrArray) guardians
    = lw_store_list (lw_office_get_store (job->office), &lw_guardian_record, &filter, 1, error);

  if (guardians == NULL)
    return FALSE;
  for (guint i = 0; i < guardians->len; i++)
    {
      LwGuardian *guardian = g_ptr_array_index (guardians, i);
      LwAgreementPerson *person = lw_agreement_add_guardian (sheet->agreement);

      person->name = g_strdup (guardian->name);
      person->phone = g_strdup (guardian->phone);
      person->email = g_strdup (guardian->email);
    }

  return TRUE;
}

/* What a student wants to learn is often said in the POP, and not again with the stage. */
static gboolean
read_question (Job *job, Sheet *sheet, GError **error)
{
  LwStoreFilter filters[]
    = { { "student", sheet->student }, { "school-year", sheet->school_year } };
  g_autoptr (GPtrArray) pops = NULL;

  if (sheet->agreement->question != NULL || sheet->school_year == NULL)
    return TRUE;
  pops = lw_store_list (lw_office_get_store (job->office), &lw_pop_record, filters,
                        G_N_ELEMENTS (filters), error);
  if (pops == NULL)
    return FALSE;
  for (guint i = 0; i < pops->len && sheet->agreement->question == NULL; i++)
    sheet->agreement->question = g_strdup (LW_POP (g_ptr_array_index (pops, i))->learning_question);

  return TRUE;
}

/* The words of those bits that are set: "the period, the days". */
static char *
join_bits (guint bits, const char *const *words, guint n_words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_words; i++)
    if (bits & (1u << i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", _ (words[i]));

  return g_string_free (text, FALSE);
}

static void
add_remark (GStrvBuilder *remarks, const Sheet *sheet, const char *text)
{
  g_autofree char *remark = g_strdup_printf ("%s: %s", sheet->agreement->student, text);

  g_strv_builder_add (remarks, remark);
}

static void
add_remarks (GStrvBuilder *remarks, const Sheet *sheet)
{
  /* In the order of LwAgreementLack and LwAgreementOpen. */
  static const char *const lacking[] = { N_ ("the company"), N_ ("the form"), N_ ("the period"),
                                         N_ ("the days"), N_ ("the company’s promise") };
  static const char *const opening[]
    = { N_ ("date of birth"),     N_ ("parent or guardian"),   N_ ("address of the company"),
        N_ ("contact person"),    N_ ("guide at the company"), N_ ("supervisor"),
        N_ ("learning question"), N_ ("accreditation") };
  guint lacks = lw_agreement_find_lacks (sheet->agreement);
  guint open = lw_agreement_find_open (sheet->agreement);
  g_autofree char *lacking_words = join_bits (lacks, lacking, G_N_ELEMENTS (lacking));
  g_autofree char *open_words = join_bits (open, opening, G_N_ELEMENTS (opening));
  g_autofree char *is_concept
    /* translators: behind a student's name; what is not known yet: the company, the days */
    = g_strdup_printf (_ ("a concept, for it lacks: %s"), lacking_words);
  g_autofree char *by_hand
    /* translators: behind a student's name; what is not known: date of birth, supervisor */
    = g_strdup_printf (_ ("to be filled in by hand: %s"), open_words);

  if (lacks != 0)
    add_remark (remarks, sheet, is_concept);
  for (guint i = 0; i < sheet->findings->len; i++)
    add_remark (remarks, sheet, g_ptr_array_index (sheet->findings, i));
  if (open != 0)
    add_remark (remarks, sheet, by_hand);
}

static LwDocument *
make_document (gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;
  g_autoptr (GPtrArray) agreements = g_ptr_array_new ();
  g_autoptr (GStrvBuilder) remarks = g_strv_builder_new ();
  GDate today = lw_today ();

  for (guint i = 0; i < job->sheets->len; i++)
    {
      Sheet *sheet = g_ptr_array_index (job->sheets, i);

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !read_guardians (job, sheet, error) || !read_question (job, sheet, error))
        return NULL;
      add_remarks (remarks, sheet);
      g_ptr_array_add (agreements, sheet->agreement);
    }
  job->remarks = g_strv_builder_end (remarks);

  return lw_agreement_document_new (agreements, &today);
}

/**
 * lw_agreement_job_document_async:
 * @office: an open school
 * @placement_ids: (array zero-terminated=1): of which stages, in this order
 * @cancellable: (nullable): a cancellable
 * @callback: called when the pages are laid out
 * @user_data: for @callback
 *
 * The rules are held against each stage again, R3 among them. Where a stage says no learning
 * question, that of the student's POP of the same school year is printed.
 */
void
lw_agreement_job_document_async (LwOffice *office,
                                 const char *const *placement_ids,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (office, cancellable, callback, user_data);
  GError *error = NULL;
  Job *job = job_new (office, placement_ids, &error);

  g_task_set_source_tag (task, lw_agreement_job_document_async);
  if (job == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  lw_office_flush_keepers (office);
  lw_document_job_run (task, make_document, job, job_free);
}

GObject *
lw_agreement_job_document_finish (GAsyncResult *result, char ***remarks, GError **error)
{
  GObject *document = lw_document_job_finish (result, error);
  Job *job = document != NULL ? lw_document_job_get (result) : NULL;

  *remarks = job != NULL ? g_steal_pointer (&job->remarks) : NULL;

  return document;
}

/**
 * lw_agreement_job_write_pdf:
 * @office: an open school
 * @placement_ids: (array zero-terminated=1): of which stages, in this order
 * @path: the file to write; replaced when it is there
 * @remarks: (out) (transfer full): as lw_agreement_job_document_finish() has them
 * @error: return location for an #LwError
 *
 * Does it all and waits for it.
 *
 * Returns: whether the file was written
 */
gboolean
lw_agreement_job_write_pdf (LwOffice *office,
                            const char *const *placement_ids,
                            const char *path,
                            char ***remarks,
                            GError **error)
{
  Job *job = job_new (office, placement_ids, error);
  gboolean is_written;

  *remarks = NULL;
  if (job == NULL)
    return FALSE;
  is_written = lw_document_job_write_pdf (make_document, job, path, error);
  *remarks = g_steal_pointer (&job->remarks);
  job_free (job);

  return is_written;
}

static void
put_printed (LwAct *act, LwPlacement *placement, const GDate *today)
{
  g_autoptr (LwRecord) next = NULL;

  if (lw_date_equal (&placement->printed_on, today))
    return;
  next = lw_record_copy (LW_RECORD (placement));
  lw_record_set_date (next, "printed-on", today);
  lw_act_put_checked (act, next, lw_record_get_rev (next));
}

/**
 * lw_agreement_job_make_printed_act:
 * @office: an open school
 * @placement_ids: (array zero-terminated=1): of which stages
 *
 * Returns: (transfer full) (nullable): the act that notes today as the day on which they were
 *   printed, all parts of them
 */
LwAct *
lw_agreement_job_make_printed_act (LwOffice *office, const char *const *placement_ids)
{
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  g_autoptr (LwAct) act = lw_act_new ("plan", _ ("Agreement printed"));
  GDate today = lw_today ();

  for (guint i = 0; placement_ids[i] != NULL; i++)
    {
      LwPlacement *placement = lw_office_find (office, &lw_placement_record, placement_ids[i]);
      g_autoptr (GPtrArray) parts
        = placement != NULL ? lw_agreement_gather_parts (office, placement) : g_ptr_array_new ();

      for (guint j = 0; j < parts->len; j++)
        if (g_hash_table_add (done, g_ptr_array_index (parts, j)))
          put_printed (act, g_ptr_array_index (parts, j), &today);
    }

  return act->changes->len > 0 ? g_steal_pointer (&act) : NULL;
}

static void
read_changed_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  char *day = lw_store_find_before (lw_office_get_store (source), &lw_placement_record, data,
                                    "printed-on", &error);

  if (day != NULL)
    g_task_return_pointer (task, day, g_free);
  else
    g_task_return_error (task, error);
}

/**
 * lw_agreement_job_read_changed_async:
 * @office: an open school
 * @placement_id: a stage of which no agreement stands as it was printed
 * @cancellable: (nullable): a cancellable
 * @callback: called when the history was read
 * @user_data: for @callback
 */
void
lw_agreement_job_read_changed_async (LwOffice *office,
                                     const char *placement_id,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (office, cancellable, callback, user_data);

  g_task_set_source_tag (task, lw_agreement_job_read_changed_async);
  g_task_set_task_data (task, g_strdup (placement_id), g_free);
  g_task_run_in_thread (task, read_changed_in_thread);
}

/**
 * lw_agreement_job_read_changed_finish:
 * @result: what the callback was given
 * @day: (out): the day on which it was printed; cleared when it never was
 * @error: return location for a #GError
 *
 * Returns: whether the history could be read
 */
gboolean
lw_agreement_job_read_changed_finish (GAsyncResult *result, GDate *day, GError **error)
{
  g_autofree char *text = g_task_propagate_pointer (G_TASK (result), error);

  g_date_clear (day, 1);
  if (text == NULL)
    return FALSE;
  if (*text != '\0')
    lw_date_parse_iso (text, day);

  return TRUE;
}
