/* lw-attention-places.c - who has no place yet, and whom to phone about it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-attention-private.h"

#include "lw-date.h"

/* Four weeks before the first day it is time to have a place. */
#define URGENT 28

/* A form that goes on in school asks for no place outside. */
static gboolean
asks_for_place (LwAttentionScan *self, LwStagePeriod *period)
{
  LwVariant *variant = lw_world_find (self->world->lists.variants, period->variant);
  const LwCells *cells;

  if (variant == NULL)
    return TRUE;
  cells = lw_world_get_cells (self->world, variant);

  return lw_cell_effective (&cells->cells[LW_COLUMN_IN_SCHOOL]) != LW_SAID_YES
         || lw_cell_effective (&cells->cells[LW_COLUMN_ON_THE_JOB]) == LW_SAID_YES;
}

static GDate
last_of (const GDate *first, const GDate *last)
{
  return g_date_valid (last) ? *last : *first;
}

static gboolean
is_now_or_soon (const LwAttentionScan *self, LwStagePeriod *period)
{
  GDate soon = lw_date_add_days (&self->input->today, LW_ATTENTION_SOON);
  GDate last = last_of (&period->first_day, &period->last_day);

  return period->group != NULL && g_date_valid (&period->first_day)
         && lw_date_compare (&period->first_day, &soon) <= 0
         && lw_date_compare (&last, &self->input->today) >= 0;
}

/* The stage periods now and soon of each class: id -> GPtrArray. */
static GHashTable *
index_periods (LwAttentionScan *self)
{
  LwRecordList *all = self->world->lists.stage_periods;
  GHashTable *index
    = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < lw_record_list_get_size (all); i++)
    {
      LwStagePeriod *period = lw_record_list_peek (all, i);
      GPtrArray *periods;

      if (!is_now_or_soon (self, period) || !asks_for_place (self, period))
        continue;
      periods = g_hash_table_lookup (index, period->group);
      if (periods == NULL)
        {
          periods = g_ptr_array_new ();
          g_hash_table_insert (index, period->group, periods);
        }
      g_ptr_array_add (periods, period);
    }

  return index;
}

/* Whoever is elsewhere in those weeks, or has done it, has a place. */
static gboolean
covers (LwAttentionScan *self, LwPlacement *placement, LwStagePeriod *period)
{
  GDate period_last = last_of (&period->first_day, &period->last_day);
  GDate first, last;

  if (g_strcmp0 (placement->stage_period, lw_record_get_id (LW_RECORD (period))) == 0)
    return TRUE;
  lw_world_get_period (self->world, placement, &first, &last);
  last = last_of (&first, &last);

  return g_date_valid (&first) && lw_date_compare (&first, &period_last) <= 0
         && lw_date_compare (&last, &period->first_day) >= 0;
}

static gboolean
has_place (LwAttentionScan *self, GPtrArray *stages, LwStagePeriod *period)
{
  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwPlacement *placement = g_ptr_array_index (stages, i);

      if (!lw_attention_is_open (placement) && covers (self, placement, period))
        return TRUE;
    }

  return FALSE;
}

/* The first of the class's periods for which there is no place. */
static LwStagePeriod *
find_lacking (LwAttentionScan *self, GPtrArray *stages, GPtrArray *periods)
{
  LwStagePeriod *lacking = NULL;

  for (guint i = 0; periods != NULL && i < periods->len; i++)
    {
      LwStagePeriod *period = g_ptr_array_index (periods, i);

      if (lacking != NULL && lw_date_compare (&lacking->first_day, &period->first_day) <= 0)
        continue;
      if (!has_place (self, stages, period))
        lacking = period;
    }

  return lacking;
}

/* How near to a promise it is; of what is not looked for any more, as one that is looked for. */
static LwAttentionWhy
why_of (LwPlacement *placement)
{
  if (placement == NULL)
    return LW_WHY_NO_STAGE;
  if (g_strcmp0 (placement->state, "gevraagd") == 0)
    return LW_WHY_ASKED;

  return g_strcmp0 (placement->state, "voorgesteld") == 0 ? LW_WHY_PROPOSED : LW_WHY_SOUGHT;
}

/* The stage that is looked for and nearest to a promise. */
static LwPlacement *
find_open (LwAttentionScan *self, GPtrArray *stages)
{
  LwPlacement *nearest = NULL;

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      LwPlacement *placement = g_ptr_array_index (stages, i);

      if (lw_attention_is_open (placement) && !lw_attention_scan_is_over (self, placement)
          && (nearest == NULL || why_of (placement) > why_of (nearest)))
        nearest = placement;
    }

  return nearest;
}

