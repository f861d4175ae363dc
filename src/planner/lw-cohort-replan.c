/* lw-cohort-replan.c - who loses a place, who may make way, and the school without these places
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Who may move gives up the seat while the problem is made and solved, so that it is free for all;
 * to be where one was costs nothing, and anywhere else more than all wishes together.
 */

#include "lw-cohort-private.h"

#include <string.h>

/* The rules that are about the place and about others there. */
static const char *const rules_of_place[] = { "R3", "R4", "R5", "R8", "R13", NULL };

gboolean
lw_cohort_is_rule_of_place (const char *rule)
{
  return g_strv_contains (rules_of_place, rule);
}

gboolean
lw_cohort_is_where_it_was (const LwCohortSeeker *seeker, LwWorkplace *workplace)
{
  const LwCohortDemand *demand = &seeker->base;

  return demand->before != NULL && !demand->is_cancelled
         && g_strcmp0 (demand->before->workplace, lw_record_get_id (LW_RECORD (workplace))) == 0;
}

gboolean
lw_cohort_demand_stays (const LwCohortDemand *demand, LwPlacement *stage)
{
  return stage != NULL && demand->before != NULL && !demand->is_cancelled
         && g_strcmp0 (stage->workplace, demand->before->workplace) == 0;
}

guint
lw_cohort_find_rank (const LwCohort *self, guint demand, const char *workplace)
{
  const LwCohortSeeker *seeker = lw_cohort_seeker (self, demand);

  return seeker->wishes != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (seeker->wishes, workplace))
                                : 0;
}

int
lw_cohort_find_minutes (const LwCohort *self,
                        guint demand,
                        const char *workplace,
                        gboolean *is_estimate)
{
  LwWorkplace *place = lw_world_find (self->world->lists.workplaces, workplace);
  LwCompany *company
    = place != NULL ? lw_world_find (self->world->lists.companies, place->company) : NULL;

  if (is_estimate != NULL)
    *is_estimate = FALSE;

  return company != NULL ? lw_cohort_get_minutes (
           self, lw_cohort_seeker (self, demand)->base.student, company, is_estimate)
                         : -1;
}

/* Promised at most: what is signed is no plan any more. Whoever is pinned keeps the place, and
 * somebody has to say so. */
gboolean
lw_cohort_is_cancelled (LwWorld *world, const LwCohortRequest *request, LwPlacement *stage)
{
  static const char *const states[] = { "zoekt", "voorgesteld", "gevraagd", "toegezegd", NULL };
  LwWorkplace *workplace = lw_world_find (world->lists.workplaces, stage->workplace);

  return request->closed != NULL && workplace != NULL && workplace->company != NULL
         && stage->student != NULL && stage->pinned != 1 && stage->state != NULL
         && g_strv_contains (states, stage->state)
         && g_strv_contains (request->closed, workplace->company);
}

/* When somebody loses a place, from the first day to the last; where no company is closed, who
 * moves may move at any time. */
void
lw_cohort_find_lost (LwWorld *world, const LwCohortRequest *request, LwCohortTime *lost)
{
  LwRecordList *list = world->lists.placements;

  *lost = (LwCohortTime){ .is_all = request->closed == NULL };
  for (guint i = 0; !lost->is_all && list != NULL && i < lw_record_list_get_size (list); i++)
    {
      LwPlacement *stage = lw_record_list_peek (list, i);
      GDate first, last;

      if (!lw_cohort_is_cancelled (world, request, stage))
        continue;
      lw_world_get_period (world, stage, &first, &last);
      if (!g_date_valid (&first) || !g_date_valid (&last)
          || g_date_compare (&last, &world->today) < 0)
        continue;
      if (g_date_compare (&first, &world->today) < 0)
        first = world->today;
      if (!g_date_valid (&lost->first) || g_date_compare (&first, &lost->first) < 0)
        lost->first = first;
      if (!g_date_valid (&lost->last) || g_date_compare (&last, &lost->last) > 0)
        lost->last = last;
    }
}

