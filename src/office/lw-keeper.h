/* lw-keeper.h - keeps a record as it is typed
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-draft.h"
#include "lw-office.h"

G_BEGIN_DECLS

/**
 * LwKeeperCheck:
 * @office: an open school
 * @record: a record as it is to become
 * @field: one of its fields
 *
 * Holds a field against more than the record's own table does.
 *
 * Returns: (transfer full) (nullable): why the field can't be kept as it is
 */
typedef char *(*LwKeeperCheck) (LwOffice *office, LwRecord *record, const LwField *field);

/**
 * LwKeeper:
 *
 * Holds one draft of one record and writes it to the store: half a second after the first change
 * since the last write, and at once when told. Typing in one field during one visit is one act in
 * the history: a visit ends when another field is changed, at lw_keeper_end_visit(), or after
 * 60 s of rest. What a failing disk does not take is tried again every few seconds, also after
 * the last reference of others is gone.
 *
 * A field that can't be kept (a name that is emptied) stays as it is typed and stops no other:
 * those are written. Where somebody else changes a field that is typed in, what is typed stays,
 * and what the other wrote can be had until it is chosen which of both is to stay.
 *
 * Signals: "changed": the draft is another one (typed, undone, or changed elsewhere), or there is
 * something else to tell of a field: paint again. "stepped-back": the same came from undo or redo,
 * which the user sees to: paint the text that has the focus too. "conflict" (const char *field):
 * somebody else changed the same field; see lw_keeper_get_other(). "refused" (const char *message):
 * the store can't keep it as it is, and is asked again at the next change; see
 * lw_keeper_get_refusal() for which field is to blame, if one is.
 */
#define LW_TYPE_KEEPER (lw_keeper_get_type ())
G_DECLARE_FINAL_TYPE (LwKeeper, lw_keeper, LW, KEEPER, GObject)

LwKeeper *lw_keeper_new (LwOffice *office, LwRecord *record, const char *label);
LwRecord *lw_keeper_get_record (LwKeeper *self);
LwRecord *lw_keeper_get_stored (LwKeeper *self);
LwOffice *lw_keeper_get_office (LwKeeper *self);
/* Before anything is typed. */
void lw_keeper_set_check (LwKeeper *self, LwKeeperCheck check);
gboolean lw_keeper_is_dirty (LwKeeper *self);
const char *lw_keeper_get_refusal (LwKeeper *self, const char *field);

void lw_keeper_set_text (LwKeeper *self, const char *field, const char *value);
void lw_keeper_set_int (LwKeeper *self, const char *field, int value);
void lw_keeper_set_date (LwKeeper *self, const char *field, const GDate *value);
void lw_keeper_set_list (LwKeeper *self, const char *field, const char *const *value);
void lw_keeper_set_label (LwKeeper *self, const char *label);
void lw_keeper_end_visit (LwKeeper *self);
void lw_keeper_flush (LwKeeper *self);

/* Somebody else changed the same field. */
LwRecord *lw_keeper_get_other (LwKeeper *self, const char *field);
void lw_keeper_keep_mine (LwKeeper *self, const char *field);
void lw_keeper_take_other (LwKeeper *self, const char *field);
void lw_keeper_set_text_over (LwKeeper *self, const char *field, const char *value);

/* Typing goes on while the store is asked whether such a record is there already. */
void lw_keeper_wait (LwKeeper *self);
gboolean lw_keeper_join (LwKeeper *self, LwRecord *stored);
void lw_keeper_fail_to_join (LwKeeper *self, const char *trouble);

G_END_DECLS
