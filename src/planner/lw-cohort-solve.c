/* lw-cohort-solve.c - the plan, held against the rules, as stages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-cohort-private.h"

#include "lw-date.h"
#include "lw-error.h"
#include "lw-plan-check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How often a plan is made anew because companies take less than was thought. */
#define MOST_ROUNDS 5

/* What is left of the time is never nothing, which would be without end. */
#define LEAST_SECONDS 0.01

/* The rules that are about the place and about others there. The rest was looked at before, or is
 * no matter of the plan: an agreement to be signed, visits, the forecast of a leerwerktraject. */
static const char *const rules_of_place[] = { "R3", "R4", "R5", "R6", "R8", "R13" };

/* What the problem does not say itself: how it says it is another matter. */
static const LwCohortOption *
find_option (const LwCohortSeeker *seeker, guint pattern)
{
  for (guint i = 0; i < seeker->options->len; i++)
    if (lw_cohort_option (seeker, i)->pattern == pattern)
      return lw_cohort_option (seeker, i);

  return NULL;
}

static LwCohortSite *
site_of (const LwCohort *self, guint place)
{
  return lw_cohort_site (self, g_array_index (self->site_of, guint, place));
}

static LwPlacement *
make_stage (LwCohort *self, guint demand, const LwPlacing *placing)
{
  const LwCohortSeeker *seeker = lw_cohort_seeker (self, demand);
  const LwCohortOption *option = find_option (seeker, placing->pattern);
  LwWorkplace *workplace = site_of (self, placing->place)->workplace;
  LwRecord *stage;

  if (lw_cohort_is_where_it_was (seeker, workplace))
    return LW_PLACEMENT (lw_record_copy (LW_RECORD (seeker->base.before)));
  stage = lw_record_copy (LW_RECORD (seeker->base.stage));
  lw_record_set_text (stage, "workplace", lw_record_get_id (LW_RECORD (workplace)));
  lw_record_set_text (stage, "state", "voorgesteld");
  if (option->text != NULL)
    lw_record_set_text (stage, "pattern", option->text);
  if (g_date_valid (&option->first_day))
    lw_record_set_date (stage, "first-day", &option->first_day);

  return LW_PLACEMENT (stage);
}

/* Why a rule was passed at the place of before is no reason elsewhere. */
static gboolean
is_excused (const LwCohortSeeker *seeker, const LwFinding *finding)
{
  return finding->reason != NULL
         && (seeker->base.before == NULL || !lw_cohort_is_rule_of_place (finding->rule));
}

/* The rule that the stage breaks among those that are there already; none where it was before. */
static gboolean
find_broken (LwCohort *self, const LwCohortSeeker *seeker, LwPlacement *stage, gboolean *by_company)
{
  g_autoptr (GPtrArray) findings = NULL;

  *by_company = FALSE;
  if (lw_cohort_demand_stays (&seeker->base, stage))
    return FALSE;
  findings = lw_rules_judge (self->world, stage);
  for (guint i = 0; i < findings->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (findings, i);

      if (finding->strength == LW_STRENGTH_HINT || is_excused (seeker, finding))
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (rules_of_place); j++)
        if (strcmp (finding->rule, rules_of_place[j]) == 0)
          {
            *by_company = strcmp (finding->rule, "R8") == 0;
            return TRUE;
          }
    }

  return FALSE;
}

static void
take_back (LwCohort *self, guint demand, GPtrArray *before)
{
  const LwCohortSeeker *seeker = lw_cohort_seeker (self, demand);

  lw_cohort_put_in_world (self->world, lw_record_get_id (LW_RECORD (seeker->base.stage)),
                          g_ptr_array_index (before, demand));
}

/* Stages as they are in the world, to be put back; NULL for those that aren't there. */
static GPtrArray *
find_before (LwCohort *self)
{
  GPtrArray *before = g_ptr_array_new_full (self->seekers->len, NULL);

  for (guint i = 0; i < self->seekers->len; i++)
    {
      LwRecord *stage
        = lw_world_find (self->world->lists.placements,
                         lw_record_get_id (LW_RECORD (lw_cohort_seeker (self, i)->base.stage)));

      /* A list's object takes over new fields. */
      g_ptr_array_add (before, stage != NULL ? lw_record_copy (stage) : NULL);
    }

  return before;
}

