/* lw-timeline.c - what head and rows of the time line share
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-timeline.h"

#include "lw-date.h"
#include "lw-stage-words.h"

#include <string.h>

#define DAYS_A_WEEK 7

/* The stages of one row. */
typedef struct
{
  GPtrArray *stages; /* owned, LwTimelineStage */
  guint n_lanes;
} Stages;

struct _LwTimeline
{
  GObject parent_instance;

  /* owned */
  LwOffice *office;
  LwConflicts *conflicts;
  GHashTable *placements; /* owner's id -> GPtrArray of LwPlacement; NULL: to be read */
  GHashTable *periods;    /* class's id -> GPtrArray of LwStagePeriod; read with these */
  GHashTable *stages;     /* owner's id -> Stages */
  GHashTable *seats;      /* LwWorkplace -> LwSeats */
  LwTimelineStage *ghost; /* NULL but while a stage is moved */
  char *current;

  LwTimelineRows rows;
  int year; /* in which the school year begins */
  LwTimelineSpan span;
  double week_width; /* 0: as wide as fits */
  double least_week;
  double offset;
  int names; /* how wide their column is */
  int width; /* of the weeks on screen */
  guint32 cursor;
};

G_DEFINE_FINAL_TYPE (LwTimeline, lw_timeline, G_TYPE_OBJECT)

static guint changed_signal;
static guint reread_signal;
static guint moved_signal;

static void
stages_free (gpointer data)
{
  Stages *self = data;

  g_ptr_array_unref (self->stages);
  g_free (self);
}

static int
this_year (void)
{
  GDate today = lw_today ();

  return lw_school_year_of (&today);
}

static void
draw_again (LwTimeline *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
read_span (LwTimeline *self)
{
  self->span = lw_timeline_span_read (self->office, self->year);
}

/* Another school year's stages are not shown; what nobody said when is of this one. */
static gboolean
is_in_year (LwTimeline *self, const GDate *first, const GDate *last)
{
  guint32 end = self->span.first + self->span.n_weeks * DAYS_A_WEEK;

  if (!g_date_valid (first) && !g_date_valid (last))
    return self->year == this_year ();

  return (!g_date_valid (first) || g_date_get_julian (first) < end)
         && (!g_date_valid (last) || g_date_get_julian (last) >= self->span.first);
}

static const char *
supervisor_of (LwTimeline *self, LwPlacement *placement)
{
  LwStagePeriod *period
    = lw_office_find (self->office, &lw_stage_period_record, placement->stage_period);

  return placement->supervisor != NULL || period == NULL ? placement->supervisor
                                                         : period->supervisor;
}

/* By whom it is found; (nullable). */
static const char *
owner_of (LwTimeline *self, LwPlacement *placement)
{
  const char *id = NULL;
  LwRecord *owner;

  switch (self->rows)
    {
    case LW_TIMELINE_WORKPLACES:
    case LW_TIMELINE_SEATS:
      id = placement->workplace;
      return id != NULL ? id : LW_TIMELINE_NOBODY;
    case LW_TIMELINE_SUPERVISORS:
      id = supervisor_of (self, placement);
      return id != NULL ? id : LW_TIMELINE_NOBODY;
    case LW_TIMELINE_STUDENTS:
    case LW_TIMELINE_CLASSES:
    default:
      owner = lw_stage_get_owner (self->office, placement);
      return owner != NULL ? lw_record_get_id (owner) : NULL;
    }
}

/* @of: an owner's id -> GPtrArray of records */
static void
add_record (GHashTable *of, const char *owner_id, gpointer record)
{
  GPtrArray *records = g_hash_table_lookup (of, owner_id);

  if (records == NULL)
    {
      records = g_ptr_array_new_with_free_func (g_object_unref);
      g_hash_table_insert (of, g_strdup (owner_id), records);
    }
  g_ptr_array_add (records, g_object_ref (record));
}

static GHashTable *
new_table_of_records (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                (GDestroyNotify) g_ptr_array_unref);
}

/* @activities: the ids of periods that only name the class of what it does together, which is
 * shown itself. */
