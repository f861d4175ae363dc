/* lw-keeper-notes.h - what there is to tell of the fields that a keeper holds
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-draft.h"
#include "lw-keeper.h"

G_BEGIN_DECLS

/**
 * LwKeeperNotes:
 *
 * Which fields somebody else changed as well, and to what; which can't be kept, and why.
 */
typedef struct _LwKeeperNotes LwKeeperNotes;

LwKeeperNotes *lw_keeper_notes_new (void);
void lw_keeper_notes_free (LwKeeperNotes *self);
void lw_keeper_notes_clear (LwKeeperNotes *self);
void lw_keeper_notes_set_check (LwKeeperNotes *self, LwKeeperCheck check, LwOffice *office);

void lw_keeper_notes_contest (LwKeeperNotes *self, const LwField *field, LwRecord *other);
void lw_keeper_notes_settle (LwKeeperNotes *self, const char *field);
LwRecord *lw_keeper_notes_get_other (LwKeeperNotes *self, const char *field);
const char *lw_keeper_notes_get_refusal (LwKeeperNotes *self, const char *field);

void lw_keeper_notes_follow (LwKeeperNotes *self, LwRecord *is);
LwRecord *lw_keeper_notes_dup_keepable (LwKeeperNotes *self, LwDraft *draft, char **refusal);

G_END_DECLS
