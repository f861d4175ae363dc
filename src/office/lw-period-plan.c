/* lw-period-plan.c - what a change of a stage period means for its stages
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-period-plan.h"

#include <string.h>

#define N_BLOCKS 4
#define MAX_IN_BLOCK 3

/* What a stage and its period have by the same name; what stands in one block is followed
 * together or not at all: a stage that ends sooner than the others is not moved by half. */
static const char *const blocks[N_BLOCKS][MAX_IN_BLOCK + 1] = {
  { "pattern", "first-day", "last-day", NULL },
  { "begin", "end", NULL },
  { "variant", NULL },
  { "supervisor", NULL },
};

#define DAYS_BLOCK 0

static const LwField *
field_of (gpointer record, const char *name)
{
  return lw_record_type_find_field (lw_record_get_record_type (record), name);
}

/* Whether two records, of the same type or not, have the same in the field of that name. */
static gboolean
same (gpointer a, gpointer b, const char *name)
{
  const LwField *field = field_of (a, name);

  if (field->kind == LW_FIELD_DATE)
    {
      const GDate *date_a = lw_record_field (a, field);
      const GDate *date_b = lw_record_field (b, field_of (b, name));

      return g_date_valid (date_a) == g_date_valid (date_b)
             && (!g_date_valid (date_a) || g_date_compare (date_a, date_b) == 0);
    }

  return g_strcmp0 (lw_record_get_text (a, name), lw_record_get_text (b, name)) == 0;
}

static void
take_over (gpointer to, gpointer from, const char *name)
{
  const LwField *field = field_of (from, name);

  if (field->kind == LW_FIELD_DATE)
    lw_record_set_date (to, name, lw_record_field (from, field));
  else
    lw_record_set_text (to, name, lw_record_get_text (from, name));
}

static gboolean
is_set (gpointer record, const char *name)
{
  return lw_record_is_set (record, field_of (record, name));
}

static gboolean
block_changes (LwStagePeriod *was, LwStagePeriod *is, guint block)
{
  for (guint i = 0; blocks[block][i] != NULL; i++)
    if (!same (was, is, blocks[block][i]))
      return TRUE;

  return FALSE;
}

/* The stage says nothing of its own there. */
static gboolean
block_follows (LwPlacement *placement, LwStagePeriod *was, guint block)
{
  for (guint i = 0; blocks[block][i] != NULL; i++)
    if (is_set (placement, blocks[block][i]) && !same (placement, was, blocks[block][i]))
      return FALSE;

  return TRUE;
}

/* Says itself what the period has said for it. */
static void
keep_block (LwPlacement *placement, LwStagePeriod *was, guint block)
{
  for (guint i = 0; blocks[block][i] != NULL; i++)
    if (!is_set (placement, blocks[block][i]))
      take_over (placement, was, blocks[block][i]);
}

static void
follow_block (LwPlacement *placement, LwStagePeriod *is, guint block)
{
  for (guint i = 0; blocks[block][i] != NULL; i++)
    take_over (placement, is, blocks[block][i]);
}

static LwPlacement *
copy_of (LwPlacement *placement)
{
  return LW_PLACEMENT (lw_record_copy (LW_RECORD (placement)));
}

/* As it becomes when it keeps all that it has. */
static LwPlacement *
make_kept (LwPlacement *placement, LwStagePeriod *was, LwStagePeriod *is)
{
  LwPlacement *kept = copy_of (placement);

  for (guint block = 0; block < N_BLOCKS; block++)
    if (block_changes (was, is, block))
      keep_block (kept, was, block);

  return kept;
}

/* As it becomes when it goes along, where it says nothing of its own. */
static LwPlacement *
make_following (LwPlacement *placement, LwStagePeriod *was, LwStagePeriod *is)
{
  LwPlacement *next = copy_of (placement);

  for (guint block = 0; block < N_BLOCKS; block++)
    if (!block_changes (was, is, block))
      continue;
    else if (block_follows (placement, was, block))
      follow_block (next, is, block);
    else
      keep_block (next, was, block);

  return next;
}

/**
 * lw_stage_is_over:
 * @placement: a placement
 *
 * Returns: whether it was finished or broken off, as its state says
 */
gboolean
lw_stage_is_over (LwPlacement *placement)
{
  return g_strcmp0 (placement->state, "afgerond") == 0
         || g_strcmp0 (placement->state, "afgebroken") == 0;
}

