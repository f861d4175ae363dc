/* lw-draft.c - one record being edited, as a value
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-draft.h"

struct _LwDraft
{
  LwRecord *was; /* owned, as the next; neither ever changes, so drafts share them */
  LwRecord *is;
};

static LwDraft *
draft_new_take (LwRecord *was, LwRecord *is)
{
  LwDraft *self = g_atomic_rc_box_new0 (LwDraft);

  self->was = was;
  self->is = is;

  return self;
}

/* The draft with a next value, or the same draft when it already had that. */
static LwDraft *
draft_next_take (LwDraft *self, LwRecord *is)
{
  if (lw_record_same_fields (self->is, is))
    {
      g_object_unref (is);
      return lw_draft_ref (self);
    }

  return draft_new_take (g_object_ref (self->was), is);
}

static void
draft_clear (gpointer data)
{
  LwDraft *self = data;

  g_object_unref (self->was);
  g_object_unref (self->is);
}

/**
 * lw_draft_new:
 * @was: a record; copied, since one in a live list changes
 *
 * Returns: (transfer full): a draft in which nothing is changed yet
 */
LwDraft *
lw_draft_new (LwRecord *was)
{
  LwRecord *copy = lw_record_copy (was);

  return draft_new_take (copy, g_object_ref (copy));
}

/**
 * lw_draft_new_changed:
 * @was: a record as it is stored; copied
 * @is: the same record as it is to become; copied
 *
 * Returns: (transfer full): a draft with those changes
 */
LwDraft *
lw_draft_new_changed (LwRecord *was, LwRecord *is)
{
  g_return_val_if_fail (lw_record_get_record_type (was) == lw_record_get_record_type (is), NULL);

  return draft_new_take (lw_record_copy (was), lw_record_copy (is));
}

LwDraft *
lw_draft_ref (LwDraft *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
lw_draft_unref (LwDraft *self)
{
  g_atomic_rc_box_release_full (self, draft_clear);
}

/**
 * lw_draft_get_was:
 * @self: a draft
 *
 * Returns: (transfer none): the record as it was stored; not to be changed
 */
LwRecord *
lw_draft_get_was (LwDraft *self)
{
  return self->was;
}

/**
 * lw_draft_get_is:
 * @self: a draft
 *
 * Returns: (transfer none): the record as it is to become; not to be changed
 */
LwRecord *
lw_draft_get_is (LwDraft *self)
{
  return self->is;
}

gboolean
lw_draft_is_dirty (LwDraft *self)
{
  return !lw_record_same_fields (self->was, self->is);
}

/**
 * lw_draft_with_text:
 * @self: a draft
 * @field: a field that is kept as one string
 * @value: (nullable): its value; %NULL or "" unsets it
 *
 * Returns: (transfer full): the next draft
 */
LwDraft *
lw_draft_with_text (LwDraft *self, const char *field, const char *value)
{
  LwRecord *is = lw_record_copy (self->is);

  lw_record_set_text (is, field, value);

  return draft_next_take (self, is);
}

/**
 * lw_draft_with_int:
 * @self: a draft
 * @field: a number or a yes or no
 * @value: its value, or %LW_UNSET
 *
 * Returns: (transfer full): the next draft
 */
LwDraft *
lw_draft_with_int (LwDraft *self, const char *field, int value)
{
  LwRecord *is = lw_record_copy (self->is);

  lw_record_set_int (is, field, value);

  return draft_next_take (self, is);
}

/**
 * lw_draft_with_date:
 * @self: a draft
 * @field: a date field
 * @value: (nullable): the day; %NULL or a cleared date unsets it
 *
 * Returns: (transfer full): the next draft
 */
LwDraft *
lw_draft_with_date (LwDraft *self, const char *field, const GDate *value)
{
  LwRecord *is = lw_record_copy (self->is);

  lw_record_set_date (is, field, value);

  return draft_next_take (self, is);
}

/**
 * lw_draft_with_list:
 * @self: a draft
 * @field: a list field
 * @value: (nullable): the items; none unsets it
 *
 * Returns: (transfer full): the next draft
 */
LwDraft *
lw_draft_with_list (LwDraft *self, const char *field, const char *const *value)
{
  LwRecord *is = lw_record_copy (self->is);

  lw_record_set_list (is, field, value);

  return draft_next_take (self, is);
}

/**
 * lw_draft_rebased:
 * @self: a draft
 * @stored: the record as it is in the store now, of the same id; copied
 *
 * Merges field by field what was, what is here and what is stored. A field that is changed here
 * stays, one that is not takes over @stored's value, and the draft is of @stored's revision: so
 * after a save nothing is dirty but what was typed since.
 *
 * Returns: (transfer full) (nullable): the next draft, or %NULL when a field was changed here
 *   and there to different values
 */
LwDraft *
lw_draft_rebased (LwDraft *self, LwRecord *stored)
{
  const LwRecordType *type = lw_record_get_record_type (self->was);
  g_autoptr (LwRecord) is = NULL;

  g_return_val_if_fail (lw_record_get_record_type (stored) == type, NULL);

  is = lw_record_copy (stored);
  for (guint i = 0; i < type->n_fields; i++)
    {
      const LwField *field = &type->fields[i];

      if (lw_record_same_field (self->was, self->is, field))
        continue;
      if (!lw_record_same_field (self->was, stored, field)
          && !lw_record_same_field (self->is, stored, field))
        return NULL;
      lw_record_copy_field (is, self->is, field);
    }

  return draft_new_take (lw_record_copy (stored), g_steal_pointer (&is));
}
