/* lw-rule-travel.c - R13: travel time one way
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-case.h"

#include "lw-travel.h"

#include <glib/gi18n-lib.h>

/* Two postcode areas of four digits, whichever way one goes, as one key. */
static gpointer
key_of (const char *from, const char *to)
{
  guint a = lw_postcode_area (from);
  guint b = lw_postcode_area (to);

  return a != 0 && b != 0 ? GUINT_TO_POINTER (MIN (a, b) * 10000 + MAX (a, b)) : NULL;
}

/**
 * lw_travel_index_new:
 * @travel_times: (nullable): a list of #LwTravelTime, which must outlive the index
 *
 * Returns: (transfer full): for each pair of postcode areas the quickest that is known
 */
GHashTable *
lw_travel_index_new (LwRecordList *travel_times)
{
  GHashTable *index = g_hash_table_new (NULL, NULL);

  for (guint i = 0; travel_times != NULL && i < lw_record_list_get_size (travel_times); i++)
    {
      LwTravelTime *travel = lw_record_list_peek (travel_times, i);
      gpointer key = key_of (travel->from, travel->to);
      LwTravelTime *known = g_hash_table_lookup (index, key);

      if (key != NULL && (known == NULL || travel->minutes < known->minutes))
        g_hash_table_insert (index, key, travel);
    }

  return index;
}

static gboolean
is_same_record (LwTravelTime *a, LwTravelTime *b)
{
  return g_strcmp0 (lw_record_get_id (LW_RECORD (a)), lw_record_get_id (LW_RECORD (b))) == 0;
}

/* The quickest of what the list says but for the one that is being typed, and that one. */
static LwTravelTime *
find_with_supposed (LwWorld *self, gpointer key)
{
  LwRecordList *all = self->lists.travel_times;
  LwTravelTime *quickest = self->supposed->minutes > 0 ? self->supposed : NULL;

  for (guint i = 0; all != NULL && i < lw_record_list_get_size (all); i++)
    {
      LwTravelTime *travel = lw_record_list_peek (all, i);

      if (key_of (travel->from, travel->to) == key && !is_same_record (travel, self->supposed)
          && (quickest == NULL || travel->minutes < quickest->minutes))
        quickest = travel;
    }

  return quickest;
}

/**
 * lw_world_find_travel:
 * @self: a world
 * @from: (nullable): a postcode
 * @to: (nullable): a postcode; which of the two one leaves from makes no difference
 *
 * Returns: (transfer none) (nullable): the quickest way that is known between their areas
 */
LwTravelTime *
lw_world_find_travel (LwWorld *self, const char *from, const char *to)
{
  gpointer key = key_of (from, to);

  if (key != NULL && self->supposed != NULL
      && key_of (self->supposed->from, self->supposed->to) == key)
    return find_with_supposed (self, key);

  return key != NULL ? g_hash_table_lookup (self->travel, key) : NULL;
}

/**
 * lw_world_suppose_travel:
 * @self: a world
 * @travel: (nullable): a travel time that is being typed, which must outlive the supposing; without
 *   minutes it stands for none
 *
 * From now on the rules judge as if the list had it in place of the one with its id.
 */
void
lw_world_suppose_travel (LwWorld *self, LwTravelTime *travel)
{
  self->supposed = travel;
}

static char *
make_message (const LwCase *self, const LwTravelTime *travel, int most)
{
  g_autofree char *place = lw_world_dup_place (self->world, self->workplace);

  if (g_strcmp0 (travel->mode, "fiets") == 0)
    /* translators: a workplace and two numbers of minutes */
    return g_strdup_printf (_ ("To %s it is %d minutes by bike; the school’s rule is at most %d"),
                            place, travel->minutes, most);
  if (g_strcmp0 (travel->mode, "ov") == 0)
    return g_strdup_printf (
      /* translators: a workplace and two numbers of minutes */
      _ ("To %s it is %d minutes by public transport; the school’s rule is at most %d"), place,
      travel->minutes, most);

  /* translators: a workplace and two numbers of minutes */
  return g_strdup_printf (_ ("To %s it is %d minutes; the school’s rule is at most %d"), place,
                          travel->minutes, most);
}

/**
 * lw_rule_travel_judge:
 * @self: a case
 *
 * R13: from the student's postcode area to the company's it takes no longer than so many minutes,
 * by the quickest way that the school knows of. Silent where no travel time is known. A rule of
 * the school.
 */
void
lw_rule_travel_judge (LwCase *self)
{
  LwCompany *company = self->workplace != NULL
                         ? lw_world_find (self->world->lists.companies, self->workplace->company)
                         : NULL;
  int most = (int) lw_case_get_number (self, "minutes");
  const LwTravelTime *travel;

  if (self->student == NULL || company == NULL)
    return;
  travel = lw_world_find_travel (self->world, self->student->postcode, company->postcode);
  if (travel == NULL || travel->minutes <= most)
    return;
  lw_case_take_finding (self,
                        self->days->len > 0 ? &g_array_index (self->days, LwStageDay, 0).day : NULL,
                        make_message (self, travel, most),
                        g_strdup (_ ("Choose a workplace nearer by, or correct the travel time")));
}
