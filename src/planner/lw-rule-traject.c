/* lw-rule-traject.c - R12: the hours and days of a leerwerktraject
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-case.h"

#include "lw-date.h"

#include <glib/gi18n-lib.h>

/* It takes classes 3 and 4. */
#define FIRST_GRADE 3
#define LAST_GRADE 4

#define HOUR 60
#define DAYS_A_WEEK 7
#define SCHOOL_DAYS_A_WEEK 5

/* One day outside school, at one stage or more. */
typedef struct
{
  guint32 day; /* Julian */
  guint halves;
  int minutes;
  gboolean is_own; /* of the placement that is judged */
} Day;

/* The figures of the rule. */
typedef struct
{
  int least_minutes;
  int most_minutes;
  guint least_days;
  guint most_days;
  int break_minutes;
} Figures;

static int
figure (const LwCase *self, const char *key)
{
  return MAX (0, (int) lw_case_get_number (self, key));
}

static Figures
read_figures (const LwCase *self)
{
  return (Figures){
    .least_minutes = figure (self, "least-hours") * HOUR,
    .most_minutes = figure (self, "most-hours") * HOUR,
    .least_days = (guint) figure (self, "least-days"),
    .most_days = (guint) figure (self, "most-days"),
    .break_minutes = figure (self, "break-minutes"),
  };
}

/* The two school years that it takes; %FALSE for who has none. */
static gboolean
get_years (const LwCase *self, guint32 *first, guint32 *last)
{
  int year;
  GDate day;

  if (self->student == NULL || !lw_is_true (self->student->leerwerktraject) || self->group == NULL
      || self->group->grade < FIRST_GRADE || self->group->grade > LAST_GRADE)
    return FALSE;
  year = lw_school_year_of (&self->world->today) - self->group->grade + FIRST_GRADE;
  day = lw_date_from_dmy (1, 8, year);
  *first = g_date_get_julian (&day);
  day = lw_date_from_dmy (31, 7, year + 2);
  *last = g_date_get_julian (&day);

  return TRUE;
}

static void
add_days (const LwCase *self, GArray *found, LwPlacement *placement, GArray *days)
{
  guint32 from, to;

  if (!lw_world_is_away (self->world, placement) || !get_years (self, &from, &to))
    return;
  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *stage_day = &g_array_index (days, LwStageDay, i);
      Day day = { .day = g_date_get_julian (&stage_day->day),
                  .halves = stage_day->halves,
                  .is_own = placement == self->placement };
      int begin, end;

      if (day.day < from || day.day > to)
        continue;
      lw_world_get_day_times (self->world, placement, stage_day->halves, &begin, &end);
      day.minutes = MAX (0, end - begin);
      g_array_append_val (found, day);
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const Day *day_a = a;
  const Day *day_b = b;

  return (day_a->day > day_b->day) - (day_a->day < day_b->day);
}

/* Two stages on one day are one day; a whole day has one break. */
static void
merge_days (GArray *found, int break_minutes)
{
  guint n_days = 0;

  g_array_sort (found, compare_days);
  for (guint i = 0; i < found->len; i++)
    {
      Day *day = &g_array_index (found, Day, i);
      Day *before = n_days > 0 ? &g_array_index (found, Day, n_days - 1) : NULL;

      if (before != NULL && before->day == day->day)
        {
          before->halves |= day->halves;
          before->minutes += day->minutes;
          before->is_own |= day->is_own;
        }
      else
        g_array_index (found, Day, n_days++) = *day;
    }
  g_array_set_size (found, n_days);
  for (guint i = 0; i < found->len; i++)
    if (g_array_index (found, Day, i).halves == 3)
      g_array_index (found, Day, i).minutes
        = MAX (0, g_array_index (found, Day, i).minutes - break_minutes);
}

/* (element-type Day): done and planned, by day. */
static GArray *
find_days (const LwCase *self, const Figures *figures)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Day));

  if (self->takes_time)
    add_days (self, found, self->placement, self->days);
  for (guint i = 0; i < self->others->len; i++)
    {
      LwPlacement *other = g_ptr_array_index (self->others, i);
      g_autoptr (GArray) days = lw_world_expand (self->world, other);

      add_days (self, found, other, days);
    }
  merge_days (found, figures->break_minutes);

  return found;
}

static LwTraject
sum_up (GArray *found)
{
  LwTraject sum = { .n_days = found->len };

  for (guint i = 0; i < found->len; i++)
    sum.minutes += g_array_index (found, Day, i).minutes;

  return sum;
}

static int
in_hours (int minutes)
{
  return (minutes + HOUR / 2) / HOUR;
}

