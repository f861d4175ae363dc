/* lw-cohort-filter.h - what keeps one stage from one workplace, whoever else is there
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-case.h"
#include "lw-cohort.h"

G_BEGIN_DECLS

/**
 * LwCohortFilter:
 * @profile: (nullable): of the student, else of the class
 * @first_day: of the stage, or cleared
 * @refused: of lw_cohort_find_refused()
 * @is_moved: whether it has a place, so that why a rule was passed there is no reason elsewhere
 *
 * One stage while its places are looked at.
 */
typedef struct
{
  LwWorld *world;
  LwStudent *student; /* nullable */
  const char *profile;
  GHashTable *refused;
  GDate first_day;
  LwCase subject;
  GPtrArray *findings;             /* owned */
  const LwRuleInfo *accreditation; /* R3; nullable: it doesn't hold */
  const LwRuleInfo *travel;        /* R13; the same */
  const LwRuleSetting *accreditation_setting;
  const LwRuleSetting *travel_setting;
  gboolean is_moved;
} LwCohortFilter;

void lw_cohort_filter_init (LwCohortFilter *self,
                            LwWorld *world,
                            LwPlacement *stage,
                            GArray *days,
                            GHashTable *refused);
void lw_cohort_filter_clear (LwCohortFilter *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LwCohortFilter, lw_cohort_filter_clear)

LwCohortBar lw_cohort_filter_find_near (const LwCohortFilter *self, LwWorkplace *workplace);
LwCohortBar lw_cohort_filter_find_far (LwCohortFilter *self, LwWorkplace *workplace);
gboolean lw_cohort_filter_lacks_accreditation (LwCohortFilter *self, LwWorkplace *workplace);
gboolean lw_cohort_filter_is_too_far (LwCohortFilter *self, LwWorkplace *workplace);

/* lw-cohort-begun.c */
gboolean lw_cohort_has_begun (LwWorld *world, LwPlacement *stage);
LwCohortBar lw_cohort_begin_today (LwWorld *world, LwRecord *stage, gboolean *has_begun);

const char *lw_cohort_profile_of (LwStudent *student, LwGroup *group);
gboolean lw_cohort_is_for (const char *profile, LwWorkplace *workplace);
GHashTable *lw_cohort_find_refused (LwWorld *world);
gboolean lw_cohort_has_refused (GHashTable *refused, LwPlacement *stage, LwWorkplace *workplace);
GHashTable *lw_cohort_index_wishes (GPtrArray *wishes);
guint lw_cohort_rate_wish (GHashTable *wishes, LwWorkplace *workplace);

/* Whether a plan may not break it: it is on, and more than a hint. */
gboolean lw_cohort_holds (LwWorld *world, const char *rule);

G_END_DECLS
