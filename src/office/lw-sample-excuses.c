/* lw-sample-excuses.c - where a sample school goes against its rules, and why
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample-maker.h"

#include "lw-date.h"

#include <string.h>

static const char *
get_reason (LwSampleMaker *self, const char *rule)
{
  for (guint i = 0; i < self->stages->children->len; i++)
    {
      const LwSampleNode *node = g_ptr_array_index (self->stages->children, i);

      if (g_str_equal (node->name, "excuse")
          && g_str_equal (lw_sample_node_get (node, "rule"), rule))
        return lw_sample_node_get (node, "text");
    }

  return NULL;
}

static void
add_exception (LwSampleMaker *self, const char *rule, LwPlacement *placement)
{
  LwException *exception = lw_sample_maker_add (self, &lw_exception_record);
  const LwStaff *coordinator = g_ptr_array_index (
    self->site->staff, MIN (self->site->classes->len, self->site->staff->len - 1));

  exception->rule = g_strdup (rule);
  exception->placement = g_strdup (lw_record_get_id (LW_RECORD (placement)));
  exception->reason = g_strdup (get_reason (self, rule));
  exception->who = g_strdup (coordinator->name);
}

static LwSampleStudent *
find_student (LwSampleMaker *self, const LwPlacement *placement)
{
  for (guint i = 0; i < self->site->students->len; i++)
    {
      LwSampleStudent *made = g_ptr_array_index (self->site->students, i);

      if (g_str_equal (lw_record_get_id (LW_RECORD (made->student)), placement->student))
        return made;
    }

  return NULL;
}

/* R1: a student who is not at school in the weeks away. The afternoon that this takes must be
 * free: nobody can be at two places at once. */
static gboolean
stay_away (LwSampleMaker *self, LwPlacement *placement)
{
  LwSampleStudent *made = find_student (self, placement);
  g_autoptr (GArray) days = NULL;

  if (!g_str_equal (placement->pattern, "sandwich:2w/vr-m"))
    return FALSE;
  days = lw_sample_book_expand (self, "lint:vr-m", &placement->first_day, &placement->last_day,
                                made->student->group);
  if (!lw_sample_book_is_free (made->taken, days)
      || !lw_sample_book_is_free (made->klass->taken, days))
    return FALSE;
  lw_sample_book_take (made->taken, days);
  lw_record_set_text (LW_RECORD (placement), "pattern", "sandwich:2w/-");
  add_exception (self, "R1", placement);

  return TRUE;
}

/* The first day off on which the workplace is open, as one stage day. */
static gboolean
find_day_off (LwSampleMaker *self, LwPlacement *placement, LwSampleSeat *seat, LwStageDay *found)
{
  for (GDate day = placement->first_day; lw_date_compare (&day, &placement->last_day) <= 0;
       day = lw_date_add_days (&day, 1))
    {
      const LwCalendarSpan *span = lw_calendar_find_stop (self->calendar, &day, NULL);
      guint weekday = (guint) g_date_get_weekday (&day) - 1;
      LwWeekMask both = LW_HALF_DAY (weekday, FALSE) | LW_HALF_DAY (weekday, TRUE);

      if (span != NULL && g_strcmp0 (span->kind, "vakantie") == 0 && weekday < G_DATE_SATURDAY - 1
          && (seat->open & both) == both)
        {
          *found = (LwStageDay){ .day = day, .halves = 3, .part = -1 };
          return TRUE;
        }
    }

  return FALSE;
}

/* R7: a day of the holidays to catch up. */
static gboolean
catch_up (LwSampleMaker *self, LwPlacement *placement)
{
  LwSampleStudent *made = find_student (self, placement);
  LwSampleSeat *seat = made->first_seat;
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (LwStageDay));
  g_autofree char *iso = NULL;
  g_autofree char *pattern = NULL;
  LwStageDay day;

  if (!g_str_equal (placement->pattern, "lint:do") || seat == NULL
      || g_strcmp0 (placement->workplace, lw_record_get_id (LW_RECORD (seat->workplace))) != 0
      || !find_day_off (self, placement, seat, &day))
    return FALSE;
  g_array_append_val (days, day);
  if (!lw_sample_book_is_free (made->taken, days) || !lw_sample_seat_is_free (seat, days))
    return FALSE;
  lw_sample_book_take (made->taken, days);
  lw_sample_seat_take (seat, days);
  iso = lw_date_format_iso (&day.day);
  pattern = g_strdup_printf ("%s+%s", placement->pattern, iso);
  lw_record_set_text (LW_RECORD (placement), "pattern", pattern);
  add_exception (self, "R7", placement);

  return TRUE;
}