static void
read_periods (LwTimeline *self, GHashTable *activities)
{
  LwRecordList *periods = lw_office_get_list (self->office, &lw_stage_period_record);

  self->periods = new_table_of_records ();
  for (guint i = 0; i < lw_record_list_get_size (periods); i++)
    {
      LwStagePeriod *period = lw_record_list_peek (periods, i);

      if (period->group != NULL && is_in_year (self, &period->first_day, &period->last_day)
          && !g_hash_table_contains (activities, lw_record_get_id (LW_RECORD (period))))
        add_record (self->periods, period->group, period);
    }
}

static void
read_placements (LwTimeline *self)
{
  LwRecordList *placements = lw_office_get_list (self->office, &lw_placement_record);
  g_autoptr (GHashTable) activities = g_hash_table_new (g_str_hash, g_str_equal);

  self->placements = new_table_of_records ();
  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);
      const char *owner_id = owner_of (self, placement);
      GDate first, last;

      if (placement->student == NULL && placement->stage_period != NULL)
        g_hash_table_add (activities, placement->stage_period);
      lw_stage_get_period (self->office, placement, &first, &last);
      if (owner_id != NULL && is_in_year (self, &first, &last))
        add_record (self->placements, owner_id, placement);
    }
  read_periods (self, activities);
}

static Stages *
read_stages (LwTimeline *self, const char *owner_id)
{
  Stages *found = g_new0 (Stages, 1);
  GPtrArray *placements = lw_timeline_get_placements (self, owner_id);
  GPtrArray *periods = lw_timeline_get_periods (self, owner_id);

  found->stages = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_timeline_stage_free);
  for (guint i = 0; placements != NULL && i < placements->len; i++)
    g_ptr_array_add (found->stages,
                     lw_timeline_stage_new (self->office, g_ptr_array_index (placements, i)));
  for (guint i = 0; periods != NULL && i < periods->len; i++)
    g_ptr_array_add (found->stages, lw_timeline_stage_new_of_period (
                                      self->office, g_ptr_array_index (periods, i)));
  found->n_lanes = lw_timeline_stages_arrange (found->stages);
  g_hash_table_insert (self->stages, g_strdup (owner_id), found);

  return found;
}

static void
reread (LwTimeline *self)
{
  g_hash_table_remove_all (self->stages);
  g_hash_table_remove_all (self->seats);
  g_clear_pointer (&self->placements, g_hash_table_unref);
  g_clear_pointer (&self->periods, g_hash_table_unref);
  read_span (self);
  g_signal_emit (self, reread_signal, 0);
  draw_again (self);
}

static void
lw_timeline_dispose (GObject *object)
{
  LwTimeline *self = LW_TIMELINE (object);

  g_hash_table_remove_all (self->stages);
  g_clear_pointer (&self->ghost, lw_timeline_stage_free);
  g_clear_pointer (&self->placements, g_hash_table_unref);
  g_clear_pointer (&self->periods, g_hash_table_unref);
  g_clear_object (&self->conflicts);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (lw_timeline_parent_class)->dispose (object);
}

static void
lw_timeline_finalize (GObject *object)
{
  LwTimeline *self = LW_TIMELINE (object);

  g_hash_table_unref (self->stages);
  g_hash_table_unref (self->seats);
  g_free (self->current);

  G_OBJECT_CLASS (lw_timeline_parent_class)->finalize (object);
}

