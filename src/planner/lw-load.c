/* lw-load.c - how busy a company is with students, week by week
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-load.h"

#include "lw-date.h"
#include "lw-seats.h"
#include "lw-world.h"

#include <string.h>

#define DAYS_A_WEEK 7
#define SCHOOL_DAYS 5

/* Who comes, on each half-day of a week. */
typedef struct
{
  GHashTable *students[LW_HALF_DAYS_A_WEEK]; /* owned, id -> GUINT_TO_POINTER (is firm) + 1 */
} Presence;

static gboolean
is_one_of (const char *state, const char *const *states)
{
  return state != NULL && g_strv_contains (states, state);
}

/* One without a state is there: nobody said that it still has to be asked. */
static gboolean
is_firm (LwPlacement *placement)
{
  static const char *const states[] = { "toegezegd", "getekend", "loopt", "afgerond", NULL };

  return placement->state == NULL || is_one_of (placement->state, states);
}

static void
clear_visit (gpointer data)
{
  g_object_unref (((LwLoadVisit *) data)->placement);
}

static void
clear_week (gpointer data)
{
  LwLoadWeek *week = data;

  g_array_unref (week->visits);
  g_free (week->holiday);
}

/* What stops everybody on all school days; the first day says what it is called. */
static char *
dup_holiday (LwWorld *world, const GDate *monday)
{
  const char *name = NULL;

  for (int i = 0; i < SCHOOL_DAYS; i++)
    {
      GDate day = lw_date_add_days (monday, i);
      const LwCalendarSpan *stop = lw_calendar_find_stop (world->calendar, &day, NULL);

      if (stop == NULL)
        return NULL;
      if (i == 0)
        name = stop->name;
    }

  return g_strdup (name != NULL ? name : "");
}

static void
add_week (LwLoad *self, LwWorld *world, const GDate *monday)
{
  LwLoadWeek week = { .monday = *monday };

  week.visits = g_array_new (FALSE, FALSE, sizeof (LwLoadVisit));
  g_array_set_clear_func (week.visits, clear_visit);
  week.holiday = dup_holiday (world, monday);
  g_array_append_val (self->weeks, week);
}

static void
add_day (LwLoadWeek *week, LwPlacement *placement, LwWeekMask half_days)
{
  LwLoadVisit *last = week->visits->len > 0
                        ? &g_array_index (week->visits, LwLoadVisit, week->visits->len - 1)
                        : NULL;

  if (last != NULL && last->placement == placement)
    last->half_days |= half_days;
  else
    {
      LwLoadVisit visit = { g_object_ref (placement), half_days, is_firm (placement) };

      g_array_append_val (week->visits, visit);
    }
}

static void
add_placement (LwLoad *self, LwWorld *world, LwPlacement *placement)
{
  g_autoptr (GArray) days = lw_world_expand (world, placement);
  guint32 first = g_date_get_julian (&lw_load_get_week (self, 0)->monday);

  for (guint i = lw_stage_days_seek (days, &lw_load_get_week (self, 0)->monday); i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);
      guint32 from_first = g_date_get_julian (&day->day) - first;

      if (from_first / DAYS_A_WEEK >= self->weeks->len)
        return;
      add_day (&g_array_index (self->weeks, LwLoadWeek, from_first / DAYS_A_WEEK), placement,
               (LwWeekMask) (day->halves << (2 * (from_first % DAYS_A_WEEK))));
    }
}

static void
presence_init (Presence *self)
{
  for (guint i = 0; i < LW_HALF_DAYS_A_WEEK; i++)
    self->students[i] = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
presence_clear (Presence *self)
{
  for (guint i = 0; i < LW_HALF_DAYS_A_WEEK; i++)
    g_hash_table_unref (self->students[i]);
}

/* A student with two stages there takes one seat, that of the firm one. */
static void
presence_add (Presence *self, const LwLoadVisit *visit)
{
  char *student = visit->placement->student;

  for (guint i = 0; student != NULL && i < LW_HALF_DAYS_A_WEEK; i++)
    {
      guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->students[i], student));

      if (visit->half_days & (1u << i))
        g_hash_table_insert (self->students[i], student,
                             GUINT_TO_POINTER (MAX (known, visit->is_firm ? 2u : 1u)));
    }
}

