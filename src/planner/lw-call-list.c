/* lw-call-list.c - which companies to call, and about whom
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-call-list.h"

#include "lw-date.h"
#include "lw-world.h"

#include <string.h>

static void
call_free (gpointer data)
{
  LwCall *self = data;

  g_object_unref (self->company);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->placements);
  g_clear_object (&self->last);
  g_clear_object (&self->agreed);
  g_free (self);
}

static LwCall *
get_call (GHashTable *calls, LwCompany *company)
{
  const char *id = lw_record_get_id (LW_RECORD (company));
  LwCall *call = g_hash_table_lookup (calls, id);

  if (call != NULL)
    return call;
  call = g_new0 (LwCall, 1);
  call->company = g_object_ref (company);
  call->people = g_ptr_array_new_with_free_func (g_object_unref);
  call->placements = g_ptr_array_new_with_free_func (g_object_unref);
  g_hash_table_insert (calls, (gpointer) id, call);

  return call;
}

/* Proposed or asked, and not over yet. */
static gboolean
is_to_ask (LwWorld *world, LwPlacement *placement, const GDate *today)
{
  GDate first, last;

  if (g_strcmp0 (placement->state, "voorgesteld") != 0
      && g_strcmp0 (placement->state, "gevraagd") != 0)
    return FALSE;
  lw_world_get_period (world, placement, &first, &last);
  if (!g_date_valid (&last))
    last = first;

  return !g_date_valid (&last) || lw_date_compare (&last, today) >= 0;
}

static void
find_placements (LwWorld *world, GHashTable *calls, const GDate *today)
{
  LwRecordList *placements = world->lists.placements;

  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);
      LwWorkplace *workplace = lw_world_find (world->lists.workplaces, placement->workplace);
      LwCompany *company
        = workplace != NULL ? lw_world_find (world->lists.companies, workplace->company) : NULL;

      if (company != NULL && is_to_ask (world, placement, today))
        g_ptr_array_add (get_call (calls, company)->placements, g_object_ref (placement));
    }
}

/* Companies that wait for a call, also when there is nothing to ask, and what was said last. */
static void
find_moments (LwWorld *world, GHashTable *calls, const GDate *today)
{
  LwRecordList *moments = world->lists.contact_moments;
  g_autoptr (GHashTable) open = lw_contact_moments_find_open (moments);
  GHashTableIter iter;
  gpointer id, moment;

  g_hash_table_iter_init (&iter, open);
  while (g_hash_table_iter_next (&iter, &id, &moment))
    {
      LwCompany *company = lw_world_find (world->lists.companies, id);
      const GDate *again = &LW_CONTACT_MOMENT (moment)->follow_up;

      if (company != NULL
          && (g_hash_table_contains (calls, id) || lw_date_compare (again, today) <= 0))
        {
          LwCall *call = get_call (calls, company);

          call->agreed = g_object_ref (moment);
          call->again = *again;
        }
    }
  for (guint i = 0; i < lw_record_list_get_size (moments); i++)
    {
      LwRecord *one = lw_record_list_peek (moments, i);
      LwCall *call = g_hash_table_lookup (calls, LW_CONTACT_MOMENT (one)->company);

      if (call != NULL
          && (call->last == NULL || lw_contact_moment_compare (one, LW_RECORD (call->last)) < 0))
        g_set_object (&call->last, LW_CONTACT_MOMENT (one));
    }
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  LwContactPerson *one = *(LwContactPerson *const *) a;
  LwContactPerson *other = *(LwContactPerson *const *) b;

  if ((one->phone != NULL) != (other->phone != NULL))
    return one->phone != NULL ? -1 : 1;

  return lw_record_compare (LW_RECORD (one), LW_RECORD (other));
}

static void
find_people (GHashTable *calls, LwRecordList *people)
{
  GHashTableIter iter;
  gpointer call;

  for (guint i = 0; i < lw_record_list_get_size (people); i++)
    {
      LwContactPerson *person = lw_record_list_peek (people, i);
      LwCall *of_company = g_hash_table_lookup (calls, person->company);

      if (of_company != NULL)
        g_ptr_array_add (of_company->people, g_object_ref (person));
    }
  g_hash_table_iter_init (&iter, calls);
  while (g_hash_table_iter_next (&iter, NULL, &call))
    g_ptr_array_sort (((LwCall *) call)->people, compare_people);
}

