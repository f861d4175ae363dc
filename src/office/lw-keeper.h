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
 * LwKeeper:
 *
 * Holds one draft of one record and writes it to the store: half a second after the first change
 * since the last write, and at once when told. Typing in one field during one visit is one act in
 * the history: a visit ends when another field is changed, at lw_keeper_end_visit(), or after
 * 60 s of rest. What a failing disk does not take is tried again every few seconds, also after
 * the last reference of others is gone.
 *
 * Signals: "changed": the draft is another one (typed, undone, or changed elsewhere): paint
 * again. "stepped-back": the same came from undo or redo, which the user sees to: paint the text that
 * has the focus too. "conflict" (const char *field): somebody else changed the same field; the text typed
 * here stays. "refused" (const char *message): the store can't keep it as it is;
 * it is tried again at the next change.
 */
#define LW_TYPE_KEEPER (lw_keeper_get_type ())
G_DECLARE_FINAL_TYPE (LwKeeper, lw_keeper, LW, KEEPER, GObject)

LwKeeper *lw_keeper_new (LwOffice *office, LwRecord *record, const char *label);
LwRecord *lw_keeper_get_record (LwKeeper *self);
LwOffice *lw_keeper_get_office (LwKeeper *self);
gboolean lw_keeper_is_dirty (LwKeeper *self);

void lw_keeper_set_text (LwKeeper *self, const char *field, const char *value);
void lw_keeper_set_int (LwKeeper *self, const char *field, int value);
void lw_keeper_set_date (LwKeeper *self, const char *field, const GDate *value);
void lw_keeper_set_list (LwKeeper *self, const char *field, const char *const *value);
void lw_keeper_end_visit (LwKeeper *self);
void lw_keeper_flush (LwKeeper *self);

G_END_DECLS
