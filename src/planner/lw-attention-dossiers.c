/* lw-attention-dossiers.c - conversations, goals and portfolios that wait
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-attention-private.h"

#include "lw-date.h"

#define SCHOOL_DAYS_A_WEEK 5
#define DAYS_A_WEEK 7

/**
 * Class:
 * @keeps_portfolio: whether anybody of it wrote something this school year
 * @has_lessons: whether there are lessons this week
 * @weeks_ago: the day since which there were so many weeks with lessons; cleared as long as the
 * school year is younger
 *
 * What is the same for all of a class.
 */
typedef struct
{
  gboolean keeps_portfolio;
  gboolean has_lessons;
  GDate weeks_ago;
} Class;

static GDate
count_back (LwAttentionScan *self, const char *group)
{
  GDate day = self->input->today;
  GDate none = { 0 };

  for (int n_days = 0; n_days < LW_ATTENTION_WEEKS * SCHOOL_DAYS_A_WEEK;)
    {
      day = lw_date_add_days (&day, -1);
      if (lw_date_compare (&day, &self->year_first) < 0)
        return none;
      if (lw_calendar_has_lessons (self->world->calendar, &day, group))
        n_days++;
    }

  return day;
}

static gboolean
has_lessons_this_week (LwAttentionScan *self, const char *group)
{
  for (int i = 0; i < SCHOOL_DAYS_A_WEEK; i++)
    {
      GDate day = lw_date_add_days (&self->monday, i);

      if (lw_calendar_has_lessons (self->world->calendar, &day, group))
        return TRUE;
    }

  return FALSE;
}

static Class *
get_class (LwAttentionScan *self, GHashTable *classes, LwStudent *student)
{
  Class *class = g_hash_table_lookup (classes, student->group);

  if (class == NULL)
    {
      class = g_new0 (Class, 1);
      class->has_lessons = has_lessons_this_week (self, student->group);
      class->weeks_ago = count_back (self, student->group);
      g_hash_table_insert (classes, student->group, class);
    }

  return class;
}

/* What last year's conversation set is not this year's. */
static void
find_review (LwAttentionScan *self, LwStudent *student, const LwDigestStudent *told, Class *class)
{
  gboolean talked = g_date_valid (&told->last_review)
                    && lw_date_compare (&told->last_review, &self->year_first) >= 0;
  gboolean is_draft
    = told->has_pop && (told->pop_state == NULL || g_str_equal (told->pop_state, "concept"));
  LwAttention *row;

  if (g_date_valid (&told->next_review)
      && lw_date_compare (&told->next_review, &self->year_first) >= 0
      && lw_date_compare (&told->next_review, &self->input->today) <= 0)
    {
      row = lw_attention_scan_add (self, LW_WHY_REVIEW_DUE, student, NULL, NULL);
      row->day = told->next_review;
      row->text = g_strdup (told->review_kind);
    }
  else if (is_draft && !talked && g_date_valid (&class->weeks_ago))
    row = lw_attention_scan_add (self, LW_WHY_POP_DRAFT, student, NULL, NULL);
  else
    return;
  row->is_now = TRUE;
}

static void
find_goals (LwAttentionScan *self, LwStudent *student, const LwDigestStudent *told)
{
  LwAttention *row;

  if (told->n_goals == 0)
    return;
  row = lw_attention_scan_add (self, LW_WHY_GOAL_DUE, student, NULL, NULL);
  row->day = told->goal_due;
  row->text = g_strdup (told->goal_title);
  row->count = (int) told->n_goals;
  row->is_now = lw_date_compare (&row->day, &self->input->today) <= 0;
}

/* Whether the student is on a stage that began before @since. */
static gboolean
is_on_stage (LwAttentionScan *self, LwStudent *student, const GDate *since)
{
  GPtrArray *stages = lw_attention_scan_get_stages (self, student);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwPlacement *placement = g_ptr_array_index (stages, i);
      GDate first, last;

      if (!lw_attention_is_settled (placement))
        continue;
      lw_world_get_period (self->world, placement, &first, &last);
      if (g_date_valid (&first) && lw_date_compare (&first, since) < 0 && g_date_valid (&last)
          && lw_date_compare (&last, &self->input->today) >= 0)
        return TRUE;
    }

  return FALSE;
}

static void
find_portfolio (LwAttentionScan *self,
                LwStudent *student,
                const LwDigestStudent *told,
                Class *class)
{
  gboolean has_items = told != NULL && told->has_items;
  LwAttention *row;

  if (!class->has_lessons || !g_date_valid (&class->weeks_ago)
      || (has_items && lw_date_compare (&told->last_item, &class->weeks_ago) >= 0)
      || !(class->keeps_portfolio || is_on_stage (self, student, &class->weeks_ago)))
    return;
  row = lw_attention_scan_add (self, has_items ? LW_WHY_STILL : LW_WHY_EMPTY, student, NULL, NULL);
  row->is_now = TRUE;
  if (has_items && g_date_valid (&told->last_item))
    {
      row->day = told->last_item;
      row->count = g_date_days_between (&row->day, &self->input->today) / DAYS_A_WEEK;
    }
}

/* One student, with what was looked up. */
typedef struct
{
  LwStudent *student;
  const LwDigestStudent *told; /* NULL: nothing */
  Class *class;
} Pupil;

/* Those who have left keep their dossier, and have no class. */
static GArray *
read_pupils (LwAttentionScan *self, GHashTable *classes)
{
  LwRecordList *students = self->world->lists.students;
  GArray *pupils
    = g_array_sized_new (FALSE, FALSE, sizeof (Pupil), lw_record_list_get_size (students));

  for (guint i = 0; i < lw_record_list_get_size (students); i++)
    {
      Pupil pupil = { .student = lw_record_list_peek (students, i) };

      if (pupil.student->group == NULL)
        continue;
      pupil.told = lw_digest_find_student (self->input->digest,
                                           lw_record_get_id (LW_RECORD (pupil.student)));
      pupil.class = get_class (self, classes, pupil.student);
      if (pupil.told != NULL && lw_date_compare (&pupil.told->last_item, &self->year_first) >= 0)
        pupil.class->keeps_portfolio = TRUE;
      g_array_append_val (pupils, pupil);
    }

  return pupils;
}

void
lw_attention_find_dossiers (LwAttentionScan *self)
{
  g_autoptr (GHashTable) classes = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  g_autoptr (GArray) pupils = NULL;

  if (self->input->digest == NULL)
    return;
  pupils = read_pupils (self, classes);
  for (guint i = 0; i < pupils->len; i++)
    {
      Pupil *pupil = &g_array_index (pupils, Pupil, i);

      if (pupil->told != NULL)
        {
          find_review (self, pupil->student, pupil->told, pupil->class);
          find_goals (self, pupil->student, pupil->told);
        }
      find_portfolio (self, pupil->student, pupil->told, pupil->class);
    }
}

void
lw_attention_find_dossier_of (LwAttentionScan *self, LwStudent *student)
{
  const LwDigestStudent *told
    = lw_digest_find_student (self->input->digest, lw_record_get_id (LW_RECORD (student)));
  Class class = { 0 };

  if (student->group == NULL || told == NULL)
    return;
  class.weeks_ago = count_back (self, student->group);
  find_review (self, student, told, &class);
  find_goals (self, student, told);
}
