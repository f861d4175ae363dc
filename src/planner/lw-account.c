/* lw-account.c - what a school chose, and what came of it, counted
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-account-private.h"

#include "lw-date.h"

#define WHOLE_DAY 3

static LwAccount *
account_new (const LwAccountInput *input)
{
  LwAccount *self = g_new0 (LwAccount, 1);
  const LwRuleSetting *setting = lw_world_get_setting (input->world, "R16");
  const double *least = g_hash_table_lookup (setting->figures, "requests");

  g_atomic_ref_count_init (&self->n_refs);
  self->school_year = input->school_year;
  self->all = lw_account_row_new (NULL, NULL);
  for (LwAccountBy by = 0; by < LW_N_ACCOUNT_BY; by++)
    self->rows[by] = g_ptr_array_new_with_free_func (lw_account_row_free);
  self->choices = g_ptr_array_new_with_free_func (lw_account_choice_free);
  self->places = g_ptr_array_new_with_free_func (lw_account_places_free);
  self->has_places = setting->is_on;
  self->least_requests = least != NULL ? (guint) MAX (1, *least) : 1;

  return self;
}

LwAccount *
lw_account_ref (LwAccount *self)
{
  g_atomic_ref_count_inc (&self->n_refs);

  return self;
}

void
lw_account_unref (LwAccount *self)
{
  if (!g_atomic_ref_count_dec (&self->n_refs))
    return;
  lw_account_row_free (self->all);
  for (LwAccountBy by = 0; by < LW_N_ACCOUNT_BY; by++)
    g_ptr_array_unref (self->rows[by]);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->places);
  g_free (self);
}

/* Who left has no class. */
static void
count_students (LwAccountLook *self)
{
  const LwWorldLists *lists = &self->input.world->lists;

  for (guint i = 0; lists->students != NULL && i < lw_record_list_get_size (lists->students); i++)
    {
      LwStudent *student = lw_record_list_peek (lists->students, i);

      lw_account_add_name (self->given_names, student->given_name, FALSE);
      if (student->group != NULL)
        self->account->n_students[lw_asks_track_of_student (self->input.world, student)]++;
    }
}

/**
 * lw_account_look_new:
 * @input: a school
 *
 * Returns: (transfer full): a count to be made with lw_account_look_step(); the lists must stay as
 *   they are till it is done
 */
LwAccountLook *
lw_account_look_new (const LwAccountInput *input)
{
  LwAccountLook *self = g_new0 (LwAccountLook, 1);

  self->input = *input;
  self->account = account_new (input);
  for (LwAccountBy by = 0; by < LW_N_ACCOUNT_BY; by++)
    self->rows[by] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < LW_ASK_TRACKS; i++)
    self->students[i] = g_hash_table_new (g_str_hash, g_str_equal);
  self->given_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  count_students (self);
  lw_account_find_choices (input, self->account->choices);

  return self;
}

void
lw_account_look_free (LwAccountLook *self)
{
  g_clear_pointer (&self->account, lw_account_unref);
  for (LwAccountBy by = 0; by < LW_N_ACCOUNT_BY; by++)
    g_hash_table_unref (self->rows[by]);
  g_hash_table_unref (self->places);
  for (guint i = 0; i < LW_ASK_TRACKS; i++)
    g_hash_table_unref (self->students[i]);
  g_hash_table_unref (self->given_names);
  g_free (self);
}

/* Without the break that R12 leaves out on whole days. */
static int
count_minutes (LwWorld *world, LwPlacement *placement, guint halves)
{
  const double *pause
    = g_hash_table_lookup (lw_world_get_setting (world, "R12")->figures, "break-minutes");
  int begin, end;

  lw_world_get_day_times (world, placement, halves, &begin, &end);
  if (halves == WHOLE_DAY && pause != NULL)
    end -= (int) *pause;

  return MAX (0, end - begin);
}

/* What nobody says the state of was not still to be asked. */
static gboolean
is_settled (LwPlacement *placement)
{
  static const char *const open[] = { "zoekt", "voorgesteld", "gevraagd", "afgebroken", NULL };

  return placement->state == NULL || !g_strv_contains (open, placement->state);
}

/* Of what is finished nothing is to come. */
static void
count_hours (LwAccountLook *self, LwPlacement *placement)
{
  guint track = lw_asks_find_track (self->input.world, placement);
  LwAccountHours *hours = &self->account->hours[track];
  gboolean is_finished = g_strcmp0 (placement->state, "afgerond") == 0;
  g_autoptr (GArray) days = NULL;

  if (placement->student == NULL || !is_settled (placement))
    return;
  days = lw_world_expand (self->input.world, placement);
  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);
      guint half_days = day->halves == WHOLE_DAY ? 2 : 1;
      int minutes = count_minutes (self->input.world, placement, day->halves);
      gboolean is_done = lw_date_compare (&day->day, &self->input.today) < 0;

      if (!is_done && is_finished)
        continue;
      *(is_done ? &hours->half_days_done : &hours->half_days_left) += half_days;
      *(is_done ? &hours->minutes_done : &hours->minutes_left) += minutes;
      if (g_hash_table_add (self->students[track], placement->student))
        hours->n_students++;
    }
}

/**
 * lw_account_look_step:
 * @self: a count
 *
 * Counts the next stage of the year.
 *
 * Returns: whether there is more to count
 */
gboolean
lw_account_look_step (LwAccountLook *self)
{
  LwRecordList *placements = self->input.world->lists.placements;
  LwPlacement *placement;

  if (placements == NULL || self->position >= lw_record_list_get_size (placements))
    return FALSE;
  placement = lw_record_list_peek (placements, self->position++);
  if (self->input.school_year != LW_ACCOUNT_ALL_YEARS
      && lw_asks_find_year (self->input.world, placement) != self->input.school_year)
    return TRUE;
  lw_account_count_rows (self, placement);
  lw_account_count_places (self, placement);
  count_hours (self, placement);

  return TRUE;
}

/**
 * lw_account_look_finish:
 * @self: a count of which every step is made
 *
 * Returns: (transfer full): what was counted
 */
LwAccount *
lw_account_look_finish (LwAccountLook *self)
{
  lw_account_count_refusals (self);
  lw_account_sort_rows (self->account);
  lw_account_sort_places (self->account);

  return g_steal_pointer (&self->account);
}

/**
 * lw_account_new:
 * @input: a school
 *
 * Counts what the school's choices in the forms are, and what came of them: stages by form, track,
 * grade, setting, model, linkage and kind of company, hours, and places and refusals per track
 * (R16). A stage is of the school year that it begins in. Source: chapter 4 (rekenschap), 3.8.2
 * and bijlage 2 (verdringing).
 *
 * Returns: (transfer full): the account
 */
LwAccount *
lw_account_new (const LwAccountInput *input)
{
  g_autoptr (LwAccountLook) look = lw_account_look_new (input);

  while (lw_account_look_step (look))
    ;

  return lw_account_look_finish (look);
}

guint
lw_account_percent (guint part, guint whole)
{
  return whole > 0 ? (part * 100 + whole / 2) / whole : 0;
}

guint
lw_account_count_students (const LwAccount *self)
{
  guint n = 0;

  for (guint track = 0; track < LW_ASK_TRACKS; track++)
    n += self->n_students[track];

  return n;
}
