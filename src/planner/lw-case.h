/* lw-case.h - one placement as it is held against the rules
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-world.h"

G_BEGIN_DECLS

/**
 * LwCase:
 * @student: (nullable), as are the next four: what the placement does not have
 * @days: (element-type LwStageDay): its days
 * @others: (element-type LwPlacement): the student's other placements that take time
 * @weeks: (nullable) (element-type LwWeek): the weeks of @days, once a rule has asked for them
 * @takes_time: whether this one takes time
 * @is_of_class: whether it stands for a stage period: any student of the class
 * @rule, @setting: the rule that is being judged
 * @findings: (element-type LwFinding): found so far
 *
 * What the rules look at, looked up once for all of them. A rule that lacks what it judges by
 * stays silent.
 */
typedef struct
{
  LwWorld *world; /* borrowed, as the next six */
  LwPlacement *placement;
  LwStudent *student;
  LwGroup *group;
  LwWorkplace *workplace;
  LwVariant *variant;
  const LwPattern *pattern;
  GArray *days;      /* owned */
  GPtrArray *others; /* owned */
  GArray *weeks;     /* owned */
  gboolean takes_time;
  gboolean is_of_class;
  const LwRuleInfo *rule;
  const LwRuleSetting *setting;
  GPtrArray *findings; /* borrowed */
} LwCase;

void lw_case_init (LwCase *self, LwWorld *world, LwPlacement *placement, GPtrArray *findings);
void lw_case_init_for_class (LwCase *self,
                             LwWorld *world,
                             LwPlacement *stage,
                             const char *group,
                             GPtrArray *findings);
void lw_case_clear (LwCase *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LwCase, lw_case_clear)

const char *lw_case_get_group_id (const LwCase *self);
double lw_case_get_number (const LwCase *self, const char *key);
int lw_case_get_time (const LwCase *self, const char *key);
gboolean lw_case_get_flag (const LwCase *self, const char *key);
gboolean lw_case_is_other (const LwCase *self, LwPlacement *placement);
gboolean lw_case_is_other_student (const LwCase *self, LwPlacement *placement);
void lw_case_take_finding (LwCase *self, const GDate *day, char *message, char *advice);

guint lw_stage_day_shift (const LwStageDay *day);
const LwStageDay *lw_stage_days_find (GArray *days, const GDate *day);
char *lw_case_dup_day (const GDate *day, guint halves);
char *lw_case_take_more_days (char *message, guint n_more);

/* The rules, each in a file of its own or with its like. */
void lw_rule_school_judge (LwCase *self);        /* R1 */
void lw_rule_form_judge (LwCase *self);          /* R2 */
void lw_rule_accreditation_judge (LwCase *self); /* R3 */
void lw_rule_seats_judge (LwCase *self);         /* R4 */
void lw_rule_open_judge (LwCase *self);          /* R5 */
void lw_rule_one_at_a_time_judge (LwCase *self); /* R6 */
void lw_rule_stops_judge (LwCase *self);         /* R7 */
void lw_rule_company_judge (LwCase *self);       /* R8 */
void lw_rule_orientation_judge (LwCase *self);   /* R9 */
void lw_rule_hours_judge_young (LwCase *self);   /* R10 */
void lw_rule_hours_judge_older (LwCase *self);   /* R11 */
void lw_rule_traject_judge (LwCase *self);       /* R12 */
void lw_rule_travel_judge (LwCase *self);        /* R13 */
void lw_rule_supervisor_judge (LwCase *self);    /* R14 */
void lw_rule_agreement_judge (LwCase *self);     /* R15 */

G_END_DECLS
