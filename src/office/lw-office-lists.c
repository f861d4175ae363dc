/* lw-office-lists.c - the live lists of an open school
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-error.h"
#include "lw-office-private.h"

#include <string.h>

/* A list of the records that belong to something, as long as somebody holds it. */
typedef struct
{
  LwRecordList *list; /* borrowed: the office is told when it goes */
  char *field;
  char *value;
} LwOfficeWatch;

/* What is many and belongs to one student is asked for per view. */
static const LwRecordType *const queried_types[] = {
  &lw_membership_record, &lw_guardian_record,   &lw_wish_record,   &lw_pop_record,
  &lw_goal_record,       &lw_attachment_record, &lw_review_record, &lw_portfolio_item_record,
};

gboolean
lw_office_is_live (const LwRecordType *type)
{
  for (guint i = 0; i < G_N_ELEMENTS (queried_types); i++)
    if (queried_types[i] == type)
      return FALSE;

  return TRUE;
}

static int
index_of (const LwRecordType *type)
{
  guint n_types;
  const LwRecordType *const *types = lw_types_get_all (&n_types);

  for (guint i = 0; i < n_types; i++)
    if (types[i] == type)
      return (int) i;

  g_return_val_if_reached (-1);
}

static gboolean
load_list (LwOffice *self, const LwRecordType *type, GError **error)
{
  int index = index_of (type);
  GPtrArray *records;

  if (self->lists[index] != NULL)
    return TRUE;
  records = lw_store_list (self->store, type, NULL, 0, error);
  if (records == NULL)
    return FALSE;
  self->lists[index] = lw_record_list_new (type);
  lw_record_list_fill (self->lists[index], records);

  return TRUE;
}

gboolean
lw_office_load_lists (LwOffice *self, GError **error)
{
  guint n_types;
  const LwRecordType *const *types = lw_types_get_all (&n_types);

  g_assert (n_types == LW_OFFICE_N_TYPES);

  for (guint i = 0; i < n_types; i++)
    if (lw_office_is_live (types[i]) && !load_list (self, types[i], error))
      return FALSE;

  return TRUE;
}

/**
 * lw_office_get_list:
 * @self: an open school
 * @type: one of the types that are few enough to be kept in memory whole
 *
 * A school opened by lw_office_open() loads the list when it is first asked for, and waits for
 * that; one that the disk does not give is empty, with a warning.
 *
 * Returns: (transfer none) (nullable): the live list of all records of @type; %NULL when the
 *   type is queried per view
 */
LwRecordList *
lw_office_get_list (LwOffice *self, const LwRecordType *type)
{
  int index = index_of (type);
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (index >= 0, NULL);

  if (!lw_office_is_live (type))
    return NULL;
  if (self->lists[index] == NULL && !load_list (self, type, &error))
    {
      g_warning ("%s could not be read: %s", type->name, error->message);
      self->lists[index] = lw_record_list_new (type);
    }

  return self->lists[index];
}

/**
 * lw_office_find:
 * @self: an open school
 * @type: a type with a live list
 * @id: (nullable): an id
 *
 * Returns: (transfer none) (nullable) (type LwRecord): the record
 */
gpointer
lw_office_find (LwOffice *self, const LwRecordType *type, const char *id)
{
  LwRecordList *list = lw_office_get_list (self, type);

  return list != NULL ? lw_record_list_find (list, id) : NULL;
}

/**
 * lw_office_find_company:
 * @self: an open school
 * @placement: a stage
 *
 * Returns: (transfer none) (nullable) (type LwCompany): the company that it is at
 */
gpointer
lw_office_find_company (LwOffice *self, LwPlacement *placement)
{
  LwWorkplace *workplace = lw_office_find (self, &lw_workplace_record, placement->workplace);

  return workplace != NULL ? lw_office_find (self, &lw_company_record, workplace->company) : NULL;
}

/**
 * lw_office_find_of:
 * @self: an open school
 * @type: a type with a live list
 * @field: one of its fields that refers to another record
 * @id: id of that record
 *
 * Returns: (transfer container) (element-type LwRecord): the records that refer to it there, in the
 *   order of lists on screen
 */
GPtrArray *
lw_office_find_of (LwOffice *self, const LwRecordType *type, const char *field, const char *id)
{
  LwRecordList *list = lw_office_get_list (self, type);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    {
      LwRecord *record = lw_record_list_peek (list, i);

      if (g_strcmp0 (lw_record_get_text (record, field), id) == 0)
        g_ptr_array_add (found, record);
    }
  lw_records_sort (found);

  return found;
}

