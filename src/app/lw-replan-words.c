/* lw-replan-words.c - what comes of planning anew, in words
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-replan-words.h"

#include "lw-plan-class-words.h"
#include "lw-stage-search.h"
#include "lw-stage-state.h"
#include "lw-words.h"

#include <glib/gi18n.h>

static LwPlacement *
stage_of (LwPlanJob *job, guint demand)
{
  return g_ptr_array_index (lw_plan_job_get_plan (job)->stages, demand);
}

static const LwCohortDemand *
demand_of (LwPlanJob *job, guint demand)
{
  return lw_cohort_get_demand (lw_plan_job_get_cohort (job), demand);
}

LwReplanFate
lw_replan_find_fate (LwPlanJob *job, guint demand)
{
  LwPlacement *stage = stage_of (job, demand);

  if (stage == NULL)
    return LW_REPLAN_LEFT;
  if (lw_cohort_demand_stays (demand_of (job, demand), stage))
    return LW_REPLAN_STAYS;

  return demand_of (job, demand)->is_cancelled ? LW_REPLAN_PLACED : LW_REPLAN_MOVES;
}

guint
lw_replan_count (LwPlanJob *job, LwReplanFate fate)
{
  guint n = 0;

  for (guint i = 0; i < lw_plan_job_get_plan (job)->stages->len; i++)
    n += lw_replan_find_fate (job, i) == fate && !lw_plan_job_is_left_out (job, i);

  return n;
}

static guint
count_left_out (LwPlanJob *job)
{
  guint n = 0;

  for (guint i = 0; i < lw_plan_job_get_plan (job)->stages->len; i++)
    n += lw_plan_job_is_left_out (job, i);

  return n;
}

static void
add_count (GString *text, const char *format, guint n)
{
  g_autofree char *part = NULL;

  if (n == 0)
    return;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  part = g_strdup_printf (format, n);
#pragma GCC diagnostic pop
  g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
}

char *
lw_replan_dup_summary (LwPlanJob *job)
{
  guint n_placed = lw_replan_count (job, LW_REPLAN_PLACED);
  guint n_moved = lw_replan_count (job, LW_REPLAN_MOVES);
  guint n_left = lw_replan_count (job, LW_REPLAN_LEFT);
  guint n_out = count_left_out (job);
  GString *text = g_string_new (NULL);

  add_count (text,
             g_dngettext (GETTEXT_PACKAGE, "%u student gets another place",
                          "%u students get another place", n_placed),
             n_placed);
  add_count (text,
             g_dngettext (GETTEXT_PACKAGE, "%u other makes way", "%u others make way", n_moved),
             n_moved);
  add_count (
    text,
    g_dngettext (GETTEXT_PACKAGE, "for %u there is no place", "for %u there is no place", n_left),
    n_left);
  add_count (text, g_dngettext (GETTEXT_PACKAGE, "%u goes on seeking", "%u go on seeking", n_out),
             n_out);

  return g_string_free (text, FALSE);
}

/* What is signed, or somebody wants there, is no plan any more. */
static gboolean
stays_there (LwOffice *office, LwPlacement *stage, const char *company_id)
{
  static const char *const states[] = { "getekend", "loopt", NULL };
  LwWorkplace *workplace
    = stage->workplace != NULL ? lw_office_find (office, &lw_workplace_record, stage->workplace)
                               : NULL;

  return stage->student != NULL && workplace != NULL
         && g_strcmp0 (workplace->company, company_id) == 0
         && (lw_is_true (stage->pinned)
             || (stage->state != NULL && g_strv_contains (states, stage->state)))
         && !lw_stage_has_ended (office, stage);
}

char *
lw_replan_dup_staying (LwOffice *office, const char *company_id)
{
  LwRecordList *stages = lw_office_get_list (office, &lw_placement_record);
  guint n = 0;

  for (guint i = 0; i < lw_record_list_get_size (stages); i++)
    n += stays_there (office, lw_record_list_peek (stages, i), company_id);
  if (n == 0)
    return NULL;

  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 "%u stage here is signed, under way or fixed, and stays: break it off at the stage "
                 "itself.",
                 "%u stages here are signed, under way or fixed, and stay: break them off at the "
                 "stages themselves.",
                 n),
    n);
}

