/* lw-attention-visits.c - visits to stages, to be made this week or overdue
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-attention-private.h"

#include "lw-date.h"
#include "lw-visits.h"

#define DAYS_A_WEEK 7

static void
add_visit (LwAttentionScan *self, LwVisit *visit, LwPlacement *placement)
{
  const char *who = lw_visits_get_who (self->world, visit);
  LwStudent *student = lw_world_find (self->world->lists.students, placement->student);
  LwStaff *staff = lw_world_find (self->world->lists.staff, who);
  LwAttention *row = lw_attention_scan_add (self, LW_WHY_VISIT, student, placement,
                                            lw_attention_scan_get_company (self, placement));

  row->visitor = staff != NULL ? g_object_ref (staff) : NULL;
  row->day = visit->date;
  row->text = g_strdup (visit->kind);
  row->is_mine = lw_attention_scan_is_me (self, who);
  row->is_now = lw_date_compare (&visit->date, &self->input->today) <= 0;
}

/* Those of this week, and those whose day is past and that nobody marked as made. It is a matter of
 * who goes, not of the student's mentor. */
void
lw_attention_find_visits (LwAttentionScan *self)
{
  LwRecordList *visits = self->world->lists.visits;
  GDate sunday = lw_date_add_days (&self->monday, DAYS_A_WEEK - 1);

  for (guint i = 0; visits != NULL && i < lw_record_list_get_size (visits); i++)
    {
      LwVisit *visit = lw_record_list_peek (visits, i);
      LwPlacement *placement;

      if (lw_is_true (visit->done) || !g_date_valid (&visit->date)
          || lw_date_compare (&visit->date, &sunday) > 0
          || lw_date_compare (&visit->date, &self->year_first) < 0)
        continue;
      placement = lw_world_find (self->world->lists.placements, visit->placement);
      if (placement != NULL && g_strcmp0 (placement->state, "afgebroken") != 0)
        add_visit (self, visit, placement);
    }
}
