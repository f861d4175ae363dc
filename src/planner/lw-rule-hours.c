/* lw-rule-hours.c - R10 and R11: working time by age
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-week.h"

#include "lw-date.h"

#include <glib/gi18n-lib.h>

/* R10 is for those under 16, R11 for those under 18. */
#define OLDER_FROM 16
#define ADULT_FROM 18

#define DAYS_A_WEEK 7

/* A stage of the student: the one that is judged, or another that is away from school. */
typedef struct
{
  GArray *days;    /* owned */
  int begin;       /* minutes after midnight */
  int end;         /* likewise */
  int minutes[4];  /* by the halves of a day */
  LwWeekMask week; /* its half-days in the week that is being judged */
} Stage;

/* One of the two rules, its figures and the stages read once: they are asked for on every day. */
typedef struct
{
  LwCase *subject;
  GArray *stages; /* owned, Stage: the one that is judged first */
  int from_age;   /* the rule is for this age and above, */
  int to_age;     /* and below this one */
  int most_a_day;
  int most_a_week;
  int break_minutes;
  int lesson_minutes;
} Hours;

static int
age_on (const GDate *birth_date, const GDate *day)
{
  int age = g_date_get_year (day) - g_date_get_year (birth_date);
  gboolean had_birthday = g_date_get_month (day) > g_date_get_month (birth_date)
                          || (g_date_get_month (day) == g_date_get_month (birth_date)
                              && g_date_get_day (day) >= g_date_get_day (birth_date));

  return had_birthday ? age : age - 1;
}

static gboolean
is_of_age (const Hours *self, const GDate *day)
{
  int age = age_on (&self->subject->student->birth_date, day);

  return age >= self->from_age && age < self->to_age;
}

static void
get_times (const Stage *self, guint halves, int *begin, int *end)
{
  *begin = self->begin;
  *end = self->end;
  lw_halves_clip (halves, begin, end);
}

static void
enter_week (const Hours *self, const LwWeek *week)
{
  g_array_index (self->stages, Stage, 0).week = week->own;
  for (guint i = 1; i < self->stages->len; i++)
    {
      Stage *stage = &g_array_index (self->stages, Stage, i);

      stage->week = lw_week_of_days (stage->days, &week->monday);
    }
}

/* What the student works on a day of the week that was entered, counted from Monday, at this stage
 * and the others. Two at the same time are the matter of R6, and count once. */
static int
minutes_on (const Hours *self, guint day)
{
  guint taken = 0;
  int minutes = 0;

  for (guint i = 0; i < self->stages->len; i++)
    {
      const Stage *stage = &g_array_index (self->stages, Stage, i);
      guint halves = (stage->week >> (2 * day)) & 3 & ~taken;

      taken |= halves;
      minutes += stage->minutes[halves];
    }
  if (taken == 3)
    minutes -= self->break_minutes;

  return MAX (0, minutes);
}

/* The lessons of a week that the stages leave: each half-day has a tenth of them. */
static int
lesson_minutes_in (const Hours *self, const LwWeek *week)
{
  const LwGroup *group = self->subject->group;

  if (group == NULL || group->lesson_hours == LW_UNSET)
    return 0;

  return group->lesson_hours * self->lesson_minutes
         * lw_week_mask_count (week->lessons & ~week->taken) / lw_week_mask_count (LW_SCHOOL_WEEK);
}

/* "7:30" */
static char *
dup_hours (int minutes)
{
  return g_strdup_printf ("%d:%02d", minutes / 60, minutes % 60);
}

static void
judge_age (const Hours *self)
{
  LwCase *subject = self->subject;
  const GDate *day = &g_array_index (subject->days, LwStageDay, 0).day;
  int minimum_age = lw_case_get_number (subject, "minimum-age");
  int age = age_on (&subject->student->birth_date, day);
  g_autofree char *text = NULL;

  if (age >= minimum_age || !is_of_age (self, day))
    return;
  text = lw_date_format_short (day);
  lw_case_take_finding (
    subject, day,
    /* translators: a day and two ages in years */
    g_strdup_printf (_ ("On %s the student is %d; the school’s rule is in school only before %d"),
                     text, age, minimum_age),
    g_strdup (_ ("Choose a form that is in school")));
}

