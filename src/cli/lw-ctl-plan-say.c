/* lw-ctl-plan-say.c - tells of a plan: who goes where, who has no place and why
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-ctl.h"

#include "lw-date.h"
#include "lw-pattern.h"
#include "lw-plan-words.h"

#include <glib/gi18n.h>

/* Of the full places that fit, so many are told of. */
#define MOST_PLACES 3

static const char *
group_of (LwOffice *office, LwStudent *student)
{
  LwGroup *group
    = student->group != NULL ? lw_office_find (office, &lw_group_record, student->group) : NULL;

  return group != NULL ? group->name : NULL;
}

static LwStagePeriod *
period_of (LwOffice *office, LwPlacement *stage)
{
  return stage->stage_period != NULL
           ? lw_office_find (office, &lw_stage_period_record, stage->stage_period)
           : NULL;
}

static const char *
pattern_of (LwOffice *office, LwPlacement *stage)
{
  LwStagePeriod *period = period_of (office, stage);

  return stage->pattern != NULL ? stage->pattern : period != NULL ? period->pattern : NULL;
}

static char *
dup_day (const GDate *own, const GDate *of_period)
{
  if (g_date_valid (own))
    return lw_date_format_iso (own);

  return of_period != NULL && g_date_valid (of_period) ? lw_date_format_iso (of_period) : NULL;
}

static void
add_student (GVariantBuilder *builder, LwOffice *office, LwStudent *student)
{
  g_variant_builder_add (builder, "{sv}", "student",
                         g_variant_new_string (lw_record_get_id (LW_RECORD (student))));
  g_variant_builder_add (builder, "{sv}", "number", g_variant_new ("ms", student->number));
  g_variant_builder_add (builder, "{sv}", "name",
                         g_variant_new_string (lw_record_get_title (LW_RECORD (student))));
  g_variant_builder_add (builder, "{sv}", "group",
                         g_variant_new ("ms", group_of (office, student)));
}

/* A stage that isn't kept, or not yet, has no id. */
static void
add_id (GVariantBuilder *builder, LwOffice *office, LwPlacement *stage)
{
  const char *id = lw_record_get_id (LW_RECORD (stage));
  gboolean is_kept = lw_office_find (office, &lw_placement_record, id) != NULL;

  g_variant_builder_add (builder, "{sv}", "placement", g_variant_new ("ms", is_kept ? id : NULL));
}

static GVariant *
placement_value (LwOffice *office, const LwCohortDemand *demand, LwPlacement *stage)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  LwStagePeriod *period = period_of (office, stage);
  LwWorkplace *workplace = lw_office_find (office, &lw_workplace_record, stage->workplace);
  LwCompany *company = lw_office_find (office, &lw_company_record, workplace->company);
  g_autofree char *first = dup_day (&stage->first_day, period != NULL ? &period->first_day : NULL);
  g_autofree char *last = dup_day (&stage->last_day, period != NULL ? &period->last_day : NULL);

  add_student (&builder, office, demand->student);
  add_id (&builder, office, stage);
  if (demand->before != NULL)
    g_variant_builder_add (&builder, "{sv}", "from",
                           g_variant_new_string (demand->before->workplace));
  g_variant_builder_add (&builder, "{sv}", "workplace", g_variant_new_string (stage->workplace));
  g_variant_builder_add (&builder, "{sv}", "company",
                         g_variant_new ("ms", company != NULL ? company->name : NULL));
  g_variant_builder_add (&builder, "{sv}", "title", g_variant_new ("ms", workplace->title));
  g_variant_builder_add (&builder, "{sv}", "pattern",
                         g_variant_new ("ms", pattern_of (office, stage)));
  g_variant_builder_add (&builder, "{sv}", "first-day", g_variant_new ("ms", first));
  g_variant_builder_add (&builder, "{sv}", "last-day", g_variant_new ("ms", last));

  return g_variant_builder_end (&builder);
}

/* What fell away, by rule where there is one. */
static GVariant *
barred_value (const LwCohortDemand *demand)
{
  static const char *const names[LW_N_COHORT_BARS] = {
    [LW_COHORT_NO_DAYS] = "no-days", [LW_COHORT_PAST] = "past",
    [LW_COHORT_CUT] = "cut",         [LW_COHORT_PROFILE] = "profile",
    [LW_COHORT_AGE] = "minimum-age", [LW_COHORT_REFUSED] = "refused",
  };
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  for (guint bar = 0; bar < LW_N_COHORT_BARS; bar++)
    if (demand->n_barred[bar] > 0)
      g_variant_builder_add (&builder, "{sv}",
                             names[bar] != NULL ? names[bar] : lw_cohort_bar_get_rule (bar),
                             g_variant_new_int64 (demand->n_barred[bar]));

  return g_variant_builder_end (&builder);
}

