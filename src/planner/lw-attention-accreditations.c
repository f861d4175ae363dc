/* lw-attention-accreditations.c - accreditations that a stage leans on, to be checked
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-attention-private.h"

#include "lw-date.h"

static const char *
profile_of (LwAttentionScan *self, LwPlacement *placement)
{
  LwStudent *student = lw_world_find (self->world->lists.students, placement->student);
  LwGroup *group = lw_world_get_group (self->world, placement);

  if (student != NULL && student->profile != NULL)
    return student->profile;

  return group != NULL ? group->profile : NULL;
}

/* The one for the profile that lasts longest; one without a last day has no end. */
static LwAccreditation *
find_longest (LwAttentionScan *self, LwCompany *company, const char *profile)
{
  GPtrArray *all
    = lw_world_lookup (self->world->accreditations, lw_record_get_id (LW_RECORD (company)));
  LwAccreditation *longest = NULL;

  for (guint i = 0; all != NULL && i < all->len; i++)
    {
      LwAccreditation *one = g_ptr_array_index (all, i);

      if (profile != NULL && one->profile != NULL && g_strcmp0 (profile, one->profile) != 0)
        continue;
      if (!g_date_valid (&one->valid_until))
        return one;
      if (longest == NULL || lw_date_compare (&one->valid_until, &longest->valid_until) > 0)
        longest = one;
    }

  return longest;
}

/**
 * lw_attention_judge_accreditation:
 * @one: an accreditation
 * @today: the day on which it is looked at
 * @why: (out): what there is to check
 * @day: (out): by when it ends, or when it was last checked; cleared when that is not known
 *
 * An accreditation is out of date when it ended, ends within eight weeks, or was not checked for
 * a year. Source: R3.
 *
 * Returns: whether there is something to check
 */
gboolean
lw_attention_judge_accreditation (LwAccreditation *one,
                                  const GDate *today,
                                  LwAttentionWhy *why,
                                  GDate *day)
{
  GDate soon = lw_date_add_days (today, LW_ATTENTION_SOON);
  GDate long_ago = lw_date_add_days (today, -LW_ATTENTION_CHECKED);

  *day = one->valid_until;
  if (g_date_valid (day) && lw_date_compare (day, today) < 0)
    *why = LW_WHY_EXPIRED;
  else if (g_date_valid (day) && lw_date_compare (day, &soon) <= 0)
    *why = LW_WHY_EXPIRES;
  else if (!g_date_valid (&one->checked_on) || lw_date_compare (&one->checked_on, &long_ago) < 0)
    {
      *why = LW_WHY_UNCHECKED;
      *day = one->checked_on;
    }
  else
    return FALSE;

  return TRUE;
}

static void
find_of_stage (LwAttentionScan *self, GHashTable *found, LwPlacement *placement)
{
  LwCompany *company = lw_attention_scan_get_company (self, placement);
  LwAccreditation *one
    = company != NULL ? find_longest (self, company, profile_of (self, placement)) : NULL;
  LwAttentionWhy why;
  LwAttention *row;
  GDate day;

  if (one == NULL || !lw_attention_judge_accreditation (one, &self->input->today, &why, &day))
    return;
  row = g_hash_table_lookup (found, one);
  if (row == NULL)
    {
      row = lw_attention_scan_add (self, why, NULL, NULL, company);
      row->accreditation = g_object_ref (one);
      row->day = day;
      row->is_mine = lw_attention_scan_is_my_company (self, company);
      row->is_now = why != LW_WHY_EXPIRES;
      g_hash_table_insert (found, one, row);
    }
  if (lw_attention_scan_is_supervised (self, placement))
    row->is_mine = TRUE;
}

/* Of companies where students are or will be in a form that asks for an accreditation (R3): those
 * that have run out or do so within eight weeks, and those that nobody checked for a year. One that
 * is missing is a conflict. */
void
lw_attention_find_accreditations (LwAttentionScan *self)
{
  LwRecordList *placements = self->world->lists.placements;
  g_autoptr (GHashTable) found = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);
      LwVariant *variant;

      if (!lw_attention_is_settled (placement) || lw_attention_scan_is_over (self, placement))
        continue;
      variant = lw_world_get_variant (self->world, placement);
      if (variant != NULL
          && lw_cell_effective (
               &lw_world_get_cells (self->world, variant)->cells[LW_COLUMN_ACCREDITATION])
               == LW_SAID_YES)
        find_of_stage (self, found, placement);
    }
}
