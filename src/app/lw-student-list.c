/* lw-student-list.c - the students that a search and filters leave, in order
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-student-list.h"

#include "lw-date.h"
#include "lw-search-text.h"

#include <string.h>

struct _LwStudentList
{
  GObject parent_instance;

  /* owned */
  LwOffice *office;
  GPtrArray *shown;         /* LwStudent, borrowed from the office's list */
  GPtrArray *sorted;        /* all students in order, likewise; NULL when to be made again */
  GHashTable *search_texts; /* student -> folded text */
  GHashTable *placed;       /* ids of students with a place this school year; NULL: to be made */
  GHashTable *supervised;   /* "supervisor/student" ids; NULL: to be made */

  char *words; /* folded */
  char *group;
  char *mentor;
  char *supervisor;
  char *track;
  gboolean without_place;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (LwStudentList,
                               lw_student_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return LW_TYPE_STUDENT;
}

static guint
get_n_items (GListModel *model)
{
  return LW_STUDENT_LIST (model)->shown->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  LwStudentList *self = LW_STUDENT_LIST (model);

  return position < self->shown->len ? g_object_ref (self->shown->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static int
compare_students (gconstpointer a, gconstpointer b)
{
  return lw_record_compare (*(LwRecord **) a, *(LwRecord **) b);
}

static GPtrArray *
sorted_students (LwStudentList *self)
{
  LwRecordList *students = lw_office_get_list (self->office, &lw_student_record);
  guint n_students = lw_record_list_get_size (students);

  if (self->sorted != NULL)
    return self->sorted;
  self->sorted = g_ptr_array_new_full (n_students, g_object_unref);
  for (guint i = 0; i < n_students; i++)
    g_ptr_array_add (self->sorted, g_object_ref (lw_record_list_peek (students, i)));
  g_ptr_array_sort (self->sorted, compare_students);

  return self->sorted;
}

static const char *
search_text (LwStudentList *self, LwStudent *student)
{
  char *text = g_hash_table_lookup (self->search_texts, student);
  g_autofree char *joined = NULL;
  LwGroup *group;

  if (text != NULL)
    return text;
  group = lw_office_find (self->office, &lw_group_record, student->group);
  joined = g_strjoin (" ", lw_record_get_title (LW_RECORD (student)), student->number,
                      group != NULL ? group->name : "", NULL);
  text = lw_search_text_fold (joined);
  g_hash_table_insert (self->search_texts, student, text);

  return text;
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
  LwRecordList *placements = lw_office_get_list (self->office, &lw_placement_record);
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
  group = lw_office_find (self->office, &lw_group_record, student->group);

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
  group = lw_office_find (self->office, &lw_group_record, student->group);

  return group != NULL && g_strcmp0 (group->track, self->track) == 0;
}

static gboolean
fits (LwStudentList *self, LwStudent *student)
{
  if (self->group != NULL && g_strcmp0 (student->group, self->group) != 0)
    return FALSE;
  if (self->track != NULL && !has_track (self, student))
    return FALSE;
  if (self->mentor != NULL && !has_mentor (self, student))
    return FALSE;
  if (self->supervisor != NULL && !is_supervised (self, student))
    return FALSE;
  if (self->without_place && lw_student_list_has_place (self, student))
    return FALSE;

  return self->words == NULL || lw_search_text_has (search_text (self, student), self->words);
}

/* Makes the list anew and tells of the stretch in which it differs from what it was. */
static void
make_anew (LwStudentList *self)
{
  GPtrArray *sorted = sorted_students (self);
  g_autoptr (GPtrArray) before = self->shown;
  guint head = 0, tail = 0;

  self->shown = g_ptr_array_new_full (sorted->len, NULL);
  for (guint i = 0; i < sorted->len; i++)
    if (fits (self, sorted->pdata[i]))
      g_ptr_array_add (self->shown, sorted->pdata[i]);

  while (head < before->len && head < self->shown->len
         && before->pdata[head] == self->shown->pdata[head])
    head++;
  while (tail + head < before->len && tail + head < self->shown->len
         && before->pdata[before->len - 1 - tail] == self->shown->pdata[self->shown->len - 1 - tail])
    tail++;
  if (before->len != self->shown->len || head < before->len)
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail,
                                self->shown->len - head - tail);
}

/* Rows that show a changed student paint anew. */
static void
tell_of_changes (LwStudentList *self, LwOutcome *outcome)
{
  if (outcome->changes->len > 50)
    return;
  for (guint i = 0; i < outcome->changes->len; i++)
    {
      LwChange *change = g_ptr_array_index (outcome->changes, i);
      guint position;

      if (change->type != &lw_student_record || change->record == NULL)
        continue;
      position = lw_student_list_find (self, change->id);
      if (position < self->shown->len)
        g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 1);
    }
}

