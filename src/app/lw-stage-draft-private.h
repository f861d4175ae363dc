/* lw-stage-draft-private.h - what the files of the stage draft share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-draft.h"
#include "lw-stage-draft.h"

G_BEGIN_DECLS

struct _LwStageDraft
{
  gatomicrefcount ref_count;

  /* owned */
  LwDraft *placement;
  LwCalendar *calendar;
  char *class_id;   /* whose calendar it is; nullable */
  char *group;      /* of a class activity, */
  char *kept_group; /* and as it is in the store */
  char *company;    /* LW_STAGE_PLACE_COMPANY */
  char *name;       /* LW_STAGE_PLACE_NEW, as the next two */
  char *town;
  char *phone;
  char *gone;               /* days that a shift let go of, in words */
  GHashTable *reasons;      /* rule -> "toch, omdat ..." */
  GHashTable *kept_reasons; /* the same, as they are in the store; shared, never changed */

  LwStagePlace place;
  LwPatternDraft pattern;
  gboolean has_state; /* said by a person: no longer follows from the place */
};

/* These change a draft that is being made: nobody else has it yet. */
LwStageDraft *lw_stage_draft_copy (LwStageDraft *self);
void lw_stage_draft_take_text (LwStageDraft *self, const char *field, const char *value);
void lw_stage_draft_take_date (LwStageDraft *self, const char *field, const GDate *value);
/* A single day ends as it begins, a sandwich when its weeks are over. */
void lw_stage_draft_settle_period (LwStageDraft *self);

G_END_DECLS
