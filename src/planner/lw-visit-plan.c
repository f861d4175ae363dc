/* lw-visit-plan.c - who guides how many stages, and visits them how often
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-visit-plan.h"

#include "lw-date.h"
#include "lw-world.h"

#include <string.h>

#define DAYS_A_WEEK 7
#define WEEKS_A_YEAR 53

/* What is looked up while a plan is made. */
typedef struct
{
  LwWorld *world;
  GDate first; /* of the year */
  GDate today;
  GHashTable *by_staff; /* id -> LwVisitLoad, borrowed */
} Maker;

static void
load_free (gpointer data)
{
  LwVisitLoad *self = data;

  g_clear_object (&self->staff);
  g_ptr_array_unref (self->placements);
  g_ptr_array_unref (self->visits);
  g_free (self);
}

static LwVisitLoad *
load_new (LwStaff *staff)
{
  LwVisitLoad *self = g_new0 (LwVisitLoad, 1);

  self->staff = staff != NULL ? g_object_ref (staff) : NULL;
  self->placements = g_ptr_array_new_with_free_func (g_object_unref);
  self->visits = g_ptr_array_new_with_free_func (g_object_unref);

  return self;
}

void
lw_visit_plan_free (LwVisitPlan *self)
{
  g_ptr_array_unref (self->loads);
  load_free (self->nobody);
  g_free (self);
}

static gboolean
is_supervisor (LwStaff *staff)
{
  return staff->roles != NULL
         && g_strv_contains ((const char *const *) staff->roles, "stagebegeleider");
}

/* Who has the role is there without stages too: they can be given some. */
static void
add_loads (LwVisitPlan *self, Maker *maker)
{
  LwRecordList *staff = maker->world->lists.staff;

  for (guint i = 0; staff != NULL && i < lw_record_list_get_size (staff); i++)
    {
      LwVisitLoad *load = load_new (lw_record_list_peek (staff, i));

      g_ptr_array_add (self->loads, load);
      g_hash_table_insert (maker->by_staff, (gpointer) lw_record_get_id (LW_RECORD (load->staff)),
                           load);
    }
}

static gboolean
get_days (Maker *maker, LwPlacement *placement, GDate *first, GDate *last)
{
  lw_world_get_period (maker->world, placement, first, last);
  if (!g_date_valid (last))
    *last = *first;

  return g_date_valid (first) && lw_date_compare (last, &maker->first) >= 0;
}

static void
take_stage (LwVisitLoad *load, Maker *maker, LwPlacement *placement)
{
  GDate first, last;

  if (!get_days (maker, placement, &first, &last))
    return;
  g_ptr_array_add (load->placements, g_object_ref (placement));
  if (lw_date_compare (&first, &maker->today) > 0)
    load->n_to_come++;
  else if (lw_date_compare (&last, &maker->today) >= 0)
    load->n_now++;
  load->n_missing += lw_visits_count_missing (maker->world, placement, &maker->today);
}

static gboolean
is_over (Maker *maker, LwPlacement *placement)
{
  GDate first, last;

  return !get_days (maker, placement, &first, &last) || lw_date_compare (&last, &maker->today) < 0;
}

static void
take_stages (LwVisitPlan *self, Maker *maker)
{
  LwRecordList *placements = maker->world->lists.placements;

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);
      const char *who = lw_world_get_supervisor (maker->world, placement);
      LwVisitLoad *load = who != NULL ? g_hash_table_lookup (maker->by_staff, who) : NULL;

      if (!lw_visits_are_due (placement))
        continue;
      if (load != NULL)
        take_stage (load, maker, placement);
      else if (!is_over (maker, placement))
        take_stage (self->nobody, maker, placement);
    }
}

static void
take_visit (LwVisitLoad *load, Maker *maker, LwVisit *visit)
{
  g_ptr_array_add (load->visits, g_object_ref (visit));
  if (lw_is_true (visit->done))
    load->n_done++;
  else
    load->n_planned++;
  if (lw_visit_is_overdue (visit, &maker->today))
    load->n_overdue++;
}

