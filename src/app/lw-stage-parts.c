/* lw-stage-parts.c - a stage in parts at different places, one after the other
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-stage-parts.h"

#include "lw-date.h"
#include "lw-stage-search.h"
#include "lw-stage-words.h"

#include <glib/gi18n.h>

static gboolean
follows (LwPlacement *next, LwPlacement *placement)
{
  return g_strcmp0 (next->follows, lw_record_get_id (LW_RECORD (placement))) == 0;
}

LwPlacement *
lw_stage_find_next (LwOffice *office, LwPlacement *placement)
{
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    if (follows (lw_record_list_peek (placements, i), placement))
      return lw_record_list_peek (placements, i);

  return NULL;
}

static GDate
next_weekday (const GDate *day)
{
  GDate next = lw_date_add_days (day, 1);

  while (g_date_get_weekday (&next) > G_DATE_FRIDAY)
    next = lw_date_add_days (&next, 1);

  return next;
}

void
lw_stage_begin_next (LwPlacement *next, LwOffice *office, LwPlacement *before)
{
  static const char *const fields[]
    = { "student", "variant", "begin", "end", "learning-question", "question-kind", "supervisor" };
  GDate first, last;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    lw_record_set_text (LW_RECORD (next), fields[i],
                        lw_record_get_text (LW_RECORD (before), fields[i]));
  lw_record_set_text (LW_RECORD (next), "follows", lw_record_get_id (LW_RECORD (before)));
  /* Part on part: the report calls that stacking. */
  lw_record_set_text (LW_RECORD (next), "linkage", "stapelen");
  lw_stage_get_period (office, before, &first, &last);
  if (!g_date_valid (&last))
    return;
  first = next_weekday (&last);
  lw_record_set_date (LW_RECORD (next), "first-day", &first);
}

static char *
describe (LwOffice *office, LwPlacement *placement)
{
  LwWorkplace *workplace = lw_office_find (office, &lw_workplace_record, placement->workplace);
  g_autofree char *place
    = workplace != NULL ? lw_stage_dup_place (office, workplace) : g_strdup (_ ("no place yet"));
  g_autofree char *period = lw_stage_dup_period_text (office, placement);

  return g_strjoin (", ", place, period, NULL);
}

char *
lw_stage_describe_parts (LwOffice *office, LwPlacement *placement)
{
  LwPlacement *before = lw_office_find (office, &lw_placement_record, placement->follows);
  LwPlacement *next = lw_stage_find_next (office, placement);
  g_autofree char *where_before = before != NULL ? describe (office, before) : NULL;
  g_autofree char *where_next = next != NULL ? describe (office, next) : NULL;
  /* translators: a workplace and a period: Komt na Bedrijfsschool, di 5 januari – ... */
  g_autofree char *after
    = before != NULL ? g_strdup_printf (_ ("Comes after %s."), where_before) : NULL;
  /* translators: a workplace and a period */
  g_autofree char *then = next != NULL ? g_strdup_printf (_ ("After it: %s."), where_next) : NULL;

  if (after != NULL && then != NULL)
    return g_strjoin (" ", after, then, NULL);

  return after != NULL ? g_steal_pointer (&after) : g_steal_pointer (&then);
}

void
lw_stage_let_go_of_next (LwOffice *office, LwAct *act, LwPlacement *placement)
{
  LwRecordList *placements = lw_office_get_list (office, &lw_placement_record);

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *next = lw_record_list_peek (placements, i);
      g_autoptr (LwRecord) loose = NULL;

      if (!follows (next, placement))
        continue;
      loose = lw_record_copy (LW_RECORD (next));
      lw_record_set_text (loose, "follows", NULL);
      lw_act_put_checked (act, loose, lw_record_get_rev (loose));
    }
}
