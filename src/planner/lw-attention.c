/* lw-attention.c - what asks for attention, for one person or for the school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-attention-private.h"

#include "lw-date.h"

#include <string.h>

static const LwAttentionKind kind_of_why[] = {
  [LW_WHY_NO_STAGE] = LW_ATTENTION_PLACE,
  [LW_WHY_SOUGHT] = LW_ATTENTION_PLACE,
  [LW_WHY_PROPOSED] = LW_ATTENTION_PLACE,
  [LW_WHY_ASKED] = LW_ATTENTION_PLACE,
  [LW_WHY_CALL_BACK] = LW_ATTENTION_CALL_BACK,
  [LW_WHY_REVIEW_DUE] = LW_ATTENTION_REVIEW,
  [LW_WHY_POP_DRAFT] = LW_ATTENTION_REVIEW,
  [LW_WHY_VISIT] = LW_ATTENTION_VISIT,
  [LW_WHY_GOAL_DUE] = LW_ATTENTION_REFLECTION,
  [LW_WHY_RETURN] = LW_ATTENTION_REFLECTION,
  [LW_WHY_BEGINS] = LW_ATTENTION_PERIOD,
  [LW_WHY_ENDS] = LW_ATTENTION_PERIOD,
  [LW_WHY_ONE_DAY] = LW_ATTENTION_PERIOD,
  [LW_WHY_UNSIGNED] = LW_ATTENTION_AGREEMENT_UNSIGNED,
  [LW_WHY_CONFLICT] = LW_ATTENTION_CONFLICT,
  [LW_WHY_EXPIRES] = LW_ATTENTION_ACCREDITATION,
  [LW_WHY_EXPIRED] = LW_ATTENTION_ACCREDITATION,
  [LW_WHY_UNCHECKED] = LW_ATTENTION_ACCREDITATION,
  [LW_WHY_STILL] = LW_ATTENTION_PORTFOLIO,
  [LW_WHY_EMPTY] = LW_ATTENTION_PORTFOLIO,
};

void
lw_attention_free (LwAttention *self)
{
  g_clear_object (&self->student);
  g_clear_object (&self->group);
  g_clear_object (&self->placement);
  g_clear_object (&self->company);
  g_clear_object (&self->contact);
  g_clear_object (&self->moment);
  g_clear_object (&self->accreditation);
  g_clear_object (&self->visitor);
  g_clear_pointer (&self->placements, g_ptr_array_unref);
  g_free (self->text);
  g_free (self->rule);
  g_free (self);
}

gboolean
lw_attention_is_open (LwPlacement *placement)
{
  return g_strcmp0 (placement->state, "zoekt") == 0
         || g_strcmp0 (placement->state, "voorgesteld") == 0
         || g_strcmp0 (placement->state, "gevraagd") == 0;
}

/* A stage that nobody gave a state is one that goes on as planned. */
gboolean
lw_attention_is_settled (LwPlacement *placement)
{
  return placement->state == NULL || strcmp (placement->state, "toegezegd") == 0
         || strcmp (placement->state, "getekend") == 0 || strcmp (placement->state, "loopt") == 0;
}

void
lw_attention_index_stages (LwAttentionScan *self)
{
  LwRecordList *placements = self->world->lists.placements;

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);
      GPtrArray *stages;

      if (placement->student == NULL || g_strcmp0 (placement->state, "afgebroken") == 0)
        continue;
      stages = g_hash_table_lookup (self->by_student, placement->student);
      if (stages == NULL)
        {
          stages = g_ptr_array_new ();
          g_hash_table_insert (self->by_student, placement->student, stages);
        }
      g_ptr_array_add (stages, placement);
    }
}

void
lw_attention_scan_init (LwAttentionScan *self, const LwAttentionInput *input)
{
  self->input = input;
  self->world = input->world;
  self->monday = lw_date_monday_of (&input->today);
  self->year_first = lw_date_from_dmy (1, 8, lw_school_year_of (&input->today));
  if (input->school_year != NULL && g_date_valid (&input->school_year->first_day))
    self->year_first = input->school_year->first_day;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_attention_free);
  self->open_moments = NULL;
  self->asked = NULL;
  self->by_student
    = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
}

void
lw_attention_scan_clear (LwAttentionScan *self)
{
  g_hash_table_unref (self->by_student);
  g_clear_pointer (&self->open_moments, g_hash_table_unref);
  g_clear_pointer (&self->asked, g_hash_table_unref);
  g_ptr_array_unref (self->rows);
}

GPtrArray *
lw_attention_scan_get_stages (const LwAttentionScan *self, LwStudent *student)
{
  return g_hash_table_lookup (self->by_student, lw_record_get_id (LW_RECORD (student)));
}

