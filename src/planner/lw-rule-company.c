/* lw-rule-company.c - R8: not to ask too much of a company
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-occupancy.h"

#include "lw-date.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIRST_MONTH_OF_YEAR G_DATE_AUGUST

typedef struct
{
  LwCase *subject;
  LwCompany *company;    /* borrowed */
  GPtrArray *placements; /* borrowed, nullable: all that take time at the company */
} Visit;

static const GDate *
first_day_of (GArray *days)
{
  return &g_array_index (days, LwStageDay, 0).day;
}

static const GDate *
last_day_of (GArray *days)
{
  return &g_array_index (days, LwStageDay, days->len - 1).day;
}

static gboolean
has_day_between (GArray *days, const GDate *first, const GDate *last)
{
  guint index = lw_stage_days_seek (days, first);

  return index < days->len
         && g_date_compare (&g_array_index (days, LwStageDay, index).day, last) <= 0;
}

/* Students with a day at the company in that time, with the one of the case. */
static guint
count_students (const Visit *self, const GDate *first, const GDate *last)
{
  g_autoptr (GHashTable) students = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (students, self->subject->placement->student);
  for (guint i = 0; self->placements != NULL && i < self->placements->len; i++)
    {
      LwPlacement *other = g_ptr_array_index (self->placements, i);
      g_autoptr (GArray) days = NULL;

      if (!lw_case_is_other_student (self->subject, other))
        continue;
      days = lw_world_expand (self->subject->world, other);
      if (has_day_between (days, first, last))
        g_hash_table_add (students, other->student);
    }

  return g_hash_table_size (students);
}

static void
judge_at_once (const Visit *self)
{
  LwCase *subject = self->subject;
  int most = self->company->max_at_once;
  g_auto (LwOccupancy) occupancy = { 0 };
  g_autofree char *when = NULL;
  LwCrowd crowd;

  if (most == LW_UNSET)
    return;
  lw_occupancy_init (&occupancy, subject, self->placements);
  crowd = lw_occupancy_find_crowd (&occupancy, subject->days, most);
  if (crowd.day == NULL)
    return;

  when = lw_case_dup_day (&crowd.day->day, crowd.halves);
  lw_case_take_finding (
    subject, &crowd.day->day,
    lw_case_take_more_days (
      /* translators: a day, a number of students, a company and the most it takes */
      g_strdup_printf (ngettext ("On %s %u student comes to %s, which takes %d at once",
                                 "On %s %u students come to %s, which takes %d at once",
                                 crowd.n_students),
                       when, crowd.n_students, self->company->name, most),
      crowd.n_days - 1),
    lw_occupancy_dup_advice (&occupancy, subject->workplace, most));
}

/* "maart 2027" */
static char *
dup_month (const GDate *day)
{
  g_autofree char *text = lw_date_format_long (day);

  return g_strdup (strchr (strchr (text, ' ') + 1, ' ') + 1);
}

static void
judge_months (const Visit *self)
{
  LwCase *subject = self->subject;
  const GDate *end = last_day_of (subject->days);
  GDate first = *first_day_of (subject->days);
  int most = self->company->max_per_month;

  if (most == LW_UNSET)
    return;
  g_date_set_day (&first, 1);
  while (g_date_compare (&first, end) <= 0)
    {
      GDate next = first;
      GDate last;
      guint n_students;

      g_date_add_months (&next, 1);
      last = lw_date_add_days (&next, -1);
      n_students = count_students (self, &first, &last);
      if ((int) n_students > most && has_day_between (subject->days, &first, &last))
        {
          g_autofree char *month = dup_month (&first);

          lw_case_take_finding (
            subject, &first,
            /* translators: a month, a number of students, a company and the most it takes */
            g_strdup_printf (ngettext ("In %s %u student comes to %s, which takes %d a month",
                                       "In %s %u students come to %s, which takes %d a month",
                                       n_students),
                             month, n_students, self->company->name, most),
            g_strdup (_ ("Choose another month or another company")));
          return;
        }
      first = next;
    }
}