/**
 * lw_office_get_world:
 * @self: an open school
 *
 * Returns: (transfer none): what the rules look at, valid till the next change
 */
LwWorld *
lw_office_get_world (LwOffice *self)
{
  LwWorldLists lists;

  if (self->world != NULL && lw_world_is_of_today (self->world))
    return self->world;

  g_clear_pointer (&self->world, lw_world_free);
  lists.students = lw_office_get_list (self, &lw_student_record);
  lists.groups = lw_office_get_list (self, &lw_group_record);
  lists.companies = lw_office_get_list (self, &lw_company_record);
  lists.workplaces = lw_office_get_list (self, &lw_workplace_record);
  lists.accreditations = lw_office_get_list (self, &lw_accreditation_record);
  lists.variants = lw_office_get_list (self, &lw_variant_record);
  lists.placements = lw_office_get_list (self, &lw_placement_record);
  lists.exceptions = lw_office_get_list (self, &lw_exception_record);
  lists.rules = lw_office_get_list (self, &lw_rule_record);
  lists.stage_periods = lw_office_get_list (self, &lw_stage_period_record);
  lists.calendar_days = lw_office_get_list (self, &lw_calendar_day_record);
  lists.staff = lw_office_get_list (self, &lw_staff_record);
  lists.travel_times = lw_office_get_list (self, &lw_travel_time_record);
  lists.contact_moments = lw_office_get_list (self, &lw_contact_moment_record);
  lists.visits = lw_office_get_list (self, &lw_visit_record);
  self->world = lw_world_new (&lists);

  return self->world;
}

static void
apply_to_list (LwRecordList *list, LwOutcome *outcome)
{
  const LwRecordType *type = lw_record_list_get_record_type (list);
  g_autoptr (GPtrArray) puts = g_ptr_array_new ();
  g_autoptr (GPtrArray) deleted = g_ptr_array_new ();

  for (guint i = 0; i < outcome->changes->len; i++)
    {
      LwChange *change = g_ptr_array_index (outcome->changes, i);

      if (change->type == type)
        g_ptr_array_add (change->record != NULL ? puts : deleted,
                         change->record != NULL ? (gpointer) change->record : change->id);
    }
  if (puts->len == 0 && deleted->len == 0)
    return;
  g_ptr_array_add (deleted, NULL);
  lw_record_list_apply (list, puts, (const char *const *) deleted->pdata);
}

static void
apply_to_watch (LwOfficeWatch *watch, LwOutcome *outcome)
{
  const LwRecordType *type = lw_record_list_get_record_type (watch->list);
  g_autoptr (GPtrArray) puts = g_ptr_array_new ();
  g_autoptr (GPtrArray) deleted = g_ptr_array_new ();

  for (guint i = 0; i < outcome->changes->len; i++)
    {
      LwChange *change = g_ptr_array_index (outcome->changes, i);

      if (change->type != type)
        continue;
      if (change->record != NULL
          && g_strcmp0 (lw_record_get_text (change->record, watch->field), watch->value) == 0)
        g_ptr_array_add (puts, change->record);
      else
        g_ptr_array_add (deleted, change->id);
    }
  if (puts->len == 0 && deleted->len == 0)
    return;
  g_ptr_array_add (deleted, NULL);
  lw_record_list_apply (watch->list, puts, (const char *const *) deleted->pdata);
}

/* A world that can't follow what changes is made anew when it is asked for. */
static gboolean
let_go_of_world (LwOffice *self, LwOutcome *outcome)
{
  for (guint i = 0; i < outcome->changes->len; i++)
    {
      LwChange *change = g_ptr_array_index (outcome->changes, i);

      if (!lw_world_let_go (self->world, change->type, change->id))
        return FALSE;
    }

  return TRUE;
}

static void
take_up_world (LwOffice *self, LwOutcome *outcome)
{
  for (guint i = 0; i < outcome->changes->len; i++)
    {
      LwChange *change = g_ptr_array_index (outcome->changes, i);

      lw_world_take_up (self->world, change->type, change->id);
    }
}

void
lw_office_apply_to_lists (LwOffice *self, LwOutcome *outcome)
{
  gboolean follows = self->world != NULL && let_go_of_world (self, outcome);

  if (!follows)
    g_clear_pointer (&self->world, lw_world_free);
  for (guint i = 0; i < LW_OFFICE_N_TYPES; i++)
    if (self->lists[i] != NULL)
      apply_to_list (self->lists[i], outcome);
  for (guint i = 0; i < self->watches->len; i++)
    apply_to_watch (g_ptr_array_index (self->watches, i), outcome);
  if (follows)
    take_up_world (self, outcome);
  else
    /* Whoever asked for one when a list told of its change got one of half the lists. */
    g_clear_pointer (&self->world, lw_world_free);
}

