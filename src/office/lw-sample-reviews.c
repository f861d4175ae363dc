/* lw-sample-reviews.c - the conversations of a sample school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample-maker.h"

#include "lw-date.h"
#include "lw-json.h"

#include <string.h>

/* Voices in the order in which they are heard: the student's first. */
static const char *const voices[] = { "leerling", "school", "bedrijf", "mentor", "ouder" };

static const char *
find_staff_name (LwSampleMaker *self, const char *id)
{
  for (guint i = 0; id != NULL && i < self->site->staff->len; i++)
    {
      LwStaff *staff = g_ptr_array_index (self->site->staff, i);

      if (g_str_equal (lw_record_get_id (LW_RECORD (staff)), id))
        return staff->name;
    }

  return "";
}

/**
 * lw_sample_fill_in:
 * @self: the school in the making
 * @student: whose text it is
 * @text: a text with places in braces
 *
 * Returns: (transfer full): @text with the student's own names in it: {leerling}, {mentor},
 *   {ouder}, {supervisor}, and {bedrijf} and {begeleider} of the stage
 */
char *
lw_sample_fill_in (LwSampleMaker *self, const LwSampleStudent *student, const char *text)
{
  GString *result = g_string_new (text);
  const LwSampleSeat *seat = student->placement != NULL
                               ? lw_sample_seats_find (self, student->placement->workplace)
                               : NULL;

  if (strchr (text, '{') == NULL)
    return g_string_free (result, FALSE);
  g_string_replace (result, "{leerling}", student->student->given_name, 0);
  g_string_replace (result, "{mentor}", find_staff_name (self, student->student->mentor), 0);
  if (student->guardian != NULL)
    g_string_replace (result, "{ouder}", student->guardian->name, 0);
  if (student->supervisor != NULL)
    g_string_replace (result, "{supervisor}", student->supervisor->name, 0);
  if (seat != NULL)
    {
      g_string_replace (result, "{bedrijf}", seat->company->company->name, 0);
      g_string_replace (result, "{begeleider}", seat->company->guide->name, 0);
    }

  return g_string_free (result, FALSE);
}

static char *
make_voices (const LwSampleNode *node)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{sv}"));
  for (guint i = 0; i < G_N_ELEMENTS (voices); i++)
    if (lw_sample_node_get (node, voices[i]) != NULL)
      g_variant_builder_add (&builder, "{sv}", voices[i],
                             g_variant_new_string (lw_sample_node_get (node, voices[i])));

  return lw_json_from_variant (g_variant_builder_end (&builder));
}

static const LwSampleNode *
choose_review (LwSampleMaker *self, const char *kind, guint nth)
{
  g_autoptr (GPtrArray) fitting = g_ptr_array_new ();

  for (guint i = 0; i < self->reviews->children->len; i++)
    {
      LwSampleNode *node = g_ptr_array_index (self->reviews->children, i);

      if (g_strcmp0 (lw_sample_node_get (node, "kind"), kind) == 0)
        g_ptr_array_add (fitting, node);
    }

  return g_ptr_array_index (fitting, nth % fitting->len);
}

/* A conversation that is yet to come is not written down. */
static void
add_review (LwSampleMaker *self, LwSampleStudent *made, const char *kind, GDate date, guint nth)
{
  const LwSampleNode *node = choose_review (self, kind, nth);
  GDate next = lw_date_add_days (&date, 42);
  LwReview *review;

  if (lw_date_compare (&date, &self->brief->today) > 0
      || lw_date_compare (&date, &self->brief->year->last_day) > 0)
    {
      lw_sample_maker_skip (self, &lw_review_record);
      return;
    }
  review = lw_sample_maker_add (self, &lw_review_record);
  review->student = g_strdup (lw_record_get_id (LW_RECORD (made->student)));
  review->kind = g_strdup (kind);
  review->date = date;
  review->present = lw_sample_fill_in (self, made, lw_sample_node_get (node, "present"));
  review->voices = make_voices (node);
  review->agreements = g_strdup (lw_sample_node_get (node, "agreements"));
  if (!g_str_equal (kind, "eindgesprek")
      && lw_date_compare (&next, &self->brief->year->last_day) <= 0)
    review->next_date = next;
}

static GDate
pick_school_day (LwSampleMaker *self, int first_week, guint n_weeks)
{
  GDate monday
    = lw_sample_maker_get_monday (self, first_week + (int) lw_sample_maker_pick (self, n_weeks));
  GDate day = lw_date_add_days (&monday, (int) lw_sample_maker_pick (self, 5));

  while (lw_calendar_find_stop (self->calendar, &day, NULL) != NULL)
    day = lw_date_add_days (&day, 7);

  return day;
}

/* Halfway the stage all three talk about it, and once more when it is over. */
static void
add_stage_reviews (LwSampleMaker *self, LwSampleStudent *made, guint nth)
{
  const LwPlacement *placement = made->placement;
  GDate halfway;

  if (placement == NULL || g_str_equal (placement->state, "afgebroken"))
    {
      for (guint i = 0; i <= (nth % 2 == 0 ? 1u : 0u); i++)
        lw_sample_maker_skip (self, &lw_review_record);
      return;
    }
  halfway = lw_date_add_days (
    &placement->first_day, g_date_days_between (&placement->first_day, &placement->last_day) / 2);
  halfway = lw_date_monday_of (&halfway);
  if (lw_date_compare (&halfway, &placement->first_day) < 0)
    halfway = placement->first_day;
  while (lw_calendar_find_stop (self->calendar, &halfway, NULL) != NULL)
    halfway = lw_date_add_days (&halfway, 7);
  add_review (self, made, "stagegesprek", halfway, nth);
  if (nth % 2 == 0)
    add_review (self, made, "eindgesprek", placement->last_day, nth);
}

/**
 * lw_sample_make_reviews:
 * @self: the school in the making
 *
 * Adds the conversations that students of grades 3 and 4 had so far this year.
 */
void
lw_sample_make_reviews (LwSampleMaker *self)
{
  gboolean is_small = lw_sample_maker_is_small (self);
  guint nth = 0;

  lw_sample_maker_begin (self, 7);
  for (guint i = 0; i < self->site->students->len; i++)
    {
      LwSampleStudent *made = g_ptr_array_index (self->site->students, i);
      GDate first = pick_school_day (self, 2, 4);
      GDate second = pick_school_day (self, 9, 3);
      GDate third = pick_school_day (self, 7, 4);

      if (made->pop == NULL || !(lw_sample_maker_chance (self, 60) || is_small))
        continue;
      add_review (self, made, "POP-gesprek", first, nth);
      if (nth % 3 == 1)
        add_review (self, made, "MOL-gesprek", second, nth / 3);
      if (nth % 4 == 2)
        add_review (self, made, "voortgang", third, nth / 4);
      add_stage_reviews (self, made, nth);
      nth++;
    }
}