static void
judge_years (const Visit *self)
{
  LwCase *subject = self->subject;
  int last_year = lw_school_year_of (last_day_of (subject->days));
  int most = self->company->max_per_year;

  if (most == LW_UNSET)
    return;
  for (int year = lw_school_year_of (first_day_of (subject->days)); year <= last_year; year++)
    {
      GDate first = lw_date_from_dmy (1, FIRST_MONTH_OF_YEAR, year);
      GDate last = lw_date_from_dmy (31, FIRST_MONTH_OF_YEAR - 1, year + 1);
      guint n_students = count_students (self, &first, &last);
      g_autofree char *name = NULL;

      if ((int) n_students <= most || !has_day_between (subject->days, &first, &last))
        continue;
      name = lw_school_year_name (year);
      lw_case_take_finding (
        subject, first_day_of (subject->days),
        /* translators: a school year, a number of students, a company and the most it takes */
        g_strdup_printf (ngettext ("In %s %u student comes to %s, which takes %d a year",
                                   "In %s %u students come to %s, which takes %d a year",
                                   n_students),
                         name, n_students, self->company->name, most),
        g_strdup (_ ("Choose another company")));
      return;
    }
}

/* Whole weeks between the week of one day and the week of a later one. */
static int
weeks_between (const GDate *earlier, const GDate *later)
{
  GDate from = lw_date_monday_of (earlier);
  GDate to = lw_date_monday_of (later);

  return g_date_days_between (&from, &to) / 7 - 1;
}

static void
take_rest_finding (const Visit *self, const GDate *other_day, gboolean is_before)
{
  LwCase *subject = self->subject;
  int rest = self->company->rest_weeks;
  g_autofree char *text = lw_date_format_short (other_day);
  g_autofree char *edge_text = NULL;
  g_autofree char *asked = NULL;
  GDate monday = lw_date_monday_of (other_day);
  /* The first Monday after the rest, or the last Friday before it. */
  GDate edge = lw_date_add_days (&monday, is_before ? 7 * (rest + 1) : -7 * rest - 3);

  edge_text = lw_date_format_short (&edge);
  asked = g_strdup_printf (ngettext ("%s asks for %d week of rest between students",
                                     "%s asks for %d weeks of rest between students", rest),
                           self->company->name, rest);
  lw_case_take_finding (
    subject, is_before ? first_day_of (subject->days) : last_day_of (subject->days),
    /* translators: what a company asks for, and a day */
    g_strdup_printf (is_before ? _ ("%s, and the stage before ends on %s")
                               : _ ("%s, and the next stage begins on %s"),
                     asked, text),
    /* translators: a day */
    g_strdup_printf (is_before ? _ ("Begin on %s or later") : _ ("End on %s or before"),
                     edge_text));
}

/* Rest lies between one student's stage and the next one's; stages at the same time are the
 * matter of how many at once. */
static void
judge_rest (const Visit *self)
{
  LwCase *subject = self->subject;
  int rest = self->company->rest_weeks;
  GDate before, after;

  if (rest == LW_UNSET || rest == 0)
    return;
  g_date_clear (&before, 1);
  g_date_clear (&after, 1);
  for (guint i = 0; self->placements != NULL && i < self->placements->len; i++)
    {
      LwPlacement *other = g_ptr_array_index (self->placements, i);
      g_autoptr (GArray) days = lw_world_expand (subject->world, other);

      if (days->len == 0 || !lw_case_is_other_student (subject, other))
        continue;
      if (g_date_compare (last_day_of (days), first_day_of (subject->days)) < 0)
        before = lw_date_compare (&before, last_day_of (days)) < 0 ? *last_day_of (days) : before;
      else if (g_date_compare (first_day_of (days), last_day_of (subject->days)) > 0
               && (!g_date_valid (&after) || g_date_compare (first_day_of (days), &after) < 0))
        after = *first_day_of (days);
    }
  if (g_date_valid (&before) && weeks_between (&before, first_day_of (subject->days)) < rest)
    take_rest_finding (self, &before, TRUE);
  if (g_date_valid (&after) && weeks_between (last_day_of (subject->days), &after) < rest)
    take_rest_finding (self, &after, FALSE);
}

/**
 * lw_rule_company_judge:
 * @self: a case
 *
 * R8: no more students at the company at once, in a calendar month and in a school year than it
 * says, and its weeks of rest from Monday to Sunday between one student and the next. What it
 * does not say has no limit; class activities are not counted. Source: 3.8.2, a company is a
 * partner and not to be asked too much.
 */
void
lw_rule_company_judge (LwCase *self)
{
  LwCompany *company = self->workplace != NULL
                         ? lw_world_find (self->world->lists.companies, self->workplace->company)
                         : NULL;
  Visit visit = { .subject = self, .company = company };

  if (company == NULL || company->name == NULL || self->days->len == 0
      || self->placement->student == NULL || !self->takes_time)
    return;

  visit.placements
    = lw_world_lookup (self->world->by_company, lw_record_get_id (LW_RECORD (company)));
  judge_at_once (&visit);
  judge_months (&visit);
  judge_years (&visit);
  judge_rest (&visit);
}