static GVariant *
taken_value (LwOffice *office, const LwCohortTaken *taken)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  GVariantBuilder holders = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));
  LwCompany *company = lw_office_find (office, &lw_company_record, taken->workplace->company);

  for (guint i = 0; i < taken->holders->len; i++)
    {
      const LwCohortHolder *holder = &g_array_index (taken->holders, LwCohortHolder, i);

      g_variant_builder_open (&holders, G_VARIANT_TYPE_VARDICT);
      add_student (&holders, office, holder->student);
      add_id (&holders, office, holder->stage);
      g_variant_builder_add (&holders, "{sv}", "kept", g_variant_new_boolean (holder->is_kept));
      g_variant_builder_close (&holders);
    }
  g_variant_builder_add (&builder, "{sv}", "workplace",
                         g_variant_new_string (lw_record_get_id (LW_RECORD (taken->workplace))));
  g_variant_builder_add (&builder, "{sv}", "company",
                         g_variant_new ("ms", company != NULL ? company->name : NULL));
  g_variant_builder_add (&builder, "{sv}", "title", g_variant_new ("ms", taken->workplace->title));
  g_variant_builder_add (&builder, "{sv}", "holders", g_variant_builder_end (&holders));

  return g_variant_builder_end (&builder);
}

/* Who compete, and for which places of which companies. */
static void
add_set (GVariantBuilder *builder,
         LwOffice *office,
         const LwCohort *cohort,
         const LwCohortRivals *rivals)
{
  GVariantBuilder students = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));
  GVariantBuilder scarce = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  for (guint i = 0; i < rivals->demands->len; i++)
    {
      guint demand = g_array_index (rivals->demands, guint, i);

      g_variant_builder_open (&students, G_VARIANT_TYPE_VARDICT);
      add_student (&students, office, lw_cohort_get_demand (cohort, demand)->student);
      g_variant_builder_close (&students);
    }
  for (guint i = 0; i < rivals->scarce->len; i++)
    {
      const LwCohortScarce *one = &g_array_index (rivals->scarce, LwCohortScarce, i);

      g_variant_builder_open (&scarce, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&scarce, "{sv}", "company", g_variant_new ("ms", one->company->name));
      g_variant_builder_add (&scarce, "{sv}", "seats", g_variant_new_int64 (one->n_seats));
      g_variant_builder_close (&scarce);
    }
  g_variant_builder_add (builder, "{sv}", "students", g_variant_builder_end (&students));
  g_variant_builder_add (builder, "{sv}", "companies", g_variant_builder_end (&scarce));
  g_variant_builder_add (builder, "{sv}", "seats", g_variant_new_int64 (rivals->n_seats));
  g_variant_builder_add (builder, "{sv}", "short", g_variant_new_int64 (rivals->n_short));
}

static GVariant *
rivals_value (LwOffice *office, const LwCohort *cohort, const LwCohortRivals *rivals)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  GVariantBuilder taken = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  for (guint i = 0; i < rivals->taken->len; i++)
    g_variant_builder_add_value (&taken,
                                 taken_value (office, g_ptr_array_index (rivals->taken, i)));
  g_variant_builder_add (&builder, "{sv}", "places", g_variant_builder_end (&taken));
  add_set (&builder, office, cohort, rivals);

  return g_variant_builder_end (&builder);
}

static GVariant *
reason_value (LwOffice *office, LwPlanJob *job, guint index)
{
  const LwCohort *cohort = lw_plan_job_get_cohort (job);
  const LwCohortDemand *demand = lw_cohort_get_demand (cohort, index);
  g_autoptr (LwCohortRivals) rivals = lw_plan_job_find_rivals (job, index);
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autofree char *reason = lw_cohort_dup_reason (cohort, index);

  add_student (&builder, office, demand->student);
  add_id (&builder, office, demand->stage);
  if (demand->before != NULL)
    g_variant_builder_add (&builder, "{sv}", "from",
                           g_variant_new_string (demand->before->workplace));
  g_variant_builder_add (&builder, "{sv}", "reason", g_variant_new_string (reason));
  g_variant_builder_add (&builder, "{sv}", "places", g_variant_new_int64 (demand->n_places));
  g_variant_builder_add (&builder, "{sv}", "barred", barred_value (demand));
  g_variant_builder_add (&builder, "{sv}", "rivals", rivals_value (office, cohort, rivals));

  return g_variant_builder_end (&builder);
}