static void
take_visits (LwVisitPlan *self, Maker *maker)
{
  LwRecordList *visits = maker->world->lists.visits;

  for (guint i = 0; visits != NULL && i < lw_record_list_get_size (visits); i++)
    {
      LwVisit *visit = lw_record_list_peek (visits, i);
      const char *who = lw_visits_get_who (maker->world, visit);
      LwVisitLoad *load = who != NULL ? g_hash_table_lookup (maker->by_staff, who) : NULL;
      LwPlacement *placement = lw_world_find (maker->world->lists.placements, visit->placement);
      GDate first, last;

      if (placement != NULL && get_days (maker, placement, &first, &last))
        take_visit (load != NULL ? load : self->nobody, maker, visit);
    }
}

/* Which weeks of the year a stage goes on in. */
static void
get_weeks (Maker *maker, LwPlacement *placement, guint *from, guint *till)
{
  GDate monday = lw_date_monday_of (&maker->first);
  GDate first, last;

  get_days (maker, placement, &first, &last);
  *from = (guint) CLAMP (g_date_days_between (&monday, &first) / DAYS_A_WEEK, 0, WEEKS_A_YEAR - 1);
  *till = (guint) CLAMP (g_date_days_between (&monday, &last) / DAYS_A_WEEK, 0, WEEKS_A_YEAR - 1);
}

static void
count_weeks (Maker *maker, GPtrArray *placements, guint counts[WEEKS_A_YEAR])
{
  memset (counts, 0, WEEKS_A_YEAR * sizeof *counts);
  for (guint i = 0; i < placements->len; i++)
    {
      guint from, till;

      get_weeks (maker, g_ptr_array_index (placements, i), &from, &till);
      for (guint week = from; week <= till; week++)
        counts[week]++;
    }
}

static void
find_most (LwVisitLoad *load, Maker *maker)
{
  GDate monday = lw_date_monday_of (&maker->first);
  guint counts[WEEKS_A_YEAR];

  count_weeks (maker, load->placements, counts);
  for (int week = 0; week < WEEKS_A_YEAR; week++)
    if (counts[week] > load->n_most)
      {
        load->n_most = counts[week];
        load->most_week = lw_date_add_days (&monday, week * DAYS_A_WEEK);
      }
}

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  return lw_visit_compare (*(LwRecord *const *) a, *(LwRecord *const *) b);
}

static LwCompany *
company_of (LwWorld *world, LwPlacement *placement)
{
  LwWorkplace *workplace = lw_world_find (world->lists.workplaces, placement->workplace);

  return workplace != NULL ? lw_world_find (world->lists.companies, workplace->company) : NULL;
}

/* By company, then by student. */
static int
compare_stages (gconstpointer a, gconstpointer b, gpointer data)
{
  LwWorld *world = data;
  LwPlacement *one = *(LwPlacement *const *) a;
  LwPlacement *other = *(LwPlacement *const *) b;
  LwRecord *companies[]
    = { (LwRecord *) company_of (world, one), (LwRecord *) company_of (world, other) };
  LwRecord *students[] = { lw_world_find (world->lists.students, one->student),
                           lw_world_find (world->lists.students, other->student) };
  int result = (companies[0] == NULL) - (companies[1] == NULL);

  if (result == 0 && companies[0] != NULL)
    result = lw_record_compare (companies[0], companies[1]);
  if (result == 0 && students[0] != NULL && students[1] != NULL)
    result = lw_record_compare (students[0], students[1]);

  return result != 0
           ? result
           : strcmp (lw_record_get_id (LW_RECORD (one)), lw_record_get_id (LW_RECORD (other)));
}

/**
 * lw_visit_plan_sort_stages:
 * @world: a world
 * @placements: (element-type LwPlacement): stages
 *
 * Puts those at one company beside each other. Not done for everybody's beforehand: nobody looks at
 * all of them.
 */
void
lw_visit_plan_sort_stages (LwWorld *world, GPtrArray *placements)
{
  g_ptr_array_sort_with_data (placements, compare_stages, world);
}

static void
put_in_order (LwVisitLoad *load, Maker *maker)
{
  g_ptr_array_sort (load->visits, compare_visits);
  find_most (load, maker);
}

