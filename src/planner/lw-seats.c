/* lw-seats.c - where a workplace still has room, week by week
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-seats.h"

#include "lw-date.h"
#include "lw-world.h"

#include <string.h>

#define DAYS_A_WEEK 7

/**
 * lw_seats_find_open:
 * @world: a world
 * @workplace: a workplace
 * @monday: the first day of a week
 *
 * Returns: the half-days of that week on which the workplace is open (the school's when it does
 *   not say), less the days on which nobody's stage goes on (R5, R7)
 */
LwWeekMask
lw_seats_find_open (LwWorld *world, LwWorkplace *workplace, const GDate *monday)
{
  LwWeekMask open = lw_week_mask_from_words ((const char *const *) workplace->half_days);

  if (open == 0)
    open = LW_SCHOOL_WEEK;
  for (int i = 0; i < DAYS_A_WEEK; i++)
    {
      GDate day = lw_date_add_days (monday, i);

      if (lw_calendar_find_stop (world->calendar, &day, NULL) != NULL)
        open &= (LwWeekMask) ~(LW_HALF_DAY (i, FALSE) | LW_HALF_DAY (i, TRUE));
    }

  return open;
}

/* Adds to @masks, one a week, the half-days that the stage takes. */
static void
add_stage (const LwSeats *self, LwWorld *world, LwPlacement *placement, LwWeekMask *masks)
{
  g_autoptr (GArray) days = lw_world_expand (world, placement);
  const GDate *monday = &lw_seats_get_week (self, 0)->monday;

  for (guint i = lw_stage_days_seek (days, monday); i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);
      guint from_first = g_date_get_julian (&day->day) - g_date_get_julian (monday);

      if (from_first / DAYS_A_WEEK >= self->weeks->len)
        return;
      masks[from_first / DAYS_A_WEEK]
        |= (LwWeekMask) (day->halves << (2 * (from_first % DAYS_A_WEEK)));
    }
}

static void
count (const LwSeats *self, const LwWeekMask *masks)
{
  for (guint i = 0; i < self->weeks->len; i++)
    {
      LwSeatsWeek *week = &g_array_index (self->weeks, LwSeatsWeek, i);

      for (guint half = 0; half < LW_HALF_DAYS_A_WEEK; half++)
        week->n_taken[half] += (masks[i] >> half) & 1u;
    }
}

static int
compare_students (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(LwPlacement *const *) a)->student, (*(LwPlacement *const *) b)->student);
}

/* What a class does together takes no seats. */
static GPtrArray *
gather_stages (LwWorld *world, LwWorkplace *workplace)
{
  GPtrArray *all = lw_world_lookup (world->by_workplace, lw_record_get_id (LW_RECORD (workplace)));
  GPtrArray *stages = g_ptr_array_new ();

  for (guint i = 0; all != NULL && i < all->len; i++)
    if (((LwPlacement *) g_ptr_array_index (all, i))->student != NULL)
      g_ptr_array_add (stages, g_ptr_array_index (all, i));
  g_ptr_array_sort (stages, compare_students);

  return stages;
}

/* A student with two stages there takes one seat. */
static void
count_students (const LwSeats *self, LwWorld *world, GPtrArray *stages)
{
  g_autofree LwWeekMask *masks = g_new0 (LwWeekMask, self->weeks->len);

  for (guint i = 0; i < stages->len; i++)
    {
      add_stage (self, world, g_ptr_array_index (stages, i), masks);
      if (i + 1 < stages->len && compare_students (&stages->pdata[i], &stages->pdata[i + 1]) == 0)
        continue;
      count (self, masks);
      memset (masks, 0, self->weeks->len * sizeof *masks);
    }
}

/**
 * lw_seats_new:
 * @world: a world
 * @workplace: a workplace of its
 * @monday: the first week
 * @n_weeks: how many weeks, at least one
 *
 * How many students come to the workplace on each half-day: those who are taken up by a stage
 * there, asked or agreed (not when the place is still sought, nor when the stage was broken off);
 * the seats of R4.
 *
 * Returns: (transfer full): the seats
 */
