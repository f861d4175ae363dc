/* lw-student-list.c - the students that a search and filters leave, in order
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-student-list.h"

#include "lw-date.h"

#include <string.h>

/* An act that changes what more rows say tells of the whole list. */
#define MOST_ROWS_TOLD 50

struct _LwStudentList
{
  LwFilteredList parent_instance;

  /* owned */
  GHashTable *placed;     /* ids of students with a place this school year; NULL: to be made */
  GHashTable *former;     /* @placed before the act that is being told of, or NULL */
  GHashTable *supervised; /* "supervisor/student" ids; NULL: to be made */

  char *group;
  char *mentor;
  char *supervisor;
  char *track;
  gboolean without_place;
};

G_DEFINE_FINAL_TYPE (LwStudentList, lw_student_list, LW_TYPE_FILTERED_LIST)

static LwGroup *
group_of (LwStudentList *self, LwStudent *student)
{
  return lw_office_find (lw_filtered_list_get_office (LW_FILTERED_LIST (self)), &lw_group_record,
                         student->group);
}

static char *
lw_student_list_dup_search_text (LwFilteredList *list, LwRecord *record)
{
  LwStudent *student = LW_STUDENT (record);
  LwGroup *group = group_of (LW_STUDENT_LIST (list), student);

  return g_strjoin (" ", lw_record_get_title (record), student->number,
                    group != NULL ? group->name : "", NULL);
}

/* A place counts from the moment that somebody was asked for it. */
static gboolean
is_placed (LwPlacement *placement, const GDate *today)
{
  return placement->student != NULL && placement->workplace != NULL
         && g_strcmp0 (placement->state, "zoekt") != 0
         && g_strcmp0 (placement->state, "afgebroken") != 0
         && (!g_date_valid (&placement->last_day)
             || lw_school_year_of (&placement->last_day) >= lw_school_year_of (today));
}

static void
read_placements (LwStudentList *self)
{
  LwOffice *office = lw_filtered_list_get_office (LW_FILTERED_LIST (self));
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);
  GDate today = lw_today ();

  self->placed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->supervised = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if (is_placed (placement, &today))
        g_hash_table_add (self->placed, g_strdup (placement->student));
      if (placement->student != NULL && placement->supervisor != NULL)
        g_hash_table_add (self->supervised,
                          g_strconcat (placement->supervisor, "/", placement->student, NULL));
    }
}

gboolean
lw_student_list_has_place (LwStudentList *self, LwStudent *student)
{
  if (self->placed == NULL)
    read_placements (self);

  return g_hash_table_contains (self->placed, lw_record_get_id (LW_RECORD (student)));
}

static gboolean
has_mentor (LwStudentList *self, LwStudent *student)
{
  LwGroup *group;

  if (g_strcmp0 (student->mentor, self->mentor) == 0)
    return TRUE;
  group = group_of (self, student);

  return student->mentor == NULL && group != NULL && g_strcmp0 (group->mentor, self->mentor) == 0;
}

static gboolean
is_supervised (LwStudentList *self, LwStudent *student)
{
  g_autofree char *key
    = g_strconcat (self->supervisor, "/", lw_record_get_id (LW_RECORD (student)), NULL);

  if (self->supervised == NULL)
    read_placements (self);

  return g_hash_table_contains (self->supervised, key);
}

static gboolean
has_track (LwStudentList *self, LwStudent *student)
{
  LwGroup *group;

  if (student->track != NULL)
    return strcmp (student->track, self->track) == 0;
  group = group_of (self, student);

  return group != NULL && g_strcmp0 (group->track, self->track) == 0;
}

static gboolean
lw_student_list_fits (LwFilteredList *list, LwRecord *record)
{
  LwStudentList *self = LW_STUDENT_LIST (list);
  LwStudent *student = LW_STUDENT (record);

  if (self->group != NULL && g_strcmp0 (student->group, self->group) != 0)
    return FALSE;
  if (self->track != NULL && !has_track (self, student))
    return FALSE;
  if (self->mentor != NULL && !has_mentor (self, student))
    return FALSE;
  if (self->supervisor != NULL && !is_supervised (self, student))
    return FALSE;

  return !self->without_place || !lw_student_list_has_place (self, student);
}

