/* lw-timeline-span.c - which weeks the time line shows
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline-span.h"

#include "lw-date.h"
#include "lw-stage-words.h"

#define DAYS_A_WEEK 7
#define SCHOOL_DAYS 5

/* A week of holiday for everybody. */
static gboolean
is_holiday_week (const LwCalendar *calendar, guint32 monday)
{
  for (guint32 day = monday; day < monday + SCHOOL_DAYS; day++)
    {
      GDate date;
      const LwCalendarSpan *stop;

      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      stop = lw_calendar_find_stop (calendar, &date, NULL);
      if (stop == NULL || g_strcmp0 (stop->kind, "vakantie") != 0)
        return FALSE;
    }

  return TRUE;
}

static LwSchoolYear *
find_year (LwOffice *office, int year)
{
  g_autofree char *name = lw_school_year_name (year);

  return lw_record_list_find_by_key (lw_office_get_list (office, &lw_school_year_record), name);
}

LwTimelineSpan
lw_timeline_span_read (LwOffice *office, int year)
{
  LwSchoolYear *record = find_year (office, year);
  const LwCalendar *calendar = lw_world_get_calendar (lw_office_get_world (office));
  GDate first = lw_date_from_dmy (1, 8, year);
  GDate last = lw_date_from_dmy (31, 7, year + 1);
  LwTimelineSpan span;
  guint32 end;

  if (record != NULL && g_date_valid (&record->first_day) && g_date_valid (&record->last_day))
    {
      first = record->first_day;
      last = record->last_day;
    }
  first = lw_date_monday_of (&first);
  last = lw_date_monday_of (&last);
  span.first = g_date_get_julian (&first);
  end = g_date_get_julian (&last);
  while (span.first < end && is_holiday_week (calendar, span.first))
    span.first += DAYS_A_WEEK;
  while (end > span.first && is_holiday_week (calendar, end))
    end -= DAYS_A_WEEK;
  span.n_weeks = (end - span.first) / DAYS_A_WEEK + 1;

  return span;
}

static gboolean
has_calendar (LwOffice *office, int year)
{
  LwCalendar *calendar = lw_world_get_calendar (lw_office_get_world (office));

  for (guint i = 0; i < lw_calendar_get_n_spans (calendar); i++)
    {
      const LwCalendarSpan *span = lw_calendar_get_span (calendar, i);

      if (g_date_valid (&span->first_day) && lw_school_year_of (&span->first_day) == year)
        return TRUE;
    }

  return find_year (office, year) != NULL;
}

void
lw_timeline_find_years (LwOffice *office, int *first, int *last)
{
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);
  GDate today = lw_today ();
  int now = lw_school_year_of (&today);

  *first = *last = now;
  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      GDate from, to;

      lw_stage_get_period (office, lw_record_list_peek (placements, i), &from, &to);
      if (!g_date_valid (&from))
        continue;
      *first = MIN (*first, lw_school_year_of (&from));
      *last = MAX (*last, lw_school_year_of (g_date_valid (&to) ? &to : &from));
    }
  if (*last == now && has_calendar (office, now + 1))
    *last = now + 1;
}