LwSeats *
lw_seats_new (LwWorld *world, LwWorkplace *workplace, const GDate *monday, guint n_weeks)
{
  LwSeats *self = g_new0 (LwSeats, 1);
  g_autoptr (GPtrArray) stages = gather_stages (world, workplace);

  g_return_val_if_fail (n_weeks > 0, NULL);

  self->n_seats = workplace->seats;
  self->weeks = g_array_sized_new (FALSE, TRUE, sizeof (LwSeatsWeek), n_weeks);
  for (guint i = 0; i < n_weeks; i++)
    {
      LwSeatsWeek week = { .monday = lw_date_add_days (monday, (int) i * DAYS_A_WEEK) };

      week.open = lw_seats_find_open (world, workplace, &week.monday);
      g_array_append_val (self->weeks, week);
    }
  count_students (self, world, stages);

  return self;
}

void
lw_seats_free (LwSeats *self)
{
  g_array_unref (self->weeks);
  g_free (self);
}

const LwSeatsWeek *
lw_seats_get_week (const LwSeats *self, guint index)
{
  g_return_val_if_fail (index < self->weeks->len, NULL);

  return &g_array_index (self->weeks, LwSeatsWeek, index);
}

/* %G_MAXINT when nobody says how many there are. */
static int
free_on (const LwSeats *self, const LwSeatsWeek *week, guint half)
{
  return self->n_seats == LW_UNSET ? G_MAXINT : self->n_seats - (int) week->n_taken[half];
}

/**
 * lw_seats_get_free:
 * @self: seats
 * @index: a week
 *
 * Returns: the open half-days on which one more student can come
 */
LwWeekMask
lw_seats_get_free (const LwSeats *self, guint index)
{
  const LwSeatsWeek *week = lw_seats_get_week (self, index);
  LwWeekMask mask = week->open;

  for (guint half = 0; half < LW_HALF_DAYS_A_WEEK; half++)
    if (free_on (self, week, half) <= 0)
      mask &= (LwWeekMask) ~(1u << half);

  return mask;
}

/**
 * lw_seats_get_most_free:
 * @self: seats
 * @index: a week
 *
 * Returns: how many students can still come on the emptiest open half-day; 0 when there is none,
 *   %G_MAXINT when nobody says how many seats there are
 */
int
lw_seats_get_most_free (const LwSeats *self, guint index)
{
  const LwSeatsWeek *week = lw_seats_get_week (self, index);
  int most = 0;

  for (guint half = 0; half < LW_HALF_DAYS_A_WEEK; half++)
    if (week->open & (1u << half))
      most = MAX (most, free_on (self, week, half));

  return most;
}

/**
 * lw_seats_get_share:
 * @self: seats
 * @index: a week
 *
 * Returns: which part of the seats of all open half-days is taken, from 0 to 1; without seats or
 *   when nobody says how many there are, 1 when somebody comes and else 0
 */
double
lw_seats_get_share (const LwSeats *self, guint index)
{
  const LwSeatsWeek *week = lw_seats_get_week (self, index);
  guint n_taken = 0, n_open = 0;

  for (guint half = 0; half < LW_HALF_DAYS_A_WEEK; half++)
    {
      if ((week->open & (1u << half)) == 0)
        continue;
      n_open++;
      n_taken += self->n_seats > 0 ? MIN (week->n_taken[half], (guint) self->n_seats)
                                   : week->n_taken[half];
    }
  if (n_open == 0 || self->n_seats <= 0)
    return n_taken > 0;

  return (double) n_taken / (n_open * (guint) self->n_seats);
}

/**
 * lw_seats_is_over:
 * @self: seats
 * @index: a week
 *
 * Returns: whether more students come than there are seats, on any half-day (R4)
 */
gboolean
lw_seats_is_over (const LwSeats *self, guint index)
{
  const LwSeatsWeek *week = lw_seats_get_week (self, index);

  for (guint half = 0; half < LW_HALF_DAYS_A_WEEK; half++)
    if (free_on (self, week, half) < 0)
      return TRUE;

  return FALSE;
}