static void
office_changed_cb (LwOffice *office, LwOutcome *outcome, LwStudentList *self)
{
  gboolean has_students = FALSE, has_placements = FALSE;

  for (guint i = 0; i < outcome->changes->len; i++)
    {
      LwChange *change = g_ptr_array_index (outcome->changes, i);

      has_students |= change->type == &lw_student_record || change->type == &lw_group_record;
      has_placements |= change->type == &lw_placement_record;
    }
  if (!has_students && !has_placements)
    return;
  if (has_students)
    g_hash_table_remove_all (self->search_texts);
  if (has_placements)
    {
      g_clear_pointer (&self->placed, g_hash_table_unref);
      g_clear_pointer (&self->supervised, g_hash_table_unref);
    }
  if (has_students)
    {
      g_autoptr (GPtrArray) former = g_steal_pointer (&self->sorted);

      make_anew (self);
      tell_of_changes (self, outcome);
    }
  else
    make_anew (self);
}

static void
lw_student_list_dispose (GObject *object)
{
  g_clear_object (&LW_STUDENT_LIST (object)->office);

  G_OBJECT_CLASS (lw_student_list_parent_class)->dispose (object);
}

static void
lw_student_list_finalize (GObject *object)
{
  LwStudentList *self = LW_STUDENT_LIST (object);

  g_ptr_array_unref (self->shown);
  g_clear_pointer (&self->sorted, g_ptr_array_unref);
  g_hash_table_unref (self->search_texts);
  g_clear_pointer (&self->placed, g_hash_table_unref);
  g_clear_pointer (&self->supervised, g_hash_table_unref);
  g_free (self->words);
  g_free (self->group);
  g_free (self->mentor);
  g_free (self->supervisor);
  g_free (self->track);

  G_OBJECT_CLASS (lw_student_list_parent_class)->finalize (object);
}

static void
lw_student_list_class_init (LwStudentListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lw_student_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = lw_student_list_finalize;
}

static void
lw_student_list_init (LwStudentList *self)
{
  self->shown = g_ptr_array_new ();
  self->search_texts = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

LwStudentList *
lw_student_list_new (LwOffice *office)
{
  LwStudentList *self = g_object_new (LW_TYPE_STUDENT_LIST, NULL);

  self->office = g_object_ref (office);
  g_signal_connect_object (office, "changed", G_CALLBACK (office_changed_cb), self, 0);
  make_anew (self);

  return self;
}

void
lw_student_list_set_query (LwStudentList *self, const LwStudentQuery *query)
{
  g_free (self->words);
  g_free (self->group);
  g_free (self->mentor);
  g_free (self->supervisor);
  g_free (self->track);
  self->words = query->words != NULL && *query->words != '\0' ? lw_search_text_fold (query->words)
                                                              : NULL;
  self->group = g_strdup (query->group);
  self->mentor = g_strdup (query->mentor);
  self->supervisor = g_strdup (query->supervisor);
  self->track = g_strdup (query->track);
  self->without_place = query->without_place;
  make_anew (self);
}

/**
 * lw_student_list_find:
 * @self: a list
 * @id: a student's id
 *
 * Returns: its position, or %G_MAXUINT when the list does not show it
 */
guint
lw_student_list_find (LwStudentList *self, const char *id)
{
  for (guint i = 0; i < self->shown->len; i++)
    if (strcmp (lw_record_get_id (self->shown->pdata[i]), id) == 0)
      return i;

  return G_MAXUINT;
}
