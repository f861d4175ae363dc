/* lw-carousel-print.c - gathers the schedule of a class that goes round, for paper
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-carousel-print.h"

#include "lw-carousel-sheet.h"
#include "lw-date.h"
#include "lw-document-job-private.h"
#include "lw-dutch.h"
#include "lw-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static LwCarouselSheet *
sheet_new (LwOffice *office, const char *group_id)
{
  LwGroup *group = lw_office_find (office, &lw_group_record, group_id);
  LwSchool *school = lw_office_get_school (office);
  LwCarouselSheet *sheet
    = lw_carousel_sheet_new (group != NULL ? lw_record_get_title (LW_RECORD (group)) : "");

  sheet->school = g_strdup (school != NULL ? school->name : NULL);

  return sheet;
}

static void
take_form (LwCarouselSheet *sheet, LwOffice *office, LwPlacement *stage)
{
  LwVariant *variant = lw_office_find (office, &lw_variant_record, stage->variant);

  if (sheet->form == NULL && variant != NULL)
    sheet->form = g_strdup (variant->name);
  if (sheet->days == NULL && stage->pattern != NULL)
    sheet->days = lw_dutch_pattern (stage->pattern);
}

/* "Kade 3, Gouda" */
static char *
dup_address (LwOffice *office, LwPlacement *stage)
{
  LwCompany *company = lw_office_find_company (office, stage);

  if (company == NULL)
    return g_strdup ("");
  if (company->address == NULL || company->town == NULL)
    return g_strdup (company->address != NULL ? company->address : company->town);

  return g_strdup_printf ("%s, %s", company->address, company->town);
}

/* A function of the school's own is called by its name alone. */
static void
add_stage (LwOffice *office, LwCarouselSheetStudent *student, LwPlacement *stage)
{
  LwWorkplace *workplace = lw_office_find (office, &lw_workplace_record, stage->workplace);
  LwCompany *company
    = workplace != NULL ? lw_office_find (office, &lw_company_record, workplace->company) : NULL;
  g_autofree char *address = dup_address (office, stage);

  if (company == NULL || company->name == NULL
      || (g_strcmp0 (company->kind, "school") == 0 && workplace->title != NULL))
    lw_carousel_sheet_add_place (student, workplace != NULL ? workplace->title : NULL, NULL,
                                 address);
  else
    lw_carousel_sheet_add_place (student, company->name, workplace->title, address);
}

/* Also what isn't kept yet. */
static void
add_stage_of_job (LwOffice *office,
                  LwCarouselJob *job,
                  LwCarouselSheetStudent *student,
                  LwPlacement *stage)
{
  g_autofree char *place = NULL;

  if (lw_office_find (office, &lw_workplace_record, stage->workplace) != NULL)
    {
      add_stage (office, student, stage);
      return;
    }
  place = lw_carousel_job_dup_place (job, stage->workplace);
  lw_carousel_sheet_add_place (student, place, NULL, NULL);
}

static LwCarouselSheet *
sheet_of_job (LwOffice *office, LwCarouselJob *job, const char *group_id)
{
  LwCarouselCohort *cohort = lw_carousel_job_get_cohort (job);
  GArray *rounds = lw_carousel_cohort_get_rounds (cohort);
  GPtrArray *students = lw_carousel_cohort_get_students (cohort);
  LwCarouselSheet *sheet = sheet_new (office, group_id);

  for (guint round = 0; round < rounds->len; round++)
    lw_carousel_sheet_add_round (sheet, &g_array_index (rounds, LwCarouselRound, round).first_day,
                                 &g_array_index (rounds, LwCarouselRound, round).last_day);
  for (guint i = 0; i < students->len; i++)
    {
      LwCarouselSheetStudent *student
        = lw_carousel_sheet_add_student (sheet, lw_record_get_title (students->pdata[i]));

      for (guint round = 0; round < rounds->len; round++)
        {
          LwPlacement *stage = lw_carousel_job_get_stage (job, i, round);

          if (stage == NULL)
            {
              lw_carousel_sheet_add_place (student, NULL, NULL, NULL);
              continue;
            }
          take_form (sheet, office, stage);
          add_stage_of_job (office, job, student, stage);
        }
    }

  return sheet;
}

/* A stage to orientate of this school year with days of its own: no arrangement of the class. */
static gboolean
counts (LwPlacement *stage)
{
  GDate today = lw_today ();

  return g_strcmp0 (stage->question_kind, "orientatie") == 0 && stage->workplace != NULL
         && stage->student != NULL && g_strcmp0 (stage->state, "afgebroken") != 0
         && stage->stage_period == NULL && g_date_valid (&stage->first_day)
         && lw_school_year_of (&stage->first_day) == lw_school_year_of (&today);
}

static int
compare_rounds (gconstpointer a, gconstpointer b)
{
  return g_date_compare (&((const LwCarouselRound *) a)->first_day,
                         &((const LwCarouselRound *) b)->first_day);
}