static void
lw_timeline_class_init (LwTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_timeline_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_timeline_finalize;

  changed_signal = g_signal_new ("changed", LW_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  reread_signal = g_signal_new ("reread", LW_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  moved_signal = g_signal_new ("moved", LW_TYPE_TIMELINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
lw_timeline_init (LwTimeline *self)
{
  self->stages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, stages_free);
  self->seats = g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) lw_seats_free);
  self->least_week = LW_TIMELINE_LEAST_WEEK;
}

LwTimeline *
lw_timeline_new (LwOffice *office)
{
  LwTimeline *self = g_object_new (LW_TYPE_TIMELINE, NULL);

  self->office = g_object_ref (office);
  self->conflicts = lw_conflicts_new (office);
  self->year = this_year ();
  read_span (self);
  g_signal_connect_object (office, "changed", G_CALLBACK (reread), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->conflicts, "changed", G_CALLBACK (draw_again), self,
                           G_CONNECT_SWAPPED);

  return self;
}

LwOffice *
lw_timeline_get_office (LwTimeline *self)
{
  return self->office;
}

LwConflicts *
lw_timeline_get_conflicts (LwTimeline *self)
{
  return self->conflicts;
}

int
lw_timeline_get_year (LwTimeline *self)
{
  return self->year;
}

void
lw_timeline_set_year (LwTimeline *self, int year)
{
  if (self->year == year)
    return;
  self->year = year;
  self->offset = 0;
  reread (self);
}

LwTimelineRows
lw_timeline_get_rows (LwTimeline *self)
{
  return self->rows;
}

void
lw_timeline_set_rows (LwTimeline *self, LwTimelineRows rows)
{
  if (self->rows == rows)
    return;
  self->rows = rows;
  reread (self);
}

guint
lw_timeline_get_n_weeks (LwTimeline *self)
{
  return self->span.n_weeks;
}

guint32
lw_timeline_get_monday (LwTimeline *self, guint week)
{
  return self->span.first + week * DAYS_A_WEEK;
}

double
lw_timeline_get_week_width (LwTimeline *self)
{
  double fitting = (double) self->width / MAX (1, self->span.n_weeks);

  if (self->week_width == 0)
    return MAX (self->least_week, MIN (fitting, LW_TIMELINE_FITTING_WEEK));

  return MAX (self->least_week, self->week_width);
}

gboolean
lw_timeline_shows_days (LwTimeline *self)
{
  return lw_timeline_get_week_width (self) >= LW_TIMELINE_WEEK_OF_DAYS;
}

double
lw_timeline_get_full_width (LwTimeline *self)
{
  return lw_timeline_get_week_width (self) * self->span.n_weeks;
}

double
lw_timeline_get_offset (LwTimeline *self)
{
  return self->offset;
}

void
lw_timeline_set_offset (LwTimeline *self, double offset)
{
  double most = MAX (0, lw_timeline_get_full_width (self) - self->width);

  offset = CLAMP (offset, 0, most);
  if (ABS (offset - self->offset) < 0.01)
    return;
  self->offset = offset;
  draw_again (self);
}

/* What was in the middle stays there. */
void
lw_timeline_set_week_width (LwTimeline *self, double week_width)
{
  double middle = (self->offset + self->width / 2.0) / lw_timeline_get_week_width (self);
  gboolean showed_days = lw_timeline_shows_days (self);

  if (week_width > 0)
    week_width = CLAMP (week_width, self->least_week, LW_TIMELINE_MOST_WEEK);
  self->week_width = week_width;
  self->offset = 0;
  lw_timeline_set_offset (self, middle * lw_timeline_get_week_width (self) - self->width / 2.0);
  if (lw_timeline_shows_days (self) != showed_days)
    g_signal_emit (self, reread_signal, 0);
  draw_again (self);
}

void
lw_timeline_set_width (LwTimeline *self, int names, int width, double least_week)
{
  double offset = self->offset;

  if (self->names == names && self->width == width && self->least_week == least_week)
    return;
  self->names = names;
  self->width = width;
  self->least_week = least_week;
  self->offset = 0;
  lw_timeline_set_offset (self, offset);
  draw_again (self);
}

int
lw_timeline_get_names (LwTimeline *self)
{
  return self->names;
}

int
lw_timeline_get_width (LwTimeline *self)
{
  return self->width;
}

void
lw_timeline_show_day (LwTimeline *self, guint32 day)
{
  double week_width = lw_timeline_get_week_width (self);
  double x = lw_timeline_get_x (self, day) - self->names;

  if (x < 0)
    lw_timeline_set_offset (self, self->offset + x - week_width);
  else if (x + week_width > self->width)
    lw_timeline_set_offset (self, self->offset + x + 2 * week_width - self->width);
}

double
lw_timeline_get_x (LwTimeline *self, guint32 day)
{
  double days = (double) day - (double) self->span.first;

  return self->names + days * lw_timeline_get_week_width (self) / DAYS_A_WEEK - self->offset;
}

guint32
lw_timeline_find_day (LwTimeline *self, double x)
{
  double days = (x - self->names + self->offset) * DAYS_A_WEEK / lw_timeline_get_week_width (self);

  if (x < self->names || days < 0 || days >= self->span.n_weeks * DAYS_A_WEEK)
    return 0;

  return self->span.first + (guint32) days;
}

GPtrArray *
lw_timeline_get_stages (LwTimeline *self, const char *owner_id, guint *n_lanes)
{
  Stages *stages = g_hash_table_lookup (self->stages, owner_id);

  if (stages == NULL)
    stages = read_stages (self, owner_id);
  if (n_lanes != NULL)
    *n_lanes = stages->n_lanes;

  return stages->stages;
}

GPtrArray *
lw_timeline_get_placements (LwTimeline *self, const char *owner_id)
{
  if (self->placements == NULL)
    read_placements (self);

  return g_hash_table_lookup (self->placements, owner_id);
}

GPtrArray *
lw_timeline_get_periods (LwTimeline *self, const char *group_id)
{
  if (self->placements == NULL)
    read_placements (self);

  return g_hash_table_lookup (self->periods, group_id);
}

const LwSeats *
lw_timeline_get_seats (LwTimeline *self, LwWorkplace *workplace)
{
  LwSeats *seats = g_hash_table_lookup (self->seats, workplace);
  GDate monday;

  if (seats != NULL)
    return seats;
  g_date_clear (&monday, 1);
  g_date_set_julian (&monday, self->span.first);
  seats
    = lw_seats_new (lw_office_get_world (self->office), workplace, &monday, self->span.n_weeks);
  g_hash_table_insert (self->seats, g_object_ref (workplace), seats);

  return seats;
}

char *
lw_timeline_describe (LwTimeline *self, const LwTimelineStage *stage)
{
  g_autofree char *words = lw_timeline_stage_describe (stage, self->office);

  if (self->rows == LW_TIMELINE_STUDENTS || self->rows == LW_TIMELINE_CLASSES || stage->who == NULL)
    return g_steal_pointer (&words);

  return g_strdup_printf ("%s: %s", stage->who, words);
}

static void
tell_moved (LwTimeline *self)
{
  if (self->ghost != NULL)
    g_signal_emit (self, moved_signal, 0, lw_timeline_stage_get_id (self->ghost));
}

void
lw_timeline_set_ghost (LwTimeline *self, LwPlacement *placement)
{
  g_autoptr (LwTimelineStage) before = self->ghost;

  tell_moved (self);
  self->ghost = placement != NULL ? lw_timeline_stage_new (self->office, placement) : NULL;
  tell_moved (self);
}

gboolean
lw_timeline_has_ghost (LwTimeline *self)
{
  return self->ghost != NULL;
}

const LwTimelineStage *
lw_timeline_get_shown (LwTimeline *self, const LwTimelineStage *stage)
{
  if (self->ghost == NULL
      || strcmp (lw_timeline_stage_get_id (self->ghost), lw_timeline_stage_get_id (stage)) != 0)
    return stage;
  self->ghost->lane = stage->lane;

  return self->ghost;
}

const char *
lw_timeline_get_current (LwTimeline *self)
{
  return self->current;
}

void
lw_timeline_set_current (LwTimeline *self, const char *placement_id)
{
  char *copy;

  if (g_strcmp0 (self->current, placement_id) == 0)
    return;
  copy = g_strdup (placement_id);
  g_free (self->current);
  self->current = copy;
  draw_again (self);
}

guint32
lw_timeline_get_cursor (LwTimeline *self)
{
  return self->cursor;
}

void
lw_timeline_set_cursor (LwTimeline *self, guint32 monday)
{
  if (self->cursor == monday)
    return;
  self->cursor = monday;
  draw_again (self);
}
