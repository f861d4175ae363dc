/* lw-agreement-stale.c - an agreement that was printed no longer stands when its stage changes
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-contacts.h"
#include "lw-date.h"
#include "lw-office-private.h"
#include "lw-pattern.h"

#include <string.h>

/* What stands in it, and is said by the stage, its period or the company. */
static const char *const of_stage[] = {
  "student",           "variant", "workplace", "stage-period", "pattern",    "first-day",
  "last-day",          "begin",   "end",       "follows",      "supervisor", "workplace-mentor",
  "learning-question", NULL,
};
static const char *const of_period[]
  = { "variant", "pattern", "first-day", "last-day", "begin", "end", "supervisor", NULL };
static const char *const of_company[] = { "name", "address", "postcode", "town", NULL };
static const char *const of_workplace[] = { "company", "title", "tasks", NULL };
static const char *const of_contact[] = { "name", "role", "phone", "email", NULL };

static const struct
{
  const LwRecordType *type;
  const char *const *fields;
} others[] = {
  { &lw_stage_period_record, of_period },
  { &lw_company_record, of_company },
  { &lw_workplace_record, of_workplace },
  { &lw_contact_person_record, of_contact },
};

/* A stage as it was printed, and its days then: when the calendar took the day of printing. */
typedef struct
{
  LwRecord *placement;
  GArray *days; /* LwStageDay */
} Unprinted;

static void
unprinted_free (gpointer data)
{
  Unprinted *was = data;

  g_object_unref (was->placement);
  g_array_unref (was->days);
  g_free (was);
}

/* A stage and what it is to be, or a period. */
static gboolean
says_the_same (LwRecord *one, LwRecord *other, const char *const *fields)
{
  const LwRecordType *type = lw_record_get_record_type (one);

  for (guint i = 0; fields[i] != NULL; i++)
    if (!lw_record_same_field (one, other, lw_record_type_find_field (type, fields[i])))
      return FALSE;

  return TRUE;
}

static LwRecord *
without_printed (LwPlacement *placement)
{
  LwRecord *next = lw_record_copy (LW_RECORD (placement));

  lw_record_set_date (next, "printed-on", NULL);

  return next;
}

static void
take_printed (LwAct *act, LwPlacement *placement)
{
  g_autoptr (LwRecord) next = without_printed (placement);

  lw_act_put_checked (act, next, lw_record_get_rev (next));
}

/* A print of the same act stands. */
static void
mark_stage (LwOffice *self, LwChange *change)
{
  LwPlacement *kept = lw_office_find (self, &lw_placement_record, change->id);
  LwPlacement *next = LW_PLACEMENT (change->record);

  if (kept == NULL || !g_date_valid (&kept->printed_on)
      || !lw_date_equal (&kept->printed_on, &next->printed_on)
      || says_the_same (LW_RECORD (kept), change->record, of_stage))
    return;
  change->record = without_printed (next);
  g_object_unref (next);
}