static GVariant *
terms_value (const LwCohortTerms *terms)
{
  const struct
  {
    const char *key;
    guint value;
  } members[] = {
    { "placed", terms->n_placed },
    { "not-placed", terms->n_not_placed },
    { "moved", terms->n_moved },
    { "wished", terms->n_wished },
    { "wishes", terms->wish },
    { "fit", terms->fit },
    { "travel", terms->minutes },
    { "travel-known", terms->n_known },
    { "travel-estimated", terms->n_estimated },
    { "travel-most", terms->most_minutes },
    { "fairness", terms->fair },
  };
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    g_variant_builder_add (&builder, "{sv}", members[i].key,
                           g_variant_new_int64 (members[i].value));

  return g_variant_builder_end (&builder);
}

/* Those with a place that isn't the one they had, or those without. */
static GVariant *
stages_value (LwOffice *office, LwPlanJob *job, gboolean placed)
{
  const LwCohort *cohort = lw_plan_job_get_cohort (job);
  const LwCohortPlan *plan = lw_plan_job_get_plan (job);
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  for (guint i = 0; i < plan->stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (plan->stages, i);

      if (lw_cohort_demand_stays (lw_cohort_get_demand (cohort, i), stage))
        continue;
      if (placed && stage != NULL)
        g_variant_builder_add_value (
          &builder, placement_value (office, lw_cohort_get_demand (cohort, i), stage));
      else if (!placed && stage == NULL)
        g_variant_builder_add_value (&builder, reason_value (office, job, i));
    }

  return g_variant_builder_end (&builder);
}

void
lw_ctl_plan_print_json (LwPlanJob *job, LwOffice *office)
{
  const LwCohort *cohort = lw_plan_job_get_cohort (job);
  const LwCohortPlan *plan = lw_plan_job_get_plan (job);
  GPtrArray *messages = lw_cohort_get_messages (cohort);
  GPtrArray *notes = lw_cohort_get_notes (cohort);
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);

  g_variant_builder_add (&builder, "{sv}", "placements", stages_value (office, job, TRUE));
  g_variant_builder_add (&builder, "{sv}", "reasons", stages_value (office, job, FALSE));
  g_variant_builder_add (&builder, "{sv}", "messages",
                         g_variant_new_strv ((const char *const *) messages->pdata, messages->len));
  g_variant_builder_add (&builder, "{sv}", "notes",
                         g_variant_new_strv ((const char *const *) notes->pdata, notes->len));
  g_variant_builder_add (&builder, "{sv}", "terms", terms_value (&plan->terms));
  g_variant_builder_add (&builder, "{sv}", "objective", g_variant_new_int64 (plan->objective));
  g_variant_builder_add (&builder, "{sv}", "bound", g_variant_new_int64 (plan->bound));
  g_variant_builder_add (&builder, "{sv}", "gap",
                         g_variant_new_double (lw_plan_find_gap (plan->objective, plan->bound)));
  g_variant_builder_add (&builder, "{sv}", "seconds",
                         g_variant_new_double (lw_plan_job_get_seconds (job)));
  g_variant_builder_add (&builder, "{sv}", "stopped", g_variant_new_boolean (plan->is_stopped));
  lw_ctl_print_json (g_variant_builder_end (&builder));
}

static void
print_line (const char *indent, const char *text)
{
  g_autofree char *plain = lw_ctl_dup_plain (text);

  g_print ("%s%s\n", indent, plain);
}

static char *
dup_who (LwOffice *office, LwStudent *student)
{
  const char *group = group_of (office, student);
  const char *name = lw_record_get_title (LW_RECORD (student));

  return group != NULL ? g_strdup_printf ("%s (%s)", name, group) : g_strdup (name);
}

/* "Bakkerij Jansen, Winkel". */
static char *
dup_place (LwOffice *office, const char *id)
{
  LwWorkplace *workplace = lw_office_find (office, &lw_workplace_record, id);
  LwCompany *company = lw_office_find (office, &lw_company_record, workplace->company);

  return g_strdup_printf ("%s%s%s", company != NULL && company->name != NULL ? company->name : "",
                          workplace->title != NULL ? ", " : "",
                          workplace->title != NULL ? workplace->title : "");
}

static void
print_placed (LwOffice *office, const LwCohortDemand *demand, LwPlacement *stage)
{
  const char *text = pattern_of (office, stage);
  g_autoptr (LwPattern) pattern = text != NULL ? lw_pattern_parse (text, NULL) : NULL;
  g_autofree char *when = pattern != NULL ? lw_pattern_describe (pattern) : g_strdup ("");
  g_autofree char *who = dup_who (office, demand->student);
  g_autofree char *from
    = demand->before != NULL ? dup_place (office, demand->before->workplace) : NULL;
  g_autofree char *to = dup_place (office, stage->workplace);
  g_autofree char *line = g_strdup_printf ("%s: %s%s%s, %s", who, from != NULL ? from : "",
                                           from != NULL ? " → " : "", to, when);

  print_line ("  ", line);
}

