/* lw-sample-calendar.c - the days of a sample school on which lessons stop
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-sample-maker.h"

#include "lw-date.h"

/* The classes of a grade, at all locations. */
static char **
get_groups (LwSampleMaker *self, int grade)
{
  g_autoptr (GStrvBuilder) groups = g_strv_builder_new ();

  for (guint i = 0; i < self->sites->len; i++)
    {
      const LwSampleSite *site = g_ptr_array_index (self->sites, i);

      for (guint j = 0; j < site->classes->len; j++)
        {
          const LwSampleClass *klass = g_ptr_array_index (site->classes, j);

          if (klass->group->grade == grade)
            g_strv_builder_add (groups, lw_record_get_id (LW_RECORD (klass->group)));
        }
    }

  return g_strv_builder_end (groups);
}

static void
add_day (LwSampleMaker *self, const LwSampleNode *node)
{
  int grade = lw_sample_node_get_int (node, "grade", 0);
  g_auto (GStrv) groups = get_groups (self, grade);
  GDate monday = lw_sample_maker_get_monday (self, lw_sample_node_get_int (node, "week", 0));
  int n_days = lw_sample_node_get_int (node, "days", 1);
  LwCalendarDay *day;

  /* A school without that grade does not have the day. */
  if (grade > 0 && groups[0] == NULL)
    return;
  day = lw_sample_maker_add (self, &lw_calendar_day_record);
  day->name = g_strdup (lw_sample_node_get (node, "name"));
  day->kind = g_strdup (lw_sample_node_get (node, "kind"));
  day->first_day = lw_date_add_days (&monday, lw_sample_node_get_int (node, "weekday", 0));
  day->last_day = lw_date_add_days (&day->first_day, n_days - 1);
  if (grade > 0)
    day->groups = g_steal_pointer (&groups);
  if (lw_sample_node_get (node, "stop") != NULL)
    day->stages_go_on = FALSE;
}

/**
 * lw_sample_make_calendar:
 * @self: the school in the making
 *
 * Adds the school's own days: study days, test weeks, exams. The holidays are there already.
 */
void
lw_sample_make_calendar (LwSampleMaker *self)
{
  g_autoptr (GPtrArray) days = g_ptr_array_new ();
  guint first = self->records->len;

  for (guint i = 0; i < self->stages->children->len; i++)
    {
      const LwSampleNode *node = g_ptr_array_index (self->stages->children, i);

      if (g_str_equal (node->name, "day"))
        add_day (self, node);
    }
  for (guint i = 0; i < self->brief->calendar_days->len; i++)
    g_ptr_array_add (days, g_ptr_array_index (self->brief->calendar_days, i));
  for (guint i = first; i < self->records->len; i++)
    g_ptr_array_add (days, g_ptr_array_index (self->records, i));
  self->calendar = lw_calendar_new (days);
}
