/* lw-seats.h - where a workplace still has room, week by week
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-pattern.h"
#include "lw-rules.h"

G_BEGIN_DECLS

/**
 * LwSeatsWeek:
 * @monday: its first day
 * @open: the half-days on which a student could come
 * @n_taken: for each half-day, how many students come
 */
typedef struct
{
  GDate monday;
  LwWeekMask open;
  guint n_taken[LW_HALF_DAYS_A_WEEK];
} LwSeatsWeek;

/**
 * LwSeats:
 * @weeks: (element-type LwSeatsWeek)
 * @n_seats: how many students can come on one half-day, or %LW_UNSET when nobody says
 *
 * A value, made of a world, that does not follow its changes.
 */
typedef struct
{
  GArray *weeks;
  int n_seats;
} LwSeats;

LwSeats *
lw_seats_new (LwWorld *world, LwWorkplace *workplace, const GDate *monday, guint n_weeks);
void lw_seats_free (LwSeats *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwSeats, lw_seats_free)

const LwSeatsWeek *lw_seats_get_week (const LwSeats *self, guint index);
LwWeekMask lw_seats_get_free (const LwSeats *self, guint index);
int lw_seats_get_most_free (const LwSeats *self, guint index);
double lw_seats_get_share (const LwSeats *self, guint index);
gboolean lw_seats_is_over (const LwSeats *self, guint index);

/* The half-days of the week of @monday on which a student could come to the workplace. */
LwWeekMask lw_seats_find_open (LwWorld *world, LwWorkplace *workplace, const GDate *monday);

G_END_DECLS
