/* lw-rule-travel.c - R13: travel time one way
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-case.h"

#include "lw-postcodes.h"
#include "lw-travel.h"

#include <glib/gi18n-lib.h>

#define MINUTES_AN_HOUR 60
/* To the front door and in, however near. */
#define LEAST_MINUTES 5

/* Two postcode areas of four digits, whichever way one goes, as one key. */
static gpointer
key_of_areas (guint a, guint b)
{
  return a != 0 && b != 0 ? GUINT_TO_POINTER (MIN (a, b) * 10000 + MAX (a, b)) : NULL;
}

static gpointer
key_of (const char *from, const char *to)
{
  return key_of_areas (lw_postcode_area (from), lw_postcode_area (to));
}

/**
 * lw_travel_index_new:
 * @travel_times: (nullable): a list of #LwTravelTime, which must outlive the index
 *
 * Returns: (transfer full): for each pair of postcode areas the quickest that is known
 */
GHashTable *
lw_travel_index_new (LwRecordList *travel_times)
{
  GHashTable *index = g_hash_table_new (NULL, NULL);

  for (guint i = 0; travel_times != NULL && i < lw_record_list_get_size (travel_times); i++)
    {
      LwTravelTime *travel = lw_record_list_peek (travel_times, i);
      gpointer key = key_of (travel->from, travel->to);
      LwTravelTime *known = g_hash_table_lookup (index, key);

      if (key != NULL && (known == NULL || travel->minutes < known->minutes))
        g_hash_table_insert (index, key, travel);
    }

  return index;
}

static gboolean
is_same_record (LwTravelTime *a, LwTravelTime *b)
{
  return g_strcmp0 (lw_record_get_id (LW_RECORD (a)), lw_record_get_id (LW_RECORD (b))) == 0;
}

/* The quickest of what the list says but for the one that is being typed, and that one. */
static LwTravelTime *
find_with_supposed (LwWorld *self, gpointer key)
{
  LwRecordList *all = self->lists.travel_times;
  LwTravelTime *quickest = self->supposed->minutes > 0 ? self->supposed : NULL;

  for (guint i = 0; all != NULL && i < lw_record_list_get_size (all); i++)
    {
      LwTravelTime *travel = lw_record_list_peek (all, i);

      if (key_of (travel->from, travel->to) == key && !is_same_record (travel, self->supposed)
          && (quickest == NULL || travel->minutes < quickest->minutes))
        quickest = travel;
    }

  return quickest;
}

static LwTravelTime *
find_by_key (LwWorld *self, gpointer key)
{
  if (key != NULL && self->supposed != NULL
      && key_of (self->supposed->from, self->supposed->to) == key)
    return find_with_supposed (self, key);

  return key != NULL ? g_hash_table_lookup (self->travel, key) : NULL;
}

/**
 * lw_world_find_travel:
 * @self: a world
 * @from: (nullable): a postcode
 * @to: (nullable): a postcode; which of the two one leaves from makes no difference
 *
 * Returns: (transfer none) (nullable): the quickest way that is known between their areas
 */
LwTravelTime *
lw_world_find_travel (LwWorld *self, const char *from, const char *to)
{
  return find_by_key (self, key_of (from, to));
}

/* Never less than @least, so that nothing is divided by nought. */
static double
figure_of (const LwRuleSetting *setting, const char *key, double least)
{
  const double *figure = g_hash_table_lookup (setting->figures, key);

  return figure != NULL ? MAX (*figure, least) : least;
}

void
lw_travel_pace_read (LwTravelPace *pace, const LwRuleSetting *setting)
{
  pace->detour = figure_of (setting, "detour", 1);
  pace->bike_speed = figure_of (setting, "bike-speed", 1);
  pace->transit_speed = figure_of (setting, "transit-speed", 1);
  pace->transit_wait = figure_of (setting, "transit-wait", 0);
}

/* By bike or by public transport, whichever is quicker. */
static int
estimate (const LwTravelPace *pace, guint from, guint to)
{
  double km = lw_postcodes_get_km (from, to) * pace->detour;
  double bike = km / pace->bike_speed * MINUTES_AN_HOUR;
  double transit = km / pace->transit_speed * MINUTES_AN_HOUR + pace->transit_wait;

  return km >= 0 ? MAX (LEAST_MINUTES, (int) (MIN (bike, transit) + 0.5)) : -1;
}

