/* lw-rule-orientation.c - R9: orientation at more than one workplace
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-case.h"

#include "lw-date.h"

#include <glib/gi18n-lib.h>

/* Class 1 does not count yet. */
#define FIRST_GRADE 2

static gboolean
is_orientation (LwPlacement *placement)
{
  return g_strcmp0 (placement->question_kind, "orientatie") == 0 && placement->workplace != NULL;
}

/* The first school year that counts; 0 when the student's class is not known. */
static int
first_year (const LwCase *self)
{
  if (self->group == NULL || self->group->grade == LW_UNSET)
    return 0;

  return lw_school_year_of (&self->world->today) - self->group->grade + FIRST_GRADE;
}

static gboolean
counts (const LwCase *self, LwPlacement *placement)
{
  GDate first, last;

  lw_world_get_period (self->world, placement, &first, &last);

  return placement->workplace != NULL
         && (!g_date_valid (&first) || lw_school_year_of (&first) >= first_year (self));
}

/* Of several the last one says it, so that it is said once. */
static gboolean
comes_before (const LwCase *self, LwPlacement *other)
{
  GDate first, other_first, last;
  int order;

  lw_world_get_period (self->world, self->placement, &first, &last);
  lw_world_get_period (self->world, other, &other_first, &last);
  order = lw_date_compare (&first, &other_first);
  if (order == 0)
    order = g_strcmp0 (lw_record_get_id (LW_RECORD (self->placement)),
                       lw_record_get_id (LW_RECORD (other)));

  return order < 0;
}

/**
 * lw_rule_orientation_judge:
 * @self: a case
 *
 * R9: a student whose learning question is to orientate is at so many workplaces in classes 2 to
 * 4, whatever the question there. Source: 3.2 of the report.
 */
void
lw_rule_orientation_judge (LwCase *self)
{
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  guint asked = (guint) lw_case_get_number (self, "workplaces");
  guint n_places;

  if (self->student == NULL || !self->takes_time || !is_orientation (self->placement)
      || !counts (self, self->placement))
    return;
  g_hash_table_add (places, self->placement->workplace);
  for (guint i = 0; i < self->others->len; i++)
    {
      LwPlacement *other = g_ptr_array_index (self->others, i);

      if (!counts (self, other))
        continue;
      g_hash_table_add (places, other->workplace);
      if (is_orientation (other) && comes_before (self, other))
        return;
    }
  n_places = g_hash_table_size (places);
  if (n_places >= asked)
    return;
  lw_case_take_finding (
    self, NULL,
    g_strdup_printf (
      ngettext ("To orientate the student has %u workplace; the school’s rule is %u",
                "To orientate the student has %u workplaces; the school’s rule is %u", n_places),
      n_places, asked),
    g_strdup (_ ("Plan another short stage, at a different workplace")));
}
