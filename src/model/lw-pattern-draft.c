/* lw-pattern-draft.c - a pattern being put together
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-pattern-draft.h"

#include <string.h>

#define DEFAULT_WEEKS 3
/* What a class that has said nothing does: the example of the report's footnote 37. */
#define DEFAULT_RETURN LW_HALF_DAY (4, TRUE)

/**
 * lw_pattern_draft_init:
 * @self: a draft
 *
 * Makes it a lint of which nobody has chosen the half-days yet.
 */
void
lw_pattern_draft_init (LwPatternDraft *self)
{
  *self = (LwPatternDraft){ .n_parts = 1 };
  for (guint i = 0; i < LW_PATTERN_DRAFT_MAX_PARTS; i++)
    {
      self->parts[i].kind = i == 0 ? LW_PATTERN_LINT : LW_PATTERN_SANDWICH;
      self->parts[i].at_school = DEFAULT_RETURN;
      self->parts[i].weeks = DEFAULT_WEEKS;
    }
}

static void
read_part (LwPatternDraftPart *self, const LwPatternPart *part)
{
  self->kind = part->kind;
  if (part->kind == LW_PATTERN_LINT)
    self->half_days = part->half_days;
  if (part->kind == LW_PATTERN_SANDWICH)
    {
      self->weeks = part->weeks;
      self->at_school = part->at_school;
    }
}

/**
 * lw_pattern_draft_read:
 * @self: a draft
 * @text: (nullable): a pattern as it is kept; what is none leaves the draft as it is
 */
void
lw_pattern_draft_read (LwPatternDraft *self, const char *text)
{
  g_autoptr (LwPattern) pattern = text != NULL ? lw_pattern_parse (text, NULL) : NULL;

  if (pattern == NULL || pattern->parts->len == 0)
    return;
  self->n_parts = MIN (pattern->parts->len, LW_PATTERN_DRAFT_MAX_PARTS);
  self->is_beyond = pattern->parts->len > LW_PATTERN_DRAFT_MAX_PARTS
                    || (pattern->parts->len > 1 && lw_pattern_has_kind (pattern, LW_PATTERN_ONCE));
  for (guint i = 0; i < self->n_parts; i++)
    read_part (&self->parts[i], &g_array_index (pattern->parts, LwPatternPart, i));
}

static LwPatternPart
make_part (const LwPatternDraftPart *self)
{
  LwPatternPart part = { .kind = self->kind };

  if (self->kind == LW_PATTERN_LINT)
    part.half_days = self->half_days;
  if (self->kind == LW_PATTERN_SANDWICH)
    {
      part.weeks = self->weeks;
      part.at_school = self->at_school;
      part.has_return = TRUE;
      part.half_days = LW_SCHOOL_WEEK & ~self->at_school;
    }

  return part;
}

/**
 * lw_pattern_draft_write:
 * @self: a draft
 * @before: (nullable): the pattern as it was: days that were taken away or added stay so
 *
 * Returns: (transfer full) (nullable): the pattern as it is kept; %NULL when a part has no
 *   half-days
 */
char *
lw_pattern_draft_write (const LwPatternDraft *self, const char *before)
{
  g_autoptr (LwPattern) pattern = before != NULL ? lw_pattern_parse (before, NULL) : NULL;

  if (pattern == NULL)
    pattern = lw_pattern_new ();
  g_array_set_size (pattern->parts, 0);
  for (guint i = 0; i < self->n_parts; i++)
    {
      LwPatternPart part = make_part (&self->parts[i]);

      if (part.kind != LW_PATTERN_ONCE && part.half_days == 0)
        return NULL;
      g_array_append_val (pattern->parts, part);
    }

  return lw_pattern_to_text (pattern);
}

static gboolean
parts_equal (const LwPatternDraftPart *a, const LwPatternDraftPart *b)
{
  return a->kind == b->kind && a->half_days == b->half_days && a->at_school == b->at_school
         && a->weeks == b->weeks;
}

/**
 * lw_pattern_draft_equal:
 * @a: a draft
 * @b: a draft
 *
 * Returns: whether they are the same, with what waits for another kind
 */
gboolean
lw_pattern_draft_equal (const LwPatternDraft *a, const LwPatternDraft *b)
{
  if (a->n_parts != b->n_parts || a->is_beyond != b->is_beyond)
    return FALSE;
  for (guint i = 0; i < LW_PATTERN_DRAFT_MAX_PARTS; i++)
    if (!parts_equal (&a->parts[i], &b->parts[i]))
      return FALSE;

  return TRUE;
}

/**
 * lw_pattern_draft_may_follow:
 * @self: a draft
 * @kind: what is to come after its first part
 *
 * A pattern has at most one lint, and a single day stands alone.
 *
 * Returns: whether that is possible
 */
gboolean
lw_pattern_draft_may_follow (const LwPatternDraft *self, LwPatternKind kind)
{
  return kind == LW_PATTERN_SANDWICH
           ? self->parts[0].kind != LW_PATTERN_ONCE
           : kind == LW_PATTERN_LINT && self->parts[0].kind == LW_PATTERN_SANDWICH;
}

/**
 * lw_pattern_draft_set_kind:
 * @self: a draft
 * @part: 0, or 1 for what comes after it
 * @kind: what it is to be
 *
 * What comes after it goes, or becomes a sandwich, where it may not follow any more.
 */
void
lw_pattern_draft_set_kind (LwPatternDraft *self, guint part, LwPatternKind kind)
{
  if (self->is_beyond)
    self->n_parts = 1;
  self->is_beyond = FALSE;
  self->n_parts = MAX (self->n_parts, part + 1);
  self->parts[part].kind = kind;
  if (lw_pattern_draft_may_follow (self, self->parts[1].kind))
    return;
  if (lw_pattern_draft_may_follow (self, LW_PATTERN_SANDWICH))
    self->parts[1].kind = LW_PATTERN_SANDWICH;
  else
    self->n_parts = 1;
}
