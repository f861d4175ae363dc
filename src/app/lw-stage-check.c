/* lw-stage-check.c - what a stage that is being planned lacks
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-draft.h"

#include "lw-date.h"

#include <glib/gi18n.h>

/* Who still looks for a place need not know when. */
static gboolean
is_sought (LwStageDraft *self)
{
  return g_strcmp0 (lw_stage_draft_get_placement (self)->state, "zoekt") == 0;
}

static const char *
where_trouble (LwStageDraft *self)
{
  if (lw_stage_draft_get_place (self) == LW_STAGE_PLACE_NEW
      && lw_stage_draft_get_new_company (self, "name") == NULL)
    return _ ("What is the company called?");
  if (lw_stage_draft_get_place (self) == LW_STAGE_PLACE_NONE && !is_sought (self)
      && lw_stage_draft_get_group (self) == NULL
      && g_strcmp0 (lw_stage_draft_get_placement (self)->state, "afgebroken") != 0)
    return _ ("Choose a workplace, or the state “Looking for a place”");

  return NULL;
}

static const char *
period_trouble (LwStageDraft *self)
{
  LwPlacement *placement = lw_stage_draft_get_placement (self);

  if (!g_date_valid (&placement->first_day))
    return is_sought (self) ? NULL : _ ("What is the first day?");
  if (!g_date_valid (&placement->last_day))
    return is_sought (self) ? NULL : _ ("What is the last day?");
  if (lw_date_compare (&placement->last_day, &placement->first_day) < 0)
    return _ ("The last day is before the first");

  return NULL;
}

static const char *
times_trouble (LwStageDraft *self)
{
  LwPlacement *placement = lw_stage_draft_get_placement (self);
  int begin = lw_time_parse (placement->begin);
  int end = lw_time_parse (placement->end);

  if (begin < 0 || end < 0)
    return _ ("From when till when is a day?");

  return end <= begin ? _ ("The end is before the beginning") : NULL;
}

const char *
lw_stage_draft_get_trouble (LwStageDraft *self, LwStagePart part)
{
  LwPlacement *placement = lw_stage_draft_get_placement (self);

  switch (part)
    {
    case LW_STAGE_PART_STUDENT:
      return placement->student == NULL && lw_stage_draft_get_group (self) == NULL
               ? _ ("Choose a student or a class")
               : NULL;
    case LW_STAGE_PART_FORM:
      return placement->variant == NULL ? _ ("Choose a form") : NULL;
    case LW_STAGE_PART_WHERE:
      return where_trouble (self);
    case LW_STAGE_PART_HALF_DAYS:
      return placement->pattern == NULL && !is_sought (self) ? _ ("Choose half-days") : NULL;
    case LW_STAGE_PART_PERIOD:
      return period_trouble (self);
    case LW_STAGE_PART_TIMES:
      return times_trouble (self);
    case LW_STAGE_PART_REASON:
      return g_strcmp0 (placement->state, "afgebroken") == 0 && placement->reason == NULL
               ? _ ("Why was the stage broken off?")
               : NULL;
    case LW_N_STAGE_PARTS:
    default:
      g_return_val_if_reached (NULL);
    }
}

GPtrArray *
lw_stage_draft_judge (LwStageDraft *self, LwOffice *office)
{
  GPtrArray *findings
    = lw_rules_judge (lw_office_get_world (office), lw_stage_draft_get_placement (self));

  for (guint i = 0; i < findings->len; i++)
    {
      LwFinding *finding = g_ptr_array_index (findings, i);

      g_free (finding->reason);
      finding->reason = g_strdup (lw_stage_draft_get_reason (self, finding->rule));
    }

  return findings;
}

char *
lw_stage_draft_why_not (LwStageDraft *self, GPtrArray *findings)
{
  for (LwStagePart part = 0; part < LW_N_STAGE_PARTS; part++)
    if (lw_stage_draft_get_trouble (self, part) != NULL)
      return g_strdup (lw_stage_draft_get_trouble (self, part));
  for (guint i = 0; i < findings->len; i++)
    {
      LwFinding *finding = g_ptr_array_index (findings, i);

      if (finding->strength == LW_STRENGTH_ABSOLUTE)
        return g_strdup (finding->message);
      if (finding->strength == LW_STRENGTH_STOP && finding->reason == NULL)
        /* translators: the number of a rule: R4 */
        return g_strdup_printf (_ ("Say why rule %s may be passed"), finding->rule);
    }

  return NULL;
}