static void
free_before (GPtrArray *before)
{
  for (guint i = 0; i < before->len; i++)
    g_clear_object ((LwRecord **) &before->pdata[i]);
  g_ptr_array_unref (before);
}

/* What happens while a plan is laid in the world. */
typedef struct
{
  LwCohort *cohort;
  LwPlan *plan;
  guint *n_of_company; /* one a company, as the next one */
  gboolean *is_full;
  guint n_broken;
} Laying;

static void
lay (Laying *self, guint demand)
{
  LwCohort *cohort = self->cohort;
  LwPlacing *placing = &self->plan->placings[demand];
  LwCohortSite *site = site_of (cohort, placing->place);
  g_autoptr (LwPlacement) stage = make_stage (cohort, demand, placing);
  gboolean by_company;

  if (!find_broken (cohort, lw_cohort_seeker (cohort, demand), stage, &by_company))
    {
      lw_cohort_put_in_world (cohort->world, lw_record_get_id (LW_RECORD (stage)),
                              LW_RECORD (stage));
      self->n_of_company[site->company_number]++;
      return;
    }
  self->n_broken++;
  self->is_full[site->company_number] |= by_company;
  *placing = (LwPlacing){ LW_PROBLEM_NONE, LW_PROBLEM_NONE };
}

/* First those who stay where they are, so that others make way for them and not they for others. */
static void
lay_all (Laying *self, gboolean staying)
{
  for (guint i = 0; i < self->plan->n_demands; i++)
    {
      guint place = self->plan->placings[i].place;

      if (place != LW_PROBLEM_NONE
          && lw_cohort_is_where_it_was (lw_cohort_seeker (self->cohort, i),
                                        site_of (self->cohort, place)->workplace)
               == staying)
        lay (self, i);
    }
}

/* The last one first: so none that is taken out of the list has others behind it that move up. */
static void
take_all_back (Laying *self, GPtrArray *before, gboolean staying)
{
  for (guint i = self->plan->n_demands; i-- > 0;)
    {
      guint place = self->plan->placings[i].place;

      if (place != LW_PROBLEM_NONE
          && lw_cohort_is_where_it_was (lw_cohort_seeker (self->cohort, i),
                                        site_of (self->cohort, place)->workplace)
               == staying)
        take_back (self->cohort, i, before);
    }
}

/* Lays the plan in the world, stage after stage; those that would break a rule among the others
 * are not placed, and their company takes no more than it has now. Returns how many these are. */
static guint
hold_against_rules (LwCohort *self, LwPlan *plan, GPtrArray *before)
{
  g_autofree guint *n_of_company = g_new0 (guint, self->problem->companies->len + 1);
  g_autofree gboolean *is_full = g_new0 (gboolean, self->problem->companies->len + 1);
  Laying laying = { self, plan, n_of_company, is_full, 0 };

  lay_all (&laying, TRUE);
  lay_all (&laying, FALSE);
  take_all_back (&laying, before, FALSE);
  take_all_back (&laying, before, TRUE);
  for (guint i = 0; i < self->problem->companies->len; i++)
    if (is_full[i])
      {
        LwProblemCompany *company = &g_array_index (self->problem->companies, LwProblemCompany, i);

        company->year_cap = MIN (company->year_cap, n_of_company[i]);
      }

  return laying.n_broken;
}

/* Of what it can choose from only what it got is told: a region's choices are millions. */
static void
add_demand (LwCohort *self, LwPlanCheck *check, guint number, const LwPlacing *placing)
{
  const LwProblemDemand *demand = lw_problem_get_demand (self->problem, number);
  const LwProblemChoice *places = lw_problem_get_places_of (self->problem, demand);
  const LwProblemChoice *patterns = lw_problem_get_patterns_of (self->problem, demand);

  lw_plan_check_add_demand (check, demand->student);
  for (guint i = 0; i < demand->n_places; i++)
    for (guint j = 0; j < demand->n_patterns && places[i].which == placing->place; j++)
      if (patterns[j].which == placing->pattern)
        lw_plan_check_allow (check, number, placing->place, placing->pattern);
  if (demand->is_pinned)
    lw_plan_check_pin (check, number, places[0].which, patterns[0].which);
}

