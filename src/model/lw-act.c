/* lw-act.c - one thing that a user did, and what became of it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-act.h"

static LwChange *
change_new (const LwRecordType *type, const char *id, LwRecord *record, gint64 rev)
{
  LwChange *change = g_new0 (LwChange, 1);

  change->type = type;
  change->id = g_strdup (id);
  change->record = record != NULL ? g_object_ref (record) : NULL;
  change->rev = rev;

  return change;
}

static void
change_free (gpointer data)
{
  LwChange *change = data;

  g_free (change->id);
  g_clear_object (&change->record);
  g_free (change);
}

/**
 * lw_act_new:
 * @kind: what sort of act it is
 * @label: what undo says it takes back
 *
 * Returns: (transfer full): an act without changes
 */
LwAct *
lw_act_new (const char *kind, const char *label)
{
  LwAct *act = g_new0 (LwAct, 1);

  act->kind = g_strdup (kind);
  act->label = g_strdup (label);
  act->changes = g_ptr_array_new_with_free_func (change_free);

  return act;
}

void
lw_act_free (LwAct *act)
{
  g_free (act->kind);
  g_free (act->label);
  g_free (act->visit);
  g_ptr_array_unref (act->changes);
  g_free (act);
}

void
lw_act_set_visit (LwAct *act, const char *visit)
{
  g_free (act->visit);
  act->visit = g_strdup (visit);
}

/**
 * lw_act_put:
 * @act: an act
 * @record: the record as it should become; not changed by anybody afterwards
 *
 * Puts @record over the revision that it was read with; a record with revision 0 is new.
 */
void
lw_act_put (LwAct *act, LwRecord *record)
{
  lw_act_put_checked (act, record, lw_record_get_rev (record));
}

/**
 * lw_act_put_checked:
 * @act: an act
 * @record: the record as it should become
 * @rev: the revision that the store must have: 0 for none, -1 for any or none
 */
void
lw_act_put_checked (LwAct *act, LwRecord *record, gint64 rev)
{
  g_ptr_array_add (act->changes, change_new (lw_record_get_record_type (record),
                                             lw_record_get_id (record), record, rev));
}

void
lw_act_delete (LwAct *act, const LwRecordType *type, const char *id, gint64 rev)
{
  g_ptr_array_add (act->changes, change_new (type, id, NULL, rev));
}

LwOutcome *
lw_outcome_new (void)
{
  LwOutcome *outcome = g_new0 (LwOutcome, 1);

  outcome->changes = g_ptr_array_new_with_free_func (change_free);

  return outcome;
}

void
lw_outcome_free (LwOutcome *outcome)
{
  g_ptr_array_unref (outcome->changes);
  g_free (outcome->undo_label);
  g_free (outcome->redo_label);
  g_free (outcome->undone_label);
  g_free (outcome);
}

/**
 * lw_outcome_add:
 * @outcome: an outcome
 * @type: the record's type
 * @id: its id
 * @record: (nullable): the record as stored, with its new revision; %NULL when it is no more
 */
void
lw_outcome_add (LwOutcome *outcome, const LwRecordType *type, const char *id, LwRecord *record)
{
  g_ptr_array_add (outcome->changes,
                   change_new (type, id, record, record != NULL ? lw_record_get_rev (record) : 0));
}