/* Each with lines of its own, or none. */
static void
print_lines (const char *indent, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    print_line (indent, lines[i]);
}

/* Who have the places that fit, and what would help. */
static void
print_rivals (LwPlanJob *job, guint index)
{
  const LwCohort *cohort = lw_plan_job_get_cohort (job);
  g_autoptr (LwCohortRivals) rivals = lw_plan_job_find_rivals (job, index);
  g_autofree char *set = lw_cohort_rivals_dup_set (rivals, cohort);
  g_autofree char *places = lw_cohort_rivals_dup_places (rivals, cohort, MOST_PLACES);
  g_autofree char *help = lw_cohort_dup_help (cohort, index);
  g_autofree char *helps = g_strdup_printf ("%s: %s", _ ("What would help"), help);

  print_lines ("    ", set);
  print_lines ("    ", places);
  print_line ("    ", helps);
}

static void
print_not_placed (LwOffice *office, LwPlanJob *job, guint index)
{
  const LwCohort *cohort = lw_plan_job_get_cohort (job);
  g_autofree char *who = dup_who (office, lw_cohort_get_demand (cohort, index)->student);
  g_autofree char *reason = lw_cohort_dup_reason (cohort, index);
  g_autofree char *line = g_strdup_printf ("%s: %s", who, reason);

  print_line ("  ", line);
  print_rivals (job, index);
}

static void
print_terms (const LwCohortTerms *terms)
{
  g_autofree char *wishes = lw_plan_dup_wishes (terms);
  g_autofree char *travel = lw_plan_dup_travel (terms);

  g_print ("%s: %s\n%s: %s\n", _ ("Wishes"), wishes, _ ("Travel"), travel);
  g_print ("%s: %u %s\n", _ ("Fairness"), terms->fair,
           _ ("(0: no company is asked twice this year)"));
}

static void
print_proof (const LwCohort *cohort, const LwCohortPlan *plan, double seconds)
{
  g_autofree char *proof = lw_plan_dup_proof (cohort, plan);

  g_print ("%s\n", proof);
  g_print ("%s: %" G_GINT64_FORMAT ", %s: %" G_GINT64_FORMAT "\n", _ ("Objective"), plan->objective,
           _ ("bound"), plan->bound);
  g_print (_ ("%.2f seconds\n"), seconds);
  if (plan->is_stopped)
    g_print ("%s\n", lw_plan_get_stopped ());
}

static void
print_stages (LwOffice *office, LwPlanJob *job)
{
  const LwCohort *cohort = lw_plan_job_get_cohort (job);
  const LwCohortPlan *plan = lw_plan_job_get_plan (job);
  guint n_staying = 0;

  for (guint i = 0; i < plan->stages->len; i++)
    n_staying += lw_cohort_demand_stays (lw_cohort_get_demand (cohort, i),
                                         g_ptr_array_index (plan->stages, i));
  g_print ("%s: %u\n", _ ("Placed"), plan->terms.n_placed - n_staying);
  for (guint i = 0; i < plan->stages->len; i++)
    {
      const LwCohortDemand *demand = lw_cohort_get_demand (cohort, i);
      LwPlacement *stage = g_ptr_array_index (plan->stages, i);

      if (stage != NULL && !lw_cohort_demand_stays (demand, stage))
        print_placed (office, demand, stage);
    }
  g_print ("%s: %u\n", _ ("Not placed"), plan->terms.n_not_placed);
  for (guint i = 0; i < plan->stages->len; i++)
    if (g_ptr_array_index (plan->stages, i) == NULL)
      print_not_placed (office, job, i);
  if (n_staying > 0 || plan->terms.n_moved > 0)
    g_print ("%s: %u, %s: %u\n", _ ("Make way for others"), plan->terms.n_moved,
             _ ("stay where they are"), n_staying);
}

void
lw_ctl_plan_print_readable (LwPlanJob *job, LwOffice *office)
{
  const LwCohort *cohort = lw_plan_job_get_cohort (job);
  const LwCohortPlan *plan = lw_plan_job_get_plan (job);
  GPtrArray *messages = lw_cohort_get_messages (cohort);
  GPtrArray *notes = lw_cohort_get_notes (cohort);

  for (guint i = 0; i < notes->len; i++)
    print_line ("", g_ptr_array_index (notes, i));
  for (guint i = 0; i < messages->len; i++)
    print_line ("", g_ptr_array_index (messages, i));
  if (plan->stages->len == 0)
    {
      g_print ("%s\n", _ ("No stage seeks a place."));
      return;
    }
  print_stages (office, job);
  print_terms (&plan->terms);
  print_proof (cohort, plan, lw_plan_job_get_seconds (job));
}
