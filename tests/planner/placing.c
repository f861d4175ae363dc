/* placing.c - schools by chance, and as numbers, of which a flow knows the best plan
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "placing.h"

#include "lw-levels.h"

#include <string.h>

#define UNWISHED 6
#define NO_CAP 1000
#define TOO_FAR 61

static const char *const patterns[2][PLACING_TIMES]
  = { { "lint:di", "lint:do" }, { "lint:di", "lint:di-m,do" } };
static const char *const profiles[] = { "Z&W", "E&O", "PIE" };

static void
add (School *school, const char *format, ...)
{
  g_autofree char *line = NULL;
  va_list arguments;

  va_start (arguments, format);
  line = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  school_add (school, line);
}

static gboolean
one_in (GRand *rand, int n)
{
  return g_rand_int_range (rand, 0, n) == 0;
}

/* Some say what they take by the year, some by the month: all stages are in the same ones. */
static void
add_companies (Placing *self, GRand *rand)
{
  for (guint i = 0; i < PLACING_COMPANIES; i++)
    {
      self->cap[i] = one_in (rand, 2) ? (guint) g_rand_int_range (rand, 1, 7) : NO_CAP;
      add (self->school, "company k%u {'name':'K%u','postcode':'%u000AA','max-per-%s':%u}", i, i,
           2 + i, one_in (rand, 2) ? "year" : "month", self->cap[i]);
      for (guint j = 0; j < PLACING_AREAS; j++)
        {
          self->minutes[j][i]
            = one_in (rand, 8) ? TOO_FAR : 10 + (guint) g_rand_int_range (rand, 0, 30);
          add (self->school, "travel-time y%u-%u {'from':'100%u','to':'%u000','minutes':%u}", j, i,
               j, 2 + i, self->minutes[j][i]);
        }
      for (guint j = 0; j < G_N_ELEMENTS (profiles); j++)
        if (!one_in (rand, 3))
          add (self->school,
               "accreditation a%u-%u {'company':'k%u','profile':'%s','valid-until':'%s'}", i, j, i,
               profiles[j], one_in (rand, 3) ? "2027-02-01" : "2028-02-01");
    }
}

static void
add_places (Placing *self, GRand *rand)
{
  self->n_places = (guint) g_rand_int_range (rand, 4, PLACING_PLACES + 1);
  for (guint i = 0; i < self->n_places; i++)
    {
      const char *one = profiles[g_rand_int_range (rand, 0, 3)];
      const char *other = profiles[g_rand_int_range (rand, 0, 3)];

      self->company[i] = (guint) g_rand_int_range (rand, 0, PLACING_COMPANIES);
      self->seats[i] = (guint) g_rand_int_range (rand, 1, 3);
      add (self->school,
           "workplace x%u {'company':'k%u','seats':%u,'profiles':['%s','%s'],'minimum-age':%d}", i,
           self->company[i], self->seats[i], one, other, one_in (rand, 5) ? 16 : 14);
    }
}

/* The rules in a few words of the test's own. */
static gboolean
may_go (Placing *self, guint place, const char *profile, int age, gboolean asks, guint area)
{
  g_autofree char *id = g_strdup_printf ("x%u", place);
  LwWorkplace *workplace = lw_record_list_find (self->school->lists.workplaces, id);
  LwRecordList *list = self->school->lists.accreditations;
  gboolean is_accredited = !asks;

  for (guint i = 0; i < lw_record_list_get_size (list) && !is_accredited; i++)
    {
      LwAccreditation *one = lw_record_list_peek (list, i);

      is_accredited = strcmp (one->company, workplace->company) == 0
                      && strcmp (one->profile, profile) == 0
                      && g_date_get_year (&one->valid_until) == 2028;
    }

  return is_accredited && g_strv_contains ((const char *const *) workplace->profiles, profile)
         && workplace->minimum_age <= age && self->minutes[area][self->company[place]] < TOO_FAR;
}

static guint
area_of (guint stage)
{
  return stage % PLACING_AREAS;
}

static void
add_choices (Placing *self, GRand *rand, guint stage, const char *profile, int age, gboolean asks)
{
  guint refuser
    = one_in (rand, 4) ? (guint) g_rand_int_range (rand, 0, PLACING_COMPANIES) : PLACING_NOWHERE;
  g_autofree char *student = g_strdup_printf ("z%u", stage);
  gboolean wishes = FALSE;

  if (refuser != PLACING_NOWHERE)
    add (self->school,
         "contact-moment m%u {'company':'k%u','placement':'q%02u','outcome':'geweigerd'}", stage,
         refuser, stage);
  for (guint i = 0; i < self->n_places; i++)
    {
      g_autofree char *id = g_strdup_printf ("x%u", i);
      int rank = g_rand_int_range (rand, 0, UNWISHED);

      self->wish[stage][i] = rank == 0 ? UNWISHED : rank - 1;
      if (rank > 0)
        g_ptr_array_add (self->wishes, school_new_wish (student, id, rank));
      self->may[stage][i]
        = self->company[i] != refuser && may_go (self, i, profile, age, asks, area_of (stage));
      wishes |= rank > 0;
    }
  self->wish[stage][PLACING_PLACES] = UNWISHED;
  if (!wishes)
    memset (self->wish[stage], 0, sizeof self->wish[stage]);
}

