/* lw-ctl-carousel.c - plans a class that goes round, each round at another workplace
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl.h"

#include "lw-date.h"
#include "lw-error.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_called (LwOffice *office, LwWorkplace *workplace, const char *name)
{
  LwCompany *company = lw_office_find (office, &lw_company_record, workplace->company);

  return strcmp (lw_record_get_id (LW_RECORD (workplace)), name) == 0
         || g_strcmp0 (workplace->title, name) == 0
         || (company != NULL && g_strcmp0 (company->name, name) == 0);
}

/* All that are called so; none is an error. */
static gboolean
add_workplaces (LwOffice *office, GPtrArray *ids, const char *name, GError **error)
{
  LwRecordList *list = lw_office_get_list (office, &lw_workplace_record);
  guint n = ids->len;

  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    {
      LwWorkplace *workplace = lw_record_list_peek (list, i);
      const char *id = lw_record_get_id (LW_RECORD (workplace));

      if (is_called (office, workplace, name))
        g_ptr_array_add (ids, g_strdup (id));
    }
  if (ids->len > n)
    return TRUE;
  g_set_error (error, LW_ERROR, LW_ERROR_MISSING,
               _ ("There is no workplace or company “%s”. See leerwerkctl list workplace."), name);

  return FALSE;
}

static GPtrArray *
find_workplaces (LwCtl *ctl, LwOffice *office, LwCarouselOwn *own, GError **error)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) names = lw_ctl_dup_values (ctl, "workplace");
  g_auto (GStrv) functions = lw_ctl_dup_values (ctl, "function");

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    if (!add_workplaces (office, ids, names[i], error))
      return NULL;
  for (guint i = 0; functions != NULL && functions[i] != NULL; i++)
    {
      LwWorkplace *workplace = lw_carousel_own_add (own, functions[i]);

      g_ptr_array_add (ids, g_strdup (lw_record_get_id (LW_RECORD (workplace))));
    }
  g_ptr_array_add (ids, NULL);

  return g_steal_pointer (&ids);
}

static void
print_plain (const char *text)
{
  g_autofree char *plain = lw_ctl_dup_plain (text);

  g_print ("%s", plain);
}

/* "Sanne de Jong: Bakkerij Jansen (Winkel); Garage Smit; - (reason)" */
static void
print_student (LwCarouselJob *job, guint student)
{
  LwCarouselCohort *cohort = lw_carousel_job_get_cohort (job);
  LwRecord *record = g_ptr_array_index (lw_carousel_cohort_get_students (cohort), student);

  g_print ("  ");
  print_plain (lw_record_get_title (record));
  for (guint round = 0; round < lw_carousel_cohort_get_rounds (cohort)->len; round++)
    {
      LwPlacement *stage = lw_carousel_job_get_stage (job, student, round);
      g_autofree char *text = stage != NULL
                                ? lw_carousel_job_dup_place (job, stage->workplace)
                                : lw_carousel_cohort_dup_reason (cohort, student, round);

      g_print (round == 0 ? ": " : "; ");
      if (stage == NULL)
        g_print ("- (");
      print_plain (text);
      if (stage == NULL)
        g_print (")");
    }
  g_print ("\n");
}

static void
print_readable (LwCarouselJob *job)
{
  LwCarouselCohort *cohort = lw_carousel_job_get_cohort (job);
  GPtrArray *messages = lw_carousel_cohort_get_messages (cohort);
  GArray *rounds = lw_carousel_cohort_get_rounds (cohort);
  guint n = lw_carousel_cohort_get_students (cohort)->len;
  guint n_placed = lw_carousel_cohort_count_placed (cohort);

  for (guint i = 0; i < messages->len; i++)
    g_print ("%s\n", (const char *) g_ptr_array_index (messages, i));
  for (guint i = 0; i < rounds->len; i++)
    {
      const LwCarouselRound *round = &g_array_index (rounds, LwCarouselRound, i);
      g_autofree char *first = lw_date_format_iso (&round->first_day);
      g_autofree char *last = lw_date_format_iso (&round->last_day);

      g_print (_ ("Round %u: %s to %s\n"), i + 1, first, last);
    }
  for (guint i = 0; i < n; i++)
    print_student (job, i);
  g_print ("%s: %u\n", _ ("Placed"), n_placed);
  g_print ("%s: %u\n", _ ("Not placed"), n * rounds->len - n_placed);
  if (lw_carousel_cohort_is_best (cohort))
    g_print ("%s\n", _ ("Proven: there is no better plan."));
}

