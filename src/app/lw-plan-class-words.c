/* lw-plan-class-words.c - how a plan of many is told, student by student
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-plan-class-words.h"

#include "lw-plan-words.h"
#include "lw-stage-words.h"

#include <glib/gi18n.h>

/* Of the full places that fit, so many are told of. */
#define MOST_PLACES 12

static void
add_part (GString *text, const char *part)
{
  if (part != NULL && *part != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

char *
lw_plan_class_dup_who (LwOffice *office, const LwCohortDemand *demand)
{
  LwGroup *group = lw_office_find (office, &lw_group_record, demand->student->group);
  const char *name = lw_record_get_title (LW_RECORD (demand->student));

  return group != NULL ? g_strdup_printf ("%s (%s)", name, group->name) : g_strdup (name);
}

char *
lw_plan_class_dup_change (LwOffice *office, LwPlacement *stage)
{
  LwWorkplace *workplace = lw_office_find (office, &lw_workplace_record, stage->workplace);
  g_autofree char *place = lw_stage_dup_place_text (office, stage);
  g_autofree char *days = lw_stage_dup_days_text (office, stage);
  g_autofree char *period = lw_stage_dup_period_text (office, stage);
  GString *text = g_string_new (NULL);

  add_part (text, place);
  add_part (text, workplace != NULL ? workplace->title : NULL);
  add_part (text, days);
  add_part (text, period);

  return g_string_free (text, FALSE);
}

char *
lw_plan_class_dup_sought (LwOffice *office, LwPlacement *stage)
{
  LwStagePeriod *period = lw_office_find (office, &lw_stage_period_record, stage->stage_period);
  const char *variant = stage->variant != NULL || period == NULL ? stage->variant : period->variant;
  LwRecord *form = lw_office_find (office, &lw_variant_record, variant);
  g_autofree char *days = lw_stage_dup_days_text (office, stage);
  g_autofree char *when = lw_stage_dup_period_text (office, stage);
  GString *text = g_string_new (NULL);

  add_part (text, form != NULL ? lw_record_get_title (form) : NULL);
  add_part (text, days);
  add_part (text, when);

  return g_string_free (text, FALSE);
}

char *
lw_plan_class_dup_why (const LwCohort *cohort, guint demand, LwPlacement *stage)
{
  guint rank = lw_cohort_find_rank (cohort, demand, stage->workplace);
  gboolean is_estimate;
  int minutes = lw_cohort_find_minutes (cohort, demand, stage->workplace, &is_estimate);
  GString *text = g_string_new (NULL);
  g_autofree char *wish = NULL;
  g_autofree char *travel = NULL;

  if (rank > 0)
    wish = g_strdup_printf (_ ("wish %u"), rank);
  else
    wish = g_strdup (lw_cohort_has_wishes (cohort, demand) ? _ ("no wish had room")
                                                           : _ ("no wishes given"));
  if (minutes >= 0)
    travel = lw_plan_dup_minutes (minutes, is_estimate);
  add_part (text, wish);
  add_part (text, travel != NULL ? travel : _ ("travelling time not known"));

  return g_string_free (text, FALSE);
}

char *
lw_plan_class_dup_spread (LwOffice *office, const LwCohortPlan *plan)
{
  g_autoptr (GHashTable) n_of = g_hash_table_new (g_str_hash, g_str_equal);
  guint most = 0;
  guint n;

  for (guint i = 0; i < plan->stages->len; i++)
    {
      LwPlacement *stage = g_ptr_array_index (plan->stages, i);
      LwWorkplace *workplace
        = stage != NULL ? lw_office_find (office, &lw_workplace_record, stage->workplace) : NULL;

      if (workplace == NULL || workplace->company == NULL)
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (n_of, workplace->company)) + 1;
      g_hash_table_insert (n_of, workplace->company, GUINT_TO_POINTER (n));
      most = MAX (most, n);
    }
  n = g_hash_table_size (n_of);
  if (n == 0)
    /* translators: how many companies are asked, where nobody gets a place */
    return g_strdup (_ ("no company"));

  return g_strdup_printf (
    /* translators: how many companies are asked, and how many students the most of them gets */
    g_dngettext (GETTEXT_PACKAGE, "%u company, at most %u at one",
                 "%u companies, at most %u at one", n),
    n, most);
}

char *
lw_plan_class_dup_taken (const LwCohort *cohort, const LwCohortRivals *rivals)
{
  g_autofree char *places = lw_cohort_rivals_dup_places (rivals, cohort, MOST_PLACES);
  g_auto (GStrv) lines = g_strsplit (places != NULL ? places : "", "\n", -1);
  g_autofree char *joined = g_strjoinv ("\n• ", lines);

  return places != NULL ? g_strconcat ("• ", joined, NULL) : NULL;
}