char *
lw_replan_dup_who (LwPlanJob *job, LwOffice *office, guint demand)
{
  LwStudent *student = demand_of (job, demand)->student;
  LwGroup *group
    = student->group != NULL ? lw_office_find (office, &lw_group_record, student->group) : NULL;

  return lw_words_dup_with_class (lw_record_get_title (LW_RECORD (student)),
                                  group != NULL ? group->name : NULL);
}

static char *
dup_place (LwOffice *office, const char *id)
{
  LwWorkplace *workplace = lw_office_find (office, &lw_workplace_record, id);

  return workplace != NULL ? lw_stage_dup_place (office, workplace) : g_strdup ("");
}

/* Of the company that cancels only the workplace: the window's head says which one it is. */
static char *
dup_place_before (LwOffice *office, const LwCohortDemand *demand)
{
  LwWorkplace *workplace = lw_office_find (office, &lw_workplace_record, demand->before->workplace);

  return demand->is_cancelled && workplace != NULL && workplace->title != NULL
           ? g_strdup (workplace->title)
           : dup_place (office, demand->before->workplace);
}

/* Who comes where the demand was. */
static LwStudent *
find_successor (LwPlanJob *job, guint demand)
{
  const char *from = demand_of (job, demand)->before->workplace;

  for (guint i = 0; i < lw_plan_job_get_plan (job)->stages->len; i++)
    {
      LwPlacement *stage = stage_of (job, i);

      if (i != demand && stage != NULL && lw_replan_find_fate (job, i) != LW_REPLAN_STAYS
          && g_strcmp0 (stage->workplace, from) == 0)
        return demand_of (job, i)->student;
    }

  return NULL;
}

/* "makes way for Jong · wish 2 · 12 minutes away". */
static char *
dup_why (LwPlanJob *job, guint demand)
{
  LwStudent *successor
    = lw_replan_find_fate (job, demand) == LW_REPLAN_MOVES ? find_successor (job, demand) : NULL;
  g_autofree char *why
    = lw_plan_class_dup_why (lw_plan_job_get_cohort (job), demand, stage_of (job, demand));
  g_autofree char *way = NULL;

  if (successor == NULL)
    return g_steal_pointer (&why);
  /* translators: name of a student */
  way = g_strdup_printf (_ ("makes way for %s"), lw_record_get_title (LW_RECORD (successor)));

  return g_strdup_printf ("%s · %s", way, why);
}

/* Who is left without one: what was in the way, who else is after the same, and what would help. */
static char *
dup_missing (LwPlanJob *job, guint demand, const LwCohortRivals *rivals)
{
  const LwCohort *cohort = lw_plan_job_get_cohort (job);
  g_autofree char *bare = lw_cohort_dup_reason (cohort, demand);
  g_autofree char *reason = lw_word_dup_capital (bare);
  g_autofree char *set = rivals != NULL ? lw_cohort_rivals_dup_set (rivals, cohort) : NULL;
  g_autofree char *help = lw_cohort_dup_help (cohort, demand);
  g_autofree char *helps = g_strdup_printf ("%s: %s", _ ("What would help"), help);

  return set != NULL ? g_strjoin ("\n", reason, set, helps, NULL)
                     : g_strjoin ("\n", reason, helps, NULL);
}

char *
lw_replan_dup_what (LwPlanJob *job, LwOffice *office, guint demand, const LwCohortRivals *rivals)
{
  LwPlacement *stage = stage_of (job, demand);
  g_autofree char *from = dup_place_before (office, demand_of (job, demand));
  g_autofree char *to = stage != NULL ? dup_place (office, stage->workplace) : NULL;
  g_autofree char *why = stage != NULL ? dup_why (job, demand) : dup_missing (job, demand, rivals);

  return g_strdup_printf ("%s → %s\n%s", from, to != NULL ? to : _ ("no place"), why);
}
