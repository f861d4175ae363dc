/* lw-shift-hold.c - whether all who move can be where they go, by the rules
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-shift-private.h"

#include <string.h>

static GPtrArray *
copy_without (GPtrArray *stages, GPtrArray *moves)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwRecord *stage = g_ptr_array_index (stages, i);
      gboolean leaves = FALSE;

      for (guint j = 0; j < moves->len && !leaves; j++)
        leaves = strcmp (lw_record_get_id (stage),
                         lw_record_get_id (LW_RECORD (((LwShiftMove *) moves->pdata[j])->stage)))
                 == 0;
      if (!leaves)
        g_ptr_array_add (copy, g_object_ref (stage));
    }

  return copy;
}

static void
seat (GHashTable *index, GHashTable *before, const char *id, LwPlacement *stage, GPtrArray *moves)
{
  GPtrArray *stages = g_hash_table_lookup (index, id);

  if (stages == NULL)
    {
      stages = copy_without (lw_world_lookup (before, id), moves);
      g_hash_table_insert (index, g_strdup (id), stages);
    }
  g_ptr_array_add (stages, g_object_ref (stage));
}

static gboolean
breaks (LwWorld *world, LwPlacement *stage, const char *rule, void (*judge) (LwCase *))
{
  g_autoptr (GPtrArray) findings
    = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_finding_free);
  g_auto (LwCase) subject = { 0 };

  if (!lw_cohort_holds (world, rule))
    return FALSE;
  lw_case_init (&subject, world, stage, findings);
  subject.rule = lw_rules_find (rule);
  subject.setting = lw_world_get_setting (world, rule);
  judge (&subject);
  for (guint i = 0; i < findings->len; i++)
    if (((LwFinding *) g_ptr_array_index (findings, i))->reason == NULL)
      return TRUE;

  return FALSE;
}

/**
 * lw_shift_board_find_refused:
 * @moves: (element-type LwShiftMove): who goes where
 *
 * What R4 and R8 say when all have gone. Only who comes somewhere is looked up there.
 *
 * Returns: which move they refuse, or %LW_SHIFT_NONE
 */
guint
lw_shift_board_find_refused (LwShiftBoard *self, GPtrArray *moves)
{
  LwWorld world = *self->world;
  g_autoptr (GPtrArray) stages = g_ptr_array_new_with_free_func (g_object_unref);
  guint refused = LW_SHIFT_NONE;

  world.by_workplace
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  world.by_company
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < moves->len; i++)
    {
      const LwShiftMove *move = g_ptr_array_index (moves, i);
      const char *to = lw_record_get_id (LW_RECORD (move->to));
      LwPlacement *stage = lw_shift_make_stage (move->stage, to);

      g_ptr_array_add (stages, stage);
      seat (world.by_workplace, self->world->by_workplace, to, stage, moves);
      seat (world.by_company, self->world->by_company, move->to->company, stage, moves);
    }
  for (guint i = 0; i < stages->len && refused == LW_SHIFT_NONE; i++)
    if (breaks (&world, g_ptr_array_index (stages, i), "R4", lw_rule_seats_judge)
        || breaks (&world, g_ptr_array_index (stages, i), "R8", lw_rule_company_judge))
      refused = i;
  g_hash_table_unref (world.by_workplace);
  g_hash_table_unref (world.by_company);

  return refused;
}
