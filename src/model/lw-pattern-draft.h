/* lw-pattern-draft.h - a pattern being put together
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-pattern.h"

G_BEGIN_DECLS

/* One thing, and then another: more is shown but not edited. */
#define LW_PATTERN_DRAFT_MAX_PARTS 2

/**
 * LwPatternDraftPart:
 * @kind: lint, sandwich or a single day
 * @half_days: of a lint
 * @at_school: of a sandwich
 * @weeks: of a sandwich
 *
 * What belongs to another kind waits until that kind is chosen again.
 */
typedef struct
{
  LwPatternKind kind;
  LwWeekMask half_days;
  LwWeekMask at_school;
  int weeks;
} LwPatternDraftPart;

/**
 * LwPatternDraft:
 * @n_parts: how many of @parts there are; at least one
 * @is_beyond: the pattern has parts that can't be edited here
 *
 * A plain value: copied by assignment.
 */
typedef struct
{
  guint n_parts;
  LwPatternDraftPart parts[LW_PATTERN_DRAFT_MAX_PARTS];
  gboolean is_beyond;
} LwPatternDraft;

void lw_pattern_draft_init (LwPatternDraft *self);
void lw_pattern_draft_read (LwPatternDraft *self, const char *text);
char *lw_pattern_draft_write (const LwPatternDraft *self, const char *before);
gboolean lw_pattern_draft_equal (const LwPatternDraft *a, const LwPatternDraft *b);
gboolean lw_pattern_draft_may_follow (const LwPatternDraft *self, LwPatternKind kind);
void lw_pattern_draft_set_kind (LwPatternDraft *self, guint part, LwPatternKind kind);

G_END_DECLS