static int
compare_loads (gconstpointer a, gconstpointer b)
{
  const LwVisitLoad *one = *(const LwVisitLoad *const *) a;
  const LwVisitLoad *other = *(const LwVisitLoad *const *) b;

  return lw_record_compare (LW_RECORD (one->staff), LW_RECORD (other->staff));
}

/* The rest of the staff has nothing to plan. */
static void
drop_idle (LwVisitPlan *self)
{
  for (guint i = self->loads->len; i > 0; i--)
    {
      const LwVisitLoad *load = g_ptr_array_index (self->loads, i - 1);

      if (load->placements->len == 0 && load->visits->len == 0 && !is_supervisor (load->staff))
        g_ptr_array_remove_index (self->loads, i - 1);
    }
}

/**
 * lw_visit_plan_new:
 * @world: a world
 * @first: the first day of the school year; what was over before it does not count
 * @today: the day that it is
 *
 * Counts of everybody who guides stages, or could, what they have: R14.
 *
 * Returns: (transfer full): the plan
 */
LwVisitPlan *
lw_visit_plan_new (LwWorld *world, const GDate *first, const GDate *today)
{
  LwVisitPlan *self = g_new0 (LwVisitPlan, 1);
  const LwRuleSetting *setting = lw_world_get_setting (world, "R14");
  double *most = g_hash_table_lookup (setting->figures, "placements");
  g_autoptr (GHashTable) by_staff = g_hash_table_new (g_str_hash, g_str_equal);
  Maker maker = { world, *first, *today, by_staff };

  self->loads = g_ptr_array_new_with_free_func (load_free);
  self->nobody = load_new (NULL);
  self->first = *first;
  self->today = *today;
  self->most = setting->is_on && most != NULL ? (guint) *most : 0;
  add_loads (self, &maker);
  take_stages (self, &maker);
  take_visits (self, &maker);
  for (guint i = 0; i < self->loads->len; i++)
    put_in_order (g_ptr_array_index (self->loads, i), &maker);
  put_in_order (self->nobody, &maker);
  lw_visit_plan_sort_stages (world, self->nobody->placements);
  g_ptr_array_sort (self->loads, compare_loads);
  drop_idle (self);

  return self;
}

/**
 * lw_visit_plan_find:
 * @self: a plan
 * @staff: (nullable): id of somebody
 *
 * Returns: (transfer none) (nullable): what that person has to do; %NULL for who has nothing
 */
LwVisitLoad *
lw_visit_plan_find (LwVisitPlan *self, const char *staff)
{
  for (guint i = 0; staff != NULL && i < self->loads->len; i++)
    {
      LwVisitLoad *load = g_ptr_array_index (self->loads, i);

      if (strcmp (lw_record_get_id (LW_RECORD (load->staff)), staff) == 0)
        return load;
    }

  return NULL;
}

/**
 * lw_visit_plan_find_to_go:
 * @self: a plan
 * @world: the world that it was made of
 * @load: what somebody has to do
 *
 * Returns: (transfer container) (element-type LwPlacement): the stages of @load that are not over,
 *   in the order in which they are shown
 */
GPtrArray *
lw_visit_plan_find_to_go (LwVisitPlan *self, LwWorld *world, const LwVisitLoad *load)
{
  Maker maker = { .world = world, .first = self->first, .today = self->today };
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < load->placements->len; i++)
    if (!is_over (&maker, g_ptr_array_index (load->placements, i)))
      g_ptr_array_add (found, g_ptr_array_index (load->placements, i));
  lw_visit_plan_sort_stages (world, found);

  return found;
}

/* One who may get stages, while they are handed out. */
typedef struct
{
  LwStaff *staff;
  GHashTable *companies; /* whom they come to already: ids, borrowed */
  guint counts[WEEKS_A_YEAR];
} Taker;

static void
taker_free (gpointer data)
{
  Taker *self = data;

  g_hash_table_unref (self->companies);
  g_free (self);
}

static const char *
company_id (LwWorld *world, LwPlacement *placement)
{
  LwCompany *company = company_of (world, placement);

  return company != NULL ? lw_record_get_id (LW_RECORD (company)) : NULL;
}