/* The day on which it becomes too much says so. */
static void
judge_most (LwCase *self, const Figures *figures, GArray *found)
{
  LwTraject all = sum_up (found);
  LwTraject sum = { 0 };

  for (guint i = 0; i < found->len; i++)
    {
      const Day *day = &g_array_index (found, Day, i);
      g_autofree char *text = NULL;
      GDate date;

      sum.minutes += day->minutes;
      sum.n_days++;
      if (sum.minutes <= figures->most_minutes && sum.n_days <= figures->most_days)
        continue;
      if (!day->is_own)
        return;
      g_date_clear (&date, 1);
      g_date_set_julian (&date, day->day);
      text = lw_date_format_short (&date);
      lw_case_take_finding (
        self, &date,
        /* translators: hours and days, twice; it: the leerwerktraject */
        g_strdup_printf (
          _ ("The leerwerktraject comes to %d hours on %u days; the school’s rule is "
             "at most %d hours on %u days"),
          in_hours (all.minutes), all.n_days, in_hours (figures->most_minutes), figures->most_days),
        /* translators: a day */
        g_strdup_printf (_ ("End before %s, or take fewer or shorter days"), text));
      return;
    }
}

static gboolean
has_day (GArray *found, guint32 julian)
{
  Day wanted = { .day = julian };

  return g_array_binary_search (found, &wanted, compare_days, NULL);
}

/* What can still be planned: the free weekdays from today on, each as long as a day of this
 * stage. A week that has no stage yet keeps a half-day for school. */
static LwTraject
count_left (const LwCase *self, const Figures *figures, GArray *found)
{
  LwTraject left = { 0 };
  guint32 day, last, first;
  int begin, end, n_free = 0;

  get_years (self, &first, &last);
  lw_world_get_day_times (self->world, self->placement, 3, &begin, &end);
  for (day = MAX (first, g_date_get_julian (&self->world->today)); day <= last; day++)
    {
      GDate date;

      if ((day - 1) % DAYS_A_WEEK == 0)
        n_free = 0;
      g_date_clear (&date, 1);
      g_date_set_julian (&date, day);
      if (g_date_get_weekday (&date) > G_DATE_FRIDAY || has_day (found, day)
          || lw_calendar_find_stop (self->world->calendar, &date, lw_case_get_group_id (self)))
        continue;
      left.n_days++;
      n_free++;
      left.minutes
        += (end - begin - figures->break_minutes) / (n_free == SCHOOL_DAYS_A_WEEK ? 2 : 1);
    }

  return left;
}

/* The last stage says that it can't be made up for any more. */
static void
judge_least (LwCase *self, const Figures *figures, GArray *found)
{
  LwTraject sum = sum_up (found);
  LwTraject left;

  if ((sum.minutes >= figures->least_minutes && sum.n_days >= figures->least_days)
      || found->len == 0 || !g_array_index (found, Day, found->len - 1).is_own)
    return;
  left = count_left (self, figures, found);
  if (sum.minutes + left.minutes >= figures->least_minutes
      && sum.n_days + left.n_days >= figures->least_days)
    return;
  lw_case_take_finding (
    self, NULL,
    /* translators: hours and days, three times; it: the leerwerktraject */
    g_strdup_printf (_ ("The leerwerktraject comes to %d hours on %u days, and to %d hours on %u "
                        "days if all that is left is planned; the school’s rule is at least %d "
                        "hours on %u days"),
                     in_hours (sum.minutes), sum.n_days, in_hours (sum.minutes + left.minutes),
                     sum.n_days + left.n_days, in_hours (figures->least_minutes),
                     figures->least_days),
    g_strdup (_ ("Plan all that is left, and catch up in a holiday")));
}

/**
 * lw_rule_traject_judge:
 * @self: a case
 *
 * R12: what a student with a leerwerktraject does and is planned to do outside school in classes
 * 3 and 4 is no more than so many clock hours and days, and can still come to so many. Hours
 * follow from half-days and clock times; a whole day has a break. Said once, by the stage in
 * which it becomes too much, or by the last one. Source: Stb 2003, 292: 640 to 1,280 hours on 80
 * to 160 days.
 */
void
lw_rule_traject_judge (LwCase *self)
{
  Figures figures;
  g_autoptr (GArray) found = NULL;
  guint32 first, last;

  if (!self->takes_time || !get_years (self, &first, &last))
    return;
  figures = read_figures (self);
  found = find_days (self, &figures);
  judge_most (self, &figures, found);
  judge_least (self, &figures, found);
}

/**
 * lw_rules_forecast:
 * @world: a world
 * @placement: a placement
 * @traject: (out): the forecast
 *
 * Returns: whether its student has a leerwerktraject and is in class 3 or 4
 */
gboolean
lw_rules_forecast (LwWorld *world, LwPlacement *placement, LwTraject *traject)
{
  g_auto (LwCase) subject = { 0 };
  g_autoptr (GArray) found = NULL;
  Figures figures;
  guint32 first, last;

  lw_case_init (&subject, world, placement, NULL);
  subject.setting = lw_world_get_setting (world, "R12");
  if (!get_years (&subject, &first, &last))
    return FALSE;
  figures = read_figures (&subject);
  found = find_days (&subject, &figures);
  *traject = sum_up (found);

  return TRUE;
}