static GVariant *
stage_value (LwCarouselJob *job, guint student, guint round)
{
  LwCarouselCohort *cohort = lw_carousel_job_get_cohort (job);
  LwRecord *record = g_ptr_array_index (lw_carousel_cohort_get_students (cohort), student);
  LwPlacement *stage = lw_carousel_job_get_stage (job, student, round);
  const LwCarouselRound *when
    = &g_array_index (lw_carousel_cohort_get_rounds (cohort), LwCarouselRound, round);
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autofree char *first = lw_date_format_iso (&when->first_day);
  g_autofree char *last = lw_date_format_iso (&when->last_day);
  g_autofree char *reason
    = stage == NULL ? lw_carousel_cohort_dup_reason (cohort, student, round) : NULL;

  g_variant_builder_add (&builder, "{sv}", "student",
                         g_variant_new_string (lw_record_get_id (record)));
  g_variant_builder_add (&builder, "{sv}", "name",
                         g_variant_new_string (lw_record_get_title (record)));
  g_variant_builder_add (&builder, "{sv}", "round", g_variant_new_int64 (round + 1));
  g_variant_builder_add (&builder, "{sv}", "first-day", g_variant_new_string (first));
  g_variant_builder_add (&builder, "{sv}", "last-day", g_variant_new_string (last));
  g_variant_builder_add (&builder, "{sv}", "workplace",
                         g_variant_new ("ms", stage != NULL ? stage->workplace : NULL));
  g_variant_builder_add (&builder, "{sv}", "reason", g_variant_new ("ms", reason));

  return g_variant_builder_end (&builder);
}

static void
print_json (LwCarouselJob *job)
{
  LwCarouselCohort *cohort = lw_carousel_job_get_cohort (job);
  GPtrArray *messages = lw_carousel_cohort_get_messages (cohort);
  GVariantBuilder stages = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  LwCarouselTerms terms;

  for (guint i = 0; i < lw_carousel_cohort_get_students (cohort)->len; i++)
    for (guint round = 0; round < lw_carousel_cohort_get_rounds (cohort)->len; round++)
      g_variant_builder_add_value (&stages, stage_value (job, i, round));
  lw_carousel_cohort_get_terms (cohort, &terms);
  g_variant_builder_add (&builder, "{sv}", "rounds", g_variant_builder_end (&stages));
  g_variant_builder_add (&builder, "{sv}", "messages",
                         g_variant_new_strv ((const char *const *) messages->pdata, messages->len));
  g_variant_builder_add (&builder, "{sv}", "placed",
                         g_variant_new_int64 (lw_carousel_cohort_count_placed (cohort)));
  g_variant_builder_add (&builder, "{sv}", "wishes", g_variant_new_int64 (terms.wish));
  g_variant_builder_add (&builder, "{sv}", "travel", g_variant_new_int64 (terms.travel));
  g_variant_builder_add (&builder, "{sv}", "fairness", g_variant_new_int64 (terms.fair));
  g_variant_builder_add (&builder, "{sv}", "proven",
                         g_variant_new_boolean (lw_carousel_cohort_is_best (cohort)));
  lw_ctl_print_json (g_variant_builder_end (&builder));
}

static gboolean
keep (LwOffice *office, LwCarouselJob *job, GError **error)
{
  g_autoptr (LwAct) act = lw_carousel_job_make_act (job, error);

  if (act == NULL)
    return FALSE;

  return act->changes->len == 0 || lw_office_commit (office, act, error);
}

/**
 * lw_ctl_plan_carousel:
 * @ctl: what was typed
 * @office: an open school
 * @request: all but the workplaces
 * @error: return location for an #LwError
 *
 * Returns: whether there is a schedule, and it was kept unless only asked for
 */
gboolean
lw_ctl_plan_carousel (LwCtl *ctl, LwOffice *office, LwCarouselRequest *request, GError **error)
{
  g_autoptr (LwCarouselOwn) own = lw_carousel_own_new (office);
  g_autoptr (GPtrArray) workplaces = find_workplaces (ctl, office, own, error);
  gboolean is_dry = lw_ctl_get (ctl, "dry-run") != NULL;
  g_autoptr (LwCarouselJob) job = NULL;

  if (workplaces == NULL)
    return FALSE;
  request->workplaces = (const char *const *) workplaces->pdata;
  job = lw_carousel_job_new (office, request, own);
  if (!lw_carousel_job_run (job, NULL, error) || (!is_dry && !keep (office, job, error)))
    return FALSE;
  if (lw_ctl_get (ctl, "json") != NULL)
    print_json (job);
  else
    print_readable (job);
  if (is_dry && lw_ctl_get (ctl, "json") == NULL)
    g_print ("%s\n", _ ("Nothing was changed: this was a dry run."));

  return TRUE;
}
