/* lw-sample-seats.c - a place for a student of a sample school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample-maker.h"

#include "lw-date.h"

/**
 * lw_sample_seats_find:
 * @self: the school in the making
 * @workplace: (nullable): id of a workplace
 *
 * Returns: (transfer none) (nullable): its seats
 */
LwSampleSeat *
lw_sample_seats_find (LwSampleMaker *self, const char *workplace)
{
  for (guint i = 0; workplace != NULL && i < self->site->seats->len; i++)
    {
      LwSampleSeat *seat = g_ptr_array_index (self->site->seats, i);

      if (g_str_equal (lw_record_get_id (LW_RECORD (seat->workplace)), workplace))
        return seat;
    }

  return NULL;
}

/**
 * lw_sample_seat_suits:
 * @seat: a workplace
 * @profile: (nullable): a profile, or %NULL for students who have none
 *
 * Returns: whether there is work of @profile; Dienstverlening en Producten is so broad that all
 *   work suits it
 */
gboolean
lw_sample_seat_suits (const LwSampleSeat *seat, const char *profile)
{
  if (profile == NULL || g_str_equal (profile, "D&P"))
    return TRUE;

  return g_strv_contains ((const char *const *) seat->workplace->profiles, profile);
}

static gboolean
suits_plan (const LwSampleSeat *seat, const LwSampleSearch *search)
{
  const char *branch = lw_sample_node_get (search->plan, "branch");
  const char *key = lw_sample_node_get (seat->company->branch, "key");
  const char *kind = seat->company->company->kind;

  if (branch != NULL)
    return g_strcmp0 (branch, key) == 0;
  if (lw_sample_node_get (search->plan, "community") != NULL)
    return g_str_equal (kind, "non-profit") || g_str_equal (kind, "particulier")
           || g_str_equal (kind, "school");

  /* These have plans of their own. */
  return !g_str_equal (kind, "samenwerkingsverband");
}

static gboolean
is_accredited (const LwSampleSeat *seat, const LwSampleSearch *search)
{
  const LwStageDay *last = &g_array_index (search->days, LwStageDay, search->days->len - 1);
  const LwAccreditation *accreditation
    = lw_sample_company_get_accreditation (seat->company, search->profile);

  return accreditation != NULL && lw_date_compare (&accreditation->valid_until, &last->day) >= 0;
}

static gboolean
is_old_enough (const LwSampleSeat *seat, const LwStudent *student, const GDate *day)
{
  GDate birthday = student->birth_date;

  if (seat->workplace->minimum_age == LW_UNSET)
    return TRUE;
  g_date_add_years (&birthday, (guint) seat->workplace->minimum_age);

  return lw_date_compare (&birthday, day) <= 0;
}

/* Not once more at the company that the student knows already. */
static gboolean
is_new (const LwSampleStudent *student, const LwSampleSeat *seat)
{
  return student->first_seat == NULL || student->first_seat->company != seat->company;
}

/**
 * lw_sample_seats_search:
 * @self: the school in the making
 * @student: for whom
 * @search: what is looked for
 *
 * Returns: (transfer none) (nullable): a workplace that is free, open and fitting on all days
 */
LwSampleSeat *
lw_sample_seats_search (LwSampleMaker *self,
                        const LwSampleStudent *student,
                        const LwSampleSearch *search)
{
  guint start = lw_sample_maker_pick (self, self->site->seats->len);
  const GDate *first = &g_array_index (search->days, LwStageDay, 0).day;
  gboolean is_community = lw_sample_node_get (search->plan, "community") != NULL;

  for (guint i = 0; i < self->site->seats->len; i++)
    {
      LwSampleSeat *seat
        = g_ptr_array_index (self->site->seats, (start + i) % self->site->seats->len);

      if (suits_plan (seat, search)
          && (is_community || lw_sample_seat_suits (seat, search->profile))
          && is_old_enough (seat, student->student, first)
          && (!search->needs_accreditation || is_accredited (seat, search))
          && is_new (student, seat) && lw_sample_seat_is_free (seat, search->days))
        return seat;
    }

  return NULL;
}

static void
add_wish (LwSampleMaker *self, LwSampleStudent *made, int rank, GHashTable *wished)
{
  guint start = lw_sample_maker_pick (self, self->site->seats->len);

  for (guint i = 0; i < self->site->seats->len; i++)
    {
      LwSampleSeat *seat
        = g_ptr_array_index (self->site->seats, (start + i) % self->site->seats->len);
      LwWish *wish;

      if (!lw_sample_seat_suits (seat, made->student->profile)
          || !g_hash_table_add (wished, seat->company))
        continue;
      wish = lw_sample_maker_add (self, &lw_wish_record);
      wish->student = g_strdup (lw_record_get_id (LW_RECORD (made->student)));
      wish->workplace = g_strdup (lw_record_get_id (LW_RECORD (seat->workplace)));
      wish->rank = rank;
      return;
    }
}

/**
 * lw_sample_make_wishes:
 * @self: the school in the making
 *
 * Adds what half of the students in grades 3 and 4 would like: two or three workplaces each.
 */
void
lw_sample_make_wishes (LwSampleMaker *self)
{
  lw_sample_maker_begin (self, 5);
  for (guint i = 0; i < self->site->students->len; i++)
    {
      LwSampleStudent *made = g_ptr_array_index (self->site->students, i);
      g_autoptr (GHashTable) wished = g_hash_table_new (NULL, NULL);
      int n = 2 + (int) lw_sample_maker_pick (self, 2);

      if (made->pop == NULL || !lw_sample_maker_chance (self, 50))
        continue;
      for (int rank = 1; rank <= n; rank++)
        add_wish (self, made, rank, wished);
    }
}
