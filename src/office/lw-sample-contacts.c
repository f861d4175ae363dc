/* lw-sample-contacts.c - what the coordinators of a sample school said with companies
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample-maker.h"

#include "lw-date.h"

#include <string.h>

/* How many of a hundred companies were spoken to beside their stages, and of a hundred stages it
 * was written down that the company said yes, or that another one had said no. */
#define COMPANIES_SPOKEN_TO 60
#define PROMISES_WRITTEN 20
#define REFUSALS_WRITTEN 30
/* Of so many companies one waits to be called back. */
#define COMPANIES_PER_CALL_BACK 20

/* What is written down of a contact moment. */
typedef struct
{
  const LwSampleCompany *company;
  LwPlacement *placement;      /* NULL: about the company as such */
  const LwSampleStudent *made; /* of the stage */
  const LwSampleNode *node;
  GDate day;
} Talk;

static const LwSampleNode *
choose_text (LwSampleMaker *self, const char *about, const char *outcome, guint nth)
{
  g_autoptr (GPtrArray) fitting = g_ptr_array_new ();

  for (guint i = 0; i < self->contacts->children->len; i++)
    {
      LwSampleNode *node = g_ptr_array_index (self->contacts->children, i);

      if (g_str_equal (lw_sample_node_get (node, "for"), about)
          && g_strcmp0 (lw_sample_node_get (node, "outcome"), outcome) == 0)
        g_ptr_array_add (fitting, node);
    }

  return g_ptr_array_index (fitting, nth % fitting->len);
}

/* The day itself, or the last one before it on which a school is open. */
static GDate
find_school_day (LwSampleMaker *self, GDate day)
{
  while (g_date_get_weekday (&day) > G_DATE_FRIDAY
         || lw_calendar_find_stop (self->calendar, &day, NULL) != NULL)
    day = lw_date_add_days (&day, -1);

  return day;
}

static char *
fill_in (const Talk *talk)
{
  GString *text = g_string_new (lw_sample_node_get (talk->node, "text"));

  g_string_replace (text, "{begeleider}", talk->company->guide->name, 0);
  if (talk->made != NULL)
    g_string_replace (text, "{leerling}", talk->made->student->given_name, 0);

  return g_string_free (text, FALSE);
}

static void
write_down (LwSampleMaker *self, const Talk *talk)
{
  LwContactMoment *moment = lw_sample_maker_add (self, &lw_contact_moment_record);
  LwCompany *company = talk->company->company;
  int days = lw_sample_node_get_int (talk->node, "days", 0);

  moment->company = g_strdup (lw_record_get_id (LW_RECORD (company)));
  moment->contact_person = g_strdup (lw_record_get_id (LW_RECORD (talk->company->guide)));
  moment->date = talk->day;
  moment->who = g_strdup (company->account_manager);
  moment->kind = g_strdup (lw_sample_node_get (talk->node, "kind"));
  moment->outcome = g_strdup (lw_sample_node_get (talk->node, "outcome"));
  moment->reason = g_strdup (lw_sample_node_get (talk->node, "reason"));
  moment->text = fill_in (talk);
  if (days > 0)
    moment->follow_up = lw_date_add_days (&talk->day, days);
  if (talk->placement != NULL)
    moment->placement = g_strdup (lw_record_get_id (LW_RECORD (talk->placement)));
  if (talk->placement != NULL && talk->placement->supervisor != NULL)
    lw_record_set_text (LW_RECORD (moment), "who", talk->placement->supervisor);
}

/* What is still to come is not written down, nor what nobody did in the summer. */
static void
write_down_if_past (LwSampleMaker *self, Talk *talk)
{
  GDate first = lw_sample_maker_get_monday (self, 0);

  talk->day = find_school_day (self, talk->day);
  if (lw_date_compare (&talk->day, &self->brief->today) > 0
      || lw_date_compare (&talk->day, &first) < 0)
    lw_sample_maker_skip (self, &lw_contact_moment_record);
  else
    write_down (self, talk);
}

static GDate
days_before (const GDate *day, guint days)
{
  return lw_date_add_days (day, -(int) days);
}

