/* lw-world-index.c - which stages are whose, as the lists change
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-world.h"

#include "lw-date.h"

#include <string.h>

GPtrArray *
lw_world_lookup (GHashTable *index, const char *id)
{
  return id != NULL ? g_hash_table_lookup (index, id) : NULL;
}

static void
index_add (GHashTable *index, const char *id, gpointer record)
{
  GPtrArray *records = lw_world_lookup (index, id);

  if (id == NULL)
    return;
  if (records == NULL)
    {
      records = g_ptr_array_new ();
      g_hash_table_insert (index, g_strdup (id), records);
    }
  g_ptr_array_add (records, record);
}

/* No rule asks for an order. */
static void
index_remove (GHashTable *index, const char *id, gpointer record)
{
  GPtrArray *records = lw_world_lookup (index, id);

  if (records != NULL)
    g_ptr_array_remove_fast (records, record);
}

gboolean
lw_placement_takes_time (LwPlacement *placement)
{
  return g_strcmp0 (placement->state, "zoekt") != 0
         && g_strcmp0 (placement->state, "afgebroken") != 0;
}

static const char *
company_of (LwWorld *self, LwPlacement *placement)
{
  LwWorkplace *workplace = lw_world_find (self->lists.workplaces, placement->workplace);

  return workplace != NULL ? workplace->company : NULL;
}

static void
add_placement (LwWorld *self, LwPlacement *placement)
{
  if (!lw_placement_takes_time (placement))
    return;
  index_add (self->by_student, placement->student, placement);
  index_add (self->by_workplace, placement->workplace, placement);
  index_add (self->by_company, company_of (self, placement), placement);
  index_add (self->by_supervisor, lw_world_get_supervisor (self, placement), placement);
}

static void
remove_placement (LwWorld *self, LwPlacement *placement)
{
  g_hash_table_remove (self->expansions, placement);
  if (!lw_placement_takes_time (placement))
    return;
  index_remove (self->by_student, placement->student, placement);
  index_remove (self->by_workplace, placement->workplace, placement);
  index_remove (self->by_company, company_of (self, placement), placement);
  index_remove (self->by_supervisor, lw_world_get_supervisor (self, placement), placement);
}

static guint
size_of (LwRecordList *list)
{
  return list != NULL ? lw_record_list_get_size (list) : 0;
}

void
lw_world_index_all (LwWorld *self)
{
  for (guint i = 0; i < size_of (self->lists.placements); i++)
    add_placement (self, lw_record_list_peek (self->lists.placements, i));
  for (guint i = 0; i < size_of (self->lists.exceptions); i++)
    {
      LwException *exception = lw_record_list_peek (self->lists.exceptions, i);

      index_add (self->exceptions, exception->placement, exception);
    }
  for (guint i = 0; i < size_of (self->lists.visits); i++)
    {
      LwVisit *visit = lw_record_list_peek (self->lists.visits, i);

      index_add (self->visits, visit->placement, visit);
    }
  for (guint i = 0; i < size_of (self->lists.accreditations); i++)
    {
      LwAccreditation *accreditation = lw_record_list_peek (self->lists.accreditations, i);

      index_add (self->accreditations, accreditation->company, accreditation);
    }
}

/* The list of a type that is looked into when a rule needs it: one more changes nothing. */
static LwRecordList *
list_looked_into (LwWorld *self, const LwRecordType *type)
{
  const struct
  {
    const LwRecordType *type;
    LwRecordList *list;
  } lists[] = {
    { &lw_student_record, self->lists.students },
    { &lw_group_record, self->lists.groups },
    { &lw_company_record, self->lists.companies },
    { &lw_workplace_record, self->lists.workplaces },
    { &lw_variant_record, self->lists.variants },
    { &lw_stage_period_record, self->lists.stage_periods },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (lists[i].type == type)
      return lists[i].list;

  return NULL;
}

static gboolean
is_read_whole (const LwRecordType *type)
{
  return type == &lw_accreditation_record || type == &lw_rule_record
         || type == &lw_calendar_day_record || type == &lw_travel_time_record;
}

gboolean
lw_world_is_of_today (LwWorld *self)
{
  GDate today = lw_today ();

  return lw_date_equal (&self->today, &today);
}

static char *
make_key (const LwRecordType *type, const char *id)
{
  return g_strdup_printf ("%s/%s", type->name, id);
}

/* What the world has as it is now; NULL when it has none of that id. */
static gpointer
find_followed (LwWorld *self, const LwRecordType *type, const char *id)
{
  LwRecordList *list = type == &lw_placement_record   ? self->lists.placements
                       : type == &lw_exception_record ? self->lists.exceptions
                                                      : self->lists.visits;

  return lw_world_find (list, id);
}

/* By which a part of a stage is looked up. */
static GHashTable *
index_of (LwWorld *self, const LwRecordType *type)
{
  return type == &lw_exception_record ? self->exceptions : self->visits;
}

static gboolean
is_followed (const LwRecordType *type)
{
  return type == &lw_placement_record || type == &lw_exception_record || type == &lw_visit_record;
}

/**
 * lw_world_let_go:
 * @self: a world
 * @type: a record type
 * @id: the record that is about to change in its list, to come into it, or to leave it
 *
 * The first half of following a change: called for each record before the lists have it, and
 * lw_world_take_up() for each after. Stages, their exceptions and visits come, change and go; of
 * what stages are about only new ones come; what no rule looks at does as it likes.
 *
 * Returns: %FALSE when the world can't follow: it is of no use any more
 */
gboolean
lw_world_let_go (LwWorld *self, const LwRecordType *type, const char *id)
{
  gpointer known;

  if (!is_followed (type))
    return !is_read_whole (type) && lw_world_find (list_looked_into (self, type), id) == NULL;

  /* An act may change one record several times. */
  if (!g_hash_table_add (self->let_go, make_key (type, id)))
    return TRUE;
  known = find_followed (self, type, id);
  if (known != NULL && type == &lw_placement_record)
    remove_placement (self, known);
  else if (known != NULL)
    index_remove (index_of (self, type), lw_record_get_text (known, "placement"), known);

  return TRUE;
}

/**
 * lw_world_take_up:
 * @self: a world
 * @type: a record type
 * @id: a record that lw_world_let_go() was told of; its list now has it as it is, or no more
 */
void
lw_world_take_up (LwWorld *self, const LwRecordType *type, const char *id)
{
  g_autofree char *key = make_key (type, id);
  gpointer known;

  if (!g_hash_table_remove (self->let_go, key))
    return;
  known = find_followed (self, type, id);
  if (known != NULL && type == &lw_placement_record)
    add_placement (self, known);
  else if (known != NULL)
    index_add (index_of (self, type), lw_record_get_text (known, "placement"), known);
}
