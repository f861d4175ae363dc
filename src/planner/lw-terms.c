/* lw-terms.c - what an agreement says of the days, hours and rules of a stage
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-terms.h"

#include "lw-case.h"
#include "lw-date.h"

#define WHOLE_DAY 3
#define ADULT 18
#define OLDER 16
#define DAYS_A_MONTH 30

static void
stop_free (gpointer data)
{
  LwTermsStop *stop = data;

  g_free (stop->name);
  g_free (stop);
}

void
lw_terms_free (LwTerms *self)
{
  g_free (self->days);
  g_free (self->exceptions);
  g_free (self->at_school);
  g_ptr_array_unref (self->stops);
  g_free (self);
}

static int
age_on (const GDate *birth_date, const GDate *day)
{
  int age;

  if (!g_date_valid (birth_date) || !g_date_valid (day))
    return -1;
  age = g_date_get_year (day) - g_date_get_year (birth_date);
  if (g_date_get_month (day) < g_date_get_month (birth_date)
      || (g_date_get_month (day) == g_date_get_month (birth_date)
          && g_date_get_day (day) < g_date_get_day (birth_date)))
    age--;

  return age;
}

static double
figure_of (LwWorld *world, const char *rule, const char *key, double otherwise)
{
  const double *figure = g_hash_table_lookup (lw_world_get_setting (world, rule)->figures, key);

  return figure != NULL ? *figure : otherwise;
}

static const char *
rule_at (int age)
{
  return age >= OLDER ? "R11" : "R10";
}

static void
read_hours (LwTerms *self, LwWorld *world)
{
  const char *rule = rule_at (self->age);

  if (self->age < 0 || self->age >= ADULT || !lw_world_get_setting (world, rule)->is_on)
    return;
  self->hours = (LwTermsHours){
    .is_said = TRUE,
    .a_day = (int) figure_of (world, rule, "hours-a-day", 0),
    .a_week = (int) figure_of (world, rule, "hours-a-week", 0),
    .from = (int) figure_of (world, rule, "from", -1),
    .until = (int) figure_of (world, rule, "until", -1),
    .no_sunday = figure_of (world, rule, "sunday", 1) == 0,
  };
}

static void
read_pattern (LwTerms *self, const LwPattern *pattern)
{
  g_autoptr (LwPattern) plain = lw_pattern_copy (pattern);
  LwWeekMask at_school = 0;

  self->exceptions = lw_pattern_describe_exceptions (pattern);
  g_array_set_size (plain->exceptions, 0);
  self->days = lw_pattern_describe (plain);
  for (guint i = 0; i < pattern->parts->len; i++)
    at_school |= g_array_index (pattern->parts, LwPatternPart, i).at_school;
  if (at_school != 0)
    self->at_school = lw_week_mask_describe (at_school);
}

static void
add_up (LwTerms *self, LwWorld *world, LwPlacement *placement, GArray *days)
{
  int pause = (int) figure_of (world, rule_at (self->age), "break-minutes", 0);

  self->n_days = days->len;
  self->morning_end = -1;
  self->afternoon_begin = -1;
  for (guint i = 0; i < days->len; i++)
    {
      guint halves = g_array_index (days, LwStageDay, i).halves;
      int begin, end;

      lw_world_get_day_times (world, placement, halves, &begin, &end);
      self->minutes += MAX (0, end - begin - (halves == WHOLE_DAY ? pause : 0));
      if (halves == 1 && end != self->end)
        self->morning_end = end;
      else if (halves == 2 && begin != self->begin)
        self->afternoon_begin = begin;
    }
}

static gboolean
has_stop (const LwTerms *self, const LwCalendarSpan *span)
{
  for (guint i = 0; i < self->stops->len; i++)
    {
      const LwTermsStop *stop = g_ptr_array_index (self->stops, i);

      if (lw_date_equal (&stop->first_day, &span->first_day)
          && g_strcmp0 (stop->name, span->name) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Each of the days that the calendar takes away leads to what takes it away. */
static void
find_stops (LwTerms *self, LwWorld *world, LwPlacement *placement)
{
  g_autoptr (GArray) all = lw_world_expand_by (world, placement, NULL);
  LwGroup *group = lw_world_get_group (world, placement);
  const char *group_id = group != NULL ? lw_record_get_id (LW_RECORD (group)) : NULL;

  for (guint i = 0; i < all->len; i++)
    {
      const LwStageDay *day = &g_array_index (all, LwStageDay, i);
      const LwCalendarSpan *span = lw_calendar_find_stop (world->calendar, &day->day, group_id);
      LwTermsStop *stop;

      /* A day that was added stays: it is caught up in a holiday. */
      if (span == NULL || day->part < 0 || has_stop (self, span))
        continue;
      stop = g_new0 (LwTermsStop, 1);
      stop->name = g_strdup (span->name);
      stop->first_day = span->first_day;
      stop->last_day = span->last_day;
      g_ptr_array_add (self->stops, stop);
    }
}

static int
count_visits (const LwTerms *self, LwWorld *world, LwPlacement *placement)
{
  LwStagePeriod *period = lw_world_get_stage_period (world, placement);
  LwStudent *student = lw_world_find (world->lists.students, placement->student);
  int months = self->n_days > 0
                 ? g_date_days_between (&self->first_day, &self->last_day) / DAYS_A_MONTH + 1
                 : 0;

  if (period != NULL && period->visits != LW_UNSET)
    return period->visits;
  if (self->n_days <= figure_of (world, "R14", "short-days", 0))
    return 0;
  if (student != NULL && lw_is_true (student->leerwerktraject))
    return (int) (months * figure_of (world, "R14", "visits-a-month-leerwerktraject", 0));

  return (int) figure_of (world, "R14", "visits", 0);
}

/**
 * lw_terms_new:
 * @world: a world
 * @placement: the stage of a student; it need not be in the lists
 *
 * Returns: (transfer full): what there is to say of it, of the one expansion that the rules read
 */
LwTerms *
lw_terms_new (LwWorld *world, LwPlacement *placement)
{
  LwTerms *self = g_new0 (LwTerms, 1);
  LwStudent *student = lw_world_find (world->lists.students, placement->student);
  LwVariant *form = lw_world_get_variant (world, placement);
  const LwPattern *pattern = lw_world_get_pattern (world, placement);
  g_autoptr (GArray) days = lw_world_expand (world, placement);

  self->stops = g_ptr_array_new_with_free_func (stop_free);
  lw_world_get_period (world, placement, &self->first_day, &self->last_day);
  lw_world_get_times (world, placement, &self->begin, &self->end);
  self->age = student != NULL ? age_on (&student->birth_date, &self->first_day) : -1;
  if (pattern != NULL)
    read_pattern (self, pattern);
  add_up (self, world, placement, days);
  find_stops (self, world, placement);
  read_hours (self, world);
  self->visits = count_visits (self, world, placement);
  self->is_accredited_form
    = form != NULL
      && lw_cell_effective (&lw_world_get_cells (world, form)->cells[LW_COLUMN_ACCREDITATION])
           == LW_SAID_YES;

  return self;
}

const char *
lw_terms_find_supervisor (LwWorld *world, LwPlacement *placement)
{
  return lw_world_get_supervisor (world, placement);
}

LwVariant *
lw_terms_find_form (LwWorld *world, LwPlacement *placement)
{
  return lw_world_get_variant (world, placement);
}
