/* lw-week.h - one week of half-days
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-case.h"

G_BEGIN_DECLS

/**
 * LwWeek:
 * @first, @end: its days stand from @first to before @end in the case's
 * @lessons: the half-days on which the student's class has lessons
 * @own: those that the placement takes
 * @taken: those on which a stage takes the student out of school, this one or another
 *
 * A week with days of the placement that is judged.
 */
typedef struct
{
  GDate monday;
  guint first;
  guint end;
  LwWeekMask lessons;
  LwWeekMask own;
  LwWeekMask taken;
} LwWeek;

LwWeekMask lw_week_of_days (GArray *days, const GDate *monday);
GArray *lw_week_get_all (LwCase *self);

G_END_DECLS