LwGroup *
lw_attention_scan_get_group (const LwAttentionScan *self, LwStudent *student)
{
  return lw_world_find (self->world->lists.groups, student->group);
}

LwCompany *
lw_attention_scan_get_company (const LwAttentionScan *self, LwPlacement *placement)
{
  LwWorkplace *workplace = lw_world_find (self->world->lists.workplaces, placement->workplace);

  return workplace != NULL ? lw_world_find (self->world->lists.companies, workplace->company)
                           : NULL;
}

gboolean
lw_attention_scan_is_me (const LwAttentionScan *self, const char *id)
{
  return self->input->me != NULL && g_strcmp0 (id, self->input->me) == 0;
}

/* A mentor of one's own goes before the class's. */
static gboolean
is_mentored (const LwAttentionScan *self, LwStudent *student, LwGroup *group)
{
  if (student->mentor != NULL)
    return lw_attention_scan_is_me (self, student->mentor);

  return group != NULL && lw_attention_scan_is_me (self, group->mentor);
}

gboolean
lw_attention_scan_is_my_student (const LwAttentionScan *self, LwStudent *student)
{
  return self->input->me != NULL
         && is_mentored (self, student, lw_attention_scan_get_group (self, student));
}

gboolean
lw_attention_scan_is_supervised (const LwAttentionScan *self, LwPlacement *placement)
{
  LwStagePeriod *period = lw_world_find (self->world->lists.stage_periods, placement->stage_period);

  if (placement->supervisor != NULL)
    return lw_attention_scan_is_me (self, placement->supervisor);

  return period != NULL && lw_attention_scan_is_me (self, period->supervisor);
}

gboolean
lw_attention_scan_is_my_stage (const LwAttentionScan *self, LwPlacement *placement)
{
  LwStudent *student;

  if (self->input->me == NULL || lw_attention_scan_is_supervised (self, placement))
    return self->input->me != NULL;
  student = lw_world_find (self->world->lists.students, placement->student);

  return student != NULL && lw_attention_scan_is_my_student (self, student);
}

static gpointer
ref_or_null (gpointer record)
{
  return record != NULL ? g_object_ref (record) : NULL;
}

LwAttention *
lw_attention_scan_add (LwAttentionScan *self,
                       LwAttentionWhy why,
                       LwStudent *student,
                       LwPlacement *placement,
                       LwCompany *company)
{
  LwAttention *row = g_new0 (LwAttention, 1);
  LwGroup *group = student != NULL     ? lw_attention_scan_get_group (self, student)
                   : placement != NULL ? lw_world_get_group (self->world, placement)
                                       : NULL;

  row->kind = kind_of_why[why];
  row->why = why;
  row->student = ref_or_null (student);
  row->group = ref_or_null (group);
  row->placement = ref_or_null (placement);
  row->company = ref_or_null (company);
  row->is_mine = (student != NULL && is_mentored (self, student, group))
                 || (placement != NULL && lw_attention_scan_is_supervised (self, placement));
  g_ptr_array_add (self->rows, row);

  return row;
}

gboolean
lw_attention_scan_is_my_company (const LwAttentionScan *self, LwCompany *company)
{
  return lw_attention_scan_is_me (self, company->account_manager);
}

gboolean
lw_attention_scan_is_over (const LwAttentionScan *self, LwPlacement *placement)
{
  GDate first, last;

  lw_world_get_period (self->world, placement, &first, &last);
  if (!g_date_valid (&last))
    last = first;

  return g_date_valid (&last) && lw_date_compare (&last, &self->input->today) < 0;
}

/**
 * Order:
 * @key: its kind, what can't stay first, its day, and its half of the day
 * @name: (nullable): of whom or what it is about, to collate by
 *
 * What a row is sorted by, looked up once: there can be thousands.
 */
typedef struct
{
  guint64 key;
  const char *name;
  LwAttention *row;
} Order;

/* One without a day goes last. */
static guint64
key_of (const LwAttention *row)
{
  guint64 day = g_date_valid (&row->day) ? g_date_get_julian (&row->day) : G_MAXUINT32;

  return (guint64) row->kind << 34 | (guint64) !row->is_stop << 33 | day << 1
         | (guint64) row->afternoon;
}

static const char *
name_of (const LwAttention *row)
{
  gpointer record = row->student != NULL   ? (gpointer) row->student
                    : row->company != NULL ? (gpointer) row->company
                                           : (gpointer) row->group;

  return record != NULL ? lw_record_get_sort_key (record) : NULL;
}

