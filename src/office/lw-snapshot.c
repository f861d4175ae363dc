/* lw-snapshot.c - the school as it is now, for another thread
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-snapshot.h"

#define N_LISTS (sizeof (LwWorldLists) / sizeof (LwRecordList *))

/* The lists of a world, one after the other. */
static void
find_slots (LwWorldLists *lists, LwRecordList **slots[N_LISTS])
{
  LwRecordList **const found[] = {
    &lists->students,       &lists->groups,          &lists->companies,     &lists->workplaces,
    &lists->accreditations, &lists->variants,        &lists->placements,    &lists->exceptions,
    &lists->rules,          &lists->stage_periods,   &lists->calendar_days, &lists->staff,
    &lists->travel_times,   &lists->contact_moments, &lists->visits,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (found) == N_LISTS);
  for (guint i = 0; i < N_LISTS; i++)
    slots[i] = found[i];
}

/* Records of live lists take over new fields while the plan is made. */
static LwRecordList *
copy_list (LwRecordList *list)
{
  LwRecordList *copy = lw_record_list_new (lw_record_list_get_record_type (list));
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    g_ptr_array_add (records, lw_record_copy (lw_record_list_peek (list, i)));
  lw_record_list_fill (copy, records);

  return copy;
}

/**
 * lw_snapshot_new:
 * @office: an open school with its lists
 *
 * Returns: (transfer full): copies of what plans look at
 */
LwSnapshot *
lw_snapshot_new (LwOffice *office)
{
  LwSnapshot *self = g_new0 (LwSnapshot, 1);
  LwRecordList **slots[N_LISTS];

  self->lists = *lw_world_get_lists (lw_office_get_world (office));
  find_slots (&self->lists, slots);
  for (guint i = 0; i < N_LISTS; i++)
    if (*slots[i] != NULL)
      *slots[i] = copy_list (*slots[i]);

  return self;
}

void
lw_snapshot_free (LwSnapshot *self)
{
  LwRecordList **slots[N_LISTS];

  g_clear_pointer (&self->world, lw_world_free);
  find_slots (&self->lists, slots);
  for (guint i = 0; i < N_LISTS; i++)
    g_clear_object (slots[i]);
  g_free (self);
}

void
lw_snapshot_suppose (LwSnapshot *self, LwRecord *record)
{
  g_autoptr (GPtrArray) puts = g_ptr_array_new ();
  LwRecordList **slots[N_LISTS];

  g_return_if_fail (self->world == NULL);

  g_ptr_array_add (puts, record);
  find_slots (&self->lists, slots);
  for (guint i = 0; i < N_LISTS; i++)
    if (*slots[i] != NULL
        && lw_record_list_get_record_type (*slots[i]) == lw_record_get_record_type (record))
      lw_record_list_apply (*slots[i], puts, NULL);
}

LwWorld *
lw_snapshot_get_world (LwSnapshot *self)
{
  if (self->world == NULL)
    self->world = lw_world_new (&self->lists);

  return self->world;
}

gboolean
lw_snapshot_holds (LwSnapshot *self, const LwRecordType *type)
{
  LwRecordList **slots[N_LISTS];

  find_slots (&self->lists, slots);
  for (guint i = 0; i < N_LISTS; i++)
    if (*slots[i] != NULL && lw_record_list_get_record_type (*slots[i]) == type)
      return TRUE;

  return type == &lw_wish_record;
}