static gboolean
has_change (const LwAct *act, const char *id)
{
  for (guint i = 0; i < act->changes->len; i++)
    if (strcmp (((LwChange *) g_ptr_array_index (act->changes, i))->id, id) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_of_company (LwOffice *self, LwPlacement *placement, const char *company)
{
  LwWorkplace *workplace = lw_office_find (self, &lw_workplace_record, placement->workplace);

  return workplace != NULL && g_strcmp0 (workplace->company, company) == 0;
}

/* Who guides there, or else speaks for the company. */
static gboolean
is_named (LwOffice *self, LwPlacement *placement, LwContactPerson *person)
{
  return g_strcmp0 (placement->workplace_mentor, lw_record_get_id (LW_RECORD (person))) == 0
         || (is_of_company (self, placement, person->company)
             && lw_contacts_find_person (self, person->company) == person);
}

/* What a period says is agreed upon; of who it is with, it is enough that it was right when it was
 * signed. */
static gboolean
stands_in (LwOffice *self, LwPlacement *placement, LwRecord *kept)
{
  const char *id = lw_record_get_id (kept);

  if (LW_IS_STAGE_PERIOD (kept))
    return g_strcmp0 (placement->stage_period, id) == 0;
  if (g_date_valid (&placement->signed_on))
    return FALSE;
  if (LW_IS_COMPANY (kept))
    return is_of_company (self, placement, id);
  if (LW_IS_WORKPLACE (kept))
    return g_strcmp0 (placement->workplace, id) == 0;

  return is_named (self, placement, LW_CONTACT_PERSON (kept));
}

/* What it says, the agreements that it stands in say too. */
static void
mark_others (LwOffice *self, LwAct *act, const LwChange *change, const char *const *fields)
{
  LwRecord *kept = lw_office_find (self, change->type, change->id);
  LwRecordList *placements = lw_office_get_list (self, &lw_placement_record);

  if (kept == NULL || says_the_same (kept, change->record, fields))
    return;
  /* Of what it stands in nothing is as it was printed. */
  g_clear_pointer (&self->unprinted, g_hash_table_unref);
  for (guint i = 0; i < lw_record_list_get_size (placements); i++)
    {
      LwPlacement *placement = lw_record_list_peek (placements, i);

      if (g_date_valid (&placement->printed_on) && stands_in (self, placement, kept)
          && !has_change (act, lw_record_get_id (LW_RECORD (placement))))
        take_printed (act, placement);
    }
}

static const LwChange *
find_change (const LwAct *act, const LwRecordType *type, const char *id)
{
  for (guint i = 0; i < act->changes->len; i++)
    {
      const LwChange *change = g_ptr_array_index (act->changes, i);

      if (change->type == type && strcmp (change->id, id) == 0)
        return change;
    }

  return NULL;
}

/* As it is to be; NULL when the act leaves it as it is. */
static LwCalendar *
make_calendar (LwOffice *self, const LwAct *act)
{
  LwRecordList *list = lw_office_get_list (self, &lw_calendar_day_record);
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  gboolean has_changes = FALSE;

  for (guint i = 0; i < act->changes->len; i++)
    {
      const LwChange *change = g_ptr_array_index (act->changes, i);

      has_changes |= change->type == &lw_calendar_day_record;
      if (change->type == &lw_calendar_day_record && change->record != NULL)
        g_ptr_array_add (records, change->record);
    }
  if (!has_changes)
    return NULL;
  for (guint i = 0; i < lw_record_list_get_size (list); i++)
    {
      LwRecord *kept = lw_record_list_peek (list, i);

      if (find_change (act, &lw_calendar_day_record, lw_record_get_id (kept)) == NULL)
        g_ptr_array_add (records, kept);
    }

  return lw_calendar_new (records);
}

static gboolean
has_same_days (GArray *one, GArray *other)
{
  if (one->len != other->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++)
    {
      const LwStageDay *day = &g_array_index (one, LwStageDay, i);
      const LwStageDay *as = &g_array_index (other, LwStageDay, i);

      if (!lw_date_equal (&day->day, &as->day) || day->halves != as->halves)
        return FALSE;
    }

  return TRUE;
}

static void
remember (LwOffice *self, LwPlacement *placement, GArray *days)
{
  Unprinted *was = g_new0 (Unprinted, 1);

  was->placement = lw_record_copy (LW_RECORD (placement));
  was->days = g_array_ref (days);
  if (self->unprinted == NULL)
    self->unprinted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, unprinted_free);
  g_hash_table_insert (self->unprinted, g_strdup (lw_record_get_id (LW_RECORD (placement))), was);
}

/* A holiday that was mistyped and is as it was again. */
static void
give_printed (LwOffice *self, LwAct *act, LwPlacement *placement, const LwCalendar *calendar)
{
  const char *id = lw_record_get_id (LW_RECORD (placement));
  const Unprinted *was = self->unprinted != NULL ? g_hash_table_lookup (self->unprinted, id) : NULL;
  g_autoptr (GArray) days = NULL;
  g_autoptr (LwRecord) next = NULL;

  if (was == NULL || !says_the_same (was->placement, LW_RECORD (placement), of_stage))
    return;
  days = lw_world_expand_by (lw_office_get_world (self), placement, calendar);
  if (!has_same_days (was->days, days))
    return;
  next = lw_record_copy (LW_RECORD (placement));
  lw_record_set_date (next, "printed-on", &LW_PLACEMENT (was->placement)->printed_on);
  lw_act_put_checked (act, next, lw_record_get_rev (next));
}

/* A holiday that moves takes days from stages, or gives them. */
static void
mark_by_calendar (LwOffice *self, LwAct *act, LwPlacement *placement, const LwCalendar *calendar)
{
  LwWorld *world = lw_office_get_world (self);
  g_autoptr (GArray) was = NULL;
  g_autoptr (GArray) is = NULL;

  if (has_change (act, lw_record_get_id (LW_RECORD (placement))))
    return;
  if (!g_date_valid (&placement->printed_on))
    {
      give_printed (self, act, placement, calendar);
      return;
    }
  was = lw_world_expand (world, placement);
  is = lw_world_expand_by (world, placement, calendar);
  if (has_same_days (was, is))
    return;
  remember (self, placement, was);
  take_printed (act, placement);
}

static void
mark_calendar (LwOffice *self, LwAct *act)
{
  g_autoptr (LwCalendar) calendar = make_calendar (self, act);
  LwRecordList *placements = lw_office_get_list (self, &lw_placement_record);

  for (guint i = 0; calendar != NULL && i < lw_record_list_get_size (placements); i++)
    mark_by_calendar (self, act, lw_record_list_peek (placements, i), calendar);
}

/**
 * lw_office_mark_agreements:
 * @self: an open school
 * @act: what is to be done; what follows from it is added
 *
 * The day on which an agreement was printed says that it stands as it was printed. Where @act
 * changes what stands in it, that day goes, in the same act: taking it back brings the day back.
 * So does a calendar that is as it was again, as long as the school is open.
 */
void
lw_office_mark_agreements (LwOffice *self, LwAct *act)
{
  guint n_changes = act->changes->len;

  for (guint i = 0; i < n_changes; i++)
    {
      LwChange *change = g_ptr_array_index (act->changes, i);

      if (change->record == NULL)
        continue;
      if (change->type == &lw_placement_record)
        mark_stage (self, change);
      for (guint j = 0; j < G_N_ELEMENTS (others); j++)
        if (change->type == others[j].type)
          mark_others (self, act, change, others[j].fields);
    }
  mark_calendar (self, act);
}