static guint
count_firm (GHashTable *students)
{
  GHashTableIter iter;
  gpointer value;
  guint n_firm = 0;

  g_hash_table_iter_init (&iter, students);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    n_firm += value == GUINT_TO_POINTER (2);

  return n_firm;
}

/* The fullest half-day, of equally full ones that with the most firm students. */
static void
count_week (LwLoadWeek *week)
{
  g_autoptr (GHashTable) students = g_hash_table_new (g_str_hash, g_str_equal);
  Presence presence;

  presence_init (&presence);
  for (guint i = 0; i < week->visits->len; i++)
    {
      const LwLoadVisit *visit = &g_array_index (week->visits, LwLoadVisit, i);

      presence_add (&presence, visit);
      if (visit->placement->student != NULL)
        g_hash_table_add (students, visit->placement->student);
    }
  week->n_students = g_hash_table_size (students);
  for (guint i = 0; i < LW_HALF_DAYS_A_WEEK; i++)
    {
      guint n = g_hash_table_size (presence.students[i]);
      guint n_firm = count_firm (presence.students[i]);
      guint most = week->n_firm + week->n_asked;

      if (n < most || (n == most && n_firm <= week->n_firm))
        continue;
      week->n_firm = n_firm;
      week->n_asked = n - n_firm;
    }
  presence_clear (&presence);
}

static gboolean
is_full_place (LwWorld *world, const LwLoadWeek *week, LwWorkplace *workplace)
{
  int seats[LW_HALF_DAYS_A_WEEK];

  if (workplace->seats == LW_UNSET)
    return FALSE;
  lw_load_get_free (world, week, workplace, seats);
  for (guint i = 0; i < LW_HALF_DAYS_A_WEEK; i++)
    if (seats[i] < 0)
      return TRUE;

  return FALSE;
}

/* Of all workplaces together, when each of them says how many. */
static int
sum_seats (LwWorld *world, const char *company)
{
  LwRecordList *all = world->lists.workplaces;
  int sum = LW_UNSET;

  for (guint i = 0; all != NULL && i < lw_record_list_get_size (all); i++)
    {
      LwWorkplace *workplace = lw_record_list_peek (all, i);

      if (g_strcmp0 (workplace->company, company) != 0)
        continue;
      if (workplace->seats == LW_UNSET)
        return LW_UNSET;
      sum = MAX (sum, 0) + workplace->seats;
    }

  return sum;
}

static int
find_seats (LwWorld *world, const char *company_id)
{
  LwCompany *company = lw_world_find (world->lists.companies, company_id);
  int sum = sum_seats (world, company_id);
  int at_once = company != NULL ? company->max_at_once : LW_UNSET;

  if (sum == LW_UNSET || at_once == LW_UNSET)
    return MAX (sum, at_once);

  return MIN (sum, at_once);
}

/* The whole may fit while one of its workplaces is too full. */
static gboolean
is_crowded (LwLoad *self, LwWorld *world, const LwLoadWeek *week)
{
  if (self->seats != LW_UNSET && week->n_firm + week->n_asked > (guint) self->seats)
    return TRUE;
  for (guint i = 0; i < week->visits->len; i++)
    {
      LwPlacement *placement = g_array_index (week->visits, LwLoadVisit, i).placement;
      LwWorkplace *workplace = lw_world_find (world->lists.workplaces, placement->workplace);

      if (is_full_place (world, week, workplace))
        return TRUE;
    }

  return FALSE;
}

/**
 * lw_load_new:
 * @world: a world
 * @company: (nullable): id of a company
 * @monday: the first week
 * @n_weeks: how many weeks, at least one
 *
 * How many students come to the company in each week: those who are taken up by a stage there
 * (not when the place is still sought, nor when the stage was broken off). What is compared with
 * the seats is who is there at the same time. Seats are those of the workplaces together, when
 * all say how many, and no more than the company takes at once (R4, R8). Source: 3.8.2, a company
 * is a partner and not to be asked too much.
 *
 * Returns: (transfer full): the load
 */