/* The days of a week on which the student is of the age and works too long. */
static void
count_long_days (const Hours *self, const LwWeek *week, guint *n_days, LwStageDay *first)
{
  enter_week (self, week);
  for (guint i = week->first; i < week->end; i++)
    {
      const LwStageDay *day = &g_array_index (self->subject->days, LwStageDay, i);

      if (minutes_on (self, lw_stage_day_shift (day) / 2) > self->most_a_day
          && is_of_age (self, &day->day) && (*n_days)++ == 0)
        *first = *day;
    }
}

static void
judge_days (const Hours *self)
{
  LwCase *subject = self->subject;
  GArray *weeks = lw_week_get_all (subject);
  g_autofree char *day_text = NULL;
  g_autofree char *minutes_text = NULL;
  g_autofree char *most_text = NULL;
  LwStageDay first = { 0 };
  const LwWeek *first_week = NULL;
  guint n_days = 0;

  for (guint i = 0; i < weeks->len; i++)
    {
      const LwWeek *week = &g_array_index (weeks, LwWeek, i);

      count_long_days (self, week, &n_days, &first);
      if (n_days > 0 && first_week == NULL)
        first_week = week;
    }
  if (n_days == 0)
    return;

  enter_week (self, first_week);
  day_text = lw_date_format_short (&first.day);
  minutes_text = dup_hours (minutes_on (self, lw_stage_day_shift (&first) / 2));
  most_text = dup_hours (self->most_a_day);
  lw_case_take_finding (
    subject, &first.day,
    lw_case_take_more_days (
      /* translators: a day and two numbers of hours, as 7:30 */
      g_strdup_printf (_ ("On %s the student works %s hours; the school’s rule is at most %s"),
                       day_text, minutes_text, most_text),
      n_days - 1),
    g_strdup (_ ("Begin later or end earlier")));
}

static int
minutes_in (const Hours *self, const LwWeek *week)
{
  int minutes = lesson_minutes_in (self, week);

  enter_week (self, week);
  for (guint day = 0; day < DAYS_A_WEEK; day++)
    minutes += minutes_on (self, day);

  return minutes;
}

static void
judge_weeks (const Hours *self)
{
  LwCase *subject = self->subject;
  GArray *weeks = lw_week_get_all (subject);

  for (guint i = 0; i < weeks->len; i++)
    {
      const LwWeek *week = &g_array_index (weeks, LwWeek, i);
      int minutes = minutes_in (self, week);
      g_autofree char *monday_text = NULL;
      g_autofree char *minutes_text = NULL;
      g_autofree char *most_text = NULL;

      if (minutes <= self->most_a_week
          || !is_of_age (self, &g_array_index (subject->days, LwStageDay, week->first).day))
        continue;
      monday_text = lw_date_format_short (&week->monday);
      minutes_text = dup_hours (minutes);
      most_text = dup_hours (self->most_a_week);
      lw_case_take_finding (
        subject, &week->monday,
        /* translators: a week number, its Monday and two numbers of hours, as 36:30 */
        g_strdup_printf (_ ("In week %u (%s) stage and lessons take %s hours; the school’s rule "
                            "is at most %s"),
                         g_date_get_iso8601_week_of_year (&week->monday), monday_text, minutes_text,
                         most_text),
        g_strdup (_ ("Take one half-day less, or shorter days")));
      return;
    }
}

static void
judge_clock (const Hours *self)
{
  LwCase *subject = self->subject;
  int from = lw_case_get_time (subject, "from");
  int until = lw_case_get_time (subject, "until");

  if (from < 0 || until < 0)
    return;
  for (guint i = 0; i < subject->days->len; i++)
    {
      const LwStageDay *day = &g_array_index (subject->days, LwStageDay, i);
      g_autofree char *span = NULL;
      g_autofree char *from_text = NULL;
      g_autofree char *until_text = NULL;
      g_autofree char *text = NULL;
      int begin, end;

      get_times (&g_array_index (self->stages, Stage, 0), day->halves, &begin, &end);
      if ((begin >= from && end <= until) || !is_of_age (self, &day->day))
        continue;
      span = lw_time_describe_span (from, until);
      from_text = lw_time_describe (from);
      until_text = lw_time_describe (until);
      text = lw_date_format_short (&day->day);
      lw_case_take_finding (
        subject, &day->day,
        /* translators: a day and times of day: 7.00 – 19.00 uur */
        g_strdup_printf (_ ("On %s the student works outside %s, the school’s rule at this age"),
                         text, span),
        /* translators: two times of day */
        g_strdup_printf (_ ("Choose times between %s and %s"), from_text, until_text));
      return;
    }
}

