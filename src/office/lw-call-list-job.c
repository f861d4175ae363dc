/* lw-call-list-job.c - the call list: what to say, and the pages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-call-list-job.h"

#include "lw-call-sheet.h"
#include "lw-date.h"
#include "lw-document-job-private.h"
#include "lw-dutch.h"

#include <string.h>

typedef struct
{
  GPtrArray *sheets; /* LwCallSheet */
  char *school;      /* nullable */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->sheets);
  g_free (job->school);
  g_free (job);
}

/**
 * lw_call_list_job_find:
 * @office: an open school
 * @staff: (nullable): id of whose calls are wanted
 *
 * Returns: (transfer full) (element-type LwCall): whom to call today
 */
GPtrArray *
lw_call_list_job_find (LwOffice *office, const char *staff)
{
  GDate today = lw_today ();

  return lw_call_list_find (lw_office_get_world (office),
                            lw_office_get_list (office, &lw_contact_person_record), staff, &today);
}

static LwStagePeriod *
period_of (LwOffice *office, LwPlacement *placement)
{
  return lw_office_find (office, &lw_stage_period_record, placement->stage_period);
}

/* "elke di en do, di 5 januari – vr 28 mei 2027", or as much of it as is known. */
static char *
dup_when (LwOffice *office, LwPlacement *placement)
{
  LwStagePeriod *period = period_of (office, placement);
  const char *pattern
    = placement->pattern != NULL || period == NULL ? placement->pattern : period->pattern;
  const GDate *first = g_date_valid (&placement->first_day) || period == NULL
                         ? &placement->first_day
                         : &period->first_day;
  const GDate *last = g_date_valid (&placement->last_day) || period == NULL ? &placement->last_day
                                                                            : &period->last_day;
  g_autofree char *days = lw_dutch_pattern (pattern);
  g_autofree char *weeks = lw_dutch_period (first, last);

  if (*days == '\0' && *weeks == '\0')
    return NULL;

  return g_strdup_printf ("%s%s%s", days, *days != '\0' && *weeks != '\0' ? ", " : "", weeks);
}

/* A company is told no more of a pupil than a first name. */
static const char *
first_name (LwOffice *office, LwPlacement *placement)
{
  LwStudent *student = lw_office_find (office, &lw_student_record, placement->student);

  if (student == NULL)
    return "een klas";

  return student->given_name != NULL ? student->given_name : "een leerling";
}

/* "Sanne, Bram en Yusuf": those of @placements from @start that come on the same days. */
static char *
dup_names (LwOffice *office, GPtrArray *placements, const char *when, GHashTable *named)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < placements->len; i++)
    {
      LwPlacement *placement = g_ptr_array_index (placements, i);
      g_autofree char *its_when = dup_when (office, placement);

      if (!g_hash_table_contains (named, placement) && g_strcmp0 (its_when, when) == 0)
        {
          g_hash_table_add (named, placement);
          g_ptr_array_add (names, (gpointer) first_name (office, placement));
        }
    }
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s%s",
                            i == 0               ? ""
                            : i + 1 < names->len ? ", "
                                                 : " en ",
                            (char *) g_ptr_array_index (names, i));

  return g_string_free (text, FALSE);
}

/* "voor Sanne en Bram (elke di, ...) en voor Yusuf (...)" */
static char *
dup_for_whom (LwOffice *office, GPtrArray *placements)
{
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < placements->len; i++)
    {
      LwPlacement *placement = g_ptr_array_index (placements, i);
      g_autofree char *when = dup_when (office, placement);
      g_autofree char *names = NULL;

      if (g_hash_table_contains (named, placement))
        continue;
      names = dup_names (office, placements, when, named);
      g_string_append_printf (text, "%svoor %s", text->len > 0 ? ", en " : "", names);
      if (when != NULL)
        g_string_append_printf (text, " (%s)", when);
    }

  return g_string_free (text, FALSE);
}

static GPtrArray *
in_state (GPtrArray *placements, const char *state)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < placements->len; i++)
    if (g_strcmp0 (((LwPlacement *) g_ptr_array_index (placements, i))->state, state) == 0)
      g_ptr_array_add (found, g_ptr_array_index (placements, i));

  return found;
}

