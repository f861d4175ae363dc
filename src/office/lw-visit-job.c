/* lw-visit-job.c - visits planned, stages handed out, and the visit list
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-visit-job.h"

#include "lw-date.h"
#include "lw-document-job-private.h"
#include "lw-dutch.h"
#include "lw-visit-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  GPtrArray *lists; /* LwVisitList */
  char *school;     /* nullable */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->lists);
  g_free (job->school);
  g_free (job);
}

/**
 * lw_visit_job_plan:
 * @office: an open school
 *
 * Returns: (transfer full): who guides how many stages in the school year of today
 */
LwVisitPlan *
lw_visit_job_plan (LwOffice *office)
{
  LwSchoolYear *year = lw_office_get_school_year (office);
  GDate today = lw_today ();
  GDate first = lw_date_from_dmy (1, 8, lw_school_year_of (&today));

  if (year != NULL && g_date_valid (&year->first_day))
    first = year->first_day;

  return lw_visit_plan_new (lw_office_get_world (office), &first, &today);
}

/**
 * lw_visit_job_get_supervisor:
 * @office: an open school
 * @placement: a stage
 *
 * Returns: (transfer none) (nullable): who guides it, by itself or by its stage period
 */
LwStaff *
lw_visit_job_get_supervisor (LwOffice *office, LwPlacement *placement)
{
  LwStagePeriod *period = lw_office_find (office, &lw_stage_period_record, placement->stage_period);
  const char *id
    = placement->supervisor == NULL && period != NULL ? period->supervisor : placement->supervisor;

  return lw_office_find (office, &lw_staff_record, id);
}

/**
 * lw_visit_job_make_visits:
 * @visits: (element-type LwVisit): visits that are not in the store yet
 *
 * Returns: (transfer full): an act that keeps them all
 */
LwAct *
lw_visit_job_make_visits (GPtrArray *visits)
{
  g_autofree char *label = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u visit planned", "%u visits planned", visits->len),
    visits->len);
  LwAct *act = lw_act_new ("plan", label);

  for (guint i = 0; i < visits->len; i++)
    lw_act_put (act, g_ptr_array_index (visits, i));

  return act;
}

/**
 * lw_visit_job_make_hand_out:
 * @hand_outs: (element-type LwHandOut): stages, and who is to guide them
 *
 * Returns: (transfer full): an act that gives each its supervisor; refused when one of the stages
 *   changed meanwhile
 */
LwAct *
lw_visit_job_make_hand_out (GPtrArray *hand_outs)
{
  g_autofree char *label
    = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Supervisor for %u stage",
                                    "Supervisors for %u stages", hand_outs->len),
                       hand_outs->len);
  LwAct *act = lw_act_new ("plan", label);

  for (guint i = 0; i < hand_outs->len; i++)
    {
      const LwHandOut *one = g_ptr_array_index (hand_outs, i);
      g_autoptr (LwRecord) next = lw_record_copy (LW_RECORD (one->placement));

      lw_record_set_text (next, "supervisor", lw_record_get_id (LW_RECORD (one->staff)));
      lw_act_put_checked (act, next, lw_record_get_rev (next));
    }

  return act;
}

/* "elke di en do", and its clock times below. */
static char *
dup_there (LwOffice *office, LwPlacement *placement)
{
  LwStagePeriod *period = lw_office_find (office, &lw_stage_period_record, placement->stage_period);
  const char *pattern
    = placement->pattern != NULL || period == NULL ? placement->pattern : period->pattern;
  g_autofree char *days = lw_dutch_pattern (pattern);
  g_autofree char *times = NULL;
  int begin
    = lw_time_parse (placement->begin == NULL && period != NULL ? period->begin : placement->begin);
  int end = lw_time_parse (placement->end == NULL && period != NULL ? period->end : placement->end);

  if (begin < 0 || end < 0)
    return g_steal_pointer (&days);
  times = lw_time_describe_span (begin, end);

  return g_strdup_printf ("%s%s%s", days, *days != '\0' ? "\n" : "", times);
}

/* Who guides the student there; else anybody at the company who can be phoned. */
static LwContactPerson *
find_guide (LwOffice *office, LwPlacement *placement, LwCompany *company)
{
  LwRecordList *people = lw_office_get_list (office, &lw_contact_person_record);
  LwContactPerson *guide
    = lw_office_find (office, &lw_contact_person_record, placement->workplace_mentor);

  for (guint i = 0; guide == NULL && company != NULL && i < lw_record_list_get_size (people); i++)
    {
      LwContactPerson *person = lw_record_list_peek (people, i);

      if (person->phone != NULL
          && g_strcmp0 (person->company, lw_record_get_id (LW_RECORD (company))) == 0)
        guide = person;
    }

  return guide;
}

