/* lw-occupancy.h - how many students come on each half-day
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-case.h"

G_BEGIN_DECLS

/**
 * LwOccupancy:
 * @first, @last: Julian days: a Monday and a Sunday
 * @counts: (owned): two a day: other students on that half-day
 *
 * Whole weeks around the days of a case, so that advice has looked at every weekday.
 */
typedef struct
{
  guint32 first;
  guint32 last;
  guint16 *counts;
} LwOccupancy;

/**
 * LwCrowd:
 * @day: (nullable): the first stage day with a half-day over the limit
 * @halves: its halves over the limit
 * @n_students: on the fullest of these, with the student of the case
 * @n_days: on how many stage days the limit is passed
 */
typedef struct
{
  const LwStageDay *day;
  guint halves;
  guint n_students;
  guint n_days;
} LwCrowd;

void lw_occupancy_init (LwOccupancy *self, const LwCase *subject, GPtrArray *placements);
void lw_occupancy_clear (LwOccupancy *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LwOccupancy, lw_occupancy_clear)

LwCrowd lw_occupancy_find_crowd (const LwOccupancy *self, GArray *days, guint limit);
char *lw_occupancy_dup_advice (const LwOccupancy *self, LwWorkplace *workplace, guint limit);

G_END_DECLS