static void
add_greeting (LwOffice *office, GString *text)
{
  LwStaff *me = lw_office_get_me (office);
  LwSchool *school = lw_office_get_school (office);

  g_string_append (text, "Goedendag");
  if (me != NULL)
    g_string_append_printf (text, ", u spreekt met %s", me->name);
  if (school != NULL && school->name != NULL)
    g_string_append_printf (text, "%s %s", me != NULL ? " van" : ", u spreekt met", school->name);
  g_string_append (text, ".");
}

static void
add_question (LwOffice *office, GString *text, const LwCall *call, const char *state)
{
  g_autoptr (GPtrArray) placements = in_state (call->placements, state);
  g_autofree char *whom = NULL;

  if (placements->len == 0)
    return;
  whom = dup_for_whom (office, placements);
  if (strcmp (state, "gevraagd") == 0)
    g_string_append_printf (text, " Wij vroegen u om een stageplek %s. Weet u al of dat kan?",
                            whom);
  else
    g_string_append_printf (text, " Wij zoeken nog een stageplek %s. Kan dat bij u?", whom);
}

/**
 * lw_call_list_job_dup_say:
 * @office: an open school
 * @call: a company to call
 *
 * Returns: (transfer full): what to say: who is calling, what was asked before, and what is asked
 */
char *
lw_call_list_job_dup_say (LwOffice *office, const LwCall *call)
{
  GString *text = g_string_new (NULL);

  add_greeting (office, text);
  if (call->placements->len == 0)
    g_string_append (text, " We spraken af dat ik u nog eens zou bellen.");
  add_question (office, text, call, "gevraagd");
  add_question (office, text, call, "voorgesteld");

  return g_string_free (text, FALSE);
}

/**
 * lw_call_list_job_dup_last:
 * @office: an open school
 * @call: a company to call
 *
 * Returns: (transfer full) (nullable): the day of the last contact moment, by whom, and what was
 *   said
 */
