/* lw-keeper-notes.c - what there is to tell of the fields that a keeper holds
 *
 * Copyright 2026 The Leerwerk authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "lw-keeper-notes.h"

struct _LwKeeperNotes
{
  LwKeeperCheck check; /* or NULL */
  LwOffice *office;    /* borrowed, for @check */

  /* owned; by the field's name, which is static */
  GHashTable *others;   /* LwRecord: as somebody else left it */
  GHashTable *refusals; /* char *: why the field can't be kept as it is */
};

LwKeeperNotes *
lw_keeper_notes_new (void)
{
  LwKeeperNotes *self = g_new0 (LwKeeperNotes, 1);

  self->others = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  self->refusals = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  return self;
}

void
lw_keeper_notes_free (LwKeeperNotes *self)
{
  g_hash_table_unref (self->others);
  g_hash_table_unref (self->refusals);
  g_free (self);
}

/* There is nothing to tell any more. */
void
lw_keeper_notes_clear (LwKeeperNotes *self)
{
  g_hash_table_remove_all (self->others);
  g_hash_table_remove_all (self->refusals);
}

void
lw_keeper_notes_set_check (LwKeeperNotes *self, LwKeeperCheck check, LwOffice *office)
{
  self->check = check;
  self->office = office;
}

/**
 * lw_keeper_notes_contest:
 * @self: notes
 * @field: a field that is changed here
 * @other: the record as somebody else left it; not changed after this
 */
void
lw_keeper_notes_contest (LwKeeperNotes *self, const LwField *field, LwRecord *other)
{
  g_hash_table_replace (self->others, (gpointer) field->name, g_object_ref (other));
}

/* It was chosen which of both is to stay. */
void
lw_keeper_notes_settle (LwKeeperNotes *self, const char *field)
{
  g_hash_table_remove (self->others, field);
}

LwRecord *
lw_keeper_notes_get_other (LwKeeperNotes *self, const char *field)
{
  return g_hash_table_lookup (self->others, field);
}

const char *
lw_keeper_notes_get_refusal (LwKeeperNotes *self, const char *field)
{
  return g_hash_table_lookup (self->refusals, field);
}

static gboolean
is_same_as_other (gpointer name, gpointer other, gpointer data)
{
  const LwField *field = lw_record_type_find_field (lw_record_get_record_type (other), name);

  return lw_record_same_field (other, data, field);
}

/* Why the field can't be kept as it is, or NULL. */
static char *
dup_reason (LwKeeperNotes *self, LwRecord *record, const LwField *field)
{
  g_autoptr (GError) error = NULL;

  if (!lw_record_validate_field (record, field, &error))
    return g_strdup (error->message);

  return self->check != NULL ? self->check (self->office, record, field) : NULL;
}

static void
forget_refusals (LwKeeperNotes *self, LwRecord *is)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, self->refusals);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    {
      const LwField *field = lw_record_type_find_field (lw_record_get_record_type (is), name);
      g_autofree char *reason = dup_reason (self, is, field);

      if (reason == NULL)
        g_hash_table_iter_remove (&iter);
    }
}

/**
 * lw_keeper_notes_follow:
 * @self: notes
 * @is: the record as it is to become now
 *
 * Forgets what is no longer so: a field that says what the other wrote, or that can be kept.
 */
void
lw_keeper_notes_follow (LwKeeperNotes *self, LwRecord *is)
{
  g_hash_table_foreach_remove (self->others, is_same_as_other, is);
  forget_refusals (self, is);
}

/* Answers whether the refusal is a new one. */
static gboolean
refuse (LwKeeperNotes *self, const LwField *field, const char *message)
{
  if (g_strcmp0 (lw_keeper_notes_get_refusal (self, field->name), message) == 0)
    return FALSE;
  g_hash_table_replace (self->refusals, (gpointer) field->name, g_strdup (message));

  return TRUE;
}

/**
 * lw_keeper_notes_dup_keepable:
 * @self: notes
 * @draft: what is to be written
 * @refusal: (out) (nullable): the first reason that was not noted before, or %NULL
 *
 * Notes which fields can't be kept as they are and why.
 *
 * Returns: (transfer full): the record as it is to become, but for those fields: they are as they
 *   were. With the revision of what it was
 */
LwRecord *
lw_keeper_notes_dup_keepable (LwKeeperNotes *self, LwDraft *draft, char **refusal)
{
  LwRecord *record = lw_record_copy (lw_draft_get_is (draft));
  const LwRecordType *type = lw_record_get_record_type (record);

  *refusal = NULL;
  lw_record_set_rev (record, lw_record_get_rev (lw_draft_get_was (draft)));
  for (guint i = 0; i < type->n_fields; i++)
    {
      g_autofree char *reason = dup_reason (self, record, &type->fields[i]);

      if (reason == NULL)
        continue;
      if (refuse (self, &type->fields[i], reason) && *refusal == NULL)
        *refusal = g_strdup (reason);
      lw_record_copy_field (record, lw_draft_get_was (draft), &type->fields[i]);
    }

  return record;
}
