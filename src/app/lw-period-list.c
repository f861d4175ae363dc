/* lw-period-list.c - the stage periods that a search and filters leave, in order
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-period-list.h"

#include "lw-date.h"
#include "lw-stage-summary.h"

#include <glib/gi18n.h>

struct _LwPeriodList
{
  LwFilteredList parent_instance;

  /* owned */
  char *group;
  GHashTable *n_students; /* id of a class -> how many students; NULL: to be counted */
  GHashTable *n_placed;   /* id of a stage period -> how many have a place */
  GHashTable *activities; /* ids of those that only name the class of an activity */

  gboolean without_past;
};

G_DEFINE_FINAL_TYPE (LwPeriodList, lw_period_list, LW_TYPE_FILTERED_LIST)

static LwOffice *
office_of (LwPeriodList *self)
{
  return lw_filtered_list_get_office (LW_FILTERED_LIST (self));
}

static gboolean
has_place (LwPlacement *placement)
{
  return placement->workplace != NULL && g_strcmp0 (placement->state, "zoekt") != 0
         && g_strcmp0 (placement->state, "afgebroken") != 0;
}

gboolean
lw_period_seat_is_open (const LwPeriodSeat *seat)
{
  return seat->placement == NULL || !has_place (seat->placement);
}

static void
count_one (GHashTable *counts, const char *id)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, id));

  g_hash_table_insert (counts, g_strdup (id), GUINT_TO_POINTER (n + 1));
}

static void
count (LwPeriodList *self)
{
  LwRecordList *students = lw_office_get_list (office_of (self), &lw_student_record);
  LwRecordList *placements = lw_office_get_list (office_of (self), &lw_placement_record);

  self->n_students = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->n_placed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->activities = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < lw_record_list_get_size (students); i++)
    {
      LwStudent *student = lw_record_list_peek (students, i);

      if (student->group != NULL)
        count_one (self->n_students, student->group);
    }
  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if (placement->stage_period == NULL)
        continue;
      if (placement->student == NULL)
        g_hash_table_add (self->activities, g_strdup (placement->stage_period));
      else if (has_place (placement))
        count_one (self->n_placed, placement->stage_period);
    }
}

static void
forget_counts (LwPeriodList *self)
{
  g_clear_pointer (&self->n_students, g_hash_table_unref);
  g_clear_pointer (&self->n_placed, g_hash_table_unref);
  g_clear_pointer (&self->activities, g_hash_table_unref);
}

static char *
lw_period_list_dup_search_text (LwFilteredList *list, LwRecord *record)
{
  LwOffice *office = lw_filtered_list_get_office (list);
  LwStagePeriod *period = LW_STAGE_PERIOD (record);
  LwRecord *group = lw_office_find (office, &lw_group_record, period->group);
  LwRecord *form = lw_office_find (office, &lw_variant_record, period->variant);

  return g_strjoin (" ", lw_record_get_title (record),
                    group != NULL ? lw_record_get_title (group) : "",
                    form != NULL ? lw_record_get_title (form) : "", NULL);
}

static gboolean
lw_period_list_fits (LwFilteredList *list, LwRecord *record)
{
  LwPeriodList *self = LW_PERIOD_LIST (list);
  LwStagePeriod *period = LW_STAGE_PERIOD (record);
  GDate today = lw_today ();

  if (self->n_students == NULL)
    count (self);
  if ((self->group != NULL && g_strcmp0 (period->group, self->group) != 0)
      || g_hash_table_contains (self->activities, lw_record_get_id (record)))
    return FALSE;

  return !self->without_past || !g_date_valid (&period->last_day)
         || lw_date_compare (&period->last_day, &today) >= 0;
}

static LwTouch
lw_period_list_touch (LwFilteredList *list, const LwChange *change)
{
  if (change->type == &lw_placement_record || change->type == &lw_student_record)
    forget_counts (LW_PERIOD_LIST (list));
  if (change->type == &lw_stage_period_record || change->type == &lw_group_record)
    return LW_TOUCHES_RECORDS;

  return change->type == &lw_placement_record ? LW_TOUCHES_FILTERS : LW_TOUCHES_NOTHING;
}