/* Stages that begin on one day are one round. */
static GArray *
find_rounds (GPtrArray *stages)
{
  GArray *rounds = g_array_new (FALSE, FALSE, sizeof (LwCarouselRound));

  for (guint i = 0; i < stages->len; i++)
    {
      const LwPlacement *stage = g_ptr_array_index (stages, i);
      const LwCarouselRound round = { stage->first_day, stage->last_day, 0 };
      gboolean is_known = FALSE;

      for (guint j = 0; j < rounds->len && !is_known; j++)
        is_known = lw_date_equal (&g_array_index (rounds, LwCarouselRound, j).first_day,
                                  &stage->first_day);
      if (!is_known)
        g_array_append_val (rounds, round);
    }
  g_array_sort (rounds, compare_rounds);

  return rounds;
}

static LwPlacement *
find_stage (GPtrArray *stages, LwRecord *student, const GDate *first_day)
{
  for (guint i = 0; i < stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (stages, i);

      if (strcmp (stage->student, lw_record_get_id (student)) == 0
          && lw_date_equal (&stage->first_day, first_day))
        return stage;
    }

  return NULL;
}

static GPtrArray *
find_stages (LwOffice *office, const char *group_id)
{
  LwRecordList *list = lw_office_get_list (office, &lw_placement_record);
  GPtrArray *stages = g_ptr_array_new ();

  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    {
      LwPlacement *stage = lw_record_list_peek (list, i);
      LwStudent *student
        = counts (stage) ? lw_office_find (office, &lw_student_record, stage->student) : NULL;

      if (student != NULL && g_strcmp0 (student->group, group_id) == 0)
        g_ptr_array_add (stages, stage);
    }

  return stages;
}

static LwCarouselSheet *
sheet_of_stages (LwOffice *office, const char *group_id)
{
  LwCarouselSheet *sheet = sheet_new (office, group_id);
  g_autoptr (GPtrArray) stages = find_stages (office, group_id);
  g_autoptr (GPtrArray) students
    = lw_office_find_of (office, &lw_student_record, "group", group_id);
  g_autoptr (GArray) rounds = find_rounds (stages);

  for (guint round = 0; round < rounds->len; round++)
    lw_carousel_sheet_add_round (sheet, &g_array_index (rounds, LwCarouselRound, round).first_day,
                                 &g_array_index (rounds, LwCarouselRound, round).last_day);
  for (guint i = 0; i < students->len; i++)
    {
      LwCarouselSheetStudent *student
        = lw_carousel_sheet_add_student (sheet, lw_record_get_title (students->pdata[i]));

      for (guint round = 0; round < rounds->len; round++)
        {
          LwPlacement *stage = find_stage (
            stages, students->pdata[i], &g_array_index (rounds, LwCarouselRound, round).first_day);

          if (stage == NULL)
            {
              lw_carousel_sheet_add_place (student, NULL, NULL, NULL);
              continue;
            }
          take_form (sheet, office, stage);
          add_stage (office, student, stage);
        }
    }

  return sheet;
}

static LwDocument *
make_document (gpointer data, GCancellable *cancellable, GError **error)
{
  return lw_carousel_sheet_document_new (data);
}

/**
 * lw_carousel_print_async:
 * @office: an open school
 * @job: (nullable): a schedule that was made; %NULL: the stages to orientate of this school year
 * @group_id: id of the class
 * @cancellable: (nullable): a cancellable
 * @callback: called when the pages are laid out
 * @user_data: for @callback
 *
 * What is to be said is put in words on the thread that asks.
 */
void
lw_carousel_print_async (LwOffice *office,
                         LwCarouselJob *job,
                         const char *group_id,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (office, cancellable, callback, user_data);

  g_task_set_source_tag (task, lw_carousel_print_async);
  lw_document_job_run (task, make_document,
                       job != NULL ? sheet_of_job (office, job, group_id)
                                   : sheet_of_stages (office, group_id),
                       (GDestroyNotify) lw_carousel_sheet_free);
}

/**
 * lw_carousel_print_write_pdf:
 * @office: an open school
 * @group_id: id of the class
 * @path: the file to write; replaced when it is there
 * @error: %LW_ERROR_MISSING when the class has no stages to orientate this year
 *
 * Returns: whether the file was written
 */
gboolean
lw_carousel_print_write_pdf (LwOffice *office,
                             const char *group_id,
                             const char *path,
                             GError **error)
{
  g_autoptr (LwCarouselSheet) sheet = sheet_of_stages (office, group_id);

  if (sheet->rounds->len == 0)
    {
      g_set_error (error, LW_ERROR, LW_ERROR_MISSING,
                   _ ("Class %s has no stages for orientation this school year."), sheet->group);
      return FALSE;
    }

  return lw_document_job_write_pdf (make_document, sheet, path, error);
}