/* R4: two students of one period at a workplace with one seat. The second gives up a place that
 * was found already. */
static gboolean
sit_together (LwSampleMaker *self, LwPlacement *placement)
{
  LwSampleSeat *seat = lw_sample_seats_find (self, placement->workplace);

  if (seat == NULL || seat->workplace->seats != 1
      || seat->company->company->max_at_once != LW_UNSET)
    return FALSE;
  for (guint i = 0; i < self->site->placements->len; i++)
    {
      LwPlacement *other = g_ptr_array_index (self->site->placements, i);

      if (other == placement || other->workplace == NULL
          || g_strcmp0 (other->stage_period, placement->stage_period) != 0
          || g_strcmp0 (other->pattern, placement->pattern) != 0)
        continue;
      if (!lw_sample_seat_suits (seat, find_student (self, other)->student->profile))
        continue;
      lw_record_set_text (LW_RECORD (other), "workplace", placement->workplace);
      lw_record_set_text (LW_RECORD (other), "workplace-mentor", placement->workplace_mentor);
      add_exception (self, "R4", placement);
      add_exception (self, "R4", other);
      return TRUE;
    }

  return FALSE;
}

/* R3: an accreditation that has run out. */
static gboolean
overlook_accreditation (LwSampleMaker *self, LwPlacement *placement)
{
  const char *variant = g_hash_table_lookup (self->variants, "Beroepsopleidende stage");
  LwSampleSeat *old = lw_sample_seats_find (self, placement->workplace);
  LwSampleStudent *made = find_student (self, placement);
  g_autoptr (GArray) days = NULL;

  if (g_strcmp0 (placement->variant, variant) != 0 || old == NULL)
    return FALSE;
  days = lw_sample_book_expand (self, placement->pattern, &placement->first_day,
                                &placement->last_day, made->student->group);
  for (guint i = 0; i < self->site->seats->len; i++)
    {
      LwSampleSeat *seat = g_ptr_array_index (self->site->seats, i);
      const LwAccreditation *accreditation
        = lw_sample_company_get_accreditation (seat->company, made->student->profile);

      if (accreditation == NULL || !lw_sample_seat_suits (seat, made->student->profile)
          || lw_date_compare (&accreditation->valid_until, &placement->first_day) >= 0
          || !lw_sample_seat_is_free (seat, days))
        continue;
      lw_sample_seat_take (seat, days);
      lw_record_set_text (LW_RECORD (placement), "workplace",
                          lw_record_get_id (LW_RECORD (seat->workplace)));
      lw_record_set_text (LW_RECORD (placement), "workplace-mentor",
                          lw_record_get_id (LW_RECORD (seat->company->guide)));
      add_exception (self, "R3", placement);
      return TRUE;
    }

  return FALSE;
}

/* The first placement from @start on that can be an example. */
static void
find_example (LwSampleMaker *self,
              guint start,
              gboolean (*make) (LwSampleMaker *self, LwPlacement *placement))
{
  for (guint i = 0; i < self->site->placements->len; i++)
    {
      LwPlacement *placement
        = g_ptr_array_index (self->site->placements, (start + i) % self->site->placements->len);

      if (placement->workplace != NULL && !g_str_equal (placement->state, "afgebroken")
          && make (self, placement))
        return;
    }
}

/**
 * lw_sample_make_excuses:
 * @self: the school in the making
 *
 * Lets a few stages go against a rule with a reason ("toch, omdat ..."), as in a real school.
 */
void
lw_sample_make_excuses (LwSampleMaker *self)
{
  guint n = self->site->placements->len;

  lw_sample_maker_begin (self, 4);
  find_example (self, n / 5, stay_away);
  find_example (self, n / 3, catch_up);
  find_example (self, n / 2, sit_together);
  find_example (self, 0, overlook_accreditation);
}
