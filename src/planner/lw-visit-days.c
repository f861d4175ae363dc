/* lw-visit-days.c - on which days visits to stages fall best
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-visit-days.h"

#include "lw-date.h"
#include "lw-world.h"

#include <string.h>

/* A student has found the way by then, and there is still time to mend something. */
#define SETTLED_AFTER 10
#define BEFORE_THE_END 7
/* So far from its best day a visit moves to fall together with another. */
#define MOST_SLACK 10
#define LEAST_SLACK 3
/* What falling together is worth, in days from the best one. */
#define SAME_COMPANY 40
#define SAME_TOWN 20
/* What weighs against a day, each more than all before it: far from the best one, a day full of
 * visits, a weekend. */
#define FAR_OFF 1000
#define IS_FULL 10000
#define IS_WEEKEND 100000

/* One visit to find a day for; all as day numbers. */
typedef struct
{
  LwPlacement *placement; /* borrowed */
  const char *kind;
  guint32 best;
  guint32 slack;
} Wanted;

void
lw_visit_days_clear (LwVisitDays *self)
{
  g_hash_table_unref (self->booked);
  g_array_unref (self->wanted);
}

static const char *
company_of (LwWorld *world, LwPlacement *placement)
{
  LwWorkplace *workplace = lw_world_find (world->lists.workplaces, placement->workplace);

  return workplace != NULL ? workplace->company : NULL;
}

static const char *
town_of (LwWorld *world, const char *company)
{
  LwCompany *found = lw_world_find (world->lists.companies, company);

  return found != NULL ? found->town : NULL;
}

static gboolean
is_bezoek (const char *kind)
{
  return kind == NULL || strcmp (kind, "bezoek") == 0;
}

static char *
make_key (const char *who, guint32 day)
{
  return g_strdup_printf ("%u %s", day, who != NULL ? who : "");
}

static GPtrArray *
get_booked (LwVisitDays *self, const char *who, guint32 day)
{
  g_autofree char *key = make_key (who, day);

  return g_hash_table_lookup (self->booked, key);
}

/* A call takes nobody anywhere. */
static void
book (LwVisitDays *self, const char *who, guint32 day, const char *company)
{
  GPtrArray *companies = get_booked (self, who, day);

  if (companies == NULL)
    {
      companies = g_ptr_array_new ();
      g_hash_table_insert (self->booked, make_key (who, day), companies);
    }
  g_ptr_array_add (companies, (gpointer) (company != NULL ? company : ""));
}

void
lw_visit_days_init (LwVisitDays *self, LwWorld *world, const GDate *today)
{
  LwRecordList *visits = world->lists.visits;

  self->world = world;
  self->today = *today;
  self->booked
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (Wanted));
  for (guint i = 0; visits != NULL && i < lw_record_list_get_size (visits); i++)
    {
      LwVisit *visit = lw_record_list_peek (visits, i);
      LwPlacement *placement = lw_world_find (world->lists.placements, visit->placement);

      if (placement != NULL && g_date_valid (&visit->date) && is_bezoek (visit->kind))
        book (self, lw_visits_get_who (world, visit), g_date_get_julian (&visit->date),
              company_of (world, placement));
    }
}

static guint32
day_at (guint32 low, guint32 high, guint nth, guint n)
{
  return n == 1 ? (low + high) / 2 : low + (high - low) * nth / (n - 1);
}

/* Each visit that is there takes the nearest of the days at which one would be: what it leaves is
 * to be filled. */
static void
take_away_nearest (GArray *best, const GDate *day)
{
  guint nearest = 0;

  if (best->len == 0)
    return;
  for (guint i = 1; g_date_valid (day) && i < best->len; i++)
    {
      int number = (int) g_date_get_julian (day);
      int to_this = (int) g_array_index (best, guint32, i) - number;
      int to_nearest = (int) g_array_index (best, guint32, nearest) - number;

      if (ABS (to_this) < ABS (to_nearest))
        nearest = i;
    }
  g_array_remove_index (best, nearest);
}