static int
compare_placements (gconstpointer a, gconstpointer b, gpointer data)
{
  LwWorld *world = data;
  GDate first_a, first_b, last;
  int result;

  lw_world_get_period (world, *(LwPlacement *const *) a, &first_a, &last);
  lw_world_get_period (world, *(LwPlacement *const *) b, &first_b, &last);
  result = lw_date_compare (&first_a, &first_b);

  return result != 0 ? result : lw_record_compare (*(LwRecord *const *) a, *(LwRecord *const *) b);
}

static void
put_in_order (LwWorld *world, LwCall *call)
{
  GDate last;

  g_ptr_array_sort_with_data (call->placements, compare_placements, world);
  if (call->placements->len > 0)
    lw_world_get_period (world, g_ptr_array_index (call->placements, 0), &call->first_day, &last);
}

/* Whose day has come, then whose students begin first; what has no day goes last. */
static guint32
day_of (const LwCall *call)
{
  if (g_date_valid (&call->again))
    return g_date_get_julian (&call->again);

  return g_date_valid (&call->first_day) ? g_date_get_julian (&call->first_day) : G_MAXUINT32;
}

static int
compare_calls (gconstpointer a, gconstpointer b)
{
  const LwCall *one = *(const LwCall *const *) a;
  const LwCall *other = *(const LwCall *const *) b;

  if (day_of (one) != day_of (other))
    return day_of (one) < day_of (other) ? -1 : 1;

  return lw_record_compare (LW_RECORD (one->company), LW_RECORD (other->company));
}

/* A mentor of one's own goes before the class's. */
static gboolean
is_guided_by (LwWorld *world, LwPlacement *placement, const char *staff)
{
  LwStudent *student = lw_world_find (world->lists.students, placement->student);
  LwGroup *group = student != NULL ? lw_world_find (world->lists.groups, student->group) : NULL;

  if (g_strcmp0 (lw_world_get_supervisor (world, placement), staff) == 0)
    return TRUE;
  if (student != NULL && student->mentor != NULL)
    return strcmp (student->mentor, staff) == 0;

  return group != NULL && g_strcmp0 (group->mentor, staff) == 0;
}

static gboolean
is_matter_of (LwWorld *world, const LwCall *call, const char *staff, const GDate *today)
{
  if (g_strcmp0 (call->company->account_manager, staff) == 0
      || (call->agreed != NULL && lw_date_compare (&call->again, today) <= 0
          && g_strcmp0 (call->agreed->who, staff) == 0))
    return TRUE;
  for (guint i = 0; i < call->placements->len; i++)
    if (is_guided_by (world, g_ptr_array_index (call->placements, i), staff))
      return TRUE;

  return FALSE;
}

/**
 * lw_call_list_find:
 * @world: a world
 * @people: the contact persons of the school
 * @staff: (nullable): id of whose calls are wanted; %NULL: all
 * @today: the day that it is
 *
 * Looks for the companies that a stage was proposed at, or that were asked for one and did not
 * answer, and for those that are to be called back by now. They are a matter of the company's
 * account manager, of who guides one of these stages or is the mentor of its student, and of who
 * agreed to call back: as on the page of today.
 *
 * Returns: (transfer full) (element-type LwCall): the calls, the most urgent first
 */
GPtrArray *
lw_call_list_find (LwWorld *world, LwRecordList *people, const char *staff, const GDate *today)
{
  g_autoptr (GHashTable) calls = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *found = g_ptr_array_new_with_free_func (call_free);
  GHashTableIter iter;
  gpointer call;

  find_placements (world, calls, today);
  find_moments (world, calls, today);
  find_people (calls, people);
  g_hash_table_iter_init (&iter, calls);
  while (g_hash_table_iter_next (&iter, NULL, &call))
    if (staff == NULL || is_matter_of (world, call, staff, today))
      {
        put_in_order (world, call);
        g_ptr_array_add (found, call);
      }
    else
      call_free (call);
  g_ptr_array_sort (found, compare_calls);

  return found;
}
