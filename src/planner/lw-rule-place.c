/* lw-rule-place.c - R4 and R5: seats and opening of the workplace
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-case.h"

#include "lw-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many other students come on each half-day of the weeks with stage days, two a day: whole
 * weeks, so that the advice has looked at every weekday. */
typedef struct
{
  guint32 first;
  guint32 last;
  guint16 *counts; /* owned */
} Occupancy;

static void
occupancy_add (Occupancy *self, GArray *days)
{
  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);
      guint32 julian = g_date_get_julian (&day->day);

      if (julian < self->first || julian > self->last)
        continue;
      for (guint half = 0; half < 2; half++)
        self->counts[2 * (julian - self->first) + half] += (day->halves >> half) & 1;
    }
}

static void
occupancy_init (Occupancy *self, const LwCase *subject)
{
  GPtrArray *all = lw_world_lookup (subject->world->by_workplace, subject->placement->workplace);
  GArray *days = subject->days;
  GDate first = lw_date_monday_of (&g_array_index (days, LwStageDay, 0).day);
  GDate last = lw_date_monday_of (&g_array_index (days, LwStageDay, days->len - 1).day);

  self->first = g_date_get_julian (&first);
  self->last = g_date_get_julian (&last) + 6;
  self->counts = g_new0 (guint16, 2 * (self->last - self->first + 1));
  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      LwPlacement *other = g_ptr_array_index (all, i);
      g_autoptr (GArray) other_days = NULL;

      /* A class activity takes no seat; a student takes one, also with two stages here. */
      if (other->student == NULL || !lw_case_is_other (subject, other)
          || strcmp (other->student, subject->placement->student) == 0)
        continue;
      other_days = lw_world_expand (subject->world, other);
      occupancy_add (self, other_days);
    }
}

/* The weekly half-days, of those given, on which a seat is free all the time. */
static LwWeekMask
find_free (const Occupancy *self, LwWeekMask open, guint seats)
{
  for (guint32 julian = self->first; julian <= self->last; julian++)
    for (guint half = 0; half < 2; half++)
      if (self->counts[2 * (julian - self->first) + half] >= seats)
        open &= ~(1u << (2 * ((julian - 1) % 7) + half));

  return open;
}

static LwWeekMask
open_half_days (LwWorkplace *workplace)
{
  return lw_week_mask_from_words ((const char *const *) workplace->half_days);
}

static char *
make_seats_message (const LwCase *self, const LwStageDay *day, guint halves, guint n_students)
{
  g_autofree char *place = lw_world_dup_place (self->world, self->workplace);
  g_autofree char *when = lw_case_dup_day (&day->day, halves);
  int seats = self->workplace->seats;

  if (seats == 0)
    return g_strdup_printf (_ ("%s has no seats"), place);

  /* translators: a day, a number of students, a workplace and its number of seats */
  return g_strdup_printf (ngettext ("On %s %u students come to %s, which has %d seat",
                                    "On %s %u students come to %s, which has %d seats", seats),
                          when, n_students, place, seats);
}

static char *
make_seats_advice (const LwCase *self, const Occupancy *occupancy)
{
  LwWeekMask open = open_half_days (self->workplace);
  LwWeekMask free_mask
    = find_free (occupancy, open != 0 ? open : LW_SCHOOL_WEEK, self->workplace->seats);
  g_autofree char *text = lw_week_mask_describe (free_mask);

  if (free_mask == 0)
    return g_strdup (_ ("Choose another workplace or other weeks"));

  /* translators: half-days: Op di, do is er in deze weken nog plek */
  return g_strdup_printf (_ ("There is room on %s in these weeks"), text);
}

/* The halves of one day that are too full, and the number of students on the fullest. */
static guint
find_full (const LwCase *self, const Occupancy *occupancy, const LwStageDay *day, guint *n_students)
{
  const guint16 *counts
    = &occupancy->counts[2 * (g_date_get_julian (&day->day) - occupancy->first)];
  guint halves = 0;

  *n_students = 0;
  for (guint half = 0; half < 2; half++)
    if ((day->halves & (1u << half)) && counts[half] + 1 > self->workplace->seats)
      {
        halves |= 1u << half;
        *n_students = MAX (*n_students, counts[half] + 1u);
      }

  return halves;
}

/**
 * lw_rule_seats_judge:
 * @self: a case
 *
 * R4: on no half-day more students at the workplace than it has seats. A workplace that says no
 * number has no limit; class activities take no seat. A rule of the school.
 */
void
lw_rule_seats_judge (LwCase *self)
{
  const LwStageDay *first = NULL;
  Occupancy occupancy;
  guint first_halves = 0;
  guint first_students = 0;
  guint n_full = 0;

  if (self->workplace == NULL || self->workplace->seats == LW_UNSET || self->days->len == 0
      || self->placement->student == NULL || !self->takes_time)
    return;

  occupancy_init (&occupancy, self);
  for (guint i = 0; i < self->days->len; i++)
    {
      const LwStageDay *day = &g_array_index (self->days, LwStageDay, i);
      guint n_students;
      guint halves = find_full (self, &occupancy, day, &n_students);

      if (halves == 0)
        continue;
      if (n_full++ > 0)
        continue;
      first = day;
      first_halves = halves;
      first_students = n_students;
    }
  if (first != NULL)
    lw_case_take_finding (
      self, &first->day,
      lw_case_take_more_days (make_seats_message (self, first, first_halves, first_students),
                              self->workplace->seats > 0 ? n_full - 1 : 0),
      make_seats_advice (self, &occupancy));
  g_free (occupancy.counts);
}

/**
 * lw_rule_open_judge:
 * @self: a case
 *
 * R5: the workplace is open on all half-days of the placement, where it says when. A rule of
 * the school.
 */
void
lw_rule_open_judge (LwCase *self)
{
  const GDate *first = NULL;
  LwWeekMask closed = 0;
  LwWeekMask open;
  g_autofree char *place = NULL;
  g_autofree char *closed_text = NULL;
  g_autofree char *open_text = NULL;

  if (self->workplace == NULL || self->workplace->half_days == NULL)
    return;
  open = open_half_days (self->workplace);
  for (guint i = 0; i < self->days->len; i++)
    {
      const LwStageDay *day = &g_array_index (self->days, LwStageDay, i);
      LwWeekMask missed = (day->halves << lw_stage_day_shift (day)) & ~open;

      if (missed != 0 && first == NULL)
        first = &day->day;
      closed |= missed;
    }
  if (first == NULL)
    return;

  place = lw_world_dup_place (self->world, self->workplace);
  closed_text = lw_week_mask_describe (closed);
  open_text = lw_week_mask_describe (open);
  /* translators: a workplace and half-days: Bakkerij Jansen is niet open op wo, vr-middag */
  lw_case_take_finding (self, first,
                        g_strdup_printf (_ ("%s is not open on %s"), place, closed_text),
                        /* translators: half-days */
                        g_strdup_printf (_ ("Choose from %s"), open_text));
}