static gboolean
is_of (LwPlacement *placement, LwStagePeriod *period)
{
  return g_strcmp0 (placement->stage_period, lw_record_get_id (LW_RECORD (period))) == 0;
}

/**
 * lw_period_count_stages:
 * @office: an open school
 * @period: a stage period
 *
 * Returns: how many stages refer to it, in whatever state
 */
guint
lw_period_count_stages (LwOffice *office, LwStagePeriod *period)
{
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);
  guint n_stages = 0;

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    n_stages += is_of (lw_record_list_peek (placements, i), period);

  return n_stages;
}

/* The list as it would be, with other objects for the records that change. */
static LwRecordList *
list_with (LwOffice *office, const LwRecordType *type, GPtrArray *changed)
{
  LwRecordList *list = lw_office_get_list (office, type);
  LwRecordList *next = lw_record_list_new (type);
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < changed->len; i++)
    g_hash_table_insert (by_id, (gpointer) lw_record_get_id (g_ptr_array_index (changed, i)),
                         g_ptr_array_index (changed, i));
  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    {
      LwRecord *record = lw_record_list_peek (list, i);
      LwRecord *other = g_hash_table_lookup (by_id, lw_record_get_id (record));

      g_ptr_array_add (records, g_object_ref (other != NULL ? other : record));
    }
  lw_record_list_fill (next, records);

  return next;
}

/* The school as it would be: what is judged in it is what would be. */
static gboolean
may_all_be_kept (LwOffice *office, LwPeriodPlan *self, LwStagePeriod *is)
{
  g_autoptr (GPtrArray) period = g_ptr_array_new ();
  g_autoptr (GPtrArray) changed = g_ptr_array_new ();
  g_autoptr (LwRecordList) periods = NULL;
  g_autoptr (LwRecordList) placements = NULL;
  g_autoptr (LwWorld) world = NULL;
  guint n_before = self->follow->len;
  LwWorldLists lists;

  g_ptr_array_add (period, is);
  g_ptr_array_extend (changed, self->follow, NULL, NULL);
  g_ptr_array_extend (changed, self->kept, NULL, NULL);
  periods = list_with (office, &lw_stage_period_record, period);
  placements = list_with (office, &lw_placement_record, changed);
  lists = *lw_world_get_lists (lw_office_get_world (office));
  lists.stage_periods = periods;
  lists.placements = placements;
  world = lw_world_new (&lists);
  for (guint i = self->follow->len; i > 0; i--)
    {
      LwPlacement *next = g_ptr_array_index (self->follow, i - 1);
      g_autoptr (GPtrArray) findings = lw_rules_judge (world, next);

      if (!lw_rules_may_keep (findings))
        g_ptr_array_add (self->held, g_ptr_array_steal_index (self->follow, i - 1));
    }

  return self->follow->len == n_before;
}

static void
keep (LwPeriodPlan *self, LwPlacement *placement, LwPlacement *kept)
{
  if (lw_record_same_fields (LW_RECORD (placement), LW_RECORD (kept)))
    g_object_unref (kept);
  else
    g_ptr_array_add (self->kept, kept);
}

/* Who would break a rule keeps the days it has, and that may free or stop others: again, till
 * nothing changes. Each round takes some away, so that it ends. */
static void
hold_back (LwPeriodPlan *self, LwOffice *office, LwStagePeriod *was, LwStagePeriod *is)
{
  guint n_held = 0;

  while (self->follow->len > 0 && !may_all_be_kept (office, self, is))
    for (; n_held < self->held->len; n_held++)
      {
        g_autoptr (LwPlacement) next = g_ptr_array_index (self->held, n_held);
        LwPlacement *placement
          = lw_office_find (office, &lw_placement_record, lw_record_get_id (LW_RECORD (next)));

        self->held->pdata[n_held] = g_object_ref (placement);
        keep (self, placement, make_kept (placement, was, is));
      }
}