static void
judge_sunday (const Hours *self)
{
  LwCase *subject = self->subject;

  if (lw_case_get_flag (subject, "sunday"))
    return;
  for (guint i = 0; i < subject->days->len; i++)
    {
      const GDate *day = &g_array_index (subject->days, LwStageDay, i).day;
      g_autofree char *text = NULL;

      if (g_date_get_weekday (day) != G_DATE_SUNDAY || !is_of_age (self, day))
        continue;
      text = lw_date_format_short (day);
      lw_case_take_finding (
        subject, day,
        /* translators: a day */
        g_strdup_printf (_ ("The stage is on %s, a Sunday; the school’s rule is no Sundays at "
                            "this age"),
                         text),
        g_strdup (_ ("Choose another day of the week")));
      return;
    }
}

static void
clear_stage (gpointer data)
{
  g_array_unref (((Stage *) data)->days);
}

static void
add_stage (GArray *stages, LwWorld *world, LwPlacement *placement, GArray *days)
{
  Stage stage = { .days = g_array_ref (days) };

  lw_world_get_times (world, placement, &stage.begin, &stage.end);
  for (guint halves = 1; halves < G_N_ELEMENTS (stage.minutes); halves++)
    {
      int begin, end;

      get_times (&stage, halves, &begin, &end);
      stage.minutes[halves] = MAX (0, end - begin);
    }
  g_array_append_val (stages, stage);
}

static GArray *
find_stages (const LwCase *subject)
{
  GArray *stages = g_array_new (FALSE, FALSE, sizeof (Stage));

  g_array_set_clear_func (stages, clear_stage);
  add_stage (stages, subject->world, subject->placement, subject->days);
  for (guint i = 0; i < subject->others->len; i++)
    {
      LwPlacement *other = g_ptr_array_index (subject->others, i);
      g_autoptr (GArray) days = lw_world_expand (subject->world, other);

      if (lw_world_is_away (subject->world, other))
        add_stage (stages, subject->world, other, days);
    }

  return stages;
}

static void
judge (LwCase *subject, int from_age, int to_age)
{
  Hours self = { .subject = subject, .from_age = from_age, .to_age = to_age };
  const GDate *birth_date;

  if (subject->student == NULL || !g_date_valid (&subject->student->birth_date)
      || subject->days->len == 0 || !subject->takes_time
      || !lw_world_is_away (subject->world, subject->placement))
    return;
  birth_date = &subject->student->birth_date;
  if (age_on (birth_date, &g_array_index (subject->days, LwStageDay, 0).day) >= to_age
      || age_on (birth_date, &g_array_index (subject->days, LwStageDay, subject->days->len - 1).day)
           < from_age)
    return;

  self.stages = find_stages (subject);
  self.most_a_day = lw_case_get_number (subject, "hours-a-day") * 60;
  self.most_a_week = lw_case_get_number (subject, "hours-a-week") * 60;
  self.break_minutes = lw_case_get_number (subject, "break-minutes");
  self.lesson_minutes = lw_case_get_number (subject, "lesson-minutes");
  judge_age (&self);
  judge_days (&self);
  judge_weeks (&self);
  judge_clock (&self);
  judge_sunday (&self);
  g_array_unref (self.stages);
}

/**
 * lw_rule_hours_judge_young:
 * @self: a case
 *
 * R10: working time on the days that the student is under 16: hours a day and a week with the
 * lesson hours that the stage leaves, clock times, no Sunday; under the minimum age in school
 * only. A whole day has a break; a half-day keeps to its side of 12:30. Each figure is the
 * school's to change. Source: the government's page on kinderarbeid (2015).
 */
void
lw_rule_hours_judge_young (LwCase *self)
{
  judge (self, 0, OLDER_FROM);
}

/**
 * lw_rule_hours_judge_older:
 * @self: a case
 *
 * R11: the same for the days that the student is 16 or 17.
 */
void
lw_rule_hours_judge_older (LwCase *self)
{
  judge (self, OLDER_FROM, ADULT_FROM);
}
