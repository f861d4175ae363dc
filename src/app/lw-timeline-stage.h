/* lw-timeline-stage.h - one stage as the time line draws it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-office.h"
#include "lw-pattern.h"
#include "lw-setting-mark.h"

G_BEGIN_DECLS

/**
 * LwTimelineBar:
 * @kind: how it is drawn
 * @first, @last: Julian days, whole weeks cut off at the period's ends
 * @half_days: lint: those at the workplace; sandwich: those back at school
 *
 * A run of weeks of one part of the pattern. A week without a stage day, such as a holiday,
 * ends a bar.
 */
typedef struct
{
  LwPatternKind kind;
  guint32 first;
  guint32 last;
  LwWeekMask half_days;
} LwTimelineBar;

/**
 * LwTimelineStage:
 * @bars: (element-type LwTimelineBar): none when nobody said when
 * @half_days: (nullable) (element-type LwStageDay): each of its days
 * @first, @last: Julian days; 0 without bars
 * @lane: 0 but for stages that overlap another
 * @days: "di do"
 * @place: (nullable): the company's name
 * @form: (nullable): the form's name, as it is written on what a class does together; of an
 *   arrangement its own name
 * @who: (nullable): the student, or the class that does it together
 * @period: (nullable): what it shows is no stage but the arrangement of a class, and the placement
 *   stands for it: made for this, with the same id
 */
typedef struct
{
  LwPlacement *placement; /* owned, as the next seven */
  GArray *bars;
  GArray *half_days;
  char *days;
  char *place;
  char *form;
  char *who;
  LwStagePeriod *period;
  LwSetting setting;
  guint32 first;
  guint32 last;
  guint lane;
} LwTimelineStage;

LwTimelineStage *lw_timeline_stage_new (LwOffice *office, LwPlacement *placement);
LwTimelineStage *lw_timeline_stage_new_of_period (LwOffice *office, LwStagePeriod *period);
void lw_timeline_stage_free (LwTimelineStage *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwTimelineStage, lw_timeline_stage_free)

const char *lw_timeline_stage_get_id (const LwTimelineStage *self);
/* All words: "Snuffelstage bij Bakkerij Vis, elke di en do, week 6 t/m 23, getekend". */
char *lw_timeline_stage_describe (const LwTimelineStage *self, LwOffice *office);
/* Where learning takes place in a form: on the job before off the job before in school. */
LwSetting lw_timeline_setting_of (LwOffice *office, LwVariant *variant);
/* By first day; @stages: (element-type LwTimelineStage). Answers how many lanes there are. */
guint lw_timeline_stages_arrange (GPtrArray *stages);

G_END_DECLS
