/* lw-stage-draft-when.c - when a stage that is being planned goes on
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-draft-private.h"

#include "lw-date.h"
#include "lw-pattern-shift.h"
#include "lw-stage-fill.h"

#define DAYS_A_WEEK 7

/* The pattern, from the parts of the draft; days that were taken away or added stay so. */
static void
write_pattern (LwStageDraft *self)
{
  g_autofree char *next
    = lw_pattern_draft_write (&self->pattern, lw_stage_draft_get_placement (self)->pattern);

  lw_stage_draft_take_text (self, "pattern", next);
}

/* Whether the pattern is one part, of that kind. */
static gboolean
is_one (LwStageDraft *self, LwPatternKind kind)
{
  return !self->pattern.is_beyond && self->pattern.n_parts == 1
         && self->pattern.parts[0].kind == kind;
}

void
lw_stage_draft_settle_period (LwStageDraft *self)
{
  LwPlacement *placement = lw_stage_draft_get_placement (self);

  if (is_one (self, LW_PATTERN_ONCE))
    lw_stage_draft_take_date (self, "last-day", &placement->first_day);
  if (is_one (self, LW_PATTERN_SANDWICH))
    {
      GDate last = lw_stage_find_end (placement, self->pattern.parts[0].weeks, self->calendar,
                                      self->class_id);

      lw_stage_draft_take_date (self, "last-day", &last);
    }
}

LwStageDraft *
lw_stage_draft_with_pattern (LwStageDraft *self, const LwPatternDraft *pattern)
{
  LwStageDraft *next = lw_stage_draft_copy (self);

  next->pattern = *pattern;
  write_pattern (next);
  lw_stage_draft_settle_period (next);

  return next;
}

LwStageDraft *
lw_stage_draft_with_kind (LwStageDraft *self, LwPatternKind kind)
{
  LwPatternDraft pattern = self->pattern;

  lw_pattern_draft_set_kind (&pattern, 0, kind);

  return lw_stage_draft_with_pattern (self, &pattern);
}

LwStageDraft *
lw_stage_draft_with_half_days (LwStageDraft *self, LwWeekMask half_days)
{
  LwPatternDraft pattern = self->pattern;
  LwPatternDraftPart *part = &pattern.parts[0];

  if (part->kind == LW_PATTERN_SANDWICH)
    part->at_school = half_days;
  else
    part->half_days = half_days;

  return lw_stage_draft_with_pattern (self, &pattern);
}

LwStageDraft *
lw_stage_draft_with_weeks (LwStageDraft *self, int weeks)
{
  LwPatternDraft pattern = self->pattern;

  pattern.parts[0].weeks = weeks;

  return lw_stage_draft_with_pattern (self, &pattern);
}

LwStageDraft *
lw_stage_draft_with_date (LwStageDraft *self, const char *field, const GDate *value)
{
  LwStageDraft *next = lw_stage_draft_copy (self);

  lw_stage_draft_take_date (next, field, value);
  lw_stage_draft_settle_period (next);

  return next;
}

LwStageDraft *
lw_stage_draft_with_signature (LwStageDraft *self, const GDate *day)
{
  gboolean goes_on = g_strcmp0 (lw_stage_draft_get_placement (self)->state, "loopt") == 0;
  g_autoptr (LwStageDraft) signed_one
    = lw_stage_draft_with_text (self, "state", goes_on ? "loopt" : "getekend");

  return lw_stage_draft_with_date (signed_one, "signed-on", day);
}

static void
shift_date (LwStageDraft *self, const char *field, const GDate *was, int days)
{
  GDate date = *was;

  if (!g_date_valid (&date))
    return;
  date = lw_date_add_days (&date, days);
  lw_stage_draft_take_date (self, field, &date);
}

/* Days that were taken away or added belong to the weeks that they stand in. */
static void
shift_exceptions (LwStageDraft *self, LwPlacement *was, int first, int last)
{
  LwPlacement *is = lw_stage_draft_get_placement (self);
  g_autoptr (LwPattern) pattern = is->pattern != NULL ? lw_pattern_parse (is->pattern, NULL) : NULL;
  LwRun run_was = { was->first_day, was->last_day };
  LwRun run = { is->first_day, is->last_day };
  g_autoptr (LwPattern) gone = NULL;
  g_autofree char *text = NULL;

  if (pattern == NULL || pattern->exceptions->len == 0)
    return;
  gone = first == last ? lw_pattern_move (pattern, first, &run, self->calendar, self->class_id)
                       : lw_pattern_stretch (pattern, &run_was, &run);
  text = lw_pattern_to_text (pattern);
  lw_stage_draft_take_text (self, "pattern", text);
  g_free (self->gone);
  self->gone = gone != NULL ? lw_pattern_describe_exceptions (gone) : NULL;
}

LwStageDraft *
lw_stage_draft_with_shift (LwStageDraft *self, int first, int last)
{
  LwPlacement *was = lw_stage_draft_get_placement (self);
  LwStageDraft *next = lw_stage_draft_copy (self);

  shift_date (next, "first-day", &was->first_day, first);
  shift_date (next, "last-day", &was->last_day, last);
  if (is_one (next, LW_PATTERN_SANDWICH) && last != first)
    {
      next->pattern.parts[0].weeks
        = MAX (1, next->pattern.parts[0].weeks + (last - first) / DAYS_A_WEEK);
      write_pattern (next);
    }
  lw_stage_draft_settle_period (next);
  shift_exceptions (next, was, first, last);

  return next;
}

const char *
lw_stage_draft_get_gone (LwStageDraft *self)
{
  return self->gone;
}