static LwTouch
lw_student_list_touch (LwFilteredList *list, const LwChange *change)
{
  LwStudentList *self = LW_STUDENT_LIST (list);

  if (change->type == &lw_student_record || change->type == &lw_group_record)
    return LW_TOUCHES_RECORDS;
  if (change->type != &lw_placement_record)
    return LW_TOUCHES_NOTHING;
  if (self->former == NULL)
    self->former = g_steal_pointer (&self->placed);
  g_clear_pointer (&self->placed, g_hash_table_unref);
  g_clear_pointer (&self->supervised, g_hash_table_unref);

  return LW_TOUCHES_FILTERS;
}

static gboolean
has_changed (LwOutcome *outcome, const char *group_id)
{
  for (guint i = 0; group_id != NULL && i < outcome->changes->len; i++)
    {
      const LwChange *change = g_ptr_array_index (outcome->changes, i);

      if (change->type == &lw_group_record && strcmp (change->id, group_id) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_groups (LwOutcome *outcome)
{
  for (guint i = 0; i < outcome->changes->len; i++)
    if (((LwChange *) outcome->changes->pdata[i])->type == &lw_group_record)
      return TRUE;

  return FALSE;
}

/* Whether the row of a student says something else now. */
static gboolean
says_other (LwStudentList *self, LwStudent *student, LwOutcome *outcome, gboolean groups)
{
  const char *id = lw_record_get_id (LW_RECORD (student));

  if (self->former != NULL
      && g_hash_table_contains (self->former, id) != lw_student_list_has_place (self, student))
    return TRUE;

  return groups && has_changed (outcome, student->group);
}

/* Rows say more than what is in the student's own record: whether there is a place, and the name
 * of the class. After the list itself took it over. */
static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwStudentList *self)
{
  GListModel *model = G_LIST_MODEL (self);
  guint n_students = g_list_model_get_n_items (model);
  gboolean groups = has_groups (outcome);
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));

  if (self->former == NULL && !groups)
    return;
  for (guint i = 0; i < n_students; i++)
    {
      g_autoptr (LwStudent) student = g_list_model_get_item (model, i);

      if (says_other (self, student, outcome, groups))
        g_array_append_val (positions, i);
    }
  g_clear_pointer (&self->former, g_hash_table_unref);
  if (positions->len > MOST_ROWS_TOLD)
    g_list_model_items_changed (model, 0, n_students, n_students);
  for (guint i = 0; i < positions->len && positions->len <= MOST_ROWS_TOLD; i++)
    g_list_model_items_changed (model, g_array_index (positions, guint, i), 1, 1);
}

static void
lw_student_list_finalize (GObject *object)
{
  LwStudentList *self = LW_STUDENT_LIST (object);

  g_clear_pointer (&self->placed, g_hash_table_unref);
  g_clear_pointer (&self->former, g_hash_table_unref);
  g_clear_pointer (&self->supervised, g_hash_table_unref);
  g_free (self->group);
  g_free (self->mentor);
  g_free (self->supervisor);
  g_free (self->track);

  G_OBJECT_CLASS (lw_student_list_parent_class)->finalize (object);
}

static void
lw_student_list_class_init (LwStudentListClass *klass)
{
  LwFilteredListClass *list_class = LW_FILTERED_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lw_student_list_finalize;
  list_class->type = &lw_student_record;
  list_class->dup_search_text = lw_student_list_dup_search_text;
  list_class->fits = lw_student_list_fits;
  list_class->touch = lw_student_list_touch;
}

static void
lw_student_list_init (LwStudentList *self)
{
}

LwStudentList *
lw_student_list_new (LwOffice *office)
{
  LwStudentList *self = g_object_new (LW_TYPE_STUDENT_LIST, NULL);

  lw_filtered_list_set_office (LW_FILTERED_LIST (self), office);
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);

  return self;
}

void
lw_student_list_set_query (LwStudentList *self, const LwStudentQuery *query)
{
  g_free (self->group);
  g_free (self->mentor);
  g_free (self->supervisor);
  g_free (self->track);
  self->group = g_strdup (query->group);
  self->mentor = g_strdup (query->mentor);
  self->supervisor = g_strdup (query->supervisor);
  self->track = g_strdup (query->track);
  self->without_place = query->without_place;
  lw_filtered_list_set_words (LW_FILTERED_LIST (self), query->words);
  lw_filtered_list_refilter (LW_FILTERED_LIST (self));
}