/**
 * lw_world_estimate_minutes:
 * @self: a world
 * @from: (nullable): a postcode
 * @to: (nullable): a postcode
 *
 * What lw_world_get_minutes() says where the school says nothing.
 *
 * Returns: minutes one way, or -1 when it isn't known where one of the two is
 */
int
lw_world_estimate_minutes (LwWorld *self, const char *from, const char *to)
{
  return estimate (&self->pace, lw_postcode_area (from), lw_postcode_area (to));
}

/**
 * lw_world_get_minutes:
 * @self: a world
 * @from: (nullable): a postcode
 * @to: (nullable): a postcode; which of the two one leaves from makes no difference
 * @is_estimate: (out) (optional): whether it is only an estimate
 *
 * How long one travels: as the school knows it; where it doesn't, along the straight line between
 * the towns of the two areas, made longer and travelled as the figures of R13 say.
 *
 * Returns: minutes one way, or -1 when that can't be said
 */
int
lw_world_get_minutes (LwWorld *self, const char *from, const char *to, gboolean *is_estimate)
{
  guint a = lw_postcode_area (from);
  guint b = lw_postcode_area (to);
  LwTravelTime *known = find_by_key (self, key_of_areas (a, b));
  int minutes = known != NULL ? known->minutes : estimate (&self->pace, a, b);

  if (is_estimate != NULL)
    *is_estimate = known == NULL && minutes >= 0;

  return minutes;
}

/**
 * lw_world_suppose_travel:
 * @self: a world
 * @travel: (nullable): a travel time that is being typed, which must outlive the supposing; without
 *   minutes it stands for none
 *
 * From now on the rules judge as if the list had it in place of the one with its id.
 */
void
lw_world_suppose_travel (LwWorld *self, LwTravelTime *travel)
{
  self->supposed = travel;
}

static char *
make_message (const LwCase *self, const LwTravelTime *travel, int minutes, int most)
{
  g_autofree char *place = lw_world_dup_place (self->world, self->workplace);

  if (travel == NULL)
    return g_strdup_printf (
      /* translators: a workplace and two numbers of minutes */
      _ ("To %s it is about %d minutes, by estimate; the school’s rule is at most %d"), place,
      minutes, most);
  if (g_strcmp0 (travel->mode, "fiets") == 0)
    /* translators: a workplace and two numbers of minutes */
    return g_strdup_printf (_ ("To %s it is %d minutes by bike; the school’s rule is at most %d"),
                            place, minutes, most);
  if (g_strcmp0 (travel->mode, "ov") == 0)
    return g_strdup_printf (
      /* translators: a workplace and two numbers of minutes */
      _ ("To %s it is %d minutes by public transport; the school’s rule is at most %d"), place,
      minutes, most);

  /* translators: a workplace and two numbers of minutes */
  return g_strdup_printf (_ ("To %s it is %d minutes; the school’s rule is at most %d"), place,
                          minutes, most);
}

static char *
make_advice (gboolean is_estimate)
{
  return g_strdup (is_estimate ? _ ("Is this not right? Fill in the real travel time of this stage")
                               : _ ("Choose a workplace nearer by, or correct the travel time"));
}

/**
 * lw_rule_travel_judge:
 * @self: a case
 *
 * R13: from the student's postcode area to the company's it takes no longer than so many minutes,
 * by the quickest way that the school knows of, else by an estimate. Silent where it isn't known
 * where one of them is. A rule of the school.
 */
void
lw_rule_travel_judge (LwCase *self)
{
  LwCompany *company = self->workplace != NULL
                         ? lw_world_find (self->world->lists.companies, self->workplace->company)
                         : NULL;
  int most = (int) lw_case_get_number (self, "minutes");
  gboolean is_estimate;
  const LwTravelTime *travel;
  int minutes;

  if (self->student == NULL || company == NULL)
    return;
  minutes
    = lw_world_get_minutes (self->world, self->student->postcode, company->postcode, &is_estimate);
  if (minutes <= most)
    return;
  travel = is_estimate
             ? NULL
             : lw_world_find_travel (self->world, self->student->postcode, company->postcode);
  lw_case_take_finding (self,
                        self->days->len > 0 ? &g_array_index (self->days, LwStageDay, 0).day : NULL,
                        make_message (self, travel, minutes, most), make_advice (is_estimate));
}
