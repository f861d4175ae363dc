/* lw-attention-stages.c - stages that begin, end, lack a signature or break a rule
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-attention-private.h"

#include "lw-date.h"

#define DAYS_A_WEEK 7

static gboolean
is_between (const GDate *day, const GDate *first, const GDate *last)
{
  return g_date_valid (day) && lw_date_compare (day, first) >= 0
         && lw_date_compare (day, last) <= 0;
}

static void
add_stage (LwAttentionScan *self, LwAttentionWhy why, LwPlacement *placement, const GDate *day)
{
  LwStudent *student = lw_world_find (self->world->lists.students, placement->student);
  LwAttention *row = lw_attention_scan_add (self, why, student, placement,
                                            lw_attention_scan_get_company (self, placement));

  row->day = *day;
  row->is_now = why == LW_WHY_UNSIGNED || lw_date_equal (day, &self->input->today);
}

/* One row a stage: its begin till that is past, then its end. What was this week stays in sight
 * till the week is over. */
static void
find_period (LwAttentionScan *self, LwPlacement *placement, const GDate *first, const GDate *last)
{
  GDate till = lw_date_add_days (&self->monday, 2 * DAYS_A_WEEK - 1);
  gboolean begins = is_between (first, &self->monday, &till);

  if (begins && (!g_date_valid (last) || lw_date_equal (first, last)))
    add_stage (self, LW_WHY_ONE_DAY, placement, first);
  else if (begins && lw_date_compare (first, &self->input->today) >= 0)
    add_stage (self, LW_WHY_BEGINS, placement, first);
  else if (is_between (last, &self->monday, &till))
    add_stage (self, LW_WHY_ENDS, placement, last);
  else if (begins)
    add_stage (self, LW_WHY_BEGINS, placement, first);
}

/* R15: signed by all before the first day, reminded two weeks ahead; not for a single day. */
static void
find_unsigned (LwAttentionScan *self, LwPlacement *placement, const GDate *first, const GDate *last)
{
  GDate till = lw_date_add_days (&self->input->today, LW_ATTENTION_AGREEMENT);

  if (g_strcmp0 (placement->state, "toegezegd") == 0 && g_date_valid (first)
      && lw_date_compare (first, &till) <= 0 && g_date_valid (last)
      && lw_date_compare (last, &self->input->today) >= 0 && !lw_date_equal (first, last))
    add_stage (self, LW_WHY_UNSIGNED, placement, first);
}

void
lw_attention_find_unsigned_of (LwAttentionScan *self, LwPlacement *placement)
{
  GDate first, last;

  lw_world_get_period (self->world, placement, &first, &last);
  find_unsigned (self, placement, &first, &last);
}

/* Stages that begin or end this week or the next, and those that nobody signed. */
void
lw_attention_find_stages (LwAttentionScan *self)
{
  LwRecordList *placements = self->world->lists.placements;

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);
      GDate first, last;

      if (!lw_attention_is_settled (placement))
        continue;
      lw_world_get_period (self->world, placement, &first, &last);
      find_period (self, placement, &first, &last);
      find_unsigned (self, placement, &first, &last);
    }
}

static LwAttention *
get_return (LwAttentionScan *self,
            GHashTable *found,
            LwPlacement *placement,
            LwGroup *group,
            const GDate *day,
            gboolean afternoon)
{
  g_autofree char *key = g_strdup_printf ("%s %u %d", lw_record_get_id (LW_RECORD (group)),
                                          g_date_get_julian (day), afternoon);
  LwAttention *row = g_hash_table_lookup (found, key);

  if (row == NULL)
    {
      row = lw_attention_scan_add (self, LW_WHY_RETURN, NULL, NULL, NULL);
      row->group = g_object_ref (group);
      row->day = *day;
      row->afternoon = afternoon;
      row->is_now = lw_date_equal (day, &self->input->today);
      g_hash_table_insert (found, g_steal_pointer (&key), row);
    }
  row->count++;
  if (lw_attention_scan_is_my_stage (self, placement))
    row->is_mine = TRUE;

  return row;
}

/* The return half-days of the part of the pattern that goes on this week; 0 for none. */
static LwWeekMask
return_half_days (LwAttentionScan *self, LwPlacement *placement)
{
  const LwPattern *pattern = lw_world_get_pattern (self->world, placement);
  GDate sunday = lw_date_add_days (&self->monday, DAYS_A_WEEK - 1);
  g_autoptr (GArray) days = NULL;
  const LwStageDay *day;
  guint at;

  if (pattern == NULL || !lw_pattern_has_kind (pattern, LW_PATTERN_SANDWICH))
    return 0;
  days = lw_world_expand (self->world, placement);
  at = lw_stage_days_seek (days, &self->monday);
  if (at == days->len)
    return 0;
  day = &g_array_index (days, LwStageDay, at);
  if (lw_date_compare (&day->day, &sunday) > 0 || day->part < 0)
    return 0;

  return g_array_index (pattern->parts, LwPatternPart, (guint) day->part).at_school;
}

static void
find_returns_of (LwAttentionScan *self, GHashTable *found, LwPlacement *placement)
{
  LwGroup *group = lw_world_get_group (self->world, placement);
  LwWeekMask mask = group != NULL ? return_half_days (self, placement) : 0;

  for (int bit = 0; bit < LW_HALF_DAYS_A_WEEK; bit++)
    {
      GDate day = lw_date_add_days (&self->monday, bit / 2);

      if ((mask & (1u << bit)) && lw_date_compare (&day, &self->input->today) >= 0
          && lw_calendar_has_lessons (self->world->calendar, &day,
                                      lw_record_get_id (LW_RECORD (group))))
        get_return (self, found, placement, group, &day, bit % 2 == 1);
    }
}

/* The half-days of this week, from today on, on which those of a class who are away for weeks come
 * back to school: the time set apart to look back. */
void
lw_attention_find_returns (LwAttentionScan *self)
{
  LwRecordList *placements = self->world->lists.placements;
  GDate sunday = lw_date_add_days (&self->monday, DAYS_A_WEEK - 1);
  g_autoptr (GHashTable) found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);
      GDate first, last;

      if (placement->student == NULL || !lw_attention_is_settled (placement))
        continue;
      lw_world_get_period (self->world, placement, &first, &last);
      if (g_date_valid (&first) && g_date_valid (&last) && lw_date_compare (&first, &sunday) <= 0
          && lw_date_compare (&last, &self->monday) >= 0)
        find_returns_of (self, found, placement);
    }
}

/* One row a stage, with the strongest of what the rules have against it. */
void
lw_attention_find_conflicts (LwAttentionScan *self)
{
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; self->input->findings != NULL && i < self->input->findings->len; i++)
    {
      const LwFinding *finding = g_ptr_array_index (self->input->findings, i);
      LwPlacement *placement = lw_world_find (self->world->lists.placements, finding->placement);
      LwAttention *row;

      if (placement == NULL || finding->strength == LW_STRENGTH_HINT || finding->reason != NULL)
        continue;
      row = g_hash_table_lookup (found, finding->placement);
      if (row == NULL)
        {
          row = lw_attention_scan_add (
            self, LW_WHY_CONFLICT, lw_world_find (self->world->lists.students, placement->student),
            placement, lw_attention_scan_get_company (self, placement));
          row->rule = g_strdup (finding->rule);
          row->text = g_strdup (finding->message);
          row->day = finding->day;
          row->is_stop = finding->strength >= LW_STRENGTH_STOP;
          row->is_now = TRUE;
          g_hash_table_insert (found, finding->placement, row);
        }
      row->count++;
    }
}