static char *
describe_guide (LwContactPerson *guide)
{
  if (guide == NULL)
    return NULL;
  if (guide->name == NULL || guide->phone == NULL)
    return g_strdup (guide->name != NULL ? guide->name : guide->phone);

  return g_strdup_printf ("%s\n%s", guide->name, guide->phone);
}

static void
fill_place (LwOffice *office, LwVisitListRow *row, LwPlacement *placement)
{
  LwCompany *company = lw_office_find_company (office, placement);

  row->guide = describe_guide (find_guide (office, placement, company));
  row->there = dup_there (office, placement);
  if (company == NULL)
    return;
  row->company = g_strdup (company->name);
  row->address = g_strdup (company->address);
  row->town = company->postcode != NULL && company->town != NULL
                ? g_strdup_printf ("%s %s", company->postcode, company->town)
                : g_strdup (company->town);
}

static LwVisitListRow *
make_row (LwOffice *office, LwVisit *visit, LwPlacement *placement)
{
  LwVisitListRow *row = lw_visit_list_row_new ();
  LwStudent *student = lw_office_find (office, &lw_student_record, placement->student);
  LwGroup *group
    = student != NULL ? lw_office_find (office, &lw_group_record, student->group) : NULL;

  row->day = visit->date;
  row->student = g_strdup (student != NULL ? lw_record_get_title (LW_RECORD (student)) : "De klas");
  row->group = g_strdup (group != NULL ? group->name : NULL);
  row->kind = g_strcmp0 (visit->kind, "bezoek") != 0 ? g_strdup (visit->kind) : NULL;
  fill_place (office, row, placement);

  return row;
}

/* What is planned; nothing when that is nothing. */
static void
add_list (LwOffice *office, GPtrArray *lists, const LwVisitLoad *load)
{
  LwVisitList *list;

  if (load->n_planned == 0)
    return;
  list = lw_visit_list_new (load->staff != NULL ? load->staff->name : NULL);
  for (guint i = 0; i < load->visits->len; i++)
    {
      LwVisit *visit = g_ptr_array_index (load->visits, i);
      LwPlacement *placement = lw_office_find (office, &lw_placement_record, visit->placement);

      if (placement != NULL && !lw_is_true (visit->done))
        g_ptr_array_add (list->rows, make_row (office, visit, placement));
    }
  g_ptr_array_add (lists, list);
}

/* What the live lists say is put in words on the thread that asks. */
static Job *
job_new (LwOffice *office, const char *staff)
{
  g_autoptr (LwVisitPlan) plan = lw_visit_job_plan (office);
  LwSchool *school = lw_office_get_school (office);
  Job *job = g_new0 (Job, 1);

  job->school = g_strdup (school != NULL ? school->name : NULL);
  job->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_visit_list_free);
  for (guint i = 0; i < plan->loads->len; i++)
    {
      const LwVisitLoad *load = g_ptr_array_index (plan->loads, i);

      if (staff == NULL || strcmp (lw_record_get_id (LW_RECORD (load->staff)), staff) == 0)
        add_list (office, job->lists, load);
    }
  if (staff == NULL)
    add_list (office, job->lists, plan->nobody);

  return job;
}

static LwDocument *
make_document (gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  GDate today = lw_today ();

  return lw_visit_list_document_new (job->lists, job->school, &today);
}

/**
 * lw_visit_job_document_async:
 * @office: an open school
 * @staff: (nullable): id of whose visits are wanted; %NULL: everybody's
 * @cancellable: (nullable): a cancellable
 * @callback: called when the pages are laid out
 * @user_data: for @callback
 */
void
lw_visit_job_document_async (LwOffice *office,
                             const char *staff,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (office, cancellable, callback, user_data);

  g_task_set_source_tag (task, lw_visit_job_document_async);
  lw_document_job_run (task, make_document, job_new (office, staff), job_free);
}

/**
 * lw_visit_job_write_pdf:
 * @office: an open school
 * @staff: (nullable): id of whose visits are wanted; %NULL: everybody's
 * @path: the file to write; replaced when it is there
 * @error: return location for an #LwError
 *
 * Does it all and waits for it.
 *
 * Returns: whether the file was written
 */
gboolean
lw_visit_job_write_pdf (LwOffice *office, const char *staff, const char *path, GError **error)
{
  Job *job = job_new (office, staff);
  gboolean is_written = lw_document_job_write_pdf (make_document, job, path, error);

  job_free (job);

  return is_written;
}