static void
sort_out (LwPeriodPlan *self, LwPlacement *placement, LwStagePeriod *was, LwStagePeriod *is)
{
  g_autoptr (LwPlacement) next = make_following (placement, was, is);

  if (lw_stage_is_over (placement))
    {
      g_ptr_array_add (self->over, g_object_ref (placement));
      keep (self, placement, make_kept (placement, was, is));
    }
  else if (block_changes (was, is, DAYS_BLOCK) && !block_follows (placement, was, DAYS_BLOCK))
    {
      g_ptr_array_add (self->own, g_object_ref (placement));
      keep (self, placement, g_steal_pointer (&next));
    }
  else
    g_ptr_array_add (self->follow, g_steal_pointer (&next));
}

static gboolean
anything_changes (LwStagePeriod *was, LwStagePeriod *is)
{
  for (guint block = 0; block < N_BLOCKS; block++)
    if (block_changes (was, is, block))
      return TRUE;

  return FALSE;
}

/**
 * lw_period_plan_new:
 * @office: an open school
 * @was: the stage period as it is kept
 * @is: as it is to become
 *
 * Works out what the change means for each stage of the period. A stage follows where it says
 * nothing of its own: where it is silent, or says what the period said. Its pattern and days go
 * together, and so do its times. Stages that were finished or broken off stay what they were, and
 * so does a stage that could not be kept as it would become: R6 can't be passed, and what stops
 * asks for a reason that only a person can give. All are judged as they would be together.
 *
 * Returns: (transfer full): the plan; empty lists when nothing changes that stages share
 */
LwPeriodPlan *
lw_period_plan_new (LwOffice *office, LwStagePeriod *was, LwStagePeriod *is)
{
  LwPeriodPlan *self = g_new0 (LwPeriodPlan, 1);
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);
  GPtrArray **const lists[] = { &self->follow, &self->own, &self->held, &self->over, &self->kept };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    *lists[i] = g_ptr_array_new_with_free_func (g_object_unref);
  if (!anything_changes (was, is))
    return self;
  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    if (is_of (lw_record_list_peek (placements, i), was))
      sort_out (self, lw_record_list_peek (placements, i), was, is);
  hold_back (self, office, was, is);

  return self;
}

void
lw_period_plan_free (LwPeriodPlan *self)
{
  g_ptr_array_unref (self->follow);
  g_ptr_array_unref (self->own);
  g_ptr_array_unref (self->held);
  g_ptr_array_unref (self->over);
  g_ptr_array_unref (self->kept);
  g_free (self);
}

static void
put_all (LwAct *act, GPtrArray *placements)
{
  for (guint i = 0; i < placements->len; i++)
    {
      LwRecord *placement = g_ptr_array_index (placements, i);

      lw_act_put_checked (act, placement, lw_record_get_rev (placement));
    }
}

/**
 * lw_period_plan_make_act:
 * @self: a plan
 * @is: the stage period as it is to become
 * @label: what undo says it takes back, in the user's language
 *
 * Returns: (transfer full): the period and its stages, changed in one act; refused when somebody
 *   else changed one of them meanwhile
 */
LwAct *
lw_period_plan_make_act (LwPeriodPlan *self, LwStagePeriod *is, const char *label)
{
  LwAct *act = lw_act_new ("plan", label);

  lw_act_put_checked (act, LW_RECORD (is), lw_record_get_rev (LW_RECORD (is)));
  put_all (act, self->follow);
  put_all (act, self->kept);

  return act;
}

/**
 * lw_period_make_delete:
 * @office: an open school
 * @period: a stage period
 * @label: what undo says it takes back, in the user's language
 *
 * Not for the period that names the class of a class activity, which would be nobody's.
 *
 * Returns: (transfer full): an act that deletes it; its stages stay, and say themselves what the
 *   period said for them
 */
LwAct *
lw_period_make_delete (LwOffice *office, LwStagePeriod *period, const char *label)
{
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);
  LwAct *act = lw_act_new ("plan", label);

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);
      g_autoptr (LwPlacement) next = NULL;

      if (!is_of (placement, period))
        continue;
      next = copy_of (placement);
      for (guint block = 0; block < N_BLOCKS; block++)
        keep_block (next, period, block);
      lw_record_set_text (LW_RECORD (next), "stage-period", NULL);
      lw_act_put_checked (act, LW_RECORD (next), lw_record_get_rev (LW_RECORD (next)));
    }
  lw_act_delete (act, &lw_stage_period_record, lw_record_get_id (LW_RECORD (period)),
                 lw_record_get_rev (LW_RECORD (period)));

  return act;
}