/* Somewhere with room, or nowhere. */
static void
place (Placing *self, GRand *rand, guint stage)
{
  guint from = (guint) g_rand_int_range (rand, 0, (int) self->n_places);

  self->at[stage] = PLACING_NOWHERE;
  for (guint i = 0; i < self->n_places && self->at[stage] == PLACING_NOWHERE; i++)
    {
      guint to = (from + i) % self->n_places, time = self->time[stage];

      if (!self->may[stage][to] || self->n_there[to][time] == self->seats[to]
          || self->n_at[self->company[to]] == self->cap[self->company[to]])
        continue;
      self->at[stage] = to;
      self->n_there[to][time]++;
      self->n_at[self->company[to]]++;
    }
}

static void
put_stage (Placing *self, guint stage, const char *form, gboolean is_followed)
{
  gboolean stays = self->stays[stage];
  guint at = self->at[stage];
  g_autofree char *where
    = at != PLACING_NOWHERE ? g_strdup_printf ("'workplace':'x%u',", at) : NULL;
  g_autofree char *line = g_strdup_printf (
    "placement q%02u {'student':'z%u',%s'state':'%s','pattern':'%s','variant':'%s',"
    "'first-day':'2027-01-05','last-day':'2027-02-26','pinned':%s}",
    stage, stage, where != NULL ? where : "",
    at == PLACING_NOWHERE     ? "zoekt"
    : stays && stage % 2 == 1 ? "toegezegd"
                              : "voorgesteld",
    patterns[self->overlaps][self->time[stage]], form, stays && stage % 2 == 0 ? "true" : "false");

  if (is_followed)
    school_follow (self->school, line);
  else
    school_add (self->school, line);
}

static void
add_stages (Placing *self, GRand *rand)
{
  for (guint i = 0; i < self->n_stages; i++)
    {
      const char *profile = profiles[g_rand_int_range (rand, 0, 3)];
      gboolean asks = one_in (rand, 3);
      int age = 15 + g_rand_int_range (rand, 0, 2);

      self->time[i] = (guint) g_rand_int_range (rand, 0, PLACING_TIMES);
      add (self->school,
           "student z%u {'number':'9%u','family-name':'Z%u','group':'3b','profile':'%s',"
           "'postcode':'100%uAA','birth-date':'%d-01-0%d'}",
           i, i, i, profile, area_of (i), 2027 - age, g_rand_int_range (rand, 1, 6));
      add_choices (self, rand, i, profile, age, asks);
      place (self, rand, i);
      self->stays[i] = one_in (rand, 5) && self->at[i] != PLACING_NOWHERE;
      put_stage (self, i, asks ? "v2" : "v1", FALSE);
    }
}

void
placing_init_random (Placing *self, GRand *rand, gboolean overlaps)
{
  memset (self, 0, sizeof *self);
  self->overlaps = overlaps;
  self->school = school_new ();
  self->n_stages = (guint) g_rand_int_range (rand, 8, PLACING_STAGES + 1);
  self->wishes = g_ptr_array_new_with_free_func (g_object_unref);
  add (self->school, "variant v2 {'name':'Leerwerktraject','source':{'accreditation':true}}");
  for (guint i = 1; i <= 3; i++)
    add (self->school, "workplace w%u {'company':'c1','seats':0}", i);
  add_companies (self, rand);
  add_places (self, rand);
  add_stages (self, rand);
}

void
placing_clear (Placing *self)
{
  school_free (self->school);
  g_ptr_array_unref (self->wishes);
}

void
placing_move (Placing *self, guint stage, guint to)
{
  g_autofree char *id = g_strdup_printf ("q%02u", stage);
  LwPlacement *listed = lw_record_list_find (self->school->lists.placements, id);
  g_autofree char *form = g_strdup (listed->variant);

  self->at[stage] = to;
  put_stage (self, stage, form, TRUE);
}

guint
placing_get_minutes (const Placing *self, guint stage, guint place)
{
  return self->minutes[area_of (stage)][self->company[place]];
}

/* A problem as a flow: nodes are the stages, each place at each time, the companies, and the end.
 */
typedef struct
{
  const Placing *placing;
  const PlacingAim *aim;
  LwFlow *flow; /* owned */
  LwLevels levels;
  guint first_company;
  guint end;
  guint n_fixed[PLACING_COMPANIES];
} Net;

static gboolean
is_plan (const Net *self)
{
  return self->aim->asked == PLACING_NOWHERE;
}

