/* lw-sample-book.c - who is where on which half-day
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample-maker.h"

#include "lw-date.h"

/**
 * lw_sample_book_expand:
 * @self: the school in the making
 * @pattern: a pattern
 * @first_day: its first day
 * @last_day: its last day
 * @group: (nullable): id of the class whose calendar holds
 *
 * Returns: (transfer full) (element-type LwStageDay): its days, as the rules will see them
 */
GArray *
lw_sample_book_expand (LwSampleMaker *self,
                       const char *pattern,
                       const GDate *first_day,
                       const GDate *last_day,
                       const char *group)
{
  g_autoptr (LwPattern) parsed = lw_pattern_parse (pattern, NULL);

  g_return_val_if_fail (parsed != NULL, g_array_new (FALSE, FALSE, sizeof (LwStageDay)));

  return lw_pattern_expand (parsed, first_day, last_day, self->calendar, group);
}

static guint
day_number (const LwStageDay *day)
{
  return g_date_get_julian (&day->day);
}

gboolean
lw_sample_book_is_free (GHashTable *taken, GArray *days)
{
  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);
      guint halves
        = GPOINTER_TO_UINT (g_hash_table_lookup (taken, GUINT_TO_POINTER (day_number (day))));

      if (halves & day->halves)
        return FALSE;
    }

  return TRUE;
}

void
lw_sample_book_take (GHashTable *taken, GArray *days)
{
  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);
      gpointer key = GUINT_TO_POINTER (day_number (day));
      guint halves = GPOINTER_TO_UINT (g_hash_table_lookup (taken, key));

      g_hash_table_insert (taken, key, GUINT_TO_POINTER (halves | day->halves));
    }
}

static gpointer
half_key (const LwStageDay *day, guint half)
{
  return GUINT_TO_POINTER (2 * day_number (day) + half);
}

/**
 * lw_sample_seat_is_free:
 * @seat: a workplace
 * @days: (element-type LwStageDay): days
 *
 * Returns: whether it is open and has a seat on all of @days
 */
gboolean
lw_sample_seat_is_free (LwSampleSeat *seat, GArray *days)
{
  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);
      guint weekday = (guint) g_date_get_weekday (&day->day) - 1;

      for (guint half = 0; half < 2; half++)
        {
          guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seat->taken, half_key (day, half)));

          if ((day->halves & (1u << half)) == 0)
            continue;
          if (!(seat->open & LW_HALF_DAY (weekday, half == 1)) || (int) n >= seat->workplace->seats)
            return FALSE;
        }
    }

  return TRUE;
}

void
lw_sample_seat_take (LwSampleSeat *seat, GArray *days)
{
  for (guint i = 0; i < days->len; i++)
    {
      const LwStageDay *day = &g_array_index (days, LwStageDay, i);

      for (guint half = 0; half < 2; half++)
        if (day->halves & (1u << half))
          {
            gpointer key = half_key (day, half);
            guint n = GPOINTER_TO_UINT (g_hash_table_lookup (seat->taken, key));

            g_hash_table_insert (seat->taken, key, GUINT_TO_POINTER (n + 1));
          }
    }
}

/**
 * lw_sample_company_get_accreditation:
 * @company: a company
 * @profile: (nullable): a profile
 *
 * Returns: (transfer none) (nullable): its accreditation for @profile, also one that has expired
 */
const LwAccreditation *
lw_sample_company_get_accreditation (const LwSampleCompany *company, const char *profile)
{
  for (guint i = 0; i < company->accreditations->len; i++)
    {
      const LwAccreditation *accreditation = g_ptr_array_index (company->accreditations, i);

      if (g_strcmp0 (accreditation->profile, profile) == 0)
        return accreditation;
    }

  return NULL;
}