static void
take_away_known (LwVisitDays *self, LwPlacement *placement, GArray *best)
{
  GPtrArray *known = lw_visits_of (self->world, placement);

  for (guint i = 0; known != NULL && i < known->len; i++)
    take_away_nearest (best, &LW_VISIT (g_ptr_array_index (known, i))->date);
}

/* Where the visits would be best: spread over the stage, but not over what of it is past. */
static GArray *
find_best (LwVisitDays *self, LwPlacement *placement, guint n_visits, guint n_missing)
{
  GArray *best = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 tomorrow = g_date_get_julian (&self->today) + 1;
  guint32 first, last, low, high;
  GDate first_day, last_day;

  lw_world_get_period (self->world, placement, &first_day, &last_day);
  first = g_date_get_julian (&first_day);
  last = MAX (first, g_date_get_julian (&last_day));
  low = first + MIN (SETTLED_AFTER, (last - first) / 3);
  high = last - MIN (BEFORE_THE_END, (last - first) / 4);
  for (guint i = 0; i < n_visits; i++)
    {
      guint32 day = day_at (low, high, i, n_visits);

      g_array_append_val (best, day);
    }
  take_away_known (self, placement, best);
  g_array_set_size (best, MIN (best->len, n_missing));
  if (best->len == 0 || g_array_index (best, guint32, 0) >= tomorrow)
    return best;
  low = MAX (low, tomorrow);
  high = MAX (high, low);
  for (guint i = 0; i < best->len; i++)
    g_array_index (best, guint32, i) = day_at (low, high, i, best->len);

  return best;
}

/**
 * lw_visit_days_ask:
 * @self: days
 * @placement: a stage with a first and a last day
 * @need: what it asks for
 * @n_missing: how many of those are not there yet
 *
 * Asks for days for the missing visits.
 */
void
lw_visit_days_ask (LwVisitDays *self, LwPlacement *placement, LwVisitNeed need, guint n_missing)
{
  g_autoptr (GArray) best = find_best (self, placement, need.n_visits, n_missing);

  for (guint i = 0; i < best->len; i++)
    {
      guint32 day = g_array_index (best, guint32, i);
      guint32 apart = i + 1 < best->len ? g_array_index (best, guint32, i + 1) - day
                      : i > 0           ? day - g_array_index (best, guint32, i - 1)
                                        : 2 * MOST_SLACK;
      Wanted wanted = { placement, need.kind, day, CLAMP (apart / 2, LEAST_SLACK, MOST_SLACK) };

      g_array_append_val (self->wanted, wanted);
    }
}

static int
compare_wanted (gconstpointer a, gconstpointer b)
{
  const Wanted *one = a;
  const Wanted *other = b;
  int result = (one->best > other->best) - (one->best < other->best);

  return result != 0 ? result
                     : strcmp (lw_record_get_id (LW_RECORD (one->placement)),
                               lw_record_get_id (LW_RECORD (other->placement)));
}

/* How many places one goes to on a day, and whether this one is among them, or near them. */
static guint
count_places (GPtrArray *companies)
{
  guint n_places = 0;

  for (guint i = 0; companies != NULL && i < companies->len; i++)
    {
      guint j = 0;

      while (j < i && strcmp (companies->pdata[i], companies->pdata[j]) != 0)
        j++;
      n_places += i == j;
    }

  return n_places;
}

