/* lw-draft.h - one record being edited, as a value
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "lw-record.h"

G_BEGIN_DECLS

/**
 * LwDraft:
 *
 * What a record was and what it is to become. Immutable: every act makes the next draft.
 */
typedef struct _LwDraft LwDraft;

LwDraft *lw_draft_new (LwRecord *was);
LwDraft *lw_draft_new_changed (LwRecord *was, LwRecord *is);
LwDraft *lw_draft_ref (LwDraft *self);
void lw_draft_unref (LwDraft *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LwDraft, lw_draft_unref)

LwRecord *lw_draft_get_was (LwDraft *self);
LwRecord *lw_draft_get_is (LwDraft *self);
gboolean lw_draft_is_dirty (LwDraft *self);

/* Each returns a new draft; @value may be NULL to unset. */
LwDraft *lw_draft_with_text (LwDraft *self, const char *field, const char *value);
LwDraft *lw_draft_with_int (LwDraft *self, const char *field, int value);
LwDraft *lw_draft_with_date (LwDraft *self, const char *field, const GDate *value);
LwDraft *lw_draft_with_list (LwDraft *self, const char *field, const char *const *value);
/* What is not changed here takes over @stored, what is changed stays: after a save, and after a
 * change from elsewhere. Returns NULL when both changed the same field to different values. */
LwDraft *lw_draft_rebased (LwDraft *self, LwRecord *stored);
/* The same, but what is changed here stays whatever is stored; @contested takes such LwFields. */
LwDraft *lw_draft_merged (LwDraft *self, LwRecord *stored, GPtrArray *contested);

G_END_DECLS