/* What the lists say is not in the store: they are read again when asked for. */
void
lw_office_forget_lists (LwOffice *self)
{
  g_clear_pointer (&self->world, lw_world_free);
  for (guint i = 0; i < LW_OFFICE_N_TYPES; i++)
    g_clear_object (&self->lists[i]);
}

static void
watched_list_gone_cb (gpointer data, GObject *where_it_was)
{
  LwOffice *self = data;

  for (guint i = 0; i < self->watches->len; i++)
    {
      LwOfficeWatch *watch = g_ptr_array_index (self->watches, i);

      if (watch->list == (LwRecordList *) where_it_was)
        {
          g_free (watch->field);
          g_free (watch->value);
          g_ptr_array_remove_index_fast (self->watches, i);
          return;
        }
    }
}

void
lw_office_free_watches (LwOffice *self)
{
  for (guint i = 0; i < self->watches->len; i++)
    {
      LwOfficeWatch *watch = g_ptr_array_index (self->watches, i);

      g_object_weak_unref (G_OBJECT (watch->list), watched_list_gone_cb, self);
      g_free (watch->field);
      g_free (watch->value);
    }
  g_ptr_array_set_size (self->watches, 0);
}

static void
watch_filled_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (LwRecordList) list = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *records = lw_store_list_finish (LW_STORE (source), result, &error);

  if (records != NULL)
    lw_record_list_fill (list, records);
  /* What belongs to something that is not in the store yet: nothing so far. */
  else if (g_error_matches (error, LW_ERROR, LW_ERROR_UNKNOWN_REF))
    lw_record_list_set_filled (list, NULL);
  else
    {
      g_warning ("%s could not be read: %s", lw_record_list_get_record_type (list)->name,
                 error->message);
      lw_record_list_set_filled (list, error->message);
    }
}

/**
 * lw_office_watch:
 * @self: an open school
 * @type: a record type
 * @field: a field of @type that is kept as one string
 * @value: what it must be
 *
 * Returns: (transfer full): the live list of the records whose @field is @value; empty till the
 *   store has answered
 */
LwRecordList *
lw_office_watch (LwOffice *self, const LwRecordType *type, const char *field, const char *value)
{
  LwRecordList *list = lw_record_list_new (type);
  LwOfficeWatch *watch = g_new0 (LwOfficeWatch, 1);
  LwStoreFilter filter = { field, value };

  watch->list = list;
  watch->field = g_strdup (field);
  watch->value = g_strdup (value);
  g_ptr_array_add (self->watches, watch);
  g_object_weak_ref (G_OBJECT (list), watched_list_gone_cb, self);
  if (!self->is_closed)
    lw_store_list_async (self->store, type, &filter, 1, NULL, watch_filled_cb, g_object_ref (list));

  return list;
}

/**
 * lw_office_query:
 * @self: an open school
 * @type: a record type
 * @fields: (array length=n_conditions): fields of @type
 * @values: (array length=n_conditions): what they must be
 * @n_conditions: how many
 * @error: return location for an #LwError
 *
 * Asks the store and waits. The order is that of the natural key, then the id.
 *
 * Returns: (transfer container) (element-type LwRecord) (nullable): the records
 */
GPtrArray *
lw_office_query (LwOffice *self,
                 const LwRecordType *type,
                 const char *const *fields,
                 const char *const *values,
                 guint n_conditions,
                 GError **error)
{
  g_autofree LwStoreFilter *filters = g_new0 (LwStoreFilter, n_conditions + 1);

  for (guint i = 0; i < n_conditions; i++)
    filters[i] = (LwStoreFilter){ fields[i], values[i] };

  return lw_store_list (self->store, type, filters, n_conditions, error);
}

/**
 * lw_office_resolve:
 * @self: an open school
 * @type: a record type
 * @text: an id, or what people call the record: a student's number, a class's name
 * @error: return location: #LW_ERROR_UNKNOWN_REF, also when several are called so
 *
 * Asks the store and waits.
 *
 * Returns: (transfer full) (nullable): the id
 */
char *
lw_office_resolve (LwOffice *self, const LwRecordType *type, const char *text, GError **error)
{
  return lw_store_resolve (self->store, type->name, text, error);
}
