/* lw-rule-place.c - R4 and R5: seats and opening of the workplace
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-occupancy.h"

#include <glib/gi18n-lib.h>

static char *
make_seats_message (const LwCase *self, const LwCrowd *crowd)
{
  g_autofree char *place = lw_world_dup_place (self->world, self->workplace);
  g_autofree char *when = lw_case_dup_day (&crowd->day->day, crowd->halves);
  int seats = self->workplace->seats;

  if (seats == 0)
    return g_strdup_printf (_ ("%s has no seats"), place);

  return lw_case_take_more_days (
    /* translators: a day, a number of students, a workplace and its number of seats */
    g_strdup_printf (ngettext ("On %s %u students come to %s, which has %d seat",
                               "On %s %u students come to %s, which has %d seats", seats),
                     when, crowd->n_students, place, seats),
    crowd->n_days - 1);
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
  g_auto (LwOccupancy) occupancy = { 0 };
  LwCrowd crowd;

  if (self->workplace == NULL || self->workplace->seats == LW_UNSET || self->days->len == 0
      || self->placement->student == NULL || !self->takes_time)
    return;

  lw_occupancy_init (&occupancy, self,
                     lw_world_lookup (self->world->by_workplace, self->placement->workplace));
  crowd = lw_occupancy_find_crowd (&occupancy, self->days, self->workplace->seats);
  if (crowd.day != NULL)
    lw_case_take_finding (
      self, &crowd.day->day, make_seats_message (self, &crowd),
      lw_occupancy_dup_advice (&occupancy, self->workplace, self->workplace->seats));
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
  open = lw_week_mask_from_words ((const char *const *) self->workplace->half_days);
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