static Taker *
taker_new (Maker *maker, const LwVisitLoad *load)
{
  Taker *self = g_new0 (Taker, 1);

  self->staff = load->staff;
  self->companies = g_hash_table_new (g_str_hash, g_str_equal);
  count_weeks (maker, load->placements, self->counts);
  for (guint i = 0; i < load->placements->len; i++)
    {
      LwPlacement *placement = g_ptr_array_index (load->placements, i);
      const char *id = company_id (maker->world, placement);

      if (id != NULL && !is_over (maker, placement))
        g_hash_table_add (self->companies, (gpointer) id);
    }

  return self;
}

/* How many they would have in the fullest week of the stage. */
static guint
count_with (Maker *maker, const Taker *taker, LwPlacement *placement)
{
  guint from, till, most = 0;

  get_weeks (maker, placement, &from, &till);
  for (guint week = from; week <= till; week++)
    most = MAX (most, taker->counts[week]);

  return most + 1;
}

/* Whom the company knows, as long as they have room; else who has the fewest. */
static Taker *
choose_taker (LwVisitPlan *self, Maker *maker, GPtrArray *takers, LwPlacement *placement)
{
  const char *company = company_id (maker->world, placement);
  const char *now = lw_world_get_supervisor (maker->world, placement);
  Taker *best = NULL;
  guint least = G_MAXUINT;

  for (guint i = 0; i < takers->len; i++)
    {
      Taker *taker = g_ptr_array_index (takers, i);
      guint n_stages = count_with (maker, taker, placement);
      gboolean is_known = company != NULL && g_hash_table_contains (taker->companies, company)
                          && (self->most == 0 || n_stages <= self->most);

      /* Who has it is not whom it is handed to. */
      if (g_strcmp0 (lw_record_get_id (LW_RECORD (taker->staff)), now) == 0)
        continue;
      if (is_known)
        return taker;
      if (n_stages < least)
        {
          least = n_stages;
          best = taker;
        }
    }

  return best;
}

static void
hand_out_free (gpointer data)
{
  LwHandOut *self = data;

  g_object_unref (self->placement);
  g_object_unref (self->staff);
  g_free (self);
}

static LwHandOut *
hand_out (Maker *maker, Taker *taker, LwPlacement *placement)
{
  LwHandOut *self = g_new0 (LwHandOut, 1);
  const char *company = company_id (maker->world, placement);
  guint from, till;

  self->placement = g_object_ref (placement);
  self->staff = g_object_ref (taker->staff);
  self->n_stages = count_with (maker, taker, placement);
  get_weeks (maker, placement, &from, &till);
  for (guint week = from; week <= till; week++)
    taker->counts[week]++;
  if (company != NULL)
    g_hash_table_add (taker->companies, (gpointer) company);

  return self;
}

/**
 * lw_visit_plan_hand_out:
 * @self: a plan
 * @world: the world that it was made of
 * @placements: (element-type LwPlacement): stages to hand out, such as those of @self's nobody
 *
 * Proposes a supervisor for each: one who comes to the company already, as long as that is no more
 * than R14 allows, else who has the fewest stages at that time; never who has it already. Among
 * those of the staff who have the role, or guide stages.
 *
 * Returns: (transfer full) (element-type LwHandOut): in the order of @placements; none when there
 *   is nobody to hand them out to
 */
GPtrArray *
lw_visit_plan_hand_out (LwVisitPlan *self, LwWorld *world, GPtrArray *placements)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (hand_out_free);
  g_autoptr (GPtrArray) takers = g_ptr_array_new_with_free_func (taker_free);
  Maker maker = { .world = world, .first = self->first, .today = self->today };

  for (guint i = 0; i < self->loads->len; i++)
    g_ptr_array_add (takers, taker_new (&maker, g_ptr_array_index (self->loads, i)));
  for (guint i = 0; takers->len > 0 && i < placements->len; i++)
    {
      LwPlacement *placement = g_ptr_array_index (placements, i);
      Taker *taker = choose_taker (self, &maker, takers, placement);

      if (taker != NULL)
        g_ptr_array_add (all, hand_out (&maker, taker, placement));
    }

  return all;
}