static gboolean
meets (LwWorld *world, LwPlacement *stage, const LwCohortTime *lost)
{
  GDate first, last;

  if (lost->is_all)
    return TRUE;
  lw_world_get_period (world, stage, &first, &last);

  return g_date_valid (&lost->first) && g_date_valid (&first) && g_date_valid (&last)
         && g_date_compare (&first, &lost->last) <= 0 && g_date_compare (&last, &lost->first) >= 0;
}

static gboolean
is_one_of_plan (const char *rule)
{
  static const char *const rules_of_time[] = { "R1", "R2", "R6", "R7", "R10", "R11", NULL };

  return lw_cohort_is_rule_of_place (rule) || g_strv_contains (rules_of_time, rule);
}

/* A proposal that breaks a rule, with a reason or without, stays as it is: a plan couldn't let it
 * stay, nor the reason go with it. */
gboolean
lw_cohort_may_move (LwWorld *world,
                    const LwCohortRequest *request,
                    LwPlacement *stage,
                    const LwCohortTime *lost)
{
  LwWorkplace *workplace = lw_world_find (world->lists.workplaces, stage->workplace);
  g_autoptr (GPtrArray) findings = NULL;

  if (workplace == NULL || workplace->company == NULL || stage->pinned == 1
      || g_strcmp0 (stage->state, "voorgesteld") != 0 || !meets (world, stage, lost)
      || (request->companies != NULL && !g_strv_contains (request->companies, workplace->company)))
    return FALSE;
  findings = lw_rules_judge (world, stage);
  for (guint i = 0; i < findings->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (findings, i);

      if (finding->strength != LW_STRENGTH_HINT && is_one_of_plan (finding->rule))
        return FALSE;
    }

  return TRUE;
}

/* The stage without its place, and what was arranged for it there: (transfer full). */
LwPlacement *
lw_cohort_lift_stage (LwPlacement *stage)
{
  LwRecord *lifted = lw_record_copy (LW_RECORD (stage));

  lw_record_set_text (lifted, "workplace", NULL);
  lw_record_set_text (lifted, "state", "zoekt");
  lw_record_set_text (lifted, "workplace-mentor", NULL);
  lw_record_set_text (lifted, "found-by", NULL);
  lw_record_set_date (lifted, "signed-on", NULL);
  lw_record_set_date (lifted, "printed-on", NULL);

  return LW_PLACEMENT (lifted);
}

/* The world takes the stage in place of the one of its id, or what was there before (nullable). */
void
lw_cohort_put_in_world (LwWorld *world, const char *id, LwRecord *stage)
{
  g_autoptr (GPtrArray) puts = g_ptr_array_new ();
  const char *const gone[] = { id, NULL };

  lw_world_let_go (world, &lw_placement_record, id);
  if (stage != NULL)
    g_ptr_array_add (puts, stage);
  lw_record_list_apply (world->lists.placements, puts, stage != NULL ? NULL : gone);
  lw_world_take_up (world, &lw_placement_record, id);
}

static void
put_all (LwCohort *self, gboolean is_lifted)
{
  for (guint i = 0; i < self->seekers->len; i++)
    {
      const LwCohortDemand *demand = &lw_cohort_seeker (self, i)->base;
      LwPlacement *stage = is_lifted ? demand->stage : demand->before;

      if (demand->before != NULL)
        lw_cohort_put_in_world (self->world, lw_record_get_id (LW_RECORD (stage)),
                                LW_RECORD (stage));
    }
}

/* Takes their places from those who have one, in the world. */
void
lw_cohort_lift_all (LwCohort *self)
{
  put_all (self, TRUE);
}

/* And gives them back. */
void
lw_cohort_put_back_all (LwCohort *self)
{
  put_all (self, FALSE);
}