/* Beside the stages: once in a while, and now and then somebody is to be called back. */
static void
talk_with_company (LwSampleMaker *self, const LwSampleCompany *company, guint nth)
{
  GDate monday = lw_sample_maker_get_monday (self, (int) lw_sample_maker_pick (self, 38));
  gboolean is_spoken_to = lw_sample_maker_chance (self, COMPANIES_SPOKEN_TO);
  guint weekday = lw_sample_maker_pick (self, 5);
  Talk talk = { .company = company };

  talk.node = choose_text (self, "bedrijf", NULL, nth);
  talk.day = lw_date_add_days (&monday, (int) weekday);
  if (is_spoken_to)
    write_down_if_past (self, &talk);
  if (nth % COMPANIES_PER_CALL_BACK != 7)
    return;
  talk.node = choose_text (self, "bedrijf", nth % 3 == 0 ? "geen-gehoor" : "terugbellen", nth);
  talk.day = days_before (&self->brief->today, 2 + nth % 7);
  write_down_if_past (self, &talk);
}

/* Another company that takes students of this profile, which had no room. */
static const LwSampleCompany *
find_refuser (LwSampleMaker *self, const LwSampleStudent *made)
{
  guint start = lw_sample_maker_pick (self, self->site->seats->len);

  for (guint i = 0; i < self->site->seats->len; i++)
    {
      LwSampleSeat *seat
        = g_ptr_array_index (self->site->seats, (start + i) % self->site->seats->len);

      if (lw_sample_seat_suits (seat, made->student->profile))
        return seat->company;
    }

  return NULL;
}

static const char *
outcome_of (const LwPlacement *placement)
{
  static const char *const promised[]
    = { "toegezegd", "getekend", "loopt", "afgerond", "afgebroken", NULL };

  if (g_str_equal (placement->state, "zoekt"))
    return "geweigerd";
  if (g_str_equal (placement->state, "gevraagd"))
    return "gevraagd";

  return g_strv_contains (promised, placement->state) ? "toegezegd" : NULL;
}

/* As many turns of chance whatever its state is: that follows from today. */
static void
talk_about_stage (LwSampleMaker *self, LwPlacement *placement, GHashTable *students, guint nth)
{
  guint chance = lw_sample_maker_pick (self, 100);
  Talk talk
    = { .placement = placement, .made = g_hash_table_lookup (students, placement->student) };
  const LwSampleCompany *refuser = find_refuser (self, talk.made);
  const char *outcome = outcome_of (placement);
  gboolean is_past = lw_date_compare (&placement->first_day, &self->brief->today) <= 0;
  LwSampleSeat *seat = lw_sample_seats_find (self, placement->workplace);

  talk.company = seat != NULL ? seat->company : refuser;
  if (outcome == NULL || talk.company == NULL
      || (g_str_equal (outcome, "toegezegd") && chance >= PROMISES_WRITTEN)
      || (g_str_equal (outcome, "geweigerd") && chance >= REFUSALS_WRITTEN))
    {
      lw_sample_maker_skip (self, &lw_contact_moment_record);
      return;
    }
  talk.node = choose_text (self, "stage", outcome, nth);
  talk.day = is_past ? days_before (&placement->first_day, 14 + chance % 21)
                     : days_before (&self->brief->today, 1 + nth % 16);
  write_down_if_past (self, &talk);
}

/**
 * lw_sample_make_contacts:
 * @self: the school in the making
 *
 * Adds what was said with companies: when they were asked for a stage, what they answered, and who
 * is to be called back.
 */
void
lw_sample_make_contacts (LwSampleMaker *self)
{
  g_autoptr (GHashTable) students = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->site->students->len; i++)
    {
      LwSampleStudent *made = g_ptr_array_index (self->site->students, i);

      g_hash_table_insert (students, (gpointer) lw_record_get_id (LW_RECORD (made->student)), made);
    }
  lw_sample_maker_begin (self, 8);
  for (guint i = 0; i < self->site->companies->len; i++)
    talk_with_company (self, g_ptr_array_index (self->site->companies, i), i);
  for (guint i = 0; i < self->site->placements->len; i++)
    talk_about_stage (self, g_ptr_array_index (self->site->placements, i), students, i);
}
