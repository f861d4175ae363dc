/* lw-visits.c - which visits a stage asks for, and on which days
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-visits.h"

#include "lw-date.h"
#include "lw-visit-days.h"
#include "lw-world.h"

#include <string.h>

#define DAYS_A_MONTH 30

static double
get_number (LwWorld *world, const char *key)
{
  double *figure = g_hash_table_lookup (lw_world_get_setting (world, "R14")->figures, key);

  return figure != NULL ? *figure : 0;
}

static guint
count_months (GArray *days)
{
  const GDate *first = &g_array_index (days, LwStageDay, 0).day;
  const GDate *last = &g_array_index (days, LwStageDay, days->len - 1).day;

  return (guint) (g_date_days_between (first, last) / DAYS_A_MONTH) + 1;
}

/**
 * lw_visits_by_rule:
 * @world: a world
 * @placement: a stage
 * @days: (element-type LwStageDay): its days
 *
 * R14: a few days ask for a call, and so for no visit; a leerwerktraject for one every month; what
 * a class does together, a single day, and what is in school, for nothing.
 *
 * Returns: what the school's rule asks for, whether or not it is switched on
 */
LwVisitNeed
lw_visits_by_rule (LwWorld *world, LwPlacement *placement, GArray *days)
{
  LwStudent *student = lw_world_find (world->lists.students, placement->student);
  LwVisitNeed need = { 0, "bezoek" };

  if (placement->student == NULL || days->len < 2 || !lw_placement_takes_time (placement))
    return need;
  if (days->len <= (guint) get_number (world, "short-days"))
    return (LwVisitNeed){ 1, "telefoon" };
  if (student != NULL && lw_is_true (student->leerwerktraject))
    need.n_visits
      = (guint) (count_months (days) * get_number (world, "visits-a-month-leerwerktraject"));
  else
    need.n_visits = (guint) get_number (world, "visits");

  return need;
}

/**
 * lw_visits_needed:
 * @world: a world
 * @placement: a stage
 *
 * Returns: what its stage period says, else what R14 asks for when it is switched on
 */
LwVisitNeed
lw_visits_needed (LwWorld *world, LwPlacement *placement)
{
  LwStagePeriod *period = lw_world_get_stage_period (world, placement);
  LwVisitNeed none = { 0, "bezoek" };
  g_autoptr (GArray) days = NULL;

  if (placement->student == NULL || !lw_placement_takes_time (placement))
    return none;
  if (period != NULL && period->visits != LW_UNSET)
    return (LwVisitNeed){ (guint) MAX (period->visits, 0), "bezoek" };
  if (!lw_world_get_setting (world, "R14")->is_on || !lw_world_is_away (world, placement))
    return none;
  days = lw_world_expand (world, placement);

  return lw_visits_by_rule (world, placement, days);
}

/**
 * lw_visits_are_due:
 * @placement: a stage
 *
 * Returns: whether it is so far that visits to it can be planned: of a student, and the company
 *   said yes
 */
gboolean
lw_visits_are_due (LwPlacement *placement)
{
  static const char *const states[] = { "toegezegd", "getekend", "loopt", "afgerond", NULL };

  return placement->student != NULL
         && (placement->state == NULL || g_strv_contains (states, placement->state));
}

/**
 * lw_visit_is_overdue:
 * @visit: a visit
 * @today: what day it is
 *
 * Returns: whether its day is past and nobody said that it was made
 */
gboolean
lw_visit_is_overdue (LwVisit *visit, const GDate *today)
{
  return !lw_is_true (visit->done) && g_date_valid (&visit->date)
         && lw_date_compare (&visit->date, today) < 0;
}

/**
 * lw_visits_of:
 * @world: a world
 * @placement: a stage
 *
 * Returns: (transfer none) (nullable) (element-type LwVisit): its visits, planned and made; %NULL
 *   when there are none
 */
GPtrArray *
lw_visits_of (LwWorld *world, LwPlacement *placement)
{
  return lw_world_lookup (world->visits, lw_record_get_id (LW_RECORD (placement)));
}

/**
 * lw_visits_get_who:
 * @world: a world
 * @visit: a visit
 *
 * Returns: (nullable): id of who goes: who was named, else the supervisor of the stage
 */
const char *
lw_visits_get_who (LwWorld *world, LwVisit *visit)
{
  LwPlacement *placement = lw_world_find (world->lists.placements, visit->placement);

  if (visit->who != NULL || placement == NULL)
    return visit->who;

  return lw_world_get_supervisor (world, placement);
}

/**
 * lw_visits_count_missing:
 * @world: a world
 * @placement: a stage
 * @today: the day that it is
 *
 * Returns: how many visits it asks for that nobody planned or made; none once it is over, for then
 *   they can't be made any more
 */
guint
lw_visits_count_missing (LwWorld *world, LwPlacement *placement, const GDate *today)
{
  GPtrArray *known = lw_visits_of (world, placement);
  guint n_known = known != NULL ? known->len : 0;
  LwVisitNeed need;
  GDate first, last;

  if (!lw_visits_are_due (placement))
    return 0;
  lw_world_get_period (world, placement, &first, &last);
  if (!g_date_valid (&first) || !g_date_valid (&last) || lw_date_compare (&last, today) <= 0)
    return 0;
  need = lw_visits_needed (world, placement);

  return need.n_visits > n_known ? need.n_visits - n_known : 0;
}

static void
propose_for (LwVisitDays *days, LwPlacement *placement)
{
  LwWorld *world = days->world;
  guint n_missing = lw_visits_count_missing (world, placement, &days->today);

  if (n_missing > 0)
    lw_visit_days_ask (days, placement, lw_visits_needed (world, placement), n_missing);
}

/**
 * lw_visits_propose:
 * @world: a world
 * @placements: (element-type LwPlacement): stages
 * @today: the day that it is
 *
 * Proposes the visits that are missing, on days from tomorrow on that the student is there. They
 * are spread over the stage: the first after a week and a half, the last a week before the end,
 * and a single one halfway. Where the days allow it, those of one supervisor to one company, or
 * else to one town, fall on one day, and never more than #LW_VISITS_A_DAY; what is planned or done
 * already stays and counts for that.
 *
 * Returns: (transfer full) (element-type LwVisit): visits that are not in the store yet, by day
 */
GPtrArray *
lw_visits_propose (LwWorld *world, GPtrArray *placements, const GDate *today)
{
  g_auto (LwVisitDays) days = { 0 };

  lw_visit_days_init (&days, world, today);
  for (guint i = 0; i < placements->len; i++)
    propose_for (&days, g_ptr_array_index (placements, i));

  return lw_visit_days_choose (&days);
}