static gboolean
has_company (GPtrArray *companies, const char *company)
{
  for (guint i = 0; companies != NULL && company != NULL && i < companies->len; i++)
    if (strcmp (companies->pdata[i], company) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
has_town (LwVisitDays *self, GPtrArray *companies, const char *town)
{
  for (guint i = 0; companies != NULL && town != NULL && i < companies->len; i++)
    if (g_strcmp0 (town_of (self->world, companies->pdata[i]), town) == 0)
      return TRUE;

  return FALSE;
}

/* How bad a day is: days from the best one, less for what it goes together with. */
static int
weigh (LwVisitDays *self, const Wanted *wanted, guint32 day)
{
  const char *company = company_of (self->world, wanted->placement);
  const char *who = lw_world_get_supervisor (self->world, wanted->placement);
  GPtrArray *companies = who != NULL ? get_booked (self, who, day) : NULL;
  guint32 away = day > wanted->best ? day - wanted->best : wanted->best - day;

  if (away > wanted->slack)
    away += FAR_OFF;
  if (!is_bezoek (wanted->kind))
    return (int) away;
  if (has_company (companies, company))
    return (int) away - SAME_COMPANY;
  if (count_places (companies) >= LW_VISITS_A_DAY)
    return (int) away + IS_FULL;
  if (has_town (self, companies, town_of (self->world, company)))
    return (int) away - SAME_TOWN;

  return (int) away;
}

static gboolean
is_weekend (const GDate *day)
{
  return g_date_get_weekday (day) > G_DATE_FRIDAY;
}

static gboolean
has_day (GPtrArray *visits, const GDate *day)
{
  for (guint i = 0; visits != NULL && i < visits->len; i++)
    {
      const GDate *other = &LW_VISIT (g_ptr_array_index (visits, i))->date;

      if (g_date_valid (other) && lw_date_equal (other, day))
        return TRUE;
    }

  return FALSE;
}

/* The least bad of the days that the student is there: within the slack, else the nearest. */
static gboolean
choose_day (LwVisitDays *self, const Wanted *wanted, GPtrArray *chosen, GDate *best)
{
  GPtrArray *known = lw_visits_of (self->world, wanted->placement);
  g_autoptr (GArray) days = lw_world_expand (self->world, wanted->placement);
  GDate tomorrow = lw_date_add_days (&self->today, 1);
  int least = G_MAXINT;

  for (guint i = lw_stage_days_seek (days, &tomorrow); i < days->len; i++)
    {
      const GDate *day = &g_array_index (days, LwStageDay, i).day;
      int weight = weigh (self, wanted, g_date_get_julian (day));

      if (has_day (known, day) || has_day (chosen, day))
        continue;
      if (is_weekend (day))
        weight += IS_WEEKEND;
      if (weight < least)
        {
          least = weight;
          *best = *day;
        }
    }

  return least < G_MAXINT;
}

static LwVisit *
make_visit (LwVisitDays *self, const Wanted *wanted, GPtrArray *chosen)
{
  LwVisit *visit;
  GDate day;

  if (!choose_day (self, wanted, chosen, &day))
    return NULL;
  visit = LW_VISIT (lw_record_new (&lw_visit_record, NULL));
  visit->placement = g_strdup (lw_record_get_id (LW_RECORD (wanted->placement)));
  visit->date = day;
  visit->kind = g_strdup (wanted->kind);
  if (is_bezoek (wanted->kind))
    book (self, lw_world_get_supervisor (self->world, wanted->placement), g_date_get_julian (&day),
          company_of (self->world, wanted->placement));

  return visit;
}

static GPtrArray *
get_chosen (GHashTable *chosen, LwPlacement *placement)
{
  GPtrArray *visits = g_hash_table_lookup (chosen, placement);

  if (visits == NULL)
    {
      visits = g_ptr_array_new ();
      g_hash_table_insert (chosen, placement, visits);
    }

  return visits;
}

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  LwVisit *one = *(LwVisit *const *) a;
  LwVisit *other = *(LwVisit *const *) b;
  int result = lw_date_compare (&one->date, &other->date);

  return result != 0 ? result : strcmp (one->placement, other->placement);
}

/**
 * lw_visit_days_choose:
 * @self: days, of which visits were asked for
 *
 * Finds the days, of what comes first first: that the days of others are known then is what lets
 * visits fall together.
 *
 * Returns: (transfer full) (element-type LwVisit): by day
 */
GPtrArray *
lw_visit_days_choose (LwVisitDays *self)
{
  GPtrArray *visits = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) chosen
    = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  g_array_sort (self->wanted, compare_wanted);
  for (guint i = 0; i < self->wanted->len; i++)
    {
      const Wanted *wanted = &g_array_index (self->wanted, Wanted, i);
      GPtrArray *of_stage = get_chosen (chosen, wanted->placement);
      LwVisit *visit = make_visit (self, wanted, of_stage);

      if (visit == NULL)
        continue;
      g_ptr_array_add (of_stage, visit);
      g_ptr_array_add (visits, visit);
    }
  g_ptr_array_sort (visits, compare_visits);

  return visits;
}
