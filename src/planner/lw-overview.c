/* lw-overview.c - a student's dossier as one time line
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-overview.h"

#include "lw-date.h"
#include "lw-visits.h"
#include "lw-world.h"

void
lw_moment_free (LwMoment *self)
{
  g_object_unref (self->record);
  g_free (self);
}

void
lw_competency_use_free (LwCompetencyUse *self)
{
  g_object_unref (self->competency);
  g_free (self);
}

static LwMoment *
add_moment (GPtrArray *moments, LwMomentKind kind, gpointer record, const GDate *day)
{
  LwMoment *moment = g_new0 (LwMoment, 1);

  moment->kind = kind;
  moment->record = g_object_ref (record);
  if (day != NULL)
    moment->day = *day;
  g_ptr_array_add (moments, moment);

  return moment;
}

/* What a class does together is everybody's. */
static gboolean
takes_part (const LwOverviewInput *input, LwPlacement *placement)
{
  LwStagePeriod *period;

  if (placement->student != NULL)
    return g_str_equal (placement->student, lw_record_get_id (LW_RECORD (input->student)));
  period = lw_world_get_stage_period (input->world, placement);

  return period != NULL && period->group != NULL
         && g_strcmp0 (period->group, input->student->group) == 0;
}

static void
add_visits (const LwOverviewInput *input, GPtrArray *moments, LwPlacement *placement)
{
  GPtrArray *visits = lw_visits_of (input->world, placement);

  for (guint i = 0; visits != NULL && i < visits->len; i++)
    {
      LwVisit *visit = g_ptr_array_index (visits, i);

      add_moment (moments, LW_MOMENT_VISIT, visit, &visit->date);
    }
}

static void
add_stages (const LwOverviewInput *input, GPtrArray *moments)
{
  LwRecordList *placements = input->world->lists.placements;

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);
      LwMoment *moment;

      if (!takes_part (input, placement))
        continue;
      moment = add_moment (moments, LW_MOMENT_STAGE, placement, NULL);
      lw_world_get_period (input->world, placement, &moment->day, &moment->last);
      add_visits (input, moments, placement);
    }
}

static void
add_pop (const LwOverviewInput *input, GPtrArray *moments, LwPop *pop)
{
  LwSchoolYear *year = lw_world_find (input->school_years, pop->school_year);

  add_moment (moments, LW_MOMENT_POP, pop, year != NULL ? &year->first_day : NULL);
}

/* Of the last conversation only: what an earlier one set has been. */
static void
add_next_review (const LwOverviewInput *input, GPtrArray *moments, LwReview *last)
{
  if (last != NULL && g_date_valid (&last->next_date)
      && lw_date_compare (&last->next_date, &input->today) >= 0)
    add_moment (moments, LW_MOMENT_NEXT_REVIEW, last, &last->next_date);
}

static void
add_dossier (const LwOverviewInput *input, GPtrArray *moments)
{
  LwReview *last_review = NULL;

  for (guint i = 0; i < input->records->len; i++)
    {
      gpointer record = g_ptr_array_index (input->records, i);

      if (LW_IS_POP (record))
        add_pop (input, moments, record);
      else if (LW_IS_GOAL (record))
        add_moment (moments, LW_MOMENT_GOAL, record, &LW_GOAL (record)->due);
      else if (LW_IS_PORTFOLIO_ITEM (record))
        add_moment (moments, LW_MOMENT_ITEM, record, &LW_PORTFOLIO_ITEM (record)->date);
      else if (LW_IS_REVIEW (record))
        {
          add_moment (moments, LW_MOMENT_REVIEW, record, &LW_REVIEW (record)->date);
          if (last_review == NULL
              || lw_date_compare (&LW_REVIEW (record)->date, &last_review->date) > 0)
            last_review = record;
        }
    }
  add_next_review (input, moments, last_review);
}

