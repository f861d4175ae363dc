/* lw-act.h - one thing that a user did, and what became of it
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-record.h"

G_BEGIN_DECLS

/**
 * LwChange:
 * @type: the record's type
 * @id: the record's id
 * @record: (nullable): the record as it should become, or %NULL to delete it
 * @rev: the revision it must have in the store: 0 for a new one, -1 for no check
 */
typedef struct
{
  const LwRecordType *type;
  char *id;
  LwRecord *record;
  gint64 rev;
} LwChange;

/**
 * LwAct:
 * @kind: "edit", "import", "plan", "sample", ...: what sort of act it is
 * @label: what undo says it takes back, in the user's language
 * @visit: (nullable): acts of one visit to one field extend each other
 * @changes: (element-type LwChange): in the order in which they are applied
 *
 * All changes are written together or not at all, with one entry in the history.
 */
typedef struct
{
  char *kind;
  char *label;
  char *visit;
  GPtrArray *changes;
} LwAct;

LwAct *lw_act_new (const char *kind, const char *label);
void lw_act_free (LwAct *act);
void lw_act_set_visit (LwAct *act, const char *visit);
void lw_act_put (LwAct *act, LwRecord *record);
void lw_act_put_checked (LwAct *act, LwRecord *record, gint64 rev);
void lw_act_delete (LwAct *act, const LwRecordType *type, const char *id, gint64 rev);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwAct, lw_act_free)

/**
 * LwOutcome:
 * @changes: (element-type LwChange): what is now in the store: records with their new revision,
 *   and deletions (record %NULL)
 * @undo_label: (nullable): what undo would take back now
 * @redo_label: (nullable): what redo would do again now
 * @undone_label: (nullable): after undo or redo: the act that it was about
 */
typedef struct
{
  GPtrArray *changes;
  char *undo_label;
  char *redo_label;
  char *undone_label;
} LwOutcome;

LwOutcome *lw_outcome_new (void);
void lw_outcome_free (LwOutcome *outcome);
void
lw_outcome_add (LwOutcome *outcome, const LwRecordType *type, const char *id, LwRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwOutcome, lw_outcome_free)

G_END_DECLS
