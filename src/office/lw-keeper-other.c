/* lw-keeper-other.c - when a field that is typed in says something already
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-keeper-private.h"

/**
 * lw_keeper_get_refusal:
 * @self: a keeper
 * @field: a field
 *
 * Returns: (transfer none) (nullable): why the store can't keep the field as it is here; what it
 *   says in the store is in lw_keeper_get_stored()
 */
const char *
lw_keeper_get_refusal (LwKeeper *self, const char *field)
{
  return lw_keeper_notes_get_refusal (self->notes, field);
}

/**
 * lw_keeper_get_other:
 * @self: a keeper
 * @field: a field
 *
 * Returns: (transfer none) (nullable): the record as somebody else left it who changed the same
 *   field, until it is chosen which of both is to stay; not to be changed. It is in the history:
 *   undoing what is typed here brings it back
 */
LwRecord *
lw_keeper_get_other (LwKeeper *self, const char *field)
{
  return lw_keeper_notes_get_other (self->notes, field);
}

/**
 * lw_keeper_keep_mine:
 * @self: a keeper
 * @field: a field that somebody else changed as well
 *
 * What is typed here is to stay.
 */
void
lw_keeper_keep_mine (LwKeeper *self, const char *field)
{
  lw_keeper_notes_settle (self->notes, field);
  lw_keeper_flush (self);
  g_signal_emit_by_name (self, "changed");
}

static void
copy_field (LwRecord *to, LwRecord *from, const char *name)
{
  lw_record_copy_field (to, from,
                        lw_record_type_find_field (lw_record_get_record_type (from), name));
}

/**
 * lw_keeper_take_other:
 * @self: a keeper
 * @field: a field that somebody else changed as well
 *
 * What the other wrote comes in the place of what is typed here, as an act of its own: undoing it
 * brings that back.
 */
void
lw_keeper_take_other (LwKeeper *self, const char *field)
{
  LwRecord *other = lw_keeper_get_other (self, field);
  g_autoptr (LwRecord) is = NULL;

  g_return_if_fail (other != NULL);

  lw_keeper_begin_visit (self, field);
  is = lw_record_copy (lw_draft_get_is (self->draft));
  copy_field (is, other, field);
  lw_keeper_take_draft (self, lw_draft_new_changed (lw_draft_get_was (self->draft), is));
  lw_keeper_end_visit (self);
}

/**
 * lw_keeper_set_text_over:
 * @self: a keeper
 * @field: a field that is kept as one string
 * @value: (nullable): its value; none and "" unset it
 *
 * The same as lw_keeper_set_text(), by who has not seen what the field says now: that is told of
 * as a conflict.
 */
void
lw_keeper_set_text_over (LwKeeper *self, const char *field, const char *value)
{
  LwRecord *unseen = lw_draft_get_is (self->draft);

  lw_keeper_notes_contest (
    self->notes, lw_record_type_find_field (lw_record_get_record_type (unseen), field), unseen);
  lw_keeper_set_text (self, field, value);
  if (lw_keeper_get_other (self, field) != NULL)
    g_signal_emit_by_name (self, "conflict", field);
}

/**
 * lw_keeper_wait:
 * @self: a keeper of a record with revision 0
 *
 * It is not known yet whether such a record is there already, as long as the store has not
 * answered. What is typed is held and not written before lw_keeper_join().
 */
void
lw_keeper_wait (LwKeeper *self)
{
  self->is_waiting = TRUE;
}

/* A text that is typed where there was one already comes under it, so that both are there; of
 * another field both are shown. */
static void
join_field (LwKeeper *self, LwRecord *stored, LwRecord *is, const LwField *field)
{
  LwRecord *typed = lw_draft_get_is (self->draft);
  g_autofree char *both = NULL;

  if (lw_record_same_field (typed, lw_draft_get_was (self->draft), field)
      || lw_record_same_field (typed, stored, field))
    return;
  if (!(field->flags & LW_FIELD_LONG) || !lw_record_is_set (stored, field)
      || !lw_record_is_set (typed, field))
    {
      lw_record_copy_field (is, typed, field);
      if (lw_record_is_set (stored, field))
        lw_keeper_notes_contest (self->notes, field, stored);
      return;
    }
  both = g_strdup_printf ("%s\n%s", lw_record_get_text (stored, field->name),
                          lw_record_get_text (typed, field->name));
  lw_record_set_text (is, field->name, both);
}

static void
join (LwKeeper *self, LwRecord *stored)
{
  const LwRecordType *type = lw_record_get_record_type (stored);
  g_autoptr (LwRecord) copy = lw_record_copy (stored);
  g_autoptr (LwRecord) is = lw_record_copy (stored);

  for (guint i = 0; i < type->n_fields; i++)
    join_field (self, copy, is, &type->fields[i]);
  g_clear_object (&self->blank);
  lw_keeper_replace_draft (self, lw_draft_new_changed (copy, is));
  lw_keeper_update_hold (self, lw_draft_is_dirty (self->draft));
  g_signal_emit_by_name (self, "changed");
  g_signal_emit_by_name (self, "stepped-back");
}

/**
 * lw_keeper_join:
 * @self: a keeper of a record with revision 0
 * @stored: (nullable): the record that was there already, in the place of which this one was
 *   begun; %NULL if there is none
 *
 * What was typed goes into @stored, or makes the record. Signals "stepped-back" as well, since the
 * text that has the focus is another one too.
 *
 * Returns: whether the keeper is one of @stored, or none was given; a record that is in the store
 *   by now, or on its way there, stays what it is
 */
gboolean
lw_keeper_join (LwKeeper *self, LwRecord *stored)
{
  gboolean is_free = self->sent == NULL && lw_record_get_rev (lw_draft_get_was (self->draft)) == 0;

  self->is_waiting = FALSE;
  self->is_refused = FALSE;
  g_clear_pointer (&self->wait_trouble, g_free);
  if (stored != NULL && is_free)
    join (self, stored);
  lw_keeper_flush (self);

  return stored == NULL || is_free;
}

/**
 * lw_keeper_fail_to_join:
 * @self: a keeper that waits
 * @trouble: why it can't be known whether the record is there
 *
 * What is typed can't be kept, and is refused with @trouble.
 */
void
lw_keeper_fail_to_join (LwKeeper *self, const char *trouble)
{
  g_free (self->wait_trouble);
  self->wait_trouble = g_strdup (trouble);
  lw_keeper_flush (self);
}
