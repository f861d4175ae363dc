/* lw-stage-draft.h - one stage being planned, as a value
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-pattern-draft.h"

G_BEGIN_DECLS

/**
 * LwStageDraft:
 *
 * A placement with what may have to be made for it: a company, a workplace, a stage period that
 * names the class of a class activity, the reasons why a rule is passed. Immutable: every act makes
 * the next draft. Knows no widgets.
 */
typedef struct _LwStageDraft LwStageDraft;

/* What lw_stage_draft_get_kind() says of a pattern of several parts. */
#define LW_PATTERN_COMBINATION 3

typedef enum
{
  LW_STAGE_PLACE_NONE,      /* still looked for */
  LW_STAGE_PLACE_WORKPLACE, /* one of the list */
  LW_STAGE_PLACE_COMPANY,   /* a company of the list that has no workplace yet */
  LW_STAGE_PLACE_NEW,       /* a company that is made with the stage */
} LwStagePlace;

/* What can be wrong, each with its message beside it. */
typedef enum
{
  LW_STAGE_PART_STUDENT,
  LW_STAGE_PART_FORM,
  LW_STAGE_PART_WHERE,
  LW_STAGE_PART_HALF_DAYS,
  LW_STAGE_PART_PERIOD,
  LW_STAGE_PART_TIMES,
  LW_STAGE_PART_REASON,
  LW_N_STAGE_PARTS,
} LwStagePart;

/* @known: (nullable): a{ss} of ids, of student or group, variant, workplace, company,
 * supervisor, stage-period, follows; and first-day. */
LwStageDraft *lw_stage_draft_new (LwOffice *office, GVariant *known);
LwStageDraft *lw_stage_draft_new_of (LwOffice *office, LwPlacement *placement);
LwStageDraft *lw_stage_draft_ref (LwStageDraft *self);
void lw_stage_draft_unref (LwStageDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwStageDraft, lw_stage_draft_unref)

/* As it is to become; not to be changed. */
LwPlacement *lw_stage_draft_get_placement (LwStageDraft *self);
gboolean lw_stage_draft_is_new (LwStageDraft *self);
gboolean lw_stage_draft_is_dirty (LwStageDraft *self);
/* Id of the class that does it together; NULL for the stage of one student. */
const char *lw_stage_draft_get_group (LwStageDraft *self);
LwStagePlace lw_stage_draft_get_place (LwStageDraft *self);
/* Id of the company that it is at, of the list; (nullable). */
const char *lw_stage_draft_get_company (LwStageDraft *self, LwOffice *office);
/* "name", "town" and "phone" of the company that is made. */
const char *lw_stage_draft_get_new_company (LwStageDraft *self, const char *field);
const LwPatternDraft *lw_stage_draft_get_pattern (LwStageDraft *self);
guint lw_stage_draft_get_kind (LwStageDraft *self);
/* Of the pattern's first part: at the workplace of a lint, at school of a sandwich. */
LwWeekMask lw_stage_draft_get_half_days (LwStageDraft *self);
const char *lw_stage_draft_get_reason (LwStageDraft *self, const char *rule);
/* The days that were taken away or added, and that went with a shift: "niet op di 2 maart"; NULL
 * for none. */
const char *lw_stage_draft_get_gone (LwStageDraft *self);

LwStageDraft *
lw_stage_draft_with_student (LwStageDraft *self, LwOffice *office, const char *student_id);
/* A class activity: one thing, not thirty. */
LwStageDraft *lw_stage_draft_with_group (LwStageDraft *self, const char *group_id);
LwStageDraft *lw_stage_draft_with_workplace (LwStageDraft *self, const char *workplace_id);
LwStageDraft *lw_stage_draft_with_company (LwStageDraft *self, const char *company_id);
LwStageDraft *
lw_stage_draft_with_new_company (LwStageDraft *self, const char *field, const char *value);
LwStageDraft *lw_stage_draft_with_pattern (LwStageDraft *self, const LwPatternDraft *pattern);
/* The pattern's first part. */
LwStageDraft *lw_stage_draft_with_kind (LwStageDraft *self, LwPatternKind kind);
LwStageDraft *lw_stage_draft_with_half_days (LwStageDraft *self, LwWeekMask half_days);
LwStageDraft *lw_stage_draft_with_weeks (LwStageDraft *self, int weeks);
LwStageDraft *lw_stage_draft_with_date (LwStageDraft *self, const char *field, const GDate *value);
/* The agreement was signed by all; one that is going on already goes on. */
LwStageDraft *lw_stage_draft_with_signature (LwStageDraft *self, const GDate *day);
/* So many days earlier or later; a sandwich that is stretched gets more or fewer weeks. Days that
 * were taken away or added go along. */
LwStageDraft *lw_stage_draft_with_shift (LwStageDraft *self, int first, int last);
/* Any other field of the placement. */
LwStageDraft *lw_stage_draft_with_text (LwStageDraft *self, const char *field, const char *value);
/* Nobody moves it any more, with why, or it may be moved again. Why a stage was broken off stays.
 */
LwStageDraft *lw_stage_draft_with_pin (LwStageDraft *self, gboolean is_pinned, const char *reason);
LwStageDraft *lw_stage_draft_with_reason (LwStageDraft *self, const char *rule, const char *reason);

/* What is missing or wrong there, in the user's language, or NULL. */
const char *lw_stage_draft_get_trouble (LwStageDraft *self, LwStagePart part);
/* lw_rules_judge(), with the reasons of the draft instead of those that are kept. */
GPtrArray *lw_stage_draft_judge (LwStageDraft *self, LwOffice *office);
/* Why it can't be kept as it is, or NULL. */
char *lw_stage_draft_why_not (LwStageDraft *self, GPtrArray *findings);

/* Everything in one act. @findings: of lw_stage_draft_judge(). */
LwAct *lw_stage_draft_make_act (LwStageDraft *self, LwOffice *office, GPtrArray *findings);
LwAct *lw_stage_draft_make_delete (LwStageDraft *self, LwOffice *office);

G_END_DECLS