guint
lw_cohort_hold (LwCohort *self, LwPlan *plan)
{
  GPtrArray *before = find_before (self);
  guint n_broken = hold_against_rules (self, plan, before);

  free_before (before);

  return n_broken;
}

/* The problem once more, in the words of the checker. */
static LwPlanCheck *
make_check (LwCohort *self, const LwPlan *plan)
{
  const LwProblem *problem = self->problem;
  LwPlanCheck *check = lw_plan_check_new (problem->n_weeks);
  guint n_patterns = lw_problem_get_n_patterns (problem);
  g_autofree LwWeekMask *weeks = g_new (LwWeekMask, problem->n_weeks + 1);

  for (guint i = 0; i < problem->companies->len; i++)
    lw_plan_check_add_company (check, lw_problem_get_company (problem, i)->year_cap);
  for (guint i = 0; i < n_patterns + problem->places->len; i++)
    {
      const guint64 *words = i < n_patterns ? lw_problem_get_pattern (problem, i)
                                            : &g_array_index (problem->open, guint64,
                                                              (i - n_patterns) * problem->n_words);
      const LwProblemPlace *place
        = i < n_patterns ? NULL : lw_problem_get_place (problem, i - n_patterns);

      memset (weeks, 0, problem->n_weeks * sizeof *weeks);
      for (guint cell = 0; cell < problem->n_weeks * LW_HALF_DAYS_A_WEEK; cell++)
        if (words[cell / 64] >> cell % 64 & 1)
          weeks[cell / LW_HALF_DAYS_A_WEEK] |= 1u << cell % LW_HALF_DAYS_A_WEEK;
      if (place == NULL)
        lw_plan_check_add_pattern (check, weeks);
      else
        lw_plan_check_add_workplace (check, place->company, place->seats, weeks);
    }
  for (guint i = 0; i < problem->demands->len; i++)
    add_demand (self, check, i, &plan->placings[i]);

  return check;
}

static gboolean
check_plan (LwCohort *self, const LwPlan *plan, GError **error)
{
  g_autoptr (LwPlanCheck) check = make_check (self, plan);
  g_autofree LwPlanLine *lines = g_new (LwPlanLine, plan->n_demands + 1);
  g_autoptr (GArray) breaches = NULL;

  for (guint i = 0; i < plan->n_demands; i++)
    lines[i] = (LwPlanLine){ i, plan->placings[i].place, plan->placings[i].pattern };
  breaches = lw_plan_check_run (check, lines, plan->n_demands);
  if (breaches->len > 0)
    g_set_error_literal (error, LW_ERROR, LW_ERROR_RULE,
                         _ ("The plan that was found can’t be carried out. Nothing was changed."));

  return breaches->len == 0;
}

/* Adds to what @terms has. */
void
lw_cohort_count_terms (LwCohort *self, const LwPlan *plan, LwCohortTerms *terms)
{
  g_autofree gint64 *n = g_new0 (gint64, self->problem->companies->len + 1);

  for (guint i = 0; i < plan->n_demands; i++)
    {
      const LwCohortSeeker *seeker = lw_cohort_seeker (self, i);
      guint place = plan->placings[i].place;
      LwCohortSite *site = place != LW_PROBLEM_NONE ? site_of (self, place) : NULL;
      gboolean is_estimate;
      int minutes;

      terms->n_moved += seeker->base.before != NULL && !seeker->base.is_cancelled
                        && (site == NULL || !lw_cohort_is_where_it_was (seeker, site->workplace));
      terms->wish += lw_cohort_get_wish (seeker, site != NULL ? site->workplace : NULL);
      if (site == NULL)
        {
          terms->n_not_placed++;
          continue;
        }
      terms->n_placed++;
      if (self->fits != NULL)
        lw_place_fits_take_stage (self->fits, seeker->base.stage);
      terms->fit += lw_cohort_get_fit (self, site->workplace);
      terms->n_wished += seeker->wishes != NULL
                         && g_hash_table_contains (seeker->wishes,
                                                   lw_record_get_id (LW_RECORD (site->workplace)));
      minutes = lw_cohort_get_minutes (self, seeker->base.student, site->company, &is_estimate);
      terms->n_known += minutes >= 0;
      terms->n_estimated += is_estimate;
      terms->most_minutes = MAX (terms->most_minutes, (guint) MAX (0, minutes));
      terms->minutes += MAX (0, minutes);
      terms->fair += (guint) lw_problem_get_step (
                       self->problem, lw_problem_get_company (self->problem, site->company_number),
                       (guint) n[site->company_number]++)
                     / 2;
    }
}