/* Days since the company was asked; -1 when that is not known. */
static int
days_since (LwAttentionScan *self, LwPlacement *placement)
{
  GDate asked = lw_attention_scan_get_asked (self, placement);

  if (!g_date_valid (&asked))
    return -1;

  return MAX (0, g_date_days_between (&asked, &self->input->today));
}

static void
find_place (LwAttentionScan *self, LwStudent *student, GPtrArray *periods)
{
  GPtrArray *stages = lw_attention_scan_get_stages (self, student);
  LwPlacement *open = find_open (self, stages);
  LwStagePeriod *period = find_lacking (self, stages, periods);
  GDate urgent = lw_date_add_days (&self->input->today, URGENT);
  LwAttention *row;
  GDate last;

  if (open == NULL && period == NULL)
    return;
  row = lw_attention_scan_add (self, why_of (open), student, open,
                               open != NULL ? lw_attention_scan_get_company (self, open) : NULL);
  if (open != NULL)
    lw_world_get_period (self->world, open, &row->day, &last);
  else
    row->day = period->first_day;
  if (period != NULL && lw_attention_scan_is_me (self, period->supervisor))
    row->is_mine = TRUE;
  row->count = row->why == LW_WHY_ASKED ? days_since (self, open) : -1;
  row->is_now = !g_date_valid (&row->day) || lw_date_compare (&row->day, &urgent) <= 0;
}

static GPtrArray *
periods_of (GHashTable *periods, LwStudent *student)
{
  return student->group != NULL ? g_hash_table_lookup (periods, student->group) : NULL;
}

void
lw_attention_find_place_of (LwAttentionScan *self, LwStudent *student)
{
  g_autoptr (GHashTable) periods = index_periods (self);

  find_place (self, student, periods_of (periods, student));
}

/* Students whose class has a stage period now or within eight weeks and who are nowhere in it, and
 * those of whom a stage is still looked for, proposed or asked. */
void
lw_attention_find_places (LwAttentionScan *self)
{
  LwRecordList *students = self->world->lists.students;
  g_autoptr (GHashTable) periods = index_periods (self);

  for (guint i = 0; i < lw_record_list_get_size (students); i++)
    {
      LwStudent *student = lw_record_list_peek (students, i);

      find_place (self, student, periods_of (periods, student));
    }
}

static void
add_to_call (LwAttentionScan *self, LwAttention *row, LwPlacement *placement)
{
  gboolean is_asked = g_strcmp0 (placement->state, "gevraagd") == 0;
  int days = is_asked ? days_since (self, placement) : -1;

  g_ptr_array_add (row->placements, g_object_ref (placement));
  if (is_asked)
    row->why = LW_WHY_ASKED;
  if (days > row->count)
    {
      row->count = days;
      row->day = lw_date_add_days (&self->input->today, -days);
    }
  /* Where a day was agreed, that day tells when. */
  if (row->moment == NULL && (!is_asked || days < 0 || days >= LW_ATTENTION_CALL_AGAIN))
    row->is_now = TRUE;
  if (lw_attention_scan_is_my_stage (self, placement))
    row->is_mine = TRUE;
}

static LwAttention *
get_call (LwAttentionScan *self, GHashTable *calls, LwCompany *company)
{
  const char *id = lw_record_get_id (LW_RECORD (company));
  LwAttention *row = g_hash_table_lookup (calls, id);

  if (row != NULL)
    return row;
  row = lw_attention_scan_add (self, LW_WHY_PROPOSED, NULL, NULL, company);
  row->kind = LW_ATTENTION_CALL;
  row->count = -1;
  row->placements = g_ptr_array_new_with_free_func (g_object_unref);
  row->is_mine = lw_attention_scan_is_my_company (self, company);
  row->moment = lw_attention_scan_get_open_moment (self, company);
  if (row->moment != NULL)
    g_object_ref (row->moment);
  g_hash_table_insert (calls, (gpointer) id, row);

  return row;
}

/* Companies of which a stage was proposed, or asked without an answer, and those to be called back.
 */
void
lw_attention_find_calls (LwAttentionScan *self)
{
  LwRecordList *placements = self->world->lists.placements;
  g_autoptr (GHashTable) calls = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);
      LwCompany *company;

      if (why_of (placement) == LW_WHY_SOUGHT || lw_attention_scan_is_over (self, placement))
        continue;
      company = lw_attention_scan_get_company (self, placement);
      if (company != NULL)
        add_to_call (self, get_call (self, calls, company), placement);
    }
  lw_attention_scan_find_contacts (self, calls);
  lw_attention_find_call_backs (self, calls);
}
