/* lw-rule-supervisor.c - R14: visits, and the stages that one supervisor has
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-case.h"

#include "lw-date.h"
#include "lw-visits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
goes_on (const LwCase *self, LwPlacement *other, const GDate *day)
{
  GDate first, last;

  lw_world_get_period (self->world, other, &first, &last);

  return g_date_valid (&first) && g_date_valid (&last) && g_date_compare (&first, day) <= 0
         && g_date_compare (&last, day) >= 0;
}

/* How many stages the supervisor has on the day that this one begins. */
static void
judge_load (LwCase *self)
{
  const char *id = lw_world_get_supervisor (self->world, self->placement);
  GPtrArray *stages = lw_world_lookup (self->world->by_supervisor, id);
  LwRecord *staff = lw_world_find (self->world->lists.staff, id);
  const GDate *first = &g_array_index (self->days, LwStageDay, 0).day;
  guint most = (guint) lw_case_get_number (self, "placements");
  guint n_stages = 1;
  g_autofree char *text = NULL;

  if (staff == NULL)
    return;
  for (guint i = 0; stages != NULL && i < stages->len; i++)
    if (lw_case_is_other (self, g_ptr_array_index (stages, i))
        && goes_on (self, g_ptr_array_index (stages, i), first))
      n_stages++;
  if (n_stages <= most)
    return;
  text = lw_date_format_short (first);
  lw_case_take_finding (
    self, first,
    /* translators: a day, a name and two numbers of stages */
    g_strdup_printf (_ ("On %s %s has %u stages to guide; the school’s rule is at most %u"), text,
                     lw_record_get_title (staff), n_stages, most),
    g_strdup (_ ("Choose another supervisor")));
}

static void
judge_period (LwCase *self)
{
  LwStagePeriod *period = lw_world_get_stage_period (self->world, self->placement);
  LwVisitNeed need = lw_visits_by_rule (self->world, self->placement, self->days);
  int asked = strcmp (need.kind, "bezoek") == 0 ? (int) need.n_visits : 0;

  if (period == NULL || period->visits == LW_UNSET || period->visits >= asked)
    return;
  lw_case_take_finding (
    self, NULL,
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                  "The stage period has %d visit; the school’s rule is %d",
                                  "The stage period has %d visits; the school’s rule is %d",
                                  (gulong) period->visits),
                     period->visits, asked),
    g_strdup (_ ("Visit more often, and change the stage period")));
}

/* Only while it goes on: before, there is time to plan them, and after, nothing to mend. */
static void
judge_visits (LwCase *self)
{
  LwWorld *world = self->world;
  guint n_needed, n_missing;

  if (self->is_of_class || world->lists.visits == NULL
      || !goes_on (self, self->placement, &world->today))
    return;
  n_missing = lw_visits_count_missing (world, self->placement, &world->today);
  if (n_missing == 0)
    return;
  n_needed = lw_visits_needed (world, self->placement).n_visits;
  lw_case_take_finding (
    self, NULL,
    /* translators: how many visits there are, and how many are asked for */
    g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u of the %u visit to this stage is planned or made",
                   "%u of the %u visits to this stage are planned or made", n_needed),
      n_needed - n_missing, n_needed),
    g_strdup (_ ("Plan the visits")));
}

/**
 * lw_rule_supervisor_judge:
 * @self: a case
 *
 * R14: who guides the stage for the school has no more than so many at a time, counted on the
 * day that this one begins, the stage period has as many visits as its length asks for, and while
 * the stage goes on that many are planned or made. Not for a single day, nor for what a class does
 * together. A rule of the school.
 */
void
lw_rule_supervisor_judge (LwCase *self)
{
  if (self->placement->student == NULL || self->days->len < 2 || !self->takes_time)
    return;
  judge_load (self);
  judge_period (self);
  judge_visits (self);
}