void
lw_cohort_make_stages (LwCohort *self, const LwPlan *plan, GPtrArray *stages)
{
  for (guint i = 0; i < plan->n_demands; i++)
    g_ptr_array_add (stages, plan->placings[i].place != LW_PROBLEM_NONE
                               ? make_stage (self, i, &plan->placings[i])
                               : NULL);
}

static void
stage_free (gpointer data)
{
  if (data != NULL)
    g_object_unref (data);
}

/* Solves until nothing breaks a rule among the others, or often enough: then who would is left
 * without. */
static LwPlannerResult *
solve_rounds (LwCohort *self,
              const LwPlannerBudget *budget,
              LwPlannerProgress progress,
              gpointer user_data,
              GCancellable *cancellable,
              GError **error)
{
  LwPlannerBudget left = budget != NULL ? *budget : (LwPlannerBudget){ 0 };
  gint64 start = g_get_monotonic_time ();
  GPtrArray *before = find_before (self);
  GCancellable *stop = left.stop != NULL ? left.stop : cancellable;
  LwPlannerResult *result = NULL;
  gint64 bound = 0;

  for (guint round = 0; round < MOST_ROUNDS; round++)
    {
      guint n_broken;

      g_clear_pointer (&result, lw_planner_result_free);
      if (budget != NULL && budget->seconds > 0)
        left.seconds
          = MAX (LEAST_SECONDS,
                 budget->seconds - (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
      result
        = lw_cohort_solve_parts (self->problem, &left, progress, user_data, cancellable, error);
      if (result == NULL)
        break;
      /* Companies that take less make no plan cheaper: the first bound holds for all. */
      if (round == 0)
        bound = result->bound;
      lw_cohort_polish (self->problem, result->plan, stop);
      n_broken = hold_against_rules (self, result->plan, before);
      if (n_broken == 0 || g_cancellable_is_cancelled (stop))
        break;
    }
  free_before (before);
  if (result != NULL)
    {
      result->bound = bound;
      lw_plan_measure (result->plan, self->problem, &result->terms);
      result->objective = lw_plan_terms_sum (&result->terms);
    }

  return result;
}

/**
 * lw_cohort_solve:
 * @self: a cohort; its world is left as it was, but is used by this thread only meanwhile
 * @budget: (nullable): how much may be done
 * @progress: (nullable) (scope call): called now and then
 * @cancellable: (nullable): ends it, and there is no plan; a budget's own is asked meanwhile when
 *   it has one
 * @error: %G_IO_ERROR_CANCELLED, or an #LwError
 *
 * Finds the best plan, checks it on its bare half-days and holds each stage of it against the
 * school's rules among all others. What R8 says of months and of rest between students is not in
 * the problem: a company that would get too many is asked less, and the plan made again.
 *
 * Returns: (transfer full) (nullable): the plan
 */
LwCohortPlan *
lw_cohort_solve (LwCohort *self,
                 const LwPlannerBudget *budget,
                 LwPlannerProgress progress,
                 gpointer user_data,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (LwPlannerResult) result = NULL;
  LwCohortPlan *plan;

  lw_cohort_lift_all (self);
  result = solve_rounds (self, budget, progress, user_data, cancellable, error);
  lw_cohort_put_back_all (self);
  if (result == NULL || g_cancellable_set_error_if_cancelled (cancellable, error)
      || !check_plan (self, result->plan, error))
    return NULL;
  plan = g_new0 (LwCohortPlan, 1);
  plan->stages = g_ptr_array_new_with_free_func (stage_free);
  lw_cohort_make_stages (self, result->plan, plan->stages);
  lw_cohort_count_terms (self, result->plan, &plan->terms);
  plan->placings = g_steal_pointer (&result->plan);
  plan->objective = result->objective;
  plan->bound = result->bound;
  plan->is_stopped = result->is_stopped;

  return plan;
}

void
lw_cohort_plan_free (LwCohortPlan *self)
{
  g_ptr_array_unref (self->stages);
  lw_plan_free (self->placings);
  g_free (self);
}