static int
compare_orders (gconstpointer a, gconstpointer b)
{
  const Order *one = a;
  const Order *other = b;
  int result = (one->key > other->key) - (one->key < other->key);

  if (result == 0)
    result = g_strcmp0 (one->name, other->name);
  if (result == 0 && one->row->placement != NULL && other->row->placement != NULL)
    result = lw_record_compare (LW_RECORD (one->row->placement), LW_RECORD (other->row->placement));

  return result;
}

static void
sort (GPtrArray *rows)
{
  g_autoptr (GArray) orders = g_array_sized_new (FALSE, FALSE, sizeof (Order), rows->len);

  for (guint i = 0; i < rows->len; i++)
    {
      LwAttention *row = g_ptr_array_index (rows, i);
      Order order = { key_of (row), name_of (row), row };

      g_array_append_val (orders, order);
    }
  g_array_sort (orders, compare_orders);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_index (rows, i) = g_array_index (orders, Order, i).row;
}

struct _LwAttentionLook
{
  LwAttentionInput input;
  LwAttentionScan scan;
  guint step;
};

static void
sort_rows (LwAttentionScan *self)
{
  sort (self->rows);
}

/* In the order in which they are done, the index first and sorting last. */
static void (*const steps[]) (LwAttentionScan *) = {
  lw_attention_index_stages,        lw_attention_find_places,
  lw_attention_find_calls,          lw_attention_find_visits,
  lw_attention_find_stages,         lw_attention_find_returns,
  lw_attention_find_accreditations, lw_attention_find_dossiers,
  lw_attention_find_conflicts,      sort_rows,
};

/**
 * lw_attention_look_new:
 * @input: the school, the day, and whose matters are to be marked; copied, but not what it points
 * to, which must stay as it is till the look is freed
 *
 * Begins to look for all that somebody at school should see to. Everything that the records tell is
 * found, for whomever it is; what concerns @input's person is marked. Somebody's matters are those
 * of the students of whom they are mentor, of the stages that they supervise, and of the
 * companies whose account manager they are.
 *
 * Returns: (transfer full): a look, to be gone on with by lw_attention_look_step()
 */
LwAttentionLook *
lw_attention_look_new (const LwAttentionInput *input)
{
  LwAttentionLook *self = g_new0 (LwAttentionLook, 1);

  self->input = *input;
  lw_attention_scan_init (&self->scan, &self->input);

  return self;
}

void
lw_attention_look_free (LwAttentionLook *self)
{
  lw_attention_scan_clear (&self->scan);
  g_free (self);
}

/**
 * lw_attention_look_step:
 * @self: a look
 *
 * Does one part of it: with thousands of students the whole takes longer than a frame.
 *
 * Returns: whether there is more to do
 */
gboolean
lw_attention_look_step (LwAttentionLook *self)
{
  g_return_val_if_fail (self->step < G_N_ELEMENTS (steps), FALSE);

  steps[self->step++](&self->scan);

  return self->step < G_N_ELEMENTS (steps);
}

/**
 * lw_attention_look_dup_all:
 * @self: a look that is done
 *
 * Returns: (transfer full) (element-type LwAttention): what was found, in the order of
 *   #LwAttentionKind, in each the most urgent first, then by name
 */
GPtrArray *
lw_attention_look_dup_all (LwAttentionLook *self)
{
  return g_ptr_array_ref (self->scan.rows);
}

/* A look at once: (transfer full) (element-type LwAttention). */
GPtrArray *
lw_attention_find (const LwAttentionInput *input)
{
  g_autoptr (LwAttentionLook) look = lw_attention_look_new (input);

  while (lw_attention_look_step (look))
    ;

  return lw_attention_look_dup_all (look);
}

/**
 * lw_attention_ask:
 * @today: the day that it is
 * @school_year: (nullable): its school year
 * @question: (out): what to ask of the dossiers; to be cleared by freeing its school year
 *
 * A goal is looked back at in the week that it is due; one that was passed over stays a week
 * longer.
 */
void
lw_attention_ask (const GDate *today, LwSchoolYear *school_year, LwDigestQuestion *question)
{
  GDate monday = lw_date_monday_of (today);

  question->school_year
    = school_year != NULL ? g_strdup (lw_record_get_id (LW_RECORD (school_year))) : NULL;
  question->goals_from = lw_date_add_days (&monday, -7);
  question->goals_till = lw_date_add_days (&monday, 6);
}

/**
 * lw_attention_count_mine:
 * @all: (element-type LwAttention): what was found
 *
 * Returns: how many are the person's and ask for something today
 */
guint
lw_attention_count_mine (GPtrArray *all)
{
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const LwAttention *row = g_ptr_array_index (all, i);

      if (row->is_mine && row->is_now)
        n++;
    }

  return n;
}