/* Pinned ones stay all the same. */
static gboolean
is_cancelled (const Net *self, guint stage)
{
  const Placing *placing = self->placing;
  guint at = placing->at[stage];

  return at != PLACING_NOWHERE && placing->company[at] == self->aim->closed
         && !(placing->stays[stage] && stage % 2 == 0);
}

static void
add_arc (Net *self, guint stage, guint to, const gint64 *costs)
{
  guint node = to == PLACING_NOWHERE
                 ? self->end
                 : self->placing->n_stages + to * PLACING_TIMES + self->placing->time[stage];

  lw_flow_add_arc (self->flow, stage, node, 1, lw_levels_pack (&self->levels, costs));
}

static void
add_choices_of (Net *self, guint stage)
{
  static const gint64 none[PLACING_LEVELS] = { 0 };
  const Placing *placing = self->placing;
  guint at = placing->at[stage];
  gboolean is_mover = at != PLACING_NOWHERE && !is_cancelled (self, stage);

  if (stage == self->aim->asked || (is_mover && placing->stays[stage]))
    {
      add_arc (self, stage, stage == self->aim->asked ? self->aim->there : at, none);
      self->n_fixed[placing->company[stage == self->aim->asked ? self->aim->there : at]]++;
      return;
    }
  for (guint to = 0; to < placing->n_places; to++)
    {
      const gint64 costs[PLACING_LEVELS]
        = { [PLACING_MOVED] = is_mover && to != at,
            [PLACING_WISH] = placing->wish[stage][to],
            [PLACING_TRAVEL] = placing_get_minutes (placing, stage, to) };

      if ((is_mover && to == at)
          || (placing->may[stage][to] && placing->company[to] != self->aim->closed))
        add_arc (self, stage, to, costs);
    }
  if (is_plan (self))
    {
      const gint64 costs[PLACING_LEVELS]
        = { [PLACING_NOT_PLACED] = 1,
            [PLACING_MOVED] = is_mover,
            [PLACING_WISH] = placing->wish[stage][PLACING_PLACES] };

      add_arc (self, stage, PLACING_NOWHERE, costs);
    }
}

static gboolean
is_in (const Net *self, guint stage)
{
  return stage == self->aim->asked || self->placing->at[stage] != PLACING_NOWHERE
         || (is_plan (self) && self->aim->closed == PLACING_NOWHERE);
}

static void
add_stages_of (Net *self)
{
  gint64 n = 0;

  for (guint i = 0; i < self->placing->n_stages; i++)
    if (is_in (self, i))
      {
        add_choices_of (self, i);
        lw_flow_set_supply (self->flow, i, 1);
        n++;
      }
  lw_flow_set_supply (self->flow, self->end, -n);
}

static void
add_companies_of (Net *self)
{
  const Placing *placing = self->placing;

  for (guint i = 0; i < placing->n_places * PLACING_TIMES; i++)
    lw_flow_add_arc (self->flow, placing->n_stages + i,
                     self->first_company + placing->company[i / PLACING_TIMES],
                     placing->seats[i / PLACING_TIMES], 0);
  for (guint i = 0; i < PLACING_COMPANIES; i++)
    for (guint j = 0; j < MIN (placing->cap[i], placing->n_stages); j++)
      {
        const gint64 costs[PLACING_LEVELS] = { [PLACING_FAIR] = is_plan (self) ? j : 0 };

        lw_flow_add_arc (self->flow, self->first_company + i, self->end, 1,
                         lw_levels_pack (&self->levels, costs));
      }
}

gboolean
placing_ask (const Placing *self, const PlacingAim *aim, gint64 *costs)
{
  static const gint64 most[PLACING_LEVELS]
    = { PLACING_STAGES, PLACING_STAGES, PLACING_STAGES * UNWISHED, PLACING_STAGES * TOO_FAR,
        PLACING_STAGES * PLACING_STAGES };
  Net net = { .placing = self, .aim = aim };
  gboolean can;

  net.first_company = self->n_stages + self->n_places * PLACING_TIMES;
  net.end = net.first_company + PLACING_COMPANIES;
  net.flow = lw_flow_new (net.end + 1);
  g_assert_true (lw_levels_init (&net.levels, PLACING_LEVELS, most, NULL));
  add_stages_of (&net);
  add_companies_of (&net);
  g_assert_true (lw_flow_solve (net.flow, LW_FLOW_AUTO, NULL, NULL));
  can = lw_flow_is_feasible (net.flow);
  if (can)
    lw_levels_unpack (&net.levels, lw_flow_get_objective (net.flow), costs);
  /* Those who were there before come first. */
  for (guint i = 0; can && is_plan (&net) && i < PLACING_COMPANIES; i++)
    costs[PLACING_FAIR] -= net.n_fixed[i] * (net.n_fixed[i] - 1) / 2;
  lw_flow_free (net.flow);

  return can;
}