static void
lw_period_list_finalize (GObject *object)
{
  LwPeriodList *self = LW_PERIOD_LIST (object);

  forget_counts (self);
  g_free (self->group);

  G_OBJECT_CLASS (lw_period_list_parent_class)->finalize (object);
}

static void
lw_period_list_class_init (LwPeriodListClass *klass)
{
  LwFilteredListClass *list_class = LW_FILTERED_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lw_period_list_finalize;
  list_class->type = &lw_stage_period_record;
  list_class->dup_search_text = lw_period_list_dup_search_text;
  list_class->fits = lw_period_list_fits;
  list_class->touch = lw_period_list_touch;
}

static void
lw_period_list_init (LwPeriodList *self)
{
}

LwPeriodList *
lw_period_list_new (LwOffice *office)
{
  LwPeriodList *self = g_object_new (LW_TYPE_PERIOD_LIST, NULL);

  lw_filtered_list_set_office (LW_FILTERED_LIST (self), office);

  return self;
}

void
lw_period_list_set_query (LwPeriodList *self, const LwPeriodQuery *query)
{
  char *group = g_strdup (query->group);

  g_free (self->group);
  self->group = group;
  self->without_past = query->without_past;
  lw_filtered_list_set_words (LW_FILTERED_LIST (self), query->words);
  lw_filtered_list_refilter (LW_FILTERED_LIST (self));
}

/* "4 of 28 without a place", or "all 28 have a place"; NULL without students. */
static char *
describe_places (LwPeriodList *self, LwStagePeriod *period)
{
  guint n_students, n_placed;

  if (self->n_students == NULL)
    count (self);
  if (period->group == NULL)
    return NULL;
  n_students = GPOINTER_TO_UINT (g_hash_table_lookup (self->n_students, period->group));
  n_placed = GPOINTER_TO_UINT (
    g_hash_table_lookup (self->n_placed, lw_record_get_id (LW_RECORD (period))));
  if (n_students == 0)
    return NULL;
  if (n_placed >= n_students)
    return g_strdup (_ ("everybody has a place"));

  /* translators: students: 4 van 28 zonder plek */
  return g_strdup_printf (_ ("%u of %u without a place"), n_students - n_placed, n_students);
}

char *
lw_period_list_describe (LwPeriodList *self, LwStagePeriod *period)
{
  g_autofree char *weeks = lw_stage_describe_weeks (&period->first_day, &period->last_day);
  g_autofree char *places = describe_places (self, period);

  if (weeks == NULL || places == NULL)
    return g_strdup (weeks != NULL ? weeks : places != NULL ? places : "");

  return g_strjoin (" · ", weeks, places, NULL);
}

static int
compare_seats (gconstpointer a, gconstpointer b)
{
  return lw_record_compare (LW_RECORD (((const LwPeriodSeat *) a)->student),
                            LW_RECORD (((const LwPeriodSeat *) b)->student));
}

/* The placement that counts: one with a place before one without. */
static LwPlacement *
find_placement (LwOffice *office, LwStagePeriod *period, LwStudent *student)
{
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);
  const char *id = lw_record_get_id (LW_RECORD (period));
  const char *student_id = lw_record_get_id (LW_RECORD (student));
  LwPlacement *found = NULL;

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if (g_strcmp0 (placement->stage_period, id) != 0
          || g_strcmp0 (placement->student, student_id) != 0
          || g_strcmp0 (placement->state, "afgebroken") == 0)
        continue;
      if (found == NULL || has_place (placement))
        found = placement;
    }

  return found;
}

GArray *
lw_period_find_seats (LwOffice *office, LwStagePeriod *period)
{
  LwRecordList *students = lw_office_get_list (office, &lw_student_record);
  GArray *seats = g_array_new (FALSE, FALSE, sizeof (LwPeriodSeat));

  for (guint i = 0; period->group != NULL && i < lw_record_list_get_size (students); i++)
    {
      LwPeriodSeat seat = { .student = lw_record_list_peek (students, i) };

      if (g_strcmp0 (seat.student->group, period->group) != 0)
        continue;
      seat.placement = find_placement (office, period, seat.student);
      g_array_append_val (seats, seat);
    }
  g_array_sort (seats, compare_seats);

  return seats;
}
