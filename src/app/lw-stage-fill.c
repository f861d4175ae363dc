/* lw-stage-fill.c - what a stage takes over from the class's stage period
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-fill.h"

#include "lw-date.h"
#include "lw-pattern.h"

#include <string.h>

#define DAYS_A_WEEK 7
/* So many weeks of a school year, and more, stages do not go on. */
#define MOST_STOPPED 26

/* What a placement and a stage period have by the same name. */
static const char *const shared_texts[] = { "variant", "pattern", "begin", "end", "supervisor" };
static const char *const shared_dates[] = { "first-day", "last-day" };

static gboolean
has_passed (LwStagePeriod *period, const GDate *today)
{
  return g_date_valid (&period->last_day) && lw_date_compare (&period->last_day, today) < 0;
}

/* The student has a stage in that arrangement already, or it is no arrangement for stages but
 * something that the class does once, together. */
static gboolean
is_used (LwOffice *office, LwStagePeriod *period, const char *student_id)
{
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if ((placement->student == NULL || g_strcmp0 (placement->student, student_id) == 0)
          && g_strcmp0 (placement->stage_period, lw_record_get_id (LW_RECORD (period))) == 0
          && g_strcmp0 (placement->state, "afgebroken") != 0)
        return TRUE;
    }

  return FALSE;
}

LwStagePeriod *
lw_stage_find_period (LwOffice *office, const char *student_id)
{
  LwRecordList *periods = lw_office_get_list (office, &lw_stage_period_record);
  LwStudent *student = lw_office_find (office, &lw_student_record, student_id);
  GDate today = lw_today ();
  LwStagePeriod *found = NULL;

  if (student == NULL || student->group == NULL)
    return NULL;
  for (guint i = 0; i < lw_record_list_get_size (periods); i++)
    {
      LwStagePeriod *period = lw_record_list_peek (periods, i);

      if (g_strcmp0 (period->group, student->group) == 0 && !has_passed (period, &today)
          && !is_used (office, period, student_id)
          && (found == NULL || lw_date_compare (&period->first_day, &found->first_day) < 0))
        found = period;
    }

  return found;
}

static gboolean
is_sought (LwOffice *office, LwPlacement *placement, const char *student_id)
{
  LwStagePeriod *period = lw_office_find (office, &lw_stage_period_record, placement->stage_period);
  GDate today = lw_today ();

  return g_strcmp0 (placement->student, student_id) == 0
         && g_strcmp0 (placement->state, "zoekt") == 0 && placement->workplace == NULL
         && period != NULL && !has_passed (period, &today);
}

LwPlacement *
lw_stage_find_sought (LwOffice *office, GVariant *known)
{
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);
  const char *student_id = NULL;

  if (known == NULL || g_variant_n_children (known) != 1
      || !g_variant_lookup (known, "student", "&s", &student_id))
    return NULL;
  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    if (is_sought (office, lw_record_list_peek (placements, i), student_id))
      return lw_record_list_peek (placements, i);

  return NULL;
}

static GDate *
date_of (gpointer record, const LwRecordType *type, const char *field)
{
  return lw_record_field (record, lw_record_type_find_field (type, field));
}

static const char *
text_of (gpointer record, const char *field)
{
  return record != NULL ? lw_record_get_text (record, field) : NULL;
}

static gboolean
is_default (const char *field, const char *value)
{
  return value == NULL
         || (strcmp (field, "begin") == 0 && strcmp (value, LW_STAGE_DEFAULT_BEGIN) == 0)
         || (strcmp (field, "end") == 0 && strcmp (value, LW_STAGE_DEFAULT_END) == 0);
}

static gboolean
may_take_date (const GDate *is, LwStagePeriod *before, const char *field)
{
  if (!g_date_valid (is))
    return TRUE;

  return before != NULL && lw_date_equal (is, date_of (before, &lw_stage_period_record, field));
}

void
lw_stage_take_period (LwPlacement *placement, LwStagePeriod *before, LwStagePeriod *period)
{
  LwRecord *record = LW_RECORD (placement);

  for (guint i = 0; i < G_N_ELEMENTS (shared_texts); i++)
    {
      const char *field = shared_texts[i];
      const char *is = text_of (record, field);

      if (text_of (period, field) != NULL
          && (is_default (field, is) || g_strcmp0 (is, text_of (before, field)) == 0))
        lw_record_set_text (record, field, text_of (period, field));
    }
  for (guint i = 0; i < G_N_ELEMENTS (shared_dates); i++)
    {
      const char *field = shared_dates[i];
      const GDate *value = date_of (period, &lw_stage_period_record, field);

      if (g_date_valid (value)
          && may_take_date (date_of (record, &lw_placement_record, field), before, field))
        lw_record_set_date (record, field, value);
    }
  lw_record_set_text (record, "stage-period", lw_record_get_id (LW_RECORD (period)));
}

void
lw_stage_fill_holes (LwPlacement *placement, LwStagePeriod *period)
{
  LwRecord *record = LW_RECORD (placement);

  for (guint i = 0; i < G_N_ELEMENTS (shared_texts); i++)
    if (text_of (record, shared_texts[i]) == NULL)
      lw_record_set_text (record, shared_texts[i], text_of (period, shared_texts[i]));
  for (guint i = 0; i < G_N_ELEMENTS (shared_dates); i++)
    if (!g_date_valid (date_of (record, &lw_placement_record, shared_dates[i])))
      lw_record_set_date (record, shared_dates[i],
                          date_of (period, &lw_stage_period_record, shared_dates[i]));
}

GDate
lw_stage_find_end (LwPlacement *placement, int weeks, const LwCalendar *calendar, const char *group)
{
  g_autoptr (LwPattern) pattern
    = placement->pattern != NULL ? lw_pattern_parse (placement->pattern, NULL) : NULL;
  g_autoptr (GArray) days = NULL;
  GDate horizon, end, friday;

  g_date_clear (&end, 1);
  if (pattern == NULL || !g_date_valid (&placement->first_day))
    return end;
  /* Days that were added by hand may lie behind it. */
  g_array_set_size (pattern->exceptions, 0);
  horizon = lw_date_add_days (&placement->first_day, DAYS_A_WEEK * (weeks + MOST_STOPPED));
  days = lw_pattern_expand (pattern, &placement->first_day, &horizon, calendar, group);
  if (days->len == 0)
    return end;
  end = g_array_index (days, LwStageDay, days->len - 1).day;
  friday = lw_date_monday_of (&end);
  friday = lw_date_add_days (&friday, G_DATE_FRIDAY - G_DATE_MONDAY);

  return lw_date_compare (&end, &friday) < 0 ? friday : end;
}

void
lw_stage_fill_times (LwPlacement *placement)
{
  if (placement->begin == NULL)
    lw_record_set_text (LW_RECORD (placement), "begin", LW_STAGE_DEFAULT_BEGIN);
  if (placement->end == NULL)
    lw_record_set_text (LW_RECORD (placement), "end", LW_STAGE_DEFAULT_END);
}
