/* lw-load.h - how busy a company is with students, week by week
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-asks.h"
#include "lw-pattern.h"
#include "lw-rules.h"

G_BEGIN_DECLS

/**
 * LwLoadVisit:
 * @placement: (owned)
 * @half_days: on which half-days of that week
 * @is_firm: whether the company said yes; else it was asked, or it is only proposed
 */
typedef struct
{
  LwPlacement *placement;
  LwWeekMask half_days;
  gboolean is_firm;
} LwLoadVisit;

/**
 * LwLoadWeek:
 * @monday: its first day
 * @visits: (element-type LwLoadVisit): the stages with a day in it, class activities too
 * @n_students: how many different students these are; a class activity counts for none
 * @n_firm: on the fullest half-day, how many students the company said yes to
 * @n_asked: and how many more come on that half-day if it says yes to them as well
 * @is_crowded: whether a limit of the company or the seats of a workplace are passed
 * @holiday: (nullable): what stops the stages of all classes from Monday to Friday
 */
typedef struct
{
  GDate monday;
  GArray *visits;
  guint n_students;
  guint n_firm;
  guint n_asked;
  gboolean is_crowded;
  char *holiday;
} LwLoadWeek;

/**
 * LwLoad:
 * @weeks: (element-type LwLoadWeek)
 * @seats: how many students can come on one half-day, or %LW_UNSET when nothing says it
 *
 * A value, made of a world, that does not follow its changes.
 */
typedef struct
{
  GArray *weeks;
  int seats;
} LwLoad;

LwLoad *lw_load_new (LwWorld *world, const char *company, const GDate *monday, guint n_weeks);
void lw_load_free (LwLoad *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwLoad, lw_load_free)

const LwLoadWeek *lw_load_get_week (const LwLoad *self, guint index);
guint lw_load_find_week (const LwLoad *self, const GDate *day);
guint lw_load_get_most (const LwLoad *self);
LwWeekMask lw_load_get_free (LwWorld *world,
                             const LwLoadWeek *week,
                             LwWorkplace *workplace,
                             int seats[LW_HALF_DAYS_A_WEEK]);

G_END_DECLS