static int
compare_moments (gconstpointer a, gconstpointer b)
{
  const LwMoment *one = *(LwMoment *const *) a;
  const LwMoment *other = *(LwMoment *const *) b;
  gboolean has_day = g_date_valid (&one->day);
  gboolean other_has_day = g_date_valid (&other->day);

  if (has_day != other_has_day)
    return has_day ? -1 : 1;
  if (has_day && !lw_date_equal (&one->day, &other->day))
    return lw_date_compare (&other->day, &one->day);
  if (one->kind != other->kind)
    return (int) one->kind - (int) other->kind;

  return lw_record_compare (one->record, other->record);
}

/**
 * lw_overview_find_moments:
 * @input: a dossier
 *
 * All that is kept of a student as one time line: stages and the visits to them, what the class
 * does together, conversations, goals, portfolio items and POPs. What is to come is part of it.
 *
 * Returns: (transfer full) (element-type LwMoment): the last one first, as people look for what
 *   happened just now; those without a day at the end
 */
GPtrArray *
lw_overview_find_moments (const LwOverviewInput *input)
{
  GPtrArray *moments = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_moment_free);

  add_stages (input, moments);
  add_dossier (input, moments);
  g_ptr_array_sort (moments, compare_moments);

  return moments;
}

static LwCompetencyUse *
use_of (const LwOverviewInput *input, GHashTable *found, const char *id)
{
  LwRecord *competency = lw_world_find (input->competencies, id);
  LwCompetencyUse *use;

  if (competency == NULL)
    return NULL;
  use = g_hash_table_lookup (found, lw_record_get_id (competency));
  if (use == NULL)
    {
      use = g_new0 (LwCompetencyUse, 1);
      use->competency = g_object_ref (competency);
      g_hash_table_insert (found, (gpointer) lw_record_get_id (competency), use);
    }

  return use;
}

static void
count_goal (const LwOverviewInput *input, GHashTable *found, LwGoal *goal)
{
  LwCompetencyUse *use
    = g_strcmp0 (goal->state, "vervallen") != 0 ? use_of (input, found, goal->competency) : NULL;

  if (use != NULL)
    use->n_goals++;
}

static void
count_item (const LwOverviewInput *input, GHashTable *found, LwPortfolioItem *item)
{
  for (guint i = 0; item->competencies != NULL && item->competencies[i] != NULL; i++)
    {
      LwCompetencyUse *use = use_of (input, found, item->competencies[i]);

      if (use != NULL)
        use->n_items++;
    }
}

static int
compare_uses (gconstpointer a, gconstpointer b)
{
  const LwCompetencyUse *one = *(LwCompetencyUse *const *) a;
  const LwCompetencyUse *other = *(LwCompetencyUse *const *) b;
  guint n_one = one->n_goals + one->n_items;
  guint n_other = other->n_goals + other->n_items;

  if (n_one != n_other)
    return n_one > n_other ? -1 : 1;

  return lw_record_compare (one->competency, other->competency);
}

/**
 * lw_overview_count_competencies:
 * @input: a dossier
 *
 * Which competencies the student's goals and portfolio items are about. A goal that was dropped
 * does not count.
 *
 * Returns: (transfer full) (element-type LwCompetencyUse): those that are used at all, the most
 *   used first
 */
GPtrArray *
lw_overview_count_competencies (const LwOverviewInput *input)
{
  g_autoptr (GHashTable) found = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *uses = g_ptr_array_new_with_free_func ((GDestroyNotify) lw_competency_use_free);
  GHashTableIter iter;
  gpointer use;

  for (guint i = 0; i < input->records->len; i++)
    {
      gpointer record = g_ptr_array_index (input->records, i);

      if (LW_IS_GOAL (record))
        count_goal (input, found, record);
      else if (LW_IS_PORTFOLIO_ITEM (record))
        count_item (input, found, record);
    }
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, NULL, &use))
    g_ptr_array_add (uses, use);
  g_ptr_array_sort (uses, compare_uses);

  return uses;
}