char *
lw_call_list_job_dup_last (LwOffice *office, const LwCall *call)
{
  LwStaff *who;
  GString *text;

  if (call->last == NULL)
    return NULL;
  who = lw_office_find (office, &lw_staff_record, call->last->who);
  text = g_string_new (NULL);
  if (g_date_valid (&call->last->date))
    {
      g_autofree char *day = lw_date_format_long (&call->last->date);

      g_string_append (text, day);
    }
  if (who != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", who->name);
  if (call->last->text != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ": " : "", call->last->text);

  return g_string_free (text, FALSE);
}

static LwCallSheetRow *
make_row (LwOffice *office, LwPlacement *placement)
{
  LwCallSheetRow *row = lw_call_sheet_row_new ();
  LwStudent *student = lw_office_find (office, &lw_student_record, placement->student);
  LwStagePeriod *period = period_of (office, placement);
  LwGroup *group = lw_office_find (office, &lw_group_record,
                                   student != NULL  ? student->group
                                   : period != NULL ? period->group
                                                    : NULL);
  LwVariant *variant = lw_office_find (
    office, &lw_variant_record,
    placement->variant != NULL || period == NULL ? placement->variant : period->variant);

  row->student = g_strdup (student != NULL ? lw_record_get_title (LW_RECORD (student)) : "De klas");
  row->group = g_strdup (group != NULL ? group->name : NULL);
  row->form = g_strdup (variant != NULL ? variant->name : NULL);
  row->when = dup_when (office, placement);
  row->question = g_strdup (placement->learning_question);
  row->state = g_strdup (lw_dutch_placement_state (placement->state));

  return row;
}

/* "Jan Vis, chef · 06-00 12 34 56" */
static char *
describe_person (LwContactPerson *person)
{
  GString *text = g_string_new (person->name);

  if (person->role != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", person->role);
  if (person->phone != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", person->phone);
  if (text->len == 0 && person->email != NULL)
    g_string_append (text, person->email);

  return g_string_free (text, FALSE);
}

static LwCallSheetEntry *
make_entry (LwOffice *office, const LwCall *call)
{
  LwCallSheetEntry *entry = lw_call_sheet_entry_new ();

  entry->company = g_strdup (lw_record_get_title (LW_RECORD (call->company)));
  entry->town = g_strdup (call->company->town);
  entry->say = lw_call_list_job_dup_say (office, call);
  entry->last = lw_call_list_job_dup_last (office, call);
  if (g_date_valid (&call->again))
    {
      g_autofree char *day = lw_date_format_long (&call->again);

      entry->again = g_strdup_printf ("Opnieuw contact op %s", day);
    }
  for (guint i = 0; i < call->people->len; i++)
    g_ptr_array_add (entry->people, describe_person (g_ptr_array_index (call->people, i)));
  for (guint i = 0; i < call->placements->len; i++)
    g_ptr_array_add (entry->rows, make_row (office, g_ptr_array_index (call->placements, i)));

  return entry;
}

static LwCallSheet *
get_sheet (GPtrArray *sheets, const char *coordinator)
{
  LwCallSheet *sheet;

  for (guint i = 0; i < sheets->len; i++)
    {
      sheet = g_ptr_array_index (sheets, i);
      if (g_strcmp0 (sheet->coordinator, coordinator) == 0)
        return sheet;
    }
  sheet = lw_call_sheet_new (coordinator);
  g_ptr_array_add (sheets, sheet);

  return sheet;
}

/* By name; the companies of nobody last. */
static int
compare_sheets (gconstpointer a, gconstpointer b)
{
  const LwCallSheet *one = *(const LwCallSheet *const *) a;
  const LwCallSheet *other = *(const LwCallSheet *const *) b;

  if (one->coordinator == NULL || other->coordinator == NULL)
    return (one->coordinator == NULL) - (other->coordinator == NULL);

  return strcmp (one->coordinator, other->coordinator);
}

/* Of one person's calls a sheet; of all a sheet for each account manager. What the live lists say
 * is put in words on the thread that asks. */
static Job *
job_new (LwOffice *office, const char *staff)
{
  g_autoptr (GPtrArray) calls = lw_call_list_job_find (office, staff);
  LwSchool *school = lw_office_get_school (office);
  Job *job = g_new0 (Job, 1);

  job->school = g_strdup (school != NULL ? school->name : NULL);
  job->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_call_sheet_free);
  for (guint i = 0; i < calls->len; i++)
    {
      const LwCall *call = g_ptr_array_index (calls, i);
      LwStaff *manager = lw_office_find (office, &lw_staff_record,
                                         staff != NULL ? staff : call->company->account_manager);
      LwCallSheet *sheet = get_sheet (job->sheets, manager != NULL ? manager->name : NULL);

      g_ptr_array_add (sheet->entries, make_entry (office, call));
    }
  g_ptr_array_sort (job->sheets, compare_sheets);

  return job;
}

static LwDocument *
make_document (gpointer data, GCancellable *cancellable, GError **error)
{
  const Job *job = data;
  GDate today = lw_today ();

  return lw_call_sheet_document_new (job->sheets, job->school, &today);
}

/**
 * lw_call_list_job_document_async:
 * @office: an open school
 * @staff: (nullable): id of whose calls are wanted; %NULL: everybody's
 * @cancellable: (nullable): a cancellable
 * @callback: called when the pages are laid out
 * @user_data: for @callback
 */
void
lw_call_list_job_document_async (LwOffice *office,
                                 const char *staff,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (office, cancellable, callback, user_data);

  g_task_set_source_tag (task, lw_call_list_job_document_async);
  lw_document_job_run (task, make_document, job_new (office, staff), job_free);
}

/**
 * lw_call_list_job_write_pdf:
 * @office: an open school
 * @staff: (nullable): id of whose calls are wanted; %NULL: everybody's
 * @path: the file to write; replaced when it is there
 * @error: return location for an #LwError
 *
 * Does it all and waits for it.
 *
 * Returns: whether the file was written
 */
gboolean
lw_call_list_job_write_pdf (LwOffice *office, const char *staff, const char *path, GError **error)
{
  Job *job = job_new (office, staff);
  gboolean is_written = lw_document_job_write_pdf (make_document, job, path, error);

  job_free (job);

  return is_written;
}