LwLoad *
lw_load_new (LwWorld *world, const char *company, const GDate *monday, guint n_weeks)
{
  LwLoad *self = g_new0 (LwLoad, 1);
  GPtrArray *placements = lw_world_lookup (world->by_company, company);

  g_return_val_if_fail (n_weeks > 0, NULL);

  self->weeks = g_array_sized_new (FALSE, FALSE, sizeof (LwLoadWeek), n_weeks);
  g_array_set_clear_func (self->weeks, clear_week);
  for (guint i = 0; i < n_weeks; i++)
    {
      GDate day = lw_date_add_days (monday, (int) i * DAYS_A_WEEK);

      add_week (self, world, &day);
    }
  for (guint i = 0; placements != NULL && i < placements->len; i++)
    add_placement (self, world, g_ptr_array_index (placements, i));
  self->seats = find_seats (world, company);
  for (guint i = 0; i < n_weeks; i++)
    {
      LwLoadWeek *week = &g_array_index (self->weeks, LwLoadWeek, i);

      count_week (week);
      week->is_crowded = is_crowded (self, world, week);
    }

  return self;
}

void
lw_load_free (LwLoad *self)
{
  g_array_unref (self->weeks);
  g_free (self);
}

const LwLoadWeek *
lw_load_get_week (const LwLoad *self, guint index)
{
  g_return_val_if_fail (index < self->weeks->len, NULL);

  return &g_array_index (self->weeks, LwLoadWeek, index);
}

/**
 * lw_load_find_week:
 * @self: a load
 * @day: a day
 *
 * Returns: the index of the week with that day; the nearest when it is before the first or after
 *   the last
 */
guint
lw_load_find_week (const LwLoad *self, const GDate *day)
{
  int days = g_date_days_between (&lw_load_get_week (self, 0)->monday, day);

  return (guint) CLAMP (days / DAYS_A_WEEK, 0, (int) self->weeks->len - 1);
}

/**
 * lw_load_get_most:
 * @self: a load
 *
 * Returns: how many students come at the same time in the fullest week
 */
guint
lw_load_get_most (const LwLoad *self)
{
  guint most = 0;

  for (guint i = 0; i < self->weeks->len; i++)
    {
      const LwLoadWeek *week = lw_load_get_week (self, i);

      most = MAX (most, week->n_firm + week->n_asked);
    }

  return most;
}

/**
 * lw_load_get_free:
 * @world: the world that the load was made of
 * @week: a week of the load
 * @workplace: a workplace of the company
 * @seats: (out): for each half-day how many seats are left, less than 0 when there are too many
 *   students; %G_MAXINT when the workplace does not say how many it has
 *
 * Returns: the half-days of that week on which a student could come: those that the workplace is
 *   open (the school's when it does not say), less the days on which nobody's stage goes on
 */
LwWeekMask
lw_load_get_free (LwWorld *world,
                  const LwLoadWeek *week,
                  LwWorkplace *workplace,
                  int seats[LW_HALF_DAYS_A_WEEK])
{
  const char *id = lw_record_get_id (LW_RECORD (workplace));
  Presence presence;

  presence_init (&presence);
  for (guint i = 0; i < week->visits->len; i++)
    {
      const LwLoadVisit *visit = &g_array_index (week->visits, LwLoadVisit, i);

      if (g_strcmp0 (visit->placement->workplace, id) == 0)
        presence_add (&presence, visit);
    }
  for (guint i = 0; i < LW_HALF_DAYS_A_WEEK; i++)
    seats[i] = workplace->seats == LW_UNSET
                 ? G_MAXINT
                 : workplace->seats - (int) g_hash_table_size (presence.students[i]);
  presence_clear (&presence);

  return lw_seats_find_open (world, workplace, &week->monday);
}
