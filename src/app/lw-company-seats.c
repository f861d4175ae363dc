/* lw-company-seats.c - the seats of a company that are free all the time
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-company-seats.h"

#include "lw-date.h"
#include "lw-stage-words.h"

#include <glib/gi18n.h>
#include <string.h>

#define ALL_HALF_DAYS ((1u << LW_HALF_DAYS_A_WEEK) - 1)

typedef struct
{
  guint32 first; /* Julian days */
  guint32 last;
  LwWeekMask half_days; /* of any of its weeks */
} Stay;

static gboolean
takes_a_seat (LwPlacement *placement)
{
  static const char *const without_seat[] = { "zoekt", "afgebroken", "afgerond", NULL };

  return placement->student != NULL && placement->workplace != NULL
         && (placement->state == NULL || !g_strv_contains (without_seat, placement->state));
}

static LwWeekMask
find_half_days (LwOffice *office, LwPlacement *placement)
{
  g_autoptr (LwPattern) pattern = lw_stage_dup_pattern (office, placement);
  LwWeekMask mask = 0;

  for (guint i = 0; pattern != NULL && i < pattern->parts->len; i++)
    {
      const LwPatternPart *part = &g_array_index (pattern->parts, LwPatternPart, i);

      mask |= part->kind == LW_PATTERN_ONCE ? ALL_HALF_DAYS : part->half_days;
    }

  return mask != 0 ? mask : ALL_HALF_DAYS;
}

static gboolean
is_among (GPtrArray *workplaces, const char *id)
{
  for (guint i = 0; workplaces != NULL && i < workplaces->len; i++)
    if (strcmp (lw_record_get_id (g_ptr_array_index (workplaces, i)), id) == 0)
      return TRUE;

  return workplaces == NULL;
}

/* A stage of which no days are chosen yet takes its seat all the time. */
GHashTable *
lw_company_seats_read_stays (LwOffice *office, GPtrArray *workplaces)
{
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);
  GHashTable *stays
    = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_array_unref);
  GDate today = lw_today ();

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);
      Stay stay = { g_date_get_julian (&today), G_MAXUINT32, 0 };
      GArray *there;
      GDate first, last;

      if (!takes_a_seat (placement) || !is_among (workplaces, placement->workplace))
        continue;
      lw_stage_get_period (office, placement, &first, &last);
      if (g_date_valid (&first))
        stay.first = stay.last = g_date_get_julian (&first);
      if (g_date_valid (&last))
        stay.last = g_date_get_julian (&last);
      if (stay.last < g_date_get_julian (&today))
        continue;
      stay.half_days = find_half_days (office, placement);
      there = g_hash_table_lookup (stays, placement->workplace);
      if (there == NULL)
        {
          there = g_array_new (FALSE, FALSE, sizeof (Stay));
          g_hash_table_insert (stays, placement->workplace, there);
        }
      g_array_append_val (there, stay);
    }

  return stays;
}

/* How many are there at once on a half-day of the fullest week, in which one of them begins. */
static guint
most_at_once (GArray *stays, guint half_day)
{
  guint most = 0;

  for (guint i = 0; i < stays->len; i++)
    {
      guint32 day = g_array_index (stays, Stay, i).first;
      guint n_there = 0;

      for (guint j = 0; j < stays->len; j++)
        {
          const Stay *stay = &g_array_index (stays, Stay, j);

          n_there
            += stay->first <= day && day <= stay->last && (stay->half_days & (1u << half_day)) != 0;
        }
      most = MAX (most, n_there);
    }

  return most;
}

/* The seats that are left all the time, on every half-day or on some. */
void
lw_company_seats_add (LwCompanySeats *self, LwWorkplace *workplace, GHashTable *stays)
{
  GArray *there = g_hash_table_lookup (stays, lw_record_get_id (LW_RECORD (workplace)));
  guint n_seats = workplace->seats > 0 ? (guint) workplace->seats : 0;
  LwWeekMask open = lw_week_mask_from_words ((const char *const *) workplace->half_days);
  guint n_free = n_seats;

  if (open == 0)
    open = LW_SCHOOL_WEEK;
  for (guint half_day = 0; half_day < LW_HALF_DAYS_A_WEEK; half_day++)
    if (open & (1u << half_day))
      {
        guint n_taken = there != NULL ? most_at_once (there, half_day) : 0;

        n_free = MIN (n_free, n_seats > n_taken ? n_seats - n_taken : 0);
        if (n_taken < n_seats)
          self->free_half_days |= 1u << half_day;
      }
  self->n_workplaces++;
  self->n_seats += n_seats;
  self->n_free += n_free;
}

/* In a row of a list as well, where the number of workplaces would take its place. */
char *
lw_company_seats_describe (const LwCompanySeats *self)
{
  if (self->n_seats == 0)
    return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u workplace", "%u workplaces", self->n_workplaces),
      self->n_workplaces);
  if (self->n_free == self->n_seats)
    return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%u seat, always free", "%u seats, always free", self->n_seats),
      self->n_seats);
  if (self->n_free > 0)
    /* translators: seats for students at a company: 3 van 5 altijd vrij */
    return g_strdup_printf (_ ("%u of %u always free"), self->n_free, self->n_seats);
  if (self->free_half_days != 0)
    {
      g_autofree char *half_days = lw_week_mask_describe (self->free_half_days);

      /* translators: half-days: altijd vrij op ma, wo-middag */
      return g_strdup_printf (_ ("always free on %s"), half_days);
    }

  /* translators: on no half-day is a seat free in each of the weeks to come */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u seat, full at times",
                                       "%u seats, full at times", self->n_seats),
                          self->n_seats);
}
